"""The auth domain's rules, without a database."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generated.auth.models import PersonalTokenCreate
from impl.auth import rules

NOW = datetime(2026, 1, 31, 12, tzinfo=UTC)
SECOND = timedelta(seconds=1)


class TestWaitAfter:
    def test_nobody_waits_for_the_free_failures(self) -> None:
        assert [rules.wait_after(n, free=5) for n in range(1, 5)] == [timedelta(0)] * 4

    def test_doubles_from_one_second(self) -> None:
        assert [rules.wait_after(n, free=5) for n in range(5, 10)] == [
            n * SECOND for n in (1, 2, 4, 8, 16)
        ]

    @given(st.integers(min_value=15, max_value=10**9))
    def test_is_never_longer_than_fifteen_minutes(self, failures: int) -> None:
        assert rules.wait_after(failures, free=5) == timedelta(minutes=15)


class TestSessionEnd:
    idle, absolute = timedelta(days=30), timedelta(days=90)

    def test_an_unused_session_ends_after_thirty_days(self) -> None:
        end = rules.session_end(NOW, NOW, self.idle, self.absolute)
        assert end == NOW + timedelta(days=30)

    def test_no_session_outlives_ninety_days(self) -> None:
        end = rules.session_end(NOW, NOW + timedelta(days=80), self.idle, self.absolute)
        assert end == NOW + timedelta(days=90)


class TestRefreshKind:
    def test_the_current_generation_rotates_at_any_time(self) -> None:
        assert rules.refresh_kind(4, 4, NOW, NOW + timedelta(days=29)) == "rotate"

    def test_the_one_before_repeats_for_ten_seconds(self) -> None:
        assert rules.refresh_kind(3, 4, NOW, NOW + 10 * SECOND) == "repeat"

    def test_after_ten_seconds_it_is_reuse(self) -> None:
        late = NOW + 10 * SECOND + timedelta(microseconds=1)
        assert rules.refresh_kind(3, 4, NOW, late) == "reuse"

    @given(st.integers(min_value=2, max_value=1000), st.integers(min_value=2, max_value=1000))
    def test_older_generations_are_reuse_even_at_once(self, age: int, generation: int) -> None:
        assert rules.refresh_kind(generation, generation + age, NOW, NOW) == "reuse"

    def test_a_worker_whose_clock_is_behind_repeats_too(self) -> None:
        assert rules.refresh_kind(3, 4, NOW, NOW - SECOND) == "repeat"


class TestTakesOverAt:
    @pytest.mark.parametrize(
        ("published", "wanted", "expected"),
        [
            pytest.param(0, None, 90, id="when the active key is ninety days old"),
            pytest.param(89.5, None, 90.5, id="never before it was published for a day"),
            pytest.param(0, 40, 40, id="when somebody wants it"),
            pytest.param(40, 40, 41, id="but known by then"),
            pytest.param(0, 100, 90, id="no later for being wanted later"),
        ],
    )
    def test_is(self, published: float, wanted: float | None, expected: float) -> None:
        wanted_at = None if wanted is None else NOW + timedelta(days=wanted)
        found = rules.takes_over_at(NOW, NOW + timedelta(days=published), wanted_at)
        assert found == NOW + timedelta(days=expected)


class TestScopes:
    def test_are_those_of_the_specification_in_its_order(self) -> None:
        every = list(rules.SCOPES)
        assert PersonalTokenCreate.model_validate({"name": "t", "scopes": every}).scopes == every
        schema = PersonalTokenCreate.model_json_schema()
        assert schema["properties"]["scopes"]["items"]["enum"] == every

    def test_doubles_count_once(self) -> None:
        given_twice = frozenset(["budget:write", "auth:self"])
        assert rules.in_order(given_twice) == ["auth:self", "budget:write"]


class TestKeys:
    def test_of_addresses_make_no_difference_between_capitals(self) -> None:
        assert rules.email_key("Ada@Example.ORG") == "ada@example.org"

    def test_of_devices_tell_agents_and_names_apart(self) -> None:
        known = rules.device_key("curl/8", "Desk")
        assert known == rules.device_key("curl/8", "Desk")
        others = [("curl/9", "Desk"), ("curl/8", "Shelf"), ("curl/8", None), ("curl/8D", "esk")]
        assert known not in {rules.device_key(*each) for each in others}
        assert rules.device_key("curl/8", None) == rules.device_key("curl/8", "")
