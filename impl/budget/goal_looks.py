"""What the service does about goals by the clock: tells of those that were given too little.

A goal is looked at when a month begins in its book's time zone. That it fell behind, and when it is
looked at next, are written together while its row is locked: so it is told once, whoever dies.
"""

import datetime as dt
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from impl.budget import envelopes
from impl.budget.repository import books
from impl.budget.repository.base import Row
from impl.budget.repository.categories import Categories
from impl.budget.repository.goals import Goals
from impl.budget.repository.sums import envelope_of
from impl.budget.rules import goals as rules
from impl.budget.rules.envelope import month_of
from impl.platform import clock, db, events

OFF_TRACK: Final = "goal.off_track"
_DAY: Final = dt.timedelta(days=1)


async def look_at(book_id: UUID, goal_id: UUID) -> bool:
    """Look at how the month that has ended was for the goal; whether that is to be told."""
    async with db.transaction():
        row = await Goals.locked(book_id, goal_id, clock.now())
        if row is None:
            return False  # another worker was here, or the goal is gone
        book = await books.find(book_id)
        zone = ZoneInfo(book["time_zone"])
        this_month = month_of(clock.today(book["time_zone"]))
        told = await _late(row, month_of(this_month - _DAY), zone)
        if told:
            told["currency"] = book["base_currency"]
            await events.note(book_id, OFF_TRACK, told, None)
        await Goals.looked_at(row, _next_month(this_month, zone))
        return bool(told)


async def _late(row: Row, month: dt.date, zone: ZoneInfo) -> dict[str, object]:
    """What to tell of the goal in that month; nothing if it had what it needed."""
    goal = rules.Goal(row["kind"], row["amount"], row["target_date"])
    made = month_of(row["created_at"].astimezone(zone).date())
    if made > month or not rules.can_be_late(goal, month):
        return {}
    category = envelope_of(await Categories.find(row["book_id"], row["category_id"]))
    cells = await envelopes.cells(row["book_id"], {category.id: category}, month)
    far = rules.progress(goal, cells[category.id])
    if not far.underfunded:
        return {}
    return {
        "goal_id": str(row["id"]),
        "category_id": str(category.id),
        "kind": goal.kind,
        "month": f"{month:%Y-%m}",
        "amount": far.amount,
        "saved": far.saved,
        "needed": far.needed,
        "assigned": far.assigned,
        "target_date": None if goal.target_date is None else f"{goal.target_date}",
    }


def _next_month(month: dt.date, zone: ZoneInfo) -> dt.datetime:
    first = month_of(month + 31 * _DAY)
    return dt.datetime.combine(first, dt.time(), zone).astimezone(dt.UTC)
