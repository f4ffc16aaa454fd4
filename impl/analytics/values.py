"""Plain values that the rules of analytics reckon with and its repository reads."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Final, Literal, NamedTuple, TypeAlias
from uuid import UUID

from generated.analytics.models import (
    AnalyticQuery,
    Dimension,
    EntryKind,
    Measure,
    WarningCode,
)

Grain: TypeAlias = Literal["day", "week", "month", "quarter", "year"]
GRAINS: Final[tuple[Grain, ...]] = ("day", "week", "month", "quarter", "year")
Key: TypeAlias = UUID | str | int | None
"""What a group has in a dimension other than time: an id, a word, a weekday, or nothing."""
Keys: TypeAlias = tuple[Key, ...]
USUAL_KINDS: Final[tuple[EntryKind, ...]] = ("income", "expense", "uncategorised")
"""What came in and went out, without movements between accounts; always in base currency."""
EPOCH: Final = dt.date(1900, 1, 1)
"""A Monday, and the first day that a book can have."""


@dataclass(frozen=True, slots=True)
class Span:
    """Days from the first to the last, both included."""

    first: dt.date
    last: dt.date


@dataclass(frozen=True, slots=True)
class AccountFacts:
    name: str
    kind: str
    currency: str
    on_budget: bool


@dataclass(frozen=True, slots=True)
class CategoryFacts:
    name: str
    kind: EntryKind
    group: UUID


@dataclass(frozen=True, slots=True)
class Book:
    """What an answer needs to know of a book, all of one moment."""

    id: UUID
    base: str
    """The base currency."""
    today: dt.date
    seq: int
    history: Span | None
    """From the first entry to the last; None if there is none."""
    accounts: Mapping[UUID, AccountFacts]
    categories: Mapping[UUID, CategoryFacts]
    """Without those that stand for none."""
    groups: Mapping[UUID, str]
    system_categories: Mapping[str, UUID]


@dataclass(frozen=True, slots=True)
class Range:
    """The days that an answer is about, cut into periods where there is a dimension of time."""

    span: Span
    buckets: tuple[dt.date, ...] = ()
    """The first day of each period."""
    open_start: bool = False
    """Whether it begins where the history does."""
    open_end: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """A query whose words have become days, kinds and places."""

    query: AnalyticQuery
    book: Book
    now: Range | None
    """None if the whole history is meant and there is none."""
    before: Range | None
    """What it is compared with."""
    kinds: tuple[EntryKind, ...]
    grain: Grain | None
    """The dimension of time, if there is one."""
    others: tuple[Dimension, ...]
    """The other dimensions, in the order of the query."""

    @property
    def native(self) -> bool:
        """Whether amounts are in the currency of the account, which is a dimension then."""
        return "currency" in self.others

    @property
    def once(self) -> "Plan":
        """The same without tags, of which an entry can have several: each entry counts once."""
        return replace(self, others=tuple(each for each in self.others if each != "tag"))

    @property
    def has_balance(self) -> bool:
        return "balance" in self.query.measures

    @property
    def flows(self) -> tuple[Measure, ...]:
        """The measures of entries."""
        return tuple(each for each in self.query.measures if each != "balance")

    @property
    def counts(self) -> bool:
        """Whether a measure tells entries that come to nothing from no entries."""
        per_entry = "average" in self.flows and self.query.average_per == "entry"
        return per_entry or bool({"count", "min", "max"} & {*self.flows})

    def ranges(self) -> Iterator[Range]:
        for each in (self.now, self.before):
            if each is not None:
                yield each


@dataclass(slots=True)
class Sum:
    """Entries that are alike in all that the plan asks for, as the database adds them up.

    What the plan does not ask for is None.
    """

    bucket: int | None = None
    """The number of the period, from 0."""
    kind: EntryKind | None = None
    """What an entry without a category is; None if it has one, or if it can only be one thing."""
    category: UUID | None = None
    account: UUID | None = None
    payee: UUID | None = None
    member: UUID | None = None
    tag: UUID | None = None
    weekday: int | None = None
    """From 1, a Monday."""
    unbooked: str | None = None
    """The currency of the amounts, if they have none in base currency."""
    day: dt.date | None = None
    """The day of such entries."""
    each: int | None = None
    """What each of them comes to."""
    count: int = 0
    total: int = 0
    low: int | None = None
    high: int | None = None


@dataclass(slots=True)
class Tally:
    """Measures as they are added up; amounts in minor units."""

    count: int = 0
    total: int = 0
    low: int | None = None
    high: int | None = None
    balance: int = 0
    missing: set[str] = field(default_factory=set)
    """Currencies of which something is left out."""

    def add(self, other: "Sum | Tally") -> None:
        """Count entries whose amounts are in the currency of this tally."""
        self.count += other.count
        self.total += other.total
        if other.low is not None and (self.low is None or other.low < self.low):
            self.low = other.low
        if other.high is not None and (self.high is None or other.high > self.high):
            self.high = other.high

    def merge(self, other: "Tally", *, with_balance: bool = True) -> None:
        self.add(other)
        if other.missing:
            self.missing |= other.missing
        if with_balance:
            self.balance += other.balance

    @property
    def empty(self) -> bool:
        """Whether there is nothing to tell."""
        return not (self.count or self.total or self.balance or self.missing)


class Movement(NamedTuple):
    """By how much an account changed on a day, or in the month that begins with it."""

    account: UUID
    day: dt.date
    change: int


@dataclass(frozen=True, slots=True)
class Found:
    """What the database knows for a range."""

    sums: tuple[Sum, ...] = ()
    movements: tuple[Movement, ...] = ()
    uncategorised: int = 0
    """What entries without a category come to, where the answer should say so."""
    rates: Mapping[tuple[str, dt.date], Decimal] = field(default_factory=dict)
    """What a currency is worth in base currency at the end of a period, where that is known."""


# --- the answer: generated.analytics.models.AnalyticResult, without the cost of a model a row ----


@dataclass(frozen=True, slots=True)
class AnswerKey:
    value: str | None
    label: str


@dataclass(frozen=True, slots=True)
class Row:
    keys: list[AnswerKey]
    other: bool
    values: list[int | None]
    previous: list[int | None] | None
    missing_rates: list[str]


@dataclass(frozen=True, slots=True)
class Totals:
    values: list[int | None]
    previous: list[int | None] | None
    missing_rates: list[str]


@dataclass(frozen=True, slots=True)
class Column:
    name: str
    role: Literal["dimension", "measure"]
    type: str
    label: str


@dataclass(frozen=True, slots=True)
class Warned:
    code: WarningCode
    currency: str
    amount: int
    entries: int | None
    message: str


@dataclass(frozen=True, slots=True)
class Days:
    date_from: dt.date | None
    date_to: dt.date | None


@dataclass(frozen=True, slots=True)
class Answer:
    title: str
    currency: str
    period: Days
    compared_with: Days | None
    columns: list[Column]
    rows: list[Row]
    periods: list[Row]
    totals: Totals
    omitted: int
    warnings: list[Warned]
    seq: int
