"""What the auth domain forgets, and its periodic jobs."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from generated.auth.models import TokenRefresh
from generated.auth.problems import InvalidCredentials, InvalidRefreshToken
from impl.auth import tasks
from impl.auth.assembly import Auth, exporter_of, jobs_of
from impl.auth.erasure import Eraser
from impl.platform import clock, db
from impl.platform.crypto import Sealer
from impl.platform.settings import Settings, signing_secrets
from tests.factories.auth import a_caller, a_token, a_user, log_in, visitor

LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


async def count(table: str, user_id: UUID) -> int:
    sql = f"SELECT count(*) FROM {table} WHERE user_id = $1"  # noqa: S608  # tables of ours
    found: int = await db.fetchval(sql, user_id)
    return found


class TestForget:
    async def test_an_ended_session_is_kept_for_ninety_days_without_its_tokens(
        self, auth: Auth
    ) -> None:
        with clock.frozen(LONG_AGO):
            user = await a_user(auth)
            tokens = await log_in(auth, user)
        for days, sessions, refreshes in ((30, 1, 1), (31, 1, 1), (32, 1, 0), (121, 0, 0)):
            with clock.frozen(LONG_AGO + timedelta(days=days)):
                await tasks.forget()
            assert await count("auth_sessions", user.id) == sessions
            assert await count("auth_refresh_tokens", user.id) == refreshes
        with pytest.raises(InvalidRefreshToken):
            await auth.service.refresh_token(
                visitor(), body=TokenRefresh(refresh_token=tokens.refresh_token)
            )

    async def test_what_is_alive_stays(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        token = await a_token(auth, caller)
        await tasks.forget()
        assert await count("auth_sessions", caller.user_id) == 1
        assert await count("auth_refresh_tokens", caller.user_id) == 1
        assert await auth.authenticator.identify(token.token) is not None

    @pytest.mark.parametrize(("days", "kept"), [(119, 1), (121, 0)])
    async def test_a_token_goes_when_it_is_listed_no_more(
        self, auth: Auth, days: int, kept: int
    ) -> None:
        caller = await a_caller(auth)
        with clock.frozen(LONG_AGO):
            await a_token(auth, caller)
        with clock.frozen(LONG_AGO + timedelta(days=days)):
            await tasks.forget()
        assert await count("auth_access_tokens", caller.user_id) == kept

    async def test_only_published_events_go(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        for _ in range(2):
            await a_token(auth, caller)
        await db.execute(
            "UPDATE auth_events SET published_at = $2 WHERE id ="
            " (SELECT min(id::text)::uuid FROM auth_events WHERE user_id = $1)",
            caller.user_id,
            clock.now() - timedelta(days=91),
        )
        await tasks.forget()
        assert await count("auth_events", caller.user_id) == 1

    async def test_failures_go_after_a_day(self, auth: Auth) -> None:
        user = await a_user(auth)
        with clock.frozen(LONG_AGO), pytest.raises(InvalidCredentials):
            await log_in(auth, user, password="wrong")
        await tasks.forget()
        left = await db.fetchval(
            "SELECT count(*) FROM auth_login_failures WHERE last_failed_at < $1",
            clock.now() - timedelta(days=1),
        )
        assert left == 0


class TestBlueprint:
    def test_holds_the_domain_s_jobs(self, settings: Settings) -> None:
        names = set(jobs_of(settings, [b"a secret"], Sealer([b"a secret"]), ()).tasks)
        assert {"auth.rotate_signing_keys", "auth.forget", "auth:forgot_password"} <= names
        assert "auth:seal_audit" in names

    async def test_its_jobs_do_what_they_say(self, auth: Auth, settings: Settings) -> None:
        jobs = tasks.blueprint(
            auth.keys,
            auth.service.forgotten,
            Eraser(auth.service.users, ()),
            auth.service.audit,
            exporter_of(settings, Sealer(signing_secrets(settings)), ()),
        ).tasks
        following = (await auth.keys.public())[0]["kid"]
        await jobs["auth.rotate_signing_keys"](timestamp=0)
        assert (await auth.keys.signing())[0] != following
        with clock.frozen(clock.now() + timedelta(days=90)):
            await jobs["auth.rotate_signing_keys"](timestamp=0)
        assert (await auth.keys.signing())[0] == following
        await jobs["auth.forget"](timestamp=0)
        await jobs["auth:erase"](timestamp=0)
        await jobs["auth:forget_exports"](timestamp=0)
        await jobs["auth:seal_audit"](timestamp=0)
        assert await auth.service.audit.rows.unsealed() == 0
