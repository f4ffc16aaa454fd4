"""Money moved between categories, on record."""

import datetime as dt
from uuid import UUID

from impl.budget.plan_tables import MoneyMoveRow
from impl.budget.repository.base import Resource, Row
from impl.platform import db


class MoneyMoves(Resource):
    entity = "money_move"
    table = MoneyMoveRow
    what = "money move"
    columns = (
        "id",
        "month",
        "from_category_id",
        "to_category_id",
        "amount",
        "note",
        "version",
        "created_at",
        "updated_at",
    )

    @classmethod
    async def page(
        cls,
        book_id: UUID,
        filters: tuple[dt.date | None, UUID | None],
        before: UUID | None,
        limit: int,
    ) -> list[Row]:
        """Moves before one, newest first; filters are month and category."""
        rows = await db.fetch(
            """
            SELECT * FROM money_moves
            WHERE book_id = $1
              AND ($2::date IS NULL OR month = $2)
              AND ($3::uuid IS NULL OR $3 IN (from_category_id, to_category_id))
              AND ($4::uuid IS NULL OR id < $4)
            ORDER BY id DESC LIMIT $5
            """,
            book_id,
            *filters,
            before,
            limit,
        )
        return [dict(row) for row in rows]

    @classmethod
    async def namesake(cls, book_id: UUID, row: Row) -> UUID | None:
        """Moves have no names."""
        del book_id, row
        return None

    @classmethod
    def snapshot(cls, row: Row) -> Row:
        return super().snapshot(row) | {"month": f"{row['month']:%Y-%m}"}

    @classmethod
    def read(cls, snapshot: Row) -> Row:
        return super().read(snapshot | {"month": f"{snapshot['month']}-01"})
