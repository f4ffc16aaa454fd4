"""Descriptors taken apart: what is frame, what is the merchant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from impl.ai.rules.descriptors import brand_tokens, fold, read


class TestRead:
    @pytest.mark.parametrize(
        ("text", "merchant"),
        [
            ("POS PURCHASE 4521 CORNER MARKET 0042 06/12", "corner market"),
            ("CHECKCARD 0412 SQ *ZWEIGERT KAFFEE", "zweigert kaffee"),
            ("PAYPAL *ZWEIGERT 402-935-7733", "zweigert"),
            ("Kartenzahlung ZWEIGERT XXXX1234", "zweigert"),
            ("DEBIT CARD PURCHASE www.zweigert.com/kaffee", "zweigert"),
            ("Zweigert's Café", "zweigerts cafe"),
            ("RECURRING PAYMENT AUTHORIZED ON 04/12 ZWEIGERT S461243 CARD 9911", "zweigert"),
            ("ZWEIGERT WEB ID: 9130142001", "zweigert"),
        ],
    )
    def test_finds_the_merchant(self, text: str, merchant: str) -> None:
        assert read(text).merchant == merchant

    def test_two_visits_to_one_merchant_have_one_key(self) -> None:
        visits = ["POS 1122 LIDL 0815 05/01 12:30", "LIDL 4711 CARD 8877", "Lidl"]
        assert {read(text).key for text in visits} == {"lidl"}

    def test_a_text_of_frame_alone_keeps_its_words(self) -> None:
        assert read("ONLINE PAYMENT 123456").key == "online payment"

    def test_words_are_without_numbers_and_tokens_keep_short_ones(self) -> None:
        found = read("7-ELEVEN 33421")
        assert found.words == "eleven"
        assert found.tokens == ("7", "eleven")

    @given(st.text(max_size=200))
    def test_reads_anything_and_twice_the_same(self, text: str) -> None:
        found = read(text)
        assert read(text) == found
        assert found.merchant == found.merchant.strip()
        assert len(found.merchant.split()) <= 5

    @given(st.text(alphabet=st.characters(max_codepoint=0x24F), max_size=80))
    def test_case_makes_no_difference(self, text: str) -> None:
        if fold(text.upper()) == fold(text.lower()):
            assert read(text.upper()) == read(text.lower())


class TestBrandTokens:
    @pytest.mark.parametrize(
        ("name", "tokens"),
        [("H&M", ("h", "and", "m")), ("McDonald's", ("mcdonalds",)), ("Amazon.com", ("amazon",)),
         ("7-Eleven", ("7", "eleven")), ("Café Nero", ("cafe", "nero"))],
    )  # fmt: skip
    def test_are_as_a_descriptor_would_give_them(self, name: str, tokens: tuple[str, ...]) -> None:
        assert brand_tokens(name) == tokens
        assert read(f"POS {name}").tokens[1:] == tokens
