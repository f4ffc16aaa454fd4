"""Limits of spending, and their periods."""

import datetime as dt
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generated.budget.models import Category, Limit, LimitCreate, LimitPeriod, LimitUpdate
from generated.problems import (
    AmountOutOfRange,
    CategoryNotAssignable,
    ChangedSince,
    DateOutOfRange,
    LimitCoversNothing,
    LimitPeriodMismatch,
    NotFound,
    PreconditionFailed,
)
from generated.runtime import IfMatch
from impl.budget.service import BudgetService
from impl.platform import clock, db
from tests.budget.test_undo import last_write, proves, state, undo
from tests.factories.budget import Household, a_household

NOW = dt.datetime(2026, 3, 20, 12, tzinfo=dt.UTC)


async def _limit(home: Household, *categories: Category, **changes: Any) -> Limit:
    values = {"name": "Food", "amount": 1_000, "period": "month", "starts_on": "2026-01-01",
              "category_ids": [each.id for each in categories]}  # fmt: skip
    body = LimitCreate.model_validate(values | changes)
    return await home.service.create_limit(home.caller, home.id, body=body)


async def _update(home: Household, limit: Limit, **changes: Any) -> Limit:
    return await home.service.update_limit(
        home.caller, home.id, limit.id, if_match=None, body=LimitUpdate.model_validate(changes)
    )


async def _get(home: Household, limit: Limit) -> Limit:
    return await home.service.get_limit(home.caller, home.id, limit.id)


async def _periods(home: Household, limit: Limit, size: int = 50) -> list[LimitPeriod]:
    """All periods, page by page."""
    found: list[LimitPeriod] = []
    cursor: str | None = None
    with clock.frozen(NOW):
        while True:
            page = await home.service.list_limit_periods(
                home.caller, home.id, limit.id, limit=size, cursor=cursor
            )
            found += page.items
            cursor = page.next_cursor
            if cursor is None:
                return found


async def _drop(home: Household, category: Category, target: Category | None = None) -> None:
    await home.service.delete_category(
        home.caller, home.id, category.id, move_to=target.id if target else None,
        unlock=False, if_match=None,
    )  # fmt: skip


class TestCreateLimit:
    async def test_keeps_what_it_is_told(self, home: Household) -> None:
        food = await home.category()
        before = await state(home)
        made = await _limit(home, food, food, thresholds=[90], rollover=True)
        assert (made.category_ids, made.thresholds, made.rollover) == ([food.id], [90], True)
        assert made == await _get(home, made)
        await proves(home, before)

    async def test_knows_thresholds_of_its_own(self, home: Household) -> None:
        assert (await _limit(home, await home.category())).thresholds == [50, 80, 100]

    @pytest.mark.parametrize(("period", "days"), [("days", None), ("month", 3)])
    async def test_refuses_days_that_do_not_go_with_the_period(
        self, home: Household, period: str, days: int | None
    ) -> None:
        food = await home.category()
        with pytest.raises(LimitPeriodMismatch):
            await _limit(home, food, period=period, days=days)

    async def test_refuses_what_it_cannot_be_over(self, home: Household) -> None:
        salary = await home.category("Salary", kind="income")
        with pytest.raises(LimitCoversNothing):
            await _limit(home)
        with pytest.raises(CategoryNotAssignable):
            await _limit(home, salary)
        with pytest.raises(NotFound):
            await _limit(home, category_group_ids=[uuid4()])
        other = await (await a_household(home.service)).category()
        with pytest.raises(NotFound):
            await _limit(home, other)

    async def test_refuses_days_and_sums_out_of_range(self, home: Household) -> None:
        food = await home.category()
        with pytest.raises(DateOutOfRange):
            await _limit(home, food, starts_on="1899-12-31")
        much = {"amount": 999_999_999_999, "period": "days", "days": 1, "starts_on": "1900-01-01"}
        await _limit(home, food, **much)
        with pytest.raises(AmountOutOfRange):
            await _limit(home, food, **much, rollover=True)


