"""Media types, Location, downloads: what a method gives back, as HTTP."""

from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any

import pytest
from pydantic import BaseModel
from starlette.requests import Request
from starlette.responses import Response

from generated.operations import OPERATIONS
from generated.problems import InvalidInput, NotAcceptable
from generated.runtime import Binding, Encoded, File, Operation
from impl.platform import answers, conditional
from tests.platform.asgi import bodies, request

PAGE_OR_DATA = OPERATIONS["get_problem"]
PLAIN = OPERATIONS["get_me"]


class TestNegotiation:
    @pytest.mark.parametrize(
        ("accept", "chosen"),
        [
            (None, "application/json"),
            ("*/*", "application/json"),
            ("text/html", "text/html"),
            ("TEXT/HTML", "text/html"),
            ("text/*", "text/html"),
            ("text/html;q=0.4, application/json;q=0.5", "application/json"),
            ("text/html, application/json;q=0.9", "text/html"),
            ("text/html, */*;q=0.8", "text/html"),
            ("application/json;q=0, */*", "text/html"),
            ("text/html;q=many, */*;q=0.1", "application/json"),
            ("text/html;level=1", "text/html"),
        ],
    )
    def test_the_most_wanted_of_what_there_is(self, accept: str | None, chosen: str) -> None:
        headers = {} if accept is None else {"accept": accept}
        assert answers.negotiate(request(headers), PAGE_OR_DATA) == chosen

    @pytest.mark.parametrize("accept", ["text/csv", "application/json;q=0", "image/*"])
    def test_nothing_that_is_wanted_is_not_acceptable(self, accept: str) -> None:
        with pytest.raises(NotAcceptable, match="application/json"):
            answers.negotiate(request({"accept": accept}), PLAIN)


def render(result: object, operation: Operation = PLAIN, **given: Any) -> Response:
    asked: Request = given.pop("asked", request({}))
    binding = Binding(operation, None)
    return answers.render(asked, binding, result, given.get("validator"), given.get("seq"))


class TestBodies:
    class Coin(BaseModel):
        id: str
        version: int

    def test_nothing_has_no_body(self) -> None:
        answer = render(None, OPERATIONS["delete_account"])
        assert answer.body == b""
        assert "content-type" not in answer.headers

    def test_a_version_becomes_a_validator_with_the_books_seq(self) -> None:
        answer = render(self.Coin(id="a", version=7), seq=123)
        assert answer.headers["etag"] == '"v7.s123"'
        assert answer.body == b'{"id":"a","version":7}'

    def test_bytes_go_out_as_they_are(self) -> None:
        answer = render(Encoded(b'{"a": 1}', None, 3))
        assert (answer.body, answer.headers["etag"]) == (b'{"a": 1}', '"v3"')

    def test_what_is_no_model_is_plain_json(self) -> None:
        assert render({"a": [1, 2]}).body == b'{"a":[1,2]}'

    def test_what_the_client_has_is_not_sent(self) -> None:
        asked = request({"if-none-match": '"v7.s123"'})
        answer = render(self.Coin(id="a", version=7), seq=123, asked=asked)
        assert (answer.status_code, answer.body) == (304, b"")

    def test_a_secret_is_for_nobodys_cache(self) -> None:
        secret = replace(PLAIN, secret=True)
        assert render({}, secret).headers["cache-control"] == "no-store"

    @pytest.mark.parametrize(
        ("result", "location"),
        [
            (Coin(id="a/b", version=1), "/books/b%201/coins/a%2Fb"),
            (Encoded(b'{"id": "x"}'), "/books/b%201/coins/x"),
        ],
    )
    def test_a_creation_says_where_the_new_thing_is(self, result: object, location: str) -> None:
        create = replace(
            OPERATIONS["create_payee"], location="/books/{path.book_id}/coins/{body.id}"
        )
        asked = request({}, path_params={"book_id": "b 1"})
        assert render(result, create, asked=asked).headers["location"] == location


class TestDownloads:
    def test_a_file_comes_with_its_name_and_type(self) -> None:
        answer = render(File(b"a;b", "text/csv", 'März "2026".csv'), validator='W/"x"')
        assert answer.headers["content-type"].startswith("text/csv")
        disposition = answer.headers["content-disposition"]
        assert disposition == "attachment; filename*=UTF-8''M%C3%A4rz%20%222026%22.csv"
        assert answer.headers["etag"] == 'W/"x"'
        assert "content-security-policy" not in answer.headers

    def test_a_page_may_run_nothing(self) -> None:
        answer = render(File(b"<p>", "text/html; charset=utf-8", ""))
        assert answer.headers["content-security-policy"].startswith("default-src 'none'")
        assert "content-disposition" not in answer.headers

    @pytest.mark.parametrize("size", [6, None])
    async def test_a_long_file_is_sent_as_it_comes(self, size: int | None) -> None:
        async def chunks() -> AsyncIterator[bytes]:
            yield b"abc"
            yield b"def"

        answer = render(File(chunks(), "text/csv", "all.csv", size))
        assert answer.headers.get("content-length") == (str(size) if size else None)
        assert await bodies(answer) == [b"abc", b"def", b""]


class TestValidators:
    @pytest.mark.parametrize(
        ("header", "holds"),
        [
            (None, False),
            ('"a"', True),
            ('W/"a"', True),
            ('"b", W/"a"', True),
            (" * ", True),
            ('"b"', False),
            ("a", False),
        ],
    )
    def test_if_none_match_compares_weakly(self, header: str | None, holds: bool) -> None:
        asked = request({} if header is None else {"if-none-match": header})
        assert conditional.none_match(asked, 'W/"a"') is holds

    @pytest.mark.parametrize("header", ["", "x" * 1025])
    def test_if_none_match_has_its_bounds(self, header: str) -> None:
        with pytest.raises(InvalidInput, match="1 to 1,024 characters") as refused:
            conditional.none_match(request({"if-none-match": header}), '"a"')
        assert refused.value.errors[0].parameter == "If-None-Match"
