"""Accounts as admins see them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from generated.auth.models import AdminUser
from impl.platform import db
from impl.platform.caseless import contains

_LOCK: Final = 0x6175_7468_6164_6D6E
"""'authadmn' in ASCII: admins decide who is one, one decision after the other."""
_SELECT: Final = """
SELECT account.id, account.email, account.email_verified_at IS NOT NULL AS email_verified,
  account.display_name, account.locale, account.is_admin AS admin, CASE
    WHEN account.deleted_at IS NOT NULL THEN 'deleted'
    WHEN account.locked_at IS NOT NULL THEN 'locked'
    ELSE 'active'
  END AS status, account.locked_at, account.lock_reason, account.deleted_at,
  EXISTS (
    SELECT FROM auth_totps app WHERE app.user_id = account.id AND app.confirmed_at IS NOT NULL
  ) OR EXISTS (
    SELECT FROM auth_passkeys passkey WHERE passkey.user_id = account.id
  ) AS has_second_factor,
  (
    SELECT max(session.last_used_at) FROM auth_sessions session
    WHERE session.user_id = account.id
  ) AS last_used_at,
  account.created_at, account.updated_at, account.version
FROM auth_users account
"""
_GET: Final = f"{_SELECT} WHERE account.id = $1"
_PAGE: Final = f"""{_SELECT}
WHERE ($1::uuid IS NULL OR account.id < $1)
  AND ($2::text IS NULL OR account.email_key LIKE $2 OR lower(account.display_name) LIKE $2)
  AND ($3::text IS NULL OR $3 = CASE
    WHEN account.deleted_at IS NOT NULL THEN 'deleted'
    WHEN account.locked_at IS NOT NULL THEN 'locked'
    ELSE 'active'
  END)
  AND ($4::boolean IS NULL OR account.is_admin = $4)
ORDER BY account.id DESC LIMIT $5
"""
_UPDATE: Final = """
UPDATE auth_users
SET display_name = coalesce($2, display_name), is_admin = coalesce($3, is_admin),
  version = version + 1, updated_at = $4
WHERE id = $1
"""
_LOCK_OUT: Final = """
UPDATE auth_users
SET locked_at = $2, lock_reason = $3, version = version + 1, updated_at = $2
WHERE id = $1 AND locked_at IS NULL RETURNING id
"""
_LET_IN: Final = """
UPDATE auth_users
SET locked_at = NULL, lock_reason = NULL, version = version + 1, updated_at = $2
WHERE id = $1 AND locked_at IS NOT NULL RETURNING id
"""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which accounts are asked for; None: whichever."""

    text: str | None
    status: str | None
    admin: bool | None


class PeopleRepository:
    async def get(self, user_id: UUID) -> AdminUser | None:
        row = await db.fetchrow(_GET, user_id)
        return None if row is None else _person(row)

    async def lock(self, user_id: UUID) -> AdminUser | None:
        """The account, which nobody else changes until the transaction ends."""
        await db.execute("SELECT FROM auth_users WHERE id = $1 FOR UPDATE", user_id)
        return await self.get(user_id)

    async def queue(self) -> None:
        """Wait for whoever else decides who is an admin; held until the transaction ends."""
        await db.execute("SELECT pg_advisory_xact_lock($1)", _LOCK)

    async def page(self, wanted: Wanted, before: UUID | None, most: int) -> list[AdminUser]:
        """Those accounts that were made before that one, the newest first."""
        pattern = None if wanted.text is None else contains(wanted.text.lower())
        rows = await db.fetch(_PAGE, before, pattern, wanted.status, wanted.admin, most)
        return [_person(row) for row in rows]

    async def update(
        self, user_id: UUID, name: str | None, now: datetime, *, admin: bool | None
    ) -> None:
        """Change what is not None."""
        await db.execute(_UPDATE, user_id, name, admin, now)

    async def lock_out(self, user_id: UUID, reason: str, now: datetime) -> bool:
        """Whether the account was open."""
        return await db.fetchval(_LOCK_OUT, user_id, now, reason) is not None

    async def let_in(self, user_id: UUID, now: datetime) -> bool:
        """Whether the account was locked."""
        return await db.fetchval(_LET_IN, user_id, now) is not None


def _person(row: Mapping[str, object]) -> AdminUser:
    return AdminUser.model_validate(dict(row))
