"""From what speaks for a purpose and what the book did, to a category, or to none."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from impl.ai.rules import knowledge
from impl.ai.rules.links import Category, Links
from impl.ai.rules.memory import Remembered
from impl.ai.rules.recognition import Recognised

SURE: Final = 0.9
"""From here on a category could be applied without asking."""
ENOUGH: Final = 0.5
"""Below, no category is named: only alternatives."""
ALTERNATIVES: Final = 5
MOST_REASONS: Final = 5
_SLIGHTEST: Final = 0.02
_NARROW: Final = 0.95
_BROAD: Final = 0.65
"""How often a recognised purpose is right, by whether its sellers sell other things too."""
_DOUBT: Final = 0.35
"""Visits' worth of doubt about a merchant that the book knows."""
_ONCE: Final = 0.85
"""The most that a single visit is worth."""
_INCOME_OUT: Final = 0.02
_EXPENSE_IN: Final = 0.05
_REJECTED: Final = 0.1
"""What is left of a category that was rejected for this merchant."""

Purposes = Mapping[str, float]
"""How likely each purpose is."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A category, or none, and why."""

    category: UUID | None
    confidence: float
    path: str | None
    sure: bool
    reasons: tuple[str, ...]
    alternatives: tuple[tuple[UUID, float], ...]


@dataclass(frozen=True, slots=True)
class Heard:
    """All that speaks for an item."""

    incoming: bool
    recognised: Recognised | None
    guessed: Purposes
    """The classifier's opinion; empty where it was not asked."""
    remembered: Remembered | None
    rejected: frozenset[UUID] = frozenset()


def purposes_of(recognised: Recognised | None, guessed: Purposes, *, incoming: bool) -> Purposes:
    """How likely each purpose is: what was recognised, and the classifier for the rest."""
    flowing = {
        name: share * _flows(knowledge.purposes()[name].kind, incoming)
        for name, share in guessed.items()
    }
    total = sum(flowing.values())
    rest = {name: share / total for name, share in flowing.items()} if total else {}
    if recognised is None:
        return rest
    worth = _BROAD if knowledge.purposes()[recognised.purpose].broad else _NARROW
    mixed = {name: share * (1 - worth) for name, share in rest.items()}
    mixed[recognised.purpose] = mixed.get(recognised.purpose, 0.0) + worth
    return mixed


def _flows(kind: str, incoming: bool) -> float:
    """Expenses seldom come in (refunds), income hardly ever goes out."""
    if kind == "transfer":
        return 0.5
    if kind == "income":
        return 1.0 if incoming else _INCOME_OUT
    return _EXPENSE_IN if incoming else 1.0


def decide(heard: Heard, links: Links, categories: Mapping[UUID, Category]) -> Verdict:
    """The likeliest category of the book, if it is likely enough."""
    purposes = purposes_of(heard.recognised, heard.guessed, incoming=heard.incoming)
    fresh = _through(purposes, links)
    shares = _with_memory(fresh, heard.remembered)
    for category in heard.rejected & shares.keys():
        shares[category] *= _REJECTED
    ranked = sorted(
        ((id_, share) for id_, share in shares.items() if id_ in categories),
        key=lambda pair: (-pair[1], pair[0]),
    )
    likely = [pair for pair in ranked if pair[1] >= _SLIGHTEST][: ALTERNATIVES + 1]
    if not likely:
        return Verdict(None, 0.0, None, False, _why(heard, purposes, None, categories), ())
    best, confidence = likely[0]
    path = _path(heard, best)
    reasons = _why(heard, purposes, best, categories)
    if confidence < ENOUGH:
        return Verdict(None, confidence, path, False, reasons, tuple(likely[:ALTERNATIVES]))
    sure = confidence >= SURE and _may_be_sure(heard, path)
    return Verdict(best, confidence, path, sure, reasons, tuple(likely[1:]))


def by_rule(category: UUID, verdict: Verdict) -> Verdict:
    """What a rule of the book says, and what would have been said without it."""
    others = ((verdict.category, verdict.confidence), *verdict.alternatives)
    alternatives = tuple(
        (id_, share) for id_, share in others if id_ is not None and id_ != category
    )
    reasons = ("A rule of the book gives it this category.", *verdict.reasons)
    return Verdict(category, 1.0, "rule", True, reasons[:MOST_REASONS], alternatives[:ALTERNATIVES])


def _through(purposes: Purposes, links: Links) -> dict[UUID, float]:
    shares: dict[UUID, float] = {}
    for purpose, share in purposes.items():
        for category, part in links.get(purpose, {}).items():
            shares[category] = shares.get(category, 0.0) + share * part
    return shares


def _with_memory(fresh: dict[UUID, float], remembered: Remembered | None) -> dict[UUID, float]:
    """Visits weigh against a little doubt, which goes where the purposes point."""
    if remembered is None:
        return fresh
    weight = sum(remembered.shares.values())
    trust = weight / (weight + _DOUBT) * remembered.likeness
    if sum(remembered.visits.values()) == 1:
        trust = min(trust, _ONCE)
    known = {id_: trust * share / weight for id_, share in remembered.shares.items()}
    return {
        id_: known.get(id_, 0.0) + (1 - trust) * fresh.get(id_, 0.0)
        for id_ in known.keys() | fresh.keys()
    }


def _path(heard: Heard, best: UUID) -> str | None:
    if heard.remembered is not None and best in heard.remembered.shares:
        return "history"
    if heard.recognised is not None:
        return heard.recognised.by
    return "model" if heard.guessed else None


def _may_be_sure(heard: Heard, path: str | None) -> bool:
    """Never by the classifier alone, nor by a purpose that serves for several."""
    if path == "history":
        return True
    recognised = heard.recognised
    if recognised is None or path not in {"rule", "lexicon"}:
        return False
    purpose = knowledge.purposes()[recognised.purpose]
    return not purpose.broad and purpose.kind != "transfer"


def _why(
    heard: Heard, purposes: Purposes, best: UUID | None, categories: Mapping[UUID, Category]
) -> tuple[str, ...]:
    reasons = []
    if heard.remembered is not None:
        reasons.append(_history(heard.remembered, best, categories))
    if heard.recognised is not None:
        about = knowledge.purposes()[heard.recognised.purpose].about
        said = heard.recognised.said
        named = f"The bank calls it {said}" if heard.recognised.by == "rule" else f'"{said}"'
        verb = "" if heard.recognised.by == "rule" else f" stands for {about}"
        reasons.append(f"{named}{verb}.")
        if knowledge.purposes()[heard.recognised.purpose].kind == "transfer":
            reasons.append("It may be a transfer between accounts: then link it as one.")
    elif purposes and heard.remembered is None:
        likeliest = max(purposes, key=lambda name: purposes[name])
        reasons.append(f"It reads like {knowledge.purposes()[likeliest].about}.")
    if heard.rejected:
        reasons.append("A category that was rejected for this merchant is left out.")
    return tuple(reason[:300] for reason in reasons)


def _history(remembered: Remembered, best: UUID | None, categories: Mapping[UUID, Category]) -> str:
    total = sum(remembered.visits.values())
    shown = next(iter(remembered.visits))
    if best is not None and best in remembered.visits:
        shown = best
    name = categories[shown].name if shown in categories else "a category that is gone"
    times = remembered.visits[shown]
    same = " with just this amount" if remembered.same_amount else ""
    alike = "" if remembered.likeness == 1 else ", which is spelled alike,"
    return f'"{remembered.merchant}"{alike} was in {name} {times} of {total} times{same}.'
