"""Sealing: bytes kept at rest under the service's secrets, each purpose with a key of its own."""

import os
from collections.abc import Sequence
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

_VERSION: Final = b"\x01"
_NONCE_BYTES: Final = 12


class UnsealError(Exception):
    """None of the secrets opens this: sealed under another, for another purpose, or broken."""


class Sealer:
    """AES-256-GCM; the first secret seals, all open, so that secrets can be rotated."""

    def __init__(self, secrets: Sequence[bytes]) -> None:
        self._secrets = tuple(secrets)

    def seal(self, secret: bytes, purpose: str) -> bytes:
        nonce = os.urandom(_NONCE_BYTES)
        cipher = AESGCM(_key(self._secrets[0], purpose))
        return _VERSION + nonce + cipher.encrypt(nonce, secret, purpose.encode())

    def unseal(self, sealed: bytes, purpose: str) -> bytes:
        version, rest = sealed[:1], sealed[1:]
        nonce, ciphertext = rest[:_NONCE_BYTES], rest[_NONCE_BYTES:]
        if version == _VERSION and len(nonce) == _NONCE_BYTES:
            for secret in self._secrets:
                try:
                    return AESGCM(_key(secret, purpose)).decrypt(
                        nonce, ciphertext, purpose.encode()
                    )
                except InvalidTag:
                    continue
        raise UnsealError(f"no secret opens what was sealed for {purpose}")


def _key(secret: bytes, purpose: str) -> bytes:
    """HKDF (RFC 5869): one secret, independent keys."""
    info = b"centime seal " + purpose.encode()
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=info).derive(secret)
