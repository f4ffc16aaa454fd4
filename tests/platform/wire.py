"""A wire between a service and a server of its: forwards bytes until it is cut."""

import asyncio
import contextlib
import threading
from collections.abc import Coroutine, Iterator
from typing import Any
from urllib.parse import urlsplit, urlunsplit


class Wire:
    """Listens on loopback; while it is cut it refuses connections, and those it had are gone."""

    def __init__(self, url: str, loop: asyncio.AbstractEventLoop) -> None:
        self._parts = urlsplit(url)
        self._loop = loop
        self._ends: set[asyncio.Task[None]] = set()
        self._server: asyncio.Server | None = None
        self._port = 0

    @property
    def url(self) -> str:
        """The server's address, by way of the wire."""
        credentials = self._parts.netloc.rpartition("@")[0]
        return urlunsplit(self._parts._replace(netloc=f"{credentials}@127.0.0.1:{self._port}"))

    def mend(self) -> None:
        self._do(self._listen())

    def cut(self) -> None:
        self._do(self._drop())

    def _do(self, step: Coroutine[Any, Any, None]) -> None:
        asyncio.run_coroutine_threadsafe(step, self._loop).result(10)

    async def _listen(self) -> None:
        self._server = await asyncio.start_server(self._forward, "127.0.0.1", self._port)
        self._port = self._server.sockets[0].getsockname()[1]

    async def _drop(self) -> None:
        if self._server is not None:
            self._server.close()
            self._server = None
        for end in self._ends:
            end.cancel()
        await asyncio.gather(*self._ends, return_exceptions=True)

    async def _forward(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._ends.add(task)
        with contextlib.suppress(OSError, asyncio.CancelledError), contextlib.closing(writer):
            there = await asyncio.open_connection(self._parts.hostname, self._parts.port)
            with contextlib.closing(there[1]):
                await asyncio.gather(_pump(reader, there[1]), _pump(there[0], writer))
        self._ends.discard(task)


async def _pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while data := await reader.read(65536):
        writer.write(data)
        await writer.drain()
    writer.close()


@contextlib.contextmanager
def wired(url: str) -> Iterator[Wire]:
    """A wire to that server, in a thread of its own."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    wire = Wire(url, loop)
    try:
        wire.mend()
        yield wire
    finally:
        wire.cut()
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()
