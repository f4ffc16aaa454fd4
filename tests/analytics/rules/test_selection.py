"""What counts: accounts, categories, kinds, and the days that maintained totals tell of."""

import datetime as dt
from itertools import pairwise
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from impl.analytics.rules import selection
from impl.analytics.values import Range, Span
from tests.analytics.rules.books import (
    CARD,
    CASH,
    DOLLARS,
    EARNED,
    FOOD,
    GROCER,
    LIVING,
    PAY,
    RENT,
    a_plan,
    days,
)

DAY = dt.timedelta(days=1)


def _span(text: str) -> Span:
    first, last = (dt.date.fromisoformat(each) for each in text.split("/"))
    return Span(first, last)


class TestAccounts:
    @pytest.mark.parametrize(
        ("wanted", "count"),
        [
            ({}, {CASH, CARD, DOLLARS}),
            ({"accounts": [str(CASH), str(DOLLARS)]}, {CASH, DOLLARS}),
            ({"exclude_accounts": [str(CASH)]}, {CARD, DOLLARS}),
            ({"accounts": [str(CASH), str(CARD)], "exclude_accounts": [str(CASH)]}, {CARD}),
            ({"on_budget": True}, {CASH, CARD}),
            ({"on_budget": False}, {DOLLARS}),
            ({"currencies": ["USD"]}, {DOLLARS}),
            ({"currencies": ["USD"], "on_budget": True}, set()),
        ],
    )
    def test_count_if_they_fit_everything_that_is_wanted(
        self, wanted: dict[str, Any], count: set[UUID]
    ) -> None:
        assert selection.accounts(a_plan(filter=wanted)).keys() == count

    def test_all_count_where_nothing_is_wanted(self) -> None:
        assert [*selection.accounts(a_plan())] == [CASH, CARD, DOLLARS]


class TestCategories:
    @pytest.mark.parametrize(
        ("wanted", "count"),
        [
            ({}, [FOOD, RENT, PAY]),
            ({"kinds": ["expense"]}, [FOOD, RENT]),
            ({"kinds": ["transfer"]}, []),
            ({"categories": [str(PAY), str(FOOD)]}, [FOOD, PAY]),
            ({"exclude_categories": [str(FOOD)]}, [RENT, PAY]),
            ({"groups": [str(LIVING)]}, [FOOD, RENT]),
            ({"exclude_groups": [str(LIVING)]}, [PAY]),
            ({"groups": [str(EARNED)], "categories": [str(FOOD)]}, []),
        ],
    )
    def test_count_if_they_fit_everything_that_is_wanted(
        self, wanted: dict[str, Any], count: list[UUID]
    ) -> None:
        assert selection.categories(a_plan(filter=wanted)) == count


class TestKindsWithoutCategory:
    def test_are_all_but_income_and_expenses(self) -> None:
        assert selection.kinds_without_category(a_plan()) == ("uncategorised",)
        kinds = ["expense", "transfer", "income", "opening"]
        plan = a_plan(filter={"kinds": kinds})
        assert selection.kinds_without_category(plan) == ("transfer", "opening")

    @pytest.mark.parametrize("wanted", [{"categories": [str(FOOD)]}, {"groups": [str(LIVING)]}])
    def test_none_count_where_categories_are_named(self, wanted: dict[str, Any]) -> None:
        assert selection.kinds_without_category(a_plan(filter=wanted)) == ()


class TestHasTotals:
    @pytest.mark.parametrize(
        "asked",
        [
            {},
            {"dimensions": ["month", "category"]},
            {"dimensions": ["year", "group", "kind"]},
            {"dimensions": ["quarter"], "measures": ["sum", "balance"]},
            {"measures": ["average"], "average_per": "month"},
            {"filter": {"kinds": ["expense"], **days("2026-01-02/2026-02-03")}},
            {"filter": {"groups": [str(LIVING)]}},
            {"filter": {"period": "last_month", "categories": [str(FOOD)]}},
            {"filter": {"exclude_categories": [str(FOOD)], "exclude_groups": [str(EARNED)]}},
            {"filter": {"kinds": ["income", "expense", "uncategorised"]}},
        ],
    )  # fmt: skip
    def test_of_sums_of_categories_by_months(self, asked: dict[str, Any]) -> None:
        assert selection.has_totals(a_plan(*asked.pop("dimensions", ()), **asked)) is True

    @pytest.mark.parametrize(
        "asked",
        [
            {"measures": ["balance"]},
            {"measures": ["count"]},
            {"measures": ["sum", "min"]},
            {"measures": ["average"]},
            {"measures": ["sum", "average"]},
            {"dimensions": ["day"]},
            {"dimensions": ["week", "category"]},
            {"dimensions": ["payee"]},
            {"dimensions": ["account"]},
            {"dimensions": ["weekday"]},
            {"dimensions": ["category", "tag"]},
            {"filter": {"kinds": ["expense", "transfer"]}},
            {"filter": {"accounts": [str(CASH)]}},
            {"filter": {"payees": [str(GROCER)]}},
            {"filter": {"on_budget": True}},
        ],
    )
    def test_of_nothing_that_single_entries_must_be_asked(self, asked: dict[str, Any]) -> None:
        plan = a_plan(*asked.pop("dimensions", ()), **asked)
        assert selection.has_totals(plan) is False

    def test_without_tags_a_query_by_tags_still_has_none(self) -> None:
        assert selection.has_totals(a_plan("category", "tag").once) is False


