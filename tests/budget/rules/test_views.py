"""How a stored transaction looks from outside."""

import dataclasses
from typing import Final
from uuid import UUID

from impl.budget.rules.views import snapshot, view
from impl.budget.values import Booked, Leg
from tests.budget.rules.factories import CATEGORY, HIDDEN, booked, postings, split

TAG: Final = UUID(int=30)
OWN: Final = {field.name for field in dataclasses.fields(Booked)} - {
    "postings", "is_split", "import_row", "created_by",
}  # fmt: skip


class TestSnapshot:
    def test_is_all_that_is_the_transactions_own(self) -> None:
        plain = booked(memo="Bread", category_id=CATEGORY, import_row=7)
        shown = snapshot(plain, {HIDDEN})
        assert shown == {name: getattr(plain, name) for name in OWN} | {"splits": []}

    def test_has_splits_as_they_were_entered(self) -> None:
        assert snapshot(booked(**split()), {HIDDEN})["splits"] == [
            {"id": UUID(int=1_001), "category_id": CATEGORY, "amount": -200, "memo": "Bread",
             "tags": ()},
            {"id": UUID(int=1_002), "category_id": None, "amount": -300, "memo": None, "tags": ()},
        ]  # fmt: skip

    def test_has_the_tags_of_splits_and_every_category_that_stands_for_one(self) -> None:
        leg = Leg(5, "EUR", category_id=HIDDEN, part=0, entered=-4, tags=(TAG,))
        shown = snapshot(booked(is_split=True, postings=postings(leg)), {CATEGORY})
        assert shown["splits"] == [
            {"id": UUID(int=1_000), "category_id": HIDDEN, "amount": -4, "memo": None,
             "tags": (TAG,)}
        ]  # fmt: skip


class TestView:
    def test_names_the_payee_and_leaves_postings_to_be_asked_for(self) -> None:
        plain = booked(**split())
        added = {"payee_name": "Baker", "postings": None}
        assert view(plain, {HIDDEN}, "Baker") == snapshot(plain, {HIDDEN}) | added
