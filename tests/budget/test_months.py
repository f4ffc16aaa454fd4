"""Months: assigning, ranges, and what an empty month says."""

import datetime as dt
from typing import Any
from uuid import uuid4

import pytest

from generated.budget.models import Assignment, AssignmentSet, Category, MonthBudget, MonthPage
from generated.problems import AmountOutOfRange, CategoryNotAssignable, MonthOutOfRange, NotFound
from impl.platform import clock, db
from tests.factories.budget import Household

NOW = dt.datetime(2026, 1, 20, tzinfo=dt.UTC)


async def _assign(home: Household, category: Category, month: str, amount: int) -> Assignment:
    with clock.frozen(NOW):
        return await home.service.assign_to_category(
            home.caller, home.id, month, category.id, body=AssignmentSet(assigned=amount)
        )


async def _months(home: Household, limit: int = 50, **range_: Any) -> list[Any]:
    """All months of the range, page by page."""
    found: list[Any] = []
    cursor: str | None = None
    with clock.frozen(NOW):
        while True:
            page: MonthPage = await home.service.list_months(
                home.caller, home.id, month_from=range_.get("first"), month_to=range_.get("last"),
                limit=limit, cursor=cursor,
            )  # fmt: skip
            found += page.items
            cursor = page.next_cursor
            if cursor is None:
                return found


class TestAssignToCategory:
    async def test_takes_money_from_what_is_ready(self, home: Household) -> None:
        await home.account(opening_balance=1_000, opening_date=dt.date(2026, 1, 1))
        food = await home.category()
        answer = await _assign(home, food, "2026-01", 400)
        assert (answer.assigned, answer.balance, answer.ready_to_assign) == (400, 400, 600)
        again = await _assign(home, food, "2026-01", 250)
        assert (again.assigned, again.ready_to_assign) == (250, 750)

    async def test_does_not_lower_earlier_months(self, home: Household) -> None:
        await home.account(opening_balance=1_000, opening_date=dt.date(2026, 1, 1))
        await _assign(home, await home.category(), "2026-03", 400)
        january, march = await home.month("2026-01"), await home.month("2026-03")
        assert (january["ready_to_assign"], january["assigned_in_future"]) == (1_000, 400)
        assert (march["ready_to_assign"], march["assigned_in_future"]) == (600, 0)

    async def test_writes_nothing_when_nothing_differs(self, home: Household) -> None:
        account, food = await home.account(), await home.category()
        await home.enter(account, -70, date=dt.date(2026, 1, 5), category_id=food.id)
        await _assign(home, food, "2026-01", 400)
        before = await home.service.get_book(home.caller, home.id)
        same = await _assign(home, food, "2026-01", 400)
        nothing = await _assign(home, food, "2026-02", 0)
        assert (same.activity, same.balance) == (-70, 330)
        assert (nothing.activity, nothing.balance) == (0, 330)
        assert await home.service.get_book(home.caller, home.id) == before

    async def test_says_of_an_idle_category_that_it_holds_nothing(self, home: Household) -> None:
        answer = await _assign(home, await home.category(), "2026-01", 0)
        assert (answer.assigned, answer.balance) == (0, 0)

    async def test_refuses_income_categories(self, home: Household) -> None:
        salary = await home.category("Salary", kind="income")
        with pytest.raises(CategoryNotAssignable):
            await _assign(home, salary, "2026-01", 400)

    @pytest.mark.parametrize("month", ["2025-12", "2036-02"])
    async def test_refuses_months_out_of_range(self, home: Household, month: str) -> None:
        food = await home.category()
        with pytest.raises(MonthOutOfRange) as refused:
            await _assign(home, food, month, 400)
        assert refused.value.members == {"first": "2026-01", "last": "2036-01"}

    async def test_refuses_categories_the_book_does_not_have(self, home: Household) -> None:
        food = await home.category()
        with pytest.raises(NotFound):
            await _assign(home, food.model_copy(update={"id": uuid4()}), "2026-01", 400)

    async def test_refuses_what_would_pass_the_largest_total(self, home: Household) -> None:
        food = await home.category()
        await _assign(home, food, "2026-01", 1)
        await db.execute(
            "UPDATE budget_months SET assigned = 9007199254740000 WHERE book_id = $1", home.id
        )
        with pytest.raises(AmountOutOfRange):
            await _assign(home, food, "2026-01", 5_000)


