"""hledger's journal: accounts and commodities declared, transactions with costs, balances asserted.

What means something in the language is replaced in names and texts by what looks like it: `;` by
`,`, `|` by `/`, brackets by parentheses, `:` in comments and names by `-`.
"""

import datetime as dt
from typing import Final

from impl.budget.exports.ledger import Line, lines
from impl.budget.exports.naming import account_names, hledger_component, tag_names
from impl.budget.exports.values import ExportedBook, decimal, one_line
from impl.budget.values import Booked
from impl.platform.currencies import DECIMALS

_IN_DESCRIPTIONS: Final = str.maketrans({";": ",", "|": "/"})
_IN_COMMENTS: Final = str.maketrans({":": "-", "[": "(", "]": ")", ",": " "})
_TYPES: Final = {"Assets": "A", "Liabilities": "L", "Equity": "E", "Income": "R", "Expenses": "X"}


class Hledger:
    def __init__(self, book: ExportedBook) -> None:
        self._book = book
        self._names = account_names(book, hledger_component)
        self._tags = tag_names(book.tags)

    def begin(self) -> str:
        book = self._book
        currencies = {account.currency for account in book.accounts.values()}
        said = [f"; {_comment(book.name)}, exported by Centime", "decimal-mark .", ""]
        said += [
            f"commodity {_sample(each)} {each}"
            for each in sorted(currencies | {book.base_currency})
        ]
        for name in dict.fromkeys(self._names.values()):
            said.append(f"account {name}  ; type: {_TYPES[name.partition(':')[0]]}")
        return "\n".join(said) + "\n\n"

    def rate(self, date: dt.date, base: str, quote: str, rate: str) -> str:
        return f"P {date} {base} {rate} {quote}\n"

    def transaction(self, transaction: Booked) -> str:
        mark = "!" if transaction.status == "pending" else "*"
        tags = [f"{self._tags[tag]}:" for tag in transaction.tags]
        if transaction.reconciled:
            tags.append("reconciled:")
        comment = f"  ; {', '.join(tags)}" if tags else ""
        said = [
            f"\n{transaction.date} {mark} ({transaction.id}){self._words(transaction)}{comment}"
        ]
        said += [self._posting(line, mark) for line in lines(transaction, self._book)]
        return "\n".join(said) + "\n"

    def end(self) -> str:
        book = self._book
        accounts = [each for each in book.accounts.values() if each.system is None]
        if not book.whole or not accounts:
            return ""
        said = [f"\n{book.last or book.day} * Balances"]
        for each in accounts:
            nothing, balance = _amount(0, each.currency), _amount(each.balance, each.currency)
            said.append(f"    {self._names[each.id]}  {nothing} = {balance}")
        return "\n".join(said) + "\n"

    def _words(self, transaction: Booked) -> str:
        payee = one_line(self._book.payee(transaction).translate(_IN_DESCRIPTIONS))
        memo = one_line((transaction.memo or "").translate(_IN_DESCRIPTIONS))
        if memo:
            return f" {payee} | {memo}" if payee else f" | {memo}"
        return f" {payee}" if payee else ""

    def _posting(self, line: Line, mark: str) -> str:
        own = "!" if line.status == "pending" else "*"
        flag = "" if own == mark else f"{own} "
        cost = f" @@ {_amount(*line.price)}" if line.price else ""
        tags = [f"{self._tags[tag]}:" for tag in line.leg.tags]
        said = [*tags, *([_comment(line.leg.memo)] if line.leg.memo else [])]
        comment = f"  ; {', '.join(said)}" if said else ""
        amount = _amount(line.leg.amount, line.leg.currency)
        return f"    {flag}{self._names[line.place]}  {amount}{cost}{comment}"


def _comment(text: str) -> str:
    return one_line(text.translate(_IN_COMMENTS))


def _amount(amount: int, currency: str) -> str:
    return f"{decimal(amount, currency)} {currency}"


def _sample(currency: str) -> str:
    """A number with as many decimals as the currency has; the mark must stand in any case."""
    return f"1000.{'0' * DECIMALS[currency]}"
