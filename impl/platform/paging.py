"""Keyset cursors: opaque, signed, and bound to the filters that they go on with."""

import hashlib
import hmac
from collections.abc import Mapping, Sequence
from typing import Any, Final

import orjson

from generated.problems import InvalidInput
from generated.runtime import Invalid
from impl.platform import base64url

_MAC_BYTES: Final = 12


class Cursors:
    """Signs and reads cursors with the service's secrets; the first signs, all are accepted."""

    def __init__(self, secrets: Sequence[bytes]) -> None:
        self._keys = [hashlib.sha256(b"centime cursor\0" + secret).digest() for secret in secrets]

    def encode(self, filters: Mapping[str, object], key: Sequence[object]) -> str:
        payload = orjson.dumps(key)
        mac = self._mac(self._keys[0], filters, payload)
        return base64url.encode(mac + payload)

    def decode(self, cursor: str, filters: Mapping[str, object]) -> list[Any]:
        """The key inside; a cursor that was changed, or of other filters, is invalid input."""
        try:
            raw = base64url.decode(cursor)
        except ValueError:
            raise _refused() from None
        mac, payload = raw[:_MAC_BYTES], raw[_MAC_BYTES:]
        matches = [
            hmac.compare_digest(mac, self._mac(each, filters, payload)) for each in self._keys
        ]
        if not any(matches):
            raise _refused()
        key: list[Any] = orjson.loads(payload)
        return key

    @staticmethod
    def _mac(key: bytes, filters: Mapping[str, object], payload: bytes) -> bytes:
        bound = orjson.dumps(
            {k: v for k, v in filters.items() if v is not None},
            default=_plain,
            option=orjson.OPT_SORT_KEYS,
        )
        return hmac.digest(key, len(bound).to_bytes(4, "big") + bound + payload, "sha256")[
            :_MAC_BYTES
        ]


def _plain(value: object) -> object:
    """Filters may hold sets, whose order says nothing."""
    if isinstance(value, set | frozenset):
        return sorted(str(each) for each in value)
    raise TypeError(f"a filter cannot be a {type(value).__name__}")


def _refused() -> InvalidInput:
    message = "is no cursor of this list with these filters; start again without it"
    return InvalidInput(
        f"cursor: {message}", errors=(Invalid("cursor", message, parameter="cursor"),)
    )
