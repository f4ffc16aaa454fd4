"""Transactions with their postings and the maintained totals: loaded and written.

One statement writes any number of transactions, their postings and what both change in the
totals, because round trips while the book is locked are what limits its writers.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final
from uuid import UUID

import asyncpg

from generated.problems import AmountOutOfRange
from impl.budget.values import Booked, Leg, Posting, TotalsUpdate
from impl.platform import db

_TYPES: Final = {
    "id": "uuid", "date": "date", "account_id": "uuid", "amount": "bigint", "currency": "text",
    "base_amount": "bigint", "exchange_rate": "text", "payee_id": "uuid", "memo": "text",
    "status": "text", "category_id": "uuid", "is_split": "boolean",
    "transfer_account_id": "uuid", "transfer_amount": "bigint", "transfer_currency": "text",
    "transfer_status": "text", "source": "text", "external_id": "text", "import_id": "uuid",
    "import_row": "integer", "created_by": "uuid", "version": "bigint",
    "created_at": "timestamptz", "updated_at": "timestamptz",
}  # fmt: skip
_POSTING_TYPES: Final = {
    "id": "uuid", "transaction_id": "uuid", "ordinal": "smallint", "date": "date",
    "amount": "bigint", "currency": "text", "account_id": "uuid", "category_id": "uuid",
    "memo": "text", "part": "smallint", "entered": "bigint",
}  # fmt: skip
_ACCOUNT_TYPES: Final = {"id": "uuid", "cleared": "bigint", "uncleared": "bigint"}
_CELL_TYPES: Final = {
    "category_id": "uuid", "month": "date", "assigned": "bigint", "activity": "bigint",
    "balance": "bigint", "carry": "boolean",
}  # fmt: skip
_MONTH_TYPES: Final = {
    "month": "date", "income": "bigint", "assigned": "bigint", "written_off": "bigint",
    "uncategorised": "bigint",
}  # fmt: skip
_CELL_FIELDS: Final = tuple(_CELL_TYPES)[1:]
_MONTH_FIELDS: Final = tuple(_MONTH_TYPES)[1:]


def _unnest(types: Mapping[str, str], first: int) -> tuple[str, str]:
    """The names, and `unnest(...)` of one array parameter a column, numbered from `first`."""
    names = ", ".join(types)
    arrays = ", ".join(f"${first + n}::{type_}[]" for n, type_ in enumerate(types.values()))
    return names, f"unnest({arrays}) AS row ({names})"


_TRANSACTION_NAMES, _TRANSACTION_ROWS = _unnest(_TYPES, 2)
_POSTING_NAMES, _POSTING_ROWS = _unnest(_POSTING_TYPES, 2 + len(_TYPES))
_TOTALS_FIRST: Final = 2 + len(_TYPES) + len(_POSTING_TYPES)
_, _ACCOUNT_ROWS = _unnest(_ACCOUNT_TYPES, _TOTALS_FIRST)
_CELL_NAMES, _CELL_ROWS = _unnest(_CELL_TYPES, _TOTALS_FIRST + len(_ACCOUNT_TYPES))
_MONTH_NAMES, _MONTH_ROWS = _unnest(
    _MONTH_TYPES, _TOTALS_FIRST + len(_ACCOUNT_TYPES) + len(_CELL_TYPES)
)
_MONTH_SUMS: Final = ", ".join(f"row.{name} + coalesce(old.{name}, 0)" for name in _MONTH_FIELDS)
_WRITE: Final = f"""
WITH entered AS (
  INSERT INTO transactions (book_id, {_TRANSACTION_NAMES})
  SELECT $1, {_TRANSACTION_NAMES} FROM {_TRANSACTION_ROWS}
), posted AS (
  INSERT INTO postings (book_id, {_POSTING_NAMES})
  SELECT $1, {_POSTING_NAMES} FROM {_POSTING_ROWS}
), balanced AS (
  UPDATE accounts SET cleared = accounts.cleared + row.cleared,
                      uncleared = accounts.uncleared + row.uncleared
  FROM {_ACCOUNT_ROWS} WHERE accounts.book_id = $1 AND accounts.id = row.id
), held AS (
  INSERT INTO category_months (book_id, {_CELL_NAMES})
  SELECT $1, {_CELL_NAMES} FROM {_CELL_ROWS}
  ON CONFLICT (book_id, category_id, month) DO UPDATE SET
    assigned = excluded.assigned, activity = excluded.activity,
    balance = excluded.balance, carry = excluded.carry
)
INSERT INTO budget_months (book_id, {_MONTH_NAMES}, hold)
SELECT $1, row.month, {_MONTH_SUMS}, coalesce(old.hold, 0)
FROM {_MONTH_ROWS}
LEFT JOIN budget_months old ON old.book_id = $1 AND old.month = row.month
ON CONFLICT (book_id, month) DO UPDATE SET
  income = excluded.income, assigned = excluded.assigned,
  written_off = excluded.written_off, uncategorised = excluded.uncategorised
