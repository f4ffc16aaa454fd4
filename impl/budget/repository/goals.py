"""What categories are to reach."""

from collections.abc import Sequence
from uuid import UUID

from impl.budget.plan_tables import GoalRow
from impl.budget.repository.base import Resource, Row
from impl.platform import db


class Goals(Resource):
    entity = "goal"
    table = GoalRow
    what = "goal"
    columns = (
        "id",
        "category_id",
        "kind",
        "amount",
        "target_date",
        "note",
        "version",
        "created_at",
        "updated_at",
    )

    @classmethod
    async def page(
        cls, book_id: UUID, category_id: UUID | None, after: UUID | None, limit: int
    ) -> list[Row]:
        """Goals after one, the oldest first."""
        rows = await db.fetch(
            """
            SELECT * FROM goals
            WHERE book_id = $1 AND ($2::uuid IS NULL OR category_id = $2)
              AND ($3::uuid IS NULL OR id > $3)
            ORDER BY id LIMIT $4
            """,
            book_id,
            category_id,
            after,
            limit,
        )
        return [dict(row) for row in rows]

    @classmethod
    async def of_categories(cls, book_id: UUID, wanted: Sequence[UUID]) -> dict[UUID, Row]:
        """The goals of those of the categories that have one."""
        rows = await db.fetch(
            "SELECT * FROM goals WHERE book_id = $1 AND category_id = ANY($2::uuid[])",
            book_id,
            list(wanted),
        )
        return {row["category_id"]: dict(row) for row in rows}

    @classmethod
    async def namesake(cls, book_id: UUID, row: Row) -> UUID | None:
        """The goal that the category has."""
        found = (await cls.of_categories(book_id, [row["category_id"]])).get(row["category_id"])
        return None if found is None else found["id"]

    @classmethod
    def references(cls, row: Row) -> list[tuple[str, UUID]]:
        return [("category", row["category_id"])]
