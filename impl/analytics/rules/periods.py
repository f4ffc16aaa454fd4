"""Calendar periods: relative ones, what they are compared with, and their names."""

import calendar
import datetime as dt
from typing import Final

from generated.analytics.models import AveragePer, CompareTo, RelativePeriod
from impl.analytics.values import Grain, Span

_DAY: Final = dt.timedelta(days=1)
_NAMES: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_MONTHS: Final[dict[Grain, int]] = {"month": 1, "quarter": 3, "year": 12}
_WHOLE: Final[dict[str, Grain]] = {
    "week": "week",
    "month": "month",
    "quarter": "quarter",
    "year": "year",
}


def start(grain: Grain, day: dt.date) -> dt.date:
    """The first day of the period that the day is in."""
    if grain == "day":
        return day
    if grain == "week":
        return day - _DAY * day.weekday()
    size = _MONTHS[grain]
    return day.replace(month=(day.month - 1) // size * size + 1, day=1)


def following(grain: Grain, first: dt.date) -> dt.date:
    """The first day of the period after the one that begins on `first`."""
    if grain == "day":
        return first + _DAY
    if grain == "week":
        return first + 7 * _DAY
    return add_months(first, _MONTHS[grain])


def end(grain: Grain, day: dt.date) -> dt.date:
    return following(grain, start(grain, day)) - _DAY


def add_months(day: dt.date, months: int) -> dt.date:
    """The same day so many months later, or that month's last day if it is shorter."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def cut(grain: Grain, span: Span, most: int) -> tuple[dt.date, ...]:
    """The first days of the periods that a span touches; no more than one over `most`."""
    found = [start(grain, span.first)]
    while len(found) <= most and (after := following(grain, found[-1])) <= span.last:
        found.append(after)
    return tuple(found)


def relative(period: RelativePeriod, today: dt.date) -> Span | None:
    """The days that a relative period means; None for the whole history."""
    if period == "all":
        return None
    which, _, unit = period.partition("_")
    if unit in _WHOLE:
        day = today if which == "this" else start(_WHOLE[unit], today) - _DAY
        return Span(start(_WHOLE[unit], day), end(_WHOLE[unit], day))
    if period == "year_to_date":
        return Span(start("year", today), today)
    if which == "last":
        number, _, unit = unit.partition("_")
        if unit == "days":
            return Span(today - _DAY * (int(number) - 1), today)
        return Span(add_months(start("month", today), 1 - int(number)), end("month", today))
    day = today if period == "today" else today - _DAY
    return Span(day, day)


def is_months(span: Span) -> bool:
    """Whether the span is made of whole months."""
    return span.first.day == 1 and (span.last + _DAY).day == 1


def previous(span: Span, compare_to: CompareTo) -> Span:
    """What a span is compared with; OverflowError or ValueError before the year 1."""
    if compare_to == "previous_year":
        return _shifted(span, -12)
    if is_months(span):
        return _shifted(span, -months_between(span.first, span.last + _DAY))
    days = (span.last - span.first).days + 1
    return Span(span.first - _DAY * days, span.first - _DAY)


def _shifted(span: Span, months: int) -> Span:
    if is_months(span):
        last = add_months(span.last + _DAY, months) - _DAY
    else:
        last = add_months(span.last, months)
    return Span(add_months(span.first, months), last)


def months_between(one: dt.date, other: dt.date) -> int:
    return (other.year - one.year) * 12 + other.month - one.month


def touched(span: Span, per: AveragePer) -> int:
    """How many days, weeks, months or years a span touches."""
    if per in {"day", "entry"}:
        return (span.last - span.first).days + 1
    if per == "week":
        return (start("week", span.last) - start("week", span.first)).days // 7 + 1
    if per == "month":
        return months_between(span.first, span.last) + 1
    return span.last.year - span.first.year + 1


# --- names ---------------------------------------------------------------------------------------


def value(grain: Grain, first: dt.date) -> str:
    """The period as clients read it, such as 2026-Q1."""
    if grain == "week":
        year, week, _ = first.isocalendar()
        return f"{year:04}-W{week:02}"
    if grain == "quarter":
        return f"{first:%Y}-Q{(first.month + 2) // 3}"
    return first.isoformat()[: {"day": 10, "month": 7, "year": 4}[grain]]


def label(grain: Grain, first: dt.date) -> str:
    """The period as people read it, such as Q1 2026."""
    if grain == "week":
        year, week, _ = first.isocalendar()
        return f"Week {week}, {year}"
    if grain == "quarter":
        return f"Q{(first.month + 2) // 3} {first.year}"
    if grain == "month":
        return f"{_NAMES[first.month - 1][:3]} {first.year}"
    return str(first.year) if grain == "year" else _day(first)


def spoken(span: Span) -> str:
    """A span as people say it: 2026, January 2026, Jan 2025 to Mar 2026, or its days."""
    first, last = span.first, span.last
    if first == last:
        return _day(first)
    if not is_months(span):
        return f"{_day(first)} to {_day(last)}"
    months = months_between(first, last) + 1
    if months == 1:
        return f"{_NAMES[first.month - 1]} {first.year}"
    if months == 12 and first.month == 1:  # noqa: PLR2004  # a year
        return str(first.year)
    if first.month == 1 and last.month == 12:  # noqa: PLR2004  # whole years
        return f"{first.year} to {last.year}"
    return f"{label('month', first)} to {label('month', last)}"


def _day(day: dt.date) -> str:
    return f"{day.day} {_NAMES[day.month - 1][:3]} {day.year}"
