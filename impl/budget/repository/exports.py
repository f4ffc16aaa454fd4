"""Exports of a book: jobs, whose progress no journal tells of, and the files that they leave."""

import datetime as dt
from collections.abc import Mapping
from typing import Final
from uuid import UUID

import orjson

from generated.problems import NotFound
from impl.budget.repository.base import Row
from impl.platform import clock, db, ids

KEPT: Final = dt.timedelta(days=7)
"""How long a file is there for its book's members."""
_OF_DELETED_BOOKS: Final = dt.timedelta(hours=1)
"""How long files of deleted books stay; shorter than the rows, which name them."""
_SHOWN: Final = """
id, format, narrowed, status, filename, total, written, size, sha256, problem_code,
problem_message, attempts, created_by, created_at, started_at, finished_at, expires_at
"""
_LEFT: Final = """
SELECT e.book_id, e.id, e.attempts FROM exports e JOIN books b ON b.id = e.book_id
WHERE (e.expires_at <= $1 OR b.deleted_at < $2) AND (e.book_id, e.id) > ($3, $4)
ORDER BY e.book_id, e.id LIMIT $5
"""
_SHOW: Final = f"SELECT {_SHOWN} FROM exports WHERE book_id = $1 AND expires_at > $2"  # noqa: S608  # names of columns


async def create(
    book_id: UUID,
    actor: UUID | None,
    format_: str,
    narrowed: Mapping[str, object],
    filename: str,
) -> Row:
    now = clock.now()
    row = await db.fetchrow(
        f"""
        INSERT INTO exports (book_id, id, format, narrowed, status, filename, written, attempts,
                             created_by, created_at, expires_at)
        VALUES ($1, $2, $3, $4::text::jsonb, 'queued', $5, 0, 0, $6, $7, $8)
        RETURNING {_SHOWN}
        """,  # noqa: S608  # names of columns
        book_id,
        ids.new_id(),
        format_,
        orjson.dumps(narrowed, default=str).decode(),
        filename,
        actor,
        now,
        now + KEPT,
    )
    assert row is not None  # noqa: S101  # what is inserted is returned
    return dict(row)


async def find(book_id: UUID, export_id: UUID) -> Row:
    row = await db.fetchrow(f"{_SHOW} AND id = $3", book_id, clock.now(), export_id)
    if row is None:
        raise NotFound("There is no such export in this book.")
    return dict(row)


async def page(book_id: UUID, after: UUID | None, limit: int) -> list[Row]:
    """Exports, newest first."""
    rows = await db.fetch(
        f"{_SHOW} AND ($3::uuid IS NULL OR id < $3) ORDER BY id DESC LIMIT $4",
        book_id,
        clock.now(),
        after,
        limit,
    )
    return [dict(row) for row in rows]


async def unfinished(book_id: UUID) -> int:
    """How many wait or are being written."""
    found: int = await db.fetchval(
        "SELECT count(*) FROM exports WHERE book_id = $1 AND expires_at > $2"
        " AND status IN ('queued', 'running')",
        book_id,
        clock.now(),
    )
    return found


async def expire(book_id: UUID, export_id: UUID) -> None:
    """Show it no more; whoever sweeps takes the file."""
    await db.execute(
        "UPDATE exports SET expires_at = $3 WHERE book_id = $1 AND id = $2",
        book_id,
        export_id,
        clock.now(),
    )


async def begin(book_id: UUID, export_id: UUID) -> Row | None:
    """Take the export up, or up again from its beginning; None if it is finished, or gone."""
    row = await db.fetchrow(
        f"""
        UPDATE exports SET status = 'running', attempts = attempts + 1, written = 0,
                           started_at = coalesce(started_at, $3)
        WHERE book_id = $1 AND id = $2 AND status IN ('queued', 'running') AND expires_at > $3
        RETURNING {_SHOWN}
        """,  # noqa: S608  # the same
        book_id,
        export_id,
        clock.now(),
    )
    return None if row is None else dict(row)


async def progress(row: Row, book_id: UUID, total: int, written: int) -> bool:
    """Note how far this attempt is, beside its snapshot; whether anybody still waits for it."""
    async with db.pool().acquire() as connection:
        found = await connection.fetchval(
            "UPDATE exports SET total = $4, written = $5 WHERE book_id = $1 AND id = $2"
            " AND attempts = $3 AND status = 'running' AND expires_at > $6 RETURNING id",
            book_id,
            row["id"],
            row["attempts"],
            total,
            written,
            clock.now(),
        )
    return found is not None


async def finish(row: Row, book_id: UUID, written: int, size: int, sha256: str) -> bool:
    """Show the file of this attempt; False if it came too late."""
    found = await db.fetchval(
        "UPDATE exports SET status = 'done', written = $4, size = $5, sha256 = $6,"
        " finished_at = $7 WHERE book_id = $1 AND id = $2 AND attempts = $3"
        " AND status = 'running' AND expires_at > $7 RETURNING id",
        book_id,
        row["id"],
        row["attempts"],
        written,
        size,
        sha256,
        clock.now(),
    )
    return found is not None


async def fail(book_id: UUID, export_id: UUID, problem: tuple[str, str]) -> None:
    await db.execute(
        "UPDATE exports SET status = 'failed', problem_code = $3, problem_message = $4,"
        " finished_at = $5 WHERE book_id = $1 AND id = $2 AND status = 'running'",
        book_id,
        export_id,
        *problem,
        clock.now(),
    )


async def left(after: tuple[UUID, UUID], most: int) -> list[tuple[UUID, UUID, int]]:
    """Book, id and attempts of what has expired, and of what deleted books have, in order."""
    now = clock.now()
    rows = await db.fetch(_LEFT, now, now - _OF_DELETED_BOOKS, *after, most)
    return [(row["book_id"], row["id"], row["attempts"]) for row in rows]


async def forget(book_id: UUID, export_id: UUID) -> None:
    """Delete the row for good, once its files are gone."""
    await db.execute("DELETE FROM exports WHERE book_id = $1 AND id = $2", book_id, export_id)
