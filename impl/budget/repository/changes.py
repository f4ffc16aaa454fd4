"""The feed of what changed, read from the journal (docs/decisions/0082)."""

import datetime as dt
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from impl.budget.repository.names import instant
from impl.platform import db

PIECE: Final = 5_000
"""Changes that are compacted at once; more, if one write made more."""
WORTH: Final = 500
"""Writes since it was compacted that make a feed worth being compacted again."""
_PAGE: Final = f"""
SELECT b.seq AS latest_seq, b.forgotten_seq, c.seq, c.ordinal, json_build_object(
  'seq', c.seq, 'change_set_id', c.change_set_id, 'entity', c.entity, 'entity_id', c.entity_id,
  'operation', c.op, 'version', c.after -> 'version', 'after', c.after, 'actor_id', c.actor_id,
  'at', {instant("c.at")})::text AS change
FROM books b LEFT JOIN LATERAL (
  SELECT * FROM (
    SELECT j.seq, j.ordinal, j.change_set_id, j.entity, j.entity_id, j.op, j.after, j.actor_id, j.at
    FROM latest_changes l JOIN changes j USING (book_id, seq, ordinal)
    WHERE l.book_id = b.id AND (l.seq, l.ordinal) > ($2, $3) AND l.seq <= coalesce($4, b.seq)
    ORDER BY l.seq, l.ordinal LIMIT $5
  ) AS compacted
  UNION ALL SELECT * FROM (
    SELECT seq, ordinal, change_set_id, entity, entity_id, op, after, actor_id, at
    FROM changes
    WHERE book_id = b.id AND (seq, ordinal) > ($2, $3) AND seq > b.compacted_seq
      AND seq <= coalesce($4, b.seq)
    ORDER BY seq, ordinal LIMIT $5
  ) AS whole
  ORDER BY seq, ordinal LIMIT $5
) AS c ON true
WHERE b.id = $1
"""  # noqa: S608  # a column's name
_LOCK: Final = "SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0))"
_END: Final = """
SELECT b.compacted_seq, (
  SELECT max(piece.seq) FROM (
    SELECT seq, at FROM changes WHERE book_id = b.id AND seq > b.compacted_seq
    ORDER BY seq, ordinal LIMIT $2) AS piece
  WHERE piece.at < $3) AS end_seq
FROM books b WHERE b.id = $1
"""
_COMPACT: Final = """
INSERT INTO latest_changes (book_id, seq, ordinal, entity, entity_id, deleted_at)
SELECT DISTINCT ON (entity_id, entity)
  book_id, seq, ordinal, entity, entity_id, CASE op WHEN 'delete' THEN at END
FROM changes WHERE book_id = $1 AND seq > $2 AND seq <= $3
ORDER BY entity_id, entity, seq DESC, ordinal DESC
ON CONFLICT (book_id, entity_id, entity) DO UPDATE
  SET seq = excluded.seq, ordinal = excluded.ordinal, deleted_at = excluded.deleted_at
"""
_FORGET: Final = """
WITH gone AS (
  DELETE FROM latest_changes WHERE book_id = $1 AND deleted_at < $2 RETURNING seq
)
UPDATE books SET forgotten_seq = greatest(forgotten_seq, (SELECT max(seq) FROM gone))
WHERE id = $1 AND EXISTS (SELECT FROM gone)
"""


@dataclass(frozen=True, slots=True)
class Page:
    """Some changes, and the feed's ends at the same moment."""

    latest: int
    forgotten: int
    """The last deletion that is told no longer."""
    rows: list[tuple[int, int, str]]
    """Of each change its seq, its ordinal and itself as JSON text."""


async def page(book_id: UUID, after: tuple[int, int], last: int | None, limit: int) -> Page:
    """Changes after (seq, ordinal) up to a seq, or to the latest.

    One statement, so that whatever is written or compacted meanwhile is in all of it or in none.
    """
    rows = await db.fetch(_PAGE, book_id, *after, last, limit)
    if not rows:
        return Page(0, 0, [])
    found = [(row["seq"], row["ordinal"], row["change"]) for row in rows if row["seq"] is not None]
    return Page(rows[0]["latest_seq"], rows[0]["forgotten_seq"], found)


async def long_feeds(after: UUID, limit: int) -> list[UUID]:
    """Books whose feeds are worth being compacted, by their ids."""
    rows = await db.fetch(
        "SELECT id FROM books WHERE id > $1 AND seq >= compacted_seq + $2 AND deleted_at IS NULL"
        " ORDER BY id LIMIT $3",
        after,
        WORTH,
        limit,
    )
    return [row["id"] for row in rows]


async def compact(book_id: UUID, before: dt.datetime) -> bool:
    """Keep of changes older than a moment the last of each thing; whether there may be more.

    Does one piece, from where the last one ended: that is read once nobody else is at it. A piece
    takes as long as it must, since one write may have made any number of changes. The journal stays
    as it is: the audit and undoing read all of it.
    """
    async with db.transaction():
        await db.execute("SET LOCAL statement_timeout = 0")
        if not await db.fetchval(_LOCK, str(book_id)):
            return False
        row = await db.fetchrow(_END, book_id, PIECE, before)
        if row is None or row["end_seq"] is None:
            return False
        compacted, end = row
        await db.execute(_COMPACT, book_id, compacted, end)
        await db.execute("UPDATE books SET compacted_seq = $2 WHERE id = $1", book_id, end)
        return True


async def forget(book_id: UUID, before: dt.datetime) -> None:
    """Tell no longer of compacted deletions older than a moment, and of how far that goes."""
    await db.execute(_FORGET, book_id, before)
