"""Rows: boxes that stand beside each other on the page, whatever its slant."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from statistics import median
from typing import Final

from impl.ocr.extraction.pages import Box, Page, Point

_LEVEL: Final = 0.45
"""Boxes stand in one row if their middles differ by less than this share of their heights."""
_STEEPEST: Final = math.radians(15)
_LONG: Final = 3.0
"""Width to height of a box whose edge tells the slant of the page."""


@dataclass(frozen=True)
class Part:
    """A box, upright: its place as if the page were not slanted."""

    box: Box
    left: float
    top: float
    right: float
    bottom: float

    @property
    def text(self) -> str:
        return self.box.text

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2

    @property
    def height(self) -> float:
        return max(self.bottom - self.top, 1e-6)


@dataclass(frozen=True)
class Row:
    """The parts of one row, from left to right."""

    page: Page
    parts: tuple[Part, ...]

    @cached_property
    def text(self) -> str:
        return " ".join(part.text for part in self.parts)

    @cached_property
    def left(self) -> float:
        return min(part.left for part in self.parts)

    @cached_property
    def right(self) -> float:
        return max(part.right for part in self.parts)

    @cached_property
    def top(self) -> float:
        return min(part.top for part in self.parts)

    @cached_property
    def bottom(self) -> float:
        return max(part.bottom for part in self.parts)

    @cached_property
    def height(self) -> float:
        return median(part.height for part in self.parts)

    @cached_property
    def middle(self) -> float:
        return sum(part.middle for part in self.parts) / len(self.parts)


def rows_of(page: Page) -> list[Row]:
    """The page's rows from top to bottom."""
    slant = _slant(page.boxes)
    parts = [_upright(box, slant) for box in page.boxes if box.text.strip()]
    groups: list[list[Part]] = []
    for part in sorted(parts, key=lambda each: each.middle):
        group = _group_of(part, groups)
        if group is None:
            groups.append([part])
        else:
            group.append(part)
    rows = [Row(page, tuple(sorted(group, key=lambda each: each.left))) for group in groups]
    return sorted(rows, key=lambda row: row.middle)


def _group_of(part: Part, groups: Sequence[list[Part]]) -> list[Part] | None:
    """The row that the part continues: compared with the nearest box, since paper is curved."""
    best: tuple[float, list[Part]] | None = None
    for group in groups[-8:]:
        near = min(group, key=lambda each: _gap(each, part))
        apart = abs(near.middle - part.middle) / min(near.height, part.height)
        if apart < _LEVEL and _overlap(group, part) < _LEVEL and (not best or apart < best[0]):
            best = (apart, group)
    return best[1] if best else None


def _gap(one: Part, other: Part) -> float:
    return max(one.left - other.right, other.left - one.right, 0.0)


def _overlap(group: Sequence[Part], part: Part) -> float:
    """How much of the part lies over boxes of the group, from 0 to 1."""
    covered = sum(
        max(0.0, min(each.right, part.right) - max(each.left, part.left)) for each in group
    )
    return covered / max(part.right - part.left, 1e-6)


def _slant(boxes: Sequence[Box]) -> float:
    """The angle of the text against the page, as most long boxes have it."""
    angles = []
    for box in boxes:
        (x0, y0), (x1, y1), _, (x3, y3) = box.polygon
        wide, high = math.hypot(x1 - x0, y1 - y0), math.hypot(x3 - x0, y3 - y0)
        if wide > _LONG * high:
            angles.append(math.atan2(y1 - y0, x1 - x0))
    found = median(angles) if angles else 0.0
    return found if abs(found) < _STEEPEST else 0.0


def _upright(box: Box, slant: float) -> Part:
    corners = [_turned(point, -slant) for point in box.polygon]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    top, bottom = (ys[0] + ys[1]) / 2, (ys[2] + ys[3]) / 2
    return Part(box, min(xs), min(top, bottom), max(xs), max(top, bottom))


def _turned(point: Point, angle: float) -> Point:
    x, y = point
    return x * math.cos(angle) - y * math.sin(angle), x * math.sin(angle) + y * math.cos(angle)
