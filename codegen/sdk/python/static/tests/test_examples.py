"""Every example of the specification, sent and read by both clients."""

import asyncio
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import httpx
import pydantic
import pytest
from centime import AsyncClient, Client, Download, Event, Upload, models

CASES = json.loads((Path(__file__).parent / "examples.json").read_text(encoding="utf-8"))
EACH = pytest.mark.parametrize("case", CASES, ids=lambda case: case["operation"])


class Server:
    """Gives the example's answer, and keeps the request."""

    def __init__(self, answer: Any) -> None:
        self.request = httpx.Request("GET", "http://nobody.asked")
        self.body = b""
        self._answer = answer

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.request, self.body = request, request.read()
        return self._response()

    async def awaited(self, request: httpx.Request) -> httpx.Response:
        self.request, self.body = request, await request.aread()
        return self._response()

    def _response(self) -> httpx.Response:
        media, value = self._answer["media"], self._answer["value"]
        if media is None:
            return httpx.Response(self._answer["status"])
        text = json.dumps(value) if media == "application/json" else str(value)
        if media == "text/event-stream":
            text = f"id: 7\ndata: {json.dumps(value)}\n\n"
        return httpx.Response(
            self._answer["status"], content=text.encode(), headers={"Content-Type": media}
        )


def arguments(case: Any) -> tuple[list[Any], dict[str, Any]]:
    """What the method is given."""
    positional = [param["value"] for param in case["params"] if param["in"] == "path"]
    named = {param["field"]: param["value"] for param in case["params"] if param["in"] != "path"}
    named.pop("cursor", None)
    other = case["answer"]["model"] is None and case["answer"]["media"] is not None
    if other and hasattr(Client, f"{case['operation']}_as"):
        positional.append(case["answer"]["media"])
    if case["body"] is not None:
        positional.append(body_of(case["body"]))
    return positional, named


def body_of(body: Any) -> Any:
    value = dict(body["value"]) if body["files"] else body["value"]
    for name in body["files"]:
        if name in value:
            value[name] = Upload(str(value[name]).encode(), "example.bin")
    return pydantic.TypeAdapter(getattr(models, body["model"])).validate_python(value)


def method_of(client: Any, case: Any) -> Callable[..., Any]:
    """The method for the answer's form."""
    name, answer = case["operation"], case["answer"]
    other = answer["model"] is None and answer["media"] is not None
    return getattr(client, f"{name}_as" if other and hasattr(client, f"{name}_as") else name)


def check_request(case: Any, server: Server) -> None:
    request = server.request
    path = case["path"]
    for param in case["params"]:
        path = path.replace("{" + param["name"] + "}", str(param["value"]))
    assert (request.method, request.url.path) == (case["method"], path)
    assert sorted(parse_qsl(request.url.query.decode())) == sorted(queries(case))
    for param in case["params"]:
        if param["in"] == "header":
            assert request.headers[param["name"]] == str(param["value"])
    check_body(case["body"], request, server.body)


def queries(case: Any) -> list[tuple[str, str]]:
    found = []
    for param in case["params"]:
        if param["in"] == "query" and param["field"] != "cursor":
            values = param["value"] if isinstance(param["value"], list) else [param["value"]]
            texts = [json.dumps(v) if isinstance(v, bool) else str(v) for v in values]
            found += [
                (param["name"], text) for text in ([",".join(texts)] if param["csv"] else texts)
            ]
    return found


def check_body(body: Any, request: httpx.Request, sent: bytes) -> None:
    if body is None:
        assert sent == b""
    elif body["form"] is None:
        assert request.headers["Content-Type"] == "application/json"
        assert json.loads(sent) == body["value"]
    elif body["files"]:
        assert request.headers["Content-Type"].startswith(body["form"])
        for name, text in fields(body["value"]):
            assert f'name="{name}"'.encode() in sent
            assert text.encode() in sent
    else:
        assert sorted(parse_qsl(sent.decode())) == sorted(fields(body["value"]))


def fields(value: Any) -> list[tuple[str, str]]:
    """The fields of a form: one an item of a list; objects are JSON."""
    found = []
    for name, given in value.items():
        for item in given if isinstance(given, list) else [given]:
            plain = item if isinstance(item, str) else json.dumps(item, separators=(",", ":"))
            found.append((name, plain))
    return found


def check_answer(case: Any, answered: Any) -> None:
    answer = case["answer"]
    if answer["media"] is None:
        assert answered is None
    elif answer["model"] is None:
        assert isinstance(answered, Download)
        assert answered.content == str(answer["value"]).encode()
        assert answered.media_type == answer["media"]
    else:
        value = answered
        if answer["media"] == "text/event-stream":
            assert isinstance(answered, Event)
            assert answered.id == "7"
            value = answered.data
        kind = pydantic.TypeAdapter(getattr(models, answer["model"]))
        assert (
            kind.dump_python(value, mode="json", by_alias=True, exclude_unset=True)
            == answer["value"]
        )


@EACH
def test_is_sent_and_read(case: Any) -> None:
    server = Server(case["answer"])
    positional, named = arguments(case)
    with httpx.Client(transport=httpx.MockTransport(server)) as http:
        client = Client("http://example.test", token="t", http=http)
        answered = method_of(client, case)(*positional, **named)
        if case["answer"]["media"] == "text/event-stream":
            events, answered = answered, next(answered)
            events.close()
    check_request(case, server)
    check_answer(case, answered)


@EACH
def test_is_sent_and_read_asynchronously(case: Any) -> None:
    server = Server(case["answer"])
    positional, named = arguments(case)

    async def call() -> Any:
        async with httpx.AsyncClient(transport=httpx.MockTransport(server.awaited)) as http:
            client = AsyncClient("http://example.test", token="t", http=http)
            if case["answer"]["media"] == "text/event-stream":
                events = method_of(client, case)(*positional, **named)
                first = await anext(events)
                await events.aclose()
                return first
            return await method_of(client, case)(*positional, **named)

    answered = asyncio.run(call())
    check_request(case, server)
    check_answer(case, answered)
