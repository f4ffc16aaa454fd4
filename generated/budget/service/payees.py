"""What the domain budget does with payees, for whoever implements or calls it."""

from typing import Protocol
from uuid import UUID

from generated.budget.models import Payee, PayeeCreate, PayeeMerge, PayeePage, PayeeUpdate
from generated.runtime import Caller, Encoded, IfMatch


class PayeesService(Protocol):
    """One method an operation; 6 of them."""

    async def list_payees(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        q: str | None,
        limit: int,
        cursor: str | None,
    ) -> PayeePage | Encoded[PayeePage]:
        """List payees.

        The book's payees, by name.
        """
        ...

    async def create_payee(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        body: PayeeCreate,
    ) -> Payee | Encoded[Payee]:
        """Create a payee.

        Creates a payee. There is seldom a need to: a transaction with `payee_name` finds or
        creates its payee by itself.

        Raises NameTaken.
        """
        ...

    async def get_payee(
        self,
        caller: Caller,
        book_id: UUID,
        payee_id: UUID,
    ) -> Payee | Encoded[Payee]:
        """Get a payee.

        The payee. Its transactions are listed by `list_transactions`.
        """
        ...

    async def update_payee(
        self,
        caller: Caller,
        book_id: UUID,
        payee_id: UUID,
        *,
        if_match: IfMatch | None,
        body: PayeeUpdate,
    ) -> Payee | Encoded[Payee]:
        """Change a payee.

        Changes the fields that are given (JSON Merge Patch). A new name shows in all transactions
        of the payee, reconciled ones too. To make one payee of two, use `merge_payees`.

        Raises NameTaken.
        """
        ...

    async def delete_payee(
        self,
        caller: Caller,
        book_id: UUID,
        payee_id: UUID,
        *,
        move_to: UUID | None,
        unlock: bool,
        if_match: IfMatch | None,
    ) -> None:
        """Delete a payee.

        Deletes a payee. If it has transactions, `move_to` says which payee takes them over. In
        previews of bank files the name stays as the file has it.

        Raises PayeeInUse, PayeeMoveRefused, TransactionReconciled.
        """
        ...

    async def merge_payees(
        self,
        caller: Caller,
        book_id: UUID,
        payee_id: UUID,
        *,
        unlock: bool,
        body: PayeeMerge,
    ) -> Payee | Encoded[Payee]:
        """Merge payees.

        Makes one payee of several: the payee of the path takes over the transactions and schedules
        of those in `payee_ids`, which are deleted, and their places in rules. All of it is one
        write, so `undo_change_set` brings every payee back with all that was its own.

        Raises PayeeMoveRefused, TransactionReconciled.
        """
        ...
