"""Parameters and bodies: from a request's text to the values the specification describes."""

import contextlib
import json
import re
from collections.abc import Iterable, Mapping
from typing import Any, Final
from urllib.parse import parse_qsl

import pydantic
from starlette.requests import Request

from generated.problems import BadRequest, BodyTooLarge, InvalidInput, UnsupportedMediaType
from generated.runtime import Binding, Body, Invalid, Parameter

_INTEGER: Final = re.compile(r"-?(0|[1-9][0-9]{0,18})(\.0+)?", re.ASCII)
_NUMBER: Final = re.compile(r"-?[0-9]{1,20}(\.[0-9]{1,20})?", re.ASCII)
_NUL: Final = re.compile(rb"\\u0000")
_BOOLEANS: Final = {"true": True, "false": False}
_MAX_QUERY: Final = 500
_INTERNAL_HEADERS: Final = frozenset({"Idempotency-Key", "If-None-Match"})


def parameters(request: Request, binding: Binding) -> Any:  # noqa: ANN401  # the binding's model
    """The binding's parameter model, filled; every fault found is named at once."""
    faults: list[Invalid] = []
    query = _query(request, faults)
    values: dict[str, object] = {}
    asked = 0
    for parameter in binding.parameters:
        texts = _texts(request, query, parameter)
        if texts is not None:
            asked += parameter.location == "query"
            values[parameter.field] = _value(parameter, texts, faults)
    if asked < len(query):
        faults += _unknown(query, binding)
    filled = None
    if binding.model is not None:
        try:
            filled = binding.model.model_validate(values)
        except pydantic.ValidationError as error:
            names = {each.field: each.name for each in binding.parameters}
            faults += [_parameter_fault(each, names) for each in error.errors(include_url=False)]
    if faults:
        raise refused(faults)
    return filled


def _unknown(query: Iterable[str], binding: Binding) -> list[Invalid]:
    known = {each.name for each in binding.parameters}
    return [
        Invalid("unknown", "is no parameter of this operation", parameter=name)
        for name in query
        if name not in known and name != binding.operation.ticket
    ]


def _query(request: Request, faults: list[Invalid]) -> dict[str, list[str]]:
    raw = request.scope["query_string"]
    if not raw:
        return {}
    found: dict[str, list[str]] = {}
    try:
        pairs = parse_qsl(
            raw.decode("ascii"),
            keep_blank_values=True,
            errors="strict",
            max_num_fields=_MAX_QUERY,
        )
    except (UnicodeDecodeError, ValueError):
        message = "is not percent-encoded UTF-8"
        faults.append(Invalid("encoding", message, parameter="query"))
        return {}
    for name, value in pairs:
        found.setdefault(name, []).append(value)
    return found


def _texts(
    request: Request, query: Mapping[str, list[str]], parameter: Parameter
) -> list[str] | None:
    if parameter.location == "query":
        return query.get(parameter.name)
    if parameter.location == "path":
        return [request.scope["path_params"][parameter.name]]
    if parameter.location == "header":
        return request.headers.getlist(parameter.name) or None
    cookie = request.cookies.get(parameter.name)
    return None if cookie is None else [cookie]


def _value(parameter: Parameter, texts: list[str], faults: list[Invalid]) -> object:
    if "\x00" in texts[0] or (len(texts) > 1 and "\x00" in "".join(texts)):
        faults.append(Invalid("nul", "must not hold NUL", parameter=parameter.name))
        return None
    if parameter.array == "csv":
        texts = [part for text in texts for part in text.split(",")] if texts != [""] else []
    if parameter.array is not None:
        return [json_value(parameter.kind, text) for text in texts]
    if len(texts) > 1:
        faults.append(Invalid("repeated", "must be given once", parameter=parameter.name))
    return json_value(parameter.kind, texts[0])


def json_value(kind: str, text: str) -> object:
    """What the text would be in JSON; text that fits no such value stays text and is refused."""
    if kind == "integer" and _INTEGER.fullmatch(text):
        return int(text.partition(".")[0])
    if kind == "number" and _NUMBER.fullmatch(text):
        return float(text)
    if kind == "boolean":
        return _BOOLEANS.get(text, text)
    return text


def _parameter_fault(error: Any, names: Mapping[str, str]) -> Invalid:  # noqa: ANN401  # pydantic's
    place = [str(part) for part in error["loc"]]
    name = names.get(place[0], place[0]) if place else "parameters"
    return Invalid(error["type"], _message(error), parameter=".".join([name, *place[1:2]]))


