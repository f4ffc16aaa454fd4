"""Limits of spending, and what is spent in their periods."""

import datetime as dt
from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

from generated.budget.models import (
    Limit,
    LimitCreate,
    LimitPage,
    LimitPeriod,
    LimitPeriodPage,
    LimitUpdate,
)
from generated.problems import AmountOutOfRange, LimitCoversNothing, LimitPeriodMismatch
from generated.runtime import Caller, IfMatch
from impl.budget.repository import books
from impl.budget.repository.base import Row
from impl.budget.repository.categories import CategoryGroups as Groups
from impl.budget.repository.limits import Limits as Rows
from impl.budget.repository.limits import spent
from impl.budget.rules import entries
from impl.budget.rules import limits as rules
from impl.budget.rules.money import LARGEST_AMOUNT
from impl.budget.service.base import Resource, today, uuid_of
from impl.budget.service.months import assignable
from impl.platform import journal
from impl.platform.conditional import check_version

_IDS: Final = ("category_ids", "category_group_ids")


class Limits(Resource):
    async def list_limits(
        self,
        caller: Caller,  # noqa: ARG002  # the Protocol's
        book_id: UUID,
        *,
        limit: int,
        cursor: str | None,
    ) -> LimitPage:
        filters = {"list": "limits", "book": book_id}
        after = self._after(cursor, filters)
        key = (str(after[0]), uuid_of(after[1])) if after else None
        rows = await Rows.page(book_id, key, limit + 1)
        shown = rows[:limit]
        following = shown and [shown[-1]["name_key"], shown[-1]["id"]]
        return LimitPage(
            items=[_limit(row) for row in shown],
            next_cursor=self._next(rows, limit, filters, following),
        )

    async def create_limit(self, caller: Caller, book_id: UUID, *, body: LimitCreate) -> Limit:
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            values = _plain(body.model_dump())
            await _check(book_id, values)
            return _limit(await Rows.create(changes, values))

    async def get_limit(
        self,
        caller: Caller,  # noqa: ARG002  # the Protocol's
        book_id: UUID,
        limit_id: UUID,
    ) -> Limit:
        return _limit(await Rows.find(book_id, limit_id))

    async def update_limit(
        self,
        caller: Caller,
        book_id: UUID,
        limit_id: UUID,
        *,
        if_match: IfMatch | None,
        body: LimitUpdate,
    ) -> Limit:
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            row = await Rows.find(book_id, limit_id)
            check_version(if_match, row["version"], "limit")
            values = _plain(body.model_dump(exclude_unset=True))
            await _check(book_id, row | values)
            return _limit(await Rows.update(changes, row, values))

    async def delete_limit(
        self, caller: Caller, book_id: UUID, limit_id: UUID, *, if_match: IfMatch | None
    ) -> None:
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            row = await Rows.find(book_id, limit_id)
            check_version(if_match, row["version"], "limit")
            await Rows.delete(changes, row)

    async def list_limit_periods(
        self,
        caller: Caller,  # noqa: ARG002  # the Protocol's
        book_id: UUID,
        limit_id: UUID,
        *,
        limit: int,
        cursor: str | None,
    ) -> LimitPeriodPage:
        filters = {"list": "limit_periods", "book": book_id, "limit": limit_id}
        row = await Rows.find(book_id, limit_id)
        after = self._after(cursor, filters)
        wanted = _rule(row)
        day = today((await books.find(book_id))["time_zone"])
        last = int(after[0]) - 1 if after else wanted.number(day)
        first = max(0, last - limit + 1)
        found = await _periods(book_id, row, day, (first, last)) if last >= 0 else []
        return LimitPeriodPage(
            items=[_period(each, day, wanted) for each in reversed(found)],
            next_cursor=self._cursor(filters, [first]) if found and first else None,
        )


async def _periods(
    book_id: UUID, row: Row, day: dt.date, numbers: tuple[int, int]
) -> list[rules.Period]:
    """The periods from one number to another, the oldest first."""
    limit, (first, last) = _rule(row), numbers
    days = [limit.period(number) for number in range(first, last + 1)]
    ever = (limit.period(0)[0], days[0][0])
    now = (days[-1][0], min(day + dt.timedelta(days=1), days[-1][1]))
    categories = await Rows.categories(book_id, row)
    before, so_far, *sums = await spent(book_id, categories, [ever, now, *days])
    found = rules.periods(limit, first, before, sums)
    if days[-1][0] <= day < days[-1][1]:
        ahead = rules.projection(days[-1], day, so_far, sums[-1])
        found[-1] = rules.Period(days[-1], limit.amount, found[-1].carried, sums[-1], ahead)
    return found


async def _check(book_id: UUID, values: Mapping[str, Any]) -> None:
    """Whether the limit as it will be makes sense, in a locked book."""
    if (values["period"] == "days") != (values["days"] is not None):
        has = "says how many" if values["period"] == "days" else "has no days"
        raise LimitPeriodMismatch(f"A limit with the period {values['period']} {has}.")
    entries.check_date(values["starts_on"])
    if not values["category_ids"] and not values["category_group_ids"]:
        raise LimitCoversNothing("A limit is over one category or group at least.")
    await assignable(book_id, [UUID(each) for each in values["category_ids"]])
    groups = [UUID(each) for each in values["category_group_ids"]]
    if len(await Groups.seek(book_id, groups)) < len(groups):
        raise Groups.missing()
    rule = _rule(values)
    if rule.rollover and rule.amount * (rule.number(entries.LAST_DAY) + 1) > LARGEST_AMOUNT:
        raise AmountOutOfRange("What is left over would add up to more than can be kept.")


def _plain(values: dict[str, Any]) -> dict[str, Any]:
    """Values as they are stored: each id once, as text."""
    ids = {name: values[name] for name in _IDS if name in values}
    return values | {name: list(dict.fromkeys(map(str, each))) for name, each in ids.items()}


def _rule(row: Mapping[str, Any]) -> rules.Limit:
    return rules.Limit(
        row["amount"],
        row["period"],
        row["days"],
        row["starts_on"],
        row["rollover"],
        row["thresholds"],
    )


def _limit(row: Row) -> Limit:
    return Limit(**{name: row[name] for name in Rows.columns})


def _period(period: rules.Period, day: dt.date, limit: rules.Limit) -> LimitPeriod:
    first, end = period.days
    return LimitPeriod(
        start_date=first,
        end_date=end - dt.timedelta(days=1),
        current=first <= day < end,
        amount=period.amount,
        carried=period.carried,
        available=period.available,
        spent=period.spent,
        remaining=period.remaining,
        projected=period.projected,
        reached=period.reached(limit.thresholds),
    )
