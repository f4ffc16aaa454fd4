"""The mocked API as an application: the generated routers, bound to no service."""

from importlib import import_module
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from codegen.mock import problems
from codegen.mock.document import Document
from codegen.mock.runtime import Mock
from generated.operations import OPERATIONS
from impl.platform.dispatch import Dispatch


def create(text: str) -> Starlette:
    """Answers what the bundled specification says; the routers of `generated` must be its own."""
    mock = Mock(Document(text))
    domains = dict.fromkeys(operation.domain for operation in OPERATIONS.values())
    routers = [import_module(f"generated.{name}.router").bind(object(), mock) for name in domains]
    routes = [route for router in routers for route in router.routes]

    async def openapi(_request: Request) -> Response:
        return Response(text, media_type="application/json")

    every = ("*",)
    return Starlette(
        routes=[*routes, Route("/openapi.json", openapi)],
        exception_handlers={HTTPException: problems.answer, Exception: problems.answer},
        middleware=[
            Middleware(
                CORSMiddleware,
                allow_origins=every,
                allow_methods=every,
                allow_headers=every,
                expose_headers=every,
            ),
            Middleware(Dispatch, routes=routes),
        ],
    )


def load(folder: Path) -> Starlette:
    """The mock of the folder's generated/."""
    return create((folder / "generated" / "openapi.json").read_text(encoding="utf-8"))
