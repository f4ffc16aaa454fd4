"""Sessions: refreshing, reuse, ends, and the list of them."""

import asyncio
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from generated.auth.models import SessionTokens, TokenRefresh
from generated.auth.problems import (
    InvalidInput,
    InvalidRefreshToken,
    NotFound,
    RefreshTokenReused,
    SessionRequired,
)
from impl.auth import opaque
from impl.auth.assembly import Auth
from impl.platform import clock, db
from impl.platform.auth import KnownVisitor
from tests.factories.auth import (
    Ticks,
    a_caller,
    a_token,
    a_user,
    caller_of,
    in_transaction,
    log_in,
    visitor,
)

NOW = datetime(2026, 1, 31, 12, tzinfo=UTC)


async def refresh(auth: Auth, token: str, caller: KnownVisitor | None = None) -> SessionTokens:
    body = TokenRefresh(refresh_token=token)
    return await in_transaction(lambda: auth.service.refresh_token(caller or visitor(), body=body))


async def end_of(session_id: UUID) -> str | None:
    reason: str | None = await db.fetchval(
        "SELECT end_reason FROM auth_sessions WHERE id = $1", session_id
    )
    return reason


class TestRefreshToken:
    async def test_gives_another_pair_of_the_same_session(self, auth: Auth) -> None:
        first = await log_in(auth, await a_user(auth))
        second = await refresh(auth, first.refresh_token)
        assert second.session_id == first.session_id
        assert second.user == first.user
        assert second.refresh_token != first.refresh_token
        assert second.access_token != first.access_token
        assert (await caller_of(auth, second.access_token)).session_id == first.session_id

    async def test_goes_on_for_as_long_as_each_successor_is_used(self, auth: Auth) -> None:
        tokens = await log_in(auth, await a_user(auth))
        for _ in range(5):
            tokens = await refresh(auth, tokens.refresh_token)

    async def test_no_refresh_token_is_stored(self, auth: Auth) -> None:
        tokens = await log_in(auth, await a_user(auth))
        rows = await db.fetch(
            "SELECT * FROM auth_refresh_tokens WHERE session_id = $1", tokens.session_id
        )
        assert len(rows) == 1
        assert tokens.refresh_token.removeprefix("ctm_ref_") not in str(rows)

    @pytest.mark.parametrize("text", ["x", "ctm_ref_", "ctm_ref_" + "A" * 43])
    async def test_other_text_is_not_valid(self, auth: Auth, text: str) -> None:
        with pytest.raises(InvalidRefreshToken):
            await refresh(auth, text)

    async def test_an_access_token_is_none(self, auth: Auth) -> None:
        tokens = await log_in(auth, await a_user(auth))
        with pytest.raises(InvalidRefreshToken):
            await refresh(auth, tokens.access_token[:200])

    async def test_an_unused_one_ends_after_thirty_days(self, auth: Auth) -> None:
        user = await a_user(auth)
        with clock.frozen(NOW):
            tokens = await log_in(auth, user)
        assert tokens.refresh_expires_at == NOW + timedelta(days=30)
        with clock.frozen(NOW + timedelta(days=30)), pytest.raises(InvalidRefreshToken):
            await refresh(auth, tokens.refresh_token)

    async def test_a_session_ends_after_ninety_days_however_often_it_is_used(
        self, auth: Auth
    ) -> None:
        user = await a_user(auth)
        with clock.frozen(NOW):
            tokens = await log_in(auth, user)
        for day in (29, 58, 87):
            with clock.frozen(NOW + timedelta(days=day)):
                tokens = await refresh(auth, tokens.refresh_token)
        assert tokens.refresh_expires_at == NOW + timedelta(days=90)
        with clock.frozen(NOW + timedelta(days=90)), pytest.raises(InvalidRefreshToken):
            await refresh(auth, tokens.refresh_token)


class TestLostAnswer:
    async def test_the_same_token_may_come_again_within_ten_seconds(self, auth: Auth) -> None:
        user = await a_user(auth)
        with clock.frozen(NOW):
            first = await log_in(auth, user)
            await refresh(auth, first.refresh_token)
        with clock.frozen(NOW + timedelta(seconds=10)):
            again = await refresh(auth, first.refresh_token)
            await refresh(auth, again.refresh_token)

    async def test_repeating_does_not_lengthen_the_ten_seconds(self, auth: Auth) -> None:
        user = await a_user(auth)
        with clock.frozen(NOW):
            first = await log_in(auth, user)
            await refresh(auth, first.refresh_token)
        with clock.frozen(NOW + timedelta(seconds=9)):
            await refresh(auth, first.refresh_token)
        with clock.frozen(NOW + timedelta(seconds=11)), pytest.raises(RefreshTokenReused):
            await refresh(auth, first.refresh_token)

    async def test_two_at_once_both_get_tokens_that_work(self, auth: Auth) -> None:
        first = await log_in(auth, await a_user(auth))
        both = await asyncio.gather(
            refresh(auth, first.refresh_token), refresh(auth, first.refresh_token)
        )
        assert len({tokens.refresh_token for tokens in both}) == 2
        generations = await db.fetchval(
            "SELECT generation FROM auth_sessions WHERE id = $1", first.session_id
        )
        assert generations == 2
        for tokens in both:
            assert await auth.authenticator.identify(tokens.access_token) is not None

    async def test_only_one_of_two_siblings_can_go_on(self, auth: Auth) -> None:
        """A thief who is quick enough to be taken for a lost answer is found out all the same."""
        user = await a_user(auth)
        with clock.frozen(NOW):
            first = await log_in(auth, user)
            mine = await refresh(auth, first.refresh_token)
            stolen = await refresh(auth, first.refresh_token)
        with clock.frozen(NOW + timedelta(minutes=9)):
            mine = await refresh(auth, mine.refresh_token)
        with clock.frozen(NOW + timedelta(minutes=10)), pytest.raises(RefreshTokenReused):
            await refresh(auth, stolen.refresh_token)
        with clock.frozen(NOW + timedelta(minutes=18)), pytest.raises(InvalidRefreshToken):
            await refresh(auth, mine.refresh_token)


