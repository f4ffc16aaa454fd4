"""Conditions of rules, compiled once to what tells whether they hold of a transaction."""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any, Final, TypeAlias
from uuid import UUID

from impl.budget.rules.automation.expressions import Expressions
from impl.budget.rules.automation.subject import Subject
from impl.platform.caseless import name_key

Said: TypeAlias = Mapping[str, Any]
"""A condition or an action as clients send it."""
Test: TypeAlias = Callable[[Subject], bool]

_OPPOSITES: Final = {
    "is_not": "is",
    "does_not_contain": "contains",
    "does_not_match": "matches",
}
_IDS: Final[Mapping[str, tuple[str, Callable[[Subject], UUID | None]]]] = {
    "payee": ("payee_ids", lambda subject: subject.draft.payee_id),
    "account": ("account_ids", lambda subject: subject.draft.account_id),
    "transfer_account": ("account_ids", lambda subject: subject.draft.transfer_account_id),
}
_WORDS: Final[Mapping[str, tuple[str, Callable[[Subject], str]]]] = {
    "status": ("statuses", lambda subject: subject.draft.status),
    "source": ("sources", lambda subject: subject.draft.source),
    "currency": ("currencies", lambda subject: subject.place.currency),
}


def compiled(said: Said, expressions: Mapping[str, Expressions]) -> Test:
    """Tells whether the condition holds; expressions are put with those of the same text."""
    name = said["field"]
    if name in expressions:
        return _text(said, expressions[name])
    if name in ("amount", "date"):
        return _amount(said) if name == "amount" else _date(said)
    if name in _FLAGS:
        flag, wanted = _FLAGS[name], said["value"]
        return lambda subject: flag(subject) == wanted
    return _either(said["operator"], _member(said))


def _either(operator: str, test: Test) -> Test:
    return (lambda subject: not test(subject)) if operator in _OPPOSITES else test


def _member(said: Said) -> Test:
    name: str = said["field"]
    if name == "category":
        wanted = frozenset(UUID(each) for each in said["category_ids"])
        return lambda subject: not wanted.isdisjoint(_categories(subject))
    if name == "tag":
        tags = frozenset(UUID(each) for each in said["tag_ids"])
        return lambda subject: not tags.isdisjoint(subject.draft.all_tags)
    if name in _IDS:
        listed, read = _IDS[name]
        ids = frozenset(UUID(each) for each in said[listed])
        return lambda subject: read(subject) in ids
    listed, word = _WORDS[name]
    words = frozenset(said[listed])
    return lambda subject: word(subject) in words


def _categories(subject: Subject) -> list[UUID | None]:
    draft = subject.draft
    return [draft.category_id, *(part.category_id for part in draft.parts)]


def _text(said: Said, expressions: Expressions) -> Test:
    name: str = said["field"]
    operator: str = said["operator"]
    asked = _OPPOSITES.get(operator, operator)
    if asked == "matches":
        return _either(operator, _found(name, expressions, expressions.add(said["values"])))
    values = tuple(name_key(each) for each in said["values"])
    tests: dict[str, Test] = {
        "is": lambda subject: subject.key(name) in values,
        "contains": lambda subject: any(value in subject.key(name) for value in values),
        "starts_with": lambda subject: subject.key(name).startswith(values),
        "ends_with": lambda subject: subject.key(name).endswith(values),
    }
    return _either(operator, tests[asked])


def _found(name: str, expressions: Expressions, wanted: frozenset[int]) -> Test:
    def test(subject: Subject) -> bool:
        hits = subject.hits.get(name)
        if hits is None:
            hits = subject.hits[name] = expressions.find(subject.text(name))
        return not hits.isdisjoint(wanted)

    return test


def _amount(said: Said) -> Test:
    least = said["minimum"] or 0
    largest = float("inf") if said["maximum"] is None else said["maximum"]
    sign = {"any": 0, "inflow": 1, "outflow": -1}[said["direction"]]

    def test(subject: Subject) -> bool:
        amount = subject.draft.amount
        return (not sign or amount * sign > 0) and least <= abs(amount) <= largest

    return test


def _date(said: Said) -> Test:
    first = dt.date.fromisoformat(said["date_from"]) if said["date_from"] else dt.date.min
    last = dt.date.fromisoformat(said["date_to"]) if said["date_to"] else dt.date.max
    return lambda subject: first <= subject.draft.date <= last


def _is_uncategorised(subject: Subject) -> bool:
    if not subject.takes_category or subject.draft.source == "opening":
        return False
    parts = subject.draft.parts
    if parts:
        return any(part.category_id is None for part in parts)
    return subject.draft.category_id is None


_FLAGS: Final[Mapping[str, Test]] = {
    "is_transfer": lambda subject: subject.other is not None,
    "is_split": lambda subject: bool(subject.draft.parts),
    "is_uncategorised": _is_uncategorised,
}
