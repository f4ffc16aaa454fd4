"""The reading process: it reads, it is replaced when it dies, it ends when it is idle."""

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator

import psutil
import pytest

from impl.ocr.engines import reader as reading
from impl.ocr.engines.reader import Reader, ReaderCrashedError, Task
from impl.ocr.engines.refusals import Damaged, NoText, TooCostly
from impl.platform import sandbox_worker
from tests.factories.ocr import RECEIPT, pdf, picture
from tests.live import ROOT

pytestmark = pytest.mark.timeout(180)


def task(media_type: str = "application/pdf", **changes: object) -> Task:
    values = {
        "media_type": media_type, "base_currency": "EUR", "today": "2026-11-23", "pages": 20,
        "pixels": 50_000_000, "seconds": 60.0, "memory_mib": 512,
    }  # fmt: skip
    return Task(**(values | changes))  # type: ignore[arg-type]  # of the fields' types


def a_reader(**changes: float) -> Reader:
    values = {"threads": 1, "memory_mib": 800, "timeout_seconds": 120.0, "idle_seconds": 300.0}
    return Reader(**(values | changes))  # type: ignore[arg-type]  # the same


async def _silent(_stage: str, _percent: int) -> None:
    """Nobody watches."""


@pytest.fixture
async def reader() -> AsyncIterator[Reader]:
    made = a_reader()
    yield made
    await made.close()


