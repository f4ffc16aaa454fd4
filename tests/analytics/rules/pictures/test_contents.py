"""What a picture shows, in numbers and in words."""

from typing import Any

import pytest

from impl.analytics.rules.pictures.contents import Contents, Series
from impl.analytics.values import AnswerKey


def _contents(*labels: str, **parts: Any) -> Contents:
    given = {"form": "groups", "measure": "sum", "currency": "EUR", "flipped": False, **parts}
    return Contents(**given, places=[AnswerKey(None, each) for each in labels])


class TestNames:
    def test_a_second_one_of_a_name_has_a_number(self) -> None:
        assert _contents("Food", "Rent", "Food", "Food").names == [
            "Food", "Rent", "Food (2)", "Food (3)",
        ]  # fmt: skip

    def test_have_nothing_that_xml_does_not_allow(self) -> None:
        assert _contents("a\0b").names == ["a\ufffdb"]


class TestNumbers:
    @pytest.mark.parametrize(
        ("currency", "flipped", "number", "said"),
        [
            ("EUR", False, -1_234.56, "\u22121,234.56"),
            ("EUR", True, 1_234.56, "1,234.56"),
            ("JPY", False, -123_456, "\u2212123,456"),
            (None, False, -123_456, "\u2212123,456"),
            (None, True, 123_456, "123,456"),
        ],
    )
    def test_are_in_major_units_and_outflow_is_turned(
        self, currency: str | None, flipped: bool, number: float, said: str
    ) -> None:
        shown = _contents(currency=currency, flipped=flipped)
        assert (shown.number(-123_456), shown.spoken(-123_456)) == (number, said)

    def test_of_no_value_nothing_is_said(self) -> None:
        assert _contents().spoken(None) == ""

    @pytest.mark.parametrize(
        ("values", "both"),
        [([], False), ([None, 0], False), ([1, 2], False), ([-1, 0], False), ([-1, 1], True)],
    )
    def test_have_both_signs_only_with_some_of_each(
        self, values: list[int | None], both: bool
    ) -> None:
        shown = _contents()
        shown.series = [Series("", {n: value}) for n, value in enumerate(values)]
        assert shown.has_both_signs is both


class TestAxis:
    @pytest.mark.parametrize(
        ("measure", "flipped", "currency", "axis"),
        [
            ("sum", False, "EUR", "Amount (EUR)"),
            ("sum", True, "EUR", "Outflow (EUR)"),
            ("count", False, None, "Entries"),
            ("min", True, "USD", "Largest outflow (USD)"),
            ("balance", False, "EUR", "Balance (EUR)"),
        ],
    )
    def test_names_the_measure_and_its_currency(
        self, measure: str, flipped: bool, currency: str | None, axis: str
    ) -> None:
        assert _contents(measure=measure, flipped=flipped, currency=currency).axis == axis


class TestDescribed:
    def test_tells_every_place_and_figure(self) -> None:
        shown = _contents("Jan", "Feb")
        shown.series = [Series("Pay", {0: 500, 1: None}), Series("Food", {0: -100, 1: -25})]
        assert shown.described() == (
            "Amount (EUR): Jan Pay 5.00, Food \u22121.00; Feb Food \u22120.25."
        )

    def test_of_one_series_names_the_places_alone(self) -> None:
        shown = _contents("Jan")
        shown.series = [Series("2026", {0: 500})]
        assert shown.described() == "Amount (EUR): Jan 5.00."

    @pytest.mark.parametrize(("count", "more"), [(12, None), (13, "and 1 more")])
    def test_tells_of_twelve_places_at_most(self, count: int, more: str | None) -> None:
        shown = _contents(*(f"P{n}" for n in range(count)), currency=None)
        shown.series = [Series("", {n: n for n in range(count)})]
        parts = shown.described().removesuffix(".").split("; ")
        assert (parts[11], parts[12:]) == ("P11 11", [more] if more else [])

    def test_of_nothing_says_so(self) -> None:
        assert _contents().described() == "Nothing to show."
