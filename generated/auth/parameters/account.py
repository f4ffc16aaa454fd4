"""The parameters of the operations on account."""

from typing import Annotated

from pydantic import Field

from generated.shared import Id
from generated.values import Integer, Model


class UpdateMeParameters(Model):
    if_match: Annotated[str | None, Field(max_length=256, min_length=1)] = None


class DeleteMeParameters(Model):
    if_match: Annotated[str | None, Field(max_length=256, min_length=1)] = None


class ListSecurityEventsParameters(Model):
    limit: Annotated[Integer, Field(ge=1, le=200)] = 50
    cursor: Annotated[
        str | None, Field(max_length=1024, min_length=1, pattern="^[A-Za-z0-9_-]+$")
    ] = None


class ListPersonalExportsParameters(Model):
    limit: Annotated[Integer, Field(ge=1, le=200)] = 50
    cursor: Annotated[
        str | None, Field(max_length=1024, min_length=1, pattern="^[A-Za-z0-9_-]+$")
    ] = None


class GetPersonalExportParameters(Model):
    personal_export_id: Id


class GetPersonalExportContentParameters(Model):
    personal_export_id: Id
