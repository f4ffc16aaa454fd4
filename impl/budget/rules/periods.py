"""Days, weeks and months of a range; the first and the last reach only as far as it does."""

import datetime as dt
from collections.abc import Iterator
from typing import Literal, TypeAlias

Interval: TypeAlias = Literal["day", "week", "month"]


def begin(day: dt.date, interval: Interval) -> dt.date:
    """The first day of the period that a day is in; a week begins on Monday (ISO 8601)."""
    if interval == "week":
        return day - dt.timedelta(days=day.weekday())
    return day.replace(day=1) if interval == "month" else day


def following(first: dt.date, interval: Interval) -> dt.date:
    """The first day of the period after the one that begins with a day."""
    if interval == "month":
        return (first + dt.timedelta(days=31)).replace(day=1)
    return first + dt.timedelta(days=7 if interval == "week" else 1)


def periods(first: dt.date, last: dt.date, interval: Interval) -> Iterator[tuple[dt.date, dt.date]]:
    """The first and the last day of each period from one day to another."""
    start = first
    while start <= last:
        after = following(begin(start, interval), interval)
        yield start, min(last, after - dt.timedelta(days=1))
        start = after
