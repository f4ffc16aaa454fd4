"""Attachments over HTTP: ranges, validators, and headers that keep browsers from running files."""

from collections.abc import AsyncIterator
from typing import Any, Final

import httpx
import pytest
from fastapi import FastAPI

from tests.people import somebody

PDF: Final = b"%PDF-1.4 a receipt"
BOOKS: Final = "/api/v1/budget/books"


@pytest.fixture
async def owner(app: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    async with somebody(app) as http:
        yield http


async def _made(owner: httpx.AsyncClient, path: str, **options: Any) -> dict[str, Any]:
    answer = await owner.post(path, **options)
    assert answer.status_code == 201, answer.text
    made: dict[str, Any] = answer.json()
    return made


@pytest.fixture
async def content(owner: httpx.AsyncClient) -> str:
    """The path of an attachment's content."""
    book = await _made(owner, BOOKS, json={"name": "Home", "base_currency": "EUR"})
    path = f"{BOOKS}/{book['id']}"
    account = {"name": "Current", "kind": "asset", "subtype": "checking", "currency": "EUR"}
    here = await _made(owner, f"{path}/accounts", json=account)
    entry = {"account_id": here["id"], "date": "2026-01-05", "amount": -500}
    entered = await _made(owner, f"{path}/transactions", json=entry)
    file = {"file": ("receipt.pdf", PDF, "text/html")}
    answer = await owner.post(f"{path}/transactions/{entered['id']}/attachments", files=file)
    assert answer.status_code == 415
    file = {"file": ("../Käse 1.pdf", PDF, "application/octet-stream")}
    made = await _made(owner, f"{path}/transactions/{entered['id']}/attachments", files=file)
    return f"{path}/attachments/{made['id']}/content"


class TestGetAttachmentContent:
    async def test_is_a_download_that_no_browser_runs(
        self, owner: httpx.AsyncClient, content: str
    ) -> None:
        answer = await owner.get(content)
        assert (answer.status_code, answer.content) == (200, PDF)
        assert answer.headers["content-type"] == "application/octet-stream"
        assert answer.headers["x-content-type-options"] == "nosniff"
        disposition = "attachment; filename*=UTF-8''K%C3%A4se%201.pdf"
        assert answer.headers["content-disposition"] == disposition
        assert answer.headers["accept-ranges"] == "bytes"
        assert answer.headers["content-length"] == str(len(PDF))

    async def test_goes_on_where_it_broke_off(self, owner: httpx.AsyncClient, content: str) -> None:
        first = await owner.get(content, headers={"Range": "bytes=0-8"})
        assert (first.status_code, first.content) == (206, PDF[:9])
        assert first.headers["content-range"] == f"bytes 0-8/{len(PDF)}"
        asked = {"Range": "bytes=9-", "If-Range": first.headers["etag"]}
        rest = await owner.get(content, headers=asked)
        assert (rest.status_code, first.content + rest.content) == (206, PDF)
        assert rest.headers["content-length"] == str(len(PDF) - 9)
        anew = await owner.get(content, headers={**asked, "If-Range": '"another"'})
        assert (anew.status_code, anew.content) == (200, PDF)

    async def test_refuses_a_range_that_is_not_there(
        self, owner: httpx.AsyncClient, content: str
    ) -> None:
        answer = await owner.get(content, headers={"Range": f"bytes={len(PDF)}-"})
        assert answer.status_code == 416
        assert answer.json()["size"] == len(PDF)
        assert answer.headers["content-range"] == f"bytes */{len(PDF)}"

    async def test_is_not_sent_again_to_whoever_has_it(
        self, owner: httpx.AsyncClient, content: str
    ) -> None:
        etag = (await owner.get(content)).headers["etag"]
        answer = await owner.get(content, headers={"If-None-Match": etag})
        assert (answer.status_code, answer.content) == (304, b"")
