"""Beancount: accounts opened and closed, transactions with prices, balances to be checked."""

import datetime as dt
from typing import Final
from uuid import UUID

from impl.budget.exports.ledger import Line, lines
from impl.budget.exports.naming import account_names, beancount_component, tag_names
from impl.budget.exports.values import ExportedAccount, ExportedBook, decimal
from impl.budget.values import Booked

_ESCAPED: Final = str.maketrans({
    "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t",
    **{chr(code): " " for code in (*range(9), 11, 12, *range(14, 32), 127)},
})  # fmt: skip


class Beancount:
    def __init__(self, book: ExportedBook) -> None:
        self._book = book
        self._names = account_names(book, beancount_component)
        self._tags = tag_names(book.tags)
        self._opened = book.first or book.day
        self._last: dict[UUID, dt.date] = {}
        """The date of each account's last posting so far."""

    def begin(self) -> str:
        book = self._book
        said = [
            f'option "title" {_string(book.name)}',
            f'option "operating_currency" "{book.base_currency}"',
            "",
        ]
        for name, (meant, currency) in self._accounts().items():
            said.append(f"{self._opened} open {name}{currency}\n  name: {_string(meant)}")
        for id_, name in book.tags.items():
            if self._tags[id_] != name:
                tag = _string(self._tags[id_])
                said.append(f'{self._opened} custom "tag-name" {tag} {_string(name)}')
        return "\n".join(said) + "\n\n"

    def rate(self, date: dt.date, base: str, quote: str, rate: str) -> str:
        return f"{date} price {base}  {rate} {quote}\n"

    def transaction(self, transaction: Booked) -> str:
        flag = "!" if transaction.status == "pending" else "*"
        payee = self._book.payee(transaction)
        words = f"{_string(payee)} " if payee else ""
        head = f"\n{transaction.date} {flag} {words}{_string(transaction.memo or '')}"
        tags = "".join(f" #{self._tags[tag]}" for tag in sorted(transaction.all_tags))
        said = [f"{head}{tags}", f'  id: "{transaction.id}"']
        if transaction.external_id:
            said.append(f"  external-id: {_string(transaction.external_id)}")
        if transaction.reconciled:
            said.append('  status: "reconciled"')
        for line in lines(transaction, self._book):
            self._last[line.place] = transaction.date
            said.append(self._posting(line, flag))
            if line.leg.memo:
                said.append(f"    memo: {_string(line.leg.memo)}")
        return "\n".join(said) + "\n"

    def end(self) -> str:
        accounts = [each for each in self._book.accounts.values() if each.system is None]
        said = [""]
        if self._book.whole:
            day = (self._book.last or self._book.day) + dt.timedelta(days=1)
            said += [
                f"{day} balance {self._names[each.id]}  {_amount(each.balance, each.currency)}"
                for each in accounts
                if each.closed_on is None
            ]
            said += [self._closed(each) for each in accounts if each.closed_on is not None]
        return "\n".join(said) + "\n"

    def _accounts(self) -> dict[str, tuple[str, str]]:
        """What each name stands for, and the one currency that may be posted to it."""
        found: dict[str, tuple[str, str]] = {}
        for account in self._book.accounts.values():
            only = "" if account.system else f" {account.currency}"
            found[self._names[account.id]] = (account.name, only)
        for category in self._book.categories.values():
            found.setdefault(self._names[category.id], (category.name, ""))
        return found

    def _posting(self, line: Line, flag: str) -> str:
        own = "!" if line.status == "pending" else "*"
        mark = "" if own == flag else f"{own} "
        price = f" @@ {_amount(*line.price)}" if line.price else ""
        amount = _amount(line.leg.amount, line.leg.currency)
        return f"  {mark}{self._names[line.place]}  {amount}{price}"

    def _closed(self, account: ExportedAccount) -> str:
        """Closed on its day, or on that of its last posting."""
        closed, last = account.closed_on, self._last.get(account.id)
        day = max(each for each in (closed, last, self._opened) if each is not None)
        return f"{day} close {self._names[account.id]}"


def _amount(amount: int, currency: str) -> str:
    return f"{decimal(amount, currency)} {currency}"


def _string(text: str) -> str:
    return f'"{text.translate(_ESCAPED)}"'