class TestListLimits:
    @pytest.mark.parametrize("size", [1, 50])
    async def test_goes_by_name(self, home: Household, size: int) -> None:
        food = await home.category()
        for name in ("b", "A", "c"):
            await _limit(home, food, name=name)
        names: list[str] = []
        cursor: str | None = None
        while cursor is not None or not names:
            page = await home.service.list_limits(home.caller, home.id, limit=size, cursor=cursor)
            names += [each.name for each in page.items]
            cursor = page.next_cursor
            if cursor is None:
                break
        assert names == ["A", "b", "c"]


class TestUpdateLimit:
    async def test_changes_what_is_given(self, home: Household) -> None:
        food, fun = await home.category(), await home.category("Fun")
        made = await _limit(home, food)
        before = await state(home)
        after = await _update(home, made, name="Fun", amount=5, category_ids=[str(fun.id)])
        assert (after.name, after.amount, after.category_ids) == ("Fun", 5, [fun.id])
        assert (after.version, after.period) == (2, "month")
        await proves(home, before)

    async def test_refuses_to_cover_nothing_and_another_version(self, home: Household) -> None:
        made = await _limit(home, await home.category())
        with pytest.raises(LimitCoversNothing):
            await _update(home, made, category_ids=[])
        with pytest.raises(LimitPeriodMismatch):
            await _update(home, made, period="days")
        with pytest.raises(PreconditionFailed):
            await home.service.update_limit(
                home.caller, home.id, made.id, if_match=IfMatch(frozenset({9})),
                body=LimitUpdate(amount=1),
            )  # fmt: skip


class TestDeleteLimit:
    async def test_leaves_its_categories(self, home: Household) -> None:
        made = await _limit(home, await home.category())
        before = await state(home)
        await home.service.delete_limit(home.caller, home.id, made.id, if_match=None)
        with pytest.raises(NotFound):
            await _get(home, made)
        await proves(home, before)


class TestDeletedCategories:
    async def test_are_replaced_by_what_takes_them_over(self, home: Household) -> None:
        food, fun = await home.category(), await home.category("Fun")
        made = await _limit(home, food)
        both = await _limit(home, fun, food)
        before = await state(home)
        await _drop(home, food, fun)
        assert (await _get(home, made)).category_ids == [fun.id]
        assert (await _get(home, both)).category_ids == [fun.id]
        await proves(home, before)

    async def test_leave_the_limit_and_take_it_with_them_if_nothing_is_left(
        self, home: Household
    ) -> None:
        food, fun = await home.category(), await home.category("Fun")
        both, alone = await _limit(home, fun, food), await _limit(home, food)
        before = await state(home)
        await _drop(home, food)
        assert (await _get(home, both)).category_ids == [fun.id]
        with pytest.raises(NotFound):
            await _get(home, alone)
        await proves(home, before)

    async def test_are_not_missed_by_limits_of_groups(self, home: Household) -> None:
        food = await home.category()
        made = await _limit(home, category_group_ids=[food.category_group_id])
        await _drop(home, food)
        before = await state(home)
        await home.service.delete_category_group(
            home.caller, home.id, food.category_group_id, if_match=None
        )
        with pytest.raises(NotFound):
            await _get(home, made)
        await proves(home, before)

    async def test_stand_in_the_way_of_undoing_what_names_them(self, home: Household) -> None:
        food, fun = await home.category(), await home.category("Fun")
        creation = await last_write(home)
        made = await _limit(home, food, fun)
        with pytest.raises(ChangedSince) as refused:
            await undo(home, creation)
        assert refused.value.members["entity_id"] == made.id
        await _update(home, made, category_ids=[str(food.id)])
        narrowing = await last_write(home)
        await _drop(home, fun)
        with pytest.raises(ChangedSince) as refused:
            await undo(home, narrowing)
        assert refused.value.members["entity_id"] == fun.id


