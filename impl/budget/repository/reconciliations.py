"""Reconciliations: an account's statements, and the transactions that agree with them."""

import datetime as dt
from collections.abc import Sequence
from typing import Final
from uuid import UUID

from impl.budget.repository.base import Resource, Row
from impl.budget.tables import ReconciliationRow
from impl.platform import db

_STATUS: Final = "CASE p.account_id WHEN t.account_id THEN t.status ELSE t.transfer_status END"
"""The status on the account of the posting `p` of the transaction `t`."""
_CLEARED: Final = f"""
SELECT a.cleared - coalesce((
  SELECT sum(p.amount) FROM postings p
  JOIN transactions t ON t.book_id = p.book_id AND t.id = p.transaction_id
  WHERE p.book_id = $1 AND p.account_id = $2 AND p.date > $3 AND {_STATUS} <> 'pending'), 0)::bigint
FROM accounts a WHERE a.book_id = $1 AND a.id = $2
"""  # noqa: S608  # a column's value
_UNLOCKED: Final = f"""
SELECT t.id FROM postings p
JOIN transactions t ON t.book_id = p.book_id AND t.id = p.transaction_id
WHERE p.book_id = $1 AND p.account_id = $2 AND p.date <= $3 AND {_STATUS} = 'cleared'
ORDER BY t.date, t.id LIMIT $4
"""  # noqa: S608  # the same


class Reconciliations(Resource):
    entity = "reconciliation"
    table = ReconciliationRow
    what = "reconciliation"
    columns = (
        "id",
        "account_id",
        "statement_date",
        "statement_balance",
        "status",
        "transaction_ids",
        "adjustment_id",
        "finished_at",
        "version",
        "created_at",
        "updated_at",
    )

    @classmethod
    async def page(
        cls,
        book_id: UUID,
        filters: tuple[UUID, str | None],
        after: tuple[dt.date, UUID] | None,
        limit: int,
    ) -> list[Row]:
        """An account's reconciliations, the latest statement first; filters are it and status."""
        date, last = after or (None, None)
        rows = await db.fetch(
            """
            SELECT * FROM reconciliations
            WHERE book_id = $1 AND account_id = $2
              AND ($3::text IS NULL OR status = $3)
              AND ($4::date IS NULL OR (statement_date, id) < ($4, $5::uuid))
            ORDER BY statement_date DESC, id DESC LIMIT $6
            """,
            book_id,
            *filters,
            date,
            last,
            limit,
        )
        return [dict(row) for row in rows]

    @classmethod
    async def of_account(cls, book_id: UUID, account_id: UUID) -> Sequence[Row]:
        rows = await db.fetch(
            "SELECT * FROM reconciliations WHERE book_id = $1 AND account_id = $2 ORDER BY id",
            book_id,
            account_id,
        )
        return [dict(row) for row in rows]

    @classmethod
    async def namesake(cls, book_id: UUID, row: Row) -> UUID | None:  # noqa: ARG003  # the base's
        """None: reconciliations have no names."""
        return None

    @classmethod
    async def cleared_up_to(cls, book_id: UUID, account_id: UUID, day: dt.date) -> int:
        """What is cleared or reconciled by the end of a day: all that is, but for later days."""
        cleared: int = await db.fetchval(_CLEARED, book_id, account_id, day)
        return cleared

    @classmethod
    async def unlocked(
        cls, book_id: UUID, account_id: UUID, day: dt.date, limit: int
    ) -> list[UUID]:
        """The transactions that are cleared by the end of a day, and not reconciled yet."""
        rows = await db.fetch(_UNLOCKED, book_id, account_id, day, limit)
        return [row["id"] for row in rows]
