"""The part of the bundle that fastapi-code-generator parses for one domain."""

from typing import Final

from codegen.ir import Contract, Domain
from codegen.positions import Json

_KEPT: Final = ("operationId", "summary", "tags", "parameters", "requestBody")


def domain_document(contract: Contract, domain: Domain) -> dict[str, Json]:
    """The domain's operations with their successes, and the components they refer to."""
    paths: dict[str, Json] = {}
    for operation in domain.operations:
        node = contract.document["paths"][operation.path][operation.method.lower()]
        kept = {key: node[key] for key in _KEPT if key in node}
        kept["responses"] = {
            status: {"description": response["description"]}
            for status, response in node["responses"].items()
            if status.startswith("2")
        }
        paths.setdefault(operation.path, {})[operation.method.lower()] = kept
    return {
        "openapi": "3.1.0",
        "info": {"title": domain.name, "version": "1"},
        "paths": paths,
        "components": _reachable(paths, contract.document["components"]),
    }


def _reachable(node: Json, components: dict[str, Json]) -> dict[str, Json]:
    found: dict[str, Json] = {}
    waiting = [node]
    while waiting:
        current = waiting.pop()
        if isinstance(current, list):
            waiting.extend(current)
        elif isinstance(current, dict):
            waiting.extend(current.values())
            if "$ref" in current:
                _, _, kind, name = str(current["$ref"]).split("/")
                group = found.setdefault(kind, {})
                if name not in group:
                    group[name] = components[kind][name]
                    waiting.append(group[name])
    return found
