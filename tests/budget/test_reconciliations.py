"""Reconciliations: what agrees with a statement is found, and locked."""

import datetime as dt
from typing import Any
from uuid import UUID

import pytest

from generated.budget.models import (
    Account,
    Reconciliation,
    ReconciliationCreate,
    ReconciliationFinish,
    TransactionUpdate,
)
from generated.problems import (
    AccountClosed,
    DateOutOfRange,
    MissingRate,
    NotFound,
    PreconditionFailed,
    ReconciliationFinished,
    ReconciliationTooLarge,
    ReconciliationUnbalanced,
    TransactionReconciled,
)
from generated.runtime import IfMatch
from impl.budget import reconciling
from tests.budget.test_undo import state, undo
from tests.factories.budget import Household, plain

DAY = dt.date(2026, 1, 31)


async def _get(home: Household, reconciliation: Reconciliation) -> Reconciliation:
    return await home.service.get_reconciliation(home.caller, home.id, reconciliation.id)


async def _finish(home: Household, reconciliation: Reconciliation, **values: Any) -> Reconciliation:
    body = ReconciliationFinish.model_validate(values)
    return await home.service.finish_reconciliation(
        home.caller, home.id, reconciliation.id, body=body
    )


async def _shown(home: Household, transaction: UUID) -> Any:
    return plain(
        await home.service.get_transaction(home.caller, home.id, transaction, view="simple")
    )


async def _january(home: Household) -> tuple[Account, list[UUID]]:
    """An account with two cleared transactions in January, a pending one, and one after it."""
    account = await home.account(opening_balance=1_000, opening_date=dt.date(2026, 1, 1))
    entered = [
        await home.enter(account, -300, status="cleared"),
        await home.enter(account, -70, status="cleared", date=DAY),
        await home.enter(account, -50),
        await home.enter(account, -9, status="cleared", date=dt.date(2026, 2, 1)),
    ]
    return account, [each.id for each in entered]


class TestCreateReconciliation:
    async def test_compares_what_is_cleared_by_the_day_of_the_statement(
        self, home: Household
    ) -> None:
        account, entered = await _january(home)
        begun = await home.statement(account, 580)
        assert (begun.status, begun.cleared_balance, begun.difference) == ("open", 630, -50)
        assert begun.transaction_ids[1:] == entered[:2]
        assert len(begun.transaction_ids) == 3
        assert await _get(home, begun) == begun

    async def test_follows_what_is_cleared_meanwhile(self, home: Household) -> None:
        account, entered = await _january(home)
        begun = await home.statement(account, 580)
        await home.service.update_transaction(
            home.caller, home.id, entered[2], unlock=False, if_match=None,
            body=TransactionUpdate(status="cleared"),
        )  # fmt: skip
        now = await _get(home, begun)
        assert (now.cleared_balance, now.difference, len(now.transaction_ids)) == (580, 0, 4)

    async def test_looks_at_a_transfers_side_on_the_account(self, home: Household) -> None:
        here, there = await home.account("Here"), await home.account("There")
        await home.enter(
            here, -400, transfer_account_id=there.id, status="cleared", transfer_status="pending"
        )
        assert (await home.statement(here, -400)).difference == 0
        arrived = await home.statement(there, 400)
        assert (arrived.cleared_balance, arrived.transaction_ids) == (0, [])

    async def test_keeps_to_the_book_and_its_days(self, home: Household) -> None:
        body = ReconciliationCreate(statement_date=DAY, statement_balance=0)
        with pytest.raises(NotFound):
            await home.service.create_reconciliation(home.caller, home.id, home.id, body=body)
        with pytest.raises(DateOutOfRange):
            await home.statement(await home.account(), 0, dt.date(1899, 12, 31))


