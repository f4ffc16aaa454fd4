"""The trained rankers: one model a field, and what its scores are worth."""

import bisect
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Final, Literal, TypeAlias, TypeVar

from impl.ocr.extraction import trees

C = TypeVar("C")
Ranked: TypeAlias = Literal["total", "date", "merchant"]
RANKED: Final[tuple[Ranked, ...]] = ("total", "date", "merchant")
_FOLDER: Final = "impl.ocr.models"


@dataclass(frozen=True, slots=True)
class Calibration:
    """A rising curve from a model's probability to how often it is right; linear in between."""

    given: tuple[float, ...]
    right: tuple[float, ...]

    def apply(self, probability: float) -> float:
        at = bisect.bisect_left(self.given, probability)
        if at == 0:
            return self.right[0]
        if at == len(self.given):
            return self.right[-1]
        low, high = self.given[at - 1], self.given[at]
        share = (probability - low) / (high - low)
        return self.right[at - 1] + share * (self.right[at] - self.right[at - 1])


@dataclass(frozen=True, slots=True)
class Ranker:
    """Picks the candidate that is likeliest right."""

    model: trees.Trees
    calibration: Calibration

    def best(
        self, candidates: Sequence[C], features: Callable[[C], Mapping[str, float]]
    ) -> tuple[C, float] | None:
        """The best candidate and its confidence; of equal ones the first."""
        if not candidates:
            return None
        scores = [self.model.score(features(each)) for each in candidates]
        at = max(range(len(scores)), key=lambda index: (scores[index], -index))
        return candidates[at], self.calibration.apply(trees.probability(scores[at]))


@lru_cache(maxsize=1)
def shipped() -> dict[Ranked, Ranker]:
    """The rankers in impl/ocr/models, trained by `make train-ocr`."""
    folder = resources.files(_FOLDER)
    curves = json.loads((folder / "calibration.json").read_text(encoding="utf-8"))
    return {
        name: Ranker(
            trees.read((folder / f"{name}.txt").read_text(encoding="utf-8")),
            Calibration(tuple(curves[name]["given"]), tuple(curves[name]["right"])),
        )
        for name in RANKED
    }
