"""The page docs/benchmarks.md."""

from collections.abc import Mapping, Sequence

from tests.bench.figures import Figure, number, table
from tests.bench.kept import Measured
from tests.bench.operations import Pair

_METHOD = """\
`make bench` wrote this page, of what stands in benchmarks.json: each part as it was measured last,
on the day and at the commit that its row names. `make bench ONLY="lists reports"` measures some
parts anew; `CENTIME_BENCH=quick make bench` takes fewer and shorter turns, and writes nothing.

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


def page(parts: Mapping[str, Measured], order: Sequence[str]) -> str:
    """The whole page, of what was measured of each part last."""
    known = [parts[name] for name in order if name in parts]
    newest = max(known, key=lambda each: each.on)
    every = [figure for each in known for figure in each.figures]
    rows = [
        (*figure.cells(), f"{each.on} {each.commit}") for each in known for figure in each.figures
    ]
    tables = [row for each in known for row in each.rows]
    return "\n".join(
        [
            "# Benchmarks",
            "",
            _METHOD,
            "## Machine",
            "",
            *(f"- {name}: {what}" for name, what in newest.machine.items()),
            f"- Load average, of all parts: {'; '.join(sorted({each.load for each in known}))}",
            "",
            "## Targets",
            "",
            *table(("figure", "measured", "target", "", "on"), rows),
            "",
            _verdict(every),
            "",
            "## Operations beside their twins",
            "",
            *table(_HEADS, tables),
            "",
        ]
    )


def _verdict(figures: Sequence[Figure]) -> str:
    wanted = [each for each in figures if each.target is not None]
    short = [each.name for each in wanted if not each.holds]
    if not short:
        return f"All {len(wanted)} targets hold."
    return f"{len(wanted) - len(short)} of {len(wanted)} targets hold; not: {'; '.join(short)}."


def row(pair: Pair) -> list[str]:
    """An operation beside its twin, as cells."""
    ours, least = pair.service, pair.twin
    values = (ours.p50, ours.p95, ours.p99, ours.rate, ours.cpu)
    twin = (least.p95, least.rate, least.cpu, pair.rate_ratio)
    return [pair.operation, str(pair.connections), *map(number, (*values, *twin))]
