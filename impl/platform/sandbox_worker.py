"""The inside of the sandbox: takes one job from standard input, sets its limits, does it, exits.

Started by impl/platform/sandbox.py as a fresh process; imports as little as it can, to start fast.
What is marked "no cover" runs in that process only, where tests see it by what it does.
"""

import importlib
import os
import pickle  # the job comes from our own parent process
import resource
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO, Final

RESULT: Final = b"R"
RAISED: Final = b"E"
OUT_OF_MEMORY: Final = b"M"
MEMORY_EXIT: Final = 77
"""Exit status of a worker that the watcher ended for its memory."""
TIME_EXIT: Final = 78
"""The same for its processor time."""

_RESERVE: Final = 2**19
_LOOK_EVERY: Final = 0.02


@dataclass(frozen=True, slots=True)
class Job:
    """What to call, and what it may use beyond what the empty process uses already."""

    module: str
    function: str
    seconds: float
    memory_bytes: int
    file_bytes: int


def serve(*preloaded: str) -> None:  # pragma: no cover
    """Do one job. `preloaded` modules are imported before it comes, in a worker held ready."""
    replies = os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 1)  # what the job prints must not pass for its result
    for name in preloaded:
        importlib.import_module(name)
    jobs = sys.stdin.buffer
    try:
        job: Job = pickle.load(jobs)  # noqa: S301 - from our parent
    except EOFError:  # a spare worker that was not needed
        return
    function: Callable[..., object] = getattr(importlib.import_module(job.module), job.function)
    most = _limit(job)
    reply = _reply(function, jobs)
    if most is not None and _resident() > most:  # it grew and shrank between two looks
        os._exit(MEMORY_EXIT)
    replies.write(reply)
    replies.flush()
    os._exit(0)  # no destructor, thread or exit hook of a hostile job runs on


def _reply(function: Callable[..., object], jobs: BinaryIO) -> bytes:
    reserve: bytes | None = bytes(_RESERVE)
    try:
        arguments = pickle.load(jobs)  # noqa: S301 - from our parent
        return RESULT + pickle.dumps(function(*arguments), protocol=5)
    except MemoryError:
        reserve = None  # leaves room to answer
        return OUT_OF_MEMORY
    except BaseException as error:  # noqa: BLE001 - carried to the parent, which raises it
        return RAISED + _pickled(error)
    finally:
        del reserve


def _pickled(error: BaseException) -> bytes:
    """The exception and its text; the text alone where the exception cannot travel."""
    said = f"{type(error).__name__}: {error}"[:1000]
    error.__traceback__ = error.__context__ = error.__cause__ = None
    try:
        return pickle.dumps((said, pickle.dumps(error, protocol=5)), protocol=5)
    except Exception:  # noqa: BLE001 - an exception may refuse to be pickled in any way it likes
        return pickle.dumps((said, b""), protocol=5)


def _limit(job: Job) -> int | None:  # pragma: no cover
    """Set the limits; the largest resident size allowed, where the kernel does not watch it."""
    used = time.process_time()
    cpu = int(used + job.seconds) + 1
    _set(resource.RLIMIT_CPU, cpu)
    _set(resource.RLIMIT_CORE, 0)
    _set(resource.RLIMIT_FSIZE, job.file_bytes)
    _set(resource.RLIMIT_NOFILE, 64)
    size = _address_space()
    if size is None or not _set(resource.RLIMIT_AS, size + job.memory_bytes):
        return watch_memory(job.memory_bytes)
    return None


def _set(kind: int, value: int) -> bool:
    """Set soft and hard limit, never above the hard limit in force; False where refused."""
    _, hard = resource.getrlimit(kind)
    value = value if hard == resource.RLIM_INFINITY else min(value, hard)
    try:
        resource.setrlimit(kind, (value, value))
    except (ValueError, OSError):
        return False
    return True


def _address_space() -> int | None:
    """Bytes of address space in use, where the system tells (Linux)."""
    return _pages(0)


def _pages(column: int) -> int | None:
    """A column of /proc/self/statm, in bytes."""
    try:
        statm = os.open("/proc/self/statm", os.O_RDONLY)
    except OSError:
        return None
    pages = os.read(statm, 100).split()[column]
    os.close(statm)
    return int(pages) * resource.getpagesize()


def watch_memory(most: int) -> int:  # pragma: no cover
    """End the process when it grows by more than `most` bytes: for systems without RLIMIT_AS."""
    limit = _resident() + most

    def watch() -> None:
        while _resident() <= limit:
            time.sleep(_LOOK_EVERY)
        os._exit(MEMORY_EXIT)

    threading.Thread(target=watch, daemon=True).start()
    return limit


def _resident() -> int:
    """The resident size in bytes; on Linux the peak would be that of the parent before exec."""
    resident = _pages(1)
    if resident is not None:
        return resident
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024
