"""The keywords of a schema, one by one: which of them an instance keeps, and which it breaks."""

import datetime as dt
import ipaddress
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final
from urllib.parse import urlsplit
from uuid import UUID

from tests.contract import bundle

Schema = Mapping[str, Any]
_TYPES: Final[dict[str, tuple[type, ...]]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "array": (list,),
    "object": (dict,),
    "null": (type(None),),
}


@dataclass(slots=True)
class Found:
    """Keywords by their pointer in the schema."""

    kept: set[str] = field(default_factory=set)
    broken: set[str] = field(default_factory=set)

    def add(self, pointer: str, *, holds: bool) -> None:
        (self.kept if holds else self.broken).add(pointer)

    def merge(self, other: "Found") -> None:
        self.kept |= other.kept
        self.broken |= other.broken


def keywords(schema: Schema, pointer: str = "", above: tuple[str, ...] = ()) -> Iterator[str]:
    """Pointers of all keywords that an instance can keep or break; a schema in itself only once."""
    if (name := schema.get("$ref")) in above:
        return
    above = (*above, name) if name else above
    schema = _whole(schema)
    yield from (f"{pointer}/{each}" for each in schema if each in _CHECKS and _counts(schema, each))
    for part, inner in _parts(schema):
        yield from keywords(inner, f"{pointer}/{part}", above)


def _counts(schema: Schema, keyword: str) -> bool:
    if keyword == "format":
        return schema["format"] in _FORMATS
    if keyword == "additionalProperties":
        return schema["additionalProperties"] is False
    return True


def look(schema: Schema, instance: Any, pointer: str = "") -> Found:
    """What an instance says to each keyword that it meets."""
    schema, found = _whole(schema), Found()
    for keyword in schema:
        if keyword in _CHECKS and _counts(schema, keyword):
            holds = _CHECKS[keyword](schema, instance)
            if holds is not None:
                found.add(f"{pointer}/{keyword}", holds=holds)
    for part, inner in _members(schema, instance):
        found.merge(look(part[1], inner, f"{pointer}/{part[0]}"))
    for keyword in ("anyOf", "oneOf"):
        if keyword in schema:
            found.merge(_choice(schema[keyword], instance, f"{pointer}/{keyword}"))
    for number, inner in enumerate(schema.get("allOf", ())):
        found.merge(look(inner, instance, f"{pointer}/allOf/{number}"))
    return found


def _choice(branches: list[Schema], instance: Any, pointer: str) -> Found:
    """What the branch keeps that fits; where none does, what all of them miss."""
    looks = [look(branch, instance, f"{pointer}/{n}") for n, branch in enumerate(branches)]
    fitting = [each for each in looks if not each.broken]
    found = Found()
    for each in fitting or looks:
        found.merge(each)
    return found


def _whole(schema: Schema) -> Schema:
    """A schema with what it refers to; what stands beside a reference goes first."""
    while "$ref" in schema:
        beside = {name: value for name, value in schema.items() if name != "$ref"}
        schema = {**bundle.follow({"$ref": schema["$ref"]}), **beside}
    return schema


def _parts(schema: Schema) -> Iterator[tuple[str, Schema]]:
    for name, inner in schema.get("properties", {}).items():
        yield f"properties/{name}", inner
    if isinstance(schema.get("items"), Mapping):
        yield "items", schema["items"]
    if isinstance(schema.get("additionalProperties"), Mapping):
        yield "additionalProperties", schema["additionalProperties"]
    for keyword in ("allOf", "anyOf", "oneOf"):
        for number, inner in enumerate(schema.get(keyword, ())):
            yield f"{keyword}/{number}", inner


def _members(schema: Schema, instance: Any) -> Iterator[tuple[tuple[str, Schema], Any]]:
    """Each part of the instance with the schema that it has to fit."""
    if isinstance(instance, list) and isinstance(schema.get("items"), Mapping):
        yield from ((("items", schema["items"]), each) for each in instance)
    if not isinstance(instance, dict):
        return
    known = schema.get("properties", {})
    for name, value in instance.items():
        if name in known:
            yield (f"properties/{name}", known[name]), value
        elif isinstance(schema.get("additionalProperties"), Mapping):
            yield ("additionalProperties", schema["additionalProperties"]), value


