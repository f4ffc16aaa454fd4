"""Conversion between currencies, by its figures alone."""

from decimal import Decimal
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generated.problems import AmountOutOfRange
from impl.budget.rules.money import LARGEST_ENTRY, convert, convert_parts

RATE: Final = Decimal("0.8512")


class TestConvert:
    @pytest.mark.parametrize(
        ("amount", "rate", "currency", "into", "converted"),
        [
            (10_000, RATE, "USD", "EUR", 8_512),
            (-10_000, RATE, "USD", "EUR", -8_512),
            (10_000, Decimal(150), "USD", "JPY", 15_000),
            (15_000, Decimal("0.0067"), "JPY", "USD", 10_050),
        ],
    )
    def test_reckons_in_minor_units_of_both(
        self, amount: int, rate: Decimal, currency: str, into: str, converted: int
    ) -> None:
        assert convert(amount, rate, currency, into) == converted

    def test_refuses_more_than_one_entry_may_hold(self) -> None:
        assert convert(LARGEST_ENTRY, Decimal(1), "USD", "EUR") == LARGEST_ENTRY
        assert convert(-LARGEST_ENTRY, Decimal(1), "USD", "EUR") == -LARGEST_ENTRY
        for amount in (LARGEST_ENTRY + 1, -LARGEST_ENTRY - 1):
            with pytest.raises(AmountOutOfRange):
                convert(amount, Decimal(1), "USD", "EUR")


class TestConvertParts:
    def test_lets_no_cent_go(self) -> None:
        assert convert_parts([1, 1, 1], Decimal("0.5"), "USD", "EUR") == (0, 1, 1)
        assert convert_parts([], RATE, "USD", "EUR") == ()

    @given(st.lists(st.integers(-(10**6), 10**6), max_size=6))
    def test_sums_to_the_sum_converted(self, amounts: list[int]) -> None:
        parts = convert_parts(amounts, RATE, "USD", "EUR")
        assert sum(parts) == convert(sum(amounts), RATE, "USD", "EUR")
        assert len(parts) == len(amounts)
        assert all(
            abs(part - amount * RATE) <= 1 for part, amount in zip(parts, amounts, strict=True)
        )
