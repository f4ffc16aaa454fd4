"""An extraction as JSON: the shape that is stored, sent between processes and shown to clients."""

import dataclasses
import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final, TypeAlias

from impl.ocr.extraction.fields import Extraction, Field, Line, Place, Tax

Json: TypeAlias = dict[str, Any]
_FIELDS: Final = (
    "kind", "merchant_name", "merchant_address", "number", "date", "time", "currency", "locale",
    "subtotal", "tip", "total", "payment",
)  # fmt: skip


def as_json(found: Extraction) -> Json:
    """The extraction with plain values only."""
    return {
        **{name: _field(getattr(found, name)) for name in _FIELDS},
        "merchant_tax_number": _field(found.merchant_tax_id),
        "lines": [_line(each) for each in found.lines],
        "taxes": [_tax(each) for each in found.taxes],
        "check": dataclasses.asdict(found.check),
    }


def placed(place: Place | None) -> Json:
    """Page and polygon as fields have them."""
    if place is None:
        return {"page": None, "polygon": None}
    return {"page": place.page, "polygon": [{"x": x, "y": y} for x, y in place.polygon]}


def decimal(value: Decimal | None) -> str | None:
    """A decimal number without trailing zeros or exponent."""
    if value is None:
        return None
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _field(found: Field[Any] | None) -> Json | None:
    return None if found is None else {"value": _value(found.value), **_said(found)}


def _said(found: Field[Any]) -> Json:
    return {
        "raw": found.raw,
        "confidence": found.confidence,
        **placed(found.place),
        "source": found.source,
    }


def _value(value: object) -> object:
    if isinstance(value, dt.time):
        return value.isoformat("seconds")
    return value.isoformat() if isinstance(value, dt.date) else value


def _line(found: Field[Line]) -> Json:
    line = found.value
    return {
        "description": line.description,
        "quantity": decimal(line.quantity),
        "unit_price": line.unit_price,
        "amount": line.amount,
        "category_id": None,
        **_said(found),
    }


def _tax(found: Field[Tax]) -> Json:
    tax = found.value
    return {
        "name": tax.name,
        "rate": decimal(tax.rate),
        "amount": tax.amount,
        "included": tax.included,
        **_said(found),
    }


def value_of(extraction: Mapping[str, Any], name: str) -> Any:  # noqa: ANN401  # the field's own
    """The value of a field of a plain extraction; None where there is no such field."""
    field = extraction[name]
    return None if field is None else field["value"]
