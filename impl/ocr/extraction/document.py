"""A document as the extraction sees it: its rows with the words, amounts and dates on them."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from statistics import median

from impl.ocr.extraction import words
from impl.ocr.extraction.amounts import Amount, Money, money_of
from impl.ocr.extraction.dates import Written, blanked, dates, times
from impl.ocr.extraction.lexicon import Concept
from impl.ocr.extraction.pages import Page
from impl.ocr.extraction.rows import Row, rows_of


@dataclass(frozen=True, slots=True)
class DateAt:
    """A date on a row."""

    row: int
    written: Written

    def raw(self, rows: Sequence[Row]) -> str:
        return rows[self.row].text[self.written.start : self.written.end]


class Document:
    """All pages, one after the other; what is computed is computed once."""

    def __init__(self, pages: Sequence[Page]) -> None:
        self.pages = tuple(pages)
        self.rows: list[Row] = [row for page in pages for row in rows_of(page)]

    @cached_property
    def text(self) -> str:
        return "\n".join(row.text for row in self.rows)

    @cached_property
    def hits(self) -> list[tuple[words.Hit, ...]]:
        return [words.hits(row.text) for row in self.rows]

    @cached_property
    def concepts(self) -> list[frozenset[Concept]]:
        return [frozenset(hit.concept for hit in found) for found in self.hits]

    @cached_property
    def money(self) -> Money:
        return money_of(self.rows)

    @cached_property
    def by_row(self) -> list[list[Amount]]:
        """The amounts of each row, from left to right."""
        found: list[list[Amount]] = [[] for _ in self.rows]
        for amount in self.money.amounts:
            found[amount.row].append(amount)
        return found

    @cached_property
    def dates(self) -> list[DateAt]:
        return [DateAt(at, each) for at, row in enumerate(self.rows) for each in dates(row.text)]

    @cached_property
    def times(self) -> list[tuple[int, dt.time, str]]:
        """Times of day: row, time and how it is written."""
        return [
            (at, time, row.text[start:end])
            for at, row in enumerate(self.rows)
            for time, start, end in times(blanked(row.text, dates(row.text)))
        ]

    @cached_property
    def height(self) -> float:
        """The usual height of a row."""
        return median(row.height for row in self.rows) if self.rows else 1.0

    @cached_property
    def left(self) -> float:
        return min((row.left for row in self.rows), default=0.0)

    @cached_property
    def right(self) -> float:
        return max((row.right for row in self.rows), default=1.0)

    @property
    def width(self) -> float:
        return max(self.right - self.left, 1e-6)

    def share(self, index: int) -> float:
        """How far down the document a row is, from 0 to 1."""
        return index / max(len(self.rows) - 1, 1)

    def near(self, index: int) -> Row | None:
        return self.rows[index] if 0 <= index < len(self.rows) else None

    def concepts_at(self, index: int) -> frozenset[Concept]:
        return self.concepts[index] if 0 <= index < len(self.rows) else frozenset()

    def label(self, amount: Amount) -> tuple[words.Hit, ...]:
        """The words left of an amount on its row, back to the amount before it if there are any."""
        end = self.place(amount)
        others = [self.place(each) + 1 for each in self.by_row[amount.row] if each is not amount]
        start = max((each for each in others if each <= end), default=0)
        found = [hit for hit in self.hits[amount.row] if hit.start < end]
        return tuple(hit for hit in found if hit.start >= start) or tuple(found)

    def place(self, amount: Amount) -> int:
        """Where the amount begins in the text of its row."""
        before = 0
        for part in self.rows[amount.row].parts:
            if part is amount.part:
                break
            before += len(part.text) + 1
        return before + amount.start
