"""The Python client against a server that answers as the test says."""

import asyncio
import importlib
import json
import os
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import httpx
import pydantic
import pytest

from tests.codegen.conftest import ROOT

PACKAGE = ROOT / "generated" / "sdk" / "python"
BOOK = "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"
Answer = tuple[int, Any, dict[str, str]]


@pytest.fixture(scope="module")
def centime() -> Any:
    return importlib.import_module("centime")


class Server:
    """Gives its answers in turn, and keeps the requests."""

    def __init__(self, *answers: Answer | bytes | httpx.TransportError) -> None:
        self._answers = list(answers)
        self.requests: list[httpx.Request] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        request.read()
        self.requests.append(request)
        answer = self._answers.pop(0)
        if isinstance(answer, httpx.TransportError):
            raise answer
        assert not isinstance(answer, bytes)
        status, body, headers = answer
        content = b"" if body is None else json.dumps(body).encode()
        media = "application/problem+json" if status >= 400 else "application/json"
        return httpx.Response(status, content=content, headers={"Content-Type": media, **headers})

    def header(self, name: str) -> list[str | None]:
        return [request.headers.get(name) for request in self.requests]


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
    call = importlib.import_module("centime.calls").Call("GET", "/api/v1/stream")
    return call, pydantic.TypeAdapter(dict[str, str])


def ok(body: Any = None, status: int = 200, **headers: str) -> Answer:
    return status, body, {name.replace("_", "-"): value for name, value in headers.items()}


def problem(slug: str, status: int, retry_after: str | None = None, **members: Any) -> Answer:
    body = {"type": f"/problems/{slug}", "title": slug, "detail": "So it is.", "trace_id": "t1"}
    headers = {} if retry_after is None else {"Retry-After": retry_after}
    return status, body | members, headers


def example(document: Any, name: str) -> Any:
    return document["components"]["schemas"][name]["examples"][0]


def tokens_of(document: Any) -> Any:
    """What login answers in its example."""
    answer = document["paths"]["/api/v1/auth/login"]["post"]["responses"]["200"]
    media = answer["content"]["application/json"]
    first = media.get("example") or next(iter(media["examples"].values()))
    if "$ref" in first:
        first = document["components"]["examples"][first["$ref"].rsplit("/", 1)[1]]
    return first["value"]


@pytest.fixture(scope="module")
def document() -> Any:
    return json.loads((ROOT / "generated" / "openapi.json").read_text(encoding="utf-8"))


@pytest.fixture
def client(centime: Any) -> Callable[..., Any]:
    def build(server: Server, **options: Any) -> Any:
        http = httpx.Client(transport=httpx.MockTransport(server))
        retry = centime.Retry(tries=3, first_pause=0)
        return centime.Client("http://test/", http=http, **{"retry": retry, **options})

    return build


class TestACall:
    def test_sends_what_is_given_and_reads_a_model(
        self, client: Callable[..., Any], centime: Any, document: Any
    ) -> None:
        server = Server(ok(example(document, "Book"), 201))
        body = centime.models.BookCreate(name="Home", base_currency="EUR")
        book = client(server, token="ctm_pat_x").create_book(body)
        assert type(book) is centime.models.Book
        (request,) = server.requests
        assert (request.method, request.url.path) == ("POST", "/api/v1/budget/books")
        assert json.loads(request.content) == {"name": "Home", "base_currency": "EUR"}
        assert request.headers["Authorization"] == "Bearer ctm_pat_x"
        assert request.headers["Content-Type"] == "application/json"

    def test_leaves_out_parameters_that_are_not_given(self, client: Callable[..., Any]) -> None:
        server = Server(ok({"items": [], "next_cursor": None}))
        client(server).list_accounts(BOOK, on_budget=True, limit=7)
        assert server.requests[0].url.query == b"on_budget=true&limit=7"

    def test_escapes_what_stands_in_the_path(self, client: Callable[..., Any]) -> None:
        server = Server(ok(status=204))
        client(server).delete_account(BOOK, "../x", if_match=3)
        assert server.requests[0].url.raw_path.endswith(b"/accounts/..%2Fx")
        assert server.header("If-Match") == ['"v3"']

    def test_sends_a_form_with_its_file(
        self, client: Callable[..., Any], centime: Any, document: Any
    ) -> None:
        server = Server(ok(example(document, "Import"), 201))
        body = centime.models.ImportCreate(
            file=centime.Upload(b"OFXHEADER", "bank.ofx", "application/x-ofx"), account_id=BOOK
        )
        client(server).create_import(BOOK, body)
        sent = server.requests[0]
        assert sent.headers["Content-Type"].startswith("multipart/form-data; boundary=")
        assert b'filename="bank.ofx"\r\nContent-Type: application/x-ofx' in sent.content
        assert b'name="account_id"\r\n\r\n' + BOOK.encode() in sent.content

    def test_warns_of_what_is_deprecated(self, client: Callable[..., Any]) -> None:
        page: Any = {"items": [], "next_cursor": None}
        server = Server(ok(page, Deprecation="@1", Sunset="Fri, 01 Jan 2027 00:00:00 GMT"))
        with pytest.warns(DeprecationWarning, match="may be gone from Fri, 01 Jan 2027"):
            client(server).list_books()

    def test_that_is_answered_strangely_says_so(
        self, client: Callable[..., Any], centime: Any
    ) -> None:
        for answer in (ok({"strange": 1}), (502, None, {"Content-Type": "text/html"})):
            with pytest.raises(centime.UnexpectedAnswer):
                client(Server(answer), retry=centime.Retry(tries=1)).list_books()


