"""The days on which something recurs: RFC 5545 over periods that follow each other.

A period (day, week, month or year of the rule's frequency) is looked at by itself, so that a window
costs what it is long, wherever the rule began; and no rule is looked at for more than a century.
"""

import calendar
import datetime as dt
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from impl.budget.rules.entries import LAST_DAY
from impl.budget.rules.recurrence import Recurrence, Weekday

MonthEnd: TypeAlias = Literal["clamp", "skip"]
Weekend: TypeAlias = Literal["none", "before", "after", "skip"]
LONGEST: Final = 100
"""Years after its start in which a rule is looked at."""
_SATURDAY: Final = 5
_DAY: Final = dt.timedelta(days=1)
MOVED: Final = dt.timedelta(days=2)
"""What the weekend moves a day by, at most."""
LINKED_WITHIN: Final = dt.timedelta(days=10)
"""How far from its day what was entered may be for a rule to take it for an occurrence."""


@dataclass(frozen=True, slots=True)
class Series:
    """A rule with its start and what is made of the days that it gives."""

    rule: Recurrence
    start: dt.date
    month_end: MonthEnd = "clamp"
    weekend: Weekend = "none"
    excluded: frozenset[dt.date] = frozenset()
    """Days of the rule that are left out; they count (RFC 5545, 3.8.5.1)."""


@dataclass(frozen=True, slots=True, order=True)
class Occurrence:
    """One time: the day on which it falls due, and the day that the rule gives, which names it."""

    due: dt.date
    date: dt.date


def between(series: Series, first: dt.date, last: dt.date) -> Iterator[Occurrence]:
    """Occurrences that fall due from the first day to the last, in order."""
    for date in nominal(series, first - MOVED, _later(last, MOVED)):
        due = None if date in series.excluded else moved(date, series.weekend)
        if due is not None and first <= due <= last:
            yield Occurrence(due, date)


def earliest(day: dt.date) -> dt.date:
    """Before which no day of a schedule may be what was entered on a day."""
    return day - LINKED_WITHIN - MOVED


def nearest(
    series: Series, day: dt.date, settled: Collection[dt.date], within: dt.timedelta
) -> Occurrence | None:
    """The one that falls due nearest to a day, the earlier of two, of those not settled."""
    found = [
        each for each in between(series, day - within, day + within) if each.date not in settled
    ]
    return min(found, key=lambda each: (abs(each.due - day), each.due), default=None)


def on(series: Series, date: dt.date) -> Occurrence | None:
    """The occurrence of a day that the rule gives; None if it gives no such day."""
    if date not in nominal(series, date, date) or date in series.excluded:
        return None
    due = moved(date, series.weekend)
    return None if due is None else Occurrence(due, date)


def end(series: Series) -> dt.date | None:
    """The day after which the rule gives none; None if it goes on."""
    if series.rule.count is None:
        return series.rule.until
    dates = list(nominal(series, series.start, dt.date.max))
    return dates[-1] if len(dates) == series.rule.count else None


def moved(date: dt.date, weekend: Weekend) -> dt.date | None:
    """What becomes of a day on a weekend; None if nothing does."""
    beyond = date.weekday() - _SATURDAY
    if beyond < 0 or weekend == "none":
        return date
    if weekend == "skip":
        return None
    return date - (beyond + 1) * _DAY if weekend == "before" else date + (2 - beyond) * _DAY


def nominal(series: Series, first: dt.date, last: dt.date) -> Iterator[dt.date]:
    """The days that the rule gives, from the first to the last, in order."""
    rule, start = series.rule, series.start
    last = min(last, rule.until or last, LAST_DAY, _years_later(start, LONGEST))
    counted = 0
    for period in _periods(rule, start, start if rule.count else max(first, start)):
        if period > last:
            return
        for date in _chosen(rule, _days(series, period)):
            if date < start:
                continue
            counted += 1
            if date > last or (rule.count and counted > rule.count):
                return
            if date >= first:
                yield date


