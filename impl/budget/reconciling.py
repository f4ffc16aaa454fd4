"""Locks what agrees with a statement, inside a change set."""

import dataclasses
from typing import Final
from uuid import UUID

from generated.problems import ReconciliationTooLarge, ReconciliationUnbalanced
from impl.budget import ledger
from impl.budget.repository import ledger as stored
from impl.budget.repository.base import Row
from impl.budget.repository.reconciliations import Reconciliations
from impl.budget.values import Booked, Draft
from impl.platform.journal import ChangeSet

MOST: Final = 10_000
"""Transactions locked at once: a bank's statement has fewer."""


@dataclasses.dataclass(frozen=True, slots=True)
class Adjustment:
    """How the difference to a statement is entered."""

    category_id: UUID | None = None
    exchange_rate: str | None = None


async def finish(changes: ChangeSet, row: Row, adjustment: Adjustment | None) -> Row:
    """Lock all that is cleared by the statement's day; the reconciliation as it is then."""
    account_id, day = row["account_id"], row["statement_date"]
    wanted = await Reconciliations.unlocked(changes.book.id, account_id, day, MOST + 1)
    if len(wanted) > MOST:
        raise ReconciliationTooLarge(f"There are more than {MOST} transactions to lock.")
    adjusted = await _adjust(changes, row, adjustment)
    await _lock(changes, wanted, account_id)
    return await Reconciliations.update(
        changes,
        row,
        {
            "status": "finished",
            "transaction_ids": [str(each) for each in (*wanted, *adjusted)],
            "adjustment_id": adjusted[0] if adjusted else None,
            "finished_at": changes.at,
        },
    )


async def _adjust(changes: ChangeSet, row: Row, adjustment: Adjustment | None) -> list[UUID]:
    """The transaction that enters what is missing to the statement's balance, if anything is."""
    account_id, day = row["account_id"], row["statement_date"]
    cleared = await Reconciliations.cleared_up_to(changes.book.id, account_id, day)
    missing = row["statement_balance"] - cleared
    if not missing:
        return []
    if adjustment is None:
        raise ReconciliationUnbalanced(
            f"To the statement's balance of {row['statement_balance']}, {missing} is missing.",
            difference=missing,
        )
    draft = Draft(
        date=day,
        account_id=account_id,
        amount=missing,
        memo=f"Adjustment to the statement of {day}",
        status="reconciled",
        category_id=adjustment.category_id,
        exchange_rate=adjustment.exchange_rate,
    )
    return [(await ledger.enter(changes, draft)).transaction.id]


async def _lock(changes: ChangeSet, wanted: list[UUID], account_id: UUID) -> None:
    for start in range(0, len(wanted), ledger.CHUNK):
        chunk = await stored.load(changes.book.id, wanted[start : start + ledger.CHUNK])
        pairs = [(old, _locked(old, account_id)) for old in chunk.values()]
        await ledger.put_back(changes, pairs)


def _locked(old: Booked, account_id: UUID) -> Booked:
    """Reconciled on the account's side, where it is a transfer."""
    if old.account_id == account_id:
        return dataclasses.replace(old, status="reconciled")
    return dataclasses.replace(old, transfer_status="reconciled")
