"""The budget domain's service, and somebody who is logged in and has a book."""

from collections.abc import AsyncIterator
from uuid import uuid4

import httpx
import pytest
from fastapi import FastAPI

from impl.budget.service import BudgetService
from tests.analytics.crowded import Crowded
from tests.analytics.ledger import Ledger
from tests.factories.budget import Household, a_household, a_service
from tests.live import PASSWORD


@pytest.fixture(scope="session")
def service(app: FastAPI, database_url: str) -> BudgetService:
    del app  # it has opened the database
    return a_service(database_url)


@pytest.fixture
async def home(service: BudgetService) -> Household:
    """A book in euros that begins in January 2026."""
    return await a_household(service)


@pytest.fixture(scope="session")
async def ledger(service: BudgetService) -> Ledger:
    """A book that is only looked at, and its entries."""
    crowded = Crowded(await a_household(service, first_month="2024-01"))
    await crowded.fill()
    return await Ledger.read(crowded.home.id)


@pytest.fixture(scope="module")
async def owner(app: FastAPI, client: httpx.AsyncClient) -> AsyncIterator[httpx.AsyncClient]:
    """A client that is logged in."""
    person = {"email": f"{uuid4().hex[:12]}@example.org", "password": PASSWORD}
    await client.post("/api/v1/auth/register", json={**person, "display_name": "Ada"})
    tokens = (await client.post("/api/v1/auth/login", json=person)).json()
    headers = {"Authorization": f"Bearer {tokens['access_token']}"}
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(
        transport=transport, base_url="http://centime.test", headers=headers
    ) as http:
        yield http
