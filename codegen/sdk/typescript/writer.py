"""The TypeScript client, from the IR: a module of types, one of functions a domain, and a class."""

import json
import re
from pathlib import Path
from typing import Final

from codegen.ir import JSON, Contract, Domain, Operation, Param
from codegen.models.docs import stepped_up
from codegen.positions import Json
from codegen.sdk.package import Templates, ending_of, inventory, item_of, static_files
from codegen.sdk.typescript.examples import test_cases
from codegen.sdk.typescript.names import camel, key, option
from codegen.sdk.typescript.types import declaration, doc, type_of

HERE: Final = Path(__file__).parent
FOLDER: Final = "sdk/typescript"
_LINE: Final = 70
"""Objects that are longer have a line a member."""


def write_client(contract: Contract) -> dict[str, str]:
    """All files of the package by their path in generated/."""
    templates = Templates(HERE / "templates")
    schemas = contract.document["components"]["schemas"]
    domains = [_domain(domain, schemas) for domain in contract.domains]
    sessions = _sessions(contract)
    everything = {"domains": domains, "sessions": sessions}
    written = {
        f"{each['name']}": templates.render("domain", {"domain": each["name"], **each})
        for each in domains
    }
    written["centime"] = templates.render("centime", everything)
    written["index"] = templates.render("index", everything)
    written["contract"] = templates.render("contract", _known(contract))
    if sessions:
        written["session"] = templates.render("session", everything)
    models = "\n".join(declaration(name, schema) for name, schema in schemas.items())
    written["models"] = f"// The types of the contract.\n\n{models}"
    files = static_files(contract, HERE / "static", FOLDER)
    files[f"{FOLDER}/CHANGELOG.md"] += inventory(contract, camel)
    tests = templates.render("examples", {"cases": test_cases(contract)})
    files[f"{FOLDER}/test/examples.test.ts"] = tests.rstrip() + "\n"
    sources = {name: _only_used_imports(text).rstrip() + "\n" for name, text in written.items()}
    return files | {f"{FOLDER}/src/{name}.ts": text for name, text in sources.items()}


def _sessions(contract: Contract) -> str | None:
    """The domain that starts and renews sessions."""
    for domain in contract.domains:
        if {"login", "refresh_token"} <= {operation.id for operation in domain.operations}:
            return domain.name
    return None


def _known(contract: Contract) -> dict[str, Json]:
    """The problems with what they carry, and the events."""
    problems = [
        {
            "slug": problem.slug,
            "members": type_of(
                {"properties": problem.members, "additionalProperties": False}, "models.", 1
            )
            if problem.members
            else "",
        }
        for problem in contract.problems
    ]
    return {"problems": problems, "events": contract.events}


def _domain(domain: Domain, schemas: dict[str, Json]) -> dict[str, Json]:
    return {
        "name": domain.name,
        "operations": [_operation(operation, schemas) for operation in domain.operations],
    }


def _operation(operation: Operation, schemas: dict[str, Json]) -> dict[str, Json]:
    members = _members(operation)
    sender, returns = _answer(operation)
    item = item_of(operation, schemas)
    ending = ending_of(operation)
    more = [] if ending is None else ["", f"@deprecated{ending or ' by the contract'}"]
    files = [media for media in operation.produces if media != JSON]
    said = [f"{operation.summary.rstrip('.')}.", operation.description.strip()]
    if operation.step_up:
        said.append(stepped_up(operation.step_up))
    return {
        "name": camel(operation.id),
        "options": f"{operation.class_name}Options",
        "members": members,
        "optional": all(each["optional"] for each in members),
        "doc": doc("\n\n".join(said), more=more),
        "info": _info(operation, ending),
        "sender": sender,
        "returns": returns,
        "accept": f", {json.dumps(', '.join(operation.produces))}" if sender == "file" else "",
        "forms": " | ".join(map(json.dumps, files)) if sender == "json" and files else "",
        "item": item,
        "iterator": camel(re.sub("^list_", "iter_", operation.id)) if item else "",
    }


def _members(operation: Operation) -> list[dict[str, Json]]:
    """The options: the parts of the address, the headers, and the body."""
    found = []
    for place in ("path", "query"):
        params = [param for param in operation.params if param.location == place]
        if params:
            found.append(_group(place, params))
    for param in operation.params:
        if param.location == "header":
            kind = (
                "number | string" if param.name == "If-Match" else type_of(param.schema, "models.")
            )
            found.append(_member(option(param.name), kind, param.description, not param.required))
    if operation.body is not None:
        found.append(
            _member("body", f"models.{operation.body.model}", None, not operation.body.required)
        )
    if operation.idempotent:
        said = "One is made unless you give your own."
        found.append(_member("idempotencyKey", "string", said, optional=True))
    return found


def _group(place: str, params: list[Param]) -> dict[str, Json]:
    properties = {
        param.name: {**param.schema, "description": param.description or ""} for param in params
    }
    required = [param.name for param in params if param.required]
    schema = {"properties": properties, "required": required, "additionalProperties": False}
    return _member(place, type_of(schema, "models.", 1), None, optional=not required)


def _member(name: str, kind: str, said: str | None, optional: bool) -> dict[str, Json]:
    return {"name": name, "type": kind, "optional": optional, "doc": doc(said or "", 1)}


def _answer(operation: Operation) -> tuple[str, str]:
    """The connection's method that reads the answer, and the type that it gives."""
    events = [success.event for success in operation.successes if success.event]
    if events:
        return "events", f"AsyncGenerator<ServerEvent<models.{events[0]}>, void, undefined>"
    models = [f"models.{success.model}" for success in operation.successes if success.model]
    if models:
        empty = ["undefined"] if len(models) < len(operation.successes) else []
        return "json", f"Promise<{' | '.join(dict.fromkeys(models + empty))}>"
    if any(success.media_types for success in operation.successes):
        return "file", "Promise<Download>"
    return "nothing", "Promise<void>"


def _info(operation: Operation, ending: str | None) -> str:
    """What the client knows of an operation, as an object."""
    form = operation.body.media_types[0] if operation.body and operation.body.parts else None
    lists = [param.name for param in operation.params if param.array == "csv"]
    headers = {option(p.name): p.name for p in operation.params if p.location == "header"}
    info = {
        "id": operation.id,
        "method": operation.method,
        "path": operation.path,
        "idempotent": operation.idempotent,
        "anonymous": operation.security == "none",
        "form": form,
        "csv": lists,
        "headers": headers,
        "deprecated": ending,
    }
    known = {name: value for name, value in info.items() if value or value == ""}
    written = [f"{name}: {_literal(value)}" for name, value in known.items()]
    line = "{ " + ", ".join(written) + " }"
    return line if len(line) <= _LINE else "{\n    " + ",\n    ".join(written) + ",\n  }"


def _literal(value: Json) -> str:
    if isinstance(value, dict):
        return (
            "{ "
            + ", ".join(f"{key(name)}: {_literal(each)}" for name, each in value.items())
            + " }"
        )
    return json.dumps(value, ensure_ascii=False)


def _only_used_imports(text: str) -> str:
    """Without the imports of a single line whose names appear nowhere else."""
    kept = []
    for line in text.split("\n"):
        named = re.match(r"import (?:type )?(?:\* as (\w+)|\{ (?:type )?(\w+) \}) from ", line)
        name = named and (named[1] or named[2])
        if name is None or len(re.findall(rf"\b{name}\b", text)) > text.count(line) + _in_path(
            line, name
        ):
            kept.append(line)
    return "\n".join(kept)


def _in_path(line: str, name: str) -> int:
    return len(re.findall(rf"\b{name}\b", line)) - 1
