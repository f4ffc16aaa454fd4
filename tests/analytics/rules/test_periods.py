"""Days that words mean, what they are cut into and compared with, and what they are called."""

import datetime as dt

import pytest

from generated.analytics.models import AveragePer, CompareTo, RelativePeriod
from impl.analytics.rules import periods
from impl.analytics.values import Grain, Span

TODAY = dt.date(2026, 5, 14)
"""A Thursday."""


def _span(text: str) -> Span:
    first, last = text.split("/")
    return Span(dt.date.fromisoformat(first), dt.date.fromisoformat(last))


class TestRelative:
    @pytest.mark.parametrize(
        ("period", "days"),
        [
            ("today", "2026-05-14/2026-05-14"),
            ("yesterday", "2026-05-13/2026-05-13"),
            ("this_week", "2026-05-11/2026-05-17"),
            ("last_week", "2026-05-04/2026-05-10"),
            ("this_month", "2026-05-01/2026-05-31"),
            ("last_month", "2026-04-01/2026-04-30"),
            ("this_quarter", "2026-04-01/2026-06-30"),
            ("last_quarter", "2026-01-01/2026-03-31"),
            ("this_year", "2026-01-01/2026-12-31"),
            ("last_year", "2025-01-01/2025-12-31"),
            ("year_to_date", "2026-01-01/2026-05-14"),
            ("last_7_days", "2026-05-08/2026-05-14"),
            ("last_3_months", "2026-03-01/2026-05-31"),
            ("last_12_months", "2025-06-01/2026-05-31"),
        ],
    )
    def test_is_counted_from_today(self, period: RelativePeriod, days: str) -> None:
        assert periods.relative(period, TODAY) == _span(days)

    def test_all_is_no_span(self) -> None:
        assert periods.relative("all", TODAY) is None


class TestPrevious:
    @pytest.mark.parametrize(
        ("days", "compare_to", "before"),
        [
            ("2026-03-01/2026-03-31", "previous_period", "2026-02-01/2026-02-28"),
            ("2026-01-01/2026-03-31", "previous_period", "2025-10-01/2025-12-31"),
            ("2026-03-10/2026-03-12", "previous_period", "2026-03-07/2026-03-09"),
            ("2025-02-01/2025-02-28", "previous_year", "2024-02-01/2024-02-29"),
            ("2024-02-29/2024-02-29", "previous_year", "2023-02-28/2023-02-28"),
        ],
    )
    def test_keeps_whole_months_whole(self, days: str, compare_to: CompareTo, before: str) -> None:
        assert periods.previous(_span(days), compare_to) == _span(before)


class TestTouched:
    @pytest.mark.parametrize(
        ("per", "count"), [("day", 33), ("week", 6), ("month", 3), ("year", 2)]
    )
    def test_counts_periods_that_are_only_begun(self, per: AveragePer, count: int) -> None:
        assert periods.touched(_span("2025-11-30/2026-01-01"), per) == count


class TestNames:
    @pytest.mark.parametrize(
        ("grain", "value", "label"),
        [
            ("day", "2026-04-01", "1 Apr 2026"),
            ("week", "2026-W14", "Week 14, 2026"),
            ("month", "2026-04", "Apr 2026"),
            ("quarter", "2026-Q2", "Q2 2026"),
            ("year", "2026", "2026"),
        ],
    )
    def test_are_for_clients_and_for_people(self, grain: Grain, value: str, label: str) -> None:
        day = dt.date(2026, 4, 1)
        assert (periods.value(grain, day), periods.label(grain, day)) == (value, label)

    @pytest.mark.parametrize(
        ("days", "said"),
        [
            ("2026-01-01/2026-12-31", "2026"),
            ("2025-01-01/2026-12-31", "2025 to 2026"),
            ("2026-04-01/2026-04-30", "April 2026"),
            ("2025-04-01/2026-03-31", "Apr 2025 to Mar 2026"),
            ("2026-04-02/2026-04-02", "2 Apr 2026"),
            ("2026-04-02/2026-04-09", "2 Apr 2026 to 9 Apr 2026"),
        ],
    )
    def test_spans_are_said_as_people_say_them(self, days: str, said: str) -> None:
        assert periods.spoken(_span(days)) == said


class TestCut:
    def test_stops_one_over_what_is_allowed(self) -> None:
        assert len(periods.cut("day", _span("2026-01-01/2026-12-31"), 10)) == 11

    def test_begins_where_the_first_period_does(self) -> None:
        found = periods.cut("week", _span("2026-05-14/2026-05-19"), 10)
        assert found == (dt.date(2026, 5, 11), dt.date(2026, 5, 18))

    @pytest.mark.parametrize(
        ("grain", "first_days"),
        [
            ("month", ["2025-12-01", "2026-01-01", "2026-02-01"]),
            ("quarter", ["2025-10-01", "2026-01-01"]),
            ("year", ["2025-01-01", "2026-01-01"]),
        ],
    )
    def test_a_period_that_begins_on_the_last_day_is_one(
        self, grain: Grain, first_days: list[str]
    ) -> None:
        found = periods.cut(grain, _span("2025-12-31/2026-02-01"), 10)
        assert [each.isoformat() for each in found] == first_days


class TestBounds:
    @pytest.mark.parametrize(
        ("grain", "day", "span"),
        [
            ("day", "2026-05-14", "2026-05-14/2026-05-14"),
            ("week", "2026-05-17", "2026-05-11/2026-05-17"),
            ("week", "2026-05-18", "2026-05-18/2026-05-24"),
            ("month", "2024-02-29", "2024-02-01/2024-02-29"),
            ("quarter", "2026-03-31", "2026-01-01/2026-03-31"),
            ("quarter", "2026-12-01", "2026-10-01/2026-12-31"),
            ("year", "2026-12-31", "2026-01-01/2026-12-31"),
        ],
    )
    def test_a_period_goes_from_its_first_day_to_its_last(
        self, grain: Grain, day: str, span: str
    ) -> None:
        inside = dt.date.fromisoformat(day)
        assert Span(periods.start(grain, inside), periods.end(grain, inside)) == _span(span)

    @pytest.mark.parametrize(
        ("day", "months", "later"),
        [
            ("2026-01-31", 1, "2026-02-28"),
            ("2026-12-15", 1, "2027-01-15"),
            ("2026-01-15", -1, "2025-12-15"),
            ("2024-02-29", -12, "2023-02-28"),
            ("2026-05-14", 0, "2026-05-14"),
        ],
    )
    def test_months_later_it_is_the_same_day_or_the_last(
        self, day: str, months: int, later: str
    ) -> None:
        assert periods.add_months(dt.date.fromisoformat(day), months).isoformat() == later
