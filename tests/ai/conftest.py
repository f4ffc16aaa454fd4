"""The ai domain's service on the run's database, with one reading engine for all tests."""

import os
from collections.abc import AsyncIterator

import pytest
from fastapi import FastAPI

from impl.ai.assembly import Ai, assemble
from impl.ai.service import AiService
from impl.budget.service import BudgetService
from impl.platform.paging import Cursors
from tests.conftest import settings_of
from tests.factories.ai import Assisted, an_analytics, an_assisted
from tests.factories.budget import Household, a_household, a_service

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as in the engine's process


@pytest.fixture(scope="session")
def budget(app: FastAPI, database_url: str) -> BudgetService:
    del app  # it has opened the database
    return a_service(database_url)


@pytest.fixture(scope="session")
async def ai(budget: BudgetService, database_url: str) -> AsyncIterator[Ai]:
    made = assemble(settings_of(database_url), Cursors([b"tests"]), budget, an_analytics())
    yield made
    await made.close()


@pytest.fixture(scope="session")
def service(ai: Ai) -> AiService:
    return ai.service


@pytest.fixture
async def home(budget: BudgetService) -> Household:
    return await a_household(budget)


@pytest.fixture
async def assisted(home: Household, service: AiService) -> Assisted:
    """A book with an account and usual categories, and no transactions."""
    return await an_assisted(home, service)
