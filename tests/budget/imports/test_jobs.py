"""Large files, read and entered by jobs: what comes of them is what small ones come to."""

import contextlib
from collections.abc import AsyncIterator, Iterator
from typing import Any, Final
from unittest import mock
from uuid import UUID

import pytest

from generated.budget.models import Import, ImportJob
from generated.problems import (
    AccountClosed,
    ImportRowsUnresolved,
    ImportUnfinished,
    NotABankFile,
)
from impl.budget.repository import import_jobs as stored
from impl.budget.service import build, import_commit, import_commit_job, import_read_job
from impl.budget.service.import_files import BankFiles
from impl.platform import db
from impl.platform.paging import Cursors
from tests.budget.imports.desk import Desk
from tests.budget.imports.files import Movement, january, ofx
from tests.budget.imports.test_committing import assert_in_balance
from tests.budget.test_undo import state, undo
from tests.conftest import settings_of

AT_ONCE: Final = 4
HEADER: Final = "Date,Payee,Amount\n"
MAPPING: Final = {
    "encoding": "utf-8", "delimiter": ",", "skip_rows": 0, "has_header": True,
    "date_order": "ymd", "decimal_separator": ".", "columns": ["date", "payee", "amount"],
    "outflow_flags": [], "inflow_flags": [], "debit_negative": False, "invert": False,
    "currency": None,
}  # fmt: skip


class JobDesk(Desk):
    """A desk at which files of five rows are large, and whose jobs are done when they are told."""

    files: BankFiles

    async def work(self, import_: Import) -> ImportJob:
        """Do the import's job as the worker does it."""
        job = await stored.find(self.home.id, import_.id)
        assert job is not None
        if job["kind"] == "read":
            await import_read_job.run(self.files, self.home.id, import_.id, job["id"])
        else:
            await import_commit_job.run(self.home.id, import_.id, job["id"])
        return await self.job(import_)

    async def job(self, import_: Import) -> ImportJob:
        return await self.service.get_import_job(self.caller, self.home.id, import_.id)

    async def cancel(self, import_: Import) -> ImportJob:
        async with db.transaction():
            return await self.service.cancel_import(self.caller, self.home.id, import_.id)

    async def read(self, content: bytes, **fields: Any) -> Import:
        """A preview that a job has made."""
        made = await self.preview(content, **fields)
        assert made.status == "reading"
        assert (await self.work(made)).status == "done"
        return await self.get(made)


@pytest.fixture
async def desk(desk: Desk, database_url: str) -> AsyncIterator[JobDesk]:
    settings = settings_of(database_url, import_at_once_rows=AT_ONCE)
    found = JobDesk(desk.home, desk.account)
    found.service, found.files = build(settings, Cursors([b"tests"])), BankFiles(settings)
    with small_pieces():
        yield found


@contextlib.contextmanager
def small_pieces() -> Iterator[None]:
    with (
        mock.patch.object(import_read_job, "KEPT", 3),
        mock.patch.object(import_read_job, "LOOKED_AT", 2),
        mock.patch.object(import_commit_job, "PIECE", 3),
    ):
        yield


def csv(rows: int, first: int = 1) -> bytes:
    """Rows of January, two of them alike, with amounts that come back."""
    lines = (
        f"2026-01-{number % 28 + 1:02d},Shop {number % 4},-{number % 3 + 1}.50\n"
        for number in range(first, first + rows)
    )
    return (HEADER + "".join(lines)).encode()


async def shown(desk: Desk, import_: Import) -> list[dict[str, Any]]:
    """The rows, without what differs between two imports of one file."""
    return [row.model_dump(exclude={"transaction_id"}) for row in await desk.rows(import_)]


async def entered(desk: Desk) -> list[tuple[Any, ...]]:
    found = await desk.transactions()
    return sorted((str(t.date), t.amount, t.payee_name, t.external_id) for t in found)


