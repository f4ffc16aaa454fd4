"""Small bank files, written out, for the tests of the reader."""

import time
from collections.abc import Iterable
from pathlib import Path

from impl.budget.statements import CsvMapping, ParsedFile, Row, parse

FIXTURES = Path(__file__).parents[2] / "fixtures" / "bankfiles"
OFX_HEADER = """OFXHEADER:100
DATA:OFXSGML
VERSION:102
SECURITY:NONE
ENCODING:{encoding}
CHARSET:{charset}
COMPRESSION:NONE
OLDFILEUID:NONE
NEWFILEUID:NONE

"""


def ofx(
    transactions: Iterable[str] = (),
    *,
    encoding: str = "USASCII",
    charset: str = "1252",
    currency: str = "EUR",
    after: str = "",
) -> str:
    """An OFX 1.02 bank statement around the leaves of its transactions."""
    rows = "".join(f"<STMTTRN>{leaves}</STMTTRN>\n" for leaves in transactions)
    return (
        OFX_HEADER.format(encoding=encoding, charset=charset)
        + "<OFX><SIGNONMSGSRSV1><SONRS><STATUS><CODE>0<SEVERITY>INFO</STATUS></SONRS>"
        + "</SIGNONMSGSRSV1><BANKMSGSRSV1><STMTTRNRS><TRNUID>0<STATUS><CODE>0<SEVERITY>INFO"
        + f"</STATUS><STMTRS><CURDEF>{currency}<BANKACCTFROM><BANKID>12<ACCTID>34<ACCTTYPE>SAVINGS"
        + f"</BANKACCTFROM><BANKTRANLIST>{rows}</BANKTRANLIST>{after}</STMTRS></STMTTRNRS>"
        + "</BANKMSGSRSV1></OFX>"
    )


def transaction(amount: str = "-1.50", day: str = "20260105", more: str = "") -> str:
    return f"<TRNTYPE>DEBIT<DTPOSTED>{day}<TRNAMT>{amount}{more}"


def camt(
    entries: str = "", *, account: str = "<Acct><Id><IBAN>NL91ABNA0417164300</IBAN></Id></Acct>"
) -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>'
        f"<GrpHdr><MsgId>1</MsgId></GrpHdr><Stmt><Id>1</Id>{account}{entries}</Stmt>"
        "</BkToCstmrStmt></Document>"
    )


def entry(amount: str = "1.50", indicator: str = "DBIT", more: str = "") -> str:
    return (
        f'<Ntry><Amt Ccy="EUR">{amount}</Amt><CdtDbtInd>{indicator}</CdtDbtInd>'
        f"<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-01-05</Dt></BookgDt>{more}</Ntry>"
    )


def mt940(*fields: str) -> str:
    head = (":20:1", ":25:NL91ABNA0417164300", ":28C:1/1", ":60F:C260101EUR10,00")
    return "\r\n".join((*head, *fields, "-", ""))


def read(
    content: str | bytes,
    *,
    mapping: CsvMapping | None = None,
    currency: str = "EUR",
    name: str | None = None,
) -> ParsedFile:
    data = content.encode() if isinstance(content, str) else content
    return parse(data, name, mapping, currency)


def seconds_to_parse(content: bytes) -> float:
    """Processor time of one reading."""
    started = time.process_time()
    assert parse(content, None, None, "EUR").statements
    return time.process_time() - started


def rows(
    content: str | bytes, *, mapping: CsvMapping | None = None, currency: str = "EUR"
) -> list[Row]:
    parsed = read(content, mapping=mapping, currency=currency)
    return [row for statement in parsed.statements for row in statement.rows]


def only(content: str | bytes, *, currency: str = "EUR") -> Row:
    (row,) = rows(content, currency=currency)
    return row


def amounts(content: str | bytes, *, currency: str = "EUR") -> list[int | None]:
    return [row.amount for row in rows(content, currency=currency)]


def warned(parsed: ParsedFile) -> list[str]:
    return [warning.code for warning in parsed.warnings]
