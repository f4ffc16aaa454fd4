"""Jobs of imports: asked for, followed and stopped (docs/decisions/0103)."""

from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

from generated.budget.models import ImportJob
from generated.problems import ImportUnfinished
from generated.runtime import Caller
from impl.budget.repository import import_jobs as jobs
from impl.budget.repository import import_lines as stored
from impl.budget.repository.base import Row
from impl.budget.repository.imports import Imports
from impl.budget.service.base import Resource
from impl.budget.service.import_commit import LISTED, unresolved
from impl.platform import journal
from impl.platform.jobs import defer
from impl.platform.journal import ChangeSet

READ: Final = "budget:read_import"
COMMIT: Final = "budget:commit_import"
_STOPPED: Final[Mapping[str, str]] = {"reading": "unread", "committing": "stopped"}
_OF_A_COMMIT: Final = frozenset({"committing", "stopped", "committed"})


class ImportJobs(Resource):
    async def get_import_job(
        self,
        caller: Caller,  # noqa: ARG002  # the Protocol's
        book_id: UUID,
        import_id: UUID,
    ) -> ImportJob:
        row = await Imports.find(book_id, import_id)
        return _shown(row, await jobs.find(book_id, import_id))

    async def cancel_import(self, caller: Caller, book_id: UUID, import_id: UUID) -> ImportJob:
        before = await jobs.find(book_id, import_id)
        set_ = before["change_set_id"] if before and before["kind"] == "commit" else None
        async with journal.change_set(book_id, actor=caller.user_id, continued=set_) as changes:
            row = await Imports.find(book_id, import_id)
            job = await jobs.find(book_id, import_id)
            if job is not None and row["status"] in _STOPPED:
                written = {"transactions_created": job["written"]}
                row = await Imports.revise(
                    changes, row, {"status": _STOPPED[row["status"]], **written}
                )
                await jobs.finish(book_id, import_id, "cancelled")
        return _shown(row, await jobs.find(book_id, import_id))


async def start_reading(changes: ChangeSet, row: Row) -> None:
    """Have the file of an import read, in the transaction that made it `reading`."""
    values = {"change_set_id": changes.id}
    job = await jobs.create(row["book_id"], row["id"], "read", changes.actor, values)
    await _defer(READ, job)


async def start_committing(
    caller: Caller, book_id: UUID, import_id: UUID, *, skip_problems: bool
) -> Row:
    """Have the rows of a preview entered, or the rest of them; the import as it is then."""
    row = await Imports.find(book_id, import_id)
    before = await jobs.find(book_id, import_id) if row["status"] == "stopped" else None
    async with journal.change_set(
        book_id, actor=caller.user_id, continued=before["change_set_id"] if before else None
    ) as changes:
        row = await Imports.find(book_id, import_id)
        if row["status"] != ("preview" if before is None else "stopped"):
            raise unfinished(row)
        count, first = await stored.unresolved(
            book_id, import_id, skip_problems=skip_problems, most=LISTED
        )
        if count:
            raise unresolved(count, first)
        values = {
            "change_set_id": changes.id,
            "skip_problems": skip_problems,
            "total": row["counts"]["total"],
            "examined": before["examined"] if before else 0,
            "written": before["written"] if before else 0,
        }
        job = await jobs.create(book_id, import_id, "commit", caller.user_id, values)
        await _defer(COMMIT, job)
        return await Imports.revise(changes, row, {"status": "committing", "content": None})


def unfinished(row: Row) -> ImportUnfinished:
    """The refusal to touch what a job works on, or could not do."""
    said = {"reading": "is being read", "committing": "is being committed"}
    what = said.get(row["status"], f"is {row['status']}")
    return ImportUnfinished(f"The import {what}.", import_status=row["status"])


async def _defer(task: str, job: Row) -> None:
    named = {name: str(job[name]) for name in ("book_id", "import_id")}
    await defer(task, **named, job_id=str(job["id"]))


def _shown(row: Row, job: Row | None) -> ImportJob:
    """The import's last job; what was done at once passes for one that is done."""
    kind = "commit" if row["status"] in _OF_A_COMMIT else "read"
    job = _at_once(row, kind) if job is None or job["kind"] != kind else job
    problem = {"code": job["problem_code"], "message": job["problem_message"]}
    same = ("import_id", "kind", "status", "created_by", "created_at", "started_at", "finished_at")
    return ImportJob.model_validate(
        {
            **{name: job[name] for name in same},
            "progress": _progress(job),
            "result": {
                "rows_total": job["total"],
                "rows_read": job["read"],
                "rows_examined": job["examined"],
                "rows_written": job["written"],
            },
            "problem": problem if job["problem_code"] else None,
        }
    )


def _at_once(row: Row, kind: str) -> dict[str, Any]:
    total = row["counts"]["total"]
    began = row["committed_at"] or row["created_at"]
    return {
        "import_id": row["id"],
        "kind": kind,
        "status": "done",
        "total": total,
        "read": total,
        "examined": total,
        "written": row["transactions_created"],
        "problem_code": None,
        "problem_message": None,
        "created_by": row["created_by"],
        "created_at": began,
        "started_at": began,
        "finished_at": began,
    }


def _progress(job: Row) -> int:
    """Per cent: reading keeps all rows, then looks at them; a commit goes through them once."""
    if job["status"] == "done":
        return 100
    rounds = 1 if job["kind"] == "commit" else 2
    gone: int = job["examined"] if rounds == 1 else job["read"] + job["examined"]
    whole: int = max(1, (job["total"] or 0) * rounds)
    return min(99, gone * 100 // whole)
