"""Imports: what is known of each bank file.

The file itself stands in the row, and only while a CSV or QIF preview may be read anew with another
mapping: so it comes, is read and goes in the transactions of its preview, is saved and restored
with it, and leaves nothing behind in another store.
"""

import datetime as dt
from collections.abc import Mapping
from typing import Final
from uuid import UUID

from generated.problems import NotUndoable
from impl.budget.import_tables import ImportRow
from impl.budget.repository.base import Resource, Row
from impl.platform import db
from impl.platform.journal import ChangeSet

_PASSING: Final = "status IN ('reading', 'unread', 'preview', 'rolled_back')"
"""Imports that leave nothing behind in the account."""


class Imports(Resource):
    entity = "import"
    table = ImportRow
    what = "import"
    columns = (
        "id",
        "account_id",
        "status",
        "filename",
        "size",
        "format",
        "dialect",
        "encoding",
        "statement",
        "mapping",
        "profile_id",
        "uncertain",
        "headings",
        "warnings",
        "exchange_rate",
        "transactions_created",
        "committed_at",
        "version",
        "created_at",
        "updated_at",
    )

    @classmethod
    async def page(
        cls,
        book_id: UUID,
        filters: tuple[UUID | None, str | None],
        after: UUID | None,
        limit: int,
    ) -> list[Row]:
        """Imports that are not rolled back, newest first; filters are account and status."""
        names = ", ".join(cls.stored())
        rows = await db.fetch(
            f"""
            SELECT {names} FROM imports
            WHERE book_id = $1 AND status <> 'rolled_back'
              AND ($2::uuid IS NULL OR account_id = $2)
              AND ($3::text IS NULL OR status = $3)
              AND ($4::uuid IS NULL OR id < $4)
            ORDER BY id DESC LIMIT $5
            """,  # noqa: S608  # names of the model's own columns
            book_id,
            *filters,
            after,
            limit,
        )
        return [dict(row) for row in rows]

    @classmethod
    async def content(cls, book_id: UUID, import_id: UUID) -> bytes | None:
        """The file, if it was kept."""
        found: bytes | None = await db.fetchval(
            "SELECT content FROM imports WHERE book_id = $1 AND id = $2", book_id, import_id
        )
        return found

    @classmethod
    async def revise(cls, changes: ChangeSet, row: Row, values: Mapping[str, object]) -> Row:
        """Write the values, or only that something changed in the rows: always a new version."""
        differing = {**values, "version": row["version"] + 1, "updated_at": changes.at}
        await cls.table.filter(book_id=changes.book.id, id=row["id"]).update(**differing)
        after = row | differing
        changes.record(cls.entity, row["id"], "update", cls.snapshot(row), cls.snapshot(after))
        return after

    @classmethod
    async def roll_back(cls, changes: ChangeSet, row: Row) -> None:
        """Keep a committed import for a while, but show it no more."""
        await db.execute(
            "UPDATE imports SET status = 'rolled_back', version = version + 1, updated_at = $3 "
            "WHERE book_id = $1 AND id = $2",
            changes.book.id,
            row["id"],
            changes.at,
        )
        changes.record(cls.entity, row["id"], "delete", cls.snapshot(row), None)

    @classmethod
    async def show_again(cls, changes: ChangeSet, import_id: UUID, status: str) -> None:
        """Show an import again as it was before it was rolled back, if it is there still."""
        names = ", ".join(cls.stored())
        row = await db.fetchrow(
            f"UPDATE imports SET status = $4, version = version + 1, updated_at = $3 "  # noqa: S608  # names of the model's own columns
            f"WHERE book_id = $1 AND id = $2 AND status = 'rolled_back' RETURNING {names}",
            changes.book.id,
            import_id,
            changes.at,
            status,
        )
        if row is None:
            raise NotUndoable("The import was rolled back too long ago: its rows are gone.")
        changes.record(cls.entity, import_id, "create", None, cls.snapshot(dict(row)))

    @classmethod
    async def abandoned(cls, before: dt.datetime, most: int) -> list[tuple[UUID, UUID]]:
        """Book and id of previews, and of imports rolled back, that nobody touched since."""
        rows = await db.fetch(
            f"SELECT i.book_id, i.id FROM imports i JOIN books b ON b.id = i.book_id "  # noqa: S608  # states
            f"WHERE i.{_PASSING} AND i.updated_at < $1 AND b.deleted_at IS NULL "
            "ORDER BY i.updated_at LIMIT $2",
            before,
            most,
        )
        return [(row["book_id"], row["id"]) for row in rows]

    @classmethod
    async def forget(cls, changes: ChangeSet, import_id: UUID, before: dt.datetime) -> None:
        """Throw away what `abandoned` found, unless it was touched in the meantime."""
        names = ", ".join(cls.stored())
        row = await db.fetchrow(
            f"DELETE FROM imports WHERE book_id = $1 AND id = $2 AND {_PASSING} "  # noqa: S608  # the same
            f"AND updated_at < $3 RETURNING {names}",
            changes.book.id,
            import_id,
            before,
        )
        if row is not None and row["status"] != "rolled_back":
            changes.record(cls.entity, import_id, "delete", cls.snapshot(dict(row)), None)

    @classmethod
    def snapshot(cls, row: Row) -> Row:
        return {**super().snapshot(row), "rows": row["counts"]}

    @classmethod
    def stored(cls) -> list[str]:
        """Without the file, which may be large."""
        return [name for name in super().stored() if name != "content"]

    @classmethod
    def visible(cls) -> str:
        return " AND status <> 'rolled_back'"
