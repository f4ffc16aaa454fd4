"""Requests and answers by hand, for parts that need no server."""

from collections.abc import Mapping, Sequence
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Message


def request(
    headers: Mapping[str, str] | None = None, *chunks: bytes, query: bytes = b"", **scope: Any
) -> Request:
    """A request with a body in chunks."""
    waiting = list(chunks) or [b""]

    async def receive() -> Message:
        return {"type": "http.request", "body": waiting.pop(0), "more_body": bool(waiting)}

    raw = [(name.lower().encode(), value.encode()) for name, value in (headers or {}).items()]
    made = {"type": "http", "method": "GET", "path": "/", "query_string": query, "headers": raw}
    return Request({**made, **scope}, receive)


async def bodies(response: Response) -> Sequence[bytes]:
    """What the response sends, message by message."""
    sent: list[bytes] = []

    async def receive() -> Message:
        return {"type": "http.disconnect"}

    async def send(message: Message) -> None:
        if message["type"] == "http.response.body":
            sent.append(message.get("body", b""))

    await response({"type": "http", "asgi": {"spec_version": "2.4"}}, receive, send)
    return sent
