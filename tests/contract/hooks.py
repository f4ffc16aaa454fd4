"""What Schemathesis does beside its own: seeded ids, disposable things, and checks of the house.

Loaded by `st run` (see schemathesis.toml); fuzz.py hands over the seeded world in a file. Without
these hooks most requests would stop at a 404 for an invented id, a 422 for an Idempotency-Key that
was used before, or a 412 for an invented version, and prove nothing of what lies behind. One
request of four is sent as it was generated, to show those answers too.
"""

import json
import os
import re
from collections import Counter
from pathlib import Path
from typing import Any, Final
from uuid import uuid4

import schemathesis
from schemathesis.core.parameters import ParameterLocation
from schemathesis.core.transport import Response

from generated.operations import OPERATIONS
from tests.contract.disposables import DESTRUCTIVE, Maker
from tests.contract.furnish import sensible

_WORLD: Final[dict[str, Any]] = json.loads(Path(os.environ["FUZZ_WORLD"]).read_text())
_MAKER: Final = Maker(_WORLD)
_TURNS: Final[Counter[tuple[str, str]]] = Counter()
_SEEN: Final[set[bytes]] = set()
_ID: Final = re.compile(rb"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_REFERENCES: Final = {"cursor", "book"}
"""Codes of faults that no schema can tell: what is referred to is not there."""
_UNIQUE: Final = {"name": "{}", "email": "{}@example.org", "external_id": "FT{}"}


@schemathesis.deserializer("text/html")
def html(_context: Any, response: Response) -> str:
    return response.content.decode()


@schemathesis.hook
def before_call(_context: Any, case: Any, _kwargs: dict[str, Any]) -> None:
    """Let well-formed requests reach real things; leave malformed parts as they are."""
    name = case.operation.definition.raw["operationId"]
    if case.meta is None or case.method != OPERATIONS[name].method:
        return
    if case.meta.generation.mode.is_positive and _turn(name, case.meta.phase.name):
        _furnish(name, case)
    elif not case.meta.is_negative_at(ParameterLocation.PATH):
        _path(name, case, None)
    if name in DESTRUCTIVE and case.meta.phase.name != "stateful":
        _dispose(name, case)


@schemathesis.hook
def after_call(_context: Any, case: Any, response: Response) -> None:
    """Remember the ids that sequences hand from one step to the next."""
    if case.meta is not None and case.meta.phase.name == "stateful":
        _SEEN.update(_ID.findall(response.content))


def _turn(name: str, phase: str) -> bool:
    """Whether it is a furnished request's turn; in sequences always, for they are replayed."""
    _TURNS[name, phase] += 1
    return _TURNS[name, phase] % 4 != 0 or phase == "stateful"


def _furnish(name: str, case: Any) -> None:
    data = case.meta.phase.data
    tried = getattr(data, "parameter", None)
    _path(name, case, tried)
    _query(case, tried)
    _headers(case, tried)
    if isinstance(case.body, dict):
        in_sequence = case.meta.phase.name == "stateful"
        body = _with_ids(case.body)
        if body != case.body and "book_id" in case.path_parameters and tried != "book_id":
            case.path_parameters["book_id"] = _WORLD["book"]
        body |= _own_names(body, always=in_sequence)
        case.body = sensible(name, body, _property(data.location), _WORLD)


def _property(location: str | None) -> str | None:
    """The property of the body that a case of the coverage phase is about."""
    parts = (location or "").split("/properties/")
    return parts[1].partition("/")[0] if len(parts) > 1 else None


def _path(name: str, case: Any, tried: str | None) -> None:
    known: dict[str, str] = _WORLD["path"]
    if name == "update_account":
        known = {**known, "account_id": _WORLD["closable"]}
    in_sequence = case.meta.phase.name == "stateful"
    if in_sequence and name in DESTRUCTIVE:
        known = {"book_id": known["book_id"]}
    case.path_parameters = {
        parameter: value
        if parameter == tried or (in_sequence and str(value).encode() in _SEEN)
        else known.get(parameter, value)
        for parameter, value in (case.path_parameters or {}).items()
    }


def _query(case: Any, tried: str | None) -> None:
    known: dict[str, str] = {**_WORLD["path"], "move_to": _WORLD["move_to"]}
    case.query = {
        name: known[name] if name in known and name != tried else value
        for name, value in (case.query or {}).items()
        if name != "cursor" or name == tried
    }


def _headers(case: Any, tried: str | None) -> None:
    for name, value in {"Idempotency-Key": uuid4().hex, "If-Match": "*"}.items():
        if name in (case.headers or {}) and name != tried:
            case.headers[name] = value


def _own_names(body: dict[str, Any], *, always: bool) -> dict[str, str]:
    """The examples' names are taken after the first request: later ones get names of their own."""
    return {
        field: form.format(uuid4().hex[:12])
        for field, form in _UNIQUE.items()
        if body.get(field) in _WORLD["taken"] or (always and body.get(field) is not None)
    }


def _with_ids(value: Any) -> Any:
    if isinstance(value, list):
        return [_with_ids(item) for item in value]
    if not isinstance(value, dict):
        return value
    ids: dict[str, str] = _WORLD["body"]
    return {
        name: ids[name] if name in ids and item is not None else _with_ids(item)
        for name, item in value.items()
    }


def _dispose(name: str, case: Any) -> None:
    """Destroy what was made for this request; probes with other credentials get no such thing."""
    mine = f"Bearer {_WORLD['token']}"
    guarded = OPERATIONS[name].security == "required"
    if guarded and (case.headers or {}).get("Authorization") != mine:
        return
    disposable = _MAKER.make(name)
    if not case.meta.is_negative_at(ParameterLocation.PATH):
        case.path_parameters = {**(case.path_parameters or {}), **disposable.path}
    if disposable.token is not None:
        case.headers["Authorization"] = f"Bearer {disposable.token}"
    if disposable.body is not None and not case.meta.is_negative_at(ParameterLocation.BODY):
        case.body = {**case.body, **disposable.body}


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
    if problem["type"] not in {"/problems/invalid-input", "/problems/bad-request"}:
        return
    faults = problem.get("errors", [])
    assert faults, f"refused without naming a fault: {problem['detail']}"
    unexpected = [each for each in faults if each.get("code") not in _REFERENCES]
    assert not unexpected, f"fits the schema, yet is refused: {unexpected}"


def _problem(response: Response) -> dict[str, Any] | None:
    media_type = (response.headers.get("content-type") or [""])[0]
    if not media_type.startswith("application/problem+json"):
        return None
    loaded: dict[str, Any] = json.loads(response.content)
    return loaded
