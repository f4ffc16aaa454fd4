"""The job that reads a document: from its file to its extraction, or to the problem it has."""

import datetime as dt
import functools
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Protocol
from uuid import UUID
from zoneinfo import ZoneInfo

import structlog

from generated.problems import NotFound
from impl.ocr.engines.reader import Progress, ReaderCrashedError, Reading, Task
from impl.ocr.engines.refusals import Unreadable
from impl.ocr.repository import documents as rows
from impl.ocr.repository.documents import Row
from impl.ocr.rules import corrections
from impl.ocr.service.base import blob_key
from impl.ocr.service.extractions import LEARNED
from impl.platform import clock, db, journal
from impl.platform.blobs import BlobMissingError, Blobs

ATTEMPTS: Final = 3
"""Workers that may die over a document before it is given up."""
_LEARNED_CONFIDENCE: Final = 0.97
_CRASHED: Final = "Reading it stopped the reader several times; save it anew and upload it again."
_GONE: Final = "Its file is gone; delete the document and upload it again."
_log = structlog.get_logger("centime.ocr")


class Reads(Protocol):
    """The reading process, as the job sees it (impl/ocr/engines/reader.py)."""

    async def read(self, task: Task, content: bytes, progress: Progress) -> Reading: ...


@dataclass(frozen=True, slots=True)
class Bounds:
    """What reading a document may use."""

    pages: int
    pixels: int
    seconds: float
    memory_mib: int


@dataclass(frozen=True, slots=True)
class ReadingJob:
    """Reads documents; each may be begun again by another worker at any point."""

    reader: Reads
    blobs: Blobs
    bounds: Bounds

    async def read(self, book_id: UUID, document_id: UUID) -> None:
        attempts = await rows.begin(book_id, document_id)
        facts = await rows.book_facts(book_id)
        if attempts is None or facts is None:  # read already, or deleted
            return
        if attempts > ATTEMPTS:
            await _fail(book_id, document_id, "crashed", _CRASHED)
            return
        row = await rows.find(book_id, document_id)
        try:
            content = await self.blobs.get(blob_key(book_id, document_id))
            task = self._task(row["media_type"], *facts)
            advance = functools.partial(rows.advance, book_id, document_id)
            reading = await self.reader.read(task, content, advance)
        except BlobMissingError:
            await _fail(book_id, document_id, "damaged", _GONE)
        except Unreadable as refusal:
            await _fail(book_id, document_id, refusal.code, refusal.message)
        except ReaderCrashedError as crash:
            _log.error("ocr_reader_crashed", document=str(document_id), reason=str(crash))
            await _fail(book_id, document_id, "crashed", _CRASHED)
        else:
            await _finish(book_id, document_id, reading)

    def _task(self, media_type: str, base_currency: str, time_zone: str) -> Task:
        bounds = self.bounds
        today = clock.now().astimezone(ZoneInfo(time_zone)).date()
        return Task(
            media_type=media_type,
            base_currency=base_currency,
            today=today.isoformat(),
            pages=bounds.pages,
            pixels=bounds.pixels,
            seconds=bounds.seconds,
            memory_mib=bounds.memory_mib,
        )


async def _finish(book_id: UUID, document_id: UUID, reading: Reading) -> None:
    extraction = await _with_lessons(book_id, reading.extraction)
    await _settle(
        book_id,
        document_id,
        {
            "status": "done",
            "progress": 100,
            "pages": reading.pages,
            "engine": reading.engine,
            "extraction": extraction,
            "summary": corrections.summary(extraction),
            "read_at": clock.now(),
        },
    )


async def _fail(book_id: UUID, document_id: UUID, code: str, message: str) -> None:
    await _settle(
        book_id,
        document_id,
        {"status": "failed", "problem_code": code, "problem_message": message[:500]},
    )


async def _settle(book_id: UUID, document_id: UUID, values: Mapping[str, object]) -> None:
    """Write how it ended; nothing, if the document or its book is gone, or another was first."""

    async def write() -> Row | None:
        async with journal.change_set(book_id, actor=None) as changes:
            row = await rows.find(book_id, document_id)
            if row["status"] in ("done", "failed"):
                return None
            return await rows.update(changes, row, values)

    try:
        written = await db.retried(write)
    except NotFound:
        return
    if written is not None:
        waited = (clock.now() - written["created_at"]) / dt.timedelta(seconds=1)
        _log.info(
            "document_settled",
            status=written["status"],
            problem=written["problem_code"],
            pages=written["pages"],
            seconds=round(waited, 1),
        )


async def _with_lessons(book_id: UUID, extraction: dict[str, Any]) -> dict[str, Any]:
    """The extraction with what people corrected before, where the same was read."""
    after = dict(extraction)
    for name in LEARNED:
        key = corrections.key_of(after[name])
        value = key and await rows.corrected(book_id, name, key)
        if value:
            after[name] = corrections.learned(after[name], value, _LEARNED_CONFIDENCE)
    return after
