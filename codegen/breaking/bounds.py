"""How the values that two schemas allow relate, keyword by keyword."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from codegen.keywords import main_type
from codegen.positions import Json

Schema: TypeAlias = dict[str, Json]
Relation: TypeAlias = Literal["narrowed", "widened", "changed"]
"""The new one allows less, or more, or neither is within the other."""

_ANY: Final = frozenset({"string", "number", "boolean", "array", "object"})
_AT_LEAST: Final = ("minLength", "minItems", "minProperties")
_AT_MOST: Final = ("maxLength", "maxItems", "maxProperties")
_LARGER: Final = {"int32": "int64", "float": "double"}


@dataclass(frozen=True, slots=True)
class Difference:
    """A keyword whose value differs, and what that does to the values allowed."""

    aspect: Literal["type", "format", "pattern", "bound"]
    keyword: str
    relation: Relation
    before: Json
    after: Json


def differences(old: Schema, new: Schema) -> Iterator[Difference]:
    """How two schemas of one type differ in what they say of a single value."""
    yield from _format(old, new)
    yield from _stated("pattern", "pattern", old, new)
    for keyword in _AT_LEAST:
        yield from _size(keyword, old.get(keyword, 0), new.get(keyword, 0), 1)
    for keyword in _AT_MOST:
        yield from _size(keyword, old.get(keyword), new.get(keyword), -1)
    yield from _limit("minimum", "exclusiveMinimum", 1, old, new)
    yield from _limit("maximum", "exclusiveMaximum", -1, old, new)
    yield from _multiple(old, new)
    unique = old.get("uniqueItems", False), new.get("uniqueItems", False)
    if unique[0] != unique[1]:
        relation: Relation = "narrowed" if unique[1] else "widened"
        yield Difference("bound", "uniqueItems", relation, *unique)


def type_difference(old: Schema, new: Schema) -> Difference | None:
    """How the JSON types differ, null aside."""
    before, after = _types(old), _types(new)
    lost, gained = _beyond(before, after), _beyond(after, before)
    if not lost and not gained:
        return None
    relation: Relation = "changed" if lost and gained else "narrowed" if lost else "widened"
    return Difference("type", "type", relation, _told(before), _told(after))


def _types(schema: Schema) -> frozenset[str]:
    kind = main_type(schema)
    if kind is not None:
        return frozenset({kind})
    if "properties" in schema:
        return frozenset({"object"})
    values = schema.get("enum", [schema["const"]] if "const" in schema else [])
    return frozenset(_type_of(value) for value in values) or _ANY


def _type_of(value: Json) -> str:
    names = {bool: "boolean", int: "integer", float: "number", list: "array", dict: "object"}
    return names.get(type(value), "string")


def _beyond(types: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    """The types that are not among the others; every integer is a number."""
    return frozenset(
        kind for kind in types - others if not (kind == "integer" and "number" in others)
    )


def _told(types: frozenset[str]) -> str:
    return "any" if types == _ANY else " or ".join(sorted(types))


def _format(old: Schema, new: Schema) -> Iterator[Difference]:
    before, after = old.get("format"), new.get("format")
    if before and _LARGER.get(before) == after:
        yield Difference("format", "format", "widened", before, after)
    elif after and _LARGER.get(after) == before:
        yield Difference("format", "format", "narrowed", before, after)
    else:
        yield from _stated("format", "format", old, new)


def _stated(
    aspect: Literal["format", "pattern"], keyword: str, old: Schema, new: Schema
) -> Iterator[Difference]:
    """A keyword whose values cannot be compared: only its presence can."""
    before, after = old.get(keyword), new.get(keyword)
    if before != after:
        relation: Relation = (
            "narrowed" if before is None else "widened" if after is None else "changed"
        )
        yield Difference(aspect, keyword, relation, before, after)


def _size(keyword: str, before: Json, after: Json, sign: int) -> Iterator[Difference]:
    if before == after:
        return
    tighter = before is None or (after is not None and (after - before) * sign > 0)
    yield Difference("bound", keyword, "narrowed" if tighter else "widened", before, after)


def _limit(
    inclusive: str, exclusive: str, sign: int, old: Schema, new: Schema
) -> Iterator[Difference]:
    """The lower or the upper end of the numbers allowed, whichever keyword says it."""
    before, after = (_end(schema, inclusive, exclusive, sign) for schema in (old, new))
    if before == after:
        return
    tighter = before is None or (after is not None and after > before)
    said = [
        {key: schema[key] for key in (inclusive, exclusive) if key in schema}
        for schema in (old, new)
    ]
    keyword = next(key for key in (inclusive, exclusive) if key in (said[1] or said[0]))
    values = (next(iter(each.values()), None) for each in said)
    yield Difference("bound", keyword, "narrowed" if tighter else "widened", *values)


def _end(schema: Schema, inclusive: str, exclusive: str, sign: int) -> tuple[float, bool] | None:
    """An end that can be compared: the larger, the fewer numbers are allowed."""
    ends = [
        (schema[key] * sign, key == exclusive) for key in (inclusive, exclusive) if key in schema
    ]
    return max(ends, default=None)


def _multiple(old: Schema, new: Schema) -> Iterator[Difference]:
    before, after = old.get("multipleOf"), new.get("multipleOf")
    if before == after:
        return
    if before is not None and after is not None and after % before:
        relation: Relation = "changed" if before % after else "widened"
    else:
        relation = "widened" if after is None else "narrowed"
    yield Difference("bound", "multipleOf", relation, before, after)
