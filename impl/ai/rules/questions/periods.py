"""Phrases of time in a question: which days they mean, seen from a day.

"Last N months" (weeks, quarters, years) are the N whole ones before the current; "last N days" and
"last N weeks" end today. A month without a year is the latest that is not in the future. A week
begins on Monday (ISO 8601).
"""

import datetime as dt
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

_MONTHS: Final = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
_NUMBERS: Final = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip
_MONTH: Final = r"(?P<{0}>" + "|".join(f"{name}|{name[:3]}" for name in _MONTHS) + r"|sept)"
_YEAR: Final = r"(?P<{0}>(?:19|20)[0-9][0-9])"
_COUNT: Final = rf"(?P<count>\d{{1,3}}|{'|'.join(_NUMBERS)}|few|couple of)"
_UNIT: Final = r"(?P<unit>day|week|month|quarter|year)s?"
_SEASONS: Final = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_ORDINALS: Final = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3,
                    "fourth": 4, "4th": 4, "last": 4}  # fmt: skip
_NAMED: Final = _MONTH.replace("P<{0}>", ":")
_DAY: Final = (
    r"(?:\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_NAMED}(?: (?:19|20)\d\d)?"
    rf"|{_NAMED} \d{{1,2}}(?:st|nd|rd|th)?(?! \d)(?: (?:19|20)\d\d)?)"
)


@dataclass(frozen=True, slots=True)
class Period:
    """Days, both included; None is the beginning of the book. `future` lies ahead."""

    start: dt.date | None
    end: dt.date | None
    future: bool = False

    def previous(self) -> "Period | None":
        """The period of the same length before; of whole months, as many months."""
        if self.start is None or self.end is None:
            return None
        months = _whole_months(self.start, self.end)
        before = self.start - dt.timedelta(days=1)
        if months:
            return Period(_add_months(self.start, -months), before)
        return Period(self.start - (self.end - self.start) - dt.timedelta(days=1), before)

    def year_before(self) -> "Period | None":
        if self.start is None or self.end is None:
            return None
        end = _add_months(self.end, -12)
        if _whole_months(self.start, self.end):
            end = _month_end(end)
        return Period(_add_months(self.start, -12), end)


@dataclass(frozen=True, slots=True)
class _Form:
    pattern: re.Pattern[str]
    make: Callable[[re.Match[str], dt.date], Period | None]


def find(words: Sequence[str], today: dt.date) -> tuple[int, Period] | None:
    """The longest phrase of time that the words begin with: how many words, and what it means."""
    text = " ".join(words)
    found: tuple[int, Period] | None = None
    for form in _FORMS:
        match = form.pattern.match(text)
        if match is None or not match.group().strip():
            continue
        length = len(match.group().split())
        if found is not None and length <= found[0]:
            continue
        period = form.make(match, today)
        if period is not None:
            found = length, period
    return found


# --- calendars -------------------------------------------------------------------------------


def _month(year: int, month: int, count: int = 1) -> Period:
    start = dt.date(year, month, 1)
    return Period(start, _add_months(start, count) - dt.timedelta(days=1))


def _add_months(day: dt.date, months: int) -> dt.date:
    place = day.year * 12 + day.month - 1 + months
    year, month = divmod(place, 12)
    last = (dt.date(year + (month == 11), (month + 1) % 12 + 1, 1) - dt.timedelta(days=1)).day  # noqa: PLR2004
    return dt.date(year, month + 1, min(day.day, last))


def _month_end(day: dt.date) -> dt.date:
    return _add_months(day.replace(day=1), 1) - dt.timedelta(days=1)


def _whole_months(start: dt.date, end: dt.date) -> int:
    """How many months the days are, if they are whole ones; else 0."""
    if start.day != 1 or end != _month_end(end):
        return 0
    return (end.year - start.year) * 12 + end.month - start.month + 1


