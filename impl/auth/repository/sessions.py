"""Sessions and the refresh tokens that belong to them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from impl.auth.assurance import PASSWORD, Proof
from impl.platform import db, ids

_ADD: Final = """
INSERT INTO auth_sessions (id, user_id, device_name, device_key, user_agent, address, generation,
  created_at, authenticated_at, last_used_at, expires_at, amr)
VALUES ($1, $2, $3, $4, $5, $6, 1, $7, $7, $7, $8, $9)
"""
_ADD_REFRESH: Final = """
INSERT INTO auth_refresh_tokens (id, user_id, session_id, token_hash, generation, created_at)
VALUES ($1, $2, $3, $4, $5, $6)
"""
_OF_REFRESH: Final = """
SELECT session.id, session.user_id, session.generation, session.created_at, session.last_used_at,
  coalesce(session.authenticated_at, session.created_at) AS authenticated_at, session.amr,
  session.expires_at, session.ended_at, token.generation AS token_generation
FROM auth_refresh_tokens token
JOIN auth_sessions session ON session.id = token.session_id AND session.user_id = token.user_id
WHERE token.token_hash = ANY($1)
FOR UPDATE OF session
"""
_ROTATE: Final = """
UPDATE auth_sessions
SET generation = $3, last_used_at = $4, expires_at = $5, user_agent = $6, address = $7
WHERE user_id = $1 AND id = $2
"""
_END: Final = """
UPDATE auth_sessions SET ended_at = $3, end_reason = $4
WHERE user_id = $1 AND id = $2 AND ended_at IS NULL AND expires_at > $3
RETURNING id
"""
_END_ALL: Final = """
UPDATE auth_sessions SET ended_at = $2, end_reason = $3
WHERE user_id = $1 AND ended_at IS NULL AND expires_at > $2 AND id IS DISTINCT FROM $4
RETURNING id
"""
_PROVED: Final = """
UPDATE auth_sessions
SET authenticated_at = $3, amr = ARRAY(SELECT DISTINCT unnest(amr || $4::text[]) ORDER BY 1)
WHERE user_id = $1 AND id = $2 AND ended_at IS NULL AND expires_at > $3
RETURNING amr
"""
_RETYPED: Final = """
UPDATE auth_sessions SET password_at = $3
WHERE user_id = $1 AND id = $2 AND ended_at IS NULL AND expires_at > $3
RETURNING id
"""
_PROOF: Final = """
SELECT amr, coalesce(authenticated_at, created_at) AS at, password_at
FROM auth_sessions WHERE user_id = $1 AND id = $2 AND ended_at IS NULL
"""
_ALIVE: Final = """
SELECT EXISTS (
  SELECT FROM auth_sessions WHERE user_id = $1 AND id = $2 AND ended_at IS NULL AND expires_at > $3
)
"""
_LIVING: Final = """
SELECT id, device_name, user_agent, address, created_at, last_used_at, expires_at
FROM auth_sessions
WHERE user_id = $1 AND ended_at IS NULL AND expires_at > $2 AND ($3::uuid IS NULL OR id < $3)
ORDER BY id DESC LIMIT $4
"""
_DEVICES: Final = """
SELECT count(*) > 0 AND NOT coalesce(bool_or(device_key = $2), false)
FROM auth_sessions WHERE user_id = $1 AND created_at > $3
"""
_FORGET: Final = "DELETE FROM auth_sessions WHERE expires_at < $1 OR ended_at < $1"
_FORGET_REFRESHES: Final = """
DELETE FROM auth_refresh_tokens token USING auth_sessions session
WHERE session.id = token.session_id AND session.user_id = token.user_id
  AND (session.ended_at < $1 OR session.expires_at < $1)
