"""OFX 1.x (SGML) and 2.x (XML), with Quicken's QFX: bank, card and brokerage cash statements.

Read as a stream of tags by one tolerant tokenizer: files of both versions leave leaf tags open,
leave them empty or nest them wrongly, and no entity but the predefined ones is ever expanded.
Follows the Open Financial Exchange specification 2.3, sections 3, 11 and 13.
"""

import html
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Final, TypeAlias

from impl.budget.statements.amounts import lenient_separator, to_minor_units
from impl.budget.statements.dates import calendar_date
from impl.budget.statements.errors import (
    InvestmentOnly,
    NoStatements,
    Refused,
    SignonFailed,
    UnsafeXml,
)
from impl.budget.statements.model import Balance, BankAccount, Notice
from impl.budget.statements.rows import Draft, DraftStatement
from impl.budget.statements.text import LONGEST_NUMBER, clean, iban_of

Leaves: TypeAlias = dict[str, str]

_TAG: Final = re.compile(r"<(/?)([A-Za-z][\w.]*)\s*/?>", re.ASCII)
_ROOT: Final = re.compile(r"<OFX(?:\s[^<>]{0,500})?>", re.IGNORECASE)
_ENTITY: Final = re.compile(r"&(?:amp|lt|gt|quot|apos|nbsp|#\d{1,7}|#x[0-9A-Fa-f]{1,6});")
_VERSION: Final = re.compile(r"""\bVERSION\s*[:=]\s*["']?(\d{3})""")
_STAMP: Final = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)", re.ASCII)
_CURRENCY: Final = re.compile(r"[A-Z]{3}")

_STATEMENTS: Final = frozenset({"STMTRS", "CCSTMTRS", "INVSTMTRS"})
_CASH: Final = frozenset({"STMTTRN", "INCOME", "INVEXPENSE", "MARGININTEREST", "RETOFCAP"})
_PENDING: Final = frozenset({"STMTTRNP"})
_TRADE_NAMES: Final = (
    "BUYDEBT BUYMF BUYOPT BUYOTHER BUYSTOCK SELLDEBT SELLMF SELLOPT SELLOTHER SELLSTOCK "
    "CLOSUREOPT JRNLFUND JRNLSEC REINVEST SPLIT TRANSFER"
)
_TRADES: Final = frozenset(_TRADE_NAMES.split())
_PART_NAMES: Final = (
    "OFX SIGNONMSGSRSV1 SONRS FI BANKMSGSRSV1 CREDITCARDMSGSRSV1 INVSTMTMSGSRSV1 STMTTRNRS "
    "CCSTMTTRNRS INVSTMTTRNRS STATUS BANKACCTFROM CCACCTFROM INVACCTFROM BANKACCTTO CCACCTTO "
    "BANKTRANLIST BANKTRANLISTP INVTRANLIST LEDGERBAL AVAILBAL CURRENCY ORIGCURRENCY PAYEE "
    "EXTDPAYEE IMAGEDATA INVBANKTRAN INVTRAN INVBUY INVSELL SECID INVPOSLIST INVBAL BALLIST BAL "
    "INV401K INV401KBAL SECLISTMSGSRSV1 SECLIST SECINFO BANKTRANLISTE MKTGINFO CLOSING"
)
_PARTS: Final = frozenset(_PART_NAMES.split())
_AGGREGATES: Final = _STATEMENTS | _CASH | _PENDING | _TRADES | _PARTS
_OWN: Final = frozenset({"BANKACCTFROM", "CCACCTFROM", "INVACCTFROM", "LEDGERBAL", "AVAILBAL"})
_PREFIXED: Final = frozenset(
    {"CURRENCY", "ORIGCURRENCY", "PAYEE", "BANKACCTTO", "CCACCTTO", "SECID"}
)
"""Parts of a transaction whose leaves share names with its own."""
_ROWS: Final = _CASH | _PENDING
_HOLDERS: Final = _ROWS | _OWN | _TRADES | _STATEMENTS
"""The aggregates whose leaves are kept together."""
_NOT_REFERENCES: Final = frozenset({"", "0", "N/A", "NONE"})
_ACCOUNT_TYPES: Final = {
    "CHECKING": "checking",
    "SAVINGS": "savings",
    "MONEYMRKT": "savings",
    "CD": "savings",
    "CREDITLINE": "credit_card",
}


