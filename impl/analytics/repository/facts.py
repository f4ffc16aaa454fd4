"""What a book is called, has and began with: all that a plan needs before anything is added up."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from generated.analytics.models import AnalyticFilter
from generated.problems import NotFound
from impl.analytics.values import AccountFacts, Book, CategoryFacts, Span
from impl.platform import db
from impl.platform.caseless import contains, name_key

_NOW: Final = "SELECT base_currency, time_zone, seq FROM books WHERE id = $1"
_HISTORY: Final = """
SELECT (SELECT date FROM budget_read.transactions_v1 WHERE book_id = $1 ORDER BY date LIMIT 1),
       (SELECT date FROM budget_read.transactions_v1 WHERE book_id = $1 ORDER BY date DESC LIMIT 1)
"""
_ACCOUNTS: Final = """
SELECT id, name, kind, currency, on_budget FROM budget_read.accounts_v1
WHERE book_id = $1 AND system IS NULL
"""
_CATEGORIES: Final = """
SELECT id, name, kind, category_group_id, system FROM budget_read.categories_v1 WHERE book_id = $1
"""
_GROUPS: Final = "SELECT id, name FROM budget_read.category_groups_v1 WHERE book_id = $1"
_PAYEES: Final = (
    "SELECT id, name FROM budget_read.payees_v1 WHERE book_id = $1 AND id = ANY($2::uuid[])"
)
_TAGS: Final = (
    "SELECT id, name FROM budget_read.tags_v1 WHERE book_id = $1 AND id = ANY($2::uuid[])"
)
_PAYEES_LIKE: Final = "SELECT id FROM budget_read.payees_v1 WHERE book_id = $1 AND name_key LIKE $2"


@dataclass(frozen=True, slots=True)
class Moment:
    """A book as it is now, as far as it takes to know whether an answer is still good."""

    base: str
    time_zone: str
    seq: int


async def moment(book_id: UUID) -> Moment:
    row = await db.fetchrow(_NOW, book_id)
    if row is None:
        raise NotFound("There is no such book.")
    return Moment(*row)


async def book(book_id: UUID, now: Moment, today: dt.date) -> Book:
    """The book with its accounts and categories; `now` must be of the same snapshot."""
    history = await db.fetchrow(_HISTORY, book_id)
    categories = await db.fetch(_CATEGORIES, book_id)
    return Book(
        id=book_id,
        base=now.base,
        today=today,
        seq=now.seq,
        history=Span(*history) if history and history[0] else None,
        accounts={id_: AccountFacts(*facts) for id_, *facts in await db.fetch(_ACCOUNTS, book_id)},
        categories={
            id_: CategoryFacts(*facts) for id_, *facts, system in categories if system is None
        },
        groups=dict(await db.fetch(_GROUPS, book_id)),
        system_categories={row["system"]: row["id"] for row in categories if row["system"]},
    )


async def payee_names(book_id: UUID, wanted: Sequence[UUID]) -> dict[UUID, str]:
    return dict(await db.fetch(_PAYEES, book_id, wanted)) if wanted else {}


async def tag_names(book_id: UUID, wanted: Sequence[UUID]) -> dict[UUID, str]:
    return dict(await db.fetch(_TAGS, book_id, wanted)) if wanted else {}


async def payees_like(book_id: UUID, text: str) -> list[UUID]:
    """The payees whose name contains the text."""
    rows = await db.fetch(_PAYEES_LIKE, book_id, contains(name_key(text)))
    return [row["id"] for row in rows]


async def check_named(book: Book, wanted: AnalyticFilter) -> None:
    """Answer 404 for an id of the filter that the book does not have."""
    _check("account", book.accounts, wanted.accounts, wanted.exclude_accounts)
    _check("category", book.categories, wanted.categories, wanted.exclude_categories)
    _check("category group", book.groups, wanted.groups, wanted.exclude_groups)
    named = [*(wanted.payees or ()), *(wanted.exclude_payees or ())]
    _check("payee", await payee_names(book.id, named), named)
    named = [*(wanted.tags or ()), *(wanted.exclude_tags or ())]
    _check("tag", await tag_names(book.id, named), named)


def _check(what: str, there: Mapping[UUID, object], *named: Sequence[UUID] | None) -> None:
    if any(each not in there for ids in named if ids for each in ids):
        raise NotFound(f"There is no such {what} in this book.")
