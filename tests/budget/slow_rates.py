"""Exchange rates found slowly and plainly, among all that a book has."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction
from typing import Any
from uuid import UUID

from impl.platform import db
from impl.platform.currencies import DECIMALS


@dataclass(frozen=True)
class SlowRates:
    """All rates of a book, and its base currency."""

    rows: list[Any]
    base: str

    @classmethod
    async def read(cls, book_id: UUID, base: str) -> "SlowRates":
        rows = await db.fetch("SELECT * FROM rates WHERE book_id = $1", book_id)
        return cls([dict(row) for row in rows], base)

    def worth(self, amount: int, currency: str, day: dt.date) -> int | None:
        """The amount in base currency, None where there is no rate."""
        if currency == self.base:
            return amount
        ways = [*self._ways(currency, day)]
        if not ways:
            return None
        freshest = max(min(row["date"] for row, _ in way) for way in ways)
        way = next(way for way in ways if min(row["date"] for row, _ in way) == freshest)
        exact = Fraction(amount) * _rate(way)
        return round(exact * Fraction(10) ** (DECIMALS[self.base] - DECIMALS[currency]))

    def _ways(self, currency: str, day: dt.date) -> Iterator[list[tuple[Any, bool]]]:
        """Rows, and whether they are turned round; the shortest way first."""
        for hop in self._hops(currency, self.base, day):
            yield [hop]
        if "EUR" not in (currency, self.base):
            first = self._hops(currency, "EUR", day)
            second = self._hops("EUR", self.base, day)
            if first and second:
                yield [max(first, key=_date), max(second, key=_date)]

    def _hops(self, one: str, two: str, day: dt.date) -> list[tuple[Any, bool]]:
        found = []
        for turned, pair in ((False, (one, two)), (True, (two, one))):
            rows = [r for r in self.rows if (r["base"], r["quote"]) == pair and r["date"] <= day]
            if rows:
                found.append((max(rows, key=lambda row: row["date"]), turned))
        return found


def _date(hop: tuple[Any, bool]) -> dt.date:
    found: dt.date = hop[0]["date"]
    return found


def _rate(way: list[tuple[Any, bool]]) -> Fraction:
    """One rate of all; rounded to twelve digits, unless it is a rate of the book as it stands."""
    if len(way) == 1 and not way[0][1]:
        return Fraction(way[0][0]["rate"])
    exact = Fraction(1)
    for row, turned in way:
        exact *= 1 / Fraction(row["rate"]) if turned else Fraction(row["rate"])
    divided = Context(prec=80).divide(Decimal(exact.numerator), Decimal(exact.denominator))
    return Fraction(Context(prec=12, rounding=ROUND_HALF_EVEN).plus(divided))
