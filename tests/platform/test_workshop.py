"""The workshop's process: it works, it is replaced when it breaks, and it leaves by itself."""

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator

import psutil
import pytest

from impl.platform.workshop import Workshop, WorkshopError

TASKS = "tests.platform.workshop_tasks"


def ended(process: psutil.Process) -> None:
    """Wait until it is; the pytest timeout bounds it."""
    with contextlib.suppress(psutil.NoSuchProcess):  # it may end between the two questions
        while process.is_running() and process.status() != psutil.STATUS_ZOMBIE:
            time.sleep(0.02)


@pytest.fixture
async def workshop() -> AsyncIterator[Workshop]:
    workshop = Workshop(TASKS)
    yield workshop
    await workshop.close()


class TestRun:
    async def test_gives_the_result_of_each_task(self, workshop: Workshop) -> None:
        large = bytes(range(256)) * 4_000
        given = await asyncio.gather(*(workshop.run(each) for each in (b"abc", b"", large)))
        assert given == [b"cba", b"", large[::-1]]

    async def test_keeps_its_process(self, workshop: Workshop) -> None:
        assert await workshop.run(b"who") == await workshop.run(b"who")

    async def test_hands_no_secret_of_the_service_over(
        self, workshop: Workshop, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("CENTIME_SECRET", "s3cret")
        assert {*(await workshop.run(b"secrets")).decode().split()} <= {
            "PATH", "LANG", "MALLOC_ARENA_MAX", "LC_CTYPE",
        }  # fmt: skip

    async def test_a_task_that_fails_is_told_and_does_no_harm(self, workshop: Workshop) -> None:
        with pytest.raises(WorkshopError, match="no such picture"):
            await workshop.run(b"fail")
        assert await workshop.run(b"abc") == b"cba"

    async def test_a_process_that_dies_is_replaced(self, workshop: Workshop) -> None:
        first = await workshop.run(b"who")
        with pytest.raises(WorkshopError, match="ended"):
            await workshop.run(b"die")
        assert await workshop.run(b"who") != first

    async def test_a_process_that_was_killed_between_tasks_is_not_noticed(
        self, workshop: Workshop
    ) -> None:
        process = psutil.Process(int(await workshop.run(b"who")))
        process.kill()
        await asyncio.to_thread(ended, process)
        assert await workshop.run(b"abc") == b"cba"

    async def test_a_task_that_takes_too_long_is_ended(self) -> None:
        workshop = Workshop(TASKS, seconds=2)
        with pytest.raises(WorkshopError, match="longer than 2 s"):
            await workshop.run(b"sleep")
        assert await workshop.run(b"abc") == b"cba"
        await workshop.close()

    async def test_turns_away_what_would_wait_too_long(self) -> None:
        workshop = Workshop(TASKS, seconds=3)
        asked = [asyncio.create_task(workshop.run(b"sleep")) for _ in range(16)]
        await asyncio.sleep(0)
        with pytest.raises(WorkshopError, match="too many"):
            await workshop.run(b"abc")
        for each in asked:
            each.cancel()
        await asyncio.gather(*asked, return_exceptions=True)
        await workshop.close()

    async def test_a_process_without_work_ends_and_is_started_again(self) -> None:
        workshop = Workshop(TASKS, idle_seconds=0.2)
        process = psutil.Process(int(await workshop.run(b"who")))
        await asyncio.to_thread(ended, process)
        assert await workshop.run(b"abc") == b"cba"
        await workshop.close()
