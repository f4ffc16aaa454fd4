"""Texts of bank files, made fit to keep: one line, no control characters, bounded."""

import re
from collections.abc import Mapping
from typing import Final

LONGEST_PAYEE: Final = 120
LONGEST_MEMO: Final = 500
LONGEST_REFERENCE: Final = 140
LONGEST_NUMBER: Final = 50
LONGEST_HEADING: Final = 80
LONGEST_RAW: Final = 500

MARK: Final = "'"
"""Stands in our own tables before a text that a spreadsheet would run; they do not show it."""
RUN: Final = tuple("=+-@\t\r\n'\uff1d\uff0b\uff0d\uff20")
"""What such a text begins with; and the mark itself, so that taking it away is exact."""
_UNFIT: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\s]+")
_IBAN: Final = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}", re.ASCII)
_SPACED: Final = re.compile(r"\s+")


def clean(text: str, longest: int = LONGEST_MEMO) -> str:
    kept = text[: longest * 4]
    if not kept.isprintable() or "  " in kept:  # most texts need no pattern
        kept = _UNFIT.sub(" ", kept)
    return kept.strip()[:longest]


def raw_fields(fields: Mapping[str, str]) -> dict[str, str]:
    """The original fields that say anything, shortened."""
    return {name: kept for name, text in fields.items() if (kept := clean(text, LONGEST_RAW))}


def iban_of(text: str) -> str:
    """The IBAN in the text, by its shape alone; "" where it is none (ISO 13616)."""
    joined = _SPACED.sub("", text).upper()
    return joined if _IBAN.fullmatch(joined) else ""


def lines_of(text: str) -> list[str]:
    """The lines, whichever line ends they have; `splitlines` would also break at form feeds."""
    return text.replace("\r\r\n", "\n").replace("\r\n", "\n").replace("\r", "\n").split("\n")


def unmarked(cell: str) -> str:
    """The text of a cell of one of our own tables."""
    return cell[1:] if cell.startswith(MARK) and cell[1:].startswith(RUN) else cell
