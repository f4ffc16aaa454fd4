"""`python -m tests.bench [part ...]`: measures and prints; all of it writes docs/benchmarks.md."""

import sys
import time
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from tests.bench import (
    bulk,
    deliveries,
    documents,
    following,
    imports,
    lists,
    others,
    reports,
    rules,
    tokens,
)
from tests.bench.figures import Figure
from tests.bench.machine import Load, describe
from tests.bench.operations import Operations, Pair, figures
from tests.bench.report import page
from tests.bench.scale import Scale, chosen
from tests.bench.world import World, world
from tests.live import ROOT

PAGE = ROOT / "docs/benchmarks.md"
Part = Callable[[World, Scale], Iterable[Figure]]
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
ALONE: Final[dict[str, Callable[[Scale], Iterable[Figure]]]] = {
    "starts": others.starts,
    "press": others.press,
}
"""What is measured when no servers of ours are there."""


def main(names: list[str]) -> int:
    there = [*PARTS, *ALONE]
    if unknown := [name for name in names if name not in there]:
        print(f"There is no {', '.join(unknown)}; there is: {', '.join(there)}.", file=sys.stderr)
        return 2
    return some(names) if names else everything()


def some(names: list[str]) -> int:
    """Measure these parts and print them; the page stays as it is."""
    scale = chosen()
    if beside := [name for name in names if name in PARTS]:
        with world() as made:
            for name in beside:
                told(PARTS[name](made, scale))
    for name in names:
        if name in ALONE:
            told(ALONE[name](scale))
    return 0


def everything() -> int:
    """Measure all, print it, and write the page."""
    began, scale, load = time.monotonic(), chosen(), Load()
    found: list[Figure] = []
    with world() as made:
        operations = Operations(made, scale, load)
        pairs = [*_named(operations.pairs())]
        found += told([*figures(pairs), operations.large_to_small()])
        for part in PARTS.values():
            found += told(part(made, scale))
        machine = describe(made.postgres, made.valkey)
    for alone in ALONE.values():
        found += told(alone(scale))
    run = (
        f"{scale.name}, {scale.rounds} turns of {scale.seconds:g} s each, "
        f"{time.monotonic() - began:.0f} s in all; load average {load}"
    )
    text = page(machine, pairs, found, run)
    PAGE.write_text(text, encoding="utf-8")
    print(text)
    return 0


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
