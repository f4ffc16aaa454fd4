"""Which amount is the total: what speaks for each, as numbers for the ranker."""

from collections import Counter
from decimal import Decimal
from functools import cached_property
from typing import Final

from impl.ocr.extraction.amounts import Amount
from impl.ocr.extraction.document import Document
from impl.ocr.extraction.lexicon import Concept
from impl.ocr.extraction.words import Hit

_LABELS: Final[tuple[Concept, ...]] = (
    "total", "grand", "due", "sub", "tax", "incl", "excl", "round", "cash", "card", "change",
    "discount", "count", "price", "amount", "points", "summary", "tip", "shipping", "none",
)  # fmt: skip
_ENDS: Final[tuple[Concept, ...]] = ("total", "grand", "sub", "tax", "count", "amount")
_FINAL: Final[frozenset[Concept]] = frozenset({"total", "grand", "due"})
_LESS: Final[frozenset[Concept]] = frozenset({"sub", "tax", "count", "discount", "change", "round"})
_CLOSE: Final = Decimal("0.051")
"""Cash totals are rounded to five cents in some countries."""


class Sums:
    """Sums that hold between the amounts of one document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self.amounts = [
            each for each in document.money.amounts if not each.share and not each.glued
        ]
        self.values = Counter(each.value for each in self.amounts)
        self.largest = max((each.value for each in self.amounts), default=Decimal(1)) or Decimal(1)

    def labelled(self, *concepts: Concept) -> list[Amount]:
        wanted = frozenset(concepts)
        return [each for each in self.amounts if self.label(each) & wanted]

    def label(self, amount: Amount) -> frozenset[Concept]:
        """The concepts of the amount's row; if it stands alone, of words alone beside it."""
        own = self.label_hits(amount)
        return frozenset(hit.concept for hit in own or self._beside(amount.row))

    def _beside(self, index: int) -> tuple[Hit, ...]:
        """The words of the nearest row, above or below, that has words only."""
        if self._has_words(index):
            return ()
        row, rows = self._document.rows[index], self._document.rows
        alone = [
            at
            for at in (index - 1, index + 1)
            if 0 <= at < len(rows) and not self._document.by_row[at] and self._has_words(at)
        ]
        nearest = min(alone, key=lambda at: abs(rows[at].middle - row.middle), default=None)
        return () if nearest is None else self._document.hits[nearest]

    def label_hits(self, amount: Amount) -> tuple[Hit, ...]:
        """The words of its own row that name the amount, in their order."""
        return self._labels[amount]

    @cached_property
    def _labels(self) -> dict[Amount, tuple[Hit, ...]]:
        return {each: self._document.label(each) for each in self._document.money.amounts}

    def _has_words(self, index: int) -> bool:
        return sum(sign.isalpha() for sign in self._document.rows[index].text) > 3  # noqa: PLR2004

    @cached_property
    def paid(self) -> set[Decimal]:
        """What was paid less the change."""
        change = self.labelled("change")
        paid = self.labelled("cash", "card")
        return {one.value - other.value for one in paid for other in change if one is not other}

    @cached_property
    def taxed(self) -> set[Decimal]:
        """Subtotal and tax together."""
        parts = self.labelled("sub", "excl")
        taxes = self.labelled("tax", "tip", "shipping", "round")
        return {
            one.value + (-other.value if other.negative else other.value)
            for one in parts
            for other in taxes
            if one is not other
        }

    @cached_property
    def final(self) -> Counter[Decimal]:
        """Values that stand on rows which say total."""
        return Counter(each.value for each in self.amounts if _is_final(self.label(each)))

    @cached_property
    def final_sums(self) -> set[Decimal]:
        """Sums of two different totals: of goods with and without tax, for example."""
        signed = {
            -each.value if each.negative else each.value
            for each in self.amounts
            if _is_final(self.label(each)) and each.value
        }
        return {one + other for one in signed for other in signed if one < other}

    @cached_property
    def last_final(self) -> int:
        rows = [each.row for each in self.amounts if _is_final(self.label(each))]
        return max(rows, default=-1)

    @cached_property
    def first_final(self) -> int:
        rows = [each.row for each in self.amounts if _is_final(self.label(each))]
        return min(rows, default=10**6)

    @cached_property
    def first_paid(self) -> int:
        return min((each.row for each in self.labelled("cash", "change")), default=10**6)

    @cached_property
    def rounded(self) -> set[Decimal]:
        """Totals with the rounding that the document names."""
        return {value for value, _ in self._roundings}

    @cached_property
    def unrounded(self) -> set[Decimal]:
        """Totals that have a rounded one beside them."""
        return {value for rounded, value in self._roundings if self.values[rounded]}

    @cached_property
    def _roundings(self) -> set[tuple[Decimal, Decimal]]:
        parts = [each.value for each in self.labelled("round") if 0 < each.value < 1]
        return {
            (total + sign * part, total)
            for total in self.final
            for part in parts
            for sign in (1, -1)
            if total > 1
        }

    @cached_property
    def column(self) -> set[Decimal]:
        """Sums of the amounts at the right, taken row after row."""
        found: set[Decimal] = set()
        rights = [row[-1] for row in self._document.by_row if row and not row[-1].share]
        for start in range(len(rights)):
            total = Decimal(0)
            for each in rights[start : start + 40]:
                total += -each.value if each.negative else each.value
                found.add(total)
        return found


