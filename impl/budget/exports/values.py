"""What the writers of files are given: a book's names, and where its transactions begin and end."""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal, Protocol, TypeAlias
from uuid import UUID

from impl.budget.values import Booked
from impl.platform.currencies import DECIMALS

Format: TypeAlias = Literal["csv", "json", "ofx", "beancount", "hledger"]
_BREAKS: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\s]+")


@dataclass(frozen=True, slots=True)
class ExportedAccount:
    """An account of the book, or one of its hidden ones, which `system` names."""

    id: UUID
    name: str
    kind: str
    subtype: str
    currency: str
    identifier: str | None = None
    closed_on: dt.date | None = None
    system: str | None = None
    balance: int = 0


@dataclass(frozen=True, slots=True)
class ExportedCategory:
    id: UUID
    name: str
    kind: str
    group: str | None = None
    system: str | None = None


@dataclass(frozen=True, slots=True)
class ExportedBook:
    """All that transactions refer to, at the moment of the export."""

    name: str
    base_currency: str
    day: dt.date
    """The day it is in the book."""
    accounts: Mapping[UUID, ExportedAccount]
    categories: Mapping[UUID, ExportedCategory]
    payees: Mapping[UUID, str] = field(default_factory=dict)
    tags: Mapping[UUID, str] = field(default_factory=dict)
    first: dt.date | None = None
    """The date of the first transaction that is exported."""
    last: dt.date | None = None
    whole: bool = True
    """Whether all transactions are exported, so that balances can be stated."""

    def payee(self, transaction: Booked) -> str:
        return self.payees[transaction.payee_id] if transaction.payee_id else ""


class Writer(Protocol):
    """Writes a file in pieces: what comes first, rates, transactions by date, what comes last."""

    def begin(self) -> str: ...
    def rate(self, date: dt.date, base: str, quote: str, rate: str) -> str: ...
    def transaction(self, transaction: Booked) -> str: ...
    def end(self) -> str: ...


def decimal(amount: int, currency: str) -> str:
    """Minor units as a decimal number with as many decimals as the currency has."""
    decimals = DECIMALS[currency]
    sign, digits = "-" if amount < 0 else "", str(abs(amount)).rjust(decimals + 1, "0")
    if not decimals:
        return f"{sign}{digits}"
    return f"{sign}{digits[:-decimals]}.{digits[-decimals:]}"


def one_line(text: str) -> str:
    """The text without line breaks and control characters, its words one space apart."""
    return _BREAKS.sub(" ", text).strip()
