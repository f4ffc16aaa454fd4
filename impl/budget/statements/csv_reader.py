"""CSV into rows with a given mapping: nothing is guessed here."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Final

from impl.budget.statements.amounts import minor_units, to_decimal
from impl.budget.statements.csv_flags import INFLOWS, TOTALS, Total
from impl.budget.statements.csv_headings import fold
from impl.budget.statements.csv_table import Record, records
from impl.budget.statements.dates import to_date
from impl.budget.statements.errors import BadMapping
from impl.budget.statements.mapping import CsvMapping, Role
from impl.budget.statements.model import Balance, BankAccount, Notice
from impl.budget.statements.rows import Draft, DraftStatement
from impl.budget.statements.text import LONGEST_HEADING, LONGEST_NUMBER, clean, iban_of

_SHOWN: Final = 5
_DEBIT_CREDIT: Final[tuple[Role, Role]] = ("debit", "credit")


@dataclass(slots=True)
class _Read:
    draft: Draft
    balance: int | None
    total: Total | None


def read(
    text: str, mapping: CsvMapping, default_currency: str
) -> tuple[tuple[str, ...], list[DraftStatement], list[Notice]]:
    """Headings, statements (one an account) and warnings."""
    mapping.check()
    found = list(records(text, mapping.delimiter, mapping.skip_rows))
    width = max((len(record.cells) for record in found), default=0)
    _refuse_missing_columns(mapping, width)
    named = found[0].cells if mapping.has_header and found else ()
    headings = tuple(
        clean(named[index], LONGEST_HEADING) if index < len(named) else "" for index in range(width)
    )
    reader = _Reader(mapping, default_currency, headings)
    by_account: dict[str, list[_Read]] = {}
    skipped: list[int] = []
    for record in found[1:] if mapping.has_header else found:
        row = reader.row(record)
        if row is None:
            skipped.append(record.line)
        else:
            by_account.setdefault(record.cell(mapping.column("account")), []).append(row)
    warnings = [_skipped(skipped)] if skipped else []
    statements: list[DraftStatement] = []
    for account, rows in (by_account or {"": []}).items():
        statement, doubts = _statement(account, rows, mapping)
        statements.append(statement)
        warnings += doubts
    return headings, statements, warnings


def _refuse_missing_columns(mapping: CsvMapping, width: int) -> None:
    last = max(index for indices in mapping.columns.values() for index in indices)
    if 0 < width <= last:
        raise BadMapping(f"There is no column {last + 1}: the table has {width}.")


def _skipped(lines: Sequence[int]) -> Notice:
    shown = ", ".join(str(line) for line in lines[:_SHOWN])
    more = f" and {len(lines) - _SHOWN} more" if len(lines) > _SHOWN else ""
    return Notice("lines-skipped", f"Lines with neither date nor amount: {shown}{more}.")


@dataclass(slots=True)
class _Reader:
    mapping: CsvMapping
    default_currency: str
    headings: tuple[str, ...]

    def row(self, record: Record) -> _Read | None:
        """The row of a record; None for a record that has neither a date nor an amount."""
        mapping = self.mapping
        stated = record.cell(mapping.column("date"))
        day = to_date(stated, mapping.date_order)
        amount, problem = self._amount(record)
        if day is None and amount is None:
            return None
        currency = self._currency(record)
        units = None if amount is None else minor_units(amount, currency)
        if isinstance(units, Notice):
            units, problem = None, units
        if problem is None and day is None:
            problem = Notice("bad-date", f"The date {clean(stated, 40)!r} cannot be read.")
        draft = Draft(
            date=day,
            amount=units,
            currency=currency,
            payee=self._texts(record, "payee"),
            memo=self._texts(record, "memo"),
            reference=self._texts(record, "reference"),
            category=self._texts(record, "category"),
            external_id=record.cell(mapping.column("external_id")),
            line=record.line,
            raw=self._raw(record),
            problem=problem,
        )
        total = TOTALS.get(fold(f"{draft.payee} {draft.memo}"))
        return _Read(draft, self._balance(record, currency), total)

    def _amount(self, record: Record) -> tuple[Decimal | None, Notice | None]:
        """The signed amount, or None and why there is none."""
        column = self.mapping.column("amount")
        if column is None:
            debit, credit = (record.cell(self.mapping.column(role)) for role in _DEBIT_CREDIT)
            text, amount = f"{debit} {credit}".strip(), self._difference(debit, credit)
        else:
            text = record.cell(column)
            amount = self._number(text)
        if not text:
            return None, Notice("no-amount", "The row has no amount.")
        if amount is None:
            return None, Notice("bad-amount", f"The amount {clean(text, 40)!r} cannot be read.")
        return self._signed(amount, record)

    def _signed(self, amount: Decimal, record: Record) -> tuple[Decimal | None, Notice | None]:
        mapping = self.mapping
        if mapping.column("sign") is not None:
            flag = record.cell(mapping.column("sign")).casefold()
            outflow = flag in _folded(mapping.outflow_flags)
            if not outflow and flag not in (_folded(mapping.inflow_flags) or INFLOWS):
                return None, Notice(
                    "unknown-sign",
                    f"{clean(flag, 40)!r} in the sign column means neither inflow nor outflow.",
                )
            amount = -abs(amount) if outflow else abs(amount)
        return (-amount if mapping.invert else amount), None

    def _difference(self, debit: str, credit: str) -> Decimal | None:
        outflow, inflow = self._number(debit), self._number(credit)
        unread = (debit and outflow is None) or (credit and inflow is None)
        if unread or (outflow is None and inflow is None):
            return None
        moved = outflow or Decimal(0)
        return (inflow or Decimal(0)) + (moved if self.mapping.debit_negative else -moved)

    def _number(self, text: str) -> Decimal | None:
        return to_decimal(text, self.mapping.decimal_separator) if text else None

    def _balance(self, record: Record, currency: str) -> int | None:
        balance = self._number(record.cell(self.mapping.column("balance")))
        units = None if balance is None else minor_units(balance, currency)
        return units if isinstance(units, int) else None

    def _currency(self, record: Record) -> str:
        code = record.cell(self.mapping.column("currency")).upper()
        known = len(code) == 3 and code.isascii() and code.isalpha()  # noqa: PLR2004 - ISO 4217
        return code if known else self.mapping.currency or self.default_currency

    def _texts(self, record: Record, role: Role) -> str:
        cells = (record.cell(index) for index in self.mapping.columns.get(role, ()))
        return " ".join(cell for cell in cells if cell)

    def _raw(self, record: Record) -> dict[str, str]:
        raw: dict[str, str] = {}
        for index, cell in enumerate(record.cells):
            name = self.headings[index] or f"column {index + 1}"
            raw[name if name not in raw else f"{name} ({index + 1})"] = cell
        return raw


def _folded(flags: tuple[str, ...]) -> set[str]:
    return {flag.strip().casefold() for flag in flags}


# --- accounts and balances -------------------------------------------------------------------


def _statement(
    account: str, rows: list[_Read], mapping: CsvMapping
) -> tuple[DraftStatement, list[Notice]]:
    moved = [row for row in rows if row.total is None]
    drafts = [row.draft for row in moved]
    named = mapping.currency or mapping.column("currency") is not None
    currencies = {draft.currency for draft in drafts} if named else set()
    statement = DraftStatement(
        account=BankAccount(iban=iban_of(account), number=clean(account, LONGEST_NUMBER)),
        currency=currencies.pop() if len(currencies) == 1 else None,
        rows=drafts,
    )
    warnings = _running_balance(statement, moved)
    for row in rows:
        amount = row.draft.amount
        if row.total in {"opening", "closing"} and amount is not None:
            balance = Balance(row.draft.date, amount, row.draft.currency)
            if row.total == "opening":
                statement.opening = balance
            else:
                statement.closing = balance
    return statement, warnings


def _running_balance(statement: DraftStatement, rows: list[_Read]) -> list[Notice]:
    """Opening and closing from the balance column, where it follows the amounts."""
    if all(row.balance is None for row in rows):
        return []
    upward, downward = _breaks(rows), _breaks(rows[::-1])
    ascending = len(upward[0]) >= len(downward[0])
    agree, differ = upward if ascending else downward
    ordered = rows if ascending else rows[::-1]
    if len(differ) > len(agree):
        return [Notice("balances-ignored", "The balance column does not follow the amounts.")]
    first, last = ordered[0], ordered[-1]
    if first.balance is not None and first.draft.amount is not None:
        opening = first.balance - first.draft.amount
        statement.opening = Balance(first.draft.date, opening, first.draft.currency)
    if last.balance is not None:
        statement.closing = Balance(last.draft.date, last.balance, last.draft.currency)
    if not differ:
        return []
    shown = ", ".join(str(line) for line in sorted(differ)[:_SHOWN])
    return [Notice("balance-gap", f"The balance jumps at line {shown}: rows may be missing.")]


def _breaks(rows: list[_Read]) -> tuple[list[int], list[int]]:
    """Lines whose balance is the one before plus their amount, and lines where it is not."""
    agree: list[int] = []
    differ: list[int] = []
    for before, row in pairwise(rows):
        amount, line = row.draft.amount, row.draft.line or 0
        if before.balance is not None and row.balance is not None and amount is not None:
            (agree if row.balance == before.balance + amount else differ).append(line)
    return agree, differ


def chain_agrees(amounts: Sequence[int | None], balances: Sequence[int | None]) -> bool:
    """Whether one column of numbers is the running sum of another, in either direction."""
    rows = [
        _Read(Draft(None, amount, "", line=number), balance, None)
        for number, (amount, balance) in enumerate(zip(amounts, balances, strict=True))
    ]
    counts = [tuple(len(lines) for lines in _breaks(order)) for order in (rows, rows[::-1])]
    return any(agree > differ for agree, differ in counts)
