"""RapidOCR (PP-OCR models in ONNX, shipped in its wheel) as an engine."""

from importlib.metadata import version
from typing import Any, Final

import numpy as np
from rapidocr import RapidOCR

from impl.ocr.engines.engine import Picture
from impl.ocr.extraction.pages import Box, Page

_PARAMETERS: Final = {
    "Global.log_level": "critical",
    "Global.use_cls": False,
    "Global.max_side_len": 100_000,  # pictures come in the size they are read in
    "EngineConfig.onnxruntime.inter_op_num_threads": 1,
}
_TILE: Final = 1600
"""A longer strip is read piece by piece."""
_SHARED: Final = 160
"""Neighbouring pieces share so many pixels, so that each row is whole in one of them."""
_LEAST: Final = 0.5
"""Score below which a reading is dropped."""


class RapidEngine:
    """Detects lines of text and recognises each; loads its models at once."""

    def __init__(self, threads: int) -> None:
        self._ocr = RapidOCR(
            params={**_PARAMETERS, "EngineConfig.onnxruntime.intra_op_num_threads": threads}
        )
        self.read(Picture(1, 64, 64, bytes([255]) * (64 * 64 * 3)))

    @property
    def name(self) -> str:
        return f"rapidocr {version('rapidocr')}"

    def read(self, picture: Picture) -> Page:
        pixels = np.frombuffer(picture.pixels, np.uint8)
        image = pixels.reshape(picture.height, picture.width, 3)[:, :, ::-1]
        boxes = [
            box
            for top, bottom in _tiles(picture.height)
            for box in self._boxes(image[top:bottom], top, bottom, picture.height)
        ]
        return Page(picture.number, picture.width, picture.height, tuple(boxes))

    def _boxes(self, image: Any, top: int, bottom: int, height: int) -> list[Box]:  # noqa: ANN401  # an array
        """The boxes of a piece whose middle lies nearer to this piece than to its neighbours."""
        found: Any = self._ocr(np.ascontiguousarray(image))  # of four result types, by what ran
        if found.boxes is None or found.txts is None:
            return []
        first = 0 if top == 0 else top + _SHARED // 2
        last = height if bottom == height else bottom - _SHARED // 2
        boxes = []
        for corners, text, score in zip(found.boxes, found.txts, found.scores, strict=True):
            one, two, three, four = ((float(x), float(y) + top) for x, y in corners)
            middle = (one[1] + two[1] + three[1] + four[1]) / 4
            if score >= _LEAST and first <= middle < last:
                boxes.append(Box(text, (one, two, three, four), float(score)))
        return boxes


def _tiles(height: int) -> list[tuple[int, int]]:
    """Where the pieces of a strip begin and end."""
    if height <= _TILE:
        return [(0, height)]
    tops = range(0, height - _SHARED, _TILE - _SHARED)
    return [(top, min(top + _TILE, height)) for top in tops]