@dataclass(slots=True)
class _Found:
    """One statement's leaves, by aggregate, and its transactions' leaves."""

    kind: str
    leaves: dict[str, Leaves] = field(default_factory=dict)
    transactions: list[tuple[str, Leaves]] = field(default_factory=list)
    trades: int = 0


@dataclass(slots=True)
class _Document:
    signon: Leaves = field(default_factory=dict)
    statuses: list[Leaves] = field(default_factory=list)
    statements: list[_Found] = field(default_factory=list)
    complete: bool = False


def read(text: str, default_currency: str) -> tuple[str, list[DraftStatement], list[Notice]]:
    """Dialect ("102", "200", ...), statements and warnings of an OFX text."""
    if re.search(r"<!(?:DOCTYPE|ENTITY)", text, re.IGNORECASE):
        raise UnsafeXml("The OFX file has a DTD.", "an OFX file without a document type")
    version = _VERSION.search(text[:2000])
    document = _collect(text)
    _refuse_failures(document)
    statements = [_statement(found, default_currency) for found in document.statements]
    trades = sum(found.trades for found in document.statements)
    if trades and not any(draft.rows for draft in statements):
        raise InvestmentOnly(
            f"The OFX file holds trades of securities ({trades}) and no cash rows.",
            "a statement of a bank account, a card or a brokerage's cash account",
        )
    return (version[1] if version else ""), statements, _warnings(document, trades)


def _warnings(document: _Document, trades: int) -> list[Notice]:
    warnings = [
        Notice("statement-refused", f"The bank left out a statement: {_said(status)}.")
        for status in document.statuses
        if _failed(status)
    ]
    if trades:
        warnings.append(Notice("trades-left-out", f"Trades of securities left out: {trades}."))
    if not document.complete:
        warnings.append(Notice("truncated", "The file breaks off before its end."))
    return warnings


def _refuse_failures(document: _Document) -> None:
    if _failed(document.signon):
        raise SignonFailed(
            f"The bank refused the download of this file: {_said(document.signon)}.",
            "a file downloaded after signing in anew",
        )
    if document.statements:
        return
    for status in document.statuses:
        if _failed(status):
            raise Refused(f"The bank answered without a statement: {_said(status)}.")
    raise NoStatements("The OFX file holds no account statement.")


def _failed(status: Leaves) -> bool:
    return status.get("SEVERITY", "").upper() == "ERROR" or bool(status.get("CODE", "").strip("0"))


def _said(status: Leaves) -> str:
    code, message = status.get("CODE", "none"), status.get("MESSAGE", "no reason given")
    return clean(f"code {code}, {message}", 300)


# --- tags to statements ----------------------------------------------------------------------


def _tokens(text: str) -> Iterator[tuple[bool, str, str]]:
    """(closing?, tag, text after it), in order."""
    root = _ROOT.search(text)
    body = text[root.start() :] if root else text
    body = _replaced(body, "<!--", "-->", lambda _: "")
    body = _replaced(body, "<![CDATA[", "]]>", html.escape)
    pieces = _TAG.split(_ROOT.sub("<OFX>", body, count=1))
    for index in range(1, len(pieces) - 2, 3):
        yield bool(pieces[index]), pieces[index + 1].upper(), pieces[index + 2]


def _replaced(text: str, start: str, end: str, change: Callable[[str], str]) -> str:
    """Change what stands between the marks; a pattern would take quadratic time on hostile text."""
    kept: list[str] = []
    position = 0
    while (opened := text.find(start, position)) >= 0:
        closed = text.find(end, opened)
        if closed < 0:
            break
        kept += [text[position:opened], change(text[opened + len(start) : closed])]
        position = closed + len(end)
    return "".join([*kept, text[position:]])


def _collect(text: str) -> _Document:
    document = _Document()
    path: list[str] = []
    current: Leaves = {}
    for closing, tag, content in _tokens(text):
        if closing or tag in _AGGREGATES:
            if tag in path:  # no aggregate stands within its like: a second one ends the first
                del path[path.index(tag) :]
            if closing:
                document.complete |= tag == "OFX"
            else:
                path.append(tag)
                _opened(document, tag)
            current = _target(document, path)
        elif value := content.strip():
            name = f"{path[-1]}.{tag}" if path and path[-1] in _PREFIXED else tag
            current.setdefault(name, _unescaped(value))
    return document


