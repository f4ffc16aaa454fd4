"""Clients that others wrote, as black boxes against the running service."""

import json
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import httpx
import pytest
from authlib.integrations.base_client import OAuthError
from authlib.integrations.httpx_client import OAuth2Client

from tests.factories.auth import CALLBACK
from tests.factories.oauth import pkce, said
from tests.live import ROOT, Person, Service, fresh_database, serving

API: Final = "/api/v1/auth"
SCOPES: Final = ["budget:read", "openid", "profile", "email"]
GRANTS: Final = [
    "authorization_code",
    "refresh_token",
    "client_credentials",
    "urn:ietf:params:oauth:grant-type:device_code",
]

pytestmark = pytest.mark.timeout(120)


@pytest.fixture(scope="module")
async def database(postgres_url: str) -> str:
    return await fresh_database(postgres_url)


@pytest.fixture(scope="module")
def service(
    tmp_path_factory: pytest.TempPathFactory, database: str, valkey_url: str
) -> Iterator[Service]:
    """At the address that it names itself by: clients compare it."""
    folder: Path = tmp_path_factory.mktemp("others")
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        port: int = listening.getsockname()[1]
    own = {"CENTIME_PORT": str(port), "CENTIME_PUBLIC_URL": f"http://127.0.0.1:{port}"}
    with serving(folder, database, valkey_url, own, measured=False) as running:
        yield running


def registered(person: Person, service: Service) -> Any:
    """A client that may do everything that clients can."""
    made = httpx.post(
        f"{service.url}{API}/clients",
        json={"name": "Board", "kind": "confidential", "redirect_uris": [CALLBACK],
              "post_logout_redirect_uris": [CALLBACK], "scopes": SCOPES, "grant_types": GRANTS},
        headers={"Authorization": f"Bearer {person.access_token}"},
    )  # fmt: skip
    assert made.status_code == 201, made.text
    return made.json()


class TestClientsOfNode:
    def test_run_all_flows(self, service: Service) -> None:
        with Person(service.url) as ada:
            client = registered(ada, service)
            told = self._told(service.url, client, ada.access_token)
            me = ada.tokens["user"]["id"]
            openid, oauth4webapi = told["openid"], told["oauth4webapi"]
            assert (openid["sub"], openid["email"]) == (me, ada.email)
            assert openid["scope"] == "budget:read openid email"
            assert openid["own"] == "budget:read"
            assert openid["replayed"] == "invalid_grant"
            assert openid["active"] == [True, False, False]
            assert (openid["device"], openid["left"]) == ("budget:read", True)
            assert (oauth4webapi["sub"], oauth4webapi["type"]) == (me, "bearer")
            assert oauth4webapi["scope"] == "budget:read openid email"
            assert (oauth4webapi["waiting"], oauth4webapi["device"]) == (
                "authorization_pending", "budget:read",
            )  # fmt: skip
            assert (oauth4webapi["denied"], oauth4webapi["ended"]) == (
                "OAUTH_WWW_AUTHENTICATE_CHALLENGE", "invalid_grant",
            )  # fmt: skip

    def _told(self, issuer: str, client: Any, token: str) -> Any:
        script = str(ROOT / "tests" / "auth" / "oauth_clients.mjs")
        named = [client["id"], client["client_secret"], CALLBACK, token]
        done = subprocess.run(  # noqa: S603  # our own script
            ["node", script, issuer, *named],  # noqa: S607
            cwd=ROOT, capture_output=True, text=True, check=False, timeout=60,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr[-4000:]
        return json.loads(done.stdout)


class TestAuthlib:
    def test_runs_all_flows(self, service: Service) -> None:
        with Person(service.url) as ada:
            made = registered(ada, service)
            found = httpx.get(f"{service.url}/.well-known/openid-configuration").json()
            client = OAuth2Client(
                made["id"],
                made["client_secret"],
                scope="budget:read openid",
                redirect_uri=CALLBACK,
                code_challenge_method="S256",
            )
            with client:
                verifier, _ = pkce()
                where, state = client.create_authorization_url(
                    found["authorization_endpoint"], code_verifier=verifier
                )
                token_url = found["token_endpoint"]
                back = self._consent(where, ada.access_token, service)
                tokens = client.fetch_token(
                    token_url, authorization_response=back, code_verifier=verifier, state=state
                )
                assert client.get(found["userinfo_endpoint"]).json() == {
                    "sub": ada.tokens["user"]["id"]
                }
                again = client.refresh_token(token_url, tokens["refresh_token"])
                told = client.introspect_token(
                    found["introspection_endpoint"], again["access_token"]
                ).json()
                assert (told["active"], told["client_id"]) == (True, made["id"])
                client.revoke_token(found["revocation_endpoint"], again["refresh_token"])
                with pytest.raises(OAuthError, match="invalid_grant"):
                    client.refresh_token(token_url, again["refresh_token"])
                own = client.fetch_token(
                    token_url, grant_type="client_credentials", scope="budget:read"
                )
                assert own["scope"] == "budget:read"

    def _consent(self, where: str, token: str, service: Service) -> str:
        """What a browser and whoever sits at it do."""
        led = httpx.get(where)
        assert led.status_code == 303, led.text
        challenge = said(led.headers["Location"])["challenge"]
        answer = httpx.post(
            f"{service.url}{API}/oauth2/consents/{challenge}/accept",
            json={},
            headers={"Authorization": f"Bearer {token}"},
        )
        back: str = answer.json()["redirect_to"]
        return back
