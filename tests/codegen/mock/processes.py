"""The mock as a designer starts it: in processes of its own."""

import contextlib
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from codegen.mock.command import HOST, Served
from tests.live import ROOT

_LISTENS = re.compile(r"The mock answers (\d+) operations at (\S+), (\d+) of them planned\.")


@dataclass
class Command:
    """`python -m codegen mock` with what it prints, line by line."""

    process: subprocess.Popen[str]

    def said(self, text: str) -> str:
        """The next line that holds the text; what was printed until the end, if none does."""
        passed = []
        assert self.process.stdout is not None
        for line in self.process.stdout:
            passed.append(line)
            if text in line:
                return line.rstrip("\n")
        raise AssertionError("".join(passed))

    def ready(self) -> tuple[int, str, int]:
        """How many operations are answered, where, and how many of them are planned."""
        found = _LISTENS.match(self.said("The mock answers"))
        assert found is not None
        self.said("Ctrl-C ends it.")
        return int(found[1]), found[2], int(found[3])


@contextlib.contextmanager
def mocking(root: Path, *options: str) -> Iterator[Command]:
    """The command until the block ends."""
    process = subprocess.Popen(  # noqa: S603  # our own command
        [sys.executable, "-m", "codegen", "--root", str(root), "mock", "--port", "0", *options],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        yield Command(process)
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGINT)
        process.communicate(timeout=30)


@contextlib.contextmanager
def served(root: Path, environment: Mapping[str, str] | None = None) -> Iterator[str]:
    """The address of a mock of the root's generated/, which nobody watches."""
    with socket.create_server((HOST, 0)) as listener, Served(listener, ROOT, environment) as mock:
        mock.start(root)
        yield f"http://{HOST}:{listener.getsockname()[1]}"
