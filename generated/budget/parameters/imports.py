"""The parameters of the operations on imports."""

from typing import Annotated

from pydantic import Field

from generated.budget.models import ImportDecision, ImportRowStatus, ImportStatus
from generated.shared import Id
from generated.values import Boolean, Integer, Model


class ListImportsParameters(Model):
    book_id: Id
    account_id: Id | None = None
    status: ImportStatus | None = None
    limit: Annotated[Integer, Field(ge=1, le=200)] = 50
    cursor: Annotated[
        str | None, Field(max_length=1024, min_length=1, pattern="^[A-Za-z0-9_-]+$")
    ] = None


class CreateImportParameters(Model):
    book_id: Id


class GetImportParameters(Model):
    book_id: Id
    import_id: Id


class DeleteImportParameters(Model):
    book_id: Id
    import_id: Id
    unlock: Boolean = False
    if_match: Annotated[str | None, Field(max_length=256, min_length=1)] = None


class ListImportRowsParameters(Model):
    book_id: Id
    import_id: Id
    status: ImportRowStatus | None = None
    decision: ImportDecision | None = None
    limit: Annotated[Integer, Field(ge=1, le=200)] = 50
    cursor: Annotated[
        str | None, Field(max_length=1024, min_length=1, pattern="^[A-Za-z0-9_-]+$")
    ] = None


class UpdateImportRowsParameters(Model):
    book_id: Id
    import_id: Id
    if_match: Annotated[str | None, Field(max_length=256, min_length=1)] = None


class ReplaceImportMappingParameters(Model):
    book_id: Id
    import_id: Id
    if_match: Annotated[str | None, Field(max_length=256, min_length=1)] = None


class CommitImportParameters(Model):
    book_id: Id
    import_id: Id
    skip_problems: Boolean = False


class GetImportJobParameters(Model):
    book_id: Id
    import_id: Id


class CancelImportParameters(Model):
    book_id: Id
    import_id: Id


class ListImportProfilesParameters(Model):
    book_id: Id
    limit: Annotated[Integer, Field(ge=1, le=200)] = 50
    cursor: Annotated[
        str | None, Field(max_length=1024, min_length=1, pattern="^[A-Za-z0-9_-]+$")
    ] = None


class CreateImportProfileParameters(Model):
    book_id: Id


class GetImportProfileParameters(Model):
    book_id: Id
    import_profile_id: Id


class UpdateImportProfileParameters(Model):
    book_id: Id
    import_profile_id: Id
    if_match: Annotated[str | None, Field(max_length=256, min_length=1)] = None


class DeleteImportProfileParameters(Model):
    book_id: Id
    import_profile_id: Id
    if_match: Annotated[str | None, Field(max_length=256, min_length=1)] = None
