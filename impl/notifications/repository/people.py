"""Everything that is kept for one person."""

from collections.abc import AsyncIterator
from typing import Final
from uuid import UUID

from impl.platform import db
from impl.platform.portability import Document, listed, single

_TABLES: Final = ("webhooks", "notifications", "notification_feeds", "notification_preferences")
"""Messages and attempts go with their webhook."""

_CHOSEN: Final = """
SELECT channels, large_transaction_amount, updated_at FROM notification_preferences
WHERE user_id = $1
"""
_FEED: Final = """
SELECT id, type, title, book_id, data, occurred_at, read_at FROM notifications
WHERE user_id = $1 AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3
"""
_WEBHOOKS: Final = """
SELECT id, url, description, event_types, book_ids, disabled_at, created_at FROM webhooks
WHERE user_id = $1 AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3
"""


async def forget(user_id: UUID) -> None:
    """Delete the person's feed, preferences and webhooks."""
    for table in _TABLES:
        await db.execute(f"DELETE FROM {table} WHERE user_id = $1", user_id)  # noqa: S608  # ours


async def tell(user_id: UUID) -> AsyncIterator[Document]:
    """The same, but for secrets of webhooks (impl.platform.portability.Teller)."""
    yield single("notifications/preferences.json", await db.fetchrow(_CHOSEN, user_id))
    yield listed("notifications/feed.json", _FEED, user_id)
    yield listed("notifications/webhooks.json", _WEBHOOKS, user_id)
