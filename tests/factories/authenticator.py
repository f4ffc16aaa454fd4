"""An authenticator in software: makes passkeys and answers for them, rightly or not."""

import base64
import hashlib
import json
import secrets
from dataclasses import dataclass, field
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ec import (
    ECDSA,
    SECP256R1,
    EllipticCurvePrivateKey,
    generate_private_key,
)
from cryptography.hazmat.primitives.hashes import SHA256
from webauthn.helpers import encode_cbor

from tests.live import ORIGIN

_PRESENT, _VERIFIED, _SYNCABLE, _SYNCED, _ATTESTED = 0x01, 0x04, 0x08, 0x10, 0x40


def encoded(value: bytes) -> str:
    return base64.urlsafe_b64encode(value).rstrip(b"=").decode()


@dataclass
class Authenticator:
    """Holds one passkey, whose counter stays at 0 unless it counts."""

    origin: str = ORIGIN
    verifies: bool = True
    synced: bool = False
    counter: int = 0
    counts: bool = False
    key: EllipticCurvePrivateKey = field(default_factory=lambda: generate_private_key(SECP256R1()))
    credential_id: bytes = field(default_factory=lambda: secrets.token_bytes(32))
    user_handle: str = ""

    def create(self, options: dict[str, Any]) -> dict[str, Any]:
        """What navigator.credentials.create() gives, as toJSON() writes it."""
        self.user_handle = options["user"]["id"]
        attested = bytes(16) + len(self.credential_id).to_bytes(2, "big") + self.credential_id
        data = self._data(options["rp"]["id"], _ATTESTED) + attested + self._cose()
        attestation = encode_cbor({"fmt": "none", "attStmt": {}, "authData": data})
        said = self._client_data("webauthn.create", options)
        return self._answer(
            clientDataJSON=encoded(said),
            attestationObject=encoded(attestation),
            transports=["internal"],
        )

    def get(self, options: dict[str, Any]) -> dict[str, Any]:
        """What navigator.credentials.get() gives."""
        self.counter += self.counts
        data = self._data(options["rpId"], 0)
        said = self._client_data("webauthn.get", options)
        signed = data + hashlib.sha256(said).digest()
        return self._answer(
            clientDataJSON=encoded(said),
            authenticatorData=encoded(data),
            signature=encoded(self.key.sign(signed, ECDSA(SHA256()))),
            userHandle=self.user_handle,
        )

    def _answer(self, **response: object) -> dict[str, Any]:
        identifier = encoded(self.credential_id)
        return {
            "id": identifier,
            "rawId": identifier,
            "type": "public-key",
            "clientExtensionResults": {},
            "response": response,
        }

    def _data(self, domain: str, more: int) -> bytes:
        flags = _PRESENT | (_VERIFIED if self.verifies else 0) | more
        flags |= _SYNCABLE | _SYNCED if self.synced else 0
        digest = hashlib.sha256(domain.encode()).digest()
        return digest + bytes([flags]) + self.counter.to_bytes(4, "big")

    def _client_data(self, kind: str, options: dict[str, Any]) -> bytes:
        said = {"type": kind, "challenge": options["challenge"], "origin": self.origin}
        return json.dumps({**said, "crossOrigin": False}).encode()

    def _cose(self) -> bytes:
        """The public half (RFC 9053, 7.1): EC2, ES256, P-256."""
        point = self.key.public_key().public_numbers()
        x, y = (each.to_bytes(32, "big") for each in (point.x, point.y))
        return encode_cbor({1: 2, 3: -7, -1: 1, -2: x, -3: y})
