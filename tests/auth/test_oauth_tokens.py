"""Tokens of OAuth clients: codes, refreshing, clients by themselves, revoking, looking."""

import asyncio
import json
from datetime import UTC, datetime, timedelta

import pytest
from joserfc import jws
from joserfc.jwk import ECKey

from generated.auth.models import IntrospectionRequest, OAuthClientCreated, RevocationRequest
from generated.auth.problems import (
    InvalidClient,
    InvalidGrant,
    InvalidScope,
    SessionRequired,
    TokenRequestRefused,
    UnauthorizedClient,
    UnsupportedGrantType,
)
from impl.auth.assembly import Auth
from impl.platform import clock, db
from tests.factories.auth import (
    Ticks,
    a_caller,
    a_client,
    a_token,
    a_user,
    caller_of,
    in_transaction,
    visitor,
)
from tests.factories.oauth import (
    a_code,
    ask_for_tokens,
    asking,
    grant_id_of,
    redeem,
    some_tokens,
)

NOW = datetime(2026, 1, 31, 12, tzinfo=UTC)


async def worth(auth: Auth, client: OAuthClientCreated, token: str) -> dict[str, object]:
    named = {"client_id": str(client.id)}
    if client.client_secret is not None:
        named["client_secret"] = client.client_secret
    body = IntrospectionRequest.model_validate({"token": token, **named})
    answer = await auth.service.introspect_oauth_token(visitor(), body=body)
    return answer.model_dump(exclude_none=True)


async def revoke(auth: Auth, client: OAuthClientCreated, token: str) -> None:
    body = RevocationRequest.model_validate(
        {"token": token, "client_id": str(client.id), "client_secret": client.client_secret}
    )
    await in_transaction(lambda: auth.service.revoke_oauth_token(visitor(), body=body))


