"""Reading a large bank file as a job, piece by piece (docs/decisions/0103).

The file is parsed at once, in a process of its own, and its rows come back packed. A first round
names and keeps them, a second one looks for duplicates and applies the book's rules. Each piece is
a transaction that notes how far the job is, so that a worker which takes it up again goes on there.
"""

import asyncio
import copy
from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import Any, Final
from uuid import UUID

from generated.budget.models import ImportMapping
from generated.problems import ColumnsNotFound
from generated.runtime import Problem
from impl.budget import rulebook
from impl.budget.import_values import Line
from impl.budget.repository import import_facts as facts
from impl.budget.repository import import_jobs as jobs
from impl.budget.repository import import_lines as stored
from impl.budget.repository.accounts import Accounts
from impl.budget.repository.base import Row
from impl.budget.repository.imports import Imports
from impl.budget.rules import duplicates, pieces, preview
from impl.budget.service import import_failures, import_names, import_preview
from impl.budget.service.import_files import BankFiles
from impl.budget.service.import_reading import Source, read
from impl.budget.statements import Statement
from impl.platform import db, journal

KEPT: Final = 1_000
"""Rows that one transaction keeps."""
LOOKED_AT: Final = 2_000
"""Rows that one transaction looks at, or as many as have one amount."""
_DATES: Final = ("date_from", "date_to")
_NEVER: Final = "1970-01-01"
"""Of statements in which no row has a date: such are like nothing."""


async def run(files: BankFiles, book_id: UUID, import_id: UUID, job_id: UUID) -> None:
    """Do the job to its end, from wherever it is."""
    job = await jobs.begin(book_id, import_id, job_id)
    if job is None:
        return
    if job["attempts"] > import_failures.ATTEMPTS:
        await _give_up(job, import_failures.CRASHED)
        return
    try:
        if job["total"] is None or job["read"] < job["total"]:
            await _keep(files, job)
        await _look(job)
    except Problem as problem:
        await _give_up(job, import_failures.said(problem), problem)


async def _keep(files: BankFiles, job: Row) -> None:
    """Read the file, and keep the rows that are not kept yet."""
    book_id, import_id = job["book_id"], job["import_id"]
    row = await Imports.find(book_id, import_id)
    account = await Accounts.find(book_id, row["account_id"])
    content = await Imports.content(book_id, import_id)
    if content is None:
        return
    given = ImportMapping.model_validate(row["mapping"]) if row["mapping_given"] else None
    source = Source(content, row["filename"], given, account["currency"], pack=True)
    parsed, profile_id = await read(files, book_id, source)
    del content, source
    chosen = await asyncio.to_thread(import_preview.statement_of, account, parsed, row["choice"])
    unknown = await import_names.unknown(book_id, chosen)
    values = await asyncio.to_thread(
        import_preview.described, parsed, chosen, row["choice"], unknown
    )
    if job["total"] is None:
        await _describe(job, {**values, "profile_id": profile_id}, len(chosen.rows))
    await _keep_rows(job, account, chosen)


async def _describe(job: Row, values: dict[str, Any], total: int) -> None:
    """Tell what the file is, before its rows."""

    async def piece() -> None:
        async with journal.change_set(job["book_id"], job["created_by"]) as changes:
            if await jobs.its_turn(job):
                row = await Imports.find(job["book_id"], job["import_id"])
                await Imports.revise(changes, row, values)
                await jobs.progress({**job, "total": total})

    await db.retried(piece)
    job["total"] = total


async def _keep_rows(job: Row, account: Row, chosen: Statement) -> None:
    first: dict[str, int] = {}
    for lines in _lines(chosen, account["currency"]):
        known = await facts.by_external_id(job["book_id"], account["id"], lines)
        for index, match in duplicates.by_id(lines, known, first).items():
            preview.settle(lines[index - lines[0].index], match)
        if lines[-1].index <= job["read"]:
            continue
        await import_preview.name(job["book_id"], account, lines)
        await import_names.know(job["book_id"], account, lines)
        if not await _keep_piece(job, lines):
            return


def _lines(chosen: Statement, currency: str) -> Iterator[list[Line]]:
    rows, first = iter(chosen.rows), 1
    while lines := preview.lines_of(islice(rows, KEPT), currency, first):
        yield lines
        first += len(lines)


