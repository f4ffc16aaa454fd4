"""The real contract's portal, and a running service that may send webhooks to this machine."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from codegen.docs.command import build
from codegen.examples import ExampleCheck
from codegen.ir import Contract
from codegen.sources import Sources
from codegen.spec import compile_contract
from tests.live import ROOT, Service, fresh_database, serving
from tests.sdk.conftest import package as package  # noqa: PLC0414  # a fixture of these tests, too

ENVIRONMENT = {"CENTIME_OUTBOUND_ALLOW": "127.0.0.0/8"}


@pytest.fixture(scope="session")
def contract() -> Contract:
    return compile_contract(Sources(ROOT), ExampleCheck())


@pytest.fixture(scope="session")
def portal(contract: Contract) -> dict[str, str]:
    """All files of the portal."""
    return build(contract, ROOT)


@pytest.fixture(scope="session")
async def docs_database_url(postgres_url: str) -> str:
    return await fresh_database(postgres_url)


@pytest.fixture(scope="session")
def service(
    tmp_path_factory: pytest.TempPathFactory, docs_database_url: str, valkey_url: str
) -> Iterator[Service]:
    folder: Path = tmp_path_factory.mktemp("service")
    with serving(folder, docs_database_url, valkey_url, ENVIRONMENT, measured=False) as running:
        yield running
