"""The budget domain's service, and somebody who is logged in and has a book."""

from collections.abc import AsyncIterator

import httpx
import pytest
from fastapi import FastAPI

from impl.budget.service import BudgetService
from tests.analytics.crowded import Crowded
from tests.analytics.ledger import Ledger
from tests.factories.budget import Household, a_household, a_service
from tests.people import somebody


@pytest.fixture(scope="session")
def service(app: FastAPI, database_url: str, files_url: str) -> BudgetService:
    del app  # it has opened the database
    return a_service(database_url, blob_url=files_url)


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
async def owner(app: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    """A client that is logged in."""
    async with somebody(app) as http:
        yield http
