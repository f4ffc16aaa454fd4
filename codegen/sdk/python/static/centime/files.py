"""Files: those that are sent, and those that come."""

import io
import re
from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Final, cast
from urllib.parse import unquote

import httpx
from pydantic_core import core_schema

from centime.errors import ConnectionFailed

_PLAIN_NAME: Final = re.compile(r'filename="([^"]*)"')
_CODED_NAME: Final = re.compile(r"filename\*=UTF-8''([^;]+)")


@dataclass(frozen=True, slots=True)
class Upload:
    """A file to send: bytes, a path, or an open binary file.

    Paths and open files are read as they are sent, piece by piece. What cannot be wound back is
    sent once: such a call is not tried again.
    """

    content: bytes | Path | IO[bytes]
    filename: str | None = None
    """The name that the server is told; else that of the path, or `file`."""
    media_type: str = "application/octet-stream"
    start: int | None = field(init=False, default=None, repr=False)
    """Where an open file stood when it was handed over."""

    def __post_init__(self) -> None:
        if not isinstance(self.content, bytes | Path) and self.content.seekable():
            object.__setattr__(self, "start", self.content.tell())

    @property
    def name(self) -> str:
        if self.filename is not None:
            return self.filename
        return self.content.name if isinstance(self.content, Path) else "file"

    def is_repeatable(self) -> bool:
        """Whether it can be sent more than once."""
        return isinstance(self.content, bytes | Path) or self.start is not None

    def opened(self, files: ExitStack) -> bytes | IO[bytes]:
        """What is to be sent, from its beginning; a path is closed with `files`."""
        if isinstance(self.content, bytes):
            return self.content
        if isinstance(self.content, Path):
            return files.enter_context(self.content.open("rb"))
        source = _Once(self.content) if self.start is None else _Rest(self.content, self.start)
        return cast("IO[bytes]", source)  # as far as httpx looks: it reads, and asks for a length

    @classmethod
    def __get_pydantic_core_schema__(
        cls, _source: object, _handler: object
    ) -> core_schema.CoreSchema:
        return core_schema.is_instance_schema(cls)


class _Once(io.RawIOBase):
    """What can only be read: its length is not known before its end."""

    def __init__(self, source: IO[bytes]) -> None:
        self._source = source

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        return self._source.read(size)


class _Rest(_Once):
    """An open file from where it stood; it stays open."""

    def __init__(self, source: IO[bytes], start: int) -> None:
        super().__init__(source)
        self._start = start
        source.seek(start)

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._source.tell() - self._start

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        shift = self._start if whence == io.SEEK_SET else 0
        return self._source.seek(offset + shift, whence) - self._start


@dataclass(frozen=True, slots=True)
class Download:
    """A file that was sent, whole."""

    content: bytes
    media_type: str
    filename: str | None


class _Incoming:
    """A file that is being sent: what its answer's headers say."""

    def __init__(self, response: httpx.Response) -> None:
        self._response = response

    @property
    def media_type(self) -> str:
        return media_type_of(self._response)

    @property
    def filename(self) -> str | None:
        return filename_of(self._response)

    @property
    def length(self) -> int | None:
        """The bytes of the whole, if the server said so."""
        length = self._response.headers.get("content-length", "")
        return int(length) if length.isdecimal() else None


class Stream(_Incoming):
    """A file that is being sent; iterate over its pieces, or save it."""

    def __iter__(self) -> Iterator[bytes]:
        try:
            yield from self._response.iter_bytes()
        except httpx.TransportError as error:
            raise ConnectionFailed(str(error) or type(error).__name__) from error

    def save(self, path: Path | str) -> int:
        """Writes it to a file; the number of its bytes."""
        with Path(path).open("wb") as target:
            return sum(target.write(piece) for piece in self)


class AsyncStream(_Incoming):
    """A file that is being sent; iterate over its pieces, or save it."""

    async def __aiter__(self) -> AsyncIterator[bytes]:
        try:
            async for piece in self._response.aiter_bytes():
                yield piece
        except httpx.TransportError as error:
            raise ConnectionFailed(str(error) or type(error).__name__) from error

    async def save(self, path: Path | str) -> int:
        """Writes it to a file; the number of its bytes."""
        written = 0
        with Path(path).open("wb") as target:  # noqa: ASYNC230  # files are fast
            async for piece in self:
                written += target.write(piece)
        return written


def media_type_of(response: httpx.Response) -> str:
    found: str = response.headers.get("content-type", "application/octet-stream")
    return found


def filename_of(response: httpx.Response) -> str | None:
    """The name in Content-Disposition (RFC 6266); the coded one counts more."""
    disposition = response.headers.get("content-disposition", "")
    coded = _CODED_NAME.search(disposition)
    if coded is not None:
        return unquote(coded[1])
    plain = _PLAIN_NAME.search(disposition)
    return plain[1] if plain is not None else None
