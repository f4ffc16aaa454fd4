"""From method and path to an operation: as the framework would find it, only sooner."""

import httpx
import pytest
from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from impl.platform.dispatch import Dispatch


def _router(*paths: str) -> APIRouter:
    router = APIRouter()
    for path in paths:

        async def endpoint(request: Request, path: str = path) -> Response:
            return PlainTextResponse(f"{path} {request.path_params}")

        router.add_route(path, endpoint, methods=["GET"])
    return router


async def _ask(router: APIRouter, path: str, method: str = "GET", root: str = "") -> httpx.Response:
    async def elsewhere(_scope: object, _receive: object, send: object) -> None:
        await PlainTextResponse("elsewhere")(_scope, _receive, send)  # type: ignore[arg-type]

    app = Dispatch(elsewhere, router.routes)
    transport = httpx.ASGITransport(app, root_path=root)
    async with httpx.AsyncClient(transport=transport, base_url="http://centime.test") as http:
        return await http.request(method, path)


class TestDispatch:
    async def test_parameters_are_the_parts_between_slashes(self) -> None:
        router = _router("/books/{book}/months/{month}")
        answer = await _ask(router, "/books/a%20b/months/2026-01")
        assert answer.text == ("/books/{book}/months/{month} {'book': 'a b', 'month': '2026-01'}")

    async def test_a_fixed_part_goes_before_a_parameter(self) -> None:
        router = _router("/users/{id}", "/users/me")
        assert (await _ask(router, "/users/me")).text.startswith("/users/me ")
        assert (await _ask(router, "/users/you")).text.startswith("/users/{id} ")

    async def test_a_fixed_part_that_leads_nowhere_is_tried_as_a_parameter(self) -> None:
        router = _router("/users/me/keys", "/users/{id}/books")
        answer = await _ask(router, "/users/me/books")
        assert answer.text == "/users/{id}/books {'id': 'me'}"

    @pytest.mark.parametrize("path", ["/users", "/users/", "/users/a/b", "/", "/other"])
    async def test_what_is_no_operation_is_left_to_the_app(self, path: str) -> None:
        assert (await _ask(_router("/users/{id}"), path)).text == "elsewhere"

    async def test_a_wrong_method_is_left_to_the_app(self) -> None:
        router = _router("/users/{id}")
        assert (await _ask(router, "/users/a", "POST")).text == "elsewhere"

    async def test_who_answers_get_answers_head(self) -> None:
        answer = await _ask(_router("/users/{id}"), "/users/a", "HEAD")
        assert int(answer.headers["Content-Length"]) > len("elsewhere")

    async def test_below_another_root_the_app_decides(self) -> None:
        assert (await _ask(_router("/users/{id}"), "/users/a", root="/v9")).text == "elsewhere"
