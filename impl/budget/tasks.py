"""The budget domain's background jobs."""

import functools
from collections.abc import Awaitable
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

import procrastinate
import structlog

from impl.budget import autopost, goal_looks, rule_runs, subscriptions
from impl.budget.repository import books, changes, looks
from impl.budget.repository.goals import Goals
from impl.budget.repository.imports import Imports
from impl.budget.repository.schedules import Schedules
from impl.budget.service.rule_runs import RUN
from impl.platform import clock, db, journal

KEPT: Final = timedelta(days=30)
"""How long a preview that nobody touches waits, and what was rolled back is kept."""
WHOLE: Final = timedelta(days=7)
"""How long the feed of changes tells every change, and not the last of each thing only."""
TOMBSTONES: Final = timedelta(days=90)
"""How long it tells of deletions."""
_AT_ONCE: Final = 200
_RETRY: Final = procrastinate.RetryStrategy(max_attempts=5, wait=5, exponential_wait=4)
"""For faults of the database; what stands in a rule's way is written on its run."""
_log = structlog.get_logger("centime.budget")

tasks = procrastinate.Blueprint()


@tasks.periodic(cron="*/5 * * * *")
@tasks.task(name="look_at_schedules", queueing_lock="look_at_schedules")
async def look_at_schedules(timestamp: int) -> None:
    """Enter what falls due, and tell of bills, in all books in which a day has begun."""
    looked = entered = 0
    now, after = clock.now(), None
    while found := await Schedules.to_look_at(now, after, _AT_ONCE):
        for row in found:
            look = functools.partial(autopost.catch_up, row["book_id"], row["id"])
            named = {"book": row["book_id"], "schedule": row["id"]}
            entered += await _apart(db.retried(look), "schedule_failed", **named)
        after = (found[-1]["look_at"], found[-1]["book_id"], found[-1]["id"])
        looked += len(found)
    _log.info("schedules_looked_at", count=looked, entered=entered, at=timestamp)


@tasks.periodic(cron="7 * * * *")
@tasks.task(name="look_at_goals", queueing_lock="look_at_goals")
async def look_at_goals(timestamp: int) -> None:
    """Tell of goals that were given too little, in all books in which a month has begun."""
    looked = late = 0
    now, after = clock.now(), None
    while found := await Goals.to_look_at(now, after, _AT_ONCE):
        for row in found:
            look = functools.partial(goal_looks.look_at, row["book_id"], row["id"])
            named = {"book": row["book_id"], "goal": row["id"]}
            late += await _apart(db.retried(look), "goal_failed", **named)
        after = (found[-1]["look_at"], found[-1]["book_id"], found[-1]["id"])
        looked += len(found)
    _log.info("goals_looked_at", count=looked, late=late, at=timestamp)


@tasks.periodic(cron="23 5 * * *")
@tasks.task(name="look_for_subscriptions", queueing_lock="look_for_subscriptions")
async def look_for_subscriptions(timestamp: int) -> None:
    """Tell of subscriptions, in all books that were written in since the last look."""
    looked = told = 0
    after = None
    while found := await looks.to_look_at(after, _AT_ONCE):
        for book_id in found:
            look = functools.partial(subscriptions.look_at, book_id)
            told += await _apart(db.retried(look), "subscriptions_failed", book=book_id)
        after = found[-1]
        looked += len(found)
    _log.info("subscriptions_looked_for", books=looked, told=told, at=timestamp)


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


@tasks.periodic(cron="28 2 * * *")
@tasks.task(name="compact_feeds", queueing_lock="compact_feeds")
async def compact_feeds(timestamp: int) -> None:
    """Shorten the feeds of changes in which much is old, piece by piece."""
    now, last, pieces = clock.now(), UUID(int=0), 0
    while found := await changes.long_feeds(last, _AT_ONCE):
        for book_id in found:
            pieces += await _apart(_compact(book_id, now), "compaction_failed", book=book_id)
        last = found[-1]
    _log.info("feeds_compacted", count=pieces, at=timestamp)


@tasks.task(name=RUN, retry=_RETRY)
async def run_rules(book_id: str, rule_run_id: str) -> None:
    await rule_runs.run(UUID(book_id), UUID(rule_run_id))


async def _forget(book_id: UUID, import_id: UUID, before: datetime) -> None:
    async with journal.change_set(book_id, actor=None) as changes:
        await Imports.forget(changes, import_id, before)


async def _compact(book_id: UUID, now: datetime) -> int:
    """Shorten a feed piece by piece; how many there were."""
    pieces = 0
    while await db.retried(functools.partial(changes.compact, book_id, now - WHOLE)):
        pieces += 1
    await db.retried(functools.partial(changes.forget, book_id, now - TOMBSTONES))
    return pieces


async def _apart(work: Awaitable[int], failure: str, **named: UUID) -> int:
    """What it comes to; a failure is left to the next time, and to the log."""
    try:
        return await work
    except Exception:  # noqa: BLE001  # one must not stop the others, whatever it is
        _log.exception(failure, **{name: str(id_) for name, id_ in named.items()})
        return 0
