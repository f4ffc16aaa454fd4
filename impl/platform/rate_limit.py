"""Rate limits: GCRA for a caller and class of operations, in Redis, or in the process without it.

GCRA (the generic cell rate algorithm, ITU-T I.371) keeps one number a key: the time at which the
caller's share is full again. Headers follow draft-ietf-httpapi-ratelimit-headers.
"""

import math
import time
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from generated.problems import RateLimited
from impl.platform.redis import Redis

WINDOW_SECONDS: Final = 60
_REMEMBERED: Final = 50_000
_SCRIPT: Final = """
local now = redis.call('TIME')
now = tonumber(now[1]) + tonumber(now[2]) / 1000000
local interval, window = tonumber(ARGV[1]), tonumber(ARGV[2])
local full = math.max(tonumber(redis.call('GET', KEYS[1]) or 0), now)
local next_full = full + interval
if next_full - now > window then return {0, tostring(full - now)} end
local kept = math.ceil((next_full - now) * 1000)
redis.call('SET', KEYS[1], string.format('%.6f', next_full), 'PX', kept)
return {1, tostring(next_full - now)}
"""


@dataclass(frozen=True, slots=True)
class Verdict:
    """How much of the share is left; seconds until it is whole again, and until one more fits."""

    allowed: bool
    remaining: int
    reset_seconds: int
    retry_seconds: int


class RateLimits:
    """The limits of each class, in requests a minute."""

    def __init__(self, redis: Redis, limits: Mapping[str, int]) -> None:
        self._limits = limits
        self._script = redis.client.register_script(_SCRIPT) if redis.client else None
        self._redis = redis
        self._local: OrderedDict[str, float] = OrderedDict()

    async def check(self, rate_class: str, caller: str) -> dict[str, str]:
        """Take one request of the caller's share; the headers say what is left."""
        limit = self._limits[rate_class]
        verdict = await self._take(f"rate:{rate_class}:{caller}", limit)
        headers = {
            "RateLimit-Policy": f'"{rate_class}";q={limit};w={WINDOW_SECONDS}',
            "RateLimit": f'"{rate_class}";r={verdict.remaining};t={verdict.reset_seconds}',
        }
        if not verdict.allowed:
            headers["Retry-After"] = str(verdict.retry_seconds)
            raise RateLimited(
                f"At most {limit} requests of the class {rate_class} a minute.", headers=headers
            )
        return headers

    async def _take(self, key: str, limit: int) -> Verdict:
        interval = WINDOW_SECONDS / limit
        script = self._script
        answer = None
        if script is not None:
            answer = await self._redis.attempt(
                lambda _client: script(keys=[key], args=[interval, WINDOW_SECONDS])
            )
        if answer is not None:
            return _verdict(bool(answer[0]), float(answer[1]), interval)
        return self._take_locally(key, interval)

    def _take_locally(self, key: str, interval: float) -> Verdict:
        """Each process counts for itself while Redis is away: looser by the number of workers."""
        now = time.monotonic()
        full = max(self._local.pop(key, 0.0), now)
        allowed = full + interval - now <= WINDOW_SECONDS
        self._local[key] = full + interval if allowed else full
        while len(self._local) > _REMEMBERED:
            self._local.popitem(last=False)
        return _verdict(allowed, self._local[key] - now, interval)


def _verdict(allowed: bool, ahead: float, interval: float) -> Verdict:
    remaining = max(0, int((WINDOW_SECONDS - ahead) / interval + 1e-6))
    wait = max(1, math.ceil(ahead + interval - WINDOW_SECONDS))
    return Verdict(allowed, remaining, math.ceil(ahead), wait)
