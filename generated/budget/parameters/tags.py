"""The parameters of the operations on tags."""

from typing import Annotated

from pydantic import Field

from generated.shared import Id
from generated.values import Boolean, Integer, Model


class ListTagsParameters(Model):
    book_id: Id
    q: Annotated[str | None, Field(max_length=100, min_length=1)] = None
    limit: Annotated[Integer, Field(ge=1, le=200)] = 50
    cursor: Annotated[
        str | None, Field(max_length=1024, min_length=1, pattern="^[A-Za-z0-9_-]+$")
    ] = None


class CreateTagParameters(Model):
    book_id: Id


class UpdateTagParameters(Model):
    book_id: Id
    tag_id: Id
    if_match: Annotated[str | None, Field(max_length=256, min_length=1)] = None


class DeleteTagParameters(Model):
    book_id: Id
    tag_id: Id
    unlock: Boolean = False
    if_match: Annotated[str | None, Field(max_length=256, min_length=1)] = None
