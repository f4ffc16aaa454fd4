"""The operations on documents of the domain ocr: what each takes, and what answers it."""

from generated import operations
from generated.ocr import models
from generated.ocr.parameters import documents as parameters
from generated.ocr.service.documents import (
    CreateDocumentAccepted,
    CreateDocumentOk,
    DocumentsService,
)
from generated.runtime import Binding, Body, Caller, Encoded, File, IfMatch, Parameter, Part


class _Calls:
    """The service's methods as the runtime calls them."""

    def __init__(self, service: DocumentsService) -> None:
        self._service = service

    async def list_documents(
        self,
        caller: Caller,
        given: parameters.ListDocumentsParameters,
        body: None,
    ) -> models.DocumentPage | Encoded[models.DocumentPage]:
        return await self._service.list_documents(
            caller,
            given.book_id,
            status=given.status,
            entered=given.entered,
            limit=given.limit,
            cursor=given.cursor,
        )

    async def create_document(
        self,
        caller: Caller,
        given: parameters.CreateDocumentParameters,
        body: models.DocumentCreate,
    ) -> CreateDocumentOk | CreateDocumentAccepted:
        return await self._service.create_document(caller, given.book_id, body=body)

    async def get_document(
        self,
        caller: Caller,
        given: parameters.GetDocumentParameters,
        body: None,
    ) -> models.Document | Encoded[models.Document]:
        return await self._service.get_document(caller, given.book_id, given.document_id)

    async def delete_document(
        self,
        caller: Caller,
        given: parameters.DeleteDocumentParameters,
        body: None,
    ) -> None:
        return await self._service.delete_document(
            caller, given.book_id, given.document_id, if_match=IfMatch.parse(given.if_match)
        )

    async def get_document_content(
        self,
        caller: Caller,
        given: parameters.GetDocumentContentParameters,
        body: None,
    ) -> File:
        return await self._service.get_document_content(caller, given.book_id, given.document_id)

    async def draft_transaction(
        self,
        caller: Caller,
        given: parameters.DraftTransactionParameters,
        body: models.DraftRequest,
    ) -> models.TransactionDraft | Encoded[models.TransactionDraft]:
        return await self._service.draft_transaction(
            caller, given.book_id, given.document_id, body=body
        )

    async def create_document_transaction(
        self,
        caller: Caller,
        given: parameters.CreateDocumentTransactionParameters,
        body: models.DocumentTransactionCreate,
    ) -> models.DocumentTransaction | Encoded[models.DocumentTransaction]:
        return await self._service.create_document_transaction(
            caller, given.book_id, given.document_id, body=body
        )


def bindings(service: DocumentsService) -> tuple[Binding, ...]:
    """Each operation with what the runtime needs to serve it."""
    calls = _Calls(service)
    return (
        Binding(
            operations.LIST_DOCUMENTS,
            calls.list_documents,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("status", "status", "query"),
                Parameter("entered", "entered", "query", kind="boolean"),
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=parameters.ListDocumentsParameters,
        ),
        Binding(
            operations.CREATE_DOCUMENT,
            calls.create_document,
            parameters=(Parameter("book_id", "book_id", "path"),),
            model=parameters.CreateDocumentParameters,
            body=Body(
                models.DocumentCreate,
                "multipart/form-data",
                parts=(
                    Part(
                        "file",
                        "file",
                        "file",
                        media_types=(
                            "image/jpeg",
                            "image/png",
                            "image/webp",
                            "application/pdf",
                            "application/octet-stream",
                        ),
                        max_bytes=33554432,
                    ),
                ),
            ),
            successes={CreateDocumentOk: 200, CreateDocumentAccepted: 202},
        ),
        Binding(
            operations.GET_DOCUMENT,
            calls.get_document,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("document_id", "document_id", "path"),
            ),
            model=parameters.GetDocumentParameters,
        ),
        Binding(
            operations.DELETE_DOCUMENT,
            calls.delete_document,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("document_id", "document_id", "path"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=parameters.DeleteDocumentParameters,
        ),
        Binding(
            operations.GET_DOCUMENT_CONTENT,
            calls.get_document_content,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("document_id", "document_id", "path"),
            ),
            model=parameters.GetDocumentContentParameters,
        ),
        Binding(
            operations.DRAFT_TRANSACTION,
            calls.draft_transaction,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("document_id", "document_id", "path"),
            ),
            model=parameters.DraftTransactionParameters,
            body=Body(models.DraftRequest),
        ),
        Binding(
            operations.CREATE_DOCUMENT_TRANSACTION,
            calls.create_document_transaction,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("document_id", "document_id", "path"),
            ),
            model=parameters.CreateDocumentTransactionParameters,
            body=Body(models.DocumentTransactionCreate),
        ),
    )
