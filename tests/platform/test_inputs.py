"""Parameters and bodies: text becomes values, and every fault is named by its place."""

import json
from typing import Annotated, Any

import pytest
from pydantic import BaseModel, ConfigDict, Field
from starlette.requests import Request

from generated.operations import OPERATIONS
from generated.problems import BadRequest, BodyTooLarge, InvalidInput, UnsupportedMediaType
from generated.runtime import Binding, Body, Parameter
from impl.platform import inputs
from tests.platform.asgi import request


class Given(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    limit: int | None = None
    ratio: Annotated[float, Field(ge=0)] | None = None
    archived: bool | None = None
    ids: list[int] | None = None
    tags: list[str] | None = None
    language: str | None = None
    theme: str | None = None


class Note(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    text: str | None = None
    lines: list[dict[str, str]] = []


SEARCH = Binding(
    OPERATIONS["list_books"],
    None,
    parameters=(
        Parameter("limit", "limit", "query", "integer"),
        Parameter("ratio", "ratio", "query", "number"),
        Parameter("archived", "archived", "query", "boolean"),
        Parameter("ids", "ids", "query", "integer", "csv"),
        Parameter("tags", "tags", "query", "string", "repeat"),
        Parameter("X-Language", "language", "header"),
        Parameter("theme", "theme", "cookie"),
    ),
    model=Given,
)
WRITE = Binding(OPERATIONS["create_book"], None, body=Body(Note))
JSON = {"content-type": "application/json; charset=utf-8"}


def given(query: str = "", headers: dict[str, str] | None = None) -> Given:
    filled: Given = inputs.parameters(request(headers, query=query.encode("latin-1")), SEARCH)
    return filled


def faults(query: str) -> list[tuple[str | None, str]]:
    with pytest.raises(InvalidInput) as refused:
        given(query)
    return [(fault.parameter, fault.code) for fault in refused.value.errors]


class TestParameters:
    def test_each_is_what_its_text_would_be_in_json(self) -> None:
        read = given("limit=7.0&ratio=0.25&archived=true&ids=1,2&tags=a,b&tags=c")
        assert (read.limit, read.ratio, read.archived) == (7, 0.25, True)
        assert (read.ids, read.tags) == ([1, 2], ["a,b", "c"])

    def test_an_empty_list_has_nothing_in_it(self) -> None:
        assert given("ids=").ids == []

    def test_headers_and_cookies_are_parameters_too(self) -> None:
        read = given(headers={"X-Language": "fr", "Cookie": "theme=dark; other=1"})
        assert (read.language, read.theme) == ("fr", "dark")

    def test_what_was_not_given_is_left_out(self) -> None:
        assert given().model_fields_set == set()

    @pytest.mark.parametrize(
        ("query", "fault"),
        [
            ("limit=1e3", ("limit", "int_type")),
            ("limit=01", ("limit", "int_type")),
            ("limit=1&limit=2", ("limit", "repeated")),
            ("ratio=NaN", ("ratio", "float_type")),
            ("ratio=-1", ("ratio", "greater_than_equal")),
            ("archived=yes", ("archived", "bool_type")),
            ("ids=1,x", ("ids.1", "int_type")),
            ("tags=a%00b", ("tags", "nul")),
            ("colour=red", ("colour", "unknown")),
            ("tags=%ff", ("query", "encoding")),
            ("tags=\xe9", ("query", "encoding")),
            ("&".join(["tags=a"] * 501), ("query", "encoding")),
        ],
    )
    def test_a_fault_is_named(self, query: str, fault: tuple[str, str]) -> None:
        assert faults(query)[0] == fault

    def test_all_faults_are_named_at_once(self) -> None:
        assert {name for name, _ in faults("limit=x&colour=red&archived=1")} == {
            "limit",
            "colour",
            "archived",
        }

    def test_a_query_where_none_is_declared_is_refused(self) -> None:
        with pytest.raises(InvalidInput):
            inputs.parameters(request(query=b"a=1"), Binding(OPERATIONS["get_me"], None))


async def read(asked: Request, binding: Binding = WRITE, limit: int = 1000) -> Any:
    return (await inputs.body(asked, binding, limit))[0]


class TestBodies:
    async def test_comes_in_chunks(self) -> None:
        assert (await read(request(JSON, b'{"text":', b'"a"}'))).text == "a"

    async def test_is_read_up_to_the_limit_whatever_it_says_of_its_length(self) -> None:
        for headers in (JSON, {**JSON, "content-length": "10"}, {**JSON, "content-length": "x"}):
            with pytest.raises(BodyTooLarge, match="1,000 bytes"):
                await read(request(headers, b"x" * 600, b"x" * 600))

    async def test_that_says_it_is_too_large_is_not_read_at_all(self) -> None:
        asked = request({**JSON, "content-length": "1001"}, b"{}")
        with pytest.raises(BodyTooLarge):
            await read(asked)
        assert await asked.body() == b"{}"

    async def test_may_be_left_out_where_it_is_not_required(self) -> None:
        optional = Binding(OPERATIONS["create_book"], None, body=Body(Note, required=False))
        assert await read(request(), optional) is None
        with pytest.raises(UnsupportedMediaType, match="reads application/json"):
            await read(request({}, b"{}"), optional)

    async def test_is_not_looked_at_where_none_is_declared(self) -> None:
        assert await read(request({}, b"anything"), SEARCH) is None

    @pytest.mark.parametrize(
        "raw", [b"", b"{", b"[" * 100_000, b'{"text": NaN}', b"[-Infinity]", b"\xff", b"{} {}"]
    )
    async def test_what_is_no_json_is_a_bad_request(self, raw: bytes) -> None:
        with pytest.raises(BadRequest):
            await read(request(JSON, raw), limit=10**6)

    async def test_nul_is_found_wherever_it_stands(self) -> None:
        raw = json.dumps({"text": "a\0", "lines": [{"a": "b"}, {"c~/d": "\0"}]}).encode()
        with pytest.raises(InvalidInput) as refused:
            await read(request(JSON, raw))
        assert [each.pointer for each in refused.value.errors] == ["/text", "/lines/1/c~0~1d"]

    async def test_a_backslash_before_it_is_no_nul(self) -> None:
        assert (await read(request(JSON, rb'{"text": "\\u0000"}'))).text == r"\u0000"

    async def test_a_text_may_speak_of_infinity(self) -> None:
        assert (await read(request(JSON, b'{"text": "NaN, Infinity"}'))).text == "NaN, Infinity"

    async def test_half_a_character_is_no_text(self) -> None:
        with pytest.raises(InvalidInput, match="must be Unicode text"):
            await read(request(JSON, rb'{"text": "\ud800"}'))

    async def test_unknown_fields_are_named(self) -> None:
        with pytest.raises(InvalidInput, match="/colour: is not a field here"):
            await read(request(JSON, b'{"colour": 1}'))
