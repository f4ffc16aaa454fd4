"""One call, before it is sent and after it was answered; knows no connection."""

import datetime as dt
import email.utils
import json
import random
import uuid
import warnings
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeAlias, TypeVar
from urllib.parse import quote

import httpx
import pydantic

from centime.errors import Problem, UnexpectedAnswer

T = TypeVar("T")
Scalar: TypeAlias = str | int | float | bool | uuid.UUID | dt.date
Value: TypeAlias = Scalar | Sequence[Scalar] | None

_AGAIN: Final = frozenset({429, 502, 503, 504})
_SAFE: Final = frozenset({"GET", "HEAD", "PUT", "DELETE"})
_IN_FLIGHT: Final = "idempotency-key-in-flight"


@dataclass(frozen=True, slots=True)
class Upload:
    """A file to send."""

    content: bytes
    filename: str = "file"
    media_type: str = "application/octet-stream"


@dataclass(frozen=True, slots=True)
class Download:
    """A file that was sent."""

    content: bytes
    media_type: str
    filename: str | None


@dataclass(frozen=True, slots=True)
class Retry:
    """When a call is tried again, and after how many seconds."""

    tries: int = 4
    first_pause: float = 0.25
    longest_pause: float = 30.0

    def pause(self, tried: int, retry_after: str | None) -> float | None:
        """Seconds to wait after `tried` tries; None when the call is given up."""
        if tried >= self.tries:
            return None
        asked = _seconds(retry_after)
        if asked is None:
            # S311: a pause needs no secret
            return random.uniform(0, min(self.longest_pause, self.first_pause * 2**tried))  # noqa: S311
        return asked if asked <= self.longest_pause else None


@dataclass(frozen=True, slots=True)
class Call:
    """A request in the terms of the contract."""

    method: str
    path: str
    query: Mapping[str, Value] = field(default_factory=dict)
    headers: Mapping[str, str | None] = field(default_factory=dict)
    body: pydantic.BaseModel | None = None
    form: str | None = None
    idempotency_key: str | None = None
    anonymous: bool = False

    def is_repeatable(self) -> bool:
        """Whether sending it twice has the effect of sending it once."""
        return self.method in _SAFE or self.idempotency_key is not None

    def arguments(self, authorization: str | None) -> dict[str, object]:
        """What httpx is told."""
        headers = {name: value for name, value in self.headers.items() if value is not None}
        headers["Accept"] = headers.get("Accept", "application/json, application/problem+json")
        if authorization is not None and not self.anonymous:
            headers["Authorization"] = authorization
        if self.idempotency_key is not None:
            headers["Idempotency-Key"] = self.idempotency_key
        told: dict[str, object] = {"method": self.method, "url": self.path, "headers": headers}
        query = [(name, text) for name, value in self.query.items() for text in texts(value)]
        if query:
            told["params"] = query
        if self.body is not None:
            told |= self._content(self.body, headers)
        return told

    def _content(self, body: pydantic.BaseModel, headers: dict[str, str]) -> dict[str, object]:
        if self.form is None:
            headers["Content-Type"] = "application/json"
            return {"content": body.model_dump_json(exclude_unset=True, by_alias=True)}
        files: list[tuple[str, tuple[str | None, bytes | str, str]]] = []
        data: dict[str, list[str]] = {}
        for name in body.model_fields_set:
            value = getattr(body, name)
            for item in value if isinstance(value, list) else [value]:
                if isinstance(item, Upload):
                    files.append((name, (item.filename, item.content, item.media_type)))
                elif isinstance(item, pydantic.BaseModel):
                    text = item.model_dump_json(exclude_unset=True, by_alias=True)
                    files.append((name, (None, text, "application/json")))
                elif item is not None:
                    data.setdefault(name, []).extend(texts(item))
        return {"data": data, "files": files} if files else {"data": data}


def texts(value: Value) -> list[str]:
    """The texts of a query or form field: none for None, one an item for a list."""
    if value is None:
        return []
    if isinstance(value, bool):
        return ["true" if value else "false"]
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [text for item in value for text in texts(item)]
    return [value.isoformat() if isinstance(value, dt.date) else str(value)]


def segment(value: Scalar) -> str:
    """One segment of a path."""
    return quote(texts(value)[0], safe="")


def csv(value: Sequence[Scalar] | None) -> str | None:
    return None if value is None else ",".join(texts(value))


def new_key() -> str:
    return str(uuid.uuid4())


def version_tag(version: int | str | None) -> str | None:
    """If-Match of a version; a text is an ETag already."""
    return f'"v{version}"' if isinstance(version, int) else version


def is_temporary(call: Call, response: httpx.Response) -> bool:
    """Whether the same call may fare better later."""
    if response.status_code in _AGAIN:
        return response.status_code in (429, 503) or call.is_repeatable()
    return response.status_code == httpx.codes.CONFLICT and _slug(response) == _IN_FLIGHT


def answer(response: httpx.Response, kind: pydantic.TypeAdapter[T]) -> T:
    """The body as its type; raises the problem that the server answered instead."""
    checked(response)
    try:
        return kind.validate_json(response.content)
    except pydantic.ValidationError as error:
        raise UnexpectedAnswer(response) from error


def download(response: httpx.Response) -> Download:
    checked(response)
    disposition = httpx.Headers({"x": response.headers.get("content-disposition", "")})["x"]
    _, _, name = disposition.partition("filename*=UTF-8''")
    media_type = response.headers.get("content-type", "application/octet-stream")
    return Download(response.content, media_type, name or None)


def checked(response: httpx.Response) -> None:
    """Raises what is no success, and warns of what will be gone."""
    if "deprecation" in response.headers:
        sunset = response.headers.get("sunset")
        end = f" and may be gone from {sunset} on" if sunset else ""
        request = response.request
        message = f"{request.method} {request.url.path} is deprecated{end}"
        warnings.warn(message, DeprecationWarning, stacklevel=4)
    if response.is_success:
        return
    from centime.problems import CATALOGUE  # noqa: PLC0415  # it builds on this module's errors

    slug = _slug(response)
    if slug is None:
        raise UnexpectedAnswer(response)
    raise CATALOGUE.get(slug, Problem)(response, _members(response))


def _slug(response: httpx.Response) -> str | None:
    """The last part of the problem's type; None for an answer that is no problem."""
    media_type = response.headers.get("content-type", "").partition(";")[0]
    if media_type != "application/problem+json":
        return None
    return str(_members(response).get("type", "")).rpartition("/")[2]


def _members(response: httpx.Response) -> dict[str, object]:
    try:
        members = json.loads(response.content)
    except ValueError:
        raise UnexpectedAnswer(response) from None
    return members if isinstance(members, dict) else {}


def _seconds(retry_after: str | None) -> float | None:
    """Retry-After, either of its forms (RFC 9110, 10.2.3), as seconds from now."""
    if retry_after is None:
        return None
    if retry_after.isdecimal():
        return float(retry_after)
    try:
        moment = email.utils.parsedate_to_datetime(retry_after)
    except ValueError:
        return None
    return max(0.0, (moment - dt.datetime.now(dt.UTC)).total_seconds())
