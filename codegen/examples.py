"""Every example and default of the specification, checked against its schema."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from uuid import UUID

import orjson
from jsonschema import Draft202012Validator, FormatChecker
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from codegen.bundle import Bundle, events, operations
from codegen.faults import Faults, Place
from codegen.positions import Items, Json, Node, place_of

_ROOT: Final = "urn:centime"
_NAMED: Final = re.compile(rb'"#/components/schemas/(\w+)"')
_INSTANT: Final = re.compile(
    r"\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})", re.ASCII
)
FORMATS: Final = FormatChecker(formats=())


@FORMATS.checks("uuid", raises=ValueError)
def _is_uuid(value: object) -> bool:
    return not isinstance(value, str) or str(UUID(value)) == value.lower()


@FORMATS.checks("date", raises=ValueError)
def _is_date(value: object) -> bool:
    return not isinstance(value, str) or dt.date.fromisoformat(value).isoformat() == value


@FORMATS.checks("date-time", raises=ValueError)
def _is_instant(value: object) -> bool:
    if not isinstance(value, str):
        return True
    return bool(_INSTANT.fullmatch(value)) and dt.datetime.fromisoformat(value) is not None


@dataclass(frozen=True, slots=True)
class Example:
    """One value and the schema it stands for."""

    value: Json
    schema: Json
    place: Place
    operation: str | None


class ExampleCheck:
    """Checks the examples of one bundle; what was sound before is not checked again."""

    def __init__(self) -> None:
        self._sound: set[int] = set()

    def run(self, bundle: Bundle, faults: Faults) -> None:
        document = {"components": bundle.document["components"]}
        said = _Said(document["components"]["schemas"])
        resource = Resource.from_contents(document, default_specification=DRAFT202012)
        registry: Registry[Json] = Registry().with_resource(_ROOT, resource)
        sound = set()
        for example in _examples(bundle):
            key = said.by(example)
            if key in self._sound or self._is_sound(example, registry, faults):
                sound.add(key)
        self._sound = sound

    @staticmethod
    def _is_sound(example: Example, registry: Registry[Json], faults: Faults) -> bool:
        validator = Draft202012Validator(
            _absolute(example.schema), registry=registry, format_checker=FORMATS
        )
        found = sorted(validator.iter_errors(example.value), key=lambda error: error.json_path)
        for error in found:
            message = f"the example does not fit its schema: {error.json_path}: {error.message}"
            remedy = "mend the example, or the schema"
            faults.add(example.place, message[:500], remedy, example.operation)
        return not found


class _Said:
    """What schemas say with all that they refer to, in short: what tells them from others."""

    def __init__(self, schemas: dict[str, Json]) -> None:
        self._texts = {name: _text(schema) for name, schema in schemas.items()}
        self._wholes: dict[str, int] = {}

    def by(self, example: Example) -> int:
        """By an example and its schema."""
        schema = _text(example.schema)
        return hash((_text(example.value), schema, *map(self._whole, self._named(schema))))

    def _whole(self, name: str) -> int:
        """By a named schema."""
        if name not in self._wholes:
            seen, waiting = {name}, [name]
            while waiting:
                new = set(self._named(self._texts[waiting.pop()])) - seen
                seen |= new
                waiting += new
            self._wholes[name] = hash(tuple((each, self._texts[each]) for each in sorted(seen)))
        return self._wholes[name]

    def _named(self, text: bytes) -> list[str]:
        found = (each.decode() for each in _NAMED.findall(text))
        return [name for name in found if name in self._texts]


def _text(value: Json) -> bytes:
    return orjson.dumps(value, option=orjson.OPT_NON_STR_KEYS)


def _absolute(schema: Json) -> Json:
    """The schema with its references leading into the document."""
    if isinstance(schema, dict):
        return {
            key: _ROOT + value if key == "$ref" else _absolute(value)
            for key, value in schema.items()
        }
    return [_absolute(item) for item in schema] if isinstance(schema, list) else schema


def _examples(bundle: Bundle) -> Iterator[Example]:
    for _, _, node in operations(bundle):
        yield from _of_operation(node, bundle)
    for _, node in events(bundle):
        yield from _of_operation(node, bundle)
    components = bundle.document["components"]
    for parameter in components.get("parameters", {}).values():
        yield from _of_holder(parameter, bundle, None)
    for schema in components.get("schemas", {}).values():
        yield from _of_schema(schema)


def _of_operation(node: Node, bundle: Bundle) -> Iterator[Example]:
    name = node.get("operationId")
    holders = [p for p in node.get("parameters", []) if "$ref" not in p]
    holders += bundle.follow(node.get("requestBody", {})).get("content", {}).values()
    for response in node.get("responses", {}).values():
        found = bundle.follow(response)
        holders += found.get("content", {}).values()
        holders += found.get("headers", {}).values()
    for holder in holders:
        yield from _of_holder(bundle.follow(holder), bundle, name)


def _of_holder(holder: Node, bundle: Bundle, operation: str | None) -> Iterator[Example]:
    """The examples of a parameter, header or media type."""
    schema = holder.get("schema")
    if schema is None:
        return
    if "$ref" not in schema:
        yield from _of_schema(schema)
    if "example" in holder:
        place = place_of(holder, "example", _place(holder))
        yield Example(holder["example"], schema, place, operation)
    for written in holder.get("examples", {}).values():
        example = bundle.follow(written)
        if "value" in example:
            place = place_of(example, "value", _place(example))
            yield Example(example["value"], schema, place, operation)


def _of_schema(schema: Json) -> Iterator[Example]:
    """The examples and defaults inside a schema, at any depth."""
    if isinstance(schema, Items):
        for item in schema:
            yield from _of_schema(item)
    elif isinstance(schema, Node):
        yield from _own_examples(schema)
        for written in schema.get("properties", {}).values():
            yield from _of_schema(written)
        for key in ("items", "additionalProperties", "oneOf", "anyOf", "allOf"):
            yield from _of_schema(schema.get(key))


def _own_examples(schema: Node) -> Iterator[Example]:
    listed = schema.get("examples")
    if isinstance(listed, Items):
        for index, value in enumerate(listed):
            yield Example(value, schema, place_of(listed, index, schema.place), None)
    if "default" in schema:
        yield Example(schema["default"], schema, schema.at("default"), None)


def _place(holder: Json) -> Place:
    place: Place = holder.place
    return place
