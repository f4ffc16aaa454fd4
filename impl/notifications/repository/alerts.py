"""What was told of envelopes, so that it is told once."""

from collections.abc import Collection
from datetime import date, datetime
from typing import Final, TypeAlias
from uuid import UUID

from impl.platform import db, ids

Cell: TypeAlias = tuple[UUID, date]
"""A category and a month."""
_TOLD: Final = """
SELECT alert.category_id, alert.month, alert.mark FROM budget_alerts alert
JOIN unnest($2::uuid[], $3::date[]) AS wanted (category_id, month)
  ON wanted.category_id = alert.category_id AND wanted.month = alert.month
WHERE alert.book_id = $1
"""
_ADD: Final = """
INSERT INTO budget_alerts (id, book_id, category_id, month, mark, created_at)
SELECT row.id, $1, row.category_id, row.month, row.mark, $6
FROM unnest($2::uuid[], $3::uuid[], $4::date[], $5::text[]) AS row (id, category_id, month, mark)
"""
_REMOVE: Final = """
DELETE FROM budget_alerts alert
USING unnest($2::uuid[], $3::date[], $4::text[]) AS row (category_id, month, mark)
WHERE alert.book_id = $1 AND alert.category_id = row.category_id AND alert.month = row.month
  AND alert.mark = row.mark
"""
_FORGET: Final = """
DELETE FROM budget_alerts alert WHERE month < $1
  OR NOT EXISTS (SELECT FROM books WHERE books.id = alert.book_id)
"""


async def told(book_id: UUID, cells: Collection[Cell]) -> dict[Cell, set[str]]:
    """The marks that were told of each of these."""
    found: dict[Cell, set[str]] = {}
    rows = await db.fetch(_TOLD, book_id, [each[0] for each in cells], [each[1] for each in cells])
    for row in rows:
        found.setdefault((row["category_id"], row["month"]), set()).add(row["mark"])
    return found


async def add(book_id: UUID, marks: Collection[tuple[UUID, date, str]], now: datetime) -> None:
    if marks:
        made = [ids.new_id() for _ in marks]
        await db.execute(_ADD, book_id, made, *_columns(marks), now)


async def remove(book_id: UUID, marks: Collection[tuple[UUID, date, str]]) -> None:
    """What is not so any more can be told again."""
    if marks:
        await db.execute(_REMOVE, book_id, *_columns(marks))


async def forget(before: date) -> None:
    """Delete what concerns months before that one, and books that are gone."""
    await db.execute(_FORGET, before)


def _columns(marks: Collection[tuple[UUID, date, str]]) -> list[list[object]]:
    return [list(column) for column in zip(*marks, strict=True)]
