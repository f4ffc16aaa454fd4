"""Conversion between currencies in minor units, exact to the last one."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import accumulate, pairwise
from typing import Final

from generated.problems import AmountOutOfRange
from impl.platform import exchange

LARGEST_AMOUNT: Final = 2**53 - 1
"""The largest sum that is kept or shown: every JSON reader holds it exactly."""
LARGEST_ENTRY: Final = 999_999_999_999
"""The largest amount entered, or booked by conversion, at once: sums of many still fit above."""


def convert(amount: int, rate: Decimal, currency: str, into: str) -> int:
    """Minor units of `currency` as minor units of `into`, as many as one entry may hold."""
    converted = exchange.convert(amount, rate, currency, into)
    if abs(converted) > LARGEST_ENTRY:
        raise AmountOutOfRange(f"{amount} {currency} is more {into} than one entry may hold.")
    return converted


def convert_parts(
    amounts: Sequence[int], rate: Decimal, currency: str, into: str
) -> tuple[int, ...]:
    """Convert parts so that they sum to their sum converted.

    Each part is the step between two converted running sums, so none is off by a whole unit.
    """
    running = accumulate(amounts, initial=0)
    marks = [convert(each, rate, currency, into) for each in running]
    return tuple(later - earlier for earlier, later in pairwise(marks))
