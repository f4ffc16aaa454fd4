"""A process beside the service that keeps a library of its own in memory and works on demand.

For work that is too slow for the event loop, with a library too large for the service, whose input
we make ourselves; hostile input goes to the sandbox. The process starts with the first task, does
one task after the other, ends when nothing came for a while, and is replaced when it breaks.
"""

import asyncio
import contextlib
import os
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from pathlib import Path
from typing import Final, cast

from impl.platform import workshop_worker as worker

_ENVIRONMENT: Final = {"PATH": os.defpath, "LANG": "C.UTF-8", "MALLOC_ARENA_MAX": "2"}
_WAITING: Final = 16
"""Tasks that may wait; more are turned away."""
_TASKS: Final = 1_000
"""After so many the process is replaced: a library may not give back all memory."""


class WorkshopError(Exception):
    """The task was not done: the process is too busy, too slow, or broke."""


class Workshop:
    """Runs `module.work(task: bytes) -> bytes`, which must not keep anything of a task."""

    def __init__(self, module: str, *, seconds: float = 15, idle_seconds: float = 300) -> None:
        self._module = module
        self._seconds = seconds
        self._idle_seconds = idle_seconds
        self._turn = asyncio.Lock()
        self._waiting = 0
        self._process: Process | None = None
        self._done = 0

    async def run(self, task: bytes) -> bytes:
        """The task's result; WorkshopError if there is none."""
        if self._waiting >= _WAITING:
            raise WorkshopError("too many tasks are waiting")
        self._waiting += 1
        try:
            async with self._turn:
                return await self._work(task)
        finally:
            self._waiting -= 1

    async def close(self) -> None:
        await self._end()

    async def _work(self, task: bytes) -> bytes:
        try:
            async with asyncio.timeout(self._seconds):
                try:
                    answer = await self._ask(task)
                except (ConnectionError, asyncio.IncompleteReadError):
                    await self._end()  # it ended by itself, while nothing was to do
                    answer = await self._ask(task)
        except BaseException as error:
            await self._end()  # what it is at would be taken for the next answer
            if isinstance(error, TimeoutError):
                raise WorkshopError(f"it took longer than {self._seconds:g} s") from None
            if isinstance(error, ConnectionError | asyncio.IncompleteReadError):
                raise WorkshopError("the process ended") from None
            raise
        self._done += 1
        if self._done >= _TASKS:
            await self._end()
        status, result = answer[:1], answer[1:]
        if status != worker.DONE:
            raise WorkshopError(result.decode(errors="replace"))
        return result

    async def _ask(self, task: bytes) -> bytes:
        process = self._process
        if process is None or process.returncode is not None:
            process = self._process = await self._start()
            self._done = 0
        stdin, stdout = process.stdin, process.stdout
        assert stdin is not None and stdout is not None  # noqa: S101, PT018  # both are pipes
        stdin.write(len(task).to_bytes(worker.LENGTH) + task)
        await stdin.drain()
        size = int.from_bytes(await stdout.readexactly(worker.LENGTH))
        return await stdout.readexactly(size)

    async def _start(self) -> Process:
        code = (
            f"import sys; sys.path[:] = {_search_path()!r}; sys.dont_write_bytecode = True; "
            f"from {worker.__name__} import serve; serve({self._module!r}, {self._idle_seconds!r})"
        )
        return await asyncio.create_subprocess_exec(
            sys.executable, "-I", "-S", "-X", "utf8", "-c", code,
            stdin=PIPE, stdout=PIPE, stderr=DEVNULL,
            env=_ENVIRONMENT, cwd="/", start_new_session=True,
        )  # fmt: skip

    async def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
        cast("asyncio.StreamWriter", process.stdin).close()
        await asyncio.shield(process.wait())


def _search_path() -> list[str]:
    """Where to import from, seen from another working directory; "" means this one."""
    here = Path.cwd()
    return [str(here / entry) for entry in sys.path]
