"""Memory of merchants: same names, alike names, habits that change."""

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from impl.ai.rules.descriptors import read
from impl.ai.rules.memory import Memory, Remembered, Visit

FOOD, FUN, PAY = UUID(int=1), UUID(int=2), UUID(int=3)


def _recall(memory: Memory, text: str, amount: int = -500) -> Remembered | None:
    return memory.recall(read(text), amount)


class TestMemory:
    def test_an_unknown_merchant_is_not_remembered(self) -> None:
        assert _recall(Memory(), "Zweigert") is None
        assert _recall(Memory([Visit("Zweigert", -1, FOOD)]), "Hinterhof") is None

    def test_a_text_without_words_is_nobody(self) -> None:
        memory = Memory([Visit("0042 1234", -1, FOOD)])
        assert _recall(memory, "0042 1234") is None
        assert list(memory.merchants()) == []

    def test_later_visits_weigh_more(self) -> None:
        memory = Memory([Visit("Zweigert", -n, FOOD if n < 3 else FUN) for n in range(1, 5)])
        found = _recall(memory, "Zweigert")
        assert found is not None
        assert found.shares[FUN] > 1.5 * found.shares[FOOD]
        assert found.visits == {FOOD: 2, FUN: 2}

    def test_pay_and_purchases_of_one_name_are_kept_apart(self) -> None:
        memory = Memory([Visit("Acme", 250_000, PAY), Visit("Acme", -900, FOOD)])
        paid, spent = _recall(memory, "Acme", 260_000), _recall(memory, "Acme", -1)
        assert paid is not None
        assert spent is not None
        assert (set(paid.shares), set(spent.shares)) == ({PAY}, {FOOD})

    def test_names_spelled_alike_count_a_little_less(self) -> None:
        memory = Memory([Visit("Zweigert Feinkost", -1, FOOD)])
        for text in ("Zweigert Feinkots", "ZWEIGERT FEINKOST MUENCHEN", "Zweigert"):
            found = _recall(memory, text)
            assert found is not None
            assert 0.8 < found.likeness < 1

    def test_a_short_beginning_is_too_little(self) -> None:
        memory = Memory([Visit("Bar Zweigert", -1, FOOD)])
        assert _recall(memory, "Bar Hinterhof") is None
        assert _recall(memory, "Bar") is None

    def test_the_same_amount_decides_among_mixed_visits_only(self) -> None:
        memory = Memory([Visit("Zweigert", a, c) for a, c in [(-9, FOOD), (-9, FOOD), (-5, FUN)]])
        same, other = _recall(memory, "Zweigert", -9), _recall(memory, "Zweigert", -7)
        assert same is not None
        assert other is not None
        assert (same.same_amount, set(same.shares)) == (True, {FOOD})
        assert (other.same_amount, set(other.shares)) == (False, {FOOD, FUN})

    @given(st.lists(st.tuples(st.text(max_size=20), st.integers(-99, 99)), max_size=20))
    def test_every_visit_with_a_name_is_recalled_exactly(
        self, visits: list[tuple[str, int]]
    ) -> None:
        memory = Memory(Visit(text, amount, FOOD) for text, amount in visits)
        for text, amount in visits:
            found = memory.recall(read(text), amount)
            assert (found is None) == (read(text).key == "")
            assert found is None or (found.likeness == 1 and set(found.shares) == {FOOD})
