"""Attachments: seen while they and their transaction are there, and kept for a while after."""

import datetime as dt
from typing import Final
from uuid import UUID

from generated.problems import NotUndoable
from impl.budget.repository.base import Resource, Row
from impl.budget.tables import AttachmentRow
from impl.platform import db
from impl.platform.journal import KEPT, ChangeSet

_OF_TRANSACTION: Final = """
SELECT * FROM attachments
WHERE book_id = $1 AND transaction_id = $2 AND deleted_at IS NULL ORDER BY id
"""
_HAS_TRANSACTION: Final = "SELECT EXISTS (SELECT FROM transactions WHERE book_id = $1 AND id = $2)"
_LEFT: Final = """
SELECT book_id, id FROM (
  SELECT book_id, id FROM attachments WHERE deleted_at < $1
  UNION
  SELECT a.book_id, a.id FROM attachments a JOIN books b ON b.id = a.book_id
  WHERE b.deleted_at < $2
) AS gone
WHERE (book_id, id) > ($3, $4) ORDER BY book_id, id LIMIT $5
"""


class Attachments(Resource):
    entity = "attachment"
    table = AttachmentRow
    what = "attachment"
    columns = (
        "id", "transaction_id", "filename", "media_type", "size", "sha256", "scan_status",
        "created_by", "version", "created_at", "updated_at",
    )  # fmt: skip

    @classmethod
    def visible(cls) -> str:
        return (
            " AND deleted_at IS NULL AND EXISTS (SELECT FROM transactions t"
            " WHERE t.book_id = attachments.book_id AND t.id = attachments.transaction_id)"
        )

    @classmethod
    async def namesake(cls, book_id: UUID, row: Row) -> UUID | None:
        del book_id, row  # several may have one name
        return None

    @classmethod
    async def of_transaction(cls, book_id: UUID, transaction_id: UUID) -> list[Row]:
        rows = await db.fetch(_OF_TRANSACTION, book_id, transaction_id)
        return [dict(row) for row in rows]

    @classmethod
    async def has_transaction(cls, book_id: UUID, transaction_id: UUID) -> bool:
        found: bool = await db.fetchval(_HAS_TRANSACTION, book_id, transaction_id)
        return found

    @classmethod
    async def announce(cls, book_id: UUID, values: Row, at: dt.datetime) -> None:
        """A row that nobody sees yet: whatever happens to its file, somebody will look after it."""
        made: Row = {"book_id": book_id, "version": 1, "created_at": at, "updated_at": at}
        await cls.table.create(**values, **made, deleted_at=at)

    @classmethod
    async def show(cls, changes: ChangeSet, id_: UUID) -> Row:
        """Let an announced one be seen, now that its file is there."""
        row = await cls._appear(changes, id_, 1)
        changes.record(cls.entity, id_, "create", None, cls.snapshot(row))
        return row

    @classmethod
    async def delete(cls, changes: ChangeSet, row: Row) -> None:
        """Hide it; its file is deleted later, so that it can come back."""
        await cls.table.filter(book_id=changes.book.id, id=row["id"]).update(deleted_at=changes.at)
        changes.record(cls.entity, row["id"], "delete", cls.snapshot(row), None)

    @classmethod
    async def bring_back(cls, changes: ChangeSet, before: Row) -> Row:
        """See a deleted one again, as long as its file is kept."""
        values = cls.read({name: value for name, value in before.items() if name != KEPT})
        row = await cls._appear(changes, values["id"], values["version"] + 1)
        changes.record(cls.entity, row["id"], "create", None, cls.snapshot(row))
        return row

    @classmethod
    async def _appear(cls, changes: ChangeSet, id_: UUID, version: int) -> Row:
        row = await db.fetchrow(
            "UPDATE attachments SET deleted_at = NULL, version = $3, updated_at = $4 "
            "WHERE book_id = $1 AND id = $2 RETURNING *",
            changes.book.id,
            id_,
            version,
            changes.at,
        )
        if row is None:
            raise NotUndoable("The file of the attachment is gone for good by now.")
        return dict(row)


async def left(
    before: dt.datetime, of_books: dt.datetime, after: tuple[UUID, UUID], most: int
) -> list[tuple[UUID, UUID]]:
    """Book and id of what nobody sees since before a time, and of what deleted books have."""
    rows = await db.fetch(_LEFT, before, of_books, *after, most)
    return [(row["book_id"], row["id"]) for row in rows]


async def forget(book_id: UUID, attachment_id: UUID) -> None:
    """Delete the row for good, once its file is gone."""
    await db.execute(
        "DELETE FROM attachments WHERE book_id = $1 AND id = $2", book_id, attachment_id
    )


async def hide_orphans(before: dt.datetime, at: dt.datetime, most: int) -> int:
    """Hide what belongs to transactions that were deleted before a time, and did not come back."""
    rows = await db.fetch(_ORPHANS, before, at, most)
    return len(rows)


_ORPHANS: Final = """
UPDATE attachments SET deleted_at = $2
WHERE (book_id, id) IN (
  SELECT a.book_id, a.id FROM attachments a
  WHERE a.deleted_at IS NULL
    AND NOT EXISTS (SELECT FROM transactions t
                    WHERE t.book_id = a.book_id AND t.id = a.transaction_id)
    AND NOT EXISTS (SELECT FROM changes c
                    WHERE c.book_id = a.book_id AND c.entity_id = a.transaction_id AND c.at >= $1)
  LIMIT $3)
RETURNING id
"""
