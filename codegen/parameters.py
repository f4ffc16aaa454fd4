"""The parameters and bodies of operations, compiled."""

import keyword
from typing import Final, Literal, get_args

from codegen.bundle import Bundle
from codegen.faults import Faults, Place
from codegen.ir import BodyIR, Location, Param, PartIR
from codegen.keywords import main_type
from codegen.positions import Json, Node, place_of
from codegen.types import annotation, component_name, default_of, kind_of

PLATFORM_HEADERS: Final = frozenset({"idempotency-key", "if-none-match"})
RESERVED: Final = frozenset({"caller", "body", "accept", "self", "given", "service"})
JSON_TYPES: Final = ("application/json", "application/merge-patch+json")
FORM_TYPES: Final = ("multipart/form-data", "application/x-www-form-urlencoded")


class InputCompiler:
    """Compiles what one operation is given."""

    def __init__(self, operation: Node, bundle: Bundle, faults: Faults) -> None:
        self._operation = operation
        self._bundle = bundle
        self._faults = faults
        self._name = str(operation.get("operationId"))

    def _fault(self, place: Place, message: str, remedy: str) -> None:
        self._faults.add(place, message, remedy, self._name)

    def params(self, path: str) -> tuple[Param, ...]:
        """Path parameters in the order of the path, then the others as written."""
        listed = self._operation.get("parameters", [])
        found = []
        for index, written in enumerate(listed):
            place = place_of(listed, index, self._operation.place)
            node = self._bundle.follow(written)
            if node["name"].lower() not in PLATFORM_HEADERS:
                param = self._param(node, place)
                if param is not None:
                    found.append(param)
        positions = {name: path.find("{" + name + "}") for name in (p.name for p in found)}
        self._check_path(path, found)
        in_path = [p for p in found if p.location == "path"]
        in_path.sort(key=lambda p: positions[p.name])
        return (*in_path, *(p for p in found if p.location != "path"))

    def _check_path(self, path: str, found: list[Param]) -> None:
        named = {part[1:-1] for part in path.split("/") if part.startswith("{")}
        declared = {p.name for p in found if p.location == "path"}
        for name in sorted(named ^ declared):
            remedy = "name it in the path and declare it as a parameter in: path"
            self._fault(self._operation.place, f"path parameter {name} is not in both", remedy)

    def _param(self, node: Node, place: Place) -> Param | None:
        location: Location = node["in"]
        schema = node.get("schema", {})
        meant = self._bundle.follow(schema)
        is_array = main_type(meant) == "array"
        kind = kind_of(meant["items"] if is_array else meant, self._bundle)
        if kind is None or location not in get_args(Location):
            remedy = "make it a scalar or a list of scalars"
            self._fault(place, f"parameter {node['name']} is no scalar", remedy)
            return None
        required = bool(node.get("required", False))
        if location == "path" and not required:
            self._fault(place, f"path parameter {node['name']} is optional", "add required: true")
        default = default_of(schema, self._bundle)
        return Param(
            name=node["name"],
            field=self._field(node["name"], place),
            location=location,
            required=required,
            schema=schema,
            kind=kind,
            array=self._array(node, place) if is_array else None,
            python=self._python(node["name"], schema, optional=not (required or default)),
            default=default,
            description=node.get("description"),
        )

    def _python(self, name: str, schema: dict[str, Json], *, optional: bool) -> str:
        if name.lower() == "if-match":
            return "IfMatch | None"
        python = annotation(schema, self._bundle)
        return f"{python} | None" if optional else python

    def _field(self, name: str, place: Place) -> str:
        field = name.lower().replace("-", "_")
        if keyword.iskeyword(field):
            field += "_"
        if not field.isidentifier() or field in RESERVED:
            self._fault(place, f"parameter {name} cannot be a Python argument", "rename it")
        return field

    def _array(self, node: Node, place: Place) -> Literal["csv", "repeat"]:
        expected = "form" if node["in"] == "query" else "simple"
        style = node.get("style", expected)
        if style != expected:
            self._fault(place, f"style {style} is not compiled", f"use style: {expected}")
        explode = node.get("explode", style == "form")
        return "repeat" if explode and node["in"] == "query" else "csv"

    def body(self) -> BodyIR | None:
        """The request body; it names one schema, whatever its media types."""
        written = self._operation.get("requestBody")
        if written is None:
            return None
        node = self._bundle.follow(written)
        content: Node = node["content"]
        media_types = list(content)
        names = {component_name(media.get("schema", {})) for media in content.values()}
        place = node.at("content")
        if len(names) != 1 or None in names:
            remedy = "name one schema of components/schemas, the same for every media type"
            self._fault(place, "the body has no one named schema", remedy)
            return None
        model = str(names.pop())
        parts: tuple[PartIR, ...] = ()
        if media_types[0] in FORM_TYPES and len(media_types) == 1:
            parts = self._parts(content[media_types[0]])
        elif not all(m in JSON_TYPES for m in media_types):
            remedy = f"use one of {', '.join(JSON_TYPES + FORM_TYPES)}"
            self._fault(place, f"cannot read a body of {', '.join(media_types)}", remedy)
        return BodyIR(
            model=model,
            media_types=tuple(media_types),
            required=bool(node.get("required", False)),
            is_union="oneOf" in self._bundle.document["components"]["schemas"][model],
            parts=parts,
        )

    def _parts(self, media: Node) -> tuple[PartIR, ...]:
        schema = self._bundle.follow(media["schema"])
        encodings = media.get("encoding", {})
        found = []
        for name, written in schema.get("properties", {}).items():
            outer = self._bundle.follow(written)
            is_array = main_type(outer) == "array"
            inner = self._bundle.follow(outer["items"]) if is_array else outer
            is_file = inner.get("format") == "binary"
            declared = encodings.get(name, {}).get("contentType", "")
            found.append(
                PartIR(
                    name=name,
                    kind="file" if is_file else kind_of(inner, self._bundle) or "json",
                    array=is_array,
                    media_types=tuple(m.strip() for m in declared.split(",") if m.strip()),
                    max_bytes=inner.get("maxLength") if is_file else None,
                )
            )
        return tuple(found)
