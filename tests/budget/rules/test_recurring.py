"""What recurs: streams that are planted in a history are found in it, and noise is not."""

import datetime as dt
import itertools
import os
from typing import Any, Final
from uuid import UUID, uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from impl.budget.rules.occurrences import Series, nominal
from impl.budget.rules.recurrence import parse
from impl.budget.rules.recurring import CADENCES, Candidate, Sighting, candidates

ACCOUNT, PAYEE = uuid4(), uuid4()
DAY: Final = dt.timedelta(days=1)
JANUARY: Final = dt.date(2026, 1, 5)
_EXAMPLES: Final = 1_000 if os.environ.get("DEEP_TESTS") else 60
_RULES: Final = {
    "week": "FREQ=WEEKLY",
    "two_weeks": "FREQ=WEEKLY;INTERVAL=2",
    "month": "FREQ=MONTHLY",
    "quarter": "FREQ=MONTHLY;INTERVAL=3",
    "year": "FREQ=YEARLY",
}


def seen(date: dt.date, amount: int = -2_500, payee: UUID = PAYEE) -> Sighting:
    return Sighting(uuid4(), date, ACCOUNT, payee, amount)


def stream(rule: str, count: int, start: dt.date = JANUARY) -> list[dt.date]:
    return list(itertools.islice(nominal(Series(parse(rule), start), start, dt.date.max), count))


def only(sightings: list[Sighting], today: dt.date) -> Candidate:
    (found,) = candidates(sightings, today)
    return found


class TestCadences:
    @pytest.mark.parametrize("every", _RULES)
    def test_are_found_by_the_gap_in_the_middle(self, every: str) -> None:
        dates = stream(_RULES[every], 6)
        found = only([seen(each) for each in dates[:5]], dates[4] + DAY)
        assert (found.every, found.next_date) == (every, dates[5])
        assert (found.confidence, found.missed, found.price_changes) == (0.94, (), ())

    def test_know_the_usual_day(self) -> None:
        dates = [dt.date(2026, 1, 31), dt.date(2026, 2, 28), dt.date(2026, 3, 31),
                 dt.date(2026, 4, 30), dt.date(2026, 6, 1)]  # fmt: skip
        found = only([seen(each) for each in dates], dt.date(2026, 6, 2))
        assert (found.rule, found.next_date) == (
            "FREQ=MONTHLY;BYMONTHDAY=31", dt.date(2026, 6, 30),
        )  # fmt: skip

    @pytest.mark.parametrize(
        "days", [[0, 30], [0, 7, 14], [0, 1, 2, 3, 4, 5], [0, 50, 100, 150], [0, 3, 40, 44, 80]]
    )
    def test_are_none_where_it_came_too_seldom_or_otherwise(self, days: list[int]) -> None:
        assert candidates([seen(JANUARY + each * DAY) for each in days], JANUARY + 81 * DAY) == []

    def test_are_none_in_amounts_of_all_sizes(self) -> None:
        amounts = (-100, -9_000, -450, -30_000, -12, -1_800)
        dates = stream("FREQ=MONTHLY", 6)
        sightings = [seen(*each) for each in zip(dates, amounts, strict=True)]
        assert candidates(sightings, dates[-1]) == []


class TestAmounts:
    def test_may_change_for_good(self) -> None:
        dates = stream("FREQ=MONTHLY", 6)
        sightings = [seen(each, -2_500 if n < 4 else -2_900) for n, each in enumerate(dates)]
        found = only(sightings, dates[-1])
        (change,) = found.price_changes
        assert (change.date, change.before, change.after) == (dates[4], -2_500, -2_900)
        assert (found.amount, found.varies) == (-2_900, False)

    def test_may_vary(self) -> None:
        amounts = (-8_100, -7_450, -9_020, -8_300, -6_990, -7_800)
        dates = stream("FREQ=MONTHLY", 6)
        found = only([seen(*each) for each in zip(dates, amounts, strict=True)], dates[-1])
        assert (found.varies, found.amount, found.price_changes) == (True, -7_950, ())
        assert found.confidence == 0.78

    def test_tell_two_subscriptions_of_one_payee_apart(self) -> None:
        small = [seen(each, -999) for each in stream("FREQ=MONTHLY", 5)]
        large = [seen(each + 9 * DAY, -4_999) for each in stream("FREQ=MONTHLY", 5)]
        found = candidates(small + large, large[-1].date + DAY)
        assert sorted(each.amount for each in found) == [-4_999, -999]

    def test_tell_what_comes_from_what_goes(self) -> None:
        out = [seen(each, -999) for each in stream("FREQ=MONTHLY", 5)]
        back = [seen(each + DAY, 999) for each in stream("FREQ=MONTHLY", 5)]
        found = candidates(out + back, back[-1].date)
        assert sorted(each.amount for each in found) == [-999, 999]


