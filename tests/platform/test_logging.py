"""Logs: one JSON object a line, nothing secret in it, the last words of a process included."""

import logging
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson
import pytest
import structlog

from impl.platform.logging import REDACTED, access_line, configure, redact
from impl.platform.settings import load

ROOT = Path(__file__).parents[2]
JWT = "eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl"
PAT = "ctm_pat_0123456789abcdefghijABCDEFGHIJ012345"


@pytest.fixture
def _json_logs() -> Iterator[None]:
    root = logging.getLogger()
    before, level, hook = root.handlers[:], root.level, sys.excepthook
    yield
    root.handlers[:] = before
    root.setLevel(level)
    sys.excepthook = hook
    structlog.contextvars.clear_contextvars()
    structlog.reset_defaults()


def speak() -> None:
    """Configure inside the test, where standard output is the one that capsys reads."""
    configure(load(log_format="json", log_level="info"))


def speak_to_people() -> None:
    configure(load(log_format="console", log_level="info"))


def lines(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    return [orjson.loads(line) for line in capsys.readouterr().out.splitlines()]


class TestRedact:
    @pytest.mark.parametrize(
        "name",
        ["password", "Authorization", "refresh_token", "client_secret", "set-cookie", "X-Api-Key"],
    )
    def test_what_has_a_secret_name_is_hidden(self, name: str) -> None:
        assert redact({name: "hunter2", "kept": 1}) == {name: REDACTED, "kept": 1}

    @pytest.mark.parametrize(
        "secret",
        [JWT, PAT, "ctm_ref_abc-DEF_1", "Bearer abc.def", "bearer  abc"],
    )
    def test_what_looks_like_a_secret_is_hidden_wherever_it_stands(self, secret: str) -> None:
        told = redact({"event": f"call with {secret} failed", "deep": [{"note": (secret,)}]})
        assert secret not in str(told)
        assert told["event"] == f"call with {REDACTED} failed"

    def test_the_password_of_an_address_is_hidden(self) -> None:
        told = redact("no route to postgresql://centime:hunter2@db:5432/centime")
        assert told == f"no route to postgresql://{REDACTED}@db:5432/centime"

    def test_ordinary_words_stay(self) -> None:
        event = {"token_id": "018f", "event": "the bearer of bad news", "at": 3, "none": None}
        assert redact(event | {"event": "plain"}) == event | {"event": "plain"}

    def test_bottomless_values_end(self) -> None:
        deep: dict[str, Any] = {}
        deep["again"] = deep
        assert "..." in str(redact(deep))


@pytest.mark.usefixtures("_json_logs")
class TestLines:
    def test_an_event_is_one_json_object_with_its_context(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        speak()
        structlog.contextvars.bind_contextvars(request_id="r1", trace_id="t1")
        structlog.get_logger("centime").warning("something", password="hunter2", count=2)
        (line,) = lines(capsys)
        assert line["event"] == "something"
        assert line["level"] == "warning"
        assert (line["request_id"], line["trace_id"], line["count"]) == ("r1", "t1", 2)
        assert line["password"] == REDACTED
        assert line["at"].endswith("Z")

    def test_the_standard_library_speaks_the_same_way(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        speak()
        logging.getLogger("some.library").warning("slow %s", JWT, extra={"api_key": "hunter2"})
        (line,) = lines(capsys)
        assert line["event"] == f"slow {REDACTED}"
        assert line["api_key"] == REDACTED

    def test_less_than_the_level_is_not_written(self, capsys: pytest.CaptureFixture[str]) -> None:
        speak()
        structlog.get_logger("centime").debug("detail")
        logging.getLogger("httpx").info("chatter")
        assert lines(capsys) == []

    def test_an_error_keeps_its_traceback_without_secrets(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        speak()
        try:
            int(PAT)
        except ValueError:
            structlog.get_logger("centime").exception("failed")
        (line,) = lines(capsys)
        assert "Traceback" in line["exception"]
        assert PAT not in line["exception"]

    def test_people_too_see_a_traceback_without_secrets_or_what_variables_hold(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        speak_to_people()
        password = "correct horse".replace(" ", "-")
        try:
            int(PAT, base=len(password))
        except ValueError:
            structlog.get_logger("centime").exception("failed")
            logging.getLogger("elsewhere").exception("failed again")
        said = capsys.readouterr().out
        assert said.count("Traceback") == 2
        assert said.count(REDACTED) >= 2
        assert PAT not in said
        assert password not in said

    def test_the_access_line_says_what_was_asked_and_hides_tokens(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        speak()
        access_line(
            method="GET",
            path=f"/v1/{PAT}",
            status=200,
            seconds=0.0123456,
            operation_id="get_x",
            trace_id="t",
            request_id="r",
        )
        (line,) = lines(capsys)
        assert line.pop("at")
        assert line == {
            "event": "request",
            "method": "GET",
            "path": f"/v1/{REDACTED}",
            "status": 200,
            "ms": 12.35,
            "operation_id": "get_x",
            "trace_id": "t",
            "request_id": "r",
        }


class TestUncaught:
    def run(self, statement: str) -> "subprocess.CompletedProcess[str]":
        script = (
            "from impl.platform.logging import configure\n"
            "from impl.platform.settings import load\n"
            f"configure(load(log_format='json'))\n{statement}\n"
        )
        return subprocess.run(  # noqa: S603  # our own script
            [sys.executable, "-c", script], capture_output=True, text=True, check=False, cwd=ROOT
        )

    def test_the_last_error_is_a_line_without_secrets(self) -> None:
        ended = self.run(f"raise ValueError('{PAT}')")
        line = orjson.loads(ended.stdout)
        assert (ended.returncode, ended.stderr) == (1, "")
        assert (line["event"], line["level"]) == ("uncaught", "critical")
        assert PAT not in ended.stdout

    def test_an_interruption_is_no_error(self) -> None:
        ended = self.run("raise KeyboardInterrupt")
        assert ended.stdout == ""
        assert "KeyboardInterrupt" in ended.stderr
