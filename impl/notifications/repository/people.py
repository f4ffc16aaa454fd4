"""Everything that is kept for one person."""

from typing import Final
from uuid import UUID

from impl.platform import db

_TABLES: Final = ("webhooks", "notifications", "notification_feeds", "notification_preferences")
"""Messages and attempts go with their webhook."""


async def forget(user_id: UUID) -> None:
    """Delete the person's feed, preferences and webhooks."""
    for table in _TABLES:
        await db.execute(f"DELETE FROM {table} WHERE user_id = $1", user_id)  # noqa: S608  # ours
