"""A copy of the project whose rules mutmut changes, with the tests that need no server."""

import contextlib
import os
import shutil
import signal
import subprocess
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Final

from tests.mutation.lot import Lot, drawn, lot_of
from tests.mutation.results import Result, results

FOLDER: Final = ".mutants"
_PROGRAM: Final = Path(".venv-mutate/bin/mutmut")
_COPIED: Final = ("impl", "tests", "generated", "pyproject.toml")
_LEFT_OUT: Final = shutil.ignore_patterns("__pycache__", "docs", "sdk", "node_modules")
_PROCESSES: Final = "2"
_CONFIGURATION: Final = """

[tool.mutmut]
source_paths = ["impl"]
also_copy = ["generated"]
process_isolation = "forkserver"
only_mutate = {modules}
pytest_add_cli_args_test_selection = {tests}
pytest_add_cli_args = ["-q", "-p", "tests.mutation.profile"]
do_not_mutate_patterns = ['raise \\w+', '^\\s*f?"']
"""
"""What is said in refusals is nobody's decision; which refusal it is, and when, is."""


def all_modules(root: Path) -> list[str]:
    """The pure rules of every domain."""
    folders = sorted(root.glob("impl/*/rules/**/*.py"))
    files = [path for path in (*folders, *root.glob("impl/*/rules.py")) if path.stem[0] != "_"]
    return sorted(path.relative_to(root).as_posix() for path in files)


def chosen(root: Path, only: Collection[str]) -> list[str]:
    """The modules of these names, or below these folders; raises LookupError with the way out."""
    modules = all_modules(root)
    for name in only:
        if not any(_is_of(module, name) for module in modules):
            raise LookupError(
                f"{name} is no module of rules\n    way out: name one of impl/*/rules, or a folder"
            )
    return [each for each in modules if not only or any(_is_of(each, name) for name in only)]


def tests_of(root: Path, modules: Collection[str]) -> list[str]:
    """The tests of these modules' domains that need no server."""
    domains = sorted({module.split("/")[1] for module in modules})
    folders = [path for each in domains for path in sorted(root.glob(f"tests/{each}/**/rules"))]
    files = [root / "tests" / each / "test_rules.py" for each in domains]
    places = [*folders, *(path for path in files if path.exists() and _is_fast(path))]
    return [path.relative_to(root).as_posix() for path in places]


def run(root: Path, modules: Sequence[str], seconds: float) -> list[Result]:
    """What came of the mutants; those that there was no time for are untried."""
    _lay_out(root, root / FOLDER, modules)
    return _tried(root, [], seconds)


def draw(root: Path, modules: Sequence[str], number: int, seconds: float) -> Lot:
    """What came of so many mutants of these modules, drawn by lot."""
    _lay_out(root, root / FOLDER, modules)
    names = _all_mutants(root)
    return lot_of(_tried(root, drawn(names, number), seconds), len(names))


def _all_mutants(root: Path) -> list[str]:
    """Mutmut writes them all before it sees that none has the name that it was asked to try."""
    subprocess.run(
        [root / _PROGRAM, "run", "nothing"], cwd=root / FOLDER, check=False, capture_output=True
    )
    listed = _mutmut(root, "results", "--all", "true").stdout
    return [line.strip().partition(":")[0] for line in listed.splitlines() if "__mutmut_" in line]


def _tried(root: Path, names: Collection[str], seconds: float) -> list[Result]:
    """What came of the mutants of these names, or of all."""
    folder = root / FOLDER
    command = ["nice", str(root / _PROGRAM), "run", "--max-children", _PROCESSES, *names]
    with (folder / "log").open("w") as log:
        process = subprocess.Popen(
            command, cwd=folder, stdout=log, stderr=subprocess.STDOUT, start_new_session=True
        )
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGTERM)
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(30)
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
    found = results(_mutmut(root, "results", "--all", "true").stdout.splitlines())
    if not any(each.tried for each in found):
        raise RuntimeError(f"no mutant was tried; {folder / 'log'} says why")
    return found


def _mutmut(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [root / _PROGRAM, *arguments],
        cwd=root / FOLDER, check=True, capture_output=True, text=True,
    )  # fmt: skip


def _lay_out(root: Path, folder: Path, modules: Sequence[str]) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name in _COPIED:
        if (root / name).is_dir():
            shutil.copytree(root / name, folder / name, ignore=_LEFT_OUT)
        else:
            shutil.copy(root / name, folder / name)
    given = {"modules": list(modules), "tests": tests_of(root, modules)}
    with (folder / "pyproject.toml").open("a") as file:
        file.write(_CONFIGURATION.format(**given))


def _is_of(module: str, name: str) -> bool:
    return module == name or module.startswith(name.rstrip("/") + "/")


def _is_fast(path: Path) -> bool:
    """A file of that name may be of a resource called so."""
    return "without a database" in path.read_text(encoding="utf-8")
