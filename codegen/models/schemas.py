"""Schemas as datamodel-code-generator is given them: with our types, and without the rest."""

import textwrap
from collections.abc import Collection, Iterable
from typing import Final

from codegen.ir import Contract, Domain, Model, Operation, Problem
from codegen.keywords import is_nullable, main_type
from codegen.positions import Json
from codegen.sources import SHARED

VALUES: Final = "generated.values"
_STRINGS: Final = {
    "uuid": "Uuid",
    "date": "Date",
    "date-time": "DateTime",
    "uri": "Uri",
    "email": "Email",
    "binary": "Upload",
}
_TYPES: Final = {"integer": "Integer", "number": "Number", "boolean": "Boolean"}
_NEVER_PASSED: Final = ("examples", "title", "deprecated", "minProperties")
_NULL: Final = {"type": "null"}
_ANNOTATIONS: Final = ("default", "description")


class Preparation:
    """Prepares the schemas of one module; `elsewhere` are those that it may import.

    `package` is the module that defines our types and base classes; `modules` is where the models
    of a domain are, but for what is `shared`.
    """

    def __init__(
        self,
        contract: Contract,
        elsewhere: Collection[Model] = (),
        package: str = VALUES,
        modules: str = "generated.{}.models",
        shared: str = "generated.shared",
    ) -> None:
        self._all = contract.document["components"]["schemas"]
        self._elsewhere = {model.name: model.domain for model in elsewhere}
        self._package = package
        self._module_of = {
            name: modules.format(name) for name in {model.domain for model in elsewhere}
        } | {SHARED: shared}

    def request(self, models: Iterable[Model], operations: Iterable[Operation]) -> dict[str, Json]:
        """What the worker is asked: schemas, base classes and notes for the templates."""
        schemas = {model.name: model.schema for model in models}
        prepared = {name: self._value(_sole(schema)) for name, schema in schemas.items()}
        bases = {name: _base(schema) for name, schema in schemas.items()}
        extra = {name: self._notes(schema) for name, schema in schemas.items()}
        for operation in operations:
            if operation.params:
                name = parameters_name(operation)
                prepared[name] = self._parameters(operation)
                bases[name] = "Model"
                unique = [p.field for p in operation.params if p.schema.get("uniqueItems")]
                extra[name] = {"marks": {name: ["Unique"] for name in unique}}
        return {
            "schemas": prepared,
            "package": self._package,
            "elsewhere": self._stand_ins(),
            "modules": dict(sorted(self._module_of.items())),
            "bases": {name: f"{self._package}.{base}" for name, base in bases.items()},
            "extra": extra,
        }

    def _notes(self, schema: Json) -> dict[str, Json]:
        """What the template writes beyond what the generator knows."""
        required = schema.get("required", [])
        properties = schema.get("properties", {})
        return {
            "doc": docstring(schema.get("description", "")),
            "null": _loses_null(schema),
            "own": ["Unique"] if schema.get("uniqueItems") else [],
            "marks": self._marks(schema),
            "nullable": [n for n, p in properties.items() if n in required and _loses_null(p)],
        }

    def _stand_ins(self) -> dict[str, Json]:
        """The others' schemas by domain, only so that references to them can be followed."""
        found: dict[str, Json] = {SHARED: {}}
        for name, domain in sorted(self._elsewhere.items()):
            found.setdefault(domain, {})[name] = self._value(self._all[name])
        return found

    def _value(self, schema: Json) -> Json:
        """One schema, anywhere: without prose, with our types."""
        if not isinstance(schema, dict):
            return schema
        if "$ref" in schema:
            default = {"default": schema["default"]} if "default" in schema else {}
            return {"$ref": self._reference(schema["$ref"])} | default
        if _loses_null(schema):
            pair = _as_pair(schema)
            return pair | {"oneOf": [self._value(branch) for branch in pair["oneOf"]]}
        prepared = {
            key: self._keyword(key, value)
            for key, value in schema.items()
            if key not in (*_NEVER_PASSED, "description", "format")
        }
        custom = _custom(schema)
        if custom:
            prepared["customTypePath"] = f"{self._package}.{custom}"
        if schema.get("format") == "binary":
            prepared.pop("maxLength", None)
        if "properties" in prepared and "additionalProperties" in prepared:
            del prepared["additionalProperties"]  # the base class says it
        return prepared

    def _keyword(self, key: str, value: Json) -> Json:
        if key == "properties":
            return {name: self._value(_sole(schema)) for name, schema in value.items()}
        if key in ("oneOf", "anyOf", "allOf"):
            return [self._value(schema) for schema in value]
        if key in ("items", "additionalProperties"):
            return self._value(value)
        if key == "discriminator":
            mapping = {tag: self._reference(ref) for tag, ref in value["mapping"].items()}
            return {"propertyName": value["propertyName"], "mapping": mapping}
        return value

    def _reference(self, reference: str) -> str:
        name = reference.rsplit("/", 1)[1]
        if name in self._elsewhere:
            return f"{self._elsewhere[name]}.json#/components/schemas/{name}"
        return reference

    def _marks(self, schema: Json) -> dict[str, list[str]]:
        """The validators of properties: those never null though absent, and of unique items."""
        required = schema.get("required", [])
        found: dict[str, list[str]] = {}
        for name, written in schema.get("properties", {}).items():
            if written.get("uniqueItems"):
                found.setdefault(name, []).append("Unique")
            if name not in required and not self._admits_none(written):
                found.setdefault(name, []).append("NotNull")
        return found

    def _admits_none(self, schema: Json) -> bool:
        """Whether it has a default, or null among its values."""
        while isinstance(schema, dict):
            if "default" in schema or is_nullable(schema):
                return True
            if "$ref" not in schema:
                return False
            schema = self._all[schema["$ref"].rsplit("/", 1)[1]]
        return False

    def _parameters(self, operation: Operation) -> Json:
        """An operation's parameters as one object, so that one engine validates all input."""
        properties = {}
        for param in operation.params:
            properties[param.field] = self._value(param.schema) | param.default
        return {
            "type": "object",
            "properties": properties,
            "required": [param.field for param in operation.params if param.required],
        }


