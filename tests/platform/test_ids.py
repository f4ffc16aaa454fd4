"""Identifiers and the clock: order, uniqueness, form, forks, frozen time."""

import asyncio
import os
import threading
import time
from datetime import UTC, datetime, timedelta, timezone
from uuid import RFC_4122, UUID

import pytest

from impl.platform import clock, ids


class TestNewId:
    def test_it_is_a_version_7_uuid_of_this_moment(self) -> None:
        before = time.time()
        made = ids.new_id()
        assert made.version == 7
        assert made.variant == RFC_4122
        assert before - 0.001 <= ids.time_of(made) <= time.time() + 0.001

    def test_ids_rise_within_the_process(self) -> None:
        made = [ids.new_id() for _ in range(20_000)]
        assert made == sorted(made)
        assert len(set(made)) == len(made)

    def test_threads_never_make_the_same(self) -> None:
        made: list[UUID] = []

        def make() -> None:
            made.extend([ids.new_id() for _ in range(5_000)])

        threads = [threading.Thread(target=make) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(set(made)) == 20_000

    def test_a_clock_that_goes_back_does_not_turn_the_order(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        earlier = ids.new_id()
        monkeypatch.setattr(time, "time_ns", lambda: 0)
        assert ids.new_id() > earlier

    def test_a_counter_that_overflows_borrows_a_millisecond(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        earlier = ids.new_id()
        monkeypatch.setattr(time, "time_ns", lambda: 0)
        monkeypatch.setattr(ids, "_counter", (1 << 42) - 1)
        later = ids.new_id()
        assert later > earlier
        assert round((ids.time_of(later) - ids.time_of(earlier)) * 1000) == 1

    @pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
    def test_a_forked_child_counts_from_elsewhere(self) -> None:
        reader, writer = os.pipe()
        child = os.fork()
        if child == 0:
            os.write(writer, ids.new_id().bytes)
            os._exit(0)
        os.waitpid(child, 0)
        theirs = UUID(bytes=os.read(reader, 16))
        os.close(reader)
        os.close(writer)
        ours = ids.new_id()
        assert theirs.int & ((1 << 74) - 1) != ours.int & ((1 << 74) - 1)


class TestClock:
    def test_now_is_in_utc(self) -> None:
        assert clock.now().tzinfo is UTC
        assert abs((clock.now() - datetime.now(UTC)).total_seconds()) < 1

    def test_time_stands_still_inside_the_block(self) -> None:
        at = datetime(2024, 2, 29, 12, 0, tzinfo=timezone(timedelta(hours=1)))
        with clock.frozen(at):
            assert clock.now() == at
            assert clock.now().tzinfo is UTC
        assert clock.now() != at

    async def test_tasks_started_inside_see_the_same_time(self) -> None:
        at = datetime(2024, 2, 29, 12, 0, tzinfo=UTC)

        async def ask() -> datetime:
            return clock.now()

        with clock.frozen(at):
            assert await asyncio.create_task(ask()) == at

    def test_a_time_without_zone_is_refused(self) -> None:
        naive = datetime(2024, 1, 1)  # noqa: DTZ001  # the point of the test
        with pytest.raises(ValueError, match="time zone"), clock.frozen(naive):
            pytest.fail("a naive time was accepted")
