"""News: hints within a process, and between processes by Redis."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from impl.platform.news import ALL, News
from impl.platform.redis import Redis


@pytest.fixture
async def pair(valkey_url: str) -> AsyncIterator[tuple[News, News]]:
    """The news of two processes that hear each other."""
    redises = [Redis(valkey_url), Redis(valkey_url)]
    one, other = (News(redis) for redis in redises)
    async with one.open(), other.open():
        while not (one.reaches_all and other.reaches_all):  # noqa: ASYNC110  # nothing tells
            await asyncio.sleep(0.01)
        yield one, other
    for redis in redises:
        await redis.close()


class TestWithinAProcess:
    async def test_whoever_waits_for_a_key_hears_of_it(self) -> None:
        news = News(Redis(None))
        with news.ear("feed", "ada") as ear, news.ear("feed", "grace") as other:
            news.tell("feed", "ada", "mary")
            assert await ear.wait(5) == {"ada"}
            assert await other.wait(0.01) == set()
        assert not news._ears

    async def test_whoever_waits_for_a_topic_hears_of_all_its_keys(self) -> None:
        news = News(Redis(None))
        with news.ear("relay") as ear:
            news.tell("relay", "1", "2")
            news.tell("feed", "3")
            assert await ear.wait(5) == {"1", "2"}
            assert await ear.wait(0.01) == set()

    async def test_what_was_told_before_waiting_is_heard_at_once(self) -> None:
        news = News(Redis(None))
        with news.ear("relay") as ear:
            news.tell("relay", ALL)
            assert await ear.wait(0) == {ALL}

    async def test_without_redis_nobody_else_is_heard(self) -> None:
        async with News(Redis(None)).open() as news:
            await asyncio.sleep(0)
            assert not news.reaches_all


class TestBetweenProcesses:
    async def test_the_other_hears_soon(self, pair: tuple[News, News]) -> None:
        one, other = pair
        with other.ear("feed", "ada") as ear:
            await ear.wait(0)
            one.tell("feed", "ada")
            assert await ear.wait(5) == {"ada"}

    async def test_what_is_told_at_once_travels_together(self, pair: tuple[News, News]) -> None:
        one, other = pair
        with other.ear("relay") as ear, one.ear("relay") as own:
            for number in range(100):
                one.tell("relay", str(number))
            heard: set[str] = set()
            while len(heard) < 100:
                heard |= await ear.wait(5)
            assert await own.wait(1) == heard
            assert await own.wait(0.05) == set()

    async def test_after_redis_was_away_everybody_looks_anew(self, pair: tuple[News, News]) -> None:
        one, other = pair
        assert one._redis.client is not None
        with other.ear("relay") as ear:
            await ear.wait(0)
            await one._redis.client.execute_command("CLIENT", "KILL", "TYPE", "PUBSUB")  # type: ignore[no-untyped-call]
            assert await ear.wait(10) == {ALL}
            one.tell("relay", "7")
            assert "7" in await ear.wait(5)

    async def test_a_redis_that_is_not_there_is_waited_for(self) -> None:
        redis = Redis("redis://127.0.0.1:1/0")
        async with News(redis).open() as news:
            with news.ear("relay") as ear:
                news.tell("relay", "1")
                assert await ear.wait(1) == {"1"}
                assert not news.reaches_all
                await asyncio.sleep(0.05)
        await redis.close()
