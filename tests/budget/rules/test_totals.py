"""What transactions add to the maintained totals, and what is taken away with them."""

import datetime as dt
from collections import defaultdict
from typing import Final
from uuid import UUID

import pytest

from impl.budget.rules.envelope import Revision, Step
from impl.budget.rules.totals import Totals, update, write_off
from impl.budget.values import Booked, Cell, Envelope, Leg, MonthStep, Purpose
from tests.budget.rules.factories import ACCOUNT, CATEGORY, OTHER, booked, postings

JANUARY, FEBRUARY = dt.date(2026, 1, 1), dt.date(2026, 2, 1)
INCOME: Final = UUID(int=50)
EXCHANGE: Final = UUID(int=51)


def _plain(amount: int = -500, status: str = "cleared", category: UUID = CATEGORY) -> Booked:
    legs = Leg(amount, "EUR", account_id=ACCOUNT), Leg(-amount, "EUR", category_id=category)
    return booked(amount=amount, status=status, postings=postings(*legs))


def _transfer() -> Booked:
    """500 that left, and have not arrived."""
    legs = Leg(-500, "EUR", account_id=ACCOUNT), Leg(500, "EUR", account_id=OTHER)
    return booked(
        status="cleared",
        transfer_account_id=OTHER,
        transfer_status="pending",
        postings=postings(*legs),
    )


def _posted(*transactions: Booked) -> Totals:
    totals = Totals()
    for each in transactions:
        totals.post(each)
    return totals


class TestPost:
    def test_adds_to_the_account_and_to_the_category_what_it_gained(self) -> None:
        totals = _posted(_plain(), _plain(300))
        assert totals.accounts() == {ACCOUNT: (-200, 0)}
        assert totals.account_months() == {(ACCOUNT, JANUARY): -200}
        assert totals.categories() == {CATEGORY: {JANUARY: Step(0, -200)}}

    @pytest.mark.parametrize(
        ("status", "sums"),
        [("pending", (0, -500)), ("cleared", (-500, 0)), ("reconciled", (-500, 0))],
    )
    def test_keeps_what_is_pending_apart(self, status: str, sums: tuple[int, int]) -> None:
        assert _posted(_plain(status=status)).accounts() == {ACCOUNT: sums}

    def test_has_each_end_of_a_transfer_by_its_own_status(self) -> None:
        totals = _posted(_transfer())
        assert totals.accounts() == {ACCOUNT: (-500, 0), OTHER: (0, 500)}
        assert totals.categories() == {}

    def test_counts_what_system_accounts_have_as_cleared(self) -> None:
        pending = booked(postings=postings(Leg(-500, "USD", account_id=EXCHANGE)))
        assert _posted(pending).accounts() == {EXCHANGE: (-500, 0)}

    def test_says_nothing_of_what_comes_to_nothing(self) -> None:
        totals = _posted(_plain(), _transfer())
        totals.post(_plain(), -1)
        totals.post(_transfer(), -1)
        assert not any((totals.accounts(), totals.account_months(), totals.categories()))

    def test_says_it_where_one_sum_makes_up_for_the_other(self) -> None:
        totals = _posted(_plain(status="pending"))
        totals.post(_plain(), -1)
        assert totals.accounts() == {ACCOUNT: (500, -500)}
        assert totals.account_months() == {}

    def test_takes_away_what_it_added(self) -> None:
        totals = Totals()
        totals.post(_plain(), -1)
        assert totals.accounts() == {ACCOUNT: (500, 0)}
        assert totals.account_months() == {(ACCOUNT, JANUARY): 500}
        assert totals.categories() == {CATEGORY: {JANUARY: Step(0, 500)}}


class TestCategories:
    def test_have_what_was_assigned_beside_what_was_spent(self) -> None:
        totals = _posted(_plain())
        totals.assigned[CATEGORY, JANUARY] = 700
        totals.assigned[CATEGORY, FEBRUARY] = 20
        totals.assigned[INCOME, JANUARY] = 0
        steps = {JANUARY: Step(700, -500), FEBRUARY: Step(20, 0)}
        assert totals.categories() == {CATEGORY: steps}