class TestCodes:
    async def test_give_tokens_of_the_grant(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        client = await a_client(auth, await a_caller(auth))
        tokens = await some_tokens(auth, caller, client, scope="budget:read openid")
        assert tokens.scope == "budget:read openid"
        identity = await auth.authenticator.identify(tokens.access_token)
        assert identity is not None
        assert identity.user_id == caller.user_id
        assert identity.scopes == {"budget:read", "openid"}
        assert (identity.session_id, identity.token_id) == (None, None)
        with pytest.raises(SessionRequired):
            await a_token(auth, await caller_of(auth, tokens.access_token))

    async def test_say_who_logged_in_and_how(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        client = await a_client(auth, caller)
        tokens = await some_tokens(auth, caller, client)
        assert tokens.id_token is not None
        kid = jws.extract_compact(tokens.id_token.encode()).headers()["kid"]
        key = next(each for each in await auth.keys.public() if each["kid"] == kid)
        verified = jws.deserialize_compact(tokens.id_token, ECKey.import_key({**key}), ["ES256"])
        claims = json.loads(verified.payload)
        assert (claims["sub"], claims["aud"]) == (str(caller.user_id), str(client.id))
        assert (claims["nonce"], claims["acr"], claims["amr"]) == ("n-0S6", "aal1", ["pwd"])
        assert await auth.authenticator.identify(tokens.id_token) is None

    async def test_of_a_public_client_need_no_secret(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        client = await a_client(auth, caller, kind="public")
        assert (await some_tokens(auth, caller, client)).refresh_token is not None

    @pytest.mark.parametrize(
        "changes",
        [
            {"code_verifier": "x" * 43},
            {"code_verifier": "short"},
            {"redirect_uri": "https://dashboard.example.org/other"},
            {"code": "ctm_oac_" + "x" * 43},
        ],
    )
    async def test_work_as_they_were_asked_for_alone(
        self, auth: Auth, changes: dict[str, str]
    ) -> None:
        caller = await a_caller(auth)
        asked = asking(await a_client(auth, caller))
        code = await a_code(auth, caller, asked)
        with pytest.raises(InvalidGrant):
            await redeem(auth, asked, code, **changes)

    @pytest.mark.parametrize("name", ["code", "redirect_uri", "code_verifier"])
    async def test_come_with_all_that_they_need(self, auth: Auth, name: str) -> None:
        caller = await a_caller(auth)
        asked = asking(await a_client(auth, caller))
        code = await a_code(auth, caller, asked)
        with pytest.raises(TokenRequestRefused):
            await redeem(auth, asked, code, **{name: None})

    async def test_work_for_a_minute(self, auth: Auth) -> None:
        with clock.frozen(NOW):
            caller = await a_caller(auth)
            asked = asking(await a_client(auth, caller))
            code = await a_code(auth, caller, asked)
        with clock.frozen(NOW + timedelta(seconds=60)), pytest.raises(InvalidGrant):
            await redeem(auth, asked, code)

    async def test_of_another_client_are_none(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        asked, other = asking(await a_client(auth, caller)), await a_client(auth, caller)
        code = await a_code(auth, caller, asked)
        stolen = {"client_id": str(other.id), "client_secret": other.client_secret}
        with pytest.raises(InvalidGrant):
            await redeem(auth, asked, code, **stolen)
        assert (await redeem(auth, asked, code)).scope

    async def test_that_come_again_end_what_they_gave(
        self, auth: Auth, other_worker: Auth, ticks: Ticks
    ) -> None:
        caller = await a_caller(auth)
        asked = asking(await a_client(auth, caller))
        code = await a_code(auth, caller, asked)
        tokens = await redeem(auth, asked, code)
        assert await other_worker.authenticator.identify(tokens.access_token) is not None
        with pytest.raises(InvalidGrant):
            await redeem(auth, asked, code)
        assert await auth.authenticator.identify(tokens.access_token) is None
        ticks.advance(1)
        assert await other_worker.authenticator.identify(tokens.access_token) is None
        with pytest.raises(InvalidGrant):
            await ask_for_tokens(auth, asked.client, grant_type="refresh_token",
                                 refresh_token=tokens.refresh_token)  # fmt: skip

    async def test_of_many_at_once_one_works_and_then_none(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        asked = asking(await a_client(auth, caller))
        code = await a_code(auth, caller, asked)
        answers = await asyncio.gather(
            *(redeem(auth, asked, code) for _ in range(4)), return_exceptions=True
        )
        given = [each for each in answers if not isinstance(each, BaseException)]
        assert len(given) == 1
        assert await auth.authenticator.identify(given[0].access_token) is None

    async def test_are_not_stored(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        code = await a_code(auth, caller, asking(await a_client(auth, caller)))
        rows = await db.fetch("SELECT * FROM auth_codes WHERE user_id = $1", caller.user_id)
        assert code not in str(rows)


class TestRefreshing:
    async def test_rotates(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        client = await a_client(auth, caller)
        tokens = await some_tokens(auth, caller, client)
        again = await ask_for_tokens(
            auth, client, grant_type="refresh_token", refresh_token=tokens.refresh_token,
            scope="budget:read",
        )  # fmt: skip
        assert again.refresh_token != tokens.refresh_token
        assert (again.scope, again.id_token) == ("budget:read", None)
        assert await grant_id_of(auth, again.access_token) == await grant_id_of(
            auth, tokens.access_token
        )

    async def test_ends_after_ninety_days_however_often_it_is_used(self, auth: Auth) -> None:
        with clock.frozen(NOW):
            caller = await a_caller(auth)
            client = await a_client(auth, caller)
            tokens = await some_tokens(auth, caller, client)
        for days in (29, 58, 87, 89):
            with clock.frozen(NOW + timedelta(days=days)):
                tokens = await ask_for_tokens(
                    auth, client, grant_type="refresh_token", refresh_token=tokens.refresh_token
                )
        with clock.frozen(NOW + timedelta(days=90)), pytest.raises(InvalidGrant):
            await ask_for_tokens(
                auth, client, grant_type="refresh_token", refresh_token=tokens.refresh_token
            )

    async def test_with_a_used_token_ends_the_grant(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        client = await a_client(auth, caller)
        with clock.frozen(NOW):
            tokens = await some_tokens(auth, await a_caller(auth), client)
            first = {"grant_type": "refresh_token", "refresh_token": tokens.refresh_token}
            again = await ask_for_tokens(auth, client, **first)
        with clock.frozen(NOW + timedelta(seconds=11)):
            with pytest.raises(InvalidGrant):
                await ask_for_tokens(auth, client, **first)
            second = {**first, "refresh_token": again.refresh_token}
            with pytest.raises(InvalidGrant):
                await ask_for_tokens(auth, client, **second)
            assert await auth.authenticator.identify(again.access_token) is None

    async def test_asks_for_no_more_than_was_granted(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        client = await a_client(auth, caller, scopes=["budget:read", "budget:write"])
        tokens = await some_tokens(auth, caller, client, scope="budget:read")
        with pytest.raises(InvalidScope):
            await ask_for_tokens(auth, client, grant_type="refresh_token", scope="budget:write",
                                 refresh_token=tokens.refresh_token)  # fmt: skip

    async def test_is_for_the_client_that_has_it(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        tokens = await some_tokens(auth, caller, await a_client(auth, caller))
        other = await a_client(auth, caller)
        with pytest.raises(InvalidGrant):
            await ask_for_tokens(auth, other, grant_type="refresh_token",
                                 refresh_token=tokens.refresh_token)  # fmt: skip

    @pytest.mark.parametrize("column", ["deleted_at", "locked_at"])
    async def test_ends_with_the_account(self, auth: Auth, ticks: Ticks, column: str) -> None:
        user = await a_user(auth)
        client = await a_client(auth, await a_caller(auth))
        tokens = await some_tokens(auth, await a_caller(auth, user), client)
        reason = ", lock_reason = 'x'" if column == "locked_at" else ""
        await db.execute(f"UPDATE auth_users SET {column} = now(){reason} WHERE id = $1", user.id)  # noqa: S608  # ours
        ticks.advance(1)
        assert await auth.authenticator.identify(tokens.access_token) is None
        with pytest.raises(InvalidGrant):
            await ask_for_tokens(auth, client, grant_type="refresh_token",
                                 refresh_token=tokens.refresh_token)  # fmt: skip


class TestClientsByThemselves:
    async def test_act_for_whoever_registered_them(self, auth: Auth) -> None:
        owner = await a_caller(auth)
        client = await a_client(auth, owner, grant_types=["client_credentials"])
        tokens = await ask_for_tokens(auth, client, grant_type="client_credentials")
        assert (tokens.scope, tokens.refresh_token, tokens.id_token) == ("budget:read", None, None)
        caller = await caller_of(auth, tokens.access_token)
        assert caller.user_id == owner.user_id
        again = await ask_for_tokens(auth, client, grant_type="client_credentials")
        assert await grant_id_of(auth, again.access_token) == await grant_id_of(
            auth, tokens.access_token
        )

    async def test_say_nothing_of_who_somebody_is(self, auth: Auth) -> None:
        owner = await a_caller(auth)
        client = await a_client(auth, owner, grant_types=["client_credentials"], scopes=["openid"])
        with pytest.raises(InvalidScope):
            await ask_for_tokens(auth, client, grant_type="client_credentials")

    async def test_do_what_they_are_registered_for(self, auth: Auth) -> None:
        client = await a_client(auth, await a_caller(auth))
        with pytest.raises(UnauthorizedClient):
            await ask_for_tokens(auth, client, grant_type="client_credentials")
        with pytest.raises(UnsupportedGrantType):
            await ask_for_tokens(auth, client, grant_type="password")

    @pytest.mark.parametrize("secret", [None, "ctm_ocs_" + "x" * 43, ""])
    async def test_prove_themselves(self, auth: Auth, secret: str | None) -> None:
        client = await a_client(auth, await a_caller(auth))
        with pytest.raises(InvalidClient) as refused:
            await ask_for_tokens(auth, client, grant_type="refresh_token", client_secret=secret)
        assert refused.value.headers["WWW-Authenticate"].startswith("Basic")

    async def test_go_on_with_the_old_secret_for_a_day(self, auth: Auth) -> None:
        owner = await a_caller(auth)
        client = await a_client(auth, owner, grant_types=["client_credentials"])
        await in_transaction(lambda: auth.service.rotate_oauth_client_secret(owner, client.id))
        await ask_for_tokens(auth, client, grant_type="client_credentials")
        later = clock.now() + timedelta(hours=25)
        with clock.frozen(later), pytest.raises(InvalidClient):
            await ask_for_tokens(auth, client, grant_type="client_credentials")


class TestRevokeOAuthToken:
    @pytest.mark.parametrize("kind", ["access_token", "refresh_token"])
    async def test_ends_the_grant_on_every_worker(
        self, auth: Auth, other_worker: Auth, ticks: Ticks, kind: str
    ) -> None:
        caller = await a_caller(auth)
        client = await a_client(auth, caller)
        tokens = await some_tokens(auth, caller, client)
        assert await other_worker.authenticator.identify(tokens.access_token) is not None
        await revoke(auth, client, getattr(tokens, kind))
        assert await auth.authenticator.identify(tokens.access_token) is None
        ticks.advance(1)
        assert await other_worker.authenticator.identify(tokens.access_token) is None

    async def test_leaves_what_is_another_clients(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        tokens = await some_tokens(auth, caller, await a_client(auth, caller))
        other = await a_client(auth, caller)
        for token in (tokens.access_token, tokens.refresh_token or "", "nothing"):
            await revoke(auth, other, token)
        assert await auth.authenticator.identify(tokens.access_token) is not None


class TestIntrospectOAuthToken:
    async def test_tells_the_client_of_its_own_tokens(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        client = await a_client(auth, caller)
        tokens = await some_tokens(auth, caller, client, scope="budget:read")
        told = await worth(auth, client, tokens.access_token)
        assert (told["active"], told["scope"], told["sub"]) == (
            True, "budget:read", str(caller.user_id),
        )  # fmt: skip
        assert (await worth(auth, client, tokens.refresh_token or ""))["active"]
        await revoke(auth, client, tokens.access_token)
        for token in (tokens.access_token, tokens.refresh_token or ""):
            assert await worth(auth, client, token) == {"active": False}

    async def test_tells_nothing_of_others(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        tokens = await some_tokens(auth, caller, await a_client(auth, caller))
        other = await a_client(auth, caller)
        for token in (tokens.access_token, tokens.refresh_token or "", "nothing"):
            assert await worth(auth, other, token) == {"active": False}

    async def test_is_for_confidential_clients(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        client = await a_client(auth, caller, kind="public")
        with pytest.raises(InvalidClient):
            await worth(auth, client, "nothing")
