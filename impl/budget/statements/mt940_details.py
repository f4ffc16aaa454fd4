"""Payee and purpose out of MT940's free field 86, in the structures that banks agreed on."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

# German banks (Deutsche Kreditwirtschaft): a code, then ?00 text, ?20-?29 purpose, ?32 name
_GERMAN: Final = re.compile(r"\d{3}([?>~^])(?=\d\d)")
_NAME: Final = ("32", "33")
_PURPOSE: Final = tuple(str(number) for number in (*range(20, 30), *range(60, 64)))
_SEPA: Final = re.compile(r"(EREF|KREF|MREF|CRED|DEBT|SVWZ|ABWA|ABWE|COAM|OAMT|PURP|BIC|IBAN)\+")
_REFERENCES: Final = ("EREF", "KREF", "MREF")
# Dutch banks and others: /CODE/value/CODE/value
_SLASHED: Final = re.compile(
    r"/(EREF|BENM|ORDP|NAME|REMI|ISDT|TRTP|IBAN|BIC|MARF|CSID|PREF|CDTR|DBTR|RTRN|PURP|ULTC|ULTD|"
    r"CNTP|TRCD|ID)/"
)
_LINE: Final = 65
_SUBFIELD: Final = 27
_NO_REFERENCE: Final = frozenset({"", "NOTPROVIDED", "NONREF"})
# NS fields: a two-digit code a line; 01-14 purpose, 15 and 16 name
_NS_LINE: Final = re.compile(r"(\d\d)(.*)")
_NS_PURPOSE: Final = frozenset(f"{number:02}" for number in range(1, 15))
_NS_NAME: Final = frozenset({"15", "16"})


@dataclass(frozen=True, slots=True)
class Details:
    payee: str = ""
    memo: str = ""
    reference: str = ""


def details_of(fields: Iterable[str]) -> Details:
    texts = [text for text in fields if text.strip()]
    if not texts:
        return Details()
    match = _GERMAN.match(texts[0])
    if match is not None:
        return _german("".join(texts).replace("\n", ""), match[1])
    joined = "".join(texts).replace("\n", "")
    if _SLASHED.match(joined):
        return _slashed(joined)
    lines = [line for text in texts for line in text.split("\n")]
    return Details(memo=_joined(lines, _LINE))


def ns_details(fields: Iterable[str]) -> Details:
    name: list[str] = []
    purpose: list[str] = []
    for line in "\n".join(fields).split("\n"):
        match = _NS_LINE.match(line)
        if match is None:
            continue
        if match[1] in _NS_NAME:
            name.append(match[2])
        elif match[1] in _NS_PURPOSE:
            purpose.append(match[2])
    return Details("".join(name), " ".join(purpose))


def _german(text: str, mark: str) -> Details:
    pieces = re.split(re.escape(mark) + r"(\d\d)", text)
    parts: dict[str, str] = {}
    for code, content in zip(pieces[1::2], pieces[2::2], strict=True):
        parts[code] = parts.get(code, "") + content
    payee = _joined([parts.get(code, "") for code in _NAME], _SUBFIELD)
    purpose = _joined([parts.get(code, "") for code in _PURPOSE], _SUBFIELD)
    sepa = _tagged(_SEPA.split(purpose))
    memo = sepa.get("SVWZ") or purpose.strip() or parts.get("00", "")
    references = (sepa.get(tag, "").strip() for tag in _REFERENCES)
    reference = next((text for text in references if text.upper() not in _NO_REFERENCE), "")
    return Details(payee, memo, reference)


def _joined(pieces: list[str], width: int) -> str:
    """A piece that fills its width goes on in the next; a shorter one ends with a word."""
    return "".join(piece if len(piece) >= width else f"{piece} " for piece in pieces)


def _tagged(pieces: list[str]) -> dict[str, str]:
    parts: dict[str, str] = {}
    for tag, content in zip(pieces[1::2], pieces[2::2], strict=True):
        parts.setdefault(tag, content)
    return parts


def _slashed(text: str) -> Details:
    parts = _tagged(_SLASHED.split(text))
    reference = parts.get("EREF", "").strip()
    return Details(
        payee=parts.get("NAME", "").strip("/ "),
        memo=parts.get("REMI", "").strip("/ "),
        reference="" if reference.upper() in _NO_REFERENCE else reference,
    )
