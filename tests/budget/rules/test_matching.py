"""Two transactions matched: what the one keeps, what it takes over, and what is no match."""

import datetime as dt
from typing import Any, Final
from uuid import UUID

import pytest

from generated.problems import NotAMatch
from impl.budget.rules.matching import matched
from impl.budget.values import Booked, Draft, Part
from tests.budget.rules.factories import (
    ACCOUNT,
    CATEGORY,
    DAY,
    HIDDEN,
    OTHER,
    PAYEE,
    booked,
    split,
)

SYSTEM: Final = {HIDDEN}
LATER: Final = DAY + dt.timedelta(days=2)
IMPORT, OLD_IMPORT, TAG, BANKS_TAG = (UUID(int=n) for n in range(20, 24))
BY_HAND: Final[dict[str, Any]] = {
    "payee_id": PAYEE, "memo": "Bread", "category_id": CATEGORY, "exchange_rate": "1.1",
    "tags": (TAG,),
}  # fmt: skip
FROM_BANK: Final[dict[str, Any]] = {
    "date": LATER, "status": "cleared", "source": "import", "external_id": "B-1",
    "import_id": IMPORT, "import_row": 7,
}  # fmt: skip


def _bank(**changes: Any) -> Booked:
    return booked(**FROM_BANK | {"id": UUID(int=101)} | changes)


def _transfer(**changes: Any) -> Booked:
    """500 on their way to the other account."""
    ends = {
        "transfer_account_id": OTHER, "transfer_amount": 500, "transfer_status": "pending",
        "status": "cleared",
    }  # fmt: skip
    return booked(**ends | changes)


class TestMerging:
    def test_takes_what_happened_from_the_bank_and_the_rest_from_what_was_entered(self) -> None:
        merged = matched(booked(**BY_HAND), _bank(amount=-510, tags=(BANKS_TAG, TAG)), SYSTEM)
        assert merged == Draft(
            LATER, ACCOUNT, -510, payee_id=PAYEE, memo="Bread", status="cleared",
            category_id=CATEGORY, tags=(TAG, BANKS_TAG), exchange_rate="1.1", source="import",
            external_id="B-1", import_id=IMPORT, import_row=7,
        )  # fmt: skip

    def test_comes_to_the_same_whichever_of_the_two_is_asked(self) -> None:
        pending, bank = booked(**BY_HAND), _bank()
        assert matched(bank, pending, SYSTEM) == matched(pending, bank, SYSTEM)

    def test_fills_what_was_left_open(self) -> None:
        merged = matched(booked(), _bank(**BY_HAND), SYSTEM)
        assert (merged.payee_id, merged.memo, merged.category_id) == (PAYEE, "Bread", CATEGORY)
        assert (merged.exchange_rate, merged.tags) == ("1.1", (TAG,))

    def test_keeps_what_was_entered_where_the_bank_says_otherwise(self) -> None:
        others = {"payee_id": UUID(int=9), "memo": "CARD 12", "category_id": UUID(int=8)}
        merged = matched(booked(**BY_HAND), _bank(**others, exchange_rate="1.2"), SYSTEM)
        assert (merged.payee_id, merged.memo, merged.category_id) == (PAYEE, "Bread", CATEGORY)
        assert merged.exchange_rate == "1.1"

    def test_keeps_splits_and_takes_no_category_beside_them(self) -> None:
        merged = matched(booked(**split()), _bank(category_id=CATEGORY), SYSTEM)
        assert merged.parts == (Part(-200, CATEGORY, "Bread"), Part(-300))
        assert merged.category_id is None

    def test_takes_no_category_for_a_transfer(self) -> None:
        pending = _transfer(status="pending")
        assert matched(pending, _bank(category_id=CATEGORY), SYSTEM).category_id is None

    @pytest.mark.parametrize(("amount", "arrives"), [(-500, 500), (-499, None), (-501, None)])
    def test_asks_anew_what_arrives_where_the_bank_has_another_amount(
        self, amount: int, arrives: int | None
    ) -> None:
        merged = matched(_transfer(status="pending"), _bank(amount=amount), SYSTEM)
        assert (merged.transfer_account_id, merged.transfer_amount) == (OTHER, arrives)

    def test_remembers_an_earlier_import_where_the_other_has_none(self) -> None:
        pending = booked(source="import", external_id="A-1", import_id=OLD_IMPORT, import_row=3)
        bank = _bank(source="manual", external_id=None, import_id=None, import_row=None)
        merged = matched(pending, bank, SYSTEM)
        assert (merged.source, merged.external_id) == ("import", "A-1")
        assert (merged.import_id, merged.import_row) == (OLD_IMPORT, 3)

    def test_prefers_the_banks_import_to_an_earlier_one(self) -> None:
        pending = booked(source="schedule", external_id="A-1", import_id=OLD_IMPORT, import_row=3)
        merged = matched(pending, _bank(), SYSTEM)
        assert (merged.source, merged.external_id) == ("import", "B-1")
        assert (merged.import_id, merged.import_row) == (IMPORT, 7)

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            (booked(status="cleared"), _bank()),
            (booked(), _bank(status="pending")),
            (booked(), _bank(amount=500)),
            (booked(amount=1), _bank(amount=-1)),
            (booked(amount=0), _bank()),
            (booked(), _bank(amount=0)),
            (booked(), _bank(is_split=True)),
            (booked(), _bank(transfer_account_id=OTHER)),
        ],
    )
    def test_is_refused_where_they_are_not_one_movement(self, one: Booked, other: Booked) -> None:
        with pytest.raises(NotAMatch):
            matched(one, other, SYSTEM)

    @pytest.mark.parametrize("amount", [1, -1])
    def test_of_the_smallest_amounts_is_a_match(self, amount: int) -> None:
        assert matched(booked(amount=amount), _bank(amount=amount), SYSTEM).amount == amount


