"""How an unknown CSV file is to be read: told from its headings and from every row."""

from dataclasses import dataclass, field, replace
from typing import Final, cast

from impl.budget.statements.amounts import separator_evidence, to_decimal
from impl.budget.statements.csv_columns import Columns, amounts_in, assign
from impl.budget.statements.csv_flags import INFLOWS, OUTFLOWS
from impl.budget.statements.csv_headings import currency_in, ranks
from impl.budget.statements.csv_table import Record, first_records
from impl.budget.statements.dates import date_order, looks_like_date
from impl.budget.statements.errors import ColumnsNotFound, NotABankFile
from impl.budget.statements.mapping import DELIMITERS, CsvMapping, DecimalSeparator, Guess, Role

_SAMPLE: Final = 3000
_SNIFFED: Final = 100
_PREAMBLE: Final = 40
_FEWEST_HEADINGS: Final = 2
_ENCODINGS: Final = ("cp1250", "cp1257", "cp850", "mac-roman")
"""Tried where cp1252 is only a fallback: the one in which more headings make sense wins."""


@dataclass(slots=True)
class _Layout:
    """Where the table starts."""

    delimiter: str
    header: Record | None
    rows: list[Record]
    skip: int
    known: int = field(default=0)


def detect(
    content: bytes, text: str, encoding: str, default_currency: str
) -> tuple[str, CsvMapping]:
    """The text in the encoding found best, and the mapping to read it with.

    Raises NotABankFile where the text is no table, ColumnsNotFound where it is one but has no
    column of dates or none of amounts.
    """
    layout = _layout(text)
    if encoding == "cp1252":
        text, encoding, layout = _best_encoding(content, text, layout)
    if layout is None:
        raise NotABankFile(f"The file is text, but no table: it begins {text[:60].strip()!r}.")
    return text, _mapping(layout, encoding, default_currency)


def _best_encoding(
    content: bytes, text: str, layout: _Layout | None
) -> tuple[str, str, _Layout | None]:
    best = (text, "cp1252", layout)
    known = layout.known if layout else 0
    for encoding in _ENCODINGS:
        try:
            other = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        tried = _layout(other)
        if tried is not None and tried.known > known:
            best, known = (other, encoding, tried), tried.known
    return best


# --- where the table is ----------------------------------------------------------------------


def _layout(text: str) -> _Layout | None:
    best: tuple[int, str] = (0, "")
    for delimiter in DELIMITERS:
        widths = [len(record.cells) for record in first_records(text, delimiter, _SNIFFED)]
        common = max(set(widths), key=lambda width: (widths.count(width), width), default=1)
        best = max(best, (widths.count(common) * (common - 1), delimiter), key=lambda b: b[0])
    if not best[0]:
        return None
    return _divide(first_records(text, best[1], _SAMPLE), best[1])


def _divide(found: list[Record], delimiter: str) -> _Layout | None:
    """Preamble, heading and rows."""
    first = next((i for i, record in enumerate(found) if _is_row(record)), len(found))
    before = found[: min(first, _PREAMBLE)]
    scores = [_known_headings(record) for record in before]
    best = max(scores, default=0)
    if best >= _FEWEST_HEADINGS:
        at = scores.index(best)
    elif 0 < first < len(found) and _is_heading(found[first - 1], found[first]):
        at = first - 1
    elif first == len(found):
        return _Layout(delimiter, None, found, 0) if len(found) > 1 else None
    else:
        return _Layout(delimiter, None, found[first:], found[first].line - 1)
    header = found[at]
    return _Layout(delimiter, header, found[at + 1 :], header.line - 1, best)


def _is_row(record: Record) -> bool:
    """A date and a number beside it."""
    dates = [bool(cell) and looks_like_date(cell) for cell in record.cells]
    return any(dates) and any(
        _is_number(cell) for cell, is_date in zip(record.cells, dates, strict=True) if not is_date
    )


def _is_number(text: str) -> bool:
    return bool(text) and any(
        to_decimal(text, separator) is not None
        for separator in cast("tuple[DecimalSeparator, ...]", (".", ","))
    )


