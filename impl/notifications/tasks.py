"""What the notifications domain does by the clock: forget what was kept long enough."""

from datetime import timedelta
from typing import Final

import procrastinate
import structlog

from impl.notifications.repository import alerts, feeds, messages
from impl.platform import clock, db

ENTRIES_KEPT: Final = timedelta(days=90)
MESSAGES_KEPT: Final = timedelta(days=30)
ALERTS_KEPT: Final = timedelta(days=95)
"""Longer than a month is told of: until the end of the month after it."""
PERIODS_KEPT: Final = timedelta(days=740)
"""Longer than a limit's period is told of: a year, and the one after it."""
_log = structlog.get_logger("centime.notifications")

tasks = procrastinate.Blueprint()


@tasks.periodic(cron="53 3 * * *")
@tasks.task(name="forget_notifications", queueing_lock="forget_notifications")
async def forget_notifications(timestamp: int) -> None:
    await forget()
    _log.info("notifications_forgotten", at=timestamp)


async def forget() -> None:
    """Delete old entries, messages and alerts, and those of books that are gone."""
    now = clock.now()
    async with db.transaction():
        await db.execute("SET LOCAL statement_timeout = 0")
        await feeds.forget(now - ENTRIES_KEPT)
        await messages.forget(now - MESSAGES_KEPT)
        await alerts.forget((now - ALERTS_KEPT).date(), now - PERIODS_KEPT)
