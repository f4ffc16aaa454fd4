"""A seeded world inside the process, for all tests of the contract but the fuzzer's."""

from collections.abc import AsyncIterator

import httpx
import pytest
from fastapi import FastAPI

from impl.platform.events import Relay
from tests.contract.story import World, tell
from tests.factories.notifications import an_office


@pytest.fixture(scope="session")
async def http(app: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    """A client that no other test shares: its address is not slowed down by their logins."""
    transport = httpx.ASGITransport(app, client=("192.0.2.31", 4711))
    async with httpx.AsyncClient(transport=transport, base_url="http://centime.test") as client:
        yield client


@pytest.fixture(scope="session")
async def relay(app: FastAPI, database_url: str) -> AsyncIterator[Relay]:
    """What the worker would do: notifications come of what happened."""
    del app  # it has opened the database
    office = an_office(database_url)
    yield office.relay
    await office.client.close()


@pytest.fixture(scope="session")
async def world(http: httpx.AsyncClient, relay: Relay) -> World:
    """A book that the tests may read and add to, but not take anything away from."""
    return await tell(http, relay.relay)


@pytest.fixture(scope="session")
async def elsewhere(http: httpx.AsyncClient, relay: Relay) -> World:
    """Somebody else's book."""
    return await tell(http, relay.relay)
