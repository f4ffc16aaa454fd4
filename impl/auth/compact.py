"""Tokens in compact form (JWS), read more strictly than libraries do, before they verify them."""

import base64
import binascii
import json
import re
from typing import Any

JsonObject = dict[str, Any]  # Any: JSON


def header(token: str, form: re.Pattern[str]) -> JsonObject | None:
    """The header of a token whose three parts are of that form; None of any other text.

    No padding, no stray bits behind the last byte, and each header member once: so nobody reads
    anything else in it than the library that verifies it.
    """
    parts = form.fullmatch(token)
    if parts is None:
        return None
    decoded = [_canonical(part) for part in parts.groups()]
    if decoded[0] is None or None in decoded:
        return None
    try:
        return json_object(decoded[0])
    except ValueError:
        return None


def json_object(text: bytes) -> JsonObject:
    """An object whose names stand there once each; raises ValueError for anything else."""
    try:
        found = json.loads(text, object_pairs_hook=_once)
    except RecursionError as error:
        raise ValueError("nested too deep") from error
    if not isinstance(found, dict):
        raise ValueError("no object")  # noqa: TRY004  # the text is at fault
    return found


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """An object, unless it says something twice: readers differ on which of them counts."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a name stands there twice")
    return found


def _canonical(part: str) -> bytes | None:
    """The bytes of unpadded base64url; None where other text would give the same bytes."""
    try:
        raw = base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))
    except (binascii.Error, ValueError):
        return None
    return raw if base64.urlsafe_b64encode(raw).rstrip(b"=").decode() == part else None
