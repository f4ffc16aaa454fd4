"""Transactions on two accounts that may be the halves of one transfer."""

import datetime as dt
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from impl.budget.rules.transfer_candidates import Half
from impl.platform import db

MOST: Final = 1_000
MOST_UNLINKED: Final = 2_000
"""Transactions that are looked at, the latest ones: any two of them may have to be compared."""
_UNLINKED: Final = (
    "NOT {0}.is_split AND {0}.transfer_account_id IS NULL AND {0}.source <> 'opening'"
)
_HALF: Final = (
    "{0}.id, {0}.account_id, {0}.date, {0}.amount, {0}.currency, {0}_payee.name, {0}.memo,"
    " {0}.status, {0}_account.name, {0}_account.identifier, {0}.category_id IS NOT NULL"
)
_NAMES: Final = (
    " JOIN accounts {0}_account"
    " ON {0}_account.book_id = {0}.book_id AND {0}_account.id = {0}.account_id"
    " LEFT JOIN payees {0}_payee"
    " ON {0}_payee.book_id = {0}.book_id AND {0}_payee.id = {0}.payee_id"
)
_PAIRS: Final = f"""
WITH near AS MATERIALIZED (
  SELECT * FROM transactions t
  WHERE t.book_id = $1 AND t.date BETWEEN $2::date - $4::int AND $3::date + $4::int
    AND {_UNLINKED.format("t")}
  ORDER BY t.date DESC, t.id DESC LIMIT {MOST_UNLINKED}
), pairs AS (
  SELECT o.id AS outflow, i.id AS inflow, abs(i.date - o.date) AS apart, o.date FROM near o
  JOIN near i ON i.amount = -o.amount AND i.currency = o.currency
  WHERE o.amount < 0 AND o.date BETWEEN $2 AND $3 AND i.account_id <> o.account_id
    AND i.date BETWEEN o.date - $4 AND o.date + $4
    AND ($5::uuid IS NULL OR $5 IN (o.account_id, i.account_id))
  UNION ALL
  SELECT o.id, i.id, abs(i.date - o.date), o.date FROM near o
  JOIN near i ON i.currency <> o.currency AND i.amount > 0
  WHERE o.amount < 0 AND o.date BETWEEN $2 AND $3
    AND i.date BETWEEN o.date - $4 AND o.date + $4
    AND abs(i.base_amount + o.base_amount) * 50 <= abs(o.base_amount)
    AND ($5::uuid IS NULL OR $5 IN (o.account_id, i.account_id))
), nearest AS (
  SELECT * FROM pairs ORDER BY apart, date DESC, outflow, inflow LIMIT {MOST}
)
SELECT {_HALF.format("o")}, {_HALF.format("i")}
FROM nearest
JOIN near o ON o.id = nearest.outflow {_NAMES.format("o")}
JOIN near i ON i.id = nearest.inflow {_NAMES.format("i")}
ORDER BY nearest.apart, o.date DESC, o.id, i.id
"""  # noqa: S608  # the pieces stand above
_WIDTH: Final = 11


@dataclass(frozen=True, slots=True)
class Window:
    """Where to look: at money that left from the first day to the last."""

    first: dt.date
    last: dt.date
    days: int
    """How far apart the halves may be."""
    account_id: UUID | None = None
    """Of one of the halves, if it has to be that."""


async def pairs(book_id: UUID, window: Window) -> list[tuple[Half, Half]]:
    """Money that left and money that arrived, the nearest in time first."""
    rows = await db.fetch(
        _PAIRS, book_id, window.first, window.last, window.days, window.account_id
    )
    return [(Half(*[*row][:_WIDTH]), Half(*[*row][_WIDTH:])) for row in rows]
