"""Accounts, and what a login needs to know of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

import asyncpg

from generated.auth.models import Registration, User
from impl.auth import rules
from impl.platform import db, ids

_COLUMNS: Final = """
id, email, email_verified_at, display_name, locale, created_at, updated_at, version
"""
_ADD: Final = f"""
INSERT INTO auth_users (id, email, email_key, display_name, locale, password_hash,
  password_changed_at, version, created_at, updated_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, 1, $7, $7)
ON CONFLICT (email_key) DO NOTHING
RETURNING {_COLUMNS}
"""  # noqa: S608  # the columns are ours
_WELCOME: Final = f"""
INSERT INTO auth_users (id, email, email_key, email_verified_at, display_name, locale,
  password_changed_at, version, created_at, updated_at)
VALUES ($1, $2, $3, $6, $4, $5, $6, 1, $6, $6)
ON CONFLICT (email_key) DO NOTHING
RETURNING {_COLUMNS}
"""  # noqa: S608  # the same
_MAY_ENTER: Final = """
SELECT account.password_hash IS NOT NULL
  OR EXISTS (SELECT FROM auth_passkeys WHERE user_id = account.id)
  OR EXISTS (SELECT FROM auth_identities WHERE user_id = account.id AND issuer = ANY($2))
FROM auth_users account WHERE account.id = $1
"""
_CREDENTIALS: Final = """
SELECT account.id AS user_id, account.email_key, account.password_hash,
  account.password_changed_at, EXISTS (
  SELECT FROM auth_sessions session
  WHERE session.user_id = account.id AND session.address = $2 AND session.created_at > $3
    AND session.end_reason IS DISTINCT FROM 'reuse'
) AS known_here
FROM auth_users account
"""
_GET: Final = f"SELECT {_COLUMNS} FROM auth_users WHERE id = $1"  # noqa: S608  # the same
_UPDATE: Final = f"""
UPDATE auth_users
SET display_name = coalesce($2, display_name), locale = coalesce($3, locale),
  version = version + 1, updated_at = $4
WHERE id = $1
RETURNING {_COLUMNS}
"""  # noqa: S608  # the same
_FIND: Final = f"SELECT {_COLUMNS} FROM auth_users WHERE email_key = $1"  # noqa: S608  # the same
_VERIFY: Final = """
UPDATE auth_users SET email_verified_at = $2, version = version + 1, updated_at = $2
WHERE id = $1 AND email_verified_at IS NULL
"""
_MOVE: Final = """
UPDATE auth_users
SET email = $2, email_key = $3, email_verified_at = $4, version = version + 1, updated_at = $4,
  email_moved_at = CASE WHEN $5 THEN NULL ELSE $4::timestamptz END
WHERE id = $1
"""
_OWNED_ALONE: Final = """
SELECT mine.book_id FROM book_members mine JOIN books book ON book.id = mine.book_id
WHERE mine.user_id = $1 AND mine.role = 'owner' AND book.deleted_at IS NULL
  AND EXISTS (
    SELECT FROM book_members other WHERE other.book_id = mine.book_id AND other.user_id <> $1
  )
  AND NOT EXISTS (
    SELECT FROM book_members other
    WHERE other.book_id = mine.book_id AND other.user_id <> $1 AND other.role = 'owner'
  )
