"""mypy, warm: a daemon that looks again only at what a change can touch."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

CHECKED: Final = ("impl", "generated")
"""`make types` looks at the tests and the press too."""
_IDLE_SECONDS: Final = 7200
_REMARKS: Final = ("Success:", "Found ", "Daemon ")


class Types:
    """The daemon of a project: the first look takes half a minute, others a tenth of a second."""

    def __init__(self, root: Path, cache: Path) -> None:
        self._root = root
        self._status = cache / "dmypy.json"
        self._arguments = [
            "--cache-fine-grained", "--use-fine-grained-cache", "--cache-dir", str(cache), *CHECKED,
        ]  # fmt: skip
        cache.mkdir(parents=True, exist_ok=True)

    def check(self) -> tuple[str, ...]:
        """What mypy finds in the service against the contract, a line each."""
        status, told = self._again() or self._begin()
        found = list(_once(told.splitlines()))
        if status and not found:
            return (f"mypy ended with status {status}",)
        return tuple(found if status else ())

    def _again(self) -> tuple[int, str] | None:
        """Asks the daemon that runs; a client of its own would take longer than its answer."""
        from mypy.dmypy.client import request  # noqa: PLC0415  # no other verb needs it
        from mypy.ipc import BadStatus  # noqa: PLC0415  # nor this
        from mypy.version import __version__  # noqa: PLC0415

        flags = self._arguments
        try:
            answer = request(
                str(self._status), "run", version=__version__, args=flags, export_types=False
            )
        except BadStatus:
            return None
        if not {"out", "err", "status"} <= answer.keys():
            return None
        return answer["status"], answer["out"] + answer["err"]

    def _begin(self) -> tuple[int, str]:
        done = self._ask("run", "--timeout", str(_IDLE_SECONDS), "--", *self._arguments)
        return done.returncode, done.stdout + done.stderr

    def close(self) -> None:
        if self._status.exists():
            self._ask("stop")

    def _ask(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        command = [self._program(), "--status-file", str(self._status), *arguments]
        environment = {**os.environ, "MYPYPATH": str(self._root), "NO_COLOR": "1"}
        return subprocess.run(
            command, cwd=self._root, env=environment, capture_output=True, text=True, check=False
        )

    @staticmethod
    def _program() -> str:
        beside = Path(sys.executable).with_name("dmypy")
        return str(beside) if beside.exists() else shutil.which("dmypy") or "dmypy"


def _once(lines: Iterable[str]) -> Iterator[str]:
    """What is found, at the first place where it is: a missing method is missed at each use."""
    seen = set()
    for line in lines:
        message = line.partition(": ")[2]
        if message not in seen and not line.startswith(_REMARKS):
            seen.add(message)
            yield line
