"""Somebody who is logged in and has a book, and the reading process of a worker."""

from collections.abc import AsyncIterator
from uuid import uuid4

import httpx
import pytest
from fastapi import FastAPI

from impl.ocr.engines.reader import Reader
from impl.ocr.service.reading import Bounds, ReadingJob
from impl.platform.blobs import Blobs
from tests.live import PASSWORD
from tests.ocr.desk import Desk


@pytest.fixture(scope="module")
async def job(files_url: str) -> AsyncIterator[ReadingJob]:
    """What a worker does with a document; its process reads those of a module's tests."""
    reader = Reader(threads=2, memory_mib=800, timeout_seconds=60, idle_seconds=300)
    yield ReadingJob(reader, Blobs(files_url), Bounds(20, 50_000_000, 20, 512))
    await reader.close()


@pytest.fixture(scope="module")
async def owner(app: FastAPI, client: httpx.AsyncClient) -> AsyncIterator[httpx.AsyncClient]:
    """A client that is logged in."""
    person = {"email": f"{uuid4().hex[:12]}@example.org", "password": PASSWORD}
    await client.post("/api/v1/auth/register", json={**person, "display_name": "Ada"})
    tokens = (await client.post("/api/v1/auth/login", json=person)).json()
    headers = {"Authorization": f"Bearer {tokens['access_token']}"}
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(app), base_url="http://centime.test/api/v1", headers=headers
    ) as http:
        yield http


@pytest.fixture
async def desk(owner: httpx.AsyncClient, job: ReadingJob) -> Desk:
    """A book in euros with an account, and nothing else."""
    desk = Desk(owner, job)
    await desk.open()
    return desk
