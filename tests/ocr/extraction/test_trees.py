"""The shipped models, evaluated by ourselves, say what LightGBM says."""

import random

import lightgbm
import numpy as np
import pytest

from impl.ocr.extraction import trees
from impl.ocr.extraction.rankers import RANKED, Calibration, Ranked, shipped
from tests.live import ROOT

MODELS = ROOT / "impl" / "ocr" / "models"


class TestTrees:
    @pytest.mark.parametrize("name", RANKED)
    def test_they_score_as_lightgbm_does(self, name: Ranked) -> None:
        path = MODELS / f"{name}.txt"
        booster = lightgbm.Booster(model_str=path.read_text())
        ours = trees.read(path.read_text())
        rng = random.Random(7)  # noqa: S311  # the same rows every time
        rows = [[rng.uniform(-2, 30) for _ in ours.features] for _ in range(50)]

        expected = np.asarray(booster.predict(np.array(rows), raw_score=True))
        got = [ours.score(dict(zip(ours.features, row, strict=True))) for row in rows]

        assert got == pytest.approx(expected.tolist(), abs=1e-9)

    def test_another_kind_of_model_is_refused(self) -> None:
        with pytest.raises(trees.ModelFileError):
            trees.read("tree\nobjective=regression\nfeature_names=a b\n")

    def test_the_models_are_small(self) -> None:
        assert sum(path.stat().st_size for path in MODELS.glob("*.txt")) < 2**20


class TestCalibration:
    def test_it_rises_and_is_never_certain(self) -> None:
        for ranker in shipped().values():
            values = [ranker.calibration.apply(step / 100) for step in range(101)]
            assert values == sorted(values)
            assert values[0] > 0
            assert values[-1] < 1

    def test_it_is_linear_between_its_points(self) -> None:
        curve = Calibration((0.2, 0.6), (0.1, 0.5))

        assert curve.apply(0.0) == 0.1
        assert curve.apply(0.4) == pytest.approx(0.3)
        assert curve.apply(1.0) == 0.5
