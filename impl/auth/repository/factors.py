"""Second factors of both kinds; of authenticator apps, the last step that each was used for."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from generated.auth.models import Factor
from impl.auth.tables import TotpRow
from impl.platform import db

_QUEUE: Final = "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))"
_LISTED: Final = """
SELECT id, 'totp' AS kind, name, created_at, last_used_at FROM auth_totps
WHERE user_id = $1 AND confirmed_at IS NOT NULL
UNION ALL SELECT id, 'passkey', name, created_at, last_used_at FROM auth_passkeys
WHERE user_id = $1 ORDER BY id
"""
_EXISTS: Final = """
SELECT EXISTS (SELECT FROM auth_totps WHERE user_id = $1 AND confirmed_at IS NOT NULL)
  OR EXISTS (SELECT FROM auth_passkeys WHERE user_id = $1)
"""
_TOTPS: Final = """
SELECT id, name, sealed_secret, last_step, created_at, confirmed_at FROM auth_totps
WHERE user_id = $1 AND (confirmed_at IS NOT NULL OR created_at > $2) ORDER BY id FOR UPDATE
"""
_USE: Final = """
UPDATE auth_totps
SET last_step = $3, last_used_at = $4, confirmed_at = coalesce(confirmed_at, $4)
WHERE user_id = $1 AND id = $2
"""
_DELETE: Final = """
DELETE FROM auth_totps WHERE user_id = $1 AND id = $2 RETURNING id, name, confirmed_at
"""
_DELETE_PASSKEY: Final = """
DELETE FROM auth_passkeys WHERE user_id = $1 AND id = $2 RETURNING id, name
"""
_FORGET: Final = "DELETE FROM auth_totps WHERE confirmed_at IS NULL AND created_at <= $1"


@dataclass(frozen=True, slots=True)
class Totp:
    """An authenticator app as it is stored."""

    id: UUID
    name: str
    sealed_secret: bytes
    last_step: int | None
    created_at: datetime
    confirmed_at: datetime | None


@dataclass(frozen=True, slots=True)
class Removed:
    """A second factor that is gone."""

    id: UUID
    kind: str
    name: str
    counted: bool
    """Whether it was one: an app that nobody confirmed was not."""


class FactorRepository:
    async def queue(self, user_id: UUID) -> None:
        """Wait for whoever else shows or sets up a factor of the account just now."""
        await db.execute(_QUEUE, f"second factors of {user_id}")

    async def listed(self, user_id: UUID) -> list[Factor]:
        """The account's second factors, the oldest first."""
        return [Factor.model_validate(dict(row)) for row in await db.fetch(_LISTED, user_id)]

    async def exists(self, user_id: UUID) -> bool:
        """Whether the account has a second factor."""
        found: bool = await db.fetchval(_EXISTS, user_id)
        return found

    async def add_totp(
        self, user_id: UUID, factor_id: UUID, name: str, sealed_secret: bytes, now: datetime
    ) -> None:
        await TotpRow.create(
            id=factor_id, user_id=user_id, name=name, sealed_secret=sealed_secret, created_at=now
        )

    async def totps(self, user_id: UUID, unconfirmed_since: datetime) -> list[Totp]:
        """The account's apps, and those that still wait to be confirmed; locked."""
        return [Totp(**row) for row in await db.fetch(_TOTPS, user_id, unconfirmed_since)]

    async def use_totp(self, user_id: UUID, factor_id: UUID, step: int, now: datetime) -> None:
        """Note the step, whose code is worth nothing from now on; the first use confirms."""
        await db.execute(_USE, user_id, factor_id, step, now)

    async def delete(self, user_id: UUID, factor_id: UUID) -> Removed | None:
        row = await db.fetchrow(_DELETE, user_id, factor_id)
        if row is None:
            return await self.delete_passkey(user_id, factor_id)
        return Removed(row["id"], "totp", row["name"], row["confirmed_at"] is not None)

    async def delete_passkey(self, user_id: UUID, passkey_id: UUID) -> Removed | None:
        row = await db.fetchrow(_DELETE_PASSKEY, user_id, passkey_id)
        return None if row is None else Removed(row["id"], "passkey", row["name"], counted=True)

    async def forget(self, unconfirmed_before: datetime) -> None:
        await db.execute(_FORGET, unconfirmed_before)
