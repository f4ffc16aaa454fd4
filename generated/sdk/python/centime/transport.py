"""Sends calls over httpx: credentials, retries, renewal; once for threads and once for asyncio."""

import asyncio
import threading
import time
from collections.abc import AsyncGenerator, AsyncIterator, Generator, Iterator
from dataclasses import replace
from types import TracebackType
from typing import Any, Self, TypeVar

import httpx
import pydantic

from centime.calls import Call, Retry, checked, is_temporary
from centime.errors import ConnectionFailed
from centime.session import Session
from centime.streams import Event, Reader, Refused

T = TypeVar("T")
_TIMEOUT = 30.0
_LISTENING = httpx.Timeout(30.0, read=90.0)
"""An idle stream shows a sign of life more often than that."""


class _Sender:
    """What both transports know of their server."""

    session: Session | None
    retry: Retry
    _base: str

    def _access_token(self) -> str | None:
        return None if self.session is None else self.session.access_token

    def _told(self, call: Call) -> dict[str, Any]:  # Any: what httpx takes
        authorization = self.session.authorization() if self.session is not None else None
        told: dict[str, Any] = call.arguments(authorization)
        told["url"] = self._base + told["url"]
        return told

    def _patience(self, error: httpx.TransportError | Refused, tried: int) -> float:
        """Seconds until a stream is opened anew; after the last try, raises what went wrong."""
        answer = error.response if isinstance(error, Refused) else None
        pause = self.retry.pause(tried, answer.headers.get("retry-after") if answer else None)
        if pause is not None:
            return pause
        if answer is not None:
            checked(answer)
        raise ConnectionFailed(str(error) or type(error).__name__) from error


class Transport(_Sender):
    """Sends calls and waits for their answers."""

    def __init__(
        self,
        base_url: str,
        *,
        token: str | None = None,
        session: Session | None = None,
        retry: Retry | None = None,
        http: httpx.Client | None = None,
    ) -> None:
        self.session = Session(token) if token is not None else session
        self.retry = retry or Retry()
        self._own = http is None
        self._http = http or httpx.Client(timeout=_TIMEOUT)
        self._base = base_url.rstrip("/")
        self._renewing = threading.Lock()

    def close(self) -> None:
        if self._own:
            self._http.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def send(self, call: Call) -> httpx.Response:
        """The answer, after retries and at most one renewal of the access token."""
        used = self._access_token()
        response = self._persist(call)
        if not _is_unknown(call, response) or not self._renew(used):
            return response
        return self._persist(call)

    def listen(self, call: Call, kind: pydantic.TypeAdapter[T]) -> Generator[Event[T], None, None]:
        """Messages without end; a stream that breaks or closes is opened anew where it stood."""
        reader = Reader(kind)
        tried = 0
        while True:
            try:
                for line in self._lines(replace(call, headers=reader.begin(call.headers))):
                    message = reader.message(line)
                    if message is not None:
                        tried = 0
                        yield message
                pause = self.retry.first_pause if reader.pause is None else reader.pause
            except (httpx.TransportError, Refused) as error:
                tried += 1
                pause = self._patience(error, tried)
            time.sleep(pause)

    def _lines(self, call: Call) -> Iterator[str]:
        """The lines of one stream."""
        used = self._access_token()
        with self._http.stream(**self._told(call), timeout=_LISTENING) as response:
            if response.is_success:
                yield from response.iter_lines()
                return
            response.read()
        if is_temporary(call, response) or (_is_unknown(call, response) and self._renew(used)):
            raise Refused(response)
        checked(response)

    def _persist(self, call: Call) -> httpx.Response:
        tried = 0
        while True:
            tried += 1
            try:
                response = self._once(call)
            except httpx.TransportError as error:
                pause = self.retry.pause(tried, None) if _may_repeat(call, error) else None
                if pause is None:
                    raise ConnectionFailed(str(error) or type(error).__name__) from error
            else:
                if not is_temporary(call, response):
                    return response
                pause = self.retry.pause(tried, response.headers.get("retry-after"))
                if pause is None:
                    return response
            time.sleep(pause)

    def _once(self, call: Call) -> httpx.Response:
        return self._http.request(**self._told(call))

    def _renew(self, used: str | None) -> bool:
        """Whether there is a newer access token than `used`; asks for one if need be."""
        session = self.session
        if session is None or used is None:
            return False
        with self._renewing:
            if session.access_token != used:
                return True
            if session.refresh_token is None:
                return False
            return self._refresh(session, session.refresh_token)

    def _refresh(self, session: Session, refresh_token: str) -> bool:  # noqa: ARG002
        """The client knows how, if the contract has sessions."""
        return False