class TestReuse:
    async def test_ends_the_whole_session_and_stays_written(self, auth: Auth) -> None:
        user = await a_user(auth)
        with clock.frozen(NOW):
            first = await log_in(auth, user)
            second = await refresh(auth, first.refresh_token)
        with clock.frozen(NOW + timedelta(seconds=11)):
            with pytest.raises(RefreshTokenReused):
                await refresh(auth, first.refresh_token)
            assert await end_of(first.session_id) == "reuse"
            with pytest.raises(InvalidRefreshToken):
                await refresh(auth, second.refresh_token)
            assert await auth.authenticator.identify(second.access_token) is None

    async def test_tells_the_person(self, auth: Auth) -> None:
        user = await a_user(auth)
        with clock.frozen(NOW):
            first = await log_in(auth, user)
            await refresh(auth, first.refresh_token)
        with clock.frozen(NOW + timedelta(seconds=11)), pytest.raises(RefreshTokenReused):
            await refresh(auth, first.refresh_token, visitor("198.51.100.9", "curl/8"))
        row = await db.fetchrow(
            "SELECT data FROM auth_events WHERE user_id = $1 AND type = $2",
            user.id,
            "security.refresh_reuse",
        )
        assert row is not None
        assert row["data"]["address"] == "198.51.100.9"
        assert row["data"]["session_id"] == str(first.session_id)

    async def test_leaves_the_persons_other_sessions_alone(self, auth: Auth) -> None:
        user = await a_user(auth)
        with clock.frozen(NOW):
            first, other = await log_in(auth, user), await log_in(auth, user)
            await refresh(auth, first.refresh_token)
        with clock.frozen(NOW + timedelta(seconds=11)):
            with pytest.raises(RefreshTokenReused):
                await refresh(auth, first.refresh_token)
            await refresh(auth, other.refresh_token)

    async def test_of_many_late_copies_at_once_each_is_refused(self, auth: Auth) -> None:
        user = await a_user(auth)
        with clock.frozen(NOW):
            first = await log_in(auth, user)
            await refresh(auth, first.refresh_token)
        with clock.frozen(NOW + timedelta(seconds=11)):
            answers = await asyncio.gather(
                *(refresh(auth, first.refresh_token) for _ in range(5)), return_exceptions=True
            )
        kinds = [type(answer) for answer in answers]
        assert kinds.count(RefreshTokenReused) == 1
        assert kinds.count(InvalidRefreshToken) == 4


class TestLogout:
    async def test_ends_the_session_at_once_here(self, auth: Auth) -> None:
        tokens = await log_in(auth, await a_user(auth))
        caller = await caller_of(auth, tokens.access_token)
        await in_transaction(lambda: auth.service.logout(caller))
        assert await auth.authenticator.identify(tokens.access_token) is None
        with pytest.raises(InvalidRefreshToken):
            await refresh(auth, tokens.refresh_token)
        assert await end_of(tokens.session_id) == "logout"

    async def test_and_within_a_second_at_every_other_worker(
        self, auth: Auth, other_worker: Auth, ticks: Ticks
    ) -> None:
        tokens = await log_in(auth, await a_user(auth))
        caller = await caller_of(other_worker, tokens.access_token)
        await in_transaction(lambda: auth.service.logout(caller))
        ticks.advance(1)
        assert await other_worker.authenticator.identify(tokens.access_token) is None

    async def test_a_token_has_nothing_to_log_out_of(self, auth: Auth) -> None:
        token = await a_token(auth, await a_caller(auth))
        caller = await caller_of(auth, token.token)
        with pytest.raises(SessionRequired):
            await auth.service.logout(caller)


