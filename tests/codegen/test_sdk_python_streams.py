"""The Python client's event streams; the calls are written by hand, as any contract's would be."""

import importlib
from collections.abc import Callable
from typing import Any

import httpx
import pydantic
import pytest

from tests.codegen.answers import Server, ok, problem, tokens_of


class Stream(Server):
    """Answers bytes as an event stream."""

    def __call__(self, request: httpx.Request) -> httpx.Response:
        if not isinstance(self._answers[0], bytes):
            return super().__call__(request)
        content = self._answers.pop(0)
        assert isinstance(content, bytes)
        self.requests.append(request)
        return httpx.Response(200, content=content, headers={"Content-Type": "text/event-stream"})


def listening() -> tuple[Any, Any]:
    call = importlib.import_module("centime.calls").Call("follow", "GET", "/api/v1/stream")
    return call, pydantic.TypeAdapter(dict[str, str])


class TestEventStreams:
    def test_go_on_where_they_broke(self, client: Callable[..., Any], centime: Any) -> None:
        server = Stream(
            b'retry: 0\n\nid: 1\ndata: {"name":"a"}\n\n: awake\n\nid: 2\ndata: {"na',
            httpx.ReadError("gone"),
            ok(status=503, Retry_After="0"),
            b'data: {"name":\r\ndata: "b"}\r\n\r\n',
        )
        events = client(server).listen(*listening())
        assert [next(events), next(events)] == [
            centime.Event({"name": "a"}, "1"),
            centime.Event({"name": "b"}, "1"),
        ]
        assert server.header("Last-Event-ID") == [None, "1", "1", "1"]
        assert server.header("Accept")[0] == "text/event-stream, application/problem+json"

    def test_have_lines_that_no_other_sign_ends(self, client: Callable[..., Any]) -> None:
        text = "a\u2028b\x85c\x0bd"
        sent = f'data: {{"name":"{text}"}}\r\rdata: {{"name":"e"}}\n\r'
        server = Stream(sent.replace("\x0b", "\\u000b").encode())
        events = client(server).listen(*listening())
        assert [next(events).data["name"] for _ in range(2)] == [text, "e"]
        events.close()

    def test_have_lines_that_come_in_pieces(self) -> None:
        lines = importlib.import_module("centime.streams").Lines()
        pieces = [b"data: \xe2\x82", b"\xac\r", b"\nid: 1\r", b"\r\n", b"x"]
        assert [lines.cut(piece) for piece in pieces] == [[], [], ["data: €"], ["id: 1", ""], []]
        assert (lines.end(), lines.cut(b"\r"), lines.end()) == ([], [], ["x"])

    def test_raise_the_problem_that_refuses_them(
        self, client: Callable[..., Any], centime: Any
    ) -> None:
        events = client(Stream(problem("not-found", 404))).listen(*listening())
        with pytest.raises(centime.problems.NotFound):
            next(events)

    def test_end_when_patience_does(self, client: Callable[..., Any], centime: Any) -> None:
        lost = httpx.ConnectError("refused")
        events = client(Stream(lost, lost, lost)).listen(*listening())
        with pytest.raises(centime.ConnectionFailed):
            next(events)

    async def test_renew_the_session(self, centime: Any, document: Any) -> None:
        server = Stream(
            problem("unauthorized", 401), ok(tokens_of(document)), b'data: {"name":"a"}\n\n'
        )
        http = httpx.AsyncClient(transport=httpx.MockTransport(server))
        session = centime.Session("old", "refresh")
        async with centime.AsyncClient(
            "http://test", session=session, http=http, retry=centime.Retry(first_pause=0)
        ) as client:
            event = await anext(client.listen(*listening()))
        assert event == centime.Event({"name": "a"}, None)
        assert server.header("Authorization")[2] == f"Bearer {session.access_token}" != "Bearer old"
        await http.aclose()
