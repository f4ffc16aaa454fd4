"""What exports read of a book, all of it in one snapshot (impl/platform/db.py)."""

import datetime as dt
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID
from zoneinfo import ZoneInfo

from impl.budget.exports.values import ExportedAccount, ExportedBook, ExportedCategory
from impl.budget.repository import ledger
from impl.budget.repository.base import Resource, Row
from impl.budget.values import Booked
from impl.platform import clock, db

_IDS: Final = ("account_ids", "tag_ids")
_DAYS: Final = ("date_from", "date_to")
_AT_ONCE: Final = 500
_MANY: Final = 2_000
_NARROWED: Final = """
FROM transactions t WHERE t.book_id = $1
  AND ($2::uuid[] IS NULL OR t.account_id = ANY($2) OR t.transfer_account_id = ANY($2))
  AND ($3::uuid[] IS NULL OR EXISTS (
    SELECT FROM taggings g
    WHERE g.book_id = t.book_id AND g.tag_id = ANY($3) AND g.transaction_id = t.id))
  AND t.date BETWEEN $4 AND $5
"""
_EXTENT: Final = f"SELECT count(*), min(t.date), max(t.date) {_NARROWED}"
_PLACES: Final = f"""
SELECT t.date, t.id {_NARROWED}
  AND ($6::date IS NULL OR (t.date, t.id) > ($6, $7::uuid))
ORDER BY t.date, t.id LIMIT $8
"""
_OF_ACCOUNT: Final = """
SELECT DISTINCT p.date, p.transaction_id AS id FROM postings p
JOIN transactions t ON t.book_id = p.book_id AND t.id = p.transaction_id
WHERE p.book_id = $1 AND p.account_id = $2
  AND ($3::uuid[] IS NULL OR EXISTS (
    SELECT FROM taggings g
    WHERE g.book_id = t.book_id AND g.tag_id = ANY($3) AND g.transaction_id = t.id))
  AND p.date BETWEEN $4 AND $5
  AND ($6::date IS NULL OR (p.date, p.transaction_id) > ($6, $7::uuid))
  AND $9 = ((CASE WHEN t.account_id = $2 THEN t.status ELSE t.transfer_status END) = 'pending')
ORDER BY 1, 2 LIMIT $8
"""
_BOOKED: Final = """
SELECT coalesce(sum(p.amount), 0)::bigint FROM postings p
JOIN transactions t ON t.book_id = p.book_id AND t.id = p.transaction_id
WHERE p.book_id = $1 AND p.account_id = $2 AND p.date <= $3
  AND (CASE WHEN t.account_id = $2 THEN t.status ELSE t.transfer_status END) <> 'pending'
"""
_BOOK: Final = "SELECT name, base_currency, time_zone FROM books WHERE id = $1"
_ACCOUNTS: Final = """
SELECT id, name, kind, subtype, currency, identifier, closed_at, system,
       cleared + uncleared AS balance
FROM accounts WHERE book_id = $1 ORDER BY id
"""
_CATEGORIES: Final = """
SELECT c.id, c.name, c.kind, g.name AS "group", c.system FROM categories c
LEFT JOIN category_groups g ON g.book_id = c.book_id AND g.id = c.category_group_id
WHERE c.book_id = $1 ORDER BY c.id
"""


@dataclass(frozen=True, slots=True)
class Narrowed:
    """Which transactions are exported; None narrows nothing."""

    account_ids: Sequence[UUID] | None = None
    tag_ids: Sequence[UUID] | None = None
    date_from: dt.date | None = None
    date_to: dt.date | None = None

    @classmethod
    def read(cls, said: Mapping[str, Any]) -> "Narrowed":
        """As it was kept."""
        accounts, tags = (said[name] and [UUID(each) for each in said[name]] for name in _IDS)
        first, last = (said[name] and dt.date.fromisoformat(said[name]) for name in _DAYS)
        return cls(accounts, tags, first, last)

    @property
    def whole(self) -> bool:
        return not any((self.account_ids, self.tag_ids, self.date_from, self.date_to))

    @property
    def days(self) -> tuple[dt.date, dt.date]:
        return self.date_from or dt.date.min, self.date_to or dt.date.max


async def book(book_id: UUID, narrowed: Narrowed) -> tuple[ExportedBook, int]:
    """The book's names, and how many transactions there are to export."""
    row = await db.fetchrow(_BOOK, book_id)
    assert row is not None  # noqa: S101  # an export goes with its book
    count, first, last = await _extent(book_id, narrowed)
    zone = ZoneInfo(row["time_zone"])
    found = ExportedBook(
        name=row["name"],
        base_currency=row["base_currency"],
        day=clock.now().astimezone(zone).date(),
        accounts={each["id"]: _account(each, zone) for each in await db.fetch(_ACCOUNTS, book_id)},
        categories={
            each["id"]: ExportedCategory(**each) for each in await db.fetch(_CATEGORIES, book_id)
        },
        payees=await _names("payees", book_id),
        tags=await _names("tags", book_id),
        first=first,
        last=last,
        whole=narrowed.whole,
    )
    return found, count


