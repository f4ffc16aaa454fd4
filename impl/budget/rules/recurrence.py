"""Recurrence rules as text (RFC 5545, 3.3.10): the parts that days need, read strictly.

`FREQ=MONTHLY;BYDAY=-1FR` is the last Friday of each month. Hours, minutes, weeks by number and
days of the year are left out: bills do not fall due by them.
"""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, Literal, TypeAlias

Frequency: TypeAlias = Literal["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]
FREQUENCIES: Final[tuple[Frequency, ...]] = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
WEEKDAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
MOST_OCCURRENCES: Final = 1_000
"""What COUNT may ask for."""
LONGEST_INTERVAL: Final = 1_000
WHOLE: Final = "RRULE"
"""What is wrong if it is no part alone."""
_INTEGER: Final = re.compile(r"[+-]?[0-9]{1,4}")
_WEEKDAY: Final = re.compile(rf"([+-]?[0-9]{{1,2}})?({'|'.join(WEEKDAYS)})")
_DATE: Final = re.compile(r"[0-9]{8}")


class Refused(Exception):  # noqa: N818  # not an error of ours: the service says it
    """A rule that is not understood, by the part that is wrong."""

    def __init__(self, part: str, reason: str) -> None:
        super().__init__(reason)
        self.part = part
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, Monday being 0: every one, or the nth of its month or year."""

    day: int
    nth: int = 0
    """Which one, from the end if negative; 0 for every."""

    def __str__(self) -> str:
        return f"{self.nth or ''}{WEEKDAYS[self.day]}"


@dataclass(frozen=True, slots=True)
class Recurrence:
    """A rule's parts."""

    frequency: Frequency
    interval: int = 1
    count: int | None = None
    until: dt.date | None = None
    months: tuple[int, ...] = ()
    month_days: tuple[int, ...] = ()
    weekdays: tuple[Weekday, ...] = ()
    positions: tuple[int, ...] = ()
    week_start: int = 0

    def __str__(self) -> str:
        """The rule in one way of writing it."""
        parts = {
            "FREQ": self.frequency,
            "INTERVAL": self.interval if self.interval > 1 else "",
            "COUNT": self.count or "",
            "UNTIL": f"{self.until:%Y%m%d}" if self.until else "",
            "BYMONTH": _joined(self.months),
            "BYMONTHDAY": _joined(self.month_days),
            "BYDAY": _joined(self.weekdays),
            "BYSETPOS": _joined(self.positions),
            "WKST": WEEKDAYS[self.week_start] if self.week_start else "",
        }
        return ";".join(f"{name}={value}" for name, value in parts.items() if value)


def _joined(values: tuple[object, ...]) -> str:
    return ",".join(map(str, values))


def parse(text: str) -> Recurrence:
    """The rule that the text says; Refused if it is none, or one with a part that is not known."""
    values: dict[str, Any] = {}
    for part in text.upper().removeprefix("RRULE:").split(";"):
        name, _, value = part.partition("=")
        if name not in _READERS:
            known = ", ".join(_READERS)
            raise Refused(name or WHOLE, f"{name or 'An empty part'} is not one of {known}.")
        field, read = _READERS[name]
        if field in values:
            raise Refused(name, f"{name} stands there twice.")
        values[field] = read(name, value)
    if "frequency" not in values:
        raise Refused("FREQ", "FREQ is missing: DAILY, WEEKLY, MONTHLY or YEARLY.")
    recurrence = Recurrence(**values)
    _check(recurrence)
    return recurrence


def _check(rule: Recurrence) -> None:
    """Refuse parts that do not go together (the notes of RFC 5545, 3.3.10)."""
    if rule.count is not None and rule.until is not None:
        raise Refused("COUNT", "COUNT and UNTIL exclude each other.")
    if rule.frequency == "WEEKLY" and rule.month_days:
        raise Refused("BYMONTHDAY", "BYMONTHDAY does not go with FREQ=WEEKLY.")
    if rule.positions and not (rule.months or rule.month_days or rule.weekdays):
        raise Refused("BYSETPOS", "BYSETPOS chooses among days that another part names.")
    numbered = [each for each in rule.weekdays if each.nth]
    if numbered and rule.frequency in ("DAILY", "WEEKLY"):
        raise Refused("BYDAY", f"{numbered[0]} does not go with FREQ={rule.frequency}.")
    most = 53 if rule.frequency == "YEARLY" and not rule.months else 5
    for each in numbered:
        if abs(each.nth) > most:
            raise Refused("BYDAY", f"There is no {each} in what the rule repeats by.")


def _frequency(name: str, value: str) -> Frequency:
    for known in FREQUENCIES:
        if value == known:
            return known
    raise Refused(name, f"{name} is DAILY, WEEKLY, MONTHLY or YEARLY.")


def _number(lowest: int, highest: int) -> Callable[[str, str], int]:
    """Reads a number of these, of either sign if it may be negative, but never 0."""

    def read(name: str, value: str) -> int:
        number = int(value) if _INTEGER.fullmatch(value) else 0
        if not number or not lowest <= number <= highest or (lowest > 0 and not value.isdecimal()):
            signed = f"{lowest} to {highest}, but not 0" if lowest < 0 else f"{lowest} to {highest}"
            raise Refused(name, f"{name} takes numbers from {signed}.")
        return number

    return read


def _list(read: Callable[[str, str], Any]) -> Callable[[str, str], tuple[Any, ...]]:
    """Reads values with commas between them, each once."""

    def read_all(name: str, value: str) -> tuple[Any, ...]:
        found = [read(name, each) for each in value.split(",")]
        return tuple(dict.fromkeys(found))

    return read_all


def _weekday(name: str, value: str) -> Weekday:
    found = _WEEKDAY.fullmatch(value)
    if found is None or (found[1] and not int(found[1])):
        raise Refused(name, f"{name} takes days such as MO, 2TU or -1FR.")
    return Weekday(WEEKDAYS.index(found[2]), int(found[1] or 0))


def _week_start(name: str, value: str) -> int:
    if value not in WEEKDAYS:
        raise Refused(name, f"{name} is one of {', '.join(WEEKDAYS)}.")
    return WEEKDAYS.index(value)


def _date(name: str, value: str) -> dt.date:
    try:
        if _DATE.fullmatch(value):
            return dt.date.fromisoformat(value)
    except ValueError:
        pass
    raise Refused(name, f"{name} is a date in the form 20261231.")


_READERS: Final[dict[str, tuple[str, Callable[[str, str], Any]]]] = {
    "FREQ": ("frequency", _frequency),
    "INTERVAL": ("interval", _number(1, LONGEST_INTERVAL)),
    "COUNT": ("count", _number(1, MOST_OCCURRENCES)),
    "UNTIL": ("until", _date),
    "BYMONTH": ("months", _list(_number(1, 12))),
    "BYMONTHDAY": ("month_days", _list(_number(-31, 31))),
    "BYDAY": ("weekdays", _list(_weekday)),
    "BYSETPOS": ("positions", _list(_number(-366, 366))),
    "WKST": ("week_start", _week_start),
}
