"""What the ai domain reads of a book, from the views that budget publishes."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from impl.ai.rules.links import Category
from impl.platform import db

VISITS = 3_000
"""The latest transactions that memory is made of: some years of a household."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A transaction, as far as a category for it is concerned."""

    id: UUID
    text: str
    amount: int
    category_id: UUID | None
    takes_category: bool
    """Neither split, nor off budget, nor a transfer that takes none."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A transaction that has a category."""

    text: str
    amount: int
    category_id: UUID


async def seq(book_id: UUID) -> int:
    """The number of the book's latest change: what was read of it before is still true at it."""
    found: int | None = await db.fetchval("SELECT seq FROM books WHERE id = $1", book_id)
    return found or 0


async def categories(book_id: UUID) -> list[Category]:
    rows = await db.fetch(
        """
        SELECT id, name, coalesce(category_group_name, '') AS category_group, kind
        FROM budget_read.categories_v1
        WHERE book_id = $1 AND system IS NULL AND NOT hidden
        ORDER BY category_group_position, position, id
        """,
        book_id,
    )
    return [Category(r["id"], r["name"], r["category_group"], r["kind"]) for r in rows]


async def visits(book_id: UUID) -> list[Seen]:
    """The latest transactions with a category, the oldest of them first."""
    rows = await db.fetch(
        """
        SELECT coalesce(p.name, t.memo, '') AS text, t.amount, t.category_id
        FROM (
          SELECT payee_id, memo, amount, category_id, date, id
          FROM budget_read.transactions_v1
          WHERE book_id = $1 AND category_id IS NOT NULL
          ORDER BY date DESC, id DESC LIMIT $2
        ) t
        LEFT JOIN budget_read.payees_v1 p ON p.book_id = $1 AND p.id = t.payee_id
        ORDER BY t.date, t.id
        """,
        book_id,
        VISITS,
    )
    return [Seen(row["text"], row["amount"], row["category_id"]) for row in rows]


async def entries(book_id: UUID, ids: Sequence[UUID]) -> dict[UUID, Entry]:
    """Those of the transactions that the book has."""
    rows = await db.fetch(
        """
        SELECT t.id, coalesce(p.name, t.memo, '') AS text, t.amount, t.category_id,
               NOT t.is_split AND a.on_budget AND coalesce(NOT other.on_budget, true) AS takes
        FROM budget_read.transactions_v1 t
        JOIN budget_read.accounts_v1 a ON a.book_id = t.book_id AND a.id = t.account_id
        LEFT JOIN budget_read.accounts_v1 other
          ON other.book_id = t.book_id AND other.id = t.transfer_account_id
        LEFT JOIN budget_read.payees_v1 p ON p.book_id = t.book_id AND p.id = t.payee_id
        WHERE t.book_id = $1 AND t.id = ANY($2::uuid[])
        """,
        book_id,
        list(ids),
    )
    return {
        row["id"]: Entry(row["id"], row["text"], row["amount"], row["category_id"], row["takes"])
        for row in rows
    }
