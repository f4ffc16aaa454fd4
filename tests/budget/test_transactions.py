"""Transactions: what they change and what they refuse."""

import datetime as dt
from typing import Any
from uuid import uuid4

import pytest

from generated.budget.models import (
    PayeeCreate,
    Transaction,
    TransactionUpdate,
)
from generated.problems import (
    AccountClosed,
    AmountOutOfRange,
    ConflictingFields,
    ExternalIdTaken,
    NotFound,
    PreconditionFailed,
    SplitsUnbalanced,
    TransactionReconciled,
    TransferAmountMismatch,
    TransferTakesNoCategory,
)
from generated.runtime import IfMatch, Problem
from impl.platform import db
from tests.factories.budget import Household, plain


async def _change(home: Household, old: Transaction, **fields: Any) -> Transaction:
    options = {"unlock": fields.pop("unlock", False), "if_match": fields.pop("if_match", None)}
    answer = await home.service.update_transaction(
        home.caller, home.id, old.id, body=TransactionUpdate.model_validate(fields), **options
    )
    return Transaction.model_validate(plain(answer))


async def _get(home: Household, old: Transaction, view: Any = "simple") -> Any:
    answer = await home.service.get_transaction(home.caller, home.id, old.id, view=view)
    return plain(answer)


class TestCreateTransaction:
    async def test_moves_the_account_and_the_category(self, home: Household) -> None:
        account, groceries = await home.account(), await home.category()
        entered = await home.enter(account, -4210, category_id=groceries.id, payee_name="Market")
        assert (entered.payee_name, entered.base_amount, entered.version) == ("Market", -4210, 1)
        assert await home.balance(account) == -4210
        month = await home.month("2026-01")
        assert [each["activity"] for each in month["categories"]] == [-4210]

    async def test_is_then_read_as_it_was_answered(self, home: Household) -> None:
        account, other = await home.account(), await home.account("Savings")
        food = await home.category()
        for fields in (
            {"category_id": food.id, "memo": 'Bread "and" more\n', "payee_name": "Ål & Co"},
            {"splits": [{"amount": -100, "category_id": food.id}, {"amount": -200, "memo": "x"}]},
            {"transfer_account_id": other.id, "transfer_status": "cleared"},
        ):
            entered = await home.enter(account, -300, **fields)
            assert Transaction.model_validate(await _get(home, entered)) == entered

    async def test_finds_the_payee_whatever_its_case(self, home: Household) -> None:
        account = await home.account()
        one = await home.enter(account, -1, payee_name="Straßen Café")
        two = await home.enter(account, -2, payee_name="STRASSEN CAFÉ")
        assert one.payee_id == two.payee_id
        assert two.payee_name == "Straßen Café"
        by_id = await home.enter(account, -3, payee_id=one.payee_id)
        assert by_id.payee_name == "Straßen Café"

    async def test_leaves_what_has_no_category_for_later(self, home: Household) -> None:
        account = await home.account()
        await home.enter(account, -500)
        assert (await home.month("2026-01"))["uncategorised"] == -500

    async def test_keeps_money_off_budget_out_of_the_months(self, home: Household) -> None:
        account = await home.account(subtype="investment")
        await home.enter(account, -500)
        month = await home.month("2026-01")
        assert (month["uncategorised"], month["activity"]) == (0, 0)

    async def test_spends_what_leaves_the_budget(self, home: Household) -> None:
        account, loan = await home.account(), await home.account("Loan", subtype="property")
        rent = await home.category("Rent")
        await home.enter(account, -900, transfer_account_id=loan.id, category_id=rent.id)
        assert (await home.balance(account), await home.balance(loan)) == (-900, 900)
        assert (await home.month("2026-01"))["categories"][0]["activity"] == -900
        await home.enter(loan, -300, transfer_account_id=account.id, category_id=rent.id)
        assert (await home.month("2026-01"))["categories"][0]["activity"] == -600

    async def test_keeps_each_ends_status(self, home: Household) -> None:
        here, there = await home.account(), await home.account("There")
        await home.enter(
            here, -50, transfer_account_id=there.id, status="cleared", transfer_status="pending"
        )
        shown = [await home.service.get_account(home.caller, home.id, each.id)
                 for each in (here, there)]  # fmt: skip
        assert [each.cleared_balance for each in shown] == [-50, 0]
        assert [each.uncleared_balance for each in shown] == [0, 50]

    async def test_shows_its_postings(self, home: Household) -> None:
        account = await home.account(currency="USD")
        entered = await home.enter(account, -1_000, exchange_rate="0.8512")
        assert (entered.base_amount, entered.exchange_rate) == (-851, "0.8512")
        shown = (await _get(home, entered, "postings"))["postings"]
        assert [(each["system"], each["currency"], each["amount"]) for each in shown] == [
            (None, "USD", -1_000),
            ("uncategorised", "EUR", 851),
            ("exchange", "USD", 1_000),
            ("exchange", "EUR", -851),
        ]
        assert [each["account_id"] for each in shown] == [str(account.id), None, None, None]
        assert all(each["category_id"] is None for each in shown)

    async def test_ignores_a_rate_in_base_currency(self, home: Household) -> None:
        entered = await home.enter(await home.account(), -1_000, exchange_rate="0.8512")
        assert (entered.base_amount, entered.exchange_rate) == (-1_000, None)

    async def test_refuses_an_external_id_of_the_same_account(self, home: Household) -> None:
        account, other = await home.account(), await home.account("Other")
        first = await home.enter(account, -1, external_id="FT26005-8812")
        with pytest.raises(ExternalIdTaken) as refused:
            await home.enter(account, -1, external_id="FT26005-8812")
        assert str(refused.value.members["transaction_id"]) == str(first.id)
        await home.enter(other, -1, external_id="FT26005-8812")

    @pytest.mark.parametrize(
        "fields",
        [
            {"account_id": uuid4()},
            {"category_id": uuid4()},
            {"payee_id": uuid4()},
            {"transfer_account_id": uuid4()},
            {"splits": [{"amount": -1, "category_id": uuid4()}, {"amount": 0}]},
        ],
    )
    async def test_knows_only_what_is_in_the_book(
        self, home: Household, fields: dict[str, Any]
    ) -> None:
        with pytest.raises(NotFound):
            await home.enter(await home.account(), -1, **fields)

    async def test_refuses_what_would_pass_the_largest_balance(self, home: Household) -> None:
        account = await home.account()
        await db.execute(
            "UPDATE accounts SET cleared = 9007199254740000 WHERE book_id = $1", home.id
        )
        with pytest.raises(AmountOutOfRange):
            await home.enter(account, 5_000, status="cleared")

    async def test_leaves_nothing_behind_when_refused(self, home: Household) -> None:
        account = await home.account()
        before = await home.service.get_book(home.caller, home.id)
        with pytest.raises(NotFound):
            await home.enter(account, -1, payee_name="New", category_id=uuid4())
        assert await home.service.get_book(home.caller, home.id) == before


