"""Imports as clients see them: forms in, statuses, headers and problems out."""

from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from tests.budget.imports.files import csv, january, ofx
from tests.people import somebody


class Client:
    """Somebody with a book and an account."""

    def __init__(self, http: httpx.AsyncClient, token: str) -> None:
        self._http, self._headers = http, {"Authorization": f"Bearer {token}"}
        self.book = self.account = ""

    async def call(self, method: str, path: str, **options: Any) -> httpx.Response:
        headers = {**self._headers, **options.pop("headers", {})}
        return await self._http.request(method, f"/api/v1{path}", headers=headers, **options)

    async def upload(self, content: bytes, key: str | None = None, **fields: str) -> httpx.Response:
        return await self.call(
            "POST",
            f"/budget/books/{self.book}/imports",
            files={"file": ("january.csv", content, "text/csv")},
            data={"account_id": self.account, **fields},
            headers={"Idempotency-Key": key} if key else {},
        )


@pytest.fixture
async def owner(app: FastAPI) -> AsyncIterator[Client]:
    async with somebody(app) as http:
        token = http.headers["Authorization"].removeprefix("Bearer ")
        yield await _with_a_book(Client(http, token))


async def _with_a_book(made: Client) -> Client:
    body: dict[str, object] = {"name": "Home", "base_currency": "EUR", "first_month": "2026-01"}
    made.book = (await made.call("POST", "/budget/books", json=body)).json()["id"]
    body = {"name": "Current", "kind": "asset", "subtype": "checking", "currency": "EUR"}
    answer = await made.call("POST", f"/budget/books/{made.book}/accounts", json=body)
    made.account = answer.json()["id"]
    return made


class TestImportsOverHttp:
    async def test_a_file_is_uploaded_previewed_and_committed(self, owner: Client) -> None:
        made = await owner.upload(csv(january(3)))
        place = made.headers["Location"].removeprefix("/api/v1")

        found = await owner.call("GET", place)
        rows = await owner.call("GET", f"{place}/rows")
        done = await owner.call("POST", f"{place}/commit")

        assert made.status_code == 201
        assert made.json()["filename"] == "january.csv"
        assert found.json() == made.json()
        assert found.headers["ETag"].startswith('"v1.s')
        assert [row["status"] for row in rows.json()["items"]] == ["new"] * 3
        assert (done.status_code, done.json()["transactions_created"]) == (200, 3)

    async def test_an_upload_sent_again_with_its_key_is_the_same_import(
        self, owner: Client
    ) -> None:
        first, second = [await owner.upload(csv(january(2)), key="upload-1") for _ in range(2)]
        other = await owner.upload(csv(january(2)), key="upload-2")

        assert second.status_code == 201
        assert second.json() == first.json()
        assert other.json()["id"] != first.json()["id"]

    async def test_a_commit_sent_again_with_its_key_is_the_same_answer(self, owner: Client) -> None:
        made = (await owner.upload(csv(january(2)))).json()
        place = f"/budget/books/{owner.book}/imports/{made['id']}/commit"

        first, second = [
            await owner.call("POST", place, headers={"Idempotency-Key": "commit-1"})
            for _ in range(2)
        ]
        without = await owner.call("POST", place)

        assert (first.status_code, second.json()) == (200, first.json())
        assert (without.status_code, without.json()["type"]) == (
            409,
            "/problems/import-already-committed",
        )

    async def test_an_edit_makes_cached_rows_stale(self, owner: Client) -> None:
        made = (await owner.upload(csv(january(2)))).json()
        place = f"/budget/books/{owner.book}/imports/{made['id']}/rows"
        etag = (await owner.call("GET", place)).headers["ETag"]

        same = await owner.call("GET", place, headers={"If-None-Match": etag})
        edited = await owner.call(
            "PATCH", place, json={"rows": [{"index": 1, "memo": "Bread"}]},
            headers={"If-Match": '"v1"'},
        )  # fmt: skip
        changed = await owner.call("GET", place, headers={"If-None-Match": etag})
        stale = await owner.call(
            "PATCH", place, json={"rows": [{"index": 1, "memo": "Rolls"}]},
            headers={"If-Match": '"v1"'},
        )  # fmt: skip

        assert (same.status_code, edited.status_code) == (304, 200)
        assert (changed.status_code, changed.json()["items"][0]["memo"]) == (200, "Bread")
        assert stale.status_code == 412

    async def test_a_mapping_is_sent_as_json_in_the_form(self, owner: Client) -> None:
        mapping = (
            '{"encoding": "utf-8", "delimiter": ",", "skip_rows": 0, "has_header": true,'
            '"date_order": "ymd", "decimal_separator": ".", "columns": ["date", "memo", "amount"],'
            '"outflow_flags": [], "inflow_flags": [], "debit_negative": false, "invert": true,'
            '"currency": null}'
        )

        made = await owner.upload(csv(january(1)), mapping=mapping)

        assert made.json()["mapping"]["columns"] == ["date", "memo", "amount"]
        rows = await owner.call("GET", f"{made.headers['Location'].removeprefix('/api/v1')}/rows")
        assert rows.json()["items"][0]["amount"] == 107

    @pytest.mark.parametrize(
        ("content", "problem"),
        [
            (b"", "not-a-bank-file"),
            (b"%PDF-1.7", "not-a-bank-file"),
            (b"Date,Payee,Way\n2026-01-05,A,x\n2026-01-06,B,y\n", "columns-not-found"),
            (ofx(january(1), currency="USD"), "statement-currency-mismatch"),
        ],
    )
    async def test_what_is_no_file_for_the_account_is_a_422_that_says_why(
        self, owner: Client, content: bytes, problem: str
    ) -> None:
        refused = await owner.upload(content)

        assert refused.status_code == 422
        assert refused.headers["Content-Type"] == "application/problem+json"
        assert refused.json()["type"] == f"/problems/{problem}"
        assert refused.json()["detail"]

    async def test_a_rolled_back_import_is_gone(self, owner: Client) -> None:
        made = (await owner.upload(csv(january(2)))).json()
        place = f"/budget/books/{owner.book}/imports/{made['id']}"
        await owner.call("POST", f"{place}/commit")

        gone = await owner.call("DELETE", place)

        assert gone.status_code == 204
        assert (await owner.call("GET", place)).status_code == 404
        listed = await owner.call("GET", f"/budget/books/{owner.book}/transactions")
        assert listed.json()["items"] == []