def _is_of(instance: Any, kind: str) -> bool:
    if isinstance(instance, bool):
        return kind == "boolean"
    if kind == "integer" and isinstance(instance, float):
        return instance.is_integer()
    return isinstance(instance, _TYPES[kind])


def _of_type(schema: Schema, instance: Any) -> bool:
    kinds = schema["type"]
    return any(_is_of(instance, kind) for kind in ([kinds] if isinstance(kinds, str) else kinds))


def _sized(kind: str, least: bool) -> Callable[[Schema, Any], bool | None]:
    keyword = {"string": "Length", "array": "Items", "object": "Properties"}[kind]
    name = ("min" if least else "max") + keyword

    def check(schema: Schema, instance: Any) -> bool | None:
        if not _is_of(instance, kind):
            return None
        size = len(instance)
        return bool(size >= schema[name] if least else size <= schema[name])

    return check


def _bound(
    name: str, holds: Callable[[float, float], bool]
) -> Callable[[Schema, Any], bool | None]:
    def check(schema: Schema, instance: Any) -> bool | None:
        return holds(instance, schema[name]) if _is_of(instance, "number") else None

    return check


def _pattern(schema: Schema, instance: Any) -> bool | None:
    return re.search(schema["pattern"], instance) is not None if isinstance(instance, str) else None


def _required(schema: Schema, instance: Any) -> bool | None:
    return set(schema["required"]) <= set(instance) if isinstance(instance, dict) else None


def _closed(schema: Schema, instance: Any) -> bool | None:
    if not isinstance(instance, dict):
        return None
    return set(instance) <= set(schema.get("properties", {}))


def _unique(_schema: Schema, instance: Any) -> bool | None:
    if not isinstance(instance, list):
        return None
    return len({repr(each) for each in instance}) == len(instance)


def _multiple(schema: Schema, instance: Any) -> bool | None:
    return bool(instance % schema["multipleOf"] == 0) if _is_of(instance, "number") else None


def _reads(read: Callable[[str], object]) -> Callable[[str], bool]:
    def check(text: str) -> bool:
        try:
            read(text)
        except ValueError:
            return False
        return True

    return check


def _instant(text: str) -> object:
    if not re.fullmatch(r"\d{4}-\d\d-\d\d[Tt ].+", text):
        raise ValueError(text)
    found = dt.datetime.fromisoformat(text)
    if found.tzinfo is None:
        raise ValueError(text)
    return found


def _date(text: str) -> object:
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        raise ValueError(text)
    return dt.date.fromisoformat(text)


def _url(text: str) -> object:
    parts = urlsplit(text)
    if not parts.scheme:
        raise ValueError(text)
    return parts


_FORMATS: Final[dict[str, Callable[[str], bool]]] = {
    "uuid": _reads(UUID),
    "date": _reads(_date),
    "date-time": _reads(_instant),
    "email": lambda text: re.fullmatch(r"[^@\s]+@[^@\s]+", text) is not None,
    "uri": _reads(_url),
    "ipv4": _reads(ipaddress.IPv4Address),
}


def _format(schema: Schema, instance: Any) -> bool | None:
    return _FORMATS[schema["format"]](instance) if isinstance(instance, str) else None


_CHECKS: Final[dict[str, Callable[[Schema, Any], bool | None]]] = {
    "type": _of_type,
    "enum": lambda schema, instance: instance in schema["enum"],
    "const": lambda schema, instance: instance == schema["const"],
    "format": _format,
    "pattern": _pattern,
    "required": _required,
    "additionalProperties": _closed,
    "uniqueItems": _unique,
    "multipleOf": _multiple,
    "minLength": _sized("string", least=True),
    "maxLength": _sized("string", least=False),
    "minItems": _sized("array", least=True),
    "maxItems": _sized("array", least=False),
    "minProperties": _sized("object", least=True),
    "maxProperties": _sized("object", least=False),
    "minimum": _bound("minimum", lambda value, bound: value >= bound),
    "maximum": _bound("maximum", lambda value, bound: value <= bound),
    "exclusiveMinimum": _bound("exclusiveMinimum", lambda value, bound: value > bound),
    "exclusiveMaximum": _bound("exclusiveMaximum", lambda value, bound: value < bound),
}
