"""Feeds: entries in the order of their commits, and what was read of them."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final, TypeAlias
from uuid import UUID

import orjson

from impl.notifications.values import Happened
from impl.platform import db, ids

Entry: TypeAlias = dict[str, Any]
"""An entry of a feed by column."""
_COLUMNS: Final = "id, sequence, type, title, book_id, data, occurred_at, created_at, read_at"
_TAKE: Final = """
INSERT INTO notification_feeds (user_id, latest_sequence)
SELECT user_id, count FROM unnest($1::uuid[], $2::bigint[]) AS new (user_id, count)
ORDER BY user_id
ON CONFLICT (user_id) DO UPDATE
SET latest_sequence = notification_feeds.latest_sequence + excluded.latest_sequence
RETURNING user_id, latest_sequence
"""
_ADD: Final = """
INSERT INTO notifications
  (id, user_id, sequence, event_id, type, title, book_id, data, occurred_at, created_at)
SELECT id, user_id, sequence, event_id, type, title, book_id, data, occurred_at, $2
FROM json_to_recordset($1::json) AS row
  (id uuid, user_id uuid, sequence bigint, event_id uuid, type text, title text, book_id uuid,
   data jsonb, occurred_at timestamptz)
ON CONFLICT (user_id, event_id) DO NOTHING
"""
_LATEST: Final = """
SELECT coalesce((SELECT latest_sequence FROM notification_feeds WHERE user_id = $1), 0)
"""
_PAGE: Final = f"""
SELECT {_COLUMNS} FROM notifications
WHERE user_id = $1 AND ($2::uuid[] IS NULL OR book_id = ANY($2))
  AND ($3::boolean IS NULL OR (read_at IS NOT NULL) = $3)
  AND ($4::text IS NULL OR type = $4)
  AND ($5::uuid IS NULL OR book_id = $5)
  AND ($6::bigint IS NULL OR sequence < $6)
ORDER BY sequence DESC LIMIT $7
"""  # noqa: S608  # the columns are ours
_AFTER: Final = f"""
SELECT {_COLUMNS} FROM notifications
WHERE user_id = $1 AND ($2::uuid[] IS NULL OR book_id = ANY($2)) AND sequence > $3
ORDER BY sequence LIMIT $4
"""  # noqa: S608  # the same
_READ: Final = f"""
UPDATE notifications SET read_at = CASE WHEN $3 THEN coalesce(read_at, $4) END
WHERE user_id = $1 AND id = $2 RETURNING {_COLUMNS}
"""  # noqa: S608  # the same
_DELETE: Final = "DELETE FROM notifications WHERE user_id = $1 AND id = $2 RETURNING id"
_MARK: Final = """
WITH marked AS (
  UPDATE notifications SET read_at = $4
  WHERE user_id = $1 AND read_at IS NULL AND (id = ANY($2::uuid[]) OR sequence <= $3)
  RETURNING id
)
SELECT count(*) FROM marked
"""
_COUNTS: Final = """
SELECT type, count(*) AS unread FROM notifications
WHERE user_id = $1 AND read_at IS NULL AND ($2::uuid[] IS NULL OR book_id = ANY($2))
GROUP BY type ORDER BY type
"""
_FORGET: Final = "DELETE FROM notifications WHERE created_at < $1"
_FORGET_BOOKS: Final = """
DELETE FROM notifications entry WHERE book_id IS NOT NULL
  AND NOT EXISTS (SELECT FROM books WHERE books.id = entry.book_id)
"""


async def lock(user_id: UUID) -> None:
    """Make the user's other writes that lock wait until the transaction ends."""
    await db.fetch(_TAKE, [user_id], [0])


async def add(entries: Sequence[tuple[UUID, Happened]], now: datetime) -> None:
    """Add entries to feeds, in their order; one that a feed has already is passed over.

    The feeds' rows stay locked until the commit, so nobody sees an entry before an earlier one.
    """
    if not entries:
        return
    counts: dict[UUID, int] = {}
    for user_id, _ in entries:
        counts[user_id] = counts.get(user_id, 0) + 1
    users = sorted(counts)
    taken = await db.fetch(_TAKE, users, [counts[each] for each in users])
    following = {row["user_id"]: row["latest_sequence"] - counts[row["user_id"]] for row in taken}
    rows = []
    for user_id, happened in entries:
        following[user_id] += 1
        rows.append(_row(user_id, following[user_id], happened))
    await db.execute(_ADD, orjson.dumps(rows, default=str).decode(), now)


def _row(user_id: UUID, sequence: int, happened: Happened) -> Mapping[str, object]:
    return {
        "id": ids.new_id(),
        "user_id": user_id,
        "sequence": sequence,
        "event_id": happened.id,
        "type": happened.type,
        "title": happened.title,
        "book_id": happened.book_id,
        "data": happened.data,
        "occurred_at": happened.at,
    }


async def latest(user_id: UUID) -> int:
    """The largest sequence of the feed so far; 0 while nothing ever came."""
    sequence: int = await db.fetchval(_LATEST, user_id)
    return sequence


async def page(
    user_id: UUID,
    books: frozenset[UUID] | None,
    filters: tuple[bool | None, str | None, UUID | None],
    before: int | None,
    most: int,
) -> list[Entry]:
    """Entries, newest first; the filters are whether read, kind of event, and book."""
    rows = await db.fetch(_PAGE, user_id, _list(books), *filters, before, most)
    return [dict(row) for row in rows]


async def after(
    user_id: UUID, books: frozenset[UUID] | None, sequence: int, most: int
) -> list[Entry]:
    """The entries that follow that one, oldest first."""
    rows = await db.fetch(_AFTER, user_id, _list(books), sequence, most)
    return [dict(row) for row in rows]


async def mark(user_id: UUID, entry_id: UUID, *, read: bool, now: datetime) -> Entry | None:
    """The entry, read or unread; None if there is none."""
    row = await db.fetchrow(_READ, user_id, entry_id, read, now)
    return dict(row) if row else None


async def mark_all(user_id: UUID, entries: Sequence[UUID], through: int, now: datetime) -> int:
    """Mark these entries as read, and all up to that one; how many were not."""
    marked: int = await db.fetchval(_MARK, user_id, entries, through, now)
    return marked


async def delete(user_id: UUID, entry_id: UUID) -> bool:
    return await db.fetchval(_DELETE, user_id, entry_id) is not None


async def unread(user_id: UUID, books: frozenset[UUID] | None) -> dict[str, int]:
    """How many entries are unread, by kind of event."""
    rows = await db.fetch(_COUNTS, user_id, _list(books))
    return {row["type"]: row["unread"] for row in rows}


async def forget(before: datetime) -> None:
    """Delete entries from before then, and those of books that are gone."""
    await db.execute(_FORGET, before)
    await db.execute(_FORGET_BOOKS)


def _list(books: frozenset[UUID] | None) -> list[UUID] | None:
    return None if books is None else list(books)
