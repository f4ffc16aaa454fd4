"""Tags, and which transactions have one."""

from uuid import UUID

from impl.budget.repository.base import Resource, Row
from impl.budget.repository.names import contains, name_key
from impl.budget.tables import TagRow
from impl.platform import db


class Tags(Resource):
    entity = "tag"
    table = TagRow
    what = "tag"
    columns = ("id", "name", "version", "created_at", "updated_at")

    @classmethod
    async def page(
        cls, book_id: UUID, text: str | None, after: tuple[str, UUID] | None, limit: int
    ) -> list[Row]:
        """Tags by name, or those whose name contains the text."""
        key, last = after or (None, None)
        rows = await db.fetch(
            """
            SELECT * FROM tags
            WHERE book_id = $1 AND ($2::text IS NULL OR name_key LIKE $2)
              AND ($3::text IS NULL OR (name_key, id) > ($3, $4::uuid))
            ORDER BY name_key, id LIMIT $5
            """,
            book_id,
            contains(name_key(text)) if text else None,
            key,
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
            "SELECT id FROM tags WHERE book_id = $1 AND name_key = $2", book_id, name_key(name)
        )
        return found

    @classmethod
    async def count(cls, book_id: UUID) -> int:
        count: int = await db.fetchval("SELECT count(*) FROM tags WHERE book_id = $1", book_id)
        return count

    @classmethod
    async def transactions(cls, book_id: UUID, tag_id: UUID) -> list[UUID]:
        """The transactions that have it, also in a split."""
        rows = await db.fetch(
            """
            SELECT transaction_id FROM taggings
            WHERE book_id = $1 AND tag_id = $2 ORDER BY transaction_id
            """,
            book_id,
            tag_id,
        )
        return [row["transaction_id"] for row in rows]
