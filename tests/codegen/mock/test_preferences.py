"""Another answer than the first, by the header Prefer (RFC 7240)."""

from typing import Any

import httpx
import pytest

from codegen.mock.preferences import Wish, read
from generated.operations import OPERATIONS
from tests.codegen.mock.specification import url_of
from tests.contract import bundle
from tests.platform.asgi import request

READINESS = "/health/ready"
PAYEES = url_of(OPERATIONS["create_payee"])


def named(operation: str, status: str) -> dict[str, Any]:
    response = bundle.follow(bundle.operations()[operation]["responses"][status])
    media = next(iter(response["content"].values()))
    return {name: bundle.follow(each)["value"] for name, each in media["examples"].items()}


class TestReading:
    @pytest.mark.parametrize(
        ("header", "wish"),
        [
            ("code=404", Wish("404", None)),
            ('example="two words", code=200', Wish("200", "two words")),
            ("Example = one ; CODE=200", Wish("200", "one")),
            ("code=404, code=409", Wish("404", None)),
            ("respond-async, wait=10", Wish()),
            ("example=", Wish(None, "")),
        ],
    )
    def test_finds_what_is_wished_for(self, header: str, wish: Wish) -> None:
        assert read(request({"Prefer": header})) == wish

    def test_no_header_is_no_wish(self) -> None:
        assert read(request()) == Wish()


class TestAnExample:
    async def test_is_answered_by_its_name(self, mocked: httpx.AsyncClient) -> None:
        answer = await mocked.get(READINESS, headers={"Prefer": "example=degraded"})
        assert answer.json() == named("get_readiness", "200")["degraded"]
        assert answer.headers["Preference-Applied"] == "example=degraded"

    async def test_of_a_problem_is_answered_with_its_status(
        self, mocked: httpx.AsyncClient
    ) -> None:
        body, wish = {"name": "Corner Market"}, {"Prefer": "example=name-taken"}
        answer = await mocked.post(PAYEES, json=body, headers=wish)
        told = named("create_payee", "409")["name-taken"]
        assert answer.status_code == 409
        assert answer.json() == {
            **told,
            "instance": PAYEES,
            "trace_id": answer.headers["X-Request-Id"],
        }

    async def test_of_another_media_type_is_answered_in_it(self, mocked: httpx.AsyncClient) -> None:
        url = url_of(OPERATIONS["get_spending"])
        headers = {"Prefer": "example=by_group", "Accept": "text/csv"}
        answer = await mocked.get(url, headers=headers)
        assert answer.headers["Content-Type"].startswith("text/csv")
        assert answer.headers["Preference-Applied"] == "example=by_group"

    async def test_of_a_stream_is_its_only_event(self, mocked: httpx.AsyncClient) -> None:
        url = url_of(OPERATIONS["stream_notifications"])
        answer = await mocked.get(url, headers={"Prefer": "example=exceeded"})
        assert answer.text.count("data: ") == 1

    async def test_that_is_unknown_is_refused_with_those_there_are(
        self, mocked: httpx.AsyncClient
    ) -> None:
        answer = await mocked.get(READINESS, headers={"Prefer": "example=broken"})
        problem = answer.json()
        assert (answer.status_code, problem["type"]) == (400, "/problems/bad-request")
        assert problem["detail"].startswith(
            "Prefer: get_readiness has no example broken; there are ready (200), degraded (200), "
        )
        assert [(e["parameter"], e["code"]) for e in problem["errors"]] == [("Prefer", "unknown")]
        assert "Preference-Applied" not in answer.headers


class TestACode:
    async def test_is_answered_with_its_first_example(self, mocked: httpx.AsyncClient) -> None:
        answer = await mocked.get(READINESS, headers={"Prefer": "code=503"})
        assert answer.status_code == 503
        assert answer.json()["type"] == "/problems/unavailable"
        assert answer.headers["Preference-Applied"] == "code=503"
        assert answer.headers["Retry-After"] == "1"
        assert answer.headers["Cache-Control"] == "no-store"

    async def test_goes_with_an_example_of_its_own(self, mocked: httpx.AsyncClient) -> None:
        url = url_of(OPERATIONS["get_me"])
        wish = {"Prefer": "code=403, example=insufficient-scope"}
        answer = await mocked.get(url, headers=wish)
        assert answer.json()["type"] == "/problems/insufficient-scope"
        assert answer.headers["Preference-Applied"] == "example=insufficient-scope, code=403"
        other = await mocked.get(url, headers={"Prefer": "code=401, example=insufficient-scope"})
        assert other.json()["detail"].endswith("there are unauthenticated (401).")

    async def test_of_another_success_is_answered(self, mocked: httpx.AsyncClient) -> None:
        operation = OPERATIONS["create_document"]
        receipt = {"file": ("a.png", b"x", "image/png")}
        answer = await mocked.post(url_of(operation), files=receipt, headers={"Prefer": "code=202"})
        assert (answer.status_code, answer.json()) == (
            202,
            named("create_document", "202")["queued"],
        )

    async def test_without_examples_lists_none(self, mocked: httpx.AsyncClient) -> None:
        url = url_of(OPERATIONS["logout"])
        answer = await mocked.post(url, headers={"Prefer": "code=204, example=x"})
        assert answer.json()["detail"] == "Prefer: logout has no example x; there are none."

    @pytest.mark.parametrize("code", ["418", "x", "2", '""'])
    async def test_that_is_not_declared_is_refused_with_those_that_are(
        self, mocked: httpx.AsyncClient, code: str
    ) -> None:
        answer = await mocked.get(READINESS, headers={"Prefer": f"code={code}"})
        assert answer.status_code == 400
        assert "there are 200, 400, 406, 422, 429, 500, 501, 503." in answer.json()["detail"]


class TestAWrongRequest:
    async def test_is_refused_whatever_it_prefers(self, mocked: httpx.AsyncClient) -> None:
        wish = {"Prefer": "code=201"}
        nobody = await mocked.post(PAYEES, json={}, headers={**wish, "Authorization": ""})
        nothing = await mocked.post(PAYEES, json={}, headers=wish)
        assert (nobody.status_code, nothing.status_code) == (401, 422)
