"""ISO 20022 cash management: CAMT.052 reports, CAMT.053 statements, CAMT.054 notifications.

Versions 1 to 13 differ in where a few names stand; both places are looked at. The sign is the
entry's credit or debit indicator, which already says the direction of a reversal.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final
from xml.etree.ElementTree import Element

from impl.budget.statements.amounts import to_minor_units
from impl.budget.statements.errors import NoStatements
from impl.budget.statements.model import Balance, BalanceKind, BankAccount, Notice, RowStatus
from impl.budget.statements.rows import Draft, DraftStatement
from impl.budget.statements.text import LONGEST_NUMBER, clean, iban_of
from impl.budget.statements.xml_tree import parse, text_at, texts_at

_DIALECT: Final = re.compile(r"camt\.05[234]\.\d{3}\.\d\d")
_CURRENCY: Final = re.compile(r"[A-Z]{3}")
_REPORTS: Final = ("Rpt", "Stmt", "Ntfctn")
_OPENING: Final = ("OPBD", "PRCD")
_CLOSING: Final = ("CLBD", "ITBD")
_PENDING: Final = frozenset({"PDNG", "FUTR", "INFO"})
_NO_REFERENCE: Final = frozenset({"", "NOTPROVIDED", "NONREF"})
_ENTRY_ID: Final = re.compile(r"(?=.*\d)\S{10,35}")


def read(text: str, default_currency: str) -> tuple[str, list[DraftStatement]]:
    """Dialect ("camt.053.001.02") and statements."""
    root = parse(text)
    dialect = _DIALECT.search(text[:4096])
    reports = [report for message in root for name in _REPORTS for report in message.findall(name)]
    if not reports:
        raise NoStatements(
            "The CAMT file holds no report, statement or notification.",
            "a CAMT.052, CAMT.053 or CAMT.054 message with one",
        )
    return (dialect[0] if dialect else ""), [
        _statement(report, default_currency) for report in reports
    ]


def _statement(report: Element, default_currency: str) -> DraftStatement:
    opening, closing = _balance(report, _OPENING), _balance(report, _CLOSING)
    entries = report.findall("Ntry")
    stated = (
        text_at(report, "Acct/Ccy"),
        opening.currency if opening else "",
        closing.currency if closing else "",
        *(_currency(entry.find("Amt")) for entry in entries[:1]),
    )
    currency = next((code for code in stated if _CURRENCY.fullmatch(code)), None)
    used = currency or default_currency
    return DraftStatement(
        account=_account(report.find("Acct")),
        currency=currency,
        opening=opening,
        closing=closing,
        rows=[row for entry in entries for row in _rows(entry, used)],
    )


def _account(account: Element | None) -> BankAccount:
    number = text_at(account, "Id/IBAN", "Id/BBAN", "Id/Othr/Id", "Id/PrtryAcct/Id", "Id/UPIC")
    institution = "Svcr/FinInstnId/"
    return BankAccount(
        iban=iban_of(number),
        number=clean(number, LONGEST_NUMBER),
        bank_id=clean(text_at(account, institution + "BICFI", institution + "BIC"), 40),
        name=clean(text_at(account, "Nm", "Ownr/Nm", "Ownr/Pty/Nm"), 100),
    )


def _balance(report: Element, codes: tuple[str, ...]) -> Balance | None:
    """The balance of the first of the codes that the report has."""
    for code in codes:
        for stated in report.findall("Bal"):
            if text_at(stated, "Tp/CdOrPrtry/Cd", "Tp/Cd") == code:
                amount, currency, _ = _amount(stated, "")
                kind: BalanceKind = "interim" if code == "ITBD" else "final"
                if amount is not None:
                    return Balance(_day(stated.find("Dt")), amount, currency, kind)
    return None


# --- entries to rows -------------------------------------------------------------------------


def _rows(entry: Element, currency: str) -> Iterator[Draft]:
    """A row for each entry, or for each of its transactions where they add up to it."""
    amount, entry_currency, problem = _amount(entry, currency)
    details = [*entry.findall("NtryDtls/TxDtls"), *entry.findall("TxDtls")]
    whole = _row(entry, details[0] if len(details) == 1 else None)
    whole.amount, whole.currency = amount, entry_currency
    if problem is not None:
        whole.problem = problem
    parts = [_part_amount(detail, entry, entry_currency) for detail in details]
    if len(parts) < 2 or None in parts or sum(part or 0 for part in parts) != amount:  # noqa: PLR2004
        yield whole
        return
    for number, (detail, part) in enumerate(zip(details, parts, strict=True), start=1):
        row = _row(entry, detail)
        row.amount, row.currency = part, entry_currency
        if row.external_id:
            row.external_id = text_at(detail, "Refs/AcctSvcrRef") or f"{row.external_id}/{number}"
        yield row


def _part_amount(detail: Element, entry: Element, currency: str) -> int | None:
    """What a transaction of a batch moves, where it is stated in the account's currency."""
    own = _amount(detail, currency)
    if detail.find("Amt") is None:
        stated = detail.find("AmtDtls/TxAmt")
        if stated is None:
            return None
        own = _amount(stated, currency)
    if own[1] != currency or own[0] is None:
        return None
    indicator = text_at(detail, "CdtDbtInd") or text_at(entry, "CdtDbtInd")
    return -abs(own[0]) if indicator == "DBIT" else abs(own[0])


