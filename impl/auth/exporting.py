"""Exports of what is held about a person: written by the worker, as all was at one moment.

An attempt whose worker died leaves nothing that anybody sees; the next one writes another file.
"""

import asyncio
import functools
import tempfile
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO, Final
from uuid import UUID

import structlog

from impl.auth import archives
from impl.auth.archives import Archive, ArchiveTooLargeError
from impl.auth.keys import KeyRing
from impl.auth.repository.events import EventRepository
from impl.auth.repository.exports import ExportRepository, StoredExport
from impl.platform import clock, db
from impl.platform.blobs import Blobs
from impl.platform.portability import Teller

JOB: Final = "auth:write_export"
LARGEST: Final = 4 * 1024**3
"""Bytes of all documents of an archive."""
_ATTEMPTS: Final = 3
_CHUNK: Final = 256 * 1024
_AT_ONCE: Final = 100
CRASHED: Final = "The worker stopped on it several times; export anew."
_TOO_LARGE: Final = f"There are more than {LARGEST:,} bytes about you; export books one by one."
_log = structlog.get_logger("centime.auth")


class ExportFiles:
    """Where the archives are kept; opened by whoever needs one first."""

    def __init__(self, url: str) -> None:
        self._url = url

    @functools.cached_property
    def blobs(self) -> Blobs:
        return Blobs(self._url)


@dataclass(frozen=True, slots=True)
class PersonExporter:
    """Asks every domain what it holds about somebody, and keeps the answers as one file."""

    rows: ExportRepository
    events: EventRepository
    files: ExportFiles
    keys: KeyRing
    tellers: Sequence[Teller]
    issuer: str

    async def run(self, user_id: UUID, export_id: UUID) -> None:
        """Write the archive, show it, and tell its owner."""
        export = await self.rows.begin(user_id, export_id, clock.now())
        if export is None:
            return
        if export.attempts > _ATTEMPTS:
            await self.rows.fail(user_id, export_id, CRASHED, clock.now())
            return
        with tempfile.TemporaryFile() as file:
            try:
                await self._write(file, user_id)
            except ArchiveTooLargeError:
                await self.rows.fail(user_id, export_id, _TOO_LARGE, clock.now())
                return
            key = blob_key(user_id, export_id, export.attempts)
            stored = await self.files.blobs.put(key, _pieces(file), max_bytes=2 * LARGEST)
        if not await self._finish(export, stored.size, stored.sha256):
            await self.files.blobs.delete(key)

    async def forget(self) -> int:
        """Delete what has expired, with the files of all attempts; how many exports."""
        forgotten = 0
        while found := await self.rows.expired(clock.now(), _AT_ONCE):
            for export in found:
                for attempt in range(1, export.attempts + 1):
                    await self.files.blobs.delete(blob_key(export.user_id, export.id, attempt))
                await self.rows.forget(export.user_id, export.id)
            forgotten += len(found)
        return forgotten

    async def _write(self, file: BinaryIO, user_id: UUID) -> None:
        kid, key = await self.keys.signing()
        archive = Archive(file, LARGEST)
        async with db.snapshot():
            for teller in self.tellers:
                async for document in teller(user_id):
                    await archive.add(document)
        about = archives.about(self.issuer, user_id, clock.now())
        await asyncio.to_thread(archive.close, about, kid, key)

    async def _finish(self, export: StoredExport, size: int, sha256: str) -> bool:
        async with db.transaction():
            now = clock.now()
            if not await self.rows.finish(export, size, sha256, now):
                return False
            told = {"export_id": str(export.id), "expires_at": export.expires_at.isoformat()}
            await self.events.add(export.user_id, "security.export_ready", told, now)
            _log.info("person_exported", export=str(export.id), size=size)
            return True


def blob_key(user_id: UUID, export_id: UUID, attempt: int) -> str:
    """Where the file of an attempt is."""
    return f"persons/{user_id}/{export_id}-{attempt}"


async def _pieces(file: BinaryIO) -> AsyncIterator[bytes]:
    file.seek(0)
    while piece := await asyncio.to_thread(file.read, _CHUNK):
        yield piece
