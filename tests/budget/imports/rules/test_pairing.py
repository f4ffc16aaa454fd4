"""The best pairing of two sets, against trying every pairing there is."""

from collections import Counter
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from impl.budget.rules import pairing
from impl.budget.rules.pairing import Edge, pair

sizes = st.lists(st.integers(1, 2), min_size=1, max_size=4)


@st.composite
def problems(draw: st.DrawFn) -> tuple[list[Edge], list[int], list[int]]:
    lefts, rights = draw(sizes), draw(sizes)
    possible = list(product(range(len(lefts)), range(len(rights))))
    chosen = draw(st.lists(st.sampled_from(possible), unique=True, max_size=8))
    weights = draw(st.lists(st.integers(1, 20), min_size=len(chosen), max_size=len(chosen)))
    edges = [Edge(*ends, weight) for ends, weight in zip(chosen, weights, strict=True)]
    return edges, lefts, rights


def best(edges: list[Edge], lefts: list[int], rights: list[int]) -> int:
    """The highest sum of weights, by trying every number of pairs of the first edge."""
    if not edges:
        return 0
    first, *rest = edges
    sums = []
    for count in range(min(lefts[first.left], rights[first.right]) + 1):
        fewer_lefts, fewer_rights = [*lefts], [*rights]
        fewer_lefts[first.left] -= count
        fewer_rights[first.right] -= count
        sums.append(count * first.weight + best(rest, fewer_lefts, fewer_rights))
    return max(sums)


def weight(pairs: Counter[Edge]) -> int:
    return sum(count * edge.weight for edge, count in pairs.items())


def assert_lawful(
    pairs: Counter[Edge], edges: list[Edge], lefts: list[int], rights: list[int]
) -> None:
    assert set(pairs) <= set(edges)
    for kind, size in enumerate(lefts):
        assert sum(count for edge, count in pairs.items() if edge.left == kind) <= size
    for kind, size in enumerate(rights):
        assert sum(count for edge, count in pairs.items() if edge.right == kind) <= size


class TestPair:
    @given(problems())
    def test_no_pairing_weighs_more(self, problem: tuple[list[Edge], list[int], list[int]]) -> None:
        pairs = pair(*problem)

        assert_lawful(pairs, *problem)
        assert weight(pairs) == best(*problem)

    @given(problems(), st.randoms())
    def test_the_order_of_the_edges_changes_nothing(
        self, problem: tuple[list[Edge], list[int], list[int]], random: object
    ) -> None:
        edges, lefts, rights = problem
        shuffled = sorted(edges, key=lambda _edge: random.random())  # type: ignore[attr-defined]  # Random

        assert pair(shuffled, lefts, rights) == pair(edges, lefts, rights)

    @given(problems())
    def test_a_large_cluster_is_paired_lawfully_and_never_worse_than_half(
        self, problem: tuple[list[Edge], list[int], list[int]]
    ) -> None:
        edges, lefts, rights = problem
        greedy = pairing._Flow(edges, dict(enumerate(lefts)), dict(enumerate(rights))).greedy()

        assert_lawful(greedy, *problem)
        assert 2 * weight(greedy) >= best(*problem)

    def test_the_better_pair_gives_way_where_both_can_be_paired(self) -> None:
        edges = [Edge(0, 0, 90), Edge(0, 1, 80), Edge(1, 0, 85)]

        assert pair(edges, [1, 1], [1, 1]) == Counter([Edge(0, 1, 80), Edge(1, 0, 85)])

    def test_all_give_way_where_one_more_can_be_paired(self) -> None:
        edges = [Edge(0, 0, 4), Edge(1, 0, 5), Edge(1, 1, 3), Edge(2, 1, 9), Edge(2, 2, 8)]

        paired = pair(edges, [1, 1, 1], [1, 1, 1])

        assert paired == Counter([Edge(0, 0, 4), Edge(1, 1, 3), Edge(2, 2, 8)])

    def test_equal_members_are_paired_in_bulk(self) -> None:
        assert pair([Edge(0, 0, 7)], [10_000], [9_000]) == {Edge(0, 0, 7): 9_000}

    def test_a_cluster_beyond_the_exact_ones_takes_the_best_edges_first(self) -> None:
        side = pairing.EXACT // 10
        edges = [
            Edge(left, right, 100 - abs(left - right))
            for left in range(side)
            for right in range(side)
        ]

        assert len(edges) > pairing.EXACT
        assert pair(edges, [1] * side, [1] * side) == {
            Edge(each, each, 100): 1 for each in range(side)
        }

    def test_nothing_is_paired_without_edges(self) -> None:
        assert pair([], [3], [3]) == Counter()
