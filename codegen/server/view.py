"""The IR as the templates want it: every Python expression already written out."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from codegen.ir import BodyIR, Contract, Domain, Operation, Param, Problem, Success, pascal
from codegen.models.docs import docstring, operation_doc
from codegen.models.schemas import parameters_name
from codegen.positions import Json
from codegen.types import annotation

_OPERATION_DEFAULTS: Final[dict[str, Json]] = {
    "scopes": (),
    "min_role": None,
    "step_up": None,
    "rate_class": "read",
    "idempotent": False,
    "cache": "none",
    "transaction": True,
    "planned": False,
    "profile": "json",
    "accepts": (),
    "produces": ("application/json",),
    "location": None,
    "slo_p95_ms": None,
    "deprecated_at": None,
    "sunset": None,
    "emits": (),
    "secret": False,
    "ticket": None,
}


class ResourceView:
    """The operations of a domain that have one tag, for the templates of a resource."""

    def __init__(self, contract: Contract, domain: Domain, tag: str) -> None:
        self._domain = domain
        self.tag = tag or domain.name
        self.operations = tuple(o for o in domain.operations if o.tag == tag)
        self._shared = {model.name for model in contract.shared}

    @property
    def module(self) -> str:
        """The name of the module of such a file: an identifier."""
        return re.sub(r"\W", "_", self.tag)

    def as_json(self) -> dict[str, Json]:
        served = [o for o in self.operations if not o.planned]
        view = self._known(served) | {
            "operations": [self._operation(o) for o in self.operations],
            "results": [r for o in served for r in self._results(o)],
        }
        words = set(re.findall(r"\w+", repr(view)))
        names = {model.name for model in self._domain.models}
        return view | {
            "domain": self._domain.name,
            "tag": self.tag,
            "model_names": sorted(names & words),
            "shared_names": sorted(self._shared & words),
        }

    def in_brief(self) -> dict[str, Json]:
        """What the templates of the domain know of it."""
        served = [o for o in self.operations if not o.planned]
        results = [str(result["name"]) for o in served for result in self._results(o)]
        return self._known(served) | {"results": results}

    def _known(self, served: list[Operation]) -> dict[str, Json]:
        protocol = f"{pascal(self.module)}Service"
        return {"module": self.module, "protocol": protocol, "served": [o.id for o in served]}

    def _operation(self, operation: Operation) -> dict[str, Json]:
        return {
            "id": operation.id,
            "planned": operation.planned,
            "caller": operation.caller,
            "path_params": [_argument(p) for p in operation.params if p.location == "path"],
            "named_params": self._named(operation),
            "returns": self._returns(operation, ""),
            "doc": operation_doc(operation, self._domain.problems),
            "call": self._call(operation),
            "given": f"parameters.{parameters_name(operation)}" if operation.params else "None",
            "body_in_router": self._body_hint(operation, "models.") or "None",
            "returns_in_router": self._returns(operation, "models."),
            "accepts_choice": _accept(operation),
            "binding": self._binding(operation),
        }

    def _named(self, operation: Operation) -> list[dict[str, str]]:
        named = [_argument(p) for p in operation.params if p.location != "path"]
        named.sort(key=lambda argument: argument["name"] == "if_match")
        if operation.body:
            named.append({"name": "body", "python": self._body_hint(operation, "")})
        accept = _accept(operation)
        if accept:
            named.append({"name": "accept", "python": accept})
        return named

    def _call(self, operation: Operation) -> list[str]:
        arguments = ["caller"]
        arguments += [f"given.{p.field}" for p in operation.params if p.location == "path"]
        for argument in self._named(operation):
            name = argument["name"]
            source = name if name in ("body", "accept") else f"given.{name}"
            if name == "if_match":
                source = "IfMatch.parse(given.if_match)"
            arguments.append(f"{name}={source}")
        return arguments

    def _model(self, name: str, prefix: str) -> str:
        if not prefix:
            return name
        return f"shared.{name}" if name in self._shared else prefix + name

    def _body_hint(self, operation: Operation, prefix: str) -> str:
        if operation.body is None:
            return ""
        hint = self._model(operation.body.model, prefix)
        return hint if operation.body.required else f"{hint} | None"

    def _returns(self, operation: Operation, prefix: str) -> str:
        if len(operation.successes) > 1:
            return " | ".join(success.class_name for success in operation.successes)
        return self._content(operation.successes[0], prefix) or "None"

    def _content(self, success: Success, prefix: str) -> str:
        hints = []
        if success.model is not None:
            model = self._model(success.model, prefix)
            hints += [model, f"Encoded[{model}]"]
        if success.event is not None:
            hints.append(f"Events[{self._model(success.event, prefix)}]")
        if success.has_file:
            hints.append("File")
        return " | ".join(hints)

    def _results(self, operation: Operation) -> list[dict[str, Json]]:
        if len(operation.successes) == 1:
            return []
        return [
            {
                "name": success.class_name,
                "status": success.status,
                "doc": docstring(success.description),
                "body": self._content(success, ""),
            }
            for success in operation.successes
        ]

    def _binding(self, operation: Operation) -> str:
        call = "None" if operation.planned else f"calls.{operation.id}"
        arguments = [f"operations.{operation.constant}", call]
        if operation.params:
            listed = ", ".join(_parameter(p) for p in operation.params)
            arguments.append(f"parameters=({listed},)")
            arguments.append(f"model=parameters.{parameters_name(operation)}")
        if operation.body is not None:
            arguments.append(f"body={self._body(operation.body)}")
        if len(operation.successes) > 1:
            listed = ", ".join(f"{s.class_name}: {s.status}" for s in operation.successes)
            arguments.append("successes={" + listed + "}")
        return f"Binding({', '.join(arguments)})"

    def _body(self, body: BodyIR) -> str:
        model = self._model(body.model, "models.")
        arguments = [f"Tagged({model})" if body.is_union else model]
        if body.media_types[0] != "application/json":
            arguments.append(repr(body.media_types[0]))
        if not body.required:
            arguments.append("required=False")
        if body.parts:
            parts = [
                f"Part({p.name!r}, {p.name!r}, {p.kind!r}"
                + _options(array=p.array, media_types=p.media_types, max_bytes=p.max_bytes)
                for p in body.parts
            ]
            arguments.append(f"parts=({', '.join(parts)},)")
        return f"Body({', '.join(arguments)})"


def resources(contract: Contract, domain: Domain) -> list[ResourceView]:
    """The domain's operations by their tag, in the order in which the tags come up."""
    tags = dict.fromkeys(operation.tag for operation in domain.operations)
    return [ResourceView(contract, domain, tag) for tag in tags]


