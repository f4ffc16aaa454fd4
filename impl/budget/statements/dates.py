"""Calendar dates as banks write them, and which of day, month and year comes first."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Final

from impl.budget.statements.mapping import DateOrder

_NUMERIC: Final = re.compile(
    r"(\d{1,4})\s*[-./' ]\s*(\d{1,2})\s*[-./' ]\s*(\d{1,4})\.?(?:[T ,].*)?", re.ASCII
)
_COMPACT: Final = re.compile(r"(\d{4})(\d\d)(\d\d)(?:\d{4,6})?(?:[.T].*)?", re.ASCII)
_COMPACT_YEAR_LAST: Final = re.compile(r"(\d\d)(\d\d)(\d{4})", re.ASCII)
_NAMED: Final = re.compile(r"(\d{1,4})[\s.-]*([^\W\d_]{3,})\.?,?[\s-]*(\d{1,4})(?:[ ,].*)?")
_NAME_FIRST: Final = re.compile(r"([^\W\d_]{3,})\.?\s+(\d{1,2}),?\s+(\d{4})")
_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "jan ene gen led sty", "feb fév lut úno", "mar mär mrt mrz maa bře brez",
            "apr avr abr kwi dub", "may mai maj mei mag kvě", "jun juin giu cze čer",
            "jul juil lug lip", "aug aoû ago sie srp", "sep set wrz zář", "oct okt out ott paź říj",
            "nov lis", "dec dez déc dic gru pro des",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_CENTURY: Final = 100
_PIVOT: Final = 80
_MOST_MONTHS: Final = 12
_YEAR_DIGITS: Final = 4
_LONGEST: Final = 40
ORDERS: Final[tuple[DateOrder, ...]] = ("ymd", "dmy", "mdy")


def full_year(year: int) -> int:
    """Two-digit years: 80 to 99 are of the last century, 00 to 79 of this one."""
    return year if year >= _CENTURY else year + (2000 if year < _PIVOT else 1900)


def calendar_date(year: int, month: int, day: int) -> date | None:
    try:
        return date(full_year(year), month, day)
    except ValueError:
        return None


def to_date(text: str, order: DateOrder) -> date | None:
    """The date at the start of a text such as "2018-03-01T10:00", "2/14'20" or "27 Feb 2018"."""
    text = text.strip()
    if len(text) > _LONGEST:
        return None
    match = _NUMERIC.fullmatch(text)
    if match is not None:
        return _ordered(match[1], match[2], match[3], order)
    return _named(text) or _compact(text, order)


def looks_like_date(text: str) -> bool:
    return any(to_date(text, order) for order in ORDERS)


def possible_orders(texts: Iterable[str]) -> tuple[tuple[DateOrder, ...], int]:
    """The orders that read most of the texts, and how many they read: one order is proof."""
    counts = dict.fromkeys(ORDERS, 0)
    for text in texts:
        for order in ORDERS:
            counts[order] += to_date(text, order) is not None
    most = max(counts.values())
    return tuple(order for order in ORDERS if counts[order] == most), most


def _ordered(first: str, second: str, third: str, order: DateOrder) -> date | None:
    if 3 in (len(first), len(third)):  # noqa: PLR2004 - neither a year nor a day has three digits
        return None
    if len(first) == _YEAR_DIGITS:  # a year that is written out needs no order
        return calendar_date(int(first), int(second), int(third))
    if order == "ymd":
        if len(third) == _YEAR_DIGITS:
            return None
        return calendar_date(int(first), int(second), int(third))
    day, month = (first, second) if order == "dmy" else (second, first)
    return calendar_date(int(third), int(month), int(day))


def _compact(text: str, order: DateOrder) -> date | None:
    match = _COMPACT.fullmatch(text)
    if match is not None:
        found = _plausible(calendar_date(int(match[1]), int(match[2]), int(match[3])))
        if found is not None:
            return found
    match = _COMPACT_YEAR_LAST.fullmatch(text)
    if match is None:
        return None
    day, month = (match[1], match[2]) if order == "dmy" else (match[2], match[1])
    return _plausible(calendar_date(int(match[3]), int(month), int(day)))


def _plausible(found: date | None) -> date | None:
    """Eight digits are a date only near our time; else they are an account number."""
    return found if found is not None and 1950 <= found.year <= 2100 else None  # noqa: PLR2004


def _named(text: str) -> date | None:
    match = _NAME_FIRST.fullmatch(text)
    if match is not None:
        day, name, year = match[2], match[1], match[3]
    else:
        match = _NAMED.fullmatch(text)
        if match is None:
            return None
        day, name, year = match[1], match[2], match[3]
        if len(day) >= _YEAR_DIGITS:
            day, year = year, day
    month = _month(name)
    return calendar_date(int(year), month, int(day)) if month else None


def _month(name: str) -> int | None:
    folded = name.casefold()
    return _MONTHS.get(folded[:4]) or _MONTHS.get(folded[:3])


def date_order(texts: Iterable[str], currency: str) -> tuple[DateOrder, bool]:
    """The order by the evidence of all dates, and whether they prove it.

    Where they do not, US dollars speak for month first and everything else for day first. A year
    of two digits comes first only between hyphens, or where nothing else reads.
    """
    preferred: DateOrder = "mdy" if currency == "USD" else "dmy"
    stated = sorted({text for text in texts if text.strip()})
    orders, read = possible_orders(stated)
    if read == 0:
        return preferred, False
    if all(len({to_date(text, order) for order in orders}) == 1 for text in stated):
        return orders[0], True
    if not all("-" in text for text in stated):
        orders = tuple(order for order in orders if order != "ymd")
    if len(orders) == 1:
        return orders[0], True
    return (preferred if preferred in orders else orders[0]), False
