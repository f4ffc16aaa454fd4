"""When a bill is another amount than was expected, and worth telling of."""

import datetime as dt
from typing import Any

import pytest

from generated.budget.models import Schedule
from impl.notifications.rules.bills import is_news, is_unexpected

ENTERED = dt.datetime(2026, 3, 31, 12, tzinfo=dt.UTC)


def schedule(
    kind: str, amount: int, lowest: int | None = None, highest: int | None = None
) -> Schedule:
    known: dict[str, Any] = {
        "amount_kind": kind,
        "amount": amount,
        "amount_min": lowest,
        "amount_max": highest,
    }
    return Schedule.model_construct(**known)


class TestNews:
    @pytest.mark.parametrize(
        ("due", "expected"),
        [("2026-02-28", True), ("2026-02-27", False), ("2026-04-30", True)],
    )
    def test_is_what_fell_due_a_month_ago_at_most(self, due: str, expected: bool) -> None:
        assert is_news(dt.date.fromisoformat(due), ENTERED) is expected


class TestUnexpected:
    @pytest.mark.parametrize(
        ("amount", "expected"), [(-1000, False), (-999, True), (-1001, True), (1000, True)]
    )
    def test_is_any_other_than_a_fixed_amount(self, amount: int, expected: bool) -> None:
        assert is_unexpected(schedule("fixed", -1000), amount) is expected

    @pytest.mark.parametrize(
        ("amount", "expected"),
        [(-1000, False), (-1100, False), (-1101, True), (-900, False), (-899, True), (1000, True)],
    )
    def test_is_more_than_a_tenth_off_an_estimate(self, amount: int, expected: bool) -> None:
        assert is_unexpected(schedule("estimate", -1000), amount) is expected

    @pytest.mark.parametrize(
        ("amount", "expected"), [(-1200, False), (-1201, True), (-800, False), (-799, True)]
    )
    def test_is_beyond_the_ends_of_a_range(self, amount: int, expected: bool) -> None:
        assert is_unexpected(schedule("range", -1000, -1200, -800), amount) is expected

    @pytest.mark.parametrize(("lowest", "highest"), [(None, -800), (-1200, None), (None, None)])
    def test_is_nothing_where_a_range_has_no_end(
        self, lowest: int | None, highest: int | None
    ) -> None:
        assert not is_unexpected(schedule("range", -1000, lowest, highest), -5000)
