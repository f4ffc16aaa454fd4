"""Mutants drawn by lot: a share of all is tried, and what is said of all has an interval."""

import math
import random
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from tests.mutation.results import FLOOR, Result

SEED: Final = 20_261
TITLE: Final = "## By lot"
_NORMAL: Final = 1.96
"""Standard deviations on both sides of the mean between which 95 % lie."""
_SECTION: Final = re.compile(rf"\n{TITLE}\n.*?(?=\n## |\Z)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Lot:
    """What came of the mutants that were drawn."""

    modules: int
    mutants: int
    """As many as there are in these modules."""
    noticed: int
    survivors: tuple[str, ...]

    @property
    def tried(self) -> int:
        return self.noticed + len(self.survivors)

    @property
    def score(self) -> float:
        return 100 * self.noticed / self.tried if self.tried else 0.0

    @property
    def holds(self) -> bool:
        return self.score >= FLOOR

    @property
    def between(self) -> tuple[float, float]:
        """Where the score of all mutants lies with 95 %, by Wilson's interval."""
        share, n = self.noticed / self.tried, self.tried
        wide = _NORMAL**2 / n
        middle = (share + wide / 2) / (1 + wide)
        side = _NORMAL / (1 + wide) * math.sqrt(share * (1 - share) / n + wide / (4 * n))
        return 100 * (middle - side), 100 * (middle + side)


def drawn(names: Collection[str], number: int) -> list[str]:
    """So many of the mutants; the same ones while there are the same."""
    return sorted(random.Random(SEED).sample(sorted(names), min(number, len(names))))  # noqa: S311


def lot_of(results: Sequence[Result], mutants: int) -> Lot:
    """The sum of modules' results, of which all that was not drawn is untried."""
    survivors = tuple(f"{each.module}:{name}" for each in results for name in each.survivors)
    return Lot(len(results), mutants, sum(each.noticed for each in results), survivors)


def section(lot: Lot) -> str:
    """What the page says of it."""
    return "".join(_lines(lot))


def _lines(lot: Lot) -> Iterator[str]:
    low, high = lot.between
    mark = "" if lot.holds else " **This falls short.**"
    yield f"\n{TITLE}\n\n"
    yield (
        f"Of {lot.mutants:,} mutants in {lot.modules} modules {lot.tried} were drawn (`make mutate "
        f"SAMPLE={lot.tried}`).\n{lot.noticed} were noticed: {lot.score:.1f} %, and of all of them "
        f"between {low:.1f} and {high:.1f} % (95 %).{mark}\n"
    )
    if lot.survivors:
        yield "Not noticed:\n\n"
    for name in lot.survivors:
        yield f"- `{name}`\n"


def kept(text: str) -> str:
    """The section of a page, as it stands; nothing, if there is none."""
    found = _SECTION.search(text)
    return found[0] if found else ""
