"""The project's own questions: nearly all right, hardly any confidently wrong."""

import pytest

from impl.ai.rules.questions.names import Names
from tests.factories.questions import a_vocabulary, is_right, questions, reading_of


@pytest.fixture(scope="module")
def names() -> Names:
    return a_vocabulary()


class TestQuestions:
    @pytest.mark.parametrize("each", questions("development"), ids=lambda each: each["q"])
    def test_of_the_development_set_are_read_right(self, each: dict, names: Names) -> None:  # type: ignore[type-arg]
        assert is_right(each["expect"], reading_of(each["q"], names))

    def test_held_out_ones_are_mostly_right_and_seldom_wrong(self, names: Names) -> None:
        """Counted only: the grammar was not changed for any of them."""
        right = wrong = 0
        for each in questions("held_out"):
            reading = reading_of(each["q"], names)
            good = is_right(each["expect"], reading)
            right += good
            wrong += not good and reading is not None
        assert right >= 45
        assert wrong <= 1

    def test_there_are_a_hundred_and_fifty(self) -> None:
        assert (len(questions("development")), len(questions("held_out"))) == (100, 50)
