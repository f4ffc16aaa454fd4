"""Closing accounts and opening them again, and what they held over time."""

import datetime as dt

import pytest

from generated.budget.models import (
    Account,
    AccountUpdate,
    BalanceHistory,
    BalanceInterval,
    TransactionUpdate,
)
from generated.problems import (
    AccountClosed,
    AccountNotEmpty,
    DateOutOfRange,
    DateRangeRefused,
    NotFound,
    TransferAmountMismatch,
    TransferNeedsCategory,
    TransferToSameAccount,
)
from impl.platform import clock
from tests.budget.test_undo import state, undo
from tests.factories.budget import NO_FILTERS, Household, plain

DAY = dt.date(2026, 2, 28)


async def _reopen(home: Household, account: Account) -> Account:
    return await home.service.reopen_account(home.caller, home.id, account.id)


async def _history(
    home: Household, account: Account, first: str | None, last: str | None,
    interval: BalanceInterval = "month",
) -> BalanceHistory:  # fmt: skip
    return await home.service.get_balance_history(
        home.caller, home.id, account.id, interval=interval,
        date_from=None if first is None else dt.date.fromisoformat(first),
        date_to=None if last is None else dt.date.fromisoformat(last),
    )  # fmt: skip


class TestCloseAccount:
    async def test_lets_nothing_new_onto_it(self, home: Household) -> None:
        account = await home.account()
        closed = await home.close(account)
        assert closed.closed_at is not None
        with pytest.raises(AccountClosed):
            await home.enter(account, -100)

    async def test_lets_nothing_go_from_it(self, home: Household) -> None:
        account, other = await home.account(), await home.account("Other")
        entered = [await home.enter(account, amount) for amount in (-100, 100)]
        await home.close(account)
        with pytest.raises(AccountClosed):
            await home.service.delete_transaction(
                home.caller, home.id, entered[0].id, unlock=False, if_match=None
            )
        with pytest.raises(AccountClosed):
            await home.service.update_transaction(
                home.caller, home.id, entered[0].id, unlock=False, if_match=None,
                body=TransactionUpdate(account_id=other.id),
            )  # fmt: skip
        assert await home.balance(account) == 0

    async def test_asks_where_the_rest_goes(self, home: Household) -> None:
        account = await home.account(opening_balance=700)
        with pytest.raises(AccountNotEmpty) as refused:
            await home.close(account)
        assert refused.value.members == {"balance": 700}
        with pytest.raises(AccountNotEmpty):
            await home.service.update_account(
                home.caller, home.id, account.id, if_match=None, body=AccountUpdate(closed=True)
            )

    async def test_transfers_the_rest_in_the_same_write(self, home: Household) -> None:
        account, other = await home.account(opening_balance=700), await home.account("Other")
        before = await state(home)
        seq = (await home.service.get_book(home.caller, home.id)).latest_seq
        closed = await home.close(account, transfer_account_id=other.id, date=DAY)
        assert (closed.balance, closed.closed_at is None) == (0, False)
        assert await home.balance(other) == 700
        assert (await home.service.get_book(home.caller, home.id)).latest_seq == seq + 1
        after = await state(home)
        await undo(home)
        assert await state(home) == before
        await undo(home)
        assert await state(home) == after

    async def test_has_what_is_owed_paid(self, home: Household) -> None:
        card = await home.account("Visa", kind="liability", subtype="credit_card")
        account = await home.account()
        await home.enter(card, -900)
        await home.close(card, transfer_account_id=account.id, date=DAY)
        assert (await home.balance(card), await home.balance(account)) == (0, -900)
        page = await home.service.list_transactions(
            home.caller, home.id, **(NO_FILTERS | {"account_id": account.id}), view="simple",
            limit=1, cursor=None,
        )  # fmt: skip
        paid = plain(page)["items"][0]
        assert (paid["date"], paid["status"], paid["transfer_status"]) == (
            "2026-02-28", "cleared", "cleared",
        )  # fmt: skip

    async def test_asks_for_what_a_transfer_asks_for(self, home: Household) -> None:
        depot = await home.account("Depot", subtype="investment", opening_balance=500)
        dollars = await home.account("Dollars", subtype="investment", currency="USD")
        account, fund = await home.account(), await home.category("Fund")
        with pytest.raises(TransferNeedsCategory):
            await home.close(depot, transfer_account_id=account.id)
        with pytest.raises(TransferAmountMismatch):
            await home.close(depot, transfer_account_id=dollars.id)
        with pytest.raises(TransferToSameAccount):
            await home.close(depot, transfer_account_id=depot.id)
        closed = await home.close(depot, transfer_account_id=account.id, category_id=fund.id)
        assert closed.balance == 0
        assert await home.balance(account) == 500

    async def test_knows_only_things_of_the_book(self, home: Household) -> None:
        account = await home.account()
        for field in ("transfer_account_id", "category_id"):
            with pytest.raises(NotFound):
                await home.close(account, **{field: home.id})

    async def test_does_nothing_to_a_closed_one(self, home: Household) -> None:
        closed = await home.close(await home.account())
        assert await home.close(closed) == closed


