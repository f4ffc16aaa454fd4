"""The outbox of security events, which have no book and so no journal."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final
from uuid import UUID

from impl.platform import db, ids

_ADD: Final = """
INSERT INTO auth_events (id, user_id, type, data, created_at) VALUES ($1, $2, $3, $4, $5)
"""


class EventRepository:
    async def add(
        self, user_id: UUID, kind: str, data: Mapping[str, object], now: datetime
    ) -> None:
        """Leave an event for the relay; it happens only if the transaction does."""
        await db.execute(_ADD, ids.new_id(), user_id, kind, dict(data), now)

    async def forget(self, published_before: datetime) -> None:
        await db.execute("DELETE FROM auth_events WHERE published_at < $1", published_before)
