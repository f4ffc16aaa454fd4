"""The mock refuses what the service refuses, in the same words and in the same order."""

from collections.abc import Iterator
from typing import Any

import httpx
from fastapi import FastAPI

from codegen.mock import runtime
from generated.operations import OPERATIONS
from generated.runtime import Operation
from impl.platform.settings import Settings
from tests.codegen.mock.specification import body_of, url_of
from tests.people import somebody


def test_bodies_may_be_as_large_as_the_service_takes_them() -> None:
    known = {name: Settings.model_fields[name].default for name in Settings.model_fields}
    assert known["request_max_bytes"] == runtime.MAX_BODY
    assert known["upload_max_bytes"] == runtime.MAX_UPLOAD


def several(operation: Operation, url: str) -> Iterator[dict[str, Any]]:
    """Several faults at once, which show what is looked at first."""
    nobody = {"Authorization": ""}
    yield {"url": f"{url}?nothing=1", "headers": {"Accept": "text/x"}}
    yield {"url": f"{url}?nothing=1", "headers": {"Content-Type": "x/y"}, "content": b"{"}
    yield {"url": url, "headers": {**nobody, "Accept": "text/x"}}
    yield {"url": url, "headers": {"Authorization": "Basic eA=="}}
    if operation.min_role:
        yield {"url": url_of(operation, book_id="none"), "headers": {"Accept": "x/y"}}
    if operation.idempotent:
        yield {"url": url, "headers": {"Idempotency-Key": "k" * 256}, **body_of(operation)}
    if operation.cache == "book":
        yield {"url": f"{url}?nothing=1", "headers": {"If-None-Match": "x" * 1025}}


def bodies(operation: Operation, url: str) -> Iterator[dict[str, Any]]:
    """Bodies with one fault each."""
    sent = body_of(operation)
    if not sent:
        return
    if "files" in sent:
        yield {"url": url, "files": sent["files"], "data": {**sent["data"], "nothing": "1"}}
        yield {"url": url, "data": {"nothing": "1"}, "files": {"other": b"x"}}
        return
    if "json" not in sent:  # of OAuth: it has no unknown fields
        yield {"url": url, "json": sent["data"]}
        return
    json = {"Content-Type": "application/json"}
    yield {"url": url, "json": {**sent["json"], "nothing~like/this": 1}}
    if sent["json"]:
        yield {"url": url, "json": {name: [None] for name in sent["json"]}}
    yield {"url": url, "headers": json, "content": b'{"a": NaN}'}
    yield {"url": url, "headers": {**json, "Content-Length": "99999999999"}, "content": b"{}"}


def wrong_ways(book: str) -> Iterator[tuple[str, dict[str, Any]]]:
    for operation in OPERATIONS.values():
        url = url_of(operation, book_id=book)
        for sent in (*several(operation, url), *bodies(operation, url)):
            yield operation.method, sent
        yield "TRACE", {"url": url}
    yield "GET", {"url": "/nowhere?at=all"}
    yield "GET", {"url": "/api/v1/budget/books/"}


class TestTheWholeWay:
    """Through both servers, the real one with its databases."""

    async def test_what_is_wrong_is_found_in_the_same_order(
        self, app: FastAPI, database_url: str, mocked: httpx.AsyncClient
    ) -> None:
        """The mock knows no roles: the service is asked by an admin."""
        async with somebody(app, admin_of=database_url) as real:
            made = await real.post(
                "/api/v1/budget/books", json={"name": "Home", "base_currency": "EUR"}
            )
            different, asked = [], 0
            for method, sent in wrong_ways(made.json()["id"]):
                expected = seen(await real.request(method, **sent))
                got = seen(await mocked.request(method, **sent))
                different += [] if got == expected else [(method, sent, expected, got)]
                asked += 1
        assert different == []
        assert asked > 6 * len(OPERATIONS)


def seen(response: httpx.Response) -> object:
    """What a client makes its mind up by."""
    names = ("Allow", "WWW-Authenticate", "Content-Type", "Cache-Control")
    headers = {name: response.headers.get(name) for name in names}
    headers["Location"] = httpx.URL(response.headers.get("Location", "")).path
    problem = response.json() if response.status_code >= 400 else {}
    problem.pop("trace_id", None)
    return response.status_code, headers, problem
