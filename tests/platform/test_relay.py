"""The relay: everything that was committed is handed on once, and nothing else is."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from uuid import UUID, uuid4

import pytest
from fastapi import FastAPI

from impl.platform import clock, db, events, ids, journal
from impl.platform.events import BATCH, Book, Change, Event, Relay, Told
from impl.platform.news import News
from impl.platform.redis import Redis


class Heard:
    """A consumer that keeps what it is handed, in a table of the same transaction."""

    def __init__(self) -> None:
        self.batches: list[int] = []
        self.told = 0
        self.failing: set[UUID] = set()
        self.slow = 0.0
        self.books: list[Book] = []

    async def changes(self, book: Book, changes: Sequence[Change]) -> Told:
        if book.id in self.failing:
            raise ArithmeticError
        self.batches.append(len(changes))
        self.books.append(book)
        await asyncio.sleep(self.slow)
        await db.executemany(
            "INSERT INTO heard VALUES ($1, $2, $3)",
            [(book.id, each.seq, each.ordinal) for each in changes],
        )
        return self._tell

    async def events(self, events: Sequence[Event]) -> Told:
        await db.executemany("INSERT INTO heard VALUES ($1, 0, 0)", [(each.id,) for each in events])
        return self._tell

    def _tell(self) -> None:
        self.told += 1


async def heard_of(book_id: UUID) -> list[tuple[int, int]]:
    rows = await db.fetch("SELECT * FROM heard WHERE id = $1 ORDER BY seq, ordinal", book_id)
    return [(row["seq"], row["ordinal"]) for row in rows]


async def a_book() -> UUID:
    book_id = ids.new_id()
    await db.execute(
        "INSERT INTO books (id, name, base_currency, time_zone, first_month, seq, compacted_seq,"
        " version, created_at, updated_at)"
        " VALUES ($1, 'Home', 'EUR', 'UTC', '2026-01-01', 0, 0, 1, now(), now())",
        book_id,
    )
    return book_id


async def write(book_id: UUID, entries: int = 1) -> None:
    async with journal.change_set(book_id, None) as changes:
        for _ in range(entries):
            changes.record("payee", uuid4(), "create", None, {"name": "x"})


@pytest.fixture
async def heard(app: FastAPI) -> AsyncIterator[Heard]:
    del app  # it has opened the database
    await db.execute("CREATE TABLE heard (id uuid, seq bigint, ordinal int)")
    await db.execute("DELETE FROM book_events")  # other tests' events, which no worker handed on
    yield Heard()
    await db.execute("DROP TABLE heard")


@pytest.fixture
def news() -> News:
    return News(Redis(None))


@pytest.fixture
def relay(heard: Heard, news: News) -> Relay:
    return Relay(heard, {}, news)


class TestTheJournal:
    async def test_is_handed_on_in_order_and_once(self, relay: Relay, heard: Heard) -> None:
        book = await a_book()
        await write(book, 2)
        await write(book)
        assert await relay.relay([book]) == 3
        assert await heard_of(book) == [(1, 1), (1, 2), (2, 1)]
        assert await relay.relay([book]) == 0
        await write(book)
        await relay.relay([book])
        assert len(await heard_of(book)) == 4
        assert heard.books[0] == Book(book, "Home", "EUR", "UTC")
        assert heard.told == 2

    async def test_a_large_change_set_comes_in_batches(self, relay: Relay, heard: Heard) -> None:
        book = await a_book()
        await write(book, 2 * BATCH + 7)
        await relay.relay([book])
        assert heard.batches == [BATCH, BATCH, 7]
        assert await heard_of(book) == [(1, n) for n in range(1, 2 * BATCH + 8)]

    async def test_a_change_set_of_just_a_batch_is_not_handed_on_twice(
        self, relay: Relay, heard: Heard
    ) -> None:
        book = await a_book()
        await write(book, BATCH)
        await relay.relay([book])
        await write(book)
        await relay.relay([book])
        assert heard.batches == [BATCH, 1]

    async def test_books_take_turns(self, relay: Relay, heard: Heard) -> None:
        long, short = await a_book(), await a_book()
        await write(long, 3 * BATCH)
        await write(short)
        await relay.relay([long, short])
        assert sorted(heard.batches[:2]) == [1, BATCH]

    async def test_what_is_rolled_back_is_not_there(self, relay: Relay) -> None:
        book = await a_book()

        async def change_ones_mind() -> None:
            async with db.transaction():
                await write(book)
                raise ArithmeticError

        with pytest.raises(ArithmeticError):
            await change_ones_mind()
        await relay.relay([book])
        assert await heard_of(book) == []

    async def test_a_position_moves_only_with_what_the_consumer_wrote(
        self, relay: Relay, heard: Heard
    ) -> None:
        book, other = await a_book(), await a_book()
        for each in (book, other):
            await write(each)
        heard.failing = {book}
        await relay.relay([book, other])
        assert (await heard_of(book), await heard_of(other)) == ([], [(1, 1)])
        heard.failing = set()
        assert await relay.relay([book]) == 0
        relay._pauses.clear()
        await relay.relay([book])
        assert await heard_of(book) == [(1, 1)]

    async def test_a_book_whose_entries_were_compacted_is_up_to_date(self, relay: Relay) -> None:
        book = await a_book()
        await write(book)
        await db.execute("DELETE FROM changes WHERE book_id = $1", book)
        assert await relay.relay([book]) == 1
        assert await relay.relay([book]) == 0

    async def test_several_relays_hand_on_each_entry_once(self, heard: Heard, news: News) -> None:
        books = [await a_book() for _ in range(5)]
        heard.slow = 0.005
        relays = [Relay(heard, {}, news) for _ in range(4)]
        for _ in range(10):
            for book in books:
                await write(book, 3)
            await asyncio.gather(*[each.relay(books) for each in relays])
        await relays[0].relay(books)
        for book in books:
            expected = [(seq, ordinal) for seq in range(1, 11) for ordinal in (1, 2, 3)]
            assert await heard_of(book) == expected


class TestOutboxes:
    async def test_what_was_noted_of_a_book_is_handed_on_once(
        self, relay: Relay, heard: Heard
    ) -> None:
        book, actor = await a_book(), uuid4()
        await events.note(book, "import.failed", {"n": 1}, actor)
        handed = await events.BookEvents().take(10)
        mine = [each for each in handed if each.book_id == book]
        assert [(each.type, each.data, each.actor_id) for each in mine] == [
            ("import.failed", {"n": 1}, actor)
        ]
        await relay.relay([book])
        assert await heard_of(mine[0].id) == [(0, 0)]
        before = heard.told
        await relay.relay([book])
        assert heard.told == before

    async def test_two_relays_do_not_take_the_same(self, app: FastAPI) -> None:
        del app
        book = await a_book()
        await events.note(book, "import.failed", {}, None)
        outbox = events.BookEvents()

        async def taken() -> int:
            async with db.transaction():
                found = [each for each in await outbox.take(1000) if each.book_id == book]
                await asyncio.sleep(0.1)
                return len(found)

        assert sorted(await asyncio.gather(taken(), taken())) == [0, 1]


async def come_to(book_id: UUID) -> None:
    """Wait until the consumer has heard of the book."""
    async with asyncio.timeout(20):
        while not await heard_of(book_id):  # noqa: ASYNC110  # what it hears is in a table
            await asyncio.sleep(0.01)


class TestRunning:
    @pytest.fixture
    async def run(
        self, relay: Relay, heard: Heard, news: News
    ) -> AsyncIterator[Callable[[], None]]:
        """Start the relay; it is stopped in the end."""
        del heard
        stop = asyncio.Event()
        tasks: list[asyncio.Task[None]] = []
        yield lambda: tasks.append(asyncio.create_task(relay.run(stop)))
        stop.set()
        news.tell(events.RELAY, str(uuid4()))
        await asyncio.wait_for(asyncio.gather(*tasks), 5)

    async def test_looks_at_once_when_told(
        self, run: Callable[[], None], news: News, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(events, "POLL_SECONDS", 3600.0)
        first, told = await a_book(), await a_book()
        await write(first)
        run()
        await come_to(first)
        await write(told)
        news.tell(events.RELAY, str(told))
        await come_to(told)

    async def test_looks_by_itself(self, run: Callable[[], None]) -> None:
        book = await a_book()
        run()
        await asyncio.sleep(0)
        await write(book)
        await come_to(book)

    async def test_goes_on_after_the_database_was_away(
        self, relay: Relay, heard: Heard, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        del heard
        book = await a_book()
        await write(book)

        async def away(*_arguments: object) -> None:
            raise ConnectionError

        with monkeypatch.context() as patched:
            patched.setattr(db, "fetch", away)
            assert await relay.relay([book]) == 0
        relay._pauses.clear()
        await relay.relay([book])
        assert await heard_of(book) == [(1, 1)]
        assert clock.now().tzinfo is not None
