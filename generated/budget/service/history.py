"""What the domain budget does with history, for whoever implements or calls it."""

from typing import Protocol
from uuid import UUID

from generated.budget.models import AuditPage, ChangeEntity, Undoing
from generated.runtime import Caller, Encoded


class HistoryService(Protocol):
    """One method an operation; 2 of them."""

    async def list_audit_entries(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        entity: ChangeEntity | None,
        entity_id: UUID | None,
        change_set_id: UUID | None,
        actor_id: UUID | None,
        limit: int,
        cursor: str | None,
    ) -> AuditPage | Encoded[AuditPage]:
        """List who did what.

        What the book's members and the server did, newest first, each with what was before and
        what was after. `changed` names the members that differ.

        `list_changes` serves copies of the book, this serves people: it looks back from now, and
        can be narrowed to one thing (`entity_id`), one write (`change_set_id`) or one person.
        It reaches as far back as the journal is kept; of what the journal does not know, the
        answer is 404.
        """
        ...

    async def undo_change_set(
        self,
        caller: Caller,
        book_id: UUID,
        change_set_id: UUID,
        *,
        unlock: bool,
    ) -> Undoing | Encoded[Undoing]:
        """Undo a write.

        Makes everything that one write created, changed or deleted what it was before, whatever
        the write was: an edit, a deletion, a merge, an import that was committed or rolled back.
        The undoing is a write of its own and can be undone in the same way.

        **All or nothing.** If one of the things was changed again since, or something else has
        come to need it, the answer is 409 `changed-since`, which names the later write: undo that
        one first. What is reconciled needs `unlock=true`.

        **What stays.** Payees that the write created on the side stay if they are in use. What
        was never part of the accounts is not brought back: previews of bank files, and documents
        with their pictures; nor can a book be undone, nor who is in it with which role. A write that did nothing else answers 422
        `not-undoable`.

        A change set is named in `list_changes` and in `list_audit_entries`.

        Raises NameTaken, AccountClosed, AmountOutOfRange, ExternalIdTaken, TransactionReconciled,
        ChangedSince, NotUndoable.
        """
        ...
