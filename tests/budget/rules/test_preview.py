"""Rows of a bank file: which cannot be entered as they stand, and why."""

import datetime as dt
from typing import Any

import pytest

from impl.budget.import_values import Line
from impl.budget.rules import preview
from impl.budget.rules.entries import FIRST_DAY, LAST_DAY
from impl.budget.rules.money import LARGEST_ENTRY

DAY = dt.timedelta(days=1)


def line(**changes: Any) -> Line:
    empty = dict.fromkeys(("line", "payee", "memo", "reference", "category", "external_id"))
    values = {"index": 1, "date": dt.date(2026, 1, 5), "amount": -100, "currency": "EUR"}
    return Line(**{**empty, **values, "bank_status": "booked", **changes})


class TestProblemOf:
    @pytest.mark.parametrize(
        "values",
        [{}, {"date": FIRST_DAY}, {"date": LAST_DAY}, {"amount": LARGEST_ENTRY}, {"amount": 0}],
    )
    def test_is_none_for_a_row_that_can_be_entered(self, values: dict[str, Any]) -> None:
        assert preview.problem_of(line(**values), "EUR") is None

    @pytest.mark.parametrize(
        ("values", "code"),
        [
            ({"date": None}, "no-date"),
            ({"date": FIRST_DAY - DAY}, "date-out-of-range"),
            ({"date": LAST_DAY + DAY}, "date-out-of-range"),
            ({"amount": None}, "no-amount"),
            ({"amount": LARGEST_ENTRY + 1}, "amount-out-of-range"),
            ({"amount": -LARGEST_ENTRY - 1}, "amount-out-of-range"),
            ({"currency": "USD"}, "other-currency"),
            ({"date": None, "amount": None, "currency": "USD"}, "no-date"),
        ],
    )
    def test_names_the_first_thing_that_is_in_the_way(
        self, values: dict[str, Any], code: str
    ) -> None:
        found = preview.problem_of(line(**values), "EUR")
        assert found is not None
        assert found.code == code
