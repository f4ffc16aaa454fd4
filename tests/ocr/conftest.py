"""Somebody who is logged in and has a book, and the reading process of a worker."""

from collections.abc import AsyncIterator

import httpx
import pytest
from fastapi import FastAPI

from impl.ocr.engines.reader import Reader
from impl.ocr.service.reading import Bounds, ReadingJob
from impl.platform.blobs import Blobs
from tests.ocr.desk import Desk
from tests.people import somebody


@pytest.fixture(scope="module")
async def job(files_url: str) -> AsyncIterator[ReadingJob]:
    """What a worker does with a document; its process reads those of a module's tests."""
    reader = Reader(threads=2, memory_mib=800, timeout_seconds=60, idle_seconds=300)
    yield ReadingJob(reader, Blobs(files_url), Bounds(20, 50_000_000, 20, 512))
    await reader.close()


@pytest.fixture(scope="module")
async def owner(app: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    """A client that is logged in."""
    async with somebody(app, "/api/v1") as http:
        yield http


@pytest.fixture
async def desk(owner: httpx.AsyncClient, job: ReadingJob) -> Desk:
    """A book in euros with an account, and nothing else."""
    desk = Desk(owner, job)
    await desk.open()
    return desk
