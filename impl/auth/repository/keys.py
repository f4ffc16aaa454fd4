"""Signing keys at rest."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from impl.platform import db

_LOCK: Final = 0x6175_7468_6B65_7973
"""'authkeys' in ASCII: the advisory lock under which keys are made and rotated."""
_ALL: Final = """
SELECT kid, state, public_jwk, sealed_private_key, created_at, activated_at, due_at, retired_at
FROM auth_signing_keys
ORDER BY array_position(ARRAY['next', 'active', 'retiring'], state::text), created_at DESC
"""
_ADD: Final = """
INSERT INTO auth_signing_keys
  (kid, state, public_jwk, sealed_private_key, created_at, activated_at)
VALUES ($1, $2, $3, $4, $5, $6)
"""


@dataclass(frozen=True, slots=True)
class StoredKey:
    """A signing key as the database holds it."""

    kid: str
    state: str
    public_jwk: dict[str, str]
    sealed_private_key: bytes
    created_at: datetime
    activated_at: datetime | None
    due_at: datetime | None = None
    retired_at: datetime | None = None


class KeyRepository:
    async def lock(self) -> None:
        """Wait until no other worker makes or rotates keys; held until the transaction ends."""
        await db.execute("SELECT pg_advisory_xact_lock($1)", _LOCK)

    async def all(self) -> list[StoredKey]:
        """Every key that is published: the next one, the active one, the retiring ones."""
        return [StoredKey(**row) for row in await db.fetch(_ALL)]

    async def add(self, key: StoredKey) -> None:
        await db.execute(
            _ADD,
            key.kid,
            key.state,
            key.public_jwk,
            key.sealed_private_key,
            key.created_at,
            key.activated_at,
        )

    async def retire(self, kid: str, now: datetime) -> None:
        await db.execute(
            "UPDATE auth_signing_keys SET state = 'retiring', retired_at = $2 WHERE kid = $1",
            kid,
            now,
        )

    async def activate(self, kid: str, now: datetime) -> None:
        await db.execute(
            "UPDATE auth_signing_keys SET state = 'active', activated_at = $2 WHERE kid = $1",
            kid,
            now,
        )

    async def ask_for(self, kid: str, due_at: datetime) -> None:
        """Let the next key take over then, unless it is to be before in any case."""
        await db.execute("UPDATE auth_signing_keys SET due_at = $2 WHERE kid = $1", kid, due_at)

    async def clear(self) -> int:
        """Delete every key: whatever was signed with them is worth nothing. How many there were."""
        return len(await db.fetch("DELETE FROM auth_signing_keys RETURNING kid"))

    async def forget(self, retired_before: datetime) -> None:
        await db.execute("DELETE FROM auth_signing_keys WHERE retired_at < $1", retired_before)
