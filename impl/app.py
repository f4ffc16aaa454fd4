"""The composition root: builds the services, binds the routers, opens what they share."""

import asyncio
import contextlib
from collections.abc import AsyncIterator

from fastapi import FastAPI
from starlette.exceptions import HTTPException
from starlette.middleware.cors import CORSMiddleware

import generated.auth.router
import generated.budget.router
import generated.system.router
from impl.auth import assembly
from impl.budget.service import build as build_budget
from impl.budget.statements import isolated
from impl.platform import clock, db, site, telemetry
from impl.platform.auth import Proxies
from impl.platform.crypto import Sealer
from impl.platform.http import Front, unknown_path
from impl.platform.paging import Cursors
from impl.platform.pipeline import Pipeline
from impl.platform.rate_limit import RateLimits
from impl.platform.redis import Redis
from impl.platform.settings import Settings, signing_secrets
from impl.platform.streams import Streams
from impl.system.service import Lifecycle, SystemService
from impl.worker import run_jobs

_EXPOSED = ("ETag", "Location", "Link", "RateLimit", "RateLimit-Policy", "Retry-After",
            "Idempotent-Replayed", "X-Request-Id")  # fmt: skip


def create_app(settings: Settings, database_url: str, redis_url: str | None) -> FastAPI:
    """The service; its lifespan opens the database and, if so set, runs the worker."""
    telemetry.configure(settings)
    secrets = signing_secrets(settings)
    redis = Redis(redis_url)
    lifecycle = Lifecycle()
    streams = Streams(settings.stream_max_seconds)
    auth = assembly.assemble(settings, secrets, Sealer(secrets))
    pipeline = Pipeline(
        settings,
        auth.authenticator,
        RateLimits(redis, settings.rate_limits),
        Proxies(settings.trusted_proxies),
        streams,
        site.contract_hash(),
    )

    @contextlib.asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        await db.connect(settings, database_url)
        async with contextlib.AsyncExitStack() as stack:
            stack.push_async_callback(db.disconnect)
            stack.push_async_callback(redis.close)
            stack.callback(telemetry.shutdown)
            stack.callback(auth.close)
            await auth.start()
            await stack.enter_async_context(isolated.ready())
            if settings.run_worker_in_process:
                await stack.enter_async_context(_working(settings, database_url))
            lifecycle.started_at = clock.now()
            yield
            lifecycle.stopping = True

    app = FastAPI(title="Centime", lifespan=lifespan, openapi_url=None, docs_url=None,
                  redoc_url=None)  # fmt: skip
    app.state.streams = streams
    app.include_router(generated.system.router.bind(SystemService(lifecycle, redis), pipeline))
    app.include_router(generated.auth.router.bind(auth.service, pipeline))
    app.include_router(
        generated.budget.router.bind(build_budget(settings, Cursors(secrets)), pipeline)
    )
    app.include_router(site.bind())
    if settings.metrics_enabled:
        app.add_route("/metrics", telemetry.metrics)
    app.add_exception_handler(HTTPException, unknown_path)
    if settings.cors_origins:
        app.add_middleware(
            CORSMiddleware,
            allow_origins=settings.cors_origins,
            allow_methods=["*"],
            allow_headers=["*"],
            expose_headers=_EXPOSED,
        )
    app.add_middleware(
        Front,
        timeout_seconds=settings.request_timeout_seconds,
        https=settings.public_url.startswith("https://"),
    )
    return app


@contextlib.asynccontextmanager
async def _working(settings: Settings, database_url: str) -> AsyncIterator[None]:
    """Run background jobs beside the requests, and let the running ones finish at the end."""
    stop = asyncio.Event()
    worker = asyncio.create_task(run_jobs(settings, database_url, stop))
    try:
        yield
    finally:
        stop.set()
        await worker
