"""The seam between contract and service: what every generated module leans on at run time.

Copied verbatim by `make generate`. Knows OpenAPI, FastAPI and pydantic; nothing of the service.
"""

import datetime as dt
import re
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import (
    Any,
    ClassVar,
    Final,
    Generic,
    Literal,
    Protocol,
    TypeAlias,
    TypeVar,
)
from uuid import UUID

from fastapi import APIRouter
from pydantic import BaseModel
from starlette.requests import Request
from starlette.responses import Response

from generated.values import Tagged
from generated.values import Upload as Upload  # noqa: PLC0414  # services know it from here

Role: TypeAlias = Literal["viewer", "contributor", "editor", "owner"]
RateClass: TypeAlias = Literal["auth", "read", "write", "upload", "ai", "export"]
T_co = TypeVar("T_co", covariant=True)

# --- operations: what the spec says of each, compiled -------------------------------------------


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation of the specs, with every field of it that the platform acts on."""

    id: str
    domain: str
    method: str
    path: str
    success: int
    statuses: frozenset[int]
    security: Literal["none", "optional", "required"]
    scopes: frozenset[str] = frozenset()
    min_role: Role | None = None
    step_up: int | None = None
    """Within so many seconds an account's second factor must have been used; None: no matter."""
    rate_class: RateClass = "read"
    idempotent: bool = False
    cache: Literal["book", "private", "public", "none"] = "none"
    transaction: bool = True
    planned: bool = False
    profile: Literal["json", "oauth"] = "json"
    accepts: tuple[str, ...] = ()
    produces: tuple[str, ...] = ("application/json",)
    location: str | None = None
    slo_p95_ms: int | None = None
    deprecated_at: dt.date | None = None
    sunset: dt.date | None = None
    emits: tuple[str, ...] = ()
    secret: bool = False
    ticket: str | None = None
    """The query parameter that may carry a ticket in place of a bearer token."""


@dataclass(frozen=True, slots=True)
class EventType:
    """A kind of event: its name, its words, and the JSON Schema and an example of its message."""

    name: str
    title: str
    description: str
    schema: Mapping[str, Any]  # Any: JSON
    example: Mapping[str, Any]


# --- who calls ----------------------------------------------------------------------------------


class Visitor(Protocol):
    """Anybody: the caller of an operation that asks for no credentials."""

    @property
    def address(self) -> str: ...
    @property
    def agent(self) -> str: ...
    @property
    def trace_id(self) -> str: ...


class Caller(Visitor, Protocol):
    """A known user, by an access token or a personal access token."""

    @property
    def user_id(self) -> UUID: ...
    @property
    def session_id(self) -> UUID | None: ...
    @property
    def token_id(self) -> UUID | None: ...
    @property
    def grant_id(self) -> UUID | None:
        """What an OAuth client was let do, by which it comes; None for all others."""
        ...

    @property
    def scopes(self) -> frozenset[str]: ...
    @property
    def books(self) -> frozenset[UUID] | None:
        """The only books a personal access token may touch; None: all the user's books."""
        ...

    @property
    def role(self) -> Role | None:
        """The caller's role in the book of the path; None where the path names no book."""
        ...


# --- what a service gives back ------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Encoded(Generic[T_co]):
    """A JSON body that is already bytes; it must fit T, which the fuzz run checks."""

    content: bytes
    id: UUID | None = None
    version: int | None = None


@dataclass(frozen=True, slots=True)
class File:
    """A download: whole or streamed bytes with their type and name."""

    content: bytes | AsyncIterator[bytes]
    media_type: str
    filename: str
    size: int | None = None
    etag: str | None = None
    """Of a file whose ranges can be asked for."""
    content_range: str | None = None
    """Which range of the file it is."""


@dataclass(frozen=True, slots=True)
class Event(Generic[T_co]):
    """One message of an event stream; a client that lost the stream goes on after its `id`."""

    data: T_co
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Events(Generic[T_co]):
    """A live answer (text/event-stream, WHATWG HTML 9.2): messages as they come.

    The platform keeps an idle stream awake, and closes it when the server stops or the stream's
    time is up; the client then opens it anew with Last-Event-ID.
    """

    messages: AsyncIterator[Event[T_co]]


