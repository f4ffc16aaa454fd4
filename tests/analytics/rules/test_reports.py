"""The canned reports as queries: their days, measures and dimensions."""

import datetime as dt
from typing import Any

import pytest

from generated.analytics.models import ChartOptions, ReportInterval, SpendingInterval
from impl.analytics.rules.reports import Frame, income_expense, net_worth, spending

CHART = ChartOptions(width=640)


def _frame(**given: Any) -> Frame:
    parts = {"period": None, "date_from": None, "date_to": None, "compare_to": None, **given}
    return Frame(**parts, chart=CHART)


class TestFrame:
    def test_without_days_is_of_the_last_twelve_months(self) -> None:
        wanted = _frame().filter(kinds=["income"])
        assert wanted.model_dump(exclude_unset=True) == {
            "kinds": ["income"],
            "period": "last_12_months",
        }

    @pytest.mark.parametrize(
        "days",
        [
            {"period": "last_month"},
            {"date_from": dt.date(2026, 1, 1)},
            {"date_from": dt.date(2026, 1, 1), "date_to": dt.date(2026, 3, 31)},
        ],
    )
    def test_has_the_days_that_are_named_and_no_others(self, days: dict[str, Any]) -> None:
        assert _frame(**days).filter().model_dump(exclude_unset=True) == days

    def test_compares_only_if_it_is_asked_to(self) -> None:
        compared = _frame(period="last_month", compare_to="previous_year")
        assert income_expense(compared, "month").compare_to == "previous_year"
        assert "compare_to" not in income_expense(_frame(), "month").model_fields_set


class TestReports:
    @pytest.mark.parametrize(
        ("interval", "dimensions"), [("total", ["category"]), ("month", ["month", "category"])]
    )
    def test_spending_is_of_expenses(
        self, interval: SpendingInterval, dimensions: list[str]
    ) -> None:
        query = spending(_frame(), "category", interval, 7)
        assert (query.measures, query.dimensions, query.limit) == (["sum"], dimensions, 7)
        assert query.filter is not None
        assert query.filter.kinds == ["expense"]
        assert query.chart == CHART

    def test_spending_has_no_limit_unless_it_is_named(self) -> None:
        assert spending(_frame(), "group", "total", None).limit is None

    @pytest.mark.parametrize("interval", ["month", "year"])
    def test_income_and_expenses_stand_side_by_side_in_every_period(
        self, interval: ReportInterval
    ) -> None:
        query = income_expense(_frame(), interval)
        assert (query.measures, query.dimensions) == (["sum"], [interval, "kind"])
        assert query.include_empty is True
        assert query.filter is not None
        assert query.filter.kinds is None

    def test_net_worth_is_of_balances(self) -> None:
        query = net_worth(_frame(), "month", "total")
        assert query.filter == _frame().filter()
        assert (query.measures, query.dimensions) == (["balance"], ["month"])
        assert net_worth(_frame(), "year", "account").dimensions == ["year", "account"]