class TestProblems:
    def test_are_exceptions_of_their_own(self, client: Callable[..., Any], centime: Any) -> None:
        faults = [{"pointer": "/name", "code": "missing", "message": "is missing"}]
        server = Server(problem("invalid-input", 422, errors=faults, hint="x"))
        with pytest.raises(centime.problems.InvalidInput) as caught:
            client(server).list_books()
        found = caught.value
        assert (found.slug, found.status, found.detail) == ("invalid-input", 422, "So it is.")
        assert found.trace_id == "t1"
        assert found.errors == (centime.InputError("missing", "is missing", pointer="/name"),)
        assert found.members == {"hint": "x"}

    def test_of_a_newer_server_are_problems_all_the_same(
        self, client: Callable[..., Any], centime: Any
    ) -> None:
        with pytest.raises(centime.Problem) as caught:
            client(Server(problem("brand-new", 418))).list_books()
        assert type(caught.value) is centime.Problem


class TestRetries:
    def test_repeat_a_creation_under_one_key(
        self, client: Callable[..., Any], centime: Any, document: Any
    ) -> None:
        server = Server(
            httpx.ReadError("lost"),
            problem("idempotency-key-in-flight", 409, retry_after="0"),
            ok(example(document, "Payee"), 201),
        )
        client(server).create_payee(BOOK, centime.models.PayeeCreate(name="Corner"))
        keys = server.header("Idempotency-Key")
        assert len(keys) == 3
        assert len(set(keys)) == 1
        assert keys[0]

    def test_give_each_call_a_key_of_its_own_or_the_caller_s(
        self, client: Callable[..., Any], centime: Any, document: Any
    ) -> None:
        server = Server(*[ok(example(document, "Payee"), 201)] * 3)
        calling = client(server)
        body = centime.models.PayeeCreate(name="Corner")
        for key in (None, None, "mine"):
            calling.create_payee(BOOK, body, idempotency_key=key)
        first, second, third = server.header("Idempotency-Key")
        assert first != second
        assert third == "mine"

    def test_wait_as_long_as_the_server_asks(self, client: Callable[..., Any]) -> None:
        page = ok({"items": [], "next_cursor": None})
        past = "Thu, 01 Jan 2015 00:00:00 GMT"
        server = Server(problem("rate-limited", 429, "0"), problem("unavailable", 503, past), page)
        client(server).list_books()
        assert len(server.requests) == 3

    def test_end_when_the_server_asks_for_too_long(
        self, client: Callable[..., Any], centime: Any
    ) -> None:
        server = Server(problem("rate-limited", 429, "900"))
        with pytest.raises(centime.problems.RateLimited) as caught:
            client(server).list_books()
        assert caught.value.retry_after == "900"

    def test_end_after_the_last_try(self, client: Callable[..., Any], centime: Any) -> None:
        server = Server(*[problem("unavailable", 503)] * 3)
        with pytest.raises(centime.problems.Unavailable):
            client(server).list_books()
        server = Server(*[httpx.ConnectError("refused")] * 3)
        with pytest.raises(centime.ConnectionFailed, match="refused"):
            client(server).list_books()

    def test_do_not_repeat_what_may_have_happened(
        self, client: Callable[..., Any], centime: Any
    ) -> None:
        server = Server(httpx.ReadError("lost"))
        body = centime.models.BookUpdate(name="House")
        with pytest.raises(centime.ConnectionFailed):
            client(server).update_book(BOOK, body)
        assert len(server.requests) == 1

    def test_pause_longer_each_time_up_to_a_limit(self, centime: Any) -> None:
        retry = centime.Retry(tries=99, first_pause=1, longest_pause=8)
        for tried in range(1, 20):
            assert 0 <= retry.pause(tried, None) <= min(8, 2**tried)
        assert retry.pause(1, "nonsense") <= 8


