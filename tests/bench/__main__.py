"""`python -m tests.bench`: measures, prints, and writes docs/benchmarks.md."""

import sys
import time
from collections.abc import Iterable, Iterator

from tests.bench import bulk, deliveries, documents, following, others, reports
from tests.bench.figures import Figure
from tests.bench.machine import Load, describe
from tests.bench.operations import Operations, Pair, figures
from tests.bench.report import page
from tests.bench.scale import chosen
from tests.bench.world import world
from tests.live import ROOT

PAGE = ROOT / "docs/benchmarks.md"


def main() -> int:
    began, scale, load = time.monotonic(), chosen(), Load()
    pairs: list[Pair] = []
    found: list[Figure] = []
    with world() as made:
        operations = Operations(made, scale, load)
        pairs += _told(operations.pairs())
        found += [*figures(pairs), operations.large_to_small()]
        found += others.logins(made, scale)
        found += others.bank_file(made)
        found += others.memory(made)
        found += bulk.bulk(made, scale)
        found += following.following(made, scale)
        found += documents.reading(made, scale)
        found += reports.maintenance(made, scale)
        found += reports.reports(made, scale)
        found += deliveries.deliveries(made, scale)
        found += deliveries.killed(made, scale)
        machine = describe(made.postgres, made.valkey)
    found += others.starts(scale)
    found += others.press(scale)
    run = (
        f"{scale.name}, {scale.rounds} turns of {scale.seconds:g} s each, "
        f"{time.monotonic() - began:.0f} s in all; load average {load}"
    )
    text = page(machine, pairs, found, run)
    PAGE.write_text(text, encoding="utf-8")
    print(text)
    return 0


def _told(pairs: Iterable[Pair]) -> Iterator[Pair]:
    """Say on the way how far the measuring is."""
    for each in pairs:
        print(f"measured {each.operation} at {each.connections}", file=sys.stderr, flush=True)
        yield each


if __name__ == "__main__":
    sys.exit(main())
