"""Problems as the service writes them (RFC 9457), those of routing too."""

import re
import secrets
from typing import Final
from urllib.parse import quote

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from generated.operations import OPERATIONS
from generated.problems import InternalError, MethodNotAllowed, NotFound
from generated.runtime import Operation, Problem
from impl.platform import problems as details

_REQUEST_ID: Final = re.compile(r"[A-Za-z0-9._:/+=-]{1,128}")


async def answer(
    request: Request, error: Exception, operation: Operation | None = None
) -> Response:
    """What the client is told of the error."""
    problem, path = _as_problem(error, request), request.scope["path"]
    headers = {"X-Request-Id": request_id(request)}
    return details.response(problem, path, trace_id(request), headers, operation)


def of_request(request: Request, operation: Operation, status: str) -> dict[str, object]:
    """The members of a declared error that tell of the answer and not of the fault."""
    trace = {"trace_id": trace_id(request)}
    if operation.profile == "oauth":
        return {**trace}
    return {"status": int(status), "instance": quote(request.scope["path"]), **trace}


def trace_id(request: Request) -> str:
    """Names the request in its answer."""
    name: str = request.scope.setdefault("trace_id", secrets.token_hex(16))
    return name


def request_id(request: Request) -> str:
    """The name that the client gave its request, or ours."""
    given = request.headers.get("x-request-id", "")
    return given if _REQUEST_ID.fullmatch(given) else trace_id(request)


def _as_problem(error: Exception, request: Request) -> Problem:
    if isinstance(error, Problem):
        return error
    if not isinstance(error, HTTPException):
        return InternalError()
    if error.status_code != 405:  # noqa: PLR2004  # the router knows but these two
        return NotFound("There is nothing at this path.")
    allowed = _methods(request.scope["path"])
    return MethodNotAllowed(
        f"This path answers {' and '.join(allowed)}.", headers={"Allow": ", ".join(allowed)}
    )


def _methods(path: str) -> list[str]:
    """Every method of the path; the router would name the first route's only."""
    found = {
        operation.method
        for operation in OPERATIONS.values()
        if re.fullmatch(re.sub(r"\{[^}]+\}", "[^/]+", operation.path), path)
    }
    return sorted(found | ({"HEAD"} if "GET" in found else set()))
