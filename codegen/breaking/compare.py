"""Everything that differs between two contracts, by what it asks of clients."""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from codegen.breaking.changes import Change
from codegen.breaking.ledger import Ledger, Spot, Unit
from codegen.breaking.operations import Found, OperationComparer
from codegen.breaking.schemas import SchemaComparer
from codegen.bundle import METHODS
from codegen.faults import Place
from codegen.ir import Contract, Problem
from codegen.positions import Json, place_of

_SCHEME: Final = ("type", "scheme", "in", "name", "bearerFormat")
_BUNDLE: Final = Place("generated/openapi.json")


def compare(old: Contract, new: Contract, today: dt.date) -> list[Change]:
    """All changes from `old` to `new`: breaking, risky, safe; each is told of once.

    On `today` it depends whether a deprecated operation may be gone.
    """
    return _Comparison(old, new, today).run()


class _Comparison:
    def __init__(self, old: Contract, new: Contract, today: dt.date) -> None:
        self._old, self._new, self._today = old, new, today
        self._ledger = Ledger()
        documents = old.document, new.document
        self._operations = OperationComparer(*documents, self._ledger)
        self._schemas = SchemaComparer(*documents, self._ledger)
        self._users: dict[str, list[Unit]] = {}

    def run(self) -> list[Change]:
        self._all_operations()
        self._events()
        self._schemes()
        self._problems()
        return self._ledger.changes()

    def _unit(self, old: Found | None, new: Found | None) -> Unit:
        """The unit of an operation, which uses its problems and security schemes."""
        nodes = [found.node for found in (old, new) if found is not None]
        planned = old is not None and old.node.get("x-status") == "planned"
        unit = self._ledger.root(str(nodes[0].get("operationId")), planned=planned)
        for node in nodes:
            schemes = [name for choice in node.get("security", []) for name in choice]
            for name in (*node.get("x-problems", []), *schemes):
                self._users.setdefault(name, []).append(unit)
        return unit

    def _used_by(self, name: str) -> Unit:
        """The unit of something that operations name."""
        unit = self._ledger.root("")
        for user in self._users.get(name, []):
            user.uses["named", name] = unit
        return unit

    def _all_operations(self) -> None:
        before, after = (
            {found.id: found for found in _operations(contract.document)}
            for contract in (self._old, self._new)
        )
        routes = {f.route: f for f in after.values() if f.id not in before}
        known = set()
        for name, found in before.items():
            successor = after.get(name) or routes.get(found.route)
            unit = self._unit(found, successor)
            if successor is None:
                spot = Spot(unit, f"/operations/{name}", name, found.place, found.place)
                self._removed(found, spot)
            else:
                known.add(successor.id)
                self._operations.compare(found, successor, unit)
        for name, found in after.items():
            if name not in known:
                unit = self._unit(None, found)
                spot = Spot(unit, f"/operations/{name}", name, found.place, found.place)
                where = f"{found.method.upper()} {found.path}"
                spot.note("operation-added", f"{name} is new: {where}")

    def _removed(self, found: Found, spot: Spot) -> None:
        sunset = found.node.get("x-sunset")
        if found.node.get("deprecated", False) and sunset and str(sunset) <= str(self._today):
            message = f"{found.id} is gone, as it was to be from {sunset} on"
            spot.note_gone("operation-removed-after-sunset", message)
        else:
            spot.note_gone("operation-removed", f"{found.id} is gone")

    def _events(self) -> None:
        before = self._old.document.get("webhooks", {})
        after = self._new.document.get("webhooks", {})
        for name in dict.fromkeys((*before, *after)):
            unit = self._ledger.root(name)
            was, place = place_of(before, name, _BUNDLE), place_of(after, name, _BUNDLE)
            spot = Spot(unit, f"/events/{name}", name, was, place)
            if name not in after:
                spot.note_gone("event-removed", f"{name} is no longer told of")
            elif name not in before:
                spot.note("event-added", f"{name} is told of too")
            else:
                messages = before[name].get("post", {}), after[name].get("post", {})
                self._operations.message(*messages, name, unit)

    def _schemes(self) -> None:
        """Security schemes that are in use."""
        before, after = (
            contract.document.get("components", {}).get("securitySchemes", {})
            for contract in (self._old, self._new)
        )
        for name, scheme in before.items():
            unit = self._used_by(name)
            was, place = place_of(before, name, _BUNDLE), place_of(after, name, _BUNDLE)
            spot = Spot(unit, f"/components/securitySchemes/{name}", name, was, place)
            if name not in after:
                spot.note_gone("security-scheme-removed", f"the security scheme {name} is gone")
                continue
            sides = [{k: side.get(k) for k in _SCHEME} for side in (scheme, after[name])]
            if sides[0] != sides[1]:
                message = f"the security scheme {name} works in another way"
                spot.note("security-scheme-changed", message, *sides)

    def _problems(self) -> None:
        before, after = ({p.slug: p for p in c.problems} for c in (self._old, self._new))
        for slug, problem in before.items():
            spot = self._problem_spot(problem, after.get(slug, problem))
            if slug in after:
                self._problem(problem, after[slug], spot)
            else:
                message = f"the problem {slug} is gone, and so is its page and the SDKs' class"
                spot.note_gone("catalogue-problem-removed", message)
        for slug, problem in after.items():
            if slug not in before:
                spot = self._problem_spot(problem, problem)
                spot.note("catalogue-problem-added", f"the problem {slug} is new")

    def _problem_spot(self, old: Problem, new: Problem) -> Spot:
        unit = self._used_by(old.slug)
        subject = f"/problems/{old.slug}"
        return Spot(unit, subject, old.slug, old.place, new.place, "response")

    def _problem(self, old: Problem, new: Problem, spot: Spot) -> None:
        if old.status != new.status:
            message = f"the problem {old.slug} was a {old.status}, is a {new.status}"
            spot.note("problem-status-changed", message, old.status, new.status)
        if old.title != new.title:
            message = f"the problem {old.slug} was titled {old.title}, is titled {new.title}"
            spot.note("problem-title-changed", message, old.title, new.title)
        self._schemas.compare(_object(old.members), _object(new.members), spot)


def _object(members: dict[str, Json]) -> dict[str, Json]:
    return {"type": "object", "properties": members, "required": list(members)}


def _operations(document: Json) -> Iterator[Found]:
    for path, item in document.get("paths", {}).items():
        for method in METHODS:
            if method in item:
                yield Found(path, method, item[method])
