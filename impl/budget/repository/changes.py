"""The feed of what changed, read from the journal."""

from uuid import UUID

from impl.budget.repository.names import instant
from impl.platform import db


async def bounds(book_id: UUID) -> tuple[int, int]:
    """The lowest `since` that the feed can answer, and the latest seq."""
    row = await db.fetchrow("SELECT compacted_seq, seq FROM books WHERE id = $1", book_id)
    return (row["compacted_seq"], row["seq"]) if row else (0, 0)


async def page(
    book_id: UUID, after: tuple[int, int], last_seq: int, limit: int
) -> list[tuple[int, int, str]]:
    """Changes after (seq, ordinal) up to last_seq: seq, ordinal and the change as JSON text."""
    rows = await db.fetch(
        f"""
        SELECT seq, ordinal, json_build_object(
          'seq', seq, 'change_set_id', change_set_id, 'entity', entity, 'entity_id', entity_id,
          'operation', op, 'version', after -> 'version', 'after', after, 'actor_id', actor_id,
          'at', {instant("at")})::text AS change
        FROM changes
        WHERE book_id = $1 AND (seq, ordinal) > ($2, $3) AND seq <= $4
        ORDER BY seq, ordinal LIMIT $5
        """,  # noqa: S608  # a column's name
        book_id,
        *after,
        last_seq,
        limit,
    )
    return [(row["seq"], row["ordinal"], row["change"]) for row in rows]
