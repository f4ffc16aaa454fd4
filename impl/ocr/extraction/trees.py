"""Boosted trees as LightGBM writes them (its text format, version 4), evaluated without it."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

_DEFAULT_LEFT: Final = 2
"""Bit of decision_type: a missing value goes left. Our features are never missing."""


class ModelFileError(ValueError):
    """The file is no model of trees that this reader understands."""


@dataclass(frozen=True, slots=True)
class _Tree:
    feature: tuple[int, ...]
    threshold: tuple[float, ...]
    left: tuple[int, ...]
    right: tuple[int, ...]
    value: tuple[float, ...]

    def leaf(self, row: Sequence[float]) -> float:
        if not self.feature:
            return self.value[0]
        at = 0
        while at >= 0:
            at = self.left[at] if row[self.feature[at]] <= self.threshold[at] else self.right[at]
        return self.value[~at]


@dataclass(frozen=True, slots=True)
class Trees:
    """A binary classifier: the log-odds are the sum of the trees' leaves."""

    features: tuple[str, ...]
    trees: tuple[_Tree, ...]

    def score(self, values: Mapping[str, float]) -> float:
        """The log-odds that this candidate is the right one."""
        row = [values[name] for name in self.features]
        return sum(tree.leaf(row) for tree in self.trees)


def probability(score: float) -> float:
    return 1 / (1 + math.exp(-max(-60.0, min(60.0, score))))


def read(text: str) -> Trees:
    """The model in the text; raises ModelFileError."""
    head, *blocks = text.split("\nTree=")
    header = _settings(head)
    if not header.get("objective", "").startswith("binary"):
        raise ModelFileError("The file is no binary classifier of LightGBM.")
    return Trees(tuple(header["feature_names"].split()), tuple(map(_tree, blocks)))


def _tree(block: str) -> _Tree:
    said = _settings(block.partition("\n\n")[0])
    if int(said["num_cat"]):
        raise ModelFileError("Trees with categories are not read.")
    return _Tree(
        feature=tuple(map(int, said.get("split_feature", "").split())),
        threshold=tuple(map(float, said.get("threshold", "").split())),
        left=tuple(map(int, said.get("left_child", "").split())),
        right=tuple(map(int, said.get("right_child", "").split())),
        value=tuple(map(float, said["leaf_value"].split())),
    )


def _settings(block: str) -> dict[str, str]:
    lines = (line.partition("=") for line in block.splitlines())
    return {name: value for name, found, value in lines if found}
