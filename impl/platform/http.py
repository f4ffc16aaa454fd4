"""The outermost layer: request ids, traces, problems, security headers, one log line a request.

Pure ASGI: a BaseHTTPMiddleware would cost more than the rest of the platform together.
"""

import asyncio
import datetime as dt
import re
import secrets
import time
from collections.abc import Iterable, Iterator
from typing import Final

import asyncpg
import structlog
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from generated import problems
from generated.operations import OPERATIONS
from generated.runtime import Operation, Problem
from impl.platform import db, streams, telemetry
from impl.platform import problems as details
from impl.platform.logging import access_line

_TRACEPARENT: Final = re.compile(r"00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}")
_REQUEST_ID: Final = re.compile(r"[A-Za-z0-9._:/+=-]{1,128}")
_NO_TRACE: Final = "0" * 32
_SECURITY: Final = (
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"no-referrer"),
    (b"content-security-policy", b"default-src 'none'; frame-ancestors 'none'"),
    (b"cross-origin-resource-policy", b"same-origin"),
)
_HSTS: Final = (b"strict-transport-security", b"max-age=63072000; includeSubDomains")
_STREAM: Final = streams.MEDIA_TYPE.encode()
_log = structlog.get_logger("centime.http")


class Front:
    """Wraps the app: gives each request its ids and turns every error into a problem."""

    def __init__(self, app: ASGIApp, timeout_seconds: float, *, https: bool) -> None:
        self._app = app
        self._timeout = timeout_seconds
        self._security = (*_SECURITY, _HSTS) if https else _SECURITY

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        with telemetry.request_span(scope["headers"]):
            await Served(self._app, scope, receive, send, self._security).run(self._timeout)


class Served:
    """One request from its first byte to its log line."""

    def __init__(
        self,
        app: ASGIApp,
        scope: Scope,
        receive: Receive,
        send: Send,
        security: Iterable[tuple[bytes, bytes]],
    ) -> None:
        self._app, self._scope, self._receive, self._send = app, scope, receive, send
        self._security = security
        self._status = 0
        self._began = time.perf_counter()
        self._seconds: float | None = None
        headers = dict(scope["headers"])
        traced = _TRACEPARENT.fullmatch(headers.get(b"traceparent", b"").decode("latin-1"))
        known = traced is not None and traced[1] != _NO_TRACE
        sent = traced[1] if traced and known else None
        self._trace_id = telemetry.trace_id() or sent or secrets.token_hex(16)
        given = headers.get(b"x-request-id", b"").decode("latin-1")
        self._request_id = given if _REQUEST_ID.fullmatch(given) else self._trace_id
        scope["trace_id"] = self._trace_id
        scope["request_id"] = self._request_id

    async def run(self, timeout_seconds: float) -> None:
        structlog.contextvars.bind_contextvars(trace_id=self._trace_id, request_id=self._request_id)
        try:
            async with asyncio.timeout(timeout_seconds) as self._deadline:
                await self._app(self._scope, self._receive, self._answer)
        except Exception as error:  # noqa: BLE001  # the last place: every error becomes a problem
            await self._fail(error)
        finally:
            self._finish()
            structlog.contextvars.clear_contextvars()

    async def _fail(self, error: Exception) -> None:
        problem = as_problem(error, self._scope)
        if problem.status >= 500 and not isinstance(error, Problem):  # noqa: PLR2004
            _log.error("request_failed", exc_info=error)
        if self._status:
            raise error
        asked = self._scope.get("operation")
        response = details.response(problem, self._scope["path"], self._trace_id, operation=asked)
        await response(self._scope, self._receive, self._answer)

    async def _answer(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self._status = message["status"]
            given = dict(message["headers"])
            if given.get(b"content-type", b"").startswith(_STREAM):
                self._go_on()
            message["headers"] = [
                *message["headers"],
                *(each for each in self._added() if each[0] not in given),
                (b"x-request-id", self._request_id.encode()),
            ]
        await self._send(message)

    def _added(self) -> Iterator[tuple[bytes, bytes]]:
        """What every answer says, if it does not say otherwise."""
        yield from self._security
        for name, value in self._scope.get("answer_headers", {}).items():
            yield name.lower().encode(), value.encode()
        operation: Operation | None = self._scope.get("operation")
        if operation is not None and operation.deprecated_at is not None:
            yield from _deprecation(operation.deprecated_at, operation.sunset)

    def _go_on(self) -> None:
        """A stream is answered when it begins, and may last."""
        self._seconds = time.perf_counter() - self._began
        self._deadline.reschedule(None)

    def _finish(self) -> None:
        operation: Operation | None = self._scope.get("operation")
        operation_id = operation.id if operation else "none"
        seconds = self._seconds or time.perf_counter() - self._began
        telemetry.observe_request(operation_id, self._scope["method"], self._status, seconds)
        access_line(
            method=self._scope["method"],
            path=self._scope["path"],
            status=self._status,
            seconds=seconds,
            operation_id=operation_id,
            trace_id=self._trace_id,
            request_id=self._request_id,
        )


def _deprecation(deprecated_at: dt.date, sunset: dt.date | None) -> Iterator[tuple[bytes, bytes]]:
    """RFC 9745 and RFC 8594."""
    began = dt.datetime.combine(deprecated_at, dt.time(), dt.UTC)
    yield b"deprecation", f"@{began.timestamp():.0f}".encode()
    if sunset is not None:
        yield b"sunset", sunset.strftime("%a, %d %b %Y 00:00:00 GMT").encode()


def as_problem(error: Exception, scope: Scope) -> Problem:
    """What the client is told of an error; details of our own faults stay in the log."""
    if isinstance(error, Problem):
        return error
    if isinstance(error, HTTPException):
        return _routing_problem(error, scope)
    if isinstance(error, db.RETRIED):
        return problems.Unavailable("Too many writes at once.", headers={"Retry-After": "1"})
    if isinstance(error, asyncpg.QueryCanceledError):
        return problems.Unavailable(
            "The database took too long to answer.", headers={"Retry-After": "5"}
        )
    if isinstance(error, db.UNREACHABLE):
        return problems.Unavailable(
            "The database does not answer, or the request took too long.",
            headers={"Retry-After": "5"},
        )
    return problems.InternalError()


def _routing_problem(error: HTTPException, scope: Scope) -> Problem:
    if error.status_code == 405:  # noqa: PLR2004
        allowed = _methods_of(scope["path"])
        return problems.MethodNotAllowed(
            f"This path answers {' and '.join(allowed)}.", headers={"Allow": ", ".join(allowed)}
        )
    return problems.NotFound("There is nothing at this path.")


def _methods_of(path: str) -> list[str]:
    """Every method of the path; the framework itself would name the first route's only."""
    found = {
        operation.method
        for operation in OPERATIONS.values()
        if re.fullmatch(re.sub(r"\{[^}]+\}", "[^/]+", operation.path), path)
    }
    if "GET" in found:
        found.add("HEAD")
    return sorted(found)
