"""When an envelope or a transaction is worth telling of."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final
from uuid import UUID
from zoneinfo import ZoneInfo

from impl.notifications.values import Envelope
from impl.platform.events import Change

THRESHOLDS: Final = (50, 80, 100)
EXCEEDED: Final = "exceeded"
OLD_NEWS: Final = timedelta(days=31)
"""What is older when it comes in is told to nobody: an import may bring years."""


def month_of(at: datetime, time_zone: str) -> date:
    """The first day of the month that it is in the book."""
    return at.astimezone(ZoneInfo(time_zone)).date().replace(day=1)


def touched(changes: Iterable[Change], current: date) -> set[tuple[UUID, date]]:
    """The categories and months to look at after these changes.

    A change in the month that has just ended may show there and in the current one; what is older
    shows in the current one alone, by what is carried over.
    """
    last = (current - timedelta(days=1)).replace(day=1)
    found = set()
    for change in changes:
        for category_id, month in cells_of(change):
            if month >= last:
                found.add((category_id, month))
            if month < current:
                found.add((category_id, current))
    return found


def cells_of(change: Change) -> Iterator[tuple[UUID, date]]:
    """The categories and months that a transaction or an assignment is in, and was in."""
    for state in (change.before, change.after):
        if state is None:
            continue
        if change.entity == "assignment":
            yield UUID(state["category_id"]), date.fromisoformat(f"{state['month']}-01")
        elif change.entity == "transaction":
            month = date.fromisoformat(state["date"]).replace(day=1)
            for part in (state, *state["splits"]):
                if part["category_id"] is not None:
                    yield UUID(part["category_id"]), month


def marks(envelope: Envelope) -> set[str]:
    """What can be said of the envelope now: the thresholds it has reached, and `exceeded`."""
    reached = set()
    if envelope.held > 0:
        reached = {
            str(percent)
            for percent in THRESHOLDS
            if envelope.spent * 100 >= percent * envelope.held
        }
    return reached | {EXCEEDED} if envelope.balance < 0 else reached


def to_tell(reached: Collection[str], told: Collection[str]) -> list[str]:
    """What to tell of what was reached: of the thresholds the highest new one, and all else."""
    fresh = [mark for mark in reached if mark not in told]
    thresholds = sorted((mark for mark in fresh if mark.isdecimal()), key=int)
    return [*thresholds[-1:], *(mark for mark in fresh if not mark.isdecimal())]


@dataclass(frozen=True, slots=True)
class Grown:
    """How much a transaction moved before and moves now."""

    before: int
    now: int


def grown(change: Change, base: str, today: date) -> Grown | None:
    """How much more money a transaction moves than before; None if that is nothing to tell."""
    after = change.after
    if change.entity != "transaction" or after is None or after["transfer_account_id"] is not None:
        return None
    old = today - date.fromisoformat(after["date"]) > OLD_NEWS
    if after["source"] == "import" and change.before is None and old:
        return None
    found = Grown(_moved(change.before, base), _moved(after, base))
    return found if found.now > found.before else None


def _moved(state: Mapping[str, Any] | None, base: str) -> int:
    """The amount in the base currency, without its sign; as it is where no rate was needed."""
    if state is None:
        return 0
    own: int = state["amount"]
    based: int | None = own if state["currency"] == base else state["base_amount"]
    return abs(own if based is None else based)
