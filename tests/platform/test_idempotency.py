"""One Idempotency-Key, one effect: at once, after a crash, and with Valkey flushed or gone."""

import asyncio
import json
import socket
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

import asyncpg
import httpx
import pytest
import redis
from fastapi import FastAPI
from starlette.responses import Response

from impl.platform import db
from impl.platform.idempotency import MAX_STORED_BYTES, Claim
from tests.live import Person, serving
from tests.people import somebody


@pytest.fixture(scope="module")
async def owner(app: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    """A client that is logged in and has one book."""
    async with somebody(app) as http:
        book = await http.post(
            "/api/v1/budget/books", json={"name": "Home", "base_currency": "EUR"}
        )
        http.base_url = httpx.URL(f"http://centime.test/api/v1/budget/books/{book.json()['id']}/")
        yield http


async def _names(owner: httpx.AsyncClient) -> list[str]:
    page = (await owner.get("payees", params={"limit": 200})).json()
    return [payee["name"] for payee in page["items"]]


async def _post(owner: httpx.AsyncClient, key: str, body: dict[str, Any]) -> httpx.Response:
    return await owner.post("payees", json=body, headers={"Idempotency-Key": key})


class TestOneKey:
    async def test_fifty_requests_at_once_have_one_effect(self, owner: httpx.AsyncClient) -> None:
        key, body = uuid4().hex, {"name": f"Baker {uuid4().hex[:8]}"}

        async def insist() -> httpx.Response:
            while True:
                response = await _post(owner, key, body)
                if response.status_code != 409:
                    return response
                assert response.json()["type"] == "/problems/idempotency-key-in-flight"
                assert response.headers["Retry-After"] == "1"

        answers = await asyncio.gather(*(insist() for _ in range(50)))
        assert {answer.status_code for answer in answers} == {201}
        assert len({answer.content for answer in answers}) == 1
        fresh = [each for each in answers if "Idempotent-Replayed" not in each.headers]
        assert len(fresh) == 1
        assert (await _names(owner)).count(body["name"]) == 1

    async def test_a_replay_is_the_stored_answer(self, owner: httpx.AsyncClient) -> None:
        key, body = uuid4().hex, {"name": f"Miller {uuid4().hex[:8]}"}
        first, again = await _post(owner, key, body), await _post(owner, f'"{key}"', body)
        assert again.headers["Idempotent-Replayed"] == "true"
        for name in ("ETag", "Location", "Content-Type"):
            assert first.headers.get(name) == again.headers.get(name)
        assert (again.status_code, again.content) == (first.status_code, first.content)

    async def test_another_request_under_the_same_key_is_refused(
        self, owner: httpx.AsyncClient
    ) -> None:
        key = uuid4().hex
        await _post(owner, key, {"name": f"Cook {uuid4().hex[:8]}"})
        refused = await _post(owner, key, {"name": f"Cook {uuid4().hex[:8]}"})
        assert refused.status_code == 422
        assert refused.json()["type"] == "/problems/idempotency-key-reused"

    async def test_a_refused_request_is_not_stored(self, owner: httpx.AsyncClient) -> None:
        key, name = uuid4().hex, f"Smith {uuid4().hex[:8]}"
        assert (await _post(owner, key, {"nom": name})).status_code == 422
        assert (await _post(owner, key, {"name": name})).status_code == 201

    @pytest.mark.parametrize("key", ["", "x" * 256])
    async def test_a_key_of_another_length_is_named(
        self, owner: httpx.AsyncClient, key: str
    ) -> None:
        refused = await _post(owner, key, {"name": f"Nobody {uuid4().hex[:8]}"})
        assert refused.status_code == 422
        assert refused.json()["errors"][0]["parameter"] == "Idempotency-Key"

    async def test_an_answer_is_kept_up_to_a_mebibyte(self, owner: httpx.AsyncClient) -> None:
        del owner  # the database is open
        for size, kept in ((MAX_STORED_BYTES, True), (MAX_STORED_BYTES + 1, False)):
            claim = Claim(uuid4(), "create_payee", uuid4().hex, b"fingerprint")
            async with db.transaction():
                assert await claim.replay() is None
                await claim.store(Response(b"x" * size, 201))
            async with db.transaction():
                replayed = await claim.replay()
            assert (replayed is not None) is kept

    async def test_a_flushed_valkey_changes_nothing(
        self, owner: httpx.AsyncClient, valkey_url: str
    ) -> None:
        key, body = uuid4().hex, {"name": f"Weaver {uuid4().hex[:8]}"}
        first = await _post(owner, key, body)
        with redis.Redis.from_url(valkey_url) as valkey:
            valkey.flushall()
        again = await _post(owner, key, body)
        assert again.headers["Idempotent-Replayed"] == "true"
        assert again.content == first.content
        assert (await _names(owner)).count(body["name"]) == 1


class TestCrash:
    @pytest.mark.timeout(120)
    async def test_a_service_killed_before_its_answer_was_read_repeats_it(
        self, tmp_path: Path, live_database_url: str, valkey_url: str
    ) -> None:
        key, body = uuid4().hex, {"name": "Baker"}
        with (
            serving(tmp_path, live_database_url, valkey_url) as service,
            Person(service.url) as ada,
        ):
            book = ada.call("POST", "/budget/books", name="Home", base_currency="EUR")
            path = f"/budget/books/{book['id']}/payees"
            with _sent(service.url, f"/api/v1{path}", ada.access_token, key, body):
                stored = await _effect(live_database_url, key)
                service.kill()
        headers = {"Authorization": f"Bearer {ada.access_token}", "Idempotency-Key": key}
        with serving(tmp_path, live_database_url, valkey_url) as service:
            async with httpx.AsyncClient(base_url=f"{service.url}/api/v1", headers=headers) as http:
                again = await http.post(path, json=body)
                listed = (await http.get(path)).json()
        assert again.status_code == 201
        assert again.headers["Idempotent-Replayed"] == "true"
        assert again.content == stored
        assert [payee["name"] for payee in listed["items"]] == ["Baker"]


def _sent(url: str, path: str, token: str, key: str, body: dict[str, Any]) -> socket.socket:
    """A request on its way, whose answer nobody reads."""
    where, content = urlsplit(url), json.dumps(body, separators=(",", ":"))
    connection = socket.create_connection((where.hostname or "", where.port or 0), 10)
    connection.sendall(
        (
            f"POST {path} HTTP/1.1\r\nHost: {where.netloc}\r\nAuthorization: Bearer {token}\r\n"
            f"Idempotency-Key: {key}\r\nContent-Type: application/json\r\n"
            f"Content-Length: {len(content)}\r\n\r\n{content}"
        ).encode()
    )
    return connection


async def _effect(database_url: str, key: str) -> bytes:
    """Wait until the effect is committed; the answer that was stored with it."""
    connection = await asyncpg.connect(database_url)
    try:
        async with asyncio.timeout(20):
            while True:
                body: bytes | None = await connection.fetchval(
                    "SELECT body FROM idempotency_keys WHERE key = $1", key
                )
                if body is not None:
                    return body
    finally:
        await connection.close()
