"""Everything that `make test` proves, in stages; prints the seconds of each."""

import compileall
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[1]
RECORDED: Final = ROOT / ".coverage-contract"
"""What the contract's tests leave for the specification's coverage."""
FLOOR: Final = 90
_PACKAGES: Final = ("impl", "generated", "codegen", "tests")
Command = tuple[str, ...]
_PYTEST: Final = (sys.executable, "-m", "pytest", "-q", "-rs")
_MEASURED: Final = (sys.executable, "-m", "coverage", "run", *_PYTEST[1:])
"""Counting lines takes a third of the time; it is done where lines are what is looked at."""
_FUZZ: Final = "tests/contract/test_schemathesis.py"
_APART: Final = ("tests/contract", "tests/sdk", "tests/house")
_PRESS: Final = ("tests/codegen", "tests/docs", "tests/bench")
_BOOKS: Final = ("tests/budget", "tests/analytics", "tests/ai")
_ELSEWHERE: Final = (*_APART, *_PRESS, *_BOOKS)
_AT_ONCE: Final = 3
"""The parts run side by side, each on servers of its own: each waits at times, for a disk or for a
process, and leaves a processor to the others. The next begins when one ends: last come those that
have several processes of their own, so that no processor is idle towards the end."""
STAGES: Final[dict[str, tuple[dict[str, Command], ...]]] = {
    "check": ({"check": ("make", "check"), "lint": ("make", "lint")},),
    "tests": (
        {
            "domains": (*_MEASURED, "tests", *(f"--ignore={each}" for each in _ELSEWHERE)),
            "books": (*_MEASURED, *_BOOKS),
            "fuzz": (*_PYTEST, _FUZZ),
            "press": (*_MEASURED, *_PRESS),
            "contract": (*_PYTEST, *_APART, f"--ignore={_FUZZ}"),
        },
    ),
    "coverage": (
        {"": (sys.executable, "-m", "coverage", "combine", "-q")},
        {"": (sys.executable, "-m", "coverage", "report",
              f"--fail-under={FLOOR}", "--skip-covered")},
    ),
    "specification": ({"": (sys.executable, "-m", "tests.contract.coverage", "--brief")},),
}  # fmt: skip


def main() -> int:
    """Run the stages until one fails; its exit code."""
    shutil.rmtree(RECORDED, ignore_errors=True)
    for (
        package
    ) in _PACKAGES:  # hundreds of processes import them; some may not write what they compile
        compileall.compile_dir(ROOT / package, quiet=1, workers=0)
    for name, steps in STAGES.items():
        began = time.perf_counter()
        codes = [code for step in steps for code in _side_by_side(step)]
        print(f"stage {name}: {time.perf_counter() - began:.0f} s", flush=True)  # noqa: T201
        if any(codes):
            return max(codes, key=abs)
    return 0


def _side_by_side(step: dict[str, Command]) -> list[int]:
    """Run a step's commands, some at once; what several print begins with their names."""
    if len(step) == 1:
        return [subprocess.run(command, check=False).returncode for command in step.values()]  # noqa: S603
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        return [*pool.map(_run, step.keys(), step.values())]


def _run(name: str, command: Command) -> int:
    began = time.perf_counter()
    running = subprocess.Popen(  # noqa: S603
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace"
    )
    with running:
        for line in running.stdout or ():
            print(f"{name:>8} | {line}", end="", flush=True)  # noqa: T201
    print(f"{name:>8} | ended after {time.perf_counter() - began:.0f} s", flush=True)  # noqa: T201
    return running.returncode


if __name__ == "__main__":
    sys.exit(main())
