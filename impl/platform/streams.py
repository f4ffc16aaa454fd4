"""Event streams: messages as they come, kept awake while idle, closed when their time is up.

An idle stream sends a comment every `heartbeat_seconds`, so that proxies keep it open and a client
that has gone is noticed. A stream ends after `longest_seconds`, or when the process stops; the
client opens it anew where it stood (Last-Event-ID), perhaps at another replica.
"""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any, Final

from starlette.responses import StreamingResponse

from generated.runtime import Event, Events

MEDIA_TYPE: Final = "text/event-stream"
_HEADERS: Final = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
_HEARTBEAT: Final = b": awake\n\n"
_REOPEN: Final = b"retry: 1000\n\n"
"""Milliseconds after which a client opens a closed stream anew."""


@dataclass(frozen=True, slots=True)
class Streams:
    """The open event streams of this process."""

    longest_seconds: float
    heartbeat_seconds: float = 15
    _closing: asyncio.Event = field(default_factory=asyncio.Event)

    def close(self) -> None:
        """End every stream, and every one that begins from now on."""
        self._closing.set()

    def response(self, events: Events[Any]) -> StreamingResponse:
        return StreamingResponse(self._bytes(events), 200, _HEADERS, MEDIA_TYPE)

    async def _bytes(self, events: Events[Any]) -> AsyncIterator[bytes]:
        closing = asyncio.ensure_future(self._closing.wait())
        following = asyncio.ensure_future(_next(events))
        ends = asyncio.get_running_loop().time() + self.longest_seconds
        try:
            yield _REOPEN
            while (
                left := ends - asyncio.get_running_loop().time()
            ) > 0 and not self._closing.is_set():
                patience = min(left, self.heartbeat_seconds)
                await asyncio.wait(
                    {following, closing}, timeout=patience, return_when=asyncio.FIRST_COMPLETED
                )
                if not following.done():
                    yield _HEARTBEAT
                    continue
                event = following.result()
                if event is None:
                    return
                yield encode(event)
                following = asyncio.ensure_future(_next(events))
        finally:
            await _abandon(following, closing)
            await _close(events.messages)


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
