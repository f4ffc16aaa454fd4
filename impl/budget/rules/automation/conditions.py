"""Conditions of rules: each is a bit, set where it holds of a transaction (docs/decisions/0090).

Conditions are put by the field that they look at. A ledger has few different values of a field, so
which conditions hold of a value is reckoned once, and remembered.
"""

import datetime as dt
from bisect import bisect_right
from collections.abc import Callable, Collection, Hashable, Mapping
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeAlias, TypeVar
from uuid import UUID

import orjson

from impl.budget.rules.automation.expressions import Expressions
from impl.budget.rules.automation.subject import Subject
from impl.platform.caseless import name_key

Said: TypeAlias = Mapping[str, Any]
"""A condition or an action as clients send it."""
V = TypeVar("V")
Test: TypeAlias = Callable[[V], bool]

REMEMBERED: Final = 4_096
"""Values of one field that are remembered."""
_OPPOSITES: Final = {
    "is_not": "is",
    "does_not_contain": "contains",
    "does_not_match": "matches",
}


class Conditions:
    """All different conditions of some rules."""

    def __init__(self) -> None:
        self._bits: dict[bytes, int] = {}
        self._fields: dict[str, Field[Any]] = {}

    def add(self, said: Said) -> int:
        """The condition's bit: the same for whoever asks the same."""
        spelled = orjson.dumps(said, option=orjson.OPT_SORT_KEYS)
        bit = self._bits.get(spelled)
        if bit is None:
            bit = self._bits[spelled] = 1 << len(self._bits)
            name = said["field"]
            if name not in self._fields:
                self._fields[name] = _field(name)
            self._fields[name].add(bit, said)
        return bit

    def holding(self, subject: Subject) -> int:
        """The bits of the conditions that hold."""
        found = 0
        for field in self._fields.values():
            found |= field.holding(subject)
        return found


