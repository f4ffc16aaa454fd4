"""What the mock answers is what the specification declares: bodies, headers, streams and files."""

import csv
import json
import struct
import zlib
from typing import Any
from xml.etree import ElementTree as ET

import httpx
import pypdfium2 as pdfium
import pytest
from starlette.responses import Response

from codegen.mock.replays import Replays
from generated.operations import OPERATIONS
from generated.runtime import Operation
from tests.codegen.mock.conftest import client_of
from tests.codegen.mock.specification import (
    TEXT,
    answers,
    body_of,
    examples,
    misfits,
    url_of,
    without_examples,
)
from tests.contract import bundle
from tests.platform.asgi import request

BOOK = "0190a5c2-7b1e-7c3d-9f00-0123456789ab"
JSON = ("application/json", "application/problem+json")
RARE = {"Idempotent-Replayed"}


async def ask(
    http: httpx.AsyncClient,
    operation: Operation,
    headers: dict[str, str] | None = None,
    **path: str,
) -> httpx.Response:
    url = url_of(operation, **path)
    return await http.request(operation.method, url, headers=headers, **body_of(operation))


def undeclared(response: httpx.Response, declared: dict[str, Any]) -> list[str]:
    """What of the answer the declaration does not allow."""
    found = []
    content = declared.get("content", {})
    media_type = response.headers.get("Content-Type", "").partition(";")[0]
    if content or response.content:
        found += [] if media_type in content else [f"undeclared {media_type}"]
    if media_type in JSON and media_type in content:
        found += misfits(response.json(), content[media_type]["schema"])
    for name, written in declared.get("headers", {}).items():
        text = response.headers.get(name)
        if text is None:
            found += [] if name in RARE else [f"{name} is missing"]
            continue
        schema = bundle.follow(bundle.follow(written)["schema"])
        value = json.loads(text) if schema["type"] == "integer" else text
        found += [f"{name}: {misfit}" for misfit in misfits(value, schema)]
    return found


class TestEveryOperation:
    @pytest.mark.parametrize("text", [TEXT, without_examples()], ids=["examples", "instances"])
    async def test_answers_each_declared_status_as_declared(self, text: str) -> None:
        asked, wrong = 0, {}
        async with client_of(text) as http:
            for operation in OPERATIONS.values():
                for status, declared in answers(operation):
                    response = await ask(http, operation, {"Prefer": f"code={status}"})
                    found = undeclared(response, declared)
                    if response.status_code != status or found:
                        wrong[operation.id, status] = response.status_code, found, response.text
                    asked += 1
        assert wrong == {}
        assert asked > 10 * len(OPERATIONS)

    async def test_answers_with_success_and_always_the_same(
        self, mocked: httpx.AsyncClient
    ) -> None:
        for operation in OPERATIONS.values():
            first, again = await ask(mocked, operation), await ask(mocked, operation)
            assert first.status_code == operation.success, (operation.id, first.text)
            assert first.content == again.content, operation.id

    async def test_gives_the_first_example_as_it_is_declared(
        self, mocked: httpx.AsyncClient
    ) -> None:
        for operation in OPERATIONS.values():
            declared = dict(answers(operation))[operation.success].get("content", {})
            if "application/json" in declared:
                told = examples(declared["application/json"])[0]
                given = (await ask(mocked, operation)).json()
                assert given == told, operation.id


