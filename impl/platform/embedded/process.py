"""What every embedded server needs: an account, a port, a log, and proof that a process is ours."""

import contextlib
import fcntl
import os
import pwd
import re
import signal
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final

import psutil

LOOPBACK: Final = "127.0.0.1"
POLL_SECONDS: Final = 0.005
LOCK_TIMEOUT_SECONDS: Final = 60.0
_LOG_LINES: Final = 15
_LOG_BYTES_KEPT: Final = 5 * 1024 * 1024
_SECRET_ARGUMENT: Final = re.compile(r"(requirepass|password)\s+\S+", re.IGNORECASE)


class EmbeddedServerError(RuntimeError):
    """An embedded server cannot start, stop or be trusted; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Account:
    """The operating-system user that a server runs as."""

    name: str
    uid: int
    gid: int

    @property
    def is_ours(self) -> bool:
        return self.uid == os.geteuid()

    def reaches(self, path: Path) -> bool:
        """Whether this user may enter every folder above path, and read path if it exists."""
        path = path.absolute()
        return all(self._may(folder, 0o1) for folder in path.parents if folder.exists()) and (
            not path.exists() or self._may(path, 0o5 if path.is_dir() else 0o4)
        )

    def _may(self, path: Path, wanted: int) -> bool:
        found = path.stat()
        if found.st_uid == self.uid:
            return (found.st_mode >> 6) & wanted == wanted
        if found.st_gid == self.gid:
            return (found.st_mode >> 3) & wanted == wanted
        return found.st_mode & wanted == wanted


def own_account() -> Account:
    uid = os.geteuid()
    try:
        name = pwd.getpwuid(uid).pw_name
    except KeyError:  # a container's user need not be in the user database
        name = str(uid)
    return Account(name, uid, os.getegid())


def account_of(path: Path) -> Account:
    """The user that path belongs to."""
    found = path.stat()
    try:
        name = pwd.getpwuid(found.st_uid).pw_name
    except KeyError:
        name = str(found.st_uid)
    return Account(name, found.st_uid, found.st_gid)


def nobody() -> Account:
    try:
        found = pwd.getpwnam("nobody")
    except KeyError:
        raise EmbeddedServerError(
            "PostgreSQL refuses to run as root and this machine has no user `nobody`: "
            "start the service as another user, or set DATABASE_URL."
        ) from None
    return Account(found.pw_name, found.pw_uid, found.pw_gid)


def free_port(preferred: int | None) -> int:
    """The preferred port if nobody listens on it, otherwise one that the kernel picks."""
    for port in (preferred, 0):
        if port is None:
            continue
        with socket.socket() as candidate:
            candidate.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                candidate.bind((LOOPBACK, port))
            except OSError:
                continue
            number: int = candidate.getsockname()[1]
            return number
    raise EmbeddedServerError("No loopback port is free.")


def read_number(path: Path) -> int | None:
    """The number on the first line of the file; None if there is no such file or number."""
    try:
        return int(path.read_text(encoding="utf-8").split("\n", 1)[0])
    except (FileNotFoundError, ValueError):
        return None


def own_process(pid: int | None, names: Sequence[str], folder: Path) -> psutil.Process | None:
    """The process with this pid if it is a server of that name working in that folder.

    Servers change into their data folder, so a number that the kernel gave to some other process
    since, or to another server, is told apart. What we may not look into is not ours.
    """
    if pid is None or pid <= 0:
        return None
    try:
        process = psutil.Process(pid)
        if process.status() == psutil.STATUS_ZOMBIE or process.name() not in names:
            return None
        return process if Path(process.cwd()).samefile(folder) else None
    except (psutil.Error, OSError):
        return None


def launch(
    command: Sequence[str | Path],
    *,
    account: Account,
    log: Path,
    cwd: Path,
    environment: Mapping[str, str] | None = None,
    stdin: str | None = None,
) -> "subprocess.Popen[bytes]":
    """Start a server as that user in a session of its own, so that Ctrl-C does not reach it."""
    if log.exists() and log.stat().st_size > _LOG_BYTES_KEPT:
        log.replace(log.with_suffix(".log.1"))
    with log.open("ab") as output:
        output.write(f"--- {time.strftime('%Y-%m-%dT%H:%M:%SZ', time.gmtime())}\n".encode())
        output.flush()
        process = subprocess.Popen(  # noqa: S603  # the binaries are pinned, arguments are ours
            [str(part) for part in command],
            stdin=subprocess.DEVNULL if stdin is None else subprocess.PIPE,
            stdout=output,
            stderr=subprocess.STDOUT,
            cwd=cwd,
            env={"PATH": os.defpath, "LC_ALL": "C", "TZ": "UTC", **(environment or {})},
            start_new_session=True,
            user=None if account.is_ours else account.uid,
            group=None if account.is_ours else account.gid,
            extra_groups=None if account.is_ours else [],
        )
    if process.stdin is not None and stdin is not None:
        with contextlib.suppress(BrokenPipeError), process.stdin:
            process.stdin.write(stdin.encode())
    return process


def forget(process: "subprocess.Popen[bytes]") -> None:
    """Let a server outlive us and this handle, which would complain when it is freed."""
    process.returncode = 0


def give_up(process: "subprocess.Popen[bytes]") -> None:
    """End a server that never became ready, so that it is in nobody's way at the next try."""
    process.kill()
    process.wait()


