"""Wordings and brands: what they stand for, and where they count."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from impl.ai.rules import knowledge
from impl.ai.rules.descriptors import read
from impl.ai.rules.recognition import recognise


def _found(text: str, *, incoming: bool = False) -> tuple[str, str] | None:
    found = recognise(read(text), incoming=incoming)
    return (found.purpose, found.by) if found else None


class TestKnowledge:
    def test_everything_it_refers_to_exists(self) -> None:
        known = knowledge.purposes().keys()
        assert {each.purpose for each in knowledge.wordings()} <= known
        assert set(knowledge.brands().values()) <= known
        assert knowledge.chosen_brands() <= knowledge.brands().keys()
        assert len(knowledge.brands()) > 15_000

    def test_what_ships_is_small(self) -> None:
        assert sum(path.stat().st_size for path in knowledge.FOLDER.iterdir()) < 3_000_000

    def test_every_file_stands_on_the_card(self) -> None:
        card = (knowledge.FOLDER / "CARD.md").read_text()
        names = [path.name for path in knowledge.FOLDER.iterdir() if path.name != "CARD.md"]
        assert [name for name in names if name not in card] == []


class TestWordings:
    @pytest.mark.parametrize(
        ("text", "purpose"),
        [
            ("NON-NETWORK ATM FEE", "atm_fees"),
            ("FOREIGN TRANSACTION FEE", "foreign_fees"),
            ("OVERDRAFT FEE", "bank_fees"),
            ("ATM WITHDRAWAL 0042 MAIN ST", "atm_cash"),
            ("INTEREST CHARGE ON PURCHASES", "interest_charged"),
            ("AUTO LOAN PAYMENT 5512", "car_loan"),
            ("CHECK 1042", "checks"),
            ("ONLINE TRANSFER TO SAVINGS", "savings_transfer"),
            ("AUTOPAY PAYMENT - THANK YOU", "card_payment"),
        ],
    )
    def test_of_money_that_goes_out(self, text: str, purpose: str) -> None:
        assert _found(text) == (purpose, "rule")

    @pytest.mark.parametrize(
        ("text", "purpose"),
        [
            ("ACME PAYROLL PPD ID: 99", "salary"),
            ("INTEREST PAID", "interest_income"),
            ("SSA TREAS 310 XXSOC SEC", "benefits"),
            ("MOBILE DEPOSIT REF 112", "deposit"),
            ("PURCHASE RETURN CORNER MARKET", "refund"),
            ("ATM FEE REBATE", "bank_credit"),
            ("STATE TAX REFUND", "tax_refund"),
        ],
    )
    def test_of_money_that_comes_in(self, text: str, purpose: str) -> None:
        assert _found(text, incoming=True) == (purpose, "rule")

    def test_of_the_other_direction_do_not_count(self) -> None:
        assert _found("ZWEIGERT PAYROLL", incoming=False) is None


class TestBrands:
    @pytest.mark.parametrize(
        ("text", "purpose"),
        [
            ("POS PURCHASE LIDL 0042", "groceries"),
            ("SQ *STARBUCKS 12", "coffee"),
            ("NETFLIX.COM 866-579-7172", "tv_movies"),
            ("CHICKFILA 00812", "fast_food"),
            ("DUNKINDONUTSINC", "coffee"),
            ("BERLIN MITTE STARBUCKS", "coffee"),
        ],
    )
    def test_are_found_wherever_they_stand(self, text: str, purpose: str) -> None:
        assert _found(text) == (purpose, "lexicon")

    def test_the_longer_name_wins(self) -> None:
        assert _found("UBER EATS") == ("food_delivery", "lexicon")
        assert _found("UBER TRIP") == ("taxi", "lexicon")

    def test_short_words_inside_a_text_are_no_brands(self) -> None:
        assert _found("ZWEIGERT BP") is None

    def test_a_sellers_name_on_money_that_comes_in_says_little(self) -> None:
        assert _found("LIDL 0042", incoming=True) is None

    @given(st.text(max_size=120), st.booleans())
    def test_anything_is_recognised_as_a_known_purpose_or_not_at_all(
        self, text: str, incoming: bool
    ) -> None:
        found = recognise(read(text), incoming=incoming)
        assert found is None or found.purpose in knowledge.purposes()
