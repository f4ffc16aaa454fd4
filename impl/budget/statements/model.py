"""What a bank file says, once read: statements, rows and balances, whatever the format."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from impl.budget.statements.mapping import CsvMapping

Format: TypeAlias = Literal["ofx", "qif", "camt", "mt940", "csv"]
RowStatus: TypeAlias = Literal["booked", "pending"]
Standing: TypeAlias = Literal["pending", "cleared", "reconciled"]
BalanceKind: TypeAlias = Literal["final", "page", "interim"]


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the user should know: `code` is stable, `message` names the place and the value."""

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Balance:
    """A balance the bank states, in minor units.

    `final` closes a period, `page` a page of a longer statement (MT940's 60M and 62M); both must
    agree with the rows. `interim` is a figure of the moment and need not.
    """

    date: date | None
    amount: int
    currency: str
    kind: BalanceKind = "final"


@dataclass(frozen=True, slots=True)
class BankAccount:
    """The account as the file names it; every field may be empty, a CSV file seldom says more."""

    iban: str = ""
    number: str = ""
    bank_id: str = ""
    name: str = ""
    type: str = ""

    @property
    def key(self) -> str:
        """The identifier to match accounts by: the IBAN, or bank and number."""
        return self.iban or "/".join(part for part in (self.bank_id, self.number) if part)


@dataclass(frozen=True, slots=True)
class SplitPart:
    """A part of a row, as another program split it; categories and tags by name."""

    amount: int
    category: str = ""
    memo: str = ""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One movement of the account: `amount` in minor units of `currency`, outflow negative.

    A row with a `problem` cannot be imported as it stands; its `date` or `amount` may be None.
    Zero amounts are rows without a problem: banks send them as notices, and they change no balance.
    `external_id` is the bank's own id where that is unique; `fingerprint` is stable for the same
    row of the same account, also in another export that covers the whole day.
    `standing`, `tags` and `parts` are what files of other programs say beyond a bank's.
    """

    index: int
    line: int | None
    date: date | None
    amount: int | None
    currency: str
    payee: str
    memo: str
    reference: str
    category: str
    external_id: str | None
    fingerprint: str
    status: RowStatus
    raw: Mapping[str, str]
    problem: Notice | None
    standing: Standing | None = None
    tags: tuple[str, ...] = ()
    parts: tuple[SplitPart, ...] = ()


@dataclass(frozen=True, slots=True)
class Summary:
    """What there is to know of all rows together."""

    currencies: frozenset[str] = frozenset()
    moved_in: frozenset[str] = frozenset()
    """The currencies of booked rows."""
    moved: int | None = 0
    """The sum of booked rows; None if one of them has a problem."""
    first: date | None = None
    last: date | None = None
    tags: frozenset[str] = frozenset()

    def __add__(self, other: "Summary") -> "Summary":
        days = [day for day in (self.first, self.last, other.first, other.last) if day]
        whole = self.moved is not None and other.moved is not None
        return Summary(
            self.currencies | other.currencies,
            self.moved_in | other.moved_in,
            (self.moved or 0) + (other.moved or 0) if whole else None,
            min(days, default=None),
            max(days, default=None),
            self.tags | other.tags,
        )


class SummedRows(Sequence[Row]):
    """Rows that were summed up when they were made."""

    summary: Summary


def summed(rows: Sequence[Row]) -> Summary:
    if isinstance(rows, SummedRows):
        return rows.summary
    booked = [row for row in rows if row.status == "booked"]
    days = [row.date for row in rows if row.date is not None]
    whole = not any(row.problem for row in booked)
    return Summary(
        frozenset(row.currency for row in rows),
        frozenset(row.currency for row in booked),
        sum(row.amount for row in booked if row.amount is not None) if whole else None,
        min(days, default=None),
        max(days, default=None),
        frozenset(tag for row in rows for tag in _tags(row)),
    )


def _tags(row: Row) -> set[str]:
    return {*row.tags, *(tag for part in row.parts for tag in part.tags)}


@dataclass(frozen=True, slots=True)
class Statement:
    """One account over one period. `currency` is None where the file does not say it."""

    account: BankAccount
    currency: str | None
    opening: Balance | None
    closing: Balance | None
    rows: Sequence[Row]

    @property
    def difference(self) -> int | None:
        """What is missing: closing - (opening + booked rows), 0 when it adds up.

        None where it cannot be told: a balance is missing, one is interim, a booked row has a
        problem, or currencies mix.
        """
        if self.opening is None or self.closing is None:
            return None
        found = summed(self.rows)
        currencies = found.moved_in | {self.opening.currency, self.closing.currency}
        interim = "interim" in {self.opening.kind, self.closing.kind}
        if interim or len(currencies) != 1 or found.moved is None:
            return None
        return self.closing.amount - self.opening.amount - found.moved


@dataclass(frozen=True, slots=True)
class ParsedFile:
    """A bank file read to the end. `mapping` is set for CSV and QIF, where it can be corrected.

    `dialect` is the version within the format ("102", "camt.053.001.02"); `headings` are the column
    titles of a CSV file by index, for the form that corrects the mapping.
    """

    format: Format
    dialect: str
    encoding: str
    statements: tuple[Statement, ...]
    mapping: CsvMapping | None = None
    headings: tuple[str, ...] = ()
    warnings: tuple[Notice, ...] = ()
