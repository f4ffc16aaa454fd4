"""The seam between contract and service: what every generated module leans on at run time.

Copied verbatim by `make generate`. Knows OpenAPI, FastAPI and pydantic; nothing of the service.
"""

import datetime
import re
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any, ClassVar, Generic, Literal, NoReturn, Protocol, TypeAlias, TypeVar
from uuid import UUID

from fastapi import APIRouter
from pydantic import BaseModel, BeforeValidator, ConfigDict, Strict
from pydantic_core import PydanticCustomError
from starlette.requests import Request
from starlette.responses import Response

Role: TypeAlias = Literal["viewer", "contributor", "editor", "owner"]
RateClass: TypeAlias = Literal["auth", "read", "write", "upload", "ai", "export"]
T_co = TypeVar("T_co", covariant=True)

# --- values: as strict as JSON Schema says, and no stricter -------------------------------------

_UUID = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_DATE_TIME = re.compile(
    r"\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})", re.ASCII
)


def _refuse(code: str, message: str) -> NoReturn:
    raise PydanticCustomError(code, message)  # type: ignore[arg-type]  # wants a literal; ours are


def _integer(value: object) -> object:
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, bool) or not isinstance(value, int):
        _refuse("integer", "must be an integer")
    return value


def _number(value: object) -> object:
    if isinstance(value, bool) or not isinstance(value, int | float):
        _refuse("number", "must be a number")
    return value


def _uuid(value: object) -> object:
    if isinstance(value, str) and not _UUID.fullmatch(value):
        _refuse("uuid", "must be a UUID such as 0190a5c2-7b1e-7c3d-9f00-0123456789ab")
    return value


def _date(value: object) -> object:
    if isinstance(value, datetime.date):
        return value
    if not isinstance(value, str) or not _DATE.fullmatch(value):
        _refuse("date", "must be a calendar date, YYYY-MM-DD")
    return value


def _date_time(value: object) -> object:
    if isinstance(value, datetime.datetime):
        return value
    if not isinstance(value, str) or not _DATE_TIME.fullmatch(value):
        _refuse("date_time", "must be an RFC 3339 instant such as 2026-01-31T12:00:00Z")
    return value


def _given(value: object) -> object:
    if value is None:
        _refuse("null", "must not be null; leave the field out instead")
    return value


Integer = Annotated[int, BeforeValidator(_integer)]
Number = Annotated[float, BeforeValidator(_number)]
Boolean = Annotated[bool, Strict()]
Uuid = Annotated[UUID, BeforeValidator(_uuid)]
Date = Annotated[datetime.date, BeforeValidator(_date)]
DateTime = Annotated[datetime.datetime, BeforeValidator(_date_time)]
NotNull = BeforeValidator(_given)
"""Marks an optional property that is not nullable: it may be absent (None here), never null."""


class Model(BaseModel):
    """Base of every generated model."""

    model_config = ConfigDict(populate_by_name=True, protected_namespaces=())


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
    rate_class: RateClass = "read"
    idempotent: bool = False
    cache: Literal["book", "private", "none"] = "none"
    transaction: bool = True
    profile: Literal["json", "oauth"] = "json"
    accepts: tuple[str, ...] = ()
    produces: tuple[str, ...] = ("application/json",)
    location: str | None = None
    slo_p95_ms: int | None = None
    deprecated_at: datetime.date | None = None
    sunset: datetime.date | None = None
    emits: tuple[str, ...] = ()
    secret: bool = False


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


@dataclass(frozen=True, slots=True)
class Upload:
    """One file part of a multipart body, already read and within the declared limits."""

    content: bytes
    filename: str | None
    media_type: str


@dataclass(frozen=True, slots=True)
class IfMatch:
    """An If-Match header: the versions under which the caller wants its write to happen."""

    versions: frozenset[int] | None

    def allows(self, version: int) -> bool:
        return self.versions is None or version in self.versions


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
        place = {"pointer": self.pointer} if self.parameter is None else {"parameter": self.parameter}
        return {k: v for k, v in place.items() if v is not None} | {
            "code": self.code,
            "message": self.message,
        }


class Problem(Exception):  # noqa: N818  # RFC 9457 calls it a problem
    """An RFC 9457 problem; the generated subclasses are the catalogue."""

    slug: ClassVar[str]
    status: ClassVar[int]
    title: ClassVar[str]
    commits: ClassVar[bool] = False

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

    model: type[BaseModel]
    media_type: str = "application/json"
    required: bool = True
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Binding:
    """One operation bound to the service's method: all that the runtime needs to serve it."""

    operation: Operation
    call: Callable[..., Awaitable[Any]] | None  # Any: the result's type is the operation's own
    parameters: tuple[Parameter, ...] = ()
    model: type[BaseModel] | None = None
    body: Body | None = None
    successes: Mapping[type, int] = field(default_factory=dict)


class Runtime(Protocol):
    """The platform: serves one bound operation (authenticate, rate, access, parse, call, answer)."""

    async def handle(self, request: Request, binding: Binding) -> Response: ...


def route(router: APIRouter, runtime: Runtime, binding: Binding) -> None:
    """Add one operation to the router; a method the service lacks is bound all the same, as 501."""

    async def endpoint(request: Request) -> Response:
        return await runtime.handle(request, binding)

    router.add_route(
        binding.operation.path,
        endpoint,
        methods=[binding.operation.method],
        name=binding.operation.id,
        include_in_schema=False,
    )
