"""What a book's merchants tell of its categories."""

from uuid import UUID

import pytest

from impl.ai.rules import learning
from impl.ai.rules.learning import evidence, unrecognised
from impl.ai.rules.memory import Memory, Visit

FOOD, FUN, PAY = UUID(int=1), UUID(int=2), UUID(int=3)


class TestUnrecognised:
    def test_are_merchants_that_no_brand_nor_wording_names(self) -> None:
        memory = Memory([Visit("Zweigert", -1, FUN), Visit("Lidl", -1, FOOD)])
        assert unrecognised(memory) == ["zweigert"]

    def test_a_brand_is_not_recognised_on_money_that_comes_in(self) -> None:
        assert unrecognised(Memory([Visit("Lidl", 1, PAY)])) == ["lidl"]

    def test_only_the_latest_are_looked_at(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(learning, "MERCHANTS", 2)
        memory = Memory([Visit(f"Zweigert {name}", -1, FUN) for name in ("Ab", "Cd", "Ef")])
        assert unrecognised(memory) == ["zweigert cd", "zweigert ef"]


class TestEvidence:
    def test_a_recognised_merchant_speaks_for_its_purpose_by_its_visits(self) -> None:
        memory = Memory([Visit("Lidl", -n, FUN if n == 4 else FOOD) for n in range(1, 5)])
        made = evidence(memory, {}).weights
        assert made == {
            "groceries": {FOOD: pytest.approx(0.95 * 3 / 4), FUN: pytest.approx(0.95 / 4)}
        }

    def test_a_guessed_merchant_speaks_for_its_likely_purposes(self) -> None:
        memory = Memory([Visit("Zweigert", -1, FUN)])
        guessed = {"zweigert": {"restaurants": 0.7, "groceries": 0.19, "coffee": 0.11}}
        assert evidence(memory, guessed).weights == {"restaurants": {FUN: pytest.approx(0.7)}}

    def test_one_in_five_is_likely_enough(self) -> None:
        memory = Memory([Visit("Zweigert", -1, FUN)])
        guessed = {"zweigert": {"restaurants": 0.75, "groceries": 0.25}}
        assert evidence(memory, guessed).weights.keys() == {"restaurants", "groceries"}

    def test_merchants_add_up_and_those_without_an_opinion_teach_nothing(self) -> None:
        visits = [Visit(name, -1, FOOD) for name in ("Lidl", "Aldi", "Zweigert")]
        assert evidence(Memory(visits), {}).weights == {"groceries": {FOOD: pytest.approx(1.9)}}

    def test_income_counts_as_income(self) -> None:
        guessed = {"zweigert": {"salary": 0.5, "groceries": 0.5}}
        made = evidence(Memory([Visit("Zweigert", 1, PAY)]), guessed).weights
        assert made == {"salary": {PAY: pytest.approx(0.5 / 0.525)}}
        made = evidence(Memory([Visit("Zweigert", -1, FOOD)]), guessed).weights
        assert made == {"groceries": {FOOD: pytest.approx(0.5 / 0.51)}}

    def test_only_the_latest_are_learned_from(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(learning, "MERCHANTS", 1)
        memory = Memory([Visit("Lidl", -1, FUN), Visit("Aldi", -1, FOOD)])
        assert evidence(memory, {}).weights == {"groceries": {FOOD: pytest.approx(0.95)}}
