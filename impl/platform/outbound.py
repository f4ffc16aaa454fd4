"""Calls to other servers: guarded against SSRF, bounded in time and size, retried, held back.

Every connection goes to an address that was checked just before (`addresses.py`), while Host and
TLS keep the name; so no name can be rebound in between. Nothing is followed, no proxy is used, no
cookie is kept. Whoever calls decides on statuses; only what never became an answer is an error.
"""

import asyncio
import functools
import ssl
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import Any, Final
from urllib.parse import urlsplit

import httpcore
import httpx
import orjson
import stamina
from opentelemetry.trace import SpanKind

from impl.platform import addresses, clock, resolver, telemetry
from impl.platform.addresses import AddressPolicy, AddressRefusedError
from impl.platform.breaker import BreakerOpenError, Breakers

_AGENT: Final = "Centime"
_IDEMPOTENT: Final = frozenset({"GET", "HEAD", "OPTIONS", "PUT", "DELETE"})
_TOO_MANY: Final = 429
_NEVER_BETTER: Final = frozenset({501, 505})
_CONNECTIONS: Final = httpx.Limits(max_connections=50, max_keepalive_connections=10)


class OutboundError(Exception):
    """There is no answer; the subclasses say why."""


class RefusedError(OutboundError):
    """The address, or the form of it, is not one that the service calls."""


class UnreachableError(OutboundError):
    """No connection, no whole answer, or not in time."""


class AnswerTooLargeError(OutboundError):
    """The answer passed its limit, or came compressed although it should not."""


class HeldBackError(OutboundError):
    """The server failed too often; ask again after retry_seconds."""

    def __init__(self, message: str, retry_seconds: float) -> None:
        super().__init__(message)
        self.retry_seconds = retry_seconds


@dataclass(frozen=True, slots=True)
class Bounds:
    """How long a call may take, retries included, and how much it may answer."""

    connect_seconds: float = 5.0
    read_seconds: float = 10.0
    total_seconds: float = 20.0
    max_bytes: int = 1024 * 1024
    attempts: int = 3
    cut: bool = False
    """Whether a longer answer is cut off, and not an error; of a compressed one nothing is kept."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A whole answer, whatever its status."""

    status: int
    headers: httpx.Headers
    content: bytes

    def json(self) -> Any:  # noqa: ANN401  # the other server decides
        return orjson.loads(self.content)


class _RetryableAnswer(Exception):  # noqa: N818  # an answer on its way through the retries
    def __init__(self, answer: Answer) -> None:
        super().__init__(answer.status)
        self.answer = answer


