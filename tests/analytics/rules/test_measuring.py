"""From tallies to measures: what they are divided by, rounded to, and what JSON can hold."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generated.problems import AmountOutOfRange
from impl.analytics.rules.measuring import Meter, rounded
from impl.analytics.values import Plan, Tally
from tests.analytics.rules.books import a_plan, days

LARGEST = 2**53 - 1
TALLY = Tally(count=4, total=-1_002, low=-900, high=40, balance=77)


def _plan(*measures: str, **parts: Any) -> Plan:
    return a_plan(measures=[*measures], filter=days("2026-01-01/2026-02-28"), **parts)


def _values(tally: Tally, *measures: str, **parts: Any) -> list[int | None]:
    plan = _plan(*measures, **parts)
    return Meter(plan, plan.now).values(tally)


class TestValues:
    def test_come_in_the_order_of_the_query(self) -> None:
        assert _values(TALLY, "max", "sum", "count", "min") == [40, -1_002, 4, -900]
        assert _values(TALLY, "sum") == [-1_002]
        assert _values(TALLY, "balance", "sum") == [77, -1_002]

    @pytest.mark.parametrize(
        ("per", "average"),
        [("entry", -251), ("day", -17), ("week", -111), ("month", -501), ("year", -1_002)],
    )
    def test_an_average_is_per_entry_or_period_of_the_range(self, per: str, average: int) -> None:
        """4 entries; 59 days, 9 weeks, 2 months, 1 year."""
        assert _values(TALLY, "average", average_per=per) == [average]

    def test_of_no_entries_there_is_no_average_nor_extreme(self) -> None:
        assert _values(Tally(), "average", "min", "max", "count") == [None, None, None, 0]

    def test_per_period_the_average_of_nothing_is_zero(self) -> None:
        assert _values(Tally(), "average", average_per="month") == [0]

    def test_without_a_range_there_is_no_average_per_period(self) -> None:
        plan = _plan("average", average_per="month")
        assert Meter(plan, None).values(TALLY) == [None]
        assert Meter(_plan("average"), None).values(TALLY) == [-251]

    @pytest.mark.parametrize("measures", [("sum",), ("sum", "count")])
    def test_a_sum_ends_where_json_stops_being_exact(self, measures: tuple[str, ...]) -> None:
        for total in (LARGEST, -LARGEST):
            assert _values(Tally(count=1, total=total), *measures)[0] == total
            with pytest.raises(AmountOutOfRange):
                _values(Tally(count=1, total=total + (1 if total > 0 else -1)), *measures)


class TestRounded:
    @pytest.mark.parametrize(
        ("total", "divisor", "quotient"),
        [
            (5, 2, 3), (-5, 2, -3), (4, 3, 1), (-4, 3, -1), (5, 3, 2), (-5, 3, -2),
            (0, 7, 0), (1, 2, 1), (-1, 2, -1), (7, 1, 7), (1, 3, 0), (-1, 3, 0),
        ],
    )  # fmt: skip
    def test_halves_go_away_from_zero(self, total: int, divisor: int, quotient: int) -> None:
        assert rounded(total, divisor) == quotient

    @given(st.integers(-(10**18), 10**18), st.integers(1, 10**6))
    def test_is_never_further_off_than_a_half(self, total: int, divisor: int) -> None:
        assert 2 * abs(rounded(total, divisor) * divisor - total) <= divisor
        assert rounded(-total, divisor) == -rounded(total, divisor)
