"""The time, in UTC; tests set it."""

import contextlib
import contextvars
from collections.abc import Iterator
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

_fixed: contextvars.ContextVar[datetime | None] = contextvars.ContextVar("fixed_time", default=None)


def now() -> datetime:
    """This instant in UTC, to the microsecond as PostgreSQL keeps it."""
    return _fixed.get() or datetime.now(UTC)


def today(time_zone: str) -> date:
    """The day it is in a time zone of the IANA's list."""
    return now().astimezone(ZoneInfo(time_zone)).date()


@contextlib.contextmanager
def frozen(at: datetime) -> Iterator[None]:
    """Make `now()` answer at inside the block, for this task and those it starts."""
    if at.tzinfo is None:
        raise ValueError("a frozen time needs a time zone")
    token = _fixed.set(at.astimezone(UTC))
    try:
        yield
    finally:
        _fixed.reset(token)
