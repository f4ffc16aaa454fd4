"""Goals that were given too little: told once, when the month has ended in the book."""

import asyncio
import datetime as dt
from typing import Any

import pytest

from generated.budget.models import Category, Goal, GoalCreate
from impl.budget import goal_looks, tasks
from impl.platform import clock, db
from tests.budget.test_undo import last_write, undo
from tests.factories.budget import Household, a_household


def at(month: int, day: int = 1, hour: int = 6) -> Any:
    return clock.frozen(dt.datetime(2026, month, day, hour, tzinfo=dt.UTC))


async def aim(home: Household, category: Category, **changes: Any) -> Goal:
    """A goal of the category, made in January."""
    values = {"category_id": category.id, "kind": "monthly_funding", "amount": 500}
    body = GoalCreate.model_validate(values | changes)
    with at(1, 20):
        return await home.service.create_goal(home.caller, home.id, body=body)


async def noted(home: Household) -> list[tuple[str, int, int]]:
    rows = await db.fetch(
        "SELECT type, data FROM book_events WHERE book_id = $1 ORDER BY id", home.id
    )
    assert {row["type"] for row in rows} <= {"goal.off_track"}
    told = [row["data"] for row in rows]
    return [(each["month"], each["assigned"], each["needed"]) for each in told]


async def look(home: Household, goal: Goal, month: int, day: int = 1, hour: int = 6) -> bool:
    with at(month, day, hour):
        return await goal_looks.look_at(home.id, goal.id)


class TestLookAt:
    async def test_tells_once_of_each_month_that_has_ended(self, home: Household) -> None:
        food = await home.category()
        goal = await aim(home, food)
        await home.assign(food, 200, "2026-01")
        assert not await look(home, goal, 1, 31)
        assert await look(home, goal, 2)
        assert not await look(home, goal, 2)
        assert not await look(home, goal, 2, 20)
        assert await look(home, goal, 3)
        assert await noted(home) == [("2026-01", 200, 500), ("2026-02", 0, 500)]

    async def test_tells_nothing_of_what_was_given_enough(self, home: Household) -> None:
        food = await home.category()
        goal = await aim(home, food)
        await home.assign(food, 500, "2026-01")
        assert not await look(home, goal, 2)

    async def test_tells_nothing_of_months_before_the_goal(self, home: Household) -> None:
        goal = await aim(home, await home.category())
        assert not await look(home, goal, 1, 21)
        assert await look(home, goal, 2)

    @pytest.mark.parametrize(
        ("changes", "months"),
        [
            ({"kind": "target_balance"}, []),
            ({"kind": "target_balance_by_date", "target_date": "2026-02-15"}, ["01", "02"]),
            ({"kind": "spending_target"}, ["01", "02", "03"]),
        ],
    )
    async def test_asks_whether_the_goal_can_be_late(
        self, home: Household, changes: dict[str, Any], months: list[str]
    ) -> None:
        goal = await aim(home, await home.category(), **changes)
        for month in (2, 3, 4):
            await look(home, goal, month)
        assert [month for month, _, _ in await noted(home)] == [f"2026-{each}" for each in months]

    async def test_a_month_ends_in_the_time_zone_of_the_book(self, home: Household) -> None:
        tokyo = await a_household(home.service, time_zone="Asia/Tokyo")
        goal = await aim(tokyo, await tokyo.category())
        await look(tokyo, goal, 1, 21)
        assert not await look(tokyo, goal, 1, 31, 14)
        assert await look(tokyo, goal, 1, 31, 15)

    async def test_one_of_several_workers_tells(self, home: Household) -> None:
        goal = await aim(home, await home.category())
        with at(2):
            told = await asyncio.gather(*(goal_looks.look_at(home.id, goal.id) for _ in range(4)))
        assert sorted(told) == [False, False, False, True]
        assert len(await noted(home)) == 1

    async def test_a_goal_that_was_away_meanwhile_is_not_told_twice(self, home: Household) -> None:
        goal = await aim(home, await home.category())
        assert await look(home, goal, 2)
        await home.service.delete_goal(home.caller, home.id, goal.id, if_match=None)
        assert not await look(home, goal, 2, 2)
        await undo(home, await last_write(home))
        assert not await look(home, goal, 2, 3)
        assert await look(home, goal, 3)


class TestTask:
    async def test_looks_at_what_it_is_time_for_and_stops_at_no_failure(
        self, home: Household, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        late = [await aim(home, await home.category(f"Category {n}")) for n in range(3)]
        looked = goal_looks.look_at

        async def fails_once(book_id: Any, goal_id: Any) -> bool:
            if goal_id == late[0].id:
                raise ArithmeticError
            return await looked(book_id, goal_id)

        monkeypatch.setattr(goal_looks, "look_at", fails_once)
        with at(2):
            await tasks.look_at_goals(0)
        assert len(await noted(home)) == 2
        monkeypatch.undo()
        with at(2, 1, 7):
            await tasks.look_at_goals(0)
            await tasks.look_at_goals(0)
        assert len(await noted(home)) == 3
