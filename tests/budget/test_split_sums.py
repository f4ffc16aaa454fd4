"""Splits sum to the amount: each way in is tried with some that do not."""

import datetime as dt
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from generated.budget.models import (
    Account,
    OccurrencePost,
    ScheduleUpdate,
    SplitsReplace,
    Transaction,
    TransactionMatch,
    TransactionsWrite,
    TransactionUpdate,
)
from generated.problems import SplitsUnbalanced
from impl.platform import db
from tests.budget.imports.desk import Desk
from tests.budget.ruling import run_over
from tests.budget.test_rules import make
from tests.budget.test_undo import state, undo
from tests.factories.budget import Household

SHORT: list[dict[str, Any]] = [{"amount": -100}, {"amount": -199}]
GOOD: list[dict[str, Any]] = [{"amount": -100}, {"amount": -200}]
FILE = b"Date;Payee;Purpose;Amount\n2026-01-05;Shop;Bread;-3.00\n"
HALVES: dict[str, Any] = {
    "type": "split",
    "parts": [
        {"share": "percent", "percent": "50", "category_id": None, "memo": None},
        {"share": "remainder", "category_id": None, "memo": None},
    ],
}
EVERY: dict[str, Any] = {"field": "is_transfer", "value": False}
Attempt = Callable[[Household, Account, Transaction], Awaitable[object]]


async def unbalanced(home: Household) -> list[Any]:
    """Transactions whose splits do not sum to their amount."""
    rows = await db.fetch(
        """
        SELECT t.id FROM transactions t JOIN postings p
          ON p.book_id = t.book_id AND p.transaction_id = t.id AND p.part IS NOT NULL
        WHERE t.book_id = $1 GROUP BY t.id, t.amount HAVING sum(p.amount) <> -t.amount
        """,
        home.id,
    )
    return [row["id"] for row in rows]


async def create(home: Household, account: Account, _split: Transaction) -> None:
    await home.enter(account, -300, splits=SHORT)


async def _change(home: Household, old: Transaction, **given: Any) -> None:
    body = TransactionUpdate.model_validate(given)
    await home.service.update_transaction(
        home.caller, home.id, old.id, unlock=False, if_match=None, body=body
    )


async def change_the_amount(home: Household, _account: Account, split: Transaction) -> None:
    await _change(home, split, amount=-301)


async def change_the_splits(home: Household, _account: Account, split: Transaction) -> None:
    await _change(home, split, splits=SHORT)


async def change_both(home: Household, _account: Account, split: Transaction) -> None:
    await _change(home, split, amount=-298, splits=SHORT)


async def replace(home: Household, _account: Account, split: Transaction) -> None:
    body = SplitsReplace.model_validate({"splits": SHORT})
    await home.service.replace_splits(
        home.caller, home.id, split.id, unlock=False, if_match=None, body=body
    )


async def _write(home: Household, **values: Any) -> Any:
    body = TransactionsWrite.model_validate(values)
    return await home.service.write_transactions(home.caller, home.id, body=body)


async def create_in_bulk(home: Household, account: Account, _split: Transaction) -> None:
    row = {"account_id": account.id, "date": "2026-01-05", "amount": -300, "splits": SHORT}
    await _write(home, create=[row])


async def change_in_bulk(home: Household, _account: Account, split: Transaction) -> None:
    await _write(home, update=[{"transaction_id": split.id, "changes": {"amount": -301}}])


async def match(home: Household, account: Account, split: Transaction) -> None:
    bank = await home.enter(account, -301, status="cleared")
    await home.service.match_transaction(
        home.caller, home.id, split.id, unlock=False, body=TransactionMatch(transaction_id=bank.id)
    )


async def schedule(home: Household, account: Account, _split: Transaction) -> None:
    await home.schedule(account, -300, splits=SHORT)


async def change_a_schedule(home: Household, account: Account, _split: Transaction) -> None:
    made = await home.schedule(account, -300, splits=GOOD)
    body = ScheduleUpdate(amount=-301)
    await home.service.update_schedule(home.caller, home.id, made.id, if_match=None, body=body)


async def post(home: Household, account: Account, _split: Transaction) -> None:
    made = await home.schedule(account, -300, splits=GOOD)
    body = OccurrencePost(amount=-301)
    await home.service.post_occurrence(
        home.caller, home.id, made.id, dt.date(2026, 2, 1), body=body
    )


ATTEMPTS = [create, change_the_amount, change_the_splits, change_both, replace, create_in_bulk,
            change_in_bulk, match, schedule, change_a_schedule, post]  # fmt: skip


class TestRefusals:
    @pytest.mark.parametrize("attempt", ATTEMPTS)
    async def test_name_the_sums_and_leave_everything(
        self, home: Household, attempt: Attempt
    ) -> None:
        account = await home.account()
        split = await home.enter(account, -300, splits=GOOD)
        with pytest.raises(SplitsUnbalanced):
            await attempt(home, account, split)
        assert await unbalanced(home) == []

    async def test_stand_beside_rows_that_stand_for_themselves(self, home: Household) -> None:
        account = await home.account()
        row = {"account_id": account.id, "date": "2026-01-05", "amount": -300}
        rows = [{**row, "splits": SHORT}, {**row, "splits": GOOD}]
        done = await _write(home, create=rows, mode="each")
        assert [each.outcome for each in done.rows] == ["refused", "created"]
        assert await home.balance(account) == -300
        assert await unbalanced(home) == []


class TestRules:
    @pytest.mark.parametrize("amount", [-301, 1, -1, 99_999])
    async def test_split_what_is_entered_to_the_last_unit(
        self, home: Household, amount: int
    ) -> None:
        await make(home, conditions=[EVERY], actions=[HALVES])
        entered = await home.enter(await home.account(), amount)
        assert sum(each.amount for each in entered.splits) == amount
        assert await unbalanced(home) == []

    async def test_keep_the_sum_in_the_history_and_in_its_undoing(self, home: Household) -> None:
        account = await home.account()
        for amount in (-301, -7, 5_555):
            await home.enter(account, amount, splits=[{"amount": amount - 1}, {"amount": 1}])
        rule = await make(home, conditions=[EVERY], actions=[HALVES], enabled=False)
        before = await state(home)
        await run_over(home, rule.id, None)
        assert await state(home) != before
        assert await unbalanced(home) == []
        await undo(home)
        assert await state(home) == before
        assert await unbalanced(home) == []


class TestImports:
    @pytest.mark.parametrize("edits", [{}, {"amount": -299}, {"memo": "Rolls"}])
    async def test_enter_splits_of_what_the_row_amounts_to(
        self, home: Household, edits: dict[str, Any]
    ) -> None:
        await make(home, conditions=[EVERY], actions=[HALVES])
        desk = Desk(home, await home.account())
        preview = await desk.preview(FILE)
        if edits:
            await desk.edit(preview, {"index": 1, **edits})
        await desk.commit(preview)
        (entered,) = await desk.transactions(preview.id)
        assert entered.amount == edits.get("amount", -300)
        if entered.splits:
            assert sum(each.amount for each in entered.splits) == entered.amount
        assert await unbalanced(home) == []


class TestUndoing:
    async def test_brings_back_splits_with_the_amount_that_they_sum_to(
        self, home: Household
    ) -> None:
        split = await home.enter(await home.account(), -300, splits=GOOD)
        await _change(home, split, amount=-500, splits=[{"amount": -400}, {"amount": -100}])
        await undo(home)
        assert await unbalanced(home) == []
        await home.service.delete_transaction(
            home.caller, home.id, split.id, unlock=False, if_match=None
        )
        await undo(home)
        assert await unbalanced(home) == []