class TestReading:
    async def test_comes_to_the_preview_that_is_made_at_once(
        self, desk: JobDesk, database_url: str
    ) -> None:
        await desk.home.enter(desk.account, -150, payee_name="Shop 3", date="2026-01-05")
        await desk.home.enter(desk.account, -250, payee_name="Shop 0", date="2026-01-05")
        made = await desk.read(csv(20))
        at_once = Desk(desk.home, desk.account)
        at_once.service = build(settings_of(database_url), Cursors([b"tests"]))
        other = await at_once.preview(csv(20))
        assert (made.status, other.status) == ("preview", "preview")
        same = {"id", "created_at", "updated_at", "version", "filename"}
        assert made.model_dump(exclude=same) == other.model_dump(exclude=same)
        assert made.rows.duplicate > 0
        assert await shown(desk, made) == await shown(at_once, other)

    async def test_finds_rows_that_a_file_has_twice_in_other_pieces(self, desk: JobDesk) -> None:
        rows = [*january(5), *january(5)]
        numbered = [
            Movement(each.date, each.amount, each.payee, id=f"F{number % 5}")
            for number, each in enumerate(rows)
        ]
        made = await desk.read(ofx(numbered))
        assert (made.rows.new, made.rows.duplicate) == (5, 5)
        found = [row.match and row.match.row_index for row in await desk.rows(made)]
        assert found == [None] * 5 + [1, 2, 3, 4, 5]

    async def test_tells_how_far_it_is(self, desk: JobDesk) -> None:
        made = await desk.preview(csv(10))
        waiting = await desk.job(made)
        assert (waiting.kind, waiting.status, waiting.progress) == ("read", "queued", 0)
        assert waiting.result.rows_total is None
        with _dying(stored, "progress", after=7):
            await desk.work(made)
        running = await desk.job(made)
        assert (running.status, running.result.rows_read) == ("running", 10)
        assert 0 < running.result.rows_examined < 10
        assert 50 < running.progress < 100
        ended = await desk.work(made)
        assert (ended.status, ended.progress) == ("done", 100)
        assert ended.finished_at is not None

    @pytest.mark.parametrize("pieces", [1, 3, 8, 10])
    async def test_is_taken_up_where_a_worker_left_it(self, desk: JobDesk, pieces: int) -> None:
        """One piece tells what the file is, seven keep its rows, three look at them."""
        made = await desk.preview(csv(20))
        with _dying(stored, "progress", after=pieces):
            await desk.work(made)
        assert (await desk.get(made)).status == "reading"
        ended = await desk.work(made)
        assert (ended.status, ended.result.rows_read, ended.result.rows_examined) == (
            "done",
            20,
            20,
        )
        other = await desk.read(csv(20))
        assert await shown(desk, made) == await shown(desk, other)

    async def test_says_what_is_wrong_with_the_file_and_keeps_it_unread(
        self, desk: JobDesk
    ) -> None:
        broken = csv(10) + b'2026-01-30,"' + b"x" * 140_000 + b'",-1.00\n'
        made = await desk.preview(broken, mapping=MAPPING)
        failed = await desk.work(made)
        assert failed.status == "failed"
        assert failed.problem is not None
        assert failed.problem.code == "bank-file-damaged"
        assert "line 12" in failed.problem.message
        assert (await desk.get(made)).status == "unread"
        told = await db.fetchval(
            "SELECT data FROM book_events WHERE book_id = $1 ORDER BY id DESC LIMIT 1", desk.home.id
        )
        assert told["problem"] == "bank-file-damaged"

    async def test_asks_for_columns_and_reads_on_when_they_are_told(self, desk: JobDesk) -> None:
        rows = "".join(f"2026-01-{n:02d},Shop {n},card\n" for n in range(1, 11))
        made = await desk.preview(f"Date,Payee,How\n{rows}".encode())
        asked = await desk.work(made)
        unread = await desk.get(made)
        assert asked.problem is not None
        assert asked.problem.code == "columns-not-found"
        assert (unread.status, unread.headings) == ("unread", ["Date", "Payee", "How"])
        again = await desk.remap(unread, columns=["date", "payee", "amount"], has_header=True)
        assert again.status == "reading"
        assert (await desk.work(again)).status == "done"
        told = await desk.get(again)
        assert (told.status, told.rows.total, told.rows.problem) == ("preview", 10, 10)

    async def test_gives_up_what_stops_every_worker(self, desk: JobDesk) -> None:
        made = await desk.preview(csv(10))
        await db.execute("UPDATE import_jobs SET attempts = 5 WHERE book_id = $1", desk.home.id)
        failed = await desk.work(made)
        assert failed.problem is not None
        assert failed.problem.code == "crashed"

    async def test_refuses_at_once_what_no_reader_is_for(self, desk: JobDesk) -> None:
        with pytest.raises(NotABankFile):
            await desk.preview(b"<html>" + b"\n" * 1000)

    async def test_small_files_have_a_job_that_is_done(self, desk: JobDesk) -> None:
        made = await desk.preview(csv(3))
        job = await desk.job(made)
        assert (job.kind, job.status, job.result.rows_read) == ("read", "done", 3)
        committed = await desk.job(await desk.commit(made))
        assert (committed.kind, committed.status) == ("commit", "done")
        assert committed.result.rows_written == 3


