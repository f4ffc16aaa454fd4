"""Background work: the platform's tasks and every domain's."""

import asyncio
import contextlib
from typing import Final

from impl.ai.repository.people import tell as tell_of_decisions
from impl.ai.tasks import tasks as ai_tasks
from impl.auth.assembly import jobs_of, outbox
from impl.budget import attachment_tasks as attachments
from impl.budget import export_tasks as exports
from impl.budget import import_tasks as imports
from impl.budget.about_person import tell as tell_of_books
from impl.budget.assembly import assemble as assemble_budget
from impl.budget.departing import depart
from impl.budget.tasks import tasks as budget_tasks
from impl.notifications import assembly as notifications
from impl.notifications.repository.people import forget as forget_person
from impl.notifications.repository.people import tell as tell_of_notifications
from impl.notifications.tasks import tasks as notifications_tasks
from impl.ocr import assembly as ocr
from impl.ocr.repository.people import tell as tell_of_receipts
from impl.platform import db, jobs, mail, telemetry
from impl.platform.blobs import Blobs
from impl.platform.crypto import Sealer
from impl.platform.news import News
from impl.platform.paging import Cursors
from impl.platform.redis import Redis
from impl.platform.settings import Settings, signing_secrets

TELLING: Final = (tell_of_books, tell_of_receipts, tell_of_decisions, tell_of_notifications)
"""What the other domains hold about a person."""


async def run_worker(
    settings: Settings, database_url: str, redis_url: str, stop: asyncio.Event
) -> None:
    """A process that only works: connects, runs jobs, and ends when told to."""
    telemetry.configure(settings)
    redis = Redis(redis_url)
    try:
        await db.connect(settings, database_url)
        async with News(redis).open() as news:
            await run_jobs(settings, database_url, news, stop)
    finally:
        await redis.close()
        await db.disconnect()
        telemetry.shutdown()


async def run_jobs(settings: Settings, database_url: str, news: News, stop: asyncio.Event) -> None:
    """Run jobs, relay events and send messages, on the pool that is open."""
    secrets = signing_secrets(settings)
    sealer = Sealer(secrets)
    budget = assemble_budget(settings, Cursors(secrets))
    async with (
        contextlib.AsyncExitStack() as stack,
        ocr.working(settings) as ocr_tasks,
        attachments.working(settings) as attachment_tasks,
        jobs.opened(
            database_url,
            budget_tasks,
            attachment_tasks,
            exports.blueprint(Blobs(settings.blob_url)),
            imports.blueprint(settings),
            jobs_of(settings, secrets, sealer, (depart, forget_person), TELLING),
            mail.blueprint(mail.mailer(settings), sealer),
            notifications_tasks,
            ocr_tasks,
            ai_tasks,
        ) as app,
    ):
        stack.push_async_callback(budget.close)
        await asyncio.gather(
            jobs.work(app, settings.worker_concurrency, stop, ocr.QUEUE, jobs.EXPORTS),
            notifications.work(
                settings, secrets, news, {"auth_events": outbox()}, budget=budget.service, stop=stop
            ),
        )
