"""What an extraction says: fields with where they stand and how sure they are."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Generic, Literal, TypeAlias, TypeVar

from impl.ocr.extraction.pages import Polygon
from impl.ocr.extraction.rows import Part, Row

T = TypeVar("T")
Source: TypeAlias = Literal["ocr", "derived", "llm", "user"]
Kind: TypeAlias = Literal["receipt", "invoice", "statement"]
Method: TypeAlias = Literal["cash", "card", "transfer", "wallet", "voucher"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where it stands: the page, and a polygon in shares of the page's width and height."""

    page: int
    polygon: Polygon


@dataclass(frozen=True, slots=True)
class Field(Generic[T]):
    """A value with what was read, where, and the chance that it is right."""

    value: T
    raw: str | None
    confidence: float
    place: Place | None
    source: Source = "ocr"


@dataclass(frozen=True, slots=True)
class Tax:
    """A tax as the document lists it; money in minor units, the rate in percent."""

    name: str
    rate: Decimal | None
    amount: int
    included: bool
    """It is in the prices already."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of goods; money in minor units."""

    description: str | None
    quantity: Decimal | None
    unit_price: int | None
    amount: int


@dataclass(frozen=True, slots=True)
class Check:
    """Whether the figures agree; None where the document does not say enough."""

    lines_add_up: bool | None
    total_adds_up: bool | None
    difference: int | None
    """Subtotal with what comes on top, less the total; in minor units."""


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was found; money in minor units of the currency."""

    kind: Field[Kind]
    merchant_name: Field[str] | None
    merchant_address: Field[str] | None
    merchant_tax_id: Field[str] | None
    number: Field[str] | None
    date: Field[dt.date] | None
    time: Field[dt.time] | None
    currency: Field[str]
    locale: Field[str] | None
    lines: tuple[Field[Line], ...]
    subtotal: Field[int] | None
    taxes: tuple[Field[Tax], ...]
    tip: Field[int] | None
    total: Field[int] | None
    payment: Field[Method] | None
    check: Check


def place_of(row: Row, parts: Iterable[Part]) -> Place | None:
    """The smallest upright rectangle around the parts of a row."""
    points = [point for part in parts for point in part.box.polygon]
    if not points:
        return None
    width, height = max(row.page.width, 1e-6), max(row.page.height, 1e-6)
    xs = [min(max(x / width, 0.0), 1.0) for x, _ in points]
    ys = [min(max(y / height, 0.0), 1.0) for _, y in points]
    left, right, top, bottom = (round(each, 4) for each in (min(xs), max(xs), min(ys), max(ys)))
    return Place(row.page.number, ((left, top), (right, top), (right, bottom), (left, bottom)))
