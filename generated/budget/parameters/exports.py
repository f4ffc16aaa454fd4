"""The parameters of the operations on exports."""

from typing import Annotated

from pydantic import Field

from generated.shared import Id
from generated.values import Integer, Model


class ListExportsParameters(Model):
    book_id: Id
    limit: Annotated[Integer, Field(ge=1, le=200)] = 50
    cursor: Annotated[
        str | None, Field(max_length=1024, min_length=1, pattern="^[A-Za-z0-9_-]+$")
    ] = None


class CreateExportParameters(Model):
    book_id: Id


class GetExportParameters(Model):
    book_id: Id
    export_id: Id


class DeleteExportParameters(Model):
    book_id: Id
    export_id: Id


class GetExportContentParameters(Model):
    book_id: Id
    export_id: Id
    range: Annotated[str | None, Field(max_length=200, min_length=1)] = None
    if_range: Annotated[str | None, Field(max_length=200, min_length=1)] = None
