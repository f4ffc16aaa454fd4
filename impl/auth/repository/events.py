"""The outbox of security events, which have no book and so no journal."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final
from uuid import UUID

from impl.platform import clock, db, ids
from impl.platform.events import Event

_ADD: Final = """
INSERT INTO auth_events (id, user_id, type, data, created_at) VALUES ($1, $2, $3, $4, $5)
"""

_TAKE: Final = """
SELECT id, user_id, type, data, created_at FROM auth_events
WHERE published_at IS NULL ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED
"""
_PUBLISHED: Final = """
UPDATE auth_events SET published_at = $3
FROM unnest($1::uuid[], $2::uuid[]) AS told (user_id, id)
WHERE auth_events.user_id = told.user_id AND auth_events.id = told.id
"""
_PAGE: Final = """
SELECT id, type, data, created_at FROM auth_events
WHERE user_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3
"""


class EventRepository:
    """The outbox; as the relay sees it, an impl.platform.events.Outbox."""

    async def add(
        self, user_id: UUID, kind: str, data: Mapping[str, object], now: datetime
    ) -> None:
        """Leave an event for the relay; it happens only if the transaction does."""
        await db.execute(_ADD, ids.new_id(), user_id, kind, dict(data), now)

    async def take(self, most: int) -> list[Event]:
        """The oldest events that nobody was told of; nobody else gets them meanwhile."""
        rows = await db.fetch(_TAKE, most)
        return [
            Event(row["id"], row["type"], row["created_at"], row["data"], user_id=row["user_id"])
            for row in rows
        ]

    async def page(self, user_id: UUID, before: UUID | None, most: int) -> list[Event]:
        """What happened to the account before that one, the newest first."""
        rows = await db.fetch(_PAGE, user_id, before, most)
        return [
            Event(row["id"], row["type"], row["created_at"], row["data"], user_id=user_id)
            for row in rows
        ]

    async def settle(self, events: Sequence[Event]) -> None:
        """Everybody concerned is told of these."""
        await db.execute(
            _PUBLISHED,
            [event.user_id for event in events],
            [event.id for event in events],
            clock.now(),
        )

    async def forget(self, published_before: datetime) -> None:
        await db.execute("DELETE FROM auth_events WHERE published_at < $1", published_before)
