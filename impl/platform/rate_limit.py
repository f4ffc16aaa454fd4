"""Rate limits: GCRA for a caller and class of operations, in Redis, or in the process without it.

GCRA (the generic cell rate algorithm, ITU-T I.371) keeps one number a key: the time at which the
caller's share is full again. Headers follow draft-ietf-httpapi-ratelimit-headers.

A process takes a second's worth of a share at a time, a lease, and spends it without asking again.
So a caller may get a lease, a sixtieth of the limit, more or less in a minute for each process that
serves it; one that is served by a single process gets exactly its limit.
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
MOST_LEASED: Final = 100
_REMEMBERED: Final = 50_000
_SCRIPT: Final = """
local now = redis.call('TIME')
now = tonumber(now[1]) + tonumber(now[2]) / 1000000
local interval, window, wanted = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local full = math.max(tonumber(redis.call('GET', KEYS[1]) or 0), now)
local taken = math.min(wanted, math.floor((window - (full - now)) / interval + 1e-6))
if taken < 1 then return {0, tostring(full - now)} end
full = full + taken * interval
redis.call('SET', KEYS[1], string.format('%.6f', full), 'PX', math.ceil((full - now) * 1000))
return {taken, tostring(full - now)}
"""


@dataclass(frozen=True, slots=True)
class Verdict:
    """How much of the share is left; seconds until it is whole again, and until one more fits."""

    allowed: bool
    remaining: int
    reset_seconds: int
    retry_seconds: int


@dataclass(slots=True)
class _Lease:
    """Requests that were taken of a share and not yet made."""

    left: int
    full_at: float
    """When the whole share would be there again, of the process's monotonic clock."""
    expires_at: float


class RateLimits:
    """The limits of each class, in requests a minute."""

    def __init__(self, redis: Redis, limits: Mapping[str, int]) -> None:
        self._limits = limits
        self._policies = {name: _policy(name, limit) for name, limit in limits.items()}
        self._script = redis.client.register_script(_SCRIPT) if redis.client else None
        self._redis = redis
        self._leases: OrderedDict[tuple[str, str], _Lease] = OrderedDict()
        self._asking: set[tuple[str, str]] = set()
        self._local: OrderedDict[tuple[str, str], float] = OrderedDict()

    async def check(self, rate_class: str, caller: str) -> dict[str, str]:
        """Take one request of the caller's share; the headers say what is left."""
        limit = self._limits[rate_class]
        key = (rate_class, caller)
        lease = self._leases.get(key)
        now = time.monotonic()
        if lease is not None and lease.left and now < lease.expires_at:
            verdict = _spend(lease, now, WINDOW_SECONDS / limit)
        else:
            verdict = await self._take(key, limit)
        headers = {
            "RateLimit-Policy": self._policies[rate_class],
            "RateLimit": f'"{rate_class}";r={verdict.remaining};t={verdict.reset_seconds}',
        }
        if not verdict.allowed:
            headers["Retry-After"] = str(verdict.retry_seconds)
            raise RateLimited(
                f"At most {limit} requests of the class {rate_class} a minute.", headers=headers
            )
        return headers

    async def _take(self, key: tuple[str, str], limit: int) -> Verdict:
        """Take a lease; those who come while it is being asked for take one request each."""
        interval = WINDOW_SECONDS / limit
        if key in self._asking:
            answer = await self._ask(key, interval, 1)
        else:
            self._asking.add(key)
            try:
                lease = max(1, min(MOST_LEASED, limit // WINDOW_SECONDS))
                answer = await self._ask(key, interval, lease)
            finally:
                self._asking.discard(key)
        if answer is None:
            return self._take_locally(key, interval)
        taken, ahead = int(answer[0]), float(answer[1])
        if not taken:
            return _verdict(ahead, interval, allowed=False)
        return self._hold(key, taken, ahead, interval)

    async def _ask(
        self, key: tuple[str, str], interval: float, wanted: int
    ) -> tuple[int, bytes] | None:
        """How many were taken, and in how many seconds the share is whole; None without Redis."""
        script = self._script
        if script is None:
            return None
        name = f"rate:{key[0]}:{key[1]}"
        return await self._redis.attempt(
            lambda _client: script(keys=[name], args=[interval, WINDOW_SECONDS, wanted])
        )

    def _hold(self, key: tuple[str, str], taken: int, ahead: float, interval: float) -> Verdict:
        """Spend one of what was taken, and keep the rest beside what is left of an older lease."""
        now = time.monotonic()
        held = self._leases.pop(key, None)
        left = held.left if held is not None and now < held.expires_at else 0
        lease = _Lease(left + taken, now + ahead, now + WINDOW_SECONDS)
        self._leases[key] = lease
        while len(self._leases) > _REMEMBERED:
            self._leases.popitem(last=False)
        return _spend(lease, now, interval)

    def _take_locally(self, key: tuple[str, str], interval: float) -> Verdict:
        """Each process counts for itself while Redis is away: looser by the number of workers."""
        now = time.monotonic()
        full = max(self._local.pop(key, 0.0), now)
        allowed = full + interval - now <= WINDOW_SECONDS
        self._local[key] = full + interval if allowed else full
        while len(self._local) > _REMEMBERED:
            self._local.popitem(last=False)
        return _verdict(self._local[key] - now, interval, allowed=allowed)


def _policy(rate_class: str, limit: int) -> str:
    return f'"{rate_class}";q={limit};w={WINDOW_SECONDS}'


def _spend(lease: _Lease, now: float, interval: float) -> Verdict:
    lease.left -= 1
    ahead = max(0.0, lease.full_at - now - lease.left * interval)
    return _verdict(ahead, interval, allowed=True)


def _verdict(ahead: float, interval: float, *, allowed: bool) -> Verdict:
    remaining = max(0, int((WINDOW_SECONDS - ahead) / interval + 1e-6))
    wait = max(1, math.ceil(ahead + interval - WINDOW_SECONDS))
    return Verdict(allowed, remaining, math.ceil(ahead), wait)
