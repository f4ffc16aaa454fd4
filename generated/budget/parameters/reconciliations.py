"""The parameters of the operations on reconciliations."""

from typing import Annotated

from pydantic import Field

from generated.budget.models import ReconciliationStatus
from generated.shared import Id
from generated.values import Integer, Model


class ListReconciliationsParameters(Model):
    book_id: Id
    account_id: Id
    status: ReconciliationStatus | None = None
    limit: Annotated[Integer, Field(ge=1, le=200)] = 50
    cursor: Annotated[
        str | None, Field(max_length=1024, min_length=1, pattern="^[A-Za-z0-9_-]+$")
    ] = None


class CreateReconciliationParameters(Model):
    book_id: Id
    account_id: Id


class GetReconciliationParameters(Model):
    book_id: Id
    reconciliation_id: Id


class DeleteReconciliationParameters(Model):
    book_id: Id
    reconciliation_id: Id
    if_match: Annotated[str | None, Field(max_length=256, min_length=1)] = None


class FinishReconciliationParameters(Model):
    book_id: Id
    reconciliation_id: Id
