"""Functions for the sandbox to run: well-behaved, greedy and hostile ones."""

import ctypes
import os
import pickle
import resource
import subprocess
import sys
import time
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from impl.platform import sandbox_worker


@dataclass(frozen=True, slots=True)
class Found:
    name: str
    amount: Decimal
    on: date


class NotFound(Exception):  # noqa: N818 - as the errors of the service are named
    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what


class Unpicklable(Exception):  # noqa: N818
    def __init__(self, first: str, second: str) -> None:
        super().__init__(first + second)


def find(name: str, amount: Decimal) -> Found:
    return Found(name, amount, date(2026, 2, 3))


def lose(what: str) -> Found:
    raise NotFound(what)


def fail_badly() -> None:
    raise Unpicklable("both", "parts")


def process_id() -> int:
    return os.getpid()


def sleep(seconds: float) -> None:
    time.sleep(seconds)


def spin() -> None:
    while True:
        pass


def allocate(mib: int) -> int:
    return len(b"x" * (mib * 2**20))


def allocate_watched(mib: int, limit_mib: int) -> int:
    """As on a system that cannot limit the address space."""
    sandbox_worker.watch_memory(limit_mib * 2**20)
    held = [b"x" * 2**20 + bytes(1) for _ in range(mib)]
    time.sleep(30)
    return len(held)


def answer_with(mib: int) -> bytes:
    return bytes(mib * 2**20)


def read_null() -> bytes:
    return ctypes.string_at(0)


def leave(status: int) -> None:
    os._exit(status)


def environment() -> dict[str, str]:
    return dict(os.environ)


def surroundings() -> tuple[str, int, list[int]]:
    """Working directory, and the descriptors that are open beside the standard ones."""
    return str(Path.cwd()), os.getsid(0), [int(name) for name in os.listdir("/dev/fd")]  # noqa: PTH208


def chatter() -> str:
    print("R not the answer", flush=True)  # noqa: T201
    os.write(1, b"E nor this")
    return "the answer"


def write_file(path: str, size: int) -> int:
    return Path(path).write_bytes(bytes(size))


def start_child() -> int:
    """Leave a process behind."""
    return subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"]).pid


def raise_limit() -> tuple[int, int]:
    """Try to lift a limit that is in force."""
    before = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    sandbox_worker._set(resource.RLIMIT_NOFILE, before * 2)
    return before, resource.getrlimit(resource.RLIMIT_NOFILE)[1]


class _Attack:
    def __init__(self, path: str) -> None:
        self._path = path

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.mkdir, (self._path,)


def answer_with_code(path: str) -> object:
    """An answer whose unpickling makes a directory."""
    return _Attack(path)


def take_over(path: str) -> None:
    """Write an answer past the worker, as a process under foreign control would."""
    for descriptor in range(3, 20):
        try:
            os.write(descriptor, sandbox_worker.RESULT + pickle.dumps(_Attack(path)))
        except OSError:
            continue
    os._exit(0)
