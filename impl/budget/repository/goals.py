"""What categories are to reach."""

import datetime as dt
from collections.abc import Mapping, Sequence
from uuid import UUID

from impl.budget.plan_tables import GoalRow
from impl.budget.repository.base import Resource, Row
from impl.platform import db
from impl.platform.journal import ChangeSet


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
    async def create(cls, changes: ChangeSet, values: Mapping[str, object]) -> Row:
        return await super().create(changes, {**values, "look_at": changes.at})

    @classmethod
    async def kept(cls, row: Row) -> Row:
        return {"look_at": row["look_at"]}

    @classmethod
    async def to_look_at(
        cls, now: dt.datetime, after: tuple[dt.datetime, UUID, UUID] | None, limit: int
    ) -> list[Row]:
        """Those of all books that it is time to look at, after one of them, in order."""
        rows = await db.fetch(
            """
            SELECT g.look_at, g.book_id, g.id FROM goals g
            JOIN books b ON b.id = g.book_id AND b.deleted_at IS NULL
            WHERE g.look_at <= $1
              AND ($2::timestamptz IS NULL OR (g.look_at, g.book_id, g.id) > ($2, $3, $4::uuid))
            ORDER BY g.look_at, g.book_id, g.id LIMIT $5
            """,
            now,
            *(after or (None, None, None)),
            limit,
        )
        return [dict(row) for row in rows]

    @classmethod
    async def locked(cls, book_id: UUID, goal_id: UUID, now: dt.datetime) -> Row | None:
        """The goal for this transaction alone, if it is time to look and nobody else does."""
        row = await db.fetchrow(
            "SELECT * FROM goals WHERE book_id = $1 AND id = $2 AND look_at <= $3 "
            "FOR UPDATE SKIP LOCKED",
            book_id,
            goal_id,
            now,
        )
        return None if row is None else dict(row)

    @classmethod
    async def looked_at(cls, row: Row, following: dt.datetime) -> None:
        """Note when to look again; the journal does not tell of that."""
        await cls.table.filter(book_id=row["book_id"], id=row["id"]).update(look_at=following)

    @classmethod
    async def namesake(cls, book_id: UUID, row: Row) -> UUID | None:
        """The goal that the category has."""
        found = (await cls.of_categories(book_id, [row["category_id"]])).get(row["category_id"])
        return None if found is None else found["id"]

    @classmethod
    def references(cls, row: Row) -> list[tuple[str, UUID]]:
        return [("category", row["category_id"])]
