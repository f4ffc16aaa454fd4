"""Which format a file has, and in which encoding: told by its content, never by its name alone."""

import codecs
import re
from typing import Final

from impl.budget.statements.errors import BinaryFile, EmptyFile, NotABankFile, TooLarge
from impl.budget.statements.model import Format

MOST_BYTES: Final = 32 * 2**20
MOST_ROWS: Final = 200_000

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BINARY: Final = (
    (b"\xd0\xcf\x11\xe0", "an Excel workbook (.xls)"),
    (b"\x09\x08", "an Excel workbook (.xls)"),
    (b"PK\x03\x04", "an archive or an Excel workbook (.xlsx)"),
    (b"%PDF", "a PDF document"),
    (b"\x1f\x8b", "a compressed archive"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"SQLite format 3", "a database"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
)
_HEAD: Final = 8192
_OFX: Final = re.compile(r"OFXHEADER\s*[:=]|<OFX\b", re.IGNORECASE)
_CAMT: Final = re.compile(
    r"camt\.05[234]\.\d{3}|<(?:\w+:)?(?:BkToCstmrAcctRpt|BkToCstmrStmt|BkToCstmrDbtCdtNtfctn)"
)
_MT940: Final = re.compile(r"^\{1:F01|^:(?:20|25P?|28C?|60[FM]|61|62[FM]):", re.MULTILINE)
_QIF: Final = re.compile(r"^!(?:Type:\w|Account\b|Option:|Clear:)", re.MULTILINE | re.IGNORECASE)
_DECLARED: Final = (
    re.compile(rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)["']""", re.IGNORECASE),
    re.compile(rb"CHARSET\s*:\s*([\w.-]+)", re.IGNORECASE),
    re.compile(rb"ENCODING\s*:\s*([\w.-]+)", re.IGNORECASE),
)
_OFX_CHARSETS: Final = {"none": "", "unicode": "", "usascii": "", "1252": "cp1252"}
_SINGLE_BYTE: Final = ("iso8859", "cp12", "cp8", "koi8", "mac-")
_CONTROLS: Final = re.compile(r"[\x00-\x08\x0e-\x1f]")
_SHARE: Final = 50


def text_of(content: bytes) -> tuple[str, str]:
    """The text of the file and its encoding.

    A byte order mark first, then UTF-16 by its zero bytes, strict UTF-8, what the file declares
    (often wrongly, hence so late), and cp1252, which banks mean when they say ISO-8859-1.
    """
    for bom, encoding in _BOMS:
        if content.startswith(bom):
            return _decoded(content, encoding), encoding
    for encoding in (*_utf16_by_zeros(content), "utf-8", *_declared(content)):
        try:
            return content.decode(encoding), encoding
        except UnicodeDecodeError:
            continue
    return content.decode("cp1252", errors="replace"), "cp1252"


def refuse_unreadable(content: bytes) -> None:
    if len(content) > MOST_BYTES:
        raise TooLarge(f"The file has {len(content)} bytes.", f"at most {MOST_BYTES // 2**20} MiB")
    if not content.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise EmptyFile("The file is empty.")
    for magic, name in _BINARY:
        if content.startswith(magic):
            raise BinaryFile(
                f"The file is {name}.", "the same statement exported as CSV, OFX or CAMT"
            )


def sniff(text: str, filename: str | None) -> Format:
    """The format of the text; everything that is none of the others is left to the CSV reader."""
    head = text[:_HEAD]
    if _OFX.search(head):
        return "ofx"
    if head.lstrip().startswith("<"):
        if _CAMT.search(head):
            return "camt"
        root = re.search(r"<([A-Za-z_][\w:.-]*)", head)
        seen = f"with the root element <{root[1][:60]}>" if root else "of another kind"
        raise NotABankFile(f"The file is an XML or HTML document {seen}.")
    if _QIF.search(head):
        return "qif"
    if _MT940.search(head):
        return "mt940"
    _refuse_noise(text, filename)
    return "csv"


def _refuse_noise(text: str, filename: str | None) -> None:
    head = text[:_HEAD]
    if len(_CONTROLS.findall(head)) * _SHARE > len(head):
        named = f" {filename[:100]!r}" if filename else ""
        raise BinaryFile(
            f"The file{named} is binary data, not text.", "the statement exported as CSV or OFX"
        )


def _decoded(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise NotABankFile(
            f"The file starts as {encoding} text but breaks at byte {error.start}."
        ) from None


def _utf16_by_zeros(content: bytes) -> tuple[str, ...]:
    """UTF-16 without a mark: ASCII text has a zero at every other byte."""
    head = content[:_HEAD]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    half = len(head) // 2
    if odd * 2 > half and not even:
        return ("utf-16-le",)
    return ("utf-16-be",) if even * 2 > half and not odd else ()


def _declared(content: bytes) -> tuple[str, ...]:
    head = content[:2048]
    found = [match[1].decode("ascii").lower() for p in _DECLARED if (match := p.search(head))]
    names = [_OFX_CHARSETS.get(name, name) for name in found]
    return tuple(_codec(name) for name in names if name and _is_single_byte(name))


def _is_single_byte(name: str) -> bool:
    """Only plain 8-bit character sets: a hostile header may name rot13, zip or idna as well.

    ISO-8859-1 is left out: files that say so mean cp1252, its superset.
    """
    found = _codec(name)
    return found != "iso8859-1" and found.startswith(_SINGLE_BYTE)


def is_text_encoding(name: str) -> bool:
    found = _codec(name)
    return found.startswith(("utf-", *_SINGLE_BYTE)) and found != "utf-7"


def _codec(name: str) -> str:
    try:
        return codecs.lookup(name).name
    except (LookupError, ValueError):
        return ""
