"""Background jobs of imports: reading and committing large files."""

from typing import Final
from uuid import UUID

import procrastinate

from impl.budget.service import import_commit_job, import_read_job
from impl.budget.service.import_files import BankFiles
from impl.budget.service.import_jobs import COMMIT, READ
from impl.platform.settings import Settings

_RETRY: Final = procrastinate.RetryStrategy(max_attempts=6, wait=5, exponential_wait=4)
"""For faults of the database; the last attempt writes down that it gives up."""


def blueprint(settings: Settings) -> procrastinate.Blueprint:
    tasks = procrastinate.Blueprint()
    files = BankFiles(settings)

    @tasks.task(name=READ, retry=_RETRY)
    async def read_import(book_id: str, import_id: str, job_id: str) -> None:
        await import_read_job.run(files, UUID(book_id), UUID(import_id), UUID(job_id))

    @tasks.task(name=COMMIT, retry=_RETRY)
    async def commit_import(book_id: str, import_id: str, job_id: str) -> None:
        await import_commit_job.run(UUID(book_id), UUID(import_id), UUID(job_id))

    return tasks
