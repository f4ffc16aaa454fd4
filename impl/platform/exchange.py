"""Exchange between currencies: which of a book's rates holds on a day, and what it makes of money.

A rate says what one unit of `base` is worth in `quote` from its date until the next one of the two.
Between two currencies there are several ways: their own rate, the one the other way round, or two
rates crossed through a pivot. The way whose oldest rate is the freshest wins; of equals the
shortest, then the one through the first pivot.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Context, Decimal
from typing import Final, Literal, TypeAlias

from impl.platform.currencies import DECIMALS

Pair: TypeAlias = tuple[str, str]
"""A currency, and the one that it is told in."""
Way: TypeAlias = Literal["same", "direct", "inverse", "cross"]
EURO: Final = "EUR"
"""What the rates of the European Central Bank are told in."""
DIGITS: Final = 12
"""Significant digits of a rate that is made of others."""
_MOST_DECIMALS: Final = 18
_LARGEST: Final = Decimal(1_000_000)
_EXACT: Final = Context(prec=60, rounding=ROUND_HALF_EVEN)
_ROUNDED: Final = Context(prec=DIGITS, rounding=ROUND_HALF_EVEN)


@dataclass(frozen=True, slots=True)
class Rate:
    """A rate of the book."""

    base: str
    quote: str
    date: dt.date
    rate: str
    source: str


@dataclass(frozen=True, slots=True)
class Used:
    """A rate of the book, as it is or the other way round."""

    rate: Rate
    inverted: bool = False

    @property
    def factor(self) -> Decimal:
        exact = Decimal(self.rate.rate)
        return _EXACT.divide(Decimal(1), exact) if self.inverted else exact


@dataclass(frozen=True, slots=True)
class Exchange:
    """What one unit of a currency is worth in another, and how that is known."""

    way: Way
    rate: str
    used: tuple[Used, ...] = ()


def pivots(base: str) -> tuple[str, ...]:
    """What rates are crossed through in a book of this base currency."""
    return (base,) if base == EURO else (base, EURO)


def pairs(one: str, two: str, base: str) -> set[Pair]:
    """The pairs whose rates `exchange` looks at."""
    if one == two:
        return set()
    through = [each for each in pivots(base) if each not in (one, two)]
    hops = [(one, two), *((one, each) for each in through), *((each, two) for each in through)]
    return {*hops, *((b, a) for a, b in hops)}


def exchange(one: str, two: str, base: str, known: Mapping[Pair, Rate]) -> Exchange | None:
    """What holds between two currencies, of rates that hold on the day; None if nothing does."""
    if one == two:
        return Exchange("same", "1")
    best: Exchange | None = None
    freshest = dt.date.min
    for used in _ways(one, two, base, known):
        oldest = min(each.rate.date for each in used)
        rate = _rate(used)
        if rate is not None and (best is None or oldest > freshest):
            best, freshest = Exchange(_name(used), rate, used), oldest
    return best


def convert(amount: int, rate: Decimal, currency: str, into: str) -> int:
    """Minor units of `currency` as minor units of `into`; rate is for whole units of each.

    Halves go to the even neighbour, so that many conversions do not drift.
    """
    scale = DECIMALS[into] - DECIMALS[currency]
    exact = _EXACT.multiply(Decimal(amount), rate).scaleb(scale, _EXACT)
    return int(exact.quantize(Decimal(1), context=_EXACT))


def _ways(one: str, two: str, base: str, known: Mapping[Pair, Rate]) -> Iterator[tuple[Used, ...]]:
    """Every way, the shortest first."""
    yield from ((hop,) for hop in _hops(one, two, known))
    for pivot in pivots(base):
        if pivot not in (one, two):
            first, second = _freshest(one, pivot, known), _freshest(pivot, two, known)
            if first is not None and second is not None:
                yield first, second


def _hops(one: str, two: str, known: Mapping[Pair, Rate]) -> Iterable[Used]:
    direct, inverse = known.get((one, two)), known.get((two, one))
    if direct is not None:
        yield Used(direct)
    if inverse is not None:
        yield Used(inverse, inverted=True)


def _freshest(one: str, two: str, known: Mapping[Pair, Rate]) -> Used | None:
    return max(_hops(one, two, known), key=lambda each: each.rate.date, default=None)


def _name(used: tuple[Used, ...]) -> Way:
    if len(used) > 1:
        return "cross"
    return "inverse" if used[0].inverted else "direct"


def _rate(used: tuple[Used, ...]) -> str | None:
    """One rate of them all, as rates are written; None if it is none that can be."""
    if len(used) == 1 and not used[0].inverted:
        return used[0].rate.rate
    exact = Decimal(1)
    for each in used:
        exact = _EXACT.multiply(exact, each.factor)
    rounded = _ROUNDED.plus(exact)
    rounded = rounded.quantize(
        max(Decimal(1).scaleb(rounded.adjusted() - DIGITS + 1), Decimal(1).scaleb(-_MOST_DECIMALS)),
        context=_EXACT,
    )
    if not Decimal(0) < rounded < _LARGEST:
        return None
    text = f"{rounded:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