class TestRevokeSession:
    async def test_ends_another_device(self, auth: Auth) -> None:
        user = await a_user(auth)
        here, there = await log_in(auth, user), await log_in(auth, user)
        caller = await caller_of(auth, here.access_token)
        await in_transaction(lambda: auth.service.revoke_session(caller, there.session_id))
        assert await auth.authenticator.identify(there.access_token) is None
        assert await auth.authenticator.identify(here.access_token) is not None
        assert await end_of(there.session_id) == "revoked"

    async def test_is_not_found_the_second_time(self, auth: Auth) -> None:
        user = await a_user(auth)
        caller, there = await a_caller(auth, user), await log_in(auth, user)
        await auth.service.revoke_session(caller, there.session_id)
        with pytest.raises(NotFound):
            await auth.service.revoke_session(caller, there.session_id)

    async def test_does_not_reach_a_strangers_session(self, auth: Auth) -> None:
        stranger = await log_in(auth, await a_user(auth))
        caller = await a_caller(auth)
        with pytest.raises(NotFound):
            await auth.service.revoke_session(caller, stranger.session_id)
        assert await auth.authenticator.identify(stranger.access_token) is not None


class TestListSessions:
    async def test_shows_the_living_ones_the_newest_first(self, auth: Auth) -> None:
        user = await a_user(auth)
        first = await log_in(auth, user, device="phone", caller=visitor("203.0.113.9", "A/1"))
        gone = await log_in(auth, user)
        last = await log_in(auth, user)
        caller = await caller_of(auth, last.access_token)
        await auth.service.revoke_session(caller, gone.session_id)
        page = await auth.service.list_sessions(caller, limit=50, cursor=None)
        assert [item.id for item in page.items] == [last.session_id, first.session_id]
        assert [item.current for item in page.items] == [True, False]
        phone = page.items[1]
        assert (phone.device_name, phone.user_agent, phone.address) == (
            "phone", "A/1", "203.0.113.9",
        )  # fmt: skip
        assert page.next_cursor is None

    async def test_says_where_it_was_last_refreshed(self, auth: Auth) -> None:
        tokens = await log_in(auth, await a_user(auth), caller=visitor("203.0.113.9", "A/1"))
        await refresh(auth, tokens.refresh_token, visitor("198.51.100.4", "A/2"))
        caller = await caller_of(auth, tokens.access_token)
        (item,) = (await auth.service.list_sessions(caller, limit=1, cursor=None)).items
        assert (item.user_agent, item.address) == ("A/2", "198.51.100.4")
        assert item.last_used_at > item.created_at

    async def test_leaves_out_what_has_run_out(self, auth: Auth) -> None:
        user = await a_user(auth)
        with clock.frozen(clock.now() - timedelta(days=31)):
            await log_in(auth, user)
        caller = await a_caller(auth, user)
        page = await auth.service.list_sessions(caller, limit=50, cursor=None)
        assert [item.id for item in page.items] == [caller.session_id]

    async def test_goes_on_from_page_to_page(self, auth: Auth) -> None:
        user = await a_user(auth)
        made = [(await log_in(auth, user)).session_id for _ in range(4)]
        caller, seen, cursor = await a_caller(auth, user), list[UUID](), None
        while True:
            page = await auth.service.list_sessions(caller, limit=2, cursor=cursor)
            assert len(page.items) <= 2
            seen += [item.id for item in page.items]
            if (cursor := page.next_cursor) is None:
                break
        assert seen == [caller.session_id, *reversed(made)]

    async def test_a_strangers_cursor_is_refused(self, auth: Auth) -> None:
        user = await a_user(auth)
        for _ in range(2):
            await log_in(auth, user)
        page = await auth.service.list_sessions(await a_caller(auth, user), limit=1, cursor=None)
        with pytest.raises(InvalidInput):
            await auth.service.list_sessions(await a_caller(auth), limit=1, cursor=page.next_cursor)


class TestRefreshForm:
    def test_refresh_and_personal_tokens_are_told_apart(self) -> None:
        assert not opaque.is_refresh_token(opaque.new_personal_token())
        assert not opaque.is_personal_token(opaque.new_refresh_token())


class TestEndingMany:
    async def test_all_others_end_and_the_own_goes_on(self, auth: Auth) -> None:
        user = await a_user(auth)
        caller, other = await a_caller(auth, user), await log_in(auth, user)
        await in_transaction(lambda: auth.service.revoke_other_sessions(caller))
        assert await auth.authenticator.holds(caller)
        assert await auth.authenticator.identify(other.access_token) is None
        assert await end_of(other.session_id) == "revoked"

    async def test_everywhere_ends_the_own_too(
        self, auth: Auth, other_worker: Auth, ticks: Ticks
    ) -> None:
        user = await a_user(auth)
        first, second = await log_in(auth, user), await log_in(auth, user)
        caller = await caller_of(auth, first.access_token)
        await in_transaction(lambda: auth.service.logout_everywhere(caller))
        ticks.advance(1)
        for worker in (auth, other_worker):
            for tokens in (first, second):
                assert await worker.authenticator.identify(tokens.access_token) is None

    async def test_nobody_elses_end(self, auth: Auth) -> None:
        stranger = await a_caller(auth)
        await in_transaction(lambda: auth.service.logout_everywhere(stranger))
        caller = await a_caller(auth)
        await in_transaction(lambda: auth.service.revoke_other_sessions(caller))
        assert await auth.authenticator.holds(caller)
