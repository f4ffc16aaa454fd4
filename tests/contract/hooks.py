"""What Schemathesis does beside its own: seeded ids, disposable things, and checks of the house.

Loaded by `st run` (see schemathesis.toml); fuzz.py hands over the seeded world in a file. Without
these hooks most requests would stop at a 404 for an invented id, a 422 for an Idempotency-Key that
was used before, or a 412 for an invented version, and prove nothing of what lies behind. One
request of four is sent as it was generated, to show those answers too.
"""

import json
import os
import re
import time
from collections import Counter
from pathlib import Path
from typing import Any, Final
from uuid import uuid4

import schemathesis
from jsonschema import Draft202012Validator
from schemathesis.core.parameters import ParameterLocation
from schemathesis.core.transport import Response

from generated.operations import OPERATIONS
from tests.contract import bundle
from tests.contract.disposables import CONSUMING, Maker
from tests.contract.furnish import sensible
from tests.contract.own_people import Disposable

_WORLD: Final[dict[str, Any]] = json.loads(Path(os.environ["FUZZ_WORLD"]).read_text())
_SENT: Final = Path(os.environ["FUZZ_SENT"])
_MAKER: Final = Maker(_WORLD)
_SPARES: Final[dict[str, tuple[float, Disposable]]] = {}
"""What was made for an operation, and when: it is as new until a request of good form is sent."""
_AS_NEW: Final = 10.0
"""Seconds; codes of authenticator apps change after thirty."""
_TURNS: Final[Counter[tuple[str, str]]] = Counter()
_SEEDED: Final = frozenset(_WORLD["of_example"].values())
_SEEN: Final[set[str]] = set(_SEEDED)
_ID: Final = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_WITH_UNIONS: Final = {
    name: Draft202012Validator({"$ref": body[1]["schema"]["$ref"], **bundle.bundle()})
    for name in ("create_rule", "update_rule", "test_rules")
    if (body := bundle.body(name)) is not None
}
"""Operations whose bodies have unions told apart by a name, and what their bodies are to fit."""
_REPORTS: Final = frozenset(
    name for name, each in OPERATIONS.items() if "/analytics/" in each.path and each.method == "GET"
)
_ONE_WAY: Final = {"accept_invitation"}
"""Operations whose bodies say the same in one of several ways, which exclude each other."""
_FORM: Final = {"/problems/invalid-input", "/problems/bad-request"}
_UNTOLD: Final = {"cursor", "book", "repeated"}
"""Codes of faults that no schema can tell: a thing referred to is not there, or is named twice."""


@schemathesis.deserializer("text/html")
def html(_context: Any, response: Response) -> str:
    return response.content.decode()


@schemathesis.deserializer("text/csv")
def table(_context: Any, response: Response) -> str:
    return response.content.decode()


@schemathesis.deserializer("image/png", "application/octet-stream")
def file(_context: Any, response: Response) -> str:
    return response.content.decode("latin-1")


@schemathesis.hook
def before_call(_context: Any, case: Any, _kwargs: dict[str, Any]) -> None:
    """Let well-formed requests reach real things; leave malformed parts as they are."""
    name = case.operation.definition.raw["operationId"]
    if case.meta is None or case.method != OPERATIONS[name].method:
        return
    if case.meta.phase.name == "examples":
        _remember(name, case)
    if case.meta.generation.mode.is_positive and _turn(name, case.meta.phase.name):
        _furnish(name, case)
    if case.meta.is_negative_at(ParameterLocation.PATH) or _made_in_sequence(case):
        return
    _path(name, case)
    if name in CONSUMING:
        _consume(name, case)


def _remember(name: str, case: Any) -> None:
    """Write down what an example gave, before it is put right."""
    places = {"path": case.path_parameters, "query": case.query, "header": case.headers}
    sent = {
        f"{place} {key}": value
        for place, values in places.items()
        for key, value in (values or {}).items()
    }
    if case.media_type is not None:
        sent[f"body {case.media_type}"] = case.body
    with _SENT.open("a") as file:
        file.write(json.dumps([name, sent], default=str) + "\n")


@schemathesis.hook
def after_call(_context: Any, case: Any, response: Response) -> None:
    """Remember the ids that sequences hand from one step to the next; and what is used up."""
    if not _of_bad_form(response):
        _SPARES.pop(case.operation.definition.raw["operationId"], None)
    if case.meta is not None and case.meta.phase.name == "stateful":
        _SEEN.update(_ID.findall(response.content.decode(errors="replace")))


def _turn(name: str, phase: str) -> bool:
    """Whether it is a furnished request's turn; in sequences always, for they are replayed."""
    _TURNS[name, phase] += 1
    return _TURNS[name, phase] % 4 != 0 or phase == "stateful"


def _made_in_sequence(case: Any) -> bool:
    """Whether the path is about what a step before made, and the rest fits it.

    The ids in furnished queries and bodies are the seeded book's: they fit no other book. And what
    was seeded is only looked at: closed or taken away, it would spoil the sequences to come.
    """
    path: dict[str, str] = case.path_parameters or {}
    ids = {value for name, value in path.items() if name.endswith("_id")} - {_WORLD["book"]}
    if case.meta.phase.name != "stateful" or not ids or not ids <= _SEEN:
        return False
    if path.get("book_id") == _WORLD["book"]:
        return case.method == "GET" or not ids & _SEEDED
    return _ID.search(json.dumps([case.query, case.body], default=str)) is None


