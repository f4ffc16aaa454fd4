"""In which order the keywords of each kind of object stand: in openapi/ and in the bundle."""

from collections.abc import Iterable
from typing import Final

from codegen.bundle import Bundle
from codegen.keywords import COMPONENTS, GRAMMAR, Child
from codegen.positions import Json

ORDER: Final[dict[str, tuple[str, ...]]] = {
    "document": ("openapi", "info", "tags", "paths", "webhooks", "components"),
    "info": ("title", "version", "description"),
    "tag": ("name", "description"),
    "components": (
        *("pathItems", "securitySchemes", "responses", "requestBodies", "headers"),
        *("parameters", "links", "schemas", "examples"),
    ),
    "security scheme": ("type", "scheme", "in", "name", "description"),
    "path": ("$ref", "summary", "description", "parameters"),
    "operation": (
        *("operationId", "summary", "description", "tags", "deprecated"),
        *("x-deprecated-at", "x-sunset", "x-status", "security", "x-min-role", "x-step-up"),
        *(
            "x-rate-class",
            "x-idempotent",
            "x-cache",
            "x-transaction",
            "x-secret",
            "x-profile",
            "x-slo-p95-ms",
        ),
        *("x-emits", "x-problems", "parameters", "requestBody", "responses"),
    ),
    "parameter": (
        *("$ref", "name", "in", "required", "deprecated", "description", "style", "explode"),
        *("schema", "example", "examples"),
    ),
    "request body": ("$ref", "description", "required", "content"),
    "response": ("$ref", "description", "headers", "content", "links"),
    "media type": ("schema", "encoding", "example", "examples"),
    "encoding": ("contentType",),
    "header": ("$ref", "description", "required", "schema", "example", "examples"),
    "link": ("$ref", "operationId", "description", "parameters", "requestBody"),
    "example": ("$ref", "summary", "description", "value"),
    "schema": (
        *("$ref", "type", "format", "enum", "const", "pattern", "minLength", "maxLength"),
        *("minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum", "multipleOf"),
        *("minItems", "maxItems", "uniqueItems", "default", "title", "description", "deprecated"),
        *("additionalProperties", "minProperties", "maxProperties", "required"),
        *("allOf", "oneOf", "anyOf", "discriminator", "items", "properties", "examples"),
    ),
    "problem": (
        *("status", "platform", "commits", "title", "meaning", "action", "members", "example"),
    ),
}
"""What a list leaves out, such as the methods of a path, follows in the order of its author."""
_RANKS: Final = {kind: {key: rank for rank, key in enumerate(keys)} for kind, keys in ORDER.items()}


def ordered(kind: str, keys: Iterable[str]) -> list[str]:
    """The keys of an object of this kind in their order."""
    ranks = _RANKS[kind]
    return sorted(keys, key=lambda key: ranks.get(key, len(ranks)))


def arrange(bundle: Bundle) -> None:
    """Puts the keywords of a bundle in order, so that their order in the files changes nothing."""
    document = bundle.document
    for group in ("paths", "webhooks"):
        _arrange_all("path", document.get(group, {}).values())
    for group, kind in COMPONENTS.items():
        _arrange_all(kind, document["components"].get(group, {}).values())


def _arrange_all(kind: str, nodes: Iterable[Json]) -> None:
    for node in nodes:
        if isinstance(node, dict):
            _arrange(kind, node)


def _arrange(kind: str, node: dict[str, Json]) -> None:
    members = {key: node[key] for key in ordered(kind, node)}
    node.clear()
    node.update(members)
    for key, child in GRAMMAR[kind].items():
        if child is not None and key in node:
            _arrange_all(child.kind, _children(child, node[key]))


def _children(child: Child, value: Json) -> Iterable[Json]:
    if child.shape == "one":
        return (value,)
    return value.values() if isinstance(value, dict) else value
