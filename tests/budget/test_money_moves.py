"""Moving money between categories, and the record of it."""

import datetime as dt
from typing import Any
from uuid import UUID, uuid4

import pytest

from generated.budget.models import Category, MoneyMove, MoneyMoveCreate
from generated.problems import (
    CategoryNotAssignable,
    MoneyMoveRefused,
    MonthOutOfRange,
    NotFound,
)
from tests.budget.test_undo import proves, state
from tests.factories.budget import Household, a_household


async def _move(
    home: Household,
    source: Category | None,
    target: Category | None,
    amount: int = 100,
    month: str = "2026-01",
) -> MoneyMove:
    body = MoneyMoveCreate(
        from_category_id=source.id if source else None,
        to_category_id=target.id if target else None,
        amount=amount,
        note="Why not",
    )
    return await home.service.create_money_move(home.caller, home.id, month, body=body)


async def _assigned(home: Household, month: str = "2026-01") -> dict[str, int]:
    cells = (await home.month(month))["categories"]
    return {each["name"]: each["assigned"] for each in cells}


async def _list(home: Household, limit: int = 50, **filters: Any) -> list[UUID]:
    """All moves of the list, page by page."""
    narrowed: dict[str, Any] = {"month": None, "category_id": None} | filters
    found: list[UUID] = []
    cursor: str | None = None
    while True:
        page = await home.service.list_money_moves(
            home.caller, home.id, limit=limit, cursor=cursor, **narrowed
        )
        found += [each.id for each in page.items]
        cursor = page.next_cursor
        if cursor is None:
            return found


class TestCreateMoneyMove:
    async def test_moves_between_categories(self, home: Household) -> None:
        food, fun = await home.category(), await home.category("Fun")
        made = await _move(home, food, fun)
        assert await _assigned(home) == {"Groceries": -100, "Fun": 100}
        assert (made.month, made.amount, made.note) == ("2026-01", 100, "Why not")
        assert (made.from_category_id, made.to_category_id) == (food.id, fun.id)

    async def test_moves_from_and_to_what_is_ready(self, home: Household) -> None:
        await home.account(opening_balance=1_000, opening_date=dt.date(2026, 1, 1))
        food = await home.category()
        await _move(home, None, food, 300)
        assert (await home.month("2026-01"))["ready_to_assign"] == 700
        await _move(home, food, None, 200)
        assert (await home.month("2026-01"))["ready_to_assign"] == 900
        assert await _assigned(home) == {"Groceries": 100}

    async def test_is_undone_with_its_record(self, home: Household) -> None:
        food, fun = await home.category(), await home.category("Fun")
        before = await state(home)
        made = await _move(home, food, fun)
        await proves(home, before)
        again = await home.service.get_money_move(home.caller, home.id, made.id)
        assert again.model_dump(exclude={"version", "updated_at"}) == made.model_dump(
            exclude={"version", "updated_at"}
        )

    async def test_refuses_a_move_that_leads_nowhere(self, home: Household) -> None:
        food = await home.category()
        with pytest.raises(MoneyMoveRefused):
            await _move(home, food, food)
        with pytest.raises(MoneyMoveRefused):
            await _move(home, None, None)

    async def test_refuses_ends_that_take_no_money(self, home: Household) -> None:
        food, salary = await home.category(), await home.category("Salary", kind="income")
        with pytest.raises(CategoryNotAssignable):
            await _move(home, salary, food)
        with pytest.raises(NotFound):
            await _move(home, food, food.model_copy(update={"id": uuid4()}))
        with pytest.raises(MonthOutOfRange):
            await _move(home, None, food, month="2025-12")
        assert await _list(home) == []


class TestListMoneyMoves:
    @pytest.mark.parametrize("limit", [1, 2, 50])
    async def test_shows_the_newest_first(self, home: Household, limit: int) -> None:
        food = await home.category()
        made = [(await _move(home, None, food, n)).id for n in (1, 2, 3)]
        assert await _list(home, limit) == made[::-1]

    async def test_is_narrowed_to_a_month_and_a_category(self, home: Household) -> None:
        food, fun = await home.category(), await home.category("Fun")
        one = await _move(home, None, food)
        two = await _move(home, food, fun, month="2026-02")
        assert await _list(home, month="2026-01") == [one.id]
        assert await _list(home, category_id=fun.id) == [two.id]
        assert await _list(home, category_id=food.id) == [two.id, one.id]
        assert await _list(home, category_id=fun.id, month="2026-01") == []

    async def test_knows_no_category_of_another_book(self, home: Household) -> None:
        other = await (await a_household(home.service)).category()
        with pytest.raises(NotFound):
            await _list(home, category_id=other.id)

    async def test_keeps_moves_whose_categories_are_gone(self, home: Household) -> None:
        food, fun = await home.category(), await home.category("Fun")
        made = await _move(home, food, fun)
        await home.service.delete_category(
            home.caller, home.id, fun.id, move_to=food.id, unlock=False, if_match=None
        )
        assert await _list(home, category_id=food.id) == [made.id]


class TestGetMoneyMove:
    async def test_knows_none_of_another_book(self, home: Household) -> None:
        other = await a_household(home.service)
        made = await _move(other, None, await other.category())
        with pytest.raises(NotFound):
            await home.service.get_money_move(home.caller, home.id, made.id)
