"""The composition root: builds the services, binds the routers, opens what they share."""

import asyncio
import contextlib
from collections.abc import AsyncIterator

from fastapi import FastAPI
from starlette.middleware.cors import CORSMiddleware
from starlette.types import ASGIApp, Receive, Scope, Send

import generated.ai.router
import generated.analytics.router
import generated.auth.router
import generated.budget.router
import generated.notifications.router
import generated.ocr.router
import generated.system.router
from impl.ai.assembly import assemble as assemble_ai
from impl.analytics import assembly as analytics_assembly
from impl.auth import assembly
from impl.budget.assembly import assemble as assemble_budget
from impl.budget.statements import isolated
from impl.notifications import assembly as notifications_assembly
from impl.ocr.assembly import assemble as assemble_ocr
from impl.platform import clock, db, site, telemetry
from impl.platform.auth import Proxies
from impl.platform.crypto import Sealer
from impl.platform.dispatch import Dispatch
from impl.platform.http import Front
from impl.platform.news import News
from impl.platform.paging import Cursors
from impl.platform.pipeline import Pipeline
from impl.platform.rate_limit import RateLimits
from impl.platform.redis import Redis
from impl.platform.settings import Settings, signing_secrets
from impl.platform.streams import Streams
from impl.platform.tickets import Tickets
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
    news, tickets = News(redis), Tickets(secrets)
    streams = Streams(settings.stream_max_seconds)
    auth = assembly.assemble(settings, secrets, Sealer(secrets))
    cursors = Cursors(secrets)
    budget = assemble_budget(settings, cursors)
    notifications = notifications_assembly.assemble(settings, secrets, tickets, news)
    analytics = analytics_assembly.assemble(redis, site.contract_hash())
    ocr = assemble_ocr(settings, cursors, budget.service)
    ai = assemble_ai(settings, cursors, budget.service, analytics.service)
    rates, proxies = RateLimits(redis, settings.rate_limits), Proxies(settings.trusted_proxies)
    pages = auth.pages(settings, rates, proxies)
    pipeline = Pipeline(
        settings,
        auth.authenticator,
        tickets,
        rates,
        proxies,
        streams,
        news,
        site.contract_hash(),
    )

    @contextlib.asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        await db.connect(settings, database_url)
        async with contextlib.AsyncExitStack() as stack:
            stack.push_async_callback(db.disconnect)
            stack.push_async_callback(redis.close)
            stack.callback(telemetry.shutdown)
            stack.push_async_callback(auth.close)
            stack.push_async_callback(budget.close)
            stack.push_async_callback(notifications.close)
            stack.push_async_callback(analytics.close)
            stack.push_async_callback(ai.close)
            await auth.start()
            await stack.enter_async_context(isolated.ready())
            await stack.enter_async_context(news.open())
            if settings.run_worker_in_process:
                await stack.enter_async_context(_working(settings, database_url, news))
            lifecycle.started_at = clock.now()
            yield
            lifecycle.stopping = True

    system = SystemService(
        lifecycle, redis, {"ai": ai.absent, "ocr": ocr.absent, "charts": analytics.absent}
    )
    routers = (
        generated.system.router.bind(system, pipeline),
        generated.auth.router.bind(auth.service, pipeline),
        generated.budget.router.bind(budget.service, pipeline),
        generated.notifications.router.bind(notifications.service, pipeline),
        generated.analytics.router.bind(analytics.service, pipeline),
        generated.ocr.router.bind(ocr.service, pipeline),
        generated.ai.router.bind(ai.service, pipeline),
    )
    app = Application(title="Centime", lifespan=lifespan, openapi_url=None, docs_url=None,
                      redoc_url=None)  # fmt: skip
    app.state.streams = streams
    for router in (*routers, pages, site.bind()):
        app.include_router(router)
    if settings.metrics_enabled:
        app.add_route("/metrics", telemetry.metrics)
    operations = [route for router in routers for route in router.routes]
    app.layers = _layers(settings, Dispatch(app.router, operations))
    return app


class Application(FastAPI):
    """FastAPI with layers of our own around its routes."""

    layers: ASGIApp

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            scope["app"] = self
            await self.layers(scope, receive, send)
        else:
            await super().__call__(scope, receive, send)


def _layers(settings: Settings, app: ASGIApp) -> ASGIApp:
    if settings.cors_origins:
        app = CORSMiddleware(
            app,
            allow_origins=settings.cors_origins,
            allow_methods=["*"],
            allow_headers=["*"],
            expose_headers=_EXPOSED,
        )
    return Front(
        app,
        timeout_seconds=settings.request_timeout_seconds,
        https=settings.public_url.startswith("https://"),
    )


@contextlib.asynccontextmanager
async def _working(settings: Settings, database_url: str, news: News) -> AsyncIterator[None]:
    """Run background jobs beside the requests, and let the running ones finish at the end."""
    stop = asyncio.Event()
    worker = asyncio.create_task(run_jobs(settings, database_url, news, stop))
    try:
        yield
    finally:
        stop.set()
        await worker
