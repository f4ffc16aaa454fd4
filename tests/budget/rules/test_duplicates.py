"""Rows that are in the account already: how sure it is of one, and which pairs are made."""

import datetime as dt
from typing import Any, Final
from uuid import UUID

import pytest

from impl.budget.import_values import Known, Line, Match
from impl.budget.rules.duplicates import by_id, find, score

DAY: Final = dt.date(2026, 1, 15)
ONE, TWO, THREE = (UUID(int=n) for n in range(1, 4))


def _line(index: int = 1, **changes: Any) -> Line:
    values: dict[str, Any] = dict.fromkeys(("line", "memo", "reference", "category", "external_id"))
    values |= {"index": index, "date": DAY, "amount": -500, "currency": "EUR"}
    return Line(**values | {"payee": "Corner Market", "bank_status": "booked"} | changes)


def _known(id_: UUID = ONE, **changes: Any) -> Known:
    values: dict[str, Any] = {"date": DAY, "amount": -500, "payee": "Corner Market"}
    return Known(id_, **values | changes)


class TestScore:
    @pytest.mark.parametrize(
        ("line", "known", "sure"),
        [
            ({}, {}, 9_900),
            ({"date": DAY + dt.timedelta(days=1)}, {}, 8_910),
            ({"date": DAY - dt.timedelta(days=3)}, {}, 6_930),
            ({"date": DAY + dt.timedelta(days=4)}, {}, 0),
            ({"date": DAY - dt.timedelta(days=4)}, {}, 0),
            ({"amount": -501}, {}, 0),
            ({"amount": 500}, {}, 0),
            ({"amount": None}, {}, 0),
            ({"date": None}, {}, 0),
            ({"payee": None}, {}, 4_950),
            ({}, {"payee": ""}, 4_950),
            ({"payee": "Baker"}, {}, 0),
            ({"payee": "CORNER MARKET 0042 LONDON"}, {}, 8_910),
            ({"payee": None, "memo": "corner market"}, {}, 9_900),
            ({}, {"same_day_only": True}, 9_900),
            ({"date": DAY + dt.timedelta(days=1)}, {"same_day_only": True}, 0),
        ],
    )
    def test_falls_with_days_and_with_what_payees_differ_in(
        self, line: dict[str, Any], known: dict[str, Any], sure: int
    ) -> None:
        assert score(_line(**line), _known(**known)) == sure


class TestById:
    def test_knows_transactions_and_earlier_rows_of_the_same_file(self) -> None:
        first = {"C": 1}
        lines = [
            _line(5, external_id="A"), _line(2), _line(3, external_id="A"),
            _line(4, external_id="B"), _line(6, external_id="C"),
        ]  # fmt: skip
        assert by_id(lines, {"A": ONE, "C": TWO}, first) == {
            3: Match("external_id", 1.0, transaction_id=ONE),
            5: Match("same_file", 1.0, index=3),
            6: Match("same_file", 1.0, index=1),
        }
        assert first == {"C": 1, "A": 3, "B": 4}


class TestFind:
    def test_pairs_what_is_alike_once_at_most(self) -> None:
        lines = [_line(n) for n in (1, 2, 3)]
        assert find(lines, {}, [_known(TWO), _known(ONE)]) == {
            1: Match("similar", 0.99, transaction_id=ONE),
            2: Match("similar", 0.99, transaction_id=TWO),
        }

    def test_takes_the_pairs_that_are_surest_together(self) -> None:
        """The first row fits both; alone it would take what the second needs."""
        lines = [_line(1), _line(2, date=DAY + dt.timedelta(days=2))]
        known = [
            _known(ONE, date=DAY - dt.timedelta(days=2)),
            _known(TWO, date=DAY + dt.timedelta(days=1)),
        ]
        found = find(lines, {}, known)
        assert {index: match.transaction_id for index, match in found.items()} == {1: ONE, 2: TWO}

    def test_leaves_what_an_id_has_taken(self) -> None:
        lines = [_line(1), _line(2, external_id="A")]
        found = find(lines, {"A": ONE}, [_known(ONE)])
        assert found == {2: Match("external_id", 1.0, transaction_id=ONE)}

    def test_has_none_where_date_or_amount_are_lacking_or_nothing_is_alike(self) -> None:
        lines = [_line(1, date=None), _line(2, amount=None), _line(3, payee="Baker"), _line(4)]
        later = _known(amount=-400)
        assert find(lines, {}, [_known(date=DAY + dt.timedelta(days=9)), later]) == {}

    def test_knows_a_row_within_three_days_on_both_sides(self) -> None:
        for days in (-3, -1, 0, 2, 3):
            known = _known(date=DAY + dt.timedelta(days=days))
            assert find([_line()], {}, [known])[1].transaction_id == ONE

    def test_finds_a_payee_that_is_written_otherwise(self) -> None:
        known = [_known(ONE, payee="Baker"), _known(TWO, payee="The Corner Market")]
        assert find([_line()], {}, known)[1].transaction_id == TWO
