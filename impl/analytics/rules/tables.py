"""An answer as a table for spreadsheets and programs: CSV, RFC 4180."""

import csv
import io
from collections.abc import Iterator
from typing import Final

from impl.analytics.rules import money
from impl.analytics.values import Answer, Column, Row

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n")
"""What makes a spreadsheet take a text for a formula (OWASP, CSV injection)."""


def table(answer: Answer) -> bytes:
    """UTF-8 with a header row; amounts in major units, as decimal numbers."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(_header(answer))
    for row in answer.rows:
        writer.writerow(_cells(answer, row))
    return text.getvalue().encode()


def _dimensions(answer: Answer) -> list[Column]:
    return [each for each in answer.columns if each.role == "dimension"]


def _measures(answer: Answer) -> list[Column]:
    return [each for each in answer.columns if each.role == "measure"]


def _header(answer: Answer) -> Iterator[str]:
    dimensions = _dimensions(answer)
    for column in dimensions:
        if column.type == "id":
            yield f"{column.name}_id"
        yield column.name
    if all(column.name != "currency" for column in dimensions):
        yield "currency"
    for column in _measures(answer):
        yield column.name
    if answer.compared_with is not None:
        for column in _measures(answer):
            yield f"previous_{column.name}"
    yield "missing_rates"


def _cells(answer: Answer, row: Row) -> Iterator[str]:
    dimensions = _dimensions(answer)
    currency = answer.currency
    for column, key in zip(dimensions, row.keys, strict=True):
        if column.type == "id":
            yield key.value or ""
            yield guarded(key.label)
        else:
            yield key.value or key.label
        if column.name == "currency" and key.value is not None:
            currency = key.value
    if all(column.name != "currency" for column in dimensions):
        yield currency
    for values in (row.values, row.previous or []):
        for column, value in zip(_measures(answer), values, strict=False):
            yield _number(column, value, currency)
    yield " ".join(row.missing_rates)


def _number(column: Column, value: int | None, currency: str) -> str:
    if value is None:
        return ""
    return money.decimal(value, currency) if column.type == "amount" else str(value)


def guarded(text: str) -> str:
    """The text, with an apostrophe before what would be a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text
