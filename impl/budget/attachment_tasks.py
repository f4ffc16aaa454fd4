"""Background jobs of attachments: the virus scan, and files that nobody needs any more."""

import contextlib
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Final
from uuid import UUID

import procrastinate
import structlog

from impl.budget.repository import attachments as stored
from impl.budget.repository.attachments import Attachments
from impl.budget.scanning import Scanner
from impl.budget.service.attachments import SCAN, blob_key
from impl.platform import clock, db, journal
from impl.platform.addresses import AddressPolicy
from impl.platform.blobs import Blobs, BlobStoreError
from impl.platform.outbound import Bounds, Outbound
from impl.platform.settings import Settings

_AT_ONCE: Final = 200
_OF_DELETED_BOOKS: Final = timedelta(hours=1)
"""How long files of deleted books stay; shorter than the rows, which name them."""
_RETRY: Final = procrastinate.RetryStrategy(max_attempts=10, wait=5, exponential_wait=3)
"""Most of a day: a scanner that is being mended is asked again."""
_BOUNDS: Final = Bounds(read_seconds=60, total_seconds=120, max_bytes=64 * 1024)
_log = structlog.get_logger("centime.attachments")


@contextlib.asynccontextmanager
async def working(settings: Settings) -> AsyncIterator[procrastinate.Blueprint]:
    """The jobs, for whichever process runs them."""
    scanner = None
    if settings.attachment_scan_url is not None:
        policy = AddressPolicy(settings.outbound_allow, settings.outbound_deny)
        outbound = Outbound("scanner", policy, bounds=_BOUNDS)
        scanner = Scanner(outbound, str(settings.attachment_scan_url))
    try:
        yield blueprint(
            Blobs(settings.blob_url), scanner, timedelta(days=settings.attachment_kept_days)
        )
    finally:
        if scanner is not None:
            await scanner.close()


def blueprint(blobs: Blobs, scanner: Scanner | None, kept: timedelta) -> procrastinate.Blueprint:
    tasks = procrastinate.Blueprint()

    @tasks.task(name=SCAN, retry=_RETRY)
    async def scan_attachment(book_id: str, attachment_id: str) -> None:
        await scan(blobs, scanner, UUID(book_id), UUID(attachment_id))

    @tasks.periodic(cron="33 * * * *")
    @tasks.task(name="budget:forget_attachments", queueing_lock="budget:forget_attachments")
    async def forget_attachments(timestamp: int) -> None:
        count = await forget(blobs, kept)
        _log.info("attachments_forgotten", count=count, at=timestamp)

    return tasks


async def scan(blobs: Blobs, scanner: Scanner | None, book_id: UUID, attachment_id: UUID) -> None:
    """Ask the scanner and write down what it says; what is gone meanwhile needs no verdict."""
    if scanner is None:
        _log.warning("attachment_not_scanned", attachment=str(attachment_id), reason="no scanner")
        return
    found = await Attachments.seek(book_id, [attachment_id])
    if not found or found[0]["scan_status"] != "pending":
        return
    content = await blobs.get(blob_key(book_id, attachment_id))
    verdict = await scanner.verdict(content, found[0]["sha256"])

    async def write() -> None:
        async with journal.change_set(book_id, actor=None) as changes:
            for row in await Attachments.seek(book_id, [attachment_id]):
                await Attachments.update(changes, row, {"scan_status": verdict})

    await db.retried(write)


async def forget(blobs: Blobs, kept: timedelta) -> int:
    """Delete for good what nobody has seen for so long, and what deleted books have: how many."""
    now = clock.now()
    while await stored.hide_orphans(now - kept, now, _AT_ONCE) == _AT_ONCE:
        pass
    forgotten, after = 0, (UUID(int=0), UUID(int=0))
    while found := await stored.left(now - kept, now - _OF_DELETED_BOOKS, after, _AT_ONCE):
        for each in found:
            forgotten += await _forget(blobs, *each)
        after = found[-1]
    return forgotten


async def _forget(blobs: Blobs, book_id: UUID, attachment_id: UUID) -> bool:
    """Whether it is gone; a failure is left to the next time, and to the log."""
    try:
        await blobs.delete(blob_key(book_id, attachment_id))
    except BlobStoreError:
        _log.exception("attachment_kept", book=str(book_id), attachment=str(attachment_id))
        return False
    await stored.forget(book_id, attachment_id)
    return True
