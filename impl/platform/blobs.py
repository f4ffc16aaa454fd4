"""Files: attachments, receipts and exports, in a local folder or an object store by URL."""

import hashlib
import re
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit
from urllib.request import url2pathname

import obstore
from obstore.exceptions import BaseError
from obstore.store import LocalStore, ObjectStore, from_url

_SEGMENT: Final = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]{0,127}", re.ASCII)
_MAX_KEY: Final = 512
_CHUNK_BYTES: Final = 256 * 1024


class BlobMissingError(LookupError):
    """No file has this key."""


class BlobTooLargeError(ValueError):
    """The content passed its limit; nothing was stored."""

    def __init__(self, max_bytes: int) -> None:
        super().__init__(f"the content is larger than {max_bytes} bytes")
        self.max_bytes = max_bytes


class BlobStoreError(RuntimeError):
    """The store does not answer, or refuses; the message of the store is the cause."""


@dataclass(frozen=True, slots=True)
class Stored:
    """What was stored: its size in bytes and its SHA-256 in hex."""

    size: int
    sha256: str


class Blobs:
    """A folder or bucket of files; keys are slash-separated segments of letters, digits, `._-`."""

    def __init__(self, url: str) -> None:
        try:
            self._store = _open(url)
        except (BaseError, OSError, ValueError) as error:
            raise BlobStoreError(
                f"CENTIME_BLOB_URL ({urlsplit(url).scheme}://...) cannot be opened: "
                f"{_first_line(error)}; see the object store's own variables (AWS_*, GOOGLE_*, "
                "AZURE_*) for its credentials."
            ) from error

    async def put(
        self, key: str, content: bytes | AsyncIterator[bytes], *, max_bytes: int
    ) -> Stored:
        """Store the content, replacing what the key had; all of it or nothing."""
        counted = _Counted(_single(content) if isinstance(content, bytes) else content, max_bytes)
        try:
            await obstore.put_async(self._store, _checked(key), counted.chunks())
        except BaseError as error:
            raise BlobStoreError(_first_line(error)) from error
        return Stored(counted.size, counted.digest.hexdigest())

    async def get(self, key: str) -> bytes:
        """The whole content; for files whose size was limited when they were put."""
        return b"".join([chunk async for chunk in self.stream(key)])

    async def stream(self, key: str) -> AsyncIterator[bytes]:
        """The content, chunk by chunk."""
        try:
            found = await obstore.get_async(self._store, _checked(key))
            async for chunk in found.stream(min_chunk_size=_CHUNK_BYTES):
                yield bytes(chunk)
        except FileNotFoundError:
            raise BlobMissingError(key) from None
        except BaseError as error:
            raise BlobStoreError(_first_line(error)) from error

    async def part(self, key: str, first: int, last: int) -> AsyncIterator[bytes]:
        """Some of the content, chunk by chunk: from one byte to another, both included."""
        try:
            found = await obstore.get_async(
                self._store, _checked(key), options={"range": (first, last + 1)}
            )
            async for chunk in found.stream(min_chunk_size=_CHUNK_BYTES):
                yield bytes(chunk)
        except FileNotFoundError:
            raise BlobMissingError(key) from None
        except BaseError as error:
            raise BlobStoreError(_first_line(error)) from error

    async def size(self, key: str) -> int | None:
        """The size in bytes; None if no file has this key."""
        try:
            return (await obstore.head_async(self._store, _checked(key)))["size"]
        except FileNotFoundError:
            return None
        except BaseError as error:
            raise BlobStoreError(_first_line(error)) from error

    async def exists(self, key: str) -> bool:
        return await self.size(key) is not None

    async def delete(self, key: str) -> None:
        """Remove the file; one that is not there is no error, since deletions are repeated."""
        try:
            await obstore.delete_async(self._store, _checked(key))
        except FileNotFoundError:
            return
        except BaseError as error:
            raise BlobStoreError(_first_line(error)) from error


class _Counted:
    """Chunks on their way to the store: counted, hashed and stopped at the limit."""

    def __init__(self, chunks: AsyncIterator[bytes], max_bytes: int) -> None:
        self._chunks = chunks
        self._max_bytes = max_bytes
        self.size = 0
        self.digest = hashlib.sha256()

    async def chunks(self) -> AsyncIterator[bytes]:
        async for chunk in self._chunks:
            self.size += len(chunk)
            if self.size > self._max_bytes:
                raise BlobTooLargeError(self._max_bytes)
            self.digest.update(chunk)
            yield chunk


async def _single(content: bytes) -> AsyncIterator[bytes]:
    yield content


def _open(url: str) -> ObjectStore:
    parts = urlsplit(url)
    if parts.scheme == "file":
        folder = Path(url2pathname(parts.path))
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return LocalStore(folder, automatic_cleanup=True)
    return from_url(url)


def _checked(key: str) -> str:
    """The key, if it can name nothing outside of the store on any of its kinds."""
    if len(key) > _MAX_KEY or not all(_SEGMENT.fullmatch(part) for part in key.split("/")):
        raise ValueError(f"{key[:_MAX_KEY]!r} is no key of a file")
    return key


def _first_line(error: Exception) -> str:
    """The stores' messages go on with dumps of their configuration."""
    return str(error).split("\n", 1)[0]
