"""From queries to plans: their days, kinds and dimensions, and what has no answer."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from generated.problems import DateOutOfRange, TooManyRows, UnanswerableQuery
from impl.analytics.rules import questions
from impl.analytics.values import Range, Span
from tests.analytics.rules.books import BOOK, CASH, FOOD, a_plan, days

JANUARY, MARCH = dt.date(2026, 1, 1), dt.date(2026, 3, 1)
ALL_YEAR = days("2026-01-01/2026-12-31")


def _span(text: str) -> Span:
    first, last = (dt.date.fromisoformat(each) for each in text.split("/"))
    return Span(first, last)


class TestPlan:
    def test_parts_the_dimension_of_time_from_the_others(self) -> None:
        plan = a_plan("category", "month", "tag")
        assert (plan.grain, plan.others) == ("month", ("category", "tag"))
        assert a_plan("category").grain is None

    def test_counts_the_usual_kinds_unless_it_names_some(self) -> None:
        assert a_plan().kinds == ("income", "expense", "uncategorised")
        assert a_plan(filter={"kinds": ["transfer", "income"]}).kinds == ("transfer", "income")

    def test_cuts_its_range_and_the_one_before_into_periods(self) -> None:
        wanted = days("2026-02-01/2026-03-31")
        plan = a_plan("month", filter=wanted, compare_to="previous_period")
        assert plan.now == Range(_span("2026-02-01/2026-03-31"), (dt.date(2026, 2, 1), MARCH))
        assert plan.before == Range(_span("2025-12-01/2026-01-31"), (dt.date(2025, 12, 1), JANUARY))

    def test_without_a_comparison_there_is_nothing_before(self) -> None:
        assert a_plan("month", filter=ALL_YEAR).before is None

    def test_has_no_more_periods_than_rows_are_allowed(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(questions, "MOST_ROWS", 12)
        plan = a_plan("month", filter=ALL_YEAR)
        assert plan.now is not None
        assert len(plan.now.buckets) == 12
        monkeypatch.setattr(questions, "MOST_ROWS", 11)
        with pytest.raises(TooManyRows):
            a_plan("month", filter=ALL_YEAR)


class TestDays:
    @pytest.mark.parametrize(
        ("wanted", "span", "open_start", "open_end"),
        [
            ({}, "2026-01-10/2026-03-20", True, True),
            ({"period": "all"}, "2026-01-10/2026-03-20", True, True),
            ({"date_from": "2026-02-01"}, "2026-02-01/2026-03-20", False, True),
            ({"date_to": "2026-02-01"}, "2026-01-10/2026-02-01", True, False),
            ({"date_from": "2026-04-01"}, "2026-04-01/2026-04-01", False, True),
            ({"date_to": "2025-12-01"}, "2025-12-01/2025-12-01", True, False),
            (ALL_YEAR, "2026-01-01/2026-12-31", False, False),
            ({"period": "last_month"}, "2026-04-01/2026-04-30", False, False),
            (days("2026-02-03/2026-02-03"), "2026-02-03/2026-02-03", False, False),
        ],
    )
    def test_history_gives_the_ends_that_nobody_named(
        self, wanted: dict[str, Any], span: str, open_start: bool, open_end: bool
    ) -> None:
        plan = a_plan(filter=wanted)
        assert plan.now == Range(_span(span), open_start=open_start, open_end=open_end)

    @pytest.mark.parametrize(
        ("wanted", "span"),
        [
            ({}, None),
            ({"date_from": "2026-02-01"}, "2026-02-01/2026-02-01"),
            ({"date_to": "2026-02-01"}, "2026-02-01/2026-02-01"),
            (ALL_YEAR, "2026-01-01/2026-12-31"),
        ],
    )
    def test_of_no_history_are_those_that_are_named(
        self, wanted: dict[str, Any], span: str | None
    ) -> None:
        found = a_plan(filter=wanted, book=replace(BOOK, history=None)).now
        assert (found and found.span) == (span and _span(span))

    @pytest.mark.parametrize(
        ("wanted", "fits"),
        [
            (days("1900-01-01/2199-12-31"), True),
            (days("1899-12-31/2199-12-31"), False),
            (days("1900-01-01/2200-01-01"), False),
        ],
    )
    def test_are_those_that_a_book_can_have(self, wanted: dict[str, Any], fits: bool) -> None:
        if fits:
            assert a_plan(filter=wanted).now == Range(_span("1900-01-01/2199-12-31"))
        else:
            with pytest.raises(DateOutOfRange):
                a_plan(filter=wanted)

    def test_keep_open_ends_when_they_are_cut(self) -> None:
        plan = a_plan("year", filter={"date_to": "2026-02-01"})
        assert plan.now == Range(_span("2026-01-10/2026-02-01"), (JANUARY,), open_start=True)
        plan = a_plan("year", filter={"date_from": "2026-02-01"})
        assert plan.now == Range(_span("2026-02-01/2026-03-20"), (JANUARY,), open_end=True)


class TestFaults:
    @pytest.mark.parametrize(
        ("asked", "pointer", "code"),
        [
            ({"dimensions": ["month", "year"]}, "/dimensions", "time"),
            (
                {"filter": {"period": "last_month", "date_from": "2026-01-01"}},
                "/filter/period",
                "exclusive",
            ),
            (
                {"filter": {"period": "last_month", "date_to": "2026-01-01"}},
                "/filter/period",
                "exclusive",
            ),
            ({"filter": days("2026-01-02/2026-01-01")}, "/filter/date_to", "order"),
            ({"compare_to": "previous_year"}, "/compare_to", "period"),
            (
                {"compare_to": "previous_year", "filter": {"period": "all"}},
                "/compare_to",
                "period",
            ),
            (
                {"compare_to": "previous_year", "filter": {"date_from": "2026-01-01"}},
                "/compare_to",
                "period",
            ),
            ({"measures": ["balance"], "dimensions": ["category"]}, "/dimensions", "balance"),
            (
                {"measures": ["balance"], "filter": {"categories": [str(FOOD)]}},
                "/filter/categories",
                "balance",
            ),
            (
                {"measures": ["average"], "average_per": "day", "dimensions": ["month"]},
                "/average_per",
                "average",
            ),
            (
                {"measures": ["average"], "average_per": "day", "dimensions": ["weekday"]},
                "/average_per",
                "average",
            ),
            ({"order": {"by": "count"}}, "/order/by", "order"),
            ({"dimensions": ["currency"], "limit": 3}, "/limit", "currency"),
            ({"dimensions": ["currency"], "order": {"by": "sum"}}, "/order/by", "currency"),
            (
                {"dimensions": ["currency"], "filter": {"currencies": ["EUR", "USD"]}, "limit": 1},
                "/limit",
                "currency",
            ),
            ({"filter": {"size_min": 6, "size_max": 5}}, "/filter/size_max", "order"),
        ],
    )
    def test_name_their_place(self, asked: dict[str, Any], pointer: str, code: str) -> None:
        with pytest.raises(UnanswerableQuery) as raised:
            a_plan(*asked.pop("dimensions", ()), **asked)
        assert [(each.pointer, each.code) for each in raised.value.errors] == [(pointer, code)]

    @pytest.mark.parametrize(
        "asked",
        [
            {"dimensions": ["month", "category"]},
            {"filter": days("2026-01-01/2026-01-01")},
            {"compare_to": "previous_year", "filter": {"period": "last_month"}},
            {"compare_to": "previous_year", "filter": ALL_YEAR},
            {"measures": ["balance"], "dimensions": ["day", "account_kind", "currency"]},
            {"measures": ["balance"], "filter": {"accounts": [str(CASH)], "on_budget": True}},
            {"measures": ["average"], "dimensions": ["month"]},
            {"measures": ["average"], "average_per": "day", "dimensions": ["category"]},
            {"order": {"by": "label"}},
            {"measures": ["sum", "count"], "order": {"by": "count"}},
            {"dimensions": ["currency"], "filter": {"currencies": ["USD"]}, "limit": 3},
            {"dimensions": ["currency"], "order": {"by": "label"}},
            {"dimensions": ["currency"], "measures": ["count"], "order": {"by": "count"}},
            {"limit": 3, "order": {"by": "sum"}, "dimensions": ["payee"]},
            {"filter": {"size_min": 5, "size_max": 5}},
        ],
    )
    def test_there_are_none_of_what_goes_together(self, asked: dict[str, Any]) -> None:
        dimensions = asked.pop("dimensions", ())
        assert a_plan(*dimensions, **asked).query.dimensions == [*dimensions]

    def test_are_all_told_and_the_first_in_words(self) -> None:
        with pytest.raises(UnanswerableQuery) as raised:
            a_plan("month", "year", filter=days("2026-01-02/2026-01-01"))
        assert [each.code for each in raised.value.errors] == ["time", "order"]
        assert str(raised.value.detail).startswith("Month and year do not go together")