class TestCommitting:
    async def test_is_one_change_set_of_pieces(self, desk: JobDesk) -> None:
        made = await desk.read(csv(10))
        before = await state(desk.home)
        accepted = await desk.commit(made)
        assert accepted.status == "committing"
        done = await desk.work(accepted)
        assert (done.status, done.result.rows_written, done.progress) == ("done", 10, 100)
        committed = await desk.get(made)
        assert (committed.status, committed.transactions_created) == ("committed", 10)
        await assert_in_balance(desk)
        sets = await db.fetch(
            "SELECT change_set_id, count(DISTINCT seq) AS seqs FROM changes "
            "WHERE book_id = $1 AND entity = 'transaction' GROUP BY 1",
            desk.home.id,
        )
        assert [row["seqs"] for row in sets] == [4]
        await undo(desk.home, sets[0]["change_set_id"])
        after = await state(desk.home)
        kept = [{**row, "content": None} for row in before.pop("imports")]
        assert [{**row, "content": None} for row in after.pop("imports")] == kept
        assert after == before

    async def test_enters_what_is_entered_at_once(self, desk: JobDesk, database_url: str) -> None:
        """Rows that look the same are as many transactions, whatever piece they are in."""
        file = csv(12) + csv(12).removeprefix(HEADER.encode())
        made = await desk.read(file)
        await desk.work(await desk.commit(made))
        by_job = await entered(desk)
        await desk.roll_back(await desk.get(made))
        assert await desk.balance() == 0
        at_once = Desk(desk.home, desk.account)
        at_once.service = build(settings_of(database_url), Cursors([b"tests"]))
        await at_once.take(file)
        assert await entered(at_once) == by_job
        assert len(by_job) == 24

    @pytest.mark.parametrize("dies_after", [1, 2, 3, 4])
    async def test_is_taken_up_where_a_worker_left_it(self, desk: JobDesk, dies_after: int) -> None:
        made = await desk.commit(await desk.read(csv(10)))
        with _dying(import_commit, "enter", after=dies_after):
            await desk.work(made)
        halfway = await desk.job(made)
        assert halfway.result.rows_written == min(9, 3 * (dies_after - 1))
        assert (await desk.work(made)).result.rows_written == 10
        await desk.work(made)
        assert len(await desk.transactions()) == 10
        assert (await desk.get(made)).status == "committed"
        await assert_in_balance(desk)

    async def test_skips_what_has_come_in_the_meantime(self, desk: JobDesk) -> None:
        made = await desk.read(csv(10))
        await desk.home.enter(desk.account, -250, payee_name="Shop 1", date="2026-01-02")
        await desk.work(await desk.commit(made))
        committed = await desk.get(made)
        assert (committed.transactions_created, committed.rows.skipped) == (9, 1)

    async def test_stops_at_rows_that_nobody_decided_on(self, desk: JobDesk) -> None:
        made = await desk.read(csv(10) + b"2026-02-31,Shop,-1.00\n")
        with pytest.raises(ImportRowsUnresolved) as refused:
            await desk.commit(made)
        assert refused.value.members["rows"] == [11]
        assert (await desk.get(made)).status == "preview"
        await desk.work(await desk.commit(made, skip_problems=True))
        assert (await desk.get(made)).transactions_created == 10

    async def test_says_what_stands_in_the_way_and_goes_on_behind_it(self, desk: JobDesk) -> None:
        made = await desk.commit(await desk.read(csv(10)))
        refusal = AccountClosed("The account Current is closed.", account_id=desk.account.id)
        with _dying(import_commit, "enter", after=2, fault=refusal):
            await desk.work(made)
        failed = await desk.job(made)
        assert failed.problem is not None
        assert failed.problem.code == "account-closed"
        assert "rows 4 to 6" in failed.problem.message
        stopped = await desk.get(made)
        assert (stopped.status, stopped.transactions_created) == ("stopped", 3)
        with pytest.raises(ImportUnfinished):
            await desk.edit(stopped, {"index": 9, "decision": "skip"})
        again = await desk.commit(stopped)
        assert (await desk.work(again)).result.rows_written == 10
        sets = await db.fetch(
            "SELECT DISTINCT change_set_id FROM changes WHERE book_id = $1 "
            "AND entity = 'transaction'",
            desk.home.id,
        )
        assert len(sets) == 1
        await undo(desk.home, sets[0]["change_set_id"])
        assert (await desk.get(made)).status == "preview"
        assert await desk.transactions() == []

    async def test_makes_way_for_an_undoing_half_way(self, desk: JobDesk) -> None:
        made = await desk.commit(await desk.read(csv(10)))
        with _dying(import_commit, "enter", after=2):
            await desk.work(made)
        await undo(desk.home, await _set_of(desk))
        await desk.work(made)
        assert (await desk.get(made)).status == "preview"
        assert await desk.transactions() == []
        again = await desk.commit(await desk.get(made))
        assert (await desk.work(again)).result.rows_written == 10
        await assert_in_balance(desk)


