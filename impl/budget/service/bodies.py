"""What the bodies of requests give of a transaction's draft."""

from typing import Any, Final
from uuid import UUID

from generated.budget.models import SplitInput, TransactionCreate, TransactionUpdate
from impl.budget.values import Draft, Part

_SAME: Final = (
    "account_id",
    "date",
    "amount",
    "payee_id",
    "payee_name",
    "memo",
    "status",
    "category_id",
    "tags",
    "transfer_account_id",
    "transfer_amount",
    "transfer_status",
    "exchange_rate",
    "external_id",
)
"""Fields that the bodies and a draft have in common."""


def draft(body: TransactionCreate) -> Draft:
    return Draft(**given(body))


def given(body: TransactionCreate | TransactionUpdate) -> dict[str, Any]:
    """The fields of a draft that the body gives."""
    values: dict[str, Any] = {
        name: getattr(body, name) for name in body.model_fields_set if name in _SAME
    }
    if "tags" in values:
        values["tags"] = tuple[UUID, ...](values["tags"])
    if "splits" in body.model_fields_set:
        values["parts"] = parts(body.splits)
    return values


def parts(splits: list[SplitInput] | None) -> tuple[Part, ...]:
    return tuple(
        Part(each.amount, each.category_id, each.memo, tuple(each.tags or ()))
        for each in splits or ()
    )
