"""What the domain budget does with attachments, for whoever implements or calls it."""

from dataclasses import dataclass
from typing import ClassVar, Protocol
from uuid import UUID

from generated.budget.models import Attachment, AttachmentCreate, AttachmentList
from generated.runtime import Caller, Encoded, File, IfMatch, Result


@dataclass(frozen=True, slots=True)
class GetAttachmentContentOk(Result):
    """The file; `media_type` of the attachment says of what sort it is."""

    status: ClassVar[int] = 200
    body: File


@dataclass(frozen=True, slots=True)
class GetAttachmentContentPartialContent(Result):
    """The range of it that was asked for."""

    status: ClassVar[int] = 206
    body: File


class AttachmentsService(Protocol):
    """One method an operation; 5 of them."""

    async def list_attachments(
        self,
        caller: Caller,
        book_id: UUID,
        transaction_id: UUID,
    ) -> AttachmentList | Encoded[AttachmentList]:
        """List the attachments of a transaction.

        The files of the transaction, oldest first; there are 20 at most.
        """
        ...

    async def create_attachment(
        self,
        caller: Caller,
        book_id: UUID,
        transaction_id: UUID,
        *,
        body: AttachmentCreate,
    ) -> Attachment | Encoded[Attachment]:
        """Attach a file to a transaction.

        Keeps a file with a transaction. What the file is tells its content, never its name or its
        declared type: JPEG, PNG, WebP, GIF, HEIC, PDF and plain text are taken. A transaction has
        20 attachments at most.

        If the server has a virus scanner, `scan_status` is `pending` until it has answered, some
        seconds later; only then can the file be downloaded, and never if it is `infected`.

        Raises AttachmentTypeUnsupported, AttachmentTooLarge, TooManyAttachments.
        """
        ...

    async def get_attachment(
        self,
        caller: Caller,
        book_id: UUID,
        attachment_id: UUID,
    ) -> Attachment | Encoded[Attachment]:
        """Get an attachment.

        What the file is, without its content.
        """
        ...

    async def delete_attachment(
        self,
        caller: Caller,
        book_id: UUID,
        attachment_id: UUID,
        *,
        if_match: IfMatch | None,
    ) -> None:
        """Delete an attachment.

        Takes the file from its transaction. It can be had back with `undo_change_set` for 30 days,
        or as long as the server keeps it; then it is gone for good.
        """
        ...

    async def get_attachment_content(
        self,
        caller: Caller,
        book_id: UUID,
        attachment_id: UUID,
        *,
        range: str | None,
        if_range: str | None,
    ) -> GetAttachmentContentOk | GetAttachmentContentPartialContent:
        """Download an attachment.

        The file as it was uploaded, whole or one range of its bytes (RFC 9110, 14). Its ETag is
        the SHA-256 of the content, so a download that broke off can go on with `Range` and
        `If-Range`. Several ranges at once, or a form that is not understood, get the whole file.

        Raises AttachmentNotScanned, AttachmentInfected, RangeNotSatisfiable.
        """
        ...