class TestUpdateTransaction:
    async def test_moves_everything_with_it(self, home: Household) -> None:
        account, other = await home.account(), await home.account("Other")
        food, rent = await home.category("Food"), await home.category("Rent")
        old = await home.enter(account, -100, category_id=food.id)
        new = await _change(
            home, old, account_id=other.id, amount=-250, category_id=rent.id,
            date=dt.date(2026, 2, 3), status="cleared",
        )  # fmt: skip
        assert (new.version, new.account_id, new.amount) == (2, other.id, -250)
        assert (await home.balance(account), await home.balance(other)) == (0, -250)
        january, february = await home.month("2026-01"), await home.month("2026-02")
        assert january["activity"] == 0
        assert [each["activity"] for each in february["categories"]] == [0, -250]

    async def test_replaces_what_excludes_the_new(self, home: Household) -> None:
        account, other = await home.account(), await home.account("Other")
        food = await home.category()
        old = await home.enter(account, -300, category_id=food.id)
        split = await _change(home, old, splits=[{"amount": -100}, {"amount": -200}])
        assert (split.category_id, len(split.splits)) == (None, 2)
        transfer = await _change(home, split, transfer_account_id=other.id)
        assert (transfer.splits, transfer.transfer_amount) == ([], 300)
        assert await home.balance(other) == 300
        plain_again = await _change(home, transfer, transfer_account_id=None, category_id=food.id)
        assert (plain_again.transfer_account_id, plain_again.category_id) == (None, food.id)
        assert await home.balance(other) == 0

    async def test_drops_an_inherited_category_where_a_transfer_takes_none(
        self, home: Household
    ) -> None:
        account, other = await home.account(), await home.account("Other")
        food = await home.category()
        old = await home.enter(account, -300, category_id=food.id)
        with pytest.raises(TransferTakesNoCategory):
            await _change(home, old, transfer_account_id=other.id, category_id=food.id)
        assert (await _change(home, old, transfer_account_id=other.id)).category_id is None

    async def test_follows_the_amount_at_the_other_end(self, home: Household) -> None:
        account, other = await home.account(), await home.account("Other")
        old = await home.enter(account, -300, transfer_account_id=other.id)
        assert (await _change(home, old, amount=-400)).transfer_amount == 400
        assert await home.balance(other) == 400

    async def test_asks_anew_what_arrives_in_another_currency(self, home: Household) -> None:
        account, dollars = await home.account(), await home.account("Dollars", currency="USD")
        old = await home.enter(account, -300, transfer_account_id=dollars.id, transfer_amount=350)
        with pytest.raises(TransferAmountMismatch):
            await _change(home, old, amount=-400)
        new = await _change(home, old, amount=-400, transfer_amount=470)
        assert new.transfer_amount == 470

    async def test_asks_for_new_splits_with_a_new_amount(self, home: Household) -> None:
        account = await home.account()
        old = await home.enter(account, -300, splits=[{"amount": -100}, {"amount": -200}])
        with pytest.raises(SplitsUnbalanced):
            await _change(home, old, amount=-400)

    async def test_keeps_the_ids_of_splits_that_stay(self, home: Household) -> None:
        account = await home.account()
        old = await home.enter(account, -300, splits=[{"amount": -100}, {"amount": -200}])
        assert (await _change(home, old, memo="Both")).splits == old.splits

    async def test_takes_payee_memo_and_external_id_away(self, home: Household) -> None:
        old = await home.enter(
            await home.account(), -1, payee_name="Market", memo="Bread", external_id="X1"
        )
        new = await _change(home, old, payee_id=None, memo=None, external_id=None)
        assert (new.payee_id, new.payee_name, new.memo, new.external_id) == (None,) * 4

    async def test_keeps_its_own_external_id(self, home: Household) -> None:
        account = await home.account()
        old = await home.enter(account, -1, external_id="X1")
        await home.enter(account, -1, external_id="X2")
        assert (await _change(home, old, memo="x", external_id="X1")).external_id == "X1"
        with pytest.raises(ExternalIdTaken):
            await _change(home, old, external_id="X2")

    async def test_changes_nothing_when_nothing_differs(self, home: Household) -> None:
        old = await home.enter(await home.account(), -1, memo="Bread", payee_name="Market")
        before = await home.service.get_book(home.caller, home.id)
        assert await _change(home, old, memo="Bread", amount=-1) == old
        assert await home.service.get_book(home.caller, home.id) == before

    async def test_touches_the_reconciled_only_when_unlocked(self, home: Household) -> None:
        account, other = await home.account(), await home.account("Other")
        old = await home.enter(
            account, -1, transfer_account_id=other.id, transfer_status="reconciled"
        )
        with pytest.raises(TransactionReconciled):
            await _change(home, old, memo="x")
        assert (await _change(home, old, memo="x", unlock=True)).memo == "x"

    async def test_lets_a_closed_account_keep_its_amounts(self, home: Household) -> None:
        account, food = await home.account(), await home.category()
        old = await home.enter(account, -100)
        await db.execute("UPDATE accounts SET closed_at = now() WHERE book_id = $1", home.id)
        assert (await _change(home, old, category_id=food.id)).category_id == food.id
        with pytest.raises(AccountClosed):
            await _change(home, old, amount=-200)

    @pytest.mark.parametrize(
        ("fields", "problem"),
        [
            ({"if_match": IfMatch(frozenset({9})), "memo": "x"}, PreconditionFailed),
            ({"payee_id": uuid4(), "payee_name": "New"}, ConflictingFields),
            ({"transfer_amount": 4}, ConflictingFields),
            ({"category_id": uuid4()}, NotFound),
        ],
    )
    async def test_refuses(
        self, home: Household, fields: dict[str, Any], problem: type[Problem]
    ) -> None:
        old = await home.enter(await home.account(), -1)
        with pytest.raises(problem):
            await _change(home, old, **fields)


