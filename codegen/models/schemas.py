"""Schemas as datamodel-code-generator is given them: with our types, and without the rest."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from codegen.ir import Contract, Operation, pascal
from codegen.keywords import is_nullable, main_type
from codegen.models.docs import docstring
from codegen.positions import Json

VALUES: Final = "values"
"""The module of our types and base classes, as pieces name it: packages have it elsewhere."""
_STRINGS: Final = {
    "uuid": "Uuid",
    "date": "Date",
    "date-time": "DateTime",
    "uri": "Uri",
    "email": "MailAddress",
    "binary": "Upload",
}
_TYPES: Final = {"integer": "Integer", "number": "Number", "boolean": "Boolean"}
OWN_NAMES: Final = frozenset(
    (
        *_STRINGS.values(),
        *_TYPES.values(),
        *("Model", "Open", "Closed", "Patch", "Choice", "NotNull", "Unique"),
    )
)
"""What modules of models import from `values`: no schema can have one of these names."""
_NEVER_PASSED: Final = ("examples", "title", "deprecated", "minProperties")
_NULL: Final = {"type": "null"}
_ANNOTATIONS: Final = ("default", "description")
_LIMITS: Final = frozenset(
    (
        *("pattern", "minLength", "maxLength", "minimum", "exclusiveMinimum", "maximum"),
        *("exclusiveMaximum", "multipleOf", "minItems", "maxItems", "properties"),
    )
)
"""What the generator gives a type of its own for, when it stands inside another schema."""
_INSIDE: Final = ("allOf", "discriminator")
"""Where the generator looks into what is referred to; elsewhere a reference is only a name."""
_MEMBERS: Final = {"items": ("element", "item"), "additionalProperties": ("entry", "value")}
"""What members are called: of an array or a map with a name, and of a property that is one."""
Path: TypeAlias = tuple[str, ...]
"""From a schema with a name to one inside it that needs a name."""


@dataclass(frozen=True, slots=True)
class Piece:
    """What is asked for one schema, or for several that refer to each other in a ring.

    What it refers to beside itself is stood in for by its name. So its code follows from it alone,
    whatever else is asked for with it.
    """

    names: tuple[str, ...]
    schemas: dict[str, Json]
    """By name: those of `names`, after those that stand inside them and need a name, too."""
    bases: dict[str, str]
    extra: dict[str, Json]
    looked_into: dict[str, Json]
    """Schemas of other pieces that the generator has to read, and not the name alone."""
    elsewhere: dict[str, str]
    """The domains of all schemas of other pieces."""


class Preparation:
    """Prepares the schemas of one contract; `homes` tells the domain of each."""

    def __init__(self, contract: Contract, homes: Mapping[str, str]) -> None:
        self._all = contract.document["components"]["schemas"]
        self._homes = homes

    def models(self, names: tuple[str, ...]) -> Piece:
        """The piece of one schema, or of a ring of them."""
        draft = self._draft([self._all[name] for name in names], names)
        for name in names:
            draft.add(name, self._all[name])
        return draft.piece(names)

    def parameters(self, operation: Operation) -> Piece:
        """An operation's parameters as one object, so that one engine validates all input."""
        name = parameters_name(operation)
        draft = self._draft([p.schema | p.default for p in operation.params])
        properties = {
            p.field: draft.value(p.schema, (name, p.field)) | p.default for p in operation.params
        }
        required = [p.field for p in operation.params if p.required]
        draft.schemas[name] = {"type": "object", "properties": properties, "required": required}
        draft.bases[name] = f"{VALUES}.Model"
        unique = [p.field for p in operation.params if p.schema.get("uniqueItems")]
        draft.extra[name] = {"marks": {name: ["Unique"] for name in unique}}
        return draft.piece((name,))

    def _draft(self, schemas: list[Json], names: tuple[str, ...] = ()) -> "_Draft":
        """Where the generator looks into what is referred to, that has to stand beside."""
        looked_into = references(schemas).difference(names) if looks_inside(schemas) else ()
        return _Draft(self._all, self._homes, frozenset(names), frozenset(looked_into))

    def admits_none(self, name: str) -> bool:
        """Whether a property that refers to the schema may be None: all that it is told of it."""
        return _Draft(self._all, self._homes).admits_none(self._all[name])