class TestGetMonth:
    async def test_fits_the_specification(self, home: Household) -> None:
        account, food = await home.account(opening_balance=500), await home.category()
        await home.category("Salary", kind="income", carry_overspending=True)
        await home.enter(account, -70, category_id=food.id)
        month = MonthBudget.model_validate(await home.month("2026-01"))
        assert [each.name for each in month.categories] == ["Groceries", "Salary"]
        assert [each.carry_overspending for each in month.categories] == [False, True]

    @pytest.mark.parametrize("month", ["1900-01", "2199-12"])
    async def test_answers_for_any_month(self, home: Household, month: str) -> None:
        account, food = await home.account(), await home.category()
        await home.enter(account, 500, category_id=food.id)
        shown = await home.month(month)
        assert shown["month"] == month
        assert shown["balance"] == (500 if month == "2199-12" else 0)

    async def test_lets_the_next_month_pay_for_overspending(self, home: Household) -> None:
        account, food = await home.account(), await home.category()
        await home.enter(account, -300, date=dt.date(2026, 1, 31), category_id=food.id)
        months = [await home.month(f"2026-0{n}") for n in (1, 2, 3)]
        assert [each["overspent"] for each in months] == [0, -300, 0]
        assert [each["ready_to_assign"] for each in months] == [0, -300, -300]
        assert [each["categories"][0]["balance"] for each in months] == [-300, 0, 0]

    async def test_carries_overspending_where_the_category_says_so(self, home: Household) -> None:
        account, food = await home.account(), await home.category(carry_overspending=True)
        await home.enter(account, -300, date=dt.date(2026, 1, 31), category_id=food.id)
        months = [await home.month(f"2026-0{n}") for n in (1, 2, 3)]
        assert [each["ready_to_assign"] for each in months] == [0, 0, 0]
        assert [each["categories"][0]["carried"] for each in months] == [0, -300, -300]

    async def test_says_of_income_what_its_category_says(self, home: Household) -> None:
        """Nothing of income is carried, whether anything came in or not."""
        account = await home.account()
        pay = await home.category("Pay", kind="income", carry_overspending=True)
        for amount in (900, -1_000):
            await home.enter(account, amount, category_id=pay.id)
            shown = (await home.month("2026-02"))["categories"][0]
            assert (shown["carry_overspending"], shown["carried"]) == (True, 0)


class TestListMonths:
    async def test_begins_with_the_book_and_ends_today(self, home: Household) -> None:
        assert [each.month for each in await _months(home)] == ["2026-01"]

    @pytest.mark.parametrize("limit", [1, 5, 50])
    async def test_goes_through_any_range(self, home: Household, limit: int) -> None:
        shown = await _months(home, limit, first="2025-11", last="2026-04")
        assert [each.month for each in shown] == [
            "2025-11",
            "2025-12",
            "2026-01",
            "2026-02",
            "2026-03",
            "2026-04",
        ]

    async def test_is_empty_when_it_ends_before_it_begins(self, home: Household) -> None:
        assert await _months(home, first="2026-04", last="2026-03") == []

    async def test_reaches_the_last_month_there_is(self, home: Household) -> None:
        shown = await _months(home, 1, first="2199-11", last="2199-12")
        assert [each.month for each in shown] == ["2199-11", "2199-12"]


class TestIncome:
    async def test_carries_nothing_whatever_its_category_says(self, home: Household) -> None:
        pay = await home.category("Pay", kind="income", carry_overspending=True)
        before = (await home.month("2026-01"))["categories"]
        await home.enter(await home.account(), 900, category_id=pay.id)
        after = (await home.month("2026-01"))["categories"]
        assert [each["carry_overspending"] for each in (*before, *after)] == [False, False]
