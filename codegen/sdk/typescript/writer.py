"""The TypeScript client: what openapi-ts gives, and what it cannot know of the contract."""

import json
from pathlib import Path
from typing import Final

from codegen.ir import Contract
from codegen.positions import Json

HERE: Final = Path(__file__).parent
FOLDER: Final = "sdk/typescript"
_ENTRANCE: Final = "index.ts"


def document_of(contract: Contract) -> dict[str, Json]:
    """What openapi-ts is given.

    No examples; no problems, since the client throws those; and of the ways to authenticate only
    the token, which the client has.
    """
    document: dict[str, Json] = _without_examples(contract.document)
    for item in document["paths"].values():
        for operation in item.values():
            operation["security"] = [
                choice for choice in operation.get("security", []) if set(choice) <= {"bearer"}
            ]
            operation["responses"] = {
                status: {key: value for key, value in response.items() if key != "headers"}
                for status, response in operation["responses"].items()
                if status < "4"
            }
    for item in document.get("webhooks", {}).values():
        for operation in item.values():
            operation["responses"] = {}  # the client's user gives these answers
    for kind in ("examples", "headers", "responses"):
        document["components"].pop(kind, None)
    return document


def _without_examples(node: Json) -> Json:
    """The same without `example` and `examples`, unless they are properties' names."""
    if isinstance(node, list):
        return [_without_examples(item) for item in node]
    if not isinstance(node, dict):
        return node
    kept = {
        key: value
        for key, value in node.items()
        if key not in ("example", "examples", "properties")
    }
    plain = {key: _without_examples(value) for key, value in kept.items()}
    if "properties" in node:
        named = {name: _without_examples(value) for name, value in node["properties"].items()}
        plain["properties"] = named
    return plain


def write_client(contract: Contract, generated: dict[str, str]) -> dict[str, str]:
    """All files of the package by their path in generated/."""
    files = {
        f"{FOLDER}/{path.relative_to(HERE / 'static').as_posix()}": path.read_text(encoding="utf-8")
        for path in sorted((HERE / "static").rglob("*"))
        if path.is_file()
    }
    for name, text in generated.items():
        if name != _ENTRANCE:
            files[f"{FOLDER}/src/{name}"] = text
    files[f"{FOLDER}/src/contract.gen.ts"] = _contract(contract)
    package = f"{FOLDER}/package.json"
    version = str(contract.document["info"]["version"])
    files[package] = files[package].replace('"version": "0"', f'"version": "{version}"')
    return files


def _contract(contract: Contract) -> str:
    slugs = "".join(f"\n  | {json.dumps(problem.slug)}" for problem in contract.problems)
    idempotent = "".join(
        f"\n  {json.dumps(f'{operation.method} {operation.path}')},"
        for operation in contract.operations
        if operation.idempotent
    )
    return (
        "// What the client has to know of the contract beyond its types.\n\n"
        f"/** The problems of the catalogue. */\nexport type KnownSlug ={slugs};\n\n"
        "/** The operations that take an Idempotency-Key. */\n"
        f"export const IDEMPOTENT: ReadonlySet<string> = new Set([{idempotent}\n]);\n"
    )
