"""How a schema reads as a Python type in the signature of a service's method."""

from typing import Final, Protocol

from codegen.ir import Kind
from codegen.keywords import main_type
from codegen.positions import Json

_STRINGS: Final = {"uuid": "UUID", "date": "dt.date", "date-time": "dt.datetime"}
_PLAIN: Final = {"integer": "int", "number": "float", "boolean": "bool", "string": "str"}


class Components(Protocol):
    """Where references lead."""

    def follow(self, node: Json) -> Json: ...


def component_name(schema: dict[str, Json]) -> str | None:
    """The name of the component that a schema refers to."""
    reference = schema.get("$ref")
    return None if reference is None else str(reference).rsplit("/", 1)[1]


def annotation(schema: dict[str, Json], components: Components) -> str:
    """The plain Python type; a named enumeration keeps its name."""
    meant = components.follow(schema)
    name = component_name(schema)
    if "enum" in meant:
        return name or literal(meant["enum"])
    kind = main_type(meant)
    if kind == "array":
        return f"list[{annotation(meant['items'], components)}]"
    if kind == "string":
        return _STRINGS.get(meant.get("format", ""), "str")
    return _PLAIN.get(str(kind), name or "object")


def literal(values: Json) -> str:
    return f"Literal[{', '.join(repr(value) for value in values)}]"


def kind_of(schema: dict[str, Json], components: Components) -> Kind | None:
    """The JSON type of a scalar; None for an object or an array."""
    meant = components.follow(schema)
    kind = main_type(meant)
    if kind is None and "enum" in meant:
        kind = "string"
    kinds: dict[str, Kind] = {
        "string": "string",
        "integer": "integer",
        "number": "number",
        "boolean": "boolean",
    }
    return kinds.get(str(kind))


def default_of(schema: dict[str, Json], components: Components) -> dict[str, Json]:
    """The schema's default under that key, its own or that of what it refers to; or nothing."""
    for candidate in (schema, components.follow(schema)):
        if "default" in candidate:
            return {"default": candidate["default"]}
    return {}
