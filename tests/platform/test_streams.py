"""Event streams as a client sees them: bytes in time, and an end."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator

from pydantic import BaseModel

from generated.runtime import Event, Events
from impl.platform.streams import Streams


class News(BaseModel):
    text: str


class Source:
    """Gives what it is told to, waits for ever after that, and knows whether it was closed."""

    def __init__(self, *texts: str, ends: bool = False) -> None:
        self.texts, self.ends, self.closed = texts, ends, False

    async def messages(self) -> AsyncIterator[Event[News]]:
        try:
            for number, text in enumerate(self.texts):
                yield Event(News(text=text), str(number))
            if not self.ends:
                await asyncio.Event().wait()
        finally:
            self.closed = True


async def _read(streams: Streams, source: Source) -> list[bytes]:
    response = streams.response(Events(source.messages()))
    assert response.media_type == "text/event-stream"
    assert response.headers["Cache-Control"] == "no-store"
    return [
        chunk.encode() if isinstance(chunk, str) else bytes(chunk)
        async for chunk in response.body_iterator
    ]


class TestAStream:
    async def test_says_when_to_come_back_and_gives_every_message(self) -> None:
        source = Source("one", "two\nlines", ends=True)
        assert await _read(Streams(60), source) == [
            b"retry: 1000\n\n",
            b'id: 0\ndata: {"text":"one"}\n\n',
            b'id: 1\ndata: {"text":"two\\nlines"}\n\n',
        ]
        assert source.closed

    async def test_stays_awake_while_nothing_happens(self) -> None:
        source = Source("one")
        read = await _read(Streams(0.5, heartbeat_seconds=0.05), source)
        assert read[1] == b'id: 0\ndata: {"text":"one"}\n\n'
        assert set(read[2:]) == {b": awake\n\n"}
        assert len(read) > 3
        assert source.closed

    async def test_ends_when_the_process_stops(self) -> None:
        streams, source = Streams(60), Source("one")
        reading = asyncio.create_task(_read(streams, source))
        await asyncio.sleep(0)
        streams.close()
        assert (await asyncio.wait_for(reading, 5))[0] == b"retry: 1000\n\n"
        assert source.closed
        assert await _read(streams, Source("late")) == [b"retry: 1000\n\n"]

    async def test_closes_its_source_when_the_client_goes(self) -> None:
        source = Source("one")
        body = Streams(60).response(Events(source.messages())).body_iterator
        assert isinstance(body, AsyncGenerator)
        assert await anext(body) == b"retry: 1000\n\n"
        assert await anext(body) == b'id: 0\ndata: {"text":"one"}\n\n'
        await body.aclose()
        assert source.closed

    async def test_ends_when_its_reader_may_read_no_more(self) -> None:
        answers = iter([True, True, False])

        async def holds() -> bool:
            return next(answers)

        source = Source("one")
        streams = Streams(60, heartbeat_seconds=60, asked_seconds=0.05)
        response = streams.response(Events(source.messages()), holds)
        read = [chunk async for chunk in response.body_iterator]
        assert read == [b"retry: 1000\n\n", b'id: 0\ndata: {"text":"one"}\n\n']
        assert source.closed
        assert list(answers) == []

    async def test_is_asked_for_even_while_messages_come(self) -> None:
        async def busy() -> AsyncIterator[Event[News]]:
            while True:
                await asyncio.sleep(0.005)
                yield Event(News(text="again"))

        async def holds() -> bool:
            return False

        streams = Streams(60, asked_seconds=0.1)
        response = streams.response(Events(busy()), holds)
        chunks = [chunk async for chunk in response.body_iterator]
        assert 3 < len(chunks) < 100