class TestUpdate:
    def test_runs_an_envelopes_balances_on(self) -> None:
        totals = _posted(_plain())
        totals.assigned[CATEGORY, JANUARY] = 100
        chain = [Cell(JANUARY, 0, 0, 50, carry=False), Cell(FEBRUARY, 30, 0, 80, carry=False)]
        found = update(totals, {CATEGORY: Envelope(CATEGORY, "envelope")}, {CATEGORY: chain})
        assert found.cells == {
            CATEGORY: (
                Cell(JANUARY, 100, -500, -400, carry=False),
                Cell(FEBRUARY, 30, 0, 30, carry=False),
            )
        }
        assert found.months == {JANUARY: MonthStep(assigned=100, written_off=-400)}
        assert found.accounts == {ACCOUNT: (-500, 0)}
        assert found.account_months == {(ACCOUNT, JANUARY): -500}

    @pytest.mark.parametrize("carry", [True, False])
    def test_begins_a_chain_by_the_categorys_own_rule(self, carry: bool) -> None:
        envelope = Envelope(CATEGORY, "envelope", initial_carry=carry)
        found = update(_posted(_plain()), {CATEGORY: envelope}, {})
        assert found.cells == {CATEGORY: (Cell(JANUARY, 0, -500, -500, carry=carry),)}
        assert found.months[JANUARY].written_off == (0 if carry else -500)

    def test_tallies_income_month_by_month_without_a_balance(self) -> None:
        totals = _posted(_plain(900, category=INCOME))
        chain = [Cell(JANUARY, 0, 100, 0, carry=False), Cell(FEBRUARY, 0, 7, 0, carry=False)]
        found = update(totals, {INCOME: Envelope(INCOME, "income")}, {INCOME: chain})
        assert found.cells == {INCOME: (Cell(JANUARY, 0, 1_000, 0, carry=False),)}
        assert found.months == {JANUARY: MonthStep(income=900)}

    def test_begins_the_tally_of_income_that_is_new(self) -> None:
        totals = _posted(_plain(900, category=INCOME))
        found = update(totals, {INCOME: Envelope(INCOME, "income")}, {})
        assert found.cells == {INCOME: (Cell(JANUARY, 0, 900, 0, carry=False),)}

    @pytest.mark.parametrize(
        ("purpose", "step"),
        [
            ("uncategorised", MonthStep(uncategorised=-500)),
            ("income", MonthStep(income=-500)),
            ("envelope", MonthStep()),
        ],
    )
    def test_keeps_no_cells_of_what_stands_for_no_category(
        self, purpose: Purpose, step: MonthStep
    ) -> None:
        hidden = Envelope(CATEGORY, purpose, system="uncategorised")
        found = update(_posted(_plain()), {CATEGORY: hidden}, {})
        assert (found.cells, found.months) == ({}, {JANUARY: step})

    def test_goes_on_after_what_stands_for_no_category(self) -> None:
        first, last = sorted((CATEGORY, INCOME))
        totals = _posted(_plain(category=first), _plain(category=last))
        hidden = Envelope(first, "uncategorised", system="uncategorised")
        found = update(totals, {first: hidden, last: Envelope(last, "income")}, {})
        assert found.cells == {last: (Cell(JANUARY, 0, -500, 0, carry=False),)}
        assert found.months == {JANUARY: MonthStep(income=-500, uncategorised=-500)}

    def test_goes_on_after_income(self) -> None:
        first, last = sorted((CATEGORY, INCOME))
        totals = _posted(_plain(category=first), _plain(category=last))
        given = {first: Envelope(first, "income"), last: Envelope(last, "envelope")}
        assert list(update(totals, given, {}).cells) == [first, last]

    def test_sums_months_over_categories_in_their_order(self) -> None:
        totals = Totals()
        totals.assigned.update({(CATEGORY, FEBRUARY): 5, (INCOME, JANUARY): 3})
        totals.assigned[INCOME, FEBRUARY] = 10
        given = {each: Envelope(each, "envelope") for each in (CATEGORY, INCOME)}
        months = update(totals, given, {}).months
        assert [*months.items()] == [
            (JANUARY, MonthStep(assigned=3)),
            (FEBRUARY, MonthStep(assigned=15)),
        ]


class TestWriteOff:
    def test_adds_to_what_the_months_have_lost_already(self) -> None:
        months = defaultdict(MonthStep, {JANUARY: MonthStep(written_off=-10)})
        write_off(months, Revision((), {JANUARY: -400, FEBRUARY: 30}))
        assert months == {
            JANUARY: MonthStep(written_off=-410),
            FEBRUARY: MonthStep(written_off=30),
        }
