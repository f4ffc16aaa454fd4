"""Answers in a sentence, whatever the result."""

from typing import Any

import pytest

from generated.analytics.models import AnalyticResult
from impl.ai.rules.questions.reading import read
from impl.ai.rules.questions.sentences import sentence
from tests.factories.questions import TODAY, a_vocabulary

NAMES = a_vocabulary()


def _said(
    question: str,
    value: int | None = -1250,
    *,
    previous: int | None = None,
    rows: tuple[tuple[str, int], ...] = (),
    decimals: int = 2,
    currency: str = "EUR",
    warning: str | None = None,
) -> str:
    period = {"date_from": None, "date_to": None}
    totals = {"values": [value], "previous": [previous], "missing_rates": []}
    if previous is None:
        totals["previous"] = None  # type: ignore[assignment]  # as without compare_to
    result: dict[str, Any] = {
        "title": "Sum",
        "currency": currency,
        "period": period,
        "compared_with": period,
        "columns": [],
        "rows": [
            {"keys": [{"value": None, "label": label}], "other": False, "values": [amount],
             "previous": None, "missing_rates": []}
            for label, amount in rows
        ],
        "periods": [],
        "totals": totals,
        "omitted": 0,
        "warnings": [],
        "seq": 1,
    }  # fmt: skip
    if warning:
        told = {"code": "entries_without_rate", "currency": "USD", "amount": 1, "entries": 1}
        result["warnings"] = [{**told, "message": warning}]
    AnalyticResult.model_validate(result)
    return sentence(read(question, NAMES, TODAY), result, decimals)


class TestTotals:
    @pytest.mark.parametrize(
        ("question", "value", "said"),
        [
            ("What did I spend today?", -1250, "You spent 12.50 EUR on 2026-05-20."),
            ("What did I spend until April?", -1, "You spent 0.01 EUR until 2026-04-30."),
            ("groceries", 500, "You got back 5.00 EUR on Groceries."),
            ("income in total", 123_456_789, "You received 1,234,567.89 EUR."),
            ("How much did I save?", 500, "You saved 5.00 EUR."),
            ("How much did I save?", -500, "You spent more than came in, by 5.00 EUR."),
            ("balance of cash", -500, "Your balance is -5.00 EUR on Cash."),
            ("net worth", 500, "Your net worth is 5.00 EUR."),
            ("how many transactions", 1, "There was 1 of them."),
            ("how many transactions", 1200, "There were 1,200 of them."),
            (
                "spending on groceries, gifts and sport without lidl",
                -100,
                "You spent 1.00 EUR on Groceries, Gifts and Sport without Lidl.",
            ),
            ("average monthly income", 100, "On average you received 1.00 EUR a month."),
        ],
    )
    def test_say_the_measure(self, question: str, value: int, said: str) -> None:
        assert _said(question, value) == said

    def test_of_nothing_say_so(self) -> None:
        assert _said("average monthly spending", None) == "There is nothing to tell."

    def test_follow_the_currency(self) -> None:
        said = _said("What did I spend?", -1250, decimals=0, currency="JPY")
        assert said == "You spent 1,250 JPY."

    def test_tell_what_is_left_out(self) -> None:
        said = _said("What did I spend?", warning="Entries in USD are left out.")
        assert said == "You spent 12.50 EUR. Entries in USD are left out."

    def test_of_groups_tell_how_many(self) -> None:
        assert _said("spending by payee", rows=(("Lidl", -1250),)) == (
            "You spent 12.50 EUR, shown by payee in 1 row."
        )


class TestComparisons:
    @pytest.mark.parametrize(
        ("previous", "said"),
        [
            (-1000, "2.50 EUR more than in the period before"),
            (-2000, "7.50 EUR less than in the period before"),
            (-1250, "as much as in the period before"),
        ],
    )
    def test_of_spending_count_what_went_out(self, previous: int, said: str) -> None:
        question = "What did I spend in April compared to March?"
        assert said in _said(question, -1250, previous=previous)

    def test_of_income_count_what_came_in(self) -> None:
        said = _said("income this year compared to last year", 500, previous=400)
        assert "1.00 EUR more than in the period before" in said


class TestRankings:
    def test_list_the_first(self) -> None:
        rows = tuple((f"Shop {n}", -100 * (9 - n)) for n in range(8))
        said = _said("top 8 payees", rows=rows)
        assert said.startswith("Most by payee: Shop 0, 9.00 EUR; Shop 1, 8.00 EUR;")
        assert "Shop 5" not in said

    def test_of_the_least_say_so(self) -> None:
        said = _said("which month was spending lowest in 2025", rows=(("2025-02", -5),))
        assert said == "Least by month from 2025-01-01 to 2025-12-31: 2025-02, 0.05 EUR."

    def test_of_what_was_saved_keep_the_sign(self) -> None:
        said = _said("which month did I save the least", rows=(("2025-02", -500),))
        assert said.endswith("2025-02, -5.00 EUR.")

    def test_of_nothing_say_so(self) -> None:
        assert _said("top 3 payees yesterday") == "There is nothing to tell on 2026-05-19."