class TestCancelImport:
    async def test_leaves_a_file_unread(self, desk: JobDesk) -> None:
        made = await desk.preview(csv(10))
        assert (await desk.cancel(made)).status == "cancelled"
        await desk.work(made)
        assert (await desk.get(made)).status == "unread"
        assert await desk.rows(made) == []
        with pytest.raises(ImportUnfinished):
            await desk.commit(made)
        await desk.roll_back(made)

    async def test_leaves_what_is_entered_and_can_be_gone_on_with(self, desk: JobDesk) -> None:
        made = await desk.commit(await desk.read(csv(10)))
        with _dying(import_commit, "enter", after=3):
            await desk.work(made)
        with pytest.raises(ImportUnfinished):
            await desk.roll_back(made)
        assert (await desk.cancel(made)).status == "cancelled"
        await desk.work(made)
        stopped = await desk.get(made)
        assert (stopped.status, stopped.transactions_created) == ("stopped", 6)
        assert len(await desk.transactions()) == 6
        await desk.work(await desk.commit(stopped))
        assert len(await desk.transactions()) == 10

    async def test_what_is_stopped_can_be_rolled_back_and_that_undone(self, desk: JobDesk) -> None:
        made = await desk.commit(await desk.read(csv(10)))
        with _dying(import_commit, "enter", after=3):
            await desk.work(made)
        await desk.cancel(made)
        await desk.roll_back(await desk.get(made))
        assert await desk.transactions() == []
        await undo(desk.home)
        assert (await desk.get(made)).status == "stopped"
        assert len(await desk.transactions()) == 6

    async def test_changes_nothing_of_what_is_not_worked_on(self, desk: JobDesk) -> None:
        made = await desk.read(csv(10))
        assert (await desk.cancel(made)).status == "done"
        assert await desk.get(made) == made


async def _set_of(desk: Desk) -> UUID:
    found: UUID = await db.fetchval(
        "SELECT change_set_id FROM import_jobs WHERE book_id = $1", desk.home.id
    )
    return found


@contextlib.contextmanager
def _dying(place: Any, name: str, *, after: int, fault: Exception | None = None) -> Iterator[None]:
    """The worker goes after so many pieces, having written the last one; or has a fault there."""
    real, calls = getattr(place, name), 0

    async def dying(*arguments: Any, **named: Any) -> Any:
        nonlocal calls
        calls += 1
        done = await real(*arguments, **named)
        if calls == after:
            raise fault or ConnectionResetError("the worker is gone, after it wrote its piece")
        return done

    expected = contextlib.nullcontext() if fault else pytest.raises(ConnectionResetError)
    with mock.patch.object(place, name, dying), expected:
        yield
