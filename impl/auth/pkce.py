"""Proof keys for code exchange (RFC 7636): who redeems a code is who asked for it."""

import hashlib
import secrets

from impl.platform import base64url


def new_verifier() -> str:
    """256 random bits."""
    return secrets.token_urlsafe(32)


def challenge_of(verifier: str) -> str:
    """The verifier as it is shown beforehand (S256, 4.2)."""
    return base64url.encode(hashlib.sha256(verifier.encode()).digest())
