"""What each domain holds about a person: documents that it tells of itself, for one archive."""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Protocol
from uuid import UUID

import orjson

from impl.platform import db

_AT_ONCE: Final = 500
Row = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Document:
    """A file of the archive: its name there, and what is in it, piece by piece."""

    name: str
    content: AsyncIterator[bytes]


class Teller(Protocol):
    """A domain that tells what it holds about somebody, in the snapshot that is open.

    Secrets, and what they are recognised by, are no part of it.
    """

    def __call__(self, user_id: UUID) -> AsyncIterator[Document]: ...


def listed(name: str, select: str, *given: object) -> Document:
    """The rows of a query as one list; it takes a place to go on behind, and how many, last."""

    async def page(after: UUID | None) -> Sequence[Row]:
        return await db.fetch(select, *given, after, _AT_ONCE)

    return Document(name, _items(page))


def single(name: str, found: Row | None) -> Document:
    """One object; null where there is none."""

    async def content() -> AsyncIterator[bytes]:
        yield _json(None if found is None else dict(found)) + b"\n"

    return Document(name, content())


async def _items(page: Callable[[UUID | None], Awaitable[Sequence[Row]]]) -> AsyncIterator[bytes]:
    after, between = None, b"[\n"
    while rows := await page(after):
        yield between + b",\n".join(_json(dict(row)) for row in rows)
        after, between = UUID(str(rows[-1]["id"])), b",\n"
    yield b"[]\n" if between == b"[\n" else b"\n]\n"


def _json(value: object) -> bytes:
    """Ids as asyncpg gives them are of a subclass of their own."""
    return orjson.dumps(value, default=str, option=orjson.OPT_UTC_Z)
