"""Bounds of what may be booked: what is at them is, what is past them is refused."""

import datetime as dt
from decimal import Decimal
from typing import Final

import pytest

from generated.problems import (
    AccountClosed,
    AmountOutOfRange,
    ConflictingFields,
    DateOutOfRange,
    MissingRate,
    SplitsUnbalanced,
    TransferAmountMismatch,
)
from impl.budget.rules import entries
from impl.budget.rules.entries import FIRST_DAY, LAST_DAY
from impl.budget.rules.money import LARGEST_ENTRY
from impl.budget.values import Draft, Entry, Leg, Part, Place
from tests.budget.rules.factories import ACCOUNT, CATEGORY, DAY, OTHER, PAYEE

HOME: Final = Place(ACCOUNT, "EUR", on_budget=True)
SAVINGS: Final = Place(OTHER, "EUR", on_budget=True)
DEPOT: Final = Place(OTHER, "EUR", on_budget=False)
DOLLARS: Final = Place(OTHER, "USD", on_budget=True)
PARTS: Final = (Part(-200, CATEGORY), Part(-300))


class TestCheckDate:
    def test_takes_the_first_and_the_last_day(self) -> None:
        assert (dt.date(1900, 1, 1), dt.date(2199, 12, 31)) == (FIRST_DAY, LAST_DAY)
        for day in (FIRST_DAY, LAST_DAY):
            entries.check_date(day)

    @pytest.mark.parametrize("day", [dt.date(1899, 12, 31), dt.date(2200, 1, 1)])
    def test_refuses_the_days_beside_them(self, day: dt.date) -> None:
        with pytest.raises(DateOutOfRange):
            entries.check_date(day)


class TestCheck:
    @pytest.mark.parametrize(
        "entry",
        [
            Entry(HOME, LARGEST_ENTRY),
            Entry(HOME, -LARGEST_ENTRY),
            Entry(HOME, 0),
            Entry(HOME, -500, CATEGORY),
            Entry(HOME, -500, parts=PARTS),
            Entry(HOME, -500, other=SAVINGS),
            Entry(HOME, -500, other=SAVINGS, other_amount=500),
            Entry(HOME, -500, CATEGORY, other=DEPOT),
            Entry(DEPOT, -500, CATEGORY, other=HOME),
            Entry(HOME, -1, other=DOLLARS, other_amount=1),
            Entry(HOME, 1, other=DOLLARS, other_amount=-1),
            Entry(HOME, 0, other=DOLLARS, other_amount=0),
            Entry(DOLLARS, -500, rate=Decimal("0.9")),
            Entry(DOLLARS, -500, other=HOME, other_amount=460),
            Entry(Place(OTHER, "USD", on_budget=False), -500),
        ],
    )
    def test_passes_what_can_be_booked(self, entry: Entry) -> None:
        entries.check(entry, DAY, "EUR")

    @pytest.mark.parametrize("amount", [LARGEST_ENTRY + 1, -LARGEST_ENTRY - 1])
    def test_refuses_the_amounts_beyond_the_largest(self, amount: int) -> None:
        with pytest.raises(AmountOutOfRange):
            entries.check(Entry(HOME, amount), DAY, "EUR")

    def test_looks_at_the_day(self) -> None:
        with pytest.raises(DateOutOfRange):
            entries.check(Entry(HOME, -500), LAST_DAY + dt.timedelta(days=1), "EUR")

    @pytest.mark.parametrize(
        ("parts", "total"),
        [((Part(-500),), -500), ((Part(-200), Part(-299)), -499), ((Part(0),), 0)],
    )
    def test_says_what_splits_sum_to(self, parts: tuple[Part, ...], total: int) -> None:
        with pytest.raises(SplitsUnbalanced) as refused:
            entries.check(Entry(HOME, -500, parts=parts), DAY, "EUR")
        assert refused.value.members == {"amount": -500, "splits_total": total}

    @pytest.mark.parametrize(
        ("amount", "arrived"), [(-1, -1), (1, 1), (0, 1), (1, 0), (-1, 0), (-1, None)]
    )
    def test_refuses_what_does_not_arrive_in_another_currency(
        self, amount: int, arrived: int | None
    ) -> None:
        entry = Entry(HOME, amount, other=DOLLARS, other_amount=arrived)
        with pytest.raises(TransferAmountMismatch):
            entries.check(entry, DAY, "EUR")

    @pytest.mark.parametrize("arrived", [-500, 499, 501])
    def test_refuses_what_does_not_arrive_in_the_same_one(self, arrived: int) -> None:
        entry = Entry(HOME, -500, other=SAVINGS, other_amount=arrived)
        with pytest.raises(TransferAmountMismatch):
            entries.check(entry, DAY, "EUR")

    def test_says_which_rate_is_missing(self) -> None:
        with pytest.raises(MissingRate) as refused:
            entries.check(Entry(DOLLARS, -500), DAY, "EUR")
        assert refused.value.members == {
            "from_currency": "USD",
            "to_currency": "EUR",
            "date": DAY,
        }


