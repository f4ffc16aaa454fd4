"""Hostile input at arm's length: a pure function in a fresh process with limits.

`await run(function, *arguments)` calls a module-level function outside the event loop:

- the process is new for each call and started by exec, never forked from the threaded server;
- memory, processor time, open files, written files and wall-clock time are limited, then it is
  killed with all that it started; its result is limited too;
- it inherits no environment (no secrets), no file descriptors and no working directory;
- its answer may hold only plain values, and data classes, enumerations and exceptions of the
  function's own package: a worker that was taken over cannot run code in the server.

A process takes some 50 ms to start, and the function's modules to import on top. `async with
warm(function)` keeps one ready that has imported them: open it for the life of the service.

What the function raises is raised here. The limits failing are errors of their own:

SandboxError
+-- SandboxTimeout  it used up its time
+-- SandboxMemory   it used up its memory
+-- SandboxCrash    it died, answered too much, or answered what cannot be read
"""

import asyncio
import contextlib
import dataclasses
import enum
import io
import os
import pickle  # reading is restricted, see _Unpickler
import signal
import sys
from asyncio import StreamReader, StreamWriter
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any, Final, ParamSpec, TypeAlias, TypeVar, cast
from weakref import WeakKeyDictionary

from impl.platform import sandbox_worker as worker

P = ParamSpec("P")
T = TypeVar("T")

_MIB: Final = 2**20
_AT_ONCE: Final = max(1, os.cpu_count() or 1)
_PLAIN: Final = frozenset(
    {
        ("builtins", "set"), ("builtins", "frozenset"), ("builtins", "bytearray"),
        ("builtins", "complex"), ("builtins", "range"), ("datetime", "date"),
        ("datetime", "datetime"), ("datetime", "time"), ("datetime", "timedelta"),
        ("datetime", "timezone"), ("decimal", "Decimal"), ("uuid", "UUID"),
        ("collections", "OrderedDict"),
    }
)  # fmt: skip
_ENVIRONMENT: Final = {"PATH": os.defpath, "LANG": "C.UTF-8", "MALLOC_ARENA_MAX": "2"}
_Loop: TypeAlias = asyncio.AbstractEventLoop
_places: WeakKeyDictionary[_Loop, asyncio.Semaphore] = WeakKeyDictionary()
_spares: "WeakKeyDictionary[_Loop, dict[str, _Spare]]" = WeakKeyDictionary()


class SandboxError(Exception):
    """The function did not finish within its limits."""


class SandboxTimeout(SandboxError):  # noqa: N818 - names the outcome
    pass


class SandboxMemory(SandboxError):  # noqa: N818 - names the outcome
    pass


class SandboxCrash(SandboxError):  # noqa: N818 - names the outcome
    pass


async def run(
    function: Callable[P, T],
    *arguments: Any,  # noqa: ANN401 - the function's own, checked by it
    seconds: float = 10.0,
    patience: float = 1.0,
    memory_mib: int = 256,
    result_mib: int = 64,
    file_mib: int = 0,
) -> T:
    """Call a module-level function in a process of its own.

    `seconds` bound processor time and, times `patience`, wall-clock time, from the moment a
    processor is free for the call; whoever stands back behind others has patience. `memory_mib`
    is what it may use beyond an idle interpreter with its modules loaded; `file_mib` is the largest
    file it may write. Arguments and result are pickled.
    """
    job = worker.Job(
        *_address(function), seconds=seconds, memory_bytes=memory_mib * _MIB,
        file_bytes=file_mib * _MIB,
    )  # fmt: skip
    message = pickle.dumps(job, protocol=5) + pickle.dumps(arguments, protocol=5)
    async with _place():
        spare = _spares.get(asyncio.get_running_loop(), {}).get(job.module)
        process = (spare and spare.take()) or await _start()
        try:
            async with asyncio.timeout(seconds * patience):
                answer = await _converse(process, message, result_mib * _MIB)
                status = await process.wait()
        except TimeoutError:
            raise SandboxTimeout(f"{job.function} took longer than {seconds:g} s.") from None
        finally:
            await _end(process)
            if spare is not None:
                spare.refill()
    return cast("T", _outcome(answer, status, job))


@contextlib.asynccontextmanager
async def warm(function: Callable[..., object]) -> AsyncIterator[None]:
    """Keep a worker ready that has imported the function's module, while a context is open."""
    module, _ = _address(function)
    spares = _spares.setdefault(asyncio.get_running_loop(), {})
    spare = spares.setdefault(module, _Spare(module))
    spare.holders += 1
    spare.refill()
    try:
        yield
    finally:
        spare.holders -= 1
        if not spare.holders:
            del spares[module]
            await spare.close()


class _Spare:
    """At most one idle worker for the functions of a module."""

    def __init__(self, module: str) -> None:
        self.holders = 0
        self._module = module
        self._starting: asyncio.Task[None] | None = None
        self._idle: Process | None = None

    def take(self) -> Process | None:
        idle, self._idle = self._idle, None
        return idle if idle is not None and not _is_gone(idle) else None

    def refill(self) -> None:
        starting = self._starting is not None and not self._starting.done()
        if self.holders and self._idle is None and not starting:
            self._starting = asyncio.create_task(self._fill())

    async def close(self) -> None:
        if self._starting is not None:
            with contextlib.suppress(OSError):
                await self._starting
        if self._idle is not None:
            await _end(self._idle)

    async def _fill(self) -> None:
        self._idle = await _start(self._module)