def _furnish(name: str, case: Any) -> None:
    tried = _tried(case)
    _query(name, case, tried, _untimely(tried) if name in _REPORTS else set())
    _headers(case, tried)
    if isinstance(case.body, dict):
        location = case.meta.phase.data.location
        case.body = sensible(name, case.body, _property(location), _WORLD)


def _tried(case: Any) -> str | None:
    """The parameter that a case of the coverage phase is about."""
    parameter: str | None = getattr(case.meta.phase.data, "parameter", None)
    return parameter


def _property(location: str | None) -> str | None:
    """The property of the body that a case of the coverage phase is about."""
    parts = (location or "").split("/properties/")
    return parts[1].partition("/")[0] if len(parts) > 1 else None


def _path(name: str, case: Any) -> None:
    known: dict[str, str] = {**_WORLD["path"], **_WORLD["path_of"].get(name, {})}
    tried = _tried(case)
    case.path_parameters = {
        parameter: value if parameter == tried else known[parameter]
        for parameter, value in (case.path_parameters or {}).items()
    }


def _query(name: str, case: Any, tried: str | None, untimely: set[str]) -> None:
    known: dict[str, str] = {**_WORLD["path"], "move_to": _WORLD["move_to"].get(name)}
    case.query = {
        name: known[name] if name in known and name != tried else value
        for name, value in (case.query or {}).items()
        if (name != "cursor" or name == tried) and name not in untimely
    }


def _untimely(tried: str | None) -> set[str]:
    """The parameters of reports that do not go with what is tried: days are named in one way."""
    days = {"date_from", "date_to"}
    return {"period", "compare_to", *days} - {tried} if tried in days else days


def _headers(case: Any, tried: str | None) -> None:
    for name, value in {"Idempotency-Key": uuid4().hex, "If-Match": "*"}.items():
        if name in (case.headers or {}) and name != tried:
            case.headers[name] = value


def _consume(name: str, case: Any) -> None:
    """Hand over what was made for this request; probes with other credentials get no such thing."""
    mine = f"Bearer {_WORLD['token']}"
    guarded = OPERATIONS[name].security == "required"
    if guarded and (case.headers or {}).get("Authorization") != mine:
        return
    disposable = _spare(name)
    case.path_parameters = {**(case.path_parameters or {}), **disposable.path}
    if disposable.headers:
        case.headers = {**(case.headers or {}), **disposable.headers}
    if disposable.token is not None:
        case.headers["Authorization"] = f"Bearer {disposable.token}"
    if disposable.body is not None and not case.meta.is_negative_at(ParameterLocation.BODY):
        case.body = {**({} if name in _ONE_WAY else case.body), **disposable.body}


def _spare(name: str) -> Disposable:
    """What the last request was refused before it could use, or something made for this one."""
    now = time.monotonic()
    made, spare = _SPARES.get(name, (now, None))
    if spare is None or now - made > _AS_NEW:
        made, spare = now, _MAKER.make(name)
    _SPARES[name] = made, spare
    return spare


def _of_bad_form(response: Response) -> bool:
    """Whether a request was refused by the specification, before anything was looked at."""
    problem = _problem(response)
    return problem is not None and problem["type"] in _FORM


@schemathesis.check
def problem_is_declared(_context: Any, response: Response, case: Any) -> None:
    """A problem is one that the operation declares, by its slug."""
    problem = _problem(response)
    if problem is None or response.status_code == 405:
        return
    name = case.operation.definition.raw["operationId"]
    slug = str(problem["type"]).removeprefix("/problems/")
    assert slug in _WORLD["problems"][name], f"{slug} is no problem of {name}"


@schemathesis.check
def valid_form_is_accepted(_context: Any, response: Response, case: Any) -> None:
    """What fits the schema is never called malformed, but for a reference to nothing."""
    problem = _problem(response)
    if problem is None or case.meta is None or case.meta.generation.mode.is_negative:
        return
    if problem["type"] not in _FORM:
        return
    faults = problem.get("errors", [])
    assert faults, f"refused without naming a fault: {problem['detail']}"
    unexpected = [each for each in faults if each.get("code") not in _UNTOLD]
    assert not unexpected, f"fits the schema, yet is refused: {unexpected}"


@schemathesis.check
def broken_union_is_refused(_context: Any, response: Response, case: Any) -> None:
    """In place of negative_data_rejection, where what was broken may be right as something else."""
    name = case.operation.definition.raw["operationId"]
    if name not in _WITH_UNIONS or case.meta is None or response.status_code >= 400:
        return
    if case.meta.generation.mode.is_positive:
        return
    elsewhere = (ParameterLocation.PATH, ParameterLocation.QUERY)
    assert not any(map(case.meta.is_negative_at, elsewhere)), "a broken parameter was accepted"
    faults = [each.message for each in _WITH_UNIONS[name].iter_errors(case.body)]
    assert not faults, f"a body that breaks the schema was accepted: {faults[0]}"


def _problem(response: Response) -> dict[str, Any] | None:
    media_type = (response.headers.get("content-type") or [""])[0]
    if not media_type.startswith("application/problem+json"):
        return None
    loaded: dict[str, Any] = json.loads(response.content)
    return loaded
