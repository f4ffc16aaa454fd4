"""Sums over all postings of a book: what the maintained totals must be."""

import datetime as dt
from uuid import UUID

from impl.budget.repository.base import Row
from impl.budget.values import Cell, Envelope, Purpose
from impl.platform import db


async def by_account(book_id: UUID) -> list[tuple[UUID, int, int]]:
    """Cleared and uncleared, by account."""
    rows = await db.fetch(
        """
        SELECT account_id, coalesce(sum(amount) FILTER (WHERE NOT pending), 0)::bigint,
               coalesce(sum(amount) FILTER (WHERE pending), 0)::bigint
        FROM (
          SELECT p.account_id, p.amount,
                 coalesce(CASE p.account_id WHEN t.account_id THEN t.status
                          WHEN t.transfer_account_id THEN t.transfer_status END = 'pending', false)
                   AS pending
          FROM postings p
          JOIN transactions t ON t.book_id = p.book_id AND t.id = p.transaction_id
          WHERE p.book_id = $1 AND p.account_id IS NOT NULL
        ) AS leg GROUP BY account_id
        """,
        book_id,
    )
    return [(row[0], row[1], row[2]) for row in rows]


async def account_changes(book_id: UUID) -> list[tuple[UUID, dt.date, int]]:
    """What moved, by account and month."""
    rows = await db.fetch(
        """
        SELECT account_id, date_trunc('month', date::timestamp)::date, sum(amount)::bigint
        FROM postings WHERE book_id = $1 AND account_id IS NOT NULL GROUP BY 1, 2
        """,
        book_id,
    )
    return [(row[0], row[1], row[2]) for row in rows]


async def activity(book_id: UUID) -> list[tuple[UUID, dt.date, int]]:
    """What happened, by category and month."""
    rows = await db.fetch(
        """
        SELECT category_id, date_trunc('month', date::timestamp)::date, -sum(amount)::bigint
        FROM postings WHERE book_id = $1 AND category_id IS NOT NULL GROUP BY 1, 2
        """,
        book_id,
    )
    return [(row[0], row[1], row[2]) for row in rows]


async def assigned(book_id: UUID) -> list[tuple[UUID, dt.date, int]]:
    rows = await db.fetch(
        "SELECT category_id, month, assigned FROM category_months "
        "WHERE book_id = $1 AND assigned <> 0",
        book_id,
    )
    return [(row[0], row[1], row[2]) for row in rows]


async def reset(book_id: UUID) -> None:
    """Set all totals to zero; the months' rules of carrying and what is held stay."""
    for sql in (
        "UPDATE accounts SET cleared = 0, uncleared = 0 WHERE book_id = $1",
        "DELETE FROM account_months WHERE book_id = $1",
        "UPDATE category_months SET assigned = 0, activity = 0, balance = 0 WHERE book_id = $1",
        (
            "UPDATE budget_months SET income = 0, assigned = 0, written_off = 0, uncategorised = 0 "
            "WHERE book_id = $1"
        ),
    ):
        await db.execute(sql, book_id)


async def envelopes(book_id: UUID) -> dict[UUID, Envelope]:
    """All categories of the book, its own hidden ones too."""
    rows = await db.fetch(
        "SELECT id, kind, initial_carry, system FROM categories WHERE book_id = $1", book_id
    )
    return {row["id"]: envelope_of(dict(row)) for row in rows}


def envelope_of(row: Row) -> Envelope:
    purpose: Purpose = "income" if row["kind"] == "income" else "envelope"
    if row["system"] == "uncategorised":
        purpose = "uncategorised"
    return Envelope(row["id"], purpose, row["initial_carry"], row["system"])


async def chains(book_id: UUID) -> dict[UUID, list[Cell]]:
    rows = await db.fetch(
        "SELECT category_id, month, assigned, activity, balance, carry FROM category_months "
        "WHERE book_id = $1 ORDER BY category_id, month",
        book_id,
    )
    found: dict[UUID, list[Cell]] = {}
    for category, *cell in rows:
        found.setdefault(category, []).append(Cell(*cell))
    return found
