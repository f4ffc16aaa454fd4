"""The parameters of the operations on transactions."""

from typing import Annotated

from pydantic import Field

from generated.budget.models import TransactionStatus, TransactionView
from generated.shared import Amount, Id
from generated.values import Boolean, Date, Integer, Model


class ListTransactionsParameters(Model):
    book_id: Id
    account_id: Id | None = None
    category_id: Id | None = None
    payee_id: Id | None = None
    tag_id: Id | None = None
    import_id: Id | None = None
    date_from: Date | None = None
    date_to: Date | None = None
    status: TransactionStatus | None = None
    amount_min: Amount | None = None
    amount_max: Amount | None = None
    uncategorised: Boolean | None = None
    q: Annotated[str | None, Field(max_length=100, min_length=3)] = None
    view: TransactionView = "simple"
    limit: Annotated[Integer, Field(ge=1, le=200)] = 50
    cursor: Annotated[
        str | None, Field(max_length=1024, min_length=1, pattern="^[A-Za-z0-9_-]+$")
    ] = None


class CreateTransactionParameters(Model):
    book_id: Id


class GetTransactionParameters(Model):
    book_id: Id
    transaction_id: Id
    view: TransactionView = "simple"


class UpdateTransactionParameters(Model):
    book_id: Id
    transaction_id: Id
    unlock: Boolean = False
    if_match: Annotated[str | None, Field(max_length=256, min_length=1)] = None


class DeleteTransactionParameters(Model):
    book_id: Id
    transaction_id: Id
    unlock: Boolean = False
    if_match: Annotated[str | None, Field(max_length=256, min_length=1)] = None


class RestoreTransactionParameters(Model):
    book_id: Id
    transaction_id: Id
    unlock: Boolean = False


class ReplaceSplitsParameters(Model):
    book_id: Id
    transaction_id: Id
    unlock: Boolean = False
    if_match: Annotated[str | None, Field(max_length=256, min_length=1)] = None


class DeleteSplitsParameters(Model):
    book_id: Id
    transaction_id: Id
    unlock: Boolean = False
    if_match: Annotated[str | None, Field(max_length=256, min_length=1)] = None


class WriteTransactionsParameters(Model):
    book_id: Id


class EditTransactionsParameters(Model):
    book_id: Id