def _current(unit: str, today: dt.date) -> Period:
    if unit == "day":
        return Period(today, today)
    if unit == "week":
        monday = today - dt.timedelta(days=today.weekday())
        return Period(monday, monday + dt.timedelta(days=6))
    if unit == "month":
        return _month(today.year, today.month)
    if unit == "quarter":
        return _month(today.year, (today.month - 1) // 3 * 3 + 1, 3)
    return _month(today.year, 1, 12)


def _before(unit: str, count: int, today: dt.date) -> Period:
    """The whole ones before the current; of days and weeks, up to today."""
    current = _current(unit, today)
    assert current.start is not None  # noqa: S101  # a current period has days
    if unit in {"day", "week"} and not (unit == "week" and count == 1):
        days = count * (7 if unit == "week" else 1)
        return Period(today - dt.timedelta(days=days - 1), today)
    if unit == "week":
        return Period(current.start - dt.timedelta(days=7), current.start - dt.timedelta(days=1))
    months = count * {"month": 1, "quarter": 3, "year": 12}[unit]
    return Period(_add_months(current.start, -months), current.start - dt.timedelta(days=1))


def _named_month(name: str, year: str | None, today: dt.date, *, before: bool = False) -> Period:
    number = next(n for n, each in enumerate(_MONTHS, 1) if each.startswith(name[:3]))
    if year:
        return _month(int(year), number)
    late = number > today.month or (before and number == today.month)
    return _month(today.year - late, number)


def _number(text: str) -> int:
    if text in {"few", "couple of"}:
        return 3 if text == "few" else 2
    return _NUMBERS.get(text) or int(text)


def _quarter(number: int, year: str | None, today: dt.date) -> Period:
    month = number * 3 - 2
    late = not year and dt.date(today.year, month, 1) > today
    return _month(int(year) if year else today.year - late, month, 3)


def _half(number: int, year: str | None, today: dt.date) -> Period:
    return _month(int(year) if year else today.year, 1 if number == 1 else 7, 6)


def _season(name: str, year: str | None, today: dt.date, *, last: bool) -> Period:
    """Meteorological: summer is June to August, winter December to February."""
    month = _SEASONS[name]
    if year:
        return _month(int(year), month, 3)
    period = _month(today.year, month, 3)
    assert period.start is not None  # noqa: S101  # it has just been made with days
    assert period.end is not None  # noqa: S101  # the same
    begun = period.end < today if last else period.start <= today
    return period if begun else _month(today.year - 1, month, 3)


# --- days ------------------------------------------------------------------------------------


def _day(text: str, today: dt.date) -> dt.date | None:
    """A day as people write it; without a year the latest one that is not ahead."""
    import dateparser  # noqa: PLC0415  # of the extra: there may be no such thing

    order = "YMD" if re.match(r"\d{4}-", text) else "DMY"
    found = dateparser.parse(
        re.sub(r"\bof\b", "", text),
        languages=["en"],
        settings={
            "RELATIVE_BASE": dt.datetime.combine(today, dt.time(12)),
            "PREFER_DATES_FROM": "past",
            "DATE_ORDER": order,
            "REQUIRE_PARTS": ["day", "month"],
        },
    )
    return found.date() if found else None


def _span(first: str, last: str, today: dt.date) -> Period | None:
    end = _day(last, today)
    start = end and _day(first, end)
    return Period(start, end) if start and end and start <= end else None


def _one_day(match: re.Match[str], today: dt.date) -> Period | None:
    day = _day(match["day"], today)
    return Period(day, day, future=day > today) if day else None


def _week_of(match: re.Match[str], today: dt.date) -> Period | None:
    day = _day(match["day"], today)
    return _current("week", day) if day else None


def _since(text: str, today: dt.date) -> Period | None:
    """From the beginning of what the words mean, to today."""
    beginning = re.sub(r"^(?:the )?(?:beginning|start) of ", "", text)
    if unit := re.fullmatch(rf"(?:the )?{_UNIT}", beginning):
        return Period(_current(unit["unit"], today).start, today)
    found = find(beginning.split(), today)
    if found is None or found[0] != len(beginning.split()) or found[1].start is None:
        return None
    return Period(found[1].start, today) if found[1].start <= today else None


def _until(text: str, today: dt.date) -> Period | None:
    found = find(text.split(), today)
    if found is None or found[0] != len(text.split()):
        return None
    return Period(None, found[1].end)


def _months_span(match: re.Match[str], today: dt.date) -> Period | None:
    last = _named_month(match["to"], match["toyear"], today)
    assert last.start is not None  # noqa: S101  # a month has days
    if match["fromyear"]:
        first = _named_month(match["from"], match["fromyear"], today)
    else:
        first = _named_month(match["from"], None, last.start)
    return Period(first.start, last.end)


def _form(pattern: str, make: Callable[[re.Match[str], dt.date], Period | None]) -> _Form:
    return _Form(re.compile(rf"(?:{pattern})(?= |$)"), make)


_MONTHS_SPAN: Final = (
    _MONTH.format("from") + r"(?: " + _YEAR.format("fromyear")
    + r")?(?: to| until| till| and| through) "
    + _MONTH.format("to") + r"(?: " + _YEAR.format("toyear") + ")?"
)  # fmt: skip
_FORMS: Final = (
    _form("today", lambda _m, day: Period(day, day)),
    _form("yesterday", lambda _m, day: Period(day - dt.timedelta(1), day - dt.timedelta(1))),
    _form("tomorrow|(?:next|upcoming|coming) " + _UNIT.replace("unit", "ahead"),
          lambda _m, day: Period(day, day, future=True)),
    _form(f"(?:(?:in |for |during )?(?:the )?(?:this|current) ){_UNIT}",
          lambda m, day: _current(m["unit"], day)),
    _form(f"so far this {_UNIT}|this {_UNIT.replace('unit', 'other')} so far",
          lambda m, day: Period(_current(m["unit"] or m["other"], day).start, day)),
    _form("ytd", lambda _m, day: Period(_current("year", day).start, day)),
    _form("mtd", lambda _m, day: Period(_current("month", day).start, day)),
    _form(f"(?:last|previous|past|prior) {_UNIT}", lambda m, day: _before(m["unit"], 1, day)),
    _form(f"(?:last|past|previous) {_COUNT} {_UNIT}",
          lambda m, day: _before(m["unit"], _number(m["count"]), day)),
    _form(_MONTH.format("m") + r"(?:(?: of)? " + _YEAR.format("y") + ")?",
          lambda m, day: _named_month(m["m"], m["y"], day)),
    _form("(?:last|past) " + _MONTH.format("m"),
          lambda m, day: _named_month(m["m"], None, day, before=True)),
    _form(_MONTH.format("m") + " (?P<rel>last|this) year",
          lambda m, day: _named_month(m["m"], str(day.year - (m["rel"] == "last")), day)),
    _form(_YEAR.format("y"), lambda m, _day: _month(int(m["y"]), 1, 12)),
    _form(r"q(?P<q>[1-4])(?:(?: of)? " + _YEAR.format("y") + ")?",
          lambda m, day: _quarter(int(m["q"]), m["y"], day)),
    _form(r"(?P<o>first|1st|second|2nd|third|3rd|fourth|4th) quarter(?:(?: of| in)? "
          + _YEAR.format("y") + ")?",
          lambda m, day: _quarter(_ORDINALS[m["o"]], m["y"], day)),
    _form(r"(?P<o>first|1st|second|2nd) half(?:(?: of| in)? " + _YEAR.format("y") + ")?",
          lambda m, day: _half(_ORDINALS[m["o"]], m["y"], day)),
    _form(rf"(?P<rel>last |this |this past |the )?(?P<s>{'|'.join(_SEASONS)})(?:(?: of)? "
          + _YEAR.format("y") + ")?",
          lambda m, day: _season(m["s"], m["y"], day, last=(m["rel"] or "").startswith("last"))),
    _form(f"(?P<day>{_DAY})", _one_day),
    _form(f"(?:the )?week (?:of|from|beginning) (?:the )?(?P<day>{_DAY})",
          _week_of),
    _form(f"(?:between|from) (?:the )?(?P<a>{_DAY}) (?:and|to|until|till) (?:the )?"
          f"(?P<b>{_DAY})", lambda m, day: _span(m["a"], m["b"], day)),
    _form(f"(?:between |from )?{_MONTHS_SPAN}", _months_span),
    _form("all time|ever|so far|in total|overall|altogether", lambda _m, _day: Period(None, None)),
)  # fmt: skip


def find_open(words: Sequence[str], today: dt.date) -> tuple[int, Period] | None:
    """Phrases that end or begin openly: "since March", "until the end of 2024"."""
    if not words or words[0] not in {"since", "until", "till"}:
        return None
    make = _since if words[0] == "since" else _until
    for length in range(min(len(words), 8), 1, -1):
        period = make(" ".join(words[1:length]), today)
        if period is not None:
            return length, period
    return None
