"""Specifications of pictures: marks, scales, axes and colours, and how much there is room for."""

from collections.abc import Sequence
from typing import Any

import pytest

from generated.analytics.models import ChartOptions
from impl.analytics.rules.pictures import bars, periods, words
from impl.analytics.rules.pictures.contents import Contents, Series
from impl.analytics.rules.pictures.theme import (
    BLUE,
    GREY,
    LIGHT,
    ORANGE,
    SERIES,
    printable,
    wrapped,
)
from impl.analytics.values import AnswerKey

OPTIONS = ChartOptions()


def _shown(*series: Sequence[int | None], **parts: Any) -> Contents:
    """Places P0, P1 and so on, and series S0, S1 and so on over them."""
    given = {"form": "periods", "measure": "sum", "currency": "EUR", "flipped": False, **parts}
    given.setdefault("places", [AnswerKey(None, f"P{n}") for n in range(len(series[0]))])
    named = [Series(f"S{n}", dict(enumerate(values))) for n, values in enumerate(series)]
    return Contents(**given, series=named)


def _mark(shown: Contents, number: int = 0) -> dict[str, Any]:
    mark: dict[str, Any] = periods.form(shown, OPTIONS)["layer"][number]["mark"]
    return mark


class TestMarks:
    @pytest.mark.parametrize(
        ("series", "measure", "mark"),
        [
            ([[1, 2]], "sum", "bar"),
            ([[1, 2], [3, 4]], "count", "bar"),
            ([[1, 2], [3, 4]], "average", "line"),
            ([[1, 2]], "average", "bar"),
            ([[1, 2]], "balance", "area"),
            ([[1]], "balance", "bar"),
            ([[1, 2], [3, 4]], "balance", "bar"),
            ([[1] * 60, [3] * 60], "balance", "bar"),
            ([[1] * 61, [3] * 61], "balance", "area"),
            ([[1] * 61, [-3] * 61], "balance", "area"),
            ([[1] * 61, [-3] * 60 + [1]], "balance", "bar"),
        ],
    )
    def test_lines_for_what_does_not_stack_and_areas_for_long_balances(
        self, series: Sequence[Sequence[int | None]], measure: str, mark: str
    ) -> None:
        assert _mark(_shown(*series, measure=measure))["type"] == mark

    @pytest.mark.parametrize(("count", "size"), [(5, 64), (6, None)])
    def test_few_bars_are_no_blocks(self, count: int, size: int | None) -> None:
        assert _mark(_shown([1] * count)).get("size") == size

    @pytest.mark.parametrize(("count", "radius", "padding"), [(60, 2, 0.26), (61, 0, 0.1)])
    def test_crowded_bars_have_no_room_between_them(
        self, count: int, radius: int, padding: float
    ) -> None:
        made = periods.form(_shown([1] * count), OPTIONS)
        assert made["layer"][0]["mark"]["cornerRadiusEnd"] == radius
        assert made["encoding"]["x"]["scale"] == {"paddingInner": padding}

    def test_several_series_stack_unless_they_are_averages(self) -> None:
        for series, measure, stack in (
            ([[1], [2]], "sum", "zero"),
            ([[1]], "sum", None),
            ([[1], [2]], "min", None),
        ):
            made = periods.form(_shown(*series, measure=measure), OPTIONS)
            assert made["layer"][0]["encoding"]["y"]["stack"] == stack

    def test_a_single_series_of_both_signs_has_two_colours(self) -> None:
        signs = {"condition": {"test": "datum.value < 0", "value": ORANGE}, "value": BLUE}
        layer = periods.form(_shown([1, -1]), OPTIONS)["layer"][0]
        assert layer["encoding"]["color"] == signs
        assert "color" not in periods.form(_shown([1, 1]), OPTIONS)["layer"][0]["encoding"]
        compared = _shown([1, -1], before=Series("2025", {0: 1}))
        assert "color" not in periods.form(compared, OPTIONS)["layer"][0]["encoding"]

    def test_what_was_before_and_the_whole_are_lines_of_their_own(self) -> None:
        made = periods.form(_shown([1, -1], before=Series("2025", {0: 5})), OPTIONS)
        assert [each["data"]["name"] for each in made["layer"]] == ["series", "before"]
        assert [each["value"] for each in made["datasets"]["before"]] == [0.05]
        made = periods.form(_shown([1, -1], [2, 2], whole=Series("Net", {1: 1})), OPTIONS)
        assert [each["data"]["name"] for each in made["layer"]] == ["series", "whole"]
        assert [each["place"] for each in made["datasets"]["whole"]] == ["P1"]


