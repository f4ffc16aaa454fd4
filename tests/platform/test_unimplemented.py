"""A server with half of its methods serves that half, and names what it lacks."""

from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from impl.app import create_app
from impl.budget.service import BudgetService
from impl.budget.service.payees import Payees
from tests.conftest import settings_of
from tests.platform.conftest import BOOKS


class TestAMissingMethod:
    @pytest.fixture
    async def half(
        self,
        owner: httpx.AsyncClient,
        database_url: str,
        monkeypatch: pytest.MonkeyPatch,
    ) -> AsyncIterator[httpx.AsyncClient]:
        """The owner's client of a service whose budget domain has no list_payees."""
        monkeypatch.delattr(Payees, "list_payees")
        assert not hasattr(BudgetService, "list_payees")
        app: FastAPI = create_app(settings_of(database_url), database_url, None)
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(
            transport=transport, base_url="http://centime.test", headers=owner.headers
        ) as http:
            yield http

    async def test_is_a_501_that_names_the_operation(
        self, half: httpx.AsyncClient, book: dict[str, Any]
    ) -> None:
        answer = await half.get(f"{BOOKS}/{book['id']}/payees")
        assert answer.status_code == 501
        assert answer.headers["Content-Type"] == "application/problem+json"
        problem = answer.json()
        assert problem["type"] == "/problems/not-implemented"
        assert "list_payees" in problem["detail"]
        assert problem["trace_id"]

    async def test_leaves_the_path_and_all_others_as_they_are(
        self, half: httpx.AsyncClient, book: dict[str, Any]
    ) -> None:
        path = f"{BOOKS}/{book['id']}/payees"
        made = await half.post(path, json={"name": "Bakery"})
        assert made.status_code == 201, made.text
        wrong = await half.put(path)
        assert (wrong.status_code, wrong.headers["Allow"]) == (405, "GET, HEAD, POST")
        for other in (f"{BOOKS}/{book['id']}/accounts", "/api/v1/auth/me", "/problems"):
            assert (await half.get(other)).status_code == 200
