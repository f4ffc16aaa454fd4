"""Limits by their figures alone."""

import datetime as dt
from itertools import pairwise
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from impl.budget.rules.limits import Limit, periods, pieces, projection, split

DAY: Final = st.dates(dt.date(1900, 1, 1), dt.date(2199, 12, 31))
LIMITS: Final = st.builds(
    lambda span, days, first: Limit(100, span, days if span == "days" else None, first),
    st.sampled_from(["week", "month", "quarter", "year", "days"]),
    st.integers(1, 366),
    DAY,
)
TODAY: Final = dt.date(2026, 5, 20)


def _limit(**changes: Any) -> Limit:
    values: dict[str, Any] = {
        "amount": 100,
        "span": "month",
        "days": None,
        "starts_on": dt.date(2026, 1, 15),
    }
    return Limit(**values | changes)


class TestPeriods:
    @given(limit=LIMITS, day=DAY)
    def test_follow_each_other_and_every_day_is_in_one(self, limit: Limit, day: dt.date) -> None:
        number = limit.number(day)
        first, end = limit.period(number)
        assert first <= day < end
        assert limit.period(number - 1)[1] == first
        assert limit.number(limit.starts_on) == 0

    @pytest.mark.parametrize(
        ("changes", "number", "first", "last"),
        [
            ({}, 4, dt.date(2026, 5, 1), dt.date(2026, 6, 1)),
            ({"span": "quarter"}, 1, dt.date(2026, 4, 1), dt.date(2026, 7, 1)),
            ({"span": "year"}, 0, dt.date(2026, 1, 1), dt.date(2027, 1, 1)),
            ({"span": "week"}, 17, dt.date(2026, 5, 14), dt.date(2026, 5, 21)),
            ({"span": "days", "days": 100}, 1, dt.date(2026, 4, 25), dt.date(2026, 8, 3)),
        ],
    )
    def test_begin_with_the_calendar_or_the_first_day(
        self, changes: dict[str, Any], number: int, first: dt.date, last: dt.date
    ) -> None:
        limit = _limit(**changes)
        assert limit.number(TODAY) == number
        assert limit.period(number) == (first, last)

    def test_hand_on_what_is_left_and_what_was_too_much(self) -> None:
        limit = _limit(rollover=True)
        found = periods(limit, 2, 150, [30, 400, 0])
        assert [each.carried for each in found] == [50, 120, -180]
        assert [each.remaining for each in found] == [120, -180, -80]
        plain = periods(_limit(), 2, 150, [30, 400, 0])
        assert [each.carried for each in plain] == [0, 0, 0]

    @given(spent=st.lists(st.integers(-500, 500), min_size=1, max_size=9), cut=st.integers(0, 8))
    def test_carry_the_same_from_wherever_they_are_read(self, spent: list[int], cut: int) -> None:
        limit = _limit(rollover=True)
        first = min(cut, len(spent) - 1)
        assert (
            periods(limit, first, sum(spent[:first]), spent[first:])
            == (periods(limit, 0, 0, spent)[first:])
        )

    def test_reach_thresholds_once_so_much_is_spent(self) -> None:
        (at, none, over) = periods(_limit(), 0, 0, [80, 0, 120])
        assert at.reached([100, 80, 50, 50]) == [50, 80]
        assert none.reached([50]) == []
        assert over.reached([100, 121]) == [100]


class TestProjection:
    def test_goes_on_as_so_far(self) -> None:
        may = (dt.date(2026, 5, 1), dt.date(2026, 6, 1))
        assert projection(may, TODAY, 100, 100) == 155
        assert projection(may, dt.date(2026, 5, 31), 100, 100) == 100

    def test_says_what_is_entered_ahead_if_that_is_more(self) -> None:
        may = (dt.date(2026, 5, 1), dt.date(2026, 6, 1))
        assert projection(may, TODAY, 100, 400) == 400
        assert projection(may, TODAY, -50, 0) == 0


class TestPieces:
    @given(first=DAY, length=st.integers(0, 800))
    def test_put_together_are_the_days(self, first: dt.date, length: int) -> None:
        end = first + dt.timedelta(days=length)
        whole, edges = pieces((first, end))
        parts = sorted([*edges, *([whole] if whole else [])])
        assert sum((last - begin).days for begin, last in parts) == length
        assert all(one[1] == other[0] for one, other in pairwise(parts))
        if whole:
            assert whole[0].day == whole[1].day == 1
        assert all((last - begin).days <= 61 for begin, last in edges)

    def test_of_several_ranges_keep_their_numbers(self) -> None:
        january, february, march = (dt.date(2026, month, 1) for month in (1, 2, 3))
        ranges = [(january, march), (dt.date(2026, 1, 10), dt.date(2026, 1, 20)), (march, march)]
        ranges += [(dt.date(2026, 1, 31), dt.date(2026, 3, 5))]
        assert split(ranges) == (
            [(0, january, march), (3, february, march)],
            [(1, *ranges[1]), (3, dt.date(2026, 1, 31), february), (3, march, dt.date(2026, 3, 5))],
        )