class TestRecords:
    def test_are_in_the_order_of_places_and_leave_gaps_out(self) -> None:
        shown = _shown([100, None], [-5, 7])
        assert periods.records(shown, shown.series) == [
            {"place": "P0", "series": "S0", "order": 0, "value": 1.0, "text": "1.00"},
            {"place": "P0", "series": "S1", "order": 1, "value": -0.05, "text": "\u22120.05"},
            {"place": "P1", "series": "S1", "order": 1, "value": 0.07, "text": "0.07"},
        ]


class TestColours:
    def test_go_in_turn_and_begin_again(self) -> None:
        shown = _shown(*([1] for _ in range(9)))
        found = periods.colours(shown, OPTIONS)
        assert [*found.values()] == [*SERIES, SERIES[0]]

    def test_the_rest_and_what_was_before_are_grey_and_the_whole_is_ink(self) -> None:
        shown = _shown([1], before=Series("2025"), whole=Series("Net"))
        shown.series.append(Series("Other", {0: 1}, is_rest=True))
        assert periods.colours(shown, OPTIONS) == {
            "S0": BLUE, "Other": GREY, "2025": GREY, "Net": LIGHT.ink,
        }  # fmt: skip


class TestAxes:
    @pytest.mark.parametrize(
        ("value", "currency", "style"),
        [
            (999, "EUR", ",.2f"),
            (-999, "EUR", ",.2f"),
            (1_000, "EUR", ",.0f"),
            (9, None, ",.0f"),
            (99_999_999, "EUR", ",.0f"),
            (100_000_000, "EUR", ".3~s"),
            (-100_000_000, "EUR", ".3~s"),
        ],
    )
    def test_of_amounts_have_as_many_digits_as_they_need(
        self, value: int, currency: str | None, style: str
    ) -> None:
        assert periods.amounts(_shown([value], currency=currency))["format"] == style

    @pytest.mark.parametrize(
        ("count", "width", "step"),
        [(12, 960, 1), (13, 960, 2), (24, 960, 2), (25, 960, 3), (5, 480, 1), (6, 480, 2)],
    )
    def test_of_time_have_as_many_labels_as_there_is_room_for(
        self, count: int, width: int, step: int
    ) -> None:
        shown = _shown([1] * count)
        made = periods.form(shown, ChartOptions(width=width))
        assert made["encoding"]["x"]["axis"]["values"] == shown.names[::step]

    @pytest.mark.parametrize(("january", "first"), [(0, 0), (3, 1), (4, 0), (11, 1), (12, 0)])
    def test_of_months_count_from_a_january(self, january: int, first: int) -> None:
        places = [AnswerKey("2026-01" if n == january else "2026-07", f"P{n}") for n in range(24)]
        shown = _shown([1] * 24, places=places)
        made = periods.form(shown, OPTIONS)
        assert made["encoding"]["x"]["axis"]["values"] == shown.names[first::2]

    @pytest.mark.parametrize(("width", "columns"), [(480, 2), (599, 2), (600, 3), (960, 4)])
    def test_the_legend_has_as_many_columns_as_there_is_room_for(
        self, width: int, columns: int
    ) -> None:
        assert periods.legend(ChartOptions(width=width)) == {"columns": columns}


def _bars(shown: Contents) -> dict[str, Any]:
    return bars.form(shown, OPTIONS)


