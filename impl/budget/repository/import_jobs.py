"""Jobs of imports: reading and committing large files, whose progress no journal tells of."""

from collections.abc import Mapping
from typing import Final
from uuid import UUID

from impl.budget.repository.base import Row
from impl.platform import clock, db, ids

_SHOWN: Final = """
id, book_id, import_id, kind, status, skip_problems, change_set_id, total, read, examined, written,
attempts, problem_code, problem_message, created_by, created_at, started_at, finished_at
"""
_STATES: Final[Mapping[str, str]] = {"read": "reading", "commit": "committing"}
_UNFINISHED: Final = "status IN ('queued', 'running')"
_BEGIN: Final = f"""
UPDATE import_jobs SET status = 'running', attempts = attempts + 1,
                       started_at = coalesce(started_at, $4)
WHERE book_id = $1 AND import_id = $2 AND id = $3 AND {_UNFINISHED} RETURNING {_SHOWN}
"""  # noqa: S608  # names of columns
_ITS_TURN: Final = """
SELECT 1 FROM imports i JOIN import_jobs j ON j.book_id = i.book_id AND j.import_id = i.id
WHERE i.book_id = $1 AND i.id = $2 AND i.status = $4 AND j.id = $3 AND j.status = 'running'
FOR SHARE OF i
"""


async def create(
    book_id: UUID, import_id: UUID, kind: str, actor: UUID | None, values: Mapping[str, object]
) -> Row:
    """Keep a new job, in the place of what was done with the import before.

    `values` are change_set_id, and of a commit skip_problems, total, examined and written.
    """
    total = values.get("total")
    row = await db.fetchrow(
        f"""
        INSERT INTO import_jobs
          (book_id, import_id, id, kind, status, skip_problems, change_set_id, total, read,
           examined, written, attempts, created_by, created_at)
        VALUES ($1, $2, $3, $4, 'queued', $5, $6, $7, $8, $9, $10, 0, $11, $12)
        ON CONFLICT (book_id, import_id) DO UPDATE SET
          id = excluded.id, kind = excluded.kind, status = excluded.status,
          skip_problems = excluded.skip_problems, change_set_id = excluded.change_set_id,
          total = excluded.total, read = excluded.read, examined = excluded.examined,
          written = excluded.written, attempts = 0, problem_code = NULL, problem_message = NULL,
          created_by = excluded.created_by, created_at = excluded.created_at, started_at = NULL,
          finished_at = NULL
        RETURNING {_SHOWN}
        """,  # noqa: S608  # the same
        book_id,
        import_id,
        ids.new_id(),
        kind,
        values.get("skip_problems", False),
        values["change_set_id"],
        total,
        total or 0,
        values.get("examined", 0),
        values.get("written", 0),
        actor,
        clock.now(),
    )
    return dict(row or {})


async def find(book_id: UUID, import_id: UUID) -> Row | None:
    row = await db.fetchrow(
        f"SELECT {_SHOWN} FROM import_jobs WHERE book_id = $1 AND import_id = $2",  # noqa: S608
        book_id,
        import_id,
    )
    return None if row is None else dict(row)


async def begin(book_id: UUID, import_id: UUID, job_id: UUID) -> Row | None:
    """Take the job up, or up again; None if it is finished, replaced or gone."""
    row = await db.fetchrow(_BEGIN, book_id, import_id, job_id, clock.now())
    return None if row is None else dict(row)


async def its_turn(job: Row) -> bool:
    """Whether the job may do its next piece; the import stays as it is until that is committed."""
    key = (job["book_id"], job["import_id"], job["id"])
    return await db.fetchval(_ITS_TURN, *key, _STATES[job["kind"]]) is not None


async def progress(job: Row) -> None:
    """Note how far the job is, in the transaction that went so far."""
    await db.execute(
        "UPDATE import_jobs SET total = $3, read = $4, examined = $5, written = $6 "
        "WHERE book_id = $1 AND import_id = $2",
        job["book_id"],
        job["import_id"],
        *(job[name] for name in ("total", "read", "examined", "written")),
    )


async def finish(
    book_id: UUID, import_id: UUID, status: str, problem: tuple[str, str] | None = None
) -> None:
    """Note how the job ended, if it has not."""
    code, message = problem or (None, None)
    await db.execute(
        f"UPDATE import_jobs SET status = $3, problem_code = $4, problem_message = $5, "  # noqa: S608
        f"finished_at = $6 WHERE book_id = $1 AND import_id = $2 AND {_UNFINISHED}",
        book_id,
        import_id,
        status,
        code,
        message,
        clock.now(),
    )
