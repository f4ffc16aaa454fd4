"""The parameters of the operations on months."""

from typing import Annotated

from pydantic import Field

from generated.budget.models import Month
from generated.shared import Id
from generated.values import Integer, Model


class ListMonthsParameters(Model):
    book_id: Id
    month_from: Month | None = None
    month_to: Month | None = None
    limit: Annotated[Integer, Field(ge=1, le=200)] = 50
    cursor: Annotated[
        str | None, Field(max_length=1024, min_length=1, pattern="^[A-Za-z0-9_-]+$")
    ] = None


class GetMonthParameters(Model):
    book_id: Id
    month: Month


class AssignToCategoryParameters(Model):
    book_id: Id
    month: Month
    category_id: Id


class UpdateAssignmentsParameters(Model):
    book_id: Id
    month: Month


class ReplaceHoldParameters(Model):
    book_id: Id
    month: Month


class DeleteHoldParameters(Model):
    book_id: Id
    month: Month


class AutoAssignParameters(Model):
    book_id: Id
    month: Month


class CoverCategoryParameters(Model):
    book_id: Id
    month: Month


class CreateMoneyMoveParameters(Model):
    book_id: Id
    month: Month


class ListMoneyMovesParameters(Model):
    book_id: Id
    month: Month | None = None
    category_id: Id | None = None
    limit: Annotated[Integer, Field(ge=1, le=200)] = 50
    cursor: Annotated[
        str | None, Field(max_length=1024, min_length=1, pattern="^[A-Za-z0-9_-]+$")
    ] = None


class GetMoneyMoveParameters(Model):
    book_id: Id
    money_move_id: Id
