"""The relay: hands what is committed on to whoever tells people of it, exactly once.

It has two kinds of sources. The journal has a position a book: in one transaction the position is
locked, the entries after it are read in order and handed over, and the position moves on. Outboxes
hold what is no change of a book. The consumer writes in that same transaction; so whatever dies,
and whenever, each entry has had its effect once. Several relays share the work: what one has locked
the others pass over.

Writers do nothing for it but to say in the process's news that they wrote; the relay also looks by
itself, so that nothing rests on that.
"""

import asyncio
import functools
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Protocol, TypeAlias, TypeVar
from uuid import UUID

import structlog

from impl.platform import clock, db, ids, telemetry
from impl.platform.news import ALL, News

T = TypeVar("T")

RELAY: Final = "relay"
"""The topic under which writers tell of books, by id, and of outboxes."""
BATCH: Final = 500
"""Entries that are handed over at a time: bounds a transaction's memory and time."""
POLL_SECONDS: Final = 0.5
_SHARE: Final = 20
"""Looking by itself takes the relay at most one part in so many of its time."""
_BOOKS_AT_ONCE: Final = 1_000
_LONGEST_PAUSE: Final = 60.0
_LAST: Final = 2**31 - 1

_WITH_NEWS: Final = """
SELECT book.id FROM books book LEFT JOIN relay_positions position ON position.book_id = book.id
WHERE ($1::uuid[] IS NULL OR book.id = ANY($1))
  AND (book.seq > coalesce(position.seq, 0) OR position.ordinal IS NOT NULL)
LIMIT $2
"""
_BEGIN: Final = """
INSERT INTO relay_positions (book_id, seq, ordinal) VALUES ($1, 0, NULL) ON CONFLICT DO NOTHING
"""
_LOCK: Final = """
SELECT book.id, book.name, book.base_currency, book.time_zone, book.deleted_at,
  book.seq AS latest, position.seq, position.ordinal
FROM relay_positions position JOIN books book ON book.id = position.book_id
WHERE position.book_id = $1 FOR UPDATE OF position SKIP LOCKED
"""
_CHANGES: Final = """
SELECT seq, ordinal, change_set_id, entity, entity_id, op, before, after, actor_id, at
FROM changes WHERE book_id = $1 AND (seq, ordinal) > ($2, $3) ORDER BY seq, ordinal LIMIT $4
"""
_MOVE: Final = "UPDATE relay_positions SET seq = $2, ordinal = $3 WHERE book_id = $1"
_NOTE: Final = """
INSERT INTO book_events (id, book_id, type, data, actor_id, created_at)
VALUES ($1, $2, $3, $4, $5, $6)
"""
_TAKE: Final = """
SELECT id, book_id, type, data, actor_id, created_at FROM book_events
ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED
"""
_SETTLE: Final = """
DELETE FROM book_events event USING unnest($1::uuid[], $2::uuid[]) AS told (book_id, id)
WHERE event.book_id = told.book_id AND event.id = told.id
"""
_log = structlog.get_logger("centime.relay")


@dataclass(frozen=True, slots=True)
class Book:
    """What the relay knows of the book whose entries it hands over."""

    id: UUID
    name: str
    base_currency: str
    time_zone: str


@dataclass(frozen=True, slots=True)
class Change:
    """One entry of a book's journal."""

    seq: int
    ordinal: int
    change_set_id: UUID
    entity: str
    entity_id: UUID
    op: str
    before: Mapping[str, Any] | None  # Any: JSON
    after: Mapping[str, Any] | None
    actor_id: UUID | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Event:
    """What an outbox holds: it concerns a person, or happened in a book."""

    id: UUID
    type: str
    at: datetime
    data: Mapping[str, Any]  # Any: JSON
    user_id: UUID | None = None
    book_id: UUID | None = None
    actor_id: UUID | None = None


Told: TypeAlias = Callable[[], None]
"""What to do once it is committed: wake those who wait for it."""


class Consumer(Protocol):
    """Tells people; writes in the relay's transaction and nowhere else."""

    async def changes(self, book: Book, changes: Sequence[Change]) -> Told: ...

    async def events(self, events: Sequence[Event]) -> Told: ...


class Outbox(Protocol):
    """Events that were committed and not handed on yet."""

    async def take(self, most: int) -> Sequence[Event]:
        """Lock the oldest ones and give them."""
        ...

    async def settle(self, events: Sequence[Event]) -> None:
        """They were handed on."""
        ...


async def note(book_id: UUID, kind: str, data: Mapping[str, object], actor: UUID | None) -> None:
    """Leave an event of a book that is no change of it; it happens if the transaction does."""
    await db.execute(_NOTE, ids.new_id(), book_id, kind, dict(data), actor, clock.now())


