"""Passkeys, and the challenges that authenticators answer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal
from uuid import UUID

from generated.auth.models import Passkey
from impl.auth.passkeys import Registered, Shown
from impl.platform import db

Purpose = Literal["registration", "authentication"]

_COLUMNS: Final = "id, name, synced, transports, created_at, last_used_at"
_LISTED: Final = f"SELECT {_COLUMNS} FROM auth_passkeys WHERE user_id = $1 ORDER BY id"  # noqa: S608  # the columns are ours
_GET: Final = f"SELECT {_COLUMNS} FROM auth_passkeys WHERE user_id = $1 AND id = $2"  # noqa: S608  # the same
_RENAME: Final = f"""
UPDATE auth_passkeys SET name = $3 WHERE user_id = $1 AND id = $2 RETURNING {_COLUMNS}
"""  # noqa: S608  # the same
_ADD: Final = """
INSERT INTO auth_passkeys
  (id, user_id, name, credential_id, public_key, sign_count, synced, transports, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
ON CONFLICT (credential_id) DO NOTHING RETURNING id
"""
_FIND: Final = """
SELECT id, user_id, name, public_key, sign_count FROM auth_passkeys
WHERE credential_id = $1 AND ($2::uuid IS NULL OR user_id = $2) FOR UPDATE
"""
_USE: Final = """
UPDATE auth_passkeys SET sign_count = $3, synced = $4, last_used_at = $5
WHERE user_id = $1 AND id = $2
"""
_ASK: Final = """
INSERT INTO auth_passkey_challenges (digest, purpose, user_id, expires_at) VALUES ($1, $2, $3, $4)
"""
_TAKE: Final = """
DELETE FROM auth_passkey_challenges
WHERE digest = ANY($1) AND purpose = $2 AND user_id IS NOT DISTINCT FROM $3 AND expires_at > $4
RETURNING digest
"""


@dataclass(frozen=True, slots=True)
class StoredPasskey:
    """What an answer is compared with."""

    id: UUID
    user_id: UUID
    name: str
    public_key: bytes
    sign_count: int


class PasskeyRepository:
    async def listed(self, user_id: UUID) -> list[Passkey]:
        return [_passkey(row) for row in await db.fetch(_LISTED, user_id)]

    async def get(self, user_id: UUID, passkey_id: UUID) -> Passkey | None:
        row = await db.fetchrow(_GET, user_id, passkey_id)
        return _passkey(row) if row else None

    async def rename(self, user_id: UUID, passkey_id: UUID, name: str) -> Passkey | None:
        row = await db.fetchrow(_RENAME, user_id, passkey_id, name)
        return _passkey(row) if row else None

    async def credential_ids(self, user_id: UUID) -> list[bytes]:
        rows = await db.fetch("SELECT credential_id FROM auth_passkeys WHERE user_id = $1", user_id)
        return [row["credential_id"] for row in rows]

    async def add(
        self, user_id: UUID, passkey_id: UUID, name: str, made: Registered, now: datetime
    ) -> bool:
        """Whether nobody has a passkey of this credential yet."""
        added = await db.fetchval(
            _ADD,
            passkey_id,
            user_id,
            name,
            made.credential_id,
            made.public_key,
            made.sign_count,
            made.synced,
            list(made.transports),
            now,
        )
        return added is not None

    async def find(self, credential_id: bytes, user_id: UUID | None) -> StoredPasskey | None:
        """The passkey, of that account or else of anybody's; locked."""
        row = await db.fetchrow(_FIND, credential_id, user_id)
        return StoredPasskey(**row) if row else None

    async def use(self, passkey: StoredPasskey, shown: Shown, now: datetime) -> None:
        await db.execute(_USE, passkey.user_id, passkey.id, shown.sign_count, shown.synced, now)

    async def ask(
        self, digest: str, purpose: Purpose, user_id: UUID | None, expires_at: datetime
    ) -> None:
        """Remember a challenge that is handed out."""
        await db.execute(_ASK, digest, purpose, user_id, expires_at)

    async def take(
        self, digests: Sequence[str], purpose: Purpose, user_id: UUID | None, now: datetime
    ) -> bool:
        """Whether such a challenge was handed out; it is used up."""
        return await db.fetchval(_TAKE, digests, purpose, user_id, now) is not None

    async def forget(self, expired_before: datetime) -> None:
        await db.execute(
            "DELETE FROM auth_passkey_challenges WHERE expires_at <= $1", expired_before
        )


def _passkey(row: Mapping[str, object]) -> Passkey:
    return Passkey.model_validate(dict(row))
