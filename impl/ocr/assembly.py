"""The ocr domain, put together: what the composition root asks for."""

import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass

import procrastinate

from generated.budget.service import Service as Budget
from impl.ocr import installed
from impl.ocr.engines.reader import Reader
from impl.ocr.service import OcrService
from impl.ocr.service.base import Cursors, Parts
from impl.ocr.service.documents import QUEUE as QUEUE  # noqa: PLC0414  # the worker's
from impl.ocr.service.reading import Bounds, ReadingJob
from impl.ocr.tasks import blueprint
from impl.platform.blobs import Blobs
from impl.platform.settings import Settings


@dataclass(frozen=True, slots=True)
class Ocr:
    """The parts of the domain that others use."""

    service: OcrService
    absent: str | None
    """What is not installed, and how it would be; None if nothing is missing."""


def assemble(settings: Settings, cursors: Cursors, budget: Budget) -> Ocr:
    missing = installed.missing()
    blobs = Blobs(settings.blob_url)
    service = OcrService(Parts(budget, blobs, cursors, settings.ocr_max_bytes, missing))
    return Ocr(service, installed.way_out(missing) if missing else None)


@contextlib.asynccontextmanager
async def working(settings: Settings) -> AsyncIterator[procrastinate.Blueprint]:
    """The domain's jobs; the reading process that they start ends with the context."""
    reader = Reader(
        threads=settings.ocr_threads,
        memory_mib=settings.ocr_memory_mib,
        timeout_seconds=settings.ocr_timeout_seconds,
        idle_seconds=settings.ocr_idle_seconds,
    )
    blobs = Blobs(settings.blob_url)
    bounds = Bounds(
        settings.ocr_max_pages,
        settings.ocr_max_megapixels * 1_000_000,
        settings.ocr_timeout_seconds / 3,
        settings.ocr_decode_memory_mib,
    )
    try:
        yield blueprint(ReadingJob(reader, blobs, bounds), blobs)
    finally:
        await reader.close()
