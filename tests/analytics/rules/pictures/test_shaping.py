"""From answers to what pictures show: forms, places, series and what is put together."""

from typing import Any
from uuid import UUID

import pytest

from generated.problems import UnanswerableQuery
from impl.analytics.rules.answers import compose
from impl.analytics.rules.labels import Labels
from impl.analytics.rules.pictures.contents import Contents, Series
from impl.analytics.rules.pictures.shaping import contents
from impl.analytics.values import AnswerKey, Found, Sum
from tests.analytics.rules.books import (
    BOOK,
    CASH,
    DOLLARS,
    FOOD,
    GROCER,
    LABELS,
    LANDLORD,
    PAY,
    RENT,
    a_plan,
    days,
)

QUARTER = days("2026-01-01/2026-03-31")
NAMED = "Jan 2026 to Mar 2026"


def _shown(
    *sums: Sum,
    by: tuple[str, ...] = (),
    before: tuple[Sum, ...] = (),
    labels: Labels = LABELS,
    most: int = 24,
    **asked: Any,
) -> Contents:
    plan = a_plan(*by, **{"filter": QUARTER, **asked})
    found = Found(sums), Found(before)
    return contents(compose(plan, found, found, labels), most)


def _labels(shown: Contents) -> list[str]:
    return [each.label for each in shown.places]


class TestForms:
    def test_of_nothing_there_is_nothing_to_show(self) -> None:
        assert _shown(by=("category",)).form == "empty"
        assert _shown().form == "empty"

    def test_of_no_dimension_there_is_a_number(self) -> None:
        shown = _shown(Sum(total=-5), before=(Sum(total=-7),), compare_to="previous_year")
        assert (shown.form, shown.places) == ("number", [AnswerKey(None, "")])
        assert shown.series == [Series("", {0: -5})]
        assert shown.before == Series("Jan 2025 to Mar 2025", {0: -7})

    @pytest.mark.parametrize(
        ("by", "form"),
        [(("month",), "periods"), (("category", "month"), "periods"), (("category",), "groups")],
    )
    def test_of_time_there_are_periods_and_else_groups(
        self, by: tuple[str, ...], form: str
    ) -> None:
        assert _shown(Sum(bucket=0, category=FOOD, total=-5), by=by).form == form

    def test_weekdays_stand_like_periods(self) -> None:
        assert _shown(Sum(weekday=2, total=-5), by=("weekday",)).form == "periods"

    def test_what_adds_up_to_nothing_is_shown_all_the_same(self) -> None:
        sums = Sum(category=FOOD, total=-5), Sum(category=PAY, total=5)
        assert _shown(*sums, by=("category",)).form == "groups"


class TestSigns:
    @pytest.mark.parametrize(
        ("totals", "flipped"),
        [((-5, -7), True), ((-5, 0), True), ((-5, 7), False), ((5, 7), False)],
    )
    def test_outflow_alone_is_shown_as_its_size(
        self, totals: tuple[int, int], flipped: bool
    ) -> None:
        sums = [
            Sum(category=id_, count=1, total=n) for id_, n in zip((FOOD, RENT), totals, strict=True)
        ]
        shown = _shown(*sums, by=("category",), measures=["sum", "count"])
        assert shown.flipped is flipped

    def test_inflow_before_keeps_the_signs(self) -> None:
        asked: dict[str, Any] = {"by": ("category",), "compare_to": "previous_year"}
        sums = Sum(category=FOOD, total=-5)
        assert not _shown(sums, before=(Sum(category=FOOD, total=1),), **asked).flipped
        assert _shown(sums, before=(Sum(category=FOOD, total=-1),), **asked).flipped

    def test_entries_are_counted_whatever_their_sign(self) -> None:
        shown = _shown(Sum(count=2, total=-5), measures=["count"])
        assert (shown.flipped, shown.currency, shown.measure) == (False, None, "count")


class TestCurrencies:
    def test_amounts_are_in_the_rows_or_the_books(self) -> None:
        assert _shown(Sum(total=-5)).currency == "EUR"
        shown = _shown(Sum(account=DOLLARS, total=-5), by=("currency",))
        assert shown.currency == "USD"

    def test_a_picture_has_no_more_than_one(self) -> None:
        sums = Sum(account=DOLLARS, total=-5), Sum(account=CASH, total=-5)
        with pytest.raises(UnanswerableQuery):
            _shown(*sums, by=("currency",))


