"""Logins that wait for a second factor."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from impl.platform import db

_ADD: Final = """
INSERT INTO auth_login_challenges
  (digest, user_id, device_name, password_changed_at, amr, expires_at)
VALUES ($1, $2, $3, $4, $5, $6)
"""
_FIND: Final = """
SELECT digest, user_id, device_name, password_changed_at, amr, expires_at
FROM auth_login_challenges WHERE digest = ANY($1) AND expires_at > $2
"""
_SPEND: Final = "DELETE FROM auth_login_challenges WHERE digest = $1 RETURNING digest"


@dataclass(frozen=True, slots=True)
class LoginChallenge:
    """What was shown before the second factor, and the password as it was then."""

    digest: str
    user_id: UUID
    device_name: str | None
    password_changed_at: datetime
    amr: Sequence[str]
    """What was shown (RFC 8176)."""
    expires_at: datetime


class ChallengeRepository:
    async def add(self, challenge: LoginChallenge) -> None:
        await db.execute(
            _ADD,
            challenge.digest,
            challenge.user_id,
            challenge.device_name,
            challenge.password_changed_at,
            [*challenge.amr],
            challenge.expires_at,
        )

    async def find(self, digests: Sequence[str], now: datetime) -> LoginChallenge | None:
        row = await db.fetchrow(_FIND, digests, now)
        return LoginChallenge(**row) if row else None

    async def spend(self, challenge: LoginChallenge) -> bool:
        """Whether it was there to be used up: of two who come at once, one."""
        return await db.fetchval(_SPEND, challenge.digest) is not None

    async def forget(self, expired_before: datetime) -> None:
        await db.execute("DELETE FROM auth_login_challenges WHERE expires_at <= $1", expired_before)
