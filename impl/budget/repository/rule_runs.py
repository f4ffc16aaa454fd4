"""Runs of rules over the history: jobs, whose progress no journal tells of."""

import datetime as dt
from collections.abc import Mapping
from typing import Final
from uuid import UUID

import orjson

from generated.problems import NotFound
from impl.budget.repository.base import Row
from impl.platform import clock, db, ids

_KEPT: Final = 50
"""How many runs of a book are kept."""
_SHOWN: Final = """
id, change_set_id, status, narrowed, total, reached_date, reached_id, examined, changed, deleted,
locked, refused, tally, problem_code, problem_message, created_by, created_at, started_at,
finished_at
"""
_SHOW: Final = f"SELECT {_SHOWN} FROM rule_runs WHERE book_id = $1"  # noqa: S608  # names of columns
_COUNTED: Final = ("examined", "changed", "deleted", "locked", "refused")


async def create(
    book_id: UUID, actor: UUID | None, rules: list[Row], narrowed: Mapping[str, object]
) -> Row:
    """Keep a new run, and forget the oldest ones."""
    row = await db.fetchrow(
        f"""
        INSERT INTO rule_runs
          (book_id, id, change_set_id, status, rules, narrowed, examined, changed, deleted, locked,
           refused, tally, attempts, created_by, created_at)
        VALUES ($1, $2, $3, 'queued', $4::text::jsonb, $5::text::jsonb, 0, 0, 0, 0, 0, '{{}}', 0,
                $6, $7)
        RETURNING {_SHOWN}
        """,  # noqa: S608  # names of columns
        book_id,
        ids.new_id(),
        ids.new_id(),
        orjson.dumps(rules, default=str).decode(),
        orjson.dumps(narrowed, default=str).decode(),
        actor,
        clock.now(),
    )
    await db.execute(
        "DELETE FROM rule_runs WHERE book_id = $1 AND id IN ("
        "SELECT id FROM rule_runs WHERE book_id = $1 ORDER BY id DESC OFFSET $2)",
        book_id,
        _KEPT,
    )
    return dict(row or {})


async def find(book_id: UUID, run_id: UUID) -> Row:
    row = await db.fetchrow(f"{_SHOW} AND id = $2", book_id, run_id)
    if row is None:
        raise NotFound("There is no such run of rules in this book.")
    return dict(row)


async def page(book_id: UUID, after: UUID | None, limit: int) -> list[Row]:
    """Runs, newest first."""
    rows = await db.fetch(
        f"{_SHOW} AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3",
        book_id,
        after,
        limit,
    )
    return [dict(row) for row in rows]


async def unfinished(book_id: UUID) -> UUID | None:
    """The run that waits or goes on, if there is one."""
    found: UUID | None = await db.fetchval(
        "SELECT id FROM rule_runs WHERE book_id = $1 AND status IN ('queued', 'running')", book_id
    )
    return found


async def begin(book_id: UUID, run_id: UUID) -> Row | None:
    """Take the run up, or up again, with its rules; None if it is finished, or gone."""
    row = await db.fetchrow(
        f"""
        UPDATE rule_runs SET status = 'running', attempts = attempts + 1,
                             started_at = coalesce(started_at, $3)
        WHERE book_id = $1 AND id = $2 AND status IN ('queued', 'running')
        RETURNING {_SHOWN}, rules, attempts
        """,  # noqa: S608  # the same
        book_id,
        run_id,
        clock.now(),
    )
    return None if row is None else dict(row)


async def count(book_id: UUID, run_id: UUID, total: int) -> None:
    await db.execute(
        "UPDATE rule_runs SET total = $3 WHERE book_id = $1 AND id = $2", book_id, run_id, total
    )


async def progress(book_id: UUID, run: Row, reached: tuple[dt.date, UUID]) -> None:
    """Note how far the run is and what it did, in the transaction that did it."""
    await db.execute(
        """
        UPDATE rule_runs SET reached_date = $3, reached_id = $4, tally = $5::text::jsonb,
          examined = $6, changed = $7, deleted = $8, locked = $9, refused = $10
        WHERE book_id = $1 AND id = $2
        """,
        book_id,
        run["id"],
        *reached,
        orjson.dumps(run["tally"]).decode(),
        *(run[name] for name in _COUNTED),
    )


async def finish(book_id: UUID, run_id: UUID, problem: tuple[str, str] | None = None) -> None:
    """Note that the run is done, or what it failed for."""
    code, message = problem or (None, None)
    await db.execute(
        """
        UPDATE rule_runs SET status = $3, finished_at = $4, problem_code = $5, problem_message = $6
        WHERE book_id = $1 AND id = $2
        """,
        book_id,
        run_id,
        "failed" if problem else "done",
        clock.now(),
        code,
        message,
    )
