"""The bundled specification as the mock asks it: answers, examples, and what fits a schema."""

import json
from typing import Any, Final, TypeAlias

from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from codegen.examples import FORMATS
from generated.runtime import Operation

Json: TypeAlias = Any
_ROOT: Final = "urn:mock"
_UNNAMED: Final = "example"


class Document:
    """The bundle; its references are absolute here, so that a part can be checked by itself."""

    def __init__(self, text: str) -> None:
        absolute = text.replace('"#/components/', f'"{_ROOT}#/components/')
        self._document: dict[str, Json] = json.loads(absolute)
        resource = Resource.from_contents(self._document, default_specification=DRAFT202012)
        self._registry: Registry[Json] = Registry().with_resource(_ROOT, resource)

    @property
    def schemas(self) -> dict[str, Json]:
        """The named schemas."""
        found: dict[str, Json] = self._document["components"].get("schemas", {})
        return found

    def follow(self, node: Json) -> Json:
        """The node itself, or the component that it refers to."""
        while isinstance(node, dict) and "$ref" in node:
            _, _, kind, name = str(node["$ref"]).rsplit("/", 3)
            node = self._document["components"][kind][name]
        return node

    def responses(self, operation: Operation) -> dict[str, Json]:
        """What the operation answers, by status: its success first, then the others in order."""
        written = self._document["paths"][operation.path][operation.method.lower()]["responses"]
        first = {str(operation.success): written[str(operation.success)]}
        return {status: self.follow(node) for status, node in (first | written).items()}

    def examples(self, media: Json) -> dict[str, Json]:
        """The examples of a media type by name; one without a name is called `example`."""
        found = {_UNNAMED: media["example"]} if "example" in media else {}
        for name, written in media.get("examples", {}).items():
            found[name] = self.follow(written).get("value")
        return found

    def fits(self, value: Json, schema: Json) -> bool:
        return bool(
            Draft202012Validator(schema, registry=self._registry, format_checker=FORMATS).is_valid(
                value
            )
        )
