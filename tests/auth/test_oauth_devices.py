"""Devices without a browser: the codes they show, and who lets them in."""

from datetime import UTC, datetime, timedelta

import pytest

from generated.auth.models import (
    DeviceAuthorization,
    DeviceQuestion,
    DeviceRequest,
    DeviceVerification,
    OAuthClientCreated,
    OAuthTokens,
)
from generated.auth.problems import (
    AccessDenied,
    AuthorizationPending,
    ExpiredToken,
    InvalidGrant,
    InvalidScope,
    LoginDelayed,
    SessionRequired,
    SlowDown,
    UnauthorizedClient,
    UserCodeUnknown,
)
from impl.auth import rules as auth_rules
from impl.auth.assembly import Auth
from impl.auth.oauth import rules
from impl.platform import clock, db
from impl.platform.auth import KnownCaller
from tests.factories.auth import (
    a_caller,
    a_client,
    a_token,
    caller_of,
    in_transaction,
    visitor,
)
from tests.factories.oauth import ask_for_tokens

NOW = datetime(2026, 1, 31, 12, tzinfo=UTC)


async def a_device_client(auth: Auth, caller: KnownCaller, **changes: object) -> OAuthClientCreated:
    grants = [rules.DEVICE_CODE, "refresh_token"]
    values = {"kind": "public", "grant_types": grants, "redirect_uris": [], **changes}
    return await a_client(auth, caller, **values)


async def begin(auth: Auth, client: OAuthClientCreated, **changes: str) -> DeviceAuthorization:
    body = DeviceRequest.model_validate({"client_id": str(client.id), **changes})
    return await in_transaction(lambda: auth.service.authorize_device(visitor(), body=body))


async def type_in(
    auth: Auth, caller: KnownCaller, code: str, answer: str | None = None
) -> DeviceQuestion:
    body = DeviceVerification.model_validate(
        {"user_code": code, **({} if answer is None else {"answer": answer})}
    )
    return await in_transaction(lambda: auth.service.verify_device(caller, body=body))


async def ask(auth: Auth, client: OAuthClientCreated, code: str) -> OAuthTokens:
    return await ask_for_tokens(auth, client, grant_type=rules.DEVICE_CODE, device_code=code)


class TestAuthorizeDevice:
    async def test_gives_a_code_to_show_and_one_to_keep(self, auth: Auth) -> None:
        codes = await begin(auth, await a_device_client(auth, await a_caller(auth)))
        assert len(codes.user_code) == 9
        assert codes.verification_uri_complete.endswith(f"?user_code={codes.user_code}")
        rows = str(await db.fetch("SELECT * FROM auth_devices"))
        assert codes.device_code not in rows
        assert rules.plain_user_code(codes.user_code) not in rows

    async def test_is_for_clients_of_devices(self, auth: Auth) -> None:
        client = await a_client(auth, await a_caller(auth), kind="public")
        with pytest.raises(UnauthorizedClient):
            await begin(auth, client)

    async def test_asks_for_what_the_client_may(self, auth: Auth) -> None:
        client = await a_device_client(auth, await a_caller(auth))
        with pytest.raises(InvalidScope):
            await begin(auth, client, scope="budget:write")


class TestVerifyDevice:
    async def test_tells_who_asks_however_it_is_typed(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        client = await a_device_client(auth, await a_caller(auth))
        codes = await begin(auth, client, scope="budget:read")
        typed = f" {codes.user_code.lower().replace('-', ' ')}"
        told = await type_in(auth, caller, typed)
        assert (told.client_name, told.answer) == (client.name, None)
        assert [each.name for each in told.scopes] == ["budget:read"]

    async def test_lets_it_in_as_whoever_has_typed(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        client = await a_device_client(auth, await a_caller(auth))
        codes = await begin(auth, client)
        with pytest.raises(AuthorizationPending):
            await ask(auth, client, codes.device_code)
        await type_in(auth, caller, codes.user_code, "allow")
        tokens = await ask(auth, client, codes.device_code)
        assert (await caller_of(auth, tokens.access_token)).user_id == caller.user_id
        assert tokens.refresh_token is not None
        assert tokens.id_token is not None
        again = await ask_for_tokens(auth, client, grant_type="refresh_token",
                                     refresh_token=tokens.refresh_token)  # fmt: skip
        assert again.scope == tokens.scope
        with pytest.raises(InvalidGrant):
            await ask(auth, client, codes.device_code)
        with pytest.raises(UserCodeUnknown):
            await type_in(auth, caller, codes.user_code)

    async def test_turns_it_away(self, auth: Auth) -> None:
        client = await a_device_client(auth, await a_caller(auth))
        codes = await begin(auth, client)
        await type_in(auth, await a_caller(auth), codes.user_code, "deny")
        with pytest.raises(AccessDenied):
            await ask(auth, client, codes.device_code)

    async def test_makes_whoever_guesses_wait(self, auth: Auth) -> None:
        with clock.frozen(NOW):
            caller = await a_caller(auth)
            codes = await begin(auth, await a_device_client(auth, caller))
            for _ in range(auth_rules.FREE_FAILURES_OF_ACCOUNT):
                with pytest.raises(UserCodeUnknown):
                    await type_in(auth, caller, "BBBB-BBBB")
            with pytest.raises(LoginDelayed):
                await type_in(auth, caller, codes.user_code)
        with clock.frozen(NOW + timedelta(seconds=2)):
            assert (await type_in(auth, caller, codes.user_code)).answer is None

    async def test_is_for_sessions(self, auth: Auth) -> None:
        maker = await a_caller(auth)
        token = await a_token(auth, maker, scopes=["auth:self"])
        with pytest.raises(SessionRequired):
            await type_in(auth, await caller_of(auth, token.token), "BBBB-BBBB")


class TestPolling:
    async def test_too_often_is_told_to_slow_down_and_waits_longer(self, auth: Auth) -> None:
        with clock.frozen(NOW):
            client = await a_device_client(auth, await a_caller(auth))
            codes = await begin(auth, client)
            with pytest.raises(AuthorizationPending):
                await ask(auth, client, codes.device_code)
        for seconds, problem in (
            (4, SlowDown),  # from now on, ten seconds
            (13, SlowDown),  # fifteen
            (28, AuthorizationPending),
        ):
            with clock.frozen(NOW + timedelta(seconds=seconds)), pytest.raises(problem):
                await ask(auth, client, codes.device_code)

    async def test_ends_after_ten_minutes(self, auth: Auth) -> None:
        with clock.frozen(NOW):
            caller = await a_caller(auth)
            client = await a_device_client(auth, caller)
            codes = await begin(auth, client)
        with clock.frozen(NOW + timedelta(minutes=10)):
            with pytest.raises(ExpiredToken):
                await ask(auth, client, codes.device_code)
            with pytest.raises(UserCodeUnknown):
                await type_in(auth, caller, codes.user_code)

    async def test_is_for_the_client_that_began(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        codes = await begin(auth, await a_device_client(auth, caller))
        await type_in(auth, caller, codes.user_code, "allow")
        with pytest.raises(InvalidGrant):
            await ask(auth, await a_device_client(auth, caller), codes.device_code)
