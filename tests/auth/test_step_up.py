"""Second factors over HTTP: the whole way from setting one up to stepping up with it."""

import base64
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx

from impl.auth import totp
from impl.platform import clock
from tests.auth.test_http import call, logged_in
from tests.factories.auth import PASSWORD

NOW = datetime(2026, 1, 31, 12, tzinfo=UTC)
TOKEN = {"name": "Robot", "scopes": ["auth:self"]}
SENSITIVE: list[tuple[str, str, object]] = [
    ("DELETE", "/me", None),
    ("POST", "/me/email", {"email": "other@example.org", "password": PASSWORD}),
    ("POST", "/password/change", {"current_password": PASSWORD, "new_password": f"{PASSWORD}!"}),
    ("POST", "/tokens/0190a5c2-7b1e-7c3d-9f00-00000000b001/rotate", {}),
    ("PATCH", "/tokens/0190a5c2-7b1e-7c3d-9f00-00000000b001", {"name": "Mine"}),
]


def code(made: dict[str, Any]) -> str:
    return totp.code_at(base64.b32decode(made["secret"]), totp.step_of(clock.now()))


async def answer(client: httpx.AsyncClient, path: str, token: str | None, body: object) -> Any:
    found = await call(client, "POST", path, token=token, body=body)
    assert found.is_success, found.text
    return found.json()


class TestStepUp:
    async def test_is_asked_for_and_given(self, client: httpx.AsyncClient) -> None:
        """From the first code to a token made, and again when the proof is old."""
        with clock.frozen(NOW):
            tokens = await logged_in(client)
            access, session = tokens["access_token"], tokens["refresh_token"]
            robot = (await answer(client, "/tokens", access, TOKEN))["token"]
            made = await answer(client, "/mfa/totp", access, {"name": "Phone"})
            path = f"/mfa/factors/{made['id']}/confirm"
            await answer(client, path, access, {"code": code(made)})

            refused = await call(client, "POST", "/tokens", token=access, body=TOKEN)
            assert refused.status_code == 401
            assert refused.json()["type"] == "/problems/step-up-required"
            assert (refused.json()["acr_values"], refused.json()["max_age"]) == ("aal2", 600)
            said = refused.headers["www-authenticate"]
            assert 'error="insufficient_user_authentication"' in said
            for method, where, body in SENSITIVE:
                asked = await call(client, method, where, token=access, body=body)
                assert asked.json()["type"] == "/problems/step-up-required"
            programs = await call(client, "DELETE", f"/mfa/factors/{made['id']}", token=robot)
            assert programs.json()["type"] == "/problems/step-up-required"

            proved = await answer(client, "/token/refresh", None, {"refresh_token": session})
            await answer(client, "/tokens", proved["access_token"], TOKEN)
            session = proved["refresh_token"]
        with clock.frozen(NOW + timedelta(seconds=590)):
            late = await answer(client, "/token/refresh", None, {"refresh_token": session})
        with clock.frozen(NOW + timedelta(seconds=601)):
            stale = await call(client, "POST", "/tokens", token=late["access_token"], body=TOKEN)
            assert stale.json()["type"] == "/problems/step-up-required"
            given = await answer(
                client, "/mfa/verify", late["access_token"], {"proof": {"totp_code": code(made)}}
            )
            fresh = given["access_token"]
            await answer(client, "/tokens", fresh, TOKEN)
            gone = await call(client, "DELETE", f"/mfa/factors/{made['id']}", token=fresh)
            assert gone.status_code == 204

    async def test_a_refused_proof_stays_counted_over_http(self, client: httpx.AsyncClient) -> None:
        with clock.frozen(NOW):
            tokens = await logged_in(client)
            access = tokens["access_token"]
            made = await answer(client, "/mfa/totp", access, {"name": "Phone"})
            body = {"code": f"{(int(code(made)) + 1) % 10**6:06}"}
            path = f"/mfa/factors/{made['id']}/confirm"
            tried = [await call(client, "POST", path, token=access, body=body) for _ in range(6)]
        assert [each.status_code for each in tried] == [403] * 5 + [429]
        assert tried[-1].headers["retry-after"] == "1"


class TestLogin:
    async def test_answers_a_challenge_and_completes_with_a_code(
        self, client: httpx.AsyncClient
    ) -> None:
        with clock.frozen(NOW):
            tokens = await logged_in(client)
            made = await answer(client, "/mfa/totp", tokens["access_token"], {"name": "Phone"})
            path = f"/mfa/factors/{made['id']}/confirm"
            await answer(client, path, tokens["access_token"], {"code": code(made)})
        with clock.frozen(NOW + timedelta(seconds=30)):
            login = {"email": tokens["user"]["email"], "password": PASSWORD}
            asked = await call(client, "POST", "/login", body=login)
            assert asked.status_code == 401
            assert asked.headers["cache-control"] == "no-store"
            said = asked.json()
            assert said["type"] == "/problems/second-factor-required"
            assert said["methods"] == ["totp", "recovery_code"]
            body = {"challenge": said["challenge"], "proof": {"totp_code": code(made)}}
            given = await answer(client, "/login/mfa", None, body)
            assert given["user"]["id"] == tokens["user"]["id"]
            both = {"totp_code": "000000", "recovery_code": "x"}
            wrong = await call(client, "POST", "/login/mfa", body={"challenge": "x", "proof": both})
            assert wrong.status_code == 422
