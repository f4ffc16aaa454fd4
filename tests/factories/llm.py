"""A language model's endpoint on loopback that answers as it is told."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from typing import Any

import orjson


class Endpoint:
    """Answers each chat completion with the next of its answers, the last one again and again."""

    def __init__(self) -> None:
        self.asked: list[dict[str, Any]] = []
        self.heads: list[str] = []
        self.answers: list[bytes | float] = [completion({})]
        self.port = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/v1"

    async def _handle(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with (
            contextlib.suppress(ConnectionError, asyncio.IncompleteReadError),
            contextlib.closing(writer),
        ):
            while head := await reader.readuntil(b"\r\n\r\n"):
                lines = head.decode().lower().split("\r\n")
                length = next(line for line in lines if line.startswith("content-length"))
                body = await reader.readexactly(int(length.partition(":")[2]))
                self.heads.append(head.decode())
                self.asked.append(orjson.loads(body))
                answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
                if isinstance(answer, float):
                    await asyncio.sleep(answer)
                    answer = completion({})
                writer.write(answer)
                await writer.drain()


def completion(query: object) -> bytes:
    """A chat completion whose message is the query as JSON."""
    return saying(orjson.dumps(query).decode())


def saying(text: object) -> bytes:
    return status(200, orjson.dumps({"choices": [{"message": {"content": text}}]}))


def status(code: int, body: bytes = b"{}") -> bytes:
    head = f"HTTP/1.1 {code} X\r\nContent-Length: {len(body)}\r\nContent-Type: application/json"
    return head.encode() + b"\r\n\r\n" + body


@contextlib.asynccontextmanager
async def endpoint() -> AsyncIterator[Endpoint]:
    made = Endpoint()
    tasks: set[asyncio.Task[None]] = set()

    def accept(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.create_task(made._handle(reader, writer))
        tasks.add(task)
        task.add_done_callback(tasks.discard)

    serve: Callable[[asyncio.StreamReader, asyncio.StreamWriter], None] = accept
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    made.port = server.sockets[0].getsockname()[1]
    try:
        yield made
    finally:
        server.close()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
