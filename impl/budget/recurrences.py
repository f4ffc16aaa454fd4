"""What recurs in a book's history, and whether a schedule enters it already."""

import asyncio
import datetime as dt
from collections.abc import Collection, Sequence
from typing import Final
from uuid import UUID

from impl.budget.repository import recurring as history
from impl.budget.repository.base import Row
from impl.budget.repository.schedules import MOST_SCHEDULES, Schedules
from impl.budget.rules.recurring import AMOUNT_TOLERANCE, Candidate, candidates

LOOKED_BACK: Final = dt.timedelta(days=1_130)
"""A little more than three years: the third time of what is yearly is within."""


async def found(book_id: UUID, day: dt.date) -> list[Candidate]:
    """What recurs, the surest first; looked for in a thread."""
    sightings = await history.sightings(book_id, day - LOOKED_BACK, day)
    return await asyncio.to_thread(candidates, sightings, day)


async def scheduled(book_id: UUID, recurring: Collection[Candidate]) -> set[UUID]:
    """Those that a schedule enters, by their last transactions."""
    rows = await Schedules.page(book_id, None, MOST_SCHEDULES)
    return {each.last.id for each in recurring if _is_scheduled(each, rows)}


def _is_scheduled(candidate: Candidate, rows: Sequence[Row]) -> bool:
    """Whether a schedule enters about as much, for the payee, on the account."""
    last = candidate.last
    return any(
        (row["account_id"], row["payee_id"]) == (last.account_id, last.payee_id)
        and abs(row["amount"] - candidate.amount) <= AMOUNT_TOLERANCE * abs(candidate.amount)
        for row in rows
    )
