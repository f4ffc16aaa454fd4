"""Readings: what goes together, what is refused and why, what is offered instead."""

import datetime as dt
from uuid import UUID, uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generated.analytics.models import AnalyticQuery
from impl.ai.rules.questions.corrections import corrections
from impl.ai.rules.questions.names import Name, Names
from impl.ai.rules.questions.query import query_of
from impl.ai.rules.questions.reading import CLEAR, Reading, Unclear, read
from impl.ai.rules.questions.words import words_of
from tests.factories.questions import TODAY, a_vocabulary, questions, reading_of

NAMES = a_vocabulary()
NONE = Names([])
WORDS = st.sampled_from(
    """
    how much did i spend on at groceries lidl last month by category more than 100 top 5 what
    average per savings balance income without compared to 2025 since the may unicorns most
    which net worth cash 12 euros biggest and or times uber
    """.split()  # noqa: SIM905  # shorter to read
)


def _read(question: str, names: Names = NAMES) -> Reading:
    return read(question, names, TODAY)


def _why(question: str, names: Names = NAMES) -> str:
    with pytest.raises(Unclear) as caught:
        _read(question, names)
    return caught.value.why


class TestRefusals:
    @pytest.mark.parametrize(
        ("question", "why"),
        [
            ("How much did I spend on unicorns?", '"unicorns" is not understood'),
            ("How much did I spend in April in March?", "two periods"),
            ("How much did I spend and earn in April?", "different things"),
            ("Compare my spending in April", "what to compare with"),
            ("Spending compared to last month", "which period to compare"),
            ("Spending in April compared to 2024", "neither the period before"),
            ("Spending by month and week this year", "two steps of time"),
            ("Average spending this year", "An average needs"),
            ("How much will I spend next week", '"will" is not understood'),
            ("Spending next week", "lies ahead"),
            ("by category this month", "what to add up"),
            ("How much?", "Nothing of the book"),
            ("top 500 payees", "more than 100 rows"),
            ("balance of groceries", "that of accounts"),
            ("What did I spend on salary", "a category of income"),
            ("Income from groceries", "a category of expenses"),
            ("top", "what the most"),
        ],
    )
    def test_say_why(self, question: str, why: str) -> None:
        if question == "top":
            assert _read(question).dimensions == ("payee",)
            return
        assert why in _why(question)

    def test_words_for_several_categories_are_not_guessed(self) -> None:
        with pytest.raises(Unclear) as caught:
            _read("How much did I spend on food?")
        assert len(caught.value.candidates) > 1
        assert caught.value.words == ("food",)

    def test_two_things_of_one_name_are_not_guessed(self) -> None:
        twins = Names([Name("category", uuid4(), "Clothing") for _ in range(2)])
        assert "several things" in _why("spending on clothing", twins)

    def test_a_preposition_tells_a_payee_from_a_category(self) -> None:
        both = Names([Name("category", uuid4(), "Lidl"), Name("payee", uuid4(), "Lidl")])
        assert _read("spending at Lidl", both).names[0].kind == "payee"
        assert _read("spending on Lidl", both).names[0].kind == "category"

    def test_without_names_only_totals_are_read(self) -> None:
        assert _read("How much did I spend last month?", NONE).measure == "spending"
        assert "groceries" in _why("How much did I spend on groceries?", NONE)


class TestNames:
    @pytest.mark.parametrize(
        ("words", "name"),
        [
            ("petrol", "Car and fuel"),
            ("supermarket", "Groceries"),
            ("restaurants", "Eating out"),
            ("car", "Car and fuel"),
            ("joes diner", "Joe's Diner"),
            ("deutsche bahn", "Deutsche Bahn"),
            ("Starbuks", "Starbucks"),
            ("visa card", "Visa card"),
            ("savings account", "Savings"),
        ],
    )
    def test_are_found_by_words_for_them(self, words: str, name: str) -> None:
        reading = _read(f"spending on {words} in 2025")
        assert [each.name for each in reading.names] == [name]
        assert reading.confidence >= CLEAR

    def test_longer_names_win(self) -> None:
        names = Names([Name("category", uuid4(), each) for each in ("Car", "Car insurance")])
        assert _read("spending on car insurance", names).names[0].name == "Car insurance"

    def test_every_part_of_the_question_is_told(self) -> None:
        reading = _read("How much did I spend on groceries at Lidl last month by week?")
        told = {phrase.words: phrase.meaning for phrase in reading.phrases}
        assert told["groceries"] == "category Groceries"
        assert told["lidl"] == "payee Lidl"
        assert told["last month"] == "2026-04-01 to 2026-04-30"
        assert told["by week"] == "by week"
        assert told["spend"] == "spending"


