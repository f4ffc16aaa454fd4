"""The press: compiles the specification and writes every generated file of it."""

from pathlib import Path
from types import TracebackType
from typing import Final, Self

import orjson

from codegen.examples import ExampleCheck
from codegen.formatter import format_python
from codegen.ir import Contract, Domain
from codegen.models.schemas import domain_request, shared_request
from codegen.positions import Json
from codegen.sdk.python import writer as python
from codegen.sdk.typescript import writer as typescript
from codegen.server.document import domain_document
from codegen.server.view import DomainView, root_view
from codegen.sources import Sources
from codegen.spec import compile_contract
from codegen.workers import Worker

HERE: Final = Path(__file__).parent
STATIC: Final = HERE / "server" / "static"
Files = dict[str, str]


class Press:
    """Builds generated/ in memory; keeps its generators warm and what has not changed."""

    def __init__(self, root: Path, home: Path | None = None) -> None:
        home = home or HERE.parent
        self._sources = Sources(root)
        self._examples = ExampleCheck()
        self._models = Worker(_interpreter(home, "models"), HERE / "models" / "worker.py")
        self._server = Worker(_interpreter(home, "server"), HERE / "server" / "worker.py")
        self._workers = (self._models, self._server)
        self._formatted: dict[str, tuple[str, str]] = {}
        self._client_models: list[str] = []
        self.contract: Contract | None = None
        """What was built last from."""

    def build(self) -> Files:
        """All files of generated/ by their path below it; raises SpecError."""
        return dict(sorted({**self.service(), **self.clients()}.items()))

    def service(self) -> Files:
        """The files that the service is checked against; `clients` gives the others.

        Both generators are asked for everything first, so that they work side by side.
        """
        for worker in self._workers:
            worker.start()
        contract = self.contract = compile_contract(self._sources, self._examples)
        asked = [self._ask_domain(contract, domain) for domain in contract.domains]
        self._models.send({**shared_request(contract), "header": _header("shared", "models")})
        clients = python.models_requests(contract)
        for request in clients.values():
            self._models.send(request)
        self._client_models = list(clients)
        root = {"templates": "root", "name": "openapi.json"}
        self._server.send({**root, "document": _empty(root_view(contract))})
        return self._format(self._received(asked)) | {"openapi.json": written(contract.document)}

    def _received(self, domains: list[str]) -> Files:
        files: Files = {}
        for name in domains:
            files[f"{name}/__init__.py"] = f'"""The contract of the domain {name}."""\n'
            files[f"{name}/models.py"] = self._models.receive()["code"]
            for file, code in self._server.receive()["files"].items():
                files[f"{name}/{file}"] = code
        files["shared.py"] = self._models.receive()["code"]
        files.update(self._server.receive()["files"])
        for static in sorted(STATIC.glob("*.py")):
            files[static.name] = static.read_text(encoding="utf-8")
        return files

    def clients(self) -> Files:
        """The files of the SDKs, of the contract that `service` has read."""
        if self.contract is None:
            raise RuntimeError("the service comes first")
        models = {name: self._models.receive()["code"] for name in self._client_models}
        files = self._format(python.write_client(self.contract, models))
        return files | typescript.write_client(self.contract)

    def _ask_domain(self, contract: Contract, domain: Domain) -> str:
        request = domain_request(contract, domain)
        self._models.send({**request, "header": _header(domain.name, "models")})
        view = DomainView(contract, domain).as_json()
        document = domain_document(contract, domain) | {"x-press": view}
        name = f"openapi/{domain.name}.yaml"
        self._server.send({"templates": "domain", "name": name, "document": document})
        return domain.name

    def _format(self, raw: Files) -> Files:
        """Formats what has changed since the last build."""
        changed = {
            name: code
            for name, code in raw.items()
            if name.endswith(".py") and self._formatted.get(name, ("", ""))[0] != code
        }
        for name, code in format_python(changed).items():
            self._formatted[name] = changed[name], code
        return {name: self._formatted.get(name, ("", code))[1] for name, code in raw.items()}

    def close(self) -> None:
        for worker in self._workers:
            worker.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def written(document: dict[str, Json]) -> str:
    """The bundle as it is served; orjson takes an eighth of json's time for the same bytes."""
    option = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE
    return orjson.dumps(document, option=option).decode()


def _interpreter(home: Path, name: str) -> Path:
    return home / f".venv-press-{name}" / "bin" / "python"


def _header(name: str, what: str) -> str:
    if name == "shared":
        return '"""Models that several domains share."""\n'
    return f'"""The {what} of the domain {name}."""\n'


def _empty(view: dict[str, Json]) -> dict[str, Json]:
    return {
        "openapi": "3.1.0",
        "info": {"title": "Centime", "version": "1"},
        "paths": {},
        "x-press": view,
    }
