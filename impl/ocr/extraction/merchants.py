"""Which words name the merchant: rows of the head, alone or together, and what speaks for each."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from statistics import mean
from typing import Final

from impl.ocr.extraction import words
from impl.ocr.extraction.document import Document
from impl.ocr.extraction.lexicon import Concept
from impl.ocr.extraction.rows import Part

_HEAD: Final = 14
"""Rows from the top that may name the merchant."""
_TOGETHER: Final = 3
_WIDE_GAP: Final = 1.6
"""Boxes of a row further apart than this many heights are columns."""
_REGISTRATION: Final = re.compile(
    r"[\[({]\s?(?:[A-Za-z .:]{0,14}\s?)?[^()\[\]{}]{0,4}\d[\d\s.-]{2,}[^()\[\]{}]{0,6}[\])}]?"
    r"|\s(?:CO\.?\s?(?:REG\.?)?\s?)?(?:NO\.?\s?:?\s?)?[A-Z]{0,2}\d{4,}\s?-?\s?[A-Z]{0,2}\b.*$"
    r"|\b\d{4,}\s?-\s?[A-Z]\b.*$",
)
_OWNER: Final = re.compile(
    r"^.{0,16}?(?:owned by|own by|operated by|managed by|issued by|from|by)\s?:\s?", re.IGNORECASE
)
_CODE: Final = re.compile(r"^#?\d{4,}\s+")
_SB: Final = re.compile(r"(?<![A-Za-z0-9])[S5]\s?/\s?[B8](?![A-Za-z0-9/])")
"""Short for Sendirian Berhad, a limited company; engines take its letters for digits."""
_TITLE: Final = re.compile(
    r"(?<=\w\w)\s+(?:tax\s+)?(?:invoice|receipt|rechnung|quittung|facture|factuur|factura|fattura"
    r"|faktura|kvitto|statement)\s*$",
    re.IGNORECASE,
)
_ABBREVIATED: Final = re.compile(r"(?:^|\s)(?:\w\.)+\w$")
"""Ends such as B.V and S.A lost the last of their full stops with the marks around the name."""
_EDGE: Final = " \t.,:;*-_=~|'\"`«»<>"
_LONGEST: Final = 120
_WORDS: Final[tuple[Concept, ...]] = (
    "legal", "business", "address", "title", "contact", "tax_id", "greeting", "person", "customer",
    "date", "number", "total", "time",
)  # fmt: skip
_POSTCODE: Final = re.compile(
    r"\b\d{5,6}\b|\b[A-Z]{1,2}\d{1,2}[A-Z]?\s?\d[A-Z]{2}\b|\b\d{4}\s?[A-Z]{2}\b"
)


@dataclass(frozen=True, eq=False)
class Name:
    """Words that may name the merchant: parts of one row, or of rows that follow each other."""

    row: int
    rows: int
    parts: tuple[Part, ...]
    column: int
    """Which of the row's columns."""

    @cached_property
    def raw(self) -> str:
        return " ".join(part.text for part in self.parts)

    @cached_property
    def text(self) -> str:
        return cleaned(self.raw)

    @cached_property
    def left(self) -> float:
        return min(part.left for part in self.parts)

    @cached_property
    def right(self) -> float:
        return max(part.right for part in self.parts)


def cleaned(text: str) -> str:
    """The name without registration numbers, owners' phrases, titles and marks around it."""
    text = _OWNER.sub("", _CODE.sub("", text))
    text = _SB.sub("S/B", text)
    text = _TITLE.sub("", _REGISTRATION.sub(" ", text))
    edge = _EDGE + "(){}[]#@" if text.count("(") != text.count(")") else _EDGE
    text = re.sub(r"\s+", " ", text).strip(edge)
    return (text + "." if _ABBREVIATED.search(text) else text)[:_LONGEST]


def names(document: Document) -> list[Name]:
    """The candidates in reading order."""
    columns = [_columns(document, at) for at in range(min(_HEAD, len(document.rows)))]
    found = [name for at in range(len(columns)) for name in _from(columns, at)]
    found += [
        Name(at, 1, parts, column)
        for at in range(len(columns), len(document.rows))
        if "legal" in document.concepts[at]
        for column, parts in enumerate(_columns(document, at))
    ]
    return [name for name in found if len(words.letters(name.text)) > 1]


