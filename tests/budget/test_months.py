"""Months: assigning, ranges, and what an empty month says."""

import datetime as dt
from typing import Any
from uuid import uuid4

import pytest

from generated.budget.models import (
    Assignment,
    AssignmentSet,
    AssignmentsUpdate,
    Category,
    Hold,
    HoldSet,
    MonthAssignments,
    MonthBudget,
    MonthPage,
)
from generated.problems import (
    AmountOutOfRange,
    CategoryNotAssignable,
    HoldTooLarge,
    MonthOutOfRange,
    NotFound,
)
from impl.platform import clock, db
from tests.budget.test_undo import last_write, proves, state, undo
from tests.factories.budget import Household

NOW = dt.datetime(2026, 1, 20, tzinfo=dt.UTC)


async def _assign(home: Household, category: Category, month: str, amount: int) -> Assignment:
    with clock.frozen(NOW):
        return await home.service.assign_to_category(
            home.caller, home.id, month, category.id, body=AssignmentSet(assigned=amount)
        )


async def _patch(
    home: Household, *assigned: tuple[Category, int], month: str = "2026-01"
) -> MonthAssignments:
    cells = [{"category_id": each.id, "assigned": sum_} for each, sum_ in assigned]
    body = AssignmentsUpdate.model_validate({"assignments": cells})
    return await home.service.update_assignments(home.caller, home.id, month, body=body)


async def _hold(home: Household, amount: int, month: str = "2026-01") -> Hold:
    return await home.service.replace_hold(home.caller, home.id, month, body=HoldSet(amount=amount))


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


class TestUpdateAssignments:
    async def test_sets_many_at_once(self, home: Household) -> None:
        await home.account(opening_balance=1_000, opening_date=dt.date(2026, 1, 1))
        food, fun = await home.category(), await home.category("Fun")
        await _assign(home, fun, "2026-01", 100)
        answer = await _patch(home, (food, 400), (fun, 50))
        assert [each.category_id for each in answer.items] == [food.id, fun.id]
        assert [(each.assigned, each.balance) for each in answer.items] == [(400, 400), (50, 50)]
        assert answer.ready_to_assign == 550

    async def test_leaves_the_others_alone(self, home: Household) -> None:
        food, fun = await home.category(), await home.category("Fun")
        await _assign(home, fun, "2026-01", 100)
        await _patch(home, (food, 400))
        cells = (await home.month("2026-01"))["categories"]
        assert {each["name"]: each["assigned"] for each in cells} == {"Groceries": 400, "Fun": 100}

    async def test_is_one_write_and_undone_as_one(self, home: Household) -> None:
        food, fun = await home.category(), await home.category("Fun")
        before = await state(home)
        await _patch(home, (food, 400), (fun, -50))
        await proves(home, before)

    async def test_takes_the_later_of_two(self, home: Household) -> None:
        food = await home.category()
        body = AssignmentsUpdate.model_validate(
            {"assignments": [{"category_id": food.id, "assigned": each} for each in (1, 2)]}
        )
        answer = await home.service.update_assignments(home.caller, home.id, "2026-01", body=body)
        assert [each.assigned for each in answer.items] == [2]

    async def test_writes_nothing_when_one_is_refused(self, home: Household) -> None:
        food, salary = await home.category(), await home.category("Salary", kind="income")
        before = await home.service.get_book(home.caller, home.id)
        with pytest.raises(CategoryNotAssignable):
            await _patch(home, (food, 400), (salary, 1))
        with pytest.raises(NotFound):
            await _patch(home, (food, 400), (food.model_copy(update={"id": uuid4()}), 1))
        with pytest.raises(MonthOutOfRange):
            await _patch(home, (food, 400), month="2025-12")
        assert await home.service.get_book(home.caller, home.id) == before


class TestReplaceHold:
    async def test_keeps_money_for_the_next_month(self, home: Household) -> None:
        await home.account(opening_balance=1_000, opening_date=dt.date(2026, 1, 1))
        answer = await _hold(home, 300)
        assert (answer.amount, answer.ready_to_assign) == (300, 700)
        months = [await home.month(f"2026-0{n}") for n in (1, 2, 3)]
        assert [each["hold"] for each in months] == [300, 0, 0]
        assert [each["ready_to_assign"] for each in months] == [700, 1_000, 1_000]

    async def test_takes_the_place_of_what_was_held(self, home: Household) -> None:
        await home.account(opening_balance=1_000, opening_date=dt.date(2026, 1, 1))
        await _hold(home, 300)
        before = await state(home)
        assert (await _hold(home, 1_000)).ready_to_assign == 0
        await proves(home, before)

    async def test_refuses_more_than_is_ready(self, home: Household) -> None:
        await home.account(opening_balance=1_000, opening_date=dt.date(2026, 1, 1))
        await _hold(home, 300)
        with pytest.raises(HoldTooLarge) as refused:
            await _hold(home, 1_001)
        assert refused.value.members == {"most": 1_000}

    async def test_asks_only_when_it_is_set(self, home: Household) -> None:
        await home.account(opening_balance=1_000, opening_date=dt.date(2026, 1, 1))
        await _hold(home, 1_000)
        await _assign(home, await home.category(), "2026-01", 200)
        assert (await home.month("2026-01"))["ready_to_assign"] == -200
        with pytest.raises(HoldTooLarge) as refused:
            await _hold(home, 900)
        assert refused.value.members == {"most": 800}
        assert (await _hold(home, 800)).ready_to_assign == 0

    async def test_holds_nothing_of_money_that_is_not_there(self, home: Household) -> None:
        await _assign(home, await home.category(), "2026-01", 200)
        with pytest.raises(HoldTooLarge) as refused:
            await _hold(home, 1)
        assert refused.value.members == {"most": 0}
        assert (await _hold(home, 0)).ready_to_assign == -200

    async def test_refuses_months_out_of_range(self, home: Household) -> None:
        with pytest.raises(MonthOutOfRange):
            await _hold(home, 0, "2025-12")


class TestDeleteHold:
    async def test_gives_the_money_back(self, home: Household) -> None:
        await home.account(opening_balance=1_000, opening_date=dt.date(2026, 1, 1))
        await _hold(home, 300)
        before = await state(home)
        await home.service.delete_hold(home.caller, home.id, "2026-01")
        assert (await home.month("2026-01"))["ready_to_assign"] == 1_000
        await proves(home, before)

    async def test_is_brought_back_whatever_is_there(self, home: Household) -> None:
        await home.account(opening_balance=1_000, opening_date=dt.date(2026, 1, 1))
        await _hold(home, 300)
        await home.service.delete_hold(home.caller, home.id, "2026-01")
        deletion = await last_write(home)
        await _assign(home, await home.category(), "2026-01", 900)
        await undo(home, deletion)
        month = await home.month("2026-01")
        assert (month["hold"], month["ready_to_assign"]) == (300, -200)

    async def test_writes_nothing_where_nothing_is_held(self, home: Household) -> None:
        before = await home.service.get_book(home.caller, home.id)
        await home.service.delete_hold(home.caller, home.id, "2026-01")
        assert await home.service.get_book(home.caller, home.id) == before


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
