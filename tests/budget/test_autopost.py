"""Entering by the clock: once, on the day it falls due in the book, whoever dies meanwhile."""

import asyncio
import datetime as dt
from typing import Any
from uuid import UUID, uuid4

import pytest

from generated.budget.models import Schedule, ScheduleUpdate
from impl.budget import autopost, tasks
from impl.budget.repository.schedules import Schedules
from impl.platform import clock, db
from tests.budget.test_occurrences import page, post, skip, states
from tests.budget.test_undo import last_write, undo
from tests.factories.budget import Household, a_household

DAY = dt.timedelta(days=1)


def at(day: int, hour: int = 6) -> Any:
    return clock.frozen(dt.datetime(2026, 2, day, hour, tzinfo=dt.UTC))


async def daily(home: Household, **changes: Any) -> Schedule:
    """A schedule of every day, made on the 10th of February at six."""
    with at(10):
        account = await home.account(f"Account {uuid4()}")
        return await home.schedule(
            account, -500, **{"rule": "FREQ=DAILY", "autopost": True, **changes}
        )


async def look(home: Household, schedule: Schedule, day: int, hour: int = 6) -> int:
    with at(day, hour):
        return await autopost.catch_up(home.id, schedule.id)


async def entered(home: Household) -> list[str]:
    rows = await db.fetch("SELECT date FROM transactions WHERE book_id = $1 ORDER BY date", home.id)
    return [f"{row['date']:%d}" for row in rows]


async def noted(home: Household) -> list[tuple[str, str]]:
    rows = await db.fetch(
        "SELECT type, data FROM book_events WHERE book_id = $1 ORDER BY id", home.id
    )
    return [(row["type"], row["data"]["due_date"]) for row in rows]


class TestCatchingUp:
    async def test_enters_what_fell_due_since_it_was_scheduled(self, home: Household) -> None:
        every = await daily(home)
        assert await look(home, every, 10) == 1
        assert await look(home, every, 10, 20) == 0
        assert await look(home, every, 13) == 3
        assert await entered(home) == ["10", "11", "12", "13"]
        assert await states(home, "2026-02-08", "2026-02-14") == [
            ("2026-02-08", "overdue"), ("2026-02-09", "overdue"), ("2026-02-10", "posted"),
            ("2026-02-11", "posted"), ("2026-02-12", "posted"), ("2026-02-13", "posted"),
            ("2026-02-14", "due"),
        ]  # fmt: skip

    async def test_leaves_what_people_have_settled(self, home: Household) -> None:
        every = await daily(home)
        await post(home, every, dt.date(2026, 2, 11))
        await skip(home, every, dt.date(2026, 2, 12))
        assert await look(home, every, 13) == 2
        assert await entered(home) == ["10", "11", "13"]

    async def test_leaves_what_is_not_to_be_entered(self, home: Household) -> None:
        every = await daily(home, autopost=False)
        assert await look(home, every, 12) == 0
        with at(12):
            await home.service.update_schedule(
                home.caller, home.id, every.id, if_match=None, body=ScheduleUpdate(autopost=True)
            )
        assert await look(home, every, 13) == 2
        assert await entered(home) == ["12", "13"]

    async def test_is_undone_day_by_day_and_stays_so(self, home: Household) -> None:
        every = await daily(home)
        assert await look(home, every, 11) == 2
        await undo(home)
        assert await entered(home) == ["10"]
        assert await look(home, every, 11, 20) == 0
        assert await look(home, every, 12) == 1
        assert await entered(home) == ["10", "12"]

    async def test_says_that_the_service_did_it(self, home: Household) -> None:
        every = await daily(home)
        await look(home, every, 10)
        write = await last_write(home)
        rows = await db.fetch(
            "SELECT entity, actor_id FROM changes WHERE book_id = $1 AND change_set_id = $2",
            home.id, write,
        )  # fmt: skip
        assert {(row["entity"], row["actor_id"]) for row in rows} == {
            ("transaction", None), ("occurrence", None),
        }  # fmt: skip

    async def test_leaves_what_is_refused_to_people(self, home: Household) -> None:
        every, other = await daily(home), await daily(home)
        await home.close(await home.service.get_account(home.caller, home.id, every.account_id))
        for hour in (6, 20):
            assert await look(home, every, 11, hour) == 0
        assert await look(home, other, 11) == 2
        assert await states(home, "2026-02-10", "2026-02-10") == [
            ("2026-02-10", "due"), ("2026-02-10", "posted"),
        ]  # fmt: skip

    async def test_enters_each_that_the_weekend_puts_on_one_day(self, home: Household) -> None:
        every = await daily(home, weekend="after")
        assert await look(home, every, 16) == 5 + 2
        assert await entered(home) == ["10", "11", "12", "13", "16", "16", "16"]

    async def test_has_nothing_to_do_in_a_book_that_is_gone(self, home: Household) -> None:
        every = await daily(home)
        await home.service.delete_book(home.caller, home.id, if_match=None)
        assert await look(home, every, 12) == 0


