"""The parameters of the operations on changes."""

from typing import Annotated

from pydantic import Field

from generated.shared import Id
from generated.values import Integer, Model


class ListChangesParameters(Model):
    book_id: Id
    since: Annotated[Integer, Field(ge=0, le=9007199254740991)] = 0
    limit: Annotated[Integer, Field(ge=1, le=200)] = 50
    cursor: Annotated[
        str | None, Field(max_length=1024, min_length=1, pattern="^[A-Za-z0-9_-]+$")
    ] = None