def docstring(text: str) -> str:
    """The lines of a docstring, quotes and all; empty for an empty text."""
    lines = text.strip().replace("\\", "\\\\").replace('"""', "'''").split("\n")
    if lines == [""]:
        return ""
    end = '"""' if len(lines) == 1 and not lines[0].endswith('"') else '\n"""'
    return '"""' + "\n".join(line.rstrip() for line in lines) + end


def operation_doc(operation: Operation, problems: Iterable[Problem]) -> str:
    """A method's docstring: what the specification says, and what it raises of its own."""
    parts = [operation.summary.rstrip(".") + ".", operation.description.strip()]
    if operation.step_up:
        parts.append(stepped_up(operation.step_up))
    raised = [p.class_name for p in problems if p.slug in operation.problems]
    if raised:
        parts.append(textwrap.fill("Raises " + ", ".join(raised) + ".", 90))
    return docstring("\n\n".join(part for part in parts if part))


def stepped_up(seconds: int) -> str:
    """What a method says of the proof that its operation asks for."""
    return (
        f"Fails with step-up-required where the account has a second factor that was not used\n"
        f"within {seconds} seconds: `verify_second_factor`, and call again."
    )


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


def domain_request(contract: Contract, domain: Domain) -> dict[str, Json]:
    """What a domain's models.py takes."""
    elsewhere = [*contract.shared, *_borrowed(contract, domain)]
    return Preparation(contract, elsewhere).request(domain.models, domain.operations)


def _borrowed(contract: Contract, domain: Domain) -> list[Model]:
    """The models of other domains that the domain's refer to, and all that those refer to."""
    others = {m.name: m for other in contract.domains if other != domain for m in other.models}
    found: dict[str, Model] = {}
    waiting = [model.schema for model in domain.models]
    while waiting:
        for name in _references(waiting.pop()) & others.keys() - found.keys():
            found[name] = others[name]
            waiting.append(others[name].schema)
    return list(found.values())


def _references(schema: Json) -> set[str]:
    """The names of the schemas that it refers to, at any depth."""
    if isinstance(schema, list):
        return {name for item in schema for name in _references(item)}
    if not isinstance(schema, dict):
        return set()
    inner = {name for value in schema.values() for name in _references(value)}
    reference = schema.get("$ref")
    return inner | {reference.rsplit("/", 1)[1]} if isinstance(reference, str) else inner


def shared_request(contract: Contract) -> dict[str, Json]:
    """What shared.py takes."""
    return Preparation(contract).request(contract.shared, ())


def client_requests(
    contract: Contract, package: str, left_out: Collection[str]
) -> dict[str, dict[str, Json]]:
    """What a client's modules of models take, by their names: the shared one, and one a domain."""
    home = f"{package}.values", f"{package}.models.{{}}", f"{package}.models.{SHARED}"
    shared = [model for model in contract.shared if model.name not in left_out]
    requests = {SHARED: Preparation(contract, (), *home).request(shared, ())}
    for domain in contract.domains:
        elsewhere = [*shared, *_borrowed(contract, domain)]
        requests[domain.name] = Preparation(contract, elsewhere, *home).request(domain.models, ())
    return requests
