"""Messages to webhooks: each row is the job of sending it, and its attempts say what came of it.

A message is claimed by moving the time it is due past the longest time that sending may take. Who
dies while sending leaves it to be claimed again; who finishes says when it is due next, if at all.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any, Final, TypeAlias
from uuid import UUID

import orjson

from impl.notifications.values import Attempt, Message
from impl.platform import db, ids

Row: TypeAlias = dict[str, Any]
"""An attempt by column."""
PER_WEBHOOK: Final = 10
"""Messages of one webhook that are claimed at a time, so that a slow one holds no other up."""
_LOOKED_AT: Final = 500
_ADD: Final = """
INSERT INTO webhook_messages
  (id, user_id, webhook_id, event_id, type, book_id, body, status, attempts, due_at, created_at)
SELECT id, user_id, webhook_id, event_id, type, book_id, body, 'pending', 0, $2, $3
FROM json_to_recordset($1::json) AS row
  (id uuid, user_id uuid, webhook_id uuid, event_id uuid, type text, book_id uuid, body text)
ON CONFLICT (user_id, webhook_id, event_id) DO NOTHING
"""
_CLAIM: Final = """
WITH oldest AS (
  SELECT user_id, id, webhook_id, due_at FROM webhook_messages
  WHERE status = 'pending' AND due_at <= $1 AND webhook_id <> ALL($3)
  ORDER BY due_at LIMIT $6
), fair AS (
  SELECT user_id, id, row_number() OVER (PARTITION BY webhook_id ORDER BY due_at) AS place, due_at
  FROM oldest
), locked AS (
  SELECT message.user_id, message.id FROM webhook_messages message
  JOIN fair ON fair.user_id = message.user_id AND fair.id = message.id
  WHERE fair.place <= $4 AND message.status = 'pending' AND message.due_at <= $1
  ORDER BY fair.due_at LIMIT $5 FOR UPDATE OF message SKIP LOCKED
)
UPDATE webhook_messages message SET due_at = $2
FROM locked JOIN webhooks webhook ON webhook.user_id = locked.user_id
WHERE message.user_id = locked.user_id AND message.id = locked.id
  AND webhook.id = message.webhook_id
RETURNING message.user_id, message.id, message.webhook_id, message.type, message.body,
  message.attempts, webhook.url, webhook.sealed_secret, webhook.sealed_previous_secret,
  webhook.previous_secret_expires_at,
  message.book_id IS NULL OR EXISTS (
    SELECT FROM book_members member JOIN books book ON book.id = member.book_id
    WHERE member.book_id = message.book_id AND member.user_id = message.user_id
      AND book.deleted_at IS NULL
  ) AS wanted
"""
_FINISH: Final = """
UPDATE webhook_messages
SET status = CASE WHEN status = 'held' AND $3::text = 'pending' THEN 'held' ELSE $3::text END,
  attempts = attempts + $4, due_at = coalesce($5, due_at)
WHERE user_id = $1 AND id = $2 RETURNING attempts
"""
_NOTE: Final = """
INSERT INTO webhook_attempts
  (id, user_id, webhook_id, message_id, event_type, number, outcome, status_code, error,
   duration_ms, response_excerpt, attempted_at, next_attempt_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
RETURNING *
"""
_HOLD: Final = """
UPDATE webhook_messages SET status = 'held'
WHERE user_id = $1 AND webhook_id = $2 AND status = 'pending'
"""
_RELEASE: Final = """
UPDATE webhook_messages SET status = 'pending', due_at = $3
WHERE user_id = $1 AND webhook_id = $2 AND status = 'held'
"""
_NEXT_DUE: Final = "SELECT min(due_at) FROM webhook_messages WHERE status = 'pending'"
_ATTEMPTS: Final = """
SELECT * FROM webhook_attempts
WHERE user_id = $1 AND webhook_id = $2 AND ($3::text IS NULL OR outcome = $3)
  AND ($4::uuid IS NULL OR id < $4)
ORDER BY id DESC LIMIT $5
"""
_FORGET: Final = """
DELETE FROM webhook_messages WHERE created_at < $1 AND status NOT IN ('pending', 'held')
"""
_FORGET_BOOKS: Final = """
DELETE FROM webhook_messages message WHERE book_id IS NOT NULL
  AND NOT EXISTS (SELECT FROM books WHERE books.id = message.book_id)
"""


async def add(
    messages: Sequence[Mapping[str, object]], now: datetime, due_at: datetime | None = None
) -> None:
    """Messages to be sent at once, or from then on; one that a webhook has is passed over."""
    if messages:
        await db.execute(_ADD, orjson.dumps(messages, default=str).decode(), due_at or now, now)


async def claim(now: datetime, until: datetime, busy: Collection[UUID], most: int) -> list[Message]:
    """Messages that are due, for nobody else until then; none of busy webhooks."""
    rows = await db.fetch(_CLAIM, now, until, list(busy), PER_WEBHOOK, most, _LOOKED_AT)
    return [Message(**row) for row in rows]


async def finish(
    message: Message, status: str, due_at: datetime | None, *, attempted: bool = True
) -> int | None:
    """How often it has been tried now; None if the message is gone.

    A message that was held meanwhile, because its webhook was disabled, stays held if it is not
    through.
    """
    attempts: int | None = await db.fetchval(
        _FINISH, message.user_id, message.id, status, int(attempted), due_at
    )
    return attempts


async def note(
    message: Message, number: int, attempt: Attempt, next_attempt_at: datetime | None
) -> Row:
    row = await db.fetchrow(
        _NOTE,
        ids.new_id(),
        message.user_id,
        message.webhook_id,
        message.id,
        message.type,
        number,
        "delivered" if attempt.delivered else "failed",
        attempt.status_code,
        attempt.error,
        attempt.duration_ms,
        attempt.excerpt,
        attempt.at,
        next_attempt_at,
    )
    return dict(row or {})


async def hold(user_id: UUID, webhook_id: UUID) -> None:
    await db.execute(_HOLD, user_id, webhook_id)


async def release(user_id: UUID, webhook_id: UUID, now: datetime) -> None:
    await db.execute(_RELEASE, user_id, webhook_id, now)


async def next_due() -> datetime | None:
    """When the next message is due; None if none waits."""
    due: datetime | None = await db.fetchval(_NEXT_DUE)
    return due


async def attempts(
    user_id: UUID, webhook_id: UUID, outcome: str | None, before: UUID | None, most: int
) -> list[Row]:
    """Attempts of the webhook, newest first."""
    rows = await db.fetch(_ATTEMPTS, user_id, webhook_id, outcome, before, most)
    return [dict(row) for row in rows]


async def forget(before: datetime) -> None:
    """Delete messages from before then that are through, and those of books that are gone."""
    await db.execute(_FORGET, before)
    await db.execute(_FORGET_BOOKS)
