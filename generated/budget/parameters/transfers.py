"""The parameters of the operations on transfers."""

from typing import Annotated

from pydantic import Field

from generated.shared import Id
from generated.values import Boolean, Date, Integer, Model


class MatchTransactionParameters(Model):
    book_id: Id
    transaction_id: Id
    unlock: Boolean = False


class UnmatchTransactionParameters(Model):
    book_id: Id
    transaction_id: Id
    unlock: Boolean = False


class CreateTransferParameters(Model):
    book_id: Id


class ListTransferCandidatesParameters(Model):
    book_id: Id
    account_id: Id | None = None
    date_from: Date | None = None
    date_to: Date | None = None
    days: Annotated[Integer, Field(ge=0, le=14)] = 5
    limit: Annotated[Integer, Field(ge=1, le=200)] = 50
    cursor: Annotated[
        str | None, Field(max_length=1024, min_length=1, pattern="^[A-Za-z0-9_-]+$")
    ] = None
