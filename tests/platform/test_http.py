"""What every operation does alike: methods, media types, limits, validators, ids and headers."""

import json
import re
from typing import Any
from uuid import uuid4

import httpx
import pytest
from fastapi import FastAPI

from generated.operations import OPERATIONS
from impl.app import create_app
from tests.conftest import settings_of

BOOKS = "/api/v1/budget/books"


def _problem(response: httpx.Response, status: int, slug: str) -> dict[str, Any]:
    assert response.status_code == status, response.text
    assert response.headers["Content-Type"] == "application/problem+json"
    problem: dict[str, Any] = response.json()
    assert problem["type"] == f"/problems/{slug}"
    assert problem["status"] == status
    assert problem["trace_id"]
    return problem


class TestRouting:
    async def test_an_unknown_path_is_a_problem(self, client: httpx.AsyncClient) -> None:
        _problem(await client.get("/api/v1/nothing"), 404, "not-found")

    async def test_a_wrong_method_names_every_right_one(self, client: httpx.AsyncClient) -> None:
        response = await client.put("/api/v1/auth/me", json={})
        _problem(response, 405, "method-not-allowed")
        assert response.headers["Allow"] == "DELETE, GET, HEAD, PATCH"

    @pytest.mark.parametrize("operation", OPERATIONS.values(), ids=lambda each: each.id)
    async def test_every_path_knows_its_methods(
        self, client: httpx.AsyncClient, operation: Any
    ) -> None:
        path = re.sub(r"\{[^}]+\}", str(uuid4()), operation.path)
        response = await client.request("TRACE", path)
        _problem(response, 405, "method-not-allowed")
        assert operation.method in response.headers["Allow"].split(", ")


class TestBodies:
    async def test_who_is_unknown_learns_nothing_of_its_body(
        self, client: httpx.AsyncClient
    ) -> None:
        response = await client.post(
            BOOKS, content=b"{", headers={"Content-Type": "application/json"}
        )
        _problem(response, 401, "unauthenticated")
        assert response.headers["WWW-Authenticate"].startswith("Bearer")

    async def test_what_is_no_json_is_a_bad_request(self, owner: httpx.AsyncClient) -> None:
        response = await owner.post(
            BOOKS, content=b"{", headers={"Content-Type": "application/json"}
        )
        _problem(response, 400, "bad-request")

    async def test_another_media_type_is_refused_by_name(self, owner: httpx.AsyncClient) -> None:
        response = await owner.post(BOOKS, content=b"a=1", headers={"Content-Type": "text/plain"})
        assert "application/json" in _problem(response, 415, "unsupported-media-type")["detail"]

    async def test_a_body_over_the_limit_is_refused(self, owner: httpx.AsyncClient) -> None:
        response = await owner.post(BOOKS, json={"name": "x" * (2 << 20)})
        _problem(response, 413, "body-too-large")

    async def test_every_fault_is_named_with_its_place(self, owner: httpx.AsyncClient) -> None:
        response = await owner.post(BOOKS, json={"name": 7, "base_currency": "euro", "colour": 1})
        problem = _problem(response, 422, "invalid-input")
        assert {error["pointer"] for error in problem["errors"]} == {
            "/name",
            "/base_currency",
            "/colour",
        }

    @pytest.mark.parametrize("text", ["a\x00b", "\ud800"])
    async def test_text_that_cannot_be_stored_is_refused(
        self, owner: httpx.AsyncClient, text: str
    ) -> None:
        content = json.dumps({"name": text, "base_currency": "EUR"}).encode()
        response = await owner.post(
            BOOKS, content=content, headers={"Content-Type": "application/json"}
        )
        _problem(response, 422, "invalid-input")

    @pytest.mark.parametrize(("amount", "status"), [(18.0, 201), ("18", 422), (True, 422)])
    async def test_integers_are_those_of_json_schema(
        self, owner: httpx.AsyncClient, book: dict[str, Any], amount: object, status: int
    ) -> None:
        body = {"name": "Cash", "kind": "asset", "subtype": "cash", "currency": "EUR"}
        response = await owner.post(
            f"{BOOKS}/{book['id']}/accounts",
            json={**body, "opening_balance": amount, "opening_date": "2026-01-01"},
        )
        assert response.status_code == status, response.text


