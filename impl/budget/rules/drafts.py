"""Changing a transaction: the draft it came from, merged with what is given anew."""

import dataclasses
from collections.abc import Collection, Mapping
from typing import Any, Final
from uuid import UUID

from impl.budget.values import Booked, Draft, Part

_STORED: Final = frozenset(field.name for field in dataclasses.fields(Draft)) - {
    "parts", "payee_name", "inherits_category", "inherits_rate", "schedule_id",
}  # fmt: skip
"""What a draft and the transaction that it becomes have in common."""


def draft_of(old: Booked, system: Collection[UUID]) -> Draft:
    """The draft that would enter the stored transaction; `system` are categories for none."""
    parts = tuple(
        Part(
            leg.entered,
            None if leg.category_id in system else leg.category_id,
            leg.memo,
            leg.tags,
        )
        for leg in old.legs
        if leg.entered is not None
    )
    return Draft(**{name: getattr(old, name) for name in _STORED}, parts=parts)


def merge(old: Draft, given: Mapping[str, Any]) -> Draft:
    """The draft with the given fields; what excludes something inherited replaces it.

    `given` holds fields of a draft; a value of None (no parts, for `parts`) takes a thing away,
    and for what belongs to a transfer means as much as being left out.
    """
    values = {
        name: value
        for name, value in given.items()
        if value is not None or name not in ("transfer_amount", "transfer_status")
    }
    replaced = _replaced(values) | _payee(values) | _followers(old, values)
    inherited = {name: value for name, value in replaced.items() if name not in values}
    merged = dataclasses.replace(old, **(inherited | values))
    return dataclasses.replace(
        merged,
        inherits_category="category_id" not in values,
        inherits_rate="exchange_rate" not in values,
    )


def _replaced(values: Mapping[str, Any]) -> dict[str, Any]:
    no_transfer = {"transfer_account_id": None, "transfer_amount": None, "transfer_status": None}
    if values.get("parts"):
        return {"category_id": None} | no_transfer
    if values.get("transfer_account_id") is not None:
        return {"parts": ()}
    if "transfer_account_id" in values:
        return no_transfer
    if values.get("category_id") is not None:
        return {"parts": ()}
    return {}


def _payee(values: Mapping[str, Any]) -> dict[str, Any]:
    if "payee_name" in values:
        return {"payee_id": None}
    return {}


def _followers(old: Draft, values: Mapping[str, Any]) -> dict[str, Any]:
    """What arrives at a transfer's other end is open again once either end changes."""
    ends = ("amount", "account_id", "transfer_account_id")
    if any(values.get(name, getattr(old, name)) != getattr(old, name) for name in ends):
        return {"transfer_amount": None}
    return {}
