"""What the platform answers for every operation alike, whatever its method does."""

import json
import re
from collections.abc import AsyncIterator
from typing import Any, Final
from uuid import uuid4

import httpx
import pytest
from fastapi import FastAPI

from generated.operations import OPERATIONS
from generated.runtime import Operation
from impl.app import create_app
from impl.platform.settings import Settings
from tests.conftest import settings_of
from tests.contract import bundle
from tests.contract.actors import Actor
from tests.contract.coverage.listener import Listener
from tests.contract.world import World

ALL: Final = [pytest.param(each, id=each.id) for each in OPERATIONS.values()]
WITH_BODY: Final = [
    pytest.param(each, id=each.id) for each in OPERATIONS.values() if bundle.body(each.id)
]
CACHED: Final = [
    pytest.param(each, id=each.id) for each in OPERATIONS.values() if 304 in each.statuses
]
VERSIONED: Final = [
    pytest.param(each, id=each.id)
    for each in OPERATIONS.values()
    if "If-Match" in bundle.parameters(each.id, "header")
]
LEFT_TO_US: Final = ("If-Match", "cursor", "since")
"""Parameters whose examples fit no seeded book, so that the fuzzer is given others."""
BROKEN: Final = {
    "application/json": b'{"name": ',
    "multipart/form-data": b"no parts at all",
    "application/x-www-form-urlencoded": b"\xff",
}


async def ask(world: World, operation: Operation, **options: Any) -> httpx.Response:
    """The operation about the world's things, as their owner."""
    path = operation.path.format_map(world.path_parameters())
    response = await world.owner.send(operation.method, path, **options)
    assert response.status_code in operation.statuses
    return response


def _too_large(operation: Operation) -> int:
    limits = Settings.model_fields
    name = "upload_max_bytes" if operation.rate_class == "upload" else "request_max_bytes"
    return int(limits[name].default) + 1


class TestEveryOperation:
    @pytest.mark.parametrize("operation", ALL)
    async def test_has_nothing_in_a_form_that_nobody_knows(
        self, world: World, operation: Operation
    ) -> None:
        response = await ask(world, operation, headers={"Accept": "application/x-unknown"})
        assert response.status_code == 406
        told = "error_uri" if operation.profile == "oauth" else "type"
        assert response.json()[told] == "/problems/not-acceptable"

    @pytest.mark.parametrize("operation", WITH_BODY)
    async def test_refuses_a_body_over_its_limit(self, world: World, operation: Operation) -> None:
        media_type, _ = bundle.body(operation.id) or ("", None)
        content = b"0" * _too_large(operation)
        headers = {"Content-Type": f"{media_type}; boundary=x"}
        response = await ask(world, operation, content=content, headers=headers)
        assert response.status_code == 413

    @pytest.mark.parametrize("operation", WITH_BODY)
    async def test_says_of_what_cannot_be_read_that_it_is_no_such_thing(
        self, world: World, operation: Operation
    ) -> None:
        media_type, _ = bundle.body(operation.id) or ("", None)
        headers = {"Content-Type": media_type}
        response = await ask(world, operation, content=BROKEN[media_type], headers=headers)
        assert response.status_code == 400
        assert "error" in response.json() or response.json()["type"] == "/problems/bad-request"

    @pytest.mark.parametrize("operation", CACHED)
    async def test_sends_nothing_again_that_has_not_changed(
        self, world: World, operation: Operation
    ) -> None:
        query = _required(operation)
        first = await ask(world, operation, params=query)
        assert first.status_code == 200, first.text
        known = {"If-None-Match": first.headers["ETag"]}
        again = await ask(world, operation, params=query, headers=known)
        assert (again.status_code, again.content) == (304, b"")


def _required(operation: Operation) -> dict[str, Any]:
    """The query without which the operation refuses, by its examples."""
    found = bundle.parameters(operation.id, "query").items()
    return {name: written["example"] for name, written in found if written.get("required")}


@pytest.fixture(scope="session")
async def strict(
    app: FastAPI, database_url: str, listener: Listener
) -> AsyncIterator[httpx.AsyncClient]:
    """A service that grants one request a minute and class."""
    del app  # it has opened the database
    settings = settings_of(database_url)
    one = {name: 1 for name in Settings.model_fields if name.startswith("rate_limit_")}
    service = create_app(settings.model_copy(update=one), database_url, None)
    transport = httpx.ASGITransport(service, client=("192.0.2.97", 4711))
    async with httpx.AsyncClient(
        transport=transport, base_url="http://centime.test",
        event_hooks={"response": [listener.hear]},
    ) as http:  # fmt: skip
        yield http


class TestShares:
    @pytest.mark.parametrize("operation", ALL)
    async def test_are_counted_for_every_operation(
        self, strict: httpx.AsyncClient, world: World, operation: Operation
    ) -> None:
        caller = Actor(strict, world.owner.token)
        path = operation.path.format_map(world.path_parameters())
        answers = [
            await caller.send(operation.method, path, params={"surely_no_parameter": "1"})
            for _ in range(2)
        ]
        assert answers[-1].status_code == 429
        assert int(answers[-1].headers["Retry-After"]) >= 1


class TestExamplesOfParameters:
    @pytest.mark.parametrize("operation", ALL)
    async def test_that_fit_no_book_of_ours_are_refused_as_declared(
        self, world: World, operation: Operation
    ) -> None:
        """Writes are about things that nobody has: a version may fit after some writes."""
        path = operation.path.format_map(_nobodys(operation, world))
        for location in ("query", "header"):
            for name, written in bundle.parameters(operation.id, location).items():
                if name not in LEFT_TO_US:
                    continue
                for value in _examples(written):
                    sent = _sent(operation, location, name, value, world)
                    response = await world.owner.send(operation.method, path, **sent)
                    assert response.status_code in operation.statuses
                    assert not response.is_success or operation.method == "GET"


class TestVersions:
    @pytest.mark.parametrize("operation", VERSIONED)
    async def test_that_are_not_the_things_own_stop_a_write(
        self, world: World, operation: Operation
    ) -> None:
        sent = _sent(operation, "header", "If-Match", '"v999999999"', world)
        response = await ask(world, operation, **sent)
        assert response.status_code == 412, response.text


def _nobodys(operation: Operation, world: World) -> dict[str, str]:
    """The world's path; for a write, with the last id of it made up."""
    known = world.path_parameters()
    ids = re.findall(r"{(\w+_id)}", operation.path)
    return known if operation.method == "GET" or not ids else known | {ids[-1]: str(uuid4())}


def _examples(written: dict[str, Any]) -> list[Any]:
    named = [bundle.follow(each)["value"] for each in written.get("examples", {}).values()]
    return [*([written["example"]] if "example" in written else []), *named]


def _sent(
    operation: Operation, location: str, name: str, value: Any, world: World
) -> dict[str, Any]:
    """A request with one parameter's example, and the body's first, about the world's things."""
    options: dict[str, Any] = {"params" if location == "query" else "headers": {name: value}}
    found = bundle.body(operation.id)
    if found is not None:
        text = json.dumps(_examples(found[1])[0])
        for example, real in world.of_example.items():
            text = text.replace(example, real)
        options["json"] = json.loads(text)
    return options
