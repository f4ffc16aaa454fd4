"""What the book did with a merchant before: the same, or one spelled alike."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final
from uuid import UUID

from impl.ai.rules.descriptors import Descriptor, read

_ALIKE: Final = 88.0
"""Of 100, by Levenshtein over sorted words: a town more, or a letter less."""
_LEAD_LETTERS: Final = 4
_RECENT: Final = 0.75
"""Each visit counts so much of the next one: habits change, the latest weigh most."""


@dataclass(frozen=True, slots=True)
class Visit:
    """A transaction that has a category."""

    text: str
    amount: int
    category: UUID


@dataclass(frozen=True, slots=True)
class Remembered:
    """How often a merchant was in each category, late visits weighing more."""

    merchant: str
    shares: dict[UUID, float]
    """Weight by category; at most 1 / (1 - 0.75) in all."""
    visits: Counter[UUID]
    likeness: float
    """1 for the same merchant, less for one spelled alike."""
    same_amount: bool
    """Whether only visits with just this amount are counted."""


@dataclass(slots=True)
class _Merchant:
    visits: list[tuple[int, UUID]] = field(default_factory=list)


class Memory:
    """A book's merchants; made of its visits in their order, the oldest first."""

    def __init__(self, visits: Iterable[Visit] = ()) -> None:
        self._merchants: dict[tuple[str, bool], _Merchant] = {}
        self._names: dict[bool, list[str]] = {True: [], False: []}
        for visit in visits:
            self.add(visit)

    def add(self, visit: Visit) -> None:
        name, incoming = read(visit.text).key, visit.amount > 0
        if not name:
            return
        merchant = self._merchants.get((name, incoming))
        if merchant is None:
            merchant = self._merchants[name, incoming] = _Merchant()
            self._names[incoming].append(name)
        merchant.visits.append((visit.amount, visit.category))

    def recall(self, descriptor: Descriptor, amount: int) -> Remembered | None:
        """The merchant, or the one spelled most alike; None if there is none."""
        name, incoming = descriptor.key, amount > 0
        if not name:
            return None
        if (name, incoming) in self._merchants:
            return self._told(name, amount, 1.0)
        found = _most_alike(name, self._names[incoming])
        if found is not None:
            return self._told(found[0], amount, found[1])
        longer = self._begun(name, incoming)
        return self._told(longer, amount, _ALIKE / 100) if longer else None

    def merchants(self) -> Iterable[tuple[str, bool, Counter[UUID]]]:
        """Every merchant: its name, whether its money comes in, and its categories."""
        for (name, incoming), merchant in self._merchants.items():
            yield name, incoming, Counter(category for _, category in merchant.visits)

    def _begun(self, name: str, incoming: bool) -> str | None:
        """A merchant of which one name is the beginning of the other: "lidl", "lidl berlin"."""
        words = name.split()
        for known in reversed(self._names[incoming]):
            short, long = sorted((words, known.split()), key=len)
            if len(" ".join(short)) >= _LEAD_LETTERS and long[: len(short)] == short:
                return known
        return None

    def _told(self, name: str, amount: int, likeness: float) -> Remembered:
        visits = self._merchants[name, amount > 0].visits
        same = [each for each in visits if each[0] == amount]
        mixed = len({category for _, category in visits}) > 1
        chosen = same if mixed and len(same) > 1 else visits
        shares: dict[UUID, float] = {}
        weight = 1.0
        for _, category in reversed(chosen):
            shares[category] = shares.get(category, 0.0) + weight
            weight *= _RECENT
        counted = Counter(category for _, category in chosen)
        return Remembered(name, shares, counted, likeness, chosen is not visits)


def _most_alike(name: str, names: list[str]) -> tuple[str, float] | None:
    """The name spelled most alike and its likeness, if it is alike enough."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415  # of the extra: there may be no such thing

    found = process.extractOne(name, names, scorer=fuzz.token_sort_ratio, score_cutoff=_ALIKE)
    return found and (found[0], found[1] / 100)
