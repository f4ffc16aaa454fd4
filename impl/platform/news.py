"""News: hints to whoever waits for something, in this process and, by Redis, in all others.

A hint may be lost, so nothing rests on it: whoever waits also looks by itself from time to time.
Hints of one moment travel together, so telling costs a request next to nothing.
"""

import asyncio
import contextlib
import secrets
from collections.abc import AsyncIterator, Iterator, Mapping
from typing import Any, Final

import structlog

from impl.platform.redis import ABSENT, Redis

CHANNEL: Final = "centime:news"
ALL: Final = "*"
"""Told under a topic: there may be news of anything."""
_GATHER_SECONDS: Final = 0.005
_LISTEN_SECONDS: Final = 5.0
_AWAY_SECONDS: Final = 1.0
_log = structlog.get_logger("centime.news")


class Ear:
    """What one waiting party has been told of since it last asked."""

    def __init__(self) -> None:
        self._keys: set[str] = set()
        self._told = asyncio.Event()

    def hear(self, key: str) -> None:
        self._keys.add(key)
        self._told.set()

    async def wait(self, seconds: float) -> set[str]:
        """The keys told of, at once if there are any; an empty set after so long without."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._told.wait()
        self._told.clear()
        keys, self._keys = self._keys, set()
        return keys


class News:
    """Tells and hears of keys under topics; `open()` connects it to the other processes."""

    def __init__(self, redis: Redis) -> None:
        self._redis = redis
        self._name = secrets.token_hex(8)
        self._ears: dict[tuple[str, str | None], list[Ear]] = {}
        self._gathered: set[tuple[str, str]] = set()
        self._sending: asyncio.Task[None] | None = None
        self._connected = False

    @property
    def reaches_all(self) -> bool:
        """Whether the other processes are heard; if not, look more often."""
        return self._connected

    def tell(self, topic: str, *keys: str) -> None:
        """Wake whoever waits for these keys, or for anything under the topic."""
        for key in keys:
            self._hear(topic, key)
        if not self._redis.configured:
            return
        self._gathered.update((topic, key) for key in keys)
        if self._sending is None or self._sending.done():
            self._sending = asyncio.get_running_loop().create_task(self._send())

    @contextlib.contextmanager
    def ear(self, topic: str, key: str | None = None) -> Iterator[Ear]:
        """Hear of one key, or of all under the topic."""
        ear = Ear()
        self._ears.setdefault((topic, key), []).append(ear)
        try:
            yield ear
        finally:
            ears = self._ears[topic, key]
            ears.remove(ear)
            if not ears:
                del self._ears[topic, key]

    @contextlib.asynccontextmanager
    async def open(self) -> AsyncIterator["News"]:
        listening = asyncio.create_task(self._listen())
        try:
            yield self
        finally:
            pending = [listening, *([self._sending] if self._sending else [])]
            for task in pending:
                task.cancel()
            await asyncio.gather(*pending, return_exceptions=True)

    def _hear(self, topic: str, key: str) -> None:
        for name in (key, None):
            for ear in self._ears.get((topic, name), ()):
                ear.hear(key)

    async def _send(self) -> None:
        while self._gathered:
            await asyncio.sleep(_GATHER_SECONDS)
            told, self._gathered = self._gathered, set()
            lines = [self._name, *(f"{topic} {key}" for topic, key in told)]
            await self._publish("\n".join(lines))

    async def _publish(self, text: str) -> None:
        await self._redis.attempt(lambda client: client.publish(CHANNEL, text))

    async def _listen(self) -> None:
        """Hear the other processes for as long as Redis is there, and again when it is back."""
        client = self._redis.client
        if client is None:
            return
        while True:
            try:
                async with client.pubsub() as subscription:
                    await subscription.subscribe(CHANNEL)
                    while True:
                        message = await subscription.get_message(timeout=_LISTEN_SECONDS)
                        if message is not None:
                            self._take(message)
            except ABSENT as error:
                if self._connected:
                    _log.warning("news_lost", reason=str(error))
                self._connected = False
            await asyncio.sleep(_AWAY_SECONDS)

    def _take(self, message: Mapping[str, Any]) -> None:
        if message["type"] == "subscribe":  # the client subscribes anew when it was cut off
            self._connected = True
            self._suspect()
            return
        sender, *lines = message["data"].decode().split("\n")
        if sender == self._name:
            return
        for line in lines:
            topic, _, key = line.partition(" ")
            self._hear(topic, key)

    def _suspect(self) -> None:
        """Something may have been told while nobody listened."""
        for ears in list(self._ears.values()):
            for ear in ears:
                ear.hear(ALL)
