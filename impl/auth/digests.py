"""Keyed digests: how secrets and names are stored that only need to be recognised."""

import hashlib
import hmac
from collections.abc import Sequence
from typing import Final
from uuid import UUID

from impl.platform import base64url

_TOKEN: Final = b"centime auth token\0"
_SUBJECT: Final = b"centime auth failures\0"


class Digests:
    """HMAC-SHA-256 under keys derived from the service's secrets.

    The first secret makes digests and all of them recognise, so a secret can be replaced without
    logging anybody out. Who steals the table alone cannot test a guess against it.
    """

    def __init__(self, secrets: Sequence[bytes]) -> None:
        self._tokens = [hashlib.sha256(_TOKEN + secret).digest() for secret in secrets]
        self._subjects = hashlib.sha256(_SUBJECT + secrets[0]).digest()

    def of_token(self, token: str) -> str:
        return _text(self._tokens[0], token)

    def candidates(self, token: str) -> list[str]:
        """The digests that the token may be stored under."""
        return [_text(key, token) for key in self._tokens]

    def of_subject(self, *names: str) -> UUID:
        """A name for an account or a network that tells neither."""
        return UUID(bytes=hmac.digest(self._subjects, "\0".join(names).encode(), "sha256")[:16])


def _text(key: bytes, token: str) -> str:
    digest = hmac.digest(key, token.encode(), "sha256")
    return base64url.encode(digest)
