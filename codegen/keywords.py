"""Which OpenAPI and JSON Schema keywords the press compiles; any other is a fault, never a drop."""

from dataclasses import dataclass
from typing import Final, Literal

from codegen.bundle import METHODS, Bundle
from codegen.faults import Faults, Place
from codegen.positions import Json, Node, place_of

FORMATS: Final[dict[str, tuple[str, ...]]] = {
    "string": (
        "uuid",
        "date",
        "date-time",
        "uri",
        "uri-reference",
        "email",
        "password",
        "binary",
    ),
    "integer": ("int32", "int64"),
    "number": ("float", "double"),
    "boolean": (),
    "array": (),
    "object": (),
    "null": (),
}


@dataclass(frozen=True, slots=True)
class Child:
    """What stands under a keyword: one object of a kind, a list of them, or a map of them."""

    kind: str
    shape: Literal["one", "list", "map"] = "one"


_PLAIN: Final = None
_SCHEMA: Final = Child("schema")
_EXAMPLES: Final = Child("example", "map")
GRAMMAR: Final[dict[str, dict[str, Child | None]]] = {
    "path": {
        "summary": _PLAIN,
        "description": _PLAIN,
        **{method: Child("operation") for method in METHODS},
    },
    "operation": {
        "operationId": _PLAIN,
        "summary": _PLAIN,
        "description": _PLAIN,
        "tags": _PLAIN,
        "deprecated": _PLAIN,
        "security": _PLAIN,
        "parameters": Child("parameter", "list"),
        "requestBody": Child("request body"),
        "responses": Child("response", "map"),
        "x-min-role": _PLAIN,
        "x-step-up": _PLAIN,
        "x-rate-class": _PLAIN,
        "x-idempotent": _PLAIN,
        "x-cache": _PLAIN,
        "x-slo-p95-ms": _PLAIN,
        "x-transaction": _PLAIN,
        "x-status": _PLAIN,
        "x-deprecated-at": _PLAIN,
        "x-sunset": _PLAIN,
        "x-emits": _PLAIN,
        "x-secret": _PLAIN,
        "x-problems": _PLAIN,
        "x-profile": _PLAIN,
    },
    "parameter": {
        "name": _PLAIN,
        "in": _PLAIN,
        "description": _PLAIN,
        "required": _PLAIN,
        "deprecated": _PLAIN,
        "style": _PLAIN,
        "explode": _PLAIN,
        "schema": _SCHEMA,
        "example": _PLAIN,
        "examples": _EXAMPLES,
    },
    "request body": {
        "description": _PLAIN,
        "required": _PLAIN,
        "content": Child("media type", "map"),
    },
    "response": {
        "description": _PLAIN,
        "headers": Child("header", "map"),
        "content": Child("media type", "map"),
        "links": Child("link", "map"),
    },
    "media type": {
        "schema": _SCHEMA,
        "example": _PLAIN,
        "examples": _EXAMPLES,
        "encoding": Child("encoding", "map"),
    },
    "encoding": {"contentType": _PLAIN},
    "header": {
        "description": _PLAIN,
        "required": _PLAIN,
        "schema": _SCHEMA,
        "example": _PLAIN,
        "examples": _EXAMPLES,
    },
    "link": {
        "operationId": _PLAIN,
        "description": _PLAIN,
        "parameters": _PLAIN,
        "requestBody": _PLAIN,
    },
    "example": {"summary": _PLAIN, "description": _PLAIN, "value": _PLAIN},
    "schema": {
        "type": _PLAIN,
        "format": _PLAIN,
        "title": _PLAIN,
        "description": _PLAIN,
        "default": _PLAIN,
        "examples": _PLAIN,
        "deprecated": _PLAIN,
        "enum": _PLAIN,
        "const": _PLAIN,
        "minimum": _PLAIN,
        "maximum": _PLAIN,
        "exclusiveMinimum": _PLAIN,
        "exclusiveMaximum": _PLAIN,
        "multipleOf": _PLAIN,
        "minLength": _PLAIN,
        "maxLength": _PLAIN,
        "pattern": _PLAIN,
        "minItems": _PLAIN,
        "maxItems": _PLAIN,
        "uniqueItems": _PLAIN,
        "items": _SCHEMA,
        "required": _PLAIN,
        "properties": Child("schema", "map"),
        "additionalProperties": _SCHEMA,
        "minProperties": _PLAIN,
        "maxProperties": _PLAIN,
        "allOf": Child("schema", "list"),
        "oneOf": Child("schema", "list"),
        "anyOf": Child("schema", "list"),
        "discriminator": _PLAIN,
    },
}
COMPONENTS: Final = {
    "parameters": "parameter",
    "headers": "header",
    "requestBodies": "request body",
    "responses": "response",
    "links": "link",
    "examples": "example",
    "schemas": "schema",
}
_WAYS_OUT: Final = {
    "callbacks": "describe the call in prose, and its events with x-emits",
    "servers": "leave it out: all operations have one server",
    "content": "give the parameter a schema",
    "nullable": "write type: [<type>, 'null']",
    "not": "say what is allowed instead",
    "if": "use oneOf with a discriminator",
    "patternProperties": "use additionalProperties with a schema",
    "prefixItems": "use an object with named members",
    "operationRef": "use operationId",
    "externalValue": "write the example out",
}


