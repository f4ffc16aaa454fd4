"""A large book for measurements: years of ordinary transactions, copied into the tables."""

import datetime as dt
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

import asyncpg

from impl.budget.repository.names import name_key
from impl.platform import ids

CATEGORIES: Final = 40
PAYEES: Final = 200
FIRST_YEAR: Final = 2017
_AT: Final = dt.datetime(2026, 12, 31, 12, tzinfo=dt.UTC)
_TRANSACTION: Final = (
    "id", "book_id", "date", "account_id", "amount", "currency", "base_amount", "payee_id",
    "memo", "status", "category_id", "is_split", "transfer_account_id", "transfer_amount",
    "transfer_currency", "transfer_status", "source", "created_by", "version", "created_at",
    "updated_at",
)  # fmt: skip
_POSTING: Final = (
    "id", "book_id", "transaction_id", "ordinal", "account_id", "category_id", "amount",
    "currency", "date", "memo", "part", "entered",
)  # fmt: skip


@dataclass(frozen=True)
class LargeBook:
    """What a measurement needs to know of the book."""

    id: UUID
    owner: UUID
    accounts: Sequence[UUID]
    categories: Sequence[UUID]
    payees: Sequence[UUID]
    transactions: Sequence[UUID]
    last_month: dt.date


async def make_book(
    connection: asyncpg.Connection,
    transactions: int = 50_000,
    years: int = 10,
    owner: UUID | None = None,
) -> LargeBook:
    """Copy a book of the owner's into the tables; run `rebuild_totals` on it afterwards.

    One transaction in ten is a split of three, one in twenty a transfer; every month has its
    salary and an assignment to each category.
    """
    chance = random.Random(transactions)  # noqa: S311  # the same book every time
    book = LargeBook(
        ids.new_id(),
        owner or ids.new_id(),
        [ids.new_id() for _ in range(4)],
        [ids.new_id() for _ in range(CATEGORIES)],
        [ids.new_id() for _ in range(PAYEES)],
        [ids.new_id() for _ in range(transactions)],
        dt.date(FIRST_YEAR + years - 1, 12, 1),
    )
    async with connection.transaction():
        await connection.execute("SET LOCAL statement_timeout = 0")
        await _copy_book(connection, book)
        await _copy_names(connection, book)
        rows, legs = _entries(book, years, chance)
        await _copy(connection, "transactions", _TRANSACTION, rows)
        await _copy(connection, "postings", _POSTING, legs)
        await _copy(
            connection,
            "category_months",
            ("book_id", "category_id", "month", "assigned", "activity", "balance", "carry"),
            _assignments(book, years),
        )
    await connection.execute("ANALYZE")
    return book


async def _copy(
    connection: asyncpg.Connection,
    table: str,
    columns: Sequence[str],
    rows: Iterable[Sequence[Any]],
) -> None:
    await connection.copy_records_to_table(table, columns=columns, records=rows, timeout=600)


async def _copy_book(connection: asyncpg.Connection, book: LargeBook) -> None:
    month = dt.date(FIRST_YEAR, 1, 1)
    await _copy(
        connection,
        "books",
        ("id", "name", "base_currency", "time_zone", "first_month", "seq", "compacted_seq",
         "version", "created_at", "updated_at"),
        [(book.id, "Large", "EUR", "UTC", month, 0, 0, 1, _AT, _AT)],
    )  # fmt: skip
    await _copy(
        connection,
        "book_members",
        ("id", "book_id", "user_id", "role", "version", "created_at"),
        [(ids.new_id(), book.id, book.owner, "owner", 1, _AT)],
    )


