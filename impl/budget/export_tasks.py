"""Background jobs of exports: writing them, and taking away what has expired."""

from typing import Final
from uuid import UUID

import procrastinate
import structlog

from impl.budget import exporting
from impl.budget.repository import exports as stored
from impl.budget.service.exports import WRITE
from impl.platform.blobs import Blobs, BlobStoreError
from impl.platform.jobs import EXPORTS

_AT_ONCE: Final = 200
_RETRY: Final = procrastinate.RetryStrategy(max_attempts=6, wait=5, exponential_wait=4)
"""For faults of the database and the store; the last attempt writes down that it gives up."""
_log = structlog.get_logger("centime.exports")


def blueprint(blobs: Blobs) -> procrastinate.Blueprint:
    tasks = procrastinate.Blueprint()

    @tasks.task(name=WRITE, queue=EXPORTS, retry=_RETRY)
    async def write_export(book_id: str, export_id: str) -> None:
        await exporting.run(blobs, UUID(book_id), UUID(export_id))

    @tasks.periodic(cron="37 * * * *")
    @tasks.task(name="budget:forget_exports", queueing_lock="budget:forget_exports")
    async def forget_exports(timestamp: int) -> None:
        count = await forget(blobs)
        _log.info("exports_forgotten", count=count, at=timestamp)

    return tasks


async def forget(blobs: Blobs) -> int:
    """Delete for good what has expired, with the files of all its attempts; how many there were."""
    forgotten, after = 0, (UUID(int=0), UUID(int=0))
    while found := await stored.left(after, _AT_ONCE):
        for each in found:
            forgotten += await _forget(blobs, *each)
        after = found[-1][:2]
    return forgotten


async def _forget(blobs: Blobs, book_id: UUID, export_id: UUID, attempts: int) -> bool:
    """Whether it is gone; a failure is left to the next time, and to the log."""
    try:
        for attempt in range(1, attempts + 1):
            await blobs.delete(exporting.blob_key(book_id, export_id, attempt))
    except BlobStoreError:
        _log.exception("export_kept", book=str(book_id), export=str(export_id))
        return False
    await stored.forget(book_id, export_id)
    return True
