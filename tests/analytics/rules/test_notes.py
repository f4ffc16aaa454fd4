"""Titles of answers, and what they say of what is left out or counted more than once."""

from collections import defaultdict
from typing import Any

import pytest

from impl.analytics.rules import notes
from impl.analytics.rules.folding import Table
from impl.analytics.values import Found, Plan, Sum, Tally, Warned
from tests.analytics.rules.books import CASH, DOLLARS, HOLIDAYS, a_plan, days

QUARTER = days("2026-01-01/2026-03-31")


class TestTitle:
    @pytest.mark.parametrize(
        ("asked", "title"),
        [
            ({}, "Sum"),
            ({"measures": ["sum", "count", "average"]}, "Sum, count and average"),
            ({"measures": ["min"]}, "Lowest"),
            ({"dimensions": ["month", "kind"]}, "Income and expenses by month"),
            ({"dimensions": ["kind"]}, "Income and expenses"),
            ({"dimensions": ["kind"], "measures": ["sum", "count"]}, "Sum and count by kind"),
            ({"dimensions": ["kind"], "kinds": ["expense"]}, "Spending by kind"),
            ({"kinds": ["income"], "dimensions": ["payee", "tag"]}, "Income by payee and tag"),
            ({"kinds": ["expense", "income"], "measures": ["sum"]}, "Sum"),
            ({"kinds": ["expense"], "measures": ["count"]}, "Count of expenses"),
            (
                {"kinds": ["expense", "transfer"], "measures": ["count", "max"]},
                "Count and highest of expenses and transfers",
            ),
            ({"measures": ["balance"]}, "Net worth"),
            ({"measures": ["balance"], "dimensions": ["account_kind"]}, "Net worth"),
            ({"measures": ["balance"], "accounts": [str(CASH)]}, "Balance"),
            ({"measures": ["balance", "sum"], "dimensions": ["month"]}, "Balance and sum by month"),
        ],
    )
    def test_says_what_is_measured_of_what(self, asked: dict[str, Any], title: str) -> None:
        wanted = {key: asked.pop(key) for key in ("kinds", "accounts") if key in asked}
        plan = a_plan(*asked.pop("dimensions", ()), filter={**QUARTER, **wanted}, **asked)
        assert notes.title(plan) == f"{title}, Jan 2026 to Mar 2026"

    def test_of_no_days_names_none(self) -> None:
        plan = a_plan(filter=QUARTER)
        assert notes.title(Plan(plan.query, plan.book, None, None, plan.kinds, None, ())) == "Sum"


def _warned(
    plan: Plan, found: Found | None = None, once: Found | None = None, **left_out: Any
) -> list[Warned]:
    table = Table()
    for name, by_currency in left_out.items():
        getattr(table, name).update(by_currency)
    return notes.warnings(plan, table, found or Found(), once or Found())


class TestWarnings:
    def test_there_are_none_where_nothing_is_left_out(self) -> None:
        assert _warned(a_plan()) == []

    def test_entries_without_a_rate_are_counted_by_currency(self) -> None:
        unbooked = defaultdict(Tally, {"USD": Tally(1, -5), "JPY": Tally(1_200, -70)})
        assert _warned(a_plan(), unbooked=unbooked) == [
            Warned(
                "entries_without_rate",
                "JPY",
                -70,
                1_200,
                "1,200 entries are in JPY left out, because there is no rate to EUR.",
            ),
            Warned(
                "entries_without_rate",
                "USD",
                -5,
                1,
                "1 entry is in USD left out, because there is no rate to EUR.",
            ),
        ]

    def test_balances_without_a_rate_are_told_by_currency(self) -> None:
        assert _warned(a_plan(), unrated={"USD": 7, "JPY": 0}) == [
            Warned(
                "balance_without_rate",
                currency,
                amount,
                None,
                f"Accounts in {currency} are left out, because there is no rate to EUR.",
            )
            for currency, amount in (("JPY", 0), ("USD", 7))
        ]

    def test_what_has_no_category_yet_is_told(self) -> None:
        assert _warned(a_plan(), once=Found(uncategorised=-1_250)) == [
            Warned(
                "uncategorised_left_out",
                "EUR",
                -1_250,
                None,
                "What has no category yet is left out; it comes to -12.50 EUR.",
            )
        ]

    def test_entries_of_several_tags_are_counted(self) -> None:
        found = Found((Sum(count=3, total=-300), Sum(count=2, total=-50, tag=HOLIDAYS)))
        once = Found((Sum(count=4, total=-320),))
        (warned,) = _warned(a_plan("tag"), found, once)
        assert (warned.code, warned.currency) == ("counted_in_each_tag", "EUR")
        assert (warned.amount, warned.entries) == (-30, 1)
        assert warned.message == (
            "Entries with several tags count in the row of each, 1 times more than once; "
            "all rows come to -0.30 EUR more than the totals."
        )

    def test_entries_of_one_tag_each_are_no_news(self) -> None:
        once = Found((Sum(count=4, total=-320),))
        assert _warned(a_plan("tag"), once, once) == []
        assert _warned(a_plan("payee"), Found((Sum(count=9, total=-9),)), once) == []

    def test_of_tags_only_what_is_in_base_currency_is_added(self) -> None:
        """Unbooked entries count, and so do other currencies, but their amounts are another's."""
        sums = (
            Sum(count=1, total=-10, account=CASH),
            Sum(count=1, total=-20, account=DOLLARS),
            Sum(count=1, total=-40, account=CASH, unbooked="USD"),
        )
        (warned,) = _warned(a_plan("tag", "currency"), Found(sums))
        assert (warned.amount, warned.entries) == (-10, 3)
        (warned,) = _warned(a_plan("tag", "account"), Found(sums))
        assert (warned.amount, warned.entries) == (-30, 3)
