"""Amounts on the rows of a document: each with its value, its place and the signs beside it."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from impl.ocr.extraction.currencies import SIGN, WHOLE, Found, currency_of, decimals
from impl.ocr.extraction.dates import blanked, dates, times
from impl.ocr.extraction.numbers import Mark, Number, decimal_mark, mended, numbers
from impl.ocr.extraction.rows import Part, Row

_NOT_BEFORE: Final = re.compile(r"[/#A-Za-z0-9*]$|\d:$|[A-Za-z]-$|\d[-–]$")
_NOT_AFTER: Final = re.compile(
    r"^\s?%|^[/:]\d|^-\d|^\s?(?:kg|g|ml|cm|mm|ltr|l|km|pcs|oz|lb)\b", re.IGNORECASE
)
_SHARE: Final = re.compile(r"^\s?%")
_TIMES: Final = re.compile(r"[xX×*@]\s?(?:[A-Za-z$€£¥.]{1,3}\s?)?$")
_TIMES_AFTER: Final = re.compile(r"^\s?(?:[xX×*@]|/)\s?")
_NEGATIVE_BEFORE: Final = re.compile(r"[-−–(]\s?(?:[A-Za-z$€£¥.]{1,3}\s?)?$")
_NEGATIVE_AFTER: Final = re.compile(r"^\s?[-−–](?!\d)")
_CENTS: Final = 2


@dataclass(frozen=True, slots=True, eq=False)
class Amount:
    """A number that may be money; `value` is positive, `negative` tells a minus or brackets."""

    row: int
    """The index of its row."""
    part: Part
    start: int
    end: int
    value: Decimal
    decimals: int
    negative: bool
    sign: str | None
    """The currency sign beside it."""
    share: bool
    """A percent sign follows."""
    times: bool
    """A multiplication sign stands beside it."""
    glued: bool
    """It is a piece of something else: a code, a time, a measure."""

    @property
    def left(self) -> float:
        return self._along(self.start)

    @property
    def right(self) -> float:
        return self._along(self.end)

    @property
    def raw(self) -> str:
        return self.part.text[self.start : self.end]

    def _along(self, index: int) -> float:
        share = index / max(len(self.part.text), 1)
        return self.part.left + (self.part.right - self.part.left) * share


@dataclass(frozen=True, slots=True)
class Money:
    """The amounts of a document and how it writes them."""

    amounts: tuple[Amount, ...]
    mark: Mark
    whole: bool
    """Prices are written without decimals."""
    currency: Found | None

    @property
    def decimals(self) -> int:
        """How many decimals prices have here."""
        counted = Counter(each.decimals for each in self.amounts if each.decimals or self.whole)
        return counted.most_common(1)[0][0] if counted else 2


def money_of(rows: Sequence[Row]) -> Money:
    """Every amount of the document, in reading order."""
    texts = [[_without_dates(mended(part.text)) for part in row.parts] for row in rows]
    found = [[numbers(text) for text in line] for line in texts]
    currency = currency_of("\n".join(row.text for row in rows), _signs(texts, found))
    thousandths = currency is not None and decimals(currency.code) > _CENTS
    every = (each for line in found for part in line for each in part)
    mark = decimal_mark(every, thousandths=thousandths)
    amounts = [
        amount
        for index, row in enumerate(rows)
        for part, text, listed in zip(row.parts, texts[index], found[index], strict=True)
        for number in listed
        if (amount := _amount(index, part, text, number, mark)) is not None
    ]
    cents = sum(amount.decimals >= _CENTS and not amount.glued for amount in amounts)
    known_whole = currency is not None and currency.code in WHOLE
    whole = cents == 0 or (known_whole and cents <= len(amounts) / 4)
    kept = [each for each in amounts if whole or each.decimals > 0 or each.sign is not None]
    return Money(tuple(kept), mark, whole, currency)


def _without_dates(text: str) -> str:
    """The text with signs that are no digits in place of its dates and times."""
    text = blanked(text, dates(text))
    for _, start, end in times(text):
        text = text[:start] + "~" * (end - start) + text[end:]
    return text


def _signs(texts: Sequence[Sequence[str]], found: Sequence[Sequence[list[Number]]]) -> list[str]:
    """The currency signs right beside numbers, also those in a box of their own."""
    signs = []
    for line, parts in zip(texts, found, strict=True):
        for at, (text, listed) in enumerate(zip(line, parts, strict=True)):
            signs += [sign for each in listed if (sign := _sign_beside(text, each))]
            follows = at + 1 < len(parts) and bool(parts[at + 1])
            if not listed and follows and (match := SIGN.fullmatch(text.strip())):
                signs.append(match.group())
    return signs


def _amount(index: int, part: Part, text: str, number: Number, mark: Mark) -> Amount | None:
    value = number.value(mark)
    if value is None:
        return None
    before, after = text[: number.start], text[number.end :]
    sign = _sign_beside(text, number)
    return Amount(
        row=index,
        part=part,
        start=number.start,
        end=number.end,
        value=value,
        decimals=number.decimals(mark),
        negative=bool(_NEGATIVE_BEFORE.search(before) or _NEGATIVE_AFTER.match(after)),
        sign=sign,
        share=bool(_SHARE.match(after)),
        times=bool(_TIMES.search(before) or _TIMES_AFTER.match(after)),
        glued=_is_glued(before, after, signed=sign is not None),
    )


def _is_glued(before: str, after: str, *, signed: bool) -> bool:
    if _NOT_AFTER.match(after):
        return True
    return not signed and bool(_NOT_BEFORE.search(before))


def _sign_beside(text: str, number: Number) -> str | None:
    """The currency sign right before the number, or right after it."""
    for match in SIGN.finditer(text):
        between = text[match.end() : number.start] if match.end() <= number.start else None
        if between is not None and not between.strip(" :.-−("):
            return match.group()
        between = text[number.end : match.start()] if match.start() >= number.end else None
        if between is not None and not between.strip(" -,"):
            return match.group()
    return None