class TestDeleteTransaction:
    async def test_takes_both_ends_of_a_transfer(self, home: Household) -> None:
        account, other = await home.account(), await home.account("Other")
        old = await home.enter(account, -300, transfer_account_id=other.id)
        await home.service.delete_transaction(
            home.caller, home.id, old.id, unlock=False, if_match=IfMatch(frozenset({1}))
        )
        assert (await home.balance(account), await home.balance(other)) == (0, 0)
        with pytest.raises(NotFound):
            await _get(home, old)
        with pytest.raises(NotFound):
            await home.service.delete_transaction(
                home.caller, home.id, old.id, unlock=False, if_match=None
            )

    async def test_frees_the_external_id(self, home: Household) -> None:
        account = await home.account()
        old = await home.enter(account, -1, external_id="X1")
        await home.service.delete_transaction(
            home.caller, home.id, old.id, unlock=False, if_match=None
        )
        await home.enter(account, -1, external_id="X1")

    async def test_takes_the_reconciled_only_when_unlocked(self, home: Household) -> None:
        old = await home.enter(await home.account(), -1, status="reconciled")
        with pytest.raises(TransactionReconciled):
            await home.service.delete_transaction(
                home.caller, home.id, old.id, unlock=False, if_match=None
            )
        await home.service.delete_transaction(
            home.caller, home.id, old.id, unlock=True, if_match=None
        )


class TestPayees:
    async def test_are_listed_by_name_and_found_by_part_of_it(self, home: Household) -> None:
        for name in ("Zoo", "corner Market", "Über Market"):
            await home.service.create_payee(home.caller, home.id, body=PayeeCreate(name=name))
        first = await home.service.list_payees(home.caller, home.id, q=None, limit=2, cursor=None)
        rest = await home.service.list_payees(
            home.caller, home.id, q=None, limit=2, cursor=first.next_cursor
        )
        assert len(first.items) + len(rest.items) == 3
        found = await home.service.list_payees(
            home.caller, home.id, q="ÜBER m", limit=50, cursor=None
        )
        assert [each.name for each in found.items] == ["Über Market"]

    async def test_have_names_of_their_own(self, home: Household) -> None:
        await home.service.create_payee(home.caller, home.id, body=PayeeCreate(name="Market"))
        with pytest.raises(Problem, match="already"):
            await home.service.create_payee(home.caller, home.id, body=PayeeCreate(name="MARKET"))
