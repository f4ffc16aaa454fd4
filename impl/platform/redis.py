"""The Redis or Valkey connection: a hint, never the truth, so its absence is an answer too."""

import time
from collections.abc import Awaitable, Callable
from typing import Final, TypeVar

import redis.asyncio as redis_asyncio
from opentelemetry.trace import SpanKind
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import RedisError

from impl.platform import telemetry

T = TypeVar("T")
ABSENT: Final = (RedisError, OSError, TimeoutError)
_PAUSE_SECONDS: Final = 1.0
"""After a failure nobody asks again for so long: a dead Redis must not cost each request a wait."""


class Redis:
    """A client whose commands give None while the server does not answer."""

    def __init__(self, url: str | None, timeout_seconds: float = 0.25) -> None:
        self.client = (
            redis_asyncio.Redis.from_url(
                url,
                socket_timeout=timeout_seconds,
                socket_connect_timeout=timeout_seconds,
                retry=Retry(NoBackoff(), 1),
                max_connections=64,
            )
            if url
            else None
        )
        self._away_until = 0.0

    @property
    def configured(self) -> bool:
        return self.client is not None

    async def attempt(self, command: Callable[["redis_asyncio.Redis"], Awaitable[T]]) -> T | None:
        """Run the command; None when there is no server, or it does not answer."""
        if self.client is None or time.monotonic() < self._away_until:
            return None
        try:
            with telemetry.span("redis", {"db.system.name": "redis"}, SpanKind.CLIENT):
                return await command(self.client)
        except ABSENT:
            telemetry.REDIS_AWAY.inc()
            self._away_until = time.monotonic() + _PAUSE_SECONDS
            return None

    async def reachable(self) -> bool:
        if self.client is None:
            return False
        try:
            await self.client.ping()
        except ABSENT:
            return False
        self._away_until = 0.0
        return True

    async def close(self) -> None:
        if self.client is not None:
            await self.client.aclose()
