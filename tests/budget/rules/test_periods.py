"""Days, weeks and months of a range."""

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from impl.budget.rules.periods import Interval, begin, following, periods

WEDNESDAY = dt.date(2026, 1, 14)
DAYS = st.dates(dt.date(2020, 1, 1), dt.date(2030, 12, 31))
INTERVALS: list[Interval] = ["day", "week", "month"]


class TestPeriods:
    @pytest.mark.parametrize(
        ("interval", "first", "after"),
        [
            ("day", WEDNESDAY, dt.date(2026, 1, 15)),
            ("week", dt.date(2026, 1, 12), dt.date(2026, 1, 19)),
            ("month", dt.date(2026, 1, 1), dt.date(2026, 2, 1)),
        ],
    )
    def test_begin_on_their_first_day(
        self, interval: Interval, first: dt.date, after: dt.date
    ) -> None:
        assert begin(WEDNESDAY, interval) == first
        assert following(first, interval) == after

    def test_of_months_follow_each_other_whatever_their_length(self) -> None:
        month, seen = dt.date(2024, 1, 1), []
        for _ in range(14):
            month = following(month, "month")
            seen.append((month.year, month.month, month.day))
        months = [*((2024, number) for number in range(2, 13)), *((2025, n) for n in (1, 2, 3))]
        assert seen == [(year, number, 1) for year, number in months]

    def test_reach_only_as_far_as_the_range(self) -> None:
        found = list(periods(dt.date(2026, 1, 14), dt.date(2026, 2, 3), "month"))
        assert found == [
            (dt.date(2026, 1, 14), dt.date(2026, 1, 31)),
            (dt.date(2026, 2, 1), dt.date(2026, 2, 3)),
        ]
        assert list(periods(WEDNESDAY, WEDNESDAY, "week")) == [(WEDNESDAY, WEDNESDAY)]
        assert list(periods(WEDNESDAY, WEDNESDAY - dt.timedelta(days=1), "day")) == []

    @given(DAYS, st.integers(0, 100), st.sampled_from(INTERVALS))
    def test_have_each_day_once(self, first: dt.date, days: int, interval: Interval) -> None:
        last = first + dt.timedelta(days=days)
        found = list(periods(first, last, interval))
        assert (found[0][0], found[-1][1]) == (first, last)
        assert all(start <= end for start, end in found)
        for (_, end), (start, _) in pairwise(found):
            assert start == end + dt.timedelta(days=1)
            assert begin(start, interval) == start
