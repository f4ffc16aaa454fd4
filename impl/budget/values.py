"""Plain values that rules reckon with and repositories store."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final, Literal, TypeAlias
from uuid import UUID

Status: TypeAlias = Literal["pending", "cleared", "reconciled"]
Source: TypeAlias = Literal["manual", "import", "opening", "schedule"]
System: TypeAlias = Literal["uncategorised", "opening_balance", "exchange", "off_budget"]
SYSTEM_CATEGORIES: Final[tuple[System, ...]] = ("uncategorised", "opening_balance")
Purpose: TypeAlias = Literal["envelope", "income", "uncategorised"]
"""What a category is to the months: one that holds money, one that brings it, or neither yet."""


@dataclass(frozen=True, slots=True)
class Place:
    """An account as far as bookkeeping asks."""

    id: UUID
    currency: str
    on_budget: bool
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Envelope:
    """A category as far as bookkeeping asks."""

    id: UUID
    purpose: Purpose
    initial_carry: bool = False
    system: System | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """One split: a share of the amount, in the account's currency."""

    amount: int
    category_id: UUID | None = None
    memo: str | None = None
    tags: tuple[UUID, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """A transaction's money as entered: plain, split or a transfer."""

    account: Place
    amount: int
    category_id: UUID | None = None
    parts: tuple[Part, ...] = ()
    other: Place | None = None
    other_amount: int | None = None
    rate: Decimal | None = None
    opening: bool = False


@dataclass(frozen=True, slots=True)
class Counterparts:
    """What a book's entries are balanced against: its base currency and its system rows."""

    base: str
    accounts: Mapping[tuple[str, str], UUID]
    """By system and currency."""
    categories: Mapping[str, UUID]

    @property
    def hidden(self) -> frozenset[UUID]:
        """The categories that stand for none."""
        return frozenset(self.categories.values())


@dataclass(frozen=True, slots=True)
class Leg:
    """One posting of a transaction."""

    amount: int
    currency: str
    account_id: UUID | None = None
    category_id: UUID | None = None
    memo: str | None = None
    part: int | None = None
    """The number of the split that the leg stands for."""
    entered: int | None = None
    """The split's amount in the account's currency."""
    tags: tuple[UUID, ...] = ()
    """The split's own."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A transaction to be entered, with ids in place of what they name."""

    date: dt.date
    account_id: UUID
    amount: int
    payee_id: UUID | None = None
    payee_name: str | None = None
    """Found, whatever its case, or created; instead of `payee_id`."""
    memo: str | None = None
    status: Status = "pending"
    category_id: UUID | None = None
    tags: tuple[UUID, ...] = ()
    parts: tuple[Part, ...] = ()
    transfer_account_id: UUID | None = None
    transfer_amount: int | None = None
    transfer_status: Status | None = None
    exchange_rate: str | None = None
    source: Source = "manual"
    external_id: str | None = None
    import_id: UUID | None = None
    import_row: int | None = None
    schedule_id: UUID | None = None
    """A schedule of which an open occurrence is to be posted with it."""
    inherits_category: bool = False
    """Whether the category was there before and gives way where a transfer takes none."""
    inherits_rate: bool = False
    """Whether the rate was there before and gives way where the account is in another currency."""

    @property
    def all_tags(self) -> frozenset[UUID]:
        """Its own, and those of its parts."""
        return frozenset(self.tags).union(*(part.tags for part in self.parts))


@dataclass(frozen=True, slots=True)
class Posting:
    """A leg as it is stored."""

    id: UUID
    leg: Leg


@dataclass(frozen=True, slots=True)
class Booked:
    """A transaction as it is stored, with its postings in order."""

    id: UUID
    date: dt.date
    account_id: UUID
    amount: int
    currency: str
    base_amount: int | None
    exchange_rate: str | None
    payee_id: UUID | None
    memo: str | None
    status: Status
    category_id: UUID | None
    is_split: bool
    transfer_account_id: UUID | None
    transfer_amount: int | None
    transfer_currency: str | None
    transfer_status: Status | None
    source: Source
    external_id: str | None
    import_id: UUID | None
    import_row: int | None
    created_by: UUID | None
    version: int
    created_at: dt.datetime
    updated_at: dt.datetime
    tags: tuple[UUID, ...] = ()
    postings: tuple[Posting, ...] = ()

    @property
    def statuses(self) -> dict[UUID, Status]:
        """The status on each account of the user's that it touches."""
        found = {self.account_id: self.status}
        if self.transfer_account_id is not None and self.transfer_status is not None:
            found[self.transfer_account_id] = self.transfer_status
        return found

    @property
    def legs(self) -> tuple[Leg, ...]:
        return tuple(posting.leg for posting in self.postings)

    @property
    def all_tags(self) -> frozenset[UUID]:
        """Its own, and those of its splits."""
        return frozenset(self.tags).union(*(leg.tags for leg in self.legs))

    @property
    def reconciled(self) -> bool:
        return "reconciled" in (self.status, self.transfer_status)


@dataclass(frozen=True, slots=True)
class Cell:
    """One category in one month; amounts in minor units of the base currency."""

    month: dt.date
    assigned: int
    activity: int
    balance: int
    carry: bool

    @property
    def carried(self) -> int:
        """What the next month begins with."""
        return self.balance if self.carry else max(0, self.balance)

    @property
    def written_off(self) -> int:
        """What the next month's money to assign loses: zero or less."""
        return 0 if self.carry else min(0, self.balance)


@dataclass(slots=True)
class MonthStep:
    """What is added to a month of the whole book."""

    income: int = 0
    assigned: int = 0
    written_off: int = 0
    uncategorised: int = 0


@dataclass(frozen=True, slots=True)
class TotalsUpdate:
    """What is to be written of the maintained totals: sums to add, and cells to put."""

    accounts: Mapping[UUID, tuple[int, int]]
    """What is added to cleared and uncleared."""
    cells: Mapping[UUID, tuple[Cell, ...]]
    """By category, the cells as they are now."""
    months: Mapping[dt.date, MonthStep]
    account_months: Mapping[tuple[UUID, dt.date], int] = field(default_factory=dict)
    """By account and month, what is added to the account's change in it."""
