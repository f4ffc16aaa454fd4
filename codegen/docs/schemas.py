"""Schemas as readers see them: properties with their types in words, and their limits."""

from typing import Final

from markupsafe import Markup, escape

from codegen.docs.markdown import Links, Writer
from codegen.keywords import main_type
from codegen.positions import Json
from codegen.types import component_name

Row = dict[str, Json]
_FORMATS: Final = {
    "uuid": "UUID",
    "date": "date",
    "date-time": "instant",
    "uri": "URL",
    "email": "e-mail address",
    "binary": "file",
}
_WORDS: Final = {
    "string": "text",
    "integer": "integer",
    "number": "number",
    "boolean": "true or false",
    "null": "null",
    "object": "object",
}
_LARGE: Final = 2**53 - 1
_COMBINED: Final = ("anyOf", "oneOf", "allOf")


class Reader:
    """Reads the schemas of one document, for one page."""

    def __init__(self, document: dict[str, Json], links: Links, writer: Writer, root: str) -> None:
        self._schemas: dict[str, Json] = document["components"]["schemas"]
        self._links = links
        self._writer = writer
        self._root = root

    def rows(self, schema: Json) -> list[Row]:
        """The properties of an object."""
        whole = self.resolved(schema)
        rows: list[Row] = []
        for part in [p for kind in _COMBINED for p in whole.get(kind, [])]:
            rows += [row for row in self.rows(part) if row["name"] not in {r["name"] for r in rows}]
        required = set(whole.get("required", []))
        for name, node in whole.get("properties", {}).items():
            rows.append(self.row(name, node, required=name in required))
        return rows

    def row(self, name: str, node: Json, *, required: bool) -> Row:
        """A property or a parameter."""
        said = node.get("description") or self.resolved(node).get("description", "")
        return {
            "name": name,
            "type": self.type_of(node),
            "required": required,
            "description": self._writer.line(said) if said else "",
            "limits": self._limits(self.resolved(node)),
            "values": self._values(node),
            "children": self._children(node),
        }

    def line(self, text: str) -> Markup:
        return self._writer.line(text)

    def resolved(self, node: Json) -> Json:
        name = component_name(node)
        if name is None:
            return node
        beside = {key: value for key, value in node.items() if key != "$ref"}
        return {**self.resolved(self._schemas[name]), **beside}

    def type_of(self, node: Json) -> Markup:
        """The type in words; a named object leads to where it is described."""
        name = component_name(node)
        if name is not None and is_described(self._schemas[name]):
            return Markup('<a href="{}">{}</a>').format(self._root + self._links[name], name)
        if name is not None:
            return self.type_of(self._schemas[name])
        parts = node.get("anyOf") or node.get("oneOf")
        if parts:
            return Markup(" or ").join(dict.fromkeys(self.type_of(part) for part in parts))
        kind = main_type(node)
        null = Markup(" or null") if "null" in _kinds(node) and kind != "null" else Markup("")
        if kind == "array":
            return Markup("list of ") + self.type_of(node.get("items", {})) + null
        return escape(_FORMATS.get(node.get("format", "")) or _WORDS.get(str(kind), "any")) + null

    def _values(self, node: Json) -> list[str]:
        whole = self.resolved(node)
        if main_type(whole) == "array":
            return self._values(whole.get("items", {}))
        for part in [p for kind in _COMBINED for p in whole.get(kind, [])]:
            if found := self._values(part):
                return found
        return [str(value) for value in whole.get("enum", []) if value is not None]

    def _children(self, node: Json) -> list[Row]:
        """The properties of an object without a name, in its place."""
        if component_name(node) is not None and is_described(self.resolved(node)):
            return []
        whole = self.resolved(node)
        inner = whole.get("items", {}) if main_type(whole) == "array" else whole
        if component_name(inner) is not None and is_described(self.resolved(inner)):
            return []
        return self.rows(inner) if inner.get("properties") else []

    def _limits(self, node: Json) -> str:
        found = [
            _span(node.get("minLength"), node.get("maxLength"), "characters"),
            _span(node.get("minimum"), node.get("maximum"), ""),
            _span(node.get("minItems"), node.get("maxItems"), "items"),
        ]
        default = node.get("default")
        if default is not None:
            shown = str(default).lower() if isinstance(default, bool) else str(default)
            found.append(f"{shown} if left out")
        return ", ".join(text for text in found if text)


def is_described(schema: Json) -> bool:
    """Whether a named schema has a place of its own: it has members, or is one of several."""
    return bool(schema.get("properties")) or any(kind in schema for kind in _COMBINED)


def _kinds(node: Json) -> list[str]:
    kinds = node.get("type", [])
    return kinds if isinstance(kinds, list) else [kinds]


def _span(least: Json, most: Json, unit: str) -> str:
    least = None if least is None or abs(least) >= _LARGE or (unit and least == 0) else least
    most = None if most is None or abs(most) >= _LARGE else most
    text = ""
    if least is not None and most is not None:
        text = f"{least:,}" if least == most else f"{least:,} to {most:,}"
    elif most is not None:
        text = f"at most {most:,}"
    elif least is not None:
        text = f"at least {least:,}"
    return f"{text} {unit}".strip() if text else ""
