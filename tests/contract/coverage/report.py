"""What was exercised of what there is, and whether it is enough."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from tests.contract.coverage.demands import Demands
from tests.contract.coverage.seen import Seen

FLOORS: Final = {
    "operations": 100,
    "parameters": 95,
    "keywords": 97,
    "examples": 100,
    "links": 90,
    "responses": 90,
}
"""Percent."""
_SHOWN: Final = 20


@dataclass(frozen=True, slots=True)
class Share:
    """One kind of things, and those of it that nobody exercised."""

    name: str
    total: int
    missing: tuple[str, ...]

    @property
    def percent(self) -> float:
        return 100 * (1 - len(self.missing) / self.total) if self.total else 100

    @property
    def holds(self) -> bool:
        return self.percent >= FLOORS[self.name]

    def __str__(self) -> str:
        done = self.total - len(self.missing)
        verdict = "" if self.holds else "  falls short"
        return (
            f"{self.name:12} {done:6} of {self.total:6}  {self.percent:5.1f} %"
            f"  (at least {FLOORS[self.name]} %){verdict}"
        )


def shares(wanted: Demands, seen: Seen) -> Iterator[Share]:
    """A keyword counts once an accepted request kept it, and a refused one broke it."""
    exercised = {
        "operations": seen.operations,
        "parameters": seen.parameters,
        "keywords": seen.kept & seen.broken,
        "examples": seen.examples,
        "links": set(seen.links),
        "responses": seen.responses,
    }
    for name, done in exercised.items():
        there: frozenset[str] = getattr(wanted, name)
        yield Share(name, len(there), tuple(sorted(there - done)))


def page(found: list[Share], seen: Seen, most: int | None = _SHOWN) -> str:
    """A line a kind, then what was not exercised; at most so many of a kind."""
    lines = ["Specification coverage of the contract run:", *map(str, found)]
    lines.append(f"Links were followed {sum(seen.links.values())} times.")
    for share in found:
        if share.missing:
            lines.append(f"not exercised, {share.name}:")
            lines += [f"  {each}{_half(each, seen)}" for each in share.missing[:most]]
        if most is not None and len(share.missing) > most:
            lines.append(f"  and {len(share.missing) - most} more: make coverage")
    return "\n".join(lines)


def _half(name: str, seen: Seen) -> str:
    """Of a keyword, which half was seen."""
    if name in seen.kept:
        return " (never broken)"
    return " (never kept)" if name in seen.broken else ""
