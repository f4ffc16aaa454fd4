"""Which column of a table is the date, the amount, the payee: by heading, else by content."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import combinations
from typing import Final

from impl.budget.statements.amounts import separator_evidence, to_decimal
from impl.budget.statements.csv_flags import is_flag
from impl.budget.statements.csv_headings import ranks
from impl.budget.statements.csv_reader import chain_agrees
from impl.budget.statements.csv_table import Record
from impl.budget.statements.dates import looks_like_date
from impl.budget.statements.mapping import DecimalSeparator, Role
from impl.platform.currencies import DECIMALS

_ORDER: Final[tuple[Role, ...]] = (
    "currency", "date", "amount", "debit", "credit", "sign", "balance",
    "payee", "memo", "reference", "category", "external_id", "account",
)  # fmt: skip
_MANY: Final[frozenset[Role]] = frozenset({"memo"})
_NEEDED: Final[frozenset[Role]] = frozenset({"date", "amount", "debit", "credit", "balance"})
"""Where a filled column goes before an empty one whose heading says more."""
_MOST: Final = 0.75
"""The share of a column's cells that must fit the column's role."""
_CHECKED: Final = 400
_WIDEST: Final = 100
_COMPARED: Final = 8


@dataclass(slots=True)
class Columns:
    """Columns by role; `guessed` where the headings did not name date and amount."""

    roles: dict[str, tuple[int, ...]] = field(default_factory=dict)
    guessed: bool = False

    def first(self, role: Role) -> int | None:
        return self.roles[role][0] if role in self.roles else None

    def taken(self) -> set[int]:
        return {index for indices in self.roles.values() for index in indices}

    def numbers(self) -> list[int]:
        roles: tuple[Role, ...] = ("amount", "debit", "credit", "balance")
        return [index for role in roles if (index := self.first(role)) is not None]


def assign(headings: Sequence[str], rows: Sequence[Record]) -> Columns:
    table = _Table(rows)
    columns = _by_heading(headings, table)
    _settle_amounts(columns, table)
    if columns.first("date") is None or not columns.numbers():
        columns.guessed = True
        _by_content(columns, table)
    return columns


def amounts_in(
    rows: Sequence[Record], index: int, separator: DecimalSeparator
) -> list[Decimal | None]:
    return [to_decimal(record.cell(index), separator) for record in rows]


class _Table:
    """The cells of a table by column, and what they look like."""

    def __init__(self, rows: Sequence[Record]) -> None:
        self.rows = rows[:_CHECKED]
        widest = max((len(record.cells) for record in self.rows), default=0)
        self.width = min(widest, _WIDEST)

    def cells(self, index: int) -> list[str]:
        return [text for record in self.rows if (text := record.cell(index))]

    def share(self, index: int, role: Role) -> float:
        """How many of the column's filled cells fit the role; 1 for an empty column."""
        cells = self.cells(index)
        return sum(_fits(cell, role) for cell in cells) / len(cells) if cells else 1.0

    def fits(self, index: int, role: Role) -> bool:
        if role == "account":
            return self._is_own_account(index)
        return self.share(index, role) >= _MOST

    def may_be(self, index: int, role: Role) -> bool:
        """Whether a column whose heading names the role can be it: footers may be many."""
        if role in _NEEDED:
            return self.share(index, role) > 0
        return self.fits(index, role)

    def _is_own_account(self, index: int) -> bool:
        """The user's own account stands in every row; counterparties' change or are missing."""
        cells = self.cells(index)
        return len(cells) == len(self.rows) > 0 and len(set(cells)) <= max(1, len(cells) // 8)


def _fits(cell: str, role: Role) -> bool:
    if role == "date":
        return looks_like_date(cell)
    if role in {"amount", "debit", "credit", "balance"}:
        return to_decimal(cell, ".") is not None or to_decimal(cell, ",") is not None
    if role == "currency":
        return cell.upper() in DECIMALS or (len(cell) == 3 and cell.isupper())  # noqa: PLR2004
    if role == "sign":
        return is_flag(cell)
    return role != "payee" or any(map(str.isalpha, cell))


def _by_heading(headings: Sequence[str], table: _Table) -> Columns:
    columns = Columns()
    known = [ranks(heading) for heading in headings[:_WIDEST]]
    for role in _ORDER:
        taken = columns.taken()
        fitting = sorted(
            (role in _NEEDED and not table.cells(index), roles[role], not table.cells(index), index)
            for index, roles in enumerate(known)
            if role in roles and index not in taken and table.may_be(index, role)
        )
        if not fitting:
            continue
        chosen = [key[-1] for key in (fitting if role in _MANY else fitting[:1])]
        columns.roles[role] = tuple(sorted(chosen))
    return columns


def _settle_amounts(columns: Columns, table: _Table) -> None:
    """One signed column is enough; a lone inflow or outflow column is one."""
    if columns.first("amount") is not None:
        columns.roles.pop("debit", None)
        columns.roles.pop("credit", None)
        return
    columns.roles.pop("sign", None)
    lone: tuple[Role, Role]
    for lone in (("credit", "debit"), ("debit", "credit")):
        index = columns.first(lone[0])
        if index is not None and columns.first(lone[1]) is None and _has_both_signs(table, index):
            columns.roles["amount"] = columns.roles.pop(lone[0])


def _has_both_signs(table: _Table, index: int) -> bool:
    negative = [cell.lstrip().startswith("-") for cell in table.cells(index)]
    return any(negative)


# --- without headings ------------------------------------------------------------------------


def _by_content(columns: Columns, table: _Table) -> None:
    if columns.first("date") is None:
        _take_first(columns, table, "date")
    if not columns.numbers():
        _take_numbers(columns, table)
    if columns.first("sign") is None and columns.first("amount") is not None:
        _take_first(columns, table, "sign")
    if columns.first("currency") is None:
        _take_first(columns, table, "currency")
    _take_texts(columns, table)


def _free(columns: Columns, table: _Table, role: Role) -> list[int]:
    taken = columns.taken()
    return [
        index
        for index in range(table.width)
        if index not in taken
        and len(table.cells(index)) * 2 >= len(table.rows) > 0
        and table.fits(index, role)
    ]


def _take_first(columns: Columns, table: _Table, role: Role) -> None:
    if free := _free(columns, table, role):
        columns.roles[role] = (free[0],)


def _take_numbers(columns: Columns, table: _Table) -> None:
    dates = set(_free(columns, table, "date"))
    numeric = [
        index
        for index in range(table.width)
        if index not in columns.taken() | dates
        and table.cells(index)
        and table.fits(index, "amount")
    ]
    precise = [index for index in numeric if _has_decimals(table, index)]
    numeric = precise or numeric
    for amount, balance in combinations(numeric[:_COMPARED], 2):
        for pair in ((amount, balance), (balance, amount)):
            if _running_sum(table, *pair):
                columns.roles |= {"amount": (pair[0],), "balance": (pair[1],)}
                return
    if len(numeric) == 2 and _complementary(table, *numeric):  # noqa: PLR2004 - a pair
        columns.roles |= {"debit": (numeric[0],), "credit": (numeric[1],)}
    elif numeric:
        columns.roles["amount"] = (numeric[0],)


def _has_decimals(table: _Table, index: int) -> bool:
    return any(separator_evidence(table.cells(index)))


def _running_sum(table: _Table, amount: int, balance: int) -> bool:
    separator: DecimalSeparator
    for separator in (".", ","):
        moved, kept = (
            [
                None if number is None else int(number.scaleb(4))
                for number in amounts_in(table.rows, index, separator)
            ]
            for index in (amount, balance)
        )
        if chain_agrees(moved, kept):
            return True
    return False


def _complementary(table: _Table, first: int, second: int) -> bool:
    return not any(record.cell(first) and record.cell(second) for record in table.rows)


def _take_texts(columns: Columns, table: _Table) -> None:
    """The longest text names the payee; other texts say more."""
    if columns.first("payee") is not None or columns.first("memo") is not None:
        return
    taken = columns.taken()
    lengths = {
        index: sum(len(cell) for cell in cells) / len(table.rows)
        for index in range(table.width)
        if index not in taken and (cells := table.cells(index)) and _is_text(cells)
    }
    if not lengths:
        return
    longest = max(lengths, key=lambda index: lengths[index])
    columns.roles["payee"] = (longest,)
    others = tuple(index for index in lengths if index != longest)
    if others:
        columns.roles["memo"] = others


def _is_text(cells: Sequence[str]) -> bool:
    wordy = [any(character.isalpha() for character in cell) for cell in cells]
    dated = [looks_like_date(cell) for cell in cells]
    return sum(wordy) * 2 >= len(cells) and sum(dated) * 2 < len(cells)
