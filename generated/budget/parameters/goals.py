"""The parameters of the operations on goals."""

from typing import Annotated

from pydantic import Field

from generated.budget.models import Month
from generated.shared import Id
from generated.values import Integer, Model


class ListGoalsParameters(Model):
    book_id: Id
    category_id: Id | None = None
    limit: Annotated[Integer, Field(ge=1, le=200)] = 50
    cursor: Annotated[
        str | None, Field(max_length=1024, min_length=1, pattern="^[A-Za-z0-9_-]+$")
    ] = None


class CreateGoalParameters(Model):
    book_id: Id


class GetGoalParameters(Model):
    book_id: Id
    goal_id: Id


class UpdateGoalParameters(Model):
    book_id: Id
    goal_id: Id
    if_match: Annotated[str | None, Field(max_length=256, min_length=1)] = None


class DeleteGoalParameters(Model):
    book_id: Id
    goal_id: Id
    if_match: Annotated[str | None, Field(max_length=256, min_length=1)] = None


class GetGoalProgressParameters(Model):
    book_id: Id
    goal_id: Id
    month: Month | None = None
