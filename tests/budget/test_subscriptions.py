"""Looking for subscriptions by the clock: each is told once, whoever dies meanwhile."""

import asyncio
import datetime as dt
from typing import Any

import pytest

from generated.budget.models import RecurringCandidateConfirm
from impl.budget import subscriptions, tasks
from impl.budget.plan_tables import OccurrenceRow
from impl.budget.repository import looks
from impl.platform import clock, db
from tests.factories.budget import Household, a_household

NOON = dt.datetime(2026, 5, 20, 12, tzinfo=dt.UTC)


async def pay(home: Household, account: Any, *amounts: int, payee: str = "Film Club") -> None:
    """Pay on the fifth of each month, until May."""
    for n, amount in enumerate(amounts):
        day = dt.date(2026, 6 - len(amounts) + n, 5)
        await home.enter(account, amount, date=day, payee_name=payee)


async def look(home: Household, at: dt.datetime = NOON) -> int:
    with clock.frozen(at):
        return await subscriptions.look_at(home.id)


async def noted(home: Household) -> list[tuple[str, Any]]:
    rows = await db.fetch(
        "SELECT type, data FROM book_events WHERE book_id = $1 ORDER BY id", home.id
    )
    return [(row["type"].partition(".")[2], row["data"]) for row in rows]


class TestLookAt:
    async def test_tells_of_what_it_finds_once(self, home: Household) -> None:
        account = await home.account()
        await pay(home, account, -999, -999, -999)
        await pay(home, account, 5_000, 5_000, 5_000, payee="Employer")
        assert await look(home) == 1
        ((kind, data),) = await noted(home)
        assert kind == "detected"
        assert (data["payee_name"], data["amount"], data["currency"]) == ("Film Club", -999, "EUR")
        assert (data["every"], data["date"], data["next_date"]) == (
            "month", "2026-05-05", "2026-06-05",
        )  # fmt: skip
        assert await look(home) == 0

    async def test_tells_of_a_new_price(self, home: Household) -> None:
        account = await home.account()
        await pay(home, account, -999, -999, -999)
        await look(home)
        for month in (6, 7):
            await home.enter(account, -1_399, date=dt.date(2026, month, 5), payee_name="Film Club")
        later = NOON + dt.timedelta(days=60)
        assert await look(home, later) == 1
        kind, data = (await noted(home))[-1]
        assert (kind, data["amount_before"], data["amount"]) == ("price_increased", -999, -1_399)
        assert await look(home, later) == 0

    async def test_notes_of_a_book_that_was_there_before_what_it_finds(
        self, home: Household
    ) -> None:
        account, created = await home.account(), NOON - dt.timedelta(days=3)
        await db.execute("UPDATE books SET created_at = $2 WHERE id = $1", home.id, created)
        await pay(home, account, -999, -999, -999)
        assert await look(home) == 0
        await pay(home, account, -500, -500, -500, payee="Music Club")
        assert await look(home) == 1
        ((_, data),) = await noted(home)
        assert data["payee_name"] == "Music Club"

    async def test_tells_of_a_new_price_of_what_is_scheduled(self, home: Household) -> None:
        account = await home.account()
        await pay(home, account, -999, -999, -999)
        await look(home)
        schedule = await home.schedule(account, -999)
        for month in (6, 7):
            date = dt.date(2026, month, 5)
            last = await home.enter(account, -1_399, date=date, payee_name="Film Club")
            await OccurrenceRow.create(
                id=last.id, book_id=home.id, schedule_id=schedule.id, date=date, due_date=date,
                state="posted", transaction_id=last.id, created_at=NOON, updated_at=NOON,
            )  # fmt: skip
        assert await look(home, NOON + dt.timedelta(days=60)) == 1
        kind, data = (await noted(home))[-1]
        assert (kind, data["amount_before"]) == ("price_increased", -999)

    async def test_leaves_what_a_person_has_scheduled_to_that_person(self, home: Household) -> None:
        account = await home.account()
        await pay(home, account, -999, -999, -999)
        with clock.frozen(NOON):
            found = await home.service.list_recurring_candidates(home.caller, home.id)
            body = RecurringCandidateConfirm(candidate_id=found.items[0].id)
            await home.service.confirm_recurring_candidate(home.caller, home.id, body=body)
        assert await look(home) == 0

    async def test_one_of_several_workers_tells(self, home: Household) -> None:
        await pay(home, await home.account(), -999, -999, -999)
        with clock.frozen(NOON):
            told = await asyncio.gather(*(subscriptions.look_at(home.id) for _ in range(4)))
        assert sum(told) == 1
        assert len(await noted(home)) == 1

    async def test_nothing_is_told_of_a_look_that_fails(
        self, home: Household, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        await pay(home, await home.account(), -999, -999, -999)

        async def fails(*_args: Any) -> None:
            raise ArithmeticError

        monkeypatch.setattr(looks, "put", fails)
        with pytest.raises(ArithmeticError):
            await look(home)
        assert await noted(home) == []
        monkeypatch.undo()
        assert await look(home) == 1

    async def test_passes_over_a_book_that_was_deleted(self, home: Household) -> None:
        await pay(home, await home.account(), -999, -999, -999)
        await home.service.delete_book(home.caller, home.id, if_match=None)
        assert await look(home) == 0


class TestTask:
    async def test_looks_at_books_that_were_written_in(
        self, home: Household, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        other = await a_household(home.service)
        for each in (home, other):
            await pay(each, await each.account(), -999, -999, -999)
        looked: list[Any] = []
        real = subscriptions.look_at

        async def counts(book_id: Any) -> int:
            looked.append(book_id)
            if book_id == home.id and looked.count(home.id) == 1:
                raise ArithmeticError
            return await real(book_id)

        monkeypatch.setattr(subscriptions, "look_at", counts)
        with clock.frozen(NOON):
            await tasks.look_for_subscriptions(0)
            await tasks.look_for_subscriptions(0)
            await tasks.look_for_subscriptions(0)
        assert (looked.count(home.id), looked.count(other.id)) == (2, 1)
        assert [len(await noted(each)) for each in (home, other)] == [1, 1]
