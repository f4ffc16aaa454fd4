"""The notifications domain on the run's database, and a receiver on loopback."""

from collections.abc import AsyncIterator

import pytest
from fastapi import FastAPI

from impl.platform import db
from tests.factories.budget import Household, a_caller, a_household, a_service
from tests.factories.notifications import Office, an_office
from tests.notifications.line import Line
from tests.notifications.receiver import Receiver


@pytest.fixture(scope="session")
async def shared_office(app: FastAPI, database_url: str) -> AsyncIterator[Office]:
    del app  # it has opened the database
    office = an_office(database_url)
    yield office
    await office.client.close()


@pytest.fixture
async def office(shared_office: Office) -> Office:
    """Nothing is due, and nothing waits to be relayed, from tests before."""
    await shared_office.relay.relay()
    await db.execute("UPDATE webhook_messages SET status = 'failed' WHERE status = 'pending'")
    return shared_office


@pytest.fixture
async def home(app: FastAPI, database_url: str) -> Household:
    """A book in euros, in UTC, that begins in January 2026."""
    del app
    return await a_household(a_service(database_url))


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    async with Receiver().running() as running:
        yield running


@pytest.fixture
async def line(office: Office, receiver: Receiver) -> Line:
    caller = a_caller()
    return Line(office, caller, await office.webhook(caller, receiver.url))