class TestArriving:
    def test_says_of_the_transfer_that_the_bank_shows_its_other_end(self) -> None:
        transfer, bank = _transfer(), _bank(account_id=OTHER, amount=500, memo="From us")
        arrived = matched(transfer, bank, SYSTEM)
        assert arrived == matched(bank, transfer, SYSTEM)
        assert arrived == Draft(
            DAY, ACCOUNT, -500, memo="From us", status="cleared", transfer_account_id=OTHER,
            transfer_amount=500, transfer_status="cleared",
        )  # fmt: skip

    @pytest.mark.parametrize(
        ("transfer", "bank"),
        [
            ({"transfer_status": "cleared"}, {}),
            ({}, {"status": "pending"}),
            ({}, {"is_split": True}),
            ({}, {"transfer_account_id": ACCOUNT}),
            ({}, {"amount": 499}),
            ({}, {"amount": -500}),
        ],
    )
    def test_is_refused_where_it_is_not_that_end(
        self, transfer: dict[str, Any], bank: dict[str, Any]
    ) -> None:
        half = _bank(**{"account_id": OTHER, "amount": 500} | bank)
        with pytest.raises(NotAMatch):
            matched(_transfer(**transfer), half, SYSTEM)


class TestMakingATransfer:
    def test_keeps_the_one_and_makes_the_other_its_end(self) -> None:
        one = booked(**BY_HAND)
        made = matched(one, _bank(account_id=OTHER, amount=500, tags=(BANKS_TAG,)), SYSTEM)
        assert made == Draft(
            DAY, ACCOUNT, -500, payee_id=PAYEE, memo="Bread", category_id=CATEGORY,
            tags=(TAG, BANKS_TAG), exchange_rate="1.1", transfer_account_id=OTHER,
            transfer_amount=500, transfer_status="cleared", inherits_category=True,
        )  # fmt: skip

    def test_between_currencies_takes_any_amounts_that_are_opposite(self) -> None:
        dollars = _bank(account_id=OTHER, amount=540, currency="USD")
        assert matched(booked(), dollars, SYSTEM).transfer_amount == 540

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ({"is_split": True}, {}),
            ({}, {"is_split": True}),
            ({"transfer_account_id": UUID(int=9)}, {}),
            ({}, {"transfer_account_id": UUID(int=9)}),
            ({"source": "opening"}, {}),
            ({}, {"source": "opening"}),
            ({}, {"amount": 499}),
            ({}, {"amount": -500}),
            ({"amount": 0}, {"amount": 0}),
            ({}, {"amount": -540, "currency": "USD"}),
            ({}, {"amount": 0, "currency": "USD"}),
        ],
    )
    def test_is_refused_where_they_are_no_halves(
        self, one: dict[str, Any], other: dict[str, Any]
    ) -> None:
        half = _bank(**{"account_id": OTHER, "amount": 500} | other)
        with pytest.raises(NotAMatch):
            matched(booked(**one), half, SYSTEM)

    @pytest.mark.parametrize("amount", [1, -1])
    def test_takes_the_smallest_amounts_either_way(self, amount: int) -> None:
        half = _bank(account_id=OTHER, amount=-amount, currency="USD")
        made = matched(booked(amount=amount), half, SYSTEM)
        assert (made.amount, made.transfer_amount) == (amount, -amount)
