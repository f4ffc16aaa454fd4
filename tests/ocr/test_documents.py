"""Documents over HTTP: taken, read in the background, shown, downloaded and deleted."""

import asyncio
import datetime as dt
import os
import signal
from typing import Any, Final
from uuid import UUID, uuid4

import pytest

from generated.ocr.models import DocumentCreate
from generated.problems import DocumentTooLarge, NotInstalled
from generated.runtime import Upload
from impl.ocr.assembly import working
from impl.ocr.service import OcrService
from impl.ocr.service.base import Parts
from impl.ocr.tasks import _forget
from impl.platform import clock, db, jobs
from impl.platform.blobs import Blobs, BlobStoreError
from impl.platform.redis import Redis
from impl.system.service import Lifecycle, SystemService
from tests.conftest import settings_of
from tests.factories.budget import a_caller
from tests.factories.ocr import RECEIPT, empty_pages, pdf, picture
from tests.live import ROOT
from tests.ocr.desk import Desk
from tests.ocr.engines.test_decoding import bomb

CORPUS: Final = ROOT.parent / "shared" / "data" / "receipts" / "dev" / "img"
HEIC: Final = b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00heicmif1" + bytes(100)

pytestmark = pytest.mark.timeout(180)


class TestUpload:
    async def test_a_pdf_waits_and_is_read(self, desk: Desk) -> None:
        answer = await desk.send(pdf(RECEIPT, salt=uuid4().hex), "../../shop.pdf")
        assert answer.status_code == 202
        queued = answer.json()
        assert (queued["status"], queued["progress"], queued["filename"]) == (
            "queued", 0, "shop.pdf",
        )  # fmt: skip
        found = await desk.read(queued["id"])
        assert (found["status"], found["progress"], found["pages"]) == ("done", 100, 1)
        assert found["summary"] == {
            "merchant_name": "CORNER MARKET LTD", "date": "2026-01-05", "total": 2350,
            "currency": "EUR",
        }  # fmt: skip
        extraction = await desk.get(queued["id"], "/extraction")
        total = extraction["total"]
        assert (total["value"], total["raw"], total["source"], total["page"]) == (
            2350, "23.50", "ocr", 1,
        )  # fmt: skip
        assert len(total["polygon"]) == 4
        assert 0 < total["confidence"] <= 1
        assert [line["amount"] for line in extraction["lines"]] == [500, 1850]
        assert extraction["check"]["lines_add_up"] is True

    async def test_a_picture_is_read_by_the_engine(self, desk: Desk) -> None:
        found = await desk.read(await desk.upload(picture(kind="JPEG"), "receipt.jpg"))
        assert found["engine"].startswith("rapidocr")
        assert found["summary"]["total"] == 2350

    @pytest.mark.skipif(not CORPUS.exists(), reason="the receipts are not beside the project")
    async def test_a_photographed_receipt_is_read(self, desk: Desk) -> None:
        content = (CORPUS / "sroie_002.jpg").read_bytes()
        found = await desk.read(await desk.upload(content, "sroie_002.jpg"))
        assert found["summary"] == {
            "merchant_name": "MR D.I.Y. (JOHOR) SDN BHD", "date": "2019-01-12", "total": 3390,
            "currency": "MYR",
        }  # fmt: skip

    async def test_the_same_file_twice_is_one_document(self, desk: Desk) -> None:
        content = pdf(RECEIPT, salt=uuid4().hex)
        answers = await asyncio.gather(*(desk.send(content) for _ in range(12)))
        assert sorted(each.status_code for each in answers) == [200] * 11 + [202]
        assert len({each.json()["id"] for each in answers}) == 1
        listed = (await desk.http.get(desk.path)).json()["items"]
        assert len(listed) == 1

    @pytest.mark.parametrize(
        ("content", "found"),
        [(HEIC, "HEIC"), (b"GIF89a" + bytes(50), "GIF"), (b"Dear all, ", "unknown")],
        ids=["heic", "gif", "text"],
    )
    async def test_other_kinds_are_refused_by_name(
        self, desk: Desk, content: bytes, found: str
    ) -> None:
        answer = await desk.send(content, "receipt.jpg")
        assert answer.status_code == 415
        assert answer.json()["found"] == found
        assert "image/jpeg" in answer.json()["accepted"]

    async def test_a_file_that_is_too_large_is_refused(self, files_url: str, desk: Desk) -> None:
        del desk  # the database is open
        parts = Parts(None, Blobs(files_url), None, 1024, ())  # type: ignore[arg-type]  # not asked
        body = DocumentCreate(file=Upload(bytes(1025), "a.pdf", "application/pdf"))
        with pytest.raises(DocumentTooLarge, match="1,025 bytes; up to 1,024"):
            await OcrService(parts).create_document(a_caller(), uuid4(), body=body)

    async def test_without_the_packages_it_says_what_to_install(
        self, files_url: str, database_url: str
    ) -> None:
        del database_url
        parts = Parts(None, Blobs(files_url), None, 10**6, ("rapidocr",))  # type: ignore[arg-type]  # not asked
        body = DocumentCreate(file=Upload(b"%PDF-1.4", "a.pdf", "application/pdf"))
        with pytest.raises(NotInstalled, match=r"rapidocr.*pip install"):
            await OcrService(parts).create_document(a_caller(), uuid4(), body=body)

    async def test_readiness_names_what_is_not_installed(self, desk: Desk) -> None:
        del desk  # the database is open
        service = SystemService(Lifecycle(), Redis(None), {"ocr": "pip install it"})
        checks = {each.name: each for each in (await service.get_readiness(a_caller())).checks}
        assert (checks["ocr"].status, checks["ocr"].detail) == ("absent", "pip install it")


