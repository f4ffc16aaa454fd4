"""Somebody who is logged in, and a book of theirs."""

from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from tests.people import somebody

BOOKS = "/api/v1/budget/books"


@pytest.fixture(scope="module")
async def owner(app: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    """A client that is logged in."""
    async with somebody(app) as http:
        yield http


@pytest.fixture
async def book(owner: httpx.AsyncClient) -> dict[str, Any]:
    made: dict[str, Any] = (
        await owner.post(BOOKS, json={"name": "Home", "base_currency": "EUR"})
    ).json()
    return made
