"""What the book knows already of the rows of a bank file.

Thousands of values at once, in a book that may have grown by thousands of rows since PostgreSQL
last counted. What has an index of its own is looked up in it, one by one; all else is joined as
whole sets, within bounds that an index knows.
"""

import re
from collections.abc import Collection, Sequence
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from impl.budget.import_values import Known, Line
from impl.budget.repository.names import name_key
from impl.platform import db

_OWN_ID: Final = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.ASCII)
_BY_EXTERNAL_ID: Final = """
SELECT wanted.external_id, t.id
FROM unnest($3::text[]) AS wanted (external_id)
CROSS JOIN LATERAL (
  SELECT id, import_id FROM transactions
  WHERE book_id = $1 AND account_id = $2 AND external_id = wanted.external_id LIMIT 1
) AS t
WHERE $4::uuid IS NULL OR t.import_id IS DISTINCT FROM $4
"""
_BY_OWN_ID: Final = """
SELECT t.id FROM transactions t JOIN unnest($3::uuid[]) AS wanted (id) USING (id)
WHERE t.book_id = $1 AND $2 IN (t.account_id, t.transfer_account_id)
"""
_ALIKE: Final = """
SELECT t.id, p.date, p.amount, coalesce(payee.name, t.memo, ''),
       coalesce(t.account_id = $2 AND t.status <> 'pending' AND import.origin = $6, false)
FROM postings p
JOIN unnest($5::bigint[]) AS wanted (amount) USING (amount)
JOIN transactions t ON t.book_id = p.book_id AND t.id = p.transaction_id
LEFT JOIN payees payee ON payee.book_id = t.book_id AND payee.id = t.payee_id
LEFT JOIN imports import ON import.book_id = t.book_id AND import.id = t.import_id
WHERE p.book_id = $1 AND p.account_id = $2 AND p.date BETWEEN $3 AND $4
  AND t.date BETWEEN $3 AND $4 AND t.source <> 'opening'
  AND ($7::uuid IS NULL OR t.import_id IS DISTINCT FROM $7)
"""
_PAYEES: Final = """
SELECT name_key, id FROM payees JOIN unnest($2::text[]) AS wanted (name_key) USING (name_key)
WHERE book_id = $1
"""
_CATEGORIES: Final = """
SELECT c.id, c.name_key, g.name_key AS group_key
FROM categories c JOIN category_groups g ON g.book_id = c.book_id AND g.id = c.category_group_id
WHERE c.book_id = $1
"""


async def by_external_id(
    book_id: UUID, account_id: UUID, lines: Sequence[Line], but: UUID | None = None
) -> dict[str, UUID]:
    """The account's transactions that have the rows' ids: the bank's, or those of our exports.

    `but` is an import whose own transactions do not count.
    """
    ids = {line.external_id for line in lines if line.external_id is not None}
    rows = await db.fetch(_BY_EXTERNAL_ID, book_id, account_id, list(ids), but)
    own = [each for each in ids if _OWN_ID.fullmatch(each)]
    async with db.whole_sets():
        ours = await db.fetch(_BY_OWN_ID, book_id, account_id, own) if own else []
    return {str(row["id"]): row["id"] for row in ours} | {
        row["external_id"]: row["id"] for row in rows
    }


async def alike(
    book_id: UUID,
    account_id: UUID,
    origin: str,
    lines: Sequence[Line],
    days: int,
    *,
    but: UUID | None = None,
) -> list[Known]:
    """The account's transactions with the amount of a row, within so many days of all of them."""
    dates = [line.date for line in lines if line.date is not None]
    if not dates:
        return []
    amounts = {line.amount for line in lines if line.amount is not None}
    between = around(min(dates), max(dates), days)
    return await of_amounts(book_id, account_id, origin, amounts, between=between, but=but)


async def of_amounts(
    book_id: UUID,
    account_id: UUID,
    origin: str,
    amounts: Collection[int],
    *,
    between: tuple[date, date],
    but: UUID | None = None,
) -> list[Known]:
    """The account's transactions with one of these amounts, between two days.

    Transfers from other accounts are among them. `origin` is the rows': those that came from it
    and are booked have comparable ids. `but` is an import whose own do not count.
    """
    async with db.whole_sets():
        rows = await db.fetch(
            _ALIKE,
            book_id,
            account_id,
            *between,
            list(amounts),
            origin,
            but,
        )
    return [Known(*row) for row in rows]


def around(first: date, last: date, days: int) -> tuple[date, date]:
    """So many days before and after, as far as there are such days."""
    return _shifted(first, -days), _shifted(last, days)


def _shifted(day: date, days: int) -> date:
    try:
        return day + timedelta(days)
    except OverflowError:
        return day


async def payees(book_id: UUID, names: Collection[str]) -> dict[str, UUID]:
    """The book's payees among these names, by name without case."""
    keys = list({name_key(name) for name in names})
    async with db.whole_sets():
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


async def tags(book_id: UUID) -> dict[str, UUID]:
    """The book's tags by name without case."""
    rows = await db.fetch("SELECT id, name_key FROM tags WHERE book_id = $1", book_id)
    return {row["name_key"]: row["id"] for row in rows}


async def existing(
    book_id: UUID,
    payee_ids: Collection[UUID],
    category_ids: Collection[UUID],
    tag_ids: Collection[UUID] = (),
) -> set[UUID]:
    """Which of these payees, categories and tags the book has."""
    rows = await db.fetch(
        "SELECT id FROM payees WHERE book_id = $1 AND id = ANY($2::uuid[]) "
        "UNION ALL SELECT id FROM categories "
        "WHERE book_id = $1 AND id = ANY($3::uuid[]) AND system IS NULL "
        "UNION ALL SELECT id FROM tags WHERE book_id = $1 AND id = ANY($4::uuid[])",
        book_id,
        list(payee_ids),
        list(category_ids),
        list(tag_ids),
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
