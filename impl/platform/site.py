"""Pages for people: the portal of the documentation, a console, and the specification itself."""

import hashlib
from importlib import resources
from pathlib import Path
from typing import Final

import orjson
from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from impl.platform import conditional
from impl.platform.answers import PUBLIC

BUNDLE: Final = Path(__file__).parents[2] / "generated" / "openapi.json"
PORTAL: Final = BUNDLE.parent / "docs"
_ASSETS: Final = resources.files("fastapi_offline") / "static"
_PORTAL_POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
)
_CONSOLE_POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src blob:; "
    "frame-ancestors 'none'; base-uri 'none'; form-action 'self'"
)
_CONSOLE: Final = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Try out the Centime API</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/docs/try/swagger-ui.css">
</head>
<body>
<main id="reference"></main>
<script src="/docs/try/swagger-ui-bundle.js"></script>
<script src="/docs/try/start.js"></script>
</body>
</html>
"""
_START: Final = """SwaggerUIBundle({
  url: '/openapi.json', dom_id: '#reference', deepLinking: true, docExpansion: 'list',
  filter: true, persistAuthorization: false, validatorUrl: null, tryItOutEnabled: true,
});
"""


def contract_hash() -> str:
    """Names the served specification in validators."""
    return hashlib.blake2b(BUNDLE.read_bytes(), digest_size=8).hexdigest()


class _Portal(StaticFiles):
    """The files of the portal, under a policy that lets in nothing from elsewhere."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        response = await super().get_response(path, scope)
        response.headers["Content-Security-Policy"] = _PORTAL_POLICY
        response.headers["Cache-Control"] = PUBLIC
        return response


def bind(portal: Path = PORTAL) -> APIRouter:
    """/openapi.json, and /docs with /docs/try: nothing of them comes from elsewhere.

    The console, which an installed package brings, stands in for a portal that was not built.
    """
    router = APIRouter(include_in_schema=False)
    bundle = orjson.dumps(orjson.loads(BUNDLE.read_bytes()))
    etag = f'"{contract_hash()}"'
    built = (portal / "index.html").is_file()

    async def openapi(request: Request) -> Response:
        headers = {"ETag": etag, "Cache-Control": PUBLIC}
        if conditional.none_match(request, etag):
            return Response(status_code=304, headers=headers)
        return Response(bundle, headers=headers, media_type="application/json")

    async def docs(_request: Request) -> Response:
        return RedirectResponse("/docs/" if built else "/docs/try/")

    async def console(_request: Request) -> Response:
        return HTMLResponse(_CONSOLE, headers={"Content-Security-Policy": _CONSOLE_POLICY})

    async def start(_request: Request) -> Response:
        return Response(_START, media_type="text/javascript")

    router.add_route("/openapi.json", openapi, methods=["GET"])
    router.add_route("/docs", docs, methods=["GET"])
    router.add_route("/docs/try/", console, methods=["GET"])
    router.add_route("/docs/try/start.js", start, methods=["GET"])
    router.mount("/docs/try", StaticFiles(directory=str(_ASSETS)))
    if built:
        router.mount("/docs", _Portal(directory=str(portal), html=True))
    return router
