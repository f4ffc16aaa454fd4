"""What changes have done to a book's limits and goals, which budget reckons when it is asked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from generated.budget.models import (
    Goal,
    GoalPage,
    GoalProgress,
    Limit,
    LimitPage,
    LimitPeriod,
    LimitPeriodPage,
)
from generated.budget.service import Service as Budget
from generated.runtime import Problem
from impl.notifications.answers import read
from impl.notifications.happenings import in_book
from impl.notifications.repository import books
from impl.notifications.repository.alerts import ALWAYS, PLANS, Cell
from impl.notifications.rules import budget as envelopes
from impl.notifications.rules import catalogue
from impl.notifications.rules import plans as rules
from impl.notifications.rules.plans import Touched
from impl.notifications.values import Happened
from impl.platform.auth import KnownCaller, the_service
from impl.platform.events import Book, Change

_PAGE: Final = 200
_PERIODS: Final = 2
"""The current one, and the one that has just ended: something may be entered late."""
_KINDS: Final = {
    envelopes.EXCEEDED: catalogue.BUDGET_EXCEEDED,
    rules.REACHED: catalogue.GOAL_REACHED,
}


@dataclass(frozen=True, slots=True)
class Standing:
    """How a limit or a goal stands: the marks it has reached, and what is told of it."""

    cell: Cell
    marks: Sequence[str]
    data: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Plans:
    """Looks at the limits and goals that changes have touched."""

    budget: Budget

    async def happened(self, book: Book, changes: Sequence[Change]) -> list[Happened]:
        """What was reached, as far as nobody was told yet."""
        touched = rules.touched(changes)
        if not (touched.funded or touched.groups or touched.plans):
            return []
        caller = the_service(book.id)
        standings = [
            *await self._limits(caller, book, touched),
            *await self._goals(caller, book, touched),
        ]
        return await _news(book, changes[-1], standings) if standings else []

    async def _limits(self, caller: KnownCaller, book: Book, touched: Touched) -> list[Standing]:
        limits = await self._all_limits(caller, book)
        if not limits:
            return []
        groups = await books.category_groups(book.id, touched.spent)
        found: list[Standing] = []
        for limit in limits:
            if touched.limit(limit, groups):
                periods = await self._periods(caller, book, limit)
                found += [_of_period(book, limit, period) for period in periods]
        return found

    async def _goals(self, caller: KnownCaller, book: Book, touched: Touched) -> list[Standing]:
        goals = [each for each in await self._all_goals(caller, book) if touched.goal(each)]
        if not goals:
            return []
        names = await books.category_names(book.id, [each.category_id for each in goals])
        found: list[Standing] = []
        for goal in goals:
            progress = await self._progress(caller, book, goal)
            if progress is not None:
                found.append(_of_goal(book, goal, names.get(goal.category_id, ""), progress))
        return found

    async def _all_limits(self, caller: KnownCaller, book: Book) -> list[Limit]:
        found: list[Limit] = []
        cursor: str | None = None
        while True:
            answer = await self.budget.list_limits(caller, book.id, limit=_PAGE, cursor=cursor)
            page = read(LimitPage, answer)
            found += page.items
            cursor = page.next_cursor
            if cursor is None:
                return found

    async def _all_goals(self, caller: KnownCaller, book: Book) -> list[Goal]:
        found: list[Goal] = []
        cursor: str | None = None
        while True:
            answer = await self.budget.list_goals(
                caller, book.id, category_id=None, limit=_PAGE, cursor=cursor
            )
            page = read(GoalPage, answer)
            found += page.items
            cursor = page.next_cursor
            if cursor is None:
                return found

    async def _periods(self, caller: KnownCaller, book: Book, limit: Limit) -> list[LimitPeriod]:
        """The latest periods; none of a limit that was deleted meanwhile."""
        try:
            answer = await self.budget.list_limit_periods(
                caller, book.id, limit.id, limit=_PERIODS, cursor=None
            )
        except Problem:
            return []
        return read(LimitPeriodPage, answer).items

    async def _progress(self, caller: KnownCaller, book: Book, goal: Goal) -> GoalProgress | None:
        """How far it is this month; None if it was deleted meanwhile."""
        try:
            answer = await self.budget.get_goal_progress(caller, book.id, goal.id, month=None)
        except Problem:
            return None
        return read(GoalProgress, answer)


async def _news(book: Book, change: Change, standings: Sequence[Standing]) -> list[Happened]:
    """What nobody was told yet, which from now on they were."""
    told = await PLANS.told(book.id, [each.cell for each in standings])
    found: list[Happened] = []
    fresh: list[tuple[UUID, Any, str]] = []
    over: list[tuple[UUID, Any, str]] = []
    for each in standings:
        before = told.get(each.cell, set())
        fresh += [(*each.cell, mark) for mark in each.marks if mark not in before]
        over += [(*each.cell, mark) for mark in sorted(before.difference(each.marks))]
        for mark in envelopes.to_tell(each.marks, before):
            kind = _KINDS.get(mark, catalogue.BUDGET_THRESHOLD)
            data = {**each.data, "threshold": int(mark)} if mark not in _KINDS else each.data
            about = f"{each.cell[0]} {each.cell[1]}"
            found += in_book(book, change, kind, data, about=about)
    await PLANS.add(book.id, fresh, change.at)
    await PLANS.remove(book.id, over)
    return found


def _of_period(book: Book, limit: Limit, period: LimitPeriod) -> Standing:
    data = {
        "category_id": None,
        "category_name": None,
        "month": None,
        "limit_id": limit.id,
        "limit_name": limit.name,
        "start_date": period.start_date,
        "end_date": period.end_date,
        "held": period.available,
        "spent": period.spent,
        "balance": period.remaining,
        "currency": book.base_currency,
    }
    return Standing((limit.id, period.start_date), rules.marks_of_limit(period), data)


def _of_goal(book: Book, goal: Goal, category_name: str, progress: GoalProgress) -> Standing:
    data = {
        "goal_id": goal.id,
        "category_id": goal.category_id,
        "category_name": category_name,
        "kind": goal.kind,
        "month": progress.month,
        "amount": progress.amount,
        "saved": progress.saved,
        "needed": progress.needed,
        "assigned": progress.assigned,
        "target_date": goal.target_date,
        "currency": book.base_currency,
    }
    since = rules.since(goal, progress.month, ALWAYS)
    return Standing((goal.id, since), rules.marks_of_goal(progress), data)
