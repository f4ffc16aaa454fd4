"""Suggestions: stored, listed, decided, and what was rejected."""

import datetime as dt
from collections.abc import Sequence
from typing import Any, Final, TypeAlias
from uuid import UUID

import orjson

from impl.platform import clock, db, ids

Row: TypeAlias = dict[str, Any]

_COLUMNS: Final = (
    "id, transaction_id, category_id, confidence, path, reasons, alternatives, status,"
    " chosen_category_id, decided_at, version, created_at, updated_at"
)
_STORE: Final = """
INSERT INTO ai_suggestions
  (id, book_id, transaction_id, category_id, confidence, path, reasons, alternatives, merchant,
   seen_category_id, status, version, created_at, updated_at)
SELECT new.id, $1, new.transaction_id, new.category_id, new.confidence, new.path,
       new.reasons, new.alternatives, new.merchant, new.seen_category_id, 'pending', 1, $2, $2
FROM jsonb_to_recordset($3::jsonb) AS new (
  id uuid, transaction_id uuid, category_id uuid, confidence double precision, path text,
  reasons jsonb, alternatives jsonb, merchant text, seen_category_id uuid)
ORDER BY new.transaction_id
ON CONFLICT (book_id, transaction_id) WHERE status = 'pending' DO UPDATE SET
  category_id = excluded.category_id, confidence = excluded.confidence, path = excluded.path,
  reasons = excluded.reasons, alternatives = excluded.alternatives, merchant = excluded.merchant,
  seen_category_id = excluded.seen_category_id, version = ai_suggestions.version + 1,
  updated_at = excluded.updated_at
RETURNING transaction_id, id
"""


async def store(book_id: UUID, rows: Sequence[Row], without: Sequence[UUID]) -> dict[UUID, UUID]:
    """Store suggestions by transaction, and drop pending ones of transactions now `without`."""
    await db.execute(
        "DELETE FROM ai_suggestions WHERE book_id = $1 AND status = 'pending'"
        " AND transaction_id = ANY($2::uuid[])",
        book_id,
        list(without),
    )
    if not rows:
        return {}
    named = orjson.dumps([{"id": ids.new_id(), **row} for row in rows], default=str).decode()
    stored = await db.fetch(_STORE, book_id, clock.now(), named)
    return {row["transaction_id"]: row["id"] for row in stored}


async def page(
    book_id: UUID,
    filters: tuple[str | None, UUID | None],
    after: UUID | None,
    limit: int,
) -> list[Row]:
    """Newest first; filters are status and transaction. Those of deleted transactions are gone."""
    rows = await db.fetch(
        f"""
        SELECT {_COLUMNS} FROM ai_suggestions s
        WHERE book_id = $1
          AND ($2::text IS NULL OR status = $2)
          AND ($3::uuid IS NULL OR transaction_id = $3)
          AND ($4::uuid IS NULL OR id < $4)
          AND EXISTS (SELECT FROM budget_read.transactions_v1 t
                      WHERE t.book_id = $1 AND t.id = s.transaction_id)
        ORDER BY id DESC LIMIT $5
        """,  # noqa: S608  # a constant
        book_id,
        *filters,
        after,
        limit,
    )
    return [dict(row) for row in rows]


async def locked(book_id: UUID, suggestion_id: UUID) -> Row | None:
    """The suggestion, with whatever it takes to decide on it, until the transaction ends."""
    row = await db.fetchrow(
        f"SELECT {_COLUMNS}, seen_category_id FROM ai_suggestions"  # noqa: S608  # a constant
        " WHERE book_id = $1 AND id = $2 FOR UPDATE",
        book_id,
        suggestion_id,
    )
    return row and dict(row)


async def decide(
    book_id: UUID, suggestion_id: UUID, status: str, chosen: UUID | None, by: UUID
) -> Row:
    row = await db.fetchrow(
        f"""
        UPDATE ai_suggestions
        SET status = $3, chosen_category_id = $4, decided_by = $5, decided_at = $6,
            updated_at = $6, version = version + 1
        WHERE book_id = $1 AND id = $2
        RETURNING {_COLUMNS}
        """,  # noqa: S608  # a constant
        book_id,
        suggestion_id,
        status,
        chosen,
        by,
        clock.now(),
    )
    assert row is not None  # noqa: S101  # locked() found it in this transaction
    return dict(row)


async def rejected(book_id: UUID) -> dict[str, frozenset[UUID]]:
    """The categories that were refused for a merchant: rejected, or replaced by another."""
    rows = await db.fetch(
        """
        SELECT merchant, array_agg(DISTINCT category_id) AS categories FROM ai_suggestions
        WHERE book_id = $1 AND merchant <> ''
          AND (status = 'rejected' OR (status = 'accepted' AND chosen_category_id <> category_id))
        GROUP BY merchant
        """,
        book_id,
    )
    return {row["merchant"]: frozenset(row["categories"]) for row in rows}


async def forget(before: dt.datetime, at_once: int) -> int:
    """Delete some that nobody decided on since, or whose transaction is gone; how many it was."""
    deleted = await db.fetch(
        """
        DELETE FROM ai_suggestions WHERE (book_id, id) IN (
          SELECT s.book_id, s.id FROM ai_suggestions s
          WHERE s.updated_at < $1 AND (s.status = 'pending' OR NOT EXISTS (
            SELECT FROM budget_read.transactions_v1 t
            WHERE t.book_id = s.book_id AND t.id = s.transaction_id))
          LIMIT $2
        ) RETURNING id
        """,
        before,
        at_once,
    )
    return len(deleted)