class Field(Generic[V]):
    """The conditions on one field."""

    def __init__(self) -> None:
        self._tests: list[tuple[int, Test[V]]] = []
        self._known: dict[Hashable, int] = {}

    def add(self, bit: int, said: Said) -> None:
        self._known.clear()
        test = self.test(said)
        opposite = said.get("operator") in _OPPOSITES
        self._tests.append((bit, (lambda value: not test(value)) if opposite else test))

    def holding(self, subject: Subject) -> int:
        key = self.key(subject)
        found = self._known.get(key)
        if found is None:
            if len(self._known) >= REMEMBERED:
                self._known.clear()
            value = self.value(subject)
            found = self._known[key] = sum(bit for bit, test in self._tests if test(value))
        return found

    def key(self, subject: Subject) -> Hashable:
        """Values of the same key pass the same tests."""
        key: Hashable = self.value(subject)
        return key

    def value(self, subject: Subject) -> V:
        """What the tests look at."""
        raise NotImplementedError

    def test(self, said: Said) -> Test[V]:
        """What a condition asks, without its negation."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Text:
    """A text in the forms in which conditions look at it."""

    caseless: str
    hits: frozenset[int]
    """Which expressions are found in it."""


class _Texts(Field[Text]):
    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._expressions = Expressions()

    def key(self, subject: Subject) -> str:
        return subject.text(self._name)

    def value(self, subject: Subject) -> Text:
        text = subject.text(self._name)
        return Text(name_key(text), self._expressions.find(text))

    def test(self, said: Said) -> Test[Text]:
        operator: str = said["operator"]
        asked = _OPPOSITES.get(operator, operator)
        if asked == "matches":
            wanted = self._expressions.add(said["values"])
            return lambda text: not text.hits.isdisjoint(wanted)
        values = tuple(name_key(each) for each in said["values"])
        tests: dict[str, Test[Text]] = {
            "is": lambda text: text.caseless in values,
            "contains": lambda text: any(value in text.caseless for value in values),
            "starts_with": lambda text: text.caseless.startswith(values),
            "ends_with": lambda text: text.caseless.endswith(values),
        }
        return tests[asked]


class _Amounts(Field[int]):
    """Amounts between two neighbouring bounds of all conditions pass the same tests."""

    def __init__(self) -> None:
        super().__init__()
        self._bounds: list[int] = [0, 1]

    def key(self, subject: Subject) -> int:
        return bisect_right(self._bounds, subject.draft.amount)

    def value(self, subject: Subject) -> int:
        return subject.draft.amount

    def test(self, said: Said) -> Test[int]:
        least, most = said["minimum"] or 0, said["maximum"]
        largest = float("inf") if most is None else most
        sign = {"any": 0, "inflow": 1, "outflow": -1}[said["direction"]]
        bounds = {*self._bounds, least, 1 - least, *(() if most is None else (most + 1, -most))}
        self._bounds = sorted(bounds)
        return lambda amount: (not sign or amount * sign > 0) and least <= abs(amount) <= largest


class _Dates(Field[dt.date]):
    def value(self, subject: Subject) -> dt.date:
        return subject.draft.date

    def test(self, said: Said) -> Test[dt.date]:
        first = dt.date.fromisoformat(said["date_from"]) if said["date_from"] else dt.date.min
        last = dt.date.fromisoformat(said["date_to"]) if said["date_to"] else dt.date.max
        return lambda date: first <= date <= last


class _Flags(Field[bool]):
    def __init__(self, name: str) -> None:
        super().__init__()
        self._read = _FLAGS[name]

    def value(self, subject: Subject) -> bool:
        return self._read(subject)

    def test(self, said: Said) -> Test[bool]:
        wanted = said["value"]
        return lambda flag: flag == wanted


class _Members(Field[Collection[Any]]):
    """One of some ids or words."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._listed, self._read = _MEMBERS[name]

    def value(self, subject: Subject) -> Collection[Any]:
        return self._read(subject)

    def test(self, said: Said) -> Test[Collection[Any]]:
        listed: list[str] = said[self._listed]
        wanted: frozenset[Any] = frozenset(
            map(UUID, listed) if self._listed.endswith("_ids") else listed
        )
        return lambda values: not wanted.isdisjoint(values)


def _field(name: str) -> Field[Any]:
    if name in ("payee_name", "memo", "imported_text"):
        return _Texts(name)
    if name in ("amount", "date"):
        return _Amounts() if name == "amount" else _Dates()
    return _Flags(name) if name in _FLAGS else _Members(name)


def _categories(subject: Subject) -> tuple[UUID | None, ...]:
    draft = subject.draft
    return (draft.category_id, *(part.category_id for part in draft.parts))


def _is_uncategorised(subject: Subject) -> bool:
    if not subject.takes_category or subject.draft.source == "opening":
        return False
    parts = subject.draft.parts
    if parts:
        return any(part.category_id is None for part in parts)
    return subject.draft.category_id is None


_FLAGS: Final[Mapping[str, Test[Subject]]] = {
    "is_transfer": lambda subject: subject.other is not None,
    "is_split": lambda subject: bool(subject.draft.parts),
    "is_uncategorised": _is_uncategorised,
}
_MEMBERS: Final[Mapping[str, tuple[str, Callable[[Subject], Collection[object]]]]] = {
    "payee": ("payee_ids", lambda subject: (subject.draft.payee_id,)),
    "account": ("account_ids", lambda subject: (subject.draft.account_id,)),
    "transfer_account": ("account_ids", lambda subject: (subject.draft.transfer_account_id,)),
    "category": ("category_ids", _categories),
    "tag": ("tag_ids", lambda subject: subject.draft.all_tags),
    "status": ("statuses", lambda subject: (subject.draft.status,)),
    "source": ("sources", lambda subject: (subject.draft.source,)),
    "currency": ("currencies", lambda subject: (subject.place.currency,)),
}
"""By field, the member of a condition that lists what it asks for, and what a transaction has."""
