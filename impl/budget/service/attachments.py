"""Attachments: files of transactions, told by their content, and served once they are clean."""

import asyncio
import functools
import hashlib
from collections.abc import AsyncIterator
from typing import Final
from uuid import UUID

from generated.budget.models import Attachment, AttachmentCreate, AttachmentList
from generated.budget.service import (
    GetAttachmentContentOk,
    GetAttachmentContentPartialContent,
)
from generated.problems import (
    AttachmentInfected,
    AttachmentNotScanned,
    AttachmentTooLarge,
    AttachmentTypeUnsupported,
    NotFound,
    TooManyAttachments,
)
from generated.runtime import Caller, File, IfMatch, Upload
from impl.budget.repository.attachments import Attachments as Rows
from impl.budget.repository.base import Row
from impl.budget.rules import media
from impl.budget.service.base import Resource
from impl.platform import clock, db, ids, jobs, journal, ranges
from impl.platform.blobs import Blobs
from impl.platform.conditional import check_version
from impl.platform.settings import Settings

MOST: Final = 20
"""Attachments that a transaction may have."""
SCAN: Final = "budget:scan_attachment"
_OCTETS: Final = "application/octet-stream"


class Files:
    """Where attachments are kept, and within which limits."""

    def __init__(self, settings: Settings) -> None:
        self._url = settings.blob_url
        self.max_bytes = int(settings.attachment_max_bytes)
        self.scanned = settings.attachment_scan_url is not None

    @functools.cached_property
    def blobs(self) -> Blobs:
        return Blobs(self._url)


class Attachments(Resource):
    _attachment_files: Files

    async def list_attachments(
        self,
        caller: Caller,  # noqa: ARG002  # the Protocol's
        book_id: UUID,
        transaction_id: UUID,
    ) -> AttachmentList:
        await _check_transaction(book_id, transaction_id)
        rows = await Rows.of_transaction(book_id, transaction_id)
        return AttachmentList(items=[_attachment(row) for row in rows])

    async def create_attachment(
        self, caller: Caller, book_id: UUID, transaction_id: UUID, *, body: AttachmentCreate
    ) -> Attachment:
        files = self._attachment_files
        id_ = ids.new_id()
        values: Row = {
            "id": id_,
            "transaction_id": transaction_id,
            "filename": media.filename_of(body.file.filename),
            **await asyncio.to_thread(_described, body.file, files.max_bytes),
            "scan_status": "pending" if files.scanned else "not_scanned",
            "created_by": caller.user_id,
        }
        await _check_room(book_id, transaction_id)
        await Rows.announce(book_id, values, clock.now())
        await files.blobs.put(blob_key(book_id, id_), body.file.content, max_bytes=files.max_bytes)

        async def write() -> Row:
            async with journal.change_set(book_id, actor=caller.user_id) as changes:
                await _check_room(book_id, transaction_id)
                row = await Rows.show(changes, id_)
                if files.scanned:
                    await jobs.defer(SCAN, book_id=str(book_id), attachment_id=str(id_))
                return row

        return _attachment(await db.retried(write))

    async def get_attachment(
        self,
        caller: Caller,  # noqa: ARG002  # the Protocol's
        book_id: UUID,
        attachment_id: UUID,
    ) -> Attachment:
        return _attachment(await Rows.find(book_id, attachment_id))

    async def delete_attachment(
        self, caller: Caller, book_id: UUID, attachment_id: UUID, *, if_match: IfMatch | None
    ) -> None:
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            row = await Rows.find(book_id, attachment_id)
            check_version(if_match, row["version"], "attachment")
            await Rows.delete(changes, row)

    async def get_attachment_content(
        self,
        caller: Caller,  # noqa: ARG002  # the Protocol's
        book_id: UUID,
        attachment_id: UUID,
        *,
        range: str | None,  # noqa: A002  # the header's name
        if_range: str | None,
    ) -> GetAttachmentContentOk | GetAttachmentContentPartialContent:
        row = await Rows.find(book_id, attachment_id)
        _check_clean(row)
        blobs, key = self._attachment_files.blobs, blob_key(book_id, attachment_id)
        if await blobs.size(key) != row["size"]:
            raise NotFound("The file of this attachment is gone.")
        etag = f'"{row["sha256"]}"'
        name = row["filename"] or f"attachment.{media.EXTENSIONS[row['media_type']]}"
        asked = ranges.asked(range, if_range, etag, row["size"])
        if asked is None:
            return GetAttachmentContentOk(_file(blobs.stream(key), name, row["size"], etag))
        part = _file(blobs.part(key, asked.first, asked.last), name, asked.length, etag, asked.text)
        return GetAttachmentContentPartialContent(part)


def blob_key(book_id: UUID, attachment_id: UUID) -> str:
    """Where the file of an attachment is."""
    return f"attachments/{book_id}/{attachment_id}"


def _file(
    content: AsyncIterator[bytes], name: str, size: int, etag: str, content_range: str | None = None
) -> File:
    return File(content, _OCTETS, name, size, etag=etag, content_range=content_range)


async def _check_transaction(book_id: UUID, transaction_id: UUID) -> None:
    if not await Rows.has_transaction(book_id, transaction_id):
        raise NotFound("There is no such transaction in this book.")


async def _check_room(book_id: UUID, transaction_id: UUID) -> None:
    await _check_transaction(book_id, transaction_id)
    if len(await Rows.of_transaction(book_id, transaction_id)) >= MOST:
        raise TooManyAttachments(f"The transaction has {MOST} attachments already.")


def _check_clean(row: Row) -> None:
    if row["scan_status"] == "pending":
        raise AttachmentNotScanned("The file waits for the virus scanner.")
    if row["scan_status"] == "infected":
        raise AttachmentInfected("The virus scanner found something in the file.")


def _described(upload: Upload, most: int) -> dict[str, object]:
    """What the file is; raises the problem that says why it is not kept."""
    size = len(upload.content)
    if size > most:
        raise AttachmentTooLarge(f"The file has {size:,} bytes; up to {most:,} are kept.")
    media_type = media.media_type_of(upload.content)
    if media_type is None:
        raise AttachmentTypeUnsupported(
            "The content of the file is of no kind that is kept.", accepted=list(media.ACCEPTED)
        )
    digest = hashlib.sha256(upload.content).hexdigest()
    return {"media_type": media_type, "size": size, "sha256": digest}


def _attachment(row: Row) -> Attachment:
    return Attachment(**{name: row[name] for name in Rows.columns})