class AsyncTransport(_Sender):
    """Sends calls; their answers are awaited."""

    def __init__(
        self,
        base_url: str,
        *,
        token: str | None = None,
        session: Session | None = None,
        retry: Retry | None = None,
        http: httpx.AsyncClient | None = None,
    ) -> None:
        self.session = Session(token) if token is not None else session
        self.retry = retry or Retry()
        self._own = http is None
        self._http = http or httpx.AsyncClient(timeout=_TIMEOUT)
        self._base = base_url.rstrip("/")
        self._renewing = asyncio.Lock()

    async def aclose(self) -> None:
        if self._own:
            await self._http.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.aclose()

    async def send(self, call: Call) -> httpx.Response:
        """The answer, after retries and at most one renewal of the access token."""
        used = self._access_token()
        response = await self._persist(call)
        if not _is_unknown(call, response) or not await self._renew(used):
            return response
        return await self._persist(call)

    async def listen(
        self, call: Call, kind: pydantic.TypeAdapter[T]
    ) -> AsyncGenerator[Event[T], None]:
        """Messages without end; a stream that breaks or closes is opened anew where it stood."""
        reader = Reader(kind)
        tried = 0
        while True:
            try:
                async for line in self._lines(replace(call, headers=reader.begin(call.headers))):
                    message = reader.message(line)
                    if message is not None:
                        tried = 0
                        yield message
                pause = self.retry.first_pause if reader.pause is None else reader.pause
            except (httpx.TransportError, Refused) as error:
                tried += 1
                pause = self._patience(error, tried)
            await asyncio.sleep(pause)

    async def _lines(self, call: Call) -> AsyncIterator[str]:
        """The lines of one stream."""
        used = self._access_token()
        async with self._http.stream(**self._told(call), timeout=_LISTENING) as response:
            if response.is_success:
                async for line in response.aiter_lines():
                    yield line
                return
            await response.aread()
        if is_temporary(call, response) or (
            _is_unknown(call, response) and await self._renew(used)
        ):
            raise Refused(response)
        checked(response)

    async def _persist(self, call: Call) -> httpx.Response:
        tried = 0
        while True:
            tried += 1
            try:
                response = await self._once(call)
            except httpx.TransportError as error:
                pause = self.retry.pause(tried, None) if _may_repeat(call, error) else None
                if pause is None:
                    raise ConnectionFailed(str(error) or type(error).__name__) from error
            else:
                if not is_temporary(call, response):
                    return response
                pause = self.retry.pause(tried, response.headers.get("retry-after"))
                if pause is None:
                    return response
            await asyncio.sleep(pause)

    async def _once(self, call: Call) -> httpx.Response:
        return await self._http.request(**self._told(call))

    async def _renew(self, used: str | None) -> bool:
        """Whether there is a newer access token than `used`; asks for one if need be."""
        session = self.session
        if session is None or used is None:
            return False
        async with self._renewing:
            if session.access_token != used:
                return True
            if session.refresh_token is None:
                return False
            return await self._refresh(session, session.refresh_token)

    async def _refresh(self, session: Session, refresh_token: str) -> bool:  # noqa: ARG002
        """The client knows how, if the contract has sessions."""
        return False


def _is_unknown(call: Call, response: httpx.Response) -> bool:
    """Whether the server did not take the access token."""
    return response.status_code == httpx.codes.UNAUTHORIZED and not call.anonymous


def _may_repeat(call: Call, error: httpx.TransportError) -> bool:
    """A connection that never stood has carried nothing; otherwise the call must be repeatable."""
    return isinstance(error, httpx.ConnectError | httpx.ConnectTimeout) or call.is_repeatable()
