"""Filling envelopes by a rule, and covering those that are overspent."""

import datetime as dt
from typing import Any
from uuid import uuid4

import pytest

from generated.budget.models import (
    Account,
    AutoAssign,
    AutoAssigned,
    Category,
    CategoryCover,
    CategoryCovered,
    CategoryUpdate,
    HoldSet,
)
from generated.problems import (
    CategoryNotAssignable,
    CategoryNotOverspent,
    MonthOutOfRange,
    NotFound,
    NothingToCoverWith,
)
from tests.budget.test_undo import proves, state
from tests.factories.budget import Household

MARCH = dt.date(2026, 3, 10)


async def _auto(home: Household, strategy: Any, **more: Any) -> AutoAssigned:
    body = AutoAssign.model_validate({"strategy": strategy} | more)
    return await home.service.auto_assign(home.caller, home.id, "2026-03", body=body)


async def _cover(
    home: Household, what: Category, *sources: Category, **more: Any
) -> CategoryCovered:
    body = CategoryCover.model_validate(
        {"category_id": what.id, "from_category_ids": [each.id for each in sources]} | more
    )
    return await home.service.cover_category(home.caller, home.id, "2026-03", body=body)


async def _rich(home: Household, amount: int) -> Account:
    return await home.account(opening_balance=amount, opening_date=dt.date(2026, 1, 1))


async def _shown(home: Household) -> dict[str, tuple[int, int]]:
    """Assigned and balance, by category."""
    cells = (await home.month("2026-03"))["categories"]
    return {each["name"]: (each["assigned"], each["balance"]) for each in cells}


def _sums(answer: AutoAssigned) -> list[tuple[int, int, int]]:
    return [(each.assigned_before, each.wanted, each.assigned) for each in answer.items]


class TestAutoAssign:
    async def test_fills_what_is_overspent_and_no_more(self, home: Household) -> None:
        account, food, fun = (
            await _rich(home, 1_000),
            await home.category(),
            await home.category("Fun"),
        )
        await home.assign(food, 100, "2026-03")
        await home.enter(account, -300, date=MARCH, category_id=food.id)
        answer = await _auto(home, "underfunded")
        assert _sums(answer) == [(100, 300, 300), (0, 0, 0)]
        assert (answer.assigned, answer.missing, answer.ready_to_assign) == (200, 0, 700)
        assert await _shown(home) == {"Groceries": (300, 0), "Fun": (0, 0)}
        assert fun.id == answer.items[1].category_id

    async def test_gives_no_more_than_there_is(self, home: Household) -> None:
        account, food, fun = (
            await _rich(home, 1_000),
            await home.category(),
            await home.category("Fun"),
        )
        await home.enter(account, -300, date=MARCH, category_id=food.id)
        await home.enter(account, -500, date=MARCH, category_id=fun.id)
        await home.service.replace_hold(home.caller, home.id, "2026-03", body=HoldSet(amount=600))
        answer = await _auto(home, "underfunded")
        assert _sums(answer) == [(0, 300, 300), (0, 500, 100)]
        assert (answer.assigned, answer.missing, answer.ready_to_assign) == (400, 400, 0)

    async def test_takes_the_categories_in_the_order_that_is_asked_for(
        self, home: Household
    ) -> None:
        account, food, fun = (
            await _rich(home, 1_000),
            await home.category(),
            await home.category("Fun"),
        )
        await home.enter(account, -700, date=MARCH, category_id=food.id)
        await home.enter(account, -600, date=MARCH, category_id=fun.id)
        answer = await _auto(home, "underfunded", category_ids=[fun.id, food.id, fun.id])
        assert _sums(answer) == [(0, 600, 600), (0, 700, 400)]

    async def test_repeats_the_last_month(self, home: Household) -> None:
        await _rich(home, 1_000)
        food, fun = await home.category(), await home.category("Fun")
        await home.assign(food, 400, "2026-02")
        await home.assign(fun, 70, "2026-03")
        answer = await _auto(home, "last_month")
        assert _sums(answer) == [(0, 400, 400), (70, 0, 0)]
        assert answer.ready_to_assign == 200

    async def test_gives_back_before_it_gives(self, home: Household) -> None:
        await _rich(home, 500)
        food, fun = await home.category(), await home.category("Fun")
        await home.assign(food, 100, "2026-02")
        await home.assign(fun, 400, "2026-03")
        answer = await _auto(home, "last_month")
        assert _sums(answer) == [(0, 100, 100), (400, 0, 0)]

    async def test_assigns_what_was_spent_on_average(self, home: Household) -> None:
        account, food, fun = (
            await _rich(home, 9_000),
            await home.category(),
            await home.category("Fun"),
        )
        for month, amount in ((1, -301), (2, -204)):
            await home.enter(account, amount, date=dt.date(2026, month, 5), category_id=food.id)
        await home.enter(account, 500, date=dt.date(2026, 2, 5), category_id=fun.id)
        assert _sums(await _auto(home, "average", months=2, dry_run=True)) == [
            (0, 252, 252),
            (0, 0, 0),
        ]
        assert _sums(await _auto(home, "average", months=1))[0] == (0, 204, 204)

    async def test_takes_everything_back(self, home: Household) -> None:
        await _rich(home, 1_000)
        food, fun = await home.category(), await home.category("Fun")
        await home.assign(food, 400, "2026-03")
        await home.assign(fun, -50, "2026-03")
        answer = await _auto(home, "zero")
        assert _sums(answer) == [(400, 0, 0), (-50, 0, 0)]
        assert (answer.assigned, answer.ready_to_assign) == (-350, 1_000)

    async def test_only_shows_it_when_asked_to(self, home: Household) -> None:
        account, food = await _rich(home, 1_000), await home.category()
        await home.enter(account, -300, date=MARCH, category_id=food.id)
        before = await home.service.get_book(home.caller, home.id)
        dry = await _auto(home, "underfunded", dry_run=True)
        assert await home.service.get_book(home.caller, home.id) == before
        assert dry.change_set_id is None
        done = await _auto(home, "underfunded")
        same = {"dry_run", "change_set_id"}
        assert done.model_dump(exclude=same) == dry.model_dump(exclude=same)
        assert done.ready_to_assign == (await home.month("2026-03"))["ready_to_assign"]

    async def test_is_one_write_and_undone_as_one(self, home: Household) -> None:
        await _rich(home, 1_000)
        food, fun = await home.category(), await home.category("Fun")
        await home.assign(food, 400, "2026-02")
        await home.assign(fun, 70, "2026-02")
        before = await state(home)
        await _auto(home, "last_month")
        await proves(home, before)

    async def test_leaves_hidden_categories_alone_unless_named(self, home: Household) -> None:
        await _rich(home, 1_000)
        food = await home.category()
        await home.assign(food, 400, "2026-02")
        await home.service.update_category(
            home.caller, home.id, food.id, if_match=None, body=CategoryUpdate(hidden=True)
        )
        assert (await _auto(home, "last_month")).items == []
        assert _sums(await _auto(home, "last_month", category_ids=[food.id])) == [(0, 400, 400)]

    async def test_refuses_what_takes_no_money(self, home: Household) -> None:
        salary = await home.category("Salary", kind="income")
        with pytest.raises(CategoryNotAssignable):
            await _auto(home, "zero", category_ids=[salary.id])
        with pytest.raises(NotFound):
            await _auto(home, "zero", category_ids=[uuid4()])
        with pytest.raises(MonthOutOfRange):
            await home.service.auto_assign(
                home.caller, home.id, "2025-12", body=AutoAssign(strategy="zero")
            )


