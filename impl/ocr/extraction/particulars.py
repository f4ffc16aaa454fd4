"""The plainer fields, found by the words beside them: number, tax id, address, time, payment."""

import datetime as dt
import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from impl.ocr.extraction import words
from impl.ocr.extraction.document import Document
from impl.ocr.extraction.fields import Field, Kind, Method, place_of
from impl.ocr.extraction.lexicon import Concept
from impl.ocr.extraction.merchants import Name
from impl.ocr.extraction.rows import Part
from impl.ocr.extraction.totals import Sums

_NUMBER: Final = re.compile(r"(?<![\w.,/])(?=[\w/.-]*\d)[A-Za-z0-9][A-Za-z0-9/._-]{2,29}(?![\w,])")
_TAX_ID: Final = re.compile(r"\b[A-Z]{0,3}\s?\d[\dA-Z.\- ]{5,18}[\dA-Z]\b")
_FILLER: Final = re.compile(
    r"^[\s:#.\-]*(?:(?:no|nr|number|num|nummer|id|n)\b[\s:#.°º]*)?", re.IGNORECASE
)
_POSTCODE: Final = re.compile(r"\b\d{4,6}\b")
_NOT_ADDRESS: Final[frozenset[Concept]] = frozenset(
    {"contact", "tax_id", "title", "date", "number", "total", "person", "greeting", "customer"}
)
_ADDRESS_ROWS: Final = 5
_REACH: Final = 25
"""Signs from a label to its value; what is further away belongs to another."""
_STRONG: Final = ("INVOICE", "RECEIPT", "RECHNUNG", "FACTU", "FATTURA", "FAKTUR", "BELEG", "BON",
                  "BILL", "RESIT", "INVOIS", "INV", "KVITTO", "LASKU", "PARAGON")  # fmt: skip
_WALLETS: Final = re.compile(
    r"\b(?:PAYPAL|APPLE ?PAY|GOOGLE ?PAY|GRAB ?PAY|TOUCH ?N ?GO|ALIPAY|WECHAT|E-?WALLET|BOOST|SWISH"
    r"|MOBILEPAY|BLIK|TWINT|BIZUM)\b"
)
_TRANSFER: Final = re.compile(
    r"\b(?:IBAN|BANK TRANSFER|UBERWEISUNG|OVERSCHRIJVING|VIREMENT|IDEAL|TRANSFERENCIA|BONIFICO"
    r"|PRZELEW|DIRECT DEBIT|SEPA)\b"
)
_OWED: Final = re.compile(
    r"\b(?:IBAN|DUE DATE|BILL TO|VERVALDATUM|PAYMENT TERMS|ZAHLBAR|ECHEANCE|FORFALLODATUM)\b"
)


def number_of(document: Document) -> Field[str] | None:
    """The document's own number: what stands after "invoice no" and the like, or below it."""
    found: list[tuple[int, Field[str]]] = []
    for at, hits in enumerate(document.hits):
        for hit in hits:
            if hit.concept != "number":
                continue
            label = words.compact(document.rows[at].text[hit.start : hit.end])
            field = _after(document, at, hit.end, _NUMBER) or _below(document, at, hit.start)
            if field is not None:
                strong = any(word in label for word in _STRONG)
                found.append((2 * strong + (len(label) > 7), field))  # noqa: PLR2004  # with "no"
    return max(found, key=lambda each: each[0])[1] if found else None


def _after(document: Document, at: int, start: int, pattern: re.Pattern[str]) -> Field[str] | None:
    row = document.rows[at]
    rest = row.text[start:]
    filler = _FILLER.match(rest)
    match = pattern.search(rest, filler.end() if filler else 0)
    if match is None or match.start() > _REACH or _is_date(document, at, start + match.start()):
        return None
    parts = [part for part in row.parts if match.group() in part.text] or row.parts
    return Field(match.group().strip(" .-:"), match.group(), 0.75, place_of(row, parts))


def _is_date(document: Document, at: int, index: int) -> bool:
    return any(
        each.row == at and each.written.start <= index < each.written.end for each in document.dates
    )


def _below(document: Document, at: int, start: int) -> Field[str] | None:
    """The value under its label, as invoices have it."""
    below = document.near(at + 1)
    label = _part_at(document, at, start)
    if below is None or label is None:
        return None
    for part in below.parts:
        match = _NUMBER.fullmatch(part.text.strip())
        if match and part.left < label.right and part.right > label.left:
            return Field(match.group(), match.group(), 0.6, place_of(below, [part]))
    return None


