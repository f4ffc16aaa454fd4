"""The ocr domain's background jobs."""

from collections import Counter
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

import procrastinate
import structlog

from impl.ocr.repository import documents
from impl.ocr.service.base import blob_key
from impl.ocr.service.documents import DELETE_FILE, QUEUE, READ
from impl.ocr.service.reading import ReadingJob
from impl.platform import clock
from impl.platform.blobs import Blobs, BlobStoreError

_AT_ONCE: Final = 200
_KEPT: Final = timedelta(hours=1)
"""How long files of deleted books stay; shorter than budget keeps the rows."""
_RETRY: Final = procrastinate.RetryStrategy(max_attempts=5, wait=5, exponential_wait=4)
"""For faults of the database or the blob store; a document's own are written on it."""
_log = structlog.get_logger("centime.ocr")


def blueprint(job: ReadingJob, blobs: Blobs) -> procrastinate.Blueprint:
    """The jobs, for whichever process runs them."""
    tasks = procrastinate.Blueprint()

    @tasks.task(name=READ, queue=QUEUE, retry=_RETRY)
    async def read_document(book_id: str, document_id: str) -> None:
        await job.read(UUID(book_id), UUID(document_id))

    @tasks.task(name=DELETE_FILE, retry=_RETRY)
    async def delete_file(key: str) -> None:
        await blobs.delete(key)

    @tasks.periodic(cron="23 * * * *")
    @tasks.task(name="ocr:forget_documents", queueing_lock="ocr:forget_documents")
    async def forget_documents(timestamp: int) -> None:
        """Delete the files of books that are deleted."""
        done = await _forget(blobs, clock.now() - _KEPT)
        _log.info("documents_forgotten", count=done[True], kept=done[False], at=timestamp)

    return tasks


async def _forget(blobs: Blobs, before: datetime) -> Counter[bool]:
    """How many are gone, and how many stay for the next time: the store did not let them go."""
    done, last = Counter[bool](), (UUID(int=0), UUID(int=0))
    while found := await documents.of_deleted_books(before, last, _AT_ONCE):
        for book_id, document_id in found:
            try:
                await blobs.delete(blob_key(book_id, document_id))
            except BlobStoreError as error:
                _log.warning("document_kept", document_id=str(document_id), reason=str(error))
                done[False] += 1
            else:
                await documents.forget(book_id, document_id)
                done[True] += 1
        last = found[-1]
    return done