_VERSION: Final = re.compile(r'(?:^|,)\s*"v(\d{1,18})(?:\.s\d{1,18})?"(?=\s*(?:,|$))', re.ASCII)


@dataclass(frozen=True, slots=True)
class IfMatch:
    """An If-Match header: the versions under which the caller wants its write to happen."""

    versions: frozenset[int] | None

    def allows(self, version: int) -> bool:
        return self.versions is None or version in self.versions

    @classmethod
    def parse(cls, text: str | None) -> "IfMatch | None":
        """The header's value: `"v7.s123"`, a list of such, or `*`; other texts fit nothing."""
        if text is None:
            return None
        if text.strip() == "*":
            return cls(None)
        return cls(frozenset(int(version) for version in _VERSION.findall(text)))


@dataclass(frozen=True, slots=True)
class Result:
    """Base of the result classes of operations with several successes."""

    status: ClassVar[int]


# --- problems -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Invalid:
    """One fault of the input: where (JSON pointer into the body, or parameter), code, message."""

    code: str
    message: str
    pointer: str | None = None
    parameter: str | None = None

    def as_dict(self) -> dict[str, str]:
        fault = {"code": self.code, "message": self.message}
        if self.parameter is not None:
            return {"parameter": self.parameter, **fault}
        return fault if self.pointer is None else {"pointer": self.pointer, **fault}


class Problem(Exception):  # noqa: N818  # RFC 9457 calls it a problem
    """An RFC 9457 problem; the generated subclasses are the catalogue."""

    slug: ClassVar[str]
    status: ClassVar[int]
    title: ClassVar[str]
    meaning: ClassVar[str]
    action: ClassVar[str]
    commits: ClassVar[bool] = False
    oauth: ClassVar[str] = ""
    """Its `error` (RFC 6749, 5.2) where that is not the slug with underscores."""

    def __init__(
        self,
        detail: str | None = None,
        *,
        errors: tuple[Invalid, ...] = (),
        headers: Mapping[str, str] | None = None,
        **members: object,
    ) -> None:
        super().__init__(detail or self.title)
        self.detail = detail or self.title
        self.errors = errors
        self.headers = dict(headers or {})
        self.members = members


# --- routing ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Parameter:
    """Where a parameter stands in a request, and how its text becomes a JSON value."""

    name: str
    field: str
    location: Literal["path", "query", "header", "cookie"]
    kind: Literal["string", "integer", "number", "boolean"] = "string"
    array: Literal["csv", "repeat"] | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """One field of a multipart or form body."""

    name: str
    field: str
    kind: Literal["string", "integer", "number", "boolean", "json", "file"]
    array: bool = False
    media_types: tuple[str, ...] = ()
    max_bytes: int | None = None


@dataclass(frozen=True, slots=True)
class Body:
    """The request body: its model, whether it must be there, and its parts if it is a form."""

    model: type[BaseModel] | Tagged
    media_type: str = "application/json"
    required: bool = True
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Binding:
    """One operation bound to the service's method: all that the runtime needs to serve it.

    `call` takes the caller, the parameters' model and the body; where the operation produces
    several media types, the one to give as well.
    """

    operation: Operation
    call: Callable[..., Awaitable[Any]] | None  # Any: the result's type is the operation's own
    parameters: tuple[Parameter, ...] = ()
    model: type[BaseModel] | None = None
    body: Body | None = None
    successes: Mapping[type, int] = field(default_factory=dict)


class Runtime(Protocol):
    """The platform: authenticates, limits, admits, parses, calls and answers."""

    async def handle(self, request: Request, binding: Binding) -> Response: ...


def unwritten(method: Callable[..., object]) -> None:
    """Marks a method of a service that is yet to be written.

    It leaves none behind: the router answers 501, and type checkers go on missing the method.
    """
    del method


def route(router: APIRouter, runtime: Runtime, service: object, binding: Binding) -> None:
    """Add one operation to the router; a method that the service lacks is bound as a 501."""
    operation = binding.operation
    if getattr(service, operation.id, None) is None:
        binding = replace(binding, call=None)

    async def endpoint(request: Request) -> Response:
        return await runtime.handle(request, binding)

    router.add_route(
        operation.path,
        endpoint,
        methods=[operation.method],
        name=operation.id,
        include_in_schema=False,
    )
