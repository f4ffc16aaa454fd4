"""A model in a process of its own: started at the first call, asked by JSON, ended when idle.

`Engine(module)` runs `impl.platform.engine_worker` for a module with `METHODS`, a mapping of names
to functions. What a model needs to be loaded, hundreds of megabytes, is thus held by nobody until
it is asked for, and given back later. Calls are answered one after another; a call that takes too
long, or a process that dies, is an EngineError, and the next call starts afresh.
"""

import asyncio
import contextlib
import os
import signal
import struct
import sys
from asyncio import StreamReader, StreamWriter
from asyncio.subprocess import DEVNULL, PIPE, Process
from pathlib import Path
from typing import Any, Final, cast

import orjson

from impl.platform import engine_worker

_LENGTH: Final = struct.Struct(">I")
_MOST_BYTES: Final = 64 * 2**20
_ENVIRONMENT: Final = {
    "PATH": os.defpath,
    "LANG": "C.UTF-8",
    "MALLOC_ARENA_MAX": "2",
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
}
"""No secrets; one thread, because several cost more than they give on short inputs."""


class EngineError(Exception):
    """The engine gave no answer: it did not start, died, failed or took too long."""


class Engine:
    """At most one process at a time, in the event loop that asks first."""

    def __init__(
        self,
        module: str,
        *,
        call_seconds: float = 10.0,
        start_seconds: float = 20.0,
        idle_seconds: float = 300.0,
    ) -> None:
        self._module = module
        self._call_seconds = call_seconds
        self._start_seconds = start_seconds
        self._idle_seconds = idle_seconds
        self._process: Process | None = None
        self._turn = asyncio.Lock()
        self._farewell: asyncio.TimerHandle | None = None
        self._closing: set[asyncio.Task[None]] = set()

    @property
    def pid(self) -> int | None:
        """The process, while there is one."""
        process = self._process
        return process.pid if process is not None and process.returncode is None else None

    async def call(self, method: str, **arguments: object) -> Any:  # noqa: ANN401  # its JSON
        """The method's answer; raises EngineError."""
        async with self._turn:
            self._stay()
            fresh = self.pid is None
            seconds = self._call_seconds + (self._start_seconds if fresh else 0)
            try:
                async with asyncio.timeout(seconds):
                    process = await self._running()
                    answer = await _converse(process, {"method": method, "arguments": arguments})
            except TimeoutError:
                await self._end()
                raise EngineError(f"{self._module} took longer than {seconds:g} s.") from None
            except (OSError, EOFError, ValueError) as error:
                await self._end()
                raise EngineError(f"{self._module} ended: {error}") from error
            except asyncio.CancelledError:
                await self._end()  # its answer would come to the next call
                raise
            finally:
                self._leave_when_idle()
        if "error" in answer:
            raise EngineError(f"{self._module}: {answer['error']}")
        return answer["result"]

    async def close(self) -> None:
        """End the process, if there is one; a later call would start it again."""
        self._stay()
        async with self._turn:
            await self._end()

    def _stay(self) -> None:
        if self._farewell is not None:
            self._farewell.cancel()
            self._farewell = None

    def _leave_when_idle(self) -> None:
        self._farewell = asyncio.get_running_loop().call_later(self._idle_seconds, self._leave)

    def _leave(self) -> None:
        closing = asyncio.create_task(self.close())
        self._closing.add(closing)
        closing.add_done_callback(self._closing.discard)

    async def _running(self) -> Process:
        if self._process is None or self._process.returncode is not None:
            self._process = await _start(self._module)
        return self._process

    async def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        await asyncio.shield(process.wait())
        cast("StreamWriter", process.stdin).close()


async def _start(module: str) -> Process:
    here = Path.cwd()
    path = [str(here / entry) for entry in sys.path]
    code = (
        f"import sys; sys.path[:] = {path!r}; sys.dont_write_bytecode = True; "
        f"from {engine_worker.__name__} import serve; serve({module!r})"
    )
    return await asyncio.create_subprocess_exec(
        sys.executable, "-I", "-S", "-X", "utf8", "-c", code,
        stdin=PIPE, stdout=PIPE, stderr=DEVNULL,
        env=_ENVIRONMENT, cwd="/", start_new_session=True,
    )  # fmt: skip


async def _converse(process: Process, question: dict[str, object]) -> dict[str, Any]:
    writer = cast("StreamWriter", process.stdin)
    reader = cast("StreamReader", process.stdout)
    raw = orjson.dumps(question)
    writer.write(_LENGTH.pack(len(raw)) + raw)
    await writer.drain()
    (size,) = _LENGTH.unpack(await reader.readexactly(_LENGTH.size))
    if size > _MOST_BYTES:
        raise ValueError(f"an answer of {size} bytes")
    answer: dict[str, Any] = orjson.loads(await reader.readexactly(size))
    return answer
