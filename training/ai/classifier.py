"""Writes impl/ai/knowledge/classifier.npz, and prints how it does on brands that it has not seen.

    python -m training.ai.classifier <name-suggestion-index> <MCC titles, CSV> [<cache>]

Takes some 15 minutes on one processor, most of it embeddings. One in eight of what the examples are
made of is held out for the figures; the file itself is fitted on all of them.
"""

import sys
import zlib
from collections import defaultdict
from pathlib import Path
from typing import Any, Final

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression

from impl.ai.engines.classifier import BITS, FILE, MEANING, buckets
from impl.ai.engines.minilm import WIDTH, MiniLM
from training.ai.examples import Example, make
from training.ai.lexicon import purposes

_CHUNK: Final = 2048
_REGULARISATION: Final = 3.0
_ITERATIONS: Final = 100


def embedded(texts: list[str], cache: Path | None) -> dict[str, Any]:
    known: dict[str, Any] = {}
    if cache and cache.exists():
        with np.load(cache) as file:
            known = dict(zip(file["texts"].tolist(), file["rows"], strict=True))
    model = MiniLM()
    new = sorted({text for text in texts if text not in known}, key=len)
    for start in range(0, len(new), _CHUNK):
        chunk = new[start : start + _CHUNK]
        known.update(zip(chunk, model.embed(chunk).astype(np.float16), strict=True))
        print(f"embedded {start + len(chunk)} of {len(new)}", flush=True)
    if cache and new:
        np.savez(cache, texts=np.array(list(known)), rows=np.array(list(known.values())))
    return known


def features(texts: list[str], known: dict[str, Any]) -> Any:  # noqa: ANN401  # scipy has no types
    meaning = np.array([known[text] for text in texts], np.float32) * MEANING
    starts, columns, values = [0], [], []
    for text in texts:
        found = buckets(text)
        columns += found
        values += [len(found) ** -0.5] * len(found)
        starts.append(len(columns))
    spelling = sparse.csr_matrix(
        (np.array(values, np.float32), columns, starts), (len(texts), 1 << BITS)
    )
    return sparse.hstack([sparse.csr_matrix(meaning), spelling]).tocsr()


def weights(examples: list[Example]) -> Any:  # noqa: ANN401  # numpy of scikit-learn's liking
    """Within a purpose by the examples' own; between them by the root of how common they are."""
    known = purposes()
    within: defaultdict[str, float] = defaultdict(float)
    for each in examples:
        within[each.purpose] += each.weight
    between = sum(each["common"] ** 0.5 for each in known.values())
    shares = [
        each.weight / within[each.purpose] * known[each.purpose]["common"] ** 0.5 / between
        for each in examples
    ]
    return np.array(shares) * len(examples)


def fit(examples: list[Example], known: dict[str, Any]) -> LogisticRegression:
    numbers = {name: n for n, name in enumerate(purposes())}
    model = LogisticRegression(C=_REGULARISATION, max_iter=_ITERATIONS, tol=1e-3)
    targets = [numbers[each.purpose] for each in examples]
    return model.fit(
        features([each.text for each in examples], known), targets, sample_weight=weights(examples)
    )


def held_out(example: Example) -> bool:
    return zlib.crc32(b"h" + example.origin.lower().encode()) % 8 == 0


def measure(examples: list[Example], known: dict[str, Any]) -> None:
    model = fit([each for each in examples if not held_out(each)], known)
    unseen = [each for each in examples if held_out(each)]
    shares = model.predict_proba(features([each.text for each in unseen], known))
    names = list(purposes())
    right = np.array(
        [names[n] == each.purpose for n, each in zip(shares.argmax(1), unseen, strict=True)]
    )
    print(f"unseen: {right.mean():.3f} of {len(unseen)}")
    for low in (0.0, 0.2, 0.4, 0.6, 0.8, 0.9):
        high = {0.8: 0.9, 0.9: 1.01}.get(low, low + 0.2)
        chosen = (shares.max(1) >= low) & (shares.max(1) < high)
        print(f"  said {low:.1f}-{high:.1f}: right {right[chosen].mean():.3f} of {chosen.sum()}")


def write(model: LogisticRegression) -> None:
    weights = model.coef_.T.astype(np.float32)
    spelling = weights[WIDTH:]
    scale = np.abs(spelling).max(axis=0) / 127
    np.savez_compressed(
        FILE,
        names=np.array(list(purposes())),
        meaning=weights[:WIDTH].astype(np.float16),
        spelling=np.round(spelling / scale).astype(np.int8),
        scale=scale.astype(np.float32),
        bias=model.intercept_.astype(np.float32),
        about=MiniLM().embed([each["about"] for each in purposes().values()]).astype(np.float16),
    )
    print(FILE.stat().st_size, "bytes")


def main() -> None:
    package, codes = Path(sys.argv[1]), Path(sys.argv[2])
    cache = Path(sys.argv[3]) if len(sys.argv) > 3 else None  # noqa: PLR2004
    examples = make(package, codes)
    known = embedded([each.text for each in examples], cache)
    measure(examples, known)
    write(fit(examples, known))


if __name__ == "__main__":
    main()