class TestParameters:
    async def test_unknown_ones_are_named(self, owner: httpx.AsyncClient) -> None:
        problem = _problem(await owner.get(f"{BOOKS}?colour=red"), 422, "invalid-input")
        assert problem["errors"][0]["parameter"] == "colour"

    @pytest.mark.parametrize("limit", ["0", "201", "many", "1&limit=2", ""])
    async def test_bounds_and_types_hold(self, owner: httpx.AsyncClient, limit: str) -> None:
        problem = _problem(await owner.get(f"{BOOKS}?limit={limit}"), 422, "invalid-input")
        assert {error["parameter"] for error in problem["errors"]} == {"limit"}

    async def test_an_id_that_is_none_is_not_found(self, owner: httpx.AsyncClient) -> None:
        _problem(await owner.get(f"{BOOKS}/not-an-id"), 404, "not-found")


class TestValidators:
    async def test_a_view_of_a_book_that_has_not_changed_is_not_sent_again(
        self, owner: httpx.AsyncClient, book: dict[str, Any]
    ) -> None:
        path = f"{BOOKS}/{book['id']}/accounts"
        first = await owner.get(path)
        same = await owner.get(path, headers={"If-None-Match": first.headers["ETag"]})
        assert (same.status_code, same.content) == (304, b"")
        body = {"name": "Cash", "kind": "asset", "subtype": "cash", "currency": "EUR"}
        await owner.post(path, json=body)
        changed = await owner.get(path, headers={"If-None-Match": first.headers["ETag"]})
        assert changed.status_code == 200
        assert changed.headers["ETag"] != first.headers["ETag"]

    async def test_a_write_against_a_stale_version_changes_nothing(
        self, owner: httpx.AsyncClient, book: dict[str, Any]
    ) -> None:
        path = f"{BOOKS}/{book['id']}"
        seen = (await owner.get(path)).headers["ETag"]
        first = await owner.patch(path, json={"name": "House"}, headers={"If-Match": seen})
        assert first.status_code == 200, first.text
        stale = await owner.patch(path, json={"name": "Hut"}, headers={"If-Match": seen})
        _problem(stale, 412, "precondition-failed")
        assert (await owner.get(path)).json()["name"] == "House"


class TestPublicAnswers:
    @pytest.mark.parametrize(
        ("path", "accept"),
        [
            ("/.well-known/jwks.json", "application/json"),
            ("/problems", "*/*"),
            ("/problems/not-found", "application/json"),
            ("/problems/not-found", "text/html"),
            ("/api/v1/system/currencies", "application/json"),
            ("/openapi.json", "application/json"),
        ],
    )
    async def test_any_cache_may_keep_them_and_ask_whether_they_hold(
        self, client: httpx.AsyncClient, path: str, accept: str
    ) -> None:
        first = await client.get(path, headers={"Accept": accept})
        assert first.headers["Cache-Control"] == "public, max-age=300"
        held = {"Accept": accept, "If-None-Match": f'"other", {first.headers["ETag"]}'}
        again = await client.get(path, headers=held)
        assert (again.status_code, again.content) == (304, b"")
        assert again.headers["Cache-Control"] == "public, max-age=300"
        stale = await client.get(path, headers={"Accept": accept, "If-None-Match": '"other"'})
        assert stale.content == first.content

    async def test_a_page_and_its_data_are_told_apart(self, client: httpx.AsyncClient) -> None:
        page = await client.get("/problems/not-found", headers={"Accept": "text/html"})
        data = await client.get("/problems/not-found")
        assert page.headers["ETag"] != data.headers["ETag"]
        assert page.headers["Vary"] == data.headers["Vary"] == "Accept"

    async def test_what_goes_wrong_is_never_kept(self, client: httpx.AsyncClient) -> None:
        missing = await client.get("/problems/nothing")
        _problem(missing, 404, "not-found")
        assert missing.headers["Cache-Control"] == "no-store"

    async def test_health_is_always_fresh(self, client: httpx.AsyncClient) -> None:
        assert (await client.get("/health/live")).headers["Cache-Control"] == "no-store"


