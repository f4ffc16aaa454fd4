"""What recurs in the history without anybody having scheduled it.

Transactions of one payee on one account are a stream if most gaps between them are of one cadence.
All of them are tried as one stream first, so that a new price does not break it; then those of
about the same amount.
"""

import datetime as dt
import itertools
import statistics
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias
from uuid import UUID

from impl.budget.rules.occurrences import Series, nominal
from impl.budget.rules.recurrence import WEEKDAYS, parse

Every: TypeAlias = Literal["week", "two_weeks", "month", "quarter", "year"]
AMOUNT_TOLERANCE: Final = 0.1
"""By how much amounts may differ that are taken for the same."""
SAME_PRICE: Final = 0.005
LEAST_CONFIDENCE: Final = 0.5
FORGOTTEN: Final = 3
"""So many misses in a row, and it recurs no more."""
_WIDEST: Final = 0.5
"""By how much of the middle one amounts of a stream may differ, most of them."""
_MOST_SHARE: Final = 0.75
_DAY: Final = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Cadence:
    """How often something comes: its shortest and longest gap in days, and what is late."""

    every: Every
    shortest: int
    longest: int
    grace: int
    least: int
    """Times that it must have come to be believed."""

    def rule(self, dates: Sequence[dt.date]) -> str:
        """The recurrence rule for the days on which it usually comes."""
        if self.every in ("week", "two_weeks"):
            day = WEEKDAYS[_usual(date.weekday() for date in dates)]
            interval = "" if self.every == "week" else "INTERVAL=2;"
            return f"FREQ=WEEKLY;{interval}BYDAY={day}"
        if self.every == "year":
            return f"FREQ=YEARLY;BYMONTH={dates[-1].month};BYMONTHDAY={dates[-1].day}"
        interval = "" if self.every == "month" else "INTERVAL=3;"
        return f"FREQ=MONTHLY;{interval}BYMONTHDAY={_usual(date.day for date in dates)}"


CADENCES: Final = (
    Cadence("week", 6, 8, 2, 4),
    Cadence("two_weeks", 12, 16, 3, 4),
    Cadence("month", 26, 35, 5, 3),
    Cadence("quarter", 84, 98, 10, 3),
    Cadence("year", 351, 379, 20, 2),
)


