"""Rules that take what comes in for what a schedule expects."""

import datetime as dt
from typing import Any
from uuid import UUID, uuid4

import pytest

from generated.budget.models import Account, Rule, RuleTest, Schedule
from generated.problems import NotFound
from impl.budget.repository.schedules import Occurrences
from impl.platform import db
from tests.budget.imports.desk import Desk
from tests.budget.ruling import run_over
from tests.budget.test_rules import make
from tests.budget.test_undo import state, undo
from tests.factories.budget import Household, a_household, plain

FILE = b"Date;Payee;Purpose;Amount\n2026-02-02;City Housing;Rent;-950.00\n"
EVERY: dict[str, Any] = {"field": "is_split", "value": False}


@pytest.fixture
async def account(home: Household) -> Account:
    return await home.account()


@pytest.fixture
async def rent(home: Household, account: Account) -> Schedule:
    """Due on the first of each month from February on."""
    return await home.schedule(account, -95_000)


async def linking(home: Household, schedule: Schedule, **changes: Any) -> Rule:
    acts = [{"type": "link_schedule", "schedule_id": schedule.id}]
    return await make(home, conditions=[EVERY], actions=acts, **changes)


async def posted(home: Household) -> dict[str, UUID]:
    """The transactions of a schedule's days."""
    rows = await db.fetch(
        "SELECT date, transaction_id FROM occurrences WHERE book_id = $1 ORDER BY date", home.id
    )
    return {f"{row['date']:%m-%d}": row["transaction_id"] for row in rows}


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(f"2026-{text}")


class TestEntered:
    async def test_becomes_the_nearest_occurrence(
        self, home: Household, account: Account, rent: Schedule
    ) -> None:
        await linking(home, rent)
        late = await home.enter(account, -95_500, date=day("03-04"))
        early = await home.enter(account, -95_000, date=day("01-30"))
        assert await posted(home) == {"02-01": early.id, "03-01": late.id}

    async def test_takes_no_place_that_is_taken(
        self, home: Household, account: Account, rent: Schedule
    ) -> None:
        await linking(home, rent)
        first = await home.enter(account, -95_000, date=day("02-01"))
        await home.enter(account, -95_000, date=day("02-02"))
        assert await posted(home) == {"02-01": first.id}

    async def test_is_money_of_the_same_account_and_direction_at_about_that_time(
        self, home: Household, account: Account, rent: Schedule
    ) -> None:
        other = await home.account("Savings")
        await linking(home, rent)
        await home.enter(other, -95_000, date=day("02-01"))
        await home.enter(account, 95_000, date=day("02-01"))
        await home.enter(account, -95_000, date=day("02-12"))
        assert await posted(home) == {}
        last = await home.enter(account, -95_000, date=day("02-11"))
        assert await posted(home) == {"02-01": last.id}

    async def test_is_undone_together_with_the_link(
        self, home: Household, account: Account, rent: Schedule
    ) -> None:
        await linking(home, rent)
        before = await state(home)
        await home.enter(account, -95_000, date=day("02-01"))
        await undo(home)
        assert (await posted(home), await state(home)) == ({}, before)


class TestRuns:
    async def test_link_once_and_change_nothing_again(
        self, home: Household, account: Account, rent: Schedule
    ) -> None:
        paid = [await home.enter(account, -95_000, date=day(f"{month}-01"))
                for month in ("02", "03")]  # fmt: skip
        rule = await linking(home, rent, enabled=False)
        assert [each["after"]["schedule_id"] for each in await tried(home, rule)] == [
            str(rent.id), str(rent.id),
        ]  # fmt: skip
        before = await state(home)
        await run_over(home, rule.id, None)
        linked = await state(home)
        assert await posted(home) == {"02-01": paid[0].id, "03-01": paid[1].id}
        assert await tried(home, rule) == []
        await run_over(home, rule.id, None)
        assert await state(home) == linked
        await undo(home)
        assert await state(home) == before

    async def test_take_each_day_once_and_ask_for_those_that_may_be_meant(
        self, home: Household, account: Account, rent: Schedule, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        days = ("02-01", "02-02", "03-01")
        paid = [await home.enter(account, -95_000, date=day(each)) for each in days]
        rule = await linking(home, rent, enabled=False)
        settled, asked = Occurrences.settled, set()

        async def noted(book_id: UUID, schedules: Any, since: dt.date) -> Any:
            asked.add(since)
            return await settled(book_id, schedules, since)

        monkeypatch.setattr(Occurrences, "settled", noted)
        await run_over(home, rule.id, None)
        assert asked == {day("01-20")}
        found = await posted(home)
        assert found.keys() == {"02-01", "03-01"}
        assert found["03-01"] == paid[2].id


async def tried(home: Household, rule: Rule) -> list[Any]:
    body = RuleTest.model_validate({"rule_id": rule.id})
    found: list[Any] = plain(await home.service.test_rules(home.caller, home.id, body=body))[
        "items"
    ]
    return found


class TestImports:
    async def test_post_what_their_rows_are(
        self, home: Household, account: Account, rent: Schedule
    ) -> None:
        await linking(home, rent)
        done = await Desk(home, account).take(FILE)
        (entered,) = await Desk(home, account).transactions(done.id)
        assert await posted(home) == {"02-01": entered.id}
        await undo(home)
        assert await posted(home) == {}


class TestSchedules:
    async def test_that_are_gone_leave_their_rules_idle(
        self, home: Household, account: Account, rent: Schedule
    ) -> None:
        await linking(home, rent)
        await home.service.delete_schedule(home.caller, home.id, rent.id, if_match=None)
        await home.enter(account, -95_000, date=day("02-01"))
        assert await posted(home) == {}

    async def test_are_those_of_the_book(self, home: Household, rent: Schedule) -> None:
        other = await a_household(home.service)
        with pytest.raises(NotFound, match="schedule"):
            await linking(other, rent)
        with pytest.raises(NotFound, match="schedule"):
            await make(
                home,
                conditions=[EVERY],
                actions=[{"type": "link_schedule", "schedule_id": uuid4()}],
            )
