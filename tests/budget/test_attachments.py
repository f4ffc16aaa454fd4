"""Attachments: told by their content, served once clean, had back while they are kept."""

import datetime as dt
import hashlib
from collections.abc import AsyncIterator
from typing import Any, Final
from uuid import UUID

import pytest

from generated.budget.models import Attachment, AttachmentCreate
from generated.budget.service import GetAttachmentContentPartialContent
from generated.problems import (
    AttachmentInfected,
    AttachmentNotScanned,
    AttachmentTooLarge,
    AttachmentTypeUnsupported,
    NotFound,
    NotUndoable,
    PreconditionFailed,
    RangeNotSatisfiable,
    TooManyAttachments,
)
from generated.runtime import IfMatch, Upload
from impl.budget import attachment_tasks
from impl.budget.repository.attachments import Attachments
from impl.budget.rules import media
from impl.budget.scanning import NoVerdictError, Scanner
from impl.budget.service import BudgetService, attachments, build
from impl.budget.tasks import purge_books
from impl.platform import clock, db
from impl.platform.blobs import Blobs, BlobStoreError
from impl.platform.paging import Cursors
from tests.conftest import settings_of
from tests.factories.budget import Household, a_household
from tests.platform.loopback import Clients, Server

PDF: Final = b"%PDF-1.4 a receipt"
KEPT: Final = dt.timedelta(days=30)
SCANNER: Final = "https://scanner.example.org/"


class Desk:
    """A household whose transaction takes files, and where they are."""

    def __init__(self, home: Household, blobs: Blobs, transaction: UUID) -> None:
        self.home, self.blobs, self.transaction = home, blobs, transaction
        self.service, self.who = home.service, (home.caller, home.id)

    async def attach(self, content: bytes = PDF, name: str | None = "receipt.pdf") -> Attachment:
        body = AttachmentCreate(file=Upload(content, name, "image/png"))
        return await self.service.create_attachment(*self.who, self.transaction, body=body)

    async def read(
        self, made: Attachment, range_: str | None = None, if_range: str | None = None
    ) -> Any:
        return await self.service.get_attachment_content(
            *self.who, made.id, range=range_, if_range=if_range
        )

    async def content(self, made: Attachment, *asked: str) -> bytes:
        file = (await self.read(made, *asked)).body
        return b"".join([chunk async for chunk in file.content])

    async def listed(self) -> list[UUID]:
        found = await self.service.list_attachments(*self.who, self.transaction)
        return [each.id for each in found.items]

    async def delete(self, made: Attachment) -> UUID:
        """The write that deleted it."""
        await self.service.delete_attachment(*self.who, made.id, if_match=None)
        return await self.last_write()

    async def last_write(self) -> UUID:
        found: UUID = await db.fetchval(
            "SELECT change_set_id FROM changes WHERE book_id = $1 ORDER BY seq DESC LIMIT 1",
            self.home.id,
        )
        return found

    async def undo(self, write: UUID) -> None:
        await self.service.undo_change_set(*self.who, write, unlock=False)

    async def is_stored(self, made: Attachment) -> bool:
        return await self.blobs.exists(attachments.blob_key(self.home.id, made.id))


async def _desk(database_url: str, files_url: str, **settings: object) -> Desk:
    given = settings_of(database_url, blob_url=files_url, **settings)
    service: BudgetService = build(given, Cursors([b"tests"]))
    home = await a_household(service)
    entered = await home.enter(await home.account(), -500)
    return Desk(home, Blobs(files_url), entered.id)


@pytest.fixture
async def desk(service: BudgetService, database_url: str, files_url: str) -> Desk:
    del service  # its database is open
    return await _desk(database_url, files_url)


@pytest.fixture
async def watched(service: BudgetService, database_url: str, files_url: str) -> Desk:
    """A desk behind a virus scanner."""
    del service
    return await _desk(database_url, files_url, attachment_scan_url=SCANNER)


@pytest.fixture
async def scanner() -> AsyncIterator[tuple[Scanner, Server]]:
    clients = Clients()
    async with Server().running() as server:
        made = Scanner(clients(), server.url)
        yield made, server
        await made.close()


