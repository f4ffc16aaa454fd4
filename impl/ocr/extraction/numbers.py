"""Numbers as people write them: which sign is the decimal one, and what the number then is.

Receipts write 1,234.56 or 1.234,56 or 1 234,56 or 1'234.56; one document keeps to one style, so
its clear numbers decide how the ambiguous ones (1.234) are read.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal, TypeAlias

Mark: TypeAlias = Literal[".", ","]
"""The decimal sign."""

DIGITS: Final = 12
"""A number of more digits is an identifier, not an amount."""
_BLOB: Final = re.compile(
    r"(?<![\d.,'’])"
    r"(?:\d{1,3}(?:[ '’]\d{3})+(?!\d)|\d+(?:[.,'’]\d+)*|(?=[.,]\d{2}(?!\d)))"
    r"(?:\s?[.,]\s?\d{2}(?![\d]))?",
    re.ASCII,
)
_LOOKALIKES: Final = str.maketrans(
    {"O": "0", "o": "0", "Q": "0", "D": "0", "C": "0", "l": "1", "I": "1", "|": "1", "S": "5",
     "B": "8", "Z": "2"}
)  # fmt: skip
_ALMOST: Final = re.compile(
    r"(?:(?<![A-Za-z0-9])|(?<=RM))[\dOoQDClI|SBZ]{0,9}\s?[.,]\s?[\dOoQDClI|SBZ]{2}(?![A-Za-z0-9])"
)
_GROUP: Final = 3
_CENTS: Final = 2


@dataclass(frozen=True, slots=True)
class Number:
    """Digits with separators, where they stand in a text."""

    text: str
    start: int
    end: int
    runs: tuple[str, ...]
    separators: str

    @property
    def clear_mark(self) -> Mark | None:
        """The decimal sign, if only one reading makes sense."""
        if not self.separators or len(self.runs[-1]) == _GROUP:
            return None
        last = self.separators[-1]
        return last if last in (".", ",") else None  # type: ignore[return-value]  # just checked

    def value(self, mark: Mark) -> Decimal | None:
        """The number, read with this decimal sign; None where it makes no sense so."""
        if sum(map(len, self.runs)) > DIGITS:
            return None
        whole, fraction = self.runs, ""
        if self.separators and self.separators[-1] == mark:
            whole, fraction = self.runs[:-1], self.runs[-1]
        grouping = self.separators[: len(whole) - 1]
        if mark in grouping or len(set(grouping)) > 1 or not _is_grouped(whole):
            return None
        return Decimal(f"{''.join(whole)}.{fraction or '0'}")

    def decimals(self, mark: Mark) -> int:
        return len(self.runs[-1]) if self.separators and self.separators[-1] == mark else 0


def mended(text: str) -> str:
    """The text with letters that stand for digits in amounts put right; as long as before.

    Only where some digit stands beside them: "15.0O" and "l2.5O", but not "CO.S".
    """
    return _ALMOST.sub(_mend, text)


def _mend(match: re.Match[str]) -> str:
    found = match.group()
    return found.translate(_LOOKALIKES) if any(sign.isdigit() for sign in found) else found


def numbers(text: str) -> list[Number]:
    """All runs of digits with the signs that may stand in a number."""
    found = []
    for match in _BLOB.finditer(text):
        compact = re.sub(r"\s?([.,])\s?", r"\1", match.group())
        runs = tuple(run or "0" for run in re.split(r"[ .,'’]", compact))
        signs = "".join(re.findall(r"[ .,'’]", compact)).replace("’", "'")
        found.append(Number(match.group(), match.start(), match.end(), runs, signs))
    return found


def decimal_mark(found: Iterable[Number], *, thousandths: bool = False) -> Mark:
    """The decimal sign of a document: that of most of its clear numbers.

    Where none is clear, a sign before three digits parts thousands, unless the currency has three
    decimals (`thousandths`).
    """
    clear, grouped = Counter[str](), Counter[str]()
    for number in found:
        mark = number.clear_mark
        if mark is not None and len(number.runs[-1]) <= _CENTS:
            clear[mark] += 1
        elif number.separators in (".", ",") and len(number.runs[-1]) == _GROUP:
            grouped[number.separators] += 1
    if clear["."] != clear[","]:
        return "." if clear["."] > clear[","] else ","
    dots = grouped["."] > grouped[","]
    return "." if dots == thousandths or not grouped else ","


def _is_grouped(runs: tuple[str, ...]) -> bool:
    first, *others = runs
    return len(first) > 0 and (
        not others or (len(first) <= _GROUP and all(len(run) == _GROUP for run in others))
    )
