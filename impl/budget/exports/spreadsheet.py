"""CSV: a row a transaction, or a row a split; cells that spreadsheets do not run (RFC 4180)."""

import csv
import datetime as dt
import io
from collections.abc import Iterable, Iterator
from typing import Final
from uuid import UUID

from impl.budget.exports.values import ExportedBook, decimal
from impl.budget.statements.text import MARK, RUN
from impl.budget.values import Booked, Leg

HEADINGS: Final = (
    "transaction_id", "split", "date", "account", "amount", "currency", "payee", "memo",
    "category_group", "category", "split_memo", "transfer_account", "transfer_amount",
    "transfer_currency", "status", "transfer_status", "tags", "split_tags", "exchange_rate",
    "source", "external_id",
)  # fmt: skip


class Spreadsheet:
    """Texts are as they were entered, behind `MARK` where they must be; numbers are numbers."""

    def __init__(self, book: ExportedBook) -> None:
        self._book = book

    def begin(self) -> str:
        return "\ufeff" + _line(HEADINGS)

    def rate(self, date: dt.date, base: str, quote: str, rate: str) -> str:  # noqa: ARG002  # no place
        return ""

    def transaction(self, transaction: Booked) -> str:
        parts = [leg for leg in transaction.legs if leg.part is not None]
        if not parts:
            return _line(self._cells(transaction, "", transaction.amount, None))
        return "".join(
            _line(self._cells(transaction, f"{number}/{len(parts)}", part.entered or 0, part))
            for number, part in enumerate(parts, start=1)
        )

    def end(self) -> str:
        return ""

    def _cells(
        self, transaction: Booked, split: str, amount: int, part: Leg | None
    ) -> Iterator[str]:
        book = self._book
        group, category = self._category(part.category_id if part else transaction.category_id)
        other = transaction.transfer_account_id
        yield str(transaction.id)
        yield split
        yield transaction.date.isoformat()
        yield safe(book.accounts[transaction.account_id].name)
        yield decimal(amount, transaction.currency)
        yield transaction.currency
        yield safe(book.payee(transaction))
        yield safe(transaction.memo or "")
        yield safe(group)
        yield safe(category)
        yield safe((part.memo if part else "") or "")
        yield safe(book.accounts[other].name if other else "")
        yield _transferred(transaction)
        yield transaction.transfer_currency or ""
        yield transaction.status
        yield transaction.transfer_status or ""
        yield safe(self._tags(transaction.tags))
        yield safe(self._tags(part.tags if part else ()))
        yield transaction.exchange_rate or ""
        yield transaction.source
        yield safe(transaction.external_id or "")

    def _category(self, category_id: UUID | None) -> tuple[str, str]:
        found = self._book.categories[category_id] if category_id else None
        if found is None or found.system is not None:
            return "", ""
        return found.group or "", found.name

    def _tags(self, tags: Iterable[UUID]) -> str:
        """One a line: no name of a tag has a line break."""
        return "\n".join(self._book.tags[tag] for tag in tags)


def safe(text: str) -> str:
    """The text as a cell that no spreadsheet takes for a formula."""
    return MARK + text if text.startswith(RUN) else text


def _transferred(transaction: Booked) -> str:
    if transaction.transfer_amount is None or transaction.transfer_currency is None:
        return ""
    return decimal(transaction.transfer_amount, transaction.transfer_currency)


def _line(cells: Iterable[str]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerow(cells)
    return text.getvalue()
