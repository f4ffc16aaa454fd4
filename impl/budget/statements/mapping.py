"""How a CSV file is to be read: detected, shown to the user, corrected and sent back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias, get_args

from impl.budget.statements.errors import BadMapping

DateOrder: TypeAlias = Literal["ymd", "dmy", "mdy"]
DecimalSeparator: TypeAlias = Literal[".", ","]
Role: TypeAlias = Literal[
    "date",  # when it was booked
    "amount",  # signed, or unsigned beside `sign`
    "debit",  # outflow
    "credit",  # inflow
    "sign",  # a word or letter that tells inflow from outflow
    "balance",  # after the row
    "currency",
    "payee",
    "memo",  # may be several columns
    "reference",
    "category",
    "external_id",
    "account",  # the user's own, not the counterparty's
]
Guess: TypeAlias = Literal["date_order", "decimal_separator", "sign", "columns"]

ROLES: Final[frozenset[str]] = frozenset(get_args(Role))
DELIMITERS: Final = (",", ";", "\t", "|")


@dataclass(frozen=True, slots=True)
class CsvMapping:
    """Reading with a given mapping is deterministic: nothing is detected any more.

    `columns` gives the 0-based column indices of each role. `skip_rows` counts lines of the file
    before the header, or before the first row where there is none. `outflow_flags` and
    `inflow_flags` are values of the sign column, in any case; a row with another has a problem. No
    inflow flags stand for the words that usually mean inflow. `debit_negative` says the debit
    column is signed already.
    `invert` turns every sign round, for card statements that list purchases as positive.
    `currency` is that of the whole file, where a heading names it ("Amount CZK").
    `uncertain` names what the detection had to guess: ask the user. It changes nothing in reading.

    For a QIF file only `encoding`, `date_order`, `decimal_separator` and `invert` count.
    """

    encoding: str = "utf-8"
    delimiter: str = ","
    skip_rows: int = 0
    has_header: bool = True
    date_order: DateOrder = "ymd"
    decimal_separator: DecimalSeparator = "."
    columns: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    outflow_flags: tuple[str, ...] = ()
    inflow_flags: tuple[str, ...] = ()
    debit_negative: bool = False
    invert: bool = False
    currency: str | None = None
    uncertain: tuple[Guess, ...] = ()

    def column(self, role: Role) -> int | None:
        """The one column of a role that can have only one."""
        indices = self.columns.get(role, ())
        return indices[0] if indices else None

    def check(self) -> None:
        """Raise BadMapping unless a CSV file can be read with this."""
        self._check_columns()
        printable = len(self.delimiter) == 1 and self.delimiter.isprintable()
        if (not printable and self.delimiter != "\t") or self.delimiter == '"':
            raise BadMapping(
                "The delimiter must be one printable character and no quote, or a tab."
            )
        if self.date_order not in get_args(DateOrder):
            raise BadMapping("The date order must be ymd, dmy or mdy.")
        if self.decimal_separator not in get_args(DecimalSeparator):
            raise BadMapping("The decimal separator must be a point or a comma.")
        if self.skip_rows < 0:
            raise BadMapping("The number of lines to skip cannot be negative.")

    def _check_columns(self) -> None:
        unknown = sorted(set(self.columns) - ROLES)
        if unknown:
            raise BadMapping(f"Unknown column roles: {', '.join(unknown)}.")
        if any(index < 0 for indices in self.columns.values() for index in indices):
            raise BadMapping("Column numbers start at 0.")
        if self.column("date") is None:
            raise BadMapping("No column is mapped to the date.")
        if all(self.column(role) is None for role in ("amount", "debit", "credit")):
            raise BadMapping("No column is mapped to the amount, nor to debit or credit.")
