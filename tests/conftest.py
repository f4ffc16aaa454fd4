"""Fixtures of every test: real servers, started once a run."""

import asyncio
import signal
import threading
from collections.abc import AsyncIterator, Iterator
from typing import Final

import httpx
import psutil
import pytest
from fastapi import FastAPI

from impl.app import create_app
from impl.auth import assembly, passwords
from impl.platform import migrate
from impl.platform.addresses import AddressPolicy
from impl.platform.embedded import Embedded
from impl.platform.settings import Settings, load
from tests.factories import provider
from tests.live import fresh_database


def pytest_configure() -> None:
    """Let Ctrl-C end what tests start, even in a run whose shell ignores it in the background."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session", autouse=True)
async def nobody_left_behind() -> AsyncIterator[None]:
    """At the end of the run: whatever a test started has ended, and somebody has waited for it.

    A process that the event loop has not collected when it closes is told of by nobody but the
    garbage collector, after all tests, without saying what it was.
    """
    yield
    for _ in range(100):
        left = [*_running()]
        await asyncio.sleep(0.1)  # what has ended meanwhile is collected by the loop here
        if not left:
            return
    pytest.fail("left behind:\n" + "\n".join(left))


def _running() -> Iterator[str]:
    """Children that run, and those that the event loop waits for; servers may be zombies."""
    for child in psutil.Process().children():
        told = child.as_dict(["pid", "status", "name", "cmdline"], ad_value="")
        if told["status"] != psutil.STATUS_ZOMBIE:
            yield str(told)[:300]
    for thread in threading.enumerate():
        if thread.name.startswith("waitpid-"):  # asyncio.ThreadedChildWatcher
            yield thread.name


AGREED_COST: Final = (passwords._MEMORY_KIB, passwords._PASSES)


@pytest.fixture(scope="session", autouse=True)
def cheap_hashes() -> Iterator[None]:
    """Passwords are hashed fast in this process: tests would wait for little else.

    tests/auth/test_passwords.py has the agreed cost, and so has every service that is a process of
    its own.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(passwords, "_MEMORY_KIB", 8)
        patch.setattr(passwords, "_PASSES", 1)
        yield


@pytest.fixture(scope="session")
def embedded() -> Iterator[Embedded]:
    """A PostgreSQL and a Valkey of this run alone; without fsync, gone afterwards."""
    with Embedded.ephemeral() as servers:
        yield servers


@pytest.fixture(scope="session")
def postgres_url(embedded: Embedded) -> str:
    return embedded.database_url


@pytest.fixture(scope="session")
def valkey_url(embedded: Embedded) -> str:
    return embedded.redis_url


@pytest.fixture(scope="session")
async def database_url(postgres_url: str) -> str:
    """A database of this run with the schema of the migrations."""
    url = await fresh_database(postgres_url)
    await migrate.upgrade(url)
    return url


@pytest.fixture(scope="module")
async def live_database_url(postgres_url: str) -> str:
    """An empty database for a service in a process of its own, which migrates it."""
    return await fresh_database(postgres_url)


def settings_of(url: str, **changes: object) -> Settings:
    """The test profile's settings, without limits that a fast test would meet."""
    limits = dict.fromkeys((name for name in Settings.model_fields if "rate_limit" in name), 10**8)
    lasting: dict[str, object] = {"access_token_minutes": 1440}  # a run on a busy machine is long
    return load(
        profile="test",
        database_url=url,
        run_worker_in_process=False,
        **{**limits, **lasting, **changes},
    )


@pytest.fixture(scope="session")
def files_url(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Where the service keeps files."""
    return tmp_path_factory.mktemp("files").as_uri()


@pytest.fixture(scope="session")
def provider_elsewhere() -> Iterator[provider.Provider]:
    """The provider that services of this run let people sign in with."""
    with provider.providing() as running:
        yield running


@pytest.fixture(scope="session")
async def app(
    database_url: str, valkey_url: str, files_url: str, provider_elsewhere: provider.Provider
) -> AsyncIterator[FastAPI]:
    """The whole service in this process, on real servers; it may call that provider alone."""
    told = provider.settings_of(provider_elsewhere)
    local = AddressPolicy(told.pop("outbound_allow"))
    settings = settings_of(database_url, blob_url=files_url, **told)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(assembly, "AddressPolicy", lambda *_settings: local)
        application = create_app(settings, database_url, valkey_url)
    async with application.router.lifespan_context(application):
        yield application


@pytest.fixture(scope="session")
async def client(app: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    """An HTTP client of the service, without credentials."""
    transport = httpx.ASGITransport(app, client=("192.0.2.7", 4711))
    async with httpx.AsyncClient(transport=transport, base_url="http://centime.test") as http:
        yield http