def _from(columns: Sequence[list[tuple[Part, ...]]], at: int) -> Iterator[Name]:
    """A row's columns, and each with what stands below it."""
    for column, parts in enumerate(columns[at]):
        together = parts
        yield Name(at, 1, together, column)
        for step in range(1, _TOGETHER):
            below = _below(parts, columns[at + step]) if at + step < len(columns) else None
            if below is None:
                break
            together = (*together, *below)
            yield Name(at, step + 1, together, column)


def _below(above: tuple[Part, ...], columns: Sequence[tuple[Part, ...]]) -> tuple[Part, ...] | None:
    left, right = above[0].left, above[-1].right
    for parts in columns:
        if min(right, parts[-1].right) > max(left, parts[0].left):
            return parts
    return None


def _columns(document: Document, at: int) -> list[tuple[Part, ...]]:
    columns: list[list[Part]] = []
    for part in document.rows[at].parts:
        last = columns[-1][-1] if columns else None
        if last is not None and part.left - last.right < _WIDE_GAP * document.height:
            columns[-1].append(part)
        else:
            columns.append([part])
    return [tuple(column) for column in columns]


def features(document: Document, name: Name) -> dict[str, float]:
    """What speaks for the name; names and meaning are the model's."""
    text, concepts = name.text, words.concepts(name.text)
    row = document.rows[name.row]
    after = document.near(name.row + name.rows)
    below = document.concepts_at(name.row + name.rows)
    above = document.concepts_at(name.row - 1)
    signs = [sign for sign in text if not sign.isspace()]
    last = document.rows[min(name.row + name.rows, len(document.rows)) - 1].parts
    found = {f"has_{concept}": float(concept in concepts) for concept in _WORDS}
    found |= {f"below_{concept}": float(concept in below) for concept in _WORDS[:6]}
    found |= {f"above_{concept}": float(concept in above) for concept in _WORDS[:9]}
    found |= {
        "row": float(name.row),
        "rows": float(name.rows),
        "column": float(name.column),
        "page_share": row.middle / max(row.page.height, 1e-6),
        "height": mean(part.height for part in name.parts) / document.height,
        "same_height": min(part.height for part in name.parts)
        / max(part.height for part in name.parts),
        "width": (name.right - name.left) / document.width,
        "off_centre": abs((name.left + name.right) / 2 - (document.left + document.right) / 2)
        / document.width,
        "letters": float(len(signs)),
        "words": float(len(text.split())),
        "digits": sum(sign.isdigit() for sign in signs) / max(len(signs), 1),
        "upper": sum(sign.isupper() for sign in signs) / max(len(signs), 1),
        "colon": float(":" in text),
        "comma": float("," in text),
        "bracket": float("(" in text),
        "cut": float(len(words.compact(name.raw)) - len(words.compact(text))),
        "ends_legal": float(_ends(text, "legal")),
        "first_legal": float(_first_part(name, "legal")),
        "last_legal": float("legal" in words.concepts(" ".join(part.text for part in last))),
        "legal_before": float(_legal_before(document, name.row)),
        "postcode": float(bool(_POSTCODE.search(text))),
        "below_digits": _digits(after.text) if after else 0.0,
        "below_postcode": float(bool(after and _POSTCODE.search(after.text))),
        "below_registration": float(bool(after and _REGISTRATION.search(f" {after.text}"))),
        "amounts": float(len(document.by_row[name.row])),
        "again": float(_again(document, name)),
        "score": min(part.box.score for part in name.parts),
    }
    return found


def _ends(text: str, concept: Concept) -> bool:
    found = [hit for hit in words.hits(text) if hit.concept == concept]
    return bool(found) and found[-1].end >= len(text.rstrip(" .)"))


def _first_part(name: Name, concept: Concept) -> bool:
    return concept in words.concepts(name.parts[0].text)


def _legal_before(document: Document, row: int) -> bool:
    return any("legal" in document.concepts[at] for at in range(row))


def _digits(text: str) -> float:
    return sum(sign.isdigit() for sign in text) / max(len(text), 1)


def _again(document: Document, name: Name) -> int:
    """In how many other rows the name stands too."""
    key = words.compact(name.text)
    if len(key) < 4:  # noqa: PLR2004  # too short to tell
        return 0
    within = range(name.row, name.row + name.rows)
    return sum(
        key in words.compact(row.text) for at, row in enumerate(document.rows) if at not in within
    )
