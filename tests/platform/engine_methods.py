"""Methods for an engine's process to run in tests."""

import os
import sys
import time
from collections.abc import Callable, Mapping
from typing import Final


def double(number: int) -> int:
    print("this is no answer")  # noqa: T201  # what a library prints is lost
    return number * 2


def pid() -> int:
    return os.getpid()


def secrets() -> list[str]:
    return sorted(os.environ)


def sleep(seconds: float) -> None:
    time.sleep(seconds)


def die() -> None:
    sys.stdout.flush()
    os._exit(3)


def fail() -> None:
    raise LookupError("no such shelf")


def bulky(size: int) -> str:
    return "x" * size


METHODS: Final[Mapping[str, Callable[..., object]]] = {
    each.__name__: each for each in (double, pid, secrets, sleep, die, fail, bulky)
}
