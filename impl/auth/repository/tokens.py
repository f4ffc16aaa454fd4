"""Personal access tokens."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from generated.auth.models import PersonalToken
from impl.auth.tables import AccessTokenRow
from impl.platform import db

_COLUMNS: Final = "id, name, hint, scopes, book_ids, created_at, expires_at, last_used_at"
_PAGE: Final = f"""
SELECT {_COLUMNS} FROM auth_access_tokens
WHERE user_id = $1 AND revoked_at IS NULL AND expires_at > $2 AND ($3::uuid IS NULL OR id < $3)
ORDER BY id DESC LIMIT $4
"""  # noqa: S608  # the columns are ours
_GET: Final = f"""
SELECT {_COLUMNS} FROM auth_access_tokens
WHERE user_id = $1 AND id = $2 AND revoked_at IS NULL AND expires_at > $3
"""  # noqa: S608  # the same
_BY_HASH: Final = """
SELECT id, user_id, scopes, book_ids, last_used_at, CASE
    WHEN token_hash = ANY($1) THEN expires_at ELSE previous_expires_at
  END AS expires_at
FROM auth_access_tokens
WHERE (token_hash = ANY($1) OR previous_hash = ANY($1) AND previous_expires_at > $2)
  AND revoked_at IS NULL AND expires_at > $2
  AND EXISTS (
    SELECT FROM auth_users account
    WHERE account.id = auth_access_tokens.user_id
      AND account.deleted_at IS NULL AND account.locked_at IS NULL
  )
"""
_UPDATE: Final = f"""
UPDATE auth_access_tokens SET name = $3, scopes = $4, book_ids = $5
WHERE user_id = $1 AND id = $2
RETURNING {_COLUMNS}
"""  # noqa: S608  # the same
_ROTATE: Final = f"""
UPDATE auth_access_tokens
SET previous_hash = token_hash, previous_expires_at = $5, token_hash = $3, hint = $4,
  expires_at = $6, rotated_at = $7
WHERE user_id = $1 AND id = $2
RETURNING {_COLUMNS}
"""  # noqa: S608  # the same
_COUNT: Final = """
SELECT count(*) FROM auth_access_tokens
WHERE user_id = $1 AND revoked_at IS NULL AND expires_at > $2
"""
_REVOKE: Final = """
UPDATE auth_access_tokens SET revoked_at = $3
WHERE user_id = $1 AND id = $2 AND revoked_at IS NULL AND expires_at > $4
RETURNING id
"""
_ALIVE: Final = """
SELECT EXISTS (
  SELECT FROM auth_access_tokens
  WHERE user_id = $1 AND id = $2 AND revoked_at IS NULL AND expires_at > $3
    AND EXISTS (
      SELECT FROM auth_users
      WHERE auth_users.id = $1 AND deleted_at IS NULL AND locked_at IS NULL
    )
)
"""
_USED: Final = """
UPDATE auth_access_tokens SET last_used_at = $3
WHERE user_id = $1 AND id = $2 AND (last_used_at IS NULL OR last_used_at <= $4)
"""


@dataclass(frozen=True, slots=True)
class Grant:
    """What a living personal access token allows, and to whom."""

    id: UUID
    user_id: UUID
    scopes: frozenset[str]
    books: frozenset[UUID] | None
    expires_at: datetime
    last_used_at: datetime | None


class TokenRepository:
    async def add(self, user_id: UUID, token: PersonalToken, token_hash: str) -> None:
        await AccessTokenRow.create(
            **token.model_dump(), user_id=user_id, token_hash=token_hash, revoked_at=None
        )

    async def count(self, user_id: UUID, now: datetime) -> int:
        """How many tokens of the account are alive."""
        count: int = await db.fetchval(_COUNT, user_id, now)
        return count

    async def living(self, user_id: UUID, now: datetime) -> list[UUID]:
        rows = await db.fetch(
            "SELECT id FROM auth_access_tokens"
            " WHERE user_id = $1 AND revoked_at IS NULL AND expires_at > $2",
            user_id,
            now,
        )
        return [row["id"] for row in rows]

    async def page(
        self, user_id: UUID, listed_since: datetime, before: UUID | None, most: int
    ) -> list[PersonalToken]:
        """Tokens alive since then that were made before that one, the newest first."""
        rows = await db.fetch(_PAGE, user_id, listed_since, before, most)
        return [PersonalToken.model_validate(dict(row)) for row in rows]

    async def get(
        self, user_id: UUID, token_id: UUID, listed_since: datetime
    ) -> PersonalToken | None:
        row = await db.fetchrow(_GET, user_id, token_id, listed_since)
        return PersonalToken.model_validate(dict(row)) if row else None

    async def lock(
        self, user_id: UUID, token_id: UUID, listed_since: datetime
    ) -> PersonalToken | None:
        """The token, which nobody else changes until the transaction ends."""
        row = await db.fetchrow(f"{_GET} FOR UPDATE", user_id, token_id, listed_since)
        return PersonalToken.model_validate(dict(row)) if row else None

    async def update(self, user_id: UUID, token: PersonalToken) -> PersonalToken:
        """Write what the token is called and may do; the caller has locked it."""
        row = await db.fetchrow(
            _UPDATE, user_id, token.id, token.name, token.scopes, token.book_ids
        )
        assert row is not None  # noqa: S101  # the caller holds the row
        return PersonalToken.model_validate(dict(row))

    async def rotate(
        self,
        user_id: UUID,
        rotated: PersonalToken,
        token_hash: str,
        previous_until: datetime,
        now: datetime,
    ) -> PersonalToken:
        """Give a locked token another secret, with the hint and the end that it has from now on."""
        row = await db.fetchrow(
            _ROTATE,
            user_id,
            rotated.id,
            token_hash,
            rotated.hint,
            previous_until,
            rotated.expires_at,
            now,
        )
        assert row is not None  # noqa: S101  # the same
        return PersonalToken.model_validate(dict(row))

    async def revoke(
        self, user_id: UUID, token_id: UUID, now: datetime, listed_since: datetime
    ) -> bool:
        """Whether there was a listed token to revoke."""
        return await db.fetchval(_REVOKE, user_id, token_id, now, listed_since) is not None

    async def alive(self, user_id: UUID, token_id: UUID, now: datetime) -> bool:
        alive: bool = await db.fetchval(_ALIVE, user_id, token_id, now)
        return alive

    async def grant(self, hashes: list[str], now: datetime) -> Grant | None:
        """What the token of one of these digests allows; None if none is alive."""
        row = await db.fetchrow(_BY_HASH, hashes, now)
        if row is None:
            return None
        books = row["book_ids"]
        return Grant(
            row["id"],
            row["user_id"],
            frozenset(row["scopes"]),
            None if books is None else frozenset(books),
            row["expires_at"],
            row["last_used_at"],
        )

    async def note_use(self, grant: Grant, now: datetime, unless_since: datetime) -> None:
        """Write down that the token is used, unless a use since then is written down."""
        await db.execute(_USED, grant.user_id, grant.id, now, unless_since)

    async def forget(self, expired_before: datetime) -> None:
        await db.execute(
            "DELETE FROM auth_access_tokens WHERE expires_at < $1 OR revoked_at < $1",
            expired_before,
        )