"""


@dataclass(frozen=True, slots=True)
class NewSession:
    """A session that begins."""

    id: UUID
    user_id: UUID
    device_name: str | None
    device_key: bytes
    user_agent: str
    address: str
    created_at: datetime
    expires_at: datetime
    methods: Sequence[str]
    """What it was proved by (RFC 8176)."""


@dataclass(frozen=True, slots=True)
class SessionOfToken:
    """A session as found by one of its refresh tokens."""

    id: UUID
    user_id: UUID
    generation: int
    created_at: datetime
    last_used_at: datetime
    authenticated_at: datetime
    amr: Sequence[str]
    expires_at: datetime
    ended_at: datetime | None
    token_generation: int


@dataclass(frozen=True, slots=True)
class LivingSession:
    """A session as its owner sees it."""

    id: UUID
    device_name: str | None
    user_agent: str
    address: str
    created_at: datetime
    last_used_at: datetime
    expires_at: datetime


class SessionRepository:
    async def add(self, session: NewSession) -> None:
        await db.execute(
            _ADD,
            session.id,
            session.user_id,
            session.device_name,
            session.device_key,
            session.user_agent,
            session.address,
            session.created_at,
            session.expires_at,
            sorted(session.methods),
        )

    async def add_refresh_token(
        self,
        user_id: UUID,
        session_id: UUID,
        token_hash: str,
        generation: int,
        now: datetime,
    ) -> None:
        await db.execute(
            _ADD_REFRESH, ids.new_id(), user_id, session_id, token_hash, generation, now
        )

    async def of_refresh_token(self, hashes: list[str]) -> SessionOfToken | None:
        """The token's session as it is after every refresh before this one; locked."""
        row = await db.fetchrow(_OF_REFRESH, hashes)
        return SessionOfToken(**row) if row else None

    async def rotate(
        self,
        session: SessionOfToken,
        now: datetime,
        expires_at: datetime,
        agent: str,
        address: str,
    ) -> int:
        """Begin the session's next generation of refresh tokens; its number."""
        generation = session.generation + 1
        await db.execute(
            _ROTATE, session.user_id, session.id, generation, now, expires_at, agent, address
        )
        return generation

    async def end(self, user_id: UUID, session_id: UUID, reason: str, now: datetime) -> bool:
        """Whether there was a living session to end."""
        return await db.fetchval(_END, user_id, session_id, now, reason) is not None

    async def end_all(
        self, user_id: UUID, reason: str, now: datetime, but: UUID | None = None
    ) -> list[UUID]:
        """End every living session of the account, but for one; which ones these were."""
        rows = await db.fetch(_END_ALL, user_id, now, reason, but)
        return [row["id"] for row in rows]

    async def proved(
        self, user_id: UUID, session_id: UUID, methods: Sequence[str], now: datetime
    ) -> Proof | None:
        """Write down that the owner is there, shown by these; None if the session has ended."""
        amr = await db.fetchval(_PROVED, user_id, session_id, now, methods)
        return None if amr is None else Proof(amr, now)

    async def password_proved(self, user_id: UUID, session_id: UUID, now: datetime) -> Proof | None:
        """Write down that the password was typed again; None if the session has ended.

        It is a proof of its own: what a second factor has shown becomes no fresher by it.
        """
        known = await db.fetchval(_RETYPED, user_id, session_id, now)
        return None if known is None else Proof(PASSWORD, now)

    async def proof(self, user_id: UUID, session_id: UUID) -> Proof | None:
        """By what somebody last proved to be the owner in a session, and when."""
        row = await db.fetchrow(_PROOF, user_id, session_id)
        if row is None:
            return None
        proved = Proof(row["amr"], row["at"])
        typed = row["password_at"]
        return proved if typed is None or typed <= proved.at else Proof(PASSWORD, typed)

    async def alive(self, user_id: UUID, session_id: UUID, now: datetime) -> bool:
        alive: bool = await db.fetchval(_ALIVE, user_id, session_id, now)
        return alive

    async def living(
        self, user_id: UUID, now: datetime, before: UUID | None, most: int
    ) -> list[LivingSession]:
        """The living sessions that began before that one, the newest first."""
        rows = await db.fetch(_LIVING, user_id, now, before, most)
        return [LivingSession(**row) for row in rows]

    async def device_is_new(self, user_id: UUID, device_key: bytes, since: datetime) -> bool:
        """Whether the person has logged in since then, but never from such a device."""
        new: bool = await db.fetchval(_DEVICES, user_id, device_key, since)
        return new

    async def forget(self, ended_before: datetime, tokens_ended_before: datetime) -> None:
        """Delete old sessions, and the refresh tokens of sessions that have just ended."""
        await db.execute(_FORGET_REFRESHES, tokens_ended_before)
        await db.execute(_FORGET, ended_before)
