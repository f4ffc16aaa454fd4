"""How a stored transaction looks from outside, and in the journal."""

import dataclasses
from collections.abc import Collection
from typing import Final
from uuid import UUID

from impl.budget.values import Booked

_UNSEEN: Final = {"postings", "is_split", "import_row", "created_by"}
_SEEN: Final = tuple(
    field.name for field in dataclasses.fields(Booked) if field.name not in _UNSEEN
)


def snapshot(transaction: Booked, system: Collection[UUID]) -> dict[str, object]:
    """All that is the transaction's own; `system` are the categories that stand for none."""
    seen: dict[str, object] = {name: getattr(transaction, name) for name in _SEEN}
    seen["splits"] = [
        {
            "id": posting.id,
            "category_id": None if leg.category_id in system else leg.category_id,
            "amount": leg.entered,
            "memo": leg.memo,
            "tags": leg.tags,
        }
        for posting, leg in ((each, each.leg) for each in transaction.postings)
        if leg.part is not None
    ]
    return seen


def view(
    transaction: Booked, system: Collection[UUID], payee_name: str | None
) -> dict[str, object]:
    """The transaction as its own operations show it, without its postings."""
    return snapshot(transaction, system) | {"payee_name": payee_name, "postings": None}