class KeywordCheck:
    """Walks a bundle by the grammar and notes every keyword that the press does not compile."""

    def __init__(self, bundle: Bundle, faults: Faults) -> None:
        self._bundle = bundle
        self._faults = faults

    def run(self) -> None:
        document = self._bundle.document
        for path, item in document["paths"].items():
            self._walk("path", item, document["paths"].at(path), None)
        for name, item in document.get("webhooks", {}).items():
            self._walk("path", item, document["webhooks"].at(name), None)
        for group, kind in COMPONENTS.items():
            holder = document["components"].get(group, {})
            for name, node in holder.items():
                self._walk(kind, node, holder.at(name), None)

    def _walk(self, kind: str, node: Json, place: Place, operation: str | None) -> None:
        if not isinstance(node, Node):
            if not (kind == "schema" and isinstance(node, bool)):
                remedy = "write a mapping"
                self._faults.add(place, f"this {kind} is no mapping", remedy, operation)
            return
        if kind == "operation":
            operation = node.get("operationId")
        grammar = GRAMMAR[kind]
        for key, value in node.items():
            if key == "$ref":
                continue
            if key not in grammar:
                self._unknown(kind, key, node.at(key), operation)
            else:
                self._children(grammar[key], value, node.at(key), operation)
        if kind == "schema":
            SchemaCheck(node, operation, self._faults).run()

    def _children(
        self, child: Child | None, value: Json, place: Place, operation: str | None
    ) -> None:
        if child is None:
            return
        if child.shape == "one":
            self._walk(child.kind, value, place, operation)
        elif child.shape == "list" and isinstance(value, list):
            for index, item in enumerate(value):
                self._walk(child.kind, item, place_of(value, index, place), operation)
        elif child.shape == "map" and isinstance(value, dict):
            for name, item in value.items():
                self._walk(child.kind, item, place_of(value, name, place), operation)
        else:
            remedy = f"write a {child.shape} of {child.kind} objects"
            self._faults.add(place, f"this is no {child.shape}", remedy, operation)

    def _unknown(self, kind: str, key: str, place: Place, operation: str | None) -> None:
        remedy = _WAYS_OUT.get(key, f"use one of: {', '.join(sorted(GRAMMAR[kind]))}")
        message = f"the press does not compile the keyword {key!r} of a {kind}"
        self._faults.add(place, message, remedy, operation)