"""  # noqa: S608  # names and types stand above
_REPLACE: Final = f"""
WITH gone AS (
  DELETE FROM postings
  WHERE book_id = $1 AND transaction_id = ANY(${2 + len(_TYPES)}::uuid[])
)
UPDATE transactions SET ({_TRANSACTION_NAMES}) = (
  {", ".join(f"row.{name}" for name in _TYPES)})
FROM {_TRANSACTION_ROWS} WHERE transactions.book_id = $1 AND transactions.id = row.id
"""  # noqa: S608  # the same
_LOAD: Final = f"""
SELECT {_TRANSACTION_NAMES} FROM transactions WHERE book_id = $1 AND id = ANY($2::uuid[])
"""  # noqa: S608  # the same
_LOAD_POSTINGS: Final = """
SELECT transaction_id, id, amount, currency, account_id, category_id, memo, part, entered
FROM postings WHERE book_id = $1 AND transaction_id = ANY($2::uuid[])
ORDER BY transaction_id, ordinal
"""


async def write(book_id: UUID, entered: Sequence[Booked], totals: TotalsUpdate) -> None:
    """Insert transactions with their postings, and change the totals."""
    await _written(_WRITE, book_id, *_transactions(entered), *_postings(entered), *_totals(totals))


async def replace(book_id: UUID, changed: Sequence[Booked], totals: TotalsUpdate) -> None:
    """Put transactions and their postings in place of those of the same ids."""
    ids = [each.id for each in changed]
    await _written(_REPLACE, book_id, *_transactions(changed), ids)
    await _written(_WRITE, book_id, *_transactions(()), *_postings(changed), *_totals(totals))


async def remove(book_id: UUID, gone: Sequence[UUID], totals: TotalsUpdate) -> None:
    await db.execute(
        "DELETE FROM transactions WHERE book_id = $1 AND id = ANY($2::uuid[])", book_id, gone
    )
    await change_totals(book_id, totals)


async def change_totals(book_id: UUID, totals: TotalsUpdate) -> None:
    await _written(_WRITE, book_id, *_transactions(()), *_postings(()), *_totals(totals))


async def load(book_id: UUID, wanted: Sequence[UUID]) -> dict[UUID, Booked]:
    """The book's transactions of these ids, by id, with their postings."""
    rows = await db.fetch(_LOAD, book_id, wanted)
    legs: dict[UUID, list[Posting]] = {}
    for row in await db.fetch(_LOAD_POSTINGS, book_id, wanted):
        transaction_id, id_, *leg = row
        legs.setdefault(transaction_id, []).append(Posting(id_, Leg(*leg)))
    return {row["id"]: Booked(**dict(row), postings=tuple(legs.get(row["id"], ()))) for row in rows}


async def system_categories(book_id: UUID) -> list[UUID]:
    """The categories that stand for none."""
    rows = await db.fetch(
        "SELECT id FROM categories WHERE book_id = $1 AND system IS NOT NULL", book_id
    )
    return [row["id"] for row in rows]


async def _written(sql: str, *arguments: object) -> None:
    """The checks named `..._range` keep every total within what JSON holds exactly."""
    try:
        await db.execute(sql, *arguments)
    except asyncpg.CheckViolationError as error:
        if not str(error.constraint_name).endswith("_range"):
            raise
        raise AmountOutOfRange(
            "A balance or a month's total would pass what can be kept."
        ) from None


def _transactions(rows: Sequence[Booked]) -> list[list[Any]]:
    return [[getattr(row, name) for row in rows] for name in _TYPES]


def _postings(rows: Sequence[Booked]) -> list[list[Any]]:
    columns: list[list[Any]] = [[] for _ in _POSTING_TYPES]
    for row in rows:
        for ordinal, posting in enumerate(row.postings):
            leg = posting.leg
            values = (
                posting.id,
                row.id,
                ordinal,
                row.date,
                leg.amount,
                leg.currency,
                leg.account_id,
                leg.category_id,
                leg.memo,
                leg.part,
                leg.entered,
            )
            for column, value in zip(columns, values, strict=True):
                column.append(value)
    return columns


def _totals(totals: TotalsUpdate) -> list[list[Any]]:
    accounts = sorted(totals.accounts.items())
    cells = [
        (category, cell) for category in sorted(totals.cells) for cell in totals.cells[category]
    ]
    months = sorted(totals.months.items())
    return [
        [account for account, _ in accounts],
        [cleared for _, (cleared, _) in accounts],
        [uncleared for _, (_, uncleared) in accounts],
        [category for category, _ in cells],
        *([getattr(cell, name) for _, cell in cells] for name in _CELL_FIELDS),
        [month for month, _ in months],
        *([getattr(step, name) for _, step in months] for name in _MONTH_FIELDS),
    ]
