"""A transaction's postings as plain-text ledgers write them: two currencies, one price."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from impl.budget.exports.values import ExportedBook
from impl.budget.values import Booked, Leg, Status


@dataclass(frozen=True, slots=True)
class Line:
    """A posting; `price` is what the whole amount was worth in another currency."""

    leg: Leg
    place: UUID
    """The account or category."""
    status: Status
    price: tuple[int, str] | None = None


def lines(transaction: Booked, book: ExportedBook) -> list[Line]:
    """The postings of the transaction, which sum to zero at their prices.

    What the exchange accounts balance is written as a price, where one posting has the other
    currency to itself; elsewhere, as where an amount is rounded to nothing, they stay.
    """
    statuses = transaction.statuses
    legs = [leg for leg in transaction.legs if not _is_exchange(leg, book)]
    priced = _priced(legs, book.base_currency) if len(legs) < len(transaction.legs) else {}
    if priced is None:
        legs, priced = list(transaction.legs), {}
    found = []
    for number, leg in enumerate(legs):
        place = leg.account_id or leg.category_id
        assert place is not None  # noqa: S101  # a posting is on one of both
        status = statuses.get(place, transaction.status)
        found.append(Line(leg, place, status, priced.get(number)))
    return found


def _is_exchange(leg: Leg, book: ExportedBook) -> bool:
    return leg.account_id is not None and book.accounts[leg.account_id].system == "exchange"


def _priced(legs: Sequence[Leg], base: str) -> dict[int, tuple[int, str]] | None:
    """By number, the one posting that has a price, and this; None where no price balances it."""
    sums: Counter[str] = Counter()
    for leg in legs:
        sums[leg.currency] += leg.amount
    if len(sums) != 2:  # noqa: PLR2004  # one to be told in the other
        return None
    for currency in sorted(sums, key=lambda each: each == base):
        (other,) = sums.keys() - {currency}
        alone = [number for number, leg in enumerate(legs) if leg.currency == currency]
        if len(alone) == 1 and sums[currency] * sums[other] < 0:
            return {alone[0]: (abs(sums[other]), other)}
    return None
