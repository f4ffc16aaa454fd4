"""Reading the bundled specification: what tests of the contract derive their cases from."""

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any, Final

from impl.platform.site import BUNDLE

Json = Any
_SLUG: Final = re.compile(r"^`([a-z-]+)`:", re.MULTILINE)


@cache
def bundle() -> dict[str, Json]:
    """The specification that the service serves. Do not change it."""
    loaded: dict[str, Json] = json.loads(BUNDLE.read_bytes())
    return loaded


def follow(node: Json, document: Json = None) -> Json:
    """The node that a reference stands for."""
    while "$ref" in node:
        found: Json = document or bundle()
        for part in node["$ref"].removeprefix("#/").split("/"):
            found = found[part]
        node = found
    return node


def operations(document: Json = None) -> dict[str, Json]:
    """Every operation by its id."""
    return {
        operation["operationId"]: operation
        for item in (document or bundle())["paths"].values()
        for operation in item.values()
        if isinstance(operation, dict) and "operationId" in operation
    }


def parameters(operation: str, location: str) -> dict[str, Json]:
    """The operation's parameters at this location, by name."""
    path = next(
        item
        for item in bundle()["paths"].values()
        if any(isinstance(o, dict) and o.get("operationId") == operation for o in item.values())
    )
    given = [*path.get("parameters", []), *operations()[operation].get("parameters", [])]
    found = [follow(each) for each in given]
    return {each["name"]: each for each in found if each["in"] == location}


def body(operation: str) -> tuple[str, Json] | None:
    """Media type and content of the request body."""
    content = operations()[operation].get("requestBody", {}).get("content", {})
    return next(iter(content.items()), None)


def slugs(operation: str) -> set[str]:
    """The problems that the operation declares."""
    return {
        slug
        for response in operations()[operation]["responses"].values()
        for slug in _SLUG.findall(follow(response).get("description", ""))
    }


def ids_within(schema: Json, pointer: str = "") -> Iterator[str]:
    """Pointers of the properties that are ids; * stands for an item."""
    schema = follow(schema)
    if schema.get("format") == "uuid":
        yield pointer
    for part in [*schema.get("allOf", []), *schema.get("anyOf", []), *schema.get("oneOf", [])]:
        yield from ids_within(part, pointer)
    for name, part in schema.get("properties", {}).items():
        yield from ids_within(part, f"{pointer}/{name}")
    if "items" in schema:
        yield from ids_within(schema["items"], f"{pointer}/*")
