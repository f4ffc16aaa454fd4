"""OAuth's manners at `x-profile: oauth`: how clients name themselves, and how faults are told."""

import base64
import binascii
from collections.abc import Mapping
from typing import Final
from urllib.parse import unquote_plus

import orjson
from starlette.requests import Request
from starlette.responses import Response

from generated.problems import BadRequest
from generated.runtime import Problem

_UNPROCESSABLE: Final = 422
_BAD_REQUEST: Final = 400
_MOST: Final = 1000
_JSON: Final = "application/json"
_REFUSED: Final = frozenset('"\\')


def with_credentials(request: Request, given: Mapping[str, str]) -> dict[str, str]:
    """The form with the client's name and secret, whichever way they came (RFC 6749, 2.3.1)."""
    found = _basic(request)
    if found is None:
        return dict(given)
    name, secret = found
    if "client_secret" in given or given.get("client_id", name) != name:
        raise BadRequest("The client names itself in two ways; use one.")
    return {**given, "client_id": name, "client_secret": secret}


def _basic(request: Request) -> tuple[str, str] | None:
    """What HTTP Basic says, both parts form-encoded; None for any other header."""
    scheme, _, text = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "basic":
        return None
    refusal = BadRequest("The Authorization header is no `Basic` credentials.")
    try:
        written = base64.b64decode(text.strip(), validate=True).decode()
        name, *secret = (unquote_plus(part, errors="strict") for part in written.split(":"))
    except (binascii.Error, ValueError):
        raise refusal from None
    if len(secret) != 1:
        raise refusal
    return name, secret[0]


def response(problem: Problem, trace_id: str, headers: Mapping[str, str] | None = None) -> Response:
    """The fault as RFC 6749 (5.2) has it; `error_uri` leads to the catalogue."""
    kind = type(problem)
    body = {
        "error": kind.oauth or kind.slug.replace("-", "_"),
        "error_description": _plain(problem.detail),
        "error_uri": f"/problems/{kind.slug}",
        "trace_id": trace_id,
    }
    status = _BAD_REQUEST if problem.status == _UNPROCESSABLE else problem.status
    said = {**(headers or {}), **problem.headers, "Cache-Control": "no-store"}
    return Response(orjson.dumps(body), status, said, _JSON)


def _plain(text: str) -> str:
    """Of what RFC 6749 lets a description hold: printable ASCII, but no quote and no backslash."""
    fits = (each if " " <= each <= "~" and each not in _REFUSED else "'" for each in text[:_MOST])
    return "".join(fits)
