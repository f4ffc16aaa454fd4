"""The outermost layer on its own: what becomes of errors, streams and deprecated operations."""

import asyncio
import datetime as dt
from dataclasses import replace

import asyncpg
import httpx
import pytest
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from generated.operations import OPERATIONS
from generated.problems import PreconditionFailed
from impl.platform.http import Front

RETIRED = replace(
    OPERATIONS["get_book"], deprecated_at=dt.date(2026, 1, 1), sunset=dt.date(2027, 1, 1)
)


def failing(error: Exception) -> ASGIApp:
    async def app(_scope: Scope, _receive: Receive, _send: Send) -> None:
        raise error

    return app


def answering(response: Response) -> ASGIApp:
    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        await response(scope, receive, send)

    return app


async def ask(app: ASGIApp, *, seconds: float = 5, https: bool = False) -> httpx.Response:
    transport = httpx.ASGITransport(Front(app, seconds, https=https))
    async with httpx.AsyncClient(transport=transport, base_url="http://centime.test") as http:
        return await http.get("/somewhere")


class TestErrors:
    @pytest.mark.parametrize(
        ("error", "retry_after"),
        [
            (asyncpg.SerializationError("could not serialize access"), "1"),
            (asyncpg.DeadlockDetectedError("deadlock detected"), "1"),
            (asyncpg.QueryCanceledError("canceling statement due to statement timeout"), "5"),
            (asyncpg.CannotConnectNowError("the database system is starting up"), "5"),
            (asyncpg.TooManyConnectionsError("too many clients"), "5"),
            (ConnectionRefusedError("[Errno 111] to 10.0.0.5"), "5"),
        ],
        ids=lambda each: type(each).__name__,
    )
    async def test_a_database_in_trouble_is_unavailable_and_says_when_to_come_back(
        self, error: Exception, retry_after: str
    ) -> None:
        answer = await ask(failing(error))
        assert answer.status_code == 503
        assert answer.json()["type"] == "/problems/unavailable"
        assert answer.headers["Retry-After"] == retry_after
        assert str(error) not in answer.text

    async def test_a_fault_of_our_own_is_logged_and_tells_nothing(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        answer = await ask(failing(KeyError("balance of Ada")))
        assert (answer.status_code, answer.json()["type"]) == (500, "/problems/internal-error")
        assert "Ada" not in answer.text
        logged = capsys.readouterr().out
        assert "request_failed" in logged
        assert answer.json()["trace_id"] in logged

    async def test_a_problem_is_no_fault_and_is_not_logged_as_one(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        answer = await ask(failing(PreconditionFailed("Savings has changed.")))
        assert (answer.status_code, answer.json()["detail"]) == (412, "Savings has changed.")
        assert "request_failed" not in capsys.readouterr().out

    async def test_an_error_after_the_first_byte_breaks_the_answer_off(self) -> None:
        async def app(_scope: Scope, _receive: Receive, send: Send) -> None:
            await send({"type": "http.response.start", "status": 200, "headers": []})
            raise ValueError("too late for a problem")

        with pytest.raises(ValueError, match="too late"):
            await ask(app)

    async def test_a_request_that_takes_too_long_is_given_up(self) -> None:
        async def app(_scope: Scope, _receive: Receive, _send: Send) -> None:
            await asyncio.Event().wait()

        answer = await ask(app, seconds=0.05)
        assert (answer.status_code, answer.headers["Retry-After"]) == (503, "5")

    async def test_a_stream_may_outlast_what_a_request_may_take(self) -> None:
        async def app(_scope: Scope, _receive: Receive, send: Send) -> None:
            headers = [(b"content-type", b"text/event-stream; charset=utf-8")]
            await send({"type": "http.response.start", "status": 200, "headers": headers})
            ends = asyncio.get_running_loop().time() + 0.2
            while asyncio.get_running_loop().time() < ends:
                await send({"type": "http.response.body", "body": b": on\n\n", "more_body": True})
                await asyncio.sleep(0.01)
            await send({"type": "http.response.body", "body": b""})

        answer = await ask(app, seconds=0.05)
        assert answer.status_code == 200
        assert answer.text.endswith(": on\n\n")


class TestHeaders:
    async def test_a_deprecated_operation_says_since_when_and_until_when(self) -> None:
        async def app(scope: Scope, receive: Receive, send: Send) -> None:
            scope["operation"] = RETIRED
            await Response()(scope, receive, send)

        headers = (await ask(app)).headers
        assert headers["Deprecation"] == "@1767225600"
        assert headers["Sunset"] == "Fri, 01 Jan 2027 00:00:00 GMT"

    async def test_problems_of_a_deprecated_operation_say_so_too(self) -> None:
        async def app(scope: Scope, _receive: Receive, _send: Send) -> None:
            scope["operation"] = replace(RETIRED, sunset=None)
            raise PreconditionFailed

        headers = (await ask(app)).headers
        assert headers["Deprecation"] == "@1767225600"
        assert "Sunset" not in headers

    @pytest.mark.parametrize("https", [True, False])
    async def test_only_what_is_reached_by_https_asks_for_it_in_future(self, https: bool) -> None:
        headers = (await ask(answering(Response()), https=https)).headers
        assert ("Strict-Transport-Security" in headers) is https

    async def test_what_an_answer_says_itself_stands(self) -> None:
        own = {"Referrer-Policy": "same-origin"}
        headers = (await ask(answering(Response(headers=own)))).headers
        assert headers.get_list("Referrer-Policy") == ["same-origin"]


class TestOtherTraffic:
    async def test_what_is_no_request_passes_through(self) -> None:
        seen: list[str] = []

        async def app(scope: Scope, _receive: Receive, _send: Send) -> None:
            seen.append(scope["type"])

        async def nothing() -> dict[str, str]:
            return {}

        async def ignore(message: object) -> None:
            raise AssertionError(message)

        await Front(app, 5, https=False)({"type": "lifespan"}, nothing, ignore)
        assert seen == ["lifespan"]
