"""What the bundler writes into the document: what the house does at every operation, said."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from codegen.bundle import Bundle, operations
from codegen.faults import Faults
from codegen.ir import JSON, Problem, pascal
from codegen.links import LinkCompiler
from codegen.positions import Json, Node, place_of

OAUTH_ERROR: Final = "OAuthError"
_INSTANCE: Final = "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"
_TRACE: Final = "4bf92f3577b34da6a3ce929d0e0e4736"

HEADERS: Final[dict[str, dict[str, Json]]] = {
    "X-Request-Id": {
        "description": "Names this request; the one that was sent, or a new one.",
        "schema": {"type": "string", "maxLength": 128},
        "example": "0190a5c2-7b1e-7c3d-9f00-0123456789ab",
    },
    "RateLimit": {
        "description": "What is left of the caller's share, and for how many seconds.",
        "schema": {"type": "string", "maxLength": 256},
        "example": '"read";r=598;t=1',
    },
    "RateLimit-Policy": {
        "description": "The caller's share: a quota and its window in seconds.",
        "schema": {"type": "string", "maxLength": 256},
        "example": '"read";q=600;w=60',
    },
    "WWW-Authenticate": {
        "description": "How to authenticate (RFC 6750, RFC 9470).",
        "schema": {"type": "string", "maxLength": 512},
        "example": "Bearer",
    },
    "Content-Range": {
        "description": "Which bytes these are, and of how many; `*` where it has none of them.",
        "schema": {"type": "string", "maxLength": 100},
        "example": "bytes */48210",
    },
    "Retry-After": {
        "description": "After how many seconds to try again.",
        "schema": {"type": "integer", "format": "int32", "minimum": 0, "maximum": 86400},
        "example": 1,
    },
    "ETag": {
        "description": "The version of what was answered; send it as If-Match or If-None-Match.",
        "schema": {"type": "string", "maxLength": 256},
        "example": '"v3.s118"',
    },
    "Cache-Control": {
        "description": "Who may keep the answer, and for how long.",
        "schema": {"type": "string", "maxLength": 256},
        "example": "private, no-cache",
    },
    "Vary": {
        "description": "The request headers that the answer depends on.",
        "schema": {"type": "string", "maxLength": 256},
        "example": "Authorization, Accept",
    },
    "Location": {
        "description": "Where the new resource is.",
        "schema": {"type": "string", "format": "uri-reference", "maxLength": 2000},
        "example": _INSTANCE,
    },
    "Idempotent-Replayed": {
        "description": "`true` when this is the stored answer of an earlier, equal request.",
        "schema": {"type": "string", "enum": ["true"]},
        "example": "true",
    },
    "Deprecation": {
        "description": "Since when the operation is deprecated (RFC 9745).",
        "schema": {"type": "string", "maxLength": 64},
        "example": "@1767225600",
    },
    "Sunset": {
        "description": "From when on the operation may be gone (RFC 8594).",
        "schema": {"type": "string", "maxLength": 64},
        "example": "Fri, 01 Jan 2027 00:00:00 GMT",
    },
}
PARAMETERS: Final[dict[str, dict[str, Json]]] = {
    "IdempotencyKey": {
        "name": "Idempotency-Key",
        "in": "header",
        "description": (
            "Makes the request safe to repeat: one key, one effect. A repetition answers what the "
            "first request answered. Bare or quoted; kept for 24 hours."
        ),
        "schema": {"type": "string", "minLength": 1, "maxLength": 255},
        "example": "5f2c1b9e-7a34-4a0c-9a52-0c7f2f3a9f10",
    },
    "IfNoneMatch": {
        "name": "If-None-Match",
        "in": "header",
        "description": "The ETag of the caller's copy; if it still holds, the answer is 304.",
        "schema": {"type": "string", "minLength": 1, "maxLength": 1024},
        "example": 'W/"s118.c1"',
    },
}


def own_problems(
    operation: Node, catalogue: dict[str, Problem], faults: Faults
) -> tuple[Problem, ...]:
    """The problems that the designer lists for the operation itself."""
    found = []
    slugs = operation.get("x-problems", [])
    for index, slug in enumerate(slugs):
        place = place_of(slugs, index, operation.at("x-problems"))
        name = operation.get("operationId")
        if slug not in catalogue:
            faults.add(place, f"there is no problem {slug}", "add it to problems.yaml", name)
        elif catalogue[slug].platform:
            remedy = "leave it out: the bundler declares the platform's problems"
            faults.add(place, f"{slug} is the platform's problem", remedy, name)
        else:
            found.append(catalogue[slug])
    return tuple(found)


def platform_slugs(path: str, operation: Node, bundle: Bundle) -> Iterator[str]:
    """The platform's problems that can happen to this operation."""
    yield "bad-request"
    yield from _access_slugs(path, operation)
    yield "not-acceptable"
    parameters = [bundle.follow(p) for p in operation.get("parameters", [])]
    if operation.get("x-idempotent"):
        yield "idempotency-key-in-flight"
    if any(p["name"].lower() == "if-match" for p in parameters):
        yield "precondition-failed"
    if "requestBody" in operation:
        yield "body-too-large"
        yield "unsupported-media-type"
    yield "invalid-input"
    if operation.get("x-idempotent"):
        yield "idempotency-key-reused"
    yield from ("rate-limited", "internal-error", "not-implemented", "unavailable")


