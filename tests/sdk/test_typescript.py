"""The TypeScript client, run by Node against a server on loopback that answers by a script."""

import datetime as dt
import http.server
import json
import threading
import time
from collections.abc import Iterator
from email.message import Message
from pathlib import Path
from typing import Any, ClassVar, Final

import pytest
from standardwebhooks import Webhook as Signer

from tests.sdk.conftest import run

BOOK: Final = "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"
PROBLEM: Final = "application/problem+json"
OLD, NEW = ("whsec_" + each * 8 for each in ("c2Vj", "bmV3"))
SSE: Final = {"Content-Type": "text/event-stream"}
PATIENCE: Final = 0.5
"""Seconds that a slow answer takes: longer than its client waits."""


def problem(slug: str) -> dict[str, Any]:
    return {"type": f"/problems/{slug}", "title": slug, "detail": "So it is.", "trace_id": "t1",
            "hint": "x"}  # fmt: skip


class Handler(http.server.BaseHTTPRequestHandler):
    """Answers by a script: for each request the next answer of its method and path."""

    answers: ClassVar[dict[str, list[tuple[int, Any, dict[str, str]]]]]
    seen: ClassVar[list[tuple[str, Message, bytes]]]
    done: ClassVar[threading.Event]

    def _answer(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        key = f"{self.command} {self.path}"
        body = self.rfile.read(length)
        if self.headers.get("Transfer-Encoding") == "chunked":
            body = self._chunks()
        self.seen.append((key, self.headers, body))
        if not self.answers[key]:
            self.done.wait(PATIENCE)
            return
        status, content, headers = self.answers[key].pop(0)
        if not isinstance(content, bytes):
            content = b"" if content is None else json.dumps(content).encode()
        self.send_response(status)
        media = PROBLEM if status >= 400 else "application/json"
        for name, value in {"Content-Type": media, **headers}.items():
            self.send_header(name, value)
        if status != 204 and "Content-Length" not in headers:
            self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def _chunks(self) -> bytes:
        found = b""
        while size := int(self.rfile.readline(), 16):
            found += self.rfile.read(size)
            self.rfile.readline()
        self.rfile.readline()
        return found

    do_GET = do_POST = do_PATCH = do_DELETE = _answer  # noqa: N815  # names of http.server

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  # its parameter's name
        """Keeps quiet."""


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    books = "/api/v1/budget/books"
    stream = "/api/v1/notifications/stream"
    content = f"/api/v1/ocr/books/{BOOK}/documents/{BOOK}/content"
    tokens = {"access_token": "old", "refresh_token": "once"}
    new = {"access_token": "new", "refresh_token": "twice"}
    ending = {"Deprecation": "@1772323200", "Sunset": "Mon, 01 Mar 2027 00:00:00 GMT"}
    pdf = {"Content-Type": "application/pdf",
           "Content-Disposition": "attachment; filename*=UTF-8''Bon%20%E2%82%AC.pdf"}  # fmt: skip
    Handler.seen = []
    Handler.done = threading.Event()
    Handler.answers = {
        "POST /api/v1/auth/login": [(200, tokens, {}), (200, tokens, {})],
        "POST /api/v1/auth/token/refresh": [(200, new, {}), (200, new, {})],
        f"POST {books}": [
            (409, problem("idempotency-key-in-flight"), {"Retry-After": "0"}),
            (503, problem("unavailable"), {}),
            (201, {"id": BOOK, "name": "Home"}, {}),
        ],
        f"GET {books}": [],
        f"GET {books}/{BOOK}/accounts?limit=2": [
            (401, problem("unauthenticated"), {}),
            (200, {"items": [{"name": "a"}, {"name": "b"}], "next_cursor": "c1"}, ending),
        ],
        f"GET {books}/{BOOK}/accounts?limit=2&cursor=c1": [
            (200, {"items": [{"name": "c"}], "next_cursor": None}, ending),
        ],
        f"PATCH {books}/{BOOK}": [(412, problem("precondition-failed"), {})],
        "GET /api/v1/auth/me": [
            (500, {"strange": 1}, {"Content-Type": "application/json"}),
            (200, b"<html>", {"Content-Type": "text/html"}),
        ],
        f"POST {books}/{BOOK}/imports": [(502, {}, {}), (201, {}, {})],
        f"DELETE {books}/{BOOK}": [(204, None, {})],
        f"GET {content}": [(200, b"abc", pdf), (200, b"def", pdf)],
        f"GET /api/v1/analytics/books/{BOOK}/spending?by=group": [
            (200, b"<svg/>", {"Content-Type": "image/svg+xml"})
        ],
        f"GET {stream}?after=1": [
            (401, problem("unauthenticated"), {}),
            (200, b'retry: 1\n\nid: 1\ndata: {"n":1}\n\n: awake\n\nid: 2\ndata: {"n', SSE),
            (503, problem("unavailable"), {"Retry-After": "0"}),
            # Fewer bytes come than were promised: the connection breaks.
            (200, b'id: 2\r\ndata: {"n":\r\ndata: "\xe2\x80\xa8"}\r\n\r\n',
             {**SSE, "Content-Length": "999", "Connection": "close"}),
            (200, b'data: {"n":3}\r\r', SSE),
        ],
        f"GET {stream}": [(404, problem("not-found"), {})],
    }  # fmt: skip
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as served:
        thread = threading.Thread(target=served.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{served.server_port}"
        Handler.done.set()
        served.shutdown()
        thread.join()


def messages() -> str:
    """Messages to read: good, of either secret, of a newer server, old, and forged."""
    body = json.dumps({"type": "webhook.test"})
    newer = json.dumps({"type": "moon.full"})
    good = signed(body, OLD)
    return json.dumps(
        [
            {"body": body, "headers": good, "secrets": [OLD]},
            {"body": body, "headers": signed(body, NEW, OLD), "secrets": [OLD]},
            {"body": body, "headers": good, "secrets": [NEW, OLD]},
            {"body": newer, "headers": signed(newer, OLD), "secrets": [OLD]},
            {"body": body, "headers": signed(body, OLD, seconds=310), "secrets": [OLD]},
            {"body": body, "headers": signed(body, OLD, seconds=-310), "secrets": [OLD]},
            {"body": body + " ", "headers": good, "secrets": [OLD]},
            {"body": body, "headers": good, "secrets": [NEW]},
            {"body": body, "headers": {}, "secrets": [OLD]},
            {"body": body, "headers": {**good, "webhook-signature": "v1,! v2,x"}, "secrets": [OLD]},
        ]
    )


def signed(body: str, *secrets: str, seconds: int = 0) -> dict[str, str]:
    moment = dt.datetime.fromtimestamp(int(time.time()) - seconds, dt.UTC)
    signatures = [Signer(each).sign("msg_1", moment, body) for each in secrets]
    return {
        "webhook-id": "msg_1",
        "webhook-timestamp": str(int(moment.timestamp())),
        "webhook-signature": " ".join(signatures),
    }


@pytest.fixture(scope="module")
def report(server: str, scripts: Path) -> Any:
    """What the script saw."""
    return json.loads(run(["node", "client.mjs", server, messages()], scripts))


@pytest.mark.usefixtures("report")
class TestWhatIsSent:
    def test_is_repeated_under_one_key(self) -> None:
        creations = [h for key, h, _ in Handler.seen if key == "POST /api/v1/budget/books"]
        assert len({h["Idempotency-Key"] for h in creations}) == 1
        assert len(creations) == 3
        imports = [h["Idempotency-Key"] for key, h, _ in Handler.seen if "imports" in key]
        assert imports == ["mine", "mine"]

    def test_carries_the_token_that_is_good(self) -> None:
        lists = [h["Authorization"] for key, h, _ in Handler.seen if "accounts" in key]
        assert lists == ["Bearer old", "Bearer new", "Bearer new"]
        logins = [h["Authorization"] for key, h, _ in Handler.seen if "/auth/" in key]
        assert logins[:2] == [None, None]

    def test_is_a_form_where_there_is_a_file(self) -> None:
        form = next(body for key, _, body in Handler.seen if "imports" in key)
        assert b'filename="bank.ofx"\r\nContent-Type: application/x-ofx' in form

    def test_names_the_version_and_the_form_wanted(self) -> None:
        match = next(h["If-Match"] for key, h, _ in Handler.seen if key.startswith("PATCH"))
        accept = next(h["Accept"] for key, h, _ in Handler.seen if "spending" in key)
        assert (match, accept) == ('"v1"', "image/svg+xml, application/problem+json")


class TestWhatIsAnswered:
    def test_is_read(self, report: Any) -> None:
        assert report["session"] == {"accessToken": "old", "refreshToken": "once"}
        assert report["book"] == "Home"
        assert report["accounts"] == ["a", "b", "c"]
        assert report["renewed"] == "new"

    def test_is_thrown_where_it_is_no_success(self, report: Any) -> None:
        assert report["problem"] == {
            "isProblem": True,
            "isOther": False,
            "isError": True,
            "message": "So it is.",
            "traceId": "t1",
            "errors": [],
            "members": "x",
        }
        assert report["unexpected"] == 500
        assert report["noJson"] == "<html>"

    def test_is_a_file_to_read_whole_or_in_pieces(self, report: Any) -> None:
        assert report["file"] == ["application/pdf", "Bon €.pdf", 3, "abc"]
        assert report["pieces"] == "def"
        assert report["chart"] == "<svg/>"

    def test_warns_once_of_what_is_deprecated(self, report: Any) -> None:
        ending = "since 2026-03-01 and may be gone from 2027-03-01 on"
        assert report["warnings"] == [f"list_accounts is deprecated {ending}"]


class TestWhatIsNotAnswered:
    def test_is_a_failed_connection_unless_the_caller_ended_it(self, report: Any) -> None:
        assert (report["timeout"], report["nobody"]) == (True, True)
        assert report["aborted"] == "AbortError"


class TestEventStreams:
    def test_go_on_where_they_broke(self, report: Any) -> None:
        assert report["events"] == [
            {"data": {"n": 1}, "id": "1"},
            {"data": {"n": "\u2028"}, "id": "2"},
            {"data": {"n": 3}, "id": "2"},
        ]
        ids = [h["Last-Event-ID"] for key, h, _ in Handler.seen if key.endswith("stream?after=1")]
        assert ids == [None, None, "1", "1", "2"]
        assert report["refused"] is True


class TestWebhooks:
    def test_are_read_when_their_signature_is_good(self, report: Any) -> None:
        good = ["webhook.test"] * 3 + ["other"]
        assert report["webhooks"] == good + ["refused"] * 6
