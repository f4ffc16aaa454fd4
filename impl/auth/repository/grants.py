"""What people let clients do, and the refresh tokens of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from generated.auth.models import Grant
from impl.platform import db, ids

_COLUMNS: Final = (
    "held.id, held.user_id, held.client_id, held.grant_type, held.scopes, held.amr, "
    "held.authenticated_at, held.generation, held.created_at, held.last_used_at, held.expires_at, "
    "held.ended_at"
)
_THERE: Final = """
EXISTS (
  SELECT FROM auth_users account
  WHERE account.id = held.user_id AND account.deleted_at IS NULL AND account.locked_at IS NULL
)
"""
_ADD: Final = """
INSERT INTO auth_grants (id, user_id, client_id, grant_type, scopes, amr, authenticated_at,
  generation, created_at, last_used_at, expires_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, 1, $8, $8, $9)
"""
_OF_ITSELF: Final = f"""
SELECT {_COLUMNS} FROM auth_grants held
WHERE held.client_id = $1 AND held.grant_type = 'client_credentials' AND held.ended_at IS NULL
  AND held.expires_at > $2
ORDER BY held.id LIMIT 1 FOR UPDATE
"""  # noqa: S608  # the columns are ours
_ADD_REFRESH: Final = """
INSERT INTO auth_grant_tokens (id, user_id, grant_id, token_hash, generation, created_at)
VALUES ($1, $2, $3, $4, $5, $6)
"""
_OF_TOKEN: Final = f"""
SELECT {_COLUMNS}, token.generation AS token_generation, {_THERE} AS there
FROM auth_grant_tokens token
JOIN auth_grants held ON held.id = token.grant_id AND held.user_id = token.user_id
WHERE token.token_hash = ANY($1)
FOR UPDATE OF held
"""  # noqa: S608  # the same
_GET: Final = f"""
SELECT {_COLUMNS}, {_THERE} AS there FROM auth_grants held
WHERE held.user_id = $1 AND held.id = $2
"""  # noqa: S608  # the same
_USE: Final = """
UPDATE auth_grants SET generation = $3, last_used_at = $4, expires_at = $5
WHERE user_id = $1 AND id = $2
"""
_END: Final = """
UPDATE auth_grants SET ended_at = $3, end_reason = $4
WHERE user_id = $1 AND id = $2 AND ended_at IS NULL AND expires_at > $3
RETURNING id
"""
_ALIVE: Final = f"""
SELECT EXISTS (
  SELECT FROM auth_grants held
  WHERE held.user_id = $1 AND held.id = $2 AND held.ended_at IS NULL AND held.expires_at > $3
    AND {_THERE}
)
"""  # noqa: S608  # the same
_COVERS: Final = """
SELECT EXISTS (
  SELECT FROM auth_grants
  WHERE user_id = $1 AND client_id = $2 AND grant_type = 'authorization_code'
    AND ended_at IS NULL AND expires_at > $4 AND scopes @> $3
)
"""
_PAGE: Final = """
SELECT held.id, held.client_id, client.name AS client_name, held.grant_type, held.scopes,
  held.created_at, held.last_used_at, held.expires_at
FROM auth_grants held JOIN auth_clients client ON client.id = held.client_id
WHERE held.user_id = $1 AND held.ended_at IS NULL AND held.expires_at > $2
  AND ($3::uuid IS NULL OR held.id < $3)
ORDER BY held.id DESC LIMIT $4
"""
_FORGET_TOKENS: Final = """
DELETE FROM auth_grant_tokens token USING auth_grants held
WHERE held.id = token.grant_id AND held.user_id = token.user_id
  AND (held.ended_at < $1 OR held.expires_at < $1)
"""
_FORGET: Final = "DELETE FROM auth_grants WHERE ended_at < $1 OR expires_at < $1"


@dataclass(frozen=True, slots=True)
class Held:
    """A grant, and the generation of the refresh token that it was found by."""

    id: UUID
    user_id: UUID
    client_id: UUID
    grant_type: str
    scopes: Sequence[str]
    amr: Sequence[str]
    authenticated_at: datetime | None
    generation: int
    created_at: datetime
    last_used_at: datetime
    expires_at: datetime
    ended_at: datetime | None = None
    token_generation: int = 0
    there: bool = True
    """Whether the account may still be used."""

    def alive(self, now: datetime) -> bool:
        return self.ended_at is None and self.expires_at > now and self.there


class GrantRepository:
    async def add(self, grant: Held) -> None:
        await db.execute(
            _ADD,
            grant.id,
            grant.user_id,
            grant.client_id,
            grant.grant_type,
            grant.scopes,
            grant.amr,
            grant.authenticated_at,
            grant.created_at,
            grant.expires_at,
        )

    async def of_itself(self, client_id: UUID, now: datetime) -> Held | None:
        """What a client has by its own credentials, if it has got tokens before; locked."""
        row = await db.fetchrow(_OF_ITSELF, client_id, now)
        return Held(**row) if row else None

    async def add_token(self, grant: Held, token_hash: str, generation: int, now: datetime) -> None:
        await db.execute(
            _ADD_REFRESH, ids.new_id(), grant.user_id, grant.id, token_hash, generation, now
        )

    async def of_token(self, hashes: Sequence[str]) -> Held | None:
        """The grant of a refresh token, used or not; locked."""
        row = await db.fetchrow(_OF_TOKEN, hashes)
        return Held(**row) if row else None

    async def get(self, user_id: UUID, grant_id: UUID) -> Held | None:
        row = await db.fetchrow(_GET, user_id, grant_id)
        return Held(**row) if row else None

    async def use(self, grant: Held, generation: int, now: datetime, expires_at: datetime) -> None:
        """Tokens are handed out once more."""
        await db.execute(_USE, grant.user_id, grant.id, generation, now, expires_at)

    async def end(self, user_id: UUID, grant_id: UUID, reason: str, now: datetime) -> bool:
        """Whether there was a living grant to end."""
        return await db.fetchval(_END, user_id, grant_id, now, reason) is not None

    async def alive(self, user_id: UUID, grant_id: UUID, now: datetime) -> bool:
        alive: bool = await db.fetchval(_ALIVE, user_id, grant_id, now)
        return alive

    async def covers(
        self, user_id: UUID, client_id: UUID, scopes: Sequence[str], now: datetime
    ) -> bool:
        """Whether the client was let do all of this before."""
        covers: bool = await db.fetchval(_COVERS, user_id, client_id, scopes, now)
        return covers

    async def page(
        self, user_id: UUID, now: datetime, before: UUID | None, most: int
    ) -> list[Grant]:
        """The account's living grants before that one, the newest first."""
        rows = await db.fetch(_PAGE, user_id, now, before, most)
        return [Grant.model_validate(dict(row)) for row in rows]

    async def forget(self, ended_before: datetime) -> None:
        await db.execute(_FORGET_TOKENS, ended_before)
        await db.execute(_FORGET, ended_before)