class TestCheckDraft:
    @pytest.mark.parametrize(
        ("draft", "fields"),
        [
            (Draft(DAY, ACCOUNT, 0, payee_id=PAYEE, payee_name="x"), ["payee_id", "payee_name"]),
            (Draft(DAY, ACCOUNT, -500, category_id=CATEGORY, parts=PARTS),
             ["category_id", "splits"]),
            (Draft(DAY, ACCOUNT, -500, transfer_account_id=OTHER, parts=PARTS),
             ["splits", "transfer_account_id"]),
            (Draft(DAY, ACCOUNT, 0, transfer_amount=0), ["transfer_amount", "transfer_account_id"]),
            (Draft(DAY, ACCOUNT, 0, transfer_status="cleared"),
             ["transfer_status", "transfer_account_id"]),
        ],
    )  # fmt: skip
    def test_names_the_fields_that_exclude_each_other(
        self, draft: Draft, fields: list[str]
    ) -> None:
        with pytest.raises(ConflictingFields) as refused:
            entries.check_draft(draft)
        assert refused.value.members == {"fields": fields}

    @pytest.mark.parametrize(
        "draft",
        [
            Draft(DAY, ACCOUNT, -500, payee_id=PAYEE, category_id=CATEGORY),
            Draft(DAY, ACCOUNT, -500, payee_name="x", parts=PARTS),
            Draft(DAY, ACCOUNT, -500, category_id=CATEGORY, transfer_account_id=OTHER,
                  transfer_amount=500, transfer_status="cleared"),
        ],
    )  # fmt: skip
    def test_passes_what_goes_together(self, draft: Draft) -> None:
        entries.check_draft(draft)


class TestCheckOpen:
    CLOSED: Final = Place(ACCOUNT, "EUR", on_budget=True, closed=True)
    OLD: Final = (Leg(-500, "EUR", account_id=ACCOUNT), Leg(500, "EUR", category_id=CATEGORY))

    @pytest.mark.parametrize(
        "new",
        [
            (Leg(-501, "EUR", account_id=ACCOUNT),),
            (Leg(-500, "EUR", account_id=OTHER),),
            (),
        ],
    )
    def test_refuses_other_amounts_on_a_closed_account(self, new: tuple[Leg, ...]) -> None:
        with pytest.raises(AccountClosed) as refused:
            entries.check_open((SAVINGS, self.CLOSED), new, self.OLD)
        assert refused.value.members == {"account_id": ACCOUNT}
        entries.check_open((HOME,), new, self.OLD)

    def test_lets_the_rest_of_what_it_has_change(self) -> None:
        new = (Leg(-500, "EUR", account_id=ACCOUNT), Leg(500, "EUR", account_id=OTHER))
        entries.check_open((self.CLOSED,), new, self.OLD)
        with pytest.raises(AccountClosed):
            entries.check_open((self.CLOSED,), new, ())
