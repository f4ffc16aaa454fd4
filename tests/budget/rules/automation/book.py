"""A small book that rules are tried on, and a draft in it."""

import datetime as dt
from typing import Any, Final
from uuid import UUID

from impl.budget.rules.automation.subject import Surroundings
from impl.budget.values import Draft, Place

DAY: Final = dt.date(2026, 1, 15)
HOME, SAVINGS, DEPOT, DOLLARS = (UUID(int=n) for n in range(1, 5))
"""Accounts; DEPOT is off budget, DOLLARS is in USD."""
FOOD, FUN, MARKET, BAKER, TAG, OTHER_TAG, RENT = (UUID(int=n) for n in range(10, 17))
AROUND: Final = Surroundings(
    places={
        HOME: Place(HOME, "EUR", on_budget=True),
        SAVINGS: Place(SAVINGS, "EUR", on_budget=True),
        DEPOT: Place(DEPOT, "EUR", on_budget=False),
        DOLLARS: Place(DOLLARS, "USD", on_budget=True),
    },
    payees={MARKET: "Corner Market", BAKER: "Baker"},
    categories=frozenset({FOOD, FUN}),
    tags=frozenset({TAG, OTHER_TAG}),
)


def draft(**changes: Any) -> Draft:
    """500 from HOME, but for the given."""
    values: dict[str, Any] = {"date": DAY, "account_id": HOME, "amount": -500}
    return Draft(**values | changes)
