"""The receipts to train and to measure on, as ../shared/data/receipts has them."""

import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, Final

from impl.ocr.extraction.dates import dates
from impl.ocr.extraction.pages import Box, Page, rectangle

FOLDER: Final = Path(__file__).resolve().parents[2].parent / "shared" / "data"
_MARGIN: Final = 1.05
"""train.jsonl has no size of the page: the boxes' own, and a little more."""


@dataclass(frozen=True, slots=True)
class Truth:
    """What a receipt's labels say; None where they say nothing that can be read."""

    total: Decimal | None
    date: dt.date | None
    merchant: str
    lines: tuple[Decimal, ...] | None = None
    """Prices of the lines (labelled with a model's help, not authoritative)."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """A receipt with its labels; `page` holds the labelled text boxes, `image` the picture."""

    id: str
    truth: Truth
    page: Page
    image: Path | None = None


def training() -> list[Receipt]:
    """The 326 receipts for training, in the order of the file."""
    lines = (FOLDER / "receipts" / "train.jsonl").read_text(encoding="utf-8").splitlines()
    return [_receipt(json.loads(line)) for line in lines]


def development() -> Iterator[Receipt]:
    """The 150 receipts that no model has seen, with their pictures."""
    folder = FOLDER / "receipts" / "dev"
    for line in (folder / "labels.jsonl").read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        yield _receipt(entry, folder / entry["image"])


def _receipt(entry: dict[str, Any], image: Path | None = None) -> Receipt:
    fields, norm = entry["fields"], entry.get("norm", {})
    written = dates(fields.get("date", ""))
    day = dt.date.fromisoformat(norm["date"]) if norm.get("date") else None
    if day is None and written:
        day = written[0].read("dmy")
    assisted = entry.get("assisted")
    lines = (
        tuple(_money(each["total_price"]) or Decimal(0) for each in assisted["items"])
        if assisted
        else None
    )
    truth = Truth(
        _money(norm.get("total") or fields.get("total")), day, fields.get("company", ""), lines
    )
    return Receipt(entry["id"], truth, _page(entry["ocr"]), image)


def _page(boxes: list[dict[str, Any]]) -> Page:
    width = max(box["bbox"][2] for box in boxes) * _MARGIN
    height = max(box["bbox"][3] for box in boxes) * _MARGIN
    return Page(1, width, height, tuple(Box(box["text"], rectangle(*box["bbox"])) for box in boxes))


def _money(written: object) -> Decimal | None:
    """An amount of the labels: 9.10, "RM 9.10", "$9.10", "1,234.50"."""
    text = "".join(sign for sign in str(written) if sign.isdigit() or sign in ".-")
    try:
        return Decimal(text).quantize(Decimal("0.01"))
    except InvalidOperation:
        return None
