"""How alike two payees are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from impl.budget.rules.payee_likeness import ALIKE, UNKNOWN, likeness

names = st.text(max_size=30)


class TestLikeness:
    @pytest.mark.parametrize(
        ("bank", "person"),
        [
            ("Corner Market", "corner market"),
            ("CORNER MARKET 0042", "Corner Market"),
            ("CORNER MARKET 0042 LONDON GB", "Corner Market"),
            ("Café de la Gare", "CAFE DE LA GARE"),
            ("ALBERT HEIJN 1521", "Albert Heijn"),
            ("Netflix.com", "Netflix"),
            ("AMAZON EU SARL", "Amazon"),
            ("Stadtwerke Muenchen", "Stadtwerke München"),
            ("7-11", "7-11"),
        ],
    )
    def test_the_same_payee_is_recognised(self, bank: str, person: str) -> None:
        assert likeness(bank, "", person) > ALIKE

    @pytest.mark.parametrize(
        ("bank", "person"),
        [
            ("Corner Market", "City Waterworks"),
            ("SHELL 1234", "Aldi"),
            ("Netflix", "Spotify"),
            ("7-11", "24/7"),
            ("EDEKA Berlin", "REWE Berlin"),
            ("DB Vertrieb", "DM Drogerie"),
        ],
    )
    def test_different_payees_are_told_apart(self, bank: str, person: str) -> None:
        assert likeness(bank, "", person) < ALIKE

    def test_a_payee_that_only_the_memo_names_is_recognised(self) -> None:
        assert likeness("VISA PAYMENT", "corner market 15 jan", "Corner Market") > ALIKE

    def test_a_memo_speaks_where_there_is_no_payee(self) -> None:
        assert likeness("", "Corner Market", "Corner Market") == 1.0

    def test_nothing_said_speaks_neither_for_nor_against(self) -> None:
        assert likeness("", "", "Corner Market") == likeness("Corner Market", "", "") == UNKNOWN

    @given(names, names)
    def test_it_lies_between_0_and_1_and_goes_both_ways(self, one: str, other: str) -> None:
        assert 0 <= likeness(one, "", other) == likeness(other, "", one) <= 1

    @given(names)
    def test_every_name_is_like_itself(self, name: str) -> None:
        assert likeness(name, "", name) in (1.0, UNKNOWN)
