"""A seeded world inside the process, for all tests of the contract but the fuzzer's."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from typing import TypeAlias

import httpx
import pytest
from fastapi import FastAPI

from impl.auth.assembly import exporter_of
from impl.budget import exporting, rule_runs
from impl.ocr.engines.reader import Reader
from impl.ocr.service.reading import Bounds, ReadingJob
from impl.platform import db
from impl.platform.blobs import Blobs
from impl.platform.crypto import Sealer
from impl.platform.settings import signing_secrets
from impl.worker import TELLING
from tests.conftest import settings_of
from tests.contract.coverage.listener import Listener
from tests.contract.coverage.seen import Seen
from tests.contract.story import tell
from tests.contract.world import World
from tests.factories.notifications import an_office

_QUEUED = "SELECT book_id, id FROM documents WHERE status = 'queued'"
_UNWRITTEN = "SELECT book_id, id FROM exports WHERE finished_at IS NULL"
_UNTOLD = "SELECT user_id, id FROM auth_exports WHERE finished_at IS NULL"
_UNFINISHED = "SELECT book_id, id FROM rule_runs WHERE finished_at IS NULL"
Work: TypeAlias = Callable[[], Awaitable[None]]


@pytest.fixture(scope="session")
def seen() -> Iterator[Seen]:
    """What this run exercises of the specification; `make coverage` adds it up."""
    found = Seen()
    yield found
    found.save()


@pytest.fixture(scope="session")
def listener(seen: Seen) -> Listener:
    return Listener(seen)


@pytest.fixture(scope="session")
async def http(app: FastAPI, listener: Listener) -> AsyncIterator[httpx.AsyncClient]:
    """A client that no other test shares: its address is not slowed down by their logins."""
    transport = httpx.ASGITransport(app, client=("192.0.2.31", 4711))
    async with httpx.AsyncClient(
        transport=transport,
        base_url="http://centime.test",
        event_hooks={"response": [listener.hear]},
    ) as client:
        yield client


@pytest.fixture(scope="session")
async def work(app: FastAPI, database_url: str, files_url: str) -> AsyncIterator[Work]:
    """What the worker would do: tell what happened, read documents, run rules, write exports."""
    del app  # it has opened the database
    office = an_office(database_url)
    reader = Reader(threads=2, memory_mib=800, timeout_seconds=60, idle_seconds=300)
    blobs = Blobs(files_url)
    settings = settings_of(database_url, blob_url=files_url)
    exporter = exporter_of(settings, Sealer(signing_secrets(settings)), TELLING)
    job = ReadingJob(reader, blobs, Bounds(20, 50_000_000, 20, 512))

    async def done() -> None:
        await office.relay.relay()
        for book, document in await db.fetch(_QUEUED):
            await job.read(book, document)
        for book, run in await db.fetch(_UNFINISHED):
            await rule_runs.run(book, run)
        for book, export in await db.fetch(_UNWRITTEN):
            await exporting.run(blobs, book, export)
        for person, export in await db.fetch(_UNTOLD):
            await exporter.run(person, export)

    yield done
    await reader.close()
    await office.client.close()


@pytest.fixture(scope="session")
async def world(
    http: httpx.AsyncClient, work: Work, listener: Listener, database_url: str
) -> World:
    """A book that the tests may read and add to, but not take anything away from."""
    told = await tell(http, work, admin_of=database_url)
    listener.learn(told.of_example)
    return told


@pytest.fixture(scope="session")
async def elsewhere(
    http: httpx.AsyncClient, work: Work, listener: Listener, database_url: str
) -> World:
    """Somebody else's book."""
    told = await tell(http, work, admin_of=database_url)
    listener.learn(told.of_example)
    return told
