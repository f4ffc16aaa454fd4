"""Candidates with their features and whether they are right: what the rankers learn from."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

from impl.ocr.extraction import issue_dates, merchants, totals, words
from impl.ocr.extraction.dates import order_of
from impl.ocr.extraction.document import Document
from impl.ocr.extraction.pages import Page
from impl.ocr.extraction.rankers import Ranked
from training.ocr.receipts import Truth

TODAY: Final = dt.date(2026, 1, 1)
"""The day on which the receipts are read: fixed, so that training gives the same twice."""
SIMILAR: Final = 0.9
"""Names that are so much alike count as the same, with a letter misread."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One candidate for a field."""

    features: Mapping[str, float]
    right: bool


def candidates(page: Page, truth: Truth) -> dict[Ranked, Sequence[Candidate]]:
    """The candidates for each field of one receipt."""
    document = Document([page])
    return {
        "total": _totals(document, truth),
        "date": _dates(document, truth),
        "merchant": _merchants(document, truth),
    }


def similarity(one: str, other: str) -> float:
    """How much two names are alike, their letters and digits only: 1 is the same."""
    first, second = words.compact(one), words.compact(other)
    if not first or not second:
        return 0.0
    return SequenceMatcher(None, first, second, autojunk=False).ratio()


def _totals(document: Document, truth: Truth) -> list[Candidate]:
    sums = totals.Sums(document)
    return [
        Candidate(totals.features(document, sums, each), each.value == truth.total)
        for each in document.money.amounts
    ]


def _dates(document: Document, truth: Truth) -> list[Candidate]:
    order, _ = order_of([each.written for each in document.dates], "dmy", TODAY)
    return [
        Candidate(
            issue_dates.features(document, each, order, TODAY),
            each.written.read(order) == truth.date,
        )
        for each in document.dates
    ]


def _merchants(document: Document, truth: Truth) -> list[Candidate]:
    """The name most like the label's is right, if it is much alike."""
    names = merchants.names(document)
    alike = [similarity(each.text, truth.merchant) for each in names]
    best = max(alike, default=0.0)
    return [
        Candidate(merchants.features(document, name), best >= SIMILAR and each == best)
        for name, each in zip(names, alike, strict=True)
    ]