class TestBars:
    @pytest.mark.parametrize(
        ("values", "domain"),
        [
            ([1_000, 500], [0, 11.7]),
            ([-1_000, -500], [-11.7, 0]),
            ([1_000, -1_000], [-13.4, 13.4]),
            ([0, 0], [0, 0]),
        ],
    )
    def test_leave_room_for_the_values_beside_them(
        self, values: list[int | None], domain: list[float]
    ) -> None:
        scale = _bars(_shown(values))["encoding"]["x"]["scale"]
        assert scale["domain"] == pytest.approx(domain)

    def test_values_stand_at_the_outer_ends(self) -> None:
        _, right, left = _bars(_shown([100, -200, 0]))["layer"]
        assert [each["text"] for each in right["data"]["values"]] == ["1.00", "0.00"]
        assert [each["text"] for each in left["data"]["values"]] == ["\u22122.00"]
        assert (right["mark"]["align"], right["mark"]["dx"]) == ("left", 6)
        assert (left["mark"]["align"], left["mark"]["dx"]) == ("right", -6)

    def test_that_stack_have_no_values_and_no_domain(self) -> None:
        made = _bars(_shown([1, 2], [3, 4]))
        assert len(made["layer"]) == 1
        assert "scale" not in made["encoding"]["x"]
        assert made["encoding"]["x"]["stack"] == "zero"
        assert made["layer"][0]["mark"]["cornerRadiusEnd"] == 0

    @pytest.mark.parametrize(("count", "size"), [(6, 38), (7, None)])
    def test_that_are_few_are_no_blocks(self, count: int, size: int | None) -> None:
        assert _bars(_shown([1] * count))["layer"][0]["mark"].get("size") == size

    def test_that_are_compared_stand_beside_those_before(self) -> None:
        made = _bars(_shown([1, -2], before=Series("2025", {0: 3})))
        color = made["layer"][0]["encoding"]["color"]
        assert made["encoding"]["yOffset"]["sort"] == ["S0", "2025"]
        assert color["scale"] == {"domain": ["S0", "2025"], "range": [BLUE, GREY]}
        assert color["legend"] == {"columns": 4}
        assert "size" not in made["layer"][0]["mark"]

    def test_of_one_series_have_colours_by_sign_and_no_legend(self) -> None:
        color = _bars(_shown([1, -2]))["layer"][0]["encoding"]["color"]
        assert color == periods.SIGNS
        color = _bars(_shown([1, 2]))["layer"][0]["encoding"]["color"]
        assert (color["scale"], color["legend"]) == ({"domain": ["S0"], "range": [BLUE]}, None)


class TestWords:
    def test_a_number_stands_above_what_it_is_compared_with(self) -> None:
        shown = _shown([-1_250], before=Series("2025", {0: 500}))
        marks = [each["mark"] for each in words.number(shown, OPTIONS)["layer"]]
        assert [(each["text"], each["fontSize"], each["dy"]) for each in marks] == [
            ("\u221212.50 EUR", 46, 0), ("Amount", 15, -48), ("2025: 5.00 EUR", 15, 46),
        ]  # fmt: skip

    def test_a_count_has_no_unit(self) -> None:
        shown = _shown([1_250], currency=None, measure="count")
        marks = [each["mark"]["text"] for each in words.number(shown, OPTIONS)["layer"]]
        assert marks == ["1,250", "Entries"]


class TestTexts:
    @pytest.mark.parametrize(
        ("width", "lines"),
        [(7, ["ab cd", "ef"]), (8, ["ab cd ef"]), (4, ["ab", "cd", "ef"]), (5, ["ab cd", "ef"])],
    )
    def test_are_wrapped_between_words(self, width: int, lines: list[str]) -> None:
        assert wrapped("ab cd\n ef", width) == lines

    @pytest.mark.parametrize(
        ("text", "shown"),
        [("a\x1fb", "a\ufffdb"), ("\ufffe", "\ufffd"), ("\t\n é\ud7ff😀", "\t\n é\ud7ff😀")],
    )
    def test_have_nothing_that_xml_does_not_allow(self, text: str, shown: str) -> None:
        assert printable(text) == shown
