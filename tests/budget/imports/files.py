"""Bank files as banks write them, made for the tests."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Movement:
    """One row of a statement: amount in minor units."""

    date: str
    amount: int
    payee: str = "Corner Market"
    memo: str = ""
    id: str = ""


def units(amount: int, separator: str = ".") -> str:
    sign, whole = "-" if amount < 0 else "", abs(amount)
    return f"{sign}{whole // 100}{separator}{whole % 100:02d}"


def ofx(
    movements: Iterable[Movement],
    *,
    account: str = "0417164300",
    currency: str = "EUR",
    closing: int | None = None,
) -> bytes:
    """An OFX 1 file of one account; a movement's id is its FITID."""
    return _OFX_HEADER + _statement(movements, account, currency, closing).encode() + b"</OFX>"


def ofx_of(accounts: dict[str, Sequence[Movement]], currency: str = "EUR") -> bytes:
    """An OFX file of several accounts."""
    body = "".join(_statement(rows, key, currency, None) for key, rows in accounts.items())
    return _OFX_HEADER + body.encode() + b"</OFX>"


_OFX_HEADER = (
    b"OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\nSECURITY:NONE\nENCODING:UTF-8\n"
    b"CHARSET:NONE\nCOMPRESSION:NONE\nOLDFILEUID:NONE\nNEWFILEUID:NONE\n\n"
    b"<OFX><SIGNONMSGSRSV1><SONRS><STATUS><CODE>0<SEVERITY>INFO</STATUS>"
    b"<DTSERVER>20260201<LANGUAGE>ENG</SONRS></SIGNONMSGSRSV1>"
)


def _statement(
    movements: Iterable[Movement], account: str, currency: str, closing: int | None
) -> str:
    rows = "".join(
        f"<STMTTRN><TRNTYPE>OTHER<DTPOSTED>{each.date.replace('-', '')}<TRNAMT>{units(each.amount)}"
        f"<FITID>{each.id or number}<NAME>{each.payee}"
        f"{f'<MEMO>{each.memo}' if each.memo else ''}</STMTTRN>"
        for number, each in enumerate(movements, start=70_001)
    )
    balance = (
        f"<LEDGERBAL><BALAMT>{units(closing)}<DTASOF>20260131</LEDGERBAL>"
        if closing is not None
        else ""
    )
    return (
        f"<BANKMSGSRSV1><STMTTRNRS><TRNUID>1<STATUS><CODE>0<SEVERITY>INFO</STATUS><STMTRS>"
        f"<CURDEF>{currency}<BANKACCTFROM><BANKID>37040044<ACCTID>{account}<ACCTTYPE>CHECKING"
        f"</BANKACCTFROM><BANKTRANLIST><DTSTART>20260101<DTEND>20260131{rows}</BANKTRANLIST>"
        f"{balance}</STMTRS></STMTTRNRS></BANKMSGSRSV1>"
    )


def csv(movements: Iterable[Movement], *, memo: bool = False) -> bytes:
    """A CSV file with English headings and no ids."""
    heading = "Date,Payee,Amount" + (",Notes" if memo else "")
    lines = [
        f"{each.date},{each.payee},{units(each.amount)}" + (f",{each.memo}" if memo else "")
        for each in movements
    ]
    return "\n".join([heading, *lines, ""]).encode()


def qif(movements: Iterable[Movement], *, categories: Sequence[str] = ()) -> bytes:
    """A QIF file; its dates are American."""
    named = [*categories]
    records = []
    for each in movements:
        day = dt.date.fromisoformat(each.date)
        category = f"L{named.pop(0)}\n" if named else ""
        records.append(f"D{day:%m/%d/%Y}\nT{units(each.amount)}\nP{each.payee}\n{category}^\n")
    return ("!Type:Bank\n" + "".join(records)).encode()


def camt(
    movements: Iterable[Movement],
    *,
    iban: str = "NL91ABNA0417164300",
    currency: str = "EUR",
    balances: tuple[int, int] | None = None,
    pending: frozenset[str] = frozenset(),
) -> bytes:
    """A CAMT.053 message; ids are the bank's references, those in `pending` are not booked."""
    entries = "".join(_entry(each, currency, pending=each.id in pending) for each in movements)
    stated = ""
    if balances is not None:
        stated = _balance("OPBD", balances[0], currency) + _balance("CLBD", balances[1], currency)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt>'
        f"<Id>1</Id><Acct><Id><IBAN>{iban}</IBAN></Id><Ccy>{currency}</Ccy></Acct>{stated}{entries}"
        "</Stmt></BkToCstmrStmt></Document>"
    ).encode()


def _entry(each: Movement, currency: str, *, pending: bool) -> str:
    role = "Cdtr" if each.amount < 0 else "Dbtr"
    reference = f"<AcctSvcrRef>{each.id}</AcctSvcrRef>" if each.id else ""
    return (
        f'<Ntry><Amt Ccy="{currency}">{units(abs(each.amount))}</Amt>'
        f"<CdtDbtInd>{'DBIT' if each.amount < 0 else 'CRDT'}</CdtDbtInd>"
        f"<Sts>{'PDNG' if pending else 'BOOK'}</Sts><BookgDt><Dt>{each.date}</Dt></BookgDt>"
        f"{reference}<NtryDtls><TxDtls><RltdPties><{role}><Nm>{each.payee}</Nm></{role}>"
        f"</RltdPties><RmtInf><Ustrd>{each.memo}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>"
    )


def _balance(kind: str, amount: int, currency: str) -> str:
    return (
        f"<Bal><Tp><CdOrPrtry><Cd>{kind}</Cd></CdOrPrtry></Tp>"
        f'<Amt Ccy="{currency}">{units(abs(amount))}</Amt>'
        f"<CdtDbtInd>{'DBIT' if amount < 0 else 'CRDT'}</CdtDbtInd>"
        "<Dt><Dt>2026-01-31</Dt></Dt></Bal>"
    )


def january(count: int, *, first: int = 1) -> list[Movement]:
    """So many movements with ids, one a day in turn, each of its own amount."""
    return [
        Movement(
            f"2026-01-{(number - 1) % 31 + 1:02d}",
            -100 * number - 7,
            f"Shop {chr(65 + number % 26)}{chr(97 + number % 7)}ville",
            id=f"ID{number:06d}",
        )
        for number in range(first, first + count)
    ]
