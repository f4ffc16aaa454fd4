"""What an engine read: boxes of text on pages."""

from dataclasses import dataclass
from typing import TypeAlias

Point: TypeAlias = tuple[float, float]
Polygon: TypeAlias = tuple[Point, Point, Point, Point]
"""Corners from the top left, clockwise, in the page's own units."""


@dataclass(frozen=True, slots=True)
class Box:
    """A run of text as the engine found it; score is the engine's own, from 0 to 1."""

    text: str
    polygon: Polygon
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Page:
    """One page; number counts from 1, the size is in the units of its polygons."""

    number: int
    width: float
    height: float
    boxes: tuple[Box, ...]
    exact: bool = False
    """The text is the file's own, not recognised from a picture."""


def rectangle(left: float, top: float, right: float, bottom: float) -> Polygon:
    return ((left, top), (right, top), (right, bottom), (left, bottom))
