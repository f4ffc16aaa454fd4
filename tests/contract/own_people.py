"""People, sessions and tokens made for one request: what it ends or changes is nobody else's."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from secrets import token_bytes
from typing import Any
from uuid import UUID, uuid4

import httpx

from impl.auth.links import Claim, Links, Purpose
from impl.platform import clock
from impl.platform.crypto import Sealer
from tests.live import PASSWORD, SECRET


@dataclass(frozen=True, slots=True)
class Disposable:
    """What a request is to carry instead of what was generated."""

    path: Mapping[str, str]
    body: Mapping[str, object] | None = None
    token: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict)


class People:
    """Makes them as the owner of the seeded book, or as somebody new."""

    def __init__(self, world: Mapping[str, Any]) -> None:
        self._token: str = world["path"]["token_id"]
        self._email: str = world["email"]
        self._http = httpx.Client(
            base_url=f"{world['url']}/api/v1",
            headers={"Authorization": f"Bearer {world['token']}"},
            timeout=30,
        )

    def _post(self, path: str, **options: Any) -> Any:
        """Transactions as they are sent: rules that were made meanwhile would change them."""
        if path.endswith("/transactions"):
            options["json"] = {**options["json"], "apply_rules": False}
        response = self._http.post(path, **options)
        if not response.is_success:
            raise AssertionError(f"no disposable: {path}: {response.status_code} {response.text}")
        return response.json()

    def _delete(self, path: str) -> None:
        response = self._http.delete(path)
        if not response.is_success:
            raise AssertionError(f"no disposable: {path}: {response.status_code} {response.text}")

    def session(self) -> Disposable:
        tokens = self._log_in()
        return Disposable({"session_id": tokens["session_id"]})

    def identity(self) -> Disposable:
        return Disposable({}, token=self._log_in()["access_token"])

    def refreshable(self) -> Disposable:
        return Disposable({}, body={"refresh_token": self._log_in()["refresh_token"]})

    def room(self) -> Disposable:
        """Nothing but room for one more token: when most are used, the older half goes."""
        tokens = self._http.get("/auth/tokens", params={"limit": 100}).json()["items"]
        for token in tokens[40:] if len(tokens) > 80 else []:
            if token["id"] != self._token:
                self._http.delete(f"/auth/tokens/{token['id']}")
        return Disposable({})

    def token(self) -> Disposable:
        self.room()
        made = self._post("/auth/tokens", json={"name": "Spare", "scopes": ["budget:read"]})
        return Disposable({"token_id": made["id"]})

    def person(self) -> Disposable:
        """Somebody who has just registered and logged in."""
        return Disposable({}, token=self._somebody()["access_token"])

    def changing(self) -> Disposable:
        """Somebody new, who is to have another password."""
        body = {"current_password": PASSWORD, "new_password": f"{PASSWORD} {uuid4().hex[:6]}"}
        return Disposable({}, body=body, token=self._somebody()["access_token"])

    def proving(self) -> Disposable:
        """Somebody new, with the password."""
        return Disposable({}, body={"password": PASSWORD}, token=self._somebody()["access_token"])

    def returning(self) -> Disposable:
        """Somebody new, with the address and the password."""
        user = self._somebody()["user"]
        return Disposable({}, body={"email": user["email"], "password": PASSWORD})

    def asking(self) -> Disposable:
        """Somebody new, who is to have another address."""
        body = {"email": f"{uuid4().hex[:16]}@example.org", "password": PASSWORD}
        return Disposable({}, body=body, token=self._somebody()["access_token"])

    def verifying(self) -> Disposable:
        """The link that was mailed to somebody new."""
        return Disposable({}, body={"token": _link("verify", self._somebody()["user"])})

    def reverting(self) -> Disposable:
        """The link that was mailed to the old address of somebody new."""
        user = self._somebody()["user"]
        old = {**user, "email": f"{uuid4().hex[:16]}@example.org"}
        return Disposable({}, body={"token": _link("revert", old)})

    def resetting(self) -> Disposable:
        """The link that was mailed to somebody new, whose password is as old as the account."""
        user = self._somebody()["user"]
        changed = datetime.fromisoformat(user["created_at"]).isoformat()
        body = {"token": _link("reset", user, changed), "new_password": f"{PASSWORD} again"}
        return Disposable({}, body=body)

    def _somebody(self) -> Any:
        """The tokens of a new person."""
        person = {"email": f"{uuid4().hex[:16]}@example.org", "password": PASSWORD}
        self._post("/auth/register", json={**person, "display_name": "Guest"})
        return self._post("/auth/login", json=person, headers=elsewhere())

    def _log_in(self) -> Any:
        """From an address of its own, so that guesses sent by the fuzzer do not delay it."""
        return self._post(
            "/auth/login",
            json={"email": self._email, "password": PASSWORD},
            headers=elsewhere(),
        )


def elsewhere() -> dict[str, str]:
    """An address that nobody else has."""
    return {"X-Forwarded-For": ".".join(str(each) for each in (10, *token_bytes(3)))}


def _link(purpose: Purpose, user: Mapping[str, Any], state: str = "") -> str:
    """The token of a mailed link, as a service with the tests' secret makes it."""
    claim = Claim(UUID(user["id"]), user["email"], state, clock.now() + timedelta(minutes=30))
    return Links(Sealer([SECRET.encode()])).make(purpose, claim)
