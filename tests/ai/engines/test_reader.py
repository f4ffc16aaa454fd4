"""The reading engine's methods, in this process."""

import pytest

from impl.ai.engines import reader
from impl.ai.engines.classifier import BITS, buckets
from impl.ai.rules import knowledge


class TestGuess:
    @pytest.mark.parametrize(
        ("text", "purpose"),
        [
            ("veterinary clinic", "vet"),
            ("millers plumbing", "home_services"),
            ("sushi house", "restaurants"),
            ("city parking garage", "parking"),
            ("first baptist church", "donations"),
        ],
    )
    def test_reads_what_plain_words_say(self, text: str, purpose: str) -> None:
        (found,) = reader.guess([text])
        assert max(found, key=lambda name: found[name]) == purpose

    def test_shares_are_of_known_purposes_and_sum_to_at_most_one(self) -> None:
        for found in reader.guess(["zweigert", "", "lidl", "zweigert"]):
            assert found.keys() <= knowledge.purposes().keys()
            assert 0 < sum(found.values()) <= 1.001

    def test_the_same_text_is_read_once(self, monkeypatch: pytest.MonkeyPatch) -> None:
        first = reader.guess(["hinterhof kaffee"])
        monkeypatch.setattr(reader, "_guess", None)
        assert reader.guess(["hinterhof kaffee"]) == first

    def test_the_oldest_texts_are_forgotten(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(reader, "_REMEMBERED", 2)
        reader.guess(["one", "two", "three"])
        assert len(reader._guesses) == 2


class TestLikeness:
    def test_is_a_column_a_purpose(self) -> None:
        (row,) = reader.likeness(["Pets: veterinary bills"])
        names = list(knowledge.purposes())
        assert len(row) == len(names)
        assert names[row.index(max(row))] == "vet"


class TestCloseness:
    def test_is_a_column_an_other(self) -> None:
        ((near, far),) = reader.closeness(["petrol"], ["Car and fuel", "Salary"])
        assert near > far


class TestBuckets:
    def test_are_within_the_table_and_each_once(self) -> None:
        found = buckets("corner market")
        assert found == sorted(set(found))
        assert 0 <= min(found) <= max(found) < 1 << BITS
        assert buckets("") == []
