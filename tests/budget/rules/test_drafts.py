"""Merging what is given anew into the draft a transaction came from."""

import datetime as dt
from uuid import uuid4

import pytest

from impl.budget.rules.drafts import merge
from impl.budget.values import Draft, Part

ACCOUNT, OTHER, CATEGORY, PAYEE = uuid4(), uuid4(), uuid4(), uuid4()
DAY = dt.date(2026, 1, 15)
PARTS = (Part(-200, CATEGORY), Part(-300))
PLAIN = Draft(DAY, ACCOUNT, -500, payee_id=PAYEE, category_id=CATEGORY)
SPLIT = Draft(DAY, ACCOUNT, -500, parts=PARTS)
TRANSFER = Draft(
    DAY, ACCOUNT, -500, transfer_account_id=OTHER, transfer_amount=600, transfer_status="cleared"
)


class TestMerge:
    def test_keeps_what_is_not_given(self) -> None:
        merged = merge(PLAIN, {"memo": "Bread"})
        assert (merged.memo, merged.category_id, merged.payee_id) == ("Bread", CATEGORY, PAYEE)

    def test_drops_the_splits_for_a_category(self) -> None:
        merged = merge(SPLIT, {"category_id": CATEGORY})
        assert (merged.category_id, merged.parts) == (CATEGORY, ())

    def test_keeps_the_splits_when_no_category_is_taken_away(self) -> None:
        assert merge(SPLIT, {"category_id": None}).parts == PARTS

    def test_drops_category_and_transfer_for_splits(self) -> None:
        assert merge(PLAIN, {"parts": PARTS}).category_id is None
        merged = merge(TRANSFER, {"parts": PARTS})
        assert merged.transfer_account_id is None
        assert merged.transfer_amount is None
        assert merged.transfer_status is None

    def test_takes_splits_away_and_leaves_the_rest(self) -> None:
        assert merge(SPLIT, {"parts": ()}).parts == ()

    def test_drops_the_splits_for_a_transfer(self) -> None:
        merged = merge(SPLIT, {"transfer_account_id": OTHER})
        assert (merged.transfer_account_id, merged.parts) == (OTHER, ())

    def test_makes_a_transfer_plain_again(self) -> None:
        merged = merge(TRANSFER, {"transfer_account_id": None, "category_id": CATEGORY})
        assert merged.transfer_account_id is None
        assert merged.transfer_amount is None
        assert merged.category_id == CATEGORY

    @pytest.mark.parametrize(
        "given",
        [{"amount": -700}, {"account_id": uuid4()}, {"transfer_account_id": uuid4()}],
    )
    def test_asks_anew_what_arrives_once_an_end_changes(self, given: dict[str, object]) -> None:
        assert merge(TRANSFER, given).transfer_amount is None

    def test_keeps_what_arrives_while_the_ends_stay(self) -> None:
        merged = merge(TRANSFER, {"amount": -500, "memo": "Rent", "transfer_amount": None})
        assert merged.transfer_amount == 600

    def test_treats_a_null_status_of_the_other_end_as_left_out(self) -> None:
        assert merge(TRANSFER, {"transfer_status": None}).transfer_status == "cleared"

    def test_replaces_the_payee_by_name_and_takes_it_away(self) -> None:
        named = merge(PLAIN, {"payee_name": "Corner Market"})
        assert (named.payee_id, named.payee_name) == (None, "Corner Market")
        assert merge(PLAIN, {"payee_name": None}).payee_id is None
        assert merge(PLAIN, {"payee_id": None}).payee_id is None

    def test_lets_only_an_inherited_category_give_way(self) -> None:
        assert merge(PLAIN, {"transfer_account_id": OTHER}).inherits_category
        assert not merge(PLAIN, {"category_id": CATEGORY}).inherits_category
