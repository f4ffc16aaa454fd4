"""`python -m tests.bench [part ...]`: measures parts, or all; each is written down when it ends."""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from tests.bench import (
    bulk,
    deliveries,
    documents,
    following,
    imports,
    kept,
    lists,
    others,
    reports,
    rules,
    tokens,
)
from tests.bench.figures import Figure
from tests.bench.kept import Measured
from tests.bench.machine import Load, describe
from tests.bench.operations import Operations, Pair, figures
from tests.bench.report import page, row
from tests.bench.scale import FULL, Scale, chosen
from tests.bench.world import World, world
from tests.live import ROOT

PAGE: Final = ROOT / "docs/benchmarks.md"
KEPT: Final = ROOT / "docs/benchmarks.json"
Part = Callable[[World, Scale], Iterable[Figure]]
Measure = Callable[[Load], tuple[Iterable[Figure], Sequence[Sequence[str]]]]
"""Gives figures, and rows of a table of its own."""
PARTS: Final[dict[str, Part]] = {
    "logins": others.logins,
    "tokens": tokens.tokens,
    "bank-file": lambda made, _: others.bank_file(made),
    "large-file": imports.large_file,
    "memory": lambda made, _: others.memory(made),
    "bulk": bulk.bulk,
    "following": following.following,
    "documents": documents.reading,
    "maintenance": reports.maintenance,
    "rules": rules.rules,
    "lists": lists.lists,
    "reports": reports.reports,
    "deliveries": deliveries.deliveries,
    "killed": deliveries.killed,
}
"""After the operations beside their twins, in this order: what needs quiet books comes first."""
OPERATIONS: Final = "operations"
ALONE: Final[dict[str, Callable[[Scale], Iterable[Figure]]]] = {
    "starts": others.starts,
    "press": others.press,
}
"""What is measured when no servers of ours are there."""


ORDER: Final = (OPERATIONS, *PARTS, *ALONE)


def main(names: list[str]) -> int:
    if unknown := [name for name in names if name not in ORDER]:
        print(f"There is no {', '.join(unknown)}; there is: {', '.join(ORDER)}.", file=sys.stderr)
        return 2
    wanted, scale = [name for name in ORDER if not names or name in names], chosen()
    book = Book(scale)
    if any(name not in ALONE for name in wanted):
        with world() as made:
            book.servers = (made.postgres, made.valkey)
            for name in wanted:
                if name == OPERATIONS:
                    book.take(name, lambda load: _operations(made, scale, load))
                elif name in PARTS:
                    book.take(name, _only(PARTS[name](made, scale)))
    for name in wanted:
        if name in ALONE:
            book.take(name, _only(ALONE[name](scale)))
    return 0


def _only(found: Iterable[Figure]) -> Measure:
    """Figures that are measured as they are asked for, and no table."""
    return lambda _load: (found, [])


def _operations(
    made: World, scale: Scale, load: Load
) -> tuple[Iterable[Figure], Sequence[Sequence[str]]]:
    operations = Operations(made, scale, load)
    pairs = [*_named(operations.pairs())]
    return [*figures(pairs), operations.large_to_small()], [row(each) for each in pairs]


class Book:
    """Where measured parts are written down; those of a quick run are only told."""

    def __init__(self, scale: Scale) -> None:
        self._scale = scale
        self.servers = ("not asked", "not asked")
        """The versions of PostgreSQL and Valkey."""

    def take(self, name: str, measure: Measure) -> None:
        """Measure a part, say its figures as they are found, and keep them."""
        load = Load()
        load.look()
        found, rows = measure(load)
        told_of = told(found)
        load.look()
        if self._scale.name != FULL.name:
            return
        machine = describe(*self.servers)
        parts = kept.read(KEPT)
        parts[name] = Measured(
            machine.pop("Date")[:10], machine.pop("Commit"), str(load), machine, told_of, rows
        )
        kept.write(KEPT, parts)
        PAGE.write_text(page(parts, ORDER), encoding="utf-8")


def told(figures: Iterable[Figure]) -> list[Figure]:
    """Say each figure as it is found: a part that breaks takes no other's with it."""
    found = []
    for each in figures:
        print(" | ".join(cell for cell in each.cells() if cell), file=sys.stderr, flush=True)
        found.append(each)
    return found


def _named(pairs: Iterable[Pair]) -> Iterator[Pair]:
    """Say on the way how far the measuring is."""
    for each in pairs:
        print(f"measured {each.operation} at {each.connections}", file=sys.stderr, flush=True)
        yield each


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
