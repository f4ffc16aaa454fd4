"""What rules see of a transaction."""

import datetime as dt
from typing import Any, Final

import pytest

from impl.budget.rules.automation.subject import Linkable, Subject, Surroundings
from impl.budget.rules.occurrences import LINKED_WITHIN, Series
from impl.budget.rules.recurrence import Recurrence
from tests.budget.rules.automation.book import (
    AROUND,
    BAKER,
    DAY,
    DEPOT,
    HOME,
    MARKET,
    SAVINGS,
    draft,
)

NEXT: Final = dt.date(2026, 2, 15)


class TestSubject:
    @pytest.mark.parametrize(
        ("changes", "takes"),
        [
            ({}, True),
            ({"account_id": DEPOT}, False),
            ({"transfer_account_id": SAVINGS}, False),
            ({"transfer_account_id": DEPOT}, True),
            ({"account_id": DEPOT, "transfer_account_id": HOME}, True),
        ],
    )
    def test_takes_a_category_where_money_comes_into_the_budget_or_leaves_it(
        self, changes: dict[str, Any], takes: bool
    ) -> None:
        assert Subject(draft(**changes), AROUND).takes_category is takes

    @pytest.mark.parametrize(
        ("changes", "payee"),
        [
            ({}, ""),
            ({"payee_id": BAKER}, "Baker"),
            ({"payee_id": HOME}, ""),
            ({"payee_name": "Somebody"}, "Somebody"),
            ({"payee_id": BAKER, "payee_name": ""}, ""),
        ],
    )
    def test_calls_the_payee_as_the_draft_or_the_book_does(
        self, changes: dict[str, Any], payee: str
    ) -> None:
        assert Subject(draft(**changes), AROUND).text("payee_name") == payee

    def test_begins_undeleted_and_free_to_take_a_category(self) -> None:
        subject = Subject(draft(), AROUND)
        assert (subject.imported, subject.keeps_category, subject.deleted) == ("", False, False)
        assert (subject.place, subject.other) == (AROUND.places[HOME], None)


class TestSurroundings:
    def test_know_payees_by_their_names_without_case(self) -> None:
        known = Surroundings(payees={MARKET: "Corner MARKET"}).payee_ids
        assert known == {"corner market": MARKET}


class TestLinkable:
    RENT: Final = Linkable(
        HOME, incoming=False, series=Series(Recurrence("MONTHLY"), DAY), settled=frozenset({DAY})
    )

    @pytest.mark.parametrize(
        ("changes", "takes"),
        [
            ({"date": NEXT}, True),
            ({"date": NEXT, "account_id": SAVINGS}, False),
            ({"date": NEXT, "amount": 500}, False),
            ({"date": NEXT, "amount": 0}, True),
            ({"date": NEXT - LINKED_WITHIN}, True),
            ({"date": NEXT - LINKED_WITHIN - dt.timedelta(days=1)}, False),
        ],
    )
    def test_takes_what_is_near_an_occurrence_that_is_open(
        self, changes: dict[str, Any], takes: bool
    ) -> None:
        assert self.RENT.takes(draft(**changes)) is takes
