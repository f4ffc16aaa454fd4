"""From what a method gives back to the HTTP answer: status, body, validators, Location."""

import re
from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import quote

import orjson
from pydantic import BaseModel
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from generated import problems
from generated.runtime import Binding, Encoded, File, Operation, Result
from impl.platform import conditional

JSON: Final = "application/json"
_PLACE: Final = re.compile(r"\{(path|body)\.([a-z_/]+)\}")
PUBLIC: Final = "public, max-age=300"
"""What is the same for everybody changes with a release, or is announced a day before."""
_PRIVATE: Final = "private, no-cache"
_NO_STORE: Final = "no-store"
_PAGE_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"


def negotiate(request: Request, operation: Operation) -> str:
    """The media type to answer with; 406 if Accept leaves none."""
    accept = request.headers.get("accept")
    offered = operation.produces or (JSON,)
    if not accept or accept == "*/*":
        return offered[0]
    ranges = [_range(each) for each in accept.split(",")]
    chosen = max(offered, key=lambda media_type: _quality(media_type, ranges))
    if _quality(chosen, ranges) <= 0:
        raise problems.NotAcceptable(f"This operation answers {', '.join(offered)}.")
    return chosen


def _range(text: str) -> tuple[str, float]:
    name, *parameters = (part.strip() for part in text.split(";"))
    for parameter in parameters:
        key, _, value = parameter.partition("=")
        if key.strip() == "q":
            try:
                return name.lower(), float(value)
            except ValueError:
                return name.lower(), 0.0
    return name.lower(), 1.0


def _quality(media_type: str, ranges: list[tuple[str, float]]) -> float:
    """The most specific range that covers the media type decides (RFC 9110, 12.5.1)."""
    family = media_type.partition("/")[0] + "/*"
    for name in (media_type, family, "*/*"):
        found = [quality for given, quality in ranges if given == name]
        if found:
            return found[0]
    return 0.0


def not_modified(operation: Operation, etag: str) -> Response:
    return Response(status_code=304, headers={"ETag": etag, **_caching(operation)})


def render(
    request: Request, binding: Binding, result: object, validator: str | None, seq: int | None
) -> Response:
    """Serialise once, straight to bytes."""
    operation = binding.operation
    status = operation.success
    if isinstance(result, Result):
        status = type(result).status
        result = getattr(result, "body", None)
    headers = _caching(operation)
    if result is None:
        return Response(status_code=status, headers=headers)
    if isinstance(result, File):
        etag = result.etag or _view_etag(operation, validator, result.content)
        return _not_sent(request, operation, etag, headers) or _file(result, status, headers)
    content, fields = _content(result, whole=operation.profile != "oauth")
    version = fields.get("version")
    if version is None:
        etag = _view_etag(operation, validator, content)
    else:
        etag = conditional.resource_etag(version, seq)
    unchanged = _not_sent(request, operation, etag, headers)
    if unchanged is not None:
        return unchanged
    if operation.location is not None:
        headers["Location"] = _location(operation.location, request, fields, content)
    return Response(content, status, headers, JSON)


def _view_etag(operation: Operation, known: str | None, content: object) -> str | None:
    """What was known before the method was called; else, for everybody's answers, their hash."""
    if known is None and operation.cache == "public" and isinstance(content, bytes):
        return conditional.content_etag(content)
    return known


def _not_sent(
    request: Request, operation: Operation, etag: str | None, headers: dict[str, str]
) -> Response | None:
    """304 if the client has the answer already; otherwise its headers take the ETag."""
    if etag is None:
        return None
    if operation.method == "GET" and conditional.none_match(request, etag):
        return not_modified(operation, etag)
    headers["ETag"] = etag
    return None


def _content(result: object, *, whole: bool) -> tuple[bytes, Mapping[str, Any]]:
    """The body and its fields; OAuth's leave out what is null (RFC 6749, 5.1)."""
    if isinstance(result, Encoded):
        fields = {"id": result.id, "version": result.version}
        return result.content, fields
    if isinstance(result, BaseModel):
        written = result.__pydantic_serializer__.to_json(
            result, by_alias=True, exclude_none=not whole
        )
        return written, result.__dict__
    return orjson.dumps(result), {}


def _caching(operation: Operation) -> dict[str, str]:
    if operation.secret or operation.cache == "none":
        return {"Cache-Control": _NO_STORE}
    if operation.cache == "public":
        return {"Cache-Control": PUBLIC, "Vary": "Accept"}
    return {"Cache-Control": _PRIVATE, "Vary": "Authorization, Accept, Accept-Language"}


def _location(template: str, request: Request, fields: Mapping[str, Any], content: bytes) -> str:
    def fill(match: re.Match[str]) -> str:
        place, name = match.groups()
        if place == "path":
            return quote(request.path_params[name], safe="")
        value = fields.get(name)
        return quote(str(orjson.loads(content)[name] if value is None else value), safe="")

    return _PLACE.sub(fill, template)


def _file(file: File, status: int, headers: dict[str, str]) -> Response:
    if file.filename:
        name = quote(file.filename, safe="")
        headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{name}"
    if file.etag is not None:
        headers["Accept-Ranges"] = "bytes"
    if file.content_range is not None:
        headers["Content-Range"] = file.content_range
    if file.media_type.startswith(("text/html", "image/svg+xml")):
        headers["Content-Security-Policy"] = _PAGE_POLICY
    if isinstance(file.content, bytes):
        return Response(file.content, status, headers, file.media_type)
    if file.size is not None:
        headers["Content-Length"] = str(file.size)
    return StreamingResponse(file.content, status, headers, file.media_type)
