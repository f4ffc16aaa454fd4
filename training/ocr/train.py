"""`make train-ocr`: trains the rankers of impl/ocr/models, the same bytes each time.

Reads ../shared/data/receipts/train.jsonl only. Each receipt is learned from as it is labelled and
in noisy copies; the confidences come from receipts of merchants that the model did not see.
"""

import hashlib
import json
import random
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Final

import lightgbm
import numpy as np

from impl.ocr.extraction import words
from impl.ocr.extraction.rankers import RANKED, Ranked
from training.ocr import receipts
from training.ocr.curves import calibrated
from training.ocr.noise import noisy
from training.ocr.receipts import Receipt
from training.ocr.samples import Candidate, candidates

MODELS: Final = Path(__file__).resolve().parents[2] / "impl" / "ocr" / "models"
SEED: Final = 20261123
COPIES: Final = 6
FOLDS: Final = 5
ROUNDS: Final = 150
PARAMETERS: Final[dict[str, Any]] = {
    "objective": "binary",
    "num_leaves": 15,
    "learning_rate": 0.05,
    "min_data_in_leaf": 20,
    "feature_fraction": 0.5,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "lambda_l2": 2.0,
    "verbosity": -1,
    "seed": SEED,
    "deterministic": True,
    "force_row_wise": True,
    "num_threads": 1,
}
Group = list[dict[Ranked, Sequence[Candidate]]]
"""One receipt: as labelled, then its noisy copies."""


def train() -> dict[str, str]:
    """The files of impl/ocr/models that are made here, by name."""
    learned = receipts.training()
    groups = [_group(each) for each in learned]
    folds = _folds(learned)
    files: dict[str, str] = {}
    curves: dict[str, dict[str, list[float]]] = {}
    for field in RANKED:
        model = _fit(groups, field)
        files[f"{field}.txt"] = model.model_to_string()
        outcomes = list(_unseen(groups, folds, field))
        curves[field] = calibrated(outcomes)
        right = sum(hit for _, hit in outcomes) / len(outcomes)
        print(f"{field:9} {right:.3f} right of {len(outcomes)} readings of unseen merchants")
    files["calibration.json"] = json.dumps(curves, indent=1) + "\n"
    return files


def _group(receipt: Receipt) -> Group:
    pages = [receipt.page, *(noisy(receipt.page, f"{receipt.id}/{n}") for n in range(COPIES))]
    return [candidates(page, receipt.truth) for page in pages]


def _folds(learned: Sequence[Receipt]) -> list[list[int]]:
    """Receipts by merchant, so that none stands on both sides of a fold."""
    by_merchant: dict[str, list[int]] = {}
    for index, each in enumerate(learned):
        by_merchant.setdefault(words.compact(each.truth.merchant), []).append(index)
    names = sorted(by_merchant)
    random.Random(SEED).shuffle(names)  # noqa: S311  # a split, no secret
    return [
        [at for name in names[fold::FOLDS] for at in by_merchant[name]] for fold in range(FOLDS)
    ]


def _fit(groups: Sequence[Group], field: Ranked) -> lightgbm.Booster:
    every = [each for group in groups for page in group for each in page[field]]
    names = list(every[0].features)
    data = lightgbm.Dataset(
        np.array([[each.features[name] for name in names] for each in every]),
        np.array([int(each.right) for each in every]),
        feature_name=names,
    )
    return lightgbm.train(PARAMETERS, data, ROUNDS)


def _unseen(
    groups: Sequence[Group], folds: Sequence[Sequence[int]], field: Ranked
) -> Iterable[tuple[float, bool]]:
    """The best candidate's probability and whether it is right, by models that did not see it."""
    for fold in folds:
        left_out = set(fold)
        model = _fit([group for at, group in enumerate(groups) if at not in left_out], field)
        names = model.feature_name()
        for at in fold:
            for page in groups[at]:
                found = page[field]
                if not found:
                    continue
                rows = [[each.features[name] for name in names] for each in found]
                scores = np.asarray(model.predict(np.array(rows)))
                best = int(scores.argmax())
                yield float(scores[best]), found[best].right


def main() -> int:
    """Write the models; with --check, only say whether they are the ones that are there."""
    files = train()
    same = True
    for name, text in files.items():
        path = MODELS / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            same = False
            if "--check" not in sys.argv:
                path.write_text(text, encoding="utf-8")
        print(f"{hashlib.sha256(text.encode()).hexdigest()[:16]}  {len(text):8,}  {name}")
    print(
        "The models are those in impl/ocr/models."
        if same
        else "The models differ from those there."
    )
    return 0 if same or "--check" not in sys.argv else 1


if __name__ == "__main__":
    sys.exit(main())
