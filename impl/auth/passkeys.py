"""Passkeys (WebAuthn Level 3), as the relying party sees them: options, and what is answered."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import webauthn
from webauthn.helpers import base64url_to_bytes, options_to_json_dict, parse_client_data_json
from webauthn.helpers.exceptions import WebAuthnException
from webauthn.helpers.structs import (
    AuthenticatorSelectionCriteria,
    PublicKeyCredentialDescriptor,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

from generated.auth.models import User
from impl.platform import base64url

NAME: Final = "Centime"
LIFE_MS: Final = 300_000
"""How long the authenticator may take, in milliseconds."""
_LONGEST_ID: Final = 1023
"""Bytes of a credential id (WebAuthn Level 3, 5.1.3)."""
_TRANSPORTS: Final = ("usb", "nfc", "ble", "smart-card", "hybrid", "internal")
_MALFORMED: Final = (
    WebAuthnException, ValueError, KeyError, TypeError, AttributeError, IndexError, OverflowError,
)  # fmt: skip
"""What the library raises for answers that no authenticator gives."""

Answer = Mapping[str, Any]  # Any: JSON, as the browser's toJSON() writes it


class RefusedError(Exception):
    """The answer proves nothing, and why, for whoever registers a passkey."""


@dataclass(frozen=True, slots=True)
class Registered:
    """A passkey that an authenticator has just made."""

    credential_id: bytes
    public_key: bytes
    sign_count: int
    synced: bool
    transports: Sequence[str]


@dataclass(frozen=True, slots=True)
class Shown:
    """A passkey that was used, and its user verified."""

    sign_count: int
    synced: bool


@dataclass(frozen=True, slots=True)
class RelyingParty:
    """This service, to authenticators: a domain, and the pages that may ask for it."""

    domain: str
    origins: Sequence[str]

    def creation(self, user: User, challenge: bytes, known: Sequence[bytes]) -> dict[str, Any]:
        """Options for navigator.credentials.create(): discoverable, its user verified."""
        options = webauthn.generate_registration_options(
            rp_id=self.domain,
            rp_name=NAME,
            user_id=user.id.bytes,
            user_name=user.email,
            user_display_name=user.display_name,
            challenge=challenge,
            timeout=LIFE_MS,
            authenticator_selection=AuthenticatorSelectionCriteria(
                resident_key=ResidentKeyRequirement.REQUIRED,
                user_verification=UserVerificationRequirement.REQUIRED,
            ),
            exclude_credentials=[PublicKeyCredentialDescriptor(id=each) for each in known],
        )
        return options_to_json_dict(options)

    def request(self, challenge: bytes) -> dict[str, Any]:
        """Options for navigator.credentials.get(): whichever passkey of this domain there is."""
        options = webauthn.generate_authentication_options(
            rp_id=self.domain,
            challenge=challenge,
            timeout=LIFE_MS,
            user_verification=UserVerificationRequirement.REQUIRED,
        )
        return options_to_json_dict(options)

    def registered(self, answer: Answer, challenge: bytes) -> Registered:
        try:
            made = webauthn.verify_registration_response(
                credential=dict(answer),
                expected_challenge=challenge,
                expected_rp_id=self.domain,
                expected_origin=list(self.origins),
                require_user_verification=True,
            )
            said = answer["response"].get("transports") or []
            transports = [each for each in _TRANSPORTS if each in said]
        except _MALFORMED as error:
            raise RefusedError(str(error)) from error
        return Registered(
            made.credential_id,
            made.credential_public_key,
            made.sign_count,
            made.credential_backed_up,
            transports,
        )

    def shown(self, answer: Answer, challenge: bytes, public_key: bytes) -> Shown:
        """The passkey's counter is for the caller to compare, once the signature is known good.

        The library would look at the counter first: whoever knows a credential's id could then
        make any passkey look copied.
        """
        try:
            used = webauthn.verify_authentication_response(
                credential=dict(answer),
                expected_challenge=challenge,
                expected_rp_id=self.domain,
                expected_origin=list(self.origins),
                credential_public_key=public_key,
                credential_current_sign_count=0,
                require_user_verification=True,
            )
        except _MALFORMED as error:
            raise RefusedError(str(error)) from error
        return Shown(used.new_sign_count, used.credential_backed_up)


def challenge_of(answer: Answer) -> bytes | None:
    """The challenge that the answer is to; None where it says none."""
    try:
        written = base64url_to_bytes(answer["response"]["clientDataJSON"])
        return parse_client_data_json(written).challenge
    except _MALFORMED:
        return None


def credential_of(answer: Answer) -> bytes | None:
    """The id of the credential that answers; None where it says none that can be."""
    try:
        found = base64url_to_bytes(answer["id"])
    except _MALFORMED:
        return None
    return found if 1 <= len(found) <= _LONGEST_ID else None


def written(challenge: bytes) -> str:
    return base64url.encode(challenge)


def went_back(before: int, now: int) -> bool:
    """Whether a counter tells of a copy; authenticators that do not count say 0 (6.1.1)."""
    return (before > 0 or now > 0) and now <= before
