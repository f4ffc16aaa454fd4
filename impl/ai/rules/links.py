"""Which of a book's categories holds a purpose: by names first, by what the book did ever more."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final
from uuid import UUID

from impl.ai.rules import knowledge
from impl.ai.rules.descriptors import fold
from impl.ai.rules.knowledge import Purpose

_EXACT: Final = 1.0
_PART: Final = 0.9
"""The category is called so and more: "Movies & DVDs", "Internet and phone"."""
_WORDS: Final = 0.75
"""All words of the name stand in the category's name."""
_GROUP: Final = 0.55
"""Only the category's group is called so."""
_MEANING: Final = 0.7
"""The best that likeness of meaning alone is worth."""
_STEP: Final = 0.96
"""Each further name of a purpose is wider, and worth so much of the one before."""
_SHARPNESS: Final = 12.0
_OWN_NAME: Final = 4.0
"""So many merchants of the book weigh as much as the names of its categories."""
_COSINE_FLOOR: Final = 0.3
_COSINE_SPAN: Final = 0.35
_SEPARATORS: Final = re.compile(r"\s*(?:&|,|/|\+|-|;|\(|\)|\band\b|\bor\b|\bund\b|\bet\b)\s*")
_WORD: Final = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Category:
    """A category of the book that a transaction could have."""

    id: UUID
    name: str
    group: str
    kind: str

    @property
    def spoken(self) -> str:
        """The category as text, for likeness of meaning."""
        return f"{self.group}: {self.name}" if self.group else self.name


@dataclass(slots=True)
class Evidence:
    """Where the book's merchants of each purpose went: purpose -> category -> weight."""

    weights: dict[str, dict[UUID, float]] = field(default_factory=dict)

    def add(self, purpose: str, category: UUID, weight: float) -> None:
        found = self.weights.setdefault(purpose, {})
        found[category] = found.get(category, 0.0) + weight


Links = Mapping[str, Mapping[UUID, float]]
"""Purpose -> category -> probability; what is missing to 1 is that no category holds it."""


def links(
    categories: Sequence[Category],
    evidence: Evidence,
    likeness: Mapping[UUID, Sequence[float]] | None = None,
) -> Links:
    """For each purpose the book's categories. `likeness`: cosines with the purposes, in order."""
    names = [_Names.of(each) for each in categories]
    made: dict[str, dict[UUID, float]] = {}
    for place, purpose in enumerate(knowledge.purposes().values()):
        fits = {}
        for category, name in zip(categories, names, strict=True):
            cosine = likeness[category.id][place] if likeness else 0.0
            fits[category.id] = _fit(purpose, category, name, cosine)
        made[purpose.name] = _learned(_shares(fits), evidence.weights.get(purpose.name, {}))
    return made


def _learned(named: Mapping[UUID, float], seen: Mapping[UUID, float]) -> dict[UUID, float]:
    """The names' shares as so many merchants seen, with the merchants that were (Dirichlet)."""
    total = _OWN_NAME + sum(seen.values())
    ids = named.keys() | seen.keys()
    return {id_: (_OWN_NAME * named.get(id_, 0) + seen.get(id_, 0)) / total for id_ in ids}


def _shares(fits: Mapping[UUID, float]) -> dict[UUID, float]:
    """The better fit takes nearly all; the best one's worth is what they share."""
    best = max(fits.values(), default=0.0)
    if best <= 0:
        return {}
    weights = {id_: 10 ** (_SHARPNESS * (fit - best)) for id_, fit in fits.items() if fit > 0}
    total = sum(weights.values())
    return {id_: best * weight / total for id_, weight in weights.items()}


def _fit(purpose: Purpose, category: Category, names: "_Names", cosine: float) -> float:
    if (purpose.kind == "income") != (category.kind == "income") and purpose.kind != "transfer":
        return 0.0
    by_name = max(
        (names.match(called) * _STEP**rank for rank, called in enumerate(purpose.called)),
        default=0.0,
    )
    by_meaning = _MEANING * min(1.0, max(0.0, (cosine - _COSINE_FLOOR) / _COSINE_SPAN))
    return max(by_name, by_meaning)


@dataclass(frozen=True, slots=True)
class _Names:
    """A category's name as words, as its parts, and its group's."""

    whole: frozenset[str]
    parts: frozenset[frozenset[str]]
    group: frozenset[frozenset[str]]

    @classmethod
    def of(cls, category: Category) -> "_Names":
        group = {_stems(category.group), *_parts(category.group)}
        return cls(_stems(category.name), _parts(category.name), frozenset(group))

    def match(self, called: str) -> float:
        wanted = _stems(called)
        if wanted == self.whole:
            return _EXACT
        if wanted in self.parts:
            return _PART
        if wanted <= self.whole:
            return _WORDS
        return _GROUP if wanted in self.group else 0.0


@lru_cache(maxsize=4096)
def _stems(text: str) -> frozenset[str]:
    """The words, in the singular where that is plain."""
    words = (word for word in _WORD.findall(fold(text)) if word not in {"and", "or"})
    return frozenset(
        word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word  # noqa: PLR2004
        for word in words
    )


@lru_cache(maxsize=4096)
def _parts(text: str) -> frozenset[frozenset[str]]:
    parts: Iterable[str] = _SEPARATORS.split(text.casefold())
    return frozenset(stems for part in parts if (stems := _stems(part)))
