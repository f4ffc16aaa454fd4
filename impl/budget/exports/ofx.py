"""OFX 2.2: one statement an account, which OFX knows as a bank's or a card's.

What the format has no room for is left out: categories, splits, tags. Payees and memos are written
whole, also where the specification allows fewer characters.
"""

import datetime as dt
import re
from typing import Final
from xml.sax.saxutils import escape

from impl.budget.exports.values import ExportedAccount, ExportedBook, decimal, one_line
from impl.budget.values import Booked

_HEAD: Final = (
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n'
    '<?OFX OFXHEADER="200" VERSION="220" SECURITY="NONE" OLDFILEUID="NONE" NEWFILEUID="NONE"?>\n'
    "<OFX>\n<SIGNONMSGSRSV1><SONRS><STATUS><CODE>0</CODE><SEVERITY>INFO</SEVERITY></STATUS>"
    "<DTSERVER>{stamp}</DTSERVER><LANGUAGE>ENG</LANGUAGE></SONRS></SIGNONMSGSRSV1>\n"
)
_STATUS: Final = "<STATUS><CODE>0</CODE><SEVERITY>INFO</SEVERITY></STATUS>"
_BANK: Final = "CENTIME"
"""Every account of a bank must name one; the book knows none."""
_NAME: Final = 32
"""Characters of NAME; a longer payee stands in EXTDNAME as well."""
_TYPES: Final = {"savings": "SAVINGS", "investment": "MONEYMRKT", "loan": "CREDITLINE",
                 "mortgage": "CREDITLINE"}  # fmt: skip
_CARD: Final = "credit_card"
_FORBIDDEN: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML 1.0 document may hold."""


class BankFile:
    """The whole file; `statement` is the part of one account."""

    def __init__(self, book: ExportedBook) -> None:
        self._book = book
        listed = [account.identifier for account in book.accounts.values() if account.identifier]
        self._shared = {each for each in listed if listed.count(each) > 1}

    def begin(self) -> str:
        return _HEAD.format(stamp=_stamp(self._book.day))

    def statements(self, *, cards: bool) -> list["Statement"]:
        """One for each account that is not hidden, by name: of cards, or of banks."""
        found = [each for each in self._book.accounts.values() if each.system is None]
        found.sort(key=lambda each: (each.name, each.id))
        return [
            Statement(self._book, each, self._number(each))
            for each in found
            if (each.subtype == _CARD) == cards
        ]

    def end(self) -> str:
        return "</OFX>\n"

    def _number(self, account: ExportedAccount) -> str:
        if account.identifier and account.identifier not in self._shared:
            return account.identifier
        return str(account.id)


class Statement:
    """Of one account: its booked transactions, then those that are pending."""

    def __init__(self, book: ExportedBook, account: ExportedAccount, number: str) -> None:
        self._book, self.account, self._number = book, account, number
        self._card = account.subtype == _CARD

    def begin(self) -> str:
        first, last = self._book.first or self._book.day, self._book.last or self._book.day
        kind = "CCSTMT" if self._card else "STMT"
        return (
            f"<{kind}TRNRS><TRNUID>{self.account.id}</TRNUID>{_STATUS}<{kind}RS>"
            f"<CURDEF>{self.account.currency}</CURDEF>{self._from()}\n<BANKTRANLIST>"
            f"<DTSTART>{_stamp(first)}</DTSTART><DTEND>{_stamp(last)}</DTEND>\n"
        )

    def booked(self, transaction: Booked) -> str:
        amount, reference = self._amount(transaction), self._reference(transaction)
        return (
            f"<STMTTRN><TRNTYPE>{_type(transaction, amount)}</TRNTYPE>"
            f"<DTPOSTED>{_stamp(transaction.date)}</DTPOSTED>"
            f"<TRNAMT>{decimal(amount, self.account.currency)}</TRNAMT>"
            f"<FITID>{_text(reference)}</FITID>{self._words(transaction)}</STMTTRN>\n"
        )

    def between(self) -> str:
        return f"</BANKTRANLIST>\n<BANKTRANLISTP><DTASOF>{_stamp(self._book.day)}</DTASOF>\n"

    def pending(self, transaction: Booked) -> str:
        amount = self._amount(transaction)
        return (
            f"<STMTTRNP><TRNTYPE>{_type(transaction, amount)}</TRNTYPE>"
            f"<DTTRAN>{_stamp(transaction.date)}</DTTRAN>"
            f"<TRNAMT>{decimal(amount, self.account.currency)}</TRNAMT>"
            f"{self._words(transaction)}</STMTTRNP>\n"
        )

    def end(self, balance: int, day: dt.date) -> str:
        """`balance` is what the booked transactions of the account come to at the end of `day`."""
        kind = "CCSTMT" if self._card else "STMT"
        amount = decimal(balance, self.account.currency)
        return (
            f"</BANKTRANLISTP>\n<LEDGERBAL><BALAMT>{amount}</BALAMT>"
            f"<DTASOF>{_stamp(day)}</DTASOF></LEDGERBAL></{kind}RS></{kind}TRNRS>\n"
        )

    def _from(self) -> str:
        number = f"<ACCTID>{_text(self._number)}</ACCTID>"
        if self._card:
            return f"<CCACCTFROM>{number}</CCACCTFROM>"
        kind = _TYPES.get(self.account.subtype, "CHECKING")
        return (
            f"<BANKACCTFROM><BANKID>{_BANK}</BANKID>{number}"
            f"<ACCTTYPE>{kind}</ACCTTYPE></BANKACCTFROM>"
        )

    def _amount(self, transaction: Booked) -> int:
        if transaction.account_id == self.account.id:
            return transaction.amount
        return transaction.transfer_amount or 0

    def _reference(self, transaction: Booked) -> str:
        own = transaction.account_id == self.account.id
        return (transaction.external_id if own else None) or str(transaction.id)

    def _words(self, transaction: Booked) -> str:
        payee, memo = one_line(self._book.payee(transaction)), one_line(transaction.memo or "")
        name = f"<NAME>{_text(payee[:_NAME].rstrip())}</NAME>" if payee else ""
        longer = f"<EXTDNAME>{_text(payee)}</EXTDNAME>" if len(payee) > _NAME else ""
        return f"{name}{longer}{f'<MEMO>{_text(memo)}</MEMO>' if memo else ''}"


def message_set(*, cards: bool) -> tuple[str, str]:
    """What stands before and after the statements of banks, or of cards."""
    name = "CREDITCARDMSGSRSV1" if cards else "BANKMSGSRSV1"
    return f"<{name}>\n", f"</{name}>\n"


def _type(transaction: Booked, amount: int) -> str:
    if transaction.transfer_account_id is not None:
        return "XFER"
    return "CREDIT" if amount >= 0 else "DEBIT"


def _stamp(day: dt.date) -> str:
    """Noon, which is the same day in almost every time zone."""
    return f"{day:%Y%m%d}120000"


def _text(text: str) -> str:
    return escape(_FORBIDDEN.sub("", text))
