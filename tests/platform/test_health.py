"""Health at the two ends of a process's life, without the rest of the service."""

import datetime as dt

import pytest

from generated.problems import NotFound, Unavailable
from impl.platform.auth import KnownVisitor
from impl.platform.redis import Redis
from impl.system.service import Lifecycle, SystemService

ANYBODY = KnownVisitor("203.0.113.9", "tests", "0" * 32)


def service(lifecycle: Lifecycle) -> SystemService:
    return SystemService(lifecycle, Redis(None))


class TestStart:
    async def test_a_server_that_is_starting_says_when_to_come_back(self) -> None:
        with pytest.raises(Unavailable, match="starting") as refused:
            await service(Lifecycle()).get_startup(ANYBODY)
        assert refused.value.headers["Retry-After"] == "1"

    async def test_a_server_that_has_started_says_since_when(self) -> None:
        at = dt.datetime(2026, 1, 3, tzinfo=dt.UTC)
        started = await service(Lifecycle(started_at=at)).get_startup(ANYBODY)
        assert (started.status, started.started_at) == ("started", at)


class TestEnd:
    async def test_a_server_that_shuts_down_takes_no_new_requests_but_lives(self) -> None:
        ending = service(Lifecycle(dt.datetime(2026, 1, 3, tzinfo=dt.UTC), stopping=True))
        with pytest.raises(Unavailable, match="shuts down") as refused:
            await ending.get_readiness(ANYBODY)
        assert refused.value.headers["Retry-After"] == "5"
        assert (await ending.get_liveness(ANYBODY)).status == "alive"


@pytest.mark.usefixtures("app")  # which has opened the database
class TestWithoutRedis:
    async def test_a_server_that_was_given_none_is_degraded(self) -> None:
        ready = await service(Lifecycle()).get_readiness(ANYBODY)
        assert ready.status == "degraded"
        assert {check.name: check.status for check in ready.checks} == {
            "database": "ok",
            "redis": "failed",
        }


class TestProblems:
    async def test_one_that_there_is_not_is_not_found(self) -> None:
        with pytest.raises(NotFound, match="no problem account-open"):
            await service(Lifecycle()).get_problem(
                ANYBODY, "account-open", accept="application/json"
            )
