"""How far books were looked through for subscriptions, and which of them are known."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from impl.budget.rules.subscriptions import Known
from impl.platform import db

_BEGIN: Final = """
INSERT INTO subscription_looks (book_id, seq, known) VALUES ($1, 0, '[]') ON CONFLICT DO NOTHING
"""
_LOCK: Final = "SELECT seq, known FROM subscription_looks WHERE book_id = $1 FOR UPDATE SKIP LOCKED"
_PUT: Final = "UPDATE subscription_looks SET seq = $2, known = $3 WHERE book_id = $1"
_TO_LOOK_AT: Final = """
SELECT book.id FROM books book LEFT JOIN subscription_looks look ON look.book_id = book.id
WHERE book.deleted_at IS NULL AND book.seq > coalesce(look.seq, 0)
  AND ($1::uuid IS NULL OR book.id > $1)
ORDER BY book.id LIMIT $2
"""


async def to_look_at(after: UUID | None, limit: int) -> list[UUID]:
    """Books that were written in since they were looked through, in order."""
    return [row["id"] for row in await db.fetch(_TO_LOOK_AT, after, limit)]


async def locked(book_id: UUID) -> tuple[int, list[Known]] | None:
    """What is known of the book, for this transaction alone; None if another one has it.

    Before it stands the seq up to which the book was looked through: 0 until the first look.
    """
    await db.execute(_BEGIN, book_id)
    row = await db.fetchrow(_LOCK, book_id)
    if row is None:
        return None
    known = [
        Known(UUID(each["account_id"]), UUID(each["payee_id"]), each["amount"])
        for each in row["known"]
    ]
    return row["seq"], known


async def put(book_id: UUID, seq: int, known: Sequence[Known]) -> None:
    """Note up to which seq the book was looked through, and what is known now."""
    rows = [
        {
            "account_id": str(each.account_id),
            "payee_id": str(each.payee_id),
            "amount": each.amount,
        }
        for each in known
    ]
    await db.execute(_PUT, book_id, seq, rows)
