"""What was measured so far, part by part: docs/benchmarks.json, which the page is made of."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

import orjson

from tests.bench.figures import Figure


@dataclass(frozen=True, slots=True)
class Measured:
    """One part, as it was last measured whole."""

    on: str
    """The day, UTC."""
    commit: str
    load: str
    """The machine's load average meanwhile."""
    machine: Mapping[str, str]
    figures: Sequence[Figure]
    rows: Sequence[Sequence[str]] = field(default_factory=list)
    """A table of its own, beside the figures."""


def read(path: Path) -> dict[str, Measured]:
    """The parts by name; none, if nothing was measured yet."""
    if not path.exists():
        return {}
    return {
        name: Measured(**{**told, "figures": [Figure(**each) for each in told["figures"]]})
        for name, told in orjson.loads(path.read_bytes()).items()
    }


def write(path: Path, parts: Mapping[str, Measured]) -> None:
    told = {name: asdict(each) for name, each in parts.items()}
    path.write_bytes(orjson.dumps(told, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE))
