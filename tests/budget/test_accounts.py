"""Accounts: their kinds, opening balances, names, closing and deleting."""

import datetime as dt
from typing import Any

import pytest

from generated.budget.models import AccountUpdate, ImportCreate, TransactionUpdate
from generated.problems import (
    AccountClosed,
    AccountInUse,
    AccountKindMismatch,
    MissingRate,
    NameTaken,
    NotFound,
    PreconditionFailed,
    UnknownCurrency,
)
from generated.runtime import IfMatch, Upload
from impl.platform import clock
from tests.factories.budget import Household, plain


class TestCreateAccount:
    async def test_books_the_opening_balance_as_income_on_budget(self, home: Household) -> None:
        account = await home.account(opening_balance=148_250, opening_date=dt.date(2026, 1, 1))
        assert (account.balance, account.cleared_balance) == (148_250, 148_250)
        month = await home.month("2026-01")
        assert (month["income"], month["ready_to_assign"]) == (148_250, 148_250)

    async def test_keeps_an_opening_balance_off_budget_out_of_the_months(
        self, home: Household
    ) -> None:
        account = await home.account(
            kind="liability", subtype="mortgage", opening_balance=-9_000_000,
            opening_date=dt.date(2026, 1, 1),
        )  # fmt: skip
        assert account.on_budget is False
        assert account.balance == -9_000_000
        month = await home.month("2026-01")
        assert (month["income"], month["uncategorised"]) == (0, 0)

    async def test_opens_today_in_the_books_time_zone(self, home: Household) -> None:
        with clock.frozen(dt.datetime(2026, 3, 5, 12, tzinfo=dt.UTC)):
            await home.account(opening_balance=100)
        assert (await home.month("2026-03"))["income"] == 100

    async def test_converts_a_foreign_opening_balance(self, home: Household) -> None:
        account = await home.account(
            currency="USD", opening_balance=50_000, opening_date=dt.date(2026, 1, 1),
            opening_exchange_rate="0.8512",
        )  # fmt: skip
        assert account.balance == 50_000
        assert (await home.month("2026-01"))["income"] == 42_560

    async def test_asks_for_the_rate_of_a_foreign_opening_balance(self, home: Household) -> None:
        with pytest.raises(MissingRate):
            await home.account(currency="USD", opening_balance=50_000)

    @pytest.mark.parametrize(
        ("kind", "subtype", "on_budget"),
        [
            ("liability", "savings", None),
            ("asset", "loan", None),
            ("equity", "cash", None),
            ("equity", "other", True),
        ],
    )
    async def test_refuses_a_subtype_of_another_kind(
        self, home: Household, kind: str, subtype: str, on_budget: bool | None
    ) -> None:
        values = {"kind": kind, "subtype": subtype, "on_budget": on_budget}
        given: dict[str, Any] = {name: value for name, value in values.items() if value is not None}
        with pytest.raises(AccountKindMismatch):
            await home.account(**given)

    async def test_refuses_a_name_that_differs_only_in_case(self, home: Household) -> None:
        taken = await home.account("Straße")
        with pytest.raises(NameTaken) as refused:
            await home.account("STRASSE")
        assert str(refused.value.members["existing_id"]) == str(taken.id)

    async def test_refuses_a_currency_that_is_none(self, home: Household) -> None:
        with pytest.raises(UnknownCurrency):
            await home.account(currency="XQQ")


class TestListAccounts:
    async def test_filters_and_pages_by_name(self, home: Household) -> None:
        for name in ("b", "A", "C"):
            await home.account(name)
        await home.account("Loan", kind="liability", subtype="loan")
        first = await home.service.list_accounts(
            home.caller, home.id, kind="asset", on_budget=True, closed=False, limit=2, cursor=None
        )
        rest = await home.service.list_accounts(
            home.caller, home.id, kind="asset", on_budget=True, closed=False, limit=2,
            cursor=first.next_cursor,
        )  # fmt: skip
        assert [each.name for each in [*first.items, *rest.items]] == ["A", "b", "C"]
        assert rest.next_cursor is None


