"""The Python client, from the IR: one package with models, problems and two clients."""

import re
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from codegen.ir import Contract, Operation, Param, Success
from codegen.models.schemas import client_request, docstring, operation_doc
from codegen.positions import Json
from codegen.types import component_name

HERE: Final = Path(__file__).parent
FOLDER: Final = "sdk/python"
PACKAGE: Final = "centime"
LEFT_OUT: Final = ("Problem", "ValidationProblem", "InputError")
_SCALARS: Final = {"UUID": "UUID | str", "dt.date": "dt.date", "dt.datetime": "dt.datetime"}


def models_request(contract: Contract) -> dict[str, Json]:
    """What the models worker is asked for the client's models."""
    request = client_request(contract, f"{PACKAGE}.values", LEFT_OUT)
    return {**request, "header": '"""The models of the contract."""\n'}


def write_client(contract: Contract, models: str) -> dict[str, str]:
    """All files of the package by their path in generated/, unformatted."""
    version = str(contract.document["info"]["version"])
    files = {
        f"{FOLDER}/{path.relative_to(HERE / 'static').as_posix()}": path.read_text(encoding="utf-8")
        for path in sorted((HERE / "static").rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }
    pyproject = f"{FOLDER}/pyproject.toml"
    files[pyproject] = files[pyproject].replace('version = "0"', f'version = "{version}"')
    environment = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        undefined=StrictUndefined,
        autoescape=False,  # noqa: S701  # it writes Python
    )
    environment.filters["snake"] = _snake
    package = f"{FOLDER}/{PACKAGE}"
    client = environment.get_template("client.jinja2")
    view = ClientView(contract).as_json()
    files[f"{package}/client.py"] = client.render(view | _SYNC)
    files[f"{package}/async_client.py"] = client.render(view | _ASYNC)
    files[f"{package}/models.py"] = models
    problems = [
        {"class_name": p.class_name, "slug": p.slug, "doc": docstring(f"{p.meaning}\n\n{p.action}")}
        for p in contract.problems
    ]
    template = environment.get_template("problems.jinja2")
    files[f"{package}/problems.py"] = template.render(problems=problems)
    return files


_SYNC: Final[dict[str, Json]] = {
    "awaited": False,
    "client": "Client",
    "transport": "Transport",
    "define": "def",
    "wait": "",
    "iterator": "Iterator",
    "stream": "Generator[{}, None, None]",
}
_ASYNC: Final[dict[str, Json]] = {
    "awaited": True,
    "client": "AsyncClient",
    "transport": "AsyncTransport",
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
        viewed = [self._operation(o) for o in self._contract.operations]
        names = {o.id for o in self._contract.operations}
        return {
            "operations": viewed,
            "answers": sorted({a["model"] for o in viewed for a in o["answers"] if a["model"]}),
            "streams": any(a["kind"] == "events" for o in viewed for a in o["answers"]),
            "sessions": {"login", "refresh_token"} <= names,
        }

    def _operation(self, operation: Operation) -> dict[str, Json]:
        items = self._items(operation)
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
            "item_model": items,
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

    def _items(self, operation: Operation) -> str | None:
        """What the items of a page are; None when the answer is no page."""
        model = operation.successes[0].model
        paged = any(param.field == "cursor" for param in operation.params)
        if not paged or model is None or not operation.id.startswith("list_"):
            return None
        item = self._schemas[model]["properties"].get("items", {}).get("items", {})
        name = component_name(item)
        return f"models.{name}" if name else None


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


def _snake(name: str) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()
