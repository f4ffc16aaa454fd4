"""The headers of answers: what can be known is true, the rest is the specification's example."""

import datetime as dt
import json
import re
from typing import Any, Final, TypeAlias
from urllib.parse import quote

from starlette.requests import Request

from codegen.mock.problems import request_id
from generated.runtime import Operation
from impl.platform import conditional
from impl.platform.answers import PUBLIC

Json: TypeAlias = Any
_PLACE: Final = re.compile(r"\{(path|body)\.([a-z_/]+)\}")


def always(request: Request, operation: Operation) -> dict[str, str]:
    """What every answer of the operation says, problems too."""
    found = {
        "X-Request-Id": request_id(request),
        "RateLimit": f'"{operation.rate_class}";r=599;t=1',
        "RateLimit-Policy": f'"{operation.rate_class}";q=600;w=60',
    }
    if operation.deprecated_at is not None:
        began = dt.datetime.combine(operation.deprecated_at, dt.time(), dt.UTC)
        found["Deprecation"] = f"@{began.timestamp():.0f}"
    if operation.sunset is not None:
        found["Sunset"] = operation.sunset.strftime("%a, %d %b %Y 00:00:00 GMT")
    return found


def caching(operation: Operation) -> dict[str, str]:
    """Who may keep a success, and for how long."""
    if operation.secret or operation.cache == "none":
        return {"Cache-Control": "no-store"}
    if operation.cache == "public":
        return {"Cache-Control": PUBLIC, "Vary": "Accept"}
    vary = "Authorization, Accept, Accept-Language"
    return {"Cache-Control": "private, no-cache", "Vary": vary}


def etag(operation: Operation, value: Json, content: bytes) -> str:
    """The resource's version, or a hash of the answer."""
    if isinstance(value, dict) and isinstance(value.get("version"), int):
        return conditional.resource_etag(value["version"], 1)
    tag = conditional.content_etag(content)
    return tag if operation.cache == "public" else f"W/{tag}"


def location(template: str, request: Request, value: Json) -> str:
    """Where the created resource is: ids of the path, and of the answer."""
    known = {"path": request.path_params, "body": value}
    return _PLACE.sub(lambda place: quote(str(known[place[1]][place[2]]), safe=""), template)


def text(value: Json) -> str:
    return value if isinstance(value, str) else json.dumps(value)
