"""Conversion between currencies in minor units, exact to the last one."""

from collections.abc import Sequence
from decimal import ROUND_HALF_EVEN, Context, Decimal
from itertools import accumulate, pairwise
from typing import Final

from generated.problems import AmountOutOfRange
from impl.platform.currencies import DECIMALS

LARGEST_AMOUNT: Final = 2**53 - 1
"""The largest sum that is kept or shown: every JSON reader holds it exactly."""
LARGEST_ENTRY: Final = 999_999_999_999
"""The largest amount entered, or booked by conversion, at once: sums of many still fit above."""

_EXACT: Final = Context(prec=60, rounding=ROUND_HALF_EVEN)


def convert(amount: int, rate: Decimal, currency: str, into: str) -> int:
    """Minor units of `currency` as minor units of `into`; rate is for whole units of each.

    Halves go to the even neighbour, so that many conversions do not drift.
    """
    scale = DECIMALS[into] - DECIMALS[currency]
    exact = _EXACT.multiply(Decimal(amount), rate).scaleb(scale, _EXACT)
    converted = int(exact.quantize(Decimal(1), context=_EXACT))
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
