"""OAuth clients: registering them, and what they may say of themselves."""

import asyncio
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generated.auth.models import OAuthClientCreated, OAuthClientUpdate
from generated.auth.problems import (
    ClientIsPublic,
    ClientMetadataRefused,
    NotFound,
    SessionRequired,
    TooManyClients,
)
from impl.auth.assembly import Auth
from impl.auth.oauth import rules
from impl.platform import clock, db
from impl.platform.auth import KnownCaller
from tests.factories.auth import a_caller, a_client, a_token, caller_of, in_transaction


async def update(
    auth: Auth, caller: KnownCaller, client: OAuthClientCreated, **changes: object
) -> object:
    body = OAuthClientUpdate.model_validate(changes)
    return await in_transaction(
        lambda: auth.service.update_oauth_client(caller, client.id, body=body)
    )


class TestCreateOAuthClient:
    async def test_gives_a_secret_once_and_stores_its_digest(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        client = await a_client(auth, caller)
        assert client.client_secret is not None
        assert client.secret_hint == f"ctm_ocs_…{client.client_secret[-4:]}"
        row = str(await db.fetchrow("SELECT * FROM auth_clients WHERE id = $1", client.id))
        assert client.client_secret not in row
        again = await auth.service.get_oauth_client(caller, client.id)
        assert again.model_dump() == client.model_dump(exclude={"client_secret"})

    async def test_a_public_one_has_none(self, auth: Auth) -> None:
        client = await a_client(auth, await a_caller(auth), kind="public")
        assert (client.client_secret, client.secret_hint) == (None, None)

    async def test_names_everything_once_and_in_order(self, auth: Auth) -> None:
        client = await a_client(
            auth,
            await a_caller(auth),
            scopes=["openid", "budget:read", "openid"],
            grant_types=["refresh_token", "authorization_code", "refresh_token"],
            redirect_uris=["https://b.example/", "https://a.example/", "https://b.example/"],
        )
        assert client.scopes == ["budget:read", "openid"]
        assert client.grant_types == ["authorization_code", "refresh_token"]
        assert client.redirect_uris == ["https://b.example/", "https://a.example/"]

    @pytest.mark.parametrize(
        ("changes", "pointer"),
        [
            ({"kind": "public", "grant_types": ["client_credentials"]}, "/grant_types"),
            ({"redirect_uris": []}, "/redirect_uris"),
            ({"grant_types": ["refresh_token"]}, "/grant_types"),
        ],
    )
    async def test_what_does_not_go_together_is_named(
        self, auth: Auth, changes: dict[str, object], pointer: str
    ) -> None:
        with pytest.raises(ClientMetadataRefused) as refused:
            await a_client(auth, await a_caller(auth), **changes)
        assert refused.value.errors[0].pointer == pointer

    async def test_fifty_are_enough_even_at_once(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        first = await a_client(auth, caller)
        await db.execute(
            "INSERT INTO auth_clients (id, user_id, name, kind, grant_types, redirect_uris,"
            " post_logout_redirect_uris, scopes, created_at) SELECT gen_random_uuid(), user_id,"
            " name, 'public', grant_types, redirect_uris, post_logout_redirect_uris, scopes,"
            " created_at FROM auth_clients, generate_series(1, 47) WHERE id = $1",
            first.id,
        )
        made = await asyncio.gather(
            *(a_client(auth, caller) for _ in range(4)), return_exceptions=True
        )
        assert len([each for each in made if isinstance(each, TooManyClients)]) == 2

    async def test_a_token_registers_no_clients(self, auth: Auth) -> None:
        token = await a_token(auth, await a_caller(auth), scopes=["auth:self"])
        with pytest.raises(SessionRequired):
            await a_client(auth, await caller_of(auth, token.token))


class TestUpdateOAuthClient:
    async def test_changes_what_is_sent(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        client = await a_client(auth, caller)
        await update(auth, caller, client, name="Board", scopes=["openid"])
        now = await auth.service.get_oauth_client(caller, client.id)
        assert (now.name, now.scopes, now.redirect_uris) == (
            "Board", ["openid"], client.redirect_uris,
        )  # fmt: skip

    async def test_refuses_what_does_not_go_with_the_rest(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        client = await a_client(auth, caller)
        with pytest.raises(ClientMetadataRefused):
            await update(auth, caller, client, redirect_uris=[])

    async def test_somebody_elses_is_not_there(self, auth: Auth) -> None:
        client = await a_client(auth, await a_caller(auth))
        stranger = await a_caller(auth)
        with pytest.raises(NotFound):
            await update(auth, stranger, client, name="Mine")
        with pytest.raises(NotFound):
            await auth.service.delete_oauth_client(stranger, client.id)
        assert (await auth.service.list_oauth_clients(stranger, limit=50, cursor=None)).items == []


class TestRotateOAuthClientSecret:
    async def test_gives_another_and_lets_the_old_one_work_for_a_day(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        client = await a_client(auth, caller)
        before = clock.now()
        made = await in_transaction(
            lambda: auth.service.rotate_oauth_client_secret(caller, client.id)
        )
        assert made.client_secret != client.client_secret
        assert made.previous_expires_at - before >= timedelta(hours=24)
        row = await db.fetchrow(
            "SELECT secret_hash, previous_hash FROM auth_clients WHERE id = $1", client.id
        )
        digests = auth.service.digests
        assert row is not None
        assert row["secret_hash"] == digests.of_token(made.client_secret)
        assert row["previous_hash"] == digests.of_token(client.client_secret or "")

    async def test_a_public_client_has_none_to_rotate(self, auth: Auth) -> None:
        caller = await a_caller(auth)
        client = await a_client(auth, caller, kind="public")
        with pytest.raises(ClientIsPublic):
            await auth.service.rotate_oauth_client_secret(caller, client.id)


class TestRedirects:
    @pytest.mark.parametrize(
        ("asked", "registered"),
        [
            ("https://a.example/cb", "https://a.example/cb"),
            ("http://127.0.0.1:49152/cb?x=1", "http://127.0.0.1/cb?x=1"),
            ("http://[::1]:49152/cb", "http://[::1]:8080/cb"),
        ],
    )
    def test_lead_where_they_are_registered(self, asked: str, registered: str) -> None:
        assert rules.redirects_to(asked, [registered])

    @pytest.mark.parametrize(
        ("asked", "registered"),
        [
            ("https://a.example/cb/", "https://a.example/cb"),
            ("https://A.example/cb", "https://a.example/cb"),
            ("https://a.example:443/cb", "https://a.example/cb"),
            ("https://a.example/cb?x=1", "https://a.example/cb"),
            ("https://a.example.evil.example/cb", "https://a.example/cb"),
            ("http://127.0.0.1:80@evil.example/cb", "http://127.0.0.1/cb"),
            ("http://127.0.0.1.evil.example/cb", "http://127.0.0.1/cb"),
            ("http://evil@127.0.0.1/cb", "http://127.0.0.1/cb"),
            ("http://127.0.0.1:x/cb", "http://127.0.0.1/cb"),
            ("http://127.0.0.1/cb#x", "http://127.0.0.1/cb"),
            ("http://[::1]/cb", "http://127.0.0.1/cb"),
            ("http://localhost/cb", "http://127.0.0.1/cb"),
            ("http://[::1/cb", "http://[::1]/cb"),
        ],
    )
    def test_lead_nowhere_else(self, asked: str, registered: str) -> None:
        assert not rules.redirects_to(asked, [registered])

    @given(st.text(max_size=60))
    def test_no_text_passes_for_a_registered_one(self, text: str) -> None:
        registered = "https://a.example/cb"
        assert rules.redirects_to(text, [registered]) == (text == registered)
