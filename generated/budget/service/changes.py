"""What the domain budget does with changes, for whoever implements or calls it."""

from typing import Protocol
from uuid import UUID

from generated.budget.models import ChangePage
from generated.runtime import Caller, Encoded


class ChangesService(Protocol):
    """One method an operation; 1 of them."""

    async def list_changes(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        since: int,
        limit: int,
        cursor: str | None,
    ) -> ChangePage | Encoded[ChangePage]:
        """List what changed.

        Everything that changed in the book after change number `since`, in the order it was
        committed. A client that keeps a copy follows `next_cursor` to the last page, and then
        keeps `latest_seq` as its next `since`. All pages of one run end at the same
        `latest_seq`, whatever is written meanwhile.

        Since 0, the feed brings everything there is: a copy may begin there, too. Changes older
        than a week are compacted: of each thing only the last one is told, so the first that is
        heard of a thing may be its `update`, and it may come before what it refers to. Put `after`
        into the copy whatever the operation is, and let a `delete` of what is not there pass.

        An attachment is not told again when its transaction is deleted, nor when that comes back:
        keep it, and show it with its transaction alone.

        Deletions are told for 90 days at least. If one that came after `since` is told no longer,
        or the book never had that number, the answer is 410 `resync-required`, in the middle of a
        run, too: throw the copy away, and ask for changes since 0. `list_audit_entries` goes on
        showing every change.

        Raises ResyncRequired.
        """
        ...
