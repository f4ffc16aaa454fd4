"""Exports of what is held about a person: jobs, and the files that they leave for a while."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from impl.platform import db, ids

_COLUMNS: Final = """
id, user_id, status, attempts, size, sha256, problem, created_at, finished_at, expires_at
"""
_ADD: Final = f"""
INSERT INTO auth_exports (id, user_id, status, attempts, created_at, expires_at)
VALUES ($1, $2, 'queued', 0, $3, $4) RETURNING {_COLUMNS}
"""  # noqa: S608  # the columns are ours
_GET: Final = f"""
SELECT {_COLUMNS} FROM auth_exports WHERE user_id = $1 AND id = $2 AND expires_at > $3
"""  # noqa: S608  # the same
_PAGE: Final = f"""
SELECT {_COLUMNS} FROM auth_exports
WHERE user_id = $1 AND expires_at > $2 AND ($3::uuid IS NULL OR id < $3)
ORDER BY id DESC LIMIT $4
"""  # noqa: S608  # the same
_KEPT: Final = """
SELECT count(*) AS kept, count(*) FILTER (WHERE status IN ('queued', 'running')) AS unfinished
FROM auth_exports WHERE user_id = $1 AND expires_at > $2
"""
_BEGIN: Final = f"""
UPDATE auth_exports SET status = 'running', attempts = attempts + 1
WHERE user_id = $1 AND id = $2 AND status IN ('queued', 'running') AND expires_at > $3
RETURNING {_COLUMNS}
"""  # noqa: S608  # the same
_FINISH: Final = """
UPDATE auth_exports SET status = 'done', size = $4, sha256 = $5, finished_at = $6
WHERE user_id = $1 AND id = $2 AND attempts = $3 AND status = 'running' AND expires_at > $6
RETURNING id
"""
_FAIL: Final = """
UPDATE auth_exports SET status = 'failed', problem = $3, finished_at = $4
WHERE user_id = $1 AND id = $2 AND status = 'running'
"""
_EXPIRED: Final = f"""
SELECT {_COLUMNS} FROM auth_exports WHERE expires_at <= $1 ORDER BY expires_at LIMIT $2
"""  # noqa: S608  # the same


@dataclass(frozen=True, slots=True)
class StoredExport:
    """An export, and how it stands."""

    id: UUID
    user_id: UUID
    status: str
    attempts: int
    size: int | None
    sha256: str | None
    problem: str | None
    created_at: datetime
    finished_at: datetime | None
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Kept:
    """How many exports of a person there are, and how many of these are not finished."""

    kept: int
    unfinished: int


class ExportRepository:
    async def add(self, user_id: UUID, now: datetime, expires_at: datetime) -> StoredExport:
        row = await db.fetchrow(_ADD, ids.new_id(), user_id, now, expires_at)
        assert row is not None  # noqa: S101  # it was just made
        return StoredExport(**row)

    async def get(self, user_id: UUID, export_id: UUID, now: datetime) -> StoredExport | None:
        row = await db.fetchrow(_GET, user_id, export_id, now)
        return StoredExport(**row) if row else None

    async def page(
        self, user_id: UUID, now: datetime, before: UUID | None, most: int
    ) -> list[StoredExport]:
        """Exports that were asked for before that one, the newest first."""
        return [StoredExport(**row) for row in await db.fetch(_PAGE, user_id, now, before, most)]

    async def kept(self, user_id: UUID, now: datetime) -> Kept:
        row = await db.fetchrow(_KEPT, user_id, now)
        assert row is not None  # noqa: S101  # a count
        return Kept(**row)

    async def begin(self, user_id: UUID, export_id: UUID, now: datetime) -> StoredExport | None:
        """Take the export up, or up again; None if it is finished, or gone."""
        row = await db.fetchrow(_BEGIN, user_id, export_id, now)
        return StoredExport(**row) if row else None

    async def finish(self, export: StoredExport, size: int, sha256: str, now: datetime) -> bool:
        """Show the file of this attempt; False if it came too late."""
        found = await db.fetchval(
            _FINISH, export.user_id, export.id, export.attempts, size, sha256, now
        )
        return found is not None

    async def fail(self, user_id: UUID, export_id: UUID, problem: str, now: datetime) -> None:
        await db.execute(_FAIL, user_id, export_id, problem, now)

    async def expire_all(self, user_id: UUID, now: datetime) -> None:
        """Show none of the person's any more; whoever sweeps takes the files."""
        await db.execute(
            "UPDATE auth_exports SET expires_at = least(expires_at, $2) WHERE user_id = $1",
            user_id,
            now,
        )

    async def expired(self, now: datetime, most: int) -> list[StoredExport]:
        return [StoredExport(**row) for row in await db.fetch(_EXPIRED, now, most)]

    async def forget(self, user_id: UUID, export_id: UUID) -> None:
        await db.execute(
            "DELETE FROM auth_exports WHERE user_id = $1 AND id = $2", user_id, export_id
        )
