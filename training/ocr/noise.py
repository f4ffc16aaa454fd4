"""Text boxes as an engine would have read them: letters confused, spaces lost, boxes joined.

The labelled boxes of the training receipts are perfect and in capitals; what comes at run time is
neither. Each copy draws its own rates, so that the rankers meet clean and bad readings alike.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from impl.ocr.extraction.pages import Box, Page, rectangle

_CONFUSED: Final = {
    "O": "0Q", "0": "OQ", "I": "1l", "1": "Il", "S": "5", "5": "S", "B": "8", "8": "B", ".": ",",
    ",": ".", ":": ";.", "-": "~", "G": "6C", "6": "G", "Z": "2", "2": "Z", "M": "H", "N": "M",
    "E": "F", "C": "G", "U": "V", "T": "I", "A": "4", "L": "I",
}  # fmt: skip
_SPLIT: Final = 0.05
_REACH: Final = 2.5
"""Boxes of a row may be joined over a gap of so many heights."""


@dataclass(frozen=True, slots=True)
class _Rates:
    confused: float
    space_lost: float
    box_lost: float
    joined: float
    case: str


def noisy(page: Page, seed: str) -> Page:
    """The page as read by an engine in some mood; the same seed gives the same page."""
    rng = random.Random(seed)  # noqa: S311  # not for secrets
    rates = _Rates(
        confused=rng.choice((0.0, 0.003, 0.01, 0.02)),
        space_lost=rng.choice((0.0, 0.03, 0.1, 0.25)),
        box_lost=rng.choice((0.0, 0.0, 0.02, 0.05)),
        joined=rng.choice((0.0, 0.1, 0.3)),
        case=rng.choice(("upper", "upper", "title", "mixed")),
    )
    boxes = [
        piece
        for box in page.boxes
        if rng.random() >= rates.box_lost
        for piece in _read(box, rates, rng)
    ]
    return Page(page.number, page.width, page.height, tuple(_joined(boxes, rates, rng)))


def _read(box: Box, rates: _Rates, rng: random.Random) -> list[Box]:
    """The box as read, perhaps in two pieces, a little off its place."""
    text, wrong = _misread(box.text, rates, rng)
    text = _cased(text, rates.case, rng)
    score = min(1.0, max(0.5, rng.gauss(0.985, 0.02) - wrong * rng.uniform(0, 0.1)))
    (left, top), _, (right, bottom), _ = box.polygon
    height = bottom - top
    pieces = [(text, left, right)]
    if " " in text and rng.random() < _SPLIT:
        at = text.index(" ")
        middle = left + (right - left) * at / len(text)
        pieces = [
            (text[:at], left, middle - 0.2 * height),
            (text[at + 1 :], middle + 0.2 * height, right),
        ]
    return [
        Box(piece, _shaken(begin, top, end, bottom, rng), score)
        for piece, begin, end in pieces
        if piece.strip()
    ]


def _misread(text: str, rates: _Rates, rng: random.Random) -> tuple[str, int]:
    read, wrong = [], 0
    for sign in text:
        if sign == " " and rng.random() < rates.space_lost:
            continue
        if sign in _CONFUSED and rng.random() < rates.confused:
            read.append(rng.choice(_CONFUSED[sign]))
            wrong += 1
        else:
            read.append(sign)
    return "".join(read), wrong


def _cased(text: str, case: str, rng: random.Random) -> str:
    words = text.split(" ")
    if case == "title":
        return " ".join(word.capitalize() if len(word) > 3 else word for word in words)  # noqa: PLR2004
    if case == "mixed":
        return " ".join(word if rng.random() < 0.5 else word.capitalize() for word in words)  # noqa: PLR2004
    return text


def _shaken(
    left: float, top: float, right: float, bottom: float, rng: random.Random
) -> tuple[tuple[float, float], tuple[float, float], tuple[float, float], tuple[float, float]]:
    height = bottom - top
    x0, x1 = (rng.uniform(-0.15, 0.15) * height for _ in range(2))
    y0, y1 = (rng.uniform(-0.08, 0.08) * height for _ in range(2))
    return rectangle(left + x0, top + y0, right + x1, bottom + y1)


def _joined(boxes: Sequence[Box], rates: _Rates, rng: random.Random) -> list[Box]:
    """Neighbours of a row in one box, as engines draw it now and then."""
    ordered = sorted(boxes, key=lambda box: box.polygon[0][1] + box.polygon[2][1])
    taken: set[int] = set()
    joined: list[Box] = []
    for at, box in enumerate(ordered):
        if at in taken:
            continue
        for other in range(at + 1, min(at + 5, len(ordered))):
            near = other not in taken and _are_neighbours(box, ordered[other])
            if near and rng.random() < rates.joined:
                taken.add(other)
                space = "" if rng.random() < rates.space_lost else " "
                joined.append(_together(box, ordered[other], space))
                break
        else:
            joined.append(box)
    return joined


def _are_neighbours(one: Box, other: Box) -> bool:
    (_, top), _, (right, bottom), _ = one.polygon
    (left, other_top), _, (_, other_bottom), _ = other.polygon
    height = bottom - top
    level = abs((other_top + other_bottom) - (top + bottom)) / 2 < 0.3 * height
    return level and 0 < left - right < _REACH * height


def _together(one: Box, other: Box, space: str) -> Box:
    (left, top), _, (_, bottom), _ = one.polygon
    (_, other_top), _, (right, other_bottom), _ = other.polygon
    place = rectangle(left, min(top, other_top), right, max(bottom, other_bottom))
    return Box(one.text + space + other.text, place, min(one.score, other.score))
