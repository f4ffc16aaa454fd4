"""Limits, and what is spent over their categories."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from impl.budget.plan_tables import LimitRow
from impl.budget.repository.base import Resource, Row
from impl.budget.rules.limits import Days, split
from impl.platform import db
from impl.platform.journal import ChangeSet

_SPENT: Final = """
WITH spent AS (
  SELECT range.number, -month.activity AS amount
  FROM unnest($3::integer[], $4::date[], $5::date[]) AS range (number, first, last)
  JOIN category_months month ON month.book_id = $1 AND month.category_id = ANY($2::uuid[])
    AND month.month >= range.first AND month.month < range.last
  UNION ALL
  SELECT range.number, leg.amount
  FROM unnest($6::integer[], $7::date[], $8::date[]) AS range (number, first, last)
  JOIN postings leg ON leg.book_id = $1 AND leg.category_id = ANY($2::uuid[])
    AND leg.date >= range.first AND leg.date < range.last
)
SELECT number, sum(amount)::bigint FROM spent GROUP BY number
"""
_NAMED: Final = """
SELECT * FROM limits
WHERE book_id = $1 AND (category_ids @> to_jsonb($2::uuid) OR category_group_ids @> to_jsonb($2))
ORDER BY id
"""


class Limits(Resource):
    entity = "limit"
    table = LimitRow
    what = "limit"
    columns = (
        "id",
        "name",
        "amount",
        "period",
        "days",
        "starts_on",
        "rollover",
        "thresholds",
        "category_ids",
        "category_group_ids",
        "version",
        "created_at",
        "updated_at",
    )

    @classmethod
    async def page(cls, book_id: UUID, after: tuple[str, UUID] | None, limit: int) -> list[Row]:
        """Limits by name."""
        rows = await db.fetch(
            "SELECT * FROM limits "
            "WHERE book_id = $1 AND ($2::text IS NULL OR (name_key, id) > ($2, $3::uuid)) "
            "ORDER BY name_key, id LIMIT $4",
            book_id,
            *(after or (None, None)),
            limit,
        )
        return [dict(row) for row in rows]

    @classmethod
    async def namesake(cls, book_id: UUID, row: Row) -> UUID | None:  # noqa: ARG003  # any may have it
        return None

    @classmethod
    def references(cls, row: Row) -> list[tuple[str, UUID]]:
        return [
            *(("category", UUID(each)) for each in row["category_ids"]),
            *(("category_group", UUID(each)) for each in row["category_group_ids"]),
        ]

    @classmethod
    async def categories(cls, book_id: UUID, row: Row) -> list[UUID]:
        """The expense categories that the limit is over now."""
        rows = await db.fetch(
            "SELECT id FROM categories WHERE book_id = $1 AND kind = 'expense' AND system IS NULL "
            "AND (id = ANY($2::uuid[]) OR category_group_id = ANY($3::uuid[]))",
            book_id,
            row["category_ids"],
            row["category_group_ids"],
        )
        return [each["id"] for each in rows]

    @classmethod
    async def replace(cls, changes: ChangeSet, gone: UUID, target: UUID | None) -> None:
        """Let another category, or nothing, take a category's or group's place."""
        for row in await db.fetch(_NAMED, changes.book.id, gone):
            values = {
                name: _without(row[name], str(gone), target)
                for name in ("category_ids", "category_group_ids")
            }
            if any(values.values()):
                await cls.update(changes, dict(row), values)
            else:
                await cls.delete(changes, dict(row))


async def spent(book_id: UUID, categories: Sequence[UUID], ranges: Sequence[Days]) -> list[int]:
    """What was spent in each range of days, less what came back."""
    months, edges = split(ranges)
    rows = await db.fetch(_SPENT, book_id, list(categories), *_columns(months), *_columns(edges))
    found = {row[0]: row[1] for row in rows}
    return [found.get(number, 0) for number in range(len(ranges))]


def _columns(rows: Sequence[tuple[object, ...]]) -> list[list[object]]:
    return [[row[column] for row in rows] for column in range(3)]


def _without(ids: Sequence[str], gone: str, target: UUID | None) -> list[str]:
    if gone not in ids:
        return list(ids)
    kept = [str(target) if each == gone else each for each in ids if target or each != gone]
    return list(dict.fromkeys(kept))
