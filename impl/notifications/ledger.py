"""What came of attempts to deliver, written down with all that follows from it."""

from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

import structlog

from impl.notifications.happenings import happened
from impl.notifications.repository import messages, webhooks
from impl.notifications.rules import catalogue, retries
from impl.notifications.rules.addresses import shown_host
from impl.notifications.telling import Teller, nothing
from impl.notifications.values import Attempt, Message
from impl.platform import clock, db, ids, telemetry
from impl.platform.events import Told

Noted: TypeAlias = tuple[messages.Row | None, Told]
"""The attempt as it is kept, and whom to wake."""
_log = structlog.get_logger("centime.webhooks")


@dataclass(frozen=True, slots=True)
class Ledger:
    """Plans the next attempt, and disables webhooks that are gone or fail for too long."""

    teller: Teller

    async def record(self, message: Message, attempt: Attempt) -> messages.Row | None:
        """The attempt as it is kept; None if the webhook is gone meanwhile."""
        telemetry.WEBHOOK_ATTEMPTS.labels("delivered" if attempt.delivered else "failed").inc()
        row, told = await db.retried(lambda: self._record(message, attempt))
        told()
        return row

    async def _record(self, message: Message, attempt: Attempt) -> Noted:
        """Webhooks are locked before their messages, here and wherever both are written."""
        now = clock.now()
        test = message.type == catalogue.WEBHOOK_TEST
        async with db.transaction():
            reason = None if test else await _health(message, attempt, now)
            due = None if test else _due(message, attempt, now)
            status = "delivered" if attempt.delivered else "failed" if due is None else "pending"
            number = await messages.finish(message, status, due)
            if number is None:
                return None, nothing
            row = await messages.note(message, number, attempt, due)
            told = nothing if reason is None else await self._disable(message, reason, now)
        return row, told

    async def _disable(self, message: Message, reason: str, now: datetime) -> Told:
        row = await webhooks.get(message.user_id, message.webhook_id, None)
        if row is None or row["disabled_at"] is not None:
            return nothing
        await webhooks.change(row, {"disabled_at": now, "disabled_reason": reason}, now)
        await messages.hold(message.user_id, message.webhook_id)
        _log.warning("webhook_disabled", webhook=message.webhook_id, reason=reason)
        data = {"webhook_id": row["id"], "host": shown_host(row["url"]), "reason": reason}
        found = happened(ids.new_id(), catalogue.WEBHOOK_DISABLED, now, data)
        return await self.teller.tell([(message.user_id, each) for each in found])


async def _health(message: Message, attempt: Attempt, now: datetime) -> str | None:
    """Note how the webhook does; why it has to be disabled, if it has."""
    if attempt.delivered:
        await webhooks.note_success(message.user_id, message.webhook_id)
        return None
    row = await webhooks.note_failure(message.user_id, message.webhook_id, now)
    if row is None:
        return None
    if attempt.gone:
        return "gone"
    return "failing" if retries.gives_up(row["failing_since"], now) else None


def _due(message: Message, attempt: Attempt, now: datetime) -> datetime | None:
    if attempt.delivered or attempt.gone:
        return None
    return retries.next_attempt(message.attempts + 1, now, attempt.retry_after_seconds)
