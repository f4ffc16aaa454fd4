"""The names of a book in a question: written out, as a synonym, or misspelled."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias
from uuid import UUID

from impl.ai.rules import knowledge
from impl.ai.rules.links import Category, Links
from impl.ai.rules.questions.words import stems, words_of

NameKind: TypeAlias = Literal["category", "group", "payee", "account"]

_LONGEST: Final = 6
_EXACT: Final = 1.0
_PART: Final = 0.95
_SYNONYM: Final = 0.9
_STEP: Final = 0.92
"""Each further name of a purpose is wider, and worth so much of the one before."""
_WORD: Final = 0.8
_LEAST: Final = 0.6
_LINKED: Final = 0.4
"""A purpose that no category holds so surely gives no synonyms."""
_CLEAR: Final = 0.8
"""A synonym is clear if no other category is worth so much of the best."""
_MISSPELLED: Final = 0.85
_SHORTEST: Final = 4
_LONG: Final = 8
_JOINTS: Final = frozenset({"and", "or", "und"})


@dataclass(frozen=True, slots=True)
class Name:
    """Something of the book that a question can name."""

    kind: NameKind
    id: UUID
    name: str
    income: bool = False
    """Whether it is a category of income."""


@dataclass(frozen=True, slots=True)
class Match:
    """Words of a question that name something, or one of several things."""

    length: int
    names: tuple[Name, ...]
    confidence: float
    how: Literal["name", "part", "synonym", "spelling"]


class Names:
    """All names of a book, found by their words."""

    def __init__(self, named: Iterable[Name], synonyms: "Synonyms | None" = None) -> None:
        self._whole: dict[tuple[str, ...], list[Name]] = defaultdict(list)
        self._parts: dict[tuple[str, ...], list[Name]] = defaultdict(list)
        self._synonyms = synonyms or Synonyms({}, {})
        for each in named:
            words = stems(words_of(each.name))
            self._whole[words].append(each)
            if each.kind in {"category", "group"}:
                for part in _parts_of(words):
                    self._parts[part].append(each)

    def find(self, words: Sequence[str]) -> Match | None:
        """The longest name that the words begin with; written out before any synonym."""
        for length in range(min(len(words), _LONGEST), 0, -1):
            key = stems(words[:length])
            if whole := self._whole.get(key):
                return Match(length, tuple(whole), _EXACT, "name")
            if part := self._parts.get(key):
                return Match(length, tuple(part), _PART, "part")
            found = self._synonyms.find(key)
            if found is not None:
                return Match(length, found[0], found[1], "synonym")
        return None

    def nearest(self, words: Sequence[str]) -> Match | None:
        """The one name that the words misspell, if there is just one."""
        for length in range(min(len(words), 3), 0, -1):
            given = " ".join(stems(words[:length]))
            near = [
                each
                for key, found in self._whole.items()
                if _misspells(given, " ".join(key))
                for each in found
            ]
            if near:
                return Match(length, tuple(near), _MISSPELLED, "spelling")
        return None

    def all(self) -> list[Name]:
        return [each for found in self._whole.values() for each in found]


class Synonyms:
    """Words for what a category holds: "petrol" for "Car and fuel"."""

    def __init__(self, links: Links, categories: Mapping[UUID, Category]) -> None:
        self._worth: dict[tuple[str, ...], dict[UUID, float]] = defaultdict(dict)
        self._categories = categories
        for purpose in knowledge.purposes().values():
            shares = links.get(purpose.name, {})
            best = max(shares, key=lambda id_: shares[id_], default=None)
            if best is None or best not in categories or shares[best] < _LINKED:
                continue
            share = shares[best] / sum(shares.values())
            for rank, called in enumerate(purpose.called):
                self._add(called, best, _SYNONYM * _STEP**rank * share)
            for word in purpose.words:
                self._add(word, best, _WORD * share)

    def _add(self, text: str, category: UUID, worth: float) -> None:
        found = self._worth[stems(words_of(text))]
        found[category] = max(found.get(category, 0.0), worth)

    def find(self, key: tuple[str, ...]) -> tuple[tuple[Name, ...], float] | None:
        """The category that it stands for; several if it is not clear which."""
        worth = self._worth.get(key)
        if not worth:
            return None
        best = max(worth.values())
        if best < _LEAST:
            chosen = sorted(worth, key=lambda id_: -worth[id_])
        else:
            chosen = [id_ for id_ in worth if worth[id_] >= _CLEAR * best]
        return tuple(self._name(id_) for id_ in chosen), min(best, _SYNONYM)

    def _name(self, id_: UUID) -> Name:
        category = self._categories[id_]
        return Name("category", id_, category.name, category.kind == "income")


def _parts_of(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    """A category "Car and fuel" is called "car" and "fuel" too."""
    parts: list[tuple[str, ...]] = []
    part: list[str] = []
    for word in words:
        if word in _JOINTS:
            parts.append(tuple(part))
            part = []
        else:
            part.append(word)
    return [each for each in [*parts, tuple(part)] if each] if parts else []


def _misspells(given: str, name: str) -> bool:
    """One slip in four letters or more, two in eight or more; the first letter stays."""
    from rapidfuzz.distance import OSA  # noqa: PLC0415  # of the extra: it may be missing

    if len(given) < _SHORTEST or given[0] != name[:1]:
        return False
    slips = 2 if len(given) >= _LONG else 1
    return OSA.distance(given, name, score_cutoff=slips) <= slips
