"""Sends calls over httpx: credentials, retries, renewal; once for threads and once for asyncio."""

import asyncio
import threading
import time
from types import TracebackType
from typing import Any, Self

import httpx

from centime.calls import Call, Retry, is_temporary
from centime.errors import ConnectionFailed
from centime.session import Session

_TIMEOUT = 30.0


class Transport:
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
        session = self.session
        used = session.access_token if session is not None else None
        response = self._persist(call)
        if response.status_code != httpx.codes.UNAUTHORIZED or call.anonymous:
            return response
        if session is None or used is None or not self._renew(session, used):
            return response
        return self._persist(call)

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
        authorization = self.session.authorization() if self.session is not None else None
        told: dict[str, Any] = call.arguments(authorization)  # Any: what httpx takes
        told["url"] = self._base + told["url"]
        return self._http.request(**told)

    def _renew(self, session: Session, used: str) -> bool:
        """Whether there is a newer access token than `used`; asks for one if need be."""
        with self._renewing:
            if session.access_token != used:
                return True
            if session.refresh_token is None:
                return False
            return self._refresh(session, session.refresh_token)

    def _refresh(self, session: Session, refresh_token: str) -> bool:
        raise NotImplementedError


class AsyncTransport:
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
        session = self.session
        used = session.access_token if session is not None else None
        response = await self._persist(call)
        if response.status_code != httpx.codes.UNAUTHORIZED or call.anonymous:
            return response
        if session is None or used is None or not await self._renew(session, used):
            return response
        return await self._persist(call)

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
        authorization = self.session.authorization() if self.session is not None else None
        told: dict[str, Any] = call.arguments(authorization)  # Any: what httpx takes
        told["url"] = self._base + told["url"]
        return await self._http.request(**told)

    async def _renew(self, session: Session, used: str) -> bool:
        """Whether there is a newer access token than `used`; asks for one if need be."""
        async with self._renewing:
            if session.access_token != used:
                return True
            if session.refresh_token is None:
                return False
            return await self._refresh(session, session.refresh_token)

    async def _refresh(self, session: Session, refresh_token: str) -> bool:
        raise NotImplementedError


def _may_repeat(call: Call, error: httpx.TransportError) -> bool:
    """A connection that never stood has carried nothing; otherwise the call must be repeatable."""
    return isinstance(error, httpx.ConnectError | httpx.ConnectTimeout) or call.is_repeatable()
