"""The press: compiles the specification and writes every generated file of it."""

import json
from pathlib import Path
from types import TracebackType
from typing import Final, Self

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

    def build(self) -> Files:
        """All files of generated/ by their path below it; raises SpecError."""
        for worker in self._workers:
            worker.start()
        contract = compile_contract(self._sources, self._examples)
        files = self._format(self._python(contract))
        files.update(typescript.write_client(contract))
        files["openapi.json"] = json.dumps(contract.document, indent=2, ensure_ascii=False) + "\n"
        return dict(sorted(files.items()))

    def _python(self, contract: Contract) -> Files:
        """Asks both generators for everything first, so that they work side by side."""
        asked = [self._ask_domain(contract, domain) for domain in contract.domains]
        self._models.send({**shared_request(contract), "header": _header("shared", "models")})
        clients = python.models_requests(contract)
        for request in clients.values():
            self._models.send(request)
        self._server.send(
            {
                "templates": "root",
                "name": "openapi.json",
                "document": _empty(root_view(contract)),
            }
        )
        files: Files = {}
        for name in asked:
            files[f"{name}/__init__.py"] = f'"""The contract of the domain {name}."""\n'
            files[f"{name}/models.py"] = self._models.receive()["code"]
            for file, code in self._server.receive()["files"].items():
                files[f"{name}/{file}"] = code
        files["shared.py"] = self._models.receive()["code"]
        models = {name: self._models.receive()["code"] for name in clients}
        files.update(python.write_client(contract, models))
        files.update(self._server.receive()["files"])
        for static in sorted(STATIC.glob("*.py")):
            files[static.name] = static.read_text(encoding="utf-8")
        return files

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