class TestCoverCategory:
    async def test_takes_from_one_after_the_other(self, home: Household) -> None:
        account, food = await _rich(home, 1_000), await home.category()
        fun, home_ = await home.category("Fun"), await home.category("Household")
        await home.assign(fun, 100, "2026-03")
        await home.assign(home_, 300, "2026-03")
        await home.enter(account, -250, date=MARCH, category_id=food.id)
        answer = await _cover(home, food, fun, home_, from_ready_to_assign=True)
        assert [(each.from_category_id, each.amount) for each in answer.moves] == [
            (fun.id, 100),
            (home_.id, 150),
        ]
        assert (answer.covered, answer.remaining, answer.ready_to_assign) == (250, 0, 600)
        assert await _shown(home) == {
            "Groceries": (250, 0),
            "Fun": (0, 0),
            "Household": (150, 150),
        }

    async def test_takes_what_is_ready_last(self, home: Household) -> None:
        account, food, fun = (
            await _rich(home, 150),
            await home.category(),
            await home.category("Fun"),
        )
        await home.assign(fun, 50, "2026-03")
        await home.enter(account, -250, date=MARCH, category_id=food.id)
        answer = await _cover(home, food, fun, from_ready_to_assign=True)
        assert [each.from_category_id for each in answer.moves] == [fun.id, None]
        assert (answer.covered, answer.remaining, answer.ready_to_assign) == (150, 100, 0)

    async def test_is_undone_with_its_moves(self, home: Household) -> None:
        account, food, fun = (
            await _rich(home, 150),
            await home.category(),
            await home.category("Fun"),
        )
        await home.assign(fun, 50, "2026-03")
        await home.enter(account, -250, date=MARCH, category_id=food.id)
        before = await state(home)
        await _cover(home, food, fun, from_ready_to_assign=True)
        await proves(home, before)

    async def test_refuses_what_is_not_overspent(self, home: Household) -> None:
        await _rich(home, 150)
        with pytest.raises(CategoryNotOverspent):
            await _cover(home, await home.category(), from_ready_to_assign=True)

    async def test_refuses_when_nobody_has_anything(self, home: Household) -> None:
        account, food, fun = await _rich(home, 0), await home.category(), await home.category("Fun")
        await home.enter(account, -250, date=MARCH, category_id=food.id)
        with pytest.raises(NothingToCoverWith):
            await _cover(home, food, fun, food, from_ready_to_assign=True)
        with pytest.raises(NothingToCoverWith):
            await _cover(home, food)

    async def test_refuses_what_takes_no_money(self, home: Household) -> None:
        food, salary = await home.category(), await home.category("Salary", kind="income")
        with pytest.raises(CategoryNotAssignable):
            await _cover(home, food, salary)
        with pytest.raises(NotFound):
            await _cover(home, food.model_copy(update={"id": uuid4()}))
