"""RFC 9457 problem details: every error that leaves the service is one of the catalogue."""

import re
from collections.abc import Mapping
from typing import Final
from urllib.parse import quote

import orjson
from starlette.responses import Response

from generated.runtime import Operation, Problem
from impl.platform import oauth

MEDIA_TYPE: Final = "application/problem+json"
_MAX_ERRORS: Final = 100
_MAX_INSTANCE: Final = 2000
_CUT: Final = re.compile(r"%[0-9A-F]?$")


def response(
    problem: Problem,
    path: str,
    trace_id: str,
    headers: Mapping[str, str] | None = None,
    operation: Operation | None = None,
) -> Response:
    """The problem, in the manner of the operation that was asked for."""
    if operation is not None and operation.profile == "oauth":
        return oauth.response(problem, trace_id, headers)
    body: dict[str, object] = {
        "type": f"/problems/{problem.slug}",
        "title": problem.title,
        "status": problem.status,
        "detail": problem.detail[:4000],
        "instance": _reference(path),
        "trace_id": trace_id,
    }
    if problem.errors:
        body["errors"] = [error.as_dict() for error in problem.errors[:_MAX_ERRORS]]
    body.update({name: value for name, value in problem.members.items() if value is not None})
    return Response(
        orjson.dumps(body, default=str),
        problem.status,
        {**(headers or {}), **problem.headers, "Cache-Control": "no-store"},
        MEDIA_TYPE,
    )


def _reference(path: str) -> str:
    """The path as a URI reference (RFC 3986): percent-encoded, and no half of a triplet."""
    return _CUT.sub("", quote(path, safe="/:@!$&'()*+,;=")[:_MAX_INSTANCE])
