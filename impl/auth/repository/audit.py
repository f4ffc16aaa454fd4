"""The audit log at rest: written with what it tells of, sealed later, never changed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from impl.auth.chain import Link, Sealed
from impl.platform import db

_COLUMNS: Final = "id, kind, subject_id, actor_id, created_at, details, seq, hash"
_PAGE: Final = f"""
SELECT {_COLUMNS} FROM auth_audit_events
WHERE ($1::uuid IS NULL OR id < $1) AND ($2::text IS NULL OR kind = $2)
  AND ($3::uuid IS NULL OR subject_id = $3) AND ($4::uuid IS NULL OR actor_id = $4)
ORDER BY id DESC LIMIT $5
"""  # noqa: S608  # the columns are ours
_WAITING: Final = """
SELECT id, kind, subject_id, actor_id, created_at, commitment FROM auth_audit_events
WHERE seq IS NULL ORDER BY id LIMIT $1 FOR UPDATE
"""
_SEAL: Final = """
UPDATE auth_audit_events event
SET seq = sealed.seq, previous_hash = sealed.previous_hash, hash = sealed.hash
FROM unnest($1::uuid[], $2::bigint[], $3::bytea[], $4::bytea[])
  AS sealed (id, seq, previous_hash, hash)
WHERE event.id = sealed.id
"""
_SEALED: Final = """
SELECT id, kind, subject_id, actor_id, created_at, details, salt, commitment, redacted_at, seq,
  previous_hash, hash
FROM auth_audit_events WHERE seq > $1 ORDER BY seq LIMIT $2
"""
_SET_HEAD: Final = """
INSERT INTO auth_audit_heads (id, seq, hash, code, sealed_key, sealed_at)
VALUES (1, $1, $2, $3, $4, $5)
ON CONFLICT (id) DO UPDATE SET seq = $1, hash = $2, code = $3, sealed_key = $4, sealed_at = $5
"""
_ERASED: Final = """
SELECT DISTINCT subject_id FROM auth_audit_events
WHERE kind = $1 AND subject_id = ANY($2)
  AND NOT EXISTS (SELECT FROM auth_users WHERE auth_users.id = subject_id)
"""
_LOCK: Final = 0x6175_7468_6C6F_6773
"""'authlogs' in ASCII: the advisory lock under which events are sealed."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which events are asked for; None: whichever."""

    kind: str | None
    subject_id: UUID | None
    actor_id: UUID | None


@dataclass(frozen=True, slots=True)
class Audited:
    """An event as it is shown; without details once its person is erased."""

    id: UUID
    kind: str
    subject_id: UUID | None
    actor_id: UUID | None
    created_at: datetime
    details: str | None
    seq: int | None
    hash: bytes | None


@dataclass(frozen=True, slots=True)
class Waiting:
    """An event that is not sealed yet."""

    id: UUID
    kind: str
    subject_id: UUID | None
    actor_id: UUID | None
    created_at: datetime
    commitment: bytes

    def bound(self, seq: int, previous: bytes) -> Link:
        return Link(
            seq,
            self.id,
            self.kind,
            self.subject_id,
            self.actor_id,
            self.created_at,
            self.commitment,
            previous,
        )


@dataclass(frozen=True, slots=True)
class Head:
    """Where the sealed log ends, and the key that it is sealed with, which is sealed itself."""

    seq: int
    hash: bytes
    code: bytes
    sealed_key: bytes
    sealed_at: datetime


class AuditRepository:
    async def page(self, wanted: Wanted, before: UUID | None, most: int) -> list[Audited]:
        """The events before that one, the newest first."""
        rows = await db.fetch(_PAGE, before, wanted.kind, wanted.subject_id, wanted.actor_id, most)
        return [Audited(**row) for row in rows]

    async def queue(self) -> None:
        """Wait for whoever else seals; held until the transaction ends."""
        await db.execute("SELECT pg_advisory_xact_lock($1)", _LOCK)

    async def head(self) -> Head | None:
        row = await db.fetchrow(
            "SELECT seq, hash, code, sealed_key, sealed_at FROM auth_audit_heads WHERE id = 1"
        )
        return Head(**row) if row else None

    async def set_head(self, head: Head) -> None:
        await db.execute(_SET_HEAD, head.seq, head.hash, head.code, head.sealed_key, head.sealed_at)

    async def waiting(self, most: int) -> list[Waiting]:
        """The oldest events that are not sealed."""
        return [Waiting(**row) for row in await db.fetch(_WAITING, most)]

    async def seal(self, links: Sequence[tuple[Link, bytes]]) -> None:
        await db.execute(
            _SEAL,
            [link.id for link, _ in links],
            [link.seq for link, _ in links],
            [link.previous for link, _ in links],
            [hashed for _, hashed in links],
        )

    async def sealed(self, after: int, most: int) -> list[Sealed]:
        """Sealed events in their order."""
        return [_sealed(row) for row in await db.fetch(_SEALED, after, most)]

    async def hash_at(self, seq: int) -> bytes | None:
        found: bytes | None = await db.fetchval(
            "SELECT hash FROM auth_audit_events WHERE seq = $1", seq
        )
        return found

    async def unsealed(self) -> int:
        count: int = await db.fetchval("SELECT count(*) FROM auth_audit_events WHERE seq IS NULL")
        return count

    async def has_sealed(self) -> bool:
        found: bool = await db.fetchval(
            "SELECT EXISTS (SELECT FROM auth_audit_events WHERE seq IS NOT NULL)"
        )
        return found

    async def erased(self, kind: str, subjects: Sequence[UUID]) -> set[UUID]:
        """Those whose erasure the log tells of."""
        return {row["subject_id"] for row in await db.fetch(_ERASED, kind, subjects)}


def _sealed(row: Mapping[str, object]) -> Sealed:
    values = dict(row)
    about = {name: values.pop(name) for name in ("details", "salt", "redacted_at", "hash")}
    values["previous"] = values.pop("previous_hash")
    return Sealed(Link(**values), **about)  # type: ignore[arg-type]  # the row's columns
