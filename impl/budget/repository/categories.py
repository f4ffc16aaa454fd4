"""Category groups and categories, in their order."""

import datetime as dt
from uuid import UUID

from impl.budget.repository.base import Resource, Row
from impl.budget.repository.names import name_key
from impl.budget.tables import CategoryGroupRow, CategoryRow
from impl.budget.values import SYSTEM_CATEGORIES
from impl.platform import db, ids
from impl.platform.journal import ChangeSet


class CategoryGroups(Resource):
    entity = "category_group"
    table = CategoryGroupRow
    what = "category group"
    columns = ("id", "name", "position", "version", "created_at", "updated_at")

    @classmethod
    async def page(cls, book_id: UUID, after: tuple[int, UUID] | None, limit: int) -> list[Row]:
        position, last = after or (None, None)
        rows = await db.fetch(
            """
            SELECT * FROM category_groups
            WHERE book_id = $1
              AND ($2::integer IS NULL OR (position, id) > ($2, $3::uuid))
            ORDER BY position, id LIMIT $4
            """,
            book_id,
            position,
            last,
            limit,
        )
        return [dict(row) for row in rows]

    @classmethod
    async def namesake(cls, book_id: UUID, row: Row) -> UUID | None:
        return await cls.named(book_id, row["name"])

    @classmethod
    async def named(cls, book_id: UUID, name: str) -> UUID | None:
        found: UUID | None = await db.fetchval(
            "SELECT id FROM category_groups WHERE book_id = $1 AND name_key = $2",
            book_id,
            name_key(name),
        )
        return found

    @classmethod
    async def next_position(cls, book_id: UUID) -> int:
        position: int = await db.fetchval(
            "SELECT coalesce(max(position), 0) + 1 FROM category_groups WHERE book_id = $1",
            book_id,
        )
        return position

    @classmethod
    async def size(cls, book_id: UUID, group_id: UUID) -> int:
        """How many categories are in it."""
        size: int = await db.fetchval(
            "SELECT count(*) FROM categories WHERE book_id = $1 AND category_group_id = $2",
            book_id,
            group_id,
        )
        return size


class Categories(Resource):
    entity = "category"
    table = CategoryRow
    what = "category"
    columns = (
        "id",
        "category_group_id",
        "name",
        "kind",
        "carry_overspending",
        "hidden",
        "note",
        "position",
        "version",
        "created_at",
        "updated_at",
    )

    @classmethod
    async def page(
        cls,
        book_id: UUID,
        filters: tuple[UUID | None, str | None, bool | None],
        after: tuple[int, UUID, int, UUID] | None,
        limit: int,
    ) -> list[Row]:
        """Categories in the order of their groups; filters are group, kind and hidden."""
        rows = await db.fetch(
            """
            SELECT c.*, g.position AS group_position
            FROM categories c
            JOIN category_groups g ON g.book_id = c.book_id AND g.id = c.category_group_id
            WHERE c.book_id = $1
              AND ($2::uuid IS NULL OR c.category_group_id = $2)
              AND ($3::text IS NULL OR c.kind = $3)
              AND ($4::boolean IS NULL OR c.hidden = $4)
              AND ($5::integer IS NULL
                   OR (g.position, g.id, c.position, c.id) > ($5, $6::uuid, $7::integer, $8::uuid))
            ORDER BY g.position, g.id, c.position, c.id LIMIT $9
            """,
            book_id,
            *filters,
            *(after or (None, None, None, None)),
            limit,
        )
        return [dict(row) for row in rows]

    @classmethod
    async def shown(cls, book_id: UUID) -> list[Row]:
        """The expense categories that are not hidden, in their order."""
        rows = await db.fetch(
            """
            SELECT c.* FROM categories c
            JOIN category_groups g ON g.book_id = c.book_id AND g.id = c.category_group_id
            WHERE c.book_id = $1 AND c.kind = 'expense' AND NOT c.hidden
            ORDER BY g.position, g.id, c.position, c.id
            """,
            book_id,
        )
        return [dict(row) for row in rows]

    @classmethod
    async def namesake(cls, book_id: UUID, row: Row) -> UUID | None:
        return await cls.named(book_id, row["category_group_id"], row["name"])

    @classmethod
    def references(cls, row: Row) -> list[tuple[str, UUID]]:
        return [("category_group", row["category_group_id"])]

    @classmethod
    async def first_month(cls, book_id: UUID, category_id: UUID) -> dt.date | None:
        """The first month in which anything happened to it."""
        found: dt.date | None = await db.fetchval(
            "SELECT min(month) FROM category_months WHERE book_id = $1 AND category_id = $2",
            book_id,
            category_id,
        )
        return found

    @classmethod
    async def kept(cls, row: Row) -> Row:
        """Whether overspending was carried at first, and the months in which that was switched."""
        cells = await db.fetch(
            "SELECT month, carry FROM category_months "
            "WHERE book_id = $1 AND category_id = $2 ORDER BY month",
            row["book_id"],
            row["id"],
        )
        carry, switches = row["initial_carry"], []
        for cell in cells:
            if cell["carry"] != carry:
                carry = cell["carry"]
                switches.append([cell["month"], carry])
        return {"initial_carry": row["initial_carry"], "switches": switches}

    @classmethod
    async def named(cls, book_id: UUID, group_id: UUID, name: str) -> UUID | None:
        found: UUID | None = await db.fetchval(
            "SELECT id FROM categories "
            "WHERE book_id = $1 AND category_group_id = $2 AND name_key = $3",
            book_id,
            group_id,
            name_key(name),
        )
        return found

    @classmethod
    async def next_position(cls, book_id: UUID, group_id: UUID) -> int:
        position: int = await db.fetchval(
            "SELECT coalesce(max(position), 0) + 1 FROM categories "
            "WHERE book_id = $1 AND category_group_id = $2",
            book_id,
            group_id,
        )
        return position

    @classmethod
    async def count(cls, book_id: UUID) -> int:
        count: int = await db.fetchval(
            "SELECT count(*) FROM categories WHERE book_id = $1 AND system IS NULL", book_id
        )
        return count

    @classmethod
    async def create_system(cls, changes: ChangeSet) -> None:
        """The categories that stand for none; hidden, so the journal does not tell of them."""
        for position, system in enumerate(SYSTEM_CATEGORIES, start=1):
            await cls.table.create(
                id=ids.new_id(),
                book_id=changes.book.id,
                name=system,
                name_key=system,
                kind="income" if system == "opening_balance" else "expense",
                position=position,
                system=system,
                created_at=changes.at,
                updated_at=changes.at,
            )

    @classmethod
    async def transactions(cls, book_id: UUID, category_id: UUID) -> list[UUID]:
        """The transactions that have it, also in a split."""
        rows = await db.fetch(
            """
            SELECT DISTINCT transaction_id FROM postings
            WHERE book_id = $1 AND category_id = $2 ORDER BY transaction_id
            """,
            book_id,
            category_id,
        )
        return [row["transaction_id"] for row in rows]