def stop(process: psutil.Process, steps: Sequence[tuple[signal.Signals, float]]) -> bool:
    """Send one signal after the other, each with its patience in seconds; whether it ended."""
    for number, patience in steps:
        with contextlib.suppress(psutil.NoSuchProcess):
            process.send_signal(number)
        deadline = time.monotonic() + patience
        while time.monotonic() < deadline:
            if _ended(process):
                return True
            time.sleep(POLL_SECONDS)
    return False


def _ended(process: psutil.Process) -> bool:
    with contextlib.suppress(ChildProcessError):  # another service started it
        os.waitpid(process.pid, os.WNOHANG)
    try:
        return not process.is_running() or process.status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


def tail(log: Path) -> str:
    """The last lines of a server's log, without secrets."""
    try:
        lines = log.read_text(encoding="utf-8", errors="replace").splitlines()[-_LOG_LINES:]
    except OSError:
        return "(no log)"
    return _SECRET_ARGUMENT.sub(r"\1 ***", "\n".join(lines))


def write_private(path: Path, text: str, account: Account | None = None) -> None:
    """Write a file that only its owner reads; it appears whole or not at all."""
    fresh = path.with_name(f".{path.name}.{os.getpid()}")
    fresh.unlink(missing_ok=True)
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text)
    if account is not None and not account.is_ours:
        os.chown(fresh, account.uid, account.gid)
    fresh.replace(path)


@contextlib.contextmanager
def exclusive(path: Path, timeout_seconds: float = LOCK_TIMEOUT_SECONDS) -> Iterator[None]:
    """Hold the lock file alone; the kernel frees it when its holder dies."""
    with _open_lock(path) as file:
        deadline = time.monotonic() + timeout_seconds
        while not _try_lock(file.fileno(), fcntl.LOCK_EX):
            if time.monotonic() > deadline:
                raise EmbeddedServerError(
                    f"{path} has been locked by another process for {timeout_seconds:.0f} s: "
                    "it is starting or stopping the servers of this data folder; "
                    "wait for it, end it, or choose another CENTIME_DATA_DIR."
                )
            time.sleep(POLL_SECONDS * 4)
        yield


class Lease:
    """A share in the servers of a folder: who gives back the last one stops them."""

    def __init__(self, path: Path) -> None:
        self._file = _open_lock(path)
        self._path = path
        if not _try_lock(self._file.fileno(), fcntl.LOCK_SH):
            self._file.close()
            raise EmbeddedServerError(f"{path} is locked by a process that is no Centime.")

    def give_back(self) -> bool:
        """Release this share; True when nobody else holds one."""
        self._file.close()
        return not held(self._path)


def held(path: Path) -> bool:
    """Whether any process holds a lease on the file."""
    with _open_lock(path) as probe:
        return not _try_lock(probe.fileno(), fcntl.LOCK_EX)


def _open_lock(path: Path) -> IO[bytes]:
    try:
        return path.open("ab")
    except PermissionError as error:
        raise EmbeddedServerError(
            f"{path} belongs to {account_of(path if path.exists() else path.parent).name}, and "
            f"this service runs as {own_account().name}: run it as that user, or choose another "
            "CENTIME_DATA_DIR."
        ) from error


def _try_lock(descriptor: int, kind: int) -> bool:
    try:
        fcntl.flock(descriptor, kind | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
