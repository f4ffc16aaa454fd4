"""Shares of requests: counted in Valkey, and in the process while Valkey is away."""

import asyncio
from collections.abc import AsyncIterator
from uuid import uuid4

import pytest

from generated.problems import RateLimited
from impl.platform.rate_limit import RateLimits
from impl.platform.redis import Redis

LIMITS = {"read": 3, "write": 100}


@pytest.fixture
async def valkey(valkey_url: str) -> AsyncIterator[Redis]:
    redis = Redis(valkey_url, timeout_seconds=5)
    yield redis
    await redis.close()


@pytest.fixture(params=["valkey", "process"])
def limits(request: pytest.FixtureRequest, valkey: Redis) -> RateLimits:
    return RateLimits(valkey if request.param == "valkey" else Redis(None), LIMITS)


class TestRateLimits:
    async def test_the_share_is_taken_one_by_one_and_then_refused(self, limits: RateLimits) -> None:
        caller = uuid4().hex
        left = [(await limits.check("read", caller))["RateLimit"] for _ in range(3)]
        assert [header.split(";")[1] for header in left] == ["r=2", "r=1", "r=0"]
        with pytest.raises(RateLimited) as refused:
            await limits.check("read", caller)
        assert 1 <= int(refused.value.headers["Retry-After"]) <= 20
        assert refused.value.headers["RateLimit-Policy"] == '"read";q=3;w=60'

    async def test_callers_and_classes_have_shares_of_their_own(self, limits: RateLimits) -> None:
        caller = uuid4().hex
        for _ in range(3):
            await limits.check("read", caller)
        await limits.check("write", caller)
        await limits.check("read", uuid4().hex)

    async def test_requests_at_once_do_not_exceed_the_share(self, limits: RateLimits) -> None:
        caller = uuid4().hex
        verdicts = await asyncio.gather(
            *(limits.check("read", caller) for _ in range(20)), return_exceptions=True
        )
        assert sum(isinstance(each, RateLimited) for each in verdicts) == 17

    async def test_a_dead_server_is_asked_once_a_second_and_costs_no_correctness(self) -> None:
        redis = Redis("redis://127.0.0.1:1/0", timeout_seconds=0.2)
        limits = RateLimits(redis, LIMITS)
        caller = uuid4().hex
        for _ in range(3):
            await limits.check("read", caller)
        with pytest.raises(RateLimited):
            await limits.check("read", caller)
        assert not await redis.reachable()
        await redis.close()
