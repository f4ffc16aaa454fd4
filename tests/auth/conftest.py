"""A database with the tables of all domains, and an auth domain on it for each test."""

from collections.abc import AsyncIterator
from typing import Final

import pytest
from tortoise import Tortoise

from impl.auth.assembly import Auth, assemble
from impl.platform import db
from impl.platform.settings import Settings
from tests.factories.auth import BoxSealer, Ticks
from tests.live import fresh_database

SECRET: Final = b"a secret of the tests, 32 bytes.."
ISSUER: Final = "https://centime.test"


@pytest.fixture(scope="session")
def settings() -> Settings:
    return Settings(profile="test", public_url=ISSUER)


@pytest.fixture(scope="package")
async def database(postgres_url: str, settings: Settings) -> AsyncIterator[str]:
    url = await fresh_database(postgres_url)
    await db.connect(settings, url)
    await Tortoise.generate_schemas()
    yield url
    await db.disconnect()


@pytest.fixture
def ticks() -> Ticks:
    return Ticks()


@pytest.fixture
async def auth(database: str, settings: Settings, ticks: Ticks) -> AsyncIterator[Auth]:
    """One worker's auth domain."""
    domain = assemble(settings, [SECRET], BoxSealer(SECRET[:32]), ticks)
    await domain.start()
    yield domain
    domain.close()


@pytest.fixture
async def other_worker(auth: Auth, settings: Settings, ticks: Ticks) -> AsyncIterator[Auth]:
    """The same domain in another process: it shares nothing but the database."""
    domain = assemble(settings, [SECRET], BoxSealer(SECRET[:32]), ticks)
    await domain.start()
    yield domain
    domain.close()
