"""Accounts, and the system accounts that a book's entries are balanced against."""

import datetime as dt
from collections.abc import Iterable
from typing import Final
from uuid import UUID

from impl.budget.repository.base import Resource, Row
from impl.budget.repository.names import name_key
from impl.budget.rules.periods import Interval, begin, following
from impl.budget.tables import AccountRow
from impl.budget.values import System
from impl.platform import db, ids

_MOVED: Final = """
SELECT date_trunc($5, date::timestamp)::date, sum(amount)::bigint FROM postings
WHERE book_id = $1 AND account_id = $2 AND date >= $3 AND date < $4 GROUP BY 1
"""
_MONTHS: Final = """
SELECT month, change FROM account_months
WHERE book_id = $1 AND account_id = $2 AND month >= $3 AND month <= $4
"""


class Accounts(Resource):
    entity = "account"
    table = AccountRow
    what = "account"
    columns = (
        "id",
        "name",
        "kind",
        "subtype",
        "currency",
        "on_budget",
        "identifier",
        "note",
        "closed_at",
        "version",
        "created_at",
        "updated_at",
    )

    @classmethod
    async def page(
        cls,
        book_id: UUID,
        filters: tuple[str | None, bool | None, bool | None],
        after: tuple[str, UUID] | None,
        limit: int,
    ) -> list[Row]:
        """Accounts by name; filters are kind, on_budget and closed."""
        key, last = after or (None, None)
        rows = await db.fetch(
            """
            SELECT * FROM accounts
            WHERE book_id = $1 AND system IS NULL
              AND ($2::text IS NULL OR kind = $2)
              AND ($3::boolean IS NULL OR on_budget = $3)
              AND ($4::boolean IS NULL OR (closed_at IS NOT NULL) = $4)
              AND ($5::text IS NULL OR (name_key, id) > ($5, $6::uuid))
            ORDER BY name_key, id LIMIT $7
            """,
            book_id,
            *filters,
            key,
            last,
            limit,
        )
        return [dict(row) for row in rows]

    @classmethod
    async def namesake(cls, book_id: UUID, row: Row) -> UUID | None:
        return await cls.named(book_id, row["name"])

    @classmethod
    async def named(cls, book_id: UUID, name: str) -> UUID | None:
        found: UUID | None = await db.fetchval(
            "SELECT id FROM accounts WHERE book_id = $1 AND name_key = $2 AND system IS NULL",
            book_id,
            name_key(name),
        )
        return found

    @classmethod
    async def other_transactions(cls, book_id: UUID, account_id: UUID) -> bool:
        """Whether it has any transaction but one opening balance."""
        rows = await db.fetch(
            """
            SELECT t.source FROM postings p
            JOIN transactions t ON t.book_id = p.book_id AND t.id = p.transaction_id
            WHERE p.book_id = $1 AND p.account_id = $2 LIMIT 2
            """,
            book_id,
            account_id,
        )
        return [row["source"] for row in rows] not in ([], ["opening"])

    @classmethod
    async def openings(cls, book_id: UUID, account_id: UUID) -> list[UUID]:
        rows = await db.fetch(
            "SELECT id FROM transactions "
            "WHERE book_id = $1 AND account_id = $2 AND source = 'opening'",
            book_id,
            account_id,
        )
        return [row["id"] for row in rows]

    @classmethod
    async def ensure_system(
        cls, book_id: UUID, wanted: Iterable[tuple[System, str]], at: dt.datetime
    ) -> None:
        """Open the book's own accounts, each by what it balances and its currency."""
        pairs = sorted(set(wanted))
        await db.execute(
            """
            INSERT INTO accounts (id, book_id, name, name_key, kind, subtype, currency, on_budget,
                                  system, cleared, uncleared, version, created_at, updated_at)
            SELECT w.id, $1, w.system, w.system, 'equity', 'other', w.currency, false,
                   w.system, 0, 0, 1, $5, $5
            FROM unnest($2::uuid[], $3::text[], $4::text[]) AS w (id, system, currency)
            ON CONFLICT (book_id, system, currency) WHERE system IS NOT NULL DO NOTHING
            """,
            book_id,
            [ids.new_id() for _ in pairs],
            [system for system, _ in pairs],
            [currency for _, currency in pairs],
            at,
        )

    @classmethod
    async def balance_before(cls, book_id: UUID, account_id: UUID, day: dt.date) -> int:
        """What the account held when a day began: whole months, and the days of one."""
        month = day.replace(day=1)
        before = await db.fetchval(
            "SELECT coalesce(sum(change), 0)::bigint FROM account_months "
            "WHERE book_id = $1 AND account_id = $2 AND month < $3",
            book_id,
            account_id,
            month,
        )
        return int(before) + await cls._moved_between(book_id, account_id, month, day)

    @classmethod
    async def moved(
        cls, book_id: UUID, account_id: UUID, first: dt.date, last: dt.date, interval: Interval
    ) -> dict[dt.date, int]:
        """What moved from one day to another, by the first day of the period it moved in.

        Months are kept, so that only the days around the range are reckoned; days and weeks are
        reckoned from its postings.
        """
        end = last + dt.timedelta(days=1)
        if interval != "month":
            rows = await db.fetch(_MOVED, book_id, account_id, first, end, interval)
            return dict(tuple(row) for row in rows)
        opening, closing = begin(first, "month"), begin(last, "month")
        rows = await db.fetch(_MONTHS, book_id, account_id, opening, closing)
        found = dict(tuple(row) for row in rows)
        around = ((opening, opening, first), (closing, end, following(closing, "month")))
        for month, since, until in around:
            beside = await cls._moved_between(book_id, account_id, since, until)
            found[month] = found.get(month, 0) - beside
        return found

    @classmethod
    async def _moved_between(
        cls, book_id: UUID, account_id: UUID, since: dt.date, until: dt.date
    ) -> int:
        """What moved from one day to before another one, by the postings."""
        if since == until:
            return 0
        moved: int = await db.fetchval(
            "SELECT coalesce(sum(amount), 0)::bigint FROM postings "
            "WHERE book_id = $1 AND account_id = $2 AND date >= $3 AND date < $4",
            book_id,
            account_id,
            since,
            until,
        )
        return moved
