"""What an entry must be before it is booked; each refusal is a problem of the catalogue."""

import datetime as dt
from typing import Final

from generated.problems import (
    AccountClosed,
    AmountOutOfRange,
    ConflictingFields,
    DateOutOfRange,
    MissingRate,
    OffBudgetTakesNoCategory,
    SplitsUnbalanced,
    TransferAmountMismatch,
    TransferNeedsCategory,
    TransferTakesNoCategory,
    TransferToSameAccount,
)
from impl.budget.rules import money
from impl.budget.rules.postings import base_amount, needs_base_amount
from impl.budget.values import Draft, Entry, Leg, Place

FIRST_DAY: Final = dt.date(1900, 1, 1)
LAST_DAY: Final = dt.date(2199, 12, 31)


def check_draft(draft: Draft) -> None:
    """Refuse fields that exclude each other, before anything is looked up."""
    excluding = (
        ("payee_id", draft.payee_id, "payee_name", draft.payee_name),
        ("category_id", draft.category_id, "splits", draft.parts or None),
        ("splits", draft.parts or None, "transfer_account_id", draft.transfer_account_id),
    )
    for one, value, other, another in excluding:
        if value is not None and another is not None:
            raise ConflictingFields(
                f"A transaction has {one} or {other}, not both.", fields=[one, other]
            )
    if draft.transfer_account_id is None:
        for field in ("transfer_amount", "transfer_status"):
            if getattr(draft, field) is not None:
                raise ConflictingFields(
                    f"There is {field}, but no transfer_account_id.",
                    fields=[field, "transfer_account_id"],
                )


def check(entry: Entry, date: dt.date, base: str) -> None:
    check_date(date)
    if abs(entry.amount) > money.LARGEST_ENTRY:
        raise AmountOutOfRange(f"{entry.amount} is more than one entry may hold.")
    if entry.other is None:
        _check_categories(entry)
    else:
        _check_transfer(entry, entry.other)
    if needs_base_amount(entry) and base_amount(entry, base) is None:
        raise missing_rate(entry.account.currency, base, date)


def missing_rate(currency: str, into: str, date: dt.date) -> MissingRate:
    return MissingRate(
        f"There is no rate from {currency} to {into} for {date}.",
        from_currency=currency,
        to_currency=into,
        date=date,
    )


def check_date(date: dt.date) -> None:
    if not FIRST_DAY <= date <= LAST_DAY:
        raise DateOutOfRange(f"{date} is not between {FIRST_DAY} and {LAST_DAY}.")


def check_open(places: tuple[Place, ...], legs: tuple[Leg, ...], old: tuple[Leg, ...]) -> None:
    """A closed account takes no new money, nor other amounts in what it has."""
    for place in places:
        if place.closed and _on(place, legs) != _on(place, old):
            raise AccountClosed("The account is closed.", account_id=place.id)


def _on(place: Place, legs: tuple[Leg, ...]) -> list[int]:
    return [leg.amount for leg in legs if leg.account_id == place.id]


def _check_categories(entry: Entry) -> None:
    if not entry.account.on_budget and (entry.parts or entry.category_id is not None):
        raise OffBudgetTakesNoCategory("The account is off budget.")
    if not entry.parts:
        return
    total = sum(part.amount for part in entry.parts)
    if len(entry.parts) == 1 or total != entry.amount:
        raise SplitsUnbalanced(
            f"{len(entry.parts)} splits sum to {total}, the amount is {entry.amount}.",
            amount=entry.amount,
            splits_total=total,
        )


def _check_transfer(entry: Entry, other: Place) -> None:
    if other.id == entry.account.id:
        raise TransferToSameAccount("A transfer needs two accounts.")
    crosses = entry.account.on_budget != other.on_budget
    if crosses and entry.category_id is None:
        raise TransferNeedsCategory(
            "One account is on budget and the other is off it: say which category pays or gains."
        )
    if not crosses and entry.category_id is not None:
        raise TransferTakesNoCategory(
            "Both accounts are on budget." if other.on_budget else "Both accounts are off budget."
        )
    _check_other_amount(entry, other.currency)


def _check_other_amount(entry: Entry, currency: str) -> None:
    arrived = entry.other_amount
    if entry.account.currency == currency:
        if arrived is not None and arrived != -entry.amount:
            raise TransferAmountMismatch(f"Within {currency}, {-entry.amount} arrive.")
    elif arrived is None:
        raise TransferAmountMismatch(
            f"The accounts are in {entry.account.currency} and {currency}; "
            f"say what arrives in {currency}."
        )
    elif arrived * entry.amount > 0 or (arrived == 0) != (entry.amount == 0):
        raise TransferAmountMismatch("What one account loses the other one gains.")
