"""mypy, warm: it looks again only at what a change can touch."""

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

CHECKED: Final = ("impl", "generated")
"""`make types` looks at the tests and the press too."""
_PROGRAM: Final = Path(__file__).with_name("checker.py")
_REMARKS: Final = ("Success:", "Found ")


class Types:
    """The checker's process: the first look takes half a minute, others some tenths of a second."""

    def __init__(self, root: Path, cache: Path) -> None:
        self._root = root
        self._arguments = [
            "--cache-fine-grained", "--use-fine-grained-cache", "--cache-dir", str(cache), *CHECKED,
        ]  # fmt: skip
        self._process: subprocess.Popen[str] | None = None

    def check(self, saved: Iterable[str]) -> tuple[str, ...]:
        """What mypy finds in the service against the contract, a line each.

        `saved` are the files that were written since the last look, from the project's root.
        """
        process = self._start()
        if process.stdin is None or process.stdout is None:
            raise RuntimeError("the checker cannot be asked")
        try:
            process.stdin.write(json.dumps(list(saved)) + "\n")
            process.stdin.flush()
            answer = json.loads(process.stdout.readline() or '{"error": "it has ended"}')
        except BrokenPipeError:
            answer = {"error": "it has ended"}
        if "error" in answer:
            self.close()  # the next look is a first one
            return (f"mypy failed: {answer['error'].strip()}",)
        found = tuple(_once(answer["told"].splitlines()))
        if answer["status"] and not found:
            return (f"mypy ended with status {answer['status']}",)
        return found if answer["status"] else ()

    def _start(self) -> subprocess.Popen[str]:
        if self._process is None:
            self._process = subprocess.Popen(
                # -P: no module beside the program stands before those of the library
                [sys.executable, "-P", str(_PROGRAM), *self._arguments],
                cwd=self._root,
                env={**os.environ, "MYPYPATH": str(self._root), "NO_COLOR": "1"},
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
                process_group=0,  # Ctrl-C is for the loop, whose end it notices
            )
        return self._process

    def close(self) -> None:
        if self._process is not None:
            self._process.kill()  # it keeps nothing
            self._process.communicate()
            self._process = None


def _once(lines: Iterable[str]) -> Iterator[str]:
    """What is found, at the first place where it is: a missing method is missed at each use."""
    seen = set()
    for line in lines:
        message = line.partition(": ")[2]
        if message not in seen and not line.startswith(_REMARKS):
            seen.add(message)
            yield line