class TestTheJob:
    async def test_is_done_by_the_worker(
        self, desk: Desk, database_url: str, files_url: str
    ) -> None:
        document = await desk.upload()
        async with (
            working(settings_of(database_url, blob_url=files_url)) as tasks,
            jobs.opened(database_url, tasks) as app,
        ):
            await app.run_worker_async(
                queues=["ocr"], wait=False, install_signal_handlers=False, delete_jobs="successful"
            )
        assert (await desk.get(document))["status"] == "done"

    async def test_a_document_that_kills_its_readers_is_given_up(self, desk: Desk) -> None:
        document = await desk.upload()
        await db.execute("UPDATE documents SET attempts = 3 WHERE id = $1", UUID(document))
        found = await desk.read(document)
        assert (found["status"], found["problem"]["code"]) == ("failed", "crashed")

    async def test_a_reader_that_is_killed_is_replaced(self, desk: Desk) -> None:
        await desk.receipt()
        pid = desk.job.reader.pid  # type: ignore[attr-defined]  # a real one
        os.kill(pid, signal.SIGKILL)
        await desk.receipt()
        assert desk.job.reader.pid != pid  # type: ignore[attr-defined]  # the same

    async def test_what_is_deleted_meanwhile_stays_deleted(self, desk: Desk) -> None:
        document = await desk.upload()
        assert (await desk.http.delete(f"{desk.path}/{document}")).status_code == 204
        await desk.job.read(UUID(desk.book), UUID(document))
        assert (await desk.http.get(f"{desk.path}/{document}")).status_code == 404

    async def test_a_file_that_is_gone_is_said(self, desk: Desk) -> None:
        document = await desk.upload()
        await desk.job.blobs.delete(f"ocr/{desk.book}/{document}")
        found = await desk.read(document)
        assert found["problem"]["code"] == "damaged"
        gone = await desk.http.get(f"{desk.path}/{document}/content")
        assert gone.status_code == 404


HOSTILE: Final[dict[str, tuple[bytes, str]]] = {
    "bomb": (bomb(30_000, 30_000), "too_many_pixels"),
    "truncated": (picture(kind="JPEG")[:-4000], "damaged"),
    "ten thousand pages": (empty_pages(10_000), "too_many_pages"),
    "polyglot": (b"%PDF-1.4\n" + picture(kind="JPEG"), "damaged"),
    "nothing on it": (picture(("",)), "no_text"),
}


