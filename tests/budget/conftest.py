"""The budget domain's service on the run's database."""

import contextlib

import pytest
from fastapi import FastAPI

from impl.budget.service import BudgetService
from impl.platform import telemetry
from tests.factories.budget import Household, a_household, a_service


@pytest.fixture(scope="session")
def service(app: FastAPI, database_url: str, files_url: str) -> BudgetService:
    del app  # it has opened the database
    return a_service(database_url, blob_url=files_url)


@pytest.fixture
def statements(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The statements that are sent to the database, as they come."""
    sent: list[str] = []
    span = telemetry.statement_span

    def noting(sql: str) -> contextlib.AbstractContextManager[None]:
        sent.append(sql)
        return span(sql)

    monkeypatch.setattr(telemetry, "statement_span", noting)
    return sent


@pytest.fixture
async def home(service: BudgetService) -> Household:
    """A book in euros that begins in January 2026."""
    return await a_household(service)
