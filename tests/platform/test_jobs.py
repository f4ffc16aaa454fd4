"""Background jobs: with their transaction, once, and again when their worker has died."""

import asyncio
from collections.abc import AsyncIterator
from uuid import uuid4

import procrastinate
import pytest
from fastapi import FastAPI
from procrastinate import App

from impl.platform import clock, db, idempotency, jobs
from impl.platform.idempotency import KEPT

TASK = "jobs.note"


class Notes:
    """A task that remembers what it was told, and an app that has it."""

    def __init__(self, url: str) -> None:
        self._url = url
        self.told: list[str] = []
        self.stop = asyncio.Event()
        self.blueprint = procrastinate.Blueprint()

        @self.blueprint.task(name=TASK)
        async def note(text: str) -> None:
            self.told.append(text)
            self.stop.set()

    async def work(self) -> None:
        """Run what waits, until a note has come."""
        self.stop.clear()
        async with jobs.opened(self._url, self.blueprint) as app:
            await jobs.work(app, 2, self.stop)


@pytest.fixture
async def notes(app: FastAPI, database_url: str) -> Notes:
    del app  # it has opened the database
    await db.execute("DELETE FROM procrastinate.procrastinate_jobs")  # other tests' jobs
    return Notes(database_url)


@pytest.fixture
async def opened(database_url: str, notes: Notes) -> AsyncIterator[App]:
    async with jobs.opened(database_url, notes.blueprint) as made:
        yield made


async def _states(text: str) -> list[str]:
    rows = await db.fetch(
        "SELECT status::text FROM procrastinate.procrastinate_jobs WHERE args->>'text' = $1", text
    )
    return [row["status"] for row in rows]


class TestDeferring:
    async def test_a_job_is_there_with_its_transaction_and_runs_once(self, notes: Notes) -> None:
        text = uuid4().hex
        async with db.transaction():
            await jobs.defer(TASK, text=text)
            assert await _states(text) == ["todo"]
        await notes.work()
        assert notes.told == [text]
        assert await _states(text) == [], "what is done is not kept"

    async def test_a_job_of_a_transaction_that_failed_was_never_there(self, notes: Notes) -> None:
        lost, kept = uuid4().hex, uuid4().hex

        async def fail() -> None:
            async with db.transaction():
                await jobs.defer(TASK, text=lost)
                raise ValueError("no")

        with pytest.raises(ValueError, match="no"):
            await fail()
        await jobs.defer(TASK, text=kept)
        await notes.work()
        assert notes.told == [kept]


class TestRescue:
    async def _died(self, opened: App, text: str, seconds: float) -> None:
        """A worker that took the job, and was last heard of so many seconds ago."""
        manager = opened.job_manager
        worker = await manager.register_worker()
        taken = await manager.fetch_job(queues=[text], worker_id=worker)
        assert taken is not None
        assert taken.task_kwargs["text"] == text
        await db.execute(
            "UPDATE procrastinate.procrastinate_workers"
            " SET last_heartbeat = now() - make_interval(secs => $2) WHERE id = $1",
            worker,
            seconds,
        )

    async def _rescue(self, opened: App) -> None:
        await opened.tasks["platform:rescue_stalled"].defer_async(timestamp=0)
        await opened.run_worker_async(wait=False, install_signal_handlers=False)

    async def test_a_job_whose_worker_died_runs_again(self, opened: App, notes: Notes) -> None:
        text = uuid4().hex
        await jobs.defer(TASK, queue=text, text=text)
        await self._died(opened, text, jobs.STALLED_SECONDS + 5)
        await self._rescue(opened)
        assert await _states(text) != ["doing"]
        if not notes.told:
            await notes.work()
        assert notes.told == [text]

    async def test_a_job_whose_worker_is_only_slow_is_left_to_it(
        self, opened: App, notes: Notes
    ) -> None:
        text = uuid4().hex
        await jobs.defer(TASK, queue=text, text=text)
        await self._died(opened, text, jobs.STALLED_SECONDS - 20)
        await self._rescue(opened)
        assert await _states(text) == ["doing"]
        assert notes.told == []
        await db.execute("DELETE FROM procrastinate.procrastinate_jobs WHERE queue_name = $1", text)


class TestExpiry:
    async def test_keys_are_forgotten_when_nobody_can_use_them_any_more(self, opened: App) -> None:
        old, young = uuid4().hex, uuid4().hex
        for key, age in ((old, KEPT * 1.01), (young, KEPT * 0.99)):
            await db.execute(
                "INSERT INTO idempotency_keys"
                " (caller_id, operation, key, fingerprint, status, headers, body, created_at)"
                " VALUES ($1, 'test', $2, '', 201, '{}', '', $3)",
                uuid4(),
                key,
                clock.now() - age,
            )
        await opened.tasks["platform:expire_idempotency_keys"].defer_async(timestamp=0)
        await opened.run_worker_async(wait=False, install_signal_handlers=False)
        kept = await db.fetch("SELECT key FROM idempotency_keys WHERE operation = 'test'")
        assert [row["key"] for row in kept] == [young]
        await idempotency.expire()
        assert len(await db.fetch("SELECT 1 FROM idempotency_keys WHERE operation = 'test'")) == 1
