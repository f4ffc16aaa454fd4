"""Months of the envelope budget, read from the maintained totals (rules/envelope.py)."""

import datetime as dt
from collections.abc import Sequence
from typing import Final
from uuid import UUID

from impl.budget.repository.base import Row
from impl.budget.values import Cell
from impl.platform import db

_IN_MONTH: Final = """
  SELECT latest.month = {month} AS present, latest.assigned, latest.activity, latest.balance,
         latest.carry,
         CASE WHEN latest.carry THEN latest.balance ELSE greatest(latest.balance, 0) END AS carried
  FROM category_months latest
  WHERE latest.book_id = c.book_id AND latest.category_id = c.id AND latest.month <= {month}
  ORDER BY latest.month DESC LIMIT 1
"""
"""What a category's latest cell says of a month: its own, or one before it."""

_TOTALS: Final = """
  SELECT
    coalesce(sum(income) FILTER (WHERE month = {month}), 0)::bigint AS income,
    coalesce(sum(assigned) FILTER (WHERE month = {month}), 0)::bigint AS assigned,
    coalesce(sum(written_off) FILTER (WHERE month = {month} - interval '1 month'), 0)::bigint
      AS overspent,
    coalesce(sum(hold) FILTER (WHERE month = {month}), 0)::bigint AS hold,
    (coalesce(sum(income - assigned) FILTER (WHERE month <= {month}), 0)
     + coalesce(sum(written_off) FILTER (WHERE month < {month}), 0)
     - coalesce(sum(hold) FILTER (WHERE month = {month}), 0))::bigint AS ready_to_assign,
    coalesce(sum(assigned) FILTER (WHERE month > {month}), 0)::bigint AS assigned_in_future,
    coalesce(sum(uncategorised) FILTER (WHERE month <= {month}), 0)::bigint AS uncategorised
  FROM budget_months WHERE book_id = $1
"""

_MONTH: Final = f"""
WITH cells AS MATERIALIZED (
  SELECT c.id AS category_id, c.category_group_id, c.name, c.kind, c.hidden,
         CASE WHEN cell.present THEN cell.balance - cell.assigned - cell.activity
              ELSE coalesce(cell.carried, 0) END AS carried,
         CASE WHEN cell.present THEN cell.assigned ELSE 0 END AS assigned,
         CASE WHEN cell.present THEN cell.activity ELSE 0 END AS activity,
         CASE WHEN cell.present THEN cell.balance ELSE coalesce(cell.carried, 0) END AS balance,
         CASE WHEN c.kind = 'income' THEN c.carry_overspending
              ELSE coalesce(cell.carry, c.initial_carry) END AS carry_overspending,
         g.position AS group_position, c.position
  FROM categories c
  JOIN category_groups g ON g.book_id = c.book_id AND g.id = c.category_group_id
  LEFT JOIN LATERAL ({_IN_MONTH.format(month="$2")}) AS cell ON true
  WHERE c.book_id = $1
), ordered AS (
  SELECT category_id, category_group_id, name, kind, hidden,
         CASE WHEN kind = 'income' THEN 0 ELSE carried END AS carried,
         assigned, activity, balance, carry_overspending
  FROM cells ORDER BY group_position, category_group_id, position, category_id
)
SELECT b.base_currency AS currency, total.*,
       (SELECT coalesce(sum(activity), 0)::bigint FROM cells WHERE kind = 'expense') AS activity,
       (SELECT coalesce(sum(balance), 0)::bigint FROM cells) AS balance,
       (SELECT coalesce(json_agg(ordered), '[]')::text FROM ordered) AS categories
FROM books b CROSS JOIN ({_TOTALS.format(month="$2")}) AS total
WHERE b.id = $1
"""  # noqa: S608  # the pieces stand above

_MONTHS: Final = f"""
SELECT m.month::date AS month, b.base_currency AS currency, total.*, held.activity, held.balance
FROM books b
CROSS JOIN generate_series($2::date, $3::date, interval '1 month') AS m (month)
CROSS JOIN LATERAL ({_TOTALS.format(month="m.month")}) AS total
CROSS JOIN LATERAL (
  SELECT coalesce(sum(cell.activity) FILTER (WHERE cell.present), 0)::bigint AS activity,
         coalesce(sum(CASE WHEN cell.present THEN cell.balance ELSE cell.carried END), 0)::bigint
           AS balance
  FROM categories c
  CROSS JOIN LATERAL ({_IN_MONTH.format(month="m.month")}) AS cell
  WHERE c.book_id = $1 AND c.kind = 'expense'
) AS held
WHERE b.id = $1 ORDER BY m.month
"""  # noqa: S608  # the same


async def month(book_id: UUID, month: dt.date) -> Row:
    """A month's totals; `categories` is JSON text, in order."""
    row = await db.fetchrow(_MONTH, book_id, month)
    return dict(row or {})


async def months(book_id: UUID, first: dt.date, last: dt.date) -> list[Row]:
    """The totals of each month from first to last."""
    return [dict(row) for row in await db.fetch(_MONTHS, book_id, first, last)]


async def ready_to_assign(book_id: UUID, month: dt.date) -> int:
    row = await db.fetchrow(_TOTALS.format(month="$2::date"), book_id, month)
    return int(row["ready_to_assign"]) if row else 0


async def held(book_id: UUID, month: dt.date) -> int:
    """What the month keeps back for the next one."""
    found: int | None = await db.fetchval(
        "SELECT hold FROM budget_months WHERE book_id = $1 AND month = $2", book_id, month
    )
    return found or 0


async def hold(book_id: UUID, month: dt.date, amount: int) -> None:
    await db.execute(
        "INSERT INTO budget_months "
        "(book_id, month, income, assigned, written_off, uncategorised, hold) "
        "VALUES ($1, $2, 0, 0, 0, 0, $3) "
        "ON CONFLICT (book_id, month) DO UPDATE SET hold = excluded.hold",
        book_id,
        month,
        amount,
    )


async def past(
    book_id: UUID, categories: Sequence[UUID], first: dt.date, last: dt.date
) -> dict[UUID, tuple[int, int]]:
    """By category, what was assigned in the last of these months, and what happened in all."""
    rows = await db.fetch(
        """
        SELECT category_id, coalesce(sum(assigned) FILTER (WHERE month = $4), 0)::bigint,
               sum(activity)::bigint
        FROM category_months
        WHERE book_id = $1 AND category_id = ANY($2::uuid[]) AND month BETWEEN $3 AND $4
        GROUP BY 1
        """,
        book_id,
        list(categories),
        first,
        last,
    )
    return {row[0]: (row[1], row[2]) for row in rows}


async def chains(
    book_id: UUID, categories: Sequence[UUID], since: dt.date = dt.date.min
) -> dict[UUID, list[Cell]]:
    """Each category's cells: the last before the month, and all from it on."""
    rows = await db.fetch(
        """
        SELECT m.category_id, m.month, m.assigned, m.activity, m.balance, m.carry
        FROM unnest($2::uuid[]) AS wanted (id)
        CROSS JOIN LATERAL (
          (SELECT * FROM category_months
           WHERE book_id = $1 AND category_id = wanted.id AND month < $3
           ORDER BY month DESC LIMIT 1)
          UNION ALL
          SELECT * FROM category_months
          WHERE book_id = $1 AND category_id = wanted.id AND month >= $3
        ) AS m
        ORDER BY m.category_id, m.month
        """,
        book_id,
        list(categories),
        since,
    )
    found: dict[UUID, list[Cell]] = {}
    for category, *cell in rows:
        found.setdefault(category, []).append(Cell(*cell))
    return found
