"""Circuit breakers: when they open, who probes, and what says nothing."""

import asyncio

import pytest

from impl.platform import breaker
from impl.platform.breaker import BreakerOpenError, Breakers


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def breakers(clock: Clock) -> Breakers:
    return Breakers(threshold=3, pause_seconds=30, clock=clock)


def fail(breakers: Breakers, times: int = 1, name: str = "a") -> None:
    for _ in range(times):
        with pytest.raises(OSError, match="down"), breakers.guard(name):
            raise OSError("down")


def refused(breakers: Breakers) -> float:
    with pytest.raises(BreakerOpenError) as caught, breakers.guard("a"):
        pytest.fail("an open circuit let a call through")
    return caught.value.retry_seconds


class TestClosed:
    def test_it_opens_at_the_threshold(self, breakers: Breakers) -> None:
        fail(breakers, 2)
        assert breakers.open_count == 0
        fail(breakers)
        assert breakers.open_count == 1
        assert refused(breakers) == 30

    def test_a_success_between_forgives(self, breakers: Breakers) -> None:
        fail(breakers, 2)
        with breakers.guard("a"):
            pass
        fail(breakers, 2)
        assert breakers.open_count == 0

    def test_a_verdict_counts_like_an_exception(self, breakers: Breakers) -> None:
        for _ in range(3):
            with breakers.guard("a") as verdict:
                verdict.failed = True
        assert refused(breakers) == 30

    def test_a_cancelled_call_says_nothing(self, breakers: Breakers) -> None:
        for _ in range(9):
            with pytest.raises(asyncio.CancelledError), breakers.guard("a"):
                raise asyncio.CancelledError
        assert breakers.open_count == 0

    def test_an_ignored_exception_says_nothing(self, breakers: Breakers) -> None:
        for _ in range(9):
            with pytest.raises(KeyError), breakers.guard("a", ignored=(KeyError,)):
                raise KeyError
        assert breakers.open_count == 0

    def test_names_have_circuits_of_their_own(self, breakers: Breakers) -> None:
        fail(breakers, 3)
        with breakers.guard("b"):
            pass
        assert breakers.open_count == 1


class TestHalfOpen:
    def test_after_the_pause_a_success_closes_it(self, breakers: Breakers, clock: Clock) -> None:
        fail(breakers, 3)
        clock.now += 29
        assert refused(breakers) == 1
        clock.now += 1
        with breakers.guard("a"):
            pass
        assert breakers.open_count == 0
        fail(breakers, 2)
        assert breakers.open_count == 0

    def test_after_the_pause_one_failure_opens_it_again(
        self, breakers: Breakers, clock: Clock
    ) -> None:
        fail(breakers, 3)
        clock.now += 30
        fail(breakers)
        assert refused(breakers) == 30

    def test_only_one_caller_probes(self, breakers: Breakers, clock: Clock) -> None:
        fail(breakers, 3)
        clock.now += 30
        with breakers.guard("a"):
            assert refused(breakers) == 1
        with breakers.guard("a"):
            pass

    def test_a_cancelled_probe_leaves_the_probing_to_the_next(
        self, breakers: Breakers, clock: Clock
    ) -> None:
        fail(breakers, 3)
        clock.now += 30
        with pytest.raises(asyncio.CancelledError), breakers.guard("a"):
            raise asyncio.CancelledError
        with breakers.guard("a"):
            pass
        assert breakers.open_count == 0

    def test_a_late_answer_of_a_call_from_before_changes_nothing(
        self, breakers: Breakers, clock: Clock
    ) -> None:
        with breakers.guard("a"):
            fail(breakers, 3)
        assert refused(breakers) == 30
        clock.now += 30
        with breakers.guard("a"):
            pass
        assert breakers.open_count == 0


class TestMemory:
    def test_circuits_unused_for_long_are_forgotten(
        self, breakers: Breakers, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(breaker, "_REMEMBERED", 10)
        fail(breakers, 3)
        for index in range(10):
            with breakers.guard(f"host {index}"):
                pass
        assert breakers.open_count == 0
        assert len(breakers._circuits) == 10