@dataclass(frozen=True, slots=True)
class Sighting:
    """A transaction as far as it may recur."""

    id: UUID
    date: dt.date
    account_id: UUID
    payee_id: UUID
    amount: int
    category_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class PriceChange:
    """From when on it cost something else."""

    date: dt.date
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stream of transactions that recurs."""

    sightings: tuple[Sighting, ...]
    every: Every
    rule: str
    next_date: dt.date
    confidence: float
    varies: bool
    price_changes: tuple[PriceChange, ...]
    missed: tuple[dt.date, ...]
    """Days around which it should have come and did not, the last ones at the end."""

    @property
    def last(self) -> Sighting:
        return self.sightings[-1]

    @property
    def amount(self) -> int:
        """What it comes to: the last price, or the middle one of the latest if it varies."""
        if not self.varies:
            return self.last.amount
        return round(statistics.median(each.amount for each in self.sightings[-6:]))


def candidates(sightings: Iterable[Sighting], today: dt.date) -> list[Candidate]:
    """What recurs among the transactions, the surest first."""
    groups: dict[tuple[UUID, UUID, bool], list[Sighting]] = {}
    for each in sorted(sightings, key=lambda each: (each.date, each.id)):
        groups.setdefault((each.account_id, each.payee_id, each.amount < 0), []).append(each)
    found = [each for group in groups.values() for each in _streams(group, today)]
    return sorted(found, key=lambda each: (-each.confidence, each.next_date, each.last.id))


def _streams(group: Sequence[Sighting], today: dt.date) -> list[Candidate]:
    """The group as one stream, or else those of its amounts that are streams."""
    whole = _stream(group, today)
    if whole is not None:
        return [whole]
    parts = [_stream(part, today) for part in _by_amount(group)]
    return [each for each in parts if each is not None]


def _by_amount(group: Sequence[Sighting]) -> Iterator[list[Sighting]]:
    """Parts of about the same amount, each in the order of time."""
    part: list[Sighting] = []
    for each in sorted(group, key=lambda each: abs(each.amount)):
        if part and abs(each.amount) > abs(part[0].amount) * (1 + AMOUNT_TOLERANCE):
            yield sorted(part, key=lambda each: (each.date, each.id))
            part = []
        part.append(each)
    yield sorted(part, key=lambda each: (each.date, each.id))


def _stream(part: Sequence[Sighting], today: dt.date) -> Candidate | None:
    """The stream that the transactions are, if they are one that goes on."""
    dates = [each.date for each in part]
    gaps = [(two - one).days for one, two in itertools.pairwise(dates)]
    cadence = _cadence(gaps)
    if cadence is None or len(part) < cadence.least or not _alike(part):
        return None
    rule = cadence.rule(dates)
    missed = [day for pair in itertools.pairwise(dates) for day in _left_out(cadence, rule, *pair)]
    late = list(_late(cadence, rule, dates[-1], today))
    if len(late) >= FORGOTTEN:
        return None
    changes = _price_changes(part)
    regular = sum(cadence.shortest <= gap <= cadence.longest for gap in gaps) / len(gaps)
    support = 1 - 0.5 ** (len(part) - 1)
    confidence = round(regular * support * (0.8 if changes is None else 1), 2)
    if confidence < LEAST_CONFIDENCE:
        return None
    return Candidate(
        tuple(part), cadence.every, rule, _next(cadence, rule, (late or dates)[-1]), confidence,
        changes is None, tuple(changes or ()), (*missed, *late),
    )  # fmt: skip


def _cadence(gaps: Sequence[int]) -> Cadence | None:
    """The cadence that the gap in the middle has."""
    if not gaps:
        return None
    middle = statistics.median(gaps)
    found = [each for each in CADENCES if each.shortest <= middle <= each.longest]
    return found[0] if found else None


def _alike(part: Sequence[Sighting]) -> bool:
    """Whether most amounts are about as large as the one in the middle."""
    sizes = [abs(each.amount) for each in part]
    middle = statistics.median(sizes)
    near = sum(abs(size - middle) <= _WIDEST * middle for size in sizes)
    return near >= _MOST_SHARE * len(sizes)


def _price_changes(part: Sequence[Sighting]) -> list[PriceChange] | None:
    """Where the price changed; None if it varies, being seldom the same twice."""
    found = [
        PriceChange(two.date, one.amount, two.amount)
        for one, two in itertools.pairwise(part)
        if abs(two.amount - one.amount) > SAME_PRICE * abs(one.amount)
    ]
    return found if 2 * (len(found) + 1) <= len(part) or not found else None


def _next(cadence: Cadence, rule: str, last: dt.date) -> dt.date:
    """The day on which the rule gives it next, not counting the last time itself again."""
    series = Series(parse(rule), last)
    first = last + (cadence.shortest - cadence.grace) * _DAY
    return next(nominal(series, first, dt.date.max), last + cadence.longest * _DAY)


def _left_out(cadence: Cadence, rule: str, last: dt.date, following: dt.date) -> Iterator[dt.date]:
    """The days between two times that are nearer to neither: it should have come then, too."""
    expected = _next(cadence, rule, last)
    while following > expected:
        after = _next(cadence, rule, expected)
        if following - expected <= after - following:
            return
        yield expected
        expected = after


def _late(cadence: Cadence, rule: str, last: dt.date, today: dt.date) -> Iterator[dt.date]:
    """The days since the last time on which it should have come, as far as that is too late."""
    expected = _next(cadence, rule, last)
    while expected + cadence.grace * _DAY < today:
        yield expected
        expected = _next(cadence, rule, expected)


def _usual(numbers: Iterable[int]) -> int:
    """The most frequent number, the last one among equals."""
    counted = Counter(reversed(list(numbers)))
    return counted.most_common(1)[0][0]
