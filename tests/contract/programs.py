"""OAuth clients made for one request: what it takes away or changes is nobody else's."""

from collections.abc import Callable, Mapping
from typing import Any, Final

import httpx

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


MAKERS: Final[Mapping[str, Callable[[httpx.Client], Disposable]]] = {
    "create_oauth_client": _room,
    "update_oauth_client": _client,
    "delete_oauth_client": _client,
    "rotate_oauth_client_secret": _client,
}
