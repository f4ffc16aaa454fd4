"""Answers as CSV: ids beside names, amounts in major units, nothing that a spreadsheet runs."""

from dataclasses import replace
from typing import Any

import pytest

from impl.analytics.rules.answers import compose
from impl.analytics.rules.labels import Labels
from impl.analytics.rules.tables import guarded, table
from impl.analytics.values import Found, Movement, Sum
from tests.analytics.rules.books import (
    BOOK,
    CASH,
    DOLLARS,
    FOOD,
    GROCER,
    LABELS,
    TODAY,
    a_plan,
    days,
)

QUARTER = days("2026-01-01/2026-03-31")


def _lines(
    *sums: Sum,
    dimensions: tuple[str, ...] = (),
    before: tuple[Sum, ...] = (),
    labels: Labels = LABELS,
    movements: tuple[Movement, ...] = (),
    **asked: Any,
) -> list[str]:
    plan = a_plan(*dimensions, filter=QUARTER, **asked)
    found = Found(sums, movements), Found(before)
    text = table(compose(plan, found, found, labels)).decode()
    assert text.endswith("\r\n")
    return text.split("\r\n")[:-1]


class TestTable:
    def test_ids_stand_beside_names(self) -> None:
        sums = Sum(bucket=1, category=FOOD, count=2, total=-1_250)
        dimensions = ("month", "category")
        assert _lines(sums, dimensions=dimensions, measures=["sum", "count"]) == [
            "month,category_id,category,currency,sum,count,missing_rates",
            f"2026-02,{FOOD},Food,EUR,-12.50,2,",
        ]

    def test_what_has_no_id_has_an_empty_one(self) -> None:
        assert _lines(Sum(total=-5), dimensions=("payee",))[1] == ",No payee,EUR,-0.05,"

    def test_previous_values_have_columns_of_their_own(self) -> None:
        lines = _lines(
            Sum(count=1, total=-5),
            before=(Sum(count=3, total=-800),),
            measures=["sum", "count"],
            compare_to="previous_year",
        )
        assert lines == [
            "currency,sum,count,previous_sum,previous_count,missing_rates",
            "EUR,-0.05,1,-8.00,3,",
        ]

    def test_amounts_are_in_the_currency_of_their_row(self) -> None:
        lines = _lines(
            Sum(account=CASH, total=-5), Sum(account=DOLLARS, total=-7), dimensions=("currency",)
        )
        assert lines == ["currency,sum,missing_rates", "EUR,-0.05,", "USD,-0.07,"]

    def test_a_currency_without_decimals_has_none(self) -> None:
        accounts = {CASH: replace(BOOK.accounts[CASH], currency="JPY")}
        labels = Labels(replace(BOOK, accounts=accounts), {})
        sums = Sum(account=CASH, total=-1_250)
        assert _lines(sums, dimensions=("currency",), labels=labels)[1] == "JPY,-1250,"

    def test_words_and_weekdays_are_as_clients_read_them(self) -> None:
        lines = _lines(Sum(weekday=2, kind="transfer", total=1), dimensions=("weekday", "kind"))
        assert lines == ["weekday,kind,currency,sum,missing_rates", "2,transfer,EUR,0.01,"]

    def test_a_value_that_is_none_is_empty(self) -> None:
        assert _lines(measures=["min", "count"]) == [
            "currency,min,count,missing_rates", "EUR,,0,",
        ]  # fmt: skip

    def test_the_missing_rates_are_one_cell(self) -> None:
        sums = [Sum(count=1, total=1, unbooked=currency) for currency in ("USD", "JPY")]
        movements = (Movement(CASH, TODAY, 1),)
        assert _lines(*sums, movements=movements)[1] == "EUR,0.00,JPY USD"

    def test_names_that_would_be_formulas_are_guarded(self) -> None:
        labels = Labels(BOOK, {GROCER: "=1+1"})
        line = _lines(Sum(payee=GROCER, total=-5), dimensions=("payee",), labels=labels)[1]
        assert line == f"{GROCER},'=1+1,EUR,-0.05,"


class TestGuarded:
    @pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r", "\n"])
    def test_an_apostrophe_stands_before_a_formula(self, sign: str) -> None:
        assert guarded(f"{sign}x") == f"'{sign}x"

    @pytest.mark.parametrize("text", ["", "x", "x=1", "'=1", " =1"])
    def test_other_texts_are_what_they_are(self, text: str) -> None:
        assert guarded(text) == text
