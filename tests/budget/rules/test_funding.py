"""What categories are given by a rule, and what sources give, by their figures alone."""

import datetime as dt
from typing import Final
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from impl.budget.rules.funding import Past, Strategy, Wish, draw, grant, wanted
from impl.budget.rules.goals import Goal
from impl.budget.values import Cell

JANUARY: Final = dt.date(2026, 1, 1)
ID: Final = UUID(int=1)
GOAL: Final = Goal("monthly_funding", 5_000, None)
AMOUNTS: Final = st.integers(0, 1_000)
WISHES: Final = st.lists(st.builds(Wish, st.just(ID), AMOUNTS, AMOUNTS), max_size=6)


def _cell(assigned: int, balance: int) -> Cell:
    return Cell(JANUARY, assigned, balance - assigned, balance, carry=False)


class TestWanted:
    @pytest.mark.parametrize(
        ("strategy", "goal", "assigned", "balance", "shall"),
        [
            ("underfunded", None, 1_000, -300, 1_300),
            ("underfunded", None, 1_000, 300, 1_000),
            ("underfunded", GOAL, 1_000, -300, 5_000),
            ("underfunded", GOAL, 1_000, -9_000, 10_000),
            ("goals", GOAL, 1_000, -9_000, 5_000),
            ("goals", None, 1_000, -9_000, 1_000),
            ("last_month", GOAL, 1_000, 0, 700),
            ("average", GOAL, 1_000, 0, 200),
            ("zero", GOAL, 1_000, 0, 0),
        ],
    )
    def test_is_what_the_rule_says(
        self, strategy: Strategy, goal: Goal | None, assigned: int, balance: int, shall: int
    ) -> None:
        past = Past(assigned=700, activity=-600, months=3)
        assert wanted(strategy, _cell(assigned, max(balance, -9_000)), past, goal) == shall

    @pytest.mark.parametrize(
        ("activity", "months", "spent"),
        [(-600, 3, 200), (-5, 2, 2), (-7, 2, 4), (600, 3, 0), (-1, 3, 0), (0, 1, 0)],
    )
    def test_an_average_is_rounded_half_to_even_and_never_below_zero(
        self, activity: int, months: int, spent: int
    ) -> None:
        assert Past(activity=activity, months=months).spent_on_average == spent


class TestGrant:
    def test_gives_in_order_while_there_is_any(self) -> None:
        wishes = [Wish(ID, 100, 400), Wish(ID, 0, 300), Wish(ID, 0, 50)]
        assert grant(wishes, 450) == [400, 150, 0]
        assert grant(wishes, 1_000) == [400, 300, 50]
        assert grant(wishes, -10) == [100, 0, 0]

    def test_what_is_given_back_goes_on(self) -> None:
        assert grant([Wish(ID, 0, 80), Wish(ID, 100, 40)], 0) == [60, 40]
        assert grant([Wish(ID, 0, 80), Wish(ID, 100, 40)], -50) == [10, 40]

    @given(WISHES, st.integers(-500, 5_000))
    def test_never_gives_more_than_there_is(self, wishes: list[Wish], ready: int) -> None:
        granted = grant(wishes, ready)
        before = sum(each.before for each in wishes)
        assert sum(granted) - before <= max(0, ready)
        for each, got in zip(wishes, granted, strict=True):
            assert min(each.before, each.wanted) <= got <= max(each.before, each.wanted)


class TestDraw:
    def test_takes_in_order_what_is_above_zero(self) -> None:
        assert draw(100, [30, -20, 0, 90, 50]) == [30, 0, 0, 70, 0]
        assert draw(500, [30, -20]) == [30, 0]
        assert draw(0, [30]) == [0]
