"""The parameters of the operations on accounts."""

from typing import Annotated

from pydantic import Field

from generated.budget.models import AccountKind, BalanceInterval
from generated.shared import Id
from generated.values import Boolean, Date, Integer, Model


class ListAccountsParameters(Model):
    book_id: Id
    kind: AccountKind | None = None
    on_budget: Boolean | None = None
    closed: Boolean | None = None
    limit: Annotated[Integer, Field(ge=1, le=200)] = 50
    cursor: Annotated[
        str | None, Field(max_length=1024, min_length=1, pattern="^[A-Za-z0-9_-]+$")
    ] = None


class CreateAccountParameters(Model):
    book_id: Id


class GetAccountParameters(Model):
    book_id: Id
    account_id: Id


class UpdateAccountParameters(Model):
    book_id: Id
    account_id: Id
    if_match: Annotated[str | None, Field(max_length=256, min_length=1)] = None


class DeleteAccountParameters(Model):
    book_id: Id
    account_id: Id
    if_match: Annotated[str | None, Field(max_length=256, min_length=1)] = None


class CloseAccountParameters(Model):
    book_id: Id
    account_id: Id


class ReopenAccountParameters(Model):
    book_id: Id
    account_id: Id


class GetBalanceHistoryParameters(Model):
    book_id: Id
    account_id: Id
    date_from: Date | None = None
    date_to: Date | None = None
    interval: BalanceInterval = "month"
