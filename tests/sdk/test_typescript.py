"""The TypeScript client: compiled strictly, and run by Node against a server on loopback."""

import http.server
import json
import shutil
import subprocess
import threading
from collections.abc import Iterator
from email.message import Message
from pathlib import Path
from typing import Any, ClassVar

import pytest

from tests.codegen.conftest import FIXTURES, ROOT

PACKAGE = ROOT / "generated" / "sdk" / "typescript"
BOOK = "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"
TSC = ROOT / "node_modules" / ".bin" / "tsc"
PROBLEM = "application/problem+json"


def problem(slug: str) -> dict[str, Any]:
    return {"type": f"/problems/{slug}", "title": slug, "detail": "So it is.", "trace_id": "t1"}


class Handler(http.server.BaseHTTPRequestHandler):
    """Answers by a script: for each request the next answer of its method and path."""

    answers: ClassVar[dict[str, list[tuple[int, Any, dict[str, str]]]]]
    seen: ClassVar[list[tuple[str, Message, bytes]]]

    def _answer(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        key = f"{self.command} {self.path}"
        self.seen.append((key, self.headers, self.rfile.read(length)))
        status, body, headers = self.answers[key].pop(0)
        content = b"" if body is None else json.dumps(body).encode()
        self.send_response(status)
        media = PROBLEM if status >= 400 else "application/json"
        for name, value in {"Content-Type": media, **headers}.items():
            self.send_header(name, value)
        if status != 204:
            self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    do_GET = do_POST = do_PATCH = do_DELETE = _answer  # noqa: N815  # names of http.server

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  # its parameter's name
        """Keeps quiet."""


@pytest.fixture
def server() -> Iterator[str]:
    books = "/api/v1/budget/books"
    tokens = {"access_token": "old", "refresh_token": "once"}
    new = {"access_token": "new", "refresh_token": "twice"}
    Handler.seen = []
    Handler.answers = {
        "POST /api/v1/auth/login": [(200, tokens, {})],
        "POST /api/v1/auth/token/refresh": [(200, new, {})],
        f"POST {books}": [
            (409, problem("idempotency-key-in-flight"), {"Retry-After": "0"}),
            (503, problem("unavailable"), {}),
            (201, {"id": BOOK, "name": "Home"}, {}),
        ],
        f"GET {books}/{BOOK}/accounts?limit=2": [
            (401, problem("unauthenticated"), {}),
            (200, {"items": [{"name": "a"}, {"name": "b"}], "next_cursor": "c1"}, {}),
        ],
        f"GET {books}/{BOOK}/accounts?limit=2&cursor=c1": [
            (200, {"items": [{"name": "c"}], "next_cursor": None}, {}),
        ],
        f"PATCH {books}/{BOOK}": [(412, problem("precondition-failed"), {})],
        "GET /api/v1/auth/me": [(500, {"strange": 1}, {"Content-Type": "application/json"})],
        f"POST {books}/{BOOK}/imports": [(201, {}, {})],
        f"DELETE {books}/{BOOK}": [(204, None, {})],
    }
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as served:
        thread = threading.Thread(target=served.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{served.server_port}"
        served.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("typescript")
    copy = shutil.copytree(PACKAGE, folder / "client", ignore=shutil.ignore_patterns("dist"))
    done = subprocess.run(  # noqa: S603  # the pinned compiler
        [str(TSC), "-p", str(copy)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout
    return copy / "dist"


def run(compiled: Path, server: str) -> Any:
    node = shutil.which("node")
    assert node is not None
    done = subprocess.run(  # noqa: S603  # our own script
        [node, str(FIXTURES / "client.mjs"), str(compiled), server],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


class TestTheTypeScriptClient:
    def test_does_its_work(self, compiled: Path, server: str) -> None:
        report = run(compiled, server)
        assert report["session"] == {"accessToken": "old", "refreshToken": "once"}
        assert report["book"] == "Home"
        assert report["accounts"] == ["a", "b", "c"]
        assert report["renewed"] == "new"
        assert report["problem"] == {
            "isProblem": True,
            "isOther": False,
            "isError": True,
            "message": "So it is.",
            "traceId": "t1",
            "errors": [],
        }
        assert report["unexpected"] == 500
        creations = [h for key, h, _ in Handler.seen if key == "POST /api/v1/budget/books"]
        assert len({h["Idempotency-Key"] for h in creations}) == 1
        assert len(creations) == 3
        lists = [h["Authorization"] for key, h, _ in Handler.seen if "accounts" in key]
        assert lists == ["Bearer old", "Bearer new", "Bearer new"]
        logins = [h["Authorization"] for key, h, _ in Handler.seen if "/auth/" in key]
        assert logins[:2] == [None, None]
        form = next(body for key, _, body in Handler.seen if "imports" in key)
        assert b'filename="bank.ofx"\r\nContent-Type: application/x-ofx' in form
        assert not any(Handler.answers.values())
