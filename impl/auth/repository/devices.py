"""Devices that wait to be let in."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from impl.auth.assurance import Proof
from impl.platform import db

_ADD: Final = """
INSERT INTO auth_devices (digest, user_code_hash, client_id, scopes, interval, expires_at)
VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (user_code_hash) DO NOTHING RETURNING digest
"""
_SHOWN: Final = """
SELECT device.*, client.name AS client_name
FROM auth_devices device JOIN auth_clients client ON client.id = device.client_id
WHERE device.user_code_hash = ANY($1) AND device.answer IS NULL AND device.expires_at > $2
FOR UPDATE OF device
"""
_KEPT: Final = "SELECT * FROM auth_devices WHERE digest = ANY($1) FOR UPDATE"
_ANSWER: Final = """
UPDATE auth_devices SET answer = $2, user_id = $3, amr = $4, authenticated_at = $5
WHERE digest = $1
"""
_ASK: Final = "UPDATE auth_devices SET asked_at = $2, interval = $3 WHERE digest = $1"
_SPEND: Final = "DELETE FROM auth_devices WHERE digest = $1"


@dataclass(frozen=True, slots=True)
class Device:
    """What a device asks for, and what was answered."""

    digest: str
    user_code_hash: str
    client_id: UUID
    scopes: Sequence[str]
    interval: int
    expires_at: datetime
    asked_at: datetime | None = None
    answer: str | None = None
    user_id: UUID | None = None
    amr: Sequence[str] | None = None
    authenticated_at: datetime | None = None
    client_name: str = ""


class DeviceRepository:
    async def add(self, device: Device) -> bool:
        """False where another device shows this code already."""
        added = await db.fetchval(
            _ADD,
            device.digest,
            device.user_code_hash,
            device.client_id,
            device.scopes,
            device.interval,
            device.expires_at,
        )
        return added is not None

    async def shown(self, hashes: Sequence[str], now: datetime) -> Device | None:
        """The device that shows the code and waits for an answer; locked."""
        row = await db.fetchrow(_SHOWN, hashes, now)
        return Device(**row) if row else None

    async def kept(self, digests: Sequence[str]) -> Device | None:
        """The device that keeps the code, answered or not; locked."""
        row = await db.fetchrow(_KEPT, digests)
        return Device(**row) if row else None

    async def answer(self, device: Device, answer: str, user_id: UUID, proof: Proof) -> None:
        await db.execute(_ANSWER, device.digest, answer, user_id, proof.methods, proof.at)

    async def ask(self, device: Device, now: datetime, interval: int) -> None:
        """It has asked for tokens."""
        await db.execute(_ASK, device.digest, now, interval)

    async def spend(self, device: Device) -> None:
        await db.execute(_SPEND, device.digest)

    async def forget(self, expired_before: datetime) -> None:
        await db.execute("DELETE FROM auth_devices WHERE expires_at <= $1", expired_before)
