"""How schemas read as TypeScript types."""

import json
from collections.abc import Iterable
from typing import Final

from codegen.positions import Json
from codegen.sdk.typescript.names import key
from codegen.types import component_name

_PLAIN: Final = {"integer": "number", "number": "number", "boolean": "boolean", "null": "null"}


def declaration(name: str, schema: Json) -> str:
    """The exported type of a named schema."""
    comment = doc(schema.get("description", ""))
    body = type_of(schema, "")
    if _is_object(schema) and body.startswith("{\n"):
        return f"{comment}export interface {name} {body}\n"
    return f"{comment}export type {name} = {body};\n"


def type_of(schema: Json, prefix: str, depth: int = 0) -> str:
    """The type of a schema; names of others stand behind `prefix`."""
    name = component_name(schema)
    if name is not None:
        return prefix + name
    if "enum" in schema or "const" in schema:
        values = schema["enum"] if "enum" in schema else [schema["const"]]
        return " | ".join(json.dumps(value, ensure_ascii=False) for value in values)
    for word, sign in (("oneOf", " | "), ("anyOf", " | "), ("allOf", " & ")):
        if word in schema:
            return sign.join(dict.fromkeys(type_of(each, prefix, depth) for each in schema[word]))
    kinds = schema.get("type", "object" if "properties" in schema else "unknown")
    listed = kinds if isinstance(kinds, list) else [kinds]
    return " | ".join(_of_kind(kind, schema, prefix, depth) for kind in listed)


def _of_kind(kind: str, schema: Json, prefix: str, depth: int) -> str:
    if kind == "string":
        return "Blob" if schema.get("format") == "binary" else "string"
    if kind == "array":
        return f"Array<{type_of(schema.get('items', {}), prefix, depth)}>"
    if kind == "object":
        return _object(schema, prefix, depth)
    return _PLAIN.get(kind, "unknown")


def _object(schema: Json, prefix: str, depth: int) -> str:
    """The members, one a line; those that are not named last."""
    required = schema.get("required", [])
    others = schema.get("additionalProperties", "properties" not in schema)
    lines = [
        doc(written.get("description", ""), depth + 1)
        + member(
            name, type_of(written, prefix, depth + 1), depth + 1, optional=name not in required
        )
        for name, written in schema.get("properties", {}).items()
    ]
    if others is not False:
        rest = "unknown" if others is True or lines else type_of(others, prefix, depth + 1)
        if not lines:
            return f"Record<string, {rest}>"
        lines.append(f"{_indent(depth + 1)}[member: string]: {rest};\n")
    return "{\n" + "".join(lines) + _indent(depth) + "}" if lines else "Record<string, never>"


def member(name: str, kind: str, depth: int, *, optional: bool) -> str:
    """One line of an object's type."""
    return f"{_indent(depth)}{key(name)}{'?' if optional else ''}: {kind};\n"


def doc(text: str, depth: int = 0, more: Iterable[str] = ()) -> str:
    """A comment for people and their editors; nothing for nothing."""
    lines = [*text.strip().replace("*/", "*\\/").split("\n"), *more]
    if lines == [""]:
        return ""
    pad = _indent(depth)
    if len(lines) == 1:
        return f"{pad}/** {lines[0]} */\n"
    inner = "".join(f"{pad} * {line}".rstrip() + "\n" for line in lines)
    return f"{pad}/**\n{inner}{pad} */\n"


def _is_object(schema: Json) -> bool:
    return "properties" in schema and not {"oneOf", "anyOf", "allOf"} & schema.keys()


def _indent(depth: int) -> str:
    return "  " * depth
