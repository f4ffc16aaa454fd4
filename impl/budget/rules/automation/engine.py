"""A book's rules, compiled once and applied to one transaction after the other."""

import dataclasses
import functools
import operator
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from impl.budget.rules.automation import actions
from impl.budget.rules.automation.conditions import REMEMBERED, Conditions
from impl.budget.rules.automation.references import References, named
from impl.budget.rules.automation.subject import Subject, Surroundings
from impl.budget.values import Draft


@dataclass(frozen=True, slots=True)
class Compiled:
    """One rule."""

    id: UUID
    every: bool
    """Whether all conditions must hold."""
    asked: int
    """The bits of its conditions."""
    acts: tuple[actions.Act, ...]
    stop: bool
    needs: References
    """What its actions refer to, which must be there."""


@dataclass(frozen=True, slots=True)
class Rulebook:
    """Rules in the order in which they are applied."""

    rules: tuple[Compiled, ...]
    conditions: Conditions
    names: References
    """All that they refer to."""
    payee_names: frozenset[str]
    """Payees that they give by name."""
    reads_imports: bool
    """Whether a condition looks at what bank files said."""
    _firing: dict[int, tuple[int, ...]] = field(default_factory=dict, init=False, compare=False)

    def firing(self, holding: int) -> tuple[int, ...]:
        """The places of the rules that fire where these conditions hold."""
        found = self._firing.get(holding)
        if found is None:
            if len(self._firing) >= REMEMBERED:
                self._firing.clear()
            found = self._firing[holding] = tuple(
                place
                for place, rule in enumerate(self.rules)
                if (rule.asked & holding == rule.asked if rule.every else rule.asked & holding)
            )
        return found

    def usable(self, around: Surroundings) -> tuple["Rulebook", list[UUID]]:
        """The rules whose actions find what they refer to, and the others' ids."""
        broken = [
            rule.id
            for rule in self.rules
            if not rule.needs.categories <= around.categories
            or not rule.needs.payees <= around.payees.keys()
            or not rule.needs.tags <= around.tags
            or not rule.needs.schedules <= around.schedules.keys()
        ]
        if not broken:
            return self, broken
        whole = tuple(rule for rule in self.rules if rule.id not in broken)
        return dataclasses.replace(self, rules=whole), broken


@dataclass(frozen=True, slots=True)
class Outcome:
    """What rules make of a transaction, and which of them fired."""

    draft: Draft
    fired: tuple[UUID, ...]
    deleted: bool


def compiled(rows: Iterable[dict[str, Any]]) -> Rulebook:
    """Rows of rules in their order; those that are not enabled are left out."""
    rules, conditions, everything = [], Conditions(), References()
    names: set[str] = set()
    reads = False
    for row in rows:
        if not row["enabled"]:
            continue
        said, done = row["conditions"], row["actions"]
        rules.append(
            Compiled(
                id=row["id"],
                every=row["match"] == "all",
                asked=functools.reduce(operator.or_, map(conditions.add, said), 0),
                acts=tuple(actions.compiled(each) for each in done),
                stop=row["stop"],
                needs=named((), done),
            )
        )
        everything |= named(said, done)
        names |= {each["payee_name"] for each in done if each["type"] == "set_payee_name"}
        reads = reads or any(each["field"] == "imported_text" for each in said)
    return Rulebook(tuple(rules), conditions, everything, frozenset(names), reads)


def evaluate(rulebook: Rulebook, subject: Subject) -> Outcome:
    """Apply rules one after the other; opening balances are left alone."""
    fired: list[UUID] = []
    if subject.draft.source == "opening":
        return Outcome(subject.draft, (), deleted=False)
    seen, place = subject.draft, -1
    firing = rulebook.firing(rulebook.conditions.holding(subject))
    while (place := next((each for each in firing if each > place), -1)) >= 0:
        rule = rulebook.rules[place]
        fired.append(rule.id)
        for act in rule.acts:
            act(subject)
        if rule.stop or subject.deleted:
            break
        if subject.draft is not seen:
            seen = subject.draft
            firing = rulebook.firing(rulebook.conditions.holding(subject))
    return Outcome(subject.draft, tuple(fired), subject.deleted)
