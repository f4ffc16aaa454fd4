"""The parameters of the operations on attachments."""

from typing import Annotated

from pydantic import Field

from generated.shared import Id
from generated.values import Model


class ListAttachmentsParameters(Model):
    book_id: Id
    transaction_id: Id


class CreateAttachmentParameters(Model):
    book_id: Id
    transaction_id: Id


class GetAttachmentParameters(Model):
    book_id: Id
    attachment_id: Id


class DeleteAttachmentParameters(Model):
    book_id: Id
    attachment_id: Id
    if_match: Annotated[str | None, Field(max_length=256, min_length=1)] = None


class GetAttachmentContentParameters(Model):
    book_id: Id
    attachment_id: Id
    range: Annotated[str | None, Field(max_length=200, min_length=1)] = None
    if_range: Annotated[str | None, Field(max_length=200, min_length=1)] = None