class TestTheDay:
    @pytest.mark.parametrize(
        ("zone", "begins"),
        [
            ("Pacific/Auckland", "2026-02-10T11:00:00+00:00"),
            ("America/Los_Angeles", "2026-02-11T08:00:00+00:00"),
            ("Europe/Amsterdam", "2026-02-10T23:00:00+00:00"),
        ],
    )
    async def test_begins_in_the_zone_of_the_book(
        self, home: Household, zone: str, begins: str
    ) -> None:
        there = await a_household(home.service, time_zone=zone)
        every = await daily(there, start_date=dt.date(2026, 2, 11))
        instant = dt.datetime.fromisoformat(begins)
        with clock.frozen(instant - dt.timedelta(seconds=1)):
            assert await autopost.catch_up(there.id, every.id) == 0
        assert await _look_at(there, every.id) == instant
        with clock.frozen(instant):
            assert await autopost.catch_up(there.id, every.id) == 1

    @pytest.mark.parametrize(
        ("zone", "day", "begins"),
        [
            ("America/Havana", "2026-03-08", "2026-03-08T05:00:00+00:00"),
            ("Europe/Berlin", "2026-03-30", "2026-03-29T22:00:00+00:00"),
            ("Europe/Berlin", "2026-10-26", "2026-10-25T23:00:00+00:00"),
        ],
    )
    async def test_begins_once_though_clocks_are_put_forward_and_back(
        self, home: Household, zone: str, day: str, begins: str
    ) -> None:
        there = await a_household(home.service, time_zone=zone)
        date = dt.date.fromisoformat(day)
        account = await there.account()
        begin = dt.datetime.fromisoformat(begins)
        with clock.frozen(begin - DAY):
            every = await there.schedule(
                account, -1, rule="FREQ=DAILY", start_date=date, autopost=True
            )
            assert await autopost.catch_up(there.id, every.id) == 0
        done = []
        for minutes in (-1, 0, 30, 60, 61, 120, 23 * 60 - 1):
            with clock.frozen(begin + dt.timedelta(minutes=minutes)):
                done.append(await autopost.catch_up(there.id, every.id))
        assert done == [0, 1, 0, 0, 0, 0, 0]


class TestWorkers:
    async def test_enter_each_once_though_they_work_at_once(self, home: Household) -> None:
        every = await daily(home)
        with at(28):
            done = await asyncio.gather(*(autopost.catch_up(home.id, every.id) for _ in range(4)))
        assert sum(done) == 19
        assert len(await entered(home)) == len({*await entered(home)}) == 19

    async def test_look_at_what_it_is_time_for(self, home: Household) -> None:
        every, idle = await daily(home), await daily(home, autopost=False)
        with at(11):
            await tasks.look_at_schedules(0)
            assert await entered(home) == ["10", "11"]
            waiting = await Schedules.to_look_at(clock.now(), None, 1_000)
            assert not {every.id, idle.id} & {row["id"] for row in waiting}
        with at(12, 1):
            waiting = await Schedules.to_look_at(clock.now(), None, 1_000)
        assert {every.id, idle.id} <= {row["id"] for row in waiting}

    async def test_go_on_when_one_schedule_cannot_be_looked_at(
        self, home: Household, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        first, second = await daily(home), await daily(home)
        catch_up = autopost.catch_up

        async def fails(book_id: UUID, schedule_id: UUID) -> int:
            if schedule_id == first.id:
                raise RuntimeError("the disk is full")
            return await catch_up(book_id, schedule_id)

        monkeypatch.setattr(autopost, "catch_up", fails)
        with at(10):
            await tasks.look_at_schedules(0)
        assert await states(home, "2026-02-10", "2026-02-10", schedule_id=second.id) == [
            ("2026-02-10", "posted")
        ]
        assert await states(home, "2026-02-10", "2026-02-10", schedule_id=first.id) == [
            ("2026-02-10", "due")
        ]

    async def test_leave_alone_what_has_ended(self, home: Household) -> None:
        every = await daily(home, rule="FREQ=DAILY;UNTIL=20260211")
        for day in range(11, 17):
            await look(home, every, day)
        assert await entered(home) == ["10", "11"]
        assert await _look_at(home, every.id) is None


class TestNews:
    async def test_reminds_once_some_days_before(self, home: Household) -> None:
        bill = await daily(
            home, rule="FREQ=DAILY;COUNT=2", start_date=dt.date(2026, 2, 14), autopost=False,
            remind_days_before=3,
        )  # fmt: skip
        await look(home, bill, 10)
        assert await noted(home) == []
        await look(home, bill, 11)
        await look(home, bill, 11, 20)
        assert await noted(home) == [("bill.due_soon", "2026-02-14")]
        await skip(home, bill, dt.date(2026, 2, 15))
        await look(home, bill, 13)
        assert len(await noted(home)) == 1

    async def test_tells_once_of_what_was_not_paid(self, home: Household) -> None:
        bill = await daily(home, start_date=dt.date(2026, 2, 1), autopost=False)
        await post(home, bill, dt.date(2026, 2, 11))
        for day in (10, 12, 13):
            await look(home, bill, day)
        assert await noted(home) == [
            ("bill.overdue", "2026-02-09"), ("bill.overdue", "2026-02-10"),
            ("bill.overdue", "2026-02-12"),
        ]  # fmt: skip

    async def test_is_not_told_of_what_was_entered(self, home: Household) -> None:
        every = await daily(home, start_date=dt.date(2026, 2, 10))
        for day in (10, 11, 12):
            await look(home, every, day)
        assert await noted(home) == []
        found = await page(home, "2026-02-10", "2026-02-12")
        assert {each.state for each in found.items} == {"posted"}


async def _look_at(home: Household, schedule_id: UUID) -> dt.datetime | None:
    found: dt.datetime | None = await db.fetchval(
        "SELECT look_at FROM schedules WHERE book_id = $1 AND id = $2", home.id, schedule_id
    )
    return found
