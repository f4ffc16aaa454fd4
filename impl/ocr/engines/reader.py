"""The worker's side of the reading process: starts it, hands documents over, ends it.

One document at a time. The process is ended when it has been idle for some minutes, when a document
takes too much of the processor or five times as long, and with the worker. One that dies over a
document is started anew for the next; if it had read others before, the document is given a second
chance, since the fault may be theirs.
"""

import asyncio
import contextlib
import os
import signal
import sys
from asyncio import StreamReader, StreamWriter
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import Awaitable, Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final, TypeAlias, cast

import orjson
import structlog

from impl.ocr.engines import frames
from impl.ocr.engines.engine import PATIENCE
from impl.ocr.engines.refusals import KINDS, TooCostly, Unreadable
from impl.platform import sandbox_worker

Progress: TypeAlias = Callable[[str, int], Awaitable[None]]
_ENVIRONMENT: Final = {
    "PATH": os.defpath,
    "LANG": "C.UTF-8",
    "MALLOC_ARENA_MAX": "2",
    "MALLOC_MMAP_THRESHOLD_": str(16 * 2**20),
    "MALLOC_TRIM_THRESHOLD_": str(128 * 2**20),
}
"""No secrets; the largest buffers go back at once: a tenth less memory at the peak (glibc)."""
_START: Final = (
    "import sys; sys.path[:] = {path!r}; sys.dont_write_bytecode = True; "
    "from impl.ocr.engines.process import main; main({threads}, {memory_mib}, {seconds})"
)
_log = structlog.get_logger("centime.ocr")


class ReaderCrashedError(Exception):
    """The process died over this document; the message says how."""


@dataclass(frozen=True, slots=True)
class Task:
    """A document to read, and what its decoding may use."""

    media_type: str
    base_currency: str
    today: str
    pages: int
    pixels: int
    seconds: float
    memory_mib: int


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read: the number of pages, what read them, and the extraction as JSON."""

    pages: int
    engine: str
    extraction: dict[str, Any]


class Reader:
    """The reading process of this worker."""

    def __init__(
        self, *, threads: int, memory_mib: int, timeout_seconds: float, idle_seconds: float
    ) -> None:
        self._threads, self._memory_mib = threads, memory_mib
        self._timeout, self._idle = timeout_seconds, idle_seconds
        self._busy = asyncio.Lock()
        self._process: Process | None = None
        self._finished = 0
        self._rest: asyncio.TimerHandle | None = None
        self._retiring: asyncio.Task[None] | None = None

    async def read(self, task: Task, content: bytes, progress: Progress) -> Reading:
        """What the document says; raises Unreadable, or ReaderCrashedError."""
        async with self._busy:
            self._wake()
            experienced = self._finished > 0
            try:
                return await self._attempt(task, content, progress)
            except ReaderCrashedError as crash:
                if not experienced:
                    raise
                _log.warning("ocr_reader_restarted", reason=str(crash))
                return await self._attempt(task, content, progress)
            finally:
                self._sleep()

    async def close(self) -> None:
        async with self._busy:
            self._wake()
            await self._end()

    @property
    def pid(self) -> int | None:
        """The process's id while it runs."""
        return self._process.pid if self._process else None

    async def _attempt(self, task: Task, content: bytes, progress: Progress) -> Reading:
        """Read with the process that runs, or a new one; it is ended unless it answered."""
        process = self._process or await self._start()
        answered = False
        try:
            async with asyncio.timeout(self._timeout * PATIENCE):
                answer = await self._converse(process, task, content, progress)
            answered = True
        except TimeoutError:
            raise self._too_costly() from None
        finally:
            if not answered:
                await self._end()
        self._finished += 1
        if refused := answer.get("refused"):
            raise KINDS[refused["code"]](refused["message"])
        return Reading(**answer["result"])

    async def _converse(
        self, process: Process, task: Task, content: bytes, progress: Progress
    ) -> dict[str, Any]:
        stdin = cast("StreamWriter", process.stdin)
        with contextlib.suppress(ConnectionError):  # it died: its status says why
            stdin.write(frames.packed(asdict(task)))
            stdin.write(frames.pack(content))
            await stdin.drain()
        while True:
            message = await _message(cast("StreamReader", process.stdout))
            if message is None:
                raise self._death(await process.wait())
            if "stage" not in message:
                return message
            await progress(message["stage"], message["progress"])

    async def _start(self) -> Process:
        here = Path.cwd()
        path = [str(here / entry) for entry in sys.path]
        code = _START.format(
            path=path,
            threads=self._threads,
            memory_mib=self._memory_mib,
            seconds=self._timeout,
        )
        self._process = await asyncio.create_subprocess_exec(
            sys.executable, "-I", "-S", "-X", "utf8", "-c", code,
            stdin=PIPE, stdout=PIPE, stderr=DEVNULL,
            env=_ENVIRONMENT, cwd="/", start_new_session=True,
        )  # fmt: skip
        self._finished = 0
        return self._process

    async def _end(self) -> None:
        """End the process and all it started."""
        process, self._process = self._process, None
        if process is None:
            return
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
        await asyncio.shield(process.wait())
        cast("StreamWriter", process.stdin).close()

    def _death(self, status: int) -> Exception:
        if status == sandbox_worker.TIME_EXIT:
            return self._too_costly()
        if status == sandbox_worker.MEMORY_EXIT:
            return ReaderCrashedError(f"It needs more than {self._memory_mib} MiB.")
        return ReaderCrashedError(f"It ended with status {status}.")

    def _too_costly(self) -> TooCostly:
        return TooCostly(f"Reading it takes more than {self._timeout:g} s; send fewer pages.")

    def _wake(self) -> None:
        if self._rest is not None:
            self._rest.cancel()
            self._rest = None

    def _sleep(self) -> None:
        """End the process if nothing comes for a while."""
        self._rest = asyncio.get_running_loop().call_later(self._idle, self._begin_to_retire)

    def _begin_to_retire(self) -> None:
        self._retiring = asyncio.create_task(self._retire())

    async def _retire(self) -> None:
        if not self._busy.locked():
            _log.info("ocr_reader_idle")
            await self.close()


async def _message(stdout: StreamReader) -> dict[str, Any] | None:
    """The process's next message; None when it is gone."""
    try:
        (size,) = frames.HEADER.unpack(await stdout.readexactly(frames.HEADER.size))
        message: dict[str, Any] = orjson.loads(await stdout.readexactly(size))
    except (asyncio.IncompleteReadError, ConnectionError):
        return None
    return message


__all__ = ["Reader", "ReaderCrashedError", "Reading", "Task", "Unreadable"]
