"""What is told of bills and of subscriptions."""

import datetime as dt
from typing import Any

import pytest

from generated.budget.models import OccurrencePost, Schedule, Transaction, TransactionMatch
from impl.budget import autopost, subscriptions
from impl.platform import clock
from impl.platform.peers import read
from tests.factories.budget import Household
from tests.factories.notifications import Office, committed, join


async def post(
    office: Office, home: Household, schedule: Schedule, day: dt.date, **given: Any
) -> Transaction:
    """On the day itself."""
    body = OccurrencePost.model_validate(given)
    with clock.frozen(dt.datetime.combine(day, dt.time(12), dt.UTC)):
        answer = await committed(
            lambda: home.service.post_occurrence(home.caller, home.id, schedule.id, day, body=body)
        )
    await office.relayed(home)
    return read(Transaction, answer)


async def changed(office: Office, home: Household) -> list[tuple[int, int]]:
    """What was expected, and what was entered instead."""
    told = await office.told(home.caller.user_id)
    return [
        (each.data["expected"], each.data["amount"])
        for each in told
        if each.type == "bill.amount_changed"
    ]


class TestAmountsOfBills:
    @pytest.mark.parametrize(
        ("schedule", "expected", "unexpected"),
        [
            ({}, [-10_000], [-10_001, -9_999]),
            ({"amount_kind": "estimate"}, [-9_000, -11_000], [-8_999, -11_001]),
            (
                {"amount_kind": "range", "amount_min": -12_000, "amount_max": -9_000},
                [-12_000, -9_000],
                [-12_001, -8_999],
            ),
        ],
    )
    async def test_are_told_when_they_are_not_as_expected(
        self,
        office: Office,
        home: Household,
        schedule: dict[str, Any],
        expected: list[int],
        unexpected: list[int],
    ) -> None:
        bill = await home.schedule(await home.account(), -10_000, **schedule)
        for month, amount in enumerate((*expected, *unexpected), start=2):
            await post(office, home, bill, dt.date(2026, month, 1), amount=amount)
        assert await changed(office, home) == [(-10_000, amount) for amount in unexpected]

    async def test_are_told_to_everybody_with_what_was_entered(
        self, office: Office, home: Household
    ) -> None:
        account, guest = await home.account(), await join(home, "viewer")
        rent = await home.schedule(account, -95_000, weekend="after")
        await post(office, home, rent, dt.date(2026, 2, 1), amount=-98_000)
        told = {each.type: each for each in await office.told(guest.user_id)}
        bill = told["bill.amount_changed"]
        assert bill.title == "Rent was 980.00 EUR instead of 950.00 EUR"
        large = told["transaction.large"]
        assert bill.data == {
            "book_id": str(home.id),
            "book_name": "Home",
            "schedule_id": str(rent.id),
            "schedule_name": "Rent",
            "account_id": str(account.id),
            "account_name": "Current account",
            "transaction_id": large.data["transaction_id"],
            "date": "2026-02-01",
            "due_date": "2026-02-02",
            "expected": -95_000,
            "amount": -98_000,
            "currency": "EUR",
            "actor_id": str(home.caller.user_id),
        }

    async def test_of_long_ago_are_told_to_nobody(self, office: Office, home: Household) -> None:
        rent = await home.schedule(await home.account(), -95_000)
        day, body = dt.date(2026, 2, 1), OccurrencePost(amount=-98_000)
        with clock.frozen(dt.datetime(2026, 3, 5, 12, tzinfo=dt.UTC)):
            await home.service.post_occurrence(home.caller, home.id, rent.id, day, body=body)
        await office.relayed(home)
        assert await changed(office, home) == []

    async def test_are_told_once_though_the_bank_has_another_transaction(
        self, office: Office, home: Household
    ) -> None:
        account = await home.account()
        rent = await home.schedule(account, -95_000)
        day = dt.date(2026, 2, 1)
        entered = await post(office, home, rent, day, amount=-98_000)
        booked = await home.enter(account, -98_000, date=day, status="cleared")
        await home.service.match_transaction(
            home.caller, home.id, booked.id, unlock=False,
            body=TransactionMatch(transaction_id=entered.id),
        )  # fmt: skip
        await office.relayed(home)
        assert await changed(office, home) == [(-95_000, -98_000)]

    async def test_of_what_the_service_enters_are_as_expected(
        self, office: Office, home: Household
    ) -> None:
        with clock.frozen(dt.datetime(2026, 1, 28, 12, tzinfo=dt.UTC)):
            rent = await home.schedule(await home.account(), -95_000, autopost=True)
        with clock.frozen(dt.datetime(2026, 2, 1, 12, tzinfo=dt.UTC)):
            assert await autopost.catch_up(home.id, rent.id) == 1
        await office.relayed(home)
        assert await changed(office, home) == []

    async def test_of_a_schedule_that_is_gone_are_told_to_nobody(
        self, office: Office, home: Household
    ) -> None:
        rent = await home.schedule(await home.account(), -95_000)
        body = OccurrencePost(amount=-98_000)
        day = dt.date(2026, 2, 1)
        await home.service.post_occurrence(home.caller, home.id, rent.id, day, body=body)
        await home.service.delete_schedule(home.caller, home.id, rent.id, if_match=None)
        await office.relayed(home)
        assert await changed(office, home) == []


class TestSubscriptions:
    async def test_are_told_to_everybody_in_the_book(self, office: Office, home: Household) -> None:
        account, guest = await home.account(), await join(home, "viewer")
        for month in (3, 4, 5):
            await home.enter(account, -999, date=dt.date(2026, month, 5), payee_name="Film Club")
        with clock.frozen(dt.datetime(2026, 5, 20, 5, tzinfo=dt.UTC)):
            await committed(lambda: subscriptions.look_at(home.id))
        await office.relayed(home)
        (told,) = await office.told(guest.user_id)
        assert told.type == "subscription.detected"
        assert told.title == "Film Club is paid 9.99 EUR every month"
        assert told.data["account_name"] == "Current account"
