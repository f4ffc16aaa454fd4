"""Sends calls over httpx, for asyncio."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import ExitStack, asynccontextmanager
from dataclasses import replace
from types import TracebackType
from typing import Self, TypeVar

import httpx
import pydantic

from centime.answers import checked, warn_of_end
from centime.calls import Call
from centime.files import AsyncStream
from centime.retry import Retry, is_temporary
from centime.sender import LISTENING, TIMEOUT, Sender, is_unknown
from centime.session import Session
from centime.streams import Event, Lines, Reader, Refused

T = TypeVar("T")


class AsyncTransport(Sender):
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
        self._http = http or httpx.AsyncClient(timeout=TIMEOUT)
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
        """The whole answer, after retries and at most one renewal of the access token."""
        return await self._opened(call, whole=True)

    @asynccontextmanager
    async def open(self, call: Call) -> AsyncGenerator[AsyncStream, None]:
        """A file whose content is read while it comes; raises the problem answered instead."""
        response = await self._opened(call, whole=False)
        try:
            checked(response)
            yield AsyncStream(response)
        finally:
            await response.aclose()

    async def listen(
        self, call: Call, kind: pydantic.TypeAdapter[T]
    ) -> AsyncGenerator[Event[T], None]:
        """Messages without end; a stream that breaks or closes is opened anew where it stood."""
        warn_of_end(call)
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
        with ExitStack() as files:
            told = self._told(call, files)
        async with self._http.stream(**told, timeout=LISTENING) as response:
            if response.is_success:
                warn_of_end(call, response)
                lines = Lines()
                async for piece in response.aiter_bytes():
                    for line in lines.cut(piece):
                        yield line
                for line in lines.end():
                    yield line
                return
            await response.aread()
        if is_temporary(call, response) or (is_unknown(call, response) and await self._renew(used)):
            raise Refused(response)
        checked(response)

    async def _opened(self, call: Call, *, whole: bool) -> httpx.Response:
        """The answer; unless it is wanted whole, a success may still be on its way."""
        warn_of_end(call)
        used = self._access_token()
        response = await self._persist(call, whole=whole)
        if is_unknown(call, response) and await self._renew(used):
            response = await self._persist(call, whole=whole)
        warn_of_end(call, response)
        return response

    async def _persist(self, call: Call, *, whole: bool) -> httpx.Response:
        tried = 0
        while True:
            tried += 1
            try:
                response = await self._once(call, whole=whole)
            except httpx.TransportError as error:
                pause = self._pause(call, error, tried)
            else:
                asked = response.headers.get("retry-after")
                again = self.retry.pause(tried, asked) if is_temporary(call, response) else None
                if again is None:
                    return response
                pause = again
            await asyncio.sleep(pause)

    async def _once(self, call: Call, *, whole: bool) -> httpx.Response:
        """One try; what is no success comes whole in any case."""
        with ExitStack() as files:
            request = self._http.build_request(**self._told(call, files))
            response = await self._http.send(request, stream=True)
        if whole or not response.is_success:
            try:
                await response.aread()
            finally:
                await response.aclose()
        return response

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
