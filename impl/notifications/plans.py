"""What changes have done to a book's limits and goals, which budget reckons when it is asked."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from generated.budget.models import (
    Goal,
    GoalPage,
    GoalProgress,
    Limit,
    LimitPage,
    LimitPeriod,
    LimitPeriodPage,
)
from generated.budget.problems import NotFound
from generated.budget.service import Service as Budget
from impl.notifications.repository import books
from impl.notifications.repository.alerts import ALWAYS, PLANS
from impl.notifications.rules import plans as rules
from impl.notifications.rules.plans import Touched
from impl.notifications.standings import Standing, news
from impl.notifications.values import Happened
from impl.platform.auth import KnownCaller, the_service
from impl.platform.events import Book, Change
from impl.platform.peers import read, whole

_PAGE: Final = 200
_PERIODS: Final = 2
"""The current one, and the one that has just ended: something may be entered late."""


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
        return await news(PLANS, book, changes[-1], standings) if standings else []

    async def _limits(self, caller: KnownCaller, book: Book, touched: Touched) -> list[Standing]:
        limits = await whole(partial(self._limit_page, caller, book))
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
        goals = await whole(partial(self._goal_page, caller, book))
        goals = [each for each in goals if touched.goal(each)]
        if not goals:
            return []
        names = await books.category_names(book.id, [each.category_id for each in goals])
        found: list[Standing] = []
        for goal in goals:
            progress = await self._progress(caller, book, goal)
            if progress is not None:
                found.append(_of_goal(book, goal, names.get(goal.category_id, ""), progress))
        return found

    async def _limit_page(self, caller: KnownCaller, book: Book, cursor: str | None) -> LimitPage:
        answer = await self.budget.list_limits(caller, book.id, limit=_PAGE, cursor=cursor)
        return read(LimitPage, answer)

    async def _goal_page(self, caller: KnownCaller, book: Book, cursor: str | None) -> GoalPage:
        answer = await self.budget.list_goals(
            caller, book.id, category_id=None, limit=_PAGE, cursor=cursor
        )
        return read(GoalPage, answer)

    async def _periods(self, caller: KnownCaller, book: Book, limit: Limit) -> list[LimitPeriod]:
        """The latest periods; none of a limit that was deleted meanwhile."""
        try:
            answer = await self.budget.list_limit_periods(
                caller, book.id, limit.id, limit=_PERIODS, cursor=None
            )
        except NotFound:
            return []
        return read(LimitPeriodPage, answer).items

    async def _progress(self, caller: KnownCaller, book: Book, goal: Goal) -> GoalProgress | None:
        """How far it is this month; None if it was deleted meanwhile."""
        try:
            answer = await self.budget.get_goal_progress(caller, book.id, goal.id, month=None)
        except NotFound:
            return None
        return read(GoalProgress, answer)


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
