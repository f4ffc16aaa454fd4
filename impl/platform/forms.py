"""Multipart and URL-encoded bodies: every declared field, within its declared limits."""

import contextlib
from collections.abc import Mapping
from typing import Any, Final, TypeAlias
from urllib.parse import unquote_to_bytes

import orjson
import pydantic
from python_multipart import FormParser
from python_multipart.exceptions import FormParserError
from python_multipart.multipart import Field, File
from starlette.requests import Request

from generated.problems import BadRequest, UnsupportedMediaType
from generated.runtime import Body, Invalid, Part, Upload
from impl.platform.inputs import json_value, pointer, refused
from impl.platform.oauth import with_credentials

_Found: TypeAlias = tuple[str, bytes | None, Upload | None]
_MAX_PARTS: Final = 100
_GENERIC: Final = frozenset({"", "application/octet-stream"})


async def parse(
    request: Request, raw: bytes, expected: Body, *, oauth: bool = False
) -> pydantic.BaseModel:
    """The form's model; files come whole, since the pipeline has bounded the body already.

    OAuth's forms may hold fields that nobody knows, and an empty one is none (RFC 6749, 3.2).
    """
    parts = {part.name: part for part in expected.parts}
    found = _fields(request, raw)
    if oauth:
        found = [each for each in found if each[0] in parts and each[1]]
    values = _values(found, parts)
    if oauth:
        values = with_credentials(request, values)
    try:
        return expected.model.model_validate(values)
    except pydantic.ValidationError as error:
        raise refused(
            [
                Invalid(each["type"], each["msg"][:1000], pointer=pointer(each["loc"]))
                for each in error.errors(include_url=False, include_input=False)
            ]
        ) from None


def _values(found: list[_Found], parts: Mapping[str, Part]) -> dict[str, Any]:
    """What each field says; a field that nobody knows, or that comes twice, is a fault."""
    values: dict[str, Any] = {}
    faults: list[Invalid] = []
    for name, text, upload in found:
        part = parts.get(name)
        if part is None:
            faults.append(Invalid("unknown", "is not a field here", pointer=pointer((name,))))
            continue
        value = _value(part, text, upload, faults)
        if part.array:
            values.setdefault(part.field, []).append(value)
        elif part.field in values:
            faults.append(Invalid("repeated", "must be given once", pointer=pointer((name,))))
        else:
            values[part.field] = value
    if faults:
        raise refused(faults)
    return values


def _fields(request: Request, raw: bytes) -> list[_Found]:
    media_type, boundary = _media_type(request)
    found = _urlencoded(raw) if boundary is None else _multipart(raw, media_type, boundary)
    if len(found) > _MAX_PARTS:
        raise BadRequest(f"The body has more than {_MAX_PARTS} parts.")
    return found


def _urlencoded(raw: bytes) -> list[_Found]:
    pairs = (each.partition(b"=") for each in raw.split(b"&", _MAX_PARTS + 1) if each)
    return [(_name(_decoded(name)), _decoded(value), None) for name, _, value in pairs]


def _decoded(text: bytes) -> bytes:
    return unquote_to_bytes(text.replace(b"+", b" "))


def _multipart(raw: bytes, media_type: str, boundary: bytes) -> list[_Found]:
    found: list[_Found] = []

    def on_field(field: Field) -> None:
        found.append((_name(field.field_name), field.value or b"", None))

    def on_file(file: File) -> None:
        file.file_object.seek(0)
        name = file.file_name.decode("utf-8", "replace")[:255] if file.file_name else None
        upload = Upload(file.file_object.read(), name, file.content_type or "")
        found.append((_name(file.field_name), None, upload))

    if b"--" + boundary + b"--" not in raw:
        raise BadRequest("The body ends before its last boundary.")
    kept = len(raw) + 1
    config = {"MAX_MEMORY_FILE_SIZE": kept, "MAX_BODY_SIZE": kept}
    try:
        parser = FormParser(media_type, on_field, on_file, boundary=boundary, config=config)
        with contextlib.closing(parser):
            parser.write(raw)
            parser.finalize()
    except (FormParserError, ValueError) as error:
        raise BadRequest(f"The body is no {media_type}: {error}.") from None
    return found


def _name(raw: bytes | None) -> str:
    return (raw or b"").decode("utf-8", "replace")


def _media_type(request: Request) -> tuple[str, bytes | None]:
    """The media type, and the boundary of one that has parts."""
    written, _, rest = request.headers["content-type"].partition(";")
    media_type = written.strip().lower()
    if not media_type.startswith("multipart/"):
        return media_type, None
    for parameter in rest.split(";"):
        key, _, value = parameter.strip().partition("=")
        if key.lower() == "boundary" and value.strip('"'):
            return media_type, value.strip('"').encode("latin-1")
    raise BadRequest("The Content-Type names no boundary.")


def _value(part: Part, text: bytes | None, upload: Upload | None, faults: list[Invalid]) -> object:
    place = pointer((part.name,))
    if part.kind == "file":
        return _file(part, text, upload, faults)
    content = upload.content if upload is not None else text or b""
    try:
        plain = content.decode("utf-8")
    except UnicodeDecodeError:
        faults.append(Invalid("encoding", "must be UTF-8", pointer=place))
        return None
    if "\x00" in plain:
        faults.append(Invalid("nul", "must not hold NUL", pointer=place))
    if part.kind != "json":
        return json_value(part.kind, plain)
    try:
        return orjson.loads(plain)
    except orjson.JSONDecodeError as error:
        faults.append(Invalid("json", f"must be JSON: {error}", pointer=place))
        return None


def _file(part: Part, text: bytes | None, upload: Upload | None, faults: list[Invalid]) -> object:
    place = pointer((part.name,))
    file = upload or Upload(text or b"", None, "")
    media_type = file.media_type.partition(";")[0].strip().lower()
    if part.media_types and media_type not in _GENERIC and media_type not in part.media_types:
        raise UnsupportedMediaType(f"{part.name} may be {', '.join(part.media_types)}.")
    if part.max_bytes is not None and len(file.content) > part.max_bytes:
        faults.append(
            Invalid("too_large", f"may have {part.max_bytes:,} bytes at most", pointer=place)
        )
    return file