def _access_slugs(path: str, operation: Node) -> Iterator[str]:
    if operation.get("security"):
        yield "unauthenticated"
        if "x-step-up" in operation:
            yield "step-up-required"
        yield "insufficient-scope"
        if "x-min-role" in operation:
            yield "insufficient-role"
    if "{" in path:
        yield "not-found"


class Additions:
    """Writes the additions into one bundle."""

    def __init__(self, bundle: Bundle, catalogue: dict[str, Problem], faults: Faults) -> None:
        self._bundle = bundle
        self._catalogue = catalogue
        self._faults = faults
        self._components = bundle.document["components"]
        self._links = LinkCompiler(bundle, faults)

    def write(self) -> None:
        for path, method, operation in operations(self._bundle):
            self._parameters(method, operation)
            own = own_problems(operation, self._catalogue, self._faults)
            self._successes(method, operation)
            self._problems(path, operation, own)
            operation["responses"] = dict(sorted(operation["responses"].items()))
        for kind in ("parameters", "headers", "responses"):
            self._components[kind] = dict(self._components[kind])
        empty = [kind for kind, group in self._components.items() if not group]
        for kind in empty:
            del self._components[kind]

    def _parameters(self, method: str, operation: Node) -> None:
        added = []
        if operation.get("x-idempotent"):
            added.append("IdempotencyKey")
        if method == "get" and operation.get("x-cache", "none") != "none":
            added.append("IfNoneMatch")
        if added:
            for name in added:
                self._components["parameters"].setdefault(name, PARAMETERS[name])
            given = list(operation.get("parameters", []))
            refs = [{"$ref": f"#/components/parameters/{name}"} for name in added]
            operation["parameters"] = [*given, *refs]

    def _headers(self, names: Iterable[str]) -> dict[str, Json]:
        found: dict[str, Json] = {}
        for name in names:
            key = name.replace("-", "")
            self._components["headers"].setdefault(key, HEADERS[name])
            found[name] = {"$ref": f"#/components/headers/{key}"}
        return found

    def _always(self, operation: Node) -> list[str]:
        names = ["X-Request-Id", "RateLimit", "RateLimit-Policy"]
        if operation.get("deprecated"):
            names.append("Deprecation")
        if "x-sunset" in operation:
            names.append("Sunset")
        return names

    def _successes(self, method: str, operation: Node) -> None:
        responses = operation.get("responses", {})
        always = self._always(operation)
        cached = method == "get" and operation.get("x-cache", "none") != "none"
        for status, response in responses.items():
            names = list(always)
            if operation.get("x-idempotent"):
                names.append("Idempotent-Replayed")
            if cached or self._has_version(response):
                names.append("ETag")
            if cached or operation.get("x-secret"):
                names.append("Cache-Control")
            if cached:
                names.append("Vary")
            if status in ("201", "202") and self._links.location(operation, response):
                names.append("Location")
            own = response.get("headers", {})
            response["headers"] = {**own, **self._headers(names)}
        if cached:
            headers = self._headers([*always, "ETag", "Cache-Control", "Vary"])
            description = "Not changed since the version of If-None-Match."
            responses["304"] = {"description": description, "headers": headers}

    def _has_version(self, response: Node) -> bool:
        media = response.get("content", {}).get("application/json", {})
        schema = self._bundle.follow(media.get("schema", {}))
        return "version" in schema.get("properties", {})

    def _problems(self, path: str, operation: Node, own: tuple[Problem, ...]) -> None:
        slugs = list(platform_slugs(path, operation, self._bundle))
        by_status: dict[int, list[Problem]] = {}
        for problem in [*(self._catalogue[s] for s in slugs if s in self._catalogue), *own]:
            by_status.setdefault(_status(problem, operation), []).append(problem)
        for status, problems in by_status.items():
            if any(not problem.platform for problem in problems):
                operation["responses"][str(status)] = self._response(operation, status, problems)
                continue
            name = "Or".join(pascal(problem.slug) for problem in problems)
            if is_oauth(operation):
                name = f"OAuth{name}"
            if operation.get("deprecated"):
                name += "Deprecated" + ("Sunset" if "x-sunset" in operation else "")
            known = self._components.setdefault("responses", {})
            if name not in known:
                known[name] = self._response(operation, status, problems)
            operation["responses"][str(status)] = {"$ref": f"#/components/responses/{name}"}

    def _response(self, operation: Node, status: int, problems: list[Problem]) -> dict[str, Any]:
        names = self._always(operation)
        if status == 401:  # noqa: PLR2004  # the statuses are the rule
            names.append("WWW-Authenticate")
        if status == 416:  # noqa: PLR2004  # RFC 9110, 14.4
            names.append("Content-Range")
        if status in (429, 503) or any(p.slug.endswith("-in-flight") for p in problems):
            names.append("Retry-After")
        oauth = is_oauth(operation)
        schema = "ValidationProblem" if status == 422 else "Problem"  # noqa: PLR2004
        shown = oauth_example if oauth else example
        examples = {p.slug: {"summary": p.title, "value": shown(p)} for p in problems}
        return {
            "description": "\n".join(f"`{p.slug}`: {p.meaning}" for p in problems),
            "headers": self._headers(names),
            "content": {
                JSON if oauth else "application/problem+json": {
                    "schema": {"$ref": f"#/components/schemas/{OAUTH_ERROR if oauth else schema}"},
                    "examples": examples,
                }
            },
        }


def is_oauth(operation: Node) -> bool:
    """Whether its errors are those of RFC 6749."""
    return bool(operation.get("x-profile") == "oauth")


def _status(problem: Problem, operation: Node) -> int:
    """RFC 6749 knows no 422: what it cannot make sense of is a 400."""
    unprocessable, bad = 422, 400
    return bad if is_oauth(operation) and problem.status == unprocessable else problem.status


def oauth_example(problem: Problem) -> dict[str, Json]:
    """The problem as RFC 6749 (5.2) writes it."""
    return {
        "error": problem.oauth,
        "error_description": problem.example.get("detail", problem.title),
        "error_uri": f"/problems/{problem.slug}",
        "trace_id": _TRACE,
    }


def example(problem: Problem) -> dict[str, Json]:
    """The problem as a client would get it."""
    detail, members = problem.example.get("detail", problem.title), dict(problem.example)
    members.pop("detail", None)
    return {
        "type": f"/problems/{problem.slug}",
        "title": problem.title,
        "status": problem.status,
        "detail": detail,
        "instance": _INSTANCE,
        "trace_id": _TRACE,
        **members,
    }