def _says(content: str, status: str = "200 OK") -> bytes:
    return f"HTTP/1.1 {status}\r\nContent-Length: {len(content)}\r\n\r\n{content}".encode()


class TestMedia:
    @pytest.mark.parametrize(
        ("content", "media_type"),
        [
            (b"\xff\xd8\xff\xe0", "image/jpeg"),
            (b"\x89PNG\r\n\x1a\n", "image/png"),
            (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "image/webp"),
            (b"GIF89a", "image/gif"),
            (b"\x00\x00\x00\x18ftypheic", "image/heic"),
            (b"%PDF-1.7", "application/pdf"),
            (b"Bread 2.50\nMilk 1.20\n", "text/plain"),
            ("Käse 4,20 €".encode(), "text/plain"),
            (b"", None),
            (b" \n", None),
            (b"\x00text", None),
            (b"\xff\xfe", None),
            (b"<html><script>", None),
            (b"\xef\xbb\xbf \n<svg xmlns=", None),
            (b"#!/bin/sh\n", None),
            (b"PK\x03\x04", None),
            (b"MZ\x90\x00", None),
            (b"\x00\x00\x00\x18ftypmp42", None),
        ],
    )
    def test_is_told_by_its_content(self, content: bytes, media_type: str | None) -> None:
        assert media.media_type_of(content) == media_type

    @pytest.mark.parametrize(
        ("name", "kept"),
        [
            ("receipt.pdf", "receipt.pdf"),
            ("../../etc/passwd", "passwd"),
            ("C:\\Users\\ada\\r.pdf", "r.pdf"),
            ("a\r\nSet-Cookie: b\x00.pdf", "aSet-Cookie: b.pdf"),
            ("x" * 300, "x" * 255),
            ("...", None),
            ("", None),
            (None, None),
        ],
    )
    def test_names_are_without_folders_and_signs_that_do_something(
        self, name: str | None, kept: str | None
    ) -> None:
        assert media.filename_of(name) == kept


