"""What the domain looks up of books: members, names, envelopes; budget and auth publish it."""

from collections.abc import Collection
from datetime import date, datetime
from typing import Final
from uuid import UUID

from impl.notifications.values import Envelope
from impl.platform import db

_MEMBERS: Final = "SELECT user_id FROM book_members WHERE book_id = $1 ORDER BY user_id"
_BOOKS_OF: Final = """
SELECT book.id FROM books book JOIN book_members member ON member.book_id = book.id
WHERE member.user_id = $1 AND book.id = ANY($2) AND book.deleted_at IS NULL
"""
_NAMES_OF_BOOKS: Final = "SELECT id, name FROM books WHERE id = ANY($1) AND deleted_at IS NULL"
_ACCOUNTS: Final = """
SELECT id, name FROM budget_read.accounts_v1 WHERE book_id = $1 AND id = ANY($2)
"""
_PAYEES: Final = "SELECT id, name FROM budget_read.payees_v1 WHERE book_id = $1 AND id = ANY($2)"
_AMOUNTS: Final = """
SELECT id, amount FROM budget_read.transactions_v1 WHERE book_id = $1 AND id = ANY($2)
"""
_CATEGORIES: Final = """
SELECT id, name, category_group_id FROM budget_read.categories_v1
WHERE book_id = $1 AND id = ANY($2)
"""
_INVITED: Final = """
SELECT invitation.id, invitation.expires_at, person.id AS user_id
FROM book_invitations invitation
JOIN auth_read.people_v2 person
  ON person.email_key = lower(invitation.email COLLATE "C") AND person.email_verified
WHERE invitation.book_id = $1 AND invitation.id = ANY($2)
  AND invitation.expires_at > invitation.created_at
"""
_PEOPLE: Final = "SELECT id, display_name FROM auth_read.people_v2 WHERE id = ANY($1)"
_ENVELOPES: Final = """
SELECT wanted.category_id, category.name, wanted.month,
  CASE WHEN cell.month = wanted.month THEN cell.activity ELSE 0 END AS activity,
  CASE WHEN cell.month = wanted.month OR cell.carry THEN cell.balance
       ELSE greatest(0, coalesce(cell.balance, 0)) END AS balance
FROM unnest($2::uuid[], $3::date[]) AS wanted (category_id, month)
JOIN budget_read.categories_v1 category ON category.book_id = $1
  AND category.id = wanted.category_id AND category.kind = 'expense' AND category.system IS NULL
LEFT JOIN LATERAL (
  SELECT month, activity, balance, carry FROM budget_read.category_months_v1 known
  WHERE known.book_id = $1 AND known.category_id = wanted.category_id
    AND known.month <= wanted.month
  ORDER BY known.month DESC LIMIT 1
) AS cell ON true
ORDER BY wanted.month, category.name, wanted.category_id
"""


async def members(book_id: UUID) -> list[UUID]:
    """Everybody who is in the book now."""
    return [row["user_id"] for row in await db.fetch(_MEMBERS, book_id)]


async def people(wanted: Collection[UUID]) -> dict[UUID, str]:
    """What these users are called, of those that there are."""
    return {row["id"]: row["display_name"] for row in await db.fetch(_PEOPLE, list(wanted))}


async def books_of(user_id: UUID, wanted: Collection[UUID]) -> set[UUID]:
    """Those of the books that the user is in."""
    return {row["id"] for row in await db.fetch(_BOOKS_OF, user_id, list(wanted))}


async def names(wanted: Collection[UUID]) -> dict[UUID, str]:
    """The books' names, of those that there are."""
    return {row["id"]: row["name"] for row in await db.fetch(_NAMES_OF_BOOKS, list(wanted))}


async def account_names(book_id: UUID, wanted: Collection[UUID]) -> dict[UUID, str]:
    rows = await db.fetch(_ACCOUNTS, book_id, list(wanted))
    return {row["id"]: row["name"] for row in rows}


async def payee_names(book_id: UUID, wanted: Collection[UUID]) -> dict[UUID, str]:
    rows = await db.fetch(_PAYEES, book_id, list(wanted))
    return {row["id"]: row["name"] for row in rows}


async def amounts(book_id: UUID, wanted: Collection[UUID]) -> dict[UUID, int]:
    """The amounts of these transactions, of those that there are."""
    rows = await db.fetch(_AMOUNTS, book_id, list(wanted))
    return {row["id"]: row["amount"] for row in rows}


async def category_names(book_id: UUID, wanted: Collection[UUID]) -> dict[UUID, str]:
    rows = await db.fetch(_CATEGORIES, book_id, list(wanted))
    return {row["id"]: row["name"] for row in rows}


async def category_groups(book_id: UUID, wanted: Collection[UUID]) -> dict[UUID, UUID | None]:
    """The group of each of these categories."""
    rows = await db.fetch(_CATEGORIES, book_id, list(wanted))
    return {row["id"]: row["category_group_id"] for row in rows}


async def invited(
    book_id: UUID, invitations: Collection[UUID]
) -> dict[UUID, tuple[UUID, datetime]]:
    """Who has the account that each of these is for, and until when it can be accepted."""
    rows = await db.fetch(_INVITED, book_id, list(invitations))
    return {row["id"]: (row["user_id"], row["expires_at"]) for row in rows}


async def envelopes(book_id: UUID, cells: Collection[tuple[UUID, date]]) -> list[Envelope]:
    """The envelopes of these categories and months as they are now; income has none."""
    rows = await db.fetch(
        _ENVELOPES, book_id, [each[0] for each in cells], [each[1] for each in cells]
    )
    return [Envelope(*row) for row in rows]
