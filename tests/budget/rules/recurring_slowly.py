"""Recurrence reckoned slowly: every day of the years is looked at, by what the rule says of it."""

import calendar
import datetime as dt
from collections.abc import Iterator
from typing import get_args

from hypothesis import strategies as st

from impl.budget.rules.occurrences import MonthEnd, Occurrence, Series, Weekend
from impl.budget.rules.recurrence import FREQUENCIES, Recurrence, Weekday

DAY = dt.timedelta(days=1)
FIRST, LAST = dt.date(2019, 1, 1), dt.date(2029, 12, 31)
"""Leap years stand among these."""


def occurrences(series: Series, first: dt.date, last: dt.date) -> list[Occurrence]:
    """All that fall due in a window, from a walk over all days since the rule began."""
    found = []
    for date in dates(series, last + 9 * DAY):
        if date in series.excluded:
            continue
        due = date
        while due.weekday() >= 5 and series.weekend in ("before", "after"):
            due += DAY if series.weekend == "after" else -DAY
        if first <= due <= last and not (due.weekday() >= 5 and series.weekend == "skip"):
            found.append(Occurrence(due, date))
    return found


def dates(series: Series, last: dt.date) -> list[dt.date]:
    """The days that the rule gives until a day, exclusions among them."""
    rule = series.rule
    found: list[dt.date] = []
    for days in _periods(series, last):
        wanted = [day for day in days if _is_named(series, day)]
        if rule.positions:
            chosen = [n - 1 if n > 0 else len(wanted) + n for n in rule.positions]
            wanted = [day for n, day in enumerate(wanted) if n in chosen]
        found += [day for day in wanted if day >= series.start]
    if rule.until:
        found = [day for day in found if day <= rule.until]
    return [day for day in found[: rule.count] if day <= last]


def _periods(series: Series, last: dt.date) -> Iterator[list[dt.date]]:
    """The days of every nth period since the one that the rule began in."""
    rule, start = series.rule, series.start
    day = start - 400 * DAY
    everything: dict[int, list[dt.date]] = {}
    while day <= last + 400 * DAY:
        everything.setdefault(_period(rule, day), []).append(day)
        day += DAY
    begin = _period(rule, start)
    for number, days in everything.items():
        if number >= begin and (number - begin) % rule.interval == 0:
            yield days


def _period(rule: Recurrence, day: dt.date) -> int:
    if rule.frequency == "DAILY":
        return day.toordinal()
    if rule.frequency == "WEEKLY":
        return (day.toordinal() - 1 - rule.week_start) // 7
    return day.year if rule.frequency == "YEARLY" else 12 * day.year + day.month


def _is_named(series: Series, day: dt.date) -> bool:
    rule, start = series.rule, series.start
    months, month_days, weekdays = rule.months, rule.month_days, rule.weekdays
    if not (month_days or weekdays):
        if rule.frequency == "WEEKLY":
            weekdays = (Weekday(start.weekday()),)
        elif rule.frequency in ("MONTHLY", "YEARLY"):
            month_days = (start.day,)
            if rule.frequency == "YEARLY":
                months = months or (start.month,)
    return (
        (not months or day.month in months)
        and (not month_days or any(_is_number(series, day, number) for number in month_days))
        and (not weekdays or any(_is_weekday(rule, day, each) for each in weekdays))
    )


def _is_number(series: Series, day: dt.date, number: int) -> bool:
    length = calendar.monthrange(day.year, day.month)[1]
    if number < 0:
        return day.day - length - 1 == number
    clamps = series.month_end == "clamp" and series.rule.frequency in ("MONTHLY", "YEARLY")
    return day.day == number or (clamps and day.day == length and number > length)


def _is_weekday(rule: Recurrence, day: dt.date, wanted: Weekday) -> bool:
    if day.weekday() != wanted.day:
        return False
    if not wanted.nth:
        return True
    by_year = rule.frequency == "YEARLY" and not rule.months
    step = (7 if wanted.nth < 0 else -7) * DAY
    passed = 1
    other = day + step
    while other.year == day.year and (by_year or other.month == day.month):
        passed += 1
        other += step
    return passed == abs(wanted.nth)


def _weekdays(frequency: str, months: tuple[int, ...]) -> st.SearchStrategy[Weekday]:
    most = 53 if frequency == "YEARLY" and not months else 5
    numbers = st.just(0)
    if frequency in ("MONTHLY", "YEARLY"):
        numbers = st.just(0) | st.integers(-most, most)
    return st.builds(Weekday, st.integers(0, 6), numbers)


@st.composite
def rules(draw: st.DrawFn) -> Recurrence:
    frequency = draw(st.sampled_from(FREQUENCIES))
    months = tuple(draw(st.lists(st.integers(1, 12), max_size=3, unique=True)))
    days = st.integers(-31, 31).filter(bool) | st.sampled_from([28, 29, 30, 31, -1])
    month_days = st.lists(days, max_size=3, unique=True) if frequency != "WEEKLY" else st.just([])
    weekdays = st.lists(_weekdays(frequency, months), max_size=3, unique=True)
    named = (tuple(draw(month_days)), tuple(draw(weekdays)))
    positions = st.lists(st.integers(-4, 4).filter(bool), max_size=2, unique=True)
    ends = draw(st.sampled_from(["count", "until", None]))
    return Recurrence(
        frequency,
        interval=draw(st.integers(1, 4)),
        count=draw(st.integers(1, 30)) if ends == "count" else None,
        until=draw(st.dates(FIRST, LAST)) if ends == "until" else None,
        months=months,
        month_days=named[0],
        weekdays=named[1],
        positions=tuple(draw(positions)) if any((months, *named)) else (),
        week_start=draw(st.integers(0, 6)),
    )


@st.composite
def series(draw: st.DrawFn) -> Series:
    rule = draw(rules())
    start = draw(st.dates(FIRST, dt.date(2022, 12, 31)) | st.just(dt.date(2020, 2, 29)))
    bare = Series(rule, start, draw(st.sampled_from(get_args(MonthEnd))))
    given = dates(bare, LAST)[:20]
    excluded = draw(st.sets(st.sampled_from(given))) if given else set()
    weekend = draw(st.sampled_from(get_args(Weekend)))
    return Series(rule, start, bare.month_end, weekend, frozenset(excluded))
