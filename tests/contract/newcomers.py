"""People who have just registered: what is asked of second factors spoils nobody else's login."""

import base64
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any, Final
from uuid import uuid4

import httpx

from impl.auth import totp
from tests.contract.own_people import Disposable, elsewhere
from tests.live import PASSWORD


class Newcomer:
    """Somebody who has registered and logged in."""

    def __init__(self, http: httpx.Client) -> None:
        self._http, self._whence = http, elsewhere()
        self._login = {"email": f"{uuid4().hex[:16]}@example.org", "password": PASSWORD}
        self._send("register", {**self._login, "display_name": "Newcomer"})
        tokens = self._send("login", self._login)
        self.token: str = tokens["access_token"]
        self._refresh: str = tokens["refresh_token"]

    def app(self) -> tuple[str, str]:
        """An authenticator app that waits for its first code: its id, and that code."""
        made = self._send("mfa/totp", {"name": "Phone"})
        secret = base64.b32decode(made["secret"])
        return made["id"], totp.code_at(secret, totp.step_of(datetime.now(UTC)))

    def recovery_codes(self) -> list[str]:
        """Those that come with the first second factor, which they stand in for."""
        factor, code = self.app()
        found = self._send(f"mfa/factors/{factor}/confirm", {"code": code})
        codes: list[str] = found["recovery_codes"]
        return codes

    def proved(self) -> str:
        """An access token that says that a second factor was used."""
        self.recovery_codes()
        token: str = self._send("token/refresh", {"refresh_token": self._refresh})["access_token"]
        return token

    def challenge(self) -> str:
        """What the password is answered with, once there is a second factor."""
        answer = self._http.post("/auth/login", json=self._login, headers=self._whence)
        challenge: str = answer.json()["challenge"]
        return challenge

    def _send(self, path: str, body: Mapping[str, object]) -> Any:
        token = getattr(self, "token", None)
        credentials = {"Authorization": f"Bearer {token}" if token else ""}
        sent = {**self._whence, **(credentials if token else {})}
        response = self._http.post(f"/auth/{path}", json=body, headers=sent)
        if not response.is_success:
            raise AssertionError(f"no newcomer: {path}: {response.status_code} {response.text}")
        return response.json()


def _newcomer(http: httpx.Client) -> Disposable:
    return Disposable({}, token=Newcomer(http).token)


def _waiting_app(http: httpx.Client) -> Disposable:
    somebody = Newcomer(http)
    factor, code = somebody.app()
    return Disposable({"factor_id": factor}, body={"code": code}, token=somebody.token)


def _useless_app(http: httpx.Client) -> Disposable:
    somebody = Newcomer(http)
    return Disposable({"factor_id": somebody.app()[0]}, token=somebody.token)


def _proved(http: httpx.Client) -> Disposable:
    return Disposable({}, token=Newcomer(http).proved())


def _provable(http: httpx.Client) -> Disposable:
    somebody = Newcomer(http)
    proof = {"recovery_code": somebody.recovery_codes()[0]}
    return Disposable({}, body={"proof": proof}, token=somebody.token)


def _halfway(http: httpx.Client) -> Disposable:
    """Somebody whose password was right, and who knows a recovery code."""
    somebody = Newcomer(http)
    proof = {"recovery_code": somebody.recovery_codes()[0]}
    body = {"challenge": somebody.challenge(), "proof": proof}
    return Disposable({}, body=body, headers=elsewhere())


MAKERS: Final[Mapping[str, Callable[[httpx.Client], Disposable]]] = {
    "create_totp": _newcomer,
    "confirm_totp": _waiting_app,
    "delete_factor": _useless_app,
    "regenerate_recovery_codes": _proved,
    "verify_second_factor": _provable,
    "complete_login": _halfway,
}
