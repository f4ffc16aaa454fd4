"""The authenticator's memory: how much it asks, and how little it keeps."""

from datetime import datetime
from uuid import UUID

import pytest

from impl.auth.assembly import Auth
from impl.auth.authenticator import Authenticator, Denied
from impl.auth.remembered import Remembered
from impl.auth.repository.factors import FactorRepository
from impl.auth.repository.grants import GrantRepository
from impl.auth.repository.sessions import SessionRepository
from impl.auth.repository.tokens import Grant, TokenRepository
from impl.auth.repository.users import UserRepository
from impl.platform import db, ids
from tests.factories.auth import Ticks, a_caller, a_token, a_user, log_in


class CountingSessions(SessionRepository):
    asked = 0

    async def alive(self, user_id: UUID, session_id: UUID, now: datetime) -> bool:
        self.asked += 1
        return await super().alive(user_id, session_id, now)


class CountingTokens(TokenRepository):
    asked = 0

    async def grant(self, hashes: list[str], now: datetime) -> Grant | None:
        self.asked += 1
        return await super().grant(hashes, now)


class Counted:
    """An authenticator over repositories that count the questions."""

    def __init__(self, auth: Auth, ticks: Ticks) -> None:
        self.sessions, self.tokens = CountingSessions(), CountingTokens()
        self.authenticator = Authenticator(
            auth.service.access_tokens,
            self.sessions,
            self.tokens,
            auth.service.digests,
            Denied(ticks),
            users=UserRepository(),
            grants=GrantRepository(),
            factors=FactorRepository(),
            monotonic=ticks,
        )


@pytest.fixture
def counted(auth: Auth, ticks: Ticks) -> Counted:
    return Counted(auth, ticks)


class TestSessionState:
    async def test_is_asked_for_once_a_second(
        self, auth: Auth, counted: Counted, ticks: Ticks
    ) -> None:
        token = (await log_in(auth, await a_user(auth))).access_token
        for _ in range(5):
            assert await counted.authenticator.identify(token) is not None
        ticks.advance(0.99)
        assert await counted.authenticator.identify(token) is not None
        assert counted.sessions.asked == 1
        ticks.advance(0.01)
        assert await counted.authenticator.identify(token) is not None
        assert counted.sessions.asked == 2

    async def test_a_session_that_ended_behind_its_back_is_believed_for_less_than_a_second(
        self, auth: Auth, counted: Counted, ticks: Ticks
    ) -> None:
        tokens = await log_in(auth, await a_user(auth))
        assert await counted.authenticator.identify(tokens.access_token) is not None
        await db.execute(
            "UPDATE auth_sessions SET ended_at = now(), end_reason = 'revoked' WHERE id = $1",
            tokens.session_id,
        )
        ticks.advance(0.99)
        assert await counted.authenticator.identify(tokens.access_token) is not None
        ticks.advance(0.01)
        assert await counted.authenticator.identify(tokens.access_token) is None

    async def test_a_session_that_was_deleted_is_over(self, auth: Auth, counted: Counted) -> None:
        tokens = await log_in(auth, await a_user(auth))
        await db.execute("DELETE FROM auth_sessions WHERE id = $1", tokens.session_id)
        assert await counted.authenticator.identify(tokens.access_token) is None


class TestTokenState:
    async def test_is_asked_for_once_a_second(
        self, auth: Auth, counted: Counted, ticks: Ticks
    ) -> None:
        token = (await a_token(auth, await a_caller(auth))).token
        for _ in range(5):
            assert await counted.authenticator.identify(token) is not None
        assert counted.tokens.asked == 1
        ticks.advance(1)
        assert await counted.authenticator.identify(token) is not None
        assert counted.tokens.asked == 2

    async def test_an_unknown_token_is_remembered_as_well(self, counted: Counted) -> None:
        never = "ctm_pat_0HbT4mWq9ZsLxV2nRk7YcJ5uGdPa8E2Ezjdk"
        for _ in range(5):
            assert await counted.authenticator.identify(never) is None
        assert counted.tokens.asked == 1

    @pytest.mark.parametrize("text", ["", "ctm_pat_", "Bearer", "a.b.c", "x" * 5000])
    async def test_text_of_no_tokens_form_asks_nothing(self, counted: Counted, text: str) -> None:
        assert await counted.authenticator.identify(text) is None
        assert counted.tokens.asked == counted.sessions.asked == 0


class TestDenied:
    def test_forgets_after_the_second_that_it_is_needed_for(self, ticks: Ticks) -> None:
        denied, identifier = Denied(ticks), ids.new_id()
        denied.add(identifier)
        assert denied.has(identifier)
        ticks.advance(1.001)
        assert not denied.has(identifier)


class TestRemembered:
    def test_keeps_the_newest(self) -> None:
        memory: Remembered[int, str] = Remembered(most=2)
        for number in range(4):
            memory.put(number, str(number))
        assert [memory.get(number) for number in range(4)] == [None, None, "2", "3"]
        assert len(memory) == 2

    def test_what_is_learnt_again_is_new(self) -> None:
        memory: Remembered[int, str] = Remembered(most=2)
        for number in (1, 2, 1, 3):
            memory.put(number, str(number))
        assert [memory.get(number) for number in (1, 2, 3)] == ["1", None, "3"]
