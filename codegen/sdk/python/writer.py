"""The Python client, from the IR: one package with models, problems and two clients."""

import json
import re
from pathlib import Path
from typing import Final

from codegen.ir import Contract, Operation, Param, Success
from codegen.keywords import main_type
from codegen.models.docs import docstring, operation_doc
from codegen.models.modules import Models, Package
from codegen.positions import Json
from codegen.sdk.examples import Examples
from codegen.sdk.package import Templates, ending_of, inventory, item_of, static_files
from codegen.sources import SHARED
from codegen.types import component_name

HERE: Final = Path(__file__).parent
FOLDER: Final = "sdk/python"
PACKAGE: Final = "centime"
_PACKAGE: Final = Package(
    f"{PACKAGE}.values", f"{PACKAGE}.models.{{}}", f"{PACKAGE}.models.{SHARED}"
)
LEFT_OUT: Final = ("Problem", "ValidationProblem", "InputError")
_JSON_TYPES: Final = {
    "string": "str",
    "integer": "int",
    "number": "float",
    "boolean": "bool",
    "array": "list[Any]",
}
_SCALARS: Final = {"UUID": "UUID | str", "dt.date": "dt.date", "dt.datetime": "dt.datetime"}


def models_of(contract: Contract, models: Models) -> dict[str, str]:
    """The modules of the client's models: the shared one, and one a domain."""
    homes = (SHARED, *(domain.name for domain in contract.domains))
    return {
        home: models.models(home, f'"""The models of {home}."""\n', _PACKAGE, LEFT_OUT)
        for home in homes
    }


def write_client(contract: Contract, models: dict[str, str]) -> dict[str, str]:
    """All files of the package by their path in generated/, unformatted."""
    render = Templates(HERE / "templates").render
    package = f"{FOLDER}/{PACKAGE}"
    view = ClientView(contract).as_json()
    files = static_files(contract, HERE / "static", FOLDER)
    files[f"{FOLDER}/CHANGELOG.md"] += inventory(contract, str)
    cases = Examples(contract).cases()
    return {
        **files,
        f"{FOLDER}/tests/examples.json": json.dumps(cases, indent=1, ensure_ascii=False) + "\n",
        f"{package}/client.py": render("client", view | _SYNC),
        f"{package}/async_client.py": render("client", view | _ASYNC),
        f"{package}/models/__init__.py": render("models", {"homes": _homes(contract)}),
        **{f"{package}/models/{name}.py": code for name, code in models.items()},
        f"{package}/problems.py": render("problems", {"problems": _problems(contract)}),
        f"{package}/webhooks.py": render("webhooks", {"events": contract.events}),
    }


def _homes(contract: Contract) -> dict[str, list[str]]:
    """The names of the models, by the module that they are in."""
    homes = {SHARED: contract.shared, **{each.name: each.models for each in contract.domains}}
    return {
        home: sorted(model.name for model in models if model.name not in LEFT_OUT)
        for home, models in homes.items()
    }


def _problems(contract: Contract) -> list[dict[str, Json]]:
    return [
        {
            "class_name": problem.class_name,
            "slug": problem.slug,
            "doc": docstring(f"{problem.meaning}\n\n{problem.action}"),
            "members": [
                {
                    "name": name,
                    "python": _JSON_TYPES.get(str(main_type(schema)), "Any"),
                    "doc": docstring(schema.get("description", "")),
                }
                for name, schema in problem.members.items()
            ],
        }
        for problem in contract.problems
    ]


_SYNC: Final[dict[str, Json]] = {
    "awaited": False,
    "client": "Client",
    "transport": "Transport",
    "module": "transport",
    "opened": "AbstractContextManager[Stream]",
    "with": "with",
    "define": "def",
    "wait": "",
    "iterator": "Iterator",
    "stream": "Generator[{}, None, None]",
}
_ASYNC: Final[dict[str, Json]] = {
    "awaited": True,
    "client": "AsyncClient",
    "transport": "AsyncTransport",
    "module": "async_transport",
    "opened": "AbstractAsyncContextManager[AsyncStream]",
    "with": "async with",
    "define": "async def",
    "wait": "await ",
    "iterator": "AsyncIterator",
    "stream": "AsyncGenerator[{}, None]",
}


