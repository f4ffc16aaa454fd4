"""Fixtures of every test: real servers, started once a run."""

from collections.abc import Iterator

import pytest

from impl.platform.embedded import Embedded


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
