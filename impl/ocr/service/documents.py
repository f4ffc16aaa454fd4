"""Documents: uploaded, listed, downloaded and deleted."""

import asyncio
import hashlib
from uuid import UUID

import structlog

from generated.ocr.models import (
    Document,
    DocumentCreate,
    DocumentPage,
    DocumentProblem,
    DocumentStatus,
    DocumentSummary,
)
from generated.ocr.service import CreateDocumentAccepted, CreateDocumentOk
from generated.problems import DocumentTooLarge, DocumentTypeUnsupported, NotFound, NotInstalled
from generated.runtime import Caller, File, IfMatch, Upload
from impl.ocr import installed
from impl.ocr.engines.media import MediaType
from impl.ocr.repository import documents as rows
from impl.ocr.repository.documents import Row
from impl.ocr.rules import media
from impl.ocr.service.base import Resource, blob_key
from impl.platform import db, ids, jobs, journal
from impl.platform.blobs import BlobMissingError, BlobStoreError
from impl.platform.conditional import check_version

READ = "ocr:read_document"
DELETE_FILE = "ocr:delete_file"
QUEUE = "ocr"
"""The queue of reading jobs: they wait for one engine, and others must not wait behind them."""
_LONGEST_NAME = 255
_log = structlog.get_logger("centime.ocr")


class Documents(Resource):
    async def list_documents(
        self,
        caller: Caller,  # noqa: ARG002  # the Protocol's
        book_id: UUID,
        *,
        status: DocumentStatus | None,
        entered: bool | None,
        limit: int,
        cursor: str | None,
    ) -> DocumentPage:
        filters = {"list": "documents", "book": str(book_id), "status": status, "entered": entered}
        after = self._parts.cursors.decode(cursor, filters) if cursor is not None else None
        found = await rows.page(
            book_id, (status, entered), UUID(str(after[0])) if after else None, limit + 1
        )
        shown = found[:limit]
        following = None
        if len(found) > limit:
            following = self._parts.cursors.encode(filters, [str(shown[-1]["id"])])
        return DocumentPage(items=[document(row) for row in shown], next_cursor=following)

    async def create_document(
        self, caller: Caller, book_id: UUID, *, body: DocumentCreate
    ) -> CreateDocumentOk | CreateDocumentAccepted:
        if self._parts.missing:
            raise NotInstalled(f"{installed.way_out(self._parts.missing)}.")
        upload = body.file
        media_type = self._checked(upload)
        sha256 = await asyncio.to_thread(_digest, upload.content)
        known = await rows.of_content(book_id, sha256)
        if known is not None:
            return CreateDocumentOk(document(known))
        document_id = ids.new_id()
        key = blob_key(book_id, document_id)
        await self._parts.blobs.put(key, upload.content, max_bytes=self._parts.max_bytes)
        values = {
            "filename": _filename(upload.filename),
            "media_type": media_type,
            "size": len(upload.content),
            "sha256": sha256,
            "created_by": caller.user_id,
        }

        async def write() -> Row | None:
            """The new document; None if somebody was faster with the same file."""
            async with journal.change_set(book_id, actor=caller.user_id) as changes:
                if await rows.of_content(book_id, sha256) is not None:
                    return None
                row = await rows.create(changes, document_id, values)
                await jobs.defer(READ, QUEUE, book_id=str(book_id), document_id=str(document_id))
                return row

        created: Row | None = None
        try:
            created = await db.retried(write)
        finally:
            if created is None:
                await asyncio.shield(self._discard(key))
        if created is not None:
            return CreateDocumentAccepted(document(created))
        return await self.create_document(caller, book_id, body=body)

    async def get_document(
        self,
        caller: Caller,  # noqa: ARG002  # the Protocol's
        book_id: UUID,
        document_id: UUID,
    ) -> Document:
        return document(await rows.find(book_id, document_id))

    async def delete_document(
        self, caller: Caller, book_id: UUID, document_id: UUID, *, if_match: IfMatch | None
    ) -> None:
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            row = await rows.find(book_id, document_id)
            check_version(if_match, row["version"], "document")
            await rows.delete(changes, row)
            await jobs.defer(DELETE_FILE, key=blob_key(book_id, document_id))

    async def get_document_content(
        self,
        caller: Caller,  # noqa: ARG002  # the Protocol's
        book_id: UUID,
        document_id: UUID,
    ) -> File:
        row = await rows.find(book_id, document_id)
        key = blob_key(book_id, document_id)
        if await self._parts.blobs.size(key) != row["size"]:
            raise NotFound("The file of this document is gone.")
        name = row["filename"] or f"document.{_EXTENSIONS[row['media_type']]}"
        stream = self._parts.blobs.stream(key)
        return File(stream, "application/octet-stream", name, row["size"])

    def _checked(self, upload: Upload) -> MediaType:
        """The kind of the file; raises the problem that says why it is not taken."""
        size, most = len(upload.content), self._parts.max_bytes
        if size > most:
            raise DocumentTooLarge(f"The file has {size:,} bytes; up to {most:,} are read.")
        found = media.media_type_of(upload.content)
        if found is None:
            name = media.name_of(upload.content)
            said = f"a file of the kind {name}" if name else "no file of a known kind"
            raise DocumentTypeUnsupported(
                f"This is {said}; JPEG, PNG, WebP and PDF are read.",
                found=name or "unknown",
                accepted=list(media.ACCEPTED),
            )
        return found

    async def _discard(self, key: str) -> None:
        """Take back a file that no document came to have."""
        try:
            await self._parts.blobs.delete(key)
        except (BlobStoreError, BlobMissingError) as error:
            _log.warning("ocr_file_left_behind", key=key, reason=str(error))


_EXTENSIONS = {
    "image/jpeg": "jpg",
    "image/png": "png",
    "image/webp": "webp",
    "application/pdf": "pdf",
}


def document(row: Row) -> Document:
    """A row as clients see it."""
    problem = None
    if row["problem_code"] is not None:
        problem = DocumentProblem(code=row["problem_code"], message=row["problem_message"])
    summary = row["summary"]
    return Document(
        id=row["id"],
        status=row["status"],
        progress=100 if row["status"] == "done" else row["progress"],
        problem=problem,
        filename=row["filename"],
        media_type=row["media_type"],
        size=row["size"],
        sha256=row["sha256"],
        pages=row["pages"],
        engine=row["engine"],
        summary=None if summary is None else DocumentSummary.model_validate(summary),
        transaction_id=row["transaction_id"],
        version=row["version"],
        created_at=row["created_at"],
        updated_at=row["updated_at"],
        read_at=row["read_at"],
    )


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _filename(name: str | None) -> str | None:
    """The name without what a terminal or a file system would stumble over."""
    if name is None:
        return None
    kept = "".join(sign for sign in name.rpartition("/")[2] if sign.isprintable())
    return kept[:_LONGEST_NAME].strip() or None