class TestMisses:
    def test_within_are_told(self) -> None:
        dates = stream("FREQ=MONTHLY", 8)
        found = only([seen(each) for each in dates if each != dates[3]], dates[-1])
        assert found.missed == (dates[3],)

    def test_of_late_are_told_and_waited_for(self) -> None:
        dates = stream("FREQ=MONTHLY", 8)
        sightings = [seen(each) for each in dates[:6]]
        assert only(sightings, dates[6] + 5 * DAY).missed == ()
        assert only(sightings, dates[6] + 5 * DAY).next_date == dates[6]
        late = only(sightings, dates[6] + 6 * DAY)
        assert (late.missed, late.next_date) == ((dates[6],), dates[7])

    def test_three_times_in_a_row_are_the_end(self) -> None:
        dates = stream("FREQ=MONTHLY", 9)
        sightings = [seen(each) for each in dates[:6]]
        assert len(only(sightings, dates[7] + 6 * DAY).missed) == 2
        assert candidates(sightings, dates[8] + 6 * DAY) == []


_histories: Final = st.lists(
    st.builds(
        Sighting,
        st.uuids(),
        st.dates(dt.date(2024, 1, 1), dt.date(2026, 12, 31)),
        st.sampled_from([ACCOUNT, UUID(int=1)]),
        st.sampled_from([PAYEE, UUID(int=2)]),
        st.integers(-9_000, 9_000).filter(bool),
    ),
    max_size=25,
)


class TestHistories:
    @settings(max_examples=_EXAMPLES, deadline=None)
    @given(
        noise=_histories, every=st.sampled_from(CADENCES), count=st.integers(6, 12),
        moves=st.lists(st.integers(-1, 1), min_size=12, max_size=12), price=st.integers(100, 10**6),
    )  # fmt: skip
    def test_show_what_was_planted_in_them(
        self, noise: list[Sighting], every: Any, count: int, moves: list[int], price: int
    ) -> None:
        """A payee of its own, a day early or late at times, in whatever else there is."""
        payee = uuid4()
        dates = stream(_RULES[every.every], count, dt.date(2024, 1, 10))
        planted = [
            seen(date + move * DAY if every.grace > 1 and n % 2 else date, -price, payee)
            for n, (date, move) in enumerate(zip(dates, moves, strict=False))
        ]
        today = planted[-1].date + DAY
        found = [
            each for each in candidates([*noise, *planted], today) if each.last.payee_id == payee
        ]
        assert [each.every for each in found] == [every.every]
        assert (found[0].amount, found[0].varies) == (-price, False)
        assert found[0].sightings == tuple(planted)
        wanted = stream(_RULES[every.every], count + 1, dt.date(2024, 1, 10))[-1]
        assert abs(found[0].next_date - wanted) <= 2 * DAY

    @settings(max_examples=_EXAMPLES, deadline=None)
    @given(noise=_histories, today=st.dates(dt.date(2026, 1, 1), dt.date(2027, 12, 31)))
    def test_hold_each_transaction_in_one_candidate_that_goes_on(
        self, noise: list[Sighting], today: dt.date
    ) -> None:
        noise = [each for each in noise if each.date <= today]
        found = candidates(noise, today)
        used = [each.id for candidate in found for each in candidate.sightings]
        assert len(used) == len({*used})
        for each in found:
            assert 0.5 <= each.confidence <= 1
            assert each.next_date > each.last.date
            assert len({(it.account_id, it.payee_id, it.amount < 0) for it in each.sightings}) == 1
            assert next(nominal(Series(parse(each.rule), each.next_date), each.next_date,
                                dt.date.max)) == each.next_date  # fmt: skip
            assert all(each.sightings[0].date < day < today for day in each.missed)
        assert candidates(list(reversed(noise)), today) == found
