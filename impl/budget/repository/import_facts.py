"""What the book knows already of the rows of a bank file.

Thousands of values at once: each is looked up by itself in an index (LATERAL), or all are hashed
(IN ... IS TRUE, which is no join). A plain join or array would be gone through one by one wherever
PostgreSQL thinks that a book has few rows.
"""

from collections.abc import Collection, Sequence
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from impl.budget.import_values import Known, Line
from impl.budget.repository.names import name_key
from impl.platform import db

_BY_EXTERNAL_ID: Final = """
SELECT wanted.external_id, found.id FROM unnest($3::text[]) AS wanted (external_id)
CROSS JOIN LATERAL (
  SELECT id FROM transactions
  WHERE book_id = $1 AND account_id = $2 AND external_id = wanted.external_id LIMIT 1
) AS found
"""
_ALIKE: Final = """
SELECT t.id, p.date, p.amount, coalesce(payee.name, t.memo, ''),
       coalesce(t.account_id = $2 AND t.status <> 'pending' AND import.origin = $6, false)
FROM postings p
JOIN transactions t ON t.book_id = p.book_id AND t.id = p.transaction_id
LEFT JOIN payees payee ON payee.book_id = t.book_id AND payee.id = t.payee_id
LEFT JOIN imports import ON import.book_id = t.book_id AND import.id = t.import_id
WHERE p.book_id = $1 AND p.account_id = $2 AND p.date BETWEEN $3 AND $4
  AND (p.amount IN (SELECT unnest($5::bigint[]))) IS TRUE AND t.source <> 'opening'
"""
_PAYEES: Final = """
SELECT wanted.name_key, found.id FROM unnest($2::text[]) AS wanted (name_key)
CROSS JOIN LATERAL (
  SELECT id FROM payees WHERE book_id = $1 AND name_key = wanted.name_key LIMIT 1
) AS found
"""
_CATEGORIES: Final = """
SELECT c.id, c.name_key, g.name_key AS group_key
FROM categories c JOIN category_groups g ON g.book_id = c.book_id AND g.id = c.category_group_id
WHERE c.book_id = $1
"""


async def by_external_id(book_id: UUID, account_id: UUID, lines: Sequence[Line]) -> dict[str, UUID]:
    """The account's transactions that have the rows' ids."""
    ids = [line.external_id for line in lines if line.external_id is not None]
    rows = await db.fetch(_BY_EXTERNAL_ID, book_id, account_id, ids)
    return {row["external_id"]: row["id"] for row in rows}


async def alike(
    book_id: UUID, account_id: UUID, origin: str, lines: Sequence[Line], days: int
) -> list[Known]:
    """The account's transactions with the amount of a row, within so many days of all of them.

    Transfers from other accounts are among them. `origin` is the rows': those that came from it
    and are booked have comparable ids.
    """
    dates = [line.date for line in lines if line.date is not None]
    if not dates:
        return []
    rows = await db.fetch(
        _ALIKE,
        book_id,
        account_id,
        _shifted(min(dates), -days),
        _shifted(max(dates), days),
        list({line.amount for line in lines if line.amount is not None}),
        origin,
    )
    return [Known(*row) for row in rows]


def _shifted(day: date, days: int) -> date:
    try:
        return day + timedelta(days)
    except OverflowError:
        return day


async def payees(book_id: UUID, names: Collection[str]) -> dict[str, UUID]:
    """The book's payees among these names, by name without case."""
    keys = list({name_key(name) for name in names})
    rows = await db.fetch(_PAYEES, book_id, keys)
    return {row["name_key"]: row["id"] for row in rows}


async def categories(book_id: UUID) -> dict[str, UUID]:
    """The book's categories by name without case, where only one has it, and by "group:name"."""
    rows = await db.fetch(_CATEGORIES, book_id)
    named: dict[str, list[UUID]] = {}
    for row in rows:
        named.setdefault(row["name_key"], []).append(row["id"])
    unique = {key: ids[0] for key, ids in named.items() if len(ids) == 1}
    return unique | {f"{row['group_key']}:{row['name_key']}": row["id"] for row in rows}


async def existing(
    book_id: UUID, payee_ids: Collection[UUID], category_ids: Collection[UUID]
) -> set[UUID]:
    """Which of these payees and categories the book has."""
    rows = await db.fetch(
        "SELECT id FROM payees WHERE book_id = $1 AND id = ANY($2::uuid[]) "
        "UNION ALL SELECT id FROM categories "
        "WHERE book_id = $1 AND id = ANY($3::uuid[]) AND system IS NULL",
        book_id,
        list(payee_ids),
        list(category_ids),
    )
    return {row["id"] for row in rows}


async def plan_anew() -> None:
    """Forget this connection's plans.

    Those behind foreign keys are kept for its life: where a table was tiny when they were made,
    every check goes through all the rows that the open transaction has added since.
    """
    await db.execute("DISCARD PLANS")


async def transactions_of(book_id: UUID, import_id: UUID) -> list[UUID]:
    """What the import created and still stands, in the order of its rows."""
    rows = await db.fetch(
        "SELECT id FROM transactions WHERE book_id = $1 AND import_id = $2 ORDER BY import_row",
        book_id,
        import_id,
    )
    return [row["id"] for row in rows]
