"""Stored transactions as rules are given them, without a database."""

import datetime as dt
from typing import Any, Final
from uuid import UUID

from impl.budget.values import Booked, Leg, Posting

DAY: Final = dt.date(2026, 1, 15)
NOON: Final = dt.datetime(2026, 1, 15, 12, tzinfo=dt.UTC)
ACCOUNT, OTHER, CATEGORY, PAYEE, HIDDEN = (UUID(int=n) for n in range(1, 6))
"""HIDDEN is a category that stands for none."""


def booked(**changes: Any) -> Booked:
    """A plain pending expense, but for the given."""
    values: dict[str, Any] = {
        "id": UUID(int=100),
        "date": DAY,
        "account_id": ACCOUNT,
        "amount": -500,
        "currency": "EUR",
        "base_amount": -500,
        "status": "pending",
        "is_split": False,
        "source": "manual",
        "version": 1,
        "created_at": NOON,
        "updated_at": NOON,
    }
    empty = dict.fromkeys(
        (
            "exchange_rate", "payee_id", "memo", "category_id", "transfer_account_id",
            "transfer_amount", "transfer_currency", "transfer_status", "external_id", "import_id",
            "import_row", "created_by",
        )
    )  # fmt: skip
    return Booked(**{**empty, **values, **changes})


def postings(*legs: Leg) -> tuple[Posting, ...]:
    return tuple(Posting(UUID(int=1_000 + n), leg) for n, leg in enumerate(legs))


def split() -> dict[str, Any]:
    """What a split of -500 into -200 and -300 has beside a plain one."""
    return {
        "is_split": True,
        "postings": postings(
            Leg(-500, "EUR", account_id=ACCOUNT),
            Leg(200, "EUR", category_id=CATEGORY, memo="Bread", part=0, entered=-200),
            Leg(300, "EUR", category_id=HIDDEN, part=1, entered=-300),
        ),
    }
