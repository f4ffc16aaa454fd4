"""Concepts: phrases in many languages, with what engines make of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from impl.ocr.extraction.words import compact, concepts, hits


class TestConcepts:
    @pytest.mark.parametrize(
        ("text", "concept"),
        [
            ("Sub-Total", "sub"),
            ("SUBTOTAL", "sub"),
            ("Zwischensumme", "sub"),
            ("TOTAL", "total"),
            ("T0TAL", "total"),
            ("TOTAI:", "total"),
            ("TOTALRM", "total"),
            ("Summe EUR", "total"),
            ("Razem", "total"),
            ("Yhteensä", "total"),
            ("合計", "total"),
            ("GRAND TOTAL", "grand"),
            ("Te betalen", "due"),
            ("MwSt 19%", "tax"),
            ("Cash", "cash"),
            ("Wisselgeld", "change"),
            ("Rückgeld", "change"),
            ("Rounding Adj.", "round"),
            ("Tax Invoice", "title"),
            ("Factuurdatum", "date"),
            ("Fällig am", "due_date"),
        ],
    )
    def test_a_phrase_means_the_same_however_it_is_written(self, text: str, concept: str) -> None:
        assert concept in concepts(text)

    @pytest.mark.parametrize(
        ("text", "concept"),
        [
            ("CASHIER: ANN", "cash"),
            ("TAXI", "tax"),
            ("Subtotal", "total"),
            ("TOTAL QTY", "total"),
            ("Rounding", "total"),
            ("Totally fresh", "total"),
        ],
    )
    def test_a_longer_phrase_hides_the_shorter_one_in_it(self, text: str, concept: str) -> None:
        assert concept not in concepts(text)

    def test_hits_say_where_they_stand(self) -> None:
        text = "(Excluded GST) Sub Total (RM):"

        found = {hit.concept: text[hit.start : hit.end] for hit in hits(text)}

        assert found["excl"] == "Excluded"
        assert found["sub"] == "Sub Total"

    @given(st.text(max_size=80))
    def test_no_text_is_too_strange(self, text: str) -> None:
        for hit in hits(text):
            assert 0 <= hit.start < hit.end <= len(text)
        assert compact(compact(text)) == compact(text)