def _periods(rule: Recurrence, start: dt.date, first: dt.date) -> Iterator[dt.date]:
    """The first days of the periods, without those that end before a day."""
    if rule.frequency in ("DAILY", "WEEKLY"):
        step = rule.interval * (1 if rule.frequency == "DAILY" else 7)
        begin = start
        if rule.frequency == "WEEKLY":
            begin -= (start.weekday() - rule.week_start) % 7 * _DAY
        period = begin + (first - begin).days // step * step * _DAY
        while True:
            yield period
            period = _later(period, step * _DAY)
    step = rule.interval * (1 if rule.frequency == "MONTHLY" else 12)
    begin_month = _month(start) if rule.frequency == "MONTHLY" else 12 * start.year
    month = begin_month + (_month(first) - begin_month) // step * step
    while month <= _month(LAST_DAY):
        yield dt.date(month // 12, month % 12 + 1, 1)
        month += step


def _days(series: Series, period: dt.date) -> list[dt.date]:
    """The days of a period that the rule's parts name, in order."""
    rule, start = series.rule, series.start
    if rule.frequency == "DAILY":
        return [period] if _fits(rule, period) else []
    if rule.frequency == "WEEKLY":
        weekdays = rule.weekdays or (Weekday(start.weekday()),)
        week = [_later(period, n * _DAY) for n in range(7)]
        return [day for day in week if _is_one(day, weekdays) and _in_months(rule, day)]
    if rule.frequency == "MONTHLY":
        return _in_month(series, period) if _in_months(rule, period) else []
    named = rule.months or range(1, 13)
    if not (rule.months or rule.month_days or rule.weekdays):
        named = (start.month,)
    return [
        day for month in sorted(named) for day in _in_month(series, period.replace(month=month))
    ]


def _fits(rule: Recurrence, day: dt.date) -> bool:
    """Whether the parts let a day through that comes by itself."""
    from_end = day.day - _length(day) - 1
    return (
        _in_months(rule, day)
        and (not rule.month_days or day.day in rule.month_days or from_end in rule.month_days)
        and (not rule.weekdays or _is_one(day, rule.weekdays))
    )


def _in_month(series: Series, month: dt.date) -> list[dt.date]:
    rule = series.rule
    length = _length(month)
    days = set(range(1, length + 1))
    if rule.month_days or not rule.weekdays:
        named = rule.month_days or (series.start.day,)
        days = {_number(day, length, series.month_end) for day in named} & days
    found = [month.replace(day=day) for day in sorted(days)]
    if not rule.weekdays:
        return found
    first, last = month, month.replace(day=length)
    if rule.frequency == "YEARLY" and not rule.months:
        first, last = month.replace(month=1), month.replace(month=12, day=31)
    return [day for day in found if _is_one(day, rule.weekdays, first, last)]


def _number(day: int, length: int, month_end: MonthEnd) -> int:
    """The day of a month by its number, from the end if negative; what is too late comes last."""
    if day < 0:
        return length + 1 + day
    return min(day, length) if month_end == "clamp" else day


def _is_one(
    day: dt.date,
    weekdays: tuple[Weekday, ...],
    first: dt.date = dt.date.min,
    last: dt.date = dt.date.max,
) -> bool:
    """Whether it is one of these days of the week, numbered in a month or year."""
    numbers = (0, (day - first).days // 7 + 1, -((last - day).days // 7) - 1)
    return any(each.day == day.weekday() and each.nth in numbers for each in weekdays)


def _chosen(rule: Recurrence, days: list[dt.date]) -> list[dt.date]:
    """What BYSETPOS leaves."""
    if not rule.positions:
        return days
    size = len(days)
    wanted = {each - 1 if each > 0 else size + each for each in rule.positions}
    return [day for index, day in enumerate(days) if index in wanted]


def _in_months(rule: Recurrence, day: dt.date) -> bool:
    return not rule.months or day.month in rule.months


def _length(month: dt.date) -> int:
    return calendar.monthrange(month.year, month.month)[1]


def _month(day: dt.date) -> int:
    return 12 * day.year + day.month - 1


def _later(day: dt.date, by: dt.timedelta) -> dt.date:
    """A later day, as far as there are any."""
    return day + by if day <= dt.date.max - by else dt.date.max


def _years_later(day: dt.date, years: int) -> dt.date:
    return day.replace(year=day.year + years, day=min(day.day, 28))
