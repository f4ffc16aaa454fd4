"""The parameters of the operations on payees."""

from typing import Annotated

from pydantic import Field

from generated.shared import Id
from generated.values import Boolean, Integer, Model


class ListPayeesParameters(Model):
    book_id: Id
    q: Annotated[str | None, Field(max_length=100, min_length=3)] = None
    limit: Annotated[Integer, Field(ge=1, le=200)] = 50
    cursor: Annotated[
        str | None, Field(max_length=1024, min_length=1, pattern="^[A-Za-z0-9_-]+$")
    ] = None


class CreatePayeeParameters(Model):
    book_id: Id


class GetPayeeParameters(Model):
    book_id: Id
    payee_id: Id


class UpdatePayeeParameters(Model):
    book_id: Id
    payee_id: Id
    if_match: Annotated[str | None, Field(max_length=256, min_length=1)] = None


class DeletePayeeParameters(Model):
    book_id: Id
    payee_id: Id
    move_to: Id | None = None
    unlock: Boolean = False
    if_match: Annotated[str | None, Field(max_length=256, min_length=1)] = None


class MergePayeesParameters(Model):
    book_id: Id
    payee_id: Id
    unlock: Boolean = False
