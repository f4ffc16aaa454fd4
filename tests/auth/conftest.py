"""An auth domain for each test, on the run's database."""

from collections.abc import AsyncIterator

import pytest
from fastapi import FastAPI

from impl.auth.assembly import Auth, assemble
from impl.platform.crypto import Sealer
from impl.platform.settings import Settings, signing_secrets
from tests.conftest import settings_of
from tests.factories.auth import Ticks


@pytest.fixture(scope="session")
def settings(database_url: str) -> Settings:
    return settings_of(database_url, access_token_minutes=10)


@pytest.fixture
def ticks() -> Ticks:
    return Ticks()


@pytest.fixture
async def auth(app: FastAPI, settings: Settings, ticks: Ticks) -> AsyncIterator[Auth]:
    """One worker's auth domain."""
    del app  # it has opened the database
    async for domain in _worker(settings, ticks):
        yield domain


@pytest.fixture
async def other_worker(app: FastAPI, settings: Settings, ticks: Ticks) -> AsyncIterator[Auth]:
    """The same domain in another process: it shares nothing but the database."""
    del app  # it has opened the database
    async for domain in _worker(settings, ticks):
        yield domain


async def _worker(settings: Settings, ticks: Ticks) -> AsyncIterator[Auth]:
    secrets = signing_secrets(settings)
    domain = assemble(settings, secrets, Sealer(secrets), ticks)
    await domain.start()
    yield domain
    await domain.close()
