"""Exchange: which way wins, how its rate is rounded, and that there and back again agrees."""

import datetime as dt
import re
from decimal import Decimal
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from impl.platform import exchange
from impl.platform.currencies import DECIMALS
from impl.platform.exchange import Pair, Rate

MONDAY: Final = dt.date(2026, 1, 5)
TUESDAY: Final = dt.date(2026, 1, 6)
WRITTEN: Final = re.compile(r"([1-9][0-9]{0,5}(\.[0-9]{1,12})?|0\.0{0,11}[1-9][0-9]{0,11})")
"""How the specification lets a rate be written."""
_currencies: Final = st.sampled_from(["EUR", "USD", "JPY", "KWD", "CLF"])
_rates: Final = st.decimals("0.0001", "9999", places=6).map(lambda each: f"{each.normalize():f}")
_amounts: Final = st.integers(-999_999_999, 999_999_999)


def known(*rates: tuple[str, str, dt.date, str]) -> dict[Pair, Rate]:
    return {
        (base, quote): Rate(base, quote, day, rate, "manual") for base, quote, day, rate in rates
    }


def held(one: str, two: str, rates: dict[Pair, Rate], base: str = "EUR") -> tuple[str, str]:
    """The way and the rate between two currencies."""
    found = exchange.exchange(one, two, base, rates)
    assert found is not None
    return found.way, found.rate


class TestExchange:
    def test_takes_a_rate_as_it_was_given(self) -> None:
        rates = known(("USD", "EUR", MONDAY, "0.8512"))
        assert held("USD", "EUR", rates) == ("direct", "0.8512")

    def test_turns_a_rate_round(self) -> None:
        rates = known(("EUR", "USD", MONDAY, "1.0848"))
        assert held("USD", "EUR", rates) == ("inverse", "0.921828908555")

    def test_of_one_day_takes_the_rate_of_the_two_before_the_one_the_other_way_round(self) -> None:
        rates = known(("USD", "EUR", MONDAY, "0.85"), ("EUR", "USD", MONDAY, "1.25"))
        assert held("USD", "EUR", rates) == ("direct", "0.85")

    def test_takes_the_fresher_of_two_directions(self) -> None:
        rates = known(("USD", "EUR", MONDAY, "0.85"), ("EUR", "USD", TUESDAY, "1.25"))
        assert held("USD", "EUR", rates) == ("inverse", "0.8")

    def test_crosses_through_the_books_base(self) -> None:
        rates = known(("USD", "CHF", MONDAY, "0.9"), ("CHF", "GBP", MONDAY, "0.8"))
        assert held("USD", "GBP", rates, base="CHF") == ("cross", "0.72")

    def test_crosses_through_the_euro_where_the_base_is_another_one(self) -> None:
        rates = known(("EUR", "USD", MONDAY, "1.25"), ("EUR", "CHF", MONDAY, "0.95"))
        assert held("USD", "CHF", rates, base="CHF") == ("cross", "0.76")

    def test_does_not_cross_through_other_currencies(self) -> None:
        rates = known(("USD", "JPY", MONDAY, "150"), ("JPY", "GBP", MONDAY, "0.005"))
        assert exchange.exchange("USD", "GBP", "EUR", rates) is None

    def test_counts_a_cross_as_old_as_the_older_of_its_rates(self) -> None:
        cross = (("USD", "EUR", TUESDAY, "0.9"), ("EUR", "GBP", MONDAY, "0.8"))
        own = ("USD", "GBP", MONDAY, "0.7")
        assert held("USD", "GBP", known(own, *cross)) == ("direct", "0.7")
        fresher = ("EUR", "GBP", TUESDAY, "0.8")
        assert held("USD", "GBP", known(own, *cross, fresher)) == ("cross", "0.72")

    def test_is_one_within_a_currency(self) -> None:
        assert held("EUR", "EUR", {}) == ("same", "1")

    def test_is_nothing_where_the_other_way_round_is_no_rate_that_can_be_written(self) -> None:
        rates = known(("USD", "EUR", MONDAY, "0.000000000001"))
        assert exchange.exchange("EUR", "USD", "EUR", rates) is None

    @given(one=_currencies, two=_currencies, rate=_rates, amount=_amounts)
    def test_there_and_back_again_agrees_within_what_is_rounded(
        self, one: str, two: str, rate: str, amount: int
    ) -> None:
        rates = known((one, two, MONDAY, rate))
        there = exchange.exchange(one, two, "EUR", rates)
        back = exchange.exchange(two, one, "EUR", rates)
        assert there is not None
        assert back is not None
        assert WRITTEN.fullmatch(back.rate)
        arrived = exchange.convert(amount, Decimal(there.rate), one, two)
        returned = exchange.convert(arrived, Decimal(back.rate), two, one)
        unit = abs(Decimal(back.rate)).scaleb(DECIMALS[one] - DECIMALS[two])
        tolerance = unit / 2 + Decimal("0.5") + abs(amount) * Decimal("1e-11")
        assert abs(returned - amount) <= tolerance

    @given(first=_rates, second=_rates, amount=_amounts, turned=st.booleans())
    def test_a_cross_agrees_with_its_two_steps_within_what_is_rounded(
        self, first: str, second: str, amount: int, turned: bool
    ) -> None:
        own = ("EUR", "USD", MONDAY, first) if turned else ("USD", "EUR", MONDAY, first)
        rates = known(own, ("EUR", "JPY", MONDAY, second))
        across = exchange.exchange("USD", "JPY", "EUR", rates)
        steps = [
            exchange.exchange(*pair, "EUR", rates) for pair in (("USD", "EUR"), ("EUR", "JPY"))
        ]
        if across is None:
            return
        assert WRITTEN.fullmatch(across.rate)
        at_once = exchange.convert(amount, Decimal(across.rate), "USD", "JPY")
        assert steps[0] is not None
        assert steps[1] is not None
        halfway = exchange.convert(amount, Decimal(steps[0].rate), "USD", "EUR")
        by_steps = exchange.convert(halfway, Decimal(steps[1].rate), "EUR", "JPY")
        unit = Decimal(steps[1].rate).scaleb(DECIMALS["JPY"] - DECIMALS["EUR"])
        tolerance = unit / 2 + 1 + abs(by_steps) * Decimal("1e-10")
        assert abs(at_once - by_steps) <= tolerance


class TestConvert:
    @pytest.mark.parametrize(
        ("amount", "rate", "pair", "expected"),
        [
            (5, "0.5", ("USD", "EUR"), 2),
            (15, "0.5", ("USD", "EUR"), 8),
            (-25, "0.5", ("USD", "EUR"), -12),
            (100, "155.5", ("EUR", "JPY"), 156),
            (100, "156.5", ("EUR", "JPY"), 156),
            (1, "0.3061", ("USD", "KWD"), 3),
        ],
    )
    def test_rounds_halves_to_the_even_neighbour(
        self, amount: int, rate: str, pair: Pair, expected: int
    ) -> None:
        assert exchange.convert(amount, Decimal(rate), *pair) == expected
