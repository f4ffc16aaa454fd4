"""What the domain ocr does with documents, for whoever implements or calls it."""

from dataclasses import dataclass
from typing import ClassVar, Protocol
from uuid import UUID

from generated.ocr.models import (
    Document,
    DocumentCreate,
    DocumentPage,
    DocumentStatus,
    DocumentTransaction,
    DocumentTransactionCreate,
    DraftRequest,
    TransactionDraft,
)
from generated.runtime import Caller, Encoded, File, IfMatch, Result


@dataclass(frozen=True, slots=True)
class CreateDocumentOk(Result):
    """The document that the book has of this file already."""

    status: ClassVar[int] = 200
    body: Document | Encoded[Document]


@dataclass(frozen=True, slots=True)
class CreateDocumentAccepted(Result):
    """The document, which waits to be read."""

    status: ClassVar[int] = 202
    body: Document | Encoded[Document]


class DocumentsService(Protocol):
    """One method an operation; 7 of them."""

    async def list_documents(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        status: DocumentStatus | None,
        entered: bool | None,
        limit: int,
        cursor: str | None,
    ) -> DocumentPage | Encoded[DocumentPage]:
        """List documents.

        The book's documents, newest first, each with what was found of it in short.
        """
        ...

    async def create_document(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        body: DocumentCreate,
    ) -> CreateDocumentOk | CreateDocumentAccepted:
        """Upload a receipt or an invoice.

        Takes a picture or a PDF and reads it in the background. The answer is the document, which
        is also the job: ask for it again until `status` is `done` or `failed`; `progress` rises in
        between. A picture takes some seconds. What fails says why in `problem`.

        **The same file twice** is one document: if the book has a file of the same content already,
        the answer is 200 with that document, and nothing is read anew.

        **What is taken**: JPEG, PNG, WebP and PDF, told by content and not by name. HEIC pictures,
        as iPhones make them, are refused with 415: share them as JPEG. Pictures may have 50
        megapixels, PDFs 20 pages; what is larger is taken and fails with its reason.

        Raises NotInstalled, DocumentTypeUnsupported, DocumentTooLarge.
        """
        ...

    async def get_document(
        self,
        caller: Caller,
        book_id: UUID,
        document_id: UUID,
    ) -> Document | Encoded[Document]:
        """Get a document.

        The document, with how far its reading is and what was found in short.
        """
        ...

    async def delete_document(
        self,
        caller: Caller,
        book_id: UUID,
        document_id: UUID,
        *,
        if_match: IfMatch | None,
    ) -> None:
        """Delete a document.

        Deletes the document, its file and what was extracted. A transaction that was made of it
        stays. What is being read is thrown away when it is done.
        """
        ...

    async def get_document_content(
        self,
        caller: Caller,
        book_id: UUID,
        document_id: UUID,
    ) -> File:
        """Download a document.

        The file as it was uploaded.
        """
        ...

    async def draft_transaction(
        self,
        caller: Caller,
        book_id: UUID,
        document_id: UUID,
        *,
        body: DraftRequest,
    ) -> TransactionDraft | Encoded[TransactionDraft]:
        """Draft a transaction.

        Shows the transaction that the document would become. Nothing is written: edit the draft and
        send it to `create_document_transaction`.

        The payee is the book's one of the merchant's name, or else a new one. Lines become splits
        if they add up to the total; tax, tip and rounding that come on top of them are splits of
        their own. `warnings` names what a person should look at.

        Raises DocumentNotRead.
        """
        ...

    async def create_document_transaction(
        self,
        caller: Caller,
        book_id: UUID,
        document_id: UUID,
        *,
        body: DocumentTransactionCreate,
    ) -> DocumentTransaction | Encoded[DocumentTransaction]:
        """Enter a transaction from a document.

        Confirms a draft: enters the transaction in the book and attaches the document to it, both
        or neither. A document becomes one transaction at most; while that transaction exists, a
        second call answers 409 with its id.

        Raises AccountClosed, ConflictingFields, SplitsUnbalanced, OffBudgetTakesNoCategory,
        MissingRate, DateOutOfRange, AmountOutOfRange, DocumentAlreadyEntered.
        """
        ...
