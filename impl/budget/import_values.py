"""Plain values of imports: the rows of a preview, and what they are duplicates of."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias
from uuid import UUID

from impl.budget.statements import Notice, SplitPart
from impl.budget.values import Part, Status

BankStatus: TypeAlias = Literal["booked", "pending"]
LineStatus: TypeAlias = Literal["new", "duplicate", "problem"]
Decision: TypeAlias = Literal["accept", "skip", "undecided"]
Reason: TypeAlias = Literal["external_id", "similar", "same_file"]


@dataclass(frozen=True, slots=True)
class Match:
    """What a row is a duplicate of: a transaction, or an earlier row of its file."""

    reason: Reason
    score: float
    transaction_id: UUID | None = None
    index: int | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """A transaction of the account that a row may be a duplicate of."""

    id: UUID
    date: dt.date
    amount: int
    """On the account, which may be the other end of a transfer."""
    payee: str
    """Its payee, else its memo."""
    same_day_only: bool = False
    """It has another id than the row, of the same origin: only the bank can have renamed it."""


@dataclass(frozen=True, slots=True)
class Ruled:
    """What rules made of a row, beside what its own columns hold."""

    rule_ids: tuple[UUID, ...]
    payee_name: str | None = None
    """A payee by name that the book does not have yet."""
    status: Status | None = None
    parts: tuple[Part, ...] = ()
    tags: tuple[UUID, ...] = ()
    schedule_id: UUID | None = None
    """A schedule of which an occurrence is to be posted with it."""


@dataclass(frozen=True, slots=True)
class Told:
    """What the file of another program says of a row, by names."""

    standing: Status | None
    tags: tuple[str, ...]
    parts: tuple[SplitPart, ...]


@dataclass(slots=True)
class Line:
    """A row of a bank file, with the user's edits; what the file does not say is None."""

    index: int
    line: int | None
    date: dt.date | None
    amount: int | None
    currency: str
    payee: str | None
    memo: str | None
    reference: str | None
    category: str | None
    external_id: str | None
    bank_status: BankStatus
    status: LineStatus = "new"
    decision: Decision = "accept"
    match: Match | None = None
    problem: Notice | None = None
    category_id: UUID | None = None
    payee_id: UUID | None = None
    imported_text: str = ""
    """What the bank said, whatever was edited since: what rules look at."""
    ruled: Ruled | None = None
    told: Told | None = None
    """What the file of another program says of it beyond a bank's; until its names are known."""
    raw: Mapping[str, str] = field(default_factory=dict)

    @property
    def payee_name(self) -> str | None:
        """What the payee is called: by a rule, else by the bank or by whoever edited it."""
        return (self.ruled.payee_name if self.ruled else None) or self.payee

    @property
    def unresolved(self) -> bool:
        """Whether it stops a commit."""
        return self.decision == "undecided" or (
            self.decision == "accept" and self.problem is not None
        )
