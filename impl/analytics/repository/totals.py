"""What the maintained months of categories and of the whole book tell."""

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

import asyncpg

from impl.analytics.rules import selection
from impl.analytics.values import Plan, Range, Span, Sum
from impl.platform import db

_CELLS: Final = """
SELECT month, category_id, activity
FROM budget_read.category_months_v1
WHERE book_id = $1 AND month BETWEEN $2 AND $3 AND category_id = ANY($4::uuid[]) AND activity <> 0
"""
_CATEGORIES: Final = """
SELECT {bucket}, category_id, sum(activity)::bigint
FROM budget_read.category_months_v1
WHERE book_id = $1 AND month BETWEEN $2 AND $3 AND category_id = ANY($4::uuid[]) AND activity <> 0
GROUP BY 1, 2
"""
_UNCATEGORISED: Final = """
SELECT {bucket}, sum(uncategorised)::bigint
FROM budget_read.months_v1
WHERE book_id = $1 AND month BETWEEN $2 AND $3 AND uncategorised <> 0
GROUP BY 1
"""
_BUCKET: Final = "width_bucket(month, ${}::date[]) - 1"


async def read(plan: Plan, range_: Range, months: Span) -> list[Sum]:
    """What happened in whole months, by category; entries are not counted."""
    arguments: list[object] = [plan.book.id, months.first, months.last]
    buckets = [list(range_.buckets)] if range_.buckets else []
    found: list[Sum] = []
    categories = selection.categories(plan)
    if categories and plan.grain == "month":
        cells = await db.fetch(_CELLS, *arguments, categories)
        found += _numbered(cells, range_.buckets)
    elif categories:
        bucket = _BUCKET.format(5) if buckets else "NULL::int"
        sql = _CATEGORIES.format(bucket=bucket)
        for number, category, total in await db.fetch(sql, *arguments, categories, *buckets):
            found.append(Sum(bucket=number, category=category, total=total))
    if "uncategorised" in selection.kinds_without_category(plan):
        bucket = _BUCKET.format(4) if buckets else "NULL::int"
        for number, total in await db.fetch(
            _UNCATEGORISED.format(bucket=bucket), *arguments, *buckets
        ):
            found.append(Sum(bucket=number, total=total))
    return found


def _numbered(cells: Sequence[asyncpg.Record], months: Sequence[dt.date]) -> Iterator[Sum]:
    """A month of a category is one row: numbering thousands here spares the database the sums."""
    numbers: dict[dt.date, int] = {}
    for month, category, total in cells:
        number = numbers.get(month)
        if number is None:
            number = numbers[month] = bisect_right(months, month) - 1
        yield Sum(bucket=number, category=category, total=total)


async def uncategorised(plan: Plan, months: Span) -> int:
    """What has no category yet in whole months."""
    sql = _UNCATEGORISED.format(bucket="NULL::int")
    rows = await db.fetch(sql, plan.book.id, months.first, months.last)
    return sum(row[1] for row in rows)
