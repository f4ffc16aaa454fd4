"""Pairs that may be transfers: how sure each is, and why."""

import datetime as dt
from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

import pytest

from generated.budget.models import CandidateReason
from impl.budget.rules.transfer_candidates import Candidate, Half, ranked

DAY: Final = dt.date(2026, 1, 15)


def _half(number: int = 1, **changes: Any) -> Half:
    values: dict[str, Any] = {
        "transaction_id": UUID(int=number),
        "account_id": UUID(int=500 + number),
        "date": DAY,
        "amount": -500,
        "currency": "EUR",
        "payee_name": None,
        "memo": None,
        "status": "cleared",
        "account_name": f"Account {number}",
        "identifier": None,
        "categorised": True,
    }
    return Half(**values | changes)


def _into(number: int = 2, **changes: Any) -> Half:
    return _half(number, **{"amount": 500} | changes)


def _only(out: Half, into: Half) -> Candidate:
    """The pair, of halves that other pairs have too."""
    pairs = [(out, into), (out, _into(8)), (_half(9), into)]
    found = ranked(pairs)
    return next(each for each in found if (each.outflow, each.inflow) == (out, into))


class TestScore:
    @pytest.mark.parametrize(
        ("out", "into", "score", "reasons"),
        [
            ({}, {}, 70, ["same_amount", "same_day"]),
            ({"currency": "USD"}, {}, 55, ["booked_amount", "same_day"]),
            ({"categorised": False}, {}, 70, ["same_amount", "same_day"]),
            ({}, {"categorised": False}, 70, ["same_amount", "same_day"]),
            ({"categorised": False}, {"categorised": False}, 75,
             ["same_amount", "same_day", "uncategorised"]),
            ({"memo": "to account 2"}, {}, 85, ["same_amount", "same_day", "names_account"]),
            ({}, {"memo": "from account 1"}, 85, ["same_amount", "same_day", "names_account"]),
        ],
    )  # fmt: skip
    def test_is_the_sum_of_its_reasons(
        self,
        out: dict[str, Any],
        into: dict[str, Any],
        score: int,
        reasons: Sequence[CandidateReason],
    ) -> None:
        found = _only(_half(**out), _into(**into))
        assert (found.score, found.reasons) == (score, reasons)

    @pytest.mark.parametrize(
        ("days", "score"), [(0, 70), (1, 65), (-1, 65), (2, 63), (-3, 61), (33, 1), (40, 0)]
    )
    def test_falls_with_each_day_that_they_are_apart(self, days: int, score: int) -> None:
        into = _into(date=DAY + dt.timedelta(days=days))
        assert _only(_half(), into).score == score

    def test_is_never_above_a_hundred(self) -> None:
        out = _half(memo="to account 2", categorised=False)
        best = ranked([(out, _into(categorised=False))])[0]
        assert (best.score, best.reasons[-1]) == (100, "only_one")

    def test_is_higher_where_neither_fits_another(self) -> None:
        assert ranked([(_half(), _into())])[0].score == 80
        alone = ranked([(_half(1), _into(2)), (_half(1), _into(4))])
        assert [each.score for each in alone] == [70, 70]
        alone = ranked([(_half(1), _into(2)), (_half(3), _into(2))])
        assert [each.score for each in alone] == [70, 70]


class TestRanked:
    def test_has_the_surest_first_and_equals_by_their_ids(self) -> None:
        first, second = _half(1), _half(2)
        fits, late = _into(5), _into(4, date=DAY + dt.timedelta(days=2))
        pairs = [(second, fits), (first, late), (first, fits), (second, late)]
        expected = [(first, fits), (second, fits), (first, late), (second, late)]
        assert [(each.outflow, each.inflow) for each in ranked(iter(pairs))] == expected
        assert ranked([]) == []

    def test_has_one_outflows_equals_by_the_ids_of_what_arrived(self) -> None:
        pairs = [(_half(1), _into(7)), (_half(1), _into(6))]
        assert [each.inflow.transaction_id.int for each in ranked(pairs)] == [6, 7]


class TestNames:
    @pytest.mark.parametrize(
        ("said", "other", "names"),
        [
            ({"payee_name": "To SAVINGS"}, {"account_name": "Savings"}, True),
            ({"memo": "savings plan"}, {"account_name": "SAVINGS"}, True),
            ({"memo": "pay DE12345"}, {"identifier": "de12345"}, True),
            ({"memo": "cash"}, {"account_name": "Cash"}, True),
            ({"memo": "a car"}, {"account_name": "Car"}, False),
            ({"memo": "rent"}, {"account_name": "Savings"}, False),
            ({"payee_name": "Sav", "memo": "ings"}, {"account_name": "Savings"}, False),
            ({"payee_name": "Joint", "memo": "pot"}, {"account_name": "Joint pot"}, True),
            ({"memo": "xxxx"}, {"account_name": "Car", "identifier": None}, False),
            ({}, {"account_name": "XXXX"}, False),
            ({}, {"account_name": "None"}, False),
        ],
    )
    def test_is_whether_it_speaks_of_the_others_account(
        self, said: dict[str, Any], other: dict[str, Any], names: bool
    ) -> None:
        assert _half(**said).names(_into(**other)) is names


class TestShown:
    def test_leaves_out_what_only_the_score_is_made_of(self) -> None:
        half = _half(payee_name="Rent", memo="May")
        assert half.shown() == {
            "transaction_id": UUID(int=1),
            "account_id": UUID(int=501),
            "date": DAY,
            "amount": -500,
            "currency": "EUR",
            "payee_name": "Rent",
            "memo": "May",
            "status": "cleared",
        }