class TestFinishReconciliation:
    async def test_locks_what_agrees(self, home: Household) -> None:
        account, entered = await _january(home)
        done = await _finish(home, await home.statement(account, 630))
        assert (done.status, done.difference, done.adjustment_id) == ("finished", 0, None)
        assert done.finished_at is not None
        assert done.transaction_ids[1:] == entered[:2]
        statuses = [(await _shown(home, each))["status"] for each in entered]
        assert statuses == ["reconciled", "reconciled", "pending", "cleared"]
        for field in ({"amount": -301}, {"memo": "Bread"}):
            with pytest.raises(TransactionReconciled):
                await home.service.update_transaction(
                    home.caller, home.id, entered[0], unlock=False, if_match=None,
                    body=TransactionUpdate.model_validate(field),
                )  # fmt: skip
        assert await home.balance(account) == 571

    async def test_tells_later_what_it_locked_even_if_that_was_unlocked(
        self, home: Household
    ) -> None:
        account, entered = await _january(home)
        done = await _finish(home, await home.statement(account, 630))
        await home.service.delete_transaction(
            home.caller, home.id, entered[0], unlock=True, if_match=None
        )
        assert await _get(home, done) == done

    async def test_leaves_what_was_locked_before(self, home: Household) -> None:
        account, entered = await _january(home)
        await _finish(home, await home.statement(account, 700, dt.date(2026, 1, 20)))
        done = await _finish(home, await home.statement(account, 630))
        assert done.transaction_ids == [entered[1]]
        assert (await _shown(home, entered[0]))["version"] == 2

    async def test_locks_a_transfer_on_its_side_only(self, home: Household) -> None:
        here, there = await home.account("Here"), await home.account("There")
        entered = await home.enter(
            here, -400, transfer_account_id=there.id, status="cleared", transfer_status="cleared"
        )
        await _finish(home, await home.statement(there, 400))
        shown = await _shown(home, entered.id)
        assert (shown["status"], shown["transfer_status"]) == ("cleared", "reconciled")
        await _finish(home, await home.statement(here, -400))
        shown = await _shown(home, entered.id)
        assert (shown["status"], shown["transfer_status"]) == ("reconciled", "reconciled")

    async def test_refuses_while_anything_is_missing(self, home: Household) -> None:
        account, _ = await _january(home)
        begun = await home.statement(account, 600)
        before = await state(home)
        with pytest.raises(ReconciliationUnbalanced) as refused:
            await _finish(home, begun)
        assert refused.value.members == {"difference": -30}
        assert await state(home) == before

    async def test_enters_what_is_missing_if_it_may(self, home: Household) -> None:
        account, _ = await _january(home)
        fees = await home.category("Fees")
        done = await _finish(
            home, await home.statement(account, 600), adjust=True, category_id=fees.id
        )
        assert done.adjustment_id is not None
        assert done.transaction_ids[-1] == done.adjustment_id
        shown = await _shown(home, done.adjustment_id)
        assert (shown["amount"], shown["date"], shown["status"], shown["category_id"]) == (
            -30, "2026-01-31", "reconciled", str(fees.id),
        )  # fmt: skip
        assert (await home.statement(account, 600)).difference == 0

    async def test_enters_nothing_where_nothing_is_missing(self, home: Household) -> None:
        account, _ = await _january(home)
        done = await _finish(home, await home.statement(account, 630), adjust=True)
        assert done.adjustment_id is None

    async def test_asks_for_a_rate_and_an_open_account_to_adjust(self, home: Household) -> None:
        dollars = await home.account("Dollars", currency="USD")
        begun = await home.statement(dollars, 100)
        with pytest.raises(MissingRate):
            await _finish(home, begun, adjust=True)
        await home.close(dollars)
        with pytest.raises(AccountClosed):
            await _finish(home, begun, adjust=True, exchange_rate="0.85")

    async def test_happens_once(self, home: Household) -> None:
        account, _ = await _january(home)
        done = await _finish(home, await home.statement(account, 630))
        with pytest.raises(ReconciliationFinished):
            await _finish(home, done)

    async def test_locks_a_bounded_number_at_once(
        self, home: Household, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        account, _ = await _january(home)
        begun = await home.statement(account, 630)
        monkeypatch.setattr(reconciling, "MOST", 2)
        assert len((await _get(home, begun)).transaction_ids) == 2
        with pytest.raises(ReconciliationTooLarge):
            await _finish(home, begun)

    async def test_is_undone_as_one_write_and_done_again(self, home: Household) -> None:
        account, _ = await _january(home)
        begun = await home.statement(account, 600)
        before = await state(home)
        await _finish(home, begun, adjust=True)
        after = await state(home)
        with pytest.raises(TransactionReconciled):
            await undo(home)
        await undo(home, unlock=True)
        assert await state(home) == before
        assert (await _get(home, begun)).difference == -30
        await undo(home, unlock=True)
        assert await state(home) == after


class TestDeleteReconciliation:
    async def test_gives_up_an_open_one(self, home: Household) -> None:
        begun = await home.statement(await home.account(), 100)
        before = await state(home)
        with pytest.raises(PreconditionFailed):
            await home.service.delete_reconciliation(
                home.caller, home.id, begun.id, if_match=IfMatch(frozenset({2}))
            )
        await home.service.delete_reconciliation(home.caller, home.id, begun.id, if_match=None)
        with pytest.raises(NotFound):
            await _get(home, begun)
        await undo(home)
        assert await state(home) == before

    async def test_refuses_a_finished_one(self, home: Household) -> None:
        done = await _finish(home, await home.statement(await home.account(), 0))
        with pytest.raises(ReconciliationFinished):
            await home.service.delete_reconciliation(home.caller, home.id, done.id, if_match=None)

    async def test_comes_with_the_deletion_of_an_account(self, home: Household) -> None:
        account = await home.account(opening_balance=700)
        await home.statement(account, 100)
        before = await state(home)
        await home.service.delete_account(home.caller, home.id, account.id, if_match=None)
        await undo(home)
        assert await state(home) == before


class TestListReconciliations:
    async def test_begins_with_the_latest_statement(self, home: Household) -> None:
        account = await home.account()
        days = [dt.date(2026, 2, 28), dt.date(2026, 1, 31), dt.date(2026, 3, 31)]
        made = {day: await home.statement(account, 0, day) for day in days}
        await _finish(home, made[days[1]])
        await home.statement(await home.account("Other"), 0)
        listed, cursor = [], None
        while True:
            page = await home.service.list_reconciliations(
                home.caller, home.id, account.id, status=None, limit=2, cursor=cursor
            )
            listed += page.items
            cursor = page.next_cursor
            if cursor is None:
                break
        assert [each.statement_date for each in listed] == sorted(days, reverse=True)
        page = await home.service.list_reconciliations(
            home.caller, home.id, account.id, status="finished", limit=50, cursor=None
        )
        assert [each.id for each in page.items] == [made[days[1]].id]
