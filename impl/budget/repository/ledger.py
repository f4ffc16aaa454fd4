"""Transactions with their postings and the maintained totals: loaded and written.

One statement writes any number of transactions, their postings and what both change in the
totals, because round trips while the book is locked are what limits its writers.
"""

from collections.abc import Mapping, Sequence
from typing import Final
from uuid import UUID

import asyncpg
import orjson

from generated.problems import AmountOutOfRange
from impl.budget.values import Booked, Leg, Posting, TotalsUpdate
from impl.platform import db

_TYPES: Final = {
    "id": "uuid", "date": "date", "account_id": "uuid", "amount": "bigint", "currency": "text",
    "base_amount": "bigint", "exchange_rate": "text", "payee_id": "uuid", "memo": "text",
    "status": "text", "category_id": "uuid", "is_split": "boolean",
    "transfer_account_id": "uuid", "transfer_amount": "bigint", "transfer_currency": "text",
    "transfer_status": "text", "source": "text", "external_id": "text", "import_id": "uuid",
    "import_row": "integer", "created_by": "uuid", "tags": "uuid[]", "version": "bigint",
    "created_at": "timestamptz", "updated_at": "timestamptz",
}  # fmt: skip
_POSTING_TYPES: Final = {
    "id": "uuid", "transaction_id": "uuid", "ordinal": "smallint", "date": "date",
    "amount": "bigint", "currency": "text", "account_id": "uuid", "category_id": "uuid",
    "memo": "text", "part": "smallint", "entered": "bigint", "tags": "uuid[]",
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
_ACCOUNT_MONTH_TYPES: Final = {"account_id": "uuid", "month": "date", "change": "bigint"}
_TAGGING_TYPES: Final = {"tag_id": "uuid", "date": "date", "transaction_id": "uuid"}
_CELL_FIELDS: Final = tuple(_CELL_TYPES)[1:]
_MONTH_FIELDS: Final = tuple(_MONTH_TYPES)[1:]
_LEG_FIELDS: Final = tuple(_POSTING_TYPES)[4:]


def _rows(types: Mapping[str, str], parameter: int) -> str:
    """Rows of a parameter that is a JSON array of objects.

    One text a table costs half of what an array a column does, on both sides.
    """
    columns = ", ".join(f"{name} {type_}" for name, type_ in types.items())
    return f"json_to_recordset(${parameter}::json) AS row ({columns})"


_TRANSACTION_NAMES: Final = ", ".join(_TYPES)
_POSTING_NAMES: Final = ", ".join(_POSTING_TYPES)
_CELL_NAMES: Final = ", ".join(_CELL_TYPES)
_ACCOUNT_MONTH_NAMES: Final = ", ".join(_ACCOUNT_MONTH_TYPES)
_MONTH_NAMES: Final = ", ".join(_MONTH_TYPES)
_TAGGING_NAMES: Final = ", ".join(_TAGGING_TYPES)
_MONTH_SUMS: Final = ", ".join(f"row.{name} + coalesce(old.{name}, 0)" for name in _MONTH_FIELDS)
_WRITE: Final = f"""
WITH entered AS (
  INSERT INTO transactions (book_id, {_TRANSACTION_NAMES})
  SELECT $1, {_TRANSACTION_NAMES} FROM {_rows(_TYPES, 2)}
), posted AS (
  INSERT INTO postings (book_id, {_POSTING_NAMES})
  SELECT $1, {_POSTING_NAMES} FROM {_rows(_POSTING_TYPES, 3)}
), tagged AS (
  INSERT INTO taggings (book_id, {_TAGGING_NAMES})
  SELECT $1, {_TAGGING_NAMES} FROM {_rows(_TAGGING_TYPES, 8)}
), balanced AS (
  UPDATE accounts SET cleared = accounts.cleared + row.cleared,
                      uncleared = accounts.uncleared + row.uncleared
  FROM {_rows(_ACCOUNT_TYPES, 4)} WHERE accounts.book_id = $1 AND accounts.id = row.id
), moved AS (
  INSERT INTO account_months (book_id, {_ACCOUNT_MONTH_NAMES})
  SELECT $1, {_ACCOUNT_MONTH_NAMES} FROM {_rows(_ACCOUNT_MONTH_TYPES, 7)}
  ON CONFLICT (book_id, account_id, month) DO UPDATE
    SET change = account_months.change + excluded.change
), held AS (
  INSERT INTO category_months (book_id, {_CELL_NAMES})
  SELECT $1, {_CELL_NAMES} FROM {_rows(_CELL_TYPES, 5)}
  ON CONFLICT (book_id, category_id, month) DO UPDATE SET
    assigned = excluded.assigned, activity = excluded.activity,
    balance = excluded.balance, carry = excluded.carry
)
INSERT INTO budget_months (book_id, {_MONTH_NAMES}, hold)
SELECT $1, row.month, {_MONTH_SUMS}, coalesce(old.hold, 0)
FROM {_rows(_MONTH_TYPES, 6)}
LEFT JOIN budget_months old ON old.book_id = $1 AND old.month = row.month
ON CONFLICT (book_id, month) DO UPDATE SET
  income = excluded.income, assigned = excluded.assigned,
  written_off = excluded.written_off, uncategorised = excluded.uncategorised
"""  # noqa: S608  # names and types stand above
_REPLACE: Final = f"""
WITH gone AS (
  DELETE FROM postings
  WHERE book_id = $1 AND transaction_id = ANY($3::uuid[])
), untagged AS (
  DELETE FROM taggings
  WHERE book_id = $1 AND transaction_id = ANY($3::uuid[])
)
UPDATE transactions SET ({_TRANSACTION_NAMES}) = (
  {", ".join(f"row.{name}" for name in _TYPES)})
FROM {_rows(_TYPES, 2)} WHERE transactions.book_id = $1 AND transactions.id = row.id
"""  # noqa: S608  # the same
_LOAD: Final = f"""
SELECT {_TRANSACTION_NAMES} FROM transactions WHERE book_id = $1 AND id = ANY($2::uuid[])
"""  # noqa: S608  # the same
_LOAD_POSTINGS: Final = """
SELECT transaction_id, id, amount, currency, account_id, category_id, memo, part, entered, tags
FROM postings WHERE book_id = $1 AND transaction_id = ANY($2::uuid[])
ORDER BY transaction_id, ordinal
"""


async def write(book_id: UUID, entered: Sequence[Booked], totals: TotalsUpdate) -> None:
    """Insert transactions with their postings, and change the totals."""
    await _write(book_id, entered, entered, totals)


async def replace(book_id: UUID, changed: Sequence[Booked], totals: TotalsUpdate) -> None:
    """Put transactions and their postings in place of those of the same ids."""
    await apply(book_id, (), changed, (), totals)


async def apply(
    book_id: UUID,
    gone: Sequence[Booked],
    changed: Sequence[Booked],
    entered: Sequence[Booked],
    totals: TotalsUpdate,
) -> None:
    """Delete transactions, replace others and insert more; and change the totals."""
    if gone:
        await db.execute(
            "DELETE FROM transactions WHERE book_id = $1 AND id = ANY($2::uuid[])",
            book_id,
            [each.id for each in gone],
        )
    if changed:
        ids = [each.id for each in changed]
        await _written(_REPLACE, book_id, _transactions(changed), ids)
    await _write(book_id, entered, [*changed, *entered], totals)


async def change_totals(book_id: UUID, totals: TotalsUpdate) -> None:
    await _write(book_id, (), (), totals)


async def load(book_id: UUID, wanted: Sequence[UUID]) -> dict[UUID, Booked]:
    """The book's transactions of these ids, by id, with their postings."""
    rows = await db.fetch(_LOAD, book_id, wanted)
    legs: dict[UUID, list[Posting]] = {}
    for row in await db.fetch(_LOAD_POSTINGS, book_id, wanted):
        transaction_id, id_, *leg, tags = row
        legs.setdefault(transaction_id, []).append(Posting(id_, Leg(*(*leg, tuple(tags)))))
    return {
        row["id"]: Booked(
            **{**row, "tags": tuple(row["tags"])}, postings=tuple(legs.get(row["id"], ()))
        )
        for row in rows
    }


async def system_categories(book_id: UUID) -> list[UUID]:
    """The categories that stand for none."""
    rows = await db.fetch(
        "SELECT id FROM categories WHERE book_id = $1 AND system IS NOT NULL", book_id
    )
    return [row["id"] for row in rows]


async def _write(
    book_id: UUID, entered: Sequence[Booked], posted: Sequence[Booked], totals: TotalsUpdate
) -> None:
    """Insert transactions, and postings and taggings of these or of stored ones."""
    tables = (_transactions(entered), _postings(posted), *_totals(totals), _taggings(posted))
    await _written(_WRITE, book_id, *tables)


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


def _transactions(rows: Sequence[Booked]) -> str:
    return _json([{name: getattr(row, name) for name in _TYPES} for row in rows])


def _postings(rows: Sequence[Booked]) -> str:
    return _json(
        [
            {
                "id": posting.id,
                "transaction_id": row.id,
                "ordinal": ordinal,
                "date": row.date,
                **{name: getattr(posting.leg, name) for name in _LEG_FIELDS},
            }
            for row in rows
            for ordinal, posting in enumerate(row.postings)
        ]
    )


def _taggings(rows: Sequence[Booked]) -> str:
    return _json(
        [
            {"tag_id": tag, "date": row.date, "transaction_id": row.id}
            for row in rows
            for tag in sorted(row.all_tags)
        ]
    )


def _totals(totals: TotalsUpdate) -> tuple[str, str, str, str]:
    """Accounts, cells, months and accounts' months, each in the order of their keys."""
    return (
        _json(
            [
                {"id": account, "cleared": cleared, "uncleared": uncleared}
                for account, (cleared, uncleared) in sorted(totals.accounts.items())
            ]
        ),
        _json(
            [
                {"category_id": category, **{name: getattr(cell, name) for name in _CELL_FIELDS}}
                for category, cells in sorted(totals.cells.items())
                for cell in cells
            ]
        ),
        _json(
            [
                {"month": month, **{name: getattr(step, name) for name in _MONTH_FIELDS}}
                for month, step in sorted(totals.months.items())
            ]
        ),
        _json(
            [
                {"account_id": account, "month": month, "change": change}
                for (account, month), change in sorted(totals.account_months.items())
            ]
        ),
    )


def _json(rows: list[dict[str, object]]) -> str:
    return orjson.dumps(rows, default=str).decode()
