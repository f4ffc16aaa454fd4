"""Exports: asked for, looked at, downloaded and given up."""

import datetime as dt
import functools
import re
from collections.abc import AsyncIterator
from typing import Any, Final
from uuid import UUID

from generated.budget.models import Export, ExportCreate, ExportPage
from generated.budget.service import GetExportContentOk, GetExportContentPartialContent
from generated.problems import ExportNotReady, InsufficientRole, NotFound, TooManyExports
from generated.runtime import Caller, File
from impl.budget.exporting import blob_key
from impl.budget.repository import exports as rows
from impl.budget.repository.accounts import Accounts
from impl.budget.repository.base import Row
from impl.budget.repository.tags import Tags
from impl.budget.service.base import Resource, today, uuid_of
from impl.platform import jobs, journal, ranges
from impl.platform.blobs import Blobs
from impl.platform.settings import Settings

WRITE: Final = "budget:write_export"
MOST: Final = 10
"""Exports of a book that are not finished."""
_OCTETS: Final = "application/octet-stream"
_LONGEST: Final = 60
"""Characters of the book's name in that of the file."""
_KINDS: Final = {
    "csv": ("csv", "text/csv"),
    "json": ("json", "application/json"),
    "ofx": ("ofx", "application/x-ofx"),
    "beancount": ("beancount", "text/plain"),
    "hledger": ("journal", "text/plain"),
}
"""The extension and the media type of each format."""
_DELETES_ALL: Final = frozenset({"editor", "owner"})
_SAME: Final = (
    "id", "format", "status", "filename", "size", "sha256", "created_by", "created_at",
    "started_at", "finished_at", "expires_at",
)  # fmt: skip


class ExportFiles:
    """Where the files of exports are kept."""

    def __init__(self, settings: Settings) -> None:
        self._url = settings.blob_url

    @functools.cached_property
    def blobs(self) -> Blobs:
        return Blobs(self._url)


class Exports(Resource):
    _export_files: ExportFiles

    async def list_exports(
        self,
        caller: Caller,  # noqa: ARG002  # the Protocol's
        book_id: UUID,
        *,
        limit: int,
        cursor: str | None,
    ) -> ExportPage:
        filters = {"list": "exports", "book": book_id}
        after = self._after(cursor, filters)
        found = await rows.page(book_id, uuid_of(after[0]) if after else None, limit + 1)
        shown = found[:limit]
        return ExportPage(
            items=[_export(row) for row in shown],
            next_cursor=self._next(found, limit, filters, shown and [shown[-1]["id"]]),
        )

    async def create_export(self, caller: Caller, book_id: UUID, *, body: ExportCreate) -> Export:
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            await _check_filter(book_id, body)
            unfinished = await rows.unfinished(book_id)
            if unfinished >= MOST:
                raise TooManyExports(f"{unfinished} exports of the book are not written yet.")
            narrowed = body.model_dump(mode="json", exclude={"format"})
            filename = _filename(changes.book.name, today(changes.book.time_zone), body.format)
            row = await rows.create(book_id, caller.user_id, body.format, narrowed, filename)
            await jobs.defer(WRITE, jobs.EXPORTS, book_id=str(book_id), export_id=str(row["id"]))
        return _export(row)

    async def get_export(
        self,
        caller: Caller,  # noqa: ARG002  # the Protocol's
        book_id: UUID,
        export_id: UUID,
    ) -> Export:
        return _export(await rows.find(book_id, export_id))

    async def delete_export(self, caller: Caller, book_id: UUID, export_id: UUID) -> None:
        row = await rows.find(book_id, export_id)
        if row["created_by"] != caller.user_id and caller.role not in _DELETES_ALL:
            raise InsufficientRole("Deleting another member's export asks for the role editor.")
        await rows.expire(book_id, export_id)

    async def get_export_content(
        self,
        caller: Caller,  # noqa: ARG002  # the Protocol's
        book_id: UUID,
        export_id: UUID,
        *,
        range: str | None,  # noqa: A002  # the header's name
        if_range: str | None,
    ) -> GetExportContentOk | GetExportContentPartialContent:
        row = await rows.find(book_id, export_id)
        if row["status"] != "done":
            raise ExportNotReady(f"The export is {row['status']}.")
        blobs, key = self._export_files.blobs, blob_key(book_id, export_id, row["attempts"])
        if await blobs.size(key) != row["size"]:
            raise NotFound("The file of this export is gone.")
        etag = f'"{row["sha256"]}"'
        asked = ranges.asked(range, if_range, etag, row["size"])
        if asked is None:
            return GetExportContentOk(_file(blobs.stream(key), row, row["size"], etag))
        part = blobs.part(key, asked.first, asked.last)
        return GetExportContentPartialContent(_file(part, row, asked.length, etag, asked.text))


def _file(
    content: AsyncIterator[bytes], row: Row, size: int, etag: str, content_range: str | None = None
) -> File:
    return File(content, _OCTETS, row["filename"], size, etag=etag, content_range=content_range)


async def _check_filter(book_id: UUID, body: ExportCreate) -> None:
    for resource, wanted in ((Accounts, body.account_ids), (Tags, body.tag_ids)):
        if wanted and len(await resource.seek(book_id, wanted)) < len(wanted):
            raise resource.missing()


def _filename(name: str, day: dt.date, format_: str) -> str:
    """The book's name and the day, without what some file system refuses."""
    kept = " ".join(re.sub(r"[^\w .-]", " ", name).split())[:_LONGEST].strip(" .-") or "Book"
    return f"{kept}-{day}.{_KINDS[format_][0]}"


def _export(row: Row) -> Export:
    """The export as it is shown; how far it is, is counted in percent of what there is."""
    done, total = row["status"] == "done", max(row["total"] or 0, row["written"], 1)
    problem: Any = None
    if row["problem_code"]:
        problem = {"code": row["problem_code"], "message": row["problem_message"]}
    return Export.model_validate(
        {
            **{name: row[name] for name in _SAME},
            "filter": row["narrowed"],
            "progress": 100 if done else min(99, row["written"] * 100 // total),
            "transactions": row["written"],
            "media_type": _KINDS[row["format"]][1],
            "problem": problem,
        }
    )