class TestReader:
    async def test_a_pdf_is_read_by_its_text_and_a_picture_by_its_look(
        self, reader: Reader
    ) -> None:
        by_text = await reader.read(task(), pdf(RECEIPT), _silent)
        first = reader.pid
        seen: list[tuple[str, int]] = []

        async def progress(stage: str, percent: int) -> None:
            seen.append((stage, percent))

        by_look = await reader.read(task("image/png"), picture(), progress)

        assert (by_text.engine, by_text.pages) == ("pdf text", 1)
        assert by_look.engine.startswith("rapidocr ")
        for found in (by_text.extraction, by_look.extraction):
            assert (found["total"]["value"], found["date"]["value"]) == (2350, "2026-01-05")
            assert [line["amount"] for line in found["lines"]] == [500, 1850]
            assert found["merchant_name"]["value"] == "CORNER MARKET LTD"
        assert reader.pid == first
        assert [percent for _, percent in seen] == sorted(percent for _, percent in seen)
        assert seen[-1][0] == "extracting"

    async def test_it_stands_back_behind_everything_else(self, reader: Reader) -> None:
        await reader.read(task(), pdf(RECEIPT), _silent)

        assert reader.pid is not None
        assert os.sched_getscheduler(reader.pid) == os.SCHED_IDLE

    async def test_it_inherits_no_secrets(
        self, reader: Reader, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("CENTIME_SECRET_KEYS", "not to be seen")

        await reader.read(task(), pdf(RECEIPT), _silent)

        assert "CENTIME_SECRET_KEYS" not in psutil.Process(reader.pid).environ()

    @pytest.mark.parametrize(
        ("media_type", "content", "refusal"),
        [
            ("image/jpeg", picture(kind="JPEG")[:-3000], Damaged),
            ("application/pdf", b"%PDF-1.7 nonsense", Damaged),
            ("image/png", picture([""]), NoText),
        ],
    )
    async def test_it_lives_on_after_what_cannot_be_read(
        self, reader: Reader, media_type: str, content: bytes, refusal: type[Exception]
    ) -> None:
        await reader.read(task(), pdf(RECEIPT), _silent)
        before = reader.pid

        with pytest.raises(refusal):
            await reader.read(task(media_type), content, _silent)
        again = await reader.read(task(), pdf(RECEIPT), _silent)

        assert again.extraction["total"]["value"] == 2350
        assert reader.pid == before

    async def test_what_takes_too_long_to_decode_is_refused(self, reader: Reader) -> None:
        with pytest.raises(TooCostly):
            await reader.read(task(seconds=0.001), pdf(RECEIPT), _silent)


class TestMisfortune:
    async def test_one_that_is_killed_over_its_first_document_is_a_crash(self) -> None:
        reader = a_reader()

        async def kill(_stage: str, _percent: int) -> None:
            assert reader.pid is not None
            os.kill(reader.pid, signal.SIGKILL)

        with pytest.raises(ReaderCrashedError, match="status -9"):
            await reader.read(task(), pdf(RECEIPT), kill)
        after = await reader.read(task(), pdf(RECEIPT), _silent)

        assert after.extraction["total"]["value"] == 2350
        await reader.close()

    async def test_one_that_had_read_others_is_replaced_and_the_document_read_again(self) -> None:
        reader = a_reader()
        await reader.read(task(), pdf(RECEIPT), _silent)
        first = reader.pid

        async def kill_once(_stage: str, _percent: int) -> None:
            if reader.pid == first:
                os.kill(first, signal.SIGKILL)  # type: ignore[arg-type]  # it runs

        found = await reader.read(task(), pdf(RECEIPT), kill_once)

        assert found.extraction["total"]["value"] == 2350
        assert reader.pid != first
        await reader.close()

    async def test_a_document_that_takes_too_long_ends_the_process(self) -> None:
        reader = a_reader(timeout_seconds=0.05)

        with pytest.raises(TooCostly, match=r"more than 0\.05 s"):
            await reader.read(task(), pdf(RECEIPT), _silent)

        assert reader.pid is None

    def test_one_that_computes_for_too_long_ends_itself(self) -> None:
        spinning = (
            "import threading; from impl.ocr.engines.process import Shift; shift = Shift(0.2); "
            "threading.Thread(target=shift.watch, daemon=True).start(); shift.begin()\n"
            "while True: pass"
        )
        done = subprocess.run(  # noqa: S603  # our own code
            [sys.executable, "-c", spinning], cwd=ROOT, check=False, timeout=60
        )
        assert done.returncode == sandbox_worker.TIME_EXIT

    async def test_one_that_outgrows_its_memory_ends_itself(self) -> None:
        reader = a_reader(memory_mib=40)

        with pytest.raises(ReaderCrashedError, match="more than 40 MiB"):
            await reader.read(task("image/png"), picture(), _silent)

    async def test_a_cancelled_job_ends_the_process_too(self) -> None:
        reader = a_reader()
        begun = asyncio.Event()

        async def begin(_stage: str, _percent: int) -> None:
            begun.set()

        job = asyncio.create_task(reader.read(task("image/png"), picture(), begin))
        await begun.wait()
        pid = reader.pid
        job.cancel()
        with pytest.raises(asyncio.CancelledError):
            await job

        assert pid is not None
        assert not psutil.pid_exists(pid) or psutil.Process(pid).status() == "zombie"

    async def test_an_idle_one_is_ended_and_another_started_when_needed(self) -> None:
        reader = a_reader(idle_seconds=0.01)
        await reader.read(task(), pdf(RECEIPT), _silent)

        process = reader._process
        if process is not None:  # unless it has gone already
            await process.wait()
        again = await reader.read(task(), pdf(RECEIPT), _silent)

        assert again.pages == 1
        await reader.close()

    async def test_two_documents_wait_for_each_other(self, reader: Reader) -> None:
        both = await asyncio.gather(
            reader.read(task(), pdf(RECEIPT), _silent),
            reader.read(task(), pdf(RECEIPT, RECEIPT), _silent),
        )

        assert [found.pages for found in both] == [1, 2]


class TestMessages:
    async def test_what_is_cut_short_is_the_end(self) -> None:
        stream = asyncio.StreamReader()
        stream.feed_data(b"\x00\x00\x00\x10{")
        stream.feed_eof()

        assert await reading._message(stream) is None
