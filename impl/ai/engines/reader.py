"""The reading engine: runs in a process of its own (impl/platform/engine_process.py)."""

from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from typing import Final, TypeVar

import numpy as np

from impl.ai.engines.classifier import Classifier
from impl.ai.engines.minilm import MiniLM

T = TypeVar("T")

_REMEMBERED: Final = 20_000
_SLIGHTEST: Final = 0.005
_model = MiniLM()
_classifier = Classifier()
_guesses: OrderedDict[str, dict[str, float]] = OrderedDict()


def guess(texts: Sequence[str]) -> list[dict[str, float]]:
    """How likely each text's purposes are; those below half a percent are left out."""
    return _remembered(texts, _guesses, _guess)


def likeness(texts: Sequence[str]) -> list[list[float]]:
    """The cosine of each text with what each purpose is about, in their order."""
    found: list[list[float]] = (_model.embed(texts) @ _classifier.about.T).round(4).tolist()
    return found


def closeness(texts: Sequence[str], others: Sequence[str]) -> list[list[float]]:
    """The cosine of each text with each of the others."""
    embedded = _model.embed([*texts, *others])
    first, second = embedded[: len(texts)], embedded[len(texts) :]
    found: list[list[float]] = (first @ second.T).round(4).tolist()
    return found


def _guess(texts: Sequence[str]) -> list[dict[str, float]]:
    rows = _classifier.probabilities(texts, _model.embed(texts))
    names = _classifier.names
    return [
        {names[n]: round(float(row[n]), 4) for n in np.argsort(-row) if row[n] >= _SLIGHTEST}
        for row in rows
    ]


def _remembered(
    texts: Sequence[str], known: OrderedDict[str, T], ask: Callable[[Sequence[str]], list[T]]
) -> list[T]:
    new = [text for text in dict.fromkeys(texts) if text not in known]
    if new:
        known.update(zip(new, ask(new), strict=True))
    found = [known[text] for text in texts]
    while len(known) > _REMEMBERED:
        known.popitem(last=False)
    return found


METHODS: Final[Mapping[str, Callable[..., object]]] = {
    "guess": guess,
    "likeness": likeness,
    "closeness": closeness,
}
