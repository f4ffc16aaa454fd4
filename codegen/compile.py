"""The bundled document becomes the IR; what contradicts itself becomes a fault."""

from collections import Counter
from http import HTTPStatus

from codegen.additions import own_problems
from codegen.bundle import Bundle, operations
from codegen.events import EventCompiler
from codegen.faults import Faults
from codegen.ir import (
    EVENT_STREAM,
    Contract,
    Domain,
    Model,
    Operation,
    Problem,
    Security,
    Success,
    pascal,
)
from codegen.links import LinkCompiler
from codegen.models.schemas import OWN_NAMES
from codegen.parameters import InputCompiler
from codegen.positions import Node
from codegen.rules import OperationRules
from codegen.sources import SHARED
from codegen.types import component_name


class Compiler:
    """Compiles one bundle whose additions are written already."""

    def __init__(self, bundle: Bundle, catalogue: dict[str, Problem], faults: Faults) -> None:
        self._bundle = bundle
        self._catalogue = catalogue
        self._faults = faults
        self._links = LinkCompiler(bundle, faults)
        schemes = bundle.document["components"].get("securitySchemes", {})
        self._tickets = {
            name: str(scheme["name"])
            for name, scheme in schemes.items()
            if (scheme.get("type"), scheme.get("in")) == ("apiKey", "query")
        }

    def contract(self) -> Contract:
        compiled = [self._operation(*found) for found in operations(self._bundle)]
        self._check_names(compiled)
        told = EventCompiler(self._bundle, self._faults).events()
        self._check_emits(compiled, {event.name for event in told})
        models = self._models()
        domains = tuple(
            Domain(
                name=name,
                operations=tuple(o for o in compiled if o.domain == name),
                models=tuple(m for m in models if m.domain == name),
                problems=self._declared([o for o in compiled if o.domain == name]),
            )
            for name in self._bundle.domains
        )
        return Contract(
            document=self._bundle.document,
            domains=domains,
            shared=tuple(m for m in models if m.domain == SHARED),
            problems=tuple(self._catalogue.values()),
            events=told,
        )

    def _declared(self, compiled: list[Operation]) -> tuple[Problem, ...]:
        """The problems a domain's operations name, and the platform's, in catalogue order."""
        slugs = {slug for operation in compiled for slug in operation.problems}
        return tuple(p for p in self._catalogue.values() if p.slug in slugs or p.platform)

    def _check_names(self, compiled: list[Operation]) -> None:
        for name, count in Counter(o.id for o in compiled).items():
            if count > 1:
                for operation in (o for o in compiled if o.id == name):
                    remedy = "give each operation a name of its own"
                    self._faults.add(operation.place, f"{count} operations are {name}", remedy)

    def _check_emits(self, compiled: list[Operation], known: set[str]) -> None:
        for operation in compiled:
            for name in sorted(set(operation.emits) - known):
                remedy = "describe it among the webhooks, or leave it out"
                self._faults.add(operation.place, f"no event {name}", remedy, operation.id)

    def _models(self) -> list[Model]:
        schemas = self._bundle.document["components"].get("schemas", {})
        found = []
        for name, schema in schemas.items():
            origin = self._bundle.origins["schemas", name]
            if name in OWN_NAMES:
                remedy = "call the schema otherwise"
                self._faults.add(origin.place, f"{name} is a type of the press's own", remedy)
            found.append(Model(name, origin.domain, schema, origin.place))
        return found

    def _operation(self, path: str, method: str, node: Node) -> Operation:
        inputs = InputCompiler(node, self._bundle, self._faults)
        OperationRules(path, method, node, self._tickets, self._faults).check()
        successes = self._successes(node)
        scopes = [s for choice in node.get("security", []) for s in choice.get("bearer", [])]
        problems = own_problems(node, self._catalogue, Faults())
        return Operation(
            id=str(node.get("operationId")),
            domain=self._bundle.domain_of_path[path],
            method=method.upper(),
            path=path,
            summary=node.get("summary", ""),
            description=node.get("description", ""),
            tag=next(iter(node.get("tags", [])), ""),
            security=_security(node),
            scopes=tuple(dict.fromkeys(scopes)),
            params=inputs.params(path),
            body=inputs.body(),
            successes=successes,
            statuses=tuple(sorted(int(status) for status in node.get("responses", {}))),
            problems=tuple(p.slug for p in problems),
            rate_class=node.get("x-rate-class", "read"),
            min_role=node.get("x-min-role"),
            step_up=node.get("x-step-up"),
            idempotent=node.get("x-idempotent", False),
            cache=node.get("x-cache", "none"),
            transaction="x-transaction" not in node,
            planned=node.get("x-status") == "planned",
            profile=node.get("x-profile", "json"),
            secret=node.get("x-secret", False),
            ticket=self._ticket(node),
            slo_p95_ms=node.get("x-slo-p95-ms"),
            deprecated=node.get("deprecated", False),
            deprecated_at=node.get("x-deprecated-at"),
            sunset=node.get("x-sunset"),
            emits=tuple(node.get("x-emits", [])),
            location=self._location(node),
            place=node.place,
        )

    def _successes(self, node: Node) -> tuple[Success, ...]:
        found = []
        name = str(node.get("operationId"))
        responses = node.get("responses", {})
        for status, written in responses.items():
            if not status.startswith("2"):
                continue
            response = self._bundle.follow(written)
            content = response.get("content", {})
            model = component_name(content.get("application/json", {}).get("schema", {}))
            if "application/json" in content and model is None:
                remedy = "name a schema of components/schemas"
                place = responses.at(status) if isinstance(responses, Node) else node.place
                self._faults.add(place, f"the body of {status} has no name", remedy, name)
            event = component_name(content.get(EVENT_STREAM, {}).get("schema", {}))
            if EVENT_STREAM in content:
                self._check_stream(node, event, alone=len(content) == 1)
            self._links.check(node, response)
            phrase = HTTPStatus(int(status)).phrase.title().replace(" ", "")
            found.append(
                Success(
                    status=int(status),
                    description=response.get("description", ""),
                    model=model,
                    media_types=tuple(content),
                    class_name=pascal(name) + phrase,
                    event=event,
                )
            )
        if not found:
            self._faults.add(node.place, "no success is declared", "write a 2xx response", name)
        return tuple(found)

    def _check_stream(self, node: Node, event: str | None, *, alone: bool) -> None:
        """A stream's schema is that of each event's data; nothing else is answered beside it."""
        name = str(node.get("operationId"))
        successes = [status for status in node["responses"] if status.startswith("2")]
        if event is None:
            remedy = "name a schema of components/schemas: that of each event's data"
            self._faults.add(node.place, "the events of the stream have no name", remedy, name)
        if not alone or len(successes) > 1:
            remedy = "give the other answers an operation of their own"
            self._faults.add(node.place, "an event stream stands beside others", remedy, name)

    def _ticket(self, node: Node) -> str | None:
        schemes = [name for choice in node.get("security", []) for name in choice]
        return next((self._tickets[name] for name in schemes if name in self._tickets), None)

    def _location(self, node: Node) -> str | None:
        for status in ("201", "202"):
            if status in node.get("responses", {}):
                response = self._bundle.follow(node["responses"][status])
                return self._links.location(node, response)
        return None


def _security(node: Node) -> Security:
    choices = node.get("security", [])
    if not choices:
        return "none"
    return "optional" if {} in choices else "required"
