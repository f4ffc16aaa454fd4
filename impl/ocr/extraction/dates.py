"""Dates as papers write them: every order of day, month and year, months by name."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from impl.ocr.extraction.words import plain

Order: TypeAlias = Literal["dmy", "mdy", "ymd"]

_MONTHS: Final = {
    1: "JANUARY JAN JANUAR JANUARI JANVIER JANV ENERO ENE GENNAIO GEN JANEIRO STYCZNIA STY STYCZEN "
    "TAMMIKUU LEDNA LEDEN OCAK JANUAR. JAENNER JANNER",
    2: "FEBRUARY FEB FEBRUAR FEBRUARI FEVRIER FEVR FEV FEBRERO FEBBRAIO FEVEREIRO LUTEGO LUT LUTY "
    "HELMIKUU UNORA UNOR SUBAT PEBRUARI",
    3: "MARCH MAR MARZ MAERZ MRZ MAART MRT MARS MARZO MARCO MARCA MARZEC MAC MAALISKUU BREZNA MART "
    "MARET MARTS",
    4: "APRIL APR AVRIL AVR ABRIL ABR APRILE KWIETNIA KWI KWIECIEN HUHTIKUU DUBNA NISAN",
    5: "MAY MAI MEI MAYO MAGGIO MAG MAIO MAJA MAJ TOUKOKUU KVETNA KVETEN MAYIS",
    6: "JUNE JUN JUNI JUIN JUNIO GIUGNO GIU JUNHO CZERWCA CZE CZERWIEC KESAKUU CERVNA CERVEN "
    "HAZIRAN",
    7: "JULY JUL JULI JUILLET JUIL JULIO LUGLIO LUG JULHO JULAI LIPCA LIP LIPIEC HEINAKUU CERVENCE "
    "TEMMUZ",
    8: "AUGUST AUG AUGUSTUS AOUT AGOSTO AGO AUGUSTI OGOS SIERPNIA SIE SIERPIEN ELOKUU SRPNA "
    "AGUSTUS AGUSTOS",
    9: "SEPTEMBER SEPT SEP SEPTEMBRE SEPTIEMBRE SETTEMBRE SET SETEMBRO WRZESNIA WRZ WRZESIEN "
    "SYYSKUU ZARI EYLUL",
    10: "OCTOBER OCT OKTOBER OKT OCTOBRE OCTUBRE OTTOBRE OTT OUTUBRO OUT PAZDZIERNIKA PAZ LOKAKUU "
    "RIJNA EKIM",
    11: "NOVEMBER NOV NOVEMBRE NOVIEMBRE NOVEMBRO LISTOPADA LIS LISTOPAD MARRASKUU KASIM",
    12: "DECEMBER DEC DEZEMBER DEZ DECEMBRE DICIEMBRE DIC DICEMBRE DEZEMBRO DES DESEMBER DISEMBER "
    "DIS GRUDNIA GRU GRUDZIEN JOULUKUU PROSINCE ARALIK",
}
_MONTH: Final = {name: month for month, names in _MONTHS.items() for name in names.split()}
_MONTH_NAME: Final = re.compile(r"[^\W\d_]{3,12}")
_CLOCK: Final = r"[012]?\d:[0-5]\d"
"""A time that engines glue to the date before it."""
_NUMERIC: Final = re.compile(
    r"(?<![\d.,/])(?<!\d[-:])(\d{1,4})(\s?[-/.~–]\s?|\s)(\d{1,2})(?:\2|\s?[-/.~–]\s?)"
    rf"((?:19|20)\d{{2}}(?:(?!\d)(?![-/.,]\d)|(?={_CLOCK}))|\d{{2}}(?:(?!\d)(?![-/.,]\d)|(?={_CLOCK})))"
)
_GLYPHS: Final = re.compile(r"(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]?")
_COMPACT: Final = re.compile(r"(?<!\d)(20\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)")
_DAY_BEFORE: Final = re.compile(
    r"(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|[.])?(?:\s?de)?[\s./,'-]{0,3}$", re.IGNORECASE
)
_YEAR_AFTER: Final = re.compile(
    r"^[.]?(?:\s?de[l]?\s)?[\s./,'’-]{0,3}(\d{4}|\d{2})(?![\d.,:]\d|\d)"
)
_DAY_YEAR_AFTER: Final = re.compile(
    r"^[.]?\s{0,2}(\d{1,2})(?:st|nd|rd|th)?[\s,.]{1,3}(\d{4})(?!\d)", re.IGNORECASE
)
_YEAR_BEFORE: Final = re.compile(r"(?<!\d)(\d{4})[\s./-]{1,3}$")
_DAY_AFTER: Final = re.compile(r"^[\s./-]{1,3}(\d{1,2})(?!\d)")
_TIME: Final = re.compile(
    r"(?<![\d:.])([01]?\d|2[0-3])\s?[:.hH]\s?([0-5]\d)(?:\s?[:.]\s?([0-5]\d))?\s?([AaPp]\.?\s?[Mm])?"
    r"(?![\d:]|[.,]\d)"
)
EARLIEST: Final = 1990
"""No paper is older: two digits below are of this century."""
_CENTURY: Final = 100
_NOON: Final = 12
_LATEST_DAY: Final = 31


@dataclass(frozen=True, slots=True)
class Written:
    """A date as written: the readings that make a date, by order."""

    start: int
    end: int
    readings: tuple[tuple[Order, dt.date], ...]
    named: bool
    """The month is a word."""
    year_digits: int
    separator: str

    def read(self, order: Order) -> dt.date | None:
        """The date under this order; a date that can be read in one way only is read so."""
        by_order = dict(self.readings)
        if order in by_order:
            return by_order[order]
        return self.readings[0][1]

    @property
    def ambiguous(self) -> bool:
        return len({date for _, date in self.readings}) > 1


def dates(text: str) -> list[Written]:
    """All dates of a text, from left to right."""
    found = sorted((*_numeric(text), *_named(text), *_others(text)), key=lambda each: each.start)
    kept: list[Written] = []
    for each in found:
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    return kept


def blanked(text: str, found: Sequence[Written]) -> str:
    """The text, as long as before, with its dates blotted out."""
    for each in found:
        text = text[: each.start] + "~" * (each.end - each.start) + text[each.end :]
    return text


def times(text: str) -> list[tuple[dt.time, int, int]]:
    """The times of day in a text, with their places."""
    found = []
    for match in _TIME.finditer(text):
        hour, minute, second, half = match.groups()
        dotted = ":" not in match.group() and "h" not in match.group().lower()
        if dotted and not half and not second:
            continue  # 12.30 is an amount sooner than a time
        at = int(hour)
        if half and half[0] in "Pp" and at < _NOON:
            at += _NOON
        if half and half[0] in "Aa" and at == _NOON:
            at = 0
        found.append((dt.time(at, int(minute), int(second or 0)), match.start(), match.end()))
    return found


def order_of(found: Sequence[Written], usual: Order, today: dt.date) -> tuple[Order, bool]:
    """The order that a document's dates are written in, and whether the document shows it.

    Dates that are possible in one order only decide; then dates that would lie in the future.
    """
    decided = [each.readings[0][0] for each in found if not each.ambiguous and not each.named]
    numeric = [order for order in decided if order != "ymd"]
    if numeric:
        return max(sorted(set(numeric)), key=numeric.count), True
    ambiguous = [each for each in found if each.ambiguous]
    orders = [order for order, _ in ambiguous[0].readings] if ambiguous else []
    past = [order for order in orders if all(_is_past(each, order, today) for each in ambiguous)]
    if len(past) == 1:
        return past[0], True
    return usual, False


def _is_past(written: Written, order: Order, today: dt.date) -> bool:
    read = written.read(order)
    return read is not None and read <= today + dt.timedelta(days=1)


def _numeric(text: str) -> Iterator[Written]:
    for match in _NUMERIC.finditer(text):
        first, separator, second, third = match.groups()
        separator = separator.strip().replace("~", "-").replace("–", "-") or " "
        if separator == " " and len(third) < 4 and len(first) < 4:  # noqa: PLR2004  # 12 03 18
            continue
        readings = _readings(first, second, third)
        if readings:
            digits = 4 if 4 in (len(first), len(third)) else 2  # noqa: PLR2004  # a whole year
            yield Written(match.start(), match.end(), readings, False, digits, separator)


def _readings(first: str, second: str, third: str) -> tuple[tuple[Order, dt.date], ...]:
    """The orders in which three numbers are a date."""
    if len(first) > 2:  # noqa: PLR2004  # a year
        tried: list[tuple[Order, tuple[str, str, str]]] = [("ymd", (first, second, third))]
    else:
        tried = [("dmy", (third, second, first)), ("mdy", (third, first, second))]
        if len(third) == 2:  # noqa: PLR2004  # any of the three may be the year
            tried.append(("ymd", (first, second, third)))
    made = [(order, date) for order, parts in tried if (date := _date(*parts)) is not None]
    if len(made) > 1 and made[-1][0] == "ymd" and int(first) <= _LATEST_DAY:
        made.pop()  # 12-01-19 has its year last
    return tuple(made)


def _named(text: str) -> Iterator[Written]:
    for match in _MONTH_NAME.finditer(text):
        month = _MONTH.get(plain(match.group()))
        if month is None:
            continue
        before, after = text[: match.start()], text[match.end() :]
        place = _around(before, after)
        if place is None:
            continue
        day, year, back, ahead = place
        date = _date(year, str(month), day)
        if date is not None:
            start, end = match.start() - back, match.end() + ahead
            yield Written(start, end, (("dmy", date),), True, len(year), "name")


def _around(before: str, after: str) -> tuple[str, str, int, int] | None:
    """Day and year beside a month's name, and how far they reach before and after it."""
    day, year = _DAY_BEFORE.search(before), _YEAR_AFTER.match(after)
    if day and year:
        return day.group(1), year.group(1), len(before) - day.start(), year.end()
    if both := _DAY_YEAR_AFTER.match(after):
        return both.group(1), both.group(2), 0, both.end()
    first, last = _YEAR_BEFORE.search(before), _DAY_AFTER.match(after)
    if first and last:
        return last.group(1), first.group(1), len(before) - first.start(), last.end()
    return None


def _others(text: str) -> Iterator[Written]:
    for pattern, separator in ((_GLYPHS, "glyph"), (_COMPACT, "")):
        for match in pattern.finditer(text):
            date = _date(*match.groups())
            if date is not None:
                yield Written(match.start(), match.end(), (("ymd", date),), False, 4, separator)


def _date(year: str, month: str, day: str) -> dt.date | None:
    full = int(year)
    if full < _CENTURY and len(year) <= 2:  # noqa: PLR2004  # without its century
        full += 2000 if full < EARLIEST % _CENTURY else 1900
    try:
        date = dt.date(full, int(month), int(day))
    except ValueError:
        return None
    return date if EARLIEST <= date.year < 2 * 1000 + _CENTURY else None