def domain_view(domain: Domain, parts: Sequence[ResourceView]) -> dict[str, Json]:
    """One domain for its templates, which put the resources together."""
    return {
        "domain": domain.name,
        "operations": [{"id": operation.id} for operation in domain.operations],
        "served": [o.id for o in domain.operations if not o.planned],
        "resources": [part.in_brief() for part in parts],
        "problems": [problem.class_name for problem in domain.problems],
    }


def _argument(param: Param) -> dict[str, str]:
    return {"name": param.field, "python": param.python}


def _accept(operation: Operation) -> str:
    if len(operation.produces) < 2:  # noqa: PLR2004  # nothing to choose
        return ""
    return f"Literal[{', '.join(repr(media) for media in operation.produces)}]"


def _options(**arguments: Json) -> str:
    """The end of a call: only what is not empty."""
    return "".join(f", {k}={v!r}" for k, v in arguments.items() if v) + ")"


def _parameter(param: Param) -> str:
    end = _options(kind=param.kind if param.kind != "string" else None, array=param.array)
    return f"Parameter({param.name!r}, {param.field!r}, {param.location!r}" + end


def root_view(contract: Contract) -> dict[str, Json]:
    """The whole contract for the templates of operations.py, problems.py and events.py."""
    return {
        "operations": [
            {"constant": o.constant, "id": o.id, "code": _operation_code(o)}
            for o in contract.operations
        ],
        "problems": [_problem(problem, contract) for problem in contract.problems],
        "events": [
            {
                "name": repr(event.name),
                "title": repr(event.title),
                "description": repr(event.description),
                "schema": repr(event.schema),
                "example": repr(event.example),
            }
            for event in contract.events
        ],
    }


def _operation_code(operation: Operation) -> str:
    fields: dict[str, Json] = {
        "scopes": operation.scopes,
        "min_role": operation.min_role,
        "step_up": operation.step_up,
        "rate_class": operation.rate_class,
        "idempotent": operation.idempotent,
        "cache": operation.cache,
        "transaction": operation.transaction,
        "planned": operation.planned,
        "profile": operation.profile,
        "accepts": operation.body.media_types if operation.body else (),
        "produces": operation.produces,
        "location": operation.location,
        "slo_p95_ms": operation.slo_p95_ms,
        "deprecated_at": operation.deprecated_at,
        "sunset": operation.sunset,
        "emits": operation.emits,
        "secret": operation.secret,
        "ticket": operation.ticket,
    }
    written = [
        f"id={operation.id!r}",
        f"domain={operation.domain!r}",
        f"method={operation.method!r}",
        f"path={operation.path!r}",
        f"success={operation.successes[0].status}",
        f"statuses={_frozen(operation.statuses)}",
        f"security={operation.security!r}",
    ]
    for name, value in fields.items():
        if value != _OPERATION_DEFAULTS[name]:
            written.append(f"{name}={_field(name, value)}")
    return f"Operation({', '.join(written)})"


def _field(name: str, value: Json) -> str:
    if name == "scopes":
        return _frozen(value)
    if name in ("deprecated_at", "sunset"):
        return f"dt.date.fromisoformat({value!r})"
    return repr(value)


def _frozen(values: Iterable[Json]) -> str:
    return "frozenset({" + ", ".join(repr(value) for value in sorted(values)) + "})"


def _problem(problem: Problem, contract: Contract) -> dict[str, Json]:
    schemas = contract.document["components"]["schemas"]
    return {
        "name": problem.class_name,
        "slug": repr(problem.slug),
        "status": problem.status,
        "title": repr(problem.title),
        "meaning": repr(problem.meaning),
        "action": repr(problem.action),
        "commits": problem.commits,
        "oauth": None if problem.oauth == problem.slug.replace("-", "_") else repr(problem.oauth),
        "members": [
            {"name": name, "python": annotation(schema, _Schemas(schemas))}
            for name, schema in problem.members.items()
        ],
    }


class _Schemas:
    """Follows references into the document's schemas."""

    def __init__(self, schemas: dict[str, Json]) -> None:
        self._schemas = schemas

    def follow(self, node: Json) -> Json:
        while isinstance(node, dict) and "$ref" in node:
            node = self._schemas[str(node["$ref"]).rsplit("/", 1)[1]]
        return node
