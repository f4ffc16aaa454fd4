"""The system operations (generated.system.service.Service)."""

import asyncio
import datetime as dt
import html
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

import asyncpg

from generated import problems
from generated.runtime import File, Problem, Visitor
from generated.system.models import (
    CurrencyInfo,
    CurrencyList,
    Liveness,
    ProblemType,
    ProblemTypeList,
    Readiness,
    ReadinessCheck,
    Startup,
)
from impl.platform import db
from impl.platform.currencies import DECIMALS
from impl.platform.redis import Redis

RELEASE: Final = "0.1.0"
_PATIENCE_SECONDS: Final = 2.0
_CATALOGUE: Final = {
    each.slug: each
    for each in vars(problems).values()
    if isinstance(each, type) and issubclass(each, Problem) and each is not Problem
}
_PAGE: Final = """<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>{title}</title>
<style>:root{{color-scheme:light dark}}body{{font:1rem/1.5 system-ui,sans-serif;max-width:40rem;
margin:3rem auto;padding:0 1rem}}</style></head>
<body><main><h1>{title}</h1><p><code>{slug}</code>, status {status}</p><p>{meaning}</p>
<h2>What to do</h2><p>{action}</p></main></body></html>
"""


@dataclass(slots=True)
class Lifecycle:
    """Where the process stands between its start and its end."""

    started_at: dt.datetime | None = None
    stopping: bool = False


@dataclass(frozen=True, slots=True)
class SystemService:
    """Health for orchestrators, and the catalogues that clients look things up in."""

    lifecycle: Lifecycle
    redis: Redis
    parts: Mapping[str, str | None] = field(default_factory=dict)
    """Parts that can be left out; what is not installed of each, None if nothing."""

    async def get_liveness(self, caller: Visitor) -> Liveness:
        del caller
        return Liveness(status="alive")

    async def get_readiness(self, caller: Visitor) -> Readiness:
        del caller
        if self.lifecycle.stopping:
            raise problems.Unavailable("The server shuts down.", headers={"Retry-After": "5"})
        try:
            async with asyncio.timeout(_PATIENCE_SECONDS):
                await db.fetchval("SELECT 1")
        except (*db.UNREACHABLE, asyncpg.PostgresError):
            raise problems.Unavailable(
                "The database does not answer.", headers={"Retry-After": "5"}
            ) from None
        cached = await self.redis.reachable()
        checks = [
            ReadinessCheck(name="database", status="ok", detail=None),
            ReadinessCheck(
                name="redis",
                status="ok" if cached else "failed",
                detail=None if cached else "does not answer; limits count in each process",
            ),
        ]
        checks += [
            ReadinessCheck(name=name, status="absent" if absent else "ok", detail=absent)
            for name, absent in self.parts.items()
        ]
        return Readiness(status="ready" if cached else "degraded", checks=checks)

    async def get_startup(self, caller: Visitor) -> Startup:
        del caller
        if self.lifecycle.started_at is None:
            raise problems.Unavailable("The server is starting.", headers={"Retry-After": "1"})
        return Startup(status="started", release=RELEASE, started_at=self.lifecycle.started_at)

    async def list_problems(self, caller: Visitor) -> ProblemTypeList:
        del caller
        return ProblemTypeList(items=[_problem_type(each) for each in _CATALOGUE.values()])

    async def get_problem(
        self, caller: Visitor, slug: str, *, accept: Literal["application/json", "text/html"]
    ) -> ProblemType | File:
        del caller
        found = _CATALOGUE.get(slug)
        if found is None:
            raise problems.NotFound(f"There is no problem {slug}.")
        if accept == "application/json":
            return _problem_type(found)
        texts = {
            name: html.escape(str(getattr(found, name)))
            for name in ("title", "slug", "status", "meaning", "action")
        }
        return File(_PAGE.format(**texts).encode(), "text/html; charset=utf-8", "")

    async def list_currencies(self, caller: Visitor) -> CurrencyList:
        del caller
        return CurrencyList(
            items=[CurrencyInfo(code=code, decimals=DECIMALS[code]) for code in sorted(DECIMALS)]
        )


def _problem_type(problem: type[Problem]) -> ProblemType:
    return ProblemType(
        slug=problem.slug,
        type=f"/problems/{problem.slug}",
        status=problem.status,
        title=problem.title,
        meaning=problem.meaning,
        action=problem.action,
    )
