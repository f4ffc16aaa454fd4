"""Accounts elsewhere that sign in here, and the answers of providers that were used up."""

from collections.abc import Sequence
from dataclasses import astuple, dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from impl.platform import db

_COLUMNS: Final = "id, user_id, issuer, provider, email, created_at, last_used_at"
_FIND: Final = f"""
SELECT {_COLUMNS} FROM auth_identities WHERE issuer = $1 AND subject = $2
"""  # noqa: S608  # the columns are ours
_LISTED: Final = f"""
SELECT {_COLUMNS} FROM auth_identities WHERE user_id = $1 ORDER BY id
"""  # noqa: S608  # the same
_ADD: Final = f"""
INSERT INTO auth_identities
  (id, user_id, issuer, subject, provider, email, created_at, last_used_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $7)
ON CONFLICT (issuer, subject) DO NOTHING RETURNING {_COLUMNS}
"""  # noqa: S608  # the same
_USE: Final = """
UPDATE auth_identities SET provider = $3, email = $4, last_used_at = $5
WHERE user_id = $1 AND id = $2
"""
_SPEND: Final = """
INSERT INTO auth_provider_answers (digest, expires_at) VALUES ($1, $2)
ON CONFLICT (digest) DO NOTHING RETURNING digest
"""


@dataclass(frozen=True, slots=True)
class StoredIdentity:
    """An account elsewhere, and whose it is here."""

    id: UUID
    user_id: UUID
    issuer: str
    provider: str
    email: str | None
    created_at: datetime
    last_used_at: datetime


@dataclass(frozen=True, slots=True)
class NewIdentity:
    """An account elsewhere that is to sign in here."""

    id: UUID
    user_id: UUID
    issuer: str
    subject: str
    provider: str
    email: str | None


class IdentityRepository:
    async def find(self, issuer: str, subject: str) -> StoredIdentity | None:
        row = await db.fetchrow(_FIND, issuer, subject)
        return StoredIdentity(**row) if row else None

    async def listed(self, user_id: UUID) -> Sequence[StoredIdentity]:
        """Those of an account, the oldest first."""
        return [StoredIdentity(**row) for row in await db.fetch(_LISTED, user_id)]

    async def add(self, identity: NewIdentity, now: datetime) -> StoredIdentity | None:
        """The new one; None if it signs in to an account already."""
        row = await db.fetchrow(_ADD, *astuple(identity), now)
        return StoredIdentity(**row) if row else None

    async def use(
        self, identity: StoredIdentity, provider: str, email: str | None, now: datetime
    ) -> None:
        await db.execute(_USE, identity.user_id, identity.id, provider, email, now)

    async def remove(self, user_id: UUID, identity_id: UUID) -> None:
        await db.execute(
            "DELETE FROM auth_identities WHERE user_id = $1 AND id = $2", user_id, identity_id
        )

    async def spend(self, digest: str, expires_at: datetime) -> bool:
        """Whether an answer is used for the first time; remembered until it would be too old."""
        return await db.fetchval(_SPEND, digest, expires_at) is not None

    async def forget(self, expired_before: datetime) -> None:
        await db.execute("DELETE FROM auth_provider_answers WHERE expires_at <= $1", expired_before)