class TestASession:
    def test_is_renewed_once_when_its_token_has_expired(
        self, client: Callable[..., Any], document: Any
    ) -> None:
        tokens = tokens_of(document)
        server = Server(
            ok(tokens),
            problem("unauthenticated", 401),
            ok(tokens | {"access_token": "new"}),
            ok({"items": [], "next_cursor": None}),
        )
        calling = client(server)
        calling.log_in("ada@example.org", "correct horse battery staple")
        calling.list_books()
        old = f"Bearer {tokens['access_token']}"
        assert server.header("Authorization") == [None, old, None, "Bearer new"]
        assert json.loads(server.requests[0].content) == {
            "email": "ada@example.org",
            "password": "correct horse battery staple",
        }
        assert calling.session.access_token == "new"

    def test_that_has_ended_leaves_the_call_refused(
        self, client: Callable[..., Any], centime: Any
    ) -> None:
        server = Server(problem("unauthenticated", 401), problem("invalid-refresh-token", 401))
        session = centime.Session(access_token="old", refresh_token="used")
        with pytest.raises(centime.problems.Unauthenticated):
            client(server, session=session).list_books()
        assert len(server.requests) == 2


class TestIterators:
    def test_follow_the_cursor_to_the_end(self, client: Callable[..., Any], document: Any) -> None:
        book = example(document, "Book")
        server = Server(
            ok({"items": [book, book], "next_cursor": "abc"}),
            ok({"items": [book], "next_cursor": None}),
        )
        assert len(list(client(server).iter_books(limit=2))) == 3
        queries = [request.url.query for request in server.requests]
        assert queries == [b"limit=2", b"limit=2&cursor=abc"]


class TestEventStreams:
    """The contract has no stream of its own to try: calls are written by hand."""

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


class TestTheAsyncClient:
    async def test_renews_a_session_once_for_many_calls(self, centime: Any, document: Any) -> None:
        renewed = tokens_of(document) | {"access_token": "new"}
        page = {"items": [example(document, "Book")], "next_cursor": None}
        seen: list[tuple[str, str | None]] = []

        async def serve(request: httpx.Request) -> httpx.Response:
            await asyncio.sleep(0)  # lets the other calls go on
            bearer = request.headers.get("Authorization")
            seen.append((request.url.path, bearer))
            if request.url.path.endswith("/refresh"):
                return httpx.Response(200, json=renewed)
            if bearer == "Bearer new":
                return httpx.Response(200, json=page)
            status, body, _ = problem("unauthenticated", 401)
            headers = {"Content-Type": "application/problem+json"}
            return httpx.Response(status, json=body, headers=headers)

        http = httpx.AsyncClient(transport=httpx.MockTransport(serve))
        session = centime.Session(access_token="old", refresh_token="r")
        async with centime.AsyncClient("http://test", http=http, session=session) as calling:
            pages = await asyncio.gather(*[calling.list_books() for _ in range(5)])
        await http.aclose()
        assert [len(page.items) for page in pages] == [1] * 5
        assert [bearer for path, bearer in seen if path.endswith("/refresh")] == [None]
        assert session.access_token == "new"

    async def test_repeats_what_is_safe_to_repeat(self, centime: Any) -> None:
        page = ok({"items": [], "next_cursor": None})
        server = Server(problem("unavailable", 503, "0"), httpx.ReadError("lost"), page)
        http = httpx.AsyncClient(transport=httpx.MockTransport(server))
        retry = centime.Retry(tries=3, first_pause=0)
        calling = centime.AsyncClient("http://test", http=http, retry=retry)
        await calling.list_books()
        assert len(server.requests) == 3
        await http.aclose()

    async def test_iterates_and_raises_problems(self, centime: Any, document: Any) -> None:
        book = example(document, "Book")
        server = Server(ok({"items": [book], "next_cursor": "abc"}), problem("not-found", 404))
        http = httpx.AsyncClient(transport=httpx.MockTransport(server))
        calling = centime.AsyncClient("http://test", http=http)
        names = (found.name async for found in calling.iter_books())
        assert await anext(names) == book["name"]
        with pytest.raises(centime.problems.NotFound):
            await anext(names)
        await http.aclose()


class TestThePackage:
    def test_is_strictly_typed(self, tmp_path: Any) -> None:
        command = [sys.executable, "-m", "mypy", "--strict", "--config-file", os.devnull]
        checked = subprocess.run(  # noqa: S603  # our own environment
            [*command, "--cache-dir", str(tmp_path), "-p", "centime"],
            cwd=PACKAGE,
            env={**os.environ, "MYPYPATH": str(PACKAGE)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert checked.stdout.startswith("Success"), checked.stdout

    def test_offers_every_operation_twice(self, centime: Any) -> None:
        from generated.operations import OPERATIONS  # noqa: PLC0415  # it is what is compared

        for name in OPERATIONS:
            assert callable(getattr(centime.Client, name))
            assert asyncio.iscoroutinefunction(getattr(centime.AsyncClient, name))
