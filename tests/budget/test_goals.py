"""Goals of categories, and how far they are."""

import datetime as dt
from typing import Any
from uuid import UUID, uuid4

import pytest

from generated.budget.models import (
    AutoAssign,
    Category,
    Goal,
    GoalCreate,
    GoalProgress,
    GoalUpdate,
)
from generated.problems import (
    CategoryHasGoal,
    CategoryNotAssignable,
    ChangedSince,
    DateOutOfRange,
    GoalDateMismatch,
    NameTaken,
    NotFound,
    PreconditionFailed,
)
from generated.runtime import IfMatch
from impl.platform import clock
from tests.budget.test_undo import last_write, proves, state, undo
from tests.factories.budget import Household, a_household


async def _goal(home: Household, category: Category, **changes: Any) -> Goal:
    values = {"category_id": category.id, "kind": "monthly_funding", "amount": 500}
    body = GoalCreate.model_validate(values | changes)
    return await home.service.create_goal(home.caller, home.id, body=body)


async def _update(home: Household, goal: Goal, **changes: Any) -> Goal:
    return await home.service.update_goal(
        home.caller, home.id, goal.id, if_match=None, body=GoalUpdate.model_validate(changes)
    )


async def _delete(home: Household, goal: Goal) -> None:
    await home.service.delete_goal(home.caller, home.id, goal.id, if_match=None)


async def _progress(home: Household, goal: Goal, month: str | None = None) -> GoalProgress:
    return await home.service.get_goal_progress(home.caller, home.id, goal.id, month=month)


async def _list(home: Household, limit: int = 50, category_id: UUID | None = None) -> list[UUID]:
    found: list[UUID] = []
    cursor: str | None = None
    while True:
        page = await home.service.list_goals(
            home.caller, home.id, category_id=category_id, limit=limit, cursor=cursor
        )
        found += [each.id for each in page.items]
        cursor = page.next_cursor
        if cursor is None:
            return found


class TestCreateGoal:
    async def test_keeps_what_it_is_told(self, home: Household) -> None:
        food = await home.category()
        made = await _goal(
            home, food, kind="target_balance_by_date", target_date="2026-12-01", note="A floor"
        )
        assert made == await home.service.get_goal(home.caller, home.id, made.id)
        assert (made.category_id, made.amount, made.target_date) == (
            food.id,
            500,
            dt.date(2026, 12, 1),
        )

    async def test_is_undone_and_done_again(self, home: Household) -> None:
        food = await home.category()
        before = await state(home)
        await _goal(home, food)
        await proves(home, before)

    async def test_gives_a_category_one_at_most(self, home: Household) -> None:
        food = await home.category()
        made = await _goal(home, food)
        with pytest.raises(CategoryHasGoal) as refused:
            await _goal(home, food, kind="target_balance")
        assert refused.value.members == {"existing_id": made.id}

    @pytest.mark.parametrize(
        ("kind", "target"),
        [
            ("target_balance_by_date", None),
            ("target_balance", "2026-12-01"),
            ("monthly_funding", "2026-12-01"),
        ],
    )
    async def test_refuses_a_date_that_does_not_go_with_it(
        self, home: Household, kind: str, target: str | None
    ) -> None:
        food = await home.category()
        with pytest.raises(GoalDateMismatch):
            await _goal(home, food, kind=kind, target_date=target)

    async def test_refuses_dates_out_of_range_and_what_takes_no_money(
        self, home: Household
    ) -> None:
        food, salary = await home.category(), await home.category("Salary", kind="income")
        with pytest.raises(DateOutOfRange):
            await _goal(home, food, kind="target_balance_by_date", target_date="2200-01-01")
        with pytest.raises(CategoryNotAssignable):
            await _goal(home, salary)
        with pytest.raises(NotFound):
            await _goal(home, food.model_copy(update={"id": uuid4()}))
        assert await _list(home) == []


class TestListGoals:
    @pytest.mark.parametrize("limit", [1, 50])
    async def test_shows_the_oldest_first(self, home: Household, limit: int) -> None:
        made = [(await _goal(home, await home.category(f"Category {n}"))).id for n in range(3)]
        assert await _list(home, limit) == made

    async def test_is_narrowed_to_a_category_of_the_book(self, home: Household) -> None:
        food, fun = await home.category(), await home.category("Fun")
        made = await _goal(home, food)
        assert await _list(home, category_id=food.id) == [made.id]
        assert await _list(home, category_id=fun.id) == []
        other = await (await a_household(home.service)).category()
        with pytest.raises(NotFound):
            await _list(home, category_id=other.id)


class TestUpdateGoal:
    async def test_changes_what_is_given(self, home: Household) -> None:
        made = await _goal(home, await home.category())
        before = await state(home)
        after = await _update(home, made, amount=900, note="More")
        assert (after.amount, after.note, after.version) == (900, "More", 2)
        await proves(home, before)

    async def test_refuses_a_kind_without_its_date(self, home: Household) -> None:
        made = await _goal(home, await home.category())
        with pytest.raises(GoalDateMismatch):
            await _update(home, made, kind="target_balance_by_date")
        with pytest.raises(GoalDateMismatch):
            await _update(home, made, target_date="2026-12-01")

    async def test_refuses_another_version(self, home: Household) -> None:
        made = await _goal(home, await home.category())
        with pytest.raises(PreconditionFailed):
            await home.service.update_goal(
                home.caller, home.id, made.id, if_match=IfMatch(frozenset({9})),
                body=GoalUpdate(amount=1),
            )  # fmt: skip


