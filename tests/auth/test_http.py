"""The auth domain over HTTP: the whole way from request to answer."""

import asyncio
from collections.abc import Mapping
from typing import Any
from uuid import uuid4

import httpx
import pytest

from tests.factories.auth import PASSWORD

API = "/api/v1/auth"


async def call(
    client: httpx.AsyncClient,
    method: str,
    path: str,
    *,
    token: str | None = None,
    body: object = None,
    headers: Mapping[str, str] | None = None,
) -> httpx.Response:
    sent = {**(headers or {}), **({"Authorization": f"Bearer {token}"} if token else {})}
    return await client.request(method, f"{API}{path}", json=body, headers=sent)


async def registered(client: httpx.AsyncClient) -> dict[str, Any]:
    body = {"email": f"{uuid4().hex[:16]}@example.org", "password": PASSWORD, "display_name": "Ada"}
    answer = await call(client, "POST", "/register", body=body)
    assert answer.status_code == 201, answer.text
    user: dict[str, Any] = answer.json()
    return user


async def logged_in(client: httpx.AsyncClient) -> dict[str, Any]:
    user = await registered(client)
    answer = await call(
        client, "POST", "/login", body={"email": user["email"], "password": PASSWORD}
    )
    assert answer.status_code == 200, answer.text
    tokens: dict[str, Any] = answer.json()
    return tokens


class TestFromRegisterToLogout:
    async def test_works_end_to_end(self, client: httpx.AsyncClient) -> None:
        tokens = await logged_in(client)
        me = await call(client, "GET", "/me", token=tokens["access_token"])
        assert me.json() == tokens["user"]
        refreshed = await call(
            client, "POST", "/token/refresh", body={"refresh_token": tokens["refresh_token"]}
        )
        assert refreshed.status_code == 200
        access = refreshed.json()["access_token"]
        assert (await call(client, "POST", "/logout", token=access)).status_code == 204
        for token in (access, tokens["access_token"]):
            gone = await call(client, "GET", "/me", token=token)
            assert gone.status_code == 401
            assert 'error="invalid_token"' in gone.headers["WWW-Authenticate"]

    async def test_says_where_the_account_is(self, client: httpx.AsyncClient) -> None:
        body = {"email": f"{uuid4().hex[:16]}@example.org", "password": PASSWORD,
                "display_name": "Ada"}  # fmt: skip
        answer = await call(client, "POST", "/register", body=body)
        assert answer.headers["Location"] == f"{API}/me"
        again = await call(client, "POST", "/register", body=body)
        assert (again.status_code, again.json()["type"]) == (409, "/problems/email-taken")

    async def test_answers_with_tokens_are_not_stored_on_the_way(
        self, client: httpx.AsyncClient
    ) -> None:
        user = await registered(client)
        answer = await call(
            client, "POST", "/login", body={"email": user["email"], "password": PASSWORD}
        )
        assert answer.headers["Cache-Control"] == "no-store"


