"""Step-up: who is asked for a second factor of a short while ago, and how."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from generated.operations import OPERATIONS
from generated.problems import StepUpRequired
from impl.platform import clock, step_up
from impl.platform.auth import Authentication, KnownCaller

NOW = datetime(2026, 1, 31, 12, tzinfo=UTC)
GUARDED = replace(OPERATIONS["get_me"], step_up=600)


class Known:
    def __init__(self, *, has: bool) -> None:
        self.has, self.asked = has, 0

    async def has_second_factor(self, user_id: UUID) -> bool:
        del user_id
        self.asked += 1
        return self.has


def caller(acr: str | None, seconds_ago: float = 0) -> KnownCaller:
    proof = acr and Authentication(acr, NOW - timedelta(seconds=seconds_ago))
    return KnownCaller(
        "203.0.113.9", "tests", "0" * 32, uuid4(), uuid4(), None, frozenset(), None,
        authentication=proof or None,
    )  # fmt: skip


class TestCheck:
    async def test_asks_nobody_where_the_specification_asks_for_nothing(self) -> None:
        known = Known(has=True)
        await step_up.check(OPERATIONS["get_me"], caller(None), known)
        assert known.asked == 0

    async def test_lets_through_whoever_has_no_second_factor(self) -> None:
        await step_up.check(GUARDED, caller("aal1", 5000), Known(has=False))

    @pytest.mark.parametrize("seconds", [0, 599, 600])
    async def test_lets_through_a_fresh_proof(self, seconds: int) -> None:
        with clock.frozen(NOW):
            await step_up.check(GUARDED, caller("aal2", seconds), Known(has=True))

    @pytest.mark.parametrize(("acr", "seconds"), [("aal1", 0), ("aal2", 601), (None, 0)])
    async def test_asks_for_it_else_as_rfc_9470_says(self, acr: str | None, seconds: int) -> None:
        with clock.frozen(NOW), pytest.raises(StepUpRequired) as asked:
            await step_up.check(GUARDED, caller(acr, seconds), Known(has=True))
        challenge = asked.value.headers["WWW-Authenticate"]
        assert challenge.startswith('Bearer realm="centime", ')
        assert 'error="insufficient_user_authentication"' in challenge
        assert 'acr_values="aal2"' in challenge
        assert 'max_age="600"' in challenge
        assert asked.value.members == {"acr_values": "aal2", "max_age": 600}


class TestOperations:
    def test_what_changes_how_an_account_is_proved_asks_for_it(self) -> None:
        asking = {name for name, each in OPERATIONS.items() if each.step_up is not None}
        assert asking >= {
            "create_token", "create_totp", "delete_factor", "regenerate_recovery_codes",
        }  # fmt: skip
        for name in asking:
            assert OPERATIONS[name].scopes in ({"auth:self"}, {"admin"})