class TestListLimitPeriods:
    async def test_says_what_was_spent_in_each(self, home: Household) -> None:
        account, food, fun = await home.account(), await home.category(), await home.category("Fun")
        for month, day, amount, category in (
            (1, 5, -300, food), (1, 31, -100, fun), (2, 1, -2_000, food), (2, 28, 500, food),
            (3, 4, -620, food), (3, 31, -200, food), (4, 1, -9, food),
        ):  # fmt: skip
            date = dt.date(2026, month, day)
            await home.enter(account, amount, date=date, category_id=category.id)
        shown = await _periods(home, await _limit(home, food, fun))
        assert [(each.start_date.month, each.spent) for each in shown] == [
            (3, 820),
            (2, 1_500),
            (1, 400),
        ]
        assert [each.remaining for each in shown] == [180, -500, 600]
        assert [each.reached for each in shown] == [[50, 80], [50, 80, 100], []]
        assert [each.projected for each in shown] == [961, 1_500, 400]
        assert [each.current for each in shown] == [True, False, False]
        assert shown[0].end_date == dt.date(2026, 3, 31)

    async def test_hands_on_what_is_left(self, home: Household) -> None:
        account, food = await home.account(), await home.category()
        await home.enter(account, -300, date=dt.date(2026, 1, 5), category_id=food.id)
        await home.enter(account, -2_000, date=dt.date(2026, 2, 5), category_id=food.id)
        limit = await _limit(home, food, rollover=True)
        for size in (1, 2, 50):
            shown = await _periods(home, limit, size)
            assert [each.carried for each in shown] == [-300, 700, 0]
            assert [each.available for each in shown] == [700, 1_700, 1_000]

    async def test_counts_all_expense_categories_of_a_group(self, home: Household) -> None:
        account, food = await home.account(), await home.category()
        limit = await _limit(home, food, category_group_ids=[food.category_group_id])
        fun, pay = await home.category("Fun"), await home.category("Pay", kind="income")
        for category, amount in ((food, -100), (fun, -20), (pay, 5_000)):
            await home.enter(account, amount, date=dt.date(2026, 3, 2), category_id=category.id)
        assert (await _periods(home, limit))[0].spent == 120

    async def test_counts_splits_and_leaves_out_what_is_off_budget(self, home: Household) -> None:
        account, food = await home.account(), await home.category()
        loan = await home.account("Loan", kind="liability", subtype="loan")
        await home.enter(
            account, -100, date=dt.date(2026, 3, 2),
            splits=[{"amount": -70, "category_id": food.id}, {"amount": -30}],
        )  # fmt: skip
        await home.enter(
            account, -50, date=dt.date(2026, 3, 2), transfer_account_id=loan.id, category_id=food.id
        )
        await home.enter(loan, -11, date=dt.date(2026, 3, 2))
        assert (await _periods(home, await _limit(home, food)))[0].spent == 120

    async def test_has_none_before_the_first(self, home: Household) -> None:
        food = await home.category()
        assert await _periods(home, await _limit(home, food, starts_on="2026-04-01")) == []

    async def test_knows_none_of_another_book(self, home: Household) -> None:
        other = await a_household(home.service)
        limit = await _limit(other, await other.category())
        with pytest.raises(NotFound):
            await _periods(home, limit)


ENTRIES = st.lists(
    st.tuples(st.dates(dt.date(2025, 11, 20), dt.date(2026, 3, 31)), st.integers(-900, 900)),
    max_size=12,
)


@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    entries=ENTRIES,
    period=st.sampled_from([("week", None), ("month", None), ("quarter", None), ("days", 17)]),
    first=st.dates(dt.date(2025, 11, 1), dt.date(2026, 3, 20)),
    size=st.sampled_from([1, 3, 50]),
)
async def test_periods_are_what_postings_come_to(
    service: BudgetService,
    entries: list[tuple[dt.date, int]],
    period: tuple[str, int | None],
    first: dt.date,
    size: int,
) -> None:
    """Of whole months from their totals, of other days from postings, page by page."""
    home = await a_household(service)
    account, food = await home.account(), await home.category()
    for date, amount in entries:
        await home.enter(account, amount, date=date, category_id=food.id)
    span, days = period
    limit = await _limit(home, food, period=span, days=days, starts_on=first, rollover=True)
    carried = 0
    rows = await db.fetch(
        "SELECT date, amount FROM postings WHERE book_id = $1 AND category_id = $2",
        home.id,
        food.id,
    )
    for each in reversed(await _periods(home, limit, size)):
        spent = sum(
            row["amount"] for row in rows if each.start_date <= row["date"] <= each.end_date
        )
        assert (each.spent, each.carried) == (spent, carried)
        carried += 1_000 - spent
