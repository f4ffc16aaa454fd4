"""Cached answers in Redis: a book's seq is in the key, so nothing is ever stale or thrown away.

Without Redis there is no cache, and nobody waits for it.
"""

import hashlib
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from impl.platform import telemetry
from impl.platform.redis import Redis

_SECONDS: Final = 3_600
"""An answer that nobody asked for anew in this time is forgotten."""
_LARGEST: Final = 2**20
"""Bytes; larger answers are made anew each time."""
_HASH_BYTES: Final = 16


@dataclass(frozen=True, slots=True)
class View:
    """All that shapes an answer."""

    book_id: UUID
    seq: int
    operation: str
    parameters: str
    """In a canonical form."""
    role: str = ""


class Cache:
    """Answers of one contract: another release of it does not see them."""

    def __init__(self, redis: Redis, contract: str) -> None:
        self._redis = redis
        self._contract = contract

    async def get(self, view: View) -> bytes | None:
        key = self._key(view)
        found = await self._redis.attempt(lambda client: client.get(key))
        outcome = "miss" if found is None else "hit"
        telemetry.CACHED.labels(view.operation, outcome).inc()
        return found.encode() if isinstance(found, str) else found

    async def put(self, view: View, content: bytes) -> None:
        if len(content) > _LARGEST:
            return
        key = self._key(view)
        await self._redis.attempt(lambda client: client.set(key, content, ex=_SECONDS))

    def _key(self, view: View) -> str:
        """The braces keep a book's keys on one node of a Redis Cluster."""
        shape = "\0".join(
            (self._contract, view.operation, view.role, str(view.seq), view.parameters)
        )
        digest = hashlib.blake2b(shape.encode(), digest_size=_HASH_BYTES).hexdigest()
        return f"cache:{{{view.book_id}}}:{digest}"
