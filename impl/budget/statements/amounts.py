"""Amounts as banks write them, read exactly: text to minor units, never rounded."""

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from impl.budget.statements.mapping import DecimalSeparator
from impl.budget.statements.model import Notice
from impl.platform.currencies import DECIMALS

LARGEST: Final = 2**53 - 1
"""The largest amount that is safe in JSON, in minor units."""
USUAL_DECIMALS: Final = 2
"""For codes that ISO 4217 has withdrawn (DEM, LTL) and for codes that are none."""

_DRESSING: Final = re.compile(
    r"[\s\u00a0\u202f'\u2019]|[A-Z]{3}|kr\.?|zł|Kč|[$€£¥₹₺₽₩]", re.IGNORECASE
)
_NUMBER: Final = re.compile(r"([+-]?)(\d[\d.,]*|[.,]\d+)([+-]?)", re.ASCII)
_GROUPS: Final = {
    ".": re.compile(r"\d{1,3}(?:,\d{2,3})*,\d{3}", re.ASCII),
    ",": re.compile(r"\d{1,3}(?:\.\d{3})+", re.ASCII),
}
_LONGEST: Final = 40
_THOUSAND: Final = 3


def decimals_of(currency: str) -> int:
    return DECIMALS.get(currency, USUAL_DECIMALS)


def minor_units(amount: Decimal, currency: str) -> int | Notice:
    """The amount in minor units, or why it has no exact value in them."""
    scaled = amount.scaleb(decimals_of(currency))
    if scaled != scaled.to_integral_value():
        return Notice(
            "amount-too-precise",
            f"The amount {amount} has more decimals than {currency} has; it is not rounded.",
        )
    if abs(scaled) > LARGEST:
        return Notice("amount-too-large", f"The amount {amount} is larger than can be kept.")
    return int(scaled)


def to_decimal(text: str, separator: DecimalSeparator) -> Decimal | None:
    """The number in a text such as "1 234,50-", "(12.00)", "EUR 3" or "1'000.25", or None.

    The other separator may only group digits.
    """
    if len(text) > _LONGEST:
        return None
    sign, digits = _dissect(text)
    if not digits:
        return None
    whole, _, fraction = digits.partition(separator)
    other = "," if separator == "." else "."
    if separator in fraction or other in fraction:
        return None
    if other in whole:
        if not _GROUPS[separator].fullmatch(whole):
            return None
        whole = whole.replace(other, "")
    return Decimal(f"{sign}{whole or '0'}.{fraction or '0'}")


def to_minor_units(
    text: str, currency: str, separator: DecimalSeparator
) -> tuple[int | None, Notice | None]:
    amount = to_decimal(text, separator)
    if amount is None:
        return None, Notice("bad-amount", f"The amount {text[:_LONGEST]!r} cannot be read.")
    units = minor_units(amount, currency)
    return (None, units) if isinstance(units, Notice) else (units, None)


def lenient_separator(text: str) -> DecimalSeparator:
    """The decimal separator of one amount in a format that knows no thousands (OFX, QIF, MT940).

    A lone point or comma is the decimal one; of two kinds the last is.
    """
    return "," if text.rfind(",") > text.rfind(".") and text.count(",") == 1 else "."


def separator_evidence(texts: Iterable[str]) -> tuple[int, int]:
    """How many of the amounts can only be read with a decimal point, and with a comma."""
    point = comma = 0
    for text in texts:
        sign = separator_of(text)
        point += sign == "."
        comma += sign == ","
    return point, comma


def separator_of(text: str) -> DecimalSeparator | None:
    """The decimal separator this amount proves; None where it has none or could be either."""
    _, digits = _dissect(text)
    last = max(digits.rfind("."), digits.rfind(","))
    if last < 0:
        return None
    mark: DecimalSeparator = "." if digits[last] == "." else ","
    other: DecimalSeparator = "," if mark == "." else "."
    if digits.count(mark) > 1:
        return other
    if other in digits:
        return mark
    trailing = len(digits) - last - 1
    zero_or_long = last == 0 or digits[:last] == "0" or last > _THOUSAND
    return mark if trailing != _THOUSAND or zero_or_long else None


def _dissect(text: str) -> tuple[str, str]:
    """Sign and digits with their separators; ("", "") where the text is no number."""
    bare = _DRESSING.sub("", text.replace("\u2212", "-").replace("\u2013", "-"))
    bracketed = bare.startswith("(") and bare.endswith(")")
    match = _NUMBER.fullmatch(bare[1:-1] if bracketed else bare)
    if match is None or (match[1] and match[3]):
        return "", ""
    sign = "-" if bracketed or "-" in (match[1], match[3]) else ""
    return sign, match[2]
