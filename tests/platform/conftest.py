"""Somebody who is logged in, and a book of theirs."""

from collections.abc import AsyncIterator
from typing import Any
from uuid import uuid4

import httpx
import pytest
from fastapi import FastAPI

from tests.live import PASSWORD

BOOKS = "/api/v1/budget/books"


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


@pytest.fixture
async def book(owner: httpx.AsyncClient) -> dict[str, Any]:
    made: dict[str, Any] = (
        await owner.post(BOOKS, json={"name": "Home", "base_currency": "EUR"})
    ).json()
    return made
