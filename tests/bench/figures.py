"""A measured figure beside what it should be."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Figure:
    """One row of the table of targets; without a target it only informs."""

    name: str
    value: float
    unit: str
    target: float | None = None
    bound: Literal["most", "least"] = "most"

    @property
    def holds(self) -> bool | None:
        if self.target is None:
            return None
        if self.bound == "most":
            return self.value <= self.target
        return self.value >= self.target

    def cells(self) -> tuple[str, str, str, str]:
        """Name, value, target and verdict as text."""
        sign = "≤" if self.bound == "most" else "≥"
        wanted = "" if self.target is None else f"{sign} {number(self.target)} {self.unit}".rstrip()
        verdict = {None: "", True: "holds", False: "**falls short**"}[self.holds]
        return self.name, f"{number(self.value)} {self.unit}".rstrip(), wanted, verdict


def number(value: float) -> str:
    """Three digits that count, and no more decimals than they take."""
    if value >= 100:
        return f"{value:,.0f}"
    text = f"{value:.1f}" if value >= 10 else f"{value:.2f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> list[str]:
    """A Markdown table whose columns stand in line in a terminal too; the first is text."""
    cells = [list(heads), *(list(row) for row in rows)]
    widths = [max(len(row[n]) for row in cells) for n in range(len(cells[0]))]
    lines = [
        "| " + " | ".join(_fit(text, n, widths[n]) for n, text in enumerate(row)) + " |"
        for row in cells
    ]
    rules = ("-" * width if n == 0 else "-" * (width - 1) + ":" for n, width in enumerate(widths))
    lines.insert(1, "| " + " | ".join(rules) + " |")
    return lines


def _fit(text: str, column: int, width: int) -> str:
    return text.ljust(width) if column == 0 else text.rjust(width)