def schema(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


class TestHeaders:
    async def test_location_is_where_the_answer_s_resource_is(
        self, mocked: httpx.AsyncClient
    ) -> None:
        made = await ask(mocked, OPERATIONS["create_account"], book_id=BOOK)
        account = made.json()["id"]
        assert made.headers["Location"] == f"/api/v1/budget/books/{BOOK}/accounts/{account}"
        assert (await mocked.get(made.headers["Location"])).status_code == 200

    async def test_a_problem_has_no_location(self, mocked: httpx.AsyncClient) -> None:
        refused = await ask(mocked, OPERATIONS["create_account"], {"Prefer": "code=409"})
        assert (refused.status_code, refused.headers.get("Location")) == (409, None)

    async def test_an_etag_that_comes_back_is_a_304(self, mocked: httpx.AsyncClient) -> None:
        for name in ("list_accounts", "get_account", "list_currencies"):
            first = await ask(mocked, OPERATIONS[name])
            tag = first.headers["ETag"]
            again = await ask(mocked, OPERATIONS[name], {"If-None-Match": f'"other", {tag}'})
            assert (again.status_code, again.content) == (304, b"")
            assert again.headers["ETag"] == tag
            other = await ask(mocked, OPERATIONS[name], {"If-None-Match": '"other"'})
            assert other.status_code == 200

    async def test_an_etag_says_the_version(self, mocked: httpx.AsyncClient) -> None:
        account = await ask(mocked, OPERATIONS["get_account"])
        assert account.headers["ETag"].startswith(f'"v{account.json()["version"]}.s')

    async def test_a_share_is_of_the_operation_s_class(self, mocked: httpx.AsyncClient) -> None:
        made = await ask(mocked, OPERATIONS["create_payee"])
        assert made.headers["RateLimit"].startswith('"write";')
        refused = await mocked.post(url_of(OPERATIONS["create_payee"]), json={})
        assert refused.headers["RateLimit-Policy"].startswith('"write";')

    async def test_a_request_keeps_its_id(self, mocked: httpx.AsyncClient) -> None:
        operation = OPERATIONS["list_books"]
        named = await ask(mocked, operation, {"X-Request-Id": "mine-1"})
        assert named.headers["X-Request-Id"] == "mine-1"
        strange = await ask(mocked, operation, {"X-Request-Id": "no id"})
        assert len(strange.headers["X-Request-Id"]) == 32

    async def test_pages_of_other_origins_may_ask(self, mocked: httpx.AsyncClient) -> None:
        asked = {"Origin": "http://app.test", "Access-Control-Request-Method": "PATCH"}
        allowed = await mocked.options(url_of(OPERATIONS["update_me"]), headers=asked)
        assert allowed.status_code == 200
        assert "PATCH" in allowed.headers["Access-Control-Allow-Methods"]


class TestIdempotencyKeys:
    async def test_an_equal_request_is_told_that_it_came_before(
        self, mocked: httpx.AsyncClient
    ) -> None:
        payee = OPERATIONS["create_payee"]
        first = await ask(mocked, payee, {"Idempotency-Key": "equal"})
        again = await ask(mocked, payee, {"Idempotency-Key": '"equal"'})
        assert "Idempotent-Replayed" not in first.headers
        assert again.headers["Idempotent-Replayed"] == "true"
        assert again.content == first.content

    async def test_another_request_with_the_same_key_is_refused(
        self, mocked: httpx.AsyncClient
    ) -> None:
        key = {"Idempotency-Key": "other"}
        url = url_of(OPERATIONS["create_payee"])
        assert (await mocked.post(url, json={"name": "A"}, headers=key)).status_code == 201
        refused = await mocked.post(url, json={"name": "B"}, headers=key)
        assert refused.status_code == 422
        assert refused.json()["type"] == "/problems/idempotency-key-reused"

    async def test_a_form_s_boundary_does_not_count(self, mocked: httpx.AsyncClient) -> None:
        upload = OPERATIONS["create_import"]
        first = await ask(mocked, upload, {"Idempotency-Key": "form"})
        again = await ask(mocked, upload, {"Idempotency-Key": "form"})
        assert first.request.headers["Content-Type"] != again.request.headers["Content-Type"]
        assert again.headers.get("Idempotent-Replayed") == "true"

    async def test_a_problem_is_not_kept(self, mocked: httpx.AsyncClient) -> None:
        payee = OPERATIONS["create_payee"]
        key = {"Idempotency-Key": "kept"}
        refused = await ask(mocked, payee, {**key, "Prefer": "code=409"})
        made = await ask(mocked, payee, key)
        assert (refused.status_code, made.status_code) == (409, 201)
        assert "Idempotent-Replayed" not in made.headers

    def test_only_the_last_thousand_are_remembered(self) -> None:
        replays, operation = Replays(), OPERATIONS["create_payee"]

        def answered(key: str, body: bytes) -> Response:
            given = request({"Idempotency-Key": key, "Host": "mock.test"})
            return replays.once(given, operation, body, lambda: Response(status_code=201))

        for number in range(1001):
            answered(f"many-{number}", b"{}")
        assert "Idempotent-Replayed" in answered("many-1", b"{}").headers
        assert "Idempotent-Replayed" not in answered("many-0", b"another").headers


class TestStreams:
    async def test_end_after_their_example_events(self, mocked: httpx.AsyncClient) -> None:
        stream = await ask(mocked, OPERATIONS["stream_notifications"])
        assert stream.headers["Content-Type"].startswith("text/event-stream")
        events = [part for part in stream.text.split("\n\n") if "data: " in part]
        assert [event.split("\n")[0] for event in events] == ["id: 1"]
        data = json.loads(events[0].partition("data: ")[2])
        assert misfits(data, schema("Notification")) == []

    async def test_have_three_events_where_no_example_is_told(self) -> None:
        async with client_of(without_examples()) as http:
            stream = await ask(http, OPERATIONS["stream_notifications"])
        events = [line for line in stream.text.split("\n") if line.startswith("data: ")]
        assert len(events) == 3
        for event in events:
            assert misfits(json.loads(event.removeprefix("data: ")), schema("Notification")) == []


class TestFiles:
    """Each is opened by a reader of its type."""

    @staticmethod
    async def chart(media_type: str, text: str = TEXT) -> httpx.Response:
        async with client_of(text) as http:
            answer = await ask(http, OPERATIONS["get_spending"], {"Accept": media_type})
        assert answer.headers["Content-Type"].startswith(media_type)
        return answer

    async def test_a_png_has_whole_chunks_and_pixels(self) -> None:
        content = (await self.chart("image/png")).content
        assert content.startswith(b"\x89PNG\r\n\x1a\n")
        chunks, place = {}, 8
        while place < len(content):
            (length,) = struct.unpack(">I", content[place : place + 4])
            kind, data = content[place + 4 : place + 8], content[place + 8 : place + 8 + length]
            (checked,) = struct.unpack(">I", content[place + 8 + length : place + 12 + length])
            assert zlib.crc32(kind + data) == checked
            chunks[kind], place = data, place + 12 + length
        width, height = struct.unpack(">II", chunks[b"IHDR"][:8])
        assert len(zlib.decompress(chunks[b"IDAT"])) == height * (width + 1)
        assert list(chunks)[-1] == b"IEND"

    async def test_an_svg_is_a_picture(self) -> None:
        picture = ET.fromstring((await self.chart("image/svg+xml")).text)  # noqa: S314  # our own
        assert picture.tag == "{http://www.w3.org/2000/svg}svg"
        assert int(picture.attrib["width"]) > 0

    async def test_a_csv_is_the_example_or_a_table(self) -> None:
        for text in (TEXT, without_examples()):
            rows = list(csv.reader((await self.chart("text/csv", text)).text.splitlines()))
            assert len(rows) >= 2
            assert {len(row) for row in rows} == {len(rows[0])}

    async def test_a_page_is_a_page(self) -> None:
        async with client_of(without_examples()) as http:
            page = await ask(http, OPERATIONS["get_problem"], {"Accept": "text/html"})
        assert page.text.startswith("<!doctype html>")

    async def test_a_document_is_a_pdf_that_opens(self, mocked: httpx.AsyncClient) -> None:
        answer = await ask(mocked, OPERATIONS["get_document_content"])
        assert answer.headers["Content-Type"] == "application/octet-stream"
        document = pdfium.PdfDocument(answer.content)
        assert len(document) == 1
        assert document[0].get_size() == (200, 200)
        document.close()


class TestTheSpecification:
    async def test_is_served_as_it_is(self, mocked: httpx.AsyncClient) -> None:
        assert (await mocked.get("/openapi.json")).json() == bundle.bundle()
