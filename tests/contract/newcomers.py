"""People who have just registered: what is asked of second factors spoils nobody else's login."""

import base64
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any, Final
from uuid import uuid4

import httpx

from impl.auth import totp
from tests.contract import programs
from tests.contract.own_people import Disposable, elsewhere
from tests.factories import provider
from tests.factories.authenticator import Authenticator
from tests.live import PASSWORD


class Newcomer:
    """Somebody who has registered and logged in."""

    def __init__(self, http: httpx.Client) -> None:
        self._http, self._whence = http, elsewhere()
        self._login = {"email": f"{uuid4().hex[:16]}@example.org", "password": PASSWORD}
        self._send("register", {**self._login, "display_name": "Newcomer"})
        tokens = self._send("login", self._login)
        self.user_id: str = tokens["user"]["id"]
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
        return self.renewed()

    def renewed(self) -> str:
        """An access token that says how the session is proved by now."""
        token: str = self._send("token/refresh", {"refresh_token": self._refresh})["access_token"]
        return token

    def options(self) -> dict[str, Any]:
        """What an authenticator makes a passkey for."""
        found: dict[str, Any] = self._send("passkeys/registration/options", None)["options"]
        return found

    def passkey(self) -> tuple[Authenticator, str]:
        """An authenticator with a passkey, and its id."""
        device = Authenticator()
        body = {"name": "Laptop", "credential": device.create(self.options())}
        return device, self._send("passkeys", body)["id"]

    def answer(self, device: Authenticator) -> dict[str, Any]:
        """What the authenticator answers to whoever asks for a login."""
        return device.get(self._send("passkeys/authentication/options", None)["options"])

    def led_back(self) -> dict[str, Any]:
        """What another provider leads somebody back with, whom nobody knows yet."""
        asked = {"redirect_uri": provider.CALLBACK}
        begun = self._send(f"providers/{provider.NAME}/authorize", asked)
        return {"handle": begun["handle"], **provider.led_back(begun["authorization_url"])}

    def identity(self) -> str:
        """An identity elsewhere that signs in to the account."""
        return str(self._send("identities", {"provider": provider.NAME, **self.led_back()})["id"])

    def challenge(self) -> str:
        """What the password is answered with, once there is a second factor."""
        answer = self._http.post("/auth/login", json=self._login, headers=self._whence)
        challenge: str = answer.json()["challenge"]
        return challenge

    def _send(self, path: str, body: Mapping[str, object] | None) -> Any:
        token = getattr(self, "token", None)
        credentials = {"Authorization": f"Bearer {token}" if token else ""}
        sent = {**self._whence, **(credentials if token else {})}
        response = self._http.post(f"/auth/{path}", json=body, headers=sent)
        if not response.is_success:
            raise AssertionError(f"no newcomer: {path}: {response.status_code} {response.text}")
        return response.json()


def _newcomer(http: httpx.Client) -> Disposable:
    return Disposable({}, token=Newcomer(http).token)


def _anybody(http: httpx.Client) -> Disposable:
    """Somebody whom an admin may do something to."""
    return Disposable({"user_id": Newcomer(http).user_id})


def _in_no_hurry(_: httpx.Client) -> Disposable:
    """Tokens go on: an emergency would end the run's own."""
    return Disposable({}, body={"emergency": False})


def _led_back(http: httpx.Client) -> Disposable:
    return Disposable({"provider": provider.NAME}, body=Newcomer(http).led_back())


def _led(_: httpx.Client) -> Disposable:
    return Disposable({"provider": provider.NAME}, body={"redirect_uri": provider.CALLBACK})


def _linkable(http: httpx.Client) -> Disposable:
    somebody = Newcomer(http)
    body = {"provider": provider.NAME, **somebody.led_back()}
    return Disposable({}, body=body, token=somebody.token)


def _linked(http: httpx.Client) -> Disposable:
    somebody = Newcomer(http)
    return Disposable({"identity_id": somebody.identity()}, token=somebody.token)


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


def _unregistered(http: httpx.Client) -> Disposable:
    """Somebody whose authenticator has just made a passkey."""
    somebody = Newcomer(http)
    made = Authenticator().create(somebody.options())
    return Disposable({}, body={"credential": made}, token=somebody.token)


def _passkey(http: httpx.Client) -> Disposable:
    somebody = Newcomer(http)
    return Disposable({"passkey_id": somebody.passkey()[1]}, token=somebody.token)


def _useless_passkey(http: httpx.Client) -> Disposable:
    """One that may be removed: its session is proved by it."""
    somebody = Newcomer(http)
    passkey = somebody.passkey()[1]
    return Disposable({"passkey_id": passkey}, token=somebody.renewed())


def _shown(http: httpx.Client) -> Disposable:
    somebody = Newcomer(http)
    answer = somebody.answer(somebody.passkey()[0])
    return Disposable({}, body={"credential": answer}, headers=elsewhere())


MAKERS: Final[Mapping[str, Callable[[httpx.Client], Disposable]]] = {
    **dict.fromkeys(("update_user", "lock_user", "unlock_user", "revoke_user_sessions"), _anybody),
    "rotate_signing_keys": _in_no_hurry,
    "create_personal_export": _newcomer,
    "create_totp": _newcomer,
    "confirm_totp": _waiting_app,
    "delete_factor": _useless_app,
    "regenerate_recovery_codes": _proved,
    "verify_second_factor": _provable,
    "complete_login": _halfway,
    "create_passkey": _unregistered,
    "get_passkey": _passkey,
    "update_passkey": _passkey,
    "delete_passkey": _useless_passkey,
    "authenticate_with_passkey": _shown,
    "begin_provider_login": _led,
    "complete_provider_login": _led_back,
    "create_identity": _linkable,
    "delete_identity": _linked,
    **programs.MAKERS,
}
