"""Committing a large import as a job: pieces of one change set (docs/decisions/0103)."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from generated.runtime import Problem
from impl.budget.import_values import Line
from impl.budget.repository import import_jobs as jobs
from impl.budget.repository import import_lines as stored
from impl.budget.repository.base import Row
from impl.budget.repository.imports import Imports
from impl.budget.rules import preview
from impl.budget.service import import_commit, import_failures
from impl.platform import db, journal
from impl.platform.journal import ChangeSet

PIECE: Final = 1_000
"""Rows of one piece: about as long as a writer may have to wait."""


async def run(book_id: UUID, import_id: UUID, job_id: UUID) -> None:
    """Do the job to its end, from wherever it is."""
    job = await jobs.begin(book_id, import_id, job_id)
    if job is None:
        return
    if job["attempts"] > import_failures.ATTEMPTS:
        await _stop(job, import_failures.CRASHED)
        return
    taken = set(await stored.matched(book_id, import_id, but=()))
    try:
        while await _next(job, taken):
            pass
    except Problem as problem:
        place = f"It stands in rows {job['examined'] + 1} to {job['examined'] + PIECE}."
        await _stop(job, import_failures.said(problem, place))


async def _next(job: Row, taken: set[UUID]) -> bool:
    """Do one piece; whether there may be another. `job` is as the last piece left it."""

    async def piece() -> tuple[Row, set[UUID]] | None:
        """The job as the piece leaves it, and what came since; None if nothing more is to do."""
        set_ = job["change_set_id"]
        async with journal.change_set(job["book_id"], job["created_by"], continued=set_) as changes:
            if not await jobs.its_turn(job):
                return None
            row = await Imports.find(job["book_id"], job["import_id"])
            lines = await _following(job)
            if not lines:
                await _settle(changes, job, row)
                return None
            written, found = await import_commit.enter(
                changes, row, lines, taken, skip_problems=job["skip_problems"]
            )
            done = {**job, "examined": lines[-1].index, "written": job["written"] + written}
            await jobs.progress(done)
        return done, found

    outcome = await db.retried(piece)
    if outcome is not None:
        job.update(outcome[0])
        taken |= outcome[1]
    return outcome is not None


async def _following(job: Row) -> Sequence[Line]:
    first = job["examined"] + 1
    return await stored.load(job["book_id"], job["import_id"], range(first, first + PIECE))


async def _settle(changes: ChangeSet, job: Row, row: Row) -> None:
    counts = preview.tally(await stored.pairs(job["book_id"], job["import_id"]))
    await import_commit.settle(changes, row, counts, job["written"])
    await jobs.finish(job["book_id"], job["import_id"], "done")


async def _stop(job: Row, why: tuple[str, str]) -> None:
    """Leave the import as the last piece left it, in the change set of the pieces."""

    async def piece() -> None:
        book_id, import_id = job["book_id"], job["import_id"]
        async with journal.change_set(
            book_id, job["created_by"], continued=job["change_set_id"]
        ) as changes:
            if await jobs.its_turn(job):
                row = await Imports.find(book_id, import_id)
                values = {"status": "stopped", "transactions_created": job["written"]}
                await Imports.revise(changes, row, values)
                await jobs.finish(book_id, import_id, "failed", why)

    await db.retried(piece)
