"""What moved on accounts: by month where months are enough, by day where a period ends in one."""

from typing import Final

from impl.analytics.rules import periods, selection
from impl.analytics.values import Movement, Plan, Range
from impl.platform import db

_MONTHS: Final = """
SELECT account_id, month, change FROM budget_read.account_months_v1
WHERE book_id = $1 AND account_id = ANY($2::uuid[]) AND month < $3 AND change <> 0
"""
_DAYS: Final = """
SELECT account_id, date, sum(amount)::bigint FROM budget_read.postings_v1
WHERE book_id = $1 AND account_id = ANY($2::uuid[]) AND date BETWEEN $3 AND $4
GROUP BY 1, 2
"""


async def read(plan: Plan, range_: Range) -> list[Movement]:
    """All movements up to the end of a range, so fine that each of its periods can be told.

    Months are enough up to the first period that ends within one.
    """
    last = periods.end("month", range_.span.last) if range_.open_end else range_.span.last
    by_month = plan.grain not in {"day", "week"}
    fine_from = periods.start("month", range_.span.first)
    if by_month:
        after = periods.following("day", last)
        fine_from = periods.start("month", after)
    accounts = [*selection.accounts(plan)]
    rows = await db.fetch(_MONTHS, plan.book.id, accounts, fine_from)
    if fine_from <= last:
        rows += await db.fetch(_DAYS, plan.book.id, accounts, fine_from, last)
    return [Movement(*row) for row in rows]
