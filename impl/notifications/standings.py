"""How envelopes, limits and goals stand, and what of that nobody was told yet."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from uuid import UUID

from impl.notifications.happenings import in_book
from impl.notifications.repository.alerts import Alerts, Cell
from impl.notifications.rules import budget, catalogue
from impl.notifications.rules.plans import REACHED
from impl.notifications.values import Happened
from impl.platform.events import Book, Change

_KINDS: Final = {
    budget.EXCEEDED: catalogue.BUDGET_EXCEEDED,
    REACHED: catalogue.GOAL_REACHED,
}
"""What a mark is told as; every other mark is a threshold, in percent."""


@dataclass(frozen=True, slots=True)
class Standing:
    """The marks that a thing has reached, and what is told of it."""

    cell: Cell
    marks: Collection[str]
    data: Mapping[str, Any]


async def news(
    alerts: Alerts, book: Book, change: Change, standings: Sequence[Standing]
) -> list[Happened]:
    """What nobody was told yet, which from now on they were."""
    told = await alerts.told(book.id, [each.cell for each in standings])
    found: list[Happened] = []
    fresh: list[tuple[UUID, date, str]] = []
    over: list[tuple[UUID, date, str]] = []
    for each in standings:
        before = told.get(each.cell, set())
        marks = sorted(each.marks)
        fresh += [(*each.cell, mark) for mark in marks if mark not in before]
        over += [(*each.cell, mark) for mark in sorted(before.difference(marks))]
        for mark in budget.to_tell(marks, before):
            found += _told(book, change, each, mark)
    await alerts.add(book.id, fresh, change.at)
    await alerts.remove(book.id, over)
    return found


def _told(book: Book, change: Change, standing: Standing, mark: str) -> list[Happened]:
    about = f"{standing.cell[0]} {standing.cell[1]}"
    if (kind := _KINDS.get(mark)) is not None:
        return in_book(book, change, kind, standing.data, about=about)
    reached = {**standing.data, "threshold": int(mark)}
    return in_book(book, change, catalogue.BUDGET_THRESHOLD, reached, about=about)
