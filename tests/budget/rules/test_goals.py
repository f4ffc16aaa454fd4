"""Goals by their figures alone."""

import datetime as dt
from typing import Final

import pytest

from impl.budget.rules.goals import Goal, can_be_late, months_left, progress
from impl.budget.values import Cell

JANUARY: Final = dt.date(2026, 1, 1)


def _cell(assigned: int, activity: int, carried: int = 0, month: dt.date = JANUARY) -> Cell:
    return Cell(month, assigned, activity, carried + assigned + activity, carry=False)


class TestMonthsLeft:
    @pytest.mark.parametrize(
        ("target", "left"),
        [
            (dt.date(2026, 1, 31), 1),
            (dt.date(2026, 2, 1), 2),
            (dt.date(2027, 1, 1), 13),
            (dt.date(2025, 12, 31), 0),
        ],
    )
    def test_counts_the_first_and_the_last(self, target: dt.date, left: int) -> None:
        assert months_left(JANUARY, target) == left


class TestProgress:
    def test_of_a_date_asks_for_an_equal_share_a_month(self) -> None:
        goal = Goal("target_balance_by_date", 120_000, dt.date(2026, 12, 1))
        far = progress(goal, _cell(5_000, -1_500))
        assert (far.needed, far.underfunded, far.months_left) == (10_125, 5_125, 12)
        assert (far.saved, far.remaining, far.percent) == (3_500, 116_500, 2)

    def test_of_a_date_arrives_when_each_month_gets_what_it_needs(self) -> None:
        """Whatever is spent on the way, and however the shares are rounded."""
        goal = Goal("target_balance_by_date", 1_000, dt.date(2026, 7, 15))
        balance = 0
        for month, activity in zip(range(1, 8), (0, -37, 0, 0, 12, -400, -1), strict=True):
            day = dt.date(2026, month, 1)
            need = progress(goal, _cell(0, activity, balance, day)).needed
            assert progress(goal, _cell(need, activity, balance, day)).underfunded == 0
            balance += need + activity
        assert 1_000 <= balance < 1_007

    def test_past_its_date_asks_for_all_at_once(self) -> None:
        goal = Goal("target_balance_by_date", 1_000, dt.date(2025, 12, 1))
        far = progress(goal, _cell(0, 0, 400))
        assert (far.needed, far.months_left) == (600, 0)

    def test_without_a_date_asks_for_what_is_lacking(self) -> None:
        far = progress(Goal("target_balance", 1_000), _cell(100, -300, 400))
        assert (far.needed, far.underfunded, far.saved, far.months_left) == (900, 800, 200, None)
        assert progress(Goal("target_balance", 1_000), _cell(0, 0, 1_200)).needed == 0

    def test_of_a_monthly_sum_looks_at_what_is_assigned_alone(self) -> None:
        far = progress(Goal("monthly_funding", 1_000), _cell(400, -900, 5_000))
        assert (far.needed, far.underfunded, far.saved, far.percent) == (1_000, 600, 400, 40)

    def test_of_spending_counts_what_was_carried_in(self) -> None:
        far = progress(Goal("spending_target", 1_000), _cell(400, -900, 250))
        assert (far.needed, far.underfunded, far.saved) == (750, 350, 650)

    def test_of_spending_makes_good_what_is_carried_below_zero(self) -> None:
        far = progress(Goal("spending_target", 1_000), _cell(0, 0, -250))
        assert (far.needed, far.saved, far.percent) == (1_250, -250, 0)


class TestCanBeLate:
    def test_every_month_that_shall_give_something(self) -> None:
        assert can_be_late(Goal("monthly_funding", 100, None), JANUARY)
        assert can_be_late(Goal("spending_target", 100, None), JANUARY)

    def test_a_balance_only_with_a_date_that_is_not_past(self) -> None:
        assert not can_be_late(Goal("target_balance", 100, None), JANUARY)
        for day, can in ((dt.date(2026, 1, 31), True), (dt.date(2025, 12, 31), False)):
            assert can_be_late(Goal("target_balance_by_date", 100, day), JANUARY) is can
