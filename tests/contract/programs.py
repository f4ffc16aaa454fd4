"""OAuth clients made for one request: what it takes away or changes is nobody else's."""

from collections.abc import Callable, Mapping
from typing import Any, Final

import httpx

from tests.contract.authorizing import OAUTH, asking, named, redeeming
from tests.contract.own_people import Disposable

_KEPT: Final = 20


def _room(http: httpx.Client) -> Disposable:
    """Nothing but room for one more client: when there are many, all but the oldest go."""
    found = http.get("/auth/clients", params={"limit": 100}).json()["items"]
    for client in found[:-_KEPT] if len(found) > 2 * _KEPT else []:
        http.delete(f"/auth/clients/{client['id']}")
    return Disposable({})


def registered(http: httpx.Client, **changes: object) -> dict[str, Any]:
    """A client of the owner's, with its secret."""
    _room(http)
    body = {"name": "Spare", "kind": "confidential", "scopes": ["budget:read", "openid"],
            "redirect_uris": ["https://dashboard.example.org/callback"], **changes}  # fmt: skip
    response = http.post("/auth/clients", json=body)
    if not response.is_success:
        raise AssertionError(f"no client: {response.status_code} {response.text}")
    made: dict[str, Any] = response.json()
    return made


def _client(http: httpx.Client) -> Disposable:
    return Disposable({"client_id": registered(http)["id"]})


def _asked(http: httpx.Client) -> tuple[dict[str, Any], str, str]:
    """A client that waits for an answer: with its verifier and its challenge."""
    client = registered(http)
    verifier, request = asking(client["id"])
    begun = http.post(f"{OAUTH}/authorize", data=request).raise_for_status()
    return client, verifier, begun.json()["challenge"]


def _code(http: httpx.Client) -> tuple[dict[str, Any], dict[str, str]]:
    """A client with a code, and what it sends for it."""
    client, verifier, challenge = _asked(http)
    accepted = http.post(f"{OAUTH}/consents/{challenge}/accept", json={}).raise_for_status()
    return client, redeeming(client, accepted.json()["redirect_to"], verifier)


def _tokens(http: httpx.Client) -> tuple[dict[str, Any], dict[str, Any]]:
    client, request = _code(http)
    return client, http.post(f"{OAUTH}/token", data=request).raise_for_status().json()


def _asking(http: httpx.Client) -> Disposable:
    client = registered(http)["id"]
    optional = {"prompt": "login", "max_age": "600", "response_mode": "query"}
    return Disposable({}, body={**asking(client)[1], **optional})


def _waiting(http: httpx.Client) -> Disposable:
    return Disposable({"challenge": _asked(http)[2]})


def _redeeming(http: httpx.Client) -> Disposable:
    return Disposable({}, body=_code(http)[1])


def _given(http: httpx.Client) -> Disposable:
    client, tokens = _tokens(http)
    return Disposable({}, body={"token": tokens["refresh_token"], **named(client)})


def _device(http: httpx.Client) -> tuple[dict[str, Any], dict[str, Any]]:
    """A client of devices, and the codes that one of them got."""
    grants = ["urn:ietf:params:oauth:grant-type:device_code"]
    client = registered(http, grant_types=grants)
    begun = http.post(f"{OAUTH}/device-authorization", data=named(client)).raise_for_status()
    return client, begun.json()


def _of_devices(http: httpx.Client) -> Disposable:
    return Disposable({}, body={**named(_device(http)[0]), "scope": "budget:read"})


def _shown(http: httpx.Client) -> Disposable:
    return Disposable({}, body={"user_code": _device(http)[1]["user_code"]})


def _grant(http: httpx.Client) -> Disposable:
    _tokens(http)
    return Disposable({"grant_id": http.get("/auth/grants").json()["items"][0]["id"]})


MAKERS: Final[Mapping[str, Callable[[httpx.Client], Disposable]]] = {
    "create_oauth_client": _room,
    "update_oauth_client": _client,
    "delete_oauth_client": _client,
    "rotate_oauth_client_secret": _client,
    "begin_authorization": _asking,
    "get_consent": _waiting,
    "accept_consent": _waiting,
    "reject_consent": _waiting,
    "issue_oauth_token": _redeeming,
    "revoke_oauth_token": _given,
    "introspect_oauth_token": _given,
    "delete_grant": _grant,
    "authorize_device": _of_devices,
    "verify_device": _shown,
}
