"""The one description of the contract that every writer of the press shares."""

import functools
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from codegen.faults import Place
from codegen.positions import Json

Location: TypeAlias = Literal["path", "query", "header", "cookie"]
Kind: TypeAlias = Literal["string", "integer", "number", "boolean"]
Security: TypeAlias = Literal["none", "optional", "required"]
JSON: Final = "application/json"
EVENT_STREAM: Final = "text/event-stream"


@dataclass(frozen=True, slots=True)
class Problem:
    """One entry of the problem catalogue (openapi/problems.yaml)."""

    slug: str
    status: int
    title: str
    meaning: str
    action: str
    example: dict[str, Json]
    members: dict[str, Json]
    platform: bool
    commits: bool
    oauth: str
    """Its `error` (RFC 6749, 5.2) where an operation is `x-profile: oauth`."""
    place: Place

    @property
    def class_name(self) -> str:
        return pascal(self.slug)


@dataclass(frozen=True, slots=True)
class Param:
    """A parameter that the service's method is given."""

    name: str
    field: str
    location: Location
    required: bool
    schema: dict[str, Json]
    kind: Kind
    array: Literal["csv", "repeat"] | None
    python: str
    default: dict[str, Json]
    description: str | None


@dataclass(frozen=True, slots=True)
class PartIR:
    """One field of a form body."""

    name: str
    kind: Literal["string", "integer", "number", "boolean", "json", "file"]
    array: bool
    media_types: tuple[str, ...]
    max_bytes: int | None


@dataclass(frozen=True, slots=True)
class BodyIR:
    """The request body: the schema's name and how it travels."""

    model: str
    media_types: tuple[str, ...]
    required: bool
    is_union: bool
    parts: tuple[PartIR, ...]


@dataclass(frozen=True, slots=True)
class Success:
    """One way in which an operation succeeds."""

    status: int
    description: str
    model: str | None
    media_types: tuple[str, ...]
    class_name: str
    event: str | None = None
    """The schema of each event's data, when the answer is an event stream."""

    @property
    def has_file(self) -> bool:
        return any(media not in (JSON, EVENT_STREAM) for media in self.media_types)


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation, with everything that a designer can say about it."""

    id: str
    domain: str
    method: str
    path: str
    summary: str
    description: str
    tag: str
    security: Security
    scopes: tuple[str, ...]
    params: tuple[Param, ...]
    body: BodyIR | None
    successes: tuple[Success, ...]
    statuses: tuple[int, ...]
    problems: tuple[str, ...]
    rate_class: str
    min_role: str | None
    step_up: int | None
    """Within so many seconds an account's second factor must have been used; None: no matter."""
    idempotent: bool
    cache: str
    transaction: bool
    planned: bool
    profile: str
    secret: bool
    ticket: str | None
    """The query parameter that may carry a ticket in place of a bearer token."""
    slo_p95_ms: int | None
    deprecated: bool
    deprecated_at: str | None
    sunset: str | None
    emits: tuple[str, ...]
    location: str | None
    place: Place

    @property
    def class_name(self) -> str:
        return pascal(self.id)

    @property
    def constant(self) -> str:
        return self.id.upper()

    @property
    def produces(self) -> tuple[str, ...]:
        found = dict.fromkeys(m for success in self.successes for m in success.media_types)
        return tuple(found)

    @property
    def caller(self) -> str:
        kinds = {"none": "Visitor", "optional": "Caller | Visitor", "required": "Caller"}
        return kinds[self.security]


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happens and that others can be told of, with the message that tells it."""

    name: str
    title: str
    description: str
    model: str
    schema: dict[str, Json]
    """The message's schema, whole: nothing in it refers elsewhere."""
    example: Json


@dataclass(frozen=True, slots=True)
class Model:
    """A named schema, owned by the domain whose file defines it."""

    name: str
    domain: str
    schema: dict[str, Json]
    place: Place


@dataclass(frozen=True, slots=True)
class Domain:
    """What one domain's files define."""

    name: str
    operations: tuple[Operation, ...]
    models: tuple[Model, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Contract:
    """Everything the specification says, compiled."""

    document: dict[str, Json]
    domains: tuple[Domain, ...]
    shared: tuple[Model, ...]
    problems: tuple[Problem, ...]
    events: tuple[Event, ...]

    @property
    def operations(self) -> tuple[Operation, ...]:
        return tuple(operation for domain in self.domains for operation in domain.operations)


@functools.cache
def pascal(name: str) -> str:
    """`account-closed` and `list_accounts` as class names."""
    words = name.replace("-", "_").split("_")
    return "".join(word[:1].upper() + word[1:] for word in words)