ORDER BY mine.book_id LIMIT 200
"""
_DELETE: Final = """
UPDATE auth_users SET deleted_at = $2, version = version + 1, updated_at = $2 WHERE id = $1
"""
_RESTORE: Final = """
UPDATE auth_users SET deleted_at = NULL, version = version + 1
WHERE id = $1 AND deleted_at IS NOT NULL RETURNING id
"""
_BOOKS: Final = """
SELECT member.book_id FROM book_members member JOIN books book ON book.id = member.book_id
WHERE member.user_id = $1 AND member.book_id = ANY($2) AND book.deleted_at IS NULL
"""


@dataclass(frozen=True, slots=True)
class Standing:
    """Since when nobody may log in, by the owner's wish or an admin's; None: not so."""

    deleted_at: datetime | None
    locked_at: datetime | None


@dataclass(frozen=True, slots=True)
class Credentials:
    """What a password is compared with, and whether the account was used from there before."""

    user_id: UUID
    email_key: str
    password_hash: str | None
    """None of whoever only signs in with other providers."""
    password_changed_at: datetime
    known_here: bool


class UserRepository:
    async def add(
        self, body: Registration, email_key: str, password_hash: str, now: datetime
    ) -> User | None:
        """The new account; None if there is one with this address already."""
        row = await db.fetchrow(
            _ADD,
            ids.new_id(),
            body.email,
            email_key,
            body.display_name,
            body.locale,
            password_hash,
            now,
        )
        return _user(row) if row else None

    async def welcome(
        self, email: str, name: str, locale: str | None, now: datetime
    ) -> User | None:
        """A new account without a password, of an address that another provider has verified.

        None if there is one with this address already.
        """
        told = (email, rules.email_key(email), name, locale or rules.DEFAULT_LOCALE, now)
        row = await db.fetchrow(_WELCOME, ids.new_id(), *told)
        return _user(row) if row else None

    async def may_enter(self, user_id: UUID, issuers: Sequence[str]) -> bool:
        """Whether there is a way to log in; `issuers` are those that are known here."""
        return bool(await db.fetchval(_MAY_ENTER, user_id, [*issuers]))

    async def exists(self, email_key: str) -> bool:
        found: bool = await db.fetchval(
            "SELECT EXISTS (SELECT FROM auth_users WHERE email_key = $1)", email_key
        )
        return found

    async def credentials(
        self, email_key: str, address: str, used_since: datetime
    ) -> Credentials | None:
        row = await db.fetchrow(
            f"{_CREDENTIALS} WHERE account.email_key = $1", email_key, address, used_since
        )
        return Credentials(**row) if row else None

    async def own_credentials(
        self, user_id: UUID, address: str, used_since: datetime
    ) -> Credentials | None:
        row = await db.fetchrow(
            f"{_CREDENTIALS} WHERE account.id = $1", user_id, address, used_since
        )
        return Credentials(**row) if row else None

    async def get(self, user_id: UUID) -> User | None:
        row = await db.fetchrow(_GET, user_id)
        return _user(row) if row else None

    async def lock(self, user_id: UUID) -> User | None:
        """The account, which nobody else changes until the transaction ends."""
        row = await db.fetchrow(f"{_GET} FOR UPDATE", user_id)
        return _user(row) if row else None

    async def with_password_of(self, user_id: UUID, changed_at: datetime) -> User | None:
        """The account, locked; None if its password has been changed since."""
        row = await db.fetchrow(
            f"{_GET} AND password_changed_at = $2 FOR UPDATE", user_id, changed_at
        )
        return _user(row) if row else None

    async def set_password(self, user_id: UUID, password_hash: str, now: datetime) -> None:
        await db.execute(
            "UPDATE auth_users SET password_hash = $2, password_changed_at = $3 WHERE id = $1",
            user_id,
            password_hash,
            now,
        )

    async def find(self, email_key: str) -> User | None:
        row = await db.fetchrow(_FIND, email_key)
        return _user(row) if row else None

    async def password_changed_at(self, user_id: UUID) -> datetime:
        """The state of the password, for links that set another one."""
        changed: datetime = await db.fetchval(
            "SELECT password_changed_at FROM auth_users WHERE id = $1", user_id
        )
        return changed

    async def verify(self, user_id: UUID, now: datetime) -> None:
        """Mail to the account's address was shown to arrive."""
        await db.execute(_VERIFY, user_id, now)

    async def email_moved_at(self, user_id: UUID) -> datetime | None:
        moved: datetime | None = await db.fetchval(
            "SELECT email_moved_at FROM auth_users WHERE id = $1", user_id
        )
        return moved

    async def move(self, user_id: UUID, email: str, now: datetime, *, back: bool = False) -> bool:
        """Give the account another address, verified; False if another account has it.

        After that the transaction can only be given up.
        """
        try:
            await db.execute(_MOVE, user_id, email, rules.email_key(email), now, back)
        except asyncpg.UniqueViolationError:
            return False
        return True

    async def deleted_at(self, user_id: UUID) -> datetime | None:
        deleted: datetime | None = await db.fetchval(
            "SELECT deleted_at FROM auth_users WHERE id = $1", user_id
        )
        return deleted

    async def standing(self, user_id: UUID) -> Standing:
        row = await db.fetchrow(
            "SELECT deleted_at, locked_at FROM auth_users WHERE id = $1", user_id
        )
        return Standing(None, None) if row is None else Standing(**row)

    async def is_admin(self, user_id: UUID) -> bool:
        found: bool | None = await db.fetchval(
            "SELECT is_admin FROM auth_users WHERE id = $1", user_id
        )
        return bool(found)

    async def owned_alone(self, user_id: UUID) -> list[UUID]:
        """Books that others share, and of which the person is the only owner."""
        return [row["book_id"] for row in await db.fetch(_OWNED_ALONE, user_id)]

    async def delete(self, user_id: UUID, now: datetime) -> None:
        """Mark the account; it can be brought back until it is erased."""
        await db.execute(_DELETE, user_id, now)

    async def restore(self, user_id: UUID) -> bool:
        """Whether it was deleted."""
        return await db.fetchval(_RESTORE, user_id) is not None

    async def deleted_before(self, moment: datetime, most: int) -> list[UUID]:
        rows = await db.fetch(
            "SELECT id FROM auth_users WHERE deleted_at < $1 ORDER BY deleted_at LIMIT $2",
            moment,
            most,
        )
        return [row["id"] for row in rows]

    async def is_deleted(self, user_id: UUID, before: datetime) -> bool:
        deleted = await self.deleted_at(user_id)
        return deleted is not None and deleted < before

    async def erase(self, user_id: UUID) -> None:
        """Delete the account for good; its sessions and tokens go with it."""
        await db.execute("DELETE FROM auth_users WHERE id = $1", user_id)

    async def rehash(self, user_id: UUID, password_hash: str) -> None:
        await db.execute(
            "UPDATE auth_users SET password_hash = $2 WHERE id = $1", user_id, password_hash
        )

    async def update(
        self, user_id: UUID, name: str | None, locale: str | None, now: datetime
    ) -> User:
        """Change what is not None."""
        row = await db.fetchrow(_UPDATE, user_id, name, locale, now)
        assert row is not None  # noqa: S101  # the caller holds the row
        return _user(row)

    async def books_of(self, user_id: UUID, book_ids: frozenset[UUID]) -> frozenset[UUID]:
        """Those of the books that the person is a member of."""
        return frozenset(row["book_id"] for row in await db.fetch(_BOOKS, user_id, list(book_ids)))


def _user(row: Mapping[str, object]) -> User:
    values = dict(row)
    verified = values.pop("email_verified_at")
    return User.model_validate({**values, "email_verified": verified is not None})
