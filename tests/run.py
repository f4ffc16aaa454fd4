"""Everything that `make test` proves, in stages; prints the seconds of each."""

import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import IO, Final

RECORDED: Final = Path(__file__).parents[1] / ".coverage-contract"
"""What the contract's tests leave for the specification's coverage."""
FLOOR: Final = 90
Command = tuple[str, ...]
_PYTEST: Final = (sys.executable, "-m", "pytest", "-q", "-rs")
_MEASURED: Final = (sys.executable, "-m", "coverage", "run", *_PYTEST[1:])
"""Counting lines takes a third of the time; it is done where lines are what is looked at."""
_FUZZ: Final = "tests/contract/test_schemathesis.py"
_APART: Final = ("tests/contract", "tests/sdk", "tests/house")
"""Three parts that take about as long run side by side, each on servers of its own: each waits at
times, for a disk or for a process, and leaves a processor to the others."""
STAGES: Final[dict[str, tuple[dict[str, Command], ...]]] = {
    "check": ({"check": ("make", "check"), "lint": ("make", "lint")},),
    "tests": (
        {
            "fuzz": (*_PYTEST, _FUZZ),
            "contract": (*_PYTEST, *_APART, f"--ignore={_FUZZ}"),
            "domains": (*_MEASURED, "tests", *(f"--ignore={folder}" for folder in _APART)),
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
    for name, steps in STAGES.items():
        began = time.perf_counter()
        codes = [code for step in steps for code in _side_by_side(step)]
        print(f"stage {name}: {time.perf_counter() - began:.0f} s", flush=True)  # noqa: T201
        if any(codes):
            return max(codes, key=abs)
    return 0


def _side_by_side(step: dict[str, Command]) -> list[int]:
    """Run a step's commands at once; what several print begins with their names."""
    if len(step) == 1:
        return [subprocess.run(command, check=False).returncode for command in step.values()]  # noqa: S603
    running = {
        name: subprocess.Popen(  # noqa: S603
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace"
        )
        for name, command in step.items()
    }
    told = [
        threading.Thread(target=_tell, args=(name, each.stdout)) for name, each in running.items()
    ]
    for each in told:
        each.start()
    codes = [each.wait() for each in running.values()]
    for each in told:
        each.join()
    return codes


def _tell(name: str, output: IO[str]) -> None:
    for line in output:
        print(f"{name:>8} | {line}", end="", flush=True)  # noqa: T201


if __name__ == "__main__":
    sys.exit(main())
