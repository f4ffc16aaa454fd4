"""The Python client against a server that answers as the test says."""

import asyncio
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from tests.codegen.answers import Server, example, ok, problem, tokens_of
from tests.codegen.conftest import ROOT

PACKAGE = ROOT / "generated" / "sdk" / "python"
BOOK = "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"


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
        server = Server(ok(page, Deprecation="@1767225600", Sunset="Fri, 01 Jan 2027 00:00:00 GMT"))
        with pytest.warns(
            DeprecationWarning,
            match="list_books is deprecated since 2026-01-01 and may be gone from 2027-01-01 on",
        ):
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
            method = getattr(centime.AsyncClient, name)
            assert asyncio.iscoroutinefunction(method) != (name == "stream_notifications")

    def test_treats_threads_and_asyncio_alike(self) -> None:
        one, two = (
            (PACKAGE / "centime" / name).read_text(encoding="utf-8").split("\nclass ")[1]
            for name in ("transport.py", "async_transport.py")
        )
        assert as_if_sync(two) == as_if_sync(one)


def as_if_sync(code: str) -> str:
    """The same code with what waits for nobody, all on one line."""
    for asynchronous, plain in (
        ("Sends calls; their answers are awaited.", "Sends calls and waits for their answers."),
        ("asyncio.Lock", "threading.Lock"),
        ("asyncio.sleep", "time.sleep"),
        ("aiter_bytes", "iter_bytes"),
        ("aclose", "close"),
        ("aread", "read"),
        ("__aenter__", "__enter__"),
        ("__aexit__", "__exit__"),
        ("asynccontextmanager", "contextmanager"),
    ):
        code = code.replace(asynchronous, plain)
    code = re.sub(r"\b(async|await) ", "", code)
    code = re.sub(r"\bAsync(?=[A-Z])", "", code).replace("AsyncGenerator", "Generator")
    code = code.replace(", None, None]", ", None]")
    code = re.sub(r"for line in ([^:]+):\s+yield line", r"yield from \1", code)
    return re.sub(r"[\s(),]+", " ", code)