@dataclass(slots=True)
class _Draft:
    """A piece as it is being prepared: what stands inside a schema may come to need a name."""

    components: Mapping[str, Json]
    homes: Mapping[str, str]
    ring: frozenset[str] = frozenset()
    looked_into: frozenset[str] = frozenset()
    schemas: dict[str, Json] = field(default_factory=dict)
    bases: dict[str, str] = field(default_factory=dict)
    extra: dict[str, Json] = field(default_factory=dict)

    def add(self, name: str, schema: Json, path: Path = ()) -> None:
        """A schema with its base class, and its notes for the templates."""
        prepared = self.value(_sole(schema), path or (name,))
        required = schema.get("required", [])
        properties = schema.get("properties", {})
        self.schemas[name] = prepared
        self.bases[name] = f"{VALUES}.{_base(schema)}"
        self.extra[name] = {
            "doc": docstring(schema.get("description", "")),
            "null": _loses_null(schema),
            "own": ["Unique"] if schema.get("uniqueItems") else [],
            "marks": self._marks(schema),
            "nullable": [n for n, p in properties.items() if n in required and _loses_null(p)],
        }

    def piece(self, names: tuple[str, ...]) -> Piece:
        looked_into = {name: self.value(self.components[name]) for name in sorted(self.looked_into)}
        used = references([*self.schemas.values(), *looked_into.values()]) - self.schemas.keys()
        homes = {name: self.homes[name] for name in sorted(used)}
        return Piece(names, self.schemas, self.bases, self.extra, looked_into, homes)

    def value(self, schema: Json, path: Path = ()) -> Json:
        """One schema, anywhere: without prose, with our types; `path` would be its name."""
        if not isinstance(schema, dict):
            return schema
        if "$ref" in schema:
            default = {"default": schema["default"]} if "default" in schema else {}
            return {"$ref": self._reference(schema["$ref"])} | default
        if _loses_null(schema):
            pair = _as_pair(schema)
            return pair | {"oneOf": [self._inner(branch, path) for branch in pair["oneOf"]]}
        prepared = {
            key: self._keyword(key, value, path)
            for key, value in schema.items()
            if key not in (*_NEVER_PASSED, "description", "format")
        }
        custom = _custom(schema)
        if custom:
            prepared["customTypePath"] = f"{VALUES}.{custom}"
        if schema.get("format") == "binary":
            prepared.pop("maxLength", None)
        if "properties" in prepared and "additionalProperties" in prepared:
            del prepared["additionalProperties"]  # the base class says it
        return prepared

    def _keyword(self, key: str, value: Json, path: Path) -> Json:
        if key == "properties":
            return {
                name: (self._inner if "properties" in schema else self.value)(
                    _sole(schema), path and (*path, name)
                )
                for name, schema in value.items()
            }
        if key in ("oneOf", "anyOf"):
            return [
                self._inner(schema, path and (*path, f"choice{number}"))
                for number, schema in enumerate(value, 1)
            ]
        if key == "allOf":
            return [self.value(schema, path) for schema in value]
        if key in ("items", "additionalProperties"):
            return self._inner(value, path and (*path, _MEMBERS[key][len(path) > 1]))
        if key == "discriminator":
            mapping = {tag: self._reference(ref) for tag, ref in value["mapping"].items()}
            return {"propertyName": value["propertyName"], "mapping": mapping}
        return value

    def _inner(self, schema: Json, path: Path) -> Json:
        """A schema inside another, which gets a name where the generator would make one up."""
        if not path or not isinstance(schema, dict) or _LIMITS.isdisjoint(schema):
            return self.value(schema, path)
        name = "".join(map(pascal, path))
        self.add(name, schema, path)
        return {"$ref": f"#/components/schemas/{name}"}

    def _reference(self, reference: str) -> str:
        name = reference.rsplit("/", 1)[1]
        if name in self.ring or name in self.looked_into:
            return reference
        return f"{self.homes[name]}.json#/components/schemas/{name}"

    def _marks(self, schema: Json) -> dict[str, list[str]]:
        """The validators of properties: those never null though absent, and of unique items."""
        required = schema.get("required", [])
        found: dict[str, list[str]] = {}
        for name, written in schema.get("properties", {}).items():
            if written.get("uniqueItems"):
                found.setdefault(name, []).append("Unique")
            if name not in required and not self.admits_none(written):
                found.setdefault(name, []).append("NotNull")
        return found

    def admits_none(self, schema: Json) -> bool:
        """Whether it has a default, or null among its values."""
        while isinstance(schema, dict):
            if "default" in schema or is_nullable(schema):
                return True
            if "$ref" not in schema:
                return False
            schema = self.components[schema["$ref"].rsplit("/", 1)[1]]
        return False


def parameters_name(operation: Operation) -> str:
    return f"{operation.class_name}Parameters"


def _loses_null(schema: Json) -> bool:
    """Whether the generator would forget that null is a value, because the type is ours."""
    kind = schema.get("type")
    return isinstance(kind, list) and "null" in kind and _custom(_without_null(schema)) is not None


def _without_null(schema: Json) -> Json:
    return {**schema, "type": main_type(schema)}


def _sole(schema: Json) -> Json:
    """A property's schema, whose null the template writes."""
    return _without_null(schema) if _loses_null(schema) else schema


def _as_pair(schema: Json) -> Json:
    inner = {k: v for k, v in _without_null(schema).items() if k not in _ANNOTATIONS}
    default = {"default": schema["default"]} if "default" in schema else {}
    return {"oneOf": [inner, _NULL]} | default


def _custom(schema: Json) -> str | None:
    if "enum" in schema or "const" in schema:
        return None
    kind = schema.get("type")
    if kind == "string":
        return _STRINGS.get(schema.get("format", ""))
    return _TYPES.get(str(kind))


def _base(schema: Json) -> str:
    if "minProperties" in schema:
        return "Choice" if "maxProperties" in schema else "Patch"
    others = schema.get("additionalProperties")
    if isinstance(others, bool):
        return "Open" if others else "Closed"
    return "Model"


def references(schema: Json) -> set[str]:
    """The names of the schemas that it refers to, at any depth."""
    if isinstance(schema, list):
        return {name for item in schema for name in references(item)}
    if not isinstance(schema, dict):
        return set()
    inner = {name for value in schema.values() for name in references(value)}
    reference = schema.get("$ref")
    return inner | {reference.rsplit("/", 1)[1]} if isinstance(reference, str) else inner


def looks_inside(schema: Json) -> bool:
    """Whether the generator reads what the schema refers to, and not the name alone."""
    if isinstance(schema, list):
        return any(looks_inside(item) for item in schema)
    if not isinstance(schema, dict):
        return False
    if ("$ref" in schema and "default" in schema) or any(key in schema for key in _INSIDE):
        return True
    return any(looks_inside(value) for value in schema.values())
