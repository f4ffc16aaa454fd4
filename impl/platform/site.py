"""Pages for people: the API reference, the problem catalogue and the specification itself."""

import hashlib
from importlib import resources
from pathlib import Path
from typing import Final

import orjson
from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.staticfiles import StaticFiles

from impl.platform import conditional
from impl.platform.answers import PUBLIC

BUNDLE: Final = Path(__file__).parents[2] / "generated" / "openapi.json"
_ASSETS: Final = resources.files("fastapi_offline") / "static"
_PAGE_POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src blob:; "
    "frame-ancestors 'none'; base-uri 'none'; form-action 'self'"
)
_REFERENCE: Final = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Centime API reference</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/docs/assets/swagger-ui.css">
</head>
<body>
<main id="reference"></main>
<script src="/docs/assets/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
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


def bind() -> APIRouter:
    """/openapi.json and /docs; all assets come from an installed package, none from elsewhere."""
    router = APIRouter(include_in_schema=False)
    bundle = orjson.dumps(orjson.loads(BUNDLE.read_bytes()))
    etag = f'"{contract_hash()}"'

    async def openapi(request: Request) -> Response:
        headers = {"ETag": etag, "Cache-Control": PUBLIC}
        if conditional.none_match(request, etag):
            return Response(status_code=304, headers=headers)
        return Response(bundle, headers=headers, media_type="application/json")

    async def reference(_request: Request) -> Response:
        return page(_REFERENCE)

    async def start(_request: Request) -> Response:
        return Response(_START, media_type="text/javascript")

    router.add_route("/openapi.json", openapi, methods=["GET"])
    router.add_route("/docs", reference, methods=["GET"])
    router.add_route("/docs/start.js", start, methods=["GET"])
    router.mount("/docs/assets", StaticFiles(directory=str(_ASSETS)))
    return router


def page(content: str) -> HTMLResponse:
    return HTMLResponse(content, headers={"Content-Security-Policy": _PAGE_POLICY})
