"""Days that recur, against a slow walk over all days and against another implementation."""

import datetime as dt
import itertools
import os
import time
from typing import Any, Final

import pytest
from dateutil import rrule
from hypothesis import assume, event, given, settings
from hypothesis import strategies as st

from impl.budget.rules.occurrences import Occurrence, Series, between, end, moved, nominal, on
from impl.budget.rules.recurrence import WEEKDAYS, Recurrence, Refused, parse
from tests.budget.rules import recurring_slowly
from tests.budget.rules.recurring_slowly import DAY, LAST, rules, series

DEEP: Final = bool(os.environ.get("DEEP_TESTS"))
_EXAMPLES: Final = 2_000 if DEEP else 60


def a_series(rule: str, start: str = "2026-01-31", **changes: Any) -> Series:
    return Series(parse(rule), dt.date.fromisoformat(start), **changes)


def the_first(wanted: int, *arguments: str, **changes: Any) -> list[str]:
    """When it falls due, the first few times."""
    found = between(a_series(*arguments, **changes), dt.date(2020, 1, 1), dt.date(2199, 1, 1))
    return [f"{each.due}" for each in itertools.islice(found, wanted)]


class TestMonthEnds:
    def test_clamp_to_the_last_day_there_is(self) -> None:
        assert the_first(4, "FREQ=MONTHLY") == [
            "2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30",
        ]  # fmt: skip

    def test_are_skipped_where_it_is_asked(self) -> None:
        found = the_first(3, "FREQ=MONTHLY", month_end="skip")
        assert found == ["2026-01-31", "2026-03-31", "2026-05-31"]

    def test_clamp_leap_days(self) -> None:
        found = the_first(5, "FREQ=YEARLY", "2024-02-29")
        assert found == ["2024-02-29", "2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"]
        assert the_first(2, "FREQ=YEARLY", "2096-02-29", month_end="skip") == [
            "2096-02-29", "2104-02-29",
        ]  # fmt: skip

    def test_make_one_day_of_several(self) -> None:
        found = the_first(3, "FREQ=MONTHLY;BYMONTHDAY=30,31;BYMONTH=2,3", "2026-01-01")
        assert found == ["2026-02-28", "2026-03-30", "2026-03-31"]

    def test_do_not_move_days_that_only_narrow(self) -> None:
        assert the_first(2, "FREQ=DAILY;BYMONTHDAY=31", "2026-02-01") == [
            "2026-03-31", "2026-05-31",
        ]  # fmt: skip


class TestWeekends:
    @pytest.mark.parametrize(
        ("rule", "saturday", "sunday"),
        [
            ("none", "2026-01-03", "2026-01-04"),
            ("before", "2026-01-02", "2026-01-02"),
            ("after", "2026-01-05", "2026-01-05"),
            ("skip", None, None),
        ],
    )
    def test_move_what_falls_on_them(
        self, rule: Any, saturday: str | None, sunday: str | None
    ) -> None:
        found = [moved(dt.date(2026, 1, day), rule) for day in (3, 4)]
        assert [day and f"{day}" for day in found] == [saturday, sunday]
        assert moved(dt.date(2026, 1, 5), rule) == dt.date(2026, 1, 5)

    def test_move_into_the_window_and_out_of_it(self) -> None:
        saturdays = a_series("FREQ=WEEKLY", "2026-01-03", weekend="after")
        monday = dt.date(2026, 1, 5)
        assert list(between(saturdays, monday, monday)) == [Occurrence(monday, dt.date(2026, 1, 3))]
        assert list(between(saturdays, dt.date(2026, 1, 3), dt.date(2026, 1, 4))) == []


class TestEnds:
    def test_come_after_as_many_as_are_counted(self) -> None:
        counted = a_series("FREQ=MONTHLY;COUNT=3", excluded=frozenset([dt.date(2026, 2, 28)]))
        assert end(counted) == dt.date(2026, 3, 31)
        found = [each.date for each in between(counted, dt.date(2020, 1, 1), LAST)]
        assert found == [dt.date(2026, 1, 31), dt.date(2026, 3, 31)]

    def test_are_the_day_that_the_rule_says(self) -> None:
        assert end(a_series("FREQ=DAILY;UNTIL=20260203")) == dt.date(2026, 2, 3)
        assert len(the_first(9, "FREQ=DAILY;UNTIL=20260203")) == 4
        assert end(a_series("FREQ=DAILY")) is None

    def test_come_to_what_counts_further_than_a_century(self) -> None:
        counted = a_series("FREQ=YEARLY;COUNT=1000", "2026-01-01")
        assert end(counted) is None
        assert len(list(nominal(counted, counted.start, dt.date.max))) == 101

    @pytest.mark.timeout(20)
    @pytest.mark.parametrize(
        "rule",
        [
            "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
            "FREQ=DAILY;INTERVAL=7;BYDAY=MO",
            "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
            "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=9",
        ],
    )
    def test_are_found_soon_where_there_is_nothing(self, rule: str) -> None:
        """Not at the end of all calendars, which takes minutes."""
        assert list(nominal(a_series(rule, month_end="skip"), dt.date.min, dt.date.max)) == []


