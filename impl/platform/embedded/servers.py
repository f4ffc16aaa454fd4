"""The embedded servers of one data folder, shared by every service that uses the folder."""

import contextlib
import os
import shutil
import tempfile
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from impl.platform.embedded import process as proc
from impl.platform.embedded.postgres import Postgres
from impl.platform.embedded.process import EmbeddedServerError, Lease
from impl.platform.embedded.valkey import Valkey

_EPHEMERAL_PREFIX: Final = "centime-ephemeral-"
_MEMORY: Final = Path("/dev/shm")  # noqa: S108  # folders in it have random names
_PLENTY_BYTES: Final = 4 * 1024**3


class Embedded:
    """Starts what has no URL yet; stops what no other service uses any more.

    Calls block for up to a second; from a coroutine use `asyncio.to_thread(servers.start)`.
    """

    def __init__(
        self,
        data_dir: Path,
        *,
        database_url: str | None = None,
        redis_url: str | None = None,
        durable: bool = True,
    ) -> None:
        self.data_dir = data_dir.absolute()
        self._database_url = database_url
        self._redis_url = redis_url
        self._postgres = Postgres(self.data_dir / "postgres", durable=durable)
        self._valkey = Valkey(self.data_dir / "valkey", durable=durable)
        self._servers: list[Postgres | Valkey] = []
        if database_url is None:
            self._servers.append(self._postgres)
        if redis_url is None:
            self._servers.append(self._valkey)
        self._lease: Lease | None = None
        self._remove_after = False

    @classmethod
    def ephemeral(cls) -> "Embedded":
        """Servers for a test run: a folder of their own, no fsync, removed when they stop."""
        root = ephemeral_root()
        _sweep(root)
        data_dir = Path(tempfile.mkdtemp(prefix=_EPHEMERAL_PREFIX, dir=root))
        data_dir.chmod(0o711)  # the user nobody must pass through
        servers = cls(data_dir, durable=False)
        servers._remove_after = True
        return servers

    @property
    def database_url(self) -> str:
        return self._database_url or self._postgres.url

    @property
    def redis_url(self) -> str:
        return self._redis_url or self._valkey.url

    def start(self) -> None:
        """Start the servers, or take over those that a killed service left running."""
        if not self._servers or self._lease is not None:
            return
        try:
            self.data_dir.mkdir(mode=0o711, parents=True, exist_ok=True)
        except OSError as error:
            raise EmbeddedServerError(
                f"{self.data_dir} cannot be made ({error.strerror}): choose another "
                "CENTIME_DATA_DIR, or set DATABASE_URL and REDIS_URL."
            ) from error
        with proc.exclusive(self._start_lock):
            self._lease = Lease(self._lease_file)
            try:
                for server in self._servers:
                    server.start()
            except BaseException:
                self._release()
                raise

    def stop(self) -> None:
        """Give the servers back; the last service stops them."""
        if self._lease is None:
            return
        with proc.exclusive(self._start_lock):
            self._release()
        if self._remove_after:
            _remove(self.data_dir, self._postgres)

    def _release(self) -> None:
        lease, self._lease = self._lease, None
        if lease is not None and lease.give_back():
            for server in reversed(self._servers):
                server.stop()

    @property
    def _start_lock(self) -> Path:
        return self.data_dir / "start.lock"

    @property
    def _lease_file(self) -> Path:
        return self.data_dir / "in-use.lock"

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()


def ephemeral_root() -> Path:
    """Memory if there is plenty, otherwise the folder for temporary files."""
    if os.access(_MEMORY, os.W_OK) and shutil.disk_usage(_MEMORY).free > _PLENTY_BYTES:
        return _MEMORY
    return Path(tempfile.gettempdir())


def _sweep(root: Path) -> None:
    """Stop and remove what test runs that were killed have left behind."""
    for folder in root.glob(f"{_EPHEMERAL_PREFIX}*"):
        # another run may be busy in its folder, or removing it
        with contextlib.suppress(EmbeddedServerError, FileNotFoundError):
            if proc.account_of(folder).is_ours:
                _sweep_one(folder)


def _sweep_one(folder: Path) -> None:
    lease = folder / "in-use.lock"
    with proc.exclusive(folder / "start.lock", timeout_seconds=0):
        if lease.exists() and not proc.held(lease):
            postgres = Postgres(folder / "postgres")
            postgres.stop()
            Valkey(folder / "valkey").stop()
            _remove(folder, postgres)


def _remove(folder: Path, postgres: Postgres) -> None:
    if not postgres.data.is_relative_to(folder):
        shutil.rmtree(postgres.data.parent, ignore_errors=True)
    shutil.rmtree(folder, ignore_errors=True)