class Outbound:
    """The client of one purpose (`rates`, `webhooks`, ...), which names its metrics and spans."""

    def __init__(
        self,
        purpose: str,
        policy: AddressPolicy,
        *,
        bounds: Bounds = Bounds(),
        breakers: Breakers | None = None,
        tls: ssl.SSLContext | None = None,
        resolve: addresses.Resolve = resolver.resolve,
    ) -> None:
        self._purpose = purpose
        self._policy = policy
        self._bounds = bounds
        self._breakers = breakers or Breakers()
        self._tls = tls
        self._resolve = resolve

    @functools.cached_property
    def _client(self) -> httpx.AsyncClient:
        """Made for the first call: it reads the certificates of all authorities."""
        tls = self._tls or httpx.create_ssl_context()
        timeout = httpx.Timeout(self._bounds.read_seconds, connect=self._bounds.connect_seconds)
        return httpx.AsyncClient(
            transport=_PinnedTransport(self._policy, self._resolve, tls),
            cookies=CookieJar(DefaultCookiePolicy(allowed_domains=[])),
            follow_redirects=False,
            trust_env=False,
            headers={"User-Agent": _AGENT, "Accept-Encoding": "identity"},
            timeout=timeout,
        )

    async def send(
        self,
        method: str,
        url: str,
        *,
        content: bytes | None = None,
        headers: Mapping[str, str] | None = None,
        idempotent: bool | None = None,
    ) -> Answer:
        """Send the request and read the whole answer.

        Calls that may be repeated (by their method, or as `idempotent` says) are, on lost
        connections, 429 and 5xx; others only while no connection was made. Raises OutboundError.
        """
        host = _host_of(url)
        repeatable = method in _IDEMPOTENT if idempotent is None else idempotent
        deadline = asyncio.get_running_loop().time() + self._bounds.total_seconds
        outcome = "error"
        try:
            with telemetry.span(
                f"{method} {self._purpose}", {"server.address": host}, SpanKind.CLIENT
            ):
                sent = {**(headers or {}), **telemetry.carrier()}
                request = self._request(method, url, content, sent)
                answer = await self._retried(request, host, deadline, repeatable=repeatable)
            outcome = f"{answer.status // 100}xx"
        except OutboundError as error:
            outcome = type(error).__name__.removesuffix("Error").lower()
            raise
        finally:
            telemetry.OUTBOUND.labels(self._purpose, outcome).inc()
            telemetry.BREAKERS.labels(self._purpose).set(self._breakers.open_count)
        return answer

    def _request(
        self, method: str, url: str, content: bytes | None, headers: Mapping[str, str]
    ) -> httpx.Request:
        try:
            return self._client.build_request(method, url, content=content, headers=headers)
        except httpx.InvalidURL as error:
            raise RefusedError(f"the address is malformed: {error}") from error

    async def close(self) -> None:
        if "_client" in vars(self):
            await self._client.aclose()

    async def _retried(
        self, request: httpx.Request, host: str, deadline: float, *, repeatable: bool
    ) -> Answer:
        def again(error: Exception) -> bool | float:
            if isinstance(error, _RetryableAnswer):
                wait = retry_after(error.answer)
                left = deadline - asyncio.get_running_loop().time()
                return repeatable if wait is None else repeatable and wait < left and wait
            connected = not isinstance(error.__cause__, httpx.ConnectError | httpx.ConnectTimeout)
            return isinstance(error, UnreachableError) and (repeatable or not connected)

        attempts = stamina.retry_context(
            on=again,
            attempts=self._bounds.attempts,
            timeout=self._bounds.total_seconds,
            wait_initial=0.1,
            wait_max=2.0,
            wait_jitter=0.2,
        )
        try:
            async for attempt in attempts:
                with attempt:
                    return await self._attempt(request, host, deadline)
        except _RetryableAnswer as given_up:
            return given_up.answer
        raise AssertionError("stamina gives at least one attempt")

    async def _attempt(self, request: httpx.Request, host: str, deadline: float) -> Answer:
        try:
            ignored = (AddressRefusedError, OutboundError)
            with self._breakers.guard(host, ignored) as verdict:
                async with asyncio.timeout_at(deadline):
                    answer = await self._exchange(request)
                verdict.failed = answer.status >= 500  # noqa: PLR2004
        except BreakerOpenError as error:
            raise HeldBackError(str(error), error.retry_seconds) from error
        except AddressRefusedError as error:
            raise RefusedError(str(error)) from error
        except TimeoutError as error:
            seconds = self._bounds.total_seconds
            raise UnreachableError(f"{host} did not answer within {seconds:g} s") from error
        except (httpx.HTTPError, OSError) as error:
            raise UnreachableError(f"{host}: {type(error).__name__} {error}".rstrip()) from error
        if answer.status == _TOO_MANY or (verdict.failed and answer.status not in _NEVER_BETTER):
            raise _RetryableAnswer(answer)
        return answer

    async def _exchange(self, request: httpx.Request) -> Answer:
        response = await self._client.send(request, stream=True)
        try:
            content = await self._content(response)
        finally:
            await response.aclose()
        return Answer(response.status_code, response.headers, content)

    async def _content(self, response: httpx.Response) -> bytes:
        bounds = self._bounds
        if response.headers.get("content-encoding", "identity") != "identity":
            if bounds.cut:
                return b""
            raise AnswerTooLargeError("the answer is compressed although it should not be")
        chunks, size = [], 0
        async for chunk in response.aiter_raw():
            size += len(chunk)
            chunks.append(chunk)
            if size > bounds.max_bytes:
                if bounds.cut:
                    break
                raise AnswerTooLargeError(f"more than {bounds.max_bytes} bytes")
        return b"".join(chunks)[: bounds.max_bytes]


class _PinnedBackend(httpcore.AsyncNetworkBackend):
    """Connects to the addresses that the policy has checked, in their order."""

    def __init__(self, policy: AddressPolicy, resolve: addresses.Resolve) -> None:
        self._policy = policy
        self._resolve = resolve
        self._sockets = httpcore.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109  # httpcore's signature
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        try:
            found = await self._policy.addresses_of(host, port, self._resolve)
        except (OSError, UnicodeError) as error:
            raise httpcore.ConnectError(f"{host} has no address ({error})") from error
        failure: Exception = httpcore.ConnectError(f"{host} has no address")
        for address in found:
            try:
                return await self._sockets.connect_tcp(
                    address, port, timeout, local_address, socket_options
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
        raise failure


class _PinnedTransport(httpx.AsyncHTTPTransport):
    def __init__(
        self, policy: AddressPolicy, resolve: addresses.Resolve, tls: ssl.SSLContext
    ) -> None:
        self._pool = httpcore.AsyncConnectionPool(
            ssl_context=tls,
            max_connections=_CONNECTIONS.max_connections,
            max_keepalive_connections=_CONNECTIONS.max_keepalive_connections,
            keepalive_expiry=_CONNECTIONS.keepalive_expiry,
            network_backend=_PinnedBackend(policy, resolve),
        )


def _host_of(url: str) -> str:
    """The host and port; refuses what is no plain web address."""
    try:
        parts = urlsplit(url)
        port = parts.port or {"http": 80, "https": 443}[parts.scheme]
    except (ValueError, KeyError):
        raise RefusedError("the address must begin with http:// or https://") from None
    if not parts.hostname or parts.username is not None or parts.password is not None:
        raise RefusedError("the address must name a host, and no user")
    return f"{parts.hostname}:{port}"


def retry_after(answer: Answer) -> float | None:
    """Seconds to wait (RFC 9110, 10.2.3: a number or a date); None if the server does not say."""
    told = answer.headers.get("retry-after", "").strip()
    if told.isascii() and told.isdigit():
        return float(told)
    try:
        at = parsedate_to_datetime(told)
    except ValueError:
        return None
    return max(0.0, (at - clock.now()).total_seconds()) if at.tzinfo else None
