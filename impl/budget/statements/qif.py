"""QIF, the Quicken Interchange Format: records of one-letter fields, each ended by `^`.

The format states neither encoding, currency, date order nor decimal separator: the last two are
told from the whole file and can be corrected through the mapping.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from impl.budget.statements.amounts import separator_evidence, to_minor_units
from impl.budget.statements.dates import date_order, to_date
from impl.budget.statements.errors import InvestmentOnly, NoStatements
from impl.budget.statements.mapping import CsvMapping, Guess
from impl.budget.statements.model import Balance, BankAccount, Notice
from impl.budget.statements.rows import Draft, DraftStatement
from impl.budget.statements.text import LONGEST_RAW, clean, lines_of

_ACCOUNT_TYPES: Final = {
    "bank": "checking",
    "cash": "cash",
    "ccard": "credit_card",
    "oth a": "other",
    "oth l": "other",
    "oth s": "savings",
}
_INVESTMENT: Final = frozenset({"invst", "port", "401(k)/403(b)"})
_TYPE: Final = re.compile(r"!type:\s*(.*)", re.IGNORECASE)
_OPENING: Final = frozenset({"opening balance", "saldo inicial", "anfangssaldo", "solde initial"})
_NAMED_ACCOUNT: Final = re.compile(r"\[(.+)\]")
_REPEATED: Final = "SE$%FA"
"""The fields of splits, and the lines of an address."""


@dataclass(slots=True)
class _Record:
    section: str
    line: int
    account: dict[str, str]
    fields: dict[str, str] = field(default_factory=dict)


def read(
    text: str, encoding: str, mapping: CsvMapping | None, default_currency: str
) -> tuple[list[DraftStatement], CsvMapping, list[Notice]]:
    """Statements, the mapping they were read with, and warnings."""
    records = list(_records(text))
    booked = [record for record in records if record.section in _ACCOUNT_TYPES]
    trades = sum(record.section in _INVESTMENT for record in records)
    _refuse_empty(records, booked, trades)
    mapping = mapping or _detect(booked, encoding, default_currency)
    statements = _statements(booked, mapping, default_currency)
    warnings: list[Notice] = []
    if trades:
        warnings.append(Notice("trades-left-out", f"Trades of securities left out: {trades}."))
    return statements, mapping, warnings


def _refuse_empty(records: list[_Record], booked: list[_Record], trades: int) -> None:
    if booked:
        return
    if trades:
        raise InvestmentOnly(
            f"The QIF file holds trades of securities ({trades}) and no cash rows.",
            "an export of a bank, cash or card account",
        )
    sections = sorted({record.section for record in records})
    listed = clean(", ".join(sections), 200) or "nothing"
    raise NoStatements(
        f"The QIF file holds no transactions, only: {listed}.",
        "an export that includes transactions",
    )


def _detect(records: list[_Record], encoding: str, default_currency: str) -> CsvMapping:
    """Date order and decimal separator by the evidence of all rows; Quicken's own are American."""
    order, certain = date_order(
        [record.fields.get("D", "") for record in records], default_currency
    )
    point, comma = separator_evidence(_amount(record) for record in records)
    uncertain: list[Guess] = [] if certain else ["date_order"]
    if point and comma:
        uncertain.append("decimal_separator")
    return CsvMapping(
        encoding=encoding,
        date_order=order,
        decimal_separator="," if comma > point else ".",
        uncertain=tuple(uncertain),
    )


# --- lines to records ------------------------------------------------------------------------


def _records(text: str) -> Iterator[_Record]:
    section, account = "", dict[str, str]()
    record = _Record(section, 1, account)
    for number, line in enumerate(lines_of(text), start=1):
        if line.startswith("!"):
            section = _section(line, section)
            record = _Record(section, number + 1, account)
        elif line.startswith("^"):
            if record.fields:
                yield record
            if section == "account" and record.fields:
                account = record.fields
            record = _Record(section, number + 1, account)
        elif line.strip() and not line.startswith("#"):
            _add(record, line)
    if record.fields:  # the last caret is often missing
        yield record


def _section(line: str, current: str) -> str:
    """`!Type:Bank` and `!Account` open a section; `!Option` and `!Clear` change nothing here."""
    match = _TYPE.match(line)
    if match is not None:
        return match[1].strip().casefold()
    return "account" if line.casefold().startswith("!account") else current


def _add(record: _Record, line: str) -> None:
    letter, value = line[0], line[1:].strip()
    kept = record.fields
    if letter == "D" and "S" in kept:
        return  # a date within a split is the split's
    if letter in _REPEATED and letter in kept:
        if len(kept[letter]) < LONGEST_RAW:
            kept[letter] += f" | {value}"
    else:
        kept.setdefault(letter, value)


# --- records to rows -------------------------------------------------------------------------


def _amount(record: _Record) -> str:
    return record.fields.get("T") or record.fields.get("U") or ""


def _statements(records: list[_Record], mapping: CsvMapping, currency: str) -> list[DraftStatement]:
    statements: dict[tuple[str, str], DraftStatement] = {}
    for record in records:
        name = record.account.get("N", "")
        kind = _ACCOUNT_TYPES[record.section]
        draft = statements.setdefault(
            (name, kind), DraftStatement(BankAccount(name=clean(name, 100), type=kind))
        )
        row = _row(record, mapping, currency)
        if not draft.rows and _opens(draft, record, row):
            continue
        draft.rows.append(row)
    return list(statements.values())


def _opens(draft: DraftStatement, record: _Record, row: Draft) -> bool:
    """Quicken writes the opening balance as a first record that names the account itself."""
    if record.fields.get("P", "").strip().casefold() not in _OPENING or row.amount is None:
        return False
    own = _NAMED_ACCOUNT.fullmatch(record.fields.get("L", ""))
    if own is None or draft.opening is not None:
        return False
    if not draft.account.name:
        draft.account = replace(draft.account, name=clean(own[1], 100))
    draft.opening = Balance(row.date, row.amount, row.currency)
    return True


def _row(record: _Record, mapping: CsvMapping, currency: str) -> Draft:
    fields = record.fields
    text = _amount(record)
    amount, problem = to_minor_units(text, currency, mapping.decimal_separator)
    stated = fields.get("D", "")
    day = to_date(stated, mapping.date_order)
    if problem is None and day is None:
        problem = Notice("bad-date", f"The date {stated[:40]!r} cannot be read.")
    if amount is not None and mapping.invert:
        amount = -amount
    return Draft(
        date=day,
        amount=amount,
        currency=currency,
        payee=fields.get("P", ""),
        memo=fields.get("M", ""),
        reference=fields.get("N", ""),
        category=fields.get("L", ""),
        line=record.line,
        raw=dict(fields),
        problem=problem,
    )
