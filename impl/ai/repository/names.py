"""The names of a book that questions may use, from the views that budget publishes."""

from dataclasses import dataclass
from uuid import UUID

from impl.ai.rules.questions.names import Name
from impl.platform import db

PAYEES = 3_000
"""The payees with the latest transactions; a question may name one of these."""


@dataclass(frozen=True, slots=True)
class BookSettings:
    base_currency: str
    time_zone: str


async def settings(book_id: UUID) -> BookSettings:
    row = await db.fetchrow("SELECT base_currency, time_zone FROM books WHERE id = $1", book_id)
    assert row is not None  # noqa: S101  # the platform has just admitted the caller to it
    return BookSettings(row["base_currency"], row["time_zone"])


async def names(book_id: UUID) -> list[Name]:
    """Categories and groups in their order, payees by use, accounts."""
    rows = await db.fetch(
        """
        (SELECT 'category' AS kind, id, name, kind = 'income' AS income, 0 AS place
         FROM budget_read.categories_v1 WHERE book_id = $1 AND system IS NULL)
        UNION ALL
        (SELECT DISTINCT 'group', category_group_id, category_group_name, false, 1
         FROM budget_read.categories_v1 WHERE book_id = $1 AND category_group_id IS NOT NULL)
        UNION ALL
        (SELECT 'account', id, name, false, 2
         FROM budget_read.accounts_v1 WHERE book_id = $1 AND system IS NULL)
        UNION ALL
        (SELECT 'payee', p.id, p.name, false, 3 FROM budget_read.payees_v1 p
         LEFT JOIN LATERAL (
           SELECT t.date FROM budget_read.transactions_v1 t
           WHERE t.book_id = p.book_id AND t.payee_id = p.id ORDER BY t.date DESC LIMIT 1
         ) latest ON true
         WHERE p.book_id = $1 ORDER BY latest.date DESC NULLS LAST, p.id LIMIT $2)
        ORDER BY place
        """,
        book_id,
        PAYEES,
    )
    return [Name(row["kind"], row["id"], row["name"], row["income"]) for row in rows]
