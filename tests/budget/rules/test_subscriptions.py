"""What is told of subscriptions: that they were found, once, and what they cost more."""

import datetime as dt
from uuid import UUID, uuid4

from hypothesis import given
from hypothesis import strategies as st

from impl.budget.rules.recurring import Candidate, Sighting, candidates
from impl.budget.rules.subscriptions import Known, is_subscription, news

ACCOUNT, PAYEE = uuid4(), uuid4()
NOBODY: frozenset[UUID] = frozenset()


def stream(*amounts: int, payee: UUID = PAYEE) -> Candidate:
    """What was paid on the fifth of each month of 2026, as it is found a few days later."""
    paid = [
        Sighting(uuid4(), dt.date(2026, month, 5), ACCOUNT, payee, amount)
        for month, amount in enumerate(amounts, start=1)
    ]
    (found,) = candidates(paid, dt.date(2026, len(amounts), 9))
    return found


def known(*amounts: int) -> list[Known]:
    return [Known(ACCOUNT, PAYEE, amount) for amount in amounts]


class TestNews:
    def test_a_subscription_is_found_once(self) -> None:
        found = stream(-999, -999, -999)
        told, seen = news([found], [], NOBODY)
        assert ([each.candidate for each in told], seen) == ([found], known(-999))
        assert news([stream(-999, -999, -999, -999)], seen, NOBODY) == ([], seen)

    def test_a_new_price_is_told_once_with_the_old_one(self) -> None:
        dearer = stream(-999, -999, -999, -1_399, -1_399)
        told, seen = news([dearer], known(-999), NOBODY)
        assert [each.amount_before for each in told] == [-999]
        assert seen == known(-1_399)
        assert news([dearer], seen, NOBODY) == ([], seen)

    def test_a_lower_price_is_remembered_and_not_told(self) -> None:
        cheaper = stream(-1_399, -1_399, -1_399, -999, -999)
        assert news([cheaper], known(-1_399), NOBODY) == ([], known(-999))

    def test_what_is_scheduled_is_not_found_and_still_becomes_dearer(self) -> None:
        found = stream(-999, -999, -999)
        told, seen = news([found], [], {found.last.id})
        assert (told, seen) == ([], known(-999))
        dearer = stream(-999, -999, -999, -1_399, -1_399)
        told, _ = news([dearer], seen, {dearer.last.id})
        assert [each.amount_before for each in told] == [-999]

    def test_two_of_one_payee_are_told_apart(self) -> None:
        small, large = stream(-999, -999, -999), stream(-4_900, -4_900, -4_900)
        told, seen = news([small, large], known(-999), NOBODY)
        assert [each.candidate for each in told] == [large]
        assert seen == known(-999, -4_900)

    def test_what_recurs_no_more_is_forgotten_and_found_anew(self) -> None:
        assert news([], known(-999), NOBODY) == ([], [])

    def test_income_and_what_varies_are_none(self) -> None:
        assert is_subscription(stream(-999, -999, -999))
        assert not is_subscription(stream(999, 999, 999))
        assert not is_subscription(stream(-900, -1_000, -1_100, -1_200))

    @given(st.lists(st.integers(-5_000, -500), min_size=1, max_size=8))
    def test_prices_one_after_the_other_are_each_told_at_most_once(self, prices: list[int]) -> None:
        seen: list[Known] = []
        told = 0
        paid: list[int] = []
        for price in prices:
            paid += [price] * 4
            paid = paid[-12:]
            found = [
                Sighting(uuid4(), dt.date(2026, month, 5), ACCOUNT, PAYEE, amount)
                for month, amount in enumerate(paid, start=1)
            ]
            streams = candidates(found, dt.date(2026, len(paid), 9))
            first, seen = news(streams, seen, NOBODY)
            again, seen = news(streams, seen, NOBODY)
            assert again == []
            told += len(first)
        assert told <= 2 * len(prices) + 1
