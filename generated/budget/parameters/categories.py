"""The parameters of the operations on categories."""

from typing import Annotated

from pydantic import Field

from generated.budget.models import CategoryKind
from generated.shared import Id
from generated.values import Boolean, Integer, Model


class ListCategoryGroupsParameters(Model):
    book_id: Id
    limit: Annotated[Integer, Field(ge=1, le=200)] = 50
    cursor: Annotated[
        str | None, Field(max_length=1024, min_length=1, pattern="^[A-Za-z0-9_-]+$")
    ] = None


class CreateCategoryGroupParameters(Model):
    book_id: Id


class ReorderCategoryGroupsParameters(Model):
    book_id: Id


class UpdateCategoryGroupParameters(Model):
    book_id: Id
    category_group_id: Id
    if_match: Annotated[str | None, Field(max_length=256, min_length=1)] = None


class DeleteCategoryGroupParameters(Model):
    book_id: Id
    category_group_id: Id
    if_match: Annotated[str | None, Field(max_length=256, min_length=1)] = None


class ListCategoriesParameters(Model):
    book_id: Id
    category_group_id: Id | None = None
    kind: CategoryKind | None = None
    hidden: Boolean | None = None
    limit: Annotated[Integer, Field(ge=1, le=200)] = 50
    cursor: Annotated[
        str | None, Field(max_length=1024, min_length=1, pattern="^[A-Za-z0-9_-]+$")
    ] = None


class CreateCategoryParameters(Model):
    book_id: Id


class ReorderCategoriesParameters(Model):
    book_id: Id


class GetCategoryParameters(Model):
    book_id: Id
    category_id: Id


class UpdateCategoryParameters(Model):
    book_id: Id
    category_id: Id
    if_match: Annotated[str | None, Field(max_length=256, min_length=1)] = None


class DeleteCategoryParameters(Model):
    book_id: Id
    category_id: Id
    move_to: Id | None = None
    unlock: Boolean = False
    if_match: Annotated[str | None, Field(max_length=256, min_length=1)] = None
