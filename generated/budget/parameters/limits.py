"""The parameters of the operations on limits."""

from typing import Annotated

from pydantic import Field

from generated.shared import Id
from generated.values import Integer, Model


class ListLimitsParameters(Model):
    book_id: Id
    limit: Annotated[Integer, Field(ge=1, le=200)] = 50
    cursor: Annotated[
        str | None, Field(max_length=1024, min_length=1, pattern="^[A-Za-z0-9_-]+$")
    ] = None


class CreateLimitParameters(Model):
    book_id: Id


class GetLimitParameters(Model):
    book_id: Id
    limit_id: Id


class UpdateLimitParameters(Model):
    book_id: Id
    limit_id: Id
    if_match: Annotated[str | None, Field(max_length=256, min_length=1)] = None


class DeleteLimitParameters(Model):
    book_id: Id
    limit_id: Id
    if_match: Annotated[str | None, Field(max_length=256, min_length=1)] = None


class ListLimitPeriodsParameters(Model):
    book_id: Id
    limit_id: Id
    limit: Annotated[Integer, Field(ge=1, le=200)] = 50
    cursor: Annotated[
        str | None, Field(max_length=1024, min_length=1, pattern="^[A-Za-z0-9_-]+$")
    ] = None
