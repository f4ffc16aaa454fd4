"""The book's rates into its base currency, and entries at them that were booked without one."""

import dataclasses
import datetime as dt
from collections.abc import Collection, Iterable, Mapping
from decimal import Decimal
from typing import Final, TypeAlias
from uuid import UUID

from impl.analytics.rules import selection
from impl.analytics.values import Plan, Sum
from impl.platform import db, exchange
from impl.platform.exchange import Pair, Rate

Held: TypeAlias = Mapping[tuple[str, dt.date], Decimal]
"""What a currency is worth in base currency on a day."""
_AS_OF: Final = """
SELECT wanted.base, wanted.quote, wanted.day, rate.date, rate.rate, rate.source
FROM unnest($2::text[], $3::text[], $4::date[]) AS wanted (base, quote, day)
CROSS JOIN LATERAL (
  SELECT date, rate, source FROM budget_read.rates_v1
  WHERE book_id = $1 AND base = wanted.base AND quote = wanted.quote AND date <= wanted.day
  ORDER BY date DESC LIMIT 1
) AS rate
"""


async def held(book_id: UUID, base: str, asked: Collection[tuple[str, dt.date]]) -> Held:
    """The rate of each currency on its day, where the book has one."""
    wanted = [
        (*pair, day) for currency, day in asked for pair in exchange.pairs(currency, base, base)
    ]
    if not wanted:
        return {}
    rows = await db.fetch(_AS_OF, book_id, *(list(each) for each in zip(*wanted, strict=True)))
    known: dict[dt.date, dict[Pair, Rate]] = {}
    for one, two, day, date, rate, source in rows:
        known.setdefault(day, {})[one, two] = Rate(one, two, date, rate, source)
    found = {}
    for currency, day in asked:
        exchanged = exchange.exchange(currency, base, base, known.get(day, {}))
        if exchanged is not None:
            found[currency, day] = Decimal(exchanged.rate)
    return found


async def at_rates(plan: Plan, sums: Iterable[Sum]) -> list[Sum]:
    """The sums, with what was not booked in base currency at the rate of its day.

    Each entry is converted by itself, as it would have been booked; so groups of any sort add up.
    """
    sums = list(sums)
    asked = {
        (each.unbooked, each.day)
        for each in sums
        if each.unbooked is not None and each.day is not None
    }
    known = await held(plan.book.id, plan.book.base, asked) if asked else {}
    converted = (_converted(each, plan.book.base, known) for each in sums)
    return [each for each in converted if _fits(plan, each)]


def _converted(entries: Sum, base: str, known: Held) -> Sum:
    if entries.unbooked is None or entries.day is None or entries.each is None:
        return entries
    rate = known.get((entries.unbooked, entries.day))
    if rate is None:
        return entries
    each = exchange.convert(entries.each, rate, entries.unbooked, base)
    return dataclasses.replace(
        entries,
        unbooked=None,
        each=each,
        total=each * entries.count,
        low=None if entries.low is None else each,
        high=None if entries.high is None else each,
    )


def _fits(plan: Plan, entries: Sum) -> bool:
    """Whether it is of the size asked for; the database knows that of all others."""
    wanted = selection.filter_of(plan)
    if entries.each is None or (wanted.size_min is None and wanted.size_max is None):
        return True
    if entries.unbooked is not None:
        return False
    low, high = wanted.size_min or 0, wanted.size_max
    return low <= abs(entries.each) and (high is None or abs(entries.each) <= high)
