"""The four busiest operations, each beside its twin: latency alone, throughput in a crowd."""

import statistics
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from tests.bench.figures import Figure
from tests.bench.machine import Load
from tests.bench.scale import Scale
from tests.bench.traffic import Request, Target, Traffic, Turn, median
from tests.bench.world import World, plans

ALONE: Final = 1
CROWD: Final = 16
_WARM_SECONDS: Final = 1
"""The least that k6 takes."""
_P95_MS: Final = {
    "get_transaction": 3, "list_transactions": 6, "get_month": 3, "create_transaction": 6,
}  # fmt: skip
_OF_TWIN: Final = {
    "get_transaction": 0.45, "list_transactions": 0.7, "get_month": 0.7, "create_transaction": 0.7,
}  # fmt: skip
"""Writes come last: they change the book that the others read."""
_LARGE_TO_SMALL: Final = 1.2


@dataclass(frozen=True, slots=True)
class Pair:
    """One operation at one number of connections: the medians of both servers' turns."""

    operation: str
    connections: int
    service: Turn
    twin: Turn
    rate_ratio: float
    """Requests a second, of the twin's: the median of the rounds' ratios."""


class Operations:
    """Measures in one world."""

    def __init__(self, world: World, scale: Scale, load: Load) -> None:
        self._world, self._scale, self._load = world, scale, load
        self._traffic = Traffic(world.folder, world.person.access_token)

    def pairs(self) -> Iterator[Pair]:
        """Every operation, alone and in a crowd; the two servers take turns."""
        planned = plans(self._world.large)
        for name in _P95_MS:
            for connections in (ALONE, CROWD):
                yield self._pair(name, planned[name], connections)

    def _pair(self, name: str, requests: Sequence[Request], connections: int) -> Pair:
        service, twin = self._turns(
            (self._world.service, requests), (self._world.twin, requests), connections
        )
        ratios = [one.rate / other.rate for one, other in zip(service, twin, strict=True)]
        return Pair(name, connections, median(service), median(twin), statistics.median(ratios))

    def large_to_small(self) -> Figure:
        """How much longer a list takes in the large book than in the small one."""
        large, small = (
            plans(book)["list_transactions"] for book in (self._world.large, self._world.small)
        )
        service = self._world.service
        many, few = self._turns((service, large), (service, small), ALONE)
        ratios = [one.p95 / other.p95 for one, other in zip(many, few, strict=True)]
        return Figure(
            "list_transactions, p95 at 50,000 rows of that at 1,000",
            statistics.median(ratios), "times", _LARGE_TO_SMALL,
        )  # fmt: skip

    def _turns(
        self,
        one: tuple[Target, Sequence[Request]],
        other: tuple[Target, Sequence[Request]],
        connections: int,
    ) -> tuple[list[Turn], list[Turn]]:
        """Rounds of both in turn; which one begins alternates too."""
        taken: tuple[list[Turn], list[Turn]] = ([], [])
        sides = list(zip((one, other), taken, strict=True))
        if connections == ALONE:  # the crowd comes right after
            for (target, requests), _ in sides:
                self._traffic.turn(target, requests, connections, _WARM_SECONDS)
        for number in range(self._scale.rounds):
            for (target, requests), turns in sides[:: -1 if number % 2 else 1]:
                self._load.look()
                turns.append(self._traffic.turn(target, requests, connections, self._scale.seconds))
        return taken


def figures(pairs: Sequence[Pair]) -> list[Figure]:
    """What the targets are about."""
    alone = [
        Figure(f"{each.operation}, p95 at 1 connection", each.service.p95, "ms",
               _P95_MS[each.operation])
        for each in pairs if each.connections == ALONE
    ]  # fmt: skip
    crowd = [
        Figure(f"{each.operation}, throughput at {CROWD} connections", each.rate_ratio,
               "of the twin", _OF_TWIN[each.operation], "least")
        for each in pairs if each.connections == CROWD
    ]  # fmt: skip
    return alone + crowd
