"""Who did what in a book, and taking it back."""

from uuid import UUID

import orjson

from generated.budget.models import AuditPage, ChangeEntity, Undoing
from generated.problems import NotFound
from generated.runtime import Caller, Encoded
from impl.budget.repository import history
from impl.budget.service.base import Resource
from impl.budget.undo import undo
from impl.platform import journal


class History(Resource):
    async def list_audit_entries(
        self,
        caller: Caller,  # noqa: ARG002  # the Protocol's
        book_id: UUID,
        *,
        entity: ChangeEntity | None,
        entity_id: UUID | None,
        change_set_id: UUID | None,
        actor_id: UUID | None,
        limit: int,
        cursor: str | None,
    ) -> Encoded[AuditPage]:
        narrowed = (entity, entity_id, change_set_id, actor_id)
        filters = {"list": "audit", "book": book_id, "narrowed": "/".join(map(str, narrowed))}
        after = self._after(cursor, filters)
        key = (int(after[0]), int(after[1])) if after else None
        unknown = await history.missing(book_id, entity_id, change_set_id, actor_id)
        if unknown is not None:
            raise NotFound(f"The book's journal knows no such {unknown}.")
        found = await history.page(book_id, narrowed, key, limit + 1)
        shown = found[:limit]
        page = orjson.dumps(
            {
                "items": [orjson.Fragment(entry) for entry, _, _ in shown],
                "next_cursor": self._next(found, limit, filters, shown and shown[-1][1:]),
            }
        )
        return Encoded(page)

    async def undo_change_set(
        self, caller: Caller, book_id: UUID, change_set_id: UUID, *, unlock: bool
    ) -> Undoing:
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            entries = await history.of_set(book_id, change_set_id)
            if not entries:
                raise NotFound("There is no such change set in this book.")
            await undo(changes, entries, unlock=unlock)
        return Undoing(
            change_set_id=changes.id,
            undoes=change_set_id,
            seq=changes.seq,
            changes=changes.size,
            at=changes.at,
        )