def _opened(document: _Document, tag: str) -> None:
    if tag in _STATEMENTS:
        document.statements.append(_Found(tag))
    elif tag == "STATUS":
        document.statuses.append({})
    elif document.statements:
        found = document.statements[-1]
        if tag in _ROWS:
            found.transactions.append((tag, {}))
        found.trades += tag in _TRADES


def _target(document: _Document, path: list[str]) -> Leaves:
    """Where the leaves of the innermost open aggregate belong."""
    if "STATUS" in path:
        return document.signon if "SONRS" in path else document.statuses[-1]
    if not document.statements or not _STATEMENTS.intersection(path):
        return {}
    found = document.statements[-1]
    holder = next(tag for tag in reversed(path) if tag in _HOLDERS)
    if holder in _ROWS:  # none yet, where a statement of another kind has begun within the row
        return found.transactions[-1][1] if found.transactions else {}
    return found.leaves.setdefault(holder, {})


def _unescaped(value: str) -> str:
    if "&" not in value:
        return value
    return _ENTITY.sub(lambda match: html.unescape(match[0]), value)


# --- statements to rows ----------------------------------------------------------------------


def _statement(found: _Found, default_currency: str) -> DraftStatement:
    stated = _currency(found.leaves.get(found.kind, {}).get("CURDEF", ""))
    currency = stated or default_currency
    rows = [_row(tag, leaves, currency) for tag, leaves in found.transactions]
    named = {leaves.get("CURRENCY.CURSYM") for _, leaves in found.transactions}
    if stated is None and len(named) == 1 and None not in named:
        stated = currency = rows[0].currency
    return DraftStatement(
        account=_account(found),
        currency=stated,
        closing=_ledger_balance(found.leaves.get("LEDGERBAL", {}), currency),
        rows=rows,
    )


def _account(found: _Found) -> BankAccount:
    sources = (found.leaves.get(tag, {}) for tag in ("BANKACCTFROM", "CCACCTFROM", "INVACCTFROM"))
    source: Leaves = next((leaves for leaves in sources if "ACCTID" in leaves), {})
    number = clean(source.get("ACCTID", ""), LONGEST_NUMBER)
    kind = _ACCOUNT_TYPES.get(source.get("ACCTTYPE", "").upper(), "")
    by_statement = {"CCSTMTRS": "credit_card", "INVSTMTRS": "investment"}
    return BankAccount(
        iban=iban_of(number),
        number=number,
        bank_id=clean(source.get("BANKID") or source.get("BROKERID", ""), 40),
        type=by_statement.get(found.kind, kind),
    )


def _ledger_balance(leaves: Leaves, currency: str) -> Balance | None:
    text = leaves.get("BALAMT", "")
    amount, _ = to_minor_units(text, currency, lenient_separator(text))
    return None if amount is None else Balance(_day(leaves.get("DTASOF", "")), amount, currency)


def _row(tag: str, leaves: Leaves, statement_currency: str) -> Draft:
    # amounts of a transaction with CURRENCY are in that one, those with ORIGCURRENCY converted
    currency = _currency(leaves.get("CURRENCY.CURSYM", "")) or statement_currency
    text = leaves.get("TRNAMT") or leaves.get("TOTAL") or ""
    amount, problem = to_minor_units(text, currency, lenient_separator(text))
    reference = leaves.get("CHECKNUM") or leaves.get("REFNUM") or ""
    return Draft(
        date=_day(leaves.get("DTPOSTED") or leaves.get("DTTRADE") or leaves.get("DTTRAN", "")),
        amount=amount,
        currency=currency,
        payee=_payee(leaves),
        memo=leaves.get("MEMO", ""),
        reference="" if reference in _NOT_REFERENCES else reference,
        category=leaves.get("CATEGORY", ""),
        external_id=leaves.get("FITID", ""),
        status="pending" if tag in _PENDING else "booked",
        raw=leaves,
        problem=problem,
    )


def _payee(leaves: Leaves) -> str:
    """NAME has 32 characters; where it was cut, EXTDNAME has the whole."""
    name = leaves.get("NAME") or leaves.get("PAYEE.NAME") or ""
    extended = leaves.get("EXTDNAME", "")
    return extended if extended.startswith(name) else name


def _currency(text: str) -> str | None:
    code = text.strip().upper()
    return code if _CURRENCY.fullmatch(code) else None


def _day(stamp: str) -> date | None:
    """The date as the bank's own clock says it: its time and zone never move it."""
    match = _STAMP.match(stamp)
    return calendar_date(int(match[1]), int(match[2]), int(match[3])) if match else None