async def transactions(book_id: UUID, narrowed: Narrowed) -> AsyncIterator[list[Booked]]:
    """Transactions by date and id, some at a time."""
    after: tuple[dt.date | None, UUID | None] = (None, None)
    chosen = (narrowed.account_ids, narrowed.tag_ids, *narrowed.days)
    while places := await db.fetch(_PLACES, book_id, *chosen, *after, _AT_ONCE):
        yield await _loaded(book_id, places)
        after = (places[-1]["date"], places[-1]["id"])


async def of_account(
    book_id: UUID, account_id: UUID, narrowed: Narrowed, *, pending: bool
) -> AsyncIterator[list[Booked]]:
    """The same of one account: those that are pending on it, or the others."""
    after: tuple[dt.date | None, UUID | None] = (None, None)
    chosen = (account_id, narrowed.tag_ids, *narrowed.days)
    while places := await db.fetch(_OF_ACCOUNT, book_id, *chosen, *after, _AT_ONCE, pending):
        yield await _loaded(book_id, places)
        after = (places[-1]["date"], places[-1]["id"])


async def booked_balance(book_id: UUID, account_id: UUID, day: dt.date) -> int:
    """What the account comes to at the end of a day, without what is pending."""
    found: int = await db.fetchval(_BOOKED, book_id, account_id, day)
    return found


async def things(book_id: UUID, resource: type[Resource]) -> AsyncIterator[list[Row]]:
    """All of a resource, as the feed of changes shows them."""
    names = ", ".join(f'"{name}"' for name in resource.stored())
    sql = (
        f"SELECT {names} FROM {resource.name()} "  # noqa: S608  # names of the model's own columns
        f"WHERE book_id = $1 AND ($2::uuid IS NULL OR id > $2){resource.visible()} "
        "ORDER BY id LIMIT $3"
    )
    last: UUID | None = None
    while rows := await db.fetch(sql, book_id, last, _MANY):
        yield [resource.snapshot(dict(row)) for row in rows]
        last = rows[-1]["id"]


async def rates(book_id: UUID) -> AsyncIterator[list[Row]]:
    """Rates by date."""
    last: tuple[object, ...] = (dt.date.min, "", "")
    sql = (
        "SELECT date, base, quote, rate FROM rates WHERE book_id = $1"
        " AND (date, base, quote) > ($2, $3, $4) ORDER BY date, base, quote LIMIT $5"
    )
    while rows := await db.fetch(sql, book_id, *last, _MANY):
        yield [dict(row) for row in rows]
        last = (rows[-1]["date"], rows[-1]["base"], rows[-1]["quote"])


async def assignments(book_id: UUID) -> list[Row]:
    """What was assigned to categories, by month."""
    rows = await db.fetch(
        "SELECT to_char(month, 'YYYY-MM') AS month, category_id, assigned FROM category_months"
        " WHERE book_id = $1 AND assigned <> 0 ORDER BY month, category_id",
        book_id,
    )
    return [dict(row) for row in rows]


async def holds(book_id: UUID) -> list[Row]:
    """What was held back for the next month, by month."""
    rows = await db.fetch(
        "SELECT to_char(month, 'YYYY-MM') AS month, hold AS amount FROM budget_months"
        " WHERE book_id = $1 AND hold <> 0 ORDER BY month",
        book_id,
    )
    return [dict(row) for row in rows]


async def _loaded(book_id: UUID, places: Sequence[db.Record]) -> list[Booked]:
    found = await ledger.load(book_id, [each["id"] for each in places])
    return [found[each["id"]] for each in places]


async def _extent(book_id: UUID, narrowed: Narrowed) -> tuple[int, dt.date | None, dt.date | None]:
    chosen = (narrowed.account_ids, narrowed.tag_ids, *narrowed.days)
    count, first, last = await db.fetchrow(_EXTENT, book_id, *chosen) or (0, None, None)
    return count, first, last


async def _names(table: str, book_id: UUID) -> dict[UUID, str]:
    rows = await db.fetch(
        f"SELECT id, name FROM {table} WHERE book_id = $1 ORDER BY id",  # noqa: S608  # ours
        book_id,
    )
    return {row["id"]: row["name"] for row in rows}


def _account(row: db.Record, zone: ZoneInfo) -> ExportedAccount:
    values = dict(row)
    closed = values.pop("closed_at")
    return ExportedAccount(**values, closed_on=closed and closed.astimezone(zone).date())
