"""What there is to be exercised, by names that say where it stands."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from generated.operations import OPERATIONS
from tests.contract import bundle
from tests.contract.coverage.keywords import keywords

_LOCATIONS: Final = ("path", "query", "header")
_UNASKED: Final = frozenset({"500", "501", "503"})
"""What no request brings about: a fault, an unwritten method, an engine that is away."""


@dataclass(frozen=True, slots=True)
class Demands:
    """Everything that the specification says of requests, and which answers it declares."""

    operations: frozenset[str]
    parameters: frozenset[str]
    keywords: frozenset[str]
    examples: frozenset[str]
    links: frozenset[str]
    responses: frozenset[str]


@cache
def demands() -> Demands:
    """Of all operations that are not only planned."""
    return Demands(
        operations=frozenset(OPERATIONS),
        parameters=frozenset(f"{name} {place}" for name in OPERATIONS for place, _ in inputs(name)),
        keywords=frozenset(each for name in OPERATIONS for each in _keywords(name)),
        examples=frozenset(
            f"{name} {place} {key}" for name in OPERATIONS for place, key in examples(name)
        ),
        links=frozenset(each for name in OPERATIONS for each in _links(name)),
        responses=frozenset(f"{name} {status}" for name in OPERATIONS for status in _answers(name)),
    )


def inputs(operation: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Place and schema of each parameter and each body."""
    for location in _LOCATIONS:
        for name, written in bundle.parameters(operation, location).items():
            yield f"{location} {name}", written["schema"]
    for media_type, content in contents(operation).items():
        yield f"body {media_type}", content["schema"]


def contents(operation: str) -> dict[str, Any]:
    """The request bodies of an operation, by media type."""
    body = bundle.operations()[operation].get("requestBody", {})
    found: dict[str, Any] = bundle.follow(body).get("content", {})
    return found


def _keywords(operation: str) -> Iterator[str]:
    for place, schema in inputs(operation):
        texts = set(_texts(place, schema))
        for pointer in keywords(schema):
            if pointer not in texts:
                yield f"{operation} {place} {pointer}"


def _texts(place: str, schema: Mapping[str, Any]) -> Iterator[str]:
    """Keywords that hold of whatever is sent: parameters and the parts of forms are text."""
    if not place.startswith("body"):
        yield from ("/type", "/items/type") if _is_text(schema) else ()
        if place.startswith("path"):
            yield "/minLength"
    elif not place.endswith("json"):
        yield "/type"
        for name, inner in bundle.follow(schema).get("properties", {}).items():
            whole = bundle.follow(inner)
            if _is_text(whole):
                yield f"/properties/{name}/type"
            if "contentMediaType" in whole or whole.get("format") == "binary":
                yield from (f"/properties/{name}/{each}" for each in ("minLength", "maxLength"))


def _is_text(schema: Mapping[str, Any]) -> bool:
    whole = bundle.follow(schema)
    return bool(bundle.follow(whole.get("items", whole)).get("type") == "string")


@cache
def examples(operation: str) -> dict[tuple[str, str], Any]:
    """The examples of an operation's requests, by place and name."""
    found = {}
    for location in _LOCATIONS:
        for name, written in bundle.parameters(operation, location).items():
            for key, value in _examples(written):
                found[f"{location} {name}", key] = value
    for media_type, content in contents(operation).items():
        for key, value in _examples(content):
            found[f"body {media_type}", key] = value
    return found


def _examples(written: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    if "example" in written:
        yield "example", written["example"]
    for name, example in written.get("examples", {}).items():
        yield name, bundle.follow(example).get("value")


def _links(operation: str) -> Iterator[str]:
    for status, response in bundle.operations()[operation]["responses"].items():
        for name in bundle.follow(response).get("links", {}):
            yield f"{operation} {status} {name}"


def _answers(operation: str) -> Iterator[str]:
    """The statuses that a request can bring about; without a body there is nothing to misread."""
    unasked = _UNASKED if contents(operation) else _UNASKED | {"400"}
    yield from (
        status for status in bundle.operations()[operation]["responses"] if status not in unasked
    )
