"""Phrases of time: which days they mean."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from impl.ai.rules.questions.periods import Period, find, find_open
from impl.ai.rules.questions.words import words_of

WEDNESDAY = dt.date(2026, 5, 20)
UNITS = ("day", "week", "month", "quarter", "year")


def _days(text: str, today: dt.date = WEDNESDAY) -> str | None:
    words = words_of(text)
    found = find_open(words, today) or find(words, today)
    if found is None or found[0] != len(words):
        return None
    period = found[1]
    return f"{period.start or ''}..{period.end or ''}{' ahead' if period.future else ''}"


class TestPhrases:
    @pytest.mark.parametrize(
        ("text", "days"),
        [
            ("today", "2026-05-20..2026-05-20"),
            ("yesterday", "2026-05-19..2026-05-19"),
            ("this week", "2026-05-18..2026-05-24"),
            ("last week", "2026-05-11..2026-05-17"),
            ("this quarter", "2026-04-01..2026-06-30"),
            ("last quarter", "2026-01-01..2026-03-31"),
            ("so far this year", "2026-01-01..2026-05-20"),
            ("last 7 days", "2026-05-14..2026-05-20"),
            ("the past three months", None),
            ("past three months", "2026-02-01..2026-04-30"),
            ("last 2 quarters", "2025-10-01..2026-03-31"),
            ("last two years", "2024-01-01..2025-12-31"),
            ("december", "2025-12-01..2025-12-31"),
            ("may", "2026-05-01..2026-05-31"),
            ("last may", "2025-05-01..2025-05-31"),
            ("june last year", "2025-06-01..2025-06-30"),
            ("feb 2024", "2024-02-01..2024-02-29"),
            ("q3 2025", "2025-07-01..2025-09-30"),
            ("q3", "2025-07-01..2025-09-30"),
            ("first half of 2025", "2025-01-01..2025-06-30"),
            ("last winter", "2025-12-01..2026-02-28"),
            ("winter 2025", "2025-12-01..2026-02-28"),
            ("spring", "2026-03-01..2026-05-31"),
            ("3 May", "2026-05-03..2026-05-03"),
            ("May 21st", "2025-05-21..2025-05-21"),
            ("1 April 2024", "2024-04-01..2024-04-01"),
            ("2026-02-14", "2026-02-14..2026-02-14"),
            ("14.02.2026", "2026-02-14..2026-02-14"),
            ("week of 4 May", "2026-05-04..2026-05-10"),
            ("between 1 March and 15 March", "2026-03-01..2026-03-15"),
            ("from November to February", "2025-11-01..2026-02-28"),
            ("from Nov 2024 to Feb 2025", "2024-11-01..2025-02-28"),
            ("since March", "2026-03-01..2026-05-20"),
            ("since the beginning of the year", "2026-01-01..2026-05-20"),
            ("since 2 May", "2026-05-02..2026-05-20"),
            ("until April", "..2026-04-30"),
            ("in total", ".."),
            ("next month", "2026-05-20..2026-05-20 ahead"),
            ("tomorrow", "2026-05-20..2026-05-20 ahead"),
        ],
    )
    def test_mean_days(self, text: str, days: str | None) -> None:
        assert _days(text) == days

    @pytest.mark.parametrize("text", ["", "unicorns", "since unicorns", "31 February", "since"])
    def test_others_mean_none(self, text: str) -> None:
        assert _days(text) is None

    def test_the_longest_phrase_is_taken(self) -> None:
        found = find(words_of("may 2025 groceries"), WEDNESDAY)
        assert found is not None
        assert found[0] == 2

    @given(
        st.dates(dt.date(2000, 1, 1), dt.date(2099, 12, 31)),
        st.sampled_from(UNITS),
        st.integers(1, 24),
    )
    def test_counted_periods_are_in_order_and_never_ahead(
        self, today: dt.date, unit: str, count: int
    ) -> None:
        for text in (f"last {unit}", f"last {count} {unit}s"):
            found = find(text.split(), today)
            assert found is not None
            start, end = found[1].start, found[1].end
            assert start is not None
            assert end is not None
            assert start <= end <= today

    @given(st.dates(dt.date(2000, 1, 1), dt.date(2099, 12, 31)), st.sampled_from(UNITS))
    def test_the_current_period_holds_today_and_follows_its_previous(
        self, today: dt.date, unit: str
    ) -> None:
        found = find(["this", unit], today)
        assert found is not None
        period = found[1]
        assert period.start is not None
        assert period.end is not None
        assert period.start <= today <= period.end
        previous = period.previous()
        assert previous is not None
        assert previous.end == period.start - dt.timedelta(days=1)


class TestComparisons:
    def test_of_whole_months_the_previous_are_as_many_months(self) -> None:
        march_to_april = Period(dt.date(2026, 3, 1), dt.date(2026, 4, 30))
        assert march_to_april.previous() == Period(dt.date(2026, 1, 1), dt.date(2026, 2, 28))

    def test_of_days_the_previous_are_as_many_days(self) -> None:
        week = Period(dt.date(2026, 5, 18), dt.date(2026, 5, 24))
        assert week.previous() == Period(dt.date(2026, 5, 11), dt.date(2026, 5, 17))

    def test_a_february_a_year_before_is_whole(self) -> None:
        february = Period(dt.date(2025, 2, 1), dt.date(2025, 2, 28))
        assert february.year_before() == Period(dt.date(2024, 2, 1), dt.date(2024, 2, 29))

    def test_an_open_period_has_none(self) -> None:
        assert Period(None, dt.date(2026, 1, 1)).previous() is None
        assert Period(None, None).year_before() is None
