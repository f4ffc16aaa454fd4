"""How sure it is that two transactions are the halves of one transfer, and why."""

import dataclasses
import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from generated.budget.models import CandidateReason, TransactionStatus

_POINTS: Final[dict[CandidateReason, int]] = {
    "same_amount": 50,
    "booked_amount": 35,
    "same_day": 20,
    "near_day": 15,
    "names_account": 15,
    "uncategorised": 5,
    "only_one": 10,
}
"""Hundredths of certainty."""
_PER_DAY: Final = 2
"""Taken off for each day that they are apart."""
_SHORTEST_NAME: Final = 4
"""Shorter names of accounts are found in words that do not mean them."""
_HIDDEN: Final = {"account_name", "identifier", "categorised"}


@dataclass(frozen=True, slots=True)
class Half:
    """A transaction that may be half of a transfer."""

    transaction_id: UUID
    account_id: UUID
    date: dt.date
    amount: int
    currency: str
    payee_name: str | None
    memo: str | None
    status: TransactionStatus
    account_name: str
    identifier: str | None
    categorised: bool

    def shown(self) -> dict[str, object]:
        names = (field.name for field in dataclasses.fields(self))
        return {name: getattr(self, name) for name in names if name not in _HIDDEN}

    def names(self, other: "Half") -> bool:
        """Whether it speaks of the other's account."""
        said = f"{self.payee_name or ''} {self.memo or ''}".casefold()
        known = (other.account_name, other.identifier or "")
        return any(len(each) >= _SHORTEST_NAME and each.casefold() in said for each in known)


@dataclass(frozen=True, slots=True)
class Candidate:
    outflow: Half
    inflow: Half
    score: int
    """Hundredths."""
    reasons: list[CandidateReason]


def ranked(pairs: Iterable[tuple[Half, Half]]) -> list[Candidate]:
    """The pairs of money that left and money that arrived, the surest first."""
    known = [*pairs]
    seen = Counter(half.transaction_id for pair in known for half in pair)
    found = [_judged(out, into, seen) for out, into in known]
    return sorted(
        found,
        key=lambda each: (
            -each.score,
            str(each.outflow.transaction_id),
            str(each.inflow.transaction_id),
        ),
    )


def _judged(out: Half, into: Half, seen: Counter[UUID]) -> Candidate:
    reasons = [*_reasons(out, into, seen)]
    apart = abs((into.date - out.date).days)
    score = sum(_POINTS[each] for each in reasons) - _PER_DAY * max(0, apart - 1)
    return Candidate(out, into, max(0, min(score, 100)), reasons)


def _reasons(out: Half, into: Half, seen: Counter[UUID]) -> Iterator[CandidateReason]:
    yield "same_amount" if out.currency == into.currency else "booked_amount"
    yield "same_day" if out.date == into.date else "near_day"
    if out.names(into) or into.names(out):
        yield "names_account"
    if not (out.categorised or into.categorised):
        yield "uncategorised"
    if seen[out.transaction_id] == seen[into.transaction_id] == 1:
        yield "only_one"