class TestHeaders:
    async def test_ids_are_taken_over_and_given_back(self, client: httpx.AsyncClient) -> None:
        trace = uuid4().hex
        response = await client.get(
            "/api/v1/auth/me",
            headers={"X-Request-Id": "order-66", "traceparent": f"00-{trace}-{'1' * 16}-01"},
        )
        assert response.headers["X-Request-Id"] == "order-66"
        assert response.json()["trace_id"] == trace

    async def test_answers_are_not_to_be_sniffed_framed_or_stored(
        self, owner: httpx.AsyncClient
    ) -> None:
        headers = (await owner.get("/api/v1/auth/me")).headers
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
        assert headers["Cache-Control"] == "private, no-cache"
        assert headers["RateLimit-Policy"].startswith('"read"')

    async def test_an_accept_that_leaves_nothing_is_refused(self, owner: httpx.AsyncClient) -> None:
        response = await owner.get("/api/v1/auth/me", headers={"Accept": "text/csv"})
        assert "application/json" in _problem(response, 406, "not-acceptable")["detail"]

    async def test_a_problem_explains_itself_to_people_and_programs(
        self, client: httpx.AsyncClient
    ) -> None:
        page = await client.get("/problems/not-found", headers={"Accept": "text/html"})
        data = await client.get("/problems/not-found")
        assert page.headers["Content-Type"].startswith("text/html")
        assert data.json()["action"] in page.text.replace("&#x27;", "'")


class TestPages:
    @pytest.mark.parametrize("path", ["/docs", "/docs/try/"])
    async def test_the_documentation_needs_nothing_from_elsewhere(
        self, client: httpx.AsyncClient, path: str
    ) -> None:
        page = await client.get(path, follow_redirects=True)
        assets = re.findall(r'<(?:script|link|img)[^>]* (?:src|href)="([^"]+)"', page.text)
        assert len(assets) >= 3
        for asset in assets:
            if not asset.startswith("data:"):
                assert not asset.startswith(("http", "//"))
                assert (await client.get(str(page.url.join(asset)))).status_code == 200

    async def test_the_bundle_is_served_with_a_validator(self, client: httpx.AsyncClient) -> None:
        bundle = await client.get("/openapi.json")
        assert bundle.json()["openapi"].startswith("3.1")
        again = await client.get("/openapi.json", headers={"If-None-Match": bundle.headers["ETag"]})
        assert again.status_code == 304

    async def test_metrics_count_by_operation(self, owner: httpx.AsyncClient) -> None:
        await owner.get("/api/v1/auth/me")
        text = (await owner.get("/metrics")).text
        assert (
            'centime_request_seconds_count{method="GET",operation_id="get_me",status="200"}' in text
        )


class TestWithoutRedis:
    async def test_the_service_serves_and_says_that_it_is_degraded(
        self, app: FastAPI, database_url: str
    ) -> None:
        del app  # it has opened the database
        alone = create_app(settings_of(database_url), database_url, "redis://127.0.0.1:1/0")
        transport = httpx.ASGITransport(alone)
        async with httpx.AsyncClient(transport=transport, base_url="http://centime.test") as http:
            ready = await http.get("/health/ready")
            listed = await http.get("/problems")
        assert (ready.status_code, ready.json()["status"]) == (200, "degraded")
        assert listed.headers["RateLimit"].startswith('"read"')


class TestLimits:
    async def test_who_asks_too_often_is_told_when_to_come_back(
        self, app: FastAPI, database_url: str
    ) -> None:
        del app  # it has opened the database
        settings = settings_of(database_url).model_copy(update={"rate_limit_read": 2})
        strict = create_app(settings, database_url, None)
        transport = httpx.ASGITransport(strict)
        async with httpx.AsyncClient(transport=transport, base_url="http://centime.test") as http:
            answers = [await http.get("/problems") for _ in range(3)]
        assert [answer.status_code for answer in answers] == [200, 200, 429]
        _problem(answers[2], 429, "rate-limited")
        assert 1 <= int(answers[2].headers["Retry-After"]) <= 60
