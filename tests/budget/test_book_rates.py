"""Transactions in another currency take the book's rate of their day, and keep it."""

import datetime as dt
from typing import Any, Final

import pytest

from generated.budget.models import Account, Transaction, TransactionUpdate
from generated.problems import MissingRate
from tests.factories.budget import Household, plain

DAY: Final = dt.date(2026, 1, 15)
LATER: Final = dt.date(2026, 1, 20)


async def _change(home: Household, entered: Transaction, **changes: Any) -> Any:
    return plain(
        await home.service.update_transaction(
            home.caller, home.id, entered.id, unlock=False, if_match=None,
            body=TransactionUpdate.model_validate(changes),
        )
    )  # fmt: skip


async def _dollars(home: Household, **changes: Any) -> Account:
    return await home.account("Dollars", currency="USD", on_budget=True, **changes)


class TestCreateTransaction:
    async def test_books_at_the_rate_that_holds_on_its_day(self, home: Household) -> None:
        await home.rate("USD", "EUR", "2026-01-10", "0.8")
        await home.rate("USD", "EUR", "2026-01-16", "0.9")
        entered = await home.enter(await _dollars(home), -1_000)
        assert (entered.exchange_rate, entered.base_amount) == ("0.8", -800)

    async def test_crosses_rates_and_names_the_one_it_booked_with(self, home: Household) -> None:
        await home.rate("EUR", "USD", "2026-01-10", "1.0848")
        entered = await home.enter(await _dollars(home), -10_000)
        assert (entered.exchange_rate, entered.base_amount) == ("0.921828908555", -9_218)

    async def test_prefers_the_rate_that_comes_with_it(self, home: Household) -> None:
        await home.rate("USD", "EUR", "2026-01-10", "0.8")
        entered = await home.enter(await _dollars(home), -1_000, exchange_rate="0.85")
        assert (entered.exchange_rate, entered.base_amount) == ("0.85", -850)

    async def test_is_refused_where_there_is_none_yet(self, home: Household) -> None:
        await home.rate("USD", "EUR", "2026-01-16", "0.9")
        with pytest.raises(MissingRate) as refused:
            await home.enter(await _dollars(home), -1_000)
        assert refused.value.members == {
            "from_currency": "USD", "to_currency": "EUR", "date": DAY,
        }  # fmt: skip

    async def test_off_budget_takes_a_rate_only_if_there_is_one(self, home: Household) -> None:
        shares = await home.account("Shares", currency="USD", subtype="investment")
        before = await home.enter(shares, 1_000)
        await home.rate("USD", "EUR", "2026-01-10", "0.8")
        after = await home.enter(shares, 1_000)
        assert (before.exchange_rate, before.base_amount) == (None, None)
        assert (after.exchange_rate, after.base_amount) == ("0.8", 800)

    async def test_of_a_transfer_to_the_base_currency_asks_for_none(self, home: Household) -> None:
        await home.rate("USD", "EUR", "2026-01-10", "0.8")
        here, there = await _dollars(home), await home.account()
        entered = await home.enter(here, -1_000, transfer_account_id=there.id, transfer_amount=850)
        assert (entered.exchange_rate, entered.base_amount) == (None, -850)

    async def test_books_splits_that_sum_to_their_sum(self, home: Household) -> None:
        await home.rate("USD", "EUR", "2026-01-10", "0.3333")
        food = await home.category()
        parts = [{"amount": amount, "category_id": food.id} for amount in (-101, -101, -101)]
        entered = await home.enter(await _dollars(home), -303, splits=parts)
        cells = (await home.month("2026-01"))["categories"]
        assert entered.base_amount == -101
        assert [each["activity"] for each in cells if each["activity"]] == [-101]

    async def test_an_opening_balance_takes_the_rate_of_its_day(self, home: Household) -> None:
        await home.rate("USD", "EUR", "2026-01-01", "0.8")
        await _dollars(home, opening_balance=1_000, opening_date="2026-01-02")
        assert (await home.month("2026-01"))["income"] == 800


class TestUpdateTransaction:
    async def test_keeps_what_it_was_booked_with(self, home: Household) -> None:
        await home.rate("USD", "EUR", "2026-01-10", "0.8")
        entered = await home.enter(await _dollars(home), -1_000)
        await home.rate("USD", "EUR", "2026-01-15", "0.9")
        changed = await _change(home, entered, date=str(LATER), amount=-2_000)
        assert (changed["exchange_rate"], changed["base_amount"]) == ("0.8", -1_600)

    async def test_takes_the_books_rate_if_it_says_so(self, home: Household) -> None:
        await home.rate("USD", "EUR", "2026-01-10", "0.8")
        entered = await home.enter(await _dollars(home), -1_000, exchange_rate="0.85")
        changed = await _change(home, entered, exchange_rate=None)
        assert (changed["exchange_rate"], changed["base_amount"]) == ("0.8", -800)

    async def test_in_another_currency_takes_that_ones_rate(self, home: Household) -> None:
        await home.rate("USD", "EUR", "2026-01-10", "0.8")
        pounds = await home.account("Pounds", currency="GBP")
        entered = await home.enter(await _dollars(home), -1_000)
        with pytest.raises(MissingRate):
            await _change(home, entered, account_id=str(pounds.id))
        await home.rate("GBP", "EUR", "2026-01-10", "1.15")
        changed = await _change(home, entered, account_id=str(pounds.id))
        assert (changed["exchange_rate"], changed["base_amount"]) == ("1.15", -1_150)

    async def test_of_something_else_books_nothing_anew(self, home: Household) -> None:
        shares = await home.account("Shares", currency="USD", subtype="investment")
        entered = await home.enter(shares, 1_000)
        await home.rate("USD", "EUR", "2026-01-10", "0.8")
        changed = await _change(home, entered, memo="Dividend")
        assert (changed["exchange_rate"], changed["base_amount"]) == (None, None)
