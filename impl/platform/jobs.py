"""Background jobs: procrastinate on the service's own PostgreSQL, in a schema of its own.

A job is deferred inside the business transaction by procrastinate's SQL function on our own
connection: rolled back with it, and run once it is committed. Jobs whose worker died are rescued.
"""

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from typing import Any, Final
from urllib.parse import quote

import asyncpg
import orjson
import procrastinate
import structlog
from opentelemetry.trace import SpanKind
from procrastinate import App, JobContext, PsycopgConnector
from procrastinate.schema import SchemaManager

from impl.platform import db, idempotency, telemetry, tickets

SCHEMA: Final = "procrastinate"
EXPORTS: Final = "exports"
"""The queue of what writes everything down: each job takes long, and may take two connections."""
STALLED_SECONDS: Final = 60
_DEFER: Final = f"""
SELECT {SCHEMA}.procrastinate_defer_jobs_v1(ARRAY[ROW($1, $2, 0, NULL, NULL, $3::jsonb, NULL)
  ::{SCHEMA}.procrastinate_job_to_defer_v1])
"""
_TRACE: Final = "_trace"
"""The argument of a job that carries the trace which deferred it."""
_LOGGED: Final = ("trace_id", "request_id")
_log = structlog.get_logger("centime.jobs")

tasks = procrastinate.Blueprint()


@tasks.periodic(cron="* * * * *")
@tasks.task(name="platform:rescue_stalled", queueing_lock="rescue_stalled", pass_context=True)
async def rescue_stalled(context: JobContext, timestamp: int) -> None:
    """Give the jobs of dead workers back to the queue."""
    manager = context.app.job_manager
    for job in await manager.get_stalled_jobs(seconds_since_heartbeat=STALLED_SECONDS):
        await manager.retry_job(job)
        _log.warning("job_rescued", job=job.id, task=job.task_name, at=timestamp)


@tasks.periodic(cron="17 * * * *")
@tasks.task(name="platform:expire_idempotency_keys", queueing_lock="expire_idempotency_keys")
async def expire_idempotency_keys(timestamp: int) -> None:
    await idempotency.expire()
    _log.info("idempotency_keys_expired", at=timestamp)


@tasks.periodic(cron="29 * * * *")
@tasks.task(name="expire_tickets", queueing_lock="expire_tickets")
async def expire_tickets(timestamp: int) -> None:
    await tickets.expire()
    _log.info("tickets_expired", at=timestamp)


async def defer(task: str, queue: str = "default", **arguments: object) -> None:
    """Put a job into the queue with the transaction that is open; the trace rides along."""
    with telemetry.span(f"defer {task}", kind=SpanKind.PRODUCER):
        trace = telemetry.carrier()
        request = structlog.contextvars.get_contextvars()
        trace |= {name: request[name] for name in _LOGGED if name in request}
        carried = {**arguments, _TRACE: trace} if trace else arguments
        await db.execute(_DEFER, queue, task, orjson.dumps(carried).decode())


async def observed(
    run: Callable[[], Awaitable[object]], context: JobContext, _worker: object
) -> object:
    """Around every job: goes on with its trace, counts it, and names it in its log lines."""
    job = context.job
    trace: dict[str, Any] = job.task_kwargs.pop(_TRACE, {})  # type: ignore[assignment]  # defer()'s
    logged = {name: trace[name] for name in _LOGGED if name in trace}
    began = time.perf_counter()
    outcome = "failed"
    with (
        telemetry.job_span(job.task_name, str(job.id), trace),
        structlog.contextvars.bound_contextvars(job=job.id, task=job.task_name, **logged),
    ):
        try:
            result = await run()
            outcome = "succeeded"
            return result
        finally:
            telemetry.JOBS.labels(job.task_name, outcome).observe(time.perf_counter() - began)


def connector(url: str) -> PsycopgConnector:
    separator = "&" if "?" in url else "?"
    options = quote(f"-c search_path={SCHEMA}")
    return PsycopgConnector(conninfo=f"{url}{separator}options={options}", min_size=1, max_size=6)


@contextlib.asynccontextmanager
async def opened(url: str, *blueprints: procrastinate.Blueprint) -> AsyncIterator[App]:
    """The job app with the platform's tasks and the domains'."""
    app = App(
        connector=connector(url),
        worker_defaults={
            "worker_middleware": [observed],
            "stalled_worker_timeout": STALLED_SECONDS,  # else their jobs count as stalled sooner
        },
    )
    app.add_tasks_from(tasks, namespace="")
    for blueprint in blueprints:
        app.add_tasks_from(blueprint, namespace="")
    async with app.open_async():
        yield app


async def migrate(url: str) -> None:
    """Make procrastinate's schema once; its own version is pinned with ours."""
    connection = await asyncpg.connect(url)
    try:
        await connection.execute(f"CREATE SCHEMA IF NOT EXISTS {SCHEMA}")
        made = await connection.fetchval("SELECT to_regclass($1)", f"{SCHEMA}.procrastinate_jobs")
    finally:
        await connection.close()
    if made is None:
        app = App(connector=connector(url))
        async with app.open_async():
            await SchemaManager(connector=app.connector).apply_schema_async()


async def work(app: App, concurrency: int, stop: asyncio.Event, *alone: str) -> None:
    """Run jobs until asked to stop; the running ones may finish.

    Queues named in `alone` have a worker of their own that runs one job at a time, so that nothing
    else waits behind jobs that wait for something scarce.
    """
    shared = sorted({"default", *(task.queue for task in app.tasks.values())} - set(alone))
    workers = [_worker(app, shared, concurrency), *(_worker(app, [queue], 1) for queue in alone)]
    stopping = asyncio.create_task(stop.wait())
    await asyncio.wait({*workers, stopping}, return_when="FIRST_COMPLETED")
    for worker in (*workers, stopping):
        worker.cancel()
    ended = await asyncio.gather(*workers, return_exceptions=True)
    for outcome in ended:
        if isinstance(outcome, Exception):
            raise outcome


def _worker(app: App, queues: Sequence[str], concurrency: int) -> asyncio.Task[None]:
    return asyncio.create_task(
        app.run_worker_async(
            queues=queues,
            concurrency=concurrency,
            install_signal_handlers=False,
            delete_jobs="successful",
            shutdown_graceful_timeout=20,
        )
    )