def _known_headings(record: Record) -> int:
    return len({role for cell in record.cells for role in ranks(cell)})


def _is_heading(record: Record, row: Record) -> bool:
    named = [cell for cell in record.cells if cell]
    wide = len(named) * 2 >= len(row.cells)
    return wide and not any(_is_number(cell) or looks_like_date(cell) for cell in named)


# --- what the columns are --------------------------------------------------------------------


def _mapping(layout: _Layout, encoding: str, default_currency: str) -> CsvMapping:
    headings = layout.header.cells if layout.header else ()
    columns = assign(headings, layout.rows)
    currency = _stated_currency(headings, columns)
    order, certain = date_order(
        [record.cell(columns.first("date")) for record in layout.rows], currency or default_currency
    )
    uncertain: list[Guess] = [] if certain or not layout.rows else ["date_order"]
    separator = _separator(layout, columns, uncertain)
    mapping = CsvMapping(
        encoding=encoding,
        delimiter=layout.delimiter,
        skip_rows=layout.skip,
        has_header=layout.header is not None,
        date_order=order,
        decimal_separator=separator,
        columns=columns.roles,
        outflow_flags=_flags(layout, columns, OUTFLOWS),
        inflow_flags=_flags(layout, columns, INFLOWS),
        debit_negative=_debit_negative(layout, columns, separator),
        currency=currency,
    )
    if columns.guessed:
        uncertain.append("columns")
    if _sign_unknown(layout, mapping):
        uncertain.append("sign")
    _refuse_incomplete(mapping, headings, layout.rows)
    return replace(mapping, uncertain=tuple(uncertain))


def _refuse_incomplete(mapping: CsvMapping, headings: tuple[str, ...], rows: list[Record]) -> None:
    amounts: tuple[Role, ...] = ("amount", "debit", "credit")
    missing = [] if mapping.columns.get("date") else ["a date"]
    if not any(mapping.columns.get(role) for role in amounts):
        missing.append("an amount")
    if missing:
        raise ColumnsNotFound(
            f"The file is a table, but no column of it holds {' or '.join(missing)}.",
            mapping,
            headings,
            tuple(record.cells for record in rows[:10]),
        )


def _stated_currency(headings: tuple[str, ...], columns: Columns) -> str | None:
    if columns.first("currency") is not None:
        return None
    for role in ("amount", "debit", "credit", "balance"):
        index = columns.first(role)
        if index is not None and index < len(headings) and (code := currency_in(headings[index])):
            return code
    return None


def _separator(layout: _Layout, columns: Columns, uncertain: list[Guess]) -> DecimalSeparator:
    point, comma = separator_evidence(
        record.cell(index) for record in layout.rows for index in columns.numbers()
    )
    if point and comma:
        uncertain.append("decimal_separator")
    if point == comma:
        return "," if layout.delimiter == ";" and not point else "."
    return "," if comma > point else "."


def _flags(layout: _Layout, columns: Columns, known: frozenset[str]) -> tuple[str, ...]:
    index = columns.first("sign")
    if index is None:
        return ()
    return tuple(sorted({record.cell(index).casefold() for record in layout.rows} & known))


def _debit_negative(layout: _Layout, columns: Columns, separator: DecimalSeparator) -> bool:
    index = columns.first("debit")
    if index is None:
        return False
    stated = [to_decimal(record.cell(index), separator) for record in layout.rows]
    outflows = [amount for amount in stated if amount]
    return sum(amount < 0 for amount in outflows) * 2 > len(outflows)


def _sign_unknown(layout: _Layout, mapping: CsvMapping) -> bool:
    """All amounts positive, and neither a flag nor a balance that tells where they went."""
    index = mapping.column("amount")
    if index is None:
        return mapping.column("debit") is None or mapping.column("credit") is None
    if mapping.column("sign") is not None or mapping.column("balance") is not None:
        return False
    amounts = amounts_in(layout.rows, index, mapping.decimal_separator)
    return bool(amounts) and all(amount >= 0 for amount in amounts if amount is not None)
