"""The journal: every write in a book appends change rows in the writing transaction.

A change set locks the book's row first, so the book's writers queue up there and `seq` order is
commit order; what is validated inside it stays true until the commit.
"""

import contextlib
import contextvars
import datetime as dt
from collections.abc import AsyncIterator, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias
from uuid import UUID

import orjson

from generated.problems import NotFound
from impl.platform import clock, db, ids

Op: TypeAlias = Literal["create", "update", "delete"]
Snapshot: TypeAlias = Mapping[str, object]

_LOCK: Final = """
SELECT name, base_currency, time_zone, first_month, seq, rules_seq, version,
  (SELECT role FROM book_members WHERE book_id = $1 AND user_id = $2::uuid) AS role
FROM books WHERE id = $1 AND deleted_at IS NULL FOR UPDATE
"""
_APPEND: Final = """
WITH book AS (UPDATE books SET seq = seq + 1 WHERE id = $1 RETURNING seq)
INSERT INTO changes
  (book_id, seq, ordinal, change_set_id, entity, entity_id, op, before, after, actor_id, at)
SELECT $1, book.seq, entry.ordinal, $2, entry.entity, entry.entity_id, entry.op,
       entry.before::jsonb, entry.after::jsonb, $3, $4
FROM book, unnest($5::text[], $6::uuid[], $7::text[], $8::text[], $9::text[])
  WITH ORDINALITY AS entry (entity, entity_id, op, before, after, ordinal)
RETURNING seq
"""
_GO_ON: Final = """
INSERT INTO changes
  (book_id, seq, ordinal, change_set_id, entity, entity_id, op, before, after, actor_id, at)
SELECT $1, $10, $11 + entry.ordinal, $2, entry.entity, entry.entity_id, entry.op,
       entry.before::jsonb, entry.after::jsonb, $3, $4
FROM unnest($5::text[], $6::uuid[], $7::text[], $8::text[], $9::text[])
  WITH ORDINALITY AS entry (entity, entity_id, op, before, after, ordinal)
"""
KEPT: Final = "_kept"
"""The member of `before` that holds what only undoing needs."""
CHUNK: Final = 2_000
"""Entries of one statement: each stays well below the time that a statement may take."""


@dataclass(frozen=True, slots=True)
class LockedBook:
    """What is true of the book while its row is locked."""

    id: UUID
    name: str
    base_currency: str
    time_zone: str
    first_month: dt.date
    seq: int
    rules_seq: int
    version: int


@dataclass(slots=True)
class ChangeSet:
    """The changes of one writing operation; one entry an aggregate."""

    book: LockedBook
    actor: UUID | None
    role: str | None = None
    """The actor's in the book; None if the server itself writes."""
    id: UUID = field(default_factory=ids.new_id)
    at: dt.datetime = field(default_factory=clock.now)
    seq: int | None = None
    _entries: list[tuple[str, UUID, Op, str | None, str | None]] = field(default_factory=list)

    def record(
        self,
        entity: str,
        entity_id: UUID,
        op: Op,
        before: Snapshot | None,
        after: Snapshot | None,
        *,
        kept: Snapshot | None = None,
    ) -> None:
        """Note what happened to one thing; `kept` is what undoing needs and nobody is shown."""
        if before is not None and kept:
            before = {**before, KEPT: kept}
        self._entries.append((entity, entity_id, op, _encode(before), _encode(after)))

    @property
    def size(self) -> int:
        """How many changes were recorded."""
        return len(self._entries)

    async def append(self) -> None:
        """Give the entries recorded so far their seq; called once, as late as possible."""
        if not self._entries:
            return
        said = (self.book.id, self.id, self.actor, self.at)
        self.seq = await db.fetchval(_APPEND, *said, *self._columns(0))
        for start in range(CHUNK, len(self._entries), CHUNK):
            await db.execute(_GO_ON, *said, *self._columns(start), self.seq, start)

    def _columns(self, start: int) -> list[list[object]]:
        """A chunk of the entries, one list a column."""
        chunk = self._entries[start : start + CHUNK]
        return [list(column) for column in zip(*chunk, strict=True)]


_open: contextvars.ContextVar[ChangeSet | None] = contextvars.ContextVar("change_set", default=None)
_last_seq: contextvars.ContextVar[dict[UUID, int] | None] = contextvars.ContextVar(
    "last_seq", default=None
)


def _encode(snapshot: Snapshot | None) -> str | None:
    if snapshot is None:
        return None
    return orjson.dumps(snapshot, default=_plain, option=orjson.OPT_UTC_Z).decode()


def _plain(value: object) -> object:
    """Ids as asyncpg gives them are of a subclass that orjson does not know."""
    if isinstance(value, UUID):
        return str(value)
    raise TypeError(f"a snapshot cannot hold a {type(value).__name__}")


@contextlib.contextmanager
def watching() -> Iterator[dict[UUID, int]]:
    """Collect the seqs that change sets inside reach, by book: the ETags of the answer."""
    seqs: dict[UUID, int] = {}
    token = _last_seq.set(seqs)
    try:
        yield seqs
    finally:
        _last_seq.reset(token)


@contextlib.asynccontextmanager
async def change_set(
    book_id: UUID, actor: UUID | None, continued: UUID | None = None
) -> AsyncIterator[ChangeSet]:
    """Lock the book and collect one change set; nested in another of the same book, join it.

    `continued` names the change set of which this is the next piece, with a seq of its own.
    """
    joined = _open.get()
    if joined is not None and joined.book.id == book_id:
        yield joined
        return
    async with db.transaction():
        row = await db.fetchrow(_LOCK, book_id, actor)
        if row is None:
            raise NotFound("There is no such book.")
        *book, role = row
        changes = ChangeSet(LockedBook(book_id, *book), actor, role, continued or ids.new_id())
        token = _open.set(changes)
        try:
            yield changes
            await changes.append()
        finally:
            _open.reset(token)
        seqs = _last_seq.get()
        if changes.seq is not None and seqs is not None:
            seqs[book_id] = changes.seq
