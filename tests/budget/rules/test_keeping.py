"""What the journal keeps of a transaction brings it back whole."""

import datetime as dt
from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

import orjson
import pytest

from impl.budget.rules import keeping
from impl.budget.rules.views import snapshot
from impl.budget.values import Booked, Leg
from impl.platform.journal import KEPT
from tests.budget.rules.factories import (
    ACCOUNT,
    CATEGORY,
    HIDDEN,
    NOON,
    OTHER,
    PAYEE,
    booked,
    postings,
    split,
)

TAG, IMPORT, USER = (UUID(int=n) for n in range(30, 33))
FULL: Final = booked(
    payee_id=PAYEE, memo="Bread", category_id=CATEGORY, tags=(TAG,), exchange_rate="1.10",
    source="import", external_id="B-1", import_id=IMPORT, import_row=7, created_by=USER,
    updated_at=NOON + dt.timedelta(seconds=1, microseconds=5), version=3,
    postings=postings(
        Leg(-500, "EUR", account_id=ACCOUNT), Leg(500, "EUR", category_id=CATEGORY, tags=(TAG,))
    ),
)  # fmt: skip
TRANSFER: Final = booked(
    transfer_account_id=OTHER, transfer_amount=500, transfer_currency="EUR",
    transfer_status="pending",
    postings=postings(Leg(-500, "EUR", account_id=ACCOUNT), Leg(500, "EUR", account_id=OTHER)),
)  # fmt: skip


def _journalled(transaction: Booked) -> Any:
    """Its snapshot with what is kept beside it, through JSON as the journal stores it."""
    whole = snapshot(transaction, {HIDDEN}) | {KEPT: keeping.kept(transaction)}
    return orjson.loads(orjson.dumps(whole))


class TestKept:
    def test_has_what_the_snapshot_leaves_out(self) -> None:
        legs = [
            [UUID(int=1_000), -500, "EUR", ACCOUNT, None, None, None, None, ()],
            [UUID(int=1_001), 500, "EUR", None, CATEGORY, None, None, None, (TAG,)],
        ]
        assert keeping.kept(FULL) == {"import_row": 7, "created_by": USER, "postings": legs}


class TestBooked:
    @pytest.mark.parametrize("transaction", [booked(), FULL, TRANSFER, booked(**split())])
    def test_is_the_transaction_that_was_kept(self, transaction: Booked) -> None:
        assert keeping.booked(_journalled(transaction)) == transaction

    def test_passes_over_what_a_transaction_does_not_have(self) -> None:
        before: Mapping[str, Any] = _journalled(FULL) | {"payee_name": "Baker", "splits": None}
        assert keeping.booked(before) == FULL

    def test_has_no_tags_where_none_were_kept_yet(self) -> None:
        before = _journalled(FULL)
        del before["tags"]
        for posting in before[KEPT]["postings"]:
            posting.pop()
        found = keeping.booked(before)
        assert (found.tags, [leg.tags for leg in found.legs]) == ((), [(), ()])
        assert found.legs[1].category_id == CATEGORY
