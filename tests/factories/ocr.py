"""Documents to read, written for the tests: pages of text, PDF files, drawn pictures."""

import io
from collections.abc import Sequence
from typing import Final

from PIL import Image, ImageDraw, ImageFont

from impl.ocr.extraction.pages import Box, Page, rectangle

RECEIPT: Final = (
    "CORNER MARKET LTD",
    "12 High Street, 90210 Springfield",
    "VAT No: GB123456789",
    "Receipt No: R-10233",
    "Date: 05/01/2026 17:40",
    "APPLES      5.00",
    "COFFEE BEANS      18.50",
    "Total      EUR 23.50",
    "CASH      30.00",
    "CHANGE      6.50",
)
"""A receipt whose lines add up; two blanks and more stand between columns."""


def page(
    lines: Sequence[str], *, width: float = 600, height: float = 20, score: float = 1.0
) -> Page:
    """Lines as boxes: columns, which several blanks part, go from the left edge to the right."""
    boxes = []
    for number, line in enumerate(lines):
        top = 40 + number * height * 1.5
        parts = [part.strip() for part in line.split("  ") if part.strip()]
        for index, part in enumerate(parts):
            wide = len(part) * height / 2
            left = 20 + (width - 40 - wide) * index / max(len(parts) - 1, 1)
            if len(parts) == 1:
                left = 20
            boxes.append(Box(part, rectangle(left, top, left + wide, top + height), score))
    return Page(1, width, 80 + len(lines) * height * 1.5, tuple(boxes))


def pdf(*pages: Sequence[str], salt: str = "") -> bytes:
    """A PDF with the lines as text; `salt` makes its content another."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>"]
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(pages)))
    objects.append(f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>")
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>")
    for lines in pages:
        number = len(objects) + 1
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 600] "
            f"/Resources << /Font << /F1 3 0 R >> >> /Contents {number + 1} 0 R >>"
        )
        shown = "".join(
            f"BT /F1 10 Tf {left} {560 - 16 * row} Td ({_escaped(part)}) Tj ET\n"
            for row, line in enumerate(lines)
            for left, part in _columns(line)
        )
        objects.append(f"<< /Length {len(shown)} >>\nstream\n{shown}endstream")
    return _file(objects, salt)


def empty_pages(count: int) -> bytes:
    """A PDF of very many pages."""
    kids = " ".join(f"{3 + n} 0 R" for n in range(count))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {count} >>",
    ]
    objects += ["<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>"] * count
    return _file(objects, "")


def picture(
    lines: Sequence[str] = RECEIPT, *, kind: str = "PNG", size: int = 24, mode: str = "RGB"
) -> bytes:
    """The lines drawn black on white."""
    font = ImageFont.load_default(size=size)
    image = Image.new("RGB", (30 * size, (len(lines) + 3) * 2 * size), "white")
    draw = ImageDraw.Draw(image)
    for row, line in enumerate(lines):
        parts = [part.strip() for part in line.split("  ") if part.strip()]
        for index, part in enumerate(parts):
            wide = draw.textlength(part, font=font)
            left = size + (image.width - 2 * size - wide) * index / max(len(parts) - 1, 1)
            if len(parts) == 1:
                left = size
            draw.text((left, (row + 1) * 2 * size), part, fill="black", font=font)
    content = io.BytesIO()
    image.convert(mode).save(content, kind)
    return content.getvalue()


def _columns(line: str) -> list[tuple[int, str]]:
    """The line's columns with where they begin; Courier of 10 points is 6 wide."""
    parts = [part.strip() for part in line.split("  ") if part.strip()]
    return [
        (
            30 + (360 - 6 * len(part)) * index // max(len(parts) - 1, 1) if len(parts) > 1 else 30,
            part,
        )
        for index, part in enumerate(parts)
    ]


def _file(objects: Sequence[str], salt: str) -> bytes:
    content = f"%PDF-1.4\n%{salt}\n"
    places = []
    for number, each in enumerate(objects, start=1):
        places.append(len(content))
        content += f"{number} 0 obj\n{each}\nendobj\n"
    table = len(content)
    content += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n"
    content += "".join(f"{place:010} 00000 n \n" for place in places)
    content += f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n"
    return content.encode("latin-1")


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
