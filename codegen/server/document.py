"""The part of the bundle that fastapi-code-generator parses at once."""

from collections.abc import Iterable
from typing import Final

from codegen.ir import Contract, Operation
from codegen.positions import Json

_KEPT: Final = ("operationId", "summary", "tags")


def part_document(
    contract: Contract, title: str, operations: Iterable[Operation]
) -> dict[str, Json]:
    """Some operations with their successes; what they take and give is in our view.

    The generator would make models of every component, which nobody asks it for: half a second.
    """
    paths: dict[str, Json] = {}
    for operation in operations:
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
        "info": {"title": title, "version": "1"},
        "paths": paths,
    }
