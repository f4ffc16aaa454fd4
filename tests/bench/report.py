"""The page docs/benchmarks.md."""

from collections.abc import Iterator, Mapping, Sequence

from tests.bench.figures import Figure, number, table
from tests.bench.operations import Pair

_METHOD = """\
`make bench` wrote this page; `CENTIME_BENCH=quick make bench` measures in fewer, shorter turns, and
`make bench ONLY=reports` prints one part.

How well the rules' tests notice changes is on a page of its own, [mutation](mutation.md).

One worker answers on loopback, from a book of 50,000 transactions over ten years, on the embedded
PostgreSQL with fsync. k6 keeps every connection busy. Beside it stands a *twin*: Starlette, asyncpg
and orjson by hand, with the service's own SQL in the service's own round trips, and without checks,
limits, logs, metrics or a specification. The two take turns, which begins alternates, and figures
are medians over the turns; the ratio is the median of the turns' ratios. k6 and PostgreSQL use the
same cores: compare the columns of one row rather than rows of different days.

`create_transaction` writes three postings, the totals, a change row, the book's `seq` and the
answer under its `Idempotency-Key`. *CPU* is the server process's own, for one request. Rate limits
are lifted, so the worker asks Valkey for a caller's share once in a hundred requests; at the
default of 600 reads a minute it would be once in ten.
"""
_HEADS = ("operation", "connections", "p50 ms", "p95 ms", "p99 ms", "a second", "CPU ms",
          "twin p95", "twin a second", "twin CPU", "of the twin")  # fmt: skip


def page(
    machine: Mapping[str, str], pairs: Sequence[Pair], figures: Sequence[Figure], run: str
) -> str:
    """The whole page; `run` says how it was measured."""
    return "\n".join(
        [
            "# Benchmarks",
            "",
            _METHOD,
            "## Machine",
            "",
            *(f"- {name}: {what}" for name, what in machine.items()),
            f"- Run: {run}",
            "",
            "## Targets",
            "",
            *table(("figure", "measured", "target", ""), (each.cells() for each in figures)),
            "",
            _verdict(figures),
            "",
            "## Operations beside their twins",
            "",
            *table(_HEADS, (_row(each) for each in pairs)),
            "",
        ]
    )


def _verdict(figures: Sequence[Figure]) -> str:
    wanted = [each for each in figures if each.target is not None]
    short = [each.name for each in wanted if not each.holds]
    if not short:
        return f"All {len(wanted)} targets hold."
    return f"{len(wanted) - len(short)} of {len(wanted)} targets hold; not: {'; '.join(short)}."


def _row(pair: Pair) -> Iterator[str]:
    ours, least = pair.service, pair.twin
    yield from (pair.operation, str(pair.connections))
    yield from map(number, (ours.p50, ours.p95, ours.p99, ours.rate, ours.cpu))
    yield from map(number, (least.p95, least.rate, least.cpu, pair.rate_ratio))
