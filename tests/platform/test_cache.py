"""Cached answers: remembered for one contract, one moment of a book and one role."""

import dataclasses
from collections.abc import AsyncIterator
from uuid import uuid4

import pytest

from impl.platform.cache import Cache, View
from impl.platform.redis import Redis

VIEW = View(uuid4(), 4, "query", "today", "owner")


@pytest.fixture
async def redis(valkey_url: str) -> AsyncIterator[Redis]:
    redis = Redis(valkey_url)
    yield redis
    await redis.close()


class TestCache:
    async def test_gives_back_the_very_bytes(self, redis: Redis) -> None:
        cache, view = Cache(redis, "one"), dataclasses.replace(VIEW, book_id=uuid4())
        assert await cache.get(view) is None
        await cache.put(view, b"\x89PNG\x00\xff")
        assert await cache.get(view) == b"\x89PNG\x00\xff"

    @pytest.mark.parametrize(
        "other",
        [
            {"seq": 5}, {"operation": "table"}, {"parameters": "tomorrow"}, {"role": "viewer"},
            {"book_id": uuid4()},
        ],
        ids=lambda each: next(iter(each)),
    )  # fmt: skip
    async def test_is_of_one_view(self, redis: Redis, other: dict[str, object]) -> None:
        cache, view = Cache(redis, "one"), dataclasses.replace(VIEW, book_id=uuid4())
        await cache.put(view, b"seen")
        assert await cache.get(dataclasses.replace(view, **other)) is None  # type: ignore[arg-type]  # names above

    async def test_is_of_one_contract(self, redis: Redis) -> None:
        view = dataclasses.replace(VIEW, book_id=uuid4())
        await Cache(redis, "one").put(view, b"seen")
        assert await Cache(redis, "two").get(view) is None

    async def test_what_is_too_large_is_made_anew(self, redis: Redis) -> None:
        cache, view = Cache(redis, "one"), dataclasses.replace(VIEW, book_id=uuid4())
        await cache.put(view, bytes(2**20))
        assert await cache.get(view) is not None
        larger = dataclasses.replace(view, seq=5)
        await cache.put(larger, bytes(2**20 + 1))
        assert await cache.get(larger) is None

    async def test_without_redis_nothing_is_remembered_and_nobody_waits(self) -> None:
        cache = Cache(Redis(None), "one")
        await cache.put(VIEW, b"seen")
        assert await cache.get(VIEW) is None