def _part_at(document: Document, at: int, index: int) -> Part | None:
    before = 0
    for part in document.rows[at].parts:
        if before <= index <= before + len(part.text):
            return part
        before += len(part.text) + 1
    return None


def tax_id_of(document: Document) -> Field[str] | None:
    """The merchant's tax or company number: the first, as the customer's comes later."""
    for at, hits in enumerate(document.hits):
        if "customer" in document.concepts[at]:
            continue
        for hit in hits:
            if hit.concept == "tax_id":
                found = _after(document, at, hit.end, _TAX_ID)
                if found is not None and sum(sign.isdigit() for sign in found.value) > 4:  # noqa: PLR2004
                    return found
    return None


def address_of(document: Document, name: Name) -> Field[str] | None:
    """The rows below the merchant's name that look like an address."""
    taken: list[int] = []
    for at in range(name.row + name.rows, min(len(document.rows), name.row + name.rows + 9)):
        found = document.concepts[at]
        likely = "address" in found or bool(_POSTCODE.search(document.rows[at].text))
        if taken and (found & _NOT_ADDRESS or len(taken) == _ADDRESS_ROWS):
            break
        if likely and not found & (_NOT_ADDRESS - {"customer"}) and not document.by_row[at]:
            taken.append(at)
        elif taken and not ("," in document.rows[at].text or at == taken[0] + 1):
            break
        elif taken:
            taken.append(at)
    if not taken:
        return None
    rows = [document.rows[at] for at in taken]
    raw = "\n".join(row.text for row in rows)
    text = ", ".join(row.text.strip(" ,.;") for row in rows)
    return Field(
        text[:300], raw[:500], 0.6, place_of(rows[0], [part for row in rows for part in row.parts])
    )


def time_of(document: Document, near: int | None) -> Field[dt.time] | None:
    """The time of day that stands nearest to the date."""
    if not document.times:
        return None
    row, time, raw = min(document.times, key=lambda each: abs(each[0] - (near or 0)))
    parts = [part for part in document.rows[row].parts if raw in part.text]
    sure = 0.9 if near is not None and abs(row - near) <= 1 else 0.6
    return Field(time, raw, sure, place_of(document.rows[row], parts or document.rows[row].parts))


def payment_of(document: Document, sums: Sums, total: Decimal | None) -> Field[Method] | None:
    """How it was paid, where a row with an amount says so."""
    for each in reversed(sums.labelled("card", "cash")):
        row = document.rows[each.row]
        if each.value <= 0 or (total is not None and each.value < total):
            continue
        label = sums.label(each)
        method: Method = "card" if "card" in label else "cash"
        if _WALLETS.search(words.plain(row.text)):
            method = "wallet"
        elif _TRANSFER.search(words.plain(row.text)):
            method = "transfer"
        return Field(method, row.text[:200], 0.8, place_of(row, row.parts), "derived")
    for row in document.rows:
        if _TRANSFER.search(words.plain(row.text)):
            return Field("transfer", row.text[:200], 0.5, place_of(row, row.parts), "derived")
    return None


def kind_of(document: Document, sums: Sums) -> Field[Kind]:
    """Receipt, invoice or statement, by words and by what is paid already."""
    said = [concept for found in document.concepts for concept in found]
    if said.count("statement") > 1 and not sums.final:
        return Field("statement", None, 0.6, None, "derived")
    paid = bool(sums.labelled("change")) or bool(sums.labelled("cash"))
    text = words.plain(document.text)
    invoice = any(word in text for word in ("INVOICE", "RECHNUNG", "FACTUUR", "FACTURE", "FACTURA",
                                            "FATTURA", "FAKTURA", "LASKU", "FATURA"))  # fmt: skip
    owed = bool(_OWED.search(text))
    if invoice and not paid and (owed or _is_wide(document)):
        return Field("invoice", None, 0.85 if owed else 0.6, None, "derived")
    return Field("receipt", None, 0.85 if paid else 0.6, None, "derived")


def _is_wide(document: Document) -> bool:
    """A sheet rather than a roll of paper."""
    return any(page.height < 1.6 * page.width for page in document.pages)


def rate_in(texts: Sequence[str]) -> Decimal | None:
    """A percentage among the texts."""
    for text in texts:
        match = re.search(r"(\d{1,2}(?:[.,]\d{1,2})?)\s?%", text)
        if match:
            return Decimal(match.group(1).replace(",", "."))
    return None
