"""The parameters of the operations on books."""

from typing import Annotated

from pydantic import Field

from generated.shared import Id
from generated.values import Integer, Model


class ListBooksParameters(Model):
    limit: Annotated[Integer, Field(ge=1, le=200)] = 50
    cursor: Annotated[
        str | None, Field(max_length=1024, min_length=1, pattern="^[A-Za-z0-9_-]+$")
    ] = None


class GetBookParameters(Model):
    book_id: Id


class UpdateBookParameters(Model):
    book_id: Id
    if_match: Annotated[str | None, Field(max_length=256, min_length=1)] = None


class DeleteBookParameters(Model):
    book_id: Id
    if_match: Annotated[str | None, Field(max_length=256, min_length=1)] = None
