"""What people chose to be told of."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Final
from uuid import UUID

from impl.notifications.rules.preferences import USUAL
from impl.notifications.values import Channels, Preferences
from impl.platform import db

_OF: Final = """
SELECT user_id, channels, large_transaction_amount, version
FROM notification_preferences WHERE user_id = ANY($1)
"""
_PUT: Final = """
INSERT INTO notification_preferences
  (user_id, channels, large_transaction_amount, version, updated_at)
VALUES ($1, $2, $3, 2, $4)
ON CONFLICT (user_id) DO UPDATE SET channels = excluded.channels,
  large_transaction_amount = excluded.large_transaction_amount,
  version = notification_preferences.version + 1, updated_at = excluded.updated_at
RETURNING version
"""


async def of(users: Collection[UUID]) -> dict[UUID, Preferences]:
    """The preferences of each of them; whoever never chose has the usual ones, of version 1."""
    found = dict.fromkeys(users, USUAL)
    for row in await db.fetch(_OF, list(users)):
        channels = {name: Channels(**each) for name, each in row["channels"].items()}
        found[row["user_id"]] = Preferences(
            channels, row["large_transaction_amount"], row["version"]
        )
    return found


async def put(
    user_id: UUID, channels: Mapping[str, Channels], large: int | None, now: datetime
) -> int:
    """Replace the user's preferences; their version."""
    stored = {
        name: {"in_app": each.in_app, "webhook": each.webhook} for name, each in channels.items()
    }
    version: int = await db.fetchval(_PUT, user_id, stored, large, now)
    return version
