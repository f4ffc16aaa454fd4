"""The operations on attachments of the domain budget: what each takes, and what answers it."""

from generated import operations
from generated.budget import models
from generated.budget.parameters import attachments as parameters
from generated.budget.service.attachments import (
    AttachmentsService,
    GetAttachmentContentOk,
    GetAttachmentContentPartialContent,
)
from generated.runtime import Binding, Body, Caller, Encoded, IfMatch, Parameter, Part


class _Calls:
    """The service's methods as the runtime calls them."""

    def __init__(self, service: AttachmentsService) -> None:
        self._service = service

    async def list_attachments(
        self,
        caller: Caller,
        given: parameters.ListAttachmentsParameters,
        body: None,
    ) -> models.AttachmentList | Encoded[models.AttachmentList]:
        return await self._service.list_attachments(caller, given.book_id, given.transaction_id)

    async def create_attachment(
        self,
        caller: Caller,
        given: parameters.CreateAttachmentParameters,
        body: models.AttachmentCreate,
    ) -> models.Attachment | Encoded[models.Attachment]:
        return await self._service.create_attachment(
            caller, given.book_id, given.transaction_id, body=body
        )

    async def get_attachment(
        self,
        caller: Caller,
        given: parameters.GetAttachmentParameters,
        body: None,
    ) -> models.Attachment | Encoded[models.Attachment]:
        return await self._service.get_attachment(caller, given.book_id, given.attachment_id)

    async def delete_attachment(
        self,
        caller: Caller,
        given: parameters.DeleteAttachmentParameters,
        body: None,
    ) -> None:
        return await self._service.delete_attachment(
            caller, given.book_id, given.attachment_id, if_match=IfMatch.parse(given.if_match)
        )

    async def get_attachment_content(
        self,
        caller: Caller,
        given: parameters.GetAttachmentContentParameters,
        body: None,
    ) -> GetAttachmentContentOk | GetAttachmentContentPartialContent:
        return await self._service.get_attachment_content(
            caller, given.book_id, given.attachment_id, range=given.range, if_range=given.if_range
        )


def bindings(service: AttachmentsService) -> tuple[Binding, ...]:
    """Each operation with what the runtime needs to serve it."""
    calls = _Calls(service)
    return (
        Binding(
            operations.LIST_ATTACHMENTS,
            calls.list_attachments,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("transaction_id", "transaction_id", "path"),
            ),
            model=parameters.ListAttachmentsParameters,
        ),
        Binding(
            operations.CREATE_ATTACHMENT,
            calls.create_attachment,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("transaction_id", "transaction_id", "path"),
            ),
            model=parameters.CreateAttachmentParameters,
            body=Body(
                models.AttachmentCreate,
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
                            "image/gif",
                            "image/heic",
                            "application/pdf",
                            "text/plain",
                            "text/csv",
                            "application/octet-stream",
                        ),
                        max_bytes=33554432,
                    ),
                ),
            ),
        ),
        Binding(
            operations.GET_ATTACHMENT,
            calls.get_attachment,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("attachment_id", "attachment_id", "path"),
            ),
            model=parameters.GetAttachmentParameters,
        ),
        Binding(
            operations.DELETE_ATTACHMENT,
            calls.delete_attachment,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("attachment_id", "attachment_id", "path"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=parameters.DeleteAttachmentParameters,
        ),
        Binding(
            operations.GET_ATTACHMENT_CONTENT,
            calls.get_attachment_content,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("attachment_id", "attachment_id", "path"),
                Parameter("Range", "range", "header"),
                Parameter("If-Range", "if_range", "header"),
            ),
            model=parameters.GetAttachmentContentParameters,
            successes={GetAttachmentContentOk: 200, GetAttachmentContentPartialContent: 206},
        ),
    )
