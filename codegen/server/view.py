"""The IR as the templates want it: every Python expression already written out."""

from collections.abc import Iterable
from typing import Final

from codegen.ir import BodyIR, Contract, Domain, Operation, Param, Problem, Success
from codegen.models.schemas import docstring, operation_doc, parameters_name
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


class DomainView:
    """One domain for its templates."""

    def __init__(self, contract: Contract, domain: Domain) -> None:
        self._domain = domain
        self._shared = {model.name for model in contract.shared}

    def as_json(self) -> dict[str, Json]:
        served = [o for o in self._domain.operations if not o.planned]
        return {
            "domain": self._domain.name,
            "title": self._domain.name.capitalize(),
            "operations": [self._operation(o) for o in self._domain.operations],
            "served": [o.id for o in served],
            "results": [r for o in served for r in self._results(o)],
            "problems": [problem.class_name for problem in self._domain.problems],
            "model_names": sorted(model.name for model in self._domain.models),
            "shared_names": sorted(self._shared),
        }

    def _operation(self, operation: Operation) -> dict[str, Json]:
        return {
            "id": operation.id,
            "constant": operation.constant,
            "route": f"{operation.method} {operation.path}",
            "planned": operation.planned,
            "caller": operation.caller,
            "path_params": [_argument(p) for p in operation.params if p.location == "path"],
            "named_params": self._named(operation),
            "body": self._body_hint(operation, ""),
            "returns": self._returns(operation, ""),
            "doc": operation_doc(operation, self._domain.problems),
            "call": self._call(operation),
            "given": f"models.{parameters_name(operation)}" if operation.params else "None",
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
            arguments.append(f"model=models.{parameters_name(operation)}")
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
