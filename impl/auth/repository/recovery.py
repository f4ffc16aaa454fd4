"""Recovery codes, as keyed digests."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from impl.platform import db, ids

_ADD: Final = """
INSERT INTO auth_recovery_codes (id, user_id, code_hash, created_at)
SELECT id, $1, code_hash, $4 FROM unnest($2::uuid[], $3::text[]) AS code (id, code_hash)
"""
_USE: Final = """
UPDATE auth_recovery_codes SET used_at = $3
WHERE user_id = $1 AND code_hash = ANY($2) AND used_at IS NULL
RETURNING id
"""
_LEFT: Final = """
SELECT count(*) FILTER (WHERE used_at IS NULL) AS left, min(created_at) AS created_at
FROM auth_recovery_codes WHERE user_id = $1
"""


@dataclass(frozen=True, slots=True)
class CodesLeft:
    """How many codes are unused, and since when there are any."""

    left: int
    created_at: datetime | None


class RecoveryRepository:
    async def replace(self, user_id: UUID, hashes: Sequence[str], now: datetime) -> None:
        """New codes in place of all there were."""
        await self.clear(user_id)
        await db.execute(_ADD, user_id, [ids.new_id() for _ in hashes], hashes, now)

    async def use(self, user_id: UUID, hashes: Sequence[str], now: datetime) -> bool:
        """Whether there was an unused code of one of these digests; it is used now."""
        return await db.fetchval(_USE, user_id, hashes, now) is not None

    async def left(self, user_id: UUID) -> CodesLeft:
        row = await db.fetchrow(_LEFT, user_id)
        assert row is not None  # noqa: S101  # an aggregate has a row
        return CodesLeft(row["left"], row["created_at"])

    async def clear(self, user_id: UUID) -> None:
        await db.execute("DELETE FROM auth_recovery_codes WHERE user_id = $1", user_id)
