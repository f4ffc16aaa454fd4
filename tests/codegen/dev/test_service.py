"""A service that follows: one process after another at the same address."""

import os
import re
import socket
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from codegen.dev import command
from codegen.dev.service import HOST, Service
from tests.codegen.conftest import ROOT

PROGRAM = '''\
"""Answers any request with one word, at the socket that it is given."""

import http.server, os, pathlib, socket, sys

assert sys.argv[1:] == ["serve"]
word = "WORD"
if word == "broken":
    sys.exit("a line that cannot be run")


class Answer(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(word.encode())

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answer, bind_and_activate=False)
server.socket = socket.socket(fileno=int(os.environ["CENTIME_LISTEN_DESCRIPTOR"]))
pathlib.Path(os.environ["CENTIME_PORT_FILE"]).write_text("0")
server.serve_forever()
'''


class Served:
    """A service of one word, and what was told of it."""

    def __init__(self, root: Path, listener: socket.socket) -> None:
        self._program = root / "impl" / "__main__.py"
        self._program.parent.mkdir()
        self.told: list[str] = []
        plain = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
        self.service = Service(root, listener, self.told.append, plain)

    def reload(self, word: str) -> None:
        self._program.write_text(PROGRAM.replace("WORD", word), encoding="utf-8")
        self.service.reload()
        self.service.wait()

    def answer(self) -> str:
        return httpx.get(self.service.url).text


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    with socket.create_server((HOST, 0)) as listener:
        found = Served(tmp_path, listener)
        with found.service:
            yield found


class TestTheService:
    def test_is_followed_by_another_process_at_the_same_address(self, served: Served) -> None:
        served.reload("one")
        assert served.answer() == "one"
        served.reload("two")
        answers = [served.answer() for _ in range(20)]
        assert answers[-1] == "two"
        assert re.match(r"service: started \(.* s\), http://127.0.0.1:\d+/docs", served.told[0])
        assert served.told[1].startswith("service: reloaded")

    def test_that_does_not_start_leaves_the_one_before(self, served: Served) -> None:
        served.reload("one")
        served.reload("broken")
        assert served.answer() == "one"
        assert served.told[-1] == (
            "a line that cannot be run\nservice: does not start; the one before goes on"
        )
        served.reload("three")
        assert [served.answer() for _ in range(20)][-1] == "three"

    def test_that_never_started_is_said_to_answer_nothing(self, served: Served) -> None:
        served.reload("broken")
        assert served.told[-1].endswith("service: does not start; none answers")

    def test_ends_with_the_loop(self, served: Served) -> None:
        with served.service:
            served.reload("one")
        with pytest.raises(httpx.HTTPError):
            httpx.get(served.service.url, timeout=0.3)


class TestTheAddress:
    def test_that_is_taken_is_named_with_the_way_out(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        from codegen.__main__ import main  # noqa: PLC0415

        with socket.create_server((HOST, 0)) as other:
            port = other.getsockname()[1]
            assert main(["--root", str(tmp_path), "dev", "--port", str(port)]) == 1
        said = capsys.readouterr().err
        assert f"port {port} of 127.0.0.1 cannot be listened at" in said
        assert f"make dev PORT={port + 1}" in said

    def test_is_watched_for_specifications_and_code(self) -> None:
        assert all((ROOT / name).is_dir() for name in command.WATCHED)
