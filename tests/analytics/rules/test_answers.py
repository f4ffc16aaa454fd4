"""From what the database knows to answers: rows, sums of periods, totals, what is left out."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from generated.problems import TooManyRows
from impl.analytics.rules import answers
from impl.analytics.rules.answers import compose
from impl.analytics.rules.labels import OTHER
from impl.analytics.values import Answer, AnswerKey, Days, Found, Movement, Plan, Row, Sum
from tests.analytics.rules.books import (
    BOOK,
    CARD,
    CASH,
    DOLLARS,
    FOOD,
    GROCER,
    HOLIDAYS,
    LABELS,
    LANDLORD,
    PAY,
    RENT,
    a_plan,
    days,
)

QUARTER = days("2026-01-01/2026-03-31")
SPENT = (
    Sum(bucket=0, category=FOOD, count=2, total=-300),
    Sum(bucket=0, category=RENT, count=1, total=-700),
    Sum(bucket=2, category=FOOD, count=1, total=-50),
    Sum(bucket=2, category=PAY, count=1, total=2_000),
)
WHOLE = (
    Sum(category=FOOD, count=3, total=-350),
    Sum(category=RENT, count=1, total=-700),
    Sum(category=PAY, count=1, total=2_000),
)


def _answer(plan: Plan, *sums: Sum, before: tuple[Sum, ...] = (), **known: Any) -> Answer:
    found = Found(sums, **known), Found(before)
    return compose(plan, found, found, LABELS)


def _told(rows: list[Row]) -> list[tuple[str, list[int | None]]]:
    """The labels and values of rows."""
    return [(" ".join(key.label for key in row.keys), row.values) for row in rows]


class TestCompose:
    def test_says_what_it_is_about(self) -> None:
        answer = _answer(a_plan("month", "category", filter=QUARTER), *SPENT)
        assert answer.title == "Sum by month and category, Jan 2026 to Mar 2026"
        assert (answer.currency, answer.seq) == ("EUR", 17)
        assert answer.period == Days(dt.date(2026, 1, 1), dt.date.fromisoformat("2026-03-31"))
        assert answer.compared_with is None
        assert [(each.name, each.role, each.type, each.label) for each in answer.columns] == [
            ("month", "dimension", "month", "Month"),
            ("category", "dimension", "id", "Category"),
            ("sum", "measure", "amount", "Sum"),
        ]

    def test_of_no_history_is_empty(self) -> None:
        plan = a_plan(measures=["sum", "min"], book=replace(BOOK, history=None))
        answer = _answer(plan)
        assert answer.period == Days(None, None)
        assert _told(answer.rows) == [("", [0, None])]

    def test_says_what_it_is_compared_with(self) -> None:
        plan = a_plan("category", filter=QUARTER, compare_to="previous_year")
        answer = _answer(plan, WHOLE[0], before=(Sum(category=RENT, total=-650),))
        assert answer.compared_with == Days(
            dt.date.fromisoformat("2025-01-01"), dt.date.fromisoformat("2025-03-31")
        )
        assert [(row.keys[0].label, row.values, row.previous) for row in answer.rows] == [
            ("Food", [-350], [0]),
            ("Rent", [0], [-650]),
        ]
        assert (answer.totals.values, answer.totals.previous) == ([-350], [-650])

    def test_without_a_comparison_there_are_no_previous_values(self) -> None:
        answer = _answer(a_plan("category", filter=QUARTER), *WHOLE)
        assert [row.previous for row in answer.rows] == [None, None, None]
        assert answer.totals.previous is None

    def test_has_no_more_rows_than_it_may(self, monkeypatch: pytest.MonkeyPatch) -> None:
        plan = a_plan("category", filter=QUARTER)
        monkeypatch.setattr(answers, "MOST_ROWS", 3)
        assert len(_answer(plan, *WHOLE).rows) == 3
        monkeypatch.setattr(answers, "MOST_ROWS", 2)
        with pytest.raises(TooManyRows):
            _answer(plan, *WHOLE)


class TestGroups:
    def test_come_with_the_largest_first(self) -> None:
        answer = _answer(a_plan("category", measures=["sum", "count"], filter=QUARTER), *WHOLE)
        assert _told(answer.rows) == [
            ("Pay", [2_000, 1]), ("Rent", [-700, 1]), ("Food", [-350, 3]),
        ]  # fmt: skip
        assert answer.totals.values == [950, 5]
        assert (answer.omitted, answer.periods) == (0, [])

    def test_can_be_ordered_by_another_measure_or_by_name(self) -> None:
        asked: dict[str, Any] = {"measures": ["sum", "count"], "filter": QUARTER}
        by_count = a_plan("category", order={"by": "count", "direction": "descending"}, **asked)
        assert [label for label, _ in _told(_answer(by_count, *WHOLE).rows)] == [
            "Food", "Pay", "Rent",
        ]  # fmt: skip
        by_name = a_plan("category", order={"by": "label", "direction": "descending"}, **asked)
        assert [label for label, _ in _told(_answer(by_name, *WHOLE).rows)] == [
            "Rent", "Pay", "Food",
        ]  # fmt: skip

    def test_beyond_the_limit_are_put_together(self) -> None:
        answer = _answer(a_plan("category", filter=QUARTER, limit=1), *WHOLE)
        assert _told(answer.rows) == [("Pay", [2_000]), ("Other", [-1_050])]
        assert [row.other for row in answer.rows] == [False, True]
        assert (answer.omitted, answer.totals.values) == (2, [950])

    def test_beyond_the_limit_can_be_left_out(self) -> None:
        answer = _answer(a_plan("category", filter=QUARTER, limit=2, other=False), *WHOLE)
        assert _told(answer.rows) == [("Pay", [2_000]), ("Rent", [-700])]
        assert (answer.omitted, answer.totals.values) == (1, [950])

    def test_within_the_limit_leave_nothing_out(self) -> None:
        answer = _answer(a_plan("category", filter=QUARTER, limit=3), *WHOLE)
        assert (len(answer.rows), answer.omitted) == (3, 0)

    def test_of_others_stay_in_their_currency(self) -> None:
        plan = a_plan("currency", "payee", filter={**QUARTER, "currencies": ["USD"]}, limit=1)
        answer = _answer(
            plan,
            Sum(account=DOLLARS, payee=GROCER, total=-5),
            Sum(account=DOLLARS, payee=LANDLORD, total=-90),
        )
        assert _told(answer.rows) == [("USD Landlord", [-90]), ("USD Other", [-5])]
        assert answer.rows[1].keys == [AnswerKey("USD", "USD"), OTHER]

    def test_in_their_own_currencies_total_in_base_currency_alone(self) -> None:
        answer = _answer(
            a_plan("currency", filter=QUARTER),
            Sum(account=DOLLARS, total=-900),
            Sum(account=CASH, total=-5),
            Sum(account=CARD, total=-6),
        )
        assert _told(answer.rows) == [("EUR", [-11]), ("USD", [-900])]
        assert (answer.totals.values, answer.totals.missing_rates) == ([-11], ["USD"])
        assert [row.missing_rates for row in answer.rows] == [[], []]

    def test_without_a_rate_say_what_is_missing_now_and_before(self) -> None:
        plan = a_plan("category", filter=QUARTER, compare_to="previous_year")
        answer = _answer(
            plan,
            Sum(category=FOOD, total=-1, unbooked="USD"),
            before=(Sum(category=FOOD, total=-1, unbooked="JPY"),),
        )
        assert [row.missing_rates for row in answer.rows] == [["JPY", "USD"]]
        assert answer.totals.missing_rates == ["JPY", "USD"]
        assert [each.currency for each in answer.warnings] == ["USD"]

    def test_by_tags_total_every_entry_once(self) -> None:
        plan = a_plan("tag", filter=QUARTER)
        tagged = Found((Sum(tag=HOLIDAYS, count=1, total=-5), Sum(count=1, total=-5)))
        once = Found((Sum(count=1, total=-5),))
        answer = compose(plan, (tagged, Found()), (once, Found()), LABELS)
        assert _told(answer.rows) == [("Holidays", [-5]), ("No tag", [-5])]
        assert answer.totals.values == [-5]
        assert [(each.amount, each.entries) for each in answer.warnings] == [(-5, 1)]


class TestWeekdays:
    SUMS = (Sum(weekday=2, category=FOOD, total=-5), Sum(weekday=7, category=RENT, total=-9))

    def test_come_in_their_order_and_only_those_with_entries(self) -> None:
        answer = _answer(a_plan("weekday", filter=QUARTER), *self.SUMS)
        assert _told(answer.rows) == [("Tuesday", [-5]), ("Sunday", [-9])]

    def test_can_all_be_asked_for(self) -> None:
        answer = _answer(a_plan("weekday", filter=QUARTER, include_empty=True), self.SUMS[0])
        assert _told(answer.rows) == [
            ("Monday", [0]), ("Tuesday", [-5]), ("Wednesday", [0]), ("Thursday", [0]),
            ("Friday", [0]), ("Saturday", [0]), ("Sunday", [0]),
        ]  # fmt: skip

    def test_are_all_there_even_of_nothing(self) -> None:
        answer = _answer(a_plan("weekday", filter=QUARTER, include_empty=True))
        assert [values for _, values in _told(answer.rows)] == [[0]] * 7

    @pytest.mark.parametrize("dimensions", [("weekday", "category"), ("category", "weekday")])
    def test_are_all_there_for_every_group(self, dimensions: tuple[str, ...]) -> None:
        answer = _answer(a_plan(*dimensions, filter=QUARTER, include_empty=True), *self.SUMS)
        place = dimensions.index("weekday")
        found = [(row.keys[place].value, row.keys[1 - place].label) for row in answer.rows]
        assert sorted(found) == [(str(n), name) for n in range(1, 8) for name in ("Food", "Rent")]
        assert sorted(row.values[0] or 0 for row in answer.rows) == [-9, -5, *[0] * 12]


class TestPeriods:
    def test_of_groups_have_what_there_is_and_sums(self) -> None:
        answer = _answer(a_plan("month", "category", filter=QUARTER), *SPENT)
        assert _told(answer.rows) == [
            ("Jan 2026 Rent", [-700]), ("Jan 2026 Food", [-300]),
            ("Mar 2026 Pay", [2_000]), ("Mar 2026 Food", [-50]),
        ]  # fmt: skip
        assert _told(answer.periods) == [("Jan 2026", [-1_000]), ("Mar 2026", [1_950])]
        assert answer.rows[0].keys[0] == AnswerKey("2026-01", "Jan 2026")
        assert answer.totals.values == [950]

    def test_stand_where_the_query_has_them(self) -> None:
        answer = _answer(a_plan("category", "month", filter=QUARTER), SPENT[0])
        assert _told(answer.rows) == [("Food Jan 2026", [-300])]

    def test_without_groups_can_all_be_asked_for(self) -> None:
        asked = a_plan("month", filter=QUARTER), a_plan("month", filter=QUARTER, include_empty=True)
        some, all_ = (_told(_answer(plan, *SPENT).rows) for plan in asked)
        assert some == [("Jan 2026", [-1_000]), ("Mar 2026", [1_950])]
        assert all_ == [("Jan 2026", [-1_000]), ("Feb 2026", [0]), ("Mar 2026", [1_950])]

    def test_of_groups_can_all_be_asked_for(self) -> None:
        plan = a_plan("month", "category", filter=QUARTER, include_empty=True)
        answer = _answer(plan, *SPENT[:2])
        assert len(answer.rows) == 6
        assert [values for _, values in _told(answer.periods)] == [[-1_000], [0], [0]]

    def test_have_their_balances_even_if_nothing_moved(self) -> None:
        plan = a_plan("month", "account", measures=["balance"], filter=QUARTER)
        answer = _answer(plan, movements=(Movement(CASH, dt.date.fromisoformat("2025-01-01"), 5),))
        assert _told(answer.rows) == [
            ("Jan 2026 Cash", [5]), ("Feb 2026 Cash", [5]), ("Mar 2026 Cash", [5]),
        ]  # fmt: skip
        assert [values for _, values in _told(answer.periods)] == [[5], [5], [5]]
        assert answer.totals.values == [5]

    def test_are_compared_one_by_one(self) -> None:
        plan = a_plan("month", filter=QUARTER, compare_to="previous_year")
        answer = _answer(plan, SPENT[0], before=(Sum(bucket=1, total=-7),))
        assert [(row.values, row.previous) for row in answer.rows] == [
            ([-300], [0]), ([0], [-7]),
        ]  # fmt: skip

    def test_of_groups_are_told_for_what_was_before_too(self) -> None:
        plan = a_plan("month", "category", filter=QUARTER, compare_to="previous_year")
        before = (Sum(bucket=1, category=RENT, total=-7),)
        answer = _answer(plan, SPENT[0], before=before)
        assert [(row.values, row.previous) for row in answer.periods] == [
            ([-300], [0]), ([0], [-7]),
        ]  # fmt: skip


class TestOrderOfPeriods:
    def test_by_value_is_the_querys(self) -> None:
        order = {"by": "sum", "direction": "ascending"}
        answer = _answer(a_plan("month", filter=QUARTER, order=order), *SPENT)
        assert _told(answer.rows) == [("Jan 2026", [-1_000]), ("Mar 2026", [1_950])]
        order = {"by": "sum", "direction": "descending"}
        answer = _answer(a_plan("month", filter=QUARTER, order=order), *SPENT)
        assert [label for label, _ in _told(answer.rows)] == ["Mar 2026", "Jan 2026"]

    def test_by_another_measure_looks_at_that(self) -> None:
        asked: dict[str, Any] = {"measures": ["sum", "count"], "filter": QUARTER}
        order = {"by": "count", "direction": "descending"}
        answer = _answer(a_plan("month", order=order, **asked), *SPENT)
        assert _told(answer.rows) == [("Jan 2026", [-1_000, 3]), ("Mar 2026", [1_950, 2])]

    def test_by_label_is_times(self) -> None:
        order = {"by": "label", "direction": "descending"}
        answer = _answer(a_plan("month", filter=QUARTER, order=order), *SPENT)
        assert [label for label, _ in _told(answer.rows)] == ["Mar 2026", "Jan 2026"]

    def test_a_limit_keeps_the_largest_in_the_order_of_time(self) -> None:
        sums = (*SPENT, Sum(bucket=1, category=FOOD, count=1, total=-20))
        answer = _answer(a_plan("month", filter=QUARTER, limit=2), *sums)
        assert _told(answer.rows) == [
            ("Jan 2026", [-1_000]), ("Mar 2026", [1_950]), ("Other", [-20]),
        ]  # fmt: skip
        assert [row.other for row in answer.rows] == [False, False, True]
        assert (answer.omitted, answer.totals.values) == (1, [930])

    def test_a_limit_puts_the_others_together_now_and_before(self) -> None:
        plan = a_plan("month", filter=QUARTER, limit=1, compare_to="previous_year")
        before = (Sum(bucket=0, total=-4), Sum(bucket=1, total=-7))
        answer = _answer(plan, *SPENT, before=before)
        assert [(row.values, row.previous) for row in answer.rows] == [
            ([1_950], [0]), ([-1_000], [-11]),
        ]  # fmt: skip
        assert answer.rows[1].keys == [OTHER]
        assert answer.omitted == 2

    def test_a_limit_can_leave_the_others_out(self) -> None:
        answer = _answer(a_plan("month", filter=QUARTER, limit=1, other=False), *SPENT)
        assert (_told(answer.rows), answer.omitted) == ([("Mar 2026", [1_950])], 1)

    def test_the_balances_of_other_periods_do_not_add_up(self) -> None:
        plan = a_plan("month", measures=["balance"], filter=QUARTER, limit=1)
        movements = (Movement(CASH, dt.date.fromisoformat("2026-02-05"), 5),)
        answer = _answer(plan, movements=movements)
        assert (_told(answer.rows), answer.omitted) == ([("Feb 2026", [5])], 2)

    def test_a_limit_that_keeps_all_has_no_others(self) -> None:
        answer = _answer(a_plan("month", filter=QUARTER, limit=2), *SPENT)
        assert (len(answer.rows), answer.omitted) == (2, 0)
