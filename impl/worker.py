"""Background work: the platform's tasks and every domain's."""

import asyncio

from impl.auth.assembly import periodic_jobs
from impl.budget.tasks import tasks as budget_tasks
from impl.platform import db, jobs, telemetry
from impl.platform.crypto import Sealer
from impl.platform.settings import Settings, signing_secrets


async def run_worker(
    settings: Settings, database_url: str, redis_url: str, stop: asyncio.Event
) -> None:
    """A process that only works: connects, runs jobs, and ends when told to."""
    del redis_url  # no task needs it yet
    telemetry.configure(settings)
    try:
        await db.connect(settings, database_url)
        await run_jobs(settings, database_url, stop)
    finally:
        await db.disconnect()
        telemetry.shutdown()


async def run_jobs(settings: Settings, database_url: str, stop: asyncio.Event) -> None:
    """Run jobs on the pool that is open."""
    auth_tasks = periodic_jobs(Sealer(signing_secrets(settings)))
    async with jobs.opened(database_url, budget_tasks, auth_tasks) as app:
        await jobs.work(app, settings.worker_concurrency, stop)
