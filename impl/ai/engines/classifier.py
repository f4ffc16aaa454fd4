"""Which purpose a merchant's words read like: softmax regression on meaning and spelling.

Trained by training/ai/classifier.py on lists, not on anybody's statements; knowledge/CARD.md tells.
"""

import zlib
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from impl.ai.engines.minilm import Floats

FILE: Final = Path(__file__).parents[1] / "knowledge/classifier.npz"
MEANING: Final = np.float32(2.0)
"""What the embedding is multiplied by, against the n-grams of length 1."""
BITS: Final = 14
_SIZES: Final = (3, 4, 5)


def buckets(text: str) -> list[int]:
    """The text's words and letter n-grams, hashed; each once."""
    padded = f" {text} "
    found = {
        padded[start : start + size] for size in _SIZES for start in range(len(padded) - size + 1)
    }
    found |= {f"w:{word}" for word in text.split()}
    return sorted({zlib.crc32(each.encode()) & ((1 << BITS) - 1) for each in found})


class Classifier:
    """Loaded at the first use: some 3 MB."""

    @property
    def names(self) -> list[str]:
        """The purposes, in the order of the columns."""
        return [str(name) for name in self._parts["names"]]

    def probabilities(self, texts: Sequence[str], embeddings: Floats) -> Floats:
        """A row a text, a column a purpose."""
        parts = self._parts
        scores = embeddings * MEANING @ parts["meaning"].astype(np.float32) + parts["bias"]
        for row, text in enumerate(texts):
            chosen = buckets(text)
            if chosen:
                rows = parts["spelling"][chosen].astype(np.float32) * parts["scale"]
                scores[row] += rows.sum(axis=0) / np.float32(len(chosen) ** 0.5)
        raised = np.exp(scores - scores.max(axis=1, keepdims=True))
        shares: Floats = raised / raised.sum(axis=1, keepdims=True)
        return shares

    @property
    def about(self) -> Floats:
        """What each purpose is about, as embeddings; a row a purpose, in their order."""
        rows: Floats = self._parts["about"].astype(np.float32)
        return rows

    @cached_property
    def _parts(self) -> dict[str, NDArray[Any]]:  # Any: names, counts and shares
        with np.load(FILE, allow_pickle=False) as file:
            return {name: file[name] for name in file.files}