class TestUpdateAccount:
    async def test_closes_and_opens_again(self, home: Household) -> None:
        account = await home.account()
        closed = await home.service.update_account(
            home.caller, home.id, account.id, if_match=None, body=AccountUpdate(closed=True)
        )
        assert closed.closed_at is not None
        with pytest.raises(AccountClosed):
            await home.enter(account, -50)
        await home.service.update_account(
            home.caller, home.id, account.id, if_match=None, body=AccountUpdate(closed=False)
        )
        await home.enter(account, -50)
        assert await home.balance(account) == -50

    async def test_forgets_what_is_null_and_keeps_what_is_left_out(self, home: Household) -> None:
        account = await home.account(identifier="NL91ABNA0417164300", note="Joint")
        body = AccountUpdate(identifier=None)
        after = await home.service.update_account(
            home.caller, home.id, account.id, if_match=IfMatch(frozenset({1})), body=body
        )
        assert (after.identifier, after.note, after.version) == (None, "Joint", 2)

    async def test_refuses_stale_versions_taken_names_and_other_kinds(
        self, home: Household
    ) -> None:
        account, _ = await home.account(), await home.account("Other")
        stale = IfMatch(frozenset({2}))
        for if_match, body, problem in (
            (stale, AccountUpdate(note="x"), PreconditionFailed),
            (None, AccountUpdate(name="OTHER"), NameTaken),
            (None, AccountUpdate(subtype="loan"), AccountKindMismatch),
        ):
            with pytest.raises(problem):
                await home.service.update_account(
                    home.caller, home.id, account.id, if_match=if_match, body=body
                )

    async def test_lets_its_own_name_change_in_case(self, home: Household) -> None:
        account = await home.account("visa")
        after = await home.service.update_account(
            home.caller, home.id, account.id, if_match=None, body=AccountUpdate(name="Visa")
        )
        assert after.name == "Visa"


class TestDeleteAccount:
    async def test_takes_the_opening_balance_with_it(self, home: Household) -> None:
        account = await home.account(opening_balance=700, opening_date=dt.date(2026, 1, 1))
        await home.service.delete_account(home.caller, home.id, account.id, if_match=None)
        assert (await home.month("2026-01"))["income"] == 0
        with pytest.raises(NotFound):
            await home.service.get_account(home.caller, home.id, account.id)

    async def test_refuses_one_that_was_used_also_by_transfers_to_it(self, home: Household) -> None:
        account, other = await home.account(), await home.account("Other")
        await home.enter(account, -100, transfer_account_id=other.id)
        for used in (account, other):
            with pytest.raises(AccountInUse):
                await home.service.delete_account(home.caller, home.id, used.id, if_match=None)

    async def test_lets_go_of_one_whose_transactions_were_deleted(self, home: Household) -> None:
        account = await home.account()
        entered = await home.enter(account, -100)
        await home.service.delete_transaction(
            home.caller, home.id, entered.id, unlock=False, if_match=None
        )
        await home.service.delete_account(home.caller, home.id, account.id, if_match=None)


class TestSystemAccounts:
    async def test_are_never_shown(self, home: Household) -> None:
        await home.account("Dollars", currency="USD", subtype="investment")
        page = await home.service.list_accounts(
            home.caller, home.id, kind=None, on_budget=None, closed=None, limit=200, cursor=None
        )
        assert [each.name for each in page.items] == ["Dollars"]
        feed = plain(
            await home.service.list_changes(home.caller, home.id, since=0, limit=200, cursor=None)
        )
        told = [item["after"]["name"] for item in feed["items"] if item["entity"] == "account"]
        assert told == ["Dollars"]


class TestDeleteAccountWithPreviews:
    async def test_throws_them_away_and_tells_the_feed(self, home: Household) -> None:
        account = await home.account()
        file = Upload(b"Date,Amount,Payee\n2026-01-05,-42.10,Market\n", "bank.csv", "text/csv")
        preview = plain(
            (
                await home.service.create_import(
                    home.caller, home.id, body=ImportCreate(file=file, account_id=account.id)
                )
            ).body
        )
        await home.service.delete_account(home.caller, home.id, account.id, if_match=None)
        feed = plain(
            await home.service.list_changes(home.caller, home.id, since=0, limit=200, cursor=None)
        )
        gone = {item["entity_id"] for item in feed["items"] if item["operation"] == "delete"}
        assert gone == {preview["id"], str(account.id)}


class TestClosedAccount:
    async def test_keeps_what_it_holds(self, home: Household) -> None:
        account, other = await home.account(), await home.account("Other")
        entered = [await home.enter(account, each) for each in (-500, 500)]
        await home.service.update_account(
            home.caller, home.id, account.id, if_match=None, body=AccountUpdate(closed=True)
        )
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