class TestQuery:
    def test_says_all_that_was_read(self) -> None:
        reading = _read("top 3 payees without rent over 20 euros in April compared to March")
        (rent,) = (each.id for each in NAMES.all() if each.name == "Rent or mortgage")
        assert query_of(reading, 2) == {
            "measures": ["sum"],
            "dimensions": ["payee"],
            "filter": {
                "kinds": ["expense", "uncategorised"],
                "date_from": "2026-04-01",
                "date_to": "2026-04-30",
                "exclude_categories": [str(rent)],
                "size_min": 2000,
            },
            "compare_to": "previous_period",
            "order": {"by": "sum", "direction": "largest_first"},
            "limit": 3,
            "other": False,
        }

    def test_amounts_follow_the_currencys_decimals(self) -> None:
        reading = _read("spending over 12.50 this year")
        assert [query_of(reading, n)["filter"]["size_min"] for n in (0, 2, 3)] == [12, 1250, 12500]

    def test_steps_of_a_bounded_period_come_without_gaps(self) -> None:
        assert query_of(_read("groceries by month this year"), 2)["include_empty"] is True
        assert "include_empty" not in query_of(_read("groceries by month"), 2)

    @pytest.mark.parametrize("each", questions("development"), ids=lambda each: each["q"])
    def test_is_one_by_the_specification(self, each: dict) -> None:  # type: ignore[type-arg]
        if each["expect"] is not None:
            AnalyticQuery.model_validate(query_of(_read(each["q"]), 2))

    @settings(max_examples=200, deadline=None)
    @given(st.lists(WORDS, max_size=12))
    def test_any_words_give_a_valid_query_or_a_refusal(self, words: list[str]) -> None:
        reading = reading_of(" ".join(words), NAMES)
        if reading is None:
            return
        query = AnalyticQuery.model_validate(query_of(reading, 2))
        assert reading.confidence >= CLEAR
        assert query.limit is None or 1 <= query.limit <= 100

    @given(st.text(max_size=100))
    def test_any_text_is_read_or_refused(self, text: str) -> None:
        reading = reading_of(text, NAMES)
        assert reading is None or reading.confidence >= CLEAR


class TestCorrections:
    def _offered(self, question: str, near: tuple[str, ...] = ()) -> list[str]:
        with pytest.raises(Unclear) as caught:
            _read(question)
        close = [each for each in NAMES.all() if each.name in near]
        return corrections(question, caught.value, close, NAMES, TODAY)

    def test_put_a_name_for_the_words_in_the_way(self) -> None:
        offered = self._offered("How much did I spend on unicorns last month?", ("Gifts",))
        assert offered == ["How much did i spend on Gifts last month?"]

    def test_name_each_of_several_meanings(self) -> None:
        offered = self._offered("How much did I spend on food last week?")
        assert "How much did i spend on Groceries last week?" in offered
        assert 1 < len(offered) <= 5

    def test_add_what_was_left_unsaid(self) -> None:
        assert "Average spending this year per month?" in self._offered(
            "Average spending this year?"
        )

    def test_offer_examples_where_nothing_else_helps(self) -> None:
        offered = self._offered("Should I buy a house?", ("Groceries",))
        assert offered == ["How much did I spend on Groceries last month?"]

    def test_are_all_understood(self) -> None:
        for each in questions("development"):
            if each["expect"] is None:
                for offered in self._offered(each["q"], ("Groceries", "Gifts", "Taxes")):
                    assert _read(offered)


class TestWords:
    @given(st.text(max_size=60))
    def test_are_the_same_of_any_case(self, text: str) -> None:
        assert words_of(text.upper().lower()) == words_of(text.lower())

    def test_names_and_questions_are_cut_alike(self) -> None:
        assert words_of("Joe's Diner & Co") == words_of("joe's diner and co")
        assert words_of("What's last month's?") == ["what", "is", "last", "month"]


class TestIdentity:
    def test_ids_are_those_of_the_names(self) -> None:
        chosen = UUID(int=7)
        names = Names([Name("category", chosen, "Zoo")])
        assert query_of(_read("spending on zoo", names), 2)["filter"]["categories"] == [str(chosen)]
        assert dt.date(2026, 5, 20) == TODAY
