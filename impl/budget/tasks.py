"""The budget domain's background jobs."""

import functools
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

import procrastinate
import structlog

from impl.budget.repository import books
from impl.budget.repository.imports import Imports
from impl.platform import clock, db, journal

KEPT: Final = timedelta(days=30)
"""How long a preview that nobody touches waits, and what was rolled back is kept."""
_AT_ONCE: Final = 200
_log = structlog.get_logger("centime.budget")

tasks = procrastinate.Blueprint()


@tasks.periodic(cron="43 3 * * *")
@tasks.task(name="forget_imports", queueing_lock="forget_imports")
async def forget_imports(timestamp: int) -> None:
    """Throw away the previews that nobody came back to."""
    before = clock.now() - KEPT
    forgotten = 0
    while found := await Imports.abandoned(before, _AT_ONCE):
        for book_id, import_id in found:
            await db.retried(functools.partial(_forget, book_id, import_id, before))
        forgotten += len(found)
    _log.info("imports_forgotten", count=forgotten, at=timestamp)


@tasks.periodic(cron="13 4 * * *")
@tasks.task(name="purge_books", queueing_lock="purge_books")
async def purge_books(timestamp: int) -> None:
    """Delete for good what books held that were deleted more than a day ago."""
    before = clock.now() - timedelta(days=1)
    purged = 0
    while found := await books.deleted_before(before, _AT_ONCE):
        for book_id in found:
            await db.retried(functools.partial(books.purge, book_id))
        purged += len(found)
    _log.info("books_purged", count=purged, at=timestamp)


async def _forget(book_id: UUID, import_id: UUID, before: datetime) -> None:
    async with journal.change_set(book_id, actor=None) as changes:
        await Imports.forget(changes, import_id, before)
