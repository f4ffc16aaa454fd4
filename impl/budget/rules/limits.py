"""The periods of a limit, and how much of each is spent."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final, Literal, TypeAlias

Span: TypeAlias = Literal["week", "month", "quarter", "year", "days"]
Days: TypeAlias = tuple[dt.date, dt.date]
"""A first day, and the one after the last."""
_WEEK: Final = 7
_MONTHS: Final = {"month": 1, "quarter": 3, "year": 12}


@dataclass(frozen=True, slots=True)
class Limit:
    """What may be spent in each period."""

    amount: int
    span: Span
    days: int | None
    starts_on: dt.date
    rollover: bool = False
    thresholds: Sequence[int] = ()

    def number(self, day: dt.date) -> int:
        """Which period the day is in, from 0 on; below that before the first."""
        if self.span in _MONTHS:
            return (_month(day) - self._first_month) // _MONTHS[self.span]
        return (day - self.starts_on).days // (self.days or _WEEK)

    def period(self, number: int) -> Days:
        if self.span in _MONTHS:
            first = self._first_month + number * _MONTHS[self.span]
            return _day(first), _day(first + _MONTHS[self.span])
        length = dt.timedelta(days=self.days or _WEEK)
        first_day = self.starts_on + number * length
        return first_day, first_day + length

    @property
    def _first_month(self) -> int:
        month = _month(self.starts_on)
        return month - month % _MONTHS[self.span]


@dataclass(frozen=True, slots=True)
class Period:
    """What is spent of a limit in a period."""

    days: Days
    amount: int
    carried: int
    spent: int
    projected: int

    @property
    def available(self) -> int:
        return self.amount + self.carried

    @property
    def remaining(self) -> int:
        return self.available - self.spent

    def reached(self, thresholds: Iterable[int]) -> list[int]:
        """The thresholds that are reached, the lowest first; nothing spent reaches none."""
        wanted = sorted(set(thresholds))
        if self.spent <= 0:
            return []
        return [each for each in wanted if self.spent * 100 >= each * self.available]


def periods(limit: Limit, first: int, before: int, spent: Sequence[int]) -> list[Period]:
    """Periods from the first number on, of which so much is spent; `before`: in all before it."""
    carried = first * limit.amount - before
    found = []
    for number, sum_ in enumerate(spent, start=first):
        brought = carried if limit.rollover else 0
        found.append(Period(limit.period(number), limit.amount, brought, sum_, sum_))
        carried += limit.amount - sum_
    return found


def projection(days: Days, today: dt.date, so_far: int, spent: int) -> int:
    """At the pace of the days so far, or what is entered already, if that is more."""
    first, end = days
    passed = (today - first).days + 1
    pace = round(Fraction(so_far * (end - first).days, passed))
    return max(pace, spent)


def pieces(days: Days) -> tuple[Days | None, list[Days]]:
    """Days as whole months, of which sums are kept, and what is left on both sides of them."""
    first, end = days
    whole = _day(_month(first - dt.timedelta(days=1)) + 1), end.replace(day=1)
    if whole[0] >= whole[1]:
        return None, [days] if first < end else []
    edges = [(first, whole[0]), (whole[1], end)]
    return whole, [each for each in edges if each[0] < each[1]]


def split(ranges: Sequence[Days]) -> tuple[list[tuple[int, *Days]], list[tuple[int, *Days]]]:
    """The ranges' whole months and their edges, each with the number of its range."""
    months, edges = [], []
    for number, days in enumerate(ranges):
        whole, rest = pieces(days)
        if whole is not None:
            months.append((number, *whole))
        edges += [(number, *each) for each in rest]
    return months, edges


def _month(day: dt.date) -> int:
    return day.year * 12 + day.month - 1


def _day(month: int) -> dt.date:
    return dt.date(month // 12, month % 12 + 1, 1)
