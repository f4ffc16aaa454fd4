"""The ai operations as clients see them: statuses, problems, scopes, roles."""

from collections.abc import AsyncIterator
from typing import Any
from uuid import uuid4

import httpx
import pytest
from fastapi import FastAPI

from tests.people import somebody


class Client:
    """Somebody with a book from a template, an account and a transaction at Lidl."""

    def __init__(self, http: httpx.AsyncClient, token: str) -> None:
        self._http, self._token = http, token
        self.book = self.transaction = ""

    async def call(
        self, method: str, path: str, token: str | None = None, **options: Any
    ) -> httpx.Response:
        headers = {"Authorization": f"Bearer {token or self._token}"}
        headers |= options.pop("headers", {})
        return await self._http.request(method, f"/api/v1{path}", headers=headers, **options)

    async def ask(self, path: str, **options: Any) -> httpx.Response:
        return await self.call("POST", f"/ai/books/{self.book}/{path}", **options)

    async def suggest(self) -> str:
        answer = await self.ask("categorize", json={"transaction_ids": [self.transaction]})
        found: str = answer.json()["items"][0]["suggestion_id"]
        return found

    async def token(self, *scopes: str) -> str:
        body = {"name": "ai", "scopes": list(scopes)}
        answer = await self.call("POST", "/auth/tokens", json=body)
        secret: str = answer.json()["token"]
        return secret


@pytest.fixture
async def owner(app: FastAPI) -> AsyncIterator[Client]:
    async with somebody(app) as http:
        token = http.headers["Authorization"].removeprefix("Bearer ")
        yield await _with_a_book(Client(http, token))


async def _with_a_book(made: Client) -> Client:
    body: dict[str, object] = {"name": "Home", "base_currency": "EUR", "template": "personal"}
    body["first_month"] = "2026-01"
    made.book = (await made.call("POST", "/budget/books", json=body)).json()["id"]
    body = {"name": "Current", "kind": "asset", "subtype": "checking", "currency": "EUR"}
    account = await made.call("POST", f"/budget/books/{made.book}/accounts", json=body)
    body = {"account_id": account.json()["id"], "date": "2026-01-15", "amount": -4210}
    body["payee_name"] = "Lidl"
    entered = await made.call("POST", f"/budget/books/{made.book}/transactions", json=body)
    made.transaction = entered.json()["id"]
    return made


class TestCategorize:
    async def test_rows_of_a_statement_get_categories_of_the_template(self, owner: Client) -> None:
        rows = [
            {"text": "POS PURCHASE STARBUCKS 0042", "amount": -450},
            {"text": "ACME LTD PAYROLL", "amount": 250_000},
        ]
        answer = await owner.ask("categorize", json={"rows": rows})
        assert answer.status_code == 200
        items = answer.json()["items"]
        assert [item["category_name"] for item in items] == ["Eating out", "Salary"]
        assert [item["path"] for item in items] == ["lexicon", "rule"]
        assert [item["suggestion_id"] for item in items] == [None, None]

    @pytest.mark.parametrize(
        "body",
        [
            {},
            {"rows": []},
            {"rows": [{"text": "Lidl", "amount": -1}], "transaction_ids": [str(uuid4())]},
            {"rows": [{"text": " Lidl", "amount": -1}]},
            {"rows": [{"text": "Lidl", "amount": -1.5}]},
            {"rows": [{"text": "Lidl", "amount": -1}] * 201},
        ],
    )
    async def test_other_bodies_are_refused(self, owner: Client, body: object) -> None:
        answer = await owner.ask("categorize", json=body)
        assert answer.status_code == 422
        assert answer.json()["type"] == "/problems/invalid-input"

    async def test_unknown_transactions_are_not_found(self, owner: Client) -> None:
        answer = await owner.ask("categorize", json={"transaction_ids": [str(uuid4())]})
        assert answer.status_code == 404

    async def test_a_strangers_book_is_not_found(self, owner: Client) -> None:
        owner.book = str(uuid4())
        assert (await owner.ask("categorize", json={"rows": []})).status_code == 404

    async def test_both_scopes_are_asked_for(self, owner: Client) -> None:
        body = {"rows": [{"text": "Lidl", "amount": -1}]}
        for scopes in (["ai:use"], ["budget:read"]):
            token = await owner.token(*scopes)
            refused = await owner.ask("categorize", json=body, token=token)
            assert refused.status_code == 403
        token = await owner.token("ai:use", "budget:read")
        assert (await owner.ask("categorize", json=body, token=token)).status_code == 200


class TestSuggestions:
    async def test_from_a_suggestion_to_a_category(self, owner: Client) -> None:
        suggestion = await owner.suggest()
        listed = await owner.call("GET", f"/ai/books/{owner.book}/suggestions?status=pending")
        accepted = await owner.ask(f"suggestions/{suggestion}/accept")
        place = f"/budget/books/{owner.book}/transactions/{owner.transaction}"
        entered = (await owner.call("GET", place)).json()
        assert [each["id"] for each in listed.json()["items"]] == [suggestion]
        assert (accepted.status_code, accepted.json()["status"]) == (200, "accepted")
        assert entered["category_id"] == accepted.json()["chosen_category_id"]
        assert accepted.headers["ETag"].startswith('"v2')

    async def test_accepting_again_with_its_key_is_the_same_answer(self, owner: Client) -> None:
        suggestion = await owner.suggest()
        first, second = [
            await owner.ask(f"suggestions/{suggestion}/accept", headers={"Idempotency-Key": "k"})
            for _ in range(2)
        ]
        third = await owner.ask(f"suggestions/{suggestion}/accept")
        assert first.json() == second.json()
        assert second.headers["Idempotent-Replayed"] == "true"
        assert (third.status_code, third.json()["type"]) == (409, "/problems/suggestion-decided")

    async def test_a_token_that_may_not_write_the_budget_cannot_accept(self, owner: Client) -> None:
        suggestion = await owner.suggest()
        token = await owner.token("ai:use", "budget:read")
        refused = await owner.ask(f"suggestions/{suggestion}/accept", token=token)
        assert refused.status_code == 403

    async def test_rejecting(self, owner: Client) -> None:
        suggestion = await owner.suggest()
        rejected = await owner.ask(f"suggestions/{suggestion}/reject")
        again = await owner.ask(f"suggestions/{suggestion}/reject")
        assert (rejected.status_code, rejected.json()["status"]) == (200, "rejected")
        assert again.status_code == 409
