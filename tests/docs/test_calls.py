"""The calls of the reference do what the examples say, in each language."""

import contextlib
import itertools
import json
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import httpx
import pytest
from centime import Client, Upload, models

from codegen.docs.calls import PYTHON, TYPESCRIPT, Calls
from codegen.ir import EVENT_STREAM, Contract, Operation
from codegen.sdk.examples import Examples
from tests.sdk.conftest import BIN, SCRIPT_FLAGS, project, run

pytestmark = pytest.mark.timeout(120)
NO_PAGE = {"limit", "cursor"}


@pytest.fixture(scope="module")
def calls(contract: Contract) -> dict[str, dict[str, str]]:
    writer = Calls(contract)
    return {operation.id: dict(writer.of(operation)) for operation in contract.operations}


@pytest.fixture(scope="module")
def cases(contract: Contract) -> dict[str, Any]:
    """The first example of each operation."""
    found: dict[str, Any] = {}
    for case in Examples(contract).cases():
        found.setdefault(case["operation"], case)
    return found


def path_of(case: Any) -> str:
    path: str = case["path"]
    for param in case["params"]:
        path = path.replace("{" + param["name"] + "}", str(param["value"]))
    return path


def check_query(query: str, case: Any) -> None:
    """What is asked for is what the example asks for, and without it nothing is missing."""
    given = {p["name"]: p["value"] for p in case["params"] if p["in"] == "query"}
    for name, value in parse_qsl(query):
        wanted = given[name]
        texts = [str(each) for each in (wanted if isinstance(wanted, list) else [wanted])]
        assert value in [*texts, ",".join(texts), str(wanted).lower()]
    if set(given) - NO_PAGE:
        assert query


class Server:
    """Answers every request with the example's answer, once; then with an empty page."""

    def __init__(self, answer: Any) -> None:
        self.requests: list[httpx.Request] = []
        self._answer = answer

    def __call__(self, request: httpx.Request) -> httpx.Response:
        request.read()
        self.requests.append(request)
        value, media = self._answer["value"], self._answer["media"]
        if media is None:
            return httpx.Response(self._answer["status"])
        if isinstance(value, dict) and "next_cursor" in value:
            value = {**value, "next_cursor": None}
        text = value if isinstance(value, str) else json.dumps(value)
        if media == EVENT_STREAM:
            text = f"id: 1\ndata: {text}\n\n"
        return httpx.Response(
            self._answer["status"], content=text.encode(), headers={"Content-Type": media}
        )


def execute(code: str, server: Server, folder: Path) -> None:
    class Enough(Exception):  # noqa: N818  # ends an endless stream
        pass

    def see(_thing: object) -> None:
        raise Enough

    with httpx.Client(transport=httpx.MockTransport(server)) as http:
        client = Client("http://example.test", token="t", http=http)
        space = {
            "client": client,
            "models": models,
            "Upload": Upload,
            "Path": lambda name: folder / name,
            "print": see,
        }
        with contextlib.suppress(Enough):
            exec(compile(code, "call.py", "exec"), space)  # noqa: S102


def check_body(case: Any, sent: httpx.Request) -> None:
    body = case["body"]
    if body is None:
        assert sent.content == b""
    elif body["form"] is None:
        assert json.loads(sent.content) == body["value"]
    else:
        assert sent.headers["Content-Type"].startswith(body["form"])
        urlencoded = body["form"] == "application/x-www-form-urlencoded"
        for name in body["value"]:
            written = f"{name}=" if urlencoded else f'name="{name}"'
            assert written.encode() in sent.content


class TestCalls:
    def test_in_python_send_the_examples(
        self, contract: Contract, calls: Any, cases: Any, tmp_path: Path
    ) -> None:
        for name in ("bank.csv", "receipt.pdf"):
            (tmp_path / name).write_text("content")
        for operation in contract.operations:
            case = cases[operation.id]
            server = Server(case["answer"])
            execute(calls[operation.id]["python"], server, tmp_path)
            sent = server.requests[0]
            assert (sent.method, sent.url.path) == (operation.method, path_of(case))
            check_query(
                "&".join(
                    part
                    for part in sent.url.query.decode().split("&")
                    if part.partition("=")[0] not in NO_PAGE
                ),
                case,
            )
            check_body(case, sent)

    def test_in_typescript_fit_the_client(
        self, calls: dict[str, dict[str, str]], package: Path, tmp_path: Path
    ) -> None:
        project(tmp_path, package)
        functions = [
            f"export async function {name}() {{\n{each['ts']}\n}}" for name, each in calls.items()
        ]
        head = (
            'import { openAsBlob } from "node:fs";\nimport { Centime } from "@centime/client";\n'
            'const centime = new Centime({ baseUrl: "http://x" });\nvoid openAsBlob;\n'
        )
        (tmp_path / "calls.ts").write_text(head + "\n".join(functions))
        run([str(BIN / "tsc"), *SCRIPT_FLAGS.split(), "--noEmit", "calls.ts"], tmp_path)

    def test_in_curl_send_the_examples(self, contract: Contract, calls: Any, cases: Any) -> None:
        for operation in contract.operations:
            check_curl(
                operation, shlex.split(calls[operation.id]["sh"].replace("\\\n", " ")), cases
            )


def check_curl(operation: Operation, words: list[str], cases: Any) -> None:
    case, body = cases[operation.id], cases[operation.id]["body"]
    url = urlsplit(next(word for word in words if word.startswith("$CENTIME")))
    assert url.path.removeprefix("$CENTIME") == path_of(case)
    check_query(url.query, case)
    flags: dict[str, list[str]] = {}
    for flag, value in itertools.pairwise(words):
        flags.setdefault(flag, []).append(value)
    implied = "GET" if body is None else "POST"
    assert flags.get("-X", [implied]) == [operation.method]
    assert ("Authorization: Bearer $TOKEN" in words) == (operation.security != "none")
    if body is not None and body["form"] is None:
        assert json.loads(flags["--json"][0]) == body["value"]
    elif body is not None:
        assert {part.partition("=")[0] for part in flags["-F"]} == set(body["value"])


class TestValues:
    @pytest.mark.parametrize(
        ("write", "short"),
        [
            (PYTHON.value, '{"a-b": [1, None], "c": True}'),
            (TYPESCRIPT.value, '{ "a-b": [1, null], c: true }'),
        ],
    )
    def test_stand_in_a_line_where_there_is_room(
        self, write: Callable[..., str], short: str
    ) -> None:
        assert write({"a-b": [1, None], "c": True}) == short

    def test_stand_over_several_lines_where_there_is_none(self) -> None:
        value = {"names": ["a" * 40, "b" * 40]}
        assert PYTHON.value(value) == (
            '{\n    "names": [\n        "' + "a" * 40 + '",\n        "' + "b" * 40 + '",\n    ],\n}'
        )
        assert TYPESCRIPT.value({}) == "{}"
