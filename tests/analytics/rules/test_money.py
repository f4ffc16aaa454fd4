"""Minor units as decimal numbers, for programs and for people."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from impl.analytics.rules import money

CASES = [
    (0, "EUR", "0.00", "0.00 EUR"),
    (5, "EUR", "0.05", "0.05 EUR"),
    (-5, "EUR", "-0.05", "-0.05 EUR"),
    (-100, "EUR", "-1.00", "-1.00 EUR"),
    (123_456_789, "EUR", "1234567.89", "1,234,567.89 EUR"),
    (-1_234, "JPY", "-1234", "-1,234 JPY"),
    (0, "JPY", "0", "0 JPY"),
    (-1_234_005, "KWD", "-1234.005", "-1,234.005 KWD"),
    (1_234, "XQZ", "12.34", "12.34 XQZ"),
]


class TestDecimal:
    @pytest.mark.parametrize(("amount", "currency", "number"), [each[:3] for each in CASES])
    def test_is_in_major_units(self, amount: int, currency: str, number: str) -> None:
        assert money.decimal(amount, currency) == number

    @given(st.integers(-(10**17), 10**17), st.sampled_from(["EUR", "JPY", "KWD"]))
    def test_is_exact(self, amount: int, currency: str) -> None:
        number = Decimal(money.decimal(amount, currency))
        assert number.scaleb(money.decimals(currency)) == amount


class TestSpoken:
    @pytest.mark.parametrize(
        ("amount", "currency", "said"), [(each[0], each[1], each[3]) for each in CASES]
    )
    def test_parts_thousands_and_names_the_currency(
        self, amount: int, currency: str, said: str
    ) -> None:
        assert money.spoken(amount, currency) == said
