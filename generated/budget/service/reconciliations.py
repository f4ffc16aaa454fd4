"""What the domain budget does with reconciliations, for whoever implements or calls it."""

from typing import Protocol
from uuid import UUID

from generated.budget.models import (
    Reconciliation,
    ReconciliationCreate,
    ReconciliationFinish,
    ReconciliationPage,
    ReconciliationStatus,
)
from generated.runtime import Caller, Encoded, IfMatch


class ReconciliationsService(Protocol):
    """One method an operation; 5 of them."""

    async def list_reconciliations(
        self,
        caller: Caller,
        book_id: UUID,
        account_id: UUID,
        *,
        status: ReconciliationStatus | None,
        limit: int,
        cursor: str | None,
    ) -> ReconciliationPage | Encoded[ReconciliationPage]:
        """List an account's reconciliations.

        The account's reconciliations, the latest statement first.
        """
        ...

    async def create_reconciliation(
        self,
        caller: Caller,
        book_id: UUID,
        account_id: UUID,
        *,
        body: ReconciliationCreate,
    ) -> Reconciliation | Encoded[Reconciliation]:
        """Begin to reconcile an account.

        Compares the account with a statement. `cleared_balance` is what is cleared or reconciled
        up to the statement's date, `difference` what is missing to the statement's balance. As
        transactions are cleared, entered or mended, `get_reconciliation` shows both anew; when
        nothing is missing, `finish_reconciliation` locks what agrees.

        Raises DateOutOfRange.
        """
        ...

    async def get_reconciliation(
        self,
        caller: Caller,
        book_id: UUID,
        reconciliation_id: UUID,
    ) -> Reconciliation | Encoded[Reconciliation]:
        """Get a reconciliation.

        The reconciliation with its transactions: those that finishing would lock now, or those
        that it locked.
        """
        ...

    async def delete_reconciliation(
        self,
        caller: Caller,
        book_id: UUID,
        reconciliation_id: UUID,
        *,
        if_match: IfMatch | None,
    ) -> None:
        """Give up a reconciliation.

        Deletes an open reconciliation, which has changed nothing. A finished one stays; its
        finishing can be undone with `undo_change_set`.

        Raises ReconciliationFinished.
        """
        ...

    async def finish_reconciliation(
        self,
        caller: Caller,
        book_id: UUID,
        reconciliation_id: UUID,
        *,
        body: ReconciliationFinish,
    ) -> Reconciliation | Encoded[Reconciliation]:
        """Finish a reconciliation.

        Locks what is cleared up to the statement's date: it becomes `reconciled` and changes only
        with `unlock=true`. Of a transfer, the side on this account does; the transaction is
        locked with it.

        Nothing may be missing to the statement's balance. With `adjust: true`, a transaction of
        the statement's date enters the difference, and is locked with the others. All of it is
        one write; to undo it, send `unlock=true` with `undo_change_set`.

        Raises AccountClosed, OffBudgetTakesNoCategory, MissingRate, AmountOutOfRange,
        ReconciliationFinished, ReconciliationUnbalanced, ReconciliationTooLarge.
        """
        ...
