"""The part of the bundle that fastapi-code-generator parses for one domain."""

from typing import Final

from codegen.ir import Contract, Domain
from codegen.positions import Json

_KEPT: Final = ("operationId", "summary", "tags")


def domain_document(contract: Contract, domain: Domain) -> dict[str, Json]:
    """The domain's operations with their successes; what they take and give is in our view.

    The generator would make models of every component, which nobody asks it for: half a second.
    """
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
    }
