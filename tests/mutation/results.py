"""What came of the mutants of a module."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

FLOOR: Final = 85.0
"""Per cent of the mutants that tests shall notice."""
_LINE: Final = re.compile(r"^ +(?P<mutant>\S+): (?P<came>.+)$")
_NOTICED: Final = ("killed", "timeout", "segfault", "caught by type check")
_UNTRIED: Final = ("not checked", "check was interrupted by user", "skipped")


@dataclass(frozen=True, slots=True)
class Result:
    """One module's figures; a mutant that no test comes to has survived."""

    module: str
    noticed: int
    untried: int
    survivors: tuple[str, ...]

    @property
    def tried(self) -> int:
        return self.noticed + len(self.survivors)

    @property
    def settled(self) -> bool:
        """Whether enough was tried for a score to say something: more than half."""
        return self.tried > self.untried

    @property
    def holds(self) -> bool:
        return self.settled and self.score >= FLOOR

    @property
    def score(self) -> float:
        """Per cent; of nothing tried, none."""
        return 100 * self.noticed / self.tried if self.tried else 0.0


def results(lines: Iterable[str]) -> list[Result]:
    """The modules of what `mutmut results --all true` prints."""
    counts: defaultdict[str, Counter[bool]] = defaultdict(Counter)
    survivors: defaultdict[str, list[str]] = defaultdict(list)
    for match in filter(None, map(_LINE.match, lines)):
        module = module_of(match["mutant"])
        if match["came"] in (*_NOTICED, *_UNTRIED):
            counts[module][match["came"] in _NOTICED] += 1
        else:
            survivors[module].append(match["mutant"].rpartition(".")[2])
    return [
        Result(module, counts[module][True], counts[module][False], tuple(survivors[module]))
        for module in sorted({*counts, *survivors})
    ]


def module_of(mutant: str) -> str:
    """The file of `impl.auth.rules.x_network__mutmut_3`."""
    return mutant.rpartition(".")[0].replace(".", "/") + ".py"