class TestReopenAccount:
    async def test_lets_it_take_transactions_again(self, home: Household) -> None:
        account = await home.close(await home.account())
        opened = await _reopen(home, account)
        assert opened.closed_at is None
        await home.enter(account, -100)
        assert await _reopen(home, account) == await home.service.get_account(
            home.caller, home.id, account.id
        )


class TestGetBalanceHistory:
    async def test_shows_every_period_to_the_end_of_the_range(self, home: Household) -> None:
        account = await home.account(opening_balance=1_000, opening_date=dt.date(2025, 12, 31))
        for day, amount in ((5, -100), (7, 30), (31, -1)):
            await home.enter(account, amount, date=dt.date(2026, 1, day))
        weeks = await _history(home, account, "2026-01-01", "2026-01-14", "week")
        assert [(f"{each.date_from}", f"{each.date_to}", each.change, each.balance)
                for each in weeks.items] == [
            ("2026-01-01", "2026-01-04", 0, 1_000),
            ("2026-01-05", "2026-01-11", -70, 930),
            ("2026-01-12", "2026-01-14", 0, 930),
        ]  # fmt: skip
        months = await _history(home, account, "2026-01-06", "2026-02-02")
        assert [(each.change, each.balance) for each in months.items] == [(29, 929), (0, 929)]
        assert (months.currency, months.interval) == ("EUR", "month")

    async def test_is_of_the_last_year_if_nothing_is_said(self, home: Household) -> None:
        account = await home.account()
        with clock.frozen(dt.datetime(2026, 3, 5, 12, tzinfo=dt.UTC)):
            history = await _history(home, account, None, None)
        spans = [(each.date_from, each.date_to) for each in history.items]
        assert (spans[0], len(spans)) == ((dt.date(2025, 4, 1), dt.date(2025, 4, 30)), 12)
        assert spans[-1] == (dt.date(2026, 3, 1), dt.date(2026, 3, 5))

    async def test_has_400_periods_at_most(self, home: Household) -> None:
        account = await home.account()
        assert len((await _history(home, account, "2026-01-01", "2027-02-04", "day")).items) == 400
        for first, last in (("2026-01-01", "2027-02-05"), ("2026-01-02", "2026-01-01")):
            with pytest.raises(DateRangeRefused):
                await _history(home, account, first, last, "day")

    async def test_keeps_to_the_days_that_books_know(self, home: Household) -> None:
        account = await home.account()
        with pytest.raises(DateOutOfRange):
            await _history(home, account, "1899-12-31", "1900-01-05")
        shown = (await _history(home, account, None, "1900-01-05")).items
        assert [each.date_from for each in shown] == [dt.date(1900, 1, 1)]

    async def test_is_only_of_accounts_of_the_book(self, home: Household) -> None:
        account = await home.account()
        with pytest.raises(NotFound):
            await home.service.get_balance_history(
                home.caller, home.id, home.id, date_from=None, date_to=None, interval="day"
            )
        assert (await _history(home, account, None, None)).account_id == account.id
