"""Hostile files to plain pages: pictures of bounded size, or a PDF's own text.

These functions run in impl/platform/sandbox.py, a fresh process each; whatever a file makes of the
decoders stays there. Limits are checked before anything of their size is allocated.
"""

import io
import sys
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final, TypeAlias

import pypdfium2
from PIL import Image, ImageOps, UnidentifiedImageError

from impl.ocr.engines.engine import Picture
from impl.ocr.engines.media import MediaType
from impl.ocr.engines.refusals import (
    Damaged,
    Encrypted,
    NoText,
    TooManyPages,
    TooManyPixels,
)
from impl.ocr.extraction.pages import Box, Page, rectangle

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage


_FORMATS: Final = {"image/jpeg": "JPEG", "image/png": "PNG", "image/webp": "WEBP"}
_LONG_SIDE: Final = 1600
"""Engines see no more in larger pictures of receipts, and take much longer."""
_LONGEST_SIDE: Final = 6400
_NARROW: Final = 640
"""A long strip is scaled down no further than to this width."""
_DENSE: Final = 4
"""Pixels a point of a PDF page, at most: 288 an inch."""
_FEW_SIGNS: Final = 16
"""A PDF page with less text than this is a picture."""
_MOST_BOXES: Final = 4000
_MOST_GLYPHS: Final = 20_000
_MOST_SIGNS: Final = 400
"""Signs of one box: longer ones are prose."""
_SPACE: Final = 0.12
"""Signs further apart than this share of their height are two words."""
_COLUMN_GAP: Final = 0.9
"""Signs further apart than this many heights are two boxes."""
_Glyph: TypeAlias = tuple[str, float, float, float, float]


@dataclass(frozen=True, slots=True)
class Limits:
    """What a document may have at most."""

    pages: int
    pixels: int


@dataclass(frozen=True, slots=True)
class Opened:
    """A document's pages: text where the file has its own, None where a picture is to be read."""

    pages: tuple[Page | None, ...]


def open_document(content: bytes, media_type: MediaType, limits: Limits) -> Opened:
    """How many pages there are, and the text of those that have it; raises Unreadable."""
    if media_type != "application/pdf":
        with _picture(content, media_type, limits):
            return Opened((None,))
    document = _pdf(content)
    count = len(document)
    if count == 0:
        raise Damaged("The PDF has no pages.")
    if count > limits.pages:
        raise TooManyPages(
            f"The PDF has {count:,} pages; up to {limits.pages} are read. Send it in parts."
        )
    return Opened(tuple(_text(document, number) for number in range(1, count + 1)))


def picture_of(content: bytes, media_type: MediaType, number: int, limits: Limits) -> Picture:
    """One page as a picture that an engine can take; raises Unreadable."""
    if media_type == "application/pdf":
        image = _rendered(_pdf(content), number)
    else:
        with _picture(content, media_type, limits) as opened:
            image = _loaded(opened)
    if min(image.size) < 8:  # noqa: PLR2004  # no letter fits
        raise NoText("The picture is too small to hold text.")
    return Picture(number, image.width, image.height, image.tobytes())


# --- pictures --------------------------------------------------------------------------------


@contextmanager
def _picture(content: bytes, media_type: str, limits: Limits) -> Iterator[Image.Image]:
    """The picture, opened but not decoded; faults of its decoder become Damaged."""
    Image.MAX_IMAGE_PIXELS = None  # our own limit holds, with a problem of its own
    kind = _FORMATS[media_type]
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            opened = Image.open(io.BytesIO(content), formats=(kind,))
            _check_size(*opened.size, limits)
            yield opened
    except (TooManyPixels, NoText, MemoryError):
        raise
    except (OSError, SyntaxError, ValueError, UnidentifiedImageError, EOFError, KeyError,
            IndexError, TypeError, OverflowError, AttributeError) as error:  # fmt: skip
        raise Damaged("The picture is damaged or cut off; upload it again.") from error


def _check_size(width: int, height: int, limits: Limits) -> None:
    if width * height > limits.pixels:
        raise TooManyPixels(
            f"The picture has {width:,} x {height:,} pixels; up to "
            f"{limits.pixels // 1_000_000} megapixels are read. Send it smaller."
        )


def _loaded(opened: Image.Image) -> Image.Image:
    """The picture upright, on white, in a size for engines."""
    size = _fitted(*opened.size)
    opened.draft("RGB", size)  # a JPEG is decoded at the smallest scale that is large enough
    upright = ImageOps.exif_transpose(opened)
    if upright.mode in {"RGBA", "LA", "PA", "P"} or "transparency" in upright.info:
        upright = upright.convert("RGBA")
        white = Image.new("RGBA", upright.size, "white")
        upright = Image.alpha_composite(white, upright)
    upright = upright.convert("RGB")
    size = _fitted(*upright.size)
    if size != upright.size:
        upright = upright.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)
    return upright


