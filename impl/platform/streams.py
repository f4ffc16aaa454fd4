"""Event streams: messages as they come, kept awake while idle, closed when their time is up.

An idle stream sends a comment every `heartbeat_seconds`, so that proxies keep it open and a client
that has gone is noticed. A stream ends after `longest_seconds`, or when the process stops; the
client opens it anew where it stood (Last-Event-ID), perhaps at another replica. It also ends when
its caller's session or token has ended, which is asked every `asked_seconds`.
"""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

from starlette.responses import StreamingResponse

from generated.runtime import Event, Events

MEDIA_TYPE: Final = "text/event-stream"
Holds: TypeAlias = Callable[[], Awaitable[bool]]
"""Whether whoever reads a stream still may."""
_HEADERS: Final = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
_HEARTBEAT: Final = b": awake\n\n"
_REOPEN: Final = b"retry: 1000\n\n"
"""Milliseconds after which a client opens a closed stream anew."""


@dataclass(frozen=True, slots=True)
class Streams:
    """The open event streams of this process."""

    longest_seconds: float
    heartbeat_seconds: float = 15
    asked_seconds: float = 3
    _closing: asyncio.Event = field(default_factory=asyncio.Event)

    def close(self) -> None:
        """End every stream, and every one that begins from now on."""
        self._closing.set()

    def response(self, events: Events[Any], holds: Holds | None = None) -> StreamingResponse:
        return StreamingResponse(self._bytes(events, holds), 200, _HEADERS, MEDIA_TYPE)

    async def _bytes(self, events: Events[Any], holds: Holds | None) -> AsyncIterator[bytes]:
        closing = asyncio.ensure_future(self._closing.wait())
        following = asyncio.ensure_future(_next(events))
        times = _Times(self, holds)
        try:
            yield _REOPEN
            while await times.go_on():
                await asyncio.wait(
                    {following, closing},
                    timeout=times.patience(),
                    return_when=asyncio.FIRST_COMPLETED,
                )
                if not following.done():
                    if times.silent():
                        yield _HEARTBEAT
                    continue
                event = following.result()
                if event is None:
                    return
                yield encode(event)
                times.said()
                following = asyncio.ensure_future(_next(events))
        finally:
            await _abandon(following, closing)
            await _close(events.messages)

    @property
    def closing(self) -> bool:
        return self._closing.is_set()


class _Times:
    """When one stream has to do what."""

    def __init__(self, streams: Streams, holds: Holds | None) -> None:
        self._streams = streams
        self._holds = holds
        self._time = asyncio.get_running_loop().time
        now = self._time()
        self._ends = now + streams.longest_seconds
        self._asks = now + streams.asked_seconds if holds else self._ends
        self._speaks = now + streams.heartbeat_seconds

    def patience(self) -> float:
        """Seconds until something is due."""
        return max(0.0, min(self._ends, self._asks, self._speaks) - self._time())

    async def go_on(self) -> bool:
        """Whether the stream's time is not up, and its reader still may read."""
        now = self._time()
        if now >= self._ends or self._streams.closing:
            return False
        if self._holds is None or now < self._asks:
            return True
        self._asks = now + self._streams.asked_seconds
        return await self._holds()

    def silent(self) -> bool:
        """Whether a sign of life is due, which then counts as given."""
        due = self._time() >= self._speaks
        if due:
            self.said()
        return due

    def said(self) -> None:
        self._speaks = self._time() + self._streams.heartbeat_seconds


async def _next(events: Events[Any]) -> Event[Any] | None:
    return await anext(events.messages, None)


async def _abandon(*waiting: asyncio.Future[Any]) -> None:
    for future in waiting:
        future.cancel()
    await asyncio.gather(*waiting, return_exceptions=True)


async def _close(messages: AsyncIterator[Event[Any]]) -> None:
    close = getattr(messages, "aclose", None)
    if close is not None:
        with contextlib.suppress(RuntimeError):  # it is being iterated by nobody any more
            await close()


def encode(event: Event[Any]) -> bytes:
    """One message; JSON has no line ends of its own."""
    data = event.data
    content: bytes = data.__pydantic_serializer__.to_json(data, by_alias=True)
    named = b"" if event.id is None else f"id: {event.id}\n".encode()
    return named + b"data: " + content + b"\n\n"
