"""Security events, which have no book and so no journal: the outbox, and the audit log."""

import secrets
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final, Literal
from uuid import UUID

import orjson

from impl.auth.chain import SALT_BYTES, commitment
from impl.platform import clock, db, ids
from impl.platform.events import Event

PERSON_ERASED: Final = "security.person_erased"
_NOTE: Final = """
INSERT INTO auth_audit_events
  (id, kind, subject_id, actor_id, details, salt, commitment, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
"""
_ADD: Final = f"""
WITH noted AS ({_NOTE})
INSERT INTO auth_events (id, user_id, type, data, created_at) VALUES ($1, $3, $2, $9, $8)
"""  # noqa: S608  # the statement is ours
_REDACT: Final = """
UPDATE auth_audit_events SET details = NULL, salt = NULL, redacted_at = $2
WHERE subject_id = $1 AND details IS NOT NULL
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
    """Both, written in one statement; as the relay sees it, an impl.platform.events.Outbox."""

    async def add(
        self,
        user_id: UUID,
        kind: str,
        data: Mapping[str, object],
        now: datetime,
        *,
        by: UUID | Literal["owner"] | None = "owner",
    ) -> None:
        """Leave an event for the relay and in the log; it happens only if the transaction does."""
        actor_id = user_id if by == "owner" else by
        await db.execute(_ADD, *_noted(kind, user_id, actor_id, data, now), dict(data))

    async def note(
        self,
        kind: str,
        subject_id: UUID | None,
        data: Mapping[str, object],
        now: datetime,
        *,
        by: UUID | None = None,
    ) -> None:
        """Leave an event in the log alone: nobody has to be told of it."""
        await db.execute(_NOTE, *_noted(kind, subject_id, by, data, now))

    async def erase(self, user_id: UUID, now: datetime) -> None:
        """Forget what is personal; the log goes on to say that something happened, and that."""
        await db.execute("DELETE FROM auth_events WHERE user_id = $1", user_id)
        await self.note(PERSON_ERASED, user_id, {}, now)
        await db.execute(_REDACT, user_id, now)

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


def _noted(
    kind: str,
    subject_id: UUID | None,
    actor_id: UUID | None,
    data: Mapping[str, object],
    now: datetime,
) -> tuple[object, ...]:
    """A row of the log: its details apart from what stands for them when they are gone."""
    details = orjson.dumps(data, option=orjson.OPT_SORT_KEYS).decode()
    salt = secrets.token_bytes(SALT_BYTES)
    stands_for = commitment(details, salt)
    return ids.new_id(), kind, subject_id, actor_id, details, salt, stands_for, now
