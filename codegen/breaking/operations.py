"""Two versions of one operation compared: where it is, and what is sent and answered."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from codegen.additions import HEADERS, PARAMETERS
from codegen.breaking.ledger import Ledger, Spot, Unit
from codegen.breaking.promises import compare_promises
from codegen.breaking.schemas import SchemaComparer
from codegen.faults import Place
from codegen.ir import JSON
from codegen.positions import Json, Node
from codegen.types import component_name

_PARAMETER: Final = re.compile(r"\{(\w+)\}")
_BUNDLE: Final = Place("generated/openapi.json")
_PROBLEM: Final = "application/problem+json"
_SAID_BY: Final[dict[str, tuple[str, ...]]] = {
    "x-idempotent": ("Idempotency-Key", "Idempotent-Replayed"),
    "x-cache": ("If-None-Match", "ETag", "Cache-Control", "Vary", "304"),
    "x-secret": ("Cache-Control",),
    "deprecated": ("Deprecation",),
    "x-sunset": ("Sunset",),
}
"""The parameters, headers and statuses that the bundler adds for a field of the operation."""
_OF_ERRORS: Final = ("Deprecation", "Sunset", "Retry-After", "WWW-Authenticate")


@dataclass(frozen=True, slots=True)
class Found:
    """One operation of a document."""

    path: str
    method: str
    node: Json

    @property
    def id(self) -> str:
        return str(self.node.get("operationId"))

    @property
    def place(self) -> Place:
        return _place(self.node, _BUNDLE)

    @property
    def route(self) -> str:
        """The method and the path, whatever its parameters are called."""
        return f"{self.method} {_PARAMETER.sub('{}', self.path)}"


class OperationComparer:
    """Compares the operations and events of two documents."""

    def __init__(self, old: Json, new: Json, ledger: Ledger) -> None:
        self._components = old.get("components", {}), new.get("components", {})
        self._schemas = SchemaComparer(old, new, ledger)
        self._ledger = ledger

    def compare(self, old: Found, new: Found, unit: Unit) -> None:
        spot = Spot(unit, f"/operations/{old.id}", new.id, old.place, new.place)
        self._address(old, new, spot)
        compare_promises(old.node, new.node, spot)
        said = {
            name
            for field, names in _SAID_BY.items()
            if old.node.get(field) != new.node.get(field)
            for name in names
        }
        self._parameters(old, new, said, spot)
        self._body(old.node.get("requestBody"), new.node.get("requestBody"), spot)
        self._responses(old.node, new.node, said, spot.towards("response"))

    def message(self, old: Json, new: Json, name: str, unit: Unit) -> None:
        """An event: what the service sends and a client reads."""
        places = _place(old, _BUNDLE), _place(new, _BUNDLE)
        spot = Spot(unit, f"/events/{name}", name, *places, "response")
        before, after = (event.get("requestBody", {}).get("content", {}) for event in (old, new))
        self._contents(before, after, spot)

    def _address(self, old: Found, new: Found, spot: Spot) -> None:
        if old.id != new.id:
            message = f"{old.id} is called {new.id}: the SDKs' method has another name"
            spot.on(old.node, new.node, "operationId").note(
                "operation-id-changed", message, old.id, new.id
            )
        if old.method != new.method:
            message = f"{new.id} was {old.method.upper()}, is {new.method.upper()}"
            spot.note("method-changed", message, old.method, new.method)
        if old.route.partition(" ")[2] != new.route.partition(" ")[2]:
            message = f"{new.id} was at {old.path}, is at {new.path}"
            spot.note("path-changed", message, old.path, new.path)
        elif old.path != new.path:
            message = f"{old.path} is {new.path}: the SDKs' parameters have other names"
            spot.note("path-parameter-renamed", message, old.path, new.path)

    # Parameters

    def _parameters(self, old: Found, new: Found, said: set[str], spot: Spot) -> None:
        renamed = _renamed(old, new)
        before = {
            (where, renamed.get(name, name) if where == "path" else name): node
            for (where, name), node in self._given(old, 0)
        }
        after = dict(self._given(new, 1))
        for key in dict.fromkeys((*before, *after)):
            where, name = key
            if _canonical(name) in said:
                continue
            inner = spot.into(None, None, 0, f"parameters/{where}/{name}", f"{name} ({where})")
            if key not in after:
                moved = _elsewhere(name, after.keys() - before.keys())
                self._lost_parameter(before[key], key, moved, inner)
            elif key not in before:
                if _elsewhere(name, before.keys() - after.keys()) is None:
                    self._new_parameter(after[key], inner)
            else:
                self._parameter(before[key], after[key], inner)

    def _given(self, found: Found, side: int) -> Iterator[tuple[tuple[str, str], Json]]:
        for written in found.node.get("parameters", []):
            node = self._follow(written, side)
            name = node["name"].lower() if node["in"] == "header" else node["name"]
            yield (node["in"], name), written

    def _lost_parameter(
        self, written: Json, key: tuple[str, str], moved: str | None, spot: Spot
    ) -> None:
        spot = Spot(spot.unit, spot.subject, spot.label, _place(written, spot.was), spot.place)
        if moved is not None:
            message = f"{key[1]} was a {key[0]} parameter, is a {moved} parameter"
            spot.note("parameter-moved", message, key[0], moved)
        elif key[0] != "path":
            spot.note_gone("parameter-removed", f"{spot.label} is no longer taken")

    def _new_parameter(self, written: Json, spot: Spot) -> None:
        node = self._follow(written, 1)
        if node["in"] == "path":
            return
        spot = Spot(spot.unit, spot.subject, spot.label, spot.was, _place(written, spot.place))
        if node.get("required", False):
            message = f"{spot.label} has to be sent, and was not known before"
            spot.note("parameter-required-added", message)
        else:
            spot.note("parameter-added", f"{spot.label} can be sent")

    def _parameter(self, old: Json, new: Json, spot: Spot) -> None:
        """Compares a parameter; one that is shared, once."""
        names = component_name(old), component_name(new)
        if None not in names and names[0] == names[1]:
            unit, is_new = self._ledger.shared(("parameters", str(names[0])), spot.unit)
            if not is_new:
                return
            spot = Spot(
                unit, f"/components/parameters/{names[0]}", spot.label, spot.was, spot.place
            )
        old, new = self._follow(old, 0), self._follow(new, 1)
        at = Spot(
            spot.unit, spot.subject, spot.label, _place(old, spot.was), _place(new, spot.place)
        )
        before, after = old.get("required", False), new.get("required", False)
        if after and not before:
            at.on(old, new, "required").note(
                "parameter-required", f"{spot.label} has to be sent now"
            )
        elif before and not after:
            at.note("parameter-optional", f"{spot.label} can be left out")
        if new.get("deprecated", False) and not old.get("deprecated", False):
            at.note("parameter-deprecated", f"{spot.label} is deprecated")
        styles = _style(old), _style(new)
        if styles[0] != styles[1]:
            message = f"{spot.label} was written {styles[0]}, is written {styles[1]}"
            at.on(old, new, "style").note("parameter-style-changed", message, *styles)
        schemas = old.get("schema", {}), new.get("schema", {})
        self._schemas.compare(*schemas, at.on(old, new, "schema"))

    # The request's body

    def _body(self, old: Json, new: Json, spot: Spot) -> None:
        old, new = self._follow(old, 0), self._follow(new, 1)
        at = spot.into(None, None, 0, "requestBody", f"the body of {spot.label}")
        at = Spot(at.unit, at.subject, at.label, _place(old, at.was), _place(new, at.place))
        if old is None or new is None:
            self._only_body(old, new, at)
            return
        before, after = old.get("required", False), new.get("required", False)
        if before != after:
            word = "has to be sent now" if after else "can be left out"
            kind = "request-body-required" if after else "request-body-optional"
            at.on(old, new, "required").note(kind, f"{at.label} {word}")
        self._contents(old.get("content", {}), new.get("content", {}), at)

    @staticmethod
    def _only_body(old: Json, new: Json, at: Spot) -> None:
        if new is not None and new.get("required", False):
            at.note("request-body-required", f"{at.label} has to be sent, and was not known before")
        elif new is not None:
            at.note("request-body-added", f"{at.label} can be sent")
        elif old is not None:
            at.note_gone("request-body-removed", f"{at.label} is no longer read")

    def _contents(self, old: Json, new: Json, spot: Spot) -> None:
        """The media types of a body or an answer, and what each of them holds."""
        verb = {"request": "taken", "response": "answered"}[spot.direction]
        for media in dict.fromkeys((*old, *new)):
            inner = spot.into(old, new, media, media.replace("/", "~1"), spot.label)
            if media not in new:
                message = f"{spot.label} is no longer {verb} as {media}"
                inner.note_gone(f"{spot.direction}-media-type-removed", message)
            elif media not in old:
                message = f"{spot.label} is {verb} as {media} too"
                inner.note(f"{spot.direction}-media-type-added", message)
            else:
                label = inner.label if media == JSON else f"{inner.label} ({media})"
                at = inner.into(old[media], new[media], "schema", "schema", label)
                schemas = old[media].get("schema", {}), new[media].get("schema", {})
                self._schemas.compare(*schemas, at)
                self._encoding(old[media], new[media], inner)

    @staticmethod
    def _encoding(old: Json, new: Json, spot: Spot) -> None:
        """The media types that the parts of a form may have."""
        before, after = old.get("encoding", {}), new.get("encoding", {})
        for part in sorted(before.keys() & after.keys()):
            lists = [
                [name.strip() for name in encoding[part].get("contentType", "").split(",")]
                for encoding in (before, after)
            ]
            at = spot.on(old, new, "encoding").into(before, after, part, part, part)
            for media in lists[0]:
                if media not in lists[1]:
                    message = f"the part {part} is no longer taken as {media}"
                    at.note("part-media-type-removed", message, before=media)
            for media in lists[1]:
                if media not in lists[0]:
                    message = f"the part {part} is taken as {media} too"
                    at.note("part-media-type-added", message, after=media)

    # The answers

    def _responses(self, old: Json, new: Json, said: set[str], spot: Spot) -> None:
        before, after = old.get("responses", {}), new.get("responses", {})
        holder = spot.on(old, new, "responses")
        for status in dict.fromkeys((*before, *after)):
            if status in said:
                continue
            inner = holder.into(
                before, after, status, f"responses/{status}", f"{spot.label}'s {status}"
            )
            if status not in after:
                self._lost_response(self._follow(before[status], 0), status, inner)
            elif status not in before:
                self._new_response(self._follow(after[status], 1), status, inner)
            else:
                self._response(before[status], after[status], said, inner)

    @staticmethod
    def _lost_response(response: Json, status: str, spot: Spot) -> None:
        if status < "400":
            spot.note_gone("response-removed", f"{spot.label} is never answered now")
        elif _PROBLEM not in response.get("content", {}):
            spot.note_gone("error-status-removed", f"{spot.label} is never answered now")

    @staticmethod
    def _new_response(response: Json, status: str, spot: Spot) -> None:
        """Statuses of problems follow from what asks for them, which is told of by itself."""
        if status < "400":
            spot.note("response-added", f"{spot.label} can be answered now")
        elif _PROBLEM not in response.get("content", {}):
            spot.note("error-status-added", f"{spot.label} can be answered now")

    def _response(self, old: Json, new: Json, said: set[str], spot: Spot) -> None:
        names = component_name(old), component_name(new)
        if names[0] is not None and names[1] is not None:
            unit, is_new = self._ledger.shared(("responses", names[0], names[1]), spot.unit)
            if not is_new:
                return
            subject, label = f"/components/responses/{names[0]}", f"the answer {names[1]}"
            spot = Spot(unit, subject, label, spot.was, spot.place, "response")
            said = {*said, *_OF_ERRORS}
        old, new = self._follow(old, 0), self._follow(new, 1)
        at = Spot(
            spot.unit,
            spot.subject,
            spot.label,
            _place(old, spot.was),
            _place(new, spot.place),
            "response",
        )
        self._headers(old.get("headers", {}), new.get("headers", {}), said, at)
        self._contents(old.get("content", {}), new.get("content", {}), at)

    def _headers(self, old: Json, new: Json, said: set[str], spot: Spot) -> None:
        for name in dict.fromkeys((*old, *new)):
            if name in said:
                continue
            inner = spot.into(
                old, new, name, f"headers/{name}", f"the header {name} of {spot.label}"
            )
            if name not in new:
                inner.note_gone("response-header-removed", f"{inner.label} is gone")
            elif name not in old:
                inner.note("response-header-added", f"{inner.label} is new")
            else:
                self._header(old[name], new[name], inner)

    def _header(self, old: Json, new: Json, spot: Spot) -> None:
        names = component_name(old), component_name(new)
        if names[0] is not None and names[1] is not None:
            unit, is_new = self._ledger.shared(("headers", names[0], names[1]), spot.unit)
            if not is_new:
                return
            subject = f"/components/headers/{names[0]}"
            spot = Spot(unit, subject, f"the header {names[1]}", spot.was, spot.place, "response")
        old, new = self._follow(old, 0), self._follow(new, 1)
        before, after = old.get("required", False), new.get("required", False)
        if before != after:
            what = "required" if after else "optional"
            message = f"{spot.label} " + ("is always sent" if after else "can be left out")
            spot.on(old, new, "required").note(f"response-header-{what}", message)
        self._schemas.compare(old.get("schema", {}), new.get("schema", {}), spot)

    def _follow(self, node: Json, side: int) -> Json:
        while isinstance(node, dict) and "$ref" in node:
            _, _, kind, name = node["$ref"].split("/")
            node = self._components[side][kind][name]
        return node


_ADDED: Final[dict[str, str]] = {
    name.lower(): name for name in (*HEADERS, *(p["name"] for p in PARAMETERS.values()))
}


def _canonical(name: str) -> str:
    return _ADDED.get(name.lower(), name)


def _elsewhere(name: str, places: Iterable[tuple[str, str]]) -> str | None:
    """Where else a parameter of this name is; header names are the same in any case."""
    return next((where for where, other in places if other.lower() == name.lower()), None)


def _renamed(old: Found, new: Found) -> dict[str, str]:
    """The new names of the path's parameters, by their old ones."""
    before, after = _PARAMETER.findall(old.path), _PARAMETER.findall(new.path)
    if len(before) != len(after) or set(before) == set(after):
        return {}
    return dict(zip(before, after, strict=True))


def _style(parameter: Json) -> str:
    """How a parameter is written, said or by OpenAPI's defaults (OpenAPI 3.1, 4.8.12.2.1)."""
    usual = "form" if parameter["in"] in ("query", "cookie") else "simple"
    style: str = parameter.get("style", usual)
    return f"{style}, exploded" if parameter.get("explode", style == "form") else style


def _place(node: Json, otherwise: Place) -> Place:
    place: Place = node.place if isinstance(node, Node) else otherwise
    return place