class ClientView:
    """The operations as the client's template wants them."""

    def __init__(self, contract: Contract) -> None:
        self._contract = contract
        self._schemas = contract.document["components"]["schemas"]

    def as_json(self) -> dict[str, Json]:
        viewed = [self.operation(o) for o in self._contract.operations]
        names = {o.id for o in self._contract.operations}
        return {
            "operations": viewed,
            "sessions": {"login", "refresh_token"} <= names,
        }

    def operation(self, operation: Operation) -> dict[str, Json]:
        items = item_of(operation, self._schemas)
        answers = [_answer(success) for success in operation.successes]
        query = [p for p in operation.params if p.location == "query"]
        headers = [p for p in operation.params if p.location == "header"]
        sent = [f"{p.name!r}: {_header(p)}" for p in headers]
        if any(a["kind"] == "file" for a in answers):
            accepted = ", ".join((*operation.produces, "application/problem+json"))
            sent.append(f"'Accept': {accepted!r}")
        return {
            "id": operation.id,
            "method": operation.method,
            "path": _path(operation),
            "path_params": [self._argument(p) for p in operation.params if p.location == "path"],
            "named": self._named(operation, [*query, *headers]),
            "query": [f"{p.name!r}: {_text(p)}" for p in query],
            "headers": sent,
            "body": f"models.{operation.body.model}" if operation.body else None,
            "body_required": bool(operation.body and operation.body.required),
            "form": operation.body.media_types[0]
            if operation.body and operation.body.parts
            else None,
            "idempotent": operation.idempotent,
            "anonymous": operation.security == "none",
            "doc": operation_doc(operation, self._contract.problems),
            "answers": answers,
            "returns": " | ".join(dict.fromkeys(str(a["python"]) for a in answers)),
            "forms": _forms(operation),
            "item_model": f"models.{items}" if items else None,
            "streamed": any(a["kind"] == "file" for a in answers),
            "deprecated": ending_of(operation),
            "iterator": re.sub("^list_", "iter_", operation.id) if items else None,
        }

    def _named(self, operation: Operation, params: list[Param]) -> list[dict[str, Json]]:
        named = [self._argument(p) for p in params]
        if operation.idempotent:
            named.append({"name": "idempotency_key", "python": "str | None", "optional": True})
        return named

    def _argument(self, param: Param) -> dict[str, Json]:
        optional = not param.required
        if param.field == "if_match":
            return {"name": param.field, "python": "int | str | None", "optional": optional}
        python = param.python.removesuffix(" | None")
        name = component_name(param.schema)
        if name == python:
            python = f"models.{python}"
        listed = re.fullmatch(r"list\[(.*)\]", python)
        if listed:
            python = f"Sequence[{_SCALARS.get(listed[1], listed[1])}]"
        python = _SCALARS.get(python, python)
        return {
            "name": param.field,
            "python": f"{python} | None" if optional else python,
            "optional": optional,
        }


def _answer(success: Success) -> dict[str, Json]:
    """How a client reads one success."""
    if success.event is not None:
        kind, python = "events", f"Event[models.{success.event}]"
    elif success.model is not None:
        kind, python = "json", f"models.{success.model}"
    else:
        kind, python = ("file", "Download") if success.media_types else ("nothing", "None")
    model = success.event or success.model
    return {"status": success.status, "kind": kind, "model": model, "python": python}


def _forms(operation: Operation) -> str:
    """The media types beside JSON in which a model's answer can be had, as Python's literals."""
    has_model = any(each.model is not None for each in operation.successes)
    others = [each for each in operation.produces if each != "application/json"]
    return ", ".join(map(repr, others)) if has_model else ""


def _path(operation: Operation) -> str:
    path = operation.path
    for param in operation.params:
        if param.location == "path":
            path = path.replace("{" + param.name + "}", "{segment(" + param.field + ")}")
    return ("f" if "{segment(" in path else "") + f'"{path}"'


def _text(param: Param) -> str:
    return f"csv({param.field})" if param.array == "csv" else param.field


def _header(param: Param) -> str:
    return f"version_tag({param.field})" if param.field == "if_match" else _text(param)