class TestProblems:
    async def test_a_weak_password_is_told_with_its_place(self, client: httpx.AsyncClient) -> None:
        body = {"email": "weak@example.org", "password": "password12", "display_name": "Ada"}
        problem = (await call(client, "POST", "/register", body=body)).json()
        assert problem["type"] == "/problems/weak-password"
        assert problem["errors"][0]["pointer"] == "/password"
        assert problem["score"] < 3
        assert problem["suggestions"]

    async def test_failures_are_counted_although_they_are_errors(
        self, client: httpx.AsyncClient
    ) -> None:
        email = f"{uuid4().hex[:16]}@example.org"
        statuses, answer = [], None
        for _ in range(6):
            answer = await call(
                client, "POST", "/login", body={"email": email, "password": "wrong"}
            )
            statuses.append(answer.status_code)
        assert answer is not None
        assert statuses == [401] * 5 + [429]
        assert answer.json()["type"] == "/problems/login-delayed"
        assert answer.headers["Retry-After"] == "1"

    async def test_a_refused_password_is_not_repeated(self, client: httpx.AsyncClient) -> None:
        canary = "canary" * 30
        answer = await call(
            client, "POST", "/login", body={"email": "a@example.org", "password": canary}
        )
        assert answer.status_code == 422
        assert canary[:20] not in answer.text

    @pytest.mark.parametrize(
        ("method", "path"),
        [
            ("POST", "/logout"),
            ("GET", "/me"),
            ("PATCH", "/me"),
            ("GET", "/sessions"),
            ("DELETE", f"/sessions/{uuid4()}"),
            ("GET", "/tokens"),
            ("POST", "/tokens"),
            ("GET", f"/tokens/{uuid4()}"),
            ("DELETE", f"/tokens/{uuid4()}"),
        ],
    )
    async def test_nobody_gets_in_without_a_token(
        self, client: httpx.AsyncClient, method: str, path: str
    ) -> None:
        answer = await call(client, method, path, body={"no": "such"})
        assert answer.status_code == 401
        assert answer.headers["WWW-Authenticate"].startswith("Bearer")


class TestReuse:
    async def test_ends_the_session_although_it_is_an_error(
        self, client: httpx.AsyncClient
    ) -> None:
        token = (await logged_in(client))["refresh_token"]
        chain = [token]
        for _ in range(2):
            answer = await call(client, "POST", "/token/refresh", body={"refresh_token": chain[-1]})
            chain.append(answer.json()["refresh_token"])
        reused = await call(client, "POST", "/token/refresh", body={"refresh_token": token})
        assert (reused.status_code, reused.json()["type"]) == (
            401, "/problems/refresh-token-reused",
        )  # fmt: skip
        assert reused.headers["WWW-Authenticate"].startswith("Bearer")
        newest = await call(client, "POST", "/token/refresh", body={"refresh_token": chain[-1]})
        assert newest.json()["type"] == "/problems/invalid-refresh-token"

    async def test_of_two_at_once_neither_fails(self, client: httpx.AsyncClient) -> None:
        body = {"refresh_token": (await logged_in(client))["refresh_token"]}
        answers = await asyncio.gather(
            *(call(client, "POST", "/token/refresh", body=body) for _ in range(2))
        )
        assert [answer.status_code for answer in answers] == [200, 200]


class TestMe:
    async def test_is_changed_field_by_field(self, client: httpx.AsyncClient) -> None:
        token = (await logged_in(client))["access_token"]
        answer = await call(client, "PATCH", "/me", token=token, body={"locale": "fr-CH"})
        changed = answer.json()
        assert (changed["locale"], changed["display_name"], changed["version"]) == (
            "fr-CH", "Ada", 2,
        )  # fmt: skip
        assert changed["updated_at"] > changed["created_at"]

    async def test_is_not_changed_on_a_stale_version(self, client: httpx.AsyncClient) -> None:
        token = (await logged_in(client))["access_token"]
        seen = (await call(client, "GET", "/me", token=token)).headers["ETag"]
        body, guard = {"display_name": "Ada L."}, {"If-Match": seen}
        first = await call(client, "PATCH", "/me", token=token, body=body, headers=guard)
        assert first.status_code == 200
        second = await call(client, "PATCH", "/me", token=token, body=body, headers=guard)
        assert second.status_code == 412
        fresh = {"If-Match": first.headers["ETag"]}
        third = await call(client, "PATCH", "/me", token=token, body=body, headers=fresh)
        assert third.status_code == 200

    async def test_is_not_sent_again_when_nothing_changed(self, client: httpx.AsyncClient) -> None:
        token = (await logged_in(client))["access_token"]
        etag = (await call(client, "GET", "/me", token=token)).headers["ETag"]
        again = await call(client, "GET", "/me", token=token, headers={"If-None-Match": etag})
        assert (again.status_code, again.content) == (304, b"")

    @pytest.mark.parametrize(
        "body", [{}, {"email": "new@example.org"}, {"display_name": None}, {"display_name": " "}]
    )
    async def test_takes_nothing_else(
        self, client: httpx.AsyncClient, body: dict[str, object]
    ) -> None:
        token = (await logged_in(client))["access_token"]
        assert (await call(client, "PATCH", "/me", token=token, body=body)).status_code == 422


