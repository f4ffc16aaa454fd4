"""Identifiers: UUID version 7 (RFC 9562), rising within the process."""

import os
import threading
import time
from typing import Final
from uuid import UUID

_COUNTER_BITS: Final = 42
_RANDOM_BITS: Final = 32
_NANOSECONDS: Final = 1_000_000

_lock = threading.Lock()
_millisecond = 0
_counter = 0


def new_id() -> UUID:
    """A UUIDv7 greater than every earlier one of this process.

    48 bits of milliseconds, a 42-bit counter that starts at random below half of its range each
    millisecond (RFC 9562, 6.2, method 1), and 32 random bits.
    """
    global _counter, _millisecond  # noqa: PLW0603  # the counter is the process's
    entropy = int.from_bytes(os.urandom(10), "big")
    random_tail = entropy & 0xFFFF_FFFF
    with _lock:
        current = time.time_ns() // _NANOSECONDS
        if current > _millisecond:
            _millisecond = current
            _counter = (entropy >> _RANDOM_BITS) & ((1 << (_COUNTER_BITS - 1)) - 1)
        else:  # the same millisecond, or the clock went back
            _counter += 1
            if _counter >> _COUNTER_BITS:
                _millisecond += 1
                _counter = 0
        millisecond, counter = _millisecond, _counter
    high = (millisecond & 0xFFFF_FFFF_FFFF) << 16 | 0x7000 | counter >> 30
    low = 0b10 << 62 | (counter & 0x3FFF_FFFF) << _RANDOM_BITS | random_tail
    return UUID(int=high << 64 | low)


def time_of(identifier: UUID) -> float:
    """The moment at which a UUIDv7 was made, in seconds since 1970."""
    return (identifier.int >> 80) / 1000


def _after_fork() -> None:
    """A child must not go on counting where its parent does."""
    global _lock, _millisecond  # noqa: PLW0603  # the same
    _lock = threading.Lock()
    _millisecond = 0


os.register_at_fork(after_in_child=_after_fork)