async def _keep_piece(job: Row, lines: list[Line]) -> bool:
    """Whether the job goes on."""
    done = {**job, "read": lines[-1].index}

    async def piece() -> bool:
        async with db.transaction():
            if not await jobs.its_turn(job):
                return False
            await stored.put(job["book_id"], job["import_id"], lines)
            await jobs.progress(done)
            return True

    went_on = await db.retried(piece)
    job.update(done)
    return went_on


async def _look(job: Row) -> None:
    """Look at the rows that are not looked at yet, and show the preview."""
    book_id, import_id = job["book_id"], job["import_id"]
    row = await Imports.find(book_id, import_id)
    taken = frozenset(await stored.matched(book_id, import_id, but=()))
    order = await stored.by_amount(book_id, import_id)
    reached = 0
    for piece in pieces.by_amount(order, LOOKED_AT):
        reached += len(piece)
        if reached > job["examined"] and not await _look_at(job, row, piece, taken):
            return
    await _show(job)


async def _look_at(job: Row, row: Row, rows: pieces.Piece, taken: frozenset[UUID]) -> bool:
    """Look at some rows, beside the transactions taken by others; whether the job goes on."""
    done = {**job, "examined": job["examined"] + len(rows)}

    async def piece() -> bool:
        async with db.transaction():
            if not await jobs.its_turn(job):
                return False
            await _settle(row, rows, taken)
            await jobs.progress(done)
            return True

    went_on = await db.retried(piece)
    job.update(done)
    return went_on


async def _settle(row: Row, rows: pieces.Piece, taken: frozenset[UUID]) -> None:
    """Find what rows are alike that no id tells, and do what the rules do; few may be touched."""
    book_id = row["book_id"]
    said = row["statement"]
    first, last = (date.fromisoformat(said[name] or _NEVER) for name in _DATES)
    amounts = {amount for _, amount in rows if amount is not None}
    place = (book_id, row["account_id"], row["origin"])
    between = facts.around(first, last, duplicates.DAYS)
    alike = await facts.of_amounts(*place, amounts, between=between)
    known = [each for each in alike if each.id not in taken]
    ruled = await rulebook.has_rules(book_id)
    some = {each.amount for each in known}
    wanted = [index for index, amount in rows if ruled or amount in some]
    if not wanted:
        return
    lines = await stored.load(book_id, row["id"], wanted)
    before = [copy.copy(line) for line in lines]
    found = duplicates.find([line for line in lines if line.match is None], {}, known)
    for line in lines:
        if line.index in found:
            preview.settle(line, found[line.index])
    await rulebook.imported(book_id, row["account_id"], lines)
    differing = [line for line, was in zip(lines, before, strict=True) if line != was]
    await stored.change(book_id, row["id"], differing)


async def _show(job: Row) -> None:
    async def piece() -> None:
        book_id, import_id = job["book_id"], job["import_id"]
        async with journal.change_set(book_id, job["created_by"]) as changes:
            if not await jobs.its_turn(job):
                return
            row = await Imports.find(book_id, import_id)
            counts = preview.tally(await stored.pairs(book_id, import_id))
            values: dict[str, object] = {"status": "preview", "counts": counts}
            if row["mapping"] is None:
                values["content"] = None
            await Imports.revise(changes, row, values)
            await jobs.finish(book_id, import_id, "done")

    await db.retried(piece)


async def _give_up(job: Row, why: tuple[str, str], problem: Problem | None = None) -> None:
    """Leave the import unread, with what is known of its columns, and tell whoever sent it."""

    async def piece() -> None:
        book_id, import_id = job["book_id"], job["import_id"]
        async with journal.change_set(book_id, job["created_by"]) as changes:
            if not await jobs.its_turn(job):
                return
            row = await Imports.find(book_id, import_id)
            values: dict[str, object] = {"status": "unread"}
            if isinstance(problem, ColumnsNotFound):
                values |= {name: problem.members[name] for name in ("headings", "mapping")}
            await Imports.revise(changes, row, values)
            await jobs.finish(book_id, import_id, "failed", why)
            if problem is not None:
                about = (row["account_id"], row["filename"])
                await import_failures.note(book_id, job["created_by"], about, problem)

    await db.retried(piece)
