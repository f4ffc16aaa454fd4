"""The mock of the whole API, in this process."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from codegen.mock.app import create
from codegen.mock.document import Document
from tests.codegen.mock.specification import TEXT

TOKEN = {"Authorization": "Bearer any"}
ROOT = Path(__file__).parents[3]


def client_of(text: str) -> httpx.AsyncClient:
    """A client with a token, of the mock of this specification."""
    transport = httpx.ASGITransport(create(text))
    return httpx.AsyncClient(transport=transport, base_url="http://mock.test", headers=TOKEN)


@pytest.fixture(scope="module")
async def mocked() -> AsyncIterator[httpx.AsyncClient]:
    async with client_of(TEXT) as http:
        yield http


@pytest.fixture(scope="module")
def whole() -> Document:
    return Document(TEXT)


Json = Any
