"""A seeded world inside the process, for all tests of the contract but the fuzzer's."""

from collections.abc import AsyncIterator

import httpx
import pytest
from fastapi import FastAPI

from tests.contract.story import World, tell


@pytest.fixture(scope="session")
async def http(app: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    """A client that no other test shares: its address is not slowed down by their logins."""
    transport = httpx.ASGITransport(app, client=("192.0.2.31", 4711))
    async with httpx.AsyncClient(transport=transport, base_url="http://centime.test") as client:
        yield client


@pytest.fixture(scope="session")
async def world(http: httpx.AsyncClient) -> World:
    """A book that the tests may read and add to, but not take anything away from."""
    return await tell(http)


@pytest.fixture(scope="session")
async def elsewhere(http: httpx.AsyncClient) -> World:
    """Somebody else's book."""
    return await tell(http)