class BookEvents:
    """The outbox that `note` fills."""

    async def take(self, most: int) -> list[Event]:
        rows = await db.fetch(_TAKE, most)
        return [
            Event(
                row["id"],
                row["type"],
                row["created_at"],
                row["data"],
                book_id=row["book_id"],
                actor_id=row["actor_id"],
            )
            for row in rows
        ]

    async def settle(self, events: Sequence[Event]) -> None:
        await db.execute(
            _SETTLE, [event.book_id for event in events], [event.id for event in events]
        )


class Relay:
    """Looks for what is new and hands it to the consumer."""

    def __init__(self, consumer: Consumer, outboxes: Mapping[str, Outbox], news: News) -> None:
        self._consumer = consumer
        self._outboxes = {"book_events": BookEvents(), **outboxes}
        self._news = news
        self._pauses: dict[str, _Pause] = {}

    async def run(self, stop: asyncio.Event) -> None:
        """Relay until told to stop; what was begun is finished."""
        looks_at = 0.0
        with self._news.ear(RELAY) as ear:
            while not stop.is_set():
                left = looks_at - time.monotonic()
                told = await ear.wait(min(left, POLL_SECONDS)) if left > 0 else set()
                if time.monotonic() >= looks_at:
                    began = time.monotonic()
                    await self.relay()
                    took = time.monotonic() - began
                    looks_at = time.monotonic() + max(POLL_SECONDS, _SHARE * took)
                elif told:
                    await self.relay(None if ALL in told else [UUID(key) for key in told])

    async def relay(self, books: Sequence[UUID] | None = None) -> int:
        """Hand on all that is there, in these books or in all; how many rows there were."""
        handed = 0
        for source in self._outboxes:
            handed += await self._all_of(source)
        while found := await self._in_one_round(books):
            handed += found
        return handed

    async def _all_of(self, source: str) -> int:
        handed = 0
        while found := await self._guarded(source, lambda: self._outbox(self._outboxes[source])):
            handed += found
        telemetry.RELAYED.labels(source).inc(handed)
        return handed

    async def _in_one_round(self, books: Sequence[UUID] | None) -> int:
        """One batch of each book, so that a long import holds nobody else up."""
        handed = 0
        for book_id in await self._guarded("books", lambda: self._with_news(books)) or ():
            found = await self._guarded(str(book_id), functools.partial(self._book, book_id))
            handed += found or 0
        telemetry.RELAYED.labels("journal").inc(handed)
        return handed

    async def _with_news(self, books: Sequence[UUID] | None) -> list[UUID]:
        return [row["id"] for row in await db.fetch(_WITH_NEWS, books, _BOOKS_AT_ONCE)]

    async def _outbox(self, outbox: Outbox) -> int:
        async with db.transaction():
            events = await outbox.take(BATCH)
            if not events:
                return 0
            told = await self._consumer.events(events)
            await outbox.settle(events)
        told()
        return len(events)

    async def _book(self, book_id: UUID) -> int:
        """One batch of the book's journal; nothing if another relay is at it."""
        async with db.transaction():
            row = await db.fetchrow(_LOCK, book_id)
            if row is None and await db.execute(_BEGIN, book_id) == "INSERT 0 1":
                row = await db.fetchrow(_LOCK, book_id)
            if row is None:
                return 0
            after = row["seq"], _LAST if row["ordinal"] is None else row["ordinal"]
            rows = await db.fetch(_CHANGES, book_id, *after, BATCH)
            changes = [Change(*each) for each in rows]
            told = _nothing
            if changes and row["deleted_at"] is None:
                book = Book(row["id"], row["name"], row["base_currency"], row["time_zone"])
                told = await self._consumer.changes(book, changes)
            await db.execute(_MOVE, book_id, *_position(changes, row["latest"]))
        told()
        return max(1, len(changes))

    async def _guarded(self, source: str, step: Callable[[], Awaitable[T]]) -> T | None:
        """One step; after a failure the source is left alone for a while, longer each time."""
        pause = self._pauses.get(source)
        if pause is not None and time.monotonic() < pause.until:
            return None
        try:
            done = await db.retried(step)
        except Exception:  # noqa: BLE001  # one source must not stop the others, whatever it is
            failures = 1 if pause is None else pause.failures + 1
            seconds = min(_LONGEST_PAUSE, 0.5 * 2**failures)
            self._pauses[source] = _Pause(failures, time.monotonic() + seconds)
            telemetry.RELAY_FAILURES.labels(source if source in self._outboxes else "journal").inc()
            _log.exception("relay_failed", source=source, failures=failures, pause_seconds=seconds)
            return None
        self._pauses.pop(source, None)
        return done


@dataclass(frozen=True, slots=True)
class _Pause:
    """How long a source that failed is left alone."""

    failures: int
    until: float


def _position(changes: Sequence[Change], latest: int) -> tuple[int, int | None]:
    """How far the journal is handed on: to the last of a full batch, else to its change set's end.

    A book whose entries are gone, because its feed was compacted, has nothing left to hand on.
    """
    if not changes:
        return latest, None
    last = changes[-1]
    return last.seq, last.ordinal if len(changes) == BATCH else None


def _nothing() -> None:
    """There is nobody to wake."""
