"""The inside of a workshop: takes tasks from standard input, one after the other.

Started by impl/platform/workshop.py as a process of its own, where tests see it by what it does.
"""

import importlib
import os
import select
import sys
from typing import BinaryIO, Final

DONE: Final = b"D"
FAILED: Final = b"F"
LENGTH: Final = 4
"""Bytes that say how long a message is, the most significant first."""


def serve(module: str, idle_seconds: float) -> None:  # pragma: no cover
    """Do tasks until there were none for a while, or the service is gone."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # what the library prints is no answer
    work = importlib.import_module(module).work
    while (task := _next(sys.stdin.buffer, idle_seconds)) is not None:
        try:
            answer = DONE + work(task)
        except Exception as error:  # noqa: BLE001  # whatever it is, the service is told
            answer = FAILED + f"{type(error).__name__}: {error}"[:1000].encode()
        answers.write(len(answer).to_bytes(LENGTH) + answer)
        answers.flush()


def _next(tasks: BinaryIO, idle_seconds: float) -> bytes | None:  # pragma: no cover
    ready, _, _ = select.select([tasks], [], [], idle_seconds)
    size = tasks.read(LENGTH) if ready else b""
    return tasks.read(int.from_bytes(size)) if len(size) == LENGTH else None
