"""The embedding: a numpy forward pass that does not depend on how texts are batched."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from impl.ai.engines import minilm
from impl.ai.engines.minilm import WIDTH, MiniLM


@pytest.fixture(scope="module")
def model() -> MiniLM:
    return MiniLM()


class TestMiniLM:
    def test_rows_have_unit_length(self, model: MiniLM) -> None:
        rows = model.embed(["coffee", "", "a much longer text about the price of tea in China"])
        assert rows.shape == (3, WIDTH)
        assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-5)

    def test_padding_changes_nothing(self, model: MiniLM) -> None:
        texts = ["coffee", "supermarket in the town of York", "monthly rent"]
        together, alone = model.embed(texts), np.vstack([model.embed([text]) for text in texts])
        assert np.allclose(together, alone, atol=1e-5)

    def test_like_meanings_are_close(self, model: MiniLM) -> None:
        shop, bakery, fee = model.embed(["coffee shop", "cafe", "overdraft fee"])
        assert shop @ bakery > 2 * (shop @ fee)

    def test_values_stay_what_they_were(self, model: MiniLM) -> None:
        first, second = model.embed(["coffee shop", "espresso bar"])
        assert float(first @ second) == pytest.approx(0.4606, abs=1e-3)

    def test_weights_that_are_not_installed_are_named(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(minilm, "_PACKAGE", "no_such_weights")
        with pytest.raises(ModuleNotFoundError, match="no_such_weights"):
            MiniLM().embed(["coffee"])

    @settings(max_examples=20, deadline=None)
    @given(st.text(max_size=300))
    def test_any_text_has_an_embedding(self, text: str) -> None:
        row = MODEL.embed([text])
        assert np.isfinite(row).all()


MODEL = MiniLM()
