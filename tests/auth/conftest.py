"""An auth domain for each test, on the run's database."""

from collections.abc import AsyncIterator, Iterator

import pytest
from fastapi import FastAPI

from impl.auth.assembly import Auth, assemble
from impl.platform.crypto import Sealer
from impl.platform.settings import Settings, signing_secrets
from tests.conftest import settings_of
from tests.factories.auth import Ticks
from tests.factories.provider import Mischief, Provider, providing
from tests.factories.provider_desk import Desk, desk_of


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


@pytest.fixture(scope="session")
def own_provider() -> Iterator[Provider]:
    with providing() as running:
        yield running


@pytest.fixture
def provider(own_provider: Provider) -> Provider:
    """A provider to sign in with that nobody else uses, as it should be."""
    own_provider.mischief, own_provider.keeps_address = Mischief(), False
    return own_provider


@pytest.fixture
async def desk(
    app: FastAPI, database_url: str, provider: Provider, ticks: Ticks
) -> AsyncIterator[Desk]:
    """A service that has learnt nothing of the provider yet."""
    del app  # it has opened the database
    made = await desk_of(database_url, provider, ticks)
    yield made
    await made.auth.close()
