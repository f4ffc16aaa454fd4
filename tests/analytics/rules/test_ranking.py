"""The order of groups: by names, by values and by what has an order of its own."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generated.analytics.models import AnalyticOrder, OrderDirection
from impl.analytics.rules.ranking import own_place, rank
from tests.analytics.rules.books import FOOD, a_plan

VALUES: dict[str, int | None] = {"b": -5, "A": 3, "d": None, "C": 1, "e": 0, "f": 5}


def _ranked(order: AnalyticOrder | None, values: dict[str, int | None] | None = None) -> str:
    found = VALUES if values is None else values
    return "".join(
        rank(order, found, name=lambda each: [each], value=found.__getitem__, own=lambda _: ())
    )


class TestRank:
    @pytest.mark.parametrize(
        ("direction", "order"),
        [
            ("ascending", "beCAfd"),
            ("descending", "fACebd"),
            ("largest_first", "bfACed"),
            ("smallest_first", "eCAbfd"),
        ],
    )
    def test_by_value_groups_without_one_come_last(
        self, direction: OrderDirection, order: str
    ) -> None:
        assert _ranked(AnalyticOrder(by="sum", direction=direction)) == order

    def test_by_name_capitals_make_no_difference(self) -> None:
        assert _ranked(AnalyticOrder(by="label", direction="ascending")) == "AbCdef"
        assert _ranked(AnalyticOrder(by="label", direction="descending")) == "fedCbA"
        assert _ranked(AnalyticOrder(by="label")) == "AbCdef"

    def test_without_an_order_the_largest_come_first(self) -> None:
        assert _ranked(None) == "bfACed"

    def test_without_an_order_what_has_a_place_stands_there(self) -> None:
        places = {"b": 2, "A": 1, "d": 1, "C": 2, "e": 1, "f": 2}
        ranked = rank(
            None,
            VALUES,
            name=lambda each: [each],
            value=VALUES.__getitem__,
            own=lambda each: (places[each],),
        )
        assert "".join(ranked) == "AedbfC"

    def test_names_of_several_words_are_compared_word_by_word(self) -> None:
        names = {1: ["Food", "Zoe"], 2: ["food", "Anna"], 3: ["Car", "Zoe"]}
        order = AnalyticOrder(by="label", direction="ascending")
        ranked = rank(order, names, name=names.__getitem__, value=lambda _: 0, own=lambda _: ())
        assert ranked == [3, 2, 1]

    @given(st.dictionaries(st.text(max_size=3), st.none() | st.integers(-3, 3), max_size=9))
    def test_no_group_is_lost_and_equal_ones_go_by_name(
        self, values: dict[str, int | None]
    ) -> None:
        ranked = rank(
            AnalyticOrder(by="sum"),
            values,
            name=lambda each: [each],
            value=values.__getitem__,
            own=lambda _: (),
        )
        assert sorted(ranked) == sorted(values)
        for one, other in pairwise(ranked):
            if values[one] == values[other]:
                assert one.casefold() <= other.casefold()


class TestOwnPlace:
    def test_weekdays_stand_from_monday(self) -> None:
        assert own_place(a_plan("weekday"), (3,)) == (3,)

    def test_the_base_currency_comes_before_the_others(self) -> None:
        plan = a_plan("currency")
        assert own_place(plan, ("EUR",)) == ((False, "EUR"),)
        assert own_place(plan, ("CHF",)) == ((True, "CHF"),)

    @pytest.mark.parametrize(
        ("dimension", "key", "place"),
        [
            ("kind", "income", 0),
            ("kind", "off_budget", 5),
            ("kind", "\0", 6),
            ("account_kind", "asset", 0),
            ("account_kind", "equity", 2),
            ("account_kind", None, 3),
        ],
    )
    def test_kinds_stand_as_they_are_listed(
        self, dimension: str, key: str | None, place: int
    ) -> None:
        assert own_place(a_plan(dimension), (key,)) == (place,)

    def test_other_dimensions_and_time_have_none(self) -> None:
        assert own_place(a_plan("month", "category", "weekday"), (FOOD, 2)) == (2,)