class SchemaCheck:
    """Checks the values of one schema's keywords, where only some of them can be compiled."""

    def __init__(self, node: Node, operation: str | None, faults: Faults) -> None:
        self._node = node
        self._operation = operation
        self._faults = faults

    def run(self) -> None:
        self._type()
        self._format()
        self._alternatives()
        self._array()
        self._object()

    def _fault(self, key: str, message: str, remedy: str) -> None:
        self._faults.add(self._node.at(key), message, remedy, self._operation)

    def _type(self) -> None:
        kind = self._node.get("type")
        if kind is None:
            return
        names = kind if isinstance(kind, list) else [kind]
        if not all(name in FORMATS for name in names):
            self._fault("type", f"unknown type {kind!r}", f"use one of {', '.join(FORMATS)}")
        if len([name for name in names if name != "null"]) != 1 and kind != "null":
            self._fault("type", "several types in one schema", "use oneOf with a discriminator")

    def _format(self) -> None:
        name = self._node.get("format")
        if name is None:
            return
        known = FORMATS.get(str(main_type(self._node)), ())
        if name not in known:
            remedy = f"use one of {', '.join(known)}" if known else "leave it out"
            self._fault("format", f"unknown format {name!r} of {main_type(self._node)}", remedy)

    def _alternatives(self) -> None:
        for key in ("oneOf", "anyOf"):
            branches = self._node.get(key)
            if branches is None or is_nullable_pair(branches):
                continue
            tagged = "discriminator" in self._node and all("$ref" in b for b in branches)
            if key == "anyOf" or not tagged:
                remedy = (
                    "use oneOf with $refs to objects and a discriminator, or add {type: 'null'}"
                )
                self._fault(key, f"{key} is read only for a schema or null", remedy)
        tag = self._node.get("discriminator")
        if tag is not None and ("mapping" not in tag or "oneOf" not in self._node):
            remedy = "write oneOf, propertyName and mapping"
            self._fault("discriminator", "the discriminator does not say its tags", remedy)

    def _array(self) -> None:
        items = self._node.get("items")
        if isinstance(items, Node) and "uniqueItems" in items:
            remedy = "give the inner list a name in components/schemas"
            self._faults.add(items.at("uniqueItems"), "uniqueItems of a list in a list", remedy)

    def _object(self) -> None:
        properties = self._node.get("properties", {})
        if "allOf" not in self._node:
            for name in self._node.get("required", []):
                if name not in properties:
                    message = f"required names {name}, which is no property"
                    self._fault("required", message, "write the property, or leave the name out")
        self._object_size(properties)
        for name in properties:
            if not name.isidentifier() or name in _TAKEN_NAMES:
                message = f"the property name {name!r} cannot be a Python attribute"
                self._faults.add(properties.at(name), message, "rename it", self._operation)

    def _object_size(self, properties: Json) -> None:
        """A patch has one member or more, a choice has one; nothing else is compiled."""
        if self._node.get("minProperties", 1) != 1:
            self._fault(
                "minProperties", "only minProperties: 1 is compiled", "list what is required"
            )
        if properties and self._node.get("maxProperties", 1) != 1:
            self._fault(
                "maxProperties", "only maxProperties: 1 is compiled", "say what excludes what"
            )
        if properties and "maxProperties" in self._node and "minProperties" not in self._node:
            self._fault("maxProperties", "maxProperties alone", "add minProperties: 1")
        if "minProperties" in self._node and self._node.get("additionalProperties") is not False:
            remedy = "add additionalProperties: false"
            self._fault("minProperties", "minProperties of an open object", remedy)


_TAKEN_NAMES: Final = frozenset(
    {"copy", "json", "dict", "schema", "construct", "validate", "parse_obj", "from_orm"}
)


def main_type(schema: dict[str, Json]) -> Json:
    """The type beside null."""
    kind = schema.get("type")
    if isinstance(kind, list):
        return next((name for name in kind if name != "null"), "null")
    return kind


def is_nullable_pair(branches: Json) -> bool:
    """Whether the alternatives are one schema and null."""
    return len(branches) == 2 and {"type": "null"} in branches  # noqa: PLR2004  # a pair


def is_nullable(schema: dict[str, Json]) -> bool:
    """Whether the schema itself, not what it refers to, admits null."""
    kind = schema.get("type")
    pair = schema.get("oneOf", schema.get("anyOf"))
    return (
        kind == "null"
        or (isinstance(kind, list) and "null" in kind)
        or (pair is not None and is_nullable_pair(pair))
    )
