"""OAuth's manners: how clients name themselves, and how faults are told."""

import base64
import json

import pytest
from starlette.requests import Request

from generated import problems
from generated.operations import OPERATIONS
from generated.runtime import Operation, Problem
from impl.platform import oauth
from impl.platform import problems as details


def said(header: str | None) -> Request:
    headers = [] if header is None else [(b"authorization", header.encode())]
    return Request({"type": "http", "headers": headers})


def basic(text: str) -> str:
    return f"Basic {base64.b64encode(text.encode()).decode()}"


class TestCredentials:
    @pytest.mark.parametrize("header", [None, "Bearer eyJ.eyJ.x", "Basicity"])
    def test_of_the_form_are_left_alone(self, header: str | None) -> None:
        assert oauth.with_credentials(said(header), {"client_id": "a"}) == {"client_id": "a"}

    def test_of_basic_are_form_encoded(self) -> None:
        found = oauth.with_credentials(said(basic("a%3Ab:c+d%2F")), {"scope": "x"})
        assert found == {"scope": "x", "client_id": "a:b", "client_secret": "c d/"}

    def test_may_name_the_same_client_in_the_form(self) -> None:
        found = oauth.with_credentials(said(basic("a:b")), {"client_id": "a"})
        assert found == {"client_id": "a", "client_secret": "b"}

    @pytest.mark.parametrize("given", [{"client_secret": "b"}, {"client_id": "c"}])
    def test_come_in_one_way_only(self, given: dict[str, str]) -> None:
        with pytest.raises(problems.BadRequest):
            oauth.with_credentials(said(basic("a:b")), given)

    @pytest.mark.parametrize(
        "header", ["Basic !", basic("no colon"), "Basic /w==", basic("a:b:c"), "Basic "]
    )
    def test_that_cannot_be_read_are_refused(self, header: str) -> None:
        with pytest.raises(problems.BadRequest):
            oauth.with_credentials(said(header), {})


class TestErrors:
    OPERATION = Operation("ask", "auth", "POST", "/ask", 200, frozenset(), "none", profile="oauth")

    @pytest.mark.parametrize(
        ("problem", "status", "error"),
        [
            (problems.InvalidInput("no"), 400, "invalid_request"),
            (problems.UnsupportedMediaType("no"), 415, "invalid_request"),
            (problems.RateLimited("no"), 429, "temporarily_unavailable"),
            (problems.InternalError(), 500, "server_error"),
            (problems.TooManyClients("no"), 409, "too_many_clients"),
        ],
    )
    def test_are_those_of_rfc_6749(self, problem: Problem, status: int, error: str) -> None:
        answer = details.response(problem, "/ask", "t", operation=self.OPERATION)
        body = json.loads(bytes(answer.body))
        assert (answer.status_code, body["error"]) == (status, error)
        assert body["error_uri"] == f"/problems/{problem.slug}"
        assert answer.headers["Content-Type"] == "application/json"
        assert answer.headers["Cache-Control"] == "no-store"

    def test_are_problems_elsewhere(self) -> None:
        answer = details.response(problems.InvalidInput("no"), "/x", "t",
                                  operation=OPERATIONS["login"])  # fmt: skip
        assert answer.headers["Content-Type"] == "application/problem+json"
        assert answer.status_code == 422

    def test_describe_in_the_characters_that_are_allowed(self) -> None:
        answer = oauth.response(problems.BadRequest('Ä "b" \\ \n ok'), "t")
        assert json.loads(bytes(answer.body))["error_description"] == "' 'b' ' ' ok"