async def _copy_names(connection: asyncpg.Connection, book: LargeBook) -> None:
    stamp = (1, _AT, _AT)
    await _copy(
        connection,
        "accounts",
        ("id", "book_id", "name", "name_key", "kind", "subtype", "currency", "on_budget",
         "cleared", "uncleared", "version", "created_at", "updated_at"),
        [
            (id_, book.id, f"Account {n}", f"account {n}", "asset", "checking", "EUR", True, 0, 0,
             *stamp)
            for n, id_ in enumerate(book.accounts)
        ],
    )  # fmt: skip
    group = ids.new_id()
    await _copy(
        connection,
        "category_groups",
        ("id", "book_id", "name", "name_key", "position", "version", "created_at", "updated_at"),
        [(group, book.id, "Everything", "everything", 1, *stamp)],
    )
    systems = [("uncategorised", "expense"), ("opening_balance", "income")]
    own = [
        (id_, f"Category {n}", "income" if n == 0 else "expense", group, None)
        for n, id_ in enumerate(book.categories)
    ]
    hidden = [(ids.new_id(), system, kind, None, system) for system, kind in systems]
    await _copy(
        connection,
        "categories",
        ("id", "book_id", "name", "name_key", "kind", "category_group_id", "system", "position",
         "carry_overspending", "initial_carry", "hidden", "version", "created_at", "updated_at"),
        [
            (id_, book.id, name, name_key(name), kind, in_group, system, n + 1, False, False,
             False, *stamp)
            for n, (id_, name, kind, in_group, system) in enumerate([*own, *hidden])
        ],
    )  # fmt: skip
    await _copy(
        connection,
        "payees",
        ("id", "book_id", "name", "name_key", "version", "created_at", "updated_at"),
        [(id_, book.id, f"Payee {n}", f"payee {n}", *stamp) for n, id_ in enumerate(book.payees)],
    )


def _entries(
    book: LargeBook, years: int, chance: random.Random
) -> tuple[list[tuple[Any, ...]], list[tuple[Any, ...]]]:
    first = dt.date(FIRST_YEAR, 1, 1)
    days = (dt.date(FIRST_YEAR + years, 1, 1) - first).days
    count = len(book.transactions)
    rows: list[tuple[Any, ...]] = []
    legs: list[tuple[Any, ...]] = []
    for n, id_ in enumerate(book.transactions):
        date = first + dt.timedelta(days * n // count)
        account, other = chance.sample(book.accounts, 2)
        amount = -chance.randint(100, 20_000)
        category: UUID | None = chance.choice(book.categories[1:])
        parts: list[int] = []
        transfer: tuple[Any, ...] = (None, None, None, None)
        if n % 20 == 1:
            category, transfer = None, (other, -amount, "EUR", "cleared")
        elif n % 10 == 2:
            category, parts = None, [amount // 3, amount // 3, amount - 2 * (amount // 3)]
        elif n % 40 == 3:
            amount, category = -20 * amount, book.categories[0]
        rows.append(
            (id_, book.id, date, account, amount, "EUR", amount, chance.choice(book.payees),
             f"Receipt {n}" if n % 3 == 0 else None, "cleared", category, bool(parts), *transfer,
             "manual", book.owner, 1, _AT, _AT)
        )  # fmt: skip
        legs.extend(_legs(book, rows[-1], parts, chance))
    return rows, legs


def _legs(
    book: LargeBook, row: tuple[Any, ...], parts: list[int], chance: random.Random
) -> Iterator[tuple[Any, ...]]:
    id_, _, date, account, amount, *_ = row
    category, other = row[10], row[12]
    shares: list[tuple[UUID | None, UUID | None, int, int | None]]
    if parts:
        shares = [(None, chance.choice(book.categories[1:]), -each, each) for each in parts]
    elif other is not None:
        shares = [(other, None, -amount, None)]
    else:
        shares = [(None, category, -amount, None)]
    places = [(account, None, amount, None), *shares]
    for ordinal, (on, of, value, entered) in enumerate(places):
        part = None if entered is None else ordinal - 1
        yield (ids.new_id(), book.id, id_, ordinal, on, of, value, "EUR", date, None, part, entered)


def _assignments(book: LargeBook, years: int) -> Iterator[tuple[Any, ...]]:
    for month in range(12 * years):
        first = dt.date(FIRST_YEAR + month // 12, month % 12 + 1, 1)
        for category in book.categories[1:]:
            yield (book.id, category, first, 10_000, 0, 0, False)
