"""Where changes are noted: by what was compared as one, so that a shared part is told of once."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Final, Literal, TypeAlias

from codegen.breaking.changes import KINDS, Change
from codegen.faults import Place
from codegen.positions import Json, place_of

Direction: TypeAlias = Literal["request", "response"]
Key: TypeAlias = tuple[str, ...]


@dataclass(slots=True, eq=False)
class Unit:
    """An operation, an event, a problem or a pair of components, and the pairs it refers to."""

    changes: list[Change] = field(default_factory=list)
    uses: dict[Key, "Unit"] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Spot:
    """A pair of nodes that are compared: in which unit, under what name, and where they stand."""

    unit: Unit
    subject: str
    label: str
    was: Place
    place: Place
    direction: Direction = "request"

    def note(self, kind: str, message: str, before: Json = None, after: Json = None) -> None:
        """Notes a change whose place is in the new specification."""
        self._add(kind, message, before, after, at_base=False)

    def note_gone(self, kind: str, message: str, before: Json = None) -> None:
        """Notes a change of which only the old specification has a place."""
        self._add(kind, message, before, None, at_base=True)

    def _add(self, kind: str, message: str, before: Json, after: Json, *, at_base: bool) -> None:
        place = self.was if at_base else self.place
        change = Change(KINDS[kind], kind, self.subject, message, place, at_base, before, after)
        self.unit.changes.append(change)

    def into(self, old: Json, new: Json, key: str | int, step: str, label: str) -> "Spot":
        """The members `key` of both nodes, named by `step` below this."""
        return Spot(
            self.unit,
            f"{self.subject}/{step}",
            label,
            place_of(old, key, self.was),
            place_of(new, key, self.place),
            self.direction,
        )

    def on(self, old: Json, new: Json, key: str) -> "Spot":
        """The same subject, standing at its keyword `key` where both or one of them have it."""
        return replace(self, was=place_of(old, key, self.was), place=place_of(new, key, self.place))

    def towards(self, direction: Direction) -> "Spot":
        return replace(self, direction=direction)


class Ledger:
    """All units of one comparison."""

    def __init__(self) -> None:
        self._roots: list[tuple[str, bool, Unit]] = []
        self._shared: dict[Key, Unit] = {}

    def root(self, name: str, *, planned: bool = False) -> Unit:
        """A unit that stands for itself: an operation, an event, or something without either.

        Nothing can break what was only planned.
        """
        unit = Unit()
        self._roots.append((name, planned, unit))
        return unit

    def shared(self, key: Key, user: Unit) -> tuple[Unit, bool]:
        """The unit of a pair of components that `user` refers to, and whether it is a new one."""
        known = self._shared.get(key)
        unit = known or Unit()
        self._shared[key] = unit
        user.uses[key] = unit
        return unit, known is None

    def changes(self) -> list[Change]:
        """All changes with what they touch: the worst first, then by place."""
        users: dict[Unit, list[tuple[str, bool]]] = {}
        for name, planned, root in self._roots:
            for unit in _reachable(root):
                users.setdefault(unit, []).append((name, planned))
        found: dict[str, Change] = {}
        for unit, touched in users.items():
            for change in unit.changes:
                whole = _touching(change, touched)
                known = found.get(whole.fingerprint)
                found[whole.fingerprint] = _both(known, whole) if known else whole
        return sorted(found.values(), key=lambda c: (_ORDER[c.level], c.place, c.kind, c.subject))


_ORDER: Final = {"breaking": 0, "risky": 1, "safe": 2}


def _reachable(root: Unit) -> Iterator[Unit]:
    seen, waiting = {root}, [root]
    while waiting:
        unit = waiting.pop()
        yield unit
        fresh = [used for used in unit.uses.values() if used not in seen]
        seen.update(fresh)
        waiting += fresh


def _touching(change: Change, touched: list[tuple[str, bool]]) -> Change:
    used_by = _sorted(name for name, _ in touched)
    level = "safe" if all(planned for _, planned in touched) else change.level
    return replace(change, used_by=used_by, level=level)


def _both(known: Change, other: Change) -> Change:
    """One change that was met on two ways."""
    worse = min(known, other, key=lambda change: _ORDER[change.level])
    return replace(worse, used_by=_sorted((*known.used_by, *other.used_by)))


def _sorted(names: Iterable[str]) -> tuple[str, ...]:
    """Operations before events, whose names have a dot."""
    return tuple(sorted({name for name in names if name}, key=lambda name: ("." in name, name)))
