"""Corrections: fields replaced by a person's word, figures checked anew."""

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, Final

from impl.ocr.extraction import words
from impl.ocr.extraction.plain import Json, value_of
from impl.platform.currencies import DECIMALS

AMOUNTS: Final = ("subtotal", "tip", "total")
_FIGURES: Final = frozenset({*AMOUNTS, "lines", "taxes"})
_SMALL: Final = 5
"""Minor units by which cash totals are rounded in some countries."""
_NOT_READ: Final[Json] = {"raw": None, "page": None, "polygon": None}
_KEY: Final = 200


def corrected(extraction: Json, update: Mapping[str, Any]) -> Json:
    """The extraction with the fields of the update; its checks made anew if figures changed."""
    after = dict(extraction)
    if "currency" in update:
        after = _in_currency(after, update["currency"])
    for name, value in update.items():
        if name == "lines":
            after[name] = [_line(each) for each in value]
        elif name == "taxes":
            after[name] = [_tax(each) for each in value]
        else:
            after[name] = _field(extraction[name], value)
    if _FIGURES & update.keys():
        after["check"] = check(after)
    return after


def check(extraction: Json) -> Json:
    """Whether the figures agree, as far as they are there."""
    subtotal, total = value_of(extraction, "subtotal"), value_of(extraction, "total")
    on_top = sum(tax["amount"] for tax in extraction["taxes"] if not tax["included"])
    on_top += value_of(extraction, "tip") or 0
    lines = sum(line["amount"] for line in extraction["lines"])
    targets = [each for each in (subtotal, total, (total or 0) - on_top) if each is not None]
    known = extraction["lines"] and (subtotal is not None or total is not None)
    adds_up = any(abs(lines - each) <= _SMALL for each in targets) if known else None
    if subtotal is None or total is None:
        return {"lines_add_up": adds_up, "total_adds_up": None, "difference": None}
    left = subtotal + on_top - total
    difference = left if abs(left) > _SMALL else 0
    return {"lines_add_up": adds_up, "total_adds_up": difference == 0, "difference": difference}


def summary(extraction: Json) -> Json:
    """What lists show of it."""
    return {
        "merchant_name": value_of(extraction, "merchant_name"),
        "date": value_of(extraction, "date"),
        "total": value_of(extraction, "total"),
        "currency": value_of(extraction, "currency"),
    }


def key_of(field: Json | None) -> str | None:
    """What was read, in a form that the same words always have; None if nothing was."""
    raw = field and field["raw"]
    return words.compact(raw)[:_KEY] or None if raw else None


def learned(field: Json, value: str, confidence: float) -> Json:
    """A field as a person once said it is, where the same was read."""
    return {**field, "value": value, "confidence": confidence, "source": "derived"}


def _field(before: Json | None, value: object) -> Json | None:
    """What was read and where stays; the value is the person's."""
    if value is None:
        return None
    kept = before or _NOT_READ
    return {**kept, "value": value, "confidence": 1.0, "source": "user"}


def _line(given: Mapping[str, Any]) -> Json:
    names = ("description", "quantity", "unit_price", "amount", "category_id")
    return {**{name: given.get(name) for name in names}, **_said()}


def _tax(given: Mapping[str, Any]) -> Json:
    return {
        "name": given["name"],
        "rate": given.get("rate"),
        "amount": given["amount"],
        "included": given.get("included", True),
        **_said(),
    }


def _said() -> Json:
    return {**_NOT_READ, "confidence": 1.0, "source": "user"}


def _in_currency(extraction: Json, currency: str) -> Json:
    """The same figures in the minor units of another currency."""
    step = DECIMALS[currency] - DECIMALS[value_of(extraction, "currency")]
    if step == 0:
        return extraction

    def scaled(amount: int | None) -> int | None:
        if amount is None:
            return None
        return int(Decimal(amount).scaleb(step).to_integral_value(ROUND_HALF_UP))

    after = dict(extraction)
    for name in AMOUNTS:
        if after[name] is not None:
            after[name] = {**after[name], "value": scaled(after[name]["value"])}
    after["lines"] = [
        {**line, "amount": scaled(line["amount"]), "unit_price": scaled(line["unit_price"])}
        for line in after["lines"]
    ]
    after["taxes"] = [{**tax, "amount": scaled(tax["amount"])} for tax in after["taxes"]]
    after["check"] = {**after["check"], "difference": scaled(after["check"]["difference"])}
    return after
