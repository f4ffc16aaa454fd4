"""Which schemas refer to each other in a ring, and in which order the rest can be written."""

from collections.abc import Iterator, Mapping, Sequence


def rings(uses: Mapping[str, Sequence[str]]) -> list[tuple[str, ...]]:
    """The strongly connected parts of a graph, each after those that it uses (Tarjan, 1972).

    Where nothing refers to itself, that is every name alone. The order follows that of `uses`.
    """
    search = _Search(uses)
    for name in uses:
        if name not in search.number:
            search.visit(name)
    return search.found


class _Search:
    def __init__(self, uses: Mapping[str, Sequence[str]]) -> None:
        self._uses = uses
        self.number: dict[str, int] = {}
        self._lowest: dict[str, int] = {}
        self._open: list[str] = []
        self.found: list[tuple[str, ...]] = []

    def visit(self, name: str) -> None:
        self.number[name] = self._lowest[name] = len(self.number)
        self._open.append(name)
        for used in self._uses[name]:
            if used not in self.number:
                self.visit(used)
                self._lowest[name] = min(self._lowest[name], self._lowest[used])
            elif used in self._open:
                self._lowest[name] = min(self._lowest[name], self.number[used])
        if self._lowest[name] == self.number[name]:
            ring = tuple(self._closed(name))
            self.found.append(tuple(sorted(ring, key=self.number.__getitem__)))

    def _closed(self, name: str) -> Iterator[str]:
        while (last := self._open.pop()) != name:
            yield last
        yield name