def _fitted(width: int, height: int) -> tuple[int, int]:
    """The size to read in: the long side bounded, but a strip not made too narrow to read."""
    short, long = sorted((width, height))
    scale = min(1.0, _LONG_SIDE / long)
    if short * scale < _NARROW:
        scale = min(1.0, _NARROW / short, _LONGEST_SIDE / long)
    return max(1, round(width * scale)), max(1, round(height * scale))


# --- PDF -------------------------------------------------------------------------------------


def _pdf(content: bytes) -> "PdfDocument":
    try:
        document = pypdfium2.PdfDocument(content)
        document.init_forms()
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise Encrypted("The PDF asks for a password; save it without one.") from None
        raise Damaged("The PDF is damaged; save it anew and upload it again.") from None
    return document


def _page(document: "PdfDocument", number: int) -> "PdfPage":
    try:
        return document[number - 1]
    except pypdfium2.PdfiumError:
        raise Damaged(f"Page {number} of the PDF is damaged.") from None


def _text(document: "PdfDocument", number: int) -> Page | None:
    """The page's own text with its places; None if there is too little of it."""
    page = _page(document, number)
    width, height = page.get_size()
    try:
        glyphs = list(_glyphs(page))
    except (pypdfium2.PdfiumError, ValueError):
        return None  # then it is read as a picture
    if sum(not sign.isspace() for sign, *_ in glyphs) < _FEW_SIGNS:
        return None
    boxes = tuple(_boxes(glyphs))[:_MOST_BOXES]
    return Page(number, max(width, 1.0), max(height, 1.0), boxes, exact=True)


def _glyphs(page: "PdfPage") -> Iterator[_Glyph]:
    """Signs in the order of the file, with left, top, right and bottom from the page's top left."""
    text = page.get_textpage()
    left, _, _, top = page.get_mediabox()
    for index in range(min(text.count_chars(), _MOST_GLYPHS)):
        code = pypdfium2.raw.FPDFText_GetUnicode(text, index)
        x0, y0, x1, y1 = text.get_charbox(index, loose=True)
        sign = chr(code) if 0 < code <= sys.maxunicode and not 0xD800 <= code < 0xE000 else " "  # noqa: PLR2004  # surrogates
        yield sign, x0 - left, top - y1, x1 - left, top - y0


def _boxes(glyphs: Sequence[_Glyph]) -> Iterator[Box]:
    """Signs that follow each other closely on one level, as one box."""
    run: list[_Glyph] = []
    for glyph in glyphs:
        if glyph[0].isspace():
            continue
        if run and not _follows(run[-1], glyph):
            yield _box(run)
            run = []
        run.append(glyph)
    if run:
        yield _box(run)


def _follows(before: _Glyph, glyph: _Glyph) -> bool:
    if before[1:] == glyph[1:]:
        return True  # letters of one ligature
    _, _, top, right, bottom = before
    _, left, other_top, _, other_bottom = glyph
    height = max(bottom - top, 1.0)
    level = abs((top + bottom) - (other_top + other_bottom)) / 2 < height / 2
    return level and -height / 2 < left - right < _COLUMN_GAP * height


def _box(run: Sequence[_Glyph]) -> Box:
    said = run[0][0]
    for before, glyph in pairwise(run):
        height = max(before[4] - before[2], 1.0)
        said += " " * (glyph[1] - before[3] > _SPACE * height) + glyph[0]
    place = rectangle(
        min(glyph[1] for glyph in run),
        min(glyph[2] for glyph in run),
        max(glyph[3] for glyph in run),
        max(glyph[4] for glyph in run),
    )
    return Box(said[:_MOST_SIGNS], place)


def _rendered(document: "PdfDocument", number: int) -> Image.Image:
    """The page, drawn in a size for engines whatever size it says it has."""
    page = _page(document, number)
    width, height = (max(side, 1.0) for side in page.get_size())
    wide, high = _fitted(round(width * _DENSE), round(height * _DENSE))
    try:
        drawn = page.render(scale=min(wide / width, high / height), may_draw_forms=True)
        image: Image.Image = drawn.to_pil().convert("RGB")
    except (pypdfium2.PdfiumError, ValueError, OSError):
        raise Damaged(f"Page {number} of the PDF cannot be drawn.") from None
    return image
