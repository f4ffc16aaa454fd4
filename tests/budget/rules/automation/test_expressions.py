"""Expressions of rules: found as they should be, many at once, and never slow."""

import time

import pytest

from impl.budget.rules.automation.expressions import Expressions, Unreadable, size

BOMBS = ["(a+)+$", "(a|a)*$", "(a|aa)+$", "(.*a){20}$", "^(([a-z])+.)+[A-Z]([a-z])+$"]


class TestFind:
    def test_tells_which_are_in_a_text_whatever_its_case(self) -> None:
        expressions = Expressions()
        market, digits = expressions.add(["^corner m"]), expressions.add([r"\d{4}$", "^corner m"])
        assert market < digits
        assert expressions.find("CORNER Market") == market
        assert expressions.find("Card 4711") == digits - market
        assert expressions.find("nothing") == frozenset()

    def test_knows_the_ones_that_are_added_later(self) -> None:
        expressions = Expressions()
        expressions.add(["a"])
        expressions.find("abc")
        assert expressions.find("bcd") == frozenset()
        later = expressions.add(["b"])
        assert expressions.find("b!") == later

    def test_finds_each_of_very_many(self) -> None:
        expressions = Expressions()
        numbers = [expressions.add([rf"\bshop{n}\b.*(x|y){{1,60}}"]) for n in range(500)]
        for n in (0, 1, 250, 499):
            assert expressions.find(f"shop{n} says x") == numbers[n]

    @pytest.mark.parametrize("bomb", BOMBS)
    def test_takes_no_time_for_what_makes_others_hang(self, bomb: str) -> None:
        """With an engine that backtracks, one such text takes longer than the sun will shine."""
        expressions = Expressions()
        expressions.add([bomb])
        began = time.process_time()
        for n in range(100):
            expressions.find("a" * 400 + f"{n}!")
        assert time.process_time() - began < 1


class TestSize:
    def test_grows_with_repetitions(self) -> None:
        assert size("a") < size("a{10}") < size("(a{10}){10}")

    def test_says_why_an_expression_cannot_be_read(self) -> None:
        with pytest.raises(Unreadable, match="missing"):
            size("(")