def _is_final(label: frozenset[Concept]) -> bool:
    return bool(label & _FINAL) and not label & _LESS


def features(document: Document, sums: Sums, amount: Amount) -> dict[str, float]:
    """What speaks for the amount; names and meaning are the model's."""
    label = sums.label(amount)
    above, below = (document.concepts_at(amount.row + step) for step in (-1, 1))
    row = document.rows[amount.row]
    on_row = document.by_row[amount.row]
    value = amount.value
    rank = sum(other > value for other in sums.values)
    found = {f"label_{concept}": float(concept in label) for concept in _LABELS}
    hits = [hit.concept for hit in sums.label_hits(amount)]
    found |= {f"first_{concept}": float(hits[:1] == [concept]) for concept in _ENDS}
    found |= {f"last_{concept}": float(hits[-1:] == [concept]) for concept in _ENDS}
    found |= {f"above_{concept}": float(concept in above) for concept in ("total", "grand", "sub")}
    found |= {
        f"below_{concept}": float(concept in below) for concept in ("cash", "change", "round")
    }
    found |= {
        "share": document.share(amount.row),
        "from_right": (document.right - amount.right) / document.width,
        "height": amount.part.height / document.height,
        "to_largest": float(value / sums.largest),
        "rank": float(rank),
        "same": float(sums.values[value]),
        "same_final": float(sums.final[value]),
        "last_final": float(amount.row == sums.last_final),
        "first_final": float(amount.row == sums.first_final),
        "after_paid": float(amount.row > sums.first_paid),
        "on_row": float(len(on_row)),
        "last_on_row": float(on_row[-1] is amount),
        "words": float(sum(sign.isalpha() for sign in row.text)),
        "signed": float(amount.sign is not None),
        "negative": float(amount.negative),
        "decimals": float(amount.decimals),
        "glued": float(amount.glued),
        "share_sign": float(amount.share),
        "times": float(amount.times),
        "zero": float(value == 0),
        "is_paid_less_change": float(_meets(sums.paid, value)),
        "is_paid_exactly": float(value in sums.paid),
        "is_sub_and_tax": float(_meets(sums.taxed, value)),
        "is_sub_and_tax_exactly": float(value in sums.taxed),
        "is_column": float(value in sums.column and sums.values[value] > 1),
        "is_rounded": float(value in sums.rounded),
        "is_unrounded": float(value in sums.unrounded),
        "is_sum_of_finals": float(_meets(sums.final_sums, -value if amount.negative else value)),
        "largest_final": float(value == max(sums.final, default=-1)),
        "percent_before": float("%" in row.text[: document.place(amount)]),
        "all_finals": float(len(sums.final)),
    }
    return found


def _meets(values: set[Decimal], value: Decimal) -> bool:
    """Whether one of the values is this one, rounding to five cents aside."""
    return value != 0 and any(abs(each - value) < _CLOSE for each in values)