class TestTellsOfUncategorised:
    @pytest.mark.parametrize(
        ("asked", "tells"),
        [
            ({"filter": {"kinds": ["expense"]}}, True),
            ({"filter": {"kinds": ["income", "transfer"], "period": "last_month"}}, True),
            ({"filter": {"kinds": ["expense"], **days("2026-01-01/2026-01-31")}}, True),
            ({}, False),
            ({"filter": {"kinds": ["expense", "uncategorised"]}}, False),
            ({"filter": {"kinds": ["transfer"]}}, False),
            ({"filter": {"kinds": ["expense"]}, "measures": ["count"]}, False),
            ({"filter": {"kinds": ["expense"], "categories": [str(FOOD)]}}, False),
        ],
    )
    def test_only_where_it_is_left_out_of_a_sum_of_all(
        self, asked: dict[str, Any], tells: bool
    ) -> None:
        assert selection.tells_of_uncategorised(a_plan(**asked)) is tells


class TestPieces:
    @pytest.mark.parametrize(
        ("days_", "months", "rest"),
        [
            ("2026-01-01/2026-03-31", "2026-01-01/2026-03-31", []),
            ("2026-01-01/2026-01-31", "2026-01-01/2026-01-31", []),
            ("2026-01-02/2026-03-31", "2026-02-01/2026-03-31", ["2026-01-02/2026-01-31"]),
            ("2026-01-01/2026-03-30", "2026-01-01/2026-02-28", ["2026-03-01/2026-03-30"]),
            (
                "2025-12-31/2026-02-01",
                "2026-01-01/2026-01-31",
                ["2025-12-31/2025-12-31", "2026-02-01/2026-02-01"],
            ),
            ("2026-01-02/2026-02-27", None, ["2026-01-02/2026-02-27"]),
            ("2026-01-01/2026-01-30", None, ["2026-01-01/2026-01-30"]),
            ("2026-01-02/2026-01-31", None, ["2026-01-02/2026-01-31"]),
        ],
    )
    def test_are_whole_months_and_the_days_around_them(
        self, days_: str, months: str | None, rest: list[str]
    ) -> None:
        found = selection.pieces(Range(_span(days_)))
        assert found == (months and _span(months), [_span(each) for each in rest])

    def test_an_open_end_goes_on_to_the_end_of_its_month(self) -> None:
        span = _span("2026-01-10/2026-03-20")
        found = selection.pieces(Range(span, open_start=True, open_end=True))
        assert found == (_span("2026-01-01/2026-03-31"), [])
        found = selection.pieces(Range(span, open_start=True))
        assert found == (_span("2026-01-01/2026-02-28"), [_span("2026-03-01/2026-03-20")])
        found = selection.pieces(Range(span, open_end=True))
        assert found == (_span("2026-02-01/2026-03-31"), [_span("2026-01-10/2026-01-31")])

    @given(st.dates(dt.date(2023, 1, 1), dt.date(2025, 1, 1)), st.integers(0, 100))
    def test_every_day_is_in_just_one_piece(self, first: dt.date, more: int) -> None:
        span = Span(first, first + DAY * more)
        months, rest = selection.pieces(Range(span))
        pieces = sorted([*rest, *([months] if months else [])], key=lambda each: each.first)
        assert (pieces[0].first, pieces[-1].last) == (span.first, span.last)
        for one, other in pairwise(pieces):
            assert one.last + DAY == other.first
        if months is not None:
            assert (months.first.day, (months.last + DAY).day) == (1, 1)