class TestWindows:
    def test_cost_what_they_are_long_wherever_the_rule_began(self) -> None:
        ancient = a_series("FREQ=DAILY", "1930-01-01")
        began = time.process_time()
        found = [*between(ancient, dt.date(2029, 12, 1), dt.date(2029, 12, 31))]
        assert (len(found), time.process_time() - began < 0.05) == (31, True)

    @settings(max_examples=_EXAMPLES, deadline=None)
    @given(series(), st.dates(recurring_slowly.FIRST, LAST), st.integers(0, 400))
    def test_hold_what_a_walk_over_all_days_finds(
        self, found: Series, first: dt.date, length: int
    ) -> None:
        last = min(first + length * DAY, LAST)
        wanted = recurring_slowly.occurrences(found, first, last)
        event(f"{found.rule.frequency} {min(len(wanted), 3)}")
        assert list(between(found, first, last)) == wanted

    @settings(max_examples=_EXAMPLES, deadline=None)
    @given(series())
    def test_know_each_day_by_itself(self, found: Series) -> None:
        window = (dt.date(2022, 1, 1), dt.date(2022, 12, 31))
        near = (window[0] - 9 * DAY, window[1] + 9 * DAY)
        known = {each.date for each in recurring_slowly.occurrences(found, *near)}
        day = window[0]
        while day <= window[1]:
            assert (on(found, day) is not None) == (day in known)
            day += DAY


class TestRules:
    @settings(max_examples=_EXAMPLES, deadline=None)
    @given(series())
    def test_give_the_days_that_another_implementation_finds(self, found: Series) -> None:
        rule = found.rule
        assume(len({each.nth == 0 for each in rule.weekdays}) < 2)  # it wants MO and 1MO at once
        # Of a rule's first week it counts positions from the start on, of its first month from
        # the month's first day: we count those of every period in the whole of it.
        assume(not (rule.frequency == "WEEKLY" and rule.positions))
        ours = list(nominal(Series(rule, found.start, "skip"), found.start, LAST))
        theirs = rrule.rrulestr(str(rule), dtstart=dt.datetime.combine(found.start, dt.time()))
        known = itertools.islice(theirs, len(ours))  # for more it would look until the year 9999
        assert [each.date() for each in known] == ours

    @settings(max_examples=_EXAMPLES, deadline=None)
    @given(rules())
    def test_read_what_they_write(self, rule: Recurrence) -> None:
        assert parse(str(rule)) == rule

    def test_are_read_whatever_their_order_and_case(self) -> None:
        rule = parse("RRULE:bymonthday=15;interval=2;freq=monthly")
        assert f"{rule}" == "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=15"

    @pytest.mark.parametrize(
        ("text", "part"),
        [
            ("", "RRULE"),
            ("every month", "EVERY MONTH"),
            ("INTERVAL=2", "FREQ"),
            ("FREQ=HOURLY", "FREQ"),
            ("FREQ=DAILY;BYHOUR=9", "BYHOUR"),
            ("FREQ=DAILY;FREQ=DAILY", "FREQ"),
            ("FREQ=DAILY;", "RRULE"),
            ("FREQ=DAILY;INTERVAL=0", "INTERVAL"),
            ("FREQ=DAILY;INTERVAL=1001", "INTERVAL"),
            ("FREQ=DAILY;INTERVAL=+2", "INTERVAL"),
            ("FREQ=DAILY;COUNT=1001", "COUNT"),
            ("FREQ=DAILY;COUNT=two", "COUNT"),
            ("FREQ=DAILY;COUNT=2;UNTIL=20270101", "COUNT"),
            ("FREQ=DAILY;UNTIL=20270229", "UNTIL"),
            ("FREQ=DAILY;UNTIL=2027-01-01", "UNTIL"),
            ("FREQ=DAILY;UNTIL=20270101T000000Z", "UNTIL"),
            ("FREQ=MONTHLY;BYMONTHDAY=32", "BYMONTHDAY"),
            ("FREQ=MONTHLY;BYMONTHDAY=0", "BYMONTHDAY"),
            ("FREQ=MONTHLY;BYMONTHDAY=1,", "BYMONTHDAY"),
            ("FREQ=WEEKLY;BYMONTHDAY=1", "BYMONTHDAY"),
            ("FREQ=YEARLY;BYMONTH=-1", "BYMONTH"),
            ("FREQ=YEARLY;BYMONTH=13", "BYMONTH"),
            ("FREQ=MONTHLY;BYDAY=FRI", "BYDAY"),
            ("FREQ=MONTHLY;BYDAY=0FR", "BYDAY"),
            ("FREQ=MONTHLY;BYDAY=6FR", "BYDAY"),
            ("FREQ=YEARLY;BYDAY=54FR", "BYDAY"),
            ("FREQ=YEARLY;BYMONTH=3;BYDAY=-6FR", "BYDAY"),
            ("FREQ=WEEKLY;BYDAY=1FR", "BYDAY"),
            ("FREQ=MONTHLY;BYSETPOS=1", "BYSETPOS"),
            ("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=367", "BYSETPOS"),
            ("FREQ=WEEKLY;WKST=1", "WKST"),
        ],
    )
    def test_are_refused_by_the_part_that_is_wrong(self, text: str, part: str) -> None:
        with pytest.raises(Refused) as refused:
            parse(text)
        assert refused.value.part == part

    def test_know_the_days_of_the_week(self) -> None:
        for number, name in enumerate(WEEKDAYS):
            assert parse(f"FREQ=WEEKLY;BYDAY={name}").weekdays[0].day == number
