"""The parameters of the operations on documents."""

from typing import Annotated

from pydantic import Field

from generated.ocr.models import DocumentStatus
from generated.shared import Id
from generated.values import Boolean, Integer, Model


class ListDocumentsParameters(Model):
    book_id: Id
    status: DocumentStatus | None = None
    entered: Boolean | None = None
    limit: Annotated[Integer, Field(ge=1, le=200)] = 50
    cursor: Annotated[
        str | None, Field(max_length=1024, min_length=1, pattern="^[A-Za-z0-9_-]+$")
    ] = None


class CreateDocumentParameters(Model):
    book_id: Id


class GetDocumentParameters(Model):
    book_id: Id
    document_id: Id


class DeleteDocumentParameters(Model):
    book_id: Id
    document_id: Id
    if_match: Annotated[str | None, Field(max_length=256, min_length=1)] = None


class GetDocumentContentParameters(Model):
    book_id: Id
    document_id: Id


class DraftTransactionParameters(Model):
    book_id: Id
    document_id: Id


class CreateDocumentTransactionParameters(Model):
    book_id: Id
    document_id: Id
