"""Signatures of webhooks' messages, by Standard Webhooks v1.

https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
"""

import base64
import binascii
import hmac
import time
from collections.abc import Mapping
from typing import Final

from centime.errors import InvalidSignature

TOLERANCE: Final = 300.0
"""Seconds that a message's clock may be off, so that an old one cannot be played again."""
_PREFIX: Final = "whsec_"
_VERSION: Final = "v1"


class Signatures:
    """Tells the server's messages from others'; holds one secret, or several while they change."""

    def __init__(self, *secrets: str, tolerance: float = TOLERANCE) -> None:
        if not secrets:
            raise ValueError("a webhook has a secret: give it")
        self._keys = [_key(secret) for secret in secrets]
        self._tolerance = tolerance

    def verify(self, body: bytes | str, headers: Mapping[str, str]) -> None:
        """Raises InvalidSignature unless one of the signatures is good and the message is new."""
        given = {name.lower(): value for name, value in headers.items()}
        try:
            identity, stamp, signatures = (
                given[f"webhook-{name}"] for name in ("id", "timestamp", "signature")
            )
        except KeyError as missing:
            raise InvalidSignature(f"the header {missing} is missing") from None
        self._check_time(stamp)
        content = body.encode() if isinstance(body, str) else body
        signed = b".".join((identity.encode(), stamp.encode(), content))
        expected = [hmac.digest(key, signed, "sha256") for key in self._keys]
        for signature in _decoded(signatures):
            if any(hmac.compare_digest(signature, each) for each in expected):
                return
        raise InvalidSignature("no signature fits the message")

    def _check_time(self, stamp: str) -> None:
        if not (stamp.isascii() and stamp.isdecimal()):
            raise InvalidSignature("webhook-timestamp is no number of seconds")
        age = time.time() - int(stamp)
        if abs(age) > self._tolerance:
            old = "too old" if age > 0 else "of the future"
            raise InvalidSignature(f"the message is {old}")


def _key(secret: str) -> bytes:
    try:
        return base64.b64decode(secret.removeprefix(_PREFIX), validate=True)
    except binascii.Error as error:
        raise ValueError("a secret is `whsec_` and base64") from error


def _decoded(signatures: str) -> list[bytes]:
    """The signatures of the version known here; a sender may add others."""
    found: list[bytes] = []
    for signature in signatures.split():
        version, _, text = signature.partition(",")
        if version == _VERSION:
            try:
                found.append(base64.b64decode(text, validate=True))
            except binascii.Error:
                continue
    return found
