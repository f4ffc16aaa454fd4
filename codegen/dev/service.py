"""The service beside the loop: a new process takes over the port once it answers."""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from codegen.breaking.report import paint

HOST: Final = "127.0.0.1"
_POLL_SECONDS: Final = 0.05
_END_SECONDS: Final = 25
_SHOWN: Final = 30
"""Lines of what a process said that does not start."""


class Service:
    """One process answers at a time; the socket is kept here, so no request is refused meanwhile.

    The embedded servers belong to whoever uses them: the new process takes its lease before the
    old one gives up its own, so they run on.
    """

    def __init__(
        self,
        root: Path,
        listener: socket.socket,
        tell: Callable[[str], None],
        environment: Mapping[str, str] | None = None,
    ) -> None:
        self._root, self._listener, self._tell = root, listener, tell
        self._environment = dict(os.environ if environment is None else environment)
        self._serving: subprocess.Popen[bytes] | None = None
        self._leaving: list[subprocess.Popen[bytes]] = []
        self._turn = 0
        self._thread: threading.Thread | None = None

    @property
    def url(self) -> str:
        return f"http://{HOST}:{self._listener.getsockname()[1]}"

    def reload(self) -> None:
        """Starts a process of what is saved now; one that has not answered yet is given up."""
        self._turn += 1
        self.wait()
        self._thread = threading.Thread(target=self._take_over, args=(self._turn,))
        self._thread.start()

    def wait(self) -> None:
        """Until it is clear which process answers."""
        if self._thread is not None:
            self._thread.join()

    def _take_over(self, turn: int) -> None:
        began = time.perf_counter()
        with tempfile.TemporaryDirectory(prefix="centime-dev-") as name:
            port_file, log = Path(name, "port"), Path(name, "log")
            process = self._start(port_file, log)
            while process.poll() is None and not port_file.exists():
                if turn != self._turn:
                    _end(process)
                    return
                time.sleep(_POLL_SECONDS)
            if process.poll() is not None:
                said = "\n".join(log.read_text(errors="replace").splitlines()[-_SHOWN:])
                held = "the one before goes on" if self._answers else "none answers"
                self._tell(f"{said}\nservice: {paint('does not start', '31')}; {held}")
                return
        old, self._serving = self._serving, process
        if old is not None:
            self._leave(old)
        verb = "started" if old is None else "reloaded"
        self._tell(f"service: {verb} ({time.perf_counter() - began:.1f} s), {self.url}/docs")

    def _leave(self, old: subprocess.Popen[bytes]) -> None:
        """Ends it once it has answered what it was asked; nobody waits for that here."""
        old.terminate()
        self._leaving = [each for each in (*self._leaving, old) if each.poll() is None]

    @property
    def _answers(self) -> bool:
        return self._serving is not None and self._serving.poll() is None

    def _start(self, port_file: Path, log: Path) -> subprocess.Popen[bytes]:
        descriptor = self._listener.fileno()
        environment = {
            **self._environment,
            "CENTIME_LISTEN_DESCRIPTOR": str(descriptor),
            "CENTIME_PORT": str(self._listener.getsockname()[1]),
            "CENTIME_PORT_FILE": str(port_file),
        }
        with log.open("wb") as output:
            return subprocess.Popen(
                [sys.executable, "-m", "impl", "serve"],
                cwd=self._root,
                env=environment,
                pass_fds=[descriptor],
                stdout=output,
                stderr=subprocess.STDOUT,
                process_group=0,  # Ctrl-C is for the loop, which then ends it
            )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._turn += 1
        self.wait()
        for process in (*self._leaving, self._serving):
            if process is not None:
                _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """Lets it finish what it answers."""
    if process.poll() is None:
        process.send_signal(signal.SIGTERM)
    try:
        process.wait(_END_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