class TestPeriods:
    def test_without_groups_are_one_series_beside_what_was_before(self) -> None:
        shown = _shown(
            Sum(bucket=0, total=-5),
            Sum(bucket=2, total=7),
            by=("month",),
            before=(Sum(bucket=2, total=9),),
            compare_to="previous_year",
        )
        assert _labels(shown) == ["Jan 2026", "Mar 2026"]
        assert shown.series == [Series(NAMED, {0: -5, 1: 7})]
        assert shown.before == Series("Jan 2025 to Mar 2025", {0: 0, 1: 9})
        assert shown.whole is None

    def test_of_groups_are_a_series_each_and_a_net_of_both_signs(self) -> None:
        shown = _shown(
            Sum(bucket=0, category=FOOD, total=-5),
            Sum(bucket=0, category=PAY, total=20),
            Sum(bucket=1, category=FOOD, total=-6),
            by=("month", "category"),
        )
        assert shown.series == [Series("Pay", {0: 20}), Series("Food", {0: -5, 1: -6})]
        assert shown.whole == Series("Net", {0: 15, 1: -6})
        assert shown.before is None

    def test_of_one_sign_have_no_net(self) -> None:
        sums = [Sum(bucket=0, category=id_, total=-5) for id_ in (FOOD, RENT)]
        assert _shown(*sums, by=("month", "category")).whole is None

    def test_of_averages_have_no_net(self) -> None:
        sums = [Sum(bucket=0, category=id_, count=1, total=n) for id_, n in ((FOOD, -5), (PAY, 9))]
        assert _shown(*sums, by=("month", "category"), measures=["average"]).whole is None

    @pytest.mark.parametrize(("count", "shown_"), [(400, 400), (401, 400)])
    def test_are_no_more_than_can_be_read_and_the_last(self, count: int, shown_: int) -> None:
        sums = [Sum(bucket=n, total=n + 1) for n in range(count)]
        shown = _shown(*sums, by=("day",), filter=days("2025-01-01/2026-12-31"))
        assert (len(shown.places), shown.series[0].values[shown_ - 1]) == (shown_, count)
        said = ["The last 400 of 401 periods are shown."] if count > 400 else []
        assert shown.notes == said


class TestGroups:
    def test_are_one_series(self) -> None:
        sums = Sum(category=FOOD, total=-5), Sum(category=RENT, total=-9)
        shown = _shown(*sums, by=("category",))
        assert _labels(shown) == ["Rent", "Food"]
        assert shown.series == [Series(NAMED, {0: -9, 1: -5})]

    def test_of_two_dimensions_have_the_colours_of_the_last(self) -> None:
        shown = _shown(
            Sum(category=FOOD, payee=GROCER, total=-5),
            Sum(category=RENT, payee=LANDLORD, total=-9),
            Sum(category=FOOD, payee=LANDLORD, total=-1),
            by=("category", "payee"),
        )
        assert _labels(shown) == ["Rent", "Food"]
        assert shown.series == [Series("Landlord", {0: -9, 1: -1}), Series("Grocer", {1: -5})]
        assert shown.before is None

    @pytest.mark.parametrize(
        ("most", "places"),
        [(3, ["Pay", "Rent", "Food"]), (2, ["Pay", "2 others"]), (1, ["3 others"])],
    )
    def test_beyond_what_can_be_read_are_put_together(self, most: int, places: list[str]) -> None:
        sums = [Sum(category=id_, total=n) for id_, n in ((FOOD, 5), (RENT, 7), (PAY, 9))]
        shown = _shown(*sums, by=("category",), most=most)
        assert _labels(shown) == places
        assert sum(value or 0 for value in shown.series[0].values.values()) == 21

    def test_of_averages_are_left_out_and_that_is_said(self) -> None:
        sums = [Sum(category=id_, count=1, total=n) for id_, n in ((FOOD, 5), (RENT, 7), (PAY, 9))]
        shown = _shown(*sums, by=("category",), measures=["average"], most=2)
        assert _labels(shown) == ["Pay"]
        assert shown.notes == ["The first 1 of 3 are shown."]


class TestColours:
    @pytest.mark.parametrize(("count", "rest"), [(8, None), (9, -1), (10, -3)])
    def test_what_has_none_is_put_together(self, count: int, rest: int | None) -> None:
        """The largest have the eight colours, the others are grey."""
        ids = [UUID(int=n) for n in range(1, count + 1)]
        labels = Labels(BOOK, {id_: f"Payee {n}" for n, id_ in enumerate(ids)})
        sums = [Sum(category=FOOD, payee=id_, total=n - count) for n, id_ in enumerate(ids)]
        shown = _shown(*sums, by=("category", "payee"), labels=labels)
        assert len([each for each in shown.series if not each.is_rest]) == 8
        found = [each for each in shown.series if each.is_rest]
        assert found == ([] if rest is None else [Series("Other", {0: rest}, is_rest=True)])

    def test_of_averages_are_for_the_first_alone(self) -> None:
        ids = [UUID(int=n) for n in range(1, 10)]
        labels = Labels(BOOK, {id_: f"Payee {n}" for n, id_ in enumerate(ids)})
        sums = [Sum(category=FOOD, payee=id_, count=1, total=-5) for id_ in ids]
        shown = _shown(*sums, by=("category", "payee"), measures=["average"], labels=labels)
        assert (len(shown.series), shown.notes) == (8, ["8 of 9 groups are shown."])
