"""Sends calls over httpx."""

import threading
import time
from collections.abc import Generator, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from types import TracebackType
from typing import Self, TypeVar

import httpx
import pydantic

from centime.answers import checked, warn_of_end
from centime.calls import Call
from centime.files import Stream
from centime.retry import Retry, is_temporary
from centime.sender import LISTENING, TIMEOUT, Sender, is_unknown
from centime.session import Session
from centime.streams import Event, Lines, Reader, Refused

T = TypeVar("T")


class Transport(Sender):
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
        self._http = http or httpx.Client(timeout=TIMEOUT)
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
        """The whole answer, after retries and at most one renewal of the access token."""
        return self._opened(call, whole=True)

    @contextmanager
    def open(self, call: Call) -> Generator[Stream, None, None]:
        """A file whose content is read while it comes; raises the problem answered instead."""
        response = self._opened(call, whole=False)
        try:
            checked(response)
            yield Stream(response)
        finally:
            response.close()

    def listen(self, call: Call, kind: pydantic.TypeAdapter[T]) -> Generator[Event[T], None, None]:
        """Messages without end; a stream that breaks or closes is opened anew where it stood."""
        warn_of_end(call)
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
        with ExitStack() as files:
            told = self._told(call, files)
        with self._http.stream(**told, timeout=LISTENING) as response:
            if response.is_success:
                warn_of_end(call, response)
                lines = Lines()
                for piece in response.iter_bytes():
                    yield from lines.cut(piece)
                yield from lines.end()
                return
            response.read()
        if is_temporary(call, response) or (is_unknown(call, response) and self._renew(used)):
            raise Refused(response)
        checked(response)

    def _opened(self, call: Call, *, whole: bool) -> httpx.Response:
        """The answer; unless it is wanted whole, a success may still be on its way."""
        warn_of_end(call)
        used = self._access_token()
        response = self._persist(call, whole=whole)
        if is_unknown(call, response) and self._renew(used):
            response = self._persist(call, whole=whole)
        warn_of_end(call, response)
        return response

    def _persist(self, call: Call, *, whole: bool) -> httpx.Response:
        tried = 0
        while True:
            tried += 1
            try:
                response = self._once(call, whole=whole)
            except httpx.TransportError as error:
                pause = self._pause(call, error, tried)
            else:
                asked = response.headers.get("retry-after")
                again = self.retry.pause(tried, asked) if is_temporary(call, response) else None
                if again is None:
                    return response
                pause = again
            time.sleep(pause)

    def _once(self, call: Call, *, whole: bool) -> httpx.Response:
        """One try; what is no success comes whole in any case."""
        with ExitStack() as files:
            request = self._http.build_request(**self._told(call, files))
            response = self._http.send(request, stream=True)
        if whole or not response.is_success:
            try:
                response.read()
            finally:
                response.close()
        return response

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
