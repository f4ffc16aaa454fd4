"""How good an extraction is: by field, and whether its confidences hold."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import pairwise
from typing import Final

from impl.ocr.extraction import currencies, words
from impl.ocr.extraction.plain import Json, value_of
from training.ocr.receipts import Truth
from training.ocr.samples import SIMILAR, similarity

_EDGES: Final = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1.0001)


@dataclass(slots=True)
class Tally:
    """What was right of what was labelled, and each confidence with its outcome."""

    right: Counter[str] = field(default_factory=Counter)
    of: Counter[str] = field(default_factory=Counter)
    outcomes: dict[str, list[tuple[float, bool]]] = field(default_factory=dict)
    lines: Counter[str] = field(default_factory=Counter)

    def add(self, found: Json, truth: Truth) -> None:
        """Count an extraction as clients see it."""
        if truth.total is not None:
            total = None
            if found["total"] is not None:
                places = currencies.decimals(value_of(found, "currency"))
                total = Decimal(found["total"]["value"]).scaleb(-places)
            self._count("total", found["total"], right=total == truth.total)
        if truth.date is not None:
            right = value_of(found, "date") == truth.date.isoformat()
            self._count("date", found["date"], right=right)
        self._add_merchant(found, truth)
        if truth.lines is not None:
            self._add_lines(found, truth.lines)

    def _add_merchant(self, found: Json, truth: Truth) -> None:
        said = value_of(found, "merchant_name") or ""
        same = words.compact(said) == words.compact(truth.merchant)
        self._count("company, exact", found["merchant_name"], right=same)
        alike = similarity(said, truth.merchant) >= SIMILAR
        self._count("company, fuzzy", None, right=alike)

    def _add_lines(self, found: Json, prices: Sequence[Decimal]) -> None:
        """Prices of lines as multisets: which were found, which are wrong, which are missing."""
        unit = Decimal(10) ** currencies.decimals(value_of(found, "currency"))
        wanted = Counter(int(price * unit) for price in prices if price)
        got = Counter(line["amount"] for line in found["lines"])
        both = wanted & got
        self.lines.update(hit=both.total(), found=got.total(), wanted=wanted.total())
        left = Counter(both)
        for line in found["lines"]:
            hit = left[line["amount"]] > 0
            left[line["amount"]] -= hit
            self.outcomes.setdefault("line price", []).append((line["confidence"], hit))

    def _count(self, name: str, found: Json | None, *, right: bool) -> None:
        self.of[name] += 1
        self.right[name] += right
        if found is not None:
            self.outcomes.setdefault(name, []).append((found["confidence"], right))

    def share(self, name: str) -> float:
        return self.right[name] / max(self.of[name], 1)

    @property
    def line_scores(self) -> tuple[float, float, float]:
        """Precision, recall and F1 of line prices."""
        precision = self.lines["hit"] / max(self.lines["found"], 1)
        recall = self.lines["hit"] / max(self.lines["wanted"], 1)
        return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def reliability(outcomes: Iterable[tuple[float, bool]]) -> list[tuple[str, int, float, float]]:
    """Rows of a reliability table: the bin, how many, their mean confidence, how many are right."""
    rows = []
    every = list(outcomes)
    for low, high in pairwise(_EDGES):
        inside = [each for each in every if low <= each[0] < high]
        if inside:
            said = sum(confidence for confidence, _ in inside) / len(inside)
            right = sum(hit for _, hit in inside) / len(inside)
            rows.append((f"{low:.2f} to {min(high, 1.0):.2f}", len(inside), said, right))
    return rows


def calibration_error(outcomes: Sequence[tuple[float, bool]]) -> float:
    """Expected calibration error: the mean distance of confidence and outcome over the bins."""
    total = max(len(outcomes), 1)
    return sum(count * abs(said - right) for _, count, said, right in reliability(outcomes)) / total
