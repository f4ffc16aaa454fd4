"""The bundle as tests of the mock read it, by other means than the mock's own."""

import json
from collections.abc import Iterator
from functools import cache
from typing import Any, Final
from urllib.parse import quote, urlencode

from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from codegen.examples import FORMATS
from generated.runtime import Operation
from tests.contract import bundle

TEXT: Final = json.dumps(bundle.bundle())
Json = Any


def path_of(operation: Operation) -> dict[str, str]:
    """The examples of its path parameters."""
    return {
        name: str(_example(parameter))
        for name, parameter in bundle.parameters(operation.id, "path").items()
    }


def url_of(operation: Operation, **path: str) -> str:
    """An address with all that is required, by the specification's examples."""
    written = operation.path
    for name, value in {**path_of(operation), **path}.items():
        written = written.replace("{" + name + "}", quote(value, safe=""))
    query = {
        name: _example(parameter)
        for name, parameter in bundle.parameters(operation.id, "query").items()
        if parameter.get("required")
    }
    return f"{written}?{urlencode(query)}" if query else written


def _example(parameter: Json) -> Json:
    told = {**parameter, **bundle.follow(parameter["schema"])}
    if "example" in parameter:
        return parameter["example"]
    named = [bundle.follow(each)["value"] for each in parameter.get("examples", {}).values()]
    return (
        [*named, *told.get("enum", ()), "x"][0] if named or "enum" in told else told["examples"][0]
    )


def body_of(operation: Operation) -> dict[str, Json]:
    """What httpx is to send: the first example of the body, files as what they are."""
    found = bundle.body(operation.id)
    if found is None:
        return {}
    media_type, media = found
    example = examples(media)[0]
    if media_type == "application/json":
        return {"json": example}
    if media_type == "application/x-www-form-urlencoded":
        return {"data": example}
    encoding = media["encoding"]
    kinds = {name: encoding.get(name, {"contentType": ""})["contentType"] for name in example}
    files = {
        name: ("a", b"a;b", kind.partition(",")[0])
        for name, kind in kinds.items()
        if kind not in ("", "application/json")
    }
    data = {
        name: json.dumps(value) if kinds[name] else str(value)
        for name, value in example.items()
        if name not in files
    }
    return {"files": files, "data": data}


def examples(media: Json) -> list[Json]:
    named = [bundle.follow(each)["value"] for each in media.get("examples", {}).values()]
    return [*([media["example"]] if "example" in media else []), *named]


def answers(operation: Operation) -> Iterator[tuple[int, Json]]:
    """Status and declaration of everything that the operation answers."""
    for status, response in bundle.operations()[operation.id]["responses"].items():
        yield int(status), bundle.follow(response)


@cache
def _registry() -> Registry[Json]:
    resource = Resource.from_contents(bundle.bundle(), default_specification=DRAFT202012)
    registry: Registry[Json] = Registry().with_resource("urn:whole", resource)
    return registry


def misfits(value: Json, schema: Json) -> list[str]:
    """What of the value does not fit the schema."""
    absolute = json.loads(json.dumps(schema).replace('"#/', '"urn:whole#/'))
    checker = Draft202012Validator(absolute, registry=_registry(), format_checker=FORMATS)
    return [f"{error.json_path}: {error.message}" for error in checker.iter_errors(value)]


def without_examples() -> str:
    """The bundle, the answers of which have no examples."""
    document = json.loads(TEXT)
    for operation in bundle.operations(document).values():
        for response in operation["responses"].values():
            for media in bundle.follow(response, document).get("content", {}).values():
                media.pop("example", None)
                media.pop("examples", None)
    return json.dumps(document)
