"""The best pairing of two sets: each member is paired once at most, the sum of weights is highest.

Both sides consist of kinds, with a number of equal members each. Kinds that compete with each other
make a cluster; a cluster with few edges is solved exactly (successive best augmenting paths,
Ahuja, Magnanti and Orlin, Network Flows, 9.7), a larger one by taking the best edge first.
"""

from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

EXACT: Final = 150
"""Edges of the largest cluster that is solved exactly."""


class Edge(NamedTuple):
    """A kind on the left, one on the right, and what a pair of them weighs: above zero."""

    left: int
    right: int
    weight: int


def pair(edges: Iterable[Edge], lefts: Sequence[int], rights: Sequence[int]) -> Counter[Edge]:
    """How many pairs of each edge; `lefts` and `rights` say how many members each kind has."""
    chosen: Counter[Edge] = Counter()
    for cluster in _clusters(sorted(edges)):
        flow = _Flow(
            cluster,
            {edge.left: lefts[edge.left] for edge in cluster},
            {edge.right: rights[edge.right] for edge in cluster},
        )
        chosen.update(flow.best() if len(cluster) <= EXACT else flow.greedy())
    return chosen


def _clusters(edges: Sequence[Edge]) -> Iterator[list[Edge]]:
    """Edges that share a kind, directly or through others."""
    at_left: defaultdict[int, list[Edge]] = defaultdict(list)
    at_right: defaultdict[int, list[Edge]] = defaultdict(list)
    for edge in edges:
        at_left[edge.left].append(edge)
        at_right[edge.right].append(edge)
    for kind in list(at_left):
        queue = deque(at_left.pop(kind, ()))
        cluster: list[Edge] = []
        while queue:
            edge = queue.popleft()
            cluster.append(edge)
            for other in at_right.pop(edge.right, ()):
                queue.extend(at_left.pop(other.left, ()))
        if cluster:
            yield sorted(cluster)


@dataclass(slots=True)
class _Flow:
    """One cluster: its edges, the members that are not paired yet, and the pairs."""

    edges: list[Edge]
    lefts: dict[int, int]
    rights: dict[int, int]
    pairs: Counter[Edge] = field(default_factory=Counter)

    def greedy(self) -> Counter[Edge]:
        for edge in sorted(self.edges, key=lambda edge: (-edge.weight, edge)):
            self._add([edge], [])
        return +self.pairs

    def best(self) -> Counter[Edge]:
        while path := self._path():
            self._add(path[0::2], path[1::2])
        return +self.pairs

    def _add(self, forward: list[Edge], backward: list[Edge]) -> None:
        """Pair along the path as often as it can carry: forward edges gain what others lose."""
        start, end = forward[0].left, forward[-1].right
        count = min(self.lefts[start], self.rights[end], *(self.pairs[edge] for edge in backward))
        self.lefts[start] -= count
        self.rights[end] -= count
        for edge in forward:
            self.pairs[edge] += count
        for edge in backward:
            self.pairs[edge] -= count

    def _path(self) -> list[Edge]:
        """The path from a free left to a free right that gains most (Bellman and Ford); or none."""
        left_gain = {kind: 0 for kind, free in self.lefts.items() if free}
        right_gain: dict[int, int] = {}
        into_left: dict[int, Edge] = {}
        into_right: dict[int, Edge] = {}
        changed = True
        while changed:
            changed = False
            for edge in self.edges:
                if edge.left in left_gain:
                    gain = left_gain[edge.left] + edge.weight
                    if edge.right not in right_gain or gain > right_gain[edge.right]:
                        right_gain[edge.right], into_right[edge.right] = gain, edge
                        changed = True
                if self.pairs[edge] and edge.right in right_gain:
                    gain = right_gain[edge.right] - edge.weight
                    if edge.left not in left_gain or gain > left_gain[edge.left]:
                        left_gain[edge.left], into_left[edge.left] = gain, edge
                        changed = True
        ends = [kind for kind, free in self.rights.items() if free and right_gain.get(kind, 0) > 0]
        if not ends:
            return []
        end = max(ends, key=lambda kind: (right_gain[kind], -kind))
        return self._walk(end, into_left, into_right)

    @staticmethod
    def _walk(end: int, into_left: dict[int, Edge], into_right: dict[int, Edge]) -> list[Edge]:
        path = [into_right[end]]
        while path[-1].left in into_left:
            path.append(into_left[path[-1].left])
            path.append(into_right[path[-1].right])
        return path[::-1]
