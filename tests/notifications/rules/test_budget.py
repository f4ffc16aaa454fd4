"""When envelopes and transactions are worth telling of."""

import datetime as dt
from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from impl.notifications.rules.budget import (
    EXCEEDED,
    Grown,
    grown,
    marks,
    month_of,
    to_tell,
    touched,
)
from impl.notifications.values import Envelope
from impl.platform.events import Change

NOW = dt.datetime(2026, 3, 10, 12, tzinfo=dt.UTC)
TODAY, MONTH = NOW.date(), dt.date(2026, 3, 1)
FEBRUARY, JANUARY, APRIL = dt.date(2026, 2, 1), dt.date(2026, 1, 1), dt.date(2026, 4, 1)
FOOD, RENT = uuid4(), uuid4()


def envelope(held: int, spent: int) -> Envelope:
    return Envelope(FOOD, "Food", MONTH, -spent, held - spent)


def change(
    before: dict[str, Any] | None, after: dict[str, Any] | None, entity: str = "transaction"
) -> Change:
    return Change(1, 1, uuid4(), entity, uuid4(), "update", before, after, None, NOW)


def state(
    day: str = "2026-03-10", amount: int = -100, category: UUID | None = FOOD, **changes: Any
) -> dict[str, Any]:
    known = {
        "date": day,
        "amount": amount,
        "category_id": category and str(category),
        "splits": [],
        "currency": "EUR",
        "base_amount": None,
        "source": "manual",
        "transfer_account_id": None,
    }
    return known | changes


class TestMarks:
    @pytest.mark.parametrize(
        ("held", "spent", "expected"),
        [
            (100, 49, set()),
            (100, 50, {"50"}),
            (100, 79, {"50"}),
            (100, 80, {"50", "80"}),
            (100, 100, {"50", "80", "100"}),
            (100, 101, {"50", "80", "100", EXCEEDED}),
            (0, 0, set()),
            (0, 1, {EXCEEDED}),
            (-5, 0, {EXCEEDED}),
            (3, 1, set()),
            (3, 2, {"50"}),
            (100, -20, set()),
        ],
    )
    def test_are_what_was_reached(self, held: int, spent: int, expected: set[str]) -> None:
        assert marks(envelope(held, spent)) == expected

    @given(st.integers(1, 10**12), st.integers(-(10**12), 10**12))
    def test_a_threshold_is_reached_exactly_at_its_share(self, held: int, spent: int) -> None:
        found = marks(envelope(held, spent))
        for percent in (50, 80, 100):
            assert (str(percent) in found) == (spent / held * 100 >= percent - 1e-9) or (
                abs(spent * 100 - percent * held) <= held * 1e-6
            )
        assert (EXCEEDED in found) == (spent > held)


class TestTelling:
    def test_of_several_thresholds_the_highest(self) -> None:
        assert to_tell({"50", "80"}, set()) == ["80"]
        assert to_tell({"50", "80"}, {"50"}) == ["80"]
        assert to_tell({"50", "80", "100", EXCEEDED}, {"50"}) == ["100", EXCEEDED]
        assert to_tell({"50"}, {"50"}) == []

    @given(st.lists(st.tuples(st.integers(0, 300), st.integers(0, 400)), max_size=40))
    def test_a_mark_is_told_again_only_after_it_was_not_so(
        self, steps: list[tuple[int, int]]
    ) -> None:
        told: set[str] = set()
        standing: set[str] = set()
        for held, spent in steps:
            reached = marks(envelope(held, spent))
            news = to_tell(reached, told)
            assert set(news) <= reached
            assert not set(news) & standing
            standing = (standing & reached) | set(news)
            told = reached


class TestTouched:
    @pytest.mark.parametrize(
        ("day", "months"),
        [
            ("2026-03-31", {MONTH}),
            ("2026-04-01", {APRIL}),
            ("2026-02-28", {FEBRUARY, MONTH}),
            ("2026-01-31", {MONTH}),
        ],
    )
    def test_months_are_this_one_the_last_and_those_to_come(
        self, day: str, months: set[dt.date]
    ) -> None:
        assert touched([change(None, state(day))], MONTH) == {(FOOD, month) for month in months}

    def test_both_sides_of_a_change_and_every_split_count(self) -> None:
        splits = [{"category_id": str(RENT)}, {"category_id": None}]
        before = state(category=FOOD)
        after = state("2026-04-02", category=None, splits=splits)
        assert touched([change(before, after)], MONTH) == {(FOOD, MONTH), (RENT, APRIL)}

    def test_assignments_count_and_other_things_do_not(self) -> None:
        assigned = {"month": "2026-03", "category_id": str(FOOD), "assigned": 5}
        changes = [change(assigned, None, "assignment"), change(None, {"name": "x"}, "payee")]
        assert touched(changes, MONTH) == {(FOOD, MONTH)}

    def test_the_month_is_that_of_the_book(self) -> None:
        late = dt.datetime(2026, 3, 31, 23, tzinfo=dt.UTC)
        assert month_of(late, "UTC") == MONTH
        assert month_of(late, "Asia/Tokyo") == APRIL
        assert month_of(late, "America/New_York") == MONTH


class TestGrown:
    def test_a_new_transaction_grew_from_nothing(self) -> None:
        assert grown(change(None, state(amount=-700)), "EUR", TODAY) == Grown(0, 700)

    def test_a_changed_one_grew_by_the_change(self) -> None:
        moved = change(state(amount=-700), state(amount=900))
        assert grown(moved, "EUR", TODAY) == Grown(700, 900)

    @pytest.mark.parametrize(
        "unchanged",
        [
            change(state(), state(memo="x")),
            change(state(amount=-200), state(amount=-100)),
            change(state(), None),
            change(None, state(transfer_account_id=str(uuid4()))),
            change(None, state("2026-02-06", source="import")),
            change(None, {"name": "x"}, "payee"),
        ],
    )
    def test_nothing_to_tell(self, unchanged: Change) -> None:
        assert grown(unchanged, "EUR", TODAY) is None

    def test_an_old_one_entered_by_hand_or_changed_later_counts(self) -> None:
        old = state("2020-01-01", source="import")
        assert grown(change(None, state("2020-01-01")), "EUR", TODAY) == Grown(0, 100)
        assert grown(change(old, old | {"amount": -900}), "EUR", TODAY) == Grown(100, 900)
        assert grown(change(None, state("2026-02-07", source="import")), "EUR", TODAY) is not None

    def test_amounts_are_compared_in_the_base_currency_where_there_is_one(self) -> None:
        dollars = state(amount=-1000, currency="USD", base_amount=-870)
        assert grown(change(None, dollars), "EUR", TODAY) == Grown(0, 870)
        off = state(amount=-1000, currency="USD")
        assert grown(change(None, off), "EUR", TODAY) == Grown(0, 1000)