def _row(entry: Element, detail: Element | None) -> Draft:
    outflow = text_at(entry, "CdtDbtInd") == "DBIT"
    day = _day(entry.find("BookgDt")) or _day(entry.find("ValDt"))
    references = ("Refs/EndToEndId", "Refs/InstrId", "RmtInf/Strd/CdtrRefInf/Ref")
    status: RowStatus = "pending" if text_at(entry, "Sts/Cd", "Sts") in _PENDING else "booked"
    found = (text_at(detail, path) for path in references)
    return Draft(
        date=day,
        amount=None,
        currency="",
        payee=_party(detail, "Cdtr" if outflow else "Dbtr"),
        memo=_remittance(detail) or text_at(entry, "AddtlNtryInf"),
        reference=next((text for text in found if text.upper() not in _NO_REFERENCE), ""),
        external_id=_entry_id(entry),
        status=status,
        raw=_raw(entry, detail, outflow),
        problem=None if day else Notice("no-date", "The entry has neither booking nor value date."),
    )


def _entry_id(entry: Element) -> str:
    """The bank's reference. An entry's own number often is a mere counter or a creditor's IBAN."""
    servicer = text_at(entry, "AcctSvcrRef")
    if servicer.upper() not in _NO_REFERENCE:
        return servicer
    number = text_at(entry, "NtryRef")
    return number if _ENTRY_ID.fullmatch(number) and not iban_of(number) else ""


def _party(detail: Element | None, role: str) -> str:
    paths = ("Nm", "Pty/Nm", "Agt/FinInstnId/Nm")
    return text_at(
        detail,
        *(f"RltdPties/{role}/{path}" for path in paths),
        *(f"RltdPties/Ultmt{role}/{path}" for path in paths),
    )


def _remittance(detail: Element | None) -> str:
    unstructured = " ".join(texts_at(detail, "RmtInf/Ustrd"))
    structured = " ".join(texts_at(detail, "RmtInf/Strd/AddtlRmtInf"))
    return unstructured or structured or text_at(detail, "AddtlTxInf")


def _raw(entry: Element, detail: Element | None, outflow: bool) -> dict[str, str]:
    role = "Cdtr" if outflow else "Dbtr"
    return {
        "Amt": text_at(entry, "Amt"),
        "Ccy": _currency(entry.find("Amt")),
        "CdtDbtInd": text_at(entry, "CdtDbtInd"),
        "Sts": text_at(entry, "Sts/Cd", "Sts"),
        "BookgDt": text_at(entry, "BookgDt/Dt", "BookgDt/DtTm"),
        "ValDt": text_at(entry, "ValDt/Dt", "ValDt/DtTm"),
        "AcctSvcrRef": text_at(entry, "AcctSvcrRef"),
        "NtryRef": text_at(entry, "NtryRef"),
        "AddtlNtryInf": text_at(entry, "AddtlNtryInf"),
        "BkTxCd": text_at(entry, "BkTxCd/Prtry/Cd", "BkTxCd/Domn/Fmly/SubFmlyCd"),
        f"{role}Acct": text_at(
            detail, f"RltdPties/{role}Acct/Id/IBAN", f"RltdPties/{role}Acct/Id/Othr/Id"
        ),
        "EndToEndId": text_at(detail, "Refs/EndToEndId"),
    }


def _currency(amount: Element | None) -> str:
    code = amount.get("Ccy", "") if amount is not None else ""
    return code if _CURRENCY.fullmatch(code) else ""


def _amount(holder: Element, currency: str) -> tuple[int | None, str, Notice | None]:
    """Signed minor units and their currency, of the Amt and CdtDbtInd that the holder has."""
    found = holder.find("Amt")
    currency = _currency(found) or currency
    amount, problem = to_minor_units(text_at(holder, "Amt"), currency, ".")
    if amount is not None and text_at(holder, "CdtDbtInd") == "DBIT":
        amount = -amount
    return amount, currency, problem


def _day(holder: Element | None) -> date | None:
    """The date as written: a time or a zone never moves it."""
    try:
        return date.fromisoformat(text_at(holder, "Dt", "DtTm")[:10])
    except ValueError:
        return None
