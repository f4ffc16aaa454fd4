"""Shares of requests: counted in Valkey, and in the process while Valkey is away."""

import asyncio
from collections.abc import AsyncIterator
from uuid import uuid4

import pytest

from generated.problems import RateLimited
from impl.platform.rate_limit import RateLimits
from impl.platform.redis import Redis

LIMITS = {"read": 3, "write": 100}
LEASED = {"read": 600}
"""A second's worth is ten."""


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


def _left(headers: dict[str, str]) -> int:
    return int(headers["RateLimit"].split(";")[1].removeprefix("r="))


async def _taken(valkey: Redis, caller: str) -> float:
    """Requests that Valkey believes to be made: the key lives until the share is whole."""
    assert valkey.client is not None
    milliseconds = await valkey.client.pttl(f"rate:read:{caller}")
    return milliseconds * LEASED["read"] / 60_000


async def _admitted(limits: list[RateLimits], caller: str, requests: int) -> int:
    verdicts = [
        await asyncio.gather(limits[n % len(limits)].check("read", caller), return_exceptions=True)
        for n in range(requests)
    ]
    return sum(not isinstance(each, RateLimited) for (each,) in verdicts)


class TestLeases:
    async def test_a_second_s_worth_is_taken_at_once_and_told_one_by_one(
        self, valkey: Redis
    ) -> None:
        limits, caller = RateLimits(valkey, LEASED), uuid4().hex
        left = [_left(await limits.check("read", caller)) for _ in range(3)]
        assert 599 <= left[0] <= 600
        assert left[0] - 3 <= left[2] < left[0]
        assert 3 < await _taken(valkey, caller) <= 10

    async def test_those_who_come_meanwhile_take_no_leases_of_their_own(
        self, valkey: Redis
    ) -> None:
        limits, caller = RateLimits(valkey, LEASED), uuid4().hex
        await asyncio.gather(*(limits.check("read", caller) for _ in range(8)))
        assert await _taken(valkey, caller) <= 10 + 7

    async def test_one_process_admits_the_limit(self, valkey: Redis) -> None:
        loop = asyncio.get_running_loop()
        began = loop.time()
        admitted = await _admitted([RateLimits(valkey, LEASED)], uuid4().hex, 700)
        came_back = 10 * (loop.time() - began)
        assert 600 <= admitted <= 600 + came_back + 1

    async def test_several_processes_admit_at_most_a_lease_each_more_or_less(
        self, valkey: Redis
    ) -> None:
        loop = asyncio.get_running_loop()
        began = loop.time()
        processes = [RateLimits(valkey, LEASED) for _ in range(3)]
        admitted = await _admitted(processes, uuid4().hex, 700)
        came_back = 10 * (loop.time() - began)
        assert 600 - 3 * 10 <= admitted <= 600 + 3 * 10 + came_back

    async def test_a_share_that_is_nearly_spent_is_leased_to_its_end(self, valkey: Redis) -> None:
        caller = uuid4().hex
        spent, other = RateLimits(valkey, LEASED), RateLimits(valkey, LEASED)
        for _ in range(590):
            await spent.check("read", caller)
        assert await _admitted([other], caller, 40) >= 10
