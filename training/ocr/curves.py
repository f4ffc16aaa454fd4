"""Calibration: from a model's probabilities to how often they come true."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

_LEAST: Final = 60
"""Outcomes of one step: fewer would follow chance."""


def calibrated(outcomes: Iterable[tuple[float, bool]]) -> dict[str, list[float]]:
    """The rising curve nearest to the outcomes (pool adjacent violators, Ayer et al. 1955).

    Probabilities are taken in steps of equal size, with half a success and half a failure added
    to each, so that no confidence is 0 or 1.
    """
    ordered = sorted(outcomes)
    steps = max(1, len(ordered) // _LEAST)
    blocks: list[_Block] = []
    for step in range(steps):
        chunk = ordered[step * len(ordered) // steps : (step + 1) * len(ordered) // steps]
        right = sum(right for _, right in chunk) + 0.5
        blocks.append(_Block(sum(given for given, _ in chunk), len(chunk), right, len(chunk) + 1))
        while len(blocks) > 1 and blocks[-2].rate >= blocks[-1].rate:
            blocks[-2:] = [blocks[-2].with_(blocks[-1])]
    return {
        "given": [round(block.given / block.count, 6) for block in blocks],
        "right": [round(block.rate, 6) for block in blocks],
    }


@dataclass(frozen=True, slots=True)
class _Block:
    given: float
    count: int
    right: float
    of: float

    @property
    def rate(self) -> float:
        return self.right / self.of

    def with_(self, other: "_Block") -> "_Block":
        return _Block(
            self.given + other.given,
            self.count + other.count,
            self.right + other.right,
            self.of + other.of,
        )