async def body(request: Request, binding: Binding, limit: int) -> tuple[Any, bytes]:
    """The body's model and the bytes it came from (the idempotency fingerprint's)."""
    expected = binding.body
    if expected is None:
        return None, b""
    raw = await _read(request, limit)
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if not raw and not media_type and not expected.required:
        return None, raw
    if media_type != expected.media_type:
        raise UnsupportedMediaType(f"This operation reads {expected.media_type}.")
    if expected.parts:
        from impl.platform import forms  # noqa: PLC0415  # few operations read forms

        oauth = binding.operation.profile == "oauth"
        return await forms.parse(request, raw, expected, oauth=oauth), raw
    return _json_body(raw, expected), raw


async def _read(request: Request, limit: int) -> bytes:
    declared = request.headers.get("content-length", "")
    if declared.isascii() and declared.isdigit() and int(declared) > limit:
        raise _too_large(limit)
    chunks: list[bytes] = []
    size = 0
    async for chunk in request.stream():
        size += len(chunk)
        if size > limit:
            raise _too_large(limit)
        chunks.append(chunk)
    return b"".join(chunks)


def _too_large(limit: int) -> BodyTooLarge:
    return BodyTooLarge(
        f"The body may have {limit:,} bytes at most.", headers={"Connection": "close"}
    )


def _json_body(raw: bytes, expected: Body) -> pydantic.BaseModel:
    if b"NaN" in raw or b"Infinity" in raw:
        _refuse_constants(raw)
    try:
        parsed = expected.model.model_validate_json(raw)
    except pydantic.ValidationError as error:
        raise _body_refused(error, raw) from None
    if _NUL.search(raw):
        faults = list(_nul_faults(json.loads(raw), ""))
        if faults:
            raise refused(faults)
    return parsed


def _refuse_constants(raw: bytes) -> None:
    """NaN and Infinity are no numbers of JSON (RFC 8259, 6), though pydantic reads them."""

    def refuse(name: str) -> None:
        raise BadRequest(f"The body is no JSON: {name} is no number.")

    with contextlib.suppress(ValueError, RecursionError):  # the model says it better
        json.loads(raw, parse_constant=refuse)


def _body_refused(error: pydantic.ValidationError, raw: bytes) -> BadRequest | InvalidInput:
    faults = error.errors(include_url=False, include_input=False)
    if faults[0]["type"] == "json_invalid":
        return _unreadable(raw, faults[0]["msg"])
    return refused([_body_fault(each) for each in faults])


def _unreadable(raw: bytes, message: str) -> BadRequest | InvalidInput:
    """Text that only lacks the other half of a surrogate pair is JSON, but no Unicode: 422."""
    try:
        json.loads(raw)
    except (ValueError, RecursionError):
        return BadRequest(f"The body is no JSON: {message.removeprefix('Invalid JSON: ')}.")
    return refused([Invalid("unicode", f"must be Unicode text: {message}", pointer="")])


def _body_fault(error: Any) -> Invalid:  # noqa: ANN401  # pydantic's
    return Invalid(error["type"], _message(error), pointer=pointer(error["loc"]))


def pointer(location: tuple[int | str, ...]) -> str:
    """RFC 6901."""
    parts = (str(part).replace("~", "~0").replace("/", "~1") for part in location)
    return "".join(f"/{part}" for part in parts)


def _nul_faults(value: object, place: str) -> list[Invalid]:
    if isinstance(value, str):
        return [Invalid("nul", "must not hold NUL", pointer=place)] if "\x00" in value else []
    items: list[tuple[object, object]] = []
    if isinstance(value, dict):
        items = list(value.items())
    elif isinstance(value, list):
        items = list(enumerate(value))
    faults = []
    for key, item in items:
        faults += _nul_faults(item, place + pointer((str(key),)))
    return faults


def _message(error: Any) -> str:  # noqa: ANN401  # pydantic's
    message: str = error["msg"]
    return (
        message[:1000]
        .replace("Input should", "must")
        .replace("Extra inputs are not permitted", "is not a field here")
    )


def refused(faults: list[Invalid]) -> InvalidInput:
    first = faults[0]
    place = first.parameter or first.pointer or "the body"
    return InvalidInput(f"{place}: {first.message}", errors=tuple(faults))
