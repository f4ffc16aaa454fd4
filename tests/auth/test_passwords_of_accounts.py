"""Changing the password, proving it once more, and what is judged beforehand."""

import base64
from datetime import timedelta

import orjson
import pytest

from generated.auth.models import (
    PasswordChange,
    PasswordCheck,
    PasswordProof,
    ProvedAccess,
    TokenRefresh,
)
from generated.auth.problems import (
    InvalidCredentials,
    InvalidRefreshToken,
    LoginDelayed,
    SessionRequired,
    Unauthenticated,
    WeakPassword,
    WrongPassword,
)
from generated.operations import OPERATIONS
from generated.problems import StepUpRequired
from impl.auth import rules
from impl.auth.assembly import Auth
from impl.platform import clock, db, step_up
from impl.platform.auth import KnownCaller
from tests.factories.auth import (
    PASSWORD,
    a_caller,
    a_token,
    a_user,
    caller_of,
    in_transaction,
    log_in,
    visitor,
)
from tests.factories.factors import verify, with_app

OTHER = "lighthouse-pebble-accordion"


async def change(
    auth: Auth, caller: KnownCaller, new: str = OTHER, current: str = PASSWORD
) -> None:
    body = PasswordChange(current_password=current, new_password=new)
    await auth.service.change_password(caller, body=body)


async def prove(auth: Auth, caller: KnownCaller, password: str = PASSWORD) -> ProvedAccess:
    return await auth.service.reauthenticate(caller, body=PasswordProof(password=password))


def auth_time(token: str) -> int:
    """The claim, as a resource server reads it."""
    payload = token.split(".")[1]
    claims = orjson.loads(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))
    found: int = claims["auth_time"]
    return found


class TestCheckPassword:
    async def test_judges_as_registering_does(self, auth: Auth) -> None:
        weak = await auth.service.check_password(
            visitor(), body=PasswordCheck(password="password1")
        )
        assert (weak.enough, weak.breached) == (False, False)
        assert weak.suggestions
        assert (
            await auth.service.check_password(visitor(), body=PasswordCheck(password=PASSWORD))
        ).enough

    async def test_takes_no_short_one_however_odd(self, auth: Auth) -> None:
        odd = await auth.service.check_password(visitor(), body=PasswordCheck(password="q7#Vx!z9K"))
        assert (odd.score >= 3, odd.enough) == (True, False)

    async def test_counts_what_is_the_persons_own_as_guessed(self, auth: Auth) -> None:
        name = "Wilhelmina Thistlewood"
        alone = PasswordCheck(password="Wilhelmina Thistlewood")
        own = PasswordCheck(password=name, display_name=name)
        before = await auth.service.check_password(visitor(), body=alone)
        assert before.score > (await auth.service.check_password(visitor(), body=own)).score


class TestChangePassword:
    async def test_the_new_one_logs_in_and_the_old_one_does_not(self, auth: Auth) -> None:
        user = await a_user(auth)
        await change(auth, await a_caller(auth, user))
        await log_in(auth, user, password=OTHER)
        with pytest.raises(InvalidCredentials):
            await log_in(auth, user)

    async def test_ends_all_other_sessions_and_no_token(self, auth: Auth) -> None:
        user = await a_user(auth)
        caller, other = await a_caller(auth, user), await log_in(auth, user)
        token = await a_token(auth, caller)
        await change(auth, caller)
        assert await auth.authenticator.holds(caller)
        assert await auth.authenticator.identify(other.access_token) is None
        with pytest.raises(InvalidRefreshToken):
            await auth.service.refresh_token(
                visitor(), body=TokenRefresh(refresh_token=other.refresh_token)
            )
        assert await auth.authenticator.identify(token.token) is not None

    async def test_is_told(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        await change(auth, caller)
        page = await auth.service.list_security_events(caller, limit=1, cursor=None)
        assert [each.type for each in page.items] == ["security.password_changed"]
        assert page.items[0].address == caller.address

    async def test_wrong_ones_change_nothing_and_make_the_next_tries_wait(self, auth: Auth) -> None:
        user = await a_user(auth)
        caller = await a_caller(auth, user)
        for _ in range(rules.FREE_FAILURES_OF_ACCOUNT):
            with pytest.raises(WrongPassword):
                await change(auth, caller, current="not the password")
        with pytest.raises(LoginDelayed):
            await change(auth, caller)
        with clock.frozen(clock.now() + timedelta(seconds=2)):
            await change(auth, caller)

    async def test_a_weak_one_is_refused_with_its_place(self, auth: Auth) -> None:
        with pytest.raises(WeakPassword) as refused:
            await change(auth, await a_caller(auth), new="password12")
        assert refused.value.errors[0].pointer == "/new_password"

    async def test_a_personal_access_token_may_not(self, auth: Auth) -> None:
        token = await a_token(auth, await a_caller(auth), scopes=["auth:self"])
        with pytest.raises(SessionRequired):
            await change(auth, await caller_of(auth, token.token))


class TestReauthenticate:
    async def test_gives_a_token_that_says_when(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        with clock.frozen(later := clock.now() + timedelta(minutes=5)):
            proved = await prove(auth, caller)
            bearer = await caller_of(auth, proved.access_token)
        assert proved.authenticated_at == later
        assert auth_time(proved.access_token) == int(later.timestamp())
        assert bearer.session_id == caller.session_id

    async def test_is_no_second_factor_though_the_session_had_one(self, auth: Auth) -> None:
        _, caller, app = await with_app(auth)
        with clock.frozen(clock.now() + timedelta(minutes=5)):
            assert (await verify(auth, caller, totp_code=app.code())).acr == "aal2"
        with clock.frozen(clock.now() + timedelta(hours=2)):
            proved = await caller_of(auth, (await prove(auth, caller)).access_token)
            assert proved.authentication is not None
            assert proved.authentication.acr == "aal1"
            with pytest.raises(StepUpRequired):
                await step_up.check(OPERATIONS["delete_factor"], proved, auth.authenticator)

    async def test_tokens_of_refreshing_keep_the_time_of_the_last_proof(self, auth: Auth) -> None:
        tokens = await log_in(auth, await a_user(auth))
        began = auth_time(tokens.access_token)
        with clock.frozen(clock.now() + timedelta(minutes=5)):
            body = TokenRefresh(refresh_token=tokens.refresh_token)
            refreshed = await in_transaction(
                lambda: auth.service.refresh_token(visitor(), body=body)
            )
        assert auth_time(refreshed.access_token) == began

    async def test_a_wrong_password_is_counted_with_failed_logins(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        for _ in range(rules.FREE_FAILURES_OF_ACCOUNT):
            with pytest.raises(WrongPassword):
                await prove(auth, caller, "wrong")
        with pytest.raises(LoginDelayed):
            await prove(auth, caller)

    async def test_is_refused_to_a_session_that_has_ended(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        await in_transaction(lambda: auth.service.logout(caller))
        with pytest.raises(Unauthenticated):
            await prove(auth, caller)

    async def test_is_refused_to_an_account_that_is_gone(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        await db.execute("DELETE FROM auth_users WHERE id = $1", caller.user_id)
        with pytest.raises(Unauthenticated):
            await prove(auth, caller)
