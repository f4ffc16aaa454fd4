"""The one way to write a simple resource: the row and its change in the journal, together."""

from collections.abc import Mapping
from typing import Any, ClassVar, TypeAlias
from uuid import UUID

from tortoise.models import Model

from generated.problems import NotFound
from impl.budget.repository.names import name_key
from impl.platform import db, ids
from impl.platform.journal import KEPT, ChangeSet

Row: TypeAlias = dict[str, Any]
"""A row by column, as PostgreSQL gives it."""


class Resource:
    """Rows of one table by (book_id, id), which count their versions and journal each write."""

    entity: ClassVar[str]
    table: ClassVar[type[Model]]
    what: ClassVar[str]
    """What a person calls it."""
    columns: ClassVar[tuple[str, ...]]
    """What is journaled, and shown by the resource's own operations."""

    @classmethod
    async def find(cls, book_id: UUID, id_: UUID) -> Row:
        """The row; NotFound if the book has none of that id."""
        found = await cls.seek(book_id, [id_])
        if not found:
            raise cls.missing()
        return found[0]

    @classmethod
    async def seek(cls, book_id: UUID, wanted: list[UUID]) -> list[Row]:
        """Those rows of the book that there are."""
        names = ", ".join(f'"{name}"' for name in cls.stored())
        rows = await db.fetch(
            f"SELECT {names} FROM {cls.name()} "  # noqa: S608  # names of the model's own columns
            f"WHERE book_id = $1 AND id = ANY($2){cls.visible()}",
            book_id,
            wanted,
        )
        return [dict(row) for row in rows]

    @classmethod
    async def namesake(cls, book_id: UUID, row: Row) -> UUID | None:
        """The row that has the name which this one may have alone."""
        raise NotImplementedError

    @classmethod
    def references(cls, row: Row) -> list[tuple[str, UUID]]:  # noqa: ARG003  # most need nothing
        """What has to be there for the row to be, by entity and id."""
        return []

    @classmethod
    def missing(cls) -> NotFound:
        return NotFound(f"There is no such {cls.what} in this book.")

    @classmethod
    async def create(cls, changes: ChangeSet, values: Mapping[str, object]) -> Row:
        row: Row = {
            "id": ids.new_id(),
            "book_id": changes.book.id,
            **values,
            "version": 1,
            "created_at": changes.at,
            "updated_at": changes.at,
        }
        if "name" in values:
            row["name_key"] = name_key(str(values["name"]))
        created = await cls.table.create(**row)
        row = {name: getattr(created, name) for name in cls.stored()}
        changes.record(cls.entity, row["id"], "create", None, cls.snapshot(row))
        return row

    @classmethod
    async def update(
        cls,
        changes: ChangeSet,
        row: Row,
        values: Mapping[str, object],
        kept: Row | None = None,
    ) -> Row:
        """Write what differs; nothing, and no new version, if nothing does."""
        differing = {name: value for name, value in values.items() if row[name] != value}
        if not differing:
            return row
        if "name" in differing:
            differing["name_key"] = name_key(str(differing["name"]))
        differing |= {"version": row["version"] + 1, "updated_at": changes.at}
        await cls.table.filter(book_id=changes.book.id, id=row["id"]).update(**differing)
        after = row | differing
        before = cls.snapshot(row)
        changes.record(cls.entity, row["id"], "update", before, cls.snapshot(after), kept=kept)
        return after

    @classmethod
    async def delete(cls, changes: ChangeSet, row: Row) -> None:
        kept = await cls.kept(row)
        await cls.table.filter(book_id=changes.book.id, id=row["id"]).delete()
        changes.record(cls.entity, row["id"], "delete", cls.snapshot(row), None, kept=kept)

    @classmethod
    async def kept(cls, row: Row) -> Row:  # noqa: ARG003  # what other resources look at
        """What making a row again what it is takes beside its snapshot."""
        return {}

    @classmethod
    async def bring_back(cls, changes: ChangeSet, before: Row) -> Row:
        """Create a deleted row again, from the snapshot before its deletion."""
        values = cls.read(before)
        row = {
            **{name: value for name, value in before.get(KEPT, {}).items() if name in cls.stored()},
            **values,
            "book_id": changes.book.id,
            "version": values["version"] + 1,
            "updated_at": changes.at,
        }
        if "name" in values:
            row["name_key"] = name_key(str(values["name"]))
        created = await cls.table.create(**row)
        row = {name: getattr(created, name) for name in cls.stored()}
        changes.record(cls.entity, row["id"], "create", None, cls.snapshot(row))
        return row

    @classmethod
    def read(cls, snapshot: Row) -> Row:
        """The columns of a snapshot as the journal gives it back."""
        fields = cls.table._meta.fields_map  # noqa: SLF001  # no public one
        return {
            name: fields[name].to_python_value(snapshot[name])
            for name in cls.columns
            if name in snapshot
        }

    @classmethod
    def snapshot(cls, row: Row) -> Row:
        return {name: row[name] for name in cls.columns}

    @classmethod
    def stored(cls) -> list[str]:
        return list(cls.table._meta.fields_db_projection.values())  # noqa: SLF001  # no public one

    @classmethod
    def name(cls) -> str:
        return cls.table._meta.db_table  # noqa: SLF001  # the same

    @classmethod
    def visible(cls) -> str:
        """Condition that leaves out the book's own hidden rows."""
        return " AND system IS NULL" if "system" in cls.stored() else ""
