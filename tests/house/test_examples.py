"""Every example of the specification is read by its model and written again as it was."""

import importlib
import json
from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import TypeAdapter

from impl.platform.site import BUNDLE

DOCUMENT: dict[str, Any] = json.loads(BUNDLE.read_bytes())
COMPONENTS: dict[str, Any] = DOCUMENT["components"]
JSON = ("application/json", "text/event-stream")


def _follow(node: dict[str, Any]) -> dict[str, Any]:
    while "$ref" in node:
        _, _, kind, name = node["$ref"].split("/")
        node = COMPONENTS[kind][name]
    return node


def _contents() -> Iterator[tuple[str, dict[str, Any]]]:
    """The bodies of all operations, each with the place that it stands at."""
    for item in DOCUMENT["paths"].values():
        for operation in item.values():
            name = operation["operationId"]
            yield f"{name} body", _follow(operation.get("requestBody", {})).get("content", {})
            for status, response in operation["responses"].items():
                if status.startswith("2"):
                    yield f"{name} {status}", _follow(response).get("content", {})


def _forms() -> set[str]:
    """Schemas of bodies with files: no JSON is read by their models."""
    media = [content.get("multipart/form-data", {}) for _, content in _contents()]
    return {each["schema"]["$ref"].rsplit("/", 1)[-1] for each in media if each}


def _examples() -> Iterator[tuple[str, str, Any]]:
    """Place, schema and value."""
    for place, content in _contents():
        for media_type in JSON:
            media = content.get(media_type, {})
            schema = media.get("schema", {}).get("$ref", "").rsplit("/", 1)[-1]
            named = {key: _follow(each)["value"] for key, each in media.get("examples", {}).items()}
            if "example" in media:
                named["example"] = media["example"]
            for key, value in named.items():
                yield f"{place} {key}", schema, value
    forms = _forms()
    for schema, written in COMPONENTS["schemas"].items():
        if schema in forms:
            continue
        for number, value in enumerate(written.get("examples", ())):
            yield f"{schema} {number}", schema, value


EXAMPLES = list(_examples())
RAISED = {"Problem", "ValidationProblem", "InputError"}
"""The Python client raises problems: they are no models of its own."""
CASES = [
    pytest.param(package, schema, value, id=f"{package} {place}")
    for place, schema, value in EXAMPLES
    for package in ("generated", "centime")
    if package == "generated" or schema not in RAISED
]


def _model(package: str, schema: str) -> TypeAdapter[Any]:
    if package == "centime":
        return TypeAdapter(getattr(importlib.import_module("centime.models"), schema))
    domains = sorted({path.split("/")[3] for path in DOCUMENT["paths"] if path.count("/") > 3})
    modules = ["shared", *(f"{domain}.models" for domain in domains), "system.models"]
    for module in modules:
        found = getattr(importlib.import_module(f"generated.{module}"), schema, None)
        if found is not None:
            return TypeAdapter(found)
    raise LookupError(f"no model is called {schema}")


@pytest.mark.parametrize(("package", "schema", "value"), CASES)
def test_an_example_goes_through_its_model(package: str, schema: str, value: Any) -> None:
    model = _model(package, schema)
    read = model.validate_json(json.dumps(value))
    assert json.loads(model.dump_json(read, by_alias=True, exclude_unset=True)) == value


def test_there_are_examples_of_every_body() -> None:
    shown = {place.rsplit(" ", 1)[0] for place, _, _ in EXAMPLES}
    bodies = {place for place, content in _contents() if any(media in content for media in JSON)}
    assert bodies - shown == set()
    assert len(bodies) > 60