class TestHostileFiles:
    @pytest.mark.parametrize("name", HOSTILE)
    async def test_end_in_a_problem_and_the_reader_reads_on(self, desk: Desk, name: str) -> None:
        content, code = HOSTILE[name]
        found = await desk.read(await desk.upload(content))
        assert (found["status"], found["problem"]["code"]) == ("failed", code)
        assert found["problem"]["message"].endswith(".")
        extraction = await desk.http.get(f"{desk.path}/{found['id']}/extraction")
        assert extraction.status_code == 409
        assert extraction.json()["document_status"] == "failed"
        await desk.receipt()


class TestDocuments:
    async def test_are_listed_newest_first_page_by_page(self, desk: Desk) -> None:
        made = [await desk.upload() for _ in range(3)]
        await desk.read(made[0])

        async def listed(**query: Any) -> list[str]:
            found: list[str] = []
            cursor: dict[str, str] = {}
            while True:
                page = (await desk.http.get(desk.path, params={**query, **cursor})).json()
                found += [each["id"] for each in page["items"]]
                if page["next_cursor"] is None:
                    return found
                cursor = {"cursor": page["next_cursor"]}

        assert await listed(limit=2) == made[::-1]
        assert await listed(status="done") == made[:1]
        assert await listed(entered=True) == []

    async def test_are_downloaded_as_they_were_uploaded(self, desk: Desk) -> None:
        content = pdf(RECEIPT, salt=uuid4().hex)
        document = await desk.upload(content, "receipt.pdf")
        answer = await desk.http.get(f"{desk.path}/{document}/content")
        assert answer.content == content
        assert "receipt.pdf" in answer.headers["content-disposition"]
        assert answer.headers["content-type"] == "application/octet-stream"

    async def test_are_deleted_with_their_file(
        self, desk: Desk, database_url: str, files_url: str
    ) -> None:
        document = await desk.receipt()
        assert (await desk.http.delete(f"{desk.path}/{document}")).status_code == 204
        key = f"ocr/{desk.book}/{document}"
        assert await desk.job.blobs.size(key) is not None
        async with (
            working(settings_of(database_url, blob_url=files_url)) as tasks,
            jobs.opened(database_url, tasks) as app,
        ):
            await app.tasks["ocr:delete_file"].func(key)
        assert await desk.job.blobs.size(key) is None

    async def test_of_deleted_books_are_forgotten(
        self, desk: Desk, database_url: str, files_url: str
    ) -> None:
        document = await desk.receipt()
        assert (await desk.http.delete(f"/budget/books/{desk.book}")).status_code == 204
        await db.execute(
            "UPDATE books SET deleted_at = deleted_at - interval '2 hours' WHERE id = $1",
            UUID(desk.book),
        )
        async with (
            working(settings_of(database_url, blob_url=files_url)) as tasks,
            jobs.opened(database_url, tasks) as app,
        ):
            await app.tasks["ocr:forget_documents"].func(0)
        assert await desk.job.blobs.size(f"ocr/{desk.book}/{document}") is None
        assert await db.fetchval("SELECT 1 FROM documents WHERE id = $1", UUID(document)) is None

    async def test_whose_file_the_store_keeps_hold_up_no_others(
        self, desk: Desk, files_url: str
    ) -> None:
        kept, gone = await desk.receipt(), await desk.receipt()
        await desk.http.delete(f"/budget/books/{desk.book}")

        class Stubborn(Blobs):
            async def delete(self, key: str) -> None:
                if key.endswith(kept):
                    raise BlobStoreError("the store does not answer")
                await super().delete(key)

        store = Stubborn(files_url)
        done = await _forget(store, clock.now() + dt.timedelta(minutes=1))
        assert done[False] == 1
        left = await db.fetch("SELECT id FROM documents WHERE book_id = $1", UUID(desk.book))
        assert [str(row["id"]) for row in left] == [kept]
        assert await desk.job.blobs.size(f"ocr/{desk.book}/{gone}") is None
