"""What every resource of the service shares: cursors, versions, the book's day."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any, Protocol, TypeVar
from uuid import UUID
from zoneinfo import ZoneInfo

import orjson

from impl.platform import clock

T = TypeVar("T")


class Cursors(Protocol):
    """Signs and reads cursors (impl/platform/paging.py)."""

    def encode(self, filters: Mapping[str, object], key: Sequence[object]) -> str: ...
    def decode(self, cursor: str, filters: Mapping[str, object]) -> list[Any]: ...


class Resource:
    """Base of the service's parts."""

    def __init__(self, cursors: Cursors) -> None:
        self._cursors = cursors

    def _after(self, cursor: str | None, filters: Mapping[str, object]) -> list[Any] | None:
        """The key to go on after; None at the beginning."""
        return None if cursor is None else self._cursors.decode(cursor, _plain(filters))

    def _next(
        self, rows: Sequence[T], limit: int, filters: Mapping[str, object], key: Sequence[object]
    ) -> str | None:
        """The next page's cursor, if one row more than the limit was found."""
        return self._cursor(filters, key) if len(rows) > limit else None

    def _cursor(self, filters: Mapping[str, object], key: Sequence[object]) -> str:
        return self._cursors.encode(_plain(filters), [_text(each) for each in key])


def _plain(filters: Mapping[str, object]) -> dict[str, object]:
    """Filters as cursors take them; ids as asyncpg gives them are of a subclass of their own."""
    return {name: _text(value) for name, value in filters.items()}


def _text(value: object) -> object:
    return str(value) if isinstance(value, UUID) else value


def today(time_zone: str) -> dt.date:
    """The day it is in the book."""
    return clock.now().astimezone(ZoneInfo(time_zone)).date()


def month_text(month: dt.date) -> str:
    return f"{month:%Y-%m}"


def month_date(month: str) -> dt.date:
    """The first day of a month in the form YYYY-MM."""
    return dt.date.fromisoformat(f"{month}-01")


def json(value: object) -> bytes:
    """JSON of a view; ids as asyncpg gives them are of a subclass that orjson does not know."""
    return orjson.dumps(value, default=str, option=orjson.OPT_UTC_Z)


def uuid_of(text: object) -> UUID:
    """An id out of a cursor, which is signed and so is one."""
    return UUID(str(text))
