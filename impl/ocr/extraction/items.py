"""The lines of a receipt: which rows are goods, what each costs, do they make the total."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import combinations, pairwise
from typing import Final

from impl.ocr.extraction import words
from impl.ocr.extraction.amounts import Amount
from impl.ocr.extraction.dates import blanked, dates
from impl.ocr.extraction.document import Document
from impl.ocr.extraction.lexicon import Concept
from impl.ocr.extraction.numbers import Mark, numbers
from impl.ocr.extraction.totals import Sums

_HEADING: Final[frozenset[Concept]] = frozenset({"count", "price", "amount"})
_END: Final[frozenset[Concept]] = frozenset(
    {"total", "grand", "due", "sub", "tax", "round", "cash", "card", "change", "count", "summary",
     "tip", "incl"}
)  # fmt: skip
_STRONG_END: Final[frozenset[Concept]] = frozenset({"total", "grand", "due", "sub"})
_BEFORE: Final[frozenset[Concept]] = frozenset(
    {"title", "tax_id", "contact", "date", "number", "person", "customer"}
)
_RIGHT: Final = 0.12
"""An amount is in the column at the right if it ends within this share of the width from it."""
_CLOSE: Final = Decimal("0.051")
_NEAR: Final = Decimal("0.011")
_MOST: Final = 200
_LETTERS: Final = 3
_PERCENTAGE: Final = 12
"""Signs that a percentage at the beginning of a row takes."""
_MOST_NUMBERS: Final = 12
_QUANTITY: Final = re.compile(r"(?<![\d.,#])(\d{1,4}(?:[.,]\d{1,3})?)(?![\d%])")
_MULTIPLIED: Final = re.compile(r"\d\s?[xX×*@]\s?\D{0,4}\d|@\s?\d")
_CODE: Final = re.compile(r"^[#*]?\s?[A-Z]{0,3}\d{4,}[A-Z\d-]*\s+|^\d{1,3}[.)]\s+|^[#*]\s?")
_TAIL: Final = re.compile(r"[\s@xX×*#:.=-]+$|\s(?:SR|ZR|ZRL|ST|S|Z|T|TX|RM|EUR|USD|€|£|\$)$")
_TRAILING_COUNT: Final = re.compile(r"\s(\d{1,4}(?:[.,]\d{1,3})?)\s?[A-Za-z]{0,5}$")
_LEAD_COUNT: Final = re.compile(r"^\d{1,3}\s?[xX×*]?\s+(?=[^\W\d_]{2})")


@dataclass(frozen=True, slots=True)
class Item:
    """One line: what it is, how many, at what price, and what that costs."""

    row: int
    amount: Amount
    value: Decimal
    """Signed: a discount is negative."""
    description: str
    description_rows: tuple[int, ...]
    quantity: Decimal | None
    price: Decimal | None


@dataclass(frozen=True, slots=True)
class Items:
    """The lines, and whether they sum to what the document says they do."""

    items: tuple[Item, ...]
    adds_up: bool
    target: Decimal | None
    """What they sum to, where that stands on the document."""


def items_of(document: Document, sums: Sums, total: Decimal | None) -> Items:
    """The lines between the head and the total, checked against subtotal or total."""
    regions = _regions(document, sums)
    first_end = regions[0][1]
    found = [
        [
            each
            for each in _lines(document, start, end)
            if each.value and (each.row < first_end or _is_surely_goods(document, each))
        ]
        for start, end in regions
    ]
    for listed in reversed(found):  # a paper may sum up part by part before the total
        summed = _sum(listed)
        for target in _targets(sums, total):
            if listed and abs(summed - target) < _CLOSE:
                return Items(tuple(listed), True, target)
    for targets in (_targets(sums, total), list(sums.final)):
        for listed in found:
            chosen = _that_sums(listed, sums, targets)
            if chosen is not None:
                return Items(tuple(chosen[0]), True, chosen[1])
    return Items(tuple(found[0]), False, None)


def _is_surely_goods(document: Document, item: Item) -> bool:
    """Below a first sum stand more goods only if they look like goods: with price and amount."""
    priced = [each for each in document.by_row[item.row] if _is_price(document, each)]
    if len(priced) < 2 or document.concepts[item.row] & _END:  # noqa: PLR2004
        return False
    return "%" not in document.rows[item.row].text[: document.place(priced[0])]


def _that_sums(
    listed: Sequence[Item], sums: Sums, targets: Sequence[Decimal]
) -> tuple[Sequence[Item], Decimal] | None:
    """The first selection of the lines that sums to one of the targets, and that target."""
    for chosen in _choices(listed, sums):
        summed = _sum(chosen)
        for target in targets:
            if chosen and abs(summed - target) < _CLOSE:
                return chosen, target
    return None


def _sum(items: Iterable[Item]) -> Decimal:
    return sum((each.value for each in items), Decimal(0))


def _regions(document: Document, sums: Sums) -> list[tuple[int, int]]:
    """Where the lines may be: from below the headings to a row that sums up, the first first."""
    sums_up = [each.row for each in sums.amounts if sums.label(each) & _STRONG_END]
    sums_up += [
        at for at, row in enumerate(document.by_row) if not row and _sums_up_alone(document, at)
    ]
    heading = _heading(document, sums_up)
    start = heading + 1 if heading is not None else _after_head(document)
    ends = sorted({row for row in sums_up if row > start}) or [len(document.rows)]
    return [(start, end) for end in ends[:4]]


def _sums_up_alone(document: Document, at: int) -> bool:
    """A row that says total, whose amount stands on a row of its own."""
    found = document.hits[at]
    return len(found) == 1 and found[0].concept in _STRONG_END and at > len(document.rows) / 4


def _heading(document: Document, sums_up: Sequence[int]) -> int | None:
    """The row that names the columns: words only, with amounts between it and the total."""
    for at, found in enumerate(document.concepts):
        named = len(found & _HEADING)
        if (
            not named
            or "summary" in found
            or any(sign.isdigit() for sign in document.rows[at].text)
        ):
            continue
        below = range(at + 1, min((row for row in sums_up if row > at), default=at))
        priced = any(document.by_row[row] for row in below)
        if priced and (named > 1 or _names_columns(document, at)):
            return at
    return None


def _names_columns(document: Document, at: int) -> bool:
    text = words.plain(document.rows[at].text)
    return any(word in text for word in ("DESC", "ITEM", "ARTIKEL", "PRODUCT", "PARTICULAR"))


def _after_head(document: Document) -> int:
    """The row after the last that belongs to the head, before any amount in the right column."""
    last = -1
    for at, found in enumerate(document.concepts):
        if any(_is_right(document, each) and not each.glued for each in document.by_row[at]):
            break
        if found & _BEFORE or any(each.row == at for each in document.dates):
            last = at
    return last + 1


def _is_right(document: Document, amount: Amount) -> bool:
    return (document.right - amount.right) / document.width < _RIGHT + 0.18


def _lines(document: Document, start: int, end: int) -> Iterator[Item]:
    """A line for each row with an amount that looks like the price of goods."""
    column = _column(document, start, end)
    described: list[int] = []
    for at in range(start, min(end, start + _MOST)):
        amounts = [each for each in document.by_row[at] if _is_price(document, each)]
        priced = amounts and (column - amounts[-1].right) / document.width < _RIGHT
        if not priced or _is_detail(document, at, amounts):
            if _letters(document.rows[at].text) >= _LETTERS and not amounts:
                described.append(at)
            continue
        if _begins_with(document, at, _END - {"count", "incl", "card"}):
            continue
        yield _item(document, at, amounts, described)
        described = []


def _is_price(document: Document, amount: Amount) -> bool:
    usual = document.money.decimals
    return not amount.share and not amount.glued and amount.decimals == usual


def _is_detail(document: Document, at: int, amounts: Sequence[Amount]) -> bool:
    """Quantity and price of a line that stands above or below with its amount."""
    if len(amounts) != 1 or not amounts[0].times:
        return False
    price = amounts[0].value
    counts = [Decimal(each.replace(",", ".")) for each in _QUANTITY.findall(document.rows[at].text)]
    beside = {
        each.value
        for step in (at - 1, at + 1)
        if document.near(step)
        for each in document.by_row[step]
    }
    return any(count * price in beside for count in counts)


def _column(document: Document, start: int, end: int) -> float:
    """Where the amounts of the lines end."""
    rights = sorted(
        row[-1].right for row in document.by_row[start:end] if row and not row[-1].share
    )
    return rights[int(len(rights) * 0.75)] if rights else document.right


def _begins_with(document: Document, at: int, wanted: frozenset[Concept]) -> bool:
    """Whether the row begins so, a percentage before it aside ("6% GST")."""
    found = document.hits[at]
    first = [hit.concept for hit in found if hit.start == found[0].start]
    return bool(found) and found[0].start <= _PERCENTAGE and not wanted.isdisjoint(first)


def _item(document: Document, at: int, amounts: Sequence[Amount], above: Sequence[int]) -> Item:
    last = amounts[-1]
    own = document.rows[at].text[: document.place(amounts[0])]
    text, rows = _described(own), (at,)
    if _letters(text) < _LETTERS and above:
        rows = (above[-1],)
        text = _described(document.rows[above[-1]].text)
    quantity, price = _quantity(document, at, amounts)
    text = _without(text, quantity)
    return Item(
        row=at,
        amount=last,
        value=-last.value if last.negative else last.value,
        description=text,
        description_rows=rows,
        quantity=quantity,
        price=price,
    )


def _described(text: str) -> str:
    text = _LEAD_COUNT.sub("", _CODE.sub("", text.strip()))
    before = None
    while before != text:
        before, text = text, _TAIL.sub("", text)
    return text.strip(" .,:;-|")[:200]


def _without(text: str, quantity: Decimal | None) -> str:
    """The description without the quantity behind it."""
    match = _TRAILING_COUNT.search(text)
    if quantity is None or match is None:
        return text
    return (
        text[: match.start()].rstrip() if Decimal(match[1].replace(",", ".")) == quantity else text
    )


def _quantity(
    document: Document, at: int, amounts: Sequence[Amount]
) -> tuple[Decimal | None, Decimal | None]:
    """Quantity and unit price that multiply to the amount; the quantity mostly stands first."""
    last = amounts[-1].value
    beside = [row for step in (at + 1, at - 1) if (row := document.near(step)) is not None]
    texts = [document.rows[at].text, *(row.text for row in beside if _MULTIPLIED.search(row.text))]
    for text in texts:
        for one, other in combinations(_values(text, document.money.mark), 2):
            for quantity, price in ((one, other), (other, one)):
                sure = quantity not in (0, price) or quantity == 1
                if sure and _is_count(quantity) and abs(quantity * price - last) < _NEAR:
                    return quantity.normalize() + 0, price
    return None, None


def _values(text: str, mark: Mark) -> list[Decimal]:
    read = (each.value(mark) for each in numbers(blanked(text, dates(text)))[:_MOST_NUMBERS])
    return [value for value in read if value]


def _is_count(value: Decimal) -> bool:
    """A whole number, or a weight with three decimals."""
    exponent = value.normalize().as_tuple().exponent
    return value < 10**5 and isinstance(exponent, int) and (exponent >= 0 or exponent == -3)  # noqa: PLR2004


def _letters(text: str) -> int:
    return sum(sign.isalpha() for sign in text)


def _targets(sums: Sums, total: Decimal | None) -> list[Decimal]:
    """What the lines may sum to: the subtotal, the total, or the total less what came on top."""
    targets = [each.value for each in sums.labelled("sub")]
    if total is not None:
        on_top = {
            each.value for each in sums.labelled("tax", "round", "tip", "shipping") if each.value
        }
        off = {each.value for each in sums.labelled("discount", "round") if each.value}
        targets += [total, *(total - each for each in on_top), *(total + each for each in off)]
        targets += [total - one - other for one in on_top for other in on_top if one < other]
    return [each for each in dict.fromkeys(targets) if each > 0]


def _choices(listed: Sequence[Item], sums: Sums) -> Iterator[Sequence[Item]]:
    """Selections of the lines, the likeliest first."""
    variants = _variants(listed, sums)
    yield from variants
    for variant in variants:
        for length in range(len(variant) - 1, 0, -1):  # a row may sum up without saying so
            yield variant[:length]
    for index in range(len(listed)):
        yield [*listed[:index], *listed[index + 1 :]]
    for length in range(len(listed) - 2, len(listed) // 2, -1):
        for begin in range(1, len(listed) - length + 1):
            yield listed[begin : begin + length]


def _variants(listed: Sequence[Item], sums: Sums) -> list[list[Item]]:
    discounts = {each.row for each in sums.labelled("discount")}
    tried = [
        list(listed),
        [each for each in listed if each.row not in discounts],
        [each for each in listed if each.value > 0],
        [_negated(each) if each.row in discounts else each for each in listed],
        [each for each in listed if not each.amount.times],
        [each for each in listed if len(each.description) >= _LETTERS],
        [one for one, after in pairwise([*listed, None]) if one and not _repeats(one, after)],
    ]
    return [each for index, each in enumerate(tried) if each and each not in tried[:index]]


def _negated(item: Item) -> Item:
    return replace(item, value=-abs(item.value))


def _repeats(item: Item, after: Item | None) -> bool:
    return after is not None and item.value == after.value