class TestPersonalTokens:
    async def test_do_what_their_scopes_say_and_no_more(self, client: httpx.AsyncClient) -> None:
        session = (await logged_in(client))["access_token"]
        made = await call(
            client, "POST", "/tokens", token=session, body={"name": "r", "scopes": ["budget:read"]}
        )
        assert made.status_code == 201
        assert made.headers["Cache-Control"] == "no-store"
        assert made.headers["Location"] == f"{API}/tokens/{made.json()['id']}"
        refused = await call(client, "GET", "/me", token=made.json()["token"])
        assert refused.status_code == 403
        assert refused.json()["type"] == "/problems/insufficient-scope"

    async def test_a_token_may_look_at_the_account_but_not_multiply(
        self, client: httpx.AsyncClient
    ) -> None:
        session = (await logged_in(client))["access_token"]
        body = {"name": "self", "scopes": ["auth:self"]}
        made = (await call(client, "POST", "/tokens", token=session, body=body)).json()
        assert (await call(client, "GET", "/me", token=made["token"])).status_code == 200
        for path, sent in (("/tokens", body), ("/logout", None)):
            refused = await call(client, "POST", path, token=made["token"], body=sent)
            assert (refused.status_code, refused.json()["type"]) == (
                403, "/problems/session-required",
            )  # fmt: skip

    async def test_a_revoked_one_is_refused_at_once(self, client: httpx.AsyncClient) -> None:
        session = (await logged_in(client))["access_token"]
        body = {"name": "self", "scopes": ["auth:self"]}
        made = (await call(client, "POST", "/tokens", token=session, body=body)).json()
        assert (await call(client, "GET", "/me", token=made["token"])).status_code == 200
        gone = await call(client, "DELETE", f"/tokens/{made['id']}", token=session)
        assert gone.status_code == 204
        assert (await call(client, "GET", "/me", token=made["token"])).status_code == 401

    async def test_the_secret_is_never_replayed(self, client: httpx.AsyncClient) -> None:
        session = (await logged_in(client))["access_token"]
        body, key = {"name": "r", "scopes": ["budget:read"]}, {"Idempotency-Key": uuid4().hex}
        answers = [
            await call(client, "POST", "/tokens", token=session, body=body, headers=key)
            for _ in range(2)
        ]
        assert len({answer.json()["token"] for answer in answers}) == 2


class TestJwks:
    async def test_holds_the_key_that_signed_the_access_token(
        self, client: httpx.AsyncClient
    ) -> None:
        from joserfc import jwt  # noqa: PLC0415  # only a stranger's verifier needs it
        from joserfc.jwk import KeySet  # noqa: PLC0415

        tokens = await logged_in(client)
        document = (await client.get("/.well-known/jwks.json")).json()
        token = jwt.decode(tokens["access_token"], KeySet.import_key_set(document), ["ES256"])
        assert token.claims["sub"] == tokens["user"]["id"]
        assert token.header["typ"] == "at+jwt"


class TestBooksOfAToken:
    async def test_a_strangers_book_is_not_found(self, client: httpx.AsyncClient) -> None:
        session = (await logged_in(client))["access_token"]
        body = {"name": "r", "scopes": ["budget:read"], "book_ids": [str(uuid4())]}
        refused = await call(client, "POST", "/tokens", token=session, body=body)
        assert (refused.status_code, refused.json()["type"]) == (404, "/problems/book-not-found")