def _is_gone(process: Process) -> bool:
    """Whether it ended: its output does before its status is collected."""
    return process.returncode is not None or cast("StreamReader", process.stdout).at_eof()


def _address(function: Callable[..., object]) -> tuple[str, str]:
    module, name = function.__module__, function.__qualname__
    if module == "__main__" or getattr(sys.modules.get(module), name, None) is not function:
        raise ValueError(f"{module}.{name} is not a function of an importable module.")
    return module, name


def _place() -> asyncio.Semaphore:
    """As many processes at once as there are processors, in each event loop."""
    return _places.setdefault(asyncio.get_running_loop(), asyncio.Semaphore(_AT_ONCE))


# --- the process -----------------------------------------------------------------------------


async def _start(*preloaded: str) -> Process:
    code = (
        f"import sys; sys.path[:] = {_search_path()!r}; sys.dont_write_bytecode = True; "
        f"from {worker.__name__} import serve; serve(*{preloaded!r})"
    )
    return await asyncio.create_subprocess_exec(
        sys.executable, "-I", "-S", "-X", "utf8", "-c", code,
        stdin=PIPE, stdout=PIPE, stderr=DEVNULL,
        env=_ENVIRONMENT, cwd="/", start_new_session=True,
    )  # fmt: skip


def _search_path() -> list[str]:
    """Where to import from, seen from another working directory; "" means this one."""
    here = Path.cwd()
    return [str(here / entry) for entry in sys.path]


async def _converse(process: Process, message: bytes, most: int) -> bytes:
    """Send the job and read the answer, both at once: either pipe may fill up first."""
    sending = asyncio.create_task(_send(process, message))
    try:
        return await _receive(process, most)
    finally:
        sending.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await sending


async def _send(process: Process, message: bytes) -> None:
    stdin = cast("StreamWriter", process.stdin)
    with contextlib.suppress(ConnectionError):  # it died: its status says why
        stdin.write(message)
        await stdin.drain()
        stdin.close()


async def _receive(process: Process, most: int) -> bytes:
    stdout = cast("StreamReader", process.stdout)
    received = bytearray()
    while chunk := await stdout.read(2**16):
        received += chunk
        if len(received) > most:
            raise SandboxCrash(f"The answer is larger than {most // _MIB} MiB.")
    return bytes(received)


async def _end(process: Process) -> None:
    """Kill the worker and all it started, also when the caller was cancelled."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
    if process.returncode is None:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        await asyncio.shield(process.wait())
    cast("StreamWriter", process.stdin).close()


# --- the answer ------------------------------------------------------------------------------


def _outcome(answer: bytes, status: int, job: worker.Job) -> object:
    kind, payload = answer[:1], answer[1:]
    if kind == worker.RESULT:
        return _loaded(payload, job)
    if kind == worker.OUT_OF_MEMORY or status == worker.MEMORY_EXIT:
        raise SandboxMemory(f"{job.function} needs more than {job.memory_bytes // _MIB} MiB.")
    if kind == worker.RAISED:
        raise _raised(payload, job)
    if status == -signal.SIGXCPU:
        raise SandboxTimeout(f"{job.function} used more than {job.seconds:g} s of a processor.")
    raise SandboxCrash(f"{job.function} ended with status {status} and no answer.")


def _raised(payload: bytes, job: worker.Job) -> BaseException:
    said, pickled = cast("tuple[str, bytes]", _loaded(payload, job))
    try:
        error = _loaded(pickled, job)
    except SandboxCrash:
        error = None
    if isinstance(error, Exception):
        return error
    return SandboxCrash(f"{job.function} raised {said}")


def _loaded(payload: bytes, job: worker.Job) -> object:
    try:
        return _Unpickler(payload, job.module.partition(".")[0]).load()
    except Exception as error:  # noqa: BLE001 - whatever hostile bytes make of the reader
        raise SandboxCrash(f"The answer of {job.function} cannot be read: {error}") from None


class _Unpickler(pickle.Unpickler):
    """Rebuilds values, and classes that only hold values, of modules that are loaded already."""

    def __init__(self, payload: bytes, package: str) -> None:
        super().__init__(io.BytesIO(payload))
        self._package = package

    def find_class(self, module: str, name: str) -> Any:  # noqa: ANN401 - as the base class says
        if (module, name) in _PLAIN:
            return super().find_class(module, name)
        found = getattr(sys.modules.get(module), name, None)
        ours = module.partition(".")[0] == self._package
        if isinstance(found, type):
            if issubclass(found, Exception) and (ours or module == "builtins"):
                return found
            if ours and (dataclasses.is_dataclass(found) or issubclass(found, enum.Enum)):
                return found
        raise pickle.UnpicklingError(f"{module}.{name} is not allowed in an answer")
