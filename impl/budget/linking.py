"""Making what was entered by itself what a schedule has posted, in the same change set."""

from collections.abc import Sequence
from uuid import UUID

from impl.budget.repository.schedules import Occurrences, Schedules, series_of
from impl.budget.rules.occurrences import LINKED_WITHIN, earliest, nearest
from impl.budget.values import Booked
from impl.platform.journal import ChangeSet


async def link(changes: ChangeSet, wanted: Sequence[tuple[UUID, Booked]]) -> None:
    """Post the nearest open occurrence of each schedule with its transaction.

    What is linked stays so, and where nothing is open near it nothing is done.
    """
    if not wanted:
        return
    book_id = changes.book.id
    linked = await Occurrences.entered(book_id, [each.id for _, each in wanted])
    rows = await Schedules.seek(book_id, list({schedule_id for schedule_id, _ in wanted}))
    schedules = {row["id"]: row for row in rows}
    since = earliest(min(transaction.date for _, transaction in wanted))
    settled = await Occurrences.settled(book_id, schedules, since)
    for schedule_id, transaction in wanted:
        schedule = schedules.get(schedule_id)
        if schedule is None or transaction.id in linked:
            continue
        days = settled[schedule_id]
        due = nearest(series_of(schedule), transaction.date, days, LINKED_WITHIN)
        if due is not None:
            days.add(due.date)
            await Occurrences.settle(changes, schedule_id, due, transaction.id, None)