class TestCreateAttachment:
    async def test_says_what_the_file_is_whatever_it_calls_itself(self, desk: Desk) -> None:
        made = await desk.attach(name="../photo.png")
        assert (made.filename, made.media_type, made.size) == ("photo.png", "application/pdf", 18)
        assert made.sha256 == hashlib.sha256(PDF).hexdigest()
        assert (made.scan_status, made.created_by) == ("not_scanned", desk.home.caller.user_id)
        assert await desk.listed() == [made.id]
        assert await desk.service.get_attachment(*desk.who, made.id) == made

    async def test_refuses_other_files_and_keeps_nothing_of_them(self, desk: Desk) -> None:
        with pytest.raises(AttachmentTypeUnsupported):
            await desk.attach(b"<html>", "receipt.pdf")
        with pytest.raises(AttachmentTooLarge):
            await desk.attach(PDF + b" " * 20 * 2**20)
        assert await desk.listed() == []

    async def test_refuses_more_than_a_transaction_may_have(
        self, desk: Desk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(attachments, "MOST", 1)
        await desk.attach()
        with pytest.raises(TooManyAttachments):
            await desk.attach()

    async def test_needs_a_transaction_of_the_book(
        self, desk: Desk, service: BudgetService
    ) -> None:
        other = await a_household(service)
        elsewhere = await other.enter(await other.account(), -1)
        desk.transaction = elsewhere.id
        with pytest.raises(NotFound):
            await desk.attach()
        with pytest.raises(NotFound):
            await desk.listed()


class TestGetAttachmentContent:
    async def test_is_the_file_with_its_name_and_digest(self, desk: Desk) -> None:
        made = await desk.attach()
        answer = await desk.read(made)
        assert answer.status == 200
        assert (answer.body.filename, answer.body.size) == ("receipt.pdf", len(PDF))
        assert answer.body.etag == f'"{made.sha256}"'
        assert await desk.content(made) == PDF

    async def test_is_one_range_of_it(self, desk: Desk) -> None:
        made = await desk.attach()
        answer = await desk.read(made, "bytes=5-7")
        assert isinstance(answer, GetAttachmentContentPartialContent)
        assert (answer.status, answer.body.size) == (206, 3)
        assert answer.body.content_range == f"bytes 5-7/{len(PDF)}"
        assert await desk.content(made, "bytes=5-7") == b"1.4"
        assert await desk.content(made, "bytes=-7", f'"{made.sha256}"') == b"receipt"
        assert await desk.content(made, "bytes=5-7", '"other"') == PDF
        with pytest.raises(RangeNotSatisfiable):
            await desk.read(made, "bytes=18-")

    async def test_of_another_book_is_not_found(self, desk: Desk, service: BudgetService) -> None:
        made = await desk.attach()
        desk.who = (desk.home.caller, (await a_household(service)).id)
        with pytest.raises(NotFound):
            await desk.read(made)
        with pytest.raises(NotFound):
            await desk.delete(made)


class TestDeleteAttachment:
    async def test_can_be_undone_while_the_file_is_kept(self, desk: Desk) -> None:
        made = await desk.attach()
        created = await desk.last_write()
        deleted = await desk.delete(made)
        assert await desk.listed() == []
        with pytest.raises(NotFound):
            await desk.read(made)
        await attachment_tasks.forget(desk.blobs, KEPT)
        await desk.undo(deleted)
        assert await desk.content(made) == PDF
        again = await desk.service.get_attachment(*desk.who, made.id)
        assert again.version > made.version
        await desk.undo(created)
        assert await desk.listed() == []

    async def test_is_for_good_once_the_file_is_gone(self, desk: Desk) -> None:
        made, other = await desk.attach(), await desk.attach(b"a note")
        deleted = await desk.delete(made)
        with clock.frozen(clock.now() + KEPT + dt.timedelta(minutes=1)):
            await attachment_tasks.forget(desk.blobs, KEPT)
        assert not await desk.is_stored(made)
        assert await desk.is_stored(other)
        with pytest.raises(NotUndoable):
            await desk.undo(deleted)

    async def test_honours_if_match(self, desk: Desk) -> None:
        made = await desk.attach()
        with pytest.raises(PreconditionFailed):
            await desk.service.delete_attachment(*desk.who, made.id, if_match=IfMatch.parse('"v9"'))


class TestForgetAttachments:
    async def test_an_attachment_goes_and_returns_with_its_transaction(self, desk: Desk) -> None:
        made = await desk.attach()
        await desk.service.delete_transaction(
            *desk.who, desk.transaction, unlock=False, if_match=None
        )
        deleted = await desk.last_write()
        with pytest.raises(NotFound):
            await desk.read(made)
        await attachment_tasks.forget(desk.blobs, KEPT)
        await desk.undo(deleted)
        assert await desk.content(made) == PDF

    async def test_of_a_transaction_deleted_long_ago_deletes_the_file(self, desk: Desk) -> None:
        made = await desk.attach()
        await desk.service.delete_transaction(
            *desk.who, desk.transaction, unlock=False, if_match=None
        )
        for days in (31, 62):
            with clock.frozen(clock.now() + dt.timedelta(days=days)):
                await attachment_tasks.forget(desk.blobs, KEPT)
        assert not await desk.is_stored(made)

    async def test_of_an_upload_that_never_ended_deletes_what_there_is(
        self, desk: Desk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        async def broken(*_: object) -> None:
            raise ConnectionError

        with monkeypatch.context() as patched:
            patched.setattr(Attachments, "show", broken)
            with pytest.raises(ConnectionError):
                await desk.attach()
        assert await desk.listed() == []
        id_ = await db.fetchval("SELECT id FROM attachments WHERE book_id = $1", desk.home.id)
        key = attachments.blob_key(desk.home.id, id_)
        assert await desk.blobs.exists(key)
        with clock.frozen(clock.now() + KEPT + dt.timedelta(minutes=1)):
            await attachment_tasks.forget(desk.blobs, KEPT)
        assert not await desk.blobs.exists(key)

    async def test_goes_on_past_a_file_that_the_store_keeps(
        self, desk: Desk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        stuck, after = await desk.attach(), await desk.attach(b"a note")
        for made in (stuck, after):
            await desk.delete(made)
        key, delete = attachments.blob_key(desk.home.id, stuck.id), desk.blobs.delete

        async def fails(asked: str) -> None:
            if asked == key:
                raise BlobStoreError("The store does not answer.")
            await delete(asked)

        with clock.frozen(clock.now() + KEPT + dt.timedelta(minutes=1)):
            with monkeypatch.context() as patched:
                patched.setattr(desk.blobs, "delete", fails)
                await attachment_tasks.forget(desk.blobs, KEPT)
            assert [await desk.is_stored(each) for each in (stuck, after)] == [True, False]
            await attachment_tasks.forget(desk.blobs, KEPT)
        assert not await desk.is_stored(stuck)

    async def test_of_a_deleted_book_deletes_its_files_before_its_rows(self, desk: Desk) -> None:
        made = await desk.attach()
        await desk.service.delete_book(*desk.who, if_match=None)
        with clock.frozen(clock.now() + dt.timedelta(hours=2)):
            await attachment_tasks.forget(desk.blobs, KEPT)
        assert not await desk.is_stored(made)
        with clock.frozen(clock.now() + dt.timedelta(days=2)):
            await purge_books(0)


class TestScanning:
    async def _scan(self, desk: Desk, made: Attachment, scanner: Scanner) -> str:
        await attachment_tasks.scan(desk.blobs, scanner, desk.home.id, made.id)
        return (await desk.service.get_attachment(*desk.who, made.id)).scan_status

    async def test_serves_a_file_once_it_is_found_clean(
        self, watched: Desk, scanner: tuple[Scanner, Server]
    ) -> None:
        made = await watched.attach()
        assert made.scan_status == "pending"
        with pytest.raises(AttachmentNotScanned):
            await watched.read(made)
        asking, server = scanner
        server.answers = [_says('{"status": "clean"}')]
        assert await self._scan(watched, made, asking) == "clean"
        assert await watched.content(made) == PDF
        assert f"X-Content-SHA256: {made.sha256}".lower() in server.heads[0].lower()

    async def test_never_serves_an_infected_file_also_not_when_it_comes_back(
        self, watched: Desk, scanner: tuple[Scanner, Server]
    ) -> None:
        made = await watched.attach()
        asking, server = scanner
        server.answers = [_says('{"status": "infected"}')]
        assert await self._scan(watched, made, asking) == "infected"
        with pytest.raises(NotUndoable):
            await watched.undo(await watched.last_write())
        deleted = await watched.delete(made)
        await watched.undo(deleted)
        with pytest.raises(AttachmentInfected):
            await watched.read(made)

    @pytest.mark.parametrize(
        "answer",
        [_says("{}"), _says('{"status": "fine"}'), _says("clean"), _says("[]"),
         _says('{"status": "clean"}', "500 No")],
    )  # fmt: skip
    async def test_waits_where_there_is_no_verdict(
        self, watched: Desk, scanner: tuple[Scanner, Server], answer: bytes
    ) -> None:
        made = await watched.attach()
        asking, server = scanner
        server.answers = [answer]
        with pytest.raises(NoVerdictError):
            await attachment_tasks.scan(watched.blobs, asking, watched.home.id, made.id)
        with pytest.raises(AttachmentNotScanned):
            await watched.read(made)

    async def test_is_a_job_that_comes_with_the_write(self, watched: Desk) -> None:
        made = await watched.attach()
        jobs = await db.fetchval(
            "SELECT count(*) FROM procrastinate.procrastinate_jobs "
            "WHERE task_name = $1 AND args ->> 'attachment_id' = $2",
            attachments.SCAN,
            str(made.id),
        )
        assert jobs == 1

    async def test_of_what_is_deleted_meanwhile_asks_nobody(
        self, watched: Desk, scanner: tuple[Scanner, Server]
    ) -> None:
        made = await watched.attach()
        await watched.delete(made)
        asking, server = scanner
        await attachment_tasks.scan(watched.blobs, asking, watched.home.id, made.id)
        assert server.heads == []
