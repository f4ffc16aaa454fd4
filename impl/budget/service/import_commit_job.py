"""Committing a large import as a job: pieces of one change set (docs/decisions/0103)."""

import asyncio
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
        lines: Sequence[Line] | None = await _behind(job, job["examined"])
        while lines is not None:
            lines = await _next(job, lines, taken)
    except Problem as problem:
        place = f"It stands in rows {job['examined'] + 1} to {job['examined'] + PIECE}."
        await _stop(job, import_failures.said(problem, place))


async def _next(job: Row, lines: Sequence[Line], taken: set[UUID]) -> Sequence[Line] | None:
    """Do one piece while the rows of the next are read: these, or None if all is done.

    `job` is as the last piece left it. Nobody changes rows while they are being committed.
    """
    reading = asyncio.create_task(_behind(job, job["examined"] + PIECE))
    try:
        outcome = await _done(job, lines, taken)
    except BaseException:
        reading.cancel()
        await asyncio.wait([reading])
        raise
    following = await reading
    if outcome is None:
        return None
    job.update(outcome[0])
    taken |= outcome[1]
    return following


async def _done(job: Row, lines: Sequence[Line], taken: set[UUID]) -> tuple[Row, set[UUID]] | None:
    """The job as the piece leaves it, and what came since; None if nothing more is to do."""
    fresh = [lines]

    async def piece() -> tuple[Row, set[UUID]] | None:
        set_ = job["change_set_id"]
        async with journal.change_set(job["book_id"], job["created_by"], continued=set_) as changes:
            if not await jobs.its_turn(job):
                return None
            row = await Imports.find(job["book_id"], job["import_id"])
            own = fresh.pop() if fresh else await _behind(job, job["examined"])
            if not own:
                await _settle(changes, job, row)
                return None
            written, found = await import_commit.enter(
                changes, row, own, taken, skip_problems=job["skip_problems"]
            )
            done = {**job, "examined": own[-1].index, "written": job["written"] + written}
            await jobs.progress(done)
        return done, found

    return await db.retried(piece)


async def _behind(job: Row, index: int) -> Sequence[Line]:
    """The rows of a piece: those behind that one."""
    wanted = range(index + 1, index + 1 + PIECE)
    return await stored.load(job["book_id"], job["import_id"], wanted)


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