class TestDeleteGoal:
    async def test_leaves_the_category(self, home: Household) -> None:
        made = await _goal(home, await home.category())
        before = await state(home)
        await _delete(home, made)
        assert await _list(home) == []
        await proves(home, before)

    async def test_goes_with_its_category_and_comes_back_with_it(self, home: Household) -> None:
        food = await home.category()
        await _goal(home, food)
        before = await state(home)
        await home.service.delete_category(
            home.caller, home.id, food.id, move_to=None, unlock=False, if_match=None
        )
        assert await _list(home) == []
        await proves(home, before)

    async def test_is_not_undone_where_another_goal_is_by_now(self, home: Household) -> None:
        food = await home.category()
        await _delete(home, await _goal(home, food))
        deletion = await last_write(home)
        other = await _goal(home, food)
        with pytest.raises(NameTaken) as refused:
            await undo(home, deletion)
        assert refused.value.members == {"existing_id": other.id}

    async def test_is_not_undone_without_its_category(self, home: Household) -> None:
        food = await home.category()
        await _delete(home, await _goal(home, food))
        deletion = await last_write(home)
        await home.service.delete_category(
            home.caller, home.id, food.id, move_to=None, unlock=False, if_match=None
        )
        with pytest.raises(ChangedSince) as refused:
            await undo(home, deletion)
        assert refused.value.members["entity_id"] == food.id

    async def test_stands_in_the_way_of_undoing_its_category(self, home: Household) -> None:
        food = await home.category()
        creation = await last_write(home)
        made = await _goal(home, food)
        with pytest.raises(ChangedSince) as refused:
            await undo(home, creation)
        assert refused.value.members["entity_id"] == made.id


class TestGetGoalProgress:
    async def test_says_what_is_needed_to_arrive_in_time(self, home: Household) -> None:
        account, food = await home.account(opening_balance=9_000), await home.category()
        made = await _goal(
            home, food, kind="target_balance_by_date", amount=1_200, target_date="2026-06-30"
        )
        await home.assign(food, 150, "2026-01")
        await home.enter(account, -30, date=dt.date(2026, 1, 9), category_id=food.id)
        far = await _progress(home, made, "2026-01")
        assert (far.saved, far.remaining, far.assigned) == (120, 1_080, 150)
        assert (far.needed, far.underfunded, far.months_left) == (205, 55, 6)
        assert (far.percent, far.on_track, far.reached) == (10, False, False)
        later = await _progress(home, made, "2026-02")
        assert (later.needed, later.months_left) == (216, 5)

    async def test_looks_at_the_current_month_unless_told(self, home: Household) -> None:
        made = await _goal(home, await home.category())
        with clock.frozen(dt.datetime(2026, 4, 15, tzinfo=dt.UTC)):
            assert (await _progress(home, made)).month == "2026-04"

    async def test_says_when_it_is_reached(self, home: Household) -> None:
        food = await home.category()
        made = await _goal(home, food, kind="target_balance")
        await home.assign(food, 500, "2026-01")
        far = await _progress(home, made, "2026-02")
        assert (far.reached, far.on_track, far.needed, far.percent) == (True, True, 0, 100)

    async def test_knows_none_of_another_book(self, home: Household) -> None:
        other = await a_household(home.service)
        made = await _goal(other, await other.category())
        with pytest.raises(NotFound):
            await _progress(home, made)


class TestAutoAssign:
    async def test_fills_what_goals_need(self, home: Household) -> None:
        account = await home.account(opening_balance=9_000, opening_date=dt.date(2026, 1, 1))
        food, fun = await home.category(), await home.category("Fun")
        goal = await _goal(home, food)
        await home.assign(food, 100, "2026-03")
        await home.enter(account, -50, date=dt.date(2026, 3, 9), category_id=fun.id)
        for strategy, wanted in (("goals", [500, 0]), ("underfunded", [500, 50])):
            body = AutoAssign.model_validate({"strategy": strategy, "dry_run": True})
            shown = await home.service.auto_assign(home.caller, home.id, "2026-03", body=body)
            assert [each.wanted for each in shown.items] == wanted
        await home.service.auto_assign(
            home.caller, home.id, "2026-03", body=AutoAssign(strategy="goals")
        )
        assert (await _progress(home, goal, "2026-03")).on_track

    async def test_fills_the_larger_of_goal_and_overspending(self, home: Household) -> None:
        account = await home.account(opening_balance=9_000, opening_date=dt.date(2026, 1, 1))
        food = await home.category()
        await _goal(home, food)
        await home.enter(account, -800, date=dt.date(2026, 3, 9), category_id=food.id)
        shown = await home.service.auto_assign(
            home.caller, home.id, "2026-03", body=AutoAssign(strategy="underfunded")
        )
        assert [each.assigned for each in shown.items] == [800]
