"""Messages between the worker and its reading process: length, then JSON or bytes."""

import struct
from typing import BinaryIO, Final

import orjson

HEADER: Final = struct.Struct("!I")
LARGEST: Final = 64 * 2**20


class FrameError(ValueError):
    """The other side says something that is no message."""


def pack(payload: bytes) -> bytes:
    return HEADER.pack(len(payload)) + payload


def packed(message: object) -> bytes:
    """A JSON message, ready to send."""
    return pack(orjson.dumps(message))


def read(stream: BinaryIO) -> bytes | None:
    """The next message; None when the other side is gone."""
    header = stream.read(HEADER.size)
    if len(header) < HEADER.size:
        return None
    (size,) = HEADER.unpack(header)
    if size > LARGEST:
        raise FrameError(f"a message of {size} bytes")
    payload = stream.read(size)
    return payload if len(payload) == size else None
