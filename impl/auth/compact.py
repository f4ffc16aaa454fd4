"""Tokens in compact form (JWS), read more strictly than libraries do, before they verify them."""

import json
import re
from typing import Any

from impl.platform import base64url

JsonObject = dict[str, Any]  # Any: JSON


def header(token: str, form: re.Pattern[str]) -> JsonObject | None:
    """The header of a token whose three parts are of that form; None of any other text.

    No padding, no stray bits behind the last byte, and each header member once: so nobody reads
    anything else in it than the library that verifies it.
    """
    parts = form.fullmatch(token)
    if parts is None:
        return None
    try:
        first, *_ = [base64url.decode(part) for part in parts.groups()]
        return json_object(first)
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
