"""Subtotal, taxes and tip, and whether they make the total."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations, product
from typing import Final

from impl.ocr.extraction.amounts import Amount
from impl.ocr.extraction.document import Document
from impl.ocr.extraction.items import Items
from impl.ocr.extraction.lexicon import Concept
from impl.ocr.extraction.particulars import rate_in
from impl.ocr.extraction.totals import Sums

_CLOSE: Final = Decimal("0.051")
_NOT_TAX: Final[frozenset[Concept]] = frozenset({"sub", "total", "grand", "due", "excl", "summary"})
_MOST: Final = 6


@dataclass(frozen=True, slots=True)
class Charge:
    """A tax and what the document calls it."""

    amount: Amount
    name: str
    rate: Decimal | None
    included: bool


@dataclass(frozen=True, slots=True)
class Charges:
    """What stands between the lines and the total."""

    subtotal: Amount | None
    taxes: tuple[Charge, ...]
    tip: Amount | None
    difference: Decimal | None
    """Subtotal with all on top less the total; None where there is no subtotal or no total."""


def charges_of(document: Document, sums: Sums, items: Items, total: Decimal | None) -> Charges:
    taxes = _taxes(document, sums, total)
    tip = next((each for each in sums.labelled("tip") if each.value > 0), None)
    subtotal = _subtotal(sums, items, taxes, total)
    if subtotal is None or total is None:
        return Charges(subtotal, tuple(_charge(document, each, True) for each in taxes), tip, None)
    extras = _extras(sums) + ([tip.value] if tip else [])
    on_top, difference = _on_top(subtotal.value, taxes, extras, total)
    charges = tuple(_charge(document, each, each not in on_top) for each in taxes)
    return Charges(subtotal, charges, tip, difference)


def _subtotal(
    sums: Sums, items: Items, taxes: Sequence[Amount], total: Decimal | None
) -> Amount | None:
    """The amount that says subtotal; with several, the one that makes the total with the taxes."""
    found = [each for each in sums.labelled("sub") if each.value > 0]
    if total is None or len(found) < 2:  # noqa: PLR2004
        return found[0] if found else None
    taxed = sum((each.value for each in taxes), Decimal(0))
    for wanted in (total - taxed, items.target, total):
        for each in found:
            if wanted is not None and abs(each.value - wanted) < _CLOSE:
                return each
    return next((each for each in found if each.value <= total * 2), found[0])


def _taxes(document: Document, sums: Sums, total: Decimal | None) -> list[Amount]:
    """The taxes by their rows; one that stands twice (in a summary too) is taken once."""
    taken: list[Amount] = []
    for each in sums.labelled("tax"):
        hits = sums.label_hits(each)
        concepts = frozenset(hit.concept for hit in hits)
        small = total is None or each.value < total / 2
        small = small and document.by_row[each.row][-1] is each
        new = all(each.value != other.value for other in taken)
        if each.value > 0 and small and new and not concepts & _NOT_TAX and len(taken) < _MOST:
            taken.append(each)
    return taken


def _extras(sums: Sums) -> list[Decimal]:
    """Rounding, shipping and discounts, signed."""
    most = max(sums.largest / 2, Decimal(1))
    found = [
        -each.value if each.negative else each.value
        for each in sums.labelled("round", "shipping")
        if 0 < each.value < most
    ]
    found += [-each.value for each in sums.labelled("discount") if each.value]
    return found[:_MOST]


def _on_top(
    subtotal: Decimal, taxes: Sequence[Amount], extras: Sequence[Decimal], total: Decimal
) -> tuple[list[Amount], Decimal]:
    """Which taxes come on top of the subtotal, by what makes the total; and what is left over."""
    apart, best = abs(subtotal - total), list[Amount]()
    for chosen, added in _selections(taxes, extras):
        left = abs(subtotal + added - total)
        if left < apart:
            apart, best = left, list(chosen)
    return best, apart if apart >= _CLOSE else Decimal(0)


def _selections(
    taxes: Sequence[Amount], extras: Sequence[Decimal]
) -> Iterator[tuple[tuple[Amount, ...], Decimal]]:
    """What may come on top, the fewest things first, and what it adds."""
    counts = product(range(len(taxes) + 1), range(len(extras) + 1))
    for count, many in sorted(counts, key=sum):
        for chosen in combinations(taxes, count):
            taxed = sum((each.value for each in chosen), Decimal(0))
            for some in combinations(extras, many):
                yield chosen, taxed + sum(some, Decimal(0))


def _charge(document: Document, amount: Amount, included: bool) -> Charge:
    row = document.rows[amount.row]
    name = row.text[: document.place(amount)].strip(" :.-=$€£") or row.text
    return Charge(amount, name[:60], rate_in([row.text]), included)
