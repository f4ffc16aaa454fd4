"""Posting and skipping what falls due, and what the worker does about it by itself.

Like `ledger`, inside a change set.
"""

import datetime as dt
from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

from generated.problems import NotFound, OccurrencePosted
from impl.budget import ledger
from impl.budget.ledger import Written
from impl.budget.repository.base import Row
from impl.budget.repository.schedules import Occurrences, series_of, template_of
from impl.budget.rules import drafts, occurrences
from impl.budget.rules.occurrences import Occurrence
from impl.platform.journal import ChangeSet

_AS_IT_STANDS: Final[Mapping[str, Any]] = {}


async def post(
    changes: ChangeSet, schedule: Row, date: dt.date, given: Mapping[str, Any] = _AS_IT_STANDS
) -> Written:
    """Enter the transaction of the schedule's day, which is then posted; with other fields."""
    due, settled = await _open(changes.book.id, schedule, date)
    draft = drafts.merge(template_of(schedule, due.due), given)
    written = await ledger.enter(changes, draft)
    await Occurrences.settle(changes, schedule["id"], due, written.transaction.id, settled)
    return written


async def skip(changes: ChangeSet, schedule: Row, date: dt.date) -> Row:
    """Leave the schedule's day out."""
    due, settled = await _open(changes.book.id, schedule, date)
    return await Occurrences.settle(changes, schedule["id"], due, None, settled)


async def _open(book_id: UUID, schedule: Row, date: dt.date) -> tuple[Occurrence, Row | None]:
    """The occurrence of a day, and its row if it was settled before; refused if it is posted."""
    settled = await Occurrences.on(book_id, schedule["id"], date)
    if settled is not None:
        if settled["entered_id"] is not None:
            raise OccurrencePosted(
                f"The occurrence of {date} was posted already.",
                transaction_id=settled["entered_id"],
            )
        return Occurrence(settled["due_date"], date), settled
    due = occurrences.on(series_of(schedule), date)
    if due is None:
        raise NotFound(f"The schedule does not recur on {date}.")
    return due, None
