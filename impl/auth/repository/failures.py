"""Counts of failed logins, by subject: a keyed digest, so the table names nobody."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final
from uuid import UUID

from impl.platform import db

_BLOCKED: Final = """
SELECT max(blocked_until) FROM auth_login_failures WHERE id = ANY($1) AND blocked_until > $2
"""
_LOCK: Final = "SELECT pg_advisory_xact_lock(subject) FROM unnest($1::bigint[]) AS subject"
"""Not their rows: a subject that has never failed has none, and its first guesses may all come at
once."""
_COUNT: Final = """
INSERT INTO auth_login_failures AS subject (id, failures, last_failed_at) VALUES ($1, 1, $3)
ON CONFLICT (id) DO UPDATE SET
  failures = CASE WHEN subject.last_failed_at < $2 THEN 1 ELSE subject.failures + 1 END,
  last_failed_at = $3
RETURNING failures
"""
_BLOCK: Final = "UPDATE auth_login_failures SET blocked_until = $2 WHERE id = $1"


class FailureRepository:
    async def blocked_until(self, subjects: Sequence[UUID], now: datetime) -> datetime | None:
        """The latest end of the subjects' waits; None if none of them has to wait."""
        until: datetime | None = await db.fetchval(_BLOCKED, subjects, now)
        return until

    async def lock(self, subjects: Sequence[UUID]) -> None:
        """Hold the subjects, in one order for everybody, until the transaction ends."""
        keys = sorted(int.from_bytes(each.bytes[:8], signed=True) for each in subjects)
        await db.execute(_LOCK, keys)

    async def count(self, subject: UUID, forgotten_before: datetime, now: datetime) -> int:
        """Count one more failure; the number of them since the last that is forgotten."""
        failures: int = await db.fetchval(_COUNT, subject, forgotten_before, now)
        return failures

    async def block(self, subject: UUID, until: datetime) -> None:
        await db.execute(_BLOCK, subject, until)

    async def clear(self, subject: UUID) -> None:
        await db.execute("DELETE FROM auth_login_failures WHERE id = $1", subject)

    async def forget(self, failed_before: datetime) -> None:
        await db.execute("DELETE FROM auth_login_failures WHERE last_failed_at < $1", failed_before)
