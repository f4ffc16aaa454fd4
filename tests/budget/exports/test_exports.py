"""Exports: asked for, written by the worker, downloaded, and gone after a week."""

import asyncio
import contextvars
import datetime as dt
import hashlib
from unittest import mock
from uuid import UUID

import pytest

from generated.problems import (
    ExportNotReady,
    InsufficientRole,
    NotFound,
    RangeNotSatisfiable,
    TooManyExports,
)
from impl.budget import export_tasks, exporting
from impl.budget.repository import export_facts as facts
from impl.budget.repository import exports as stored
from impl.platform import clock, db
from impl.platform.blobs import BlobStoreError
from impl.platform.jobs import EXPORTS
from tests.budget.exports.desk import Desk
from tests.factories.budget import a_caller, a_household


async def _queued(desk: Desk) -> list[str]:
    """The queues of its jobs."""
    rows = await db.fetch(
        "SELECT queue_name FROM procrastinate.procrastinate_jobs"
        " WHERE task_name = 'budget:write_export' AND args ->> 'book_id' = $1",
        str(desk.home.id),
    )
    return [row["queue_name"] for row in rows]


class TestCreateExport:
    async def test_answers_at_once_and_leaves_a_job(self, desk: Desk) -> None:
        seq = await db.fetchval("SELECT seq FROM books WHERE id = $1", desk.home.id)
        asked = await desk.ask("ofx", date_from="2026-01-01")
        assert (asked.status, asked.progress, asked.size, asked.problem) == (
            "queued",
            0,
            None,
            None,
        )
        assert asked.filename == f"Home-{clock.now():%Y-%m-%d}.ofx"
        assert asked.filter.date_from == dt.date(2026, 1, 1)
        assert asked.expires_at - asked.created_at == dt.timedelta(days=7)
        assert await _queued(desk) == [EXPORTS]
        assert await db.fetchval("SELECT seq FROM books WHERE id = $1", desk.home.id) == seq

    async def test_is_refused_while_ten_are_unfinished(self, desk: Desk) -> None:
        waiting = [await desk.ask() for _ in range(10)]
        with pytest.raises(TooManyExports):
            await desk.ask()
        await exporting.run(desk.blobs, desk.home.id, waiting[0].id)
        assert (await desk.ask()).status == "queued"

    @pytest.mark.parametrize("name", ["account_ids", "tag_ids"])
    async def test_finds_nothing_of_other_books(self, desk: Desk, name: str) -> None:
        elsewhere = await a_household(desk.service)
        thing = await (elsewhere.account() if name == "account_ids" else elsewhere.tag())
        with pytest.raises(NotFound):
            await desk.ask("csv", **{name: [thing.id]})

    async def test_is_narrowed_by_all_its_filters(self, desk: Desk) -> None:
        home = desk.home
        here, there, tag = await home.account(), await home.account("Savings"), await home.tag()
        moved = await home.enter(here, -1, transfer_account_id=there.id, tags=[tag.id])
        await home.enter(here, -2)
        part = {"amount": -1, "tags": [tag.id]}
        split = await home.enter(here, -2, date=dt.date(2026, 2, 1), splits=[part, {"amount": -1}])
        of_there = await desk.table(account_ids=[str(there.id)])
        tagged = await desk.table(tag_ids=[str(tag.id)])
        later = await desk.table(
            tag_ids=[str(tag.id)], date_from="2026-01-16", date_to="2026-02-01"
        )
        assert [row["transaction_id"] for row in of_there] == [str(moved.id)]
        assert [row["transaction_id"] for row in tagged] == [str(moved.id), *2 * [str(split.id)]]
        assert [row["split"] for row in later] == ["1/2", "2/2"]


class TestWriteExport:
    async def test_tells_what_was_written(self, desk: Desk) -> None:
        account = await desk.home.account()
        for amount in range(1, 4):
            await desk.home.enter(account, amount)
        made = await desk.done()
        content = await desk.read(made)
        assert (made.status, made.progress, made.transactions) == ("done", 100, 3)
        assert (made.size, made.sha256) == (len(content), hashlib.sha256(content).hexdigest())
        assert None not in (made.started_at, made.finished_at)

    async def test_shows_one_moment_whatever_is_written_meanwhile(self, desk: Desk) -> None:
        account = await desk.home.account()
        await desk.home.enter(account, 1)
        asked, outside, names = await desk.ask(), contextvars.copy_context(), facts.book

        async def slowly(book_id: UUID, narrowed: facts.Narrowed) -> object:
            found = await names(book_id, narrowed)
            loop = asyncio.get_running_loop()
            await loop.create_task(desk.home.enter(account, 2), context=outside)
            return found

        with mock.patch.object(facts, "book", slowly):
            await exporting.run(desk.blobs, desk.home.id, asked.id)
        assert (await desk.get(asked)).transactions == 1
        assert (await desk.done()).transactions == 2

    async def test_begins_anew_after_a_worker_that_died(self, desk: Desk) -> None:
        asked = await desk.ask()
        await stored.begin(desk.home.id, asked.id)  # and nothing more: the worker is dead
        assert (await desk.get(asked)).status == "running"
        await exporting.run(desk.blobs, desk.home.id, asked.id)
        assert (await desk.get(asked)).status == "done"

    async def test_of_two_workers_the_later_one_is_shown(self, desk: Desk) -> None:
        asked = await desk.ask()
        late = await stored.begin(desk.home.id, asked.id)
        assert late is not None
        await exporting.run(desk.blobs, desk.home.id, asked.id)
        assert not await stored.finish(late, desk.home.id, 7, 7, "0" * 64)
        assert (await desk.get(asked)).transactions == 0
        await exporting.run(desk.blobs, desk.home.id, asked.id)  # a job that comes twice

    async def test_is_given_up_after_several_crashes(self, desk: Desk) -> None:
        asked = await desk.ask()
        await db.execute("UPDATE exports SET attempts = 5 WHERE book_id = $1", desk.home.id)
        await exporting.run(desk.blobs, desk.home.id, asked.id)
        failed = await desk.get(asked)
        assert failed.status == "failed"
        assert failed.problem is not None
        assert failed.problem.code == "crashed"

    async def test_is_given_up_where_the_file_is_too_large(
        self, desk: Desk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(exporting, "LARGEST", 10)
        failed = await desk.done()
        assert failed.problem is not None
        assert failed.problem.code == "too-large"

    async def test_stops_when_nobody_waits_for_it(
        self, desk: Desk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        await desk.home.enter(await desk.home.account(), 1)
        asked = await desk.ask()
        monkeypatch.setattr(exporting, "_NOTED", 1)
        gone = mock.AsyncMock(return_value=False)
        monkeypatch.setattr(stored, "progress", gone)
        await exporting.run(desk.blobs, desk.home.id, asked.id)
        assert (await desk.get(asked)).status == "running"
        assert await desk.blobs.size(exporting.blob_key(desk.home.id, asked.id, 1)) is None

    async def test_notes_how_far_it_is(self, desk: Desk) -> None:
        asked = await desk.ask()
        row = await stored.begin(desk.home.id, asked.id)
        assert row is not None
        assert await stored.progress(row, desk.home.id, 200, 50)
        assert (await desk.get(asked)).progress == 25
        await desk.service.delete_export(desk.caller, desk.home.id, asked.id)
        assert not await stored.progress(row, desk.home.id, 200, 100)


class TestListExports:
    async def test_shows_the_newest_first_page_by_page(self, desk: Desk) -> None:
        made = [(await desk.done(format_)).id for format_ in ("csv", "json", "ofx")]
        first = await desk.service.list_exports(desk.caller, desk.home.id, limit=2, cursor=None)
        rest = await desk.service.list_exports(
            desk.caller, desk.home.id, limit=2, cursor=first.next_cursor
        )
        assert [each.id for each in (*first.items, *rest.items)] == made[::-1]
        assert rest.next_cursor is None


class TestGetExportContent:
    async def test_answers_ranges(self, desk: Desk) -> None:
        made = await desk.done()
        content = await desk.read(made)
        assert await desk.read(made, "bytes=0-9") + await desk.read(made, "bytes=10-") == content
        with pytest.raises(RangeNotSatisfiable):
            await desk.read(made, f"bytes={made.size}-")

    async def test_waits_for_the_worker(self, desk: Desk) -> None:
        asked = await desk.ask()
        with pytest.raises(ExportNotReady):
            await desk.read(asked)

    async def test_is_missing_where_the_store_has_lost_it(self, desk: Desk) -> None:
        made = await desk.done()
        await desk.blobs.delete(exporting.blob_key(desk.home.id, made.id, 1))
        with pytest.raises(NotFound):
            await desk.read(made)


class TestDeleteExport:
    async def test_takes_the_file_away(self, desk: Desk) -> None:
        made = await desk.done()
        await desk.service.delete_export(desk.caller, desk.home.id, made.id)
        with pytest.raises(NotFound):
            await desk.get(made)
        assert await desk.listed() == []
        await export_tasks.forget(desk.blobs)
        assert await desk.blobs.size(exporting.blob_key(desk.home.id, made.id, 1)) is None

    async def test_of_others_asks_for_the_role_editor(self, desk: Desk) -> None:
        made = await desk.done()
        with pytest.raises(InsufficientRole):
            await desk.service.delete_export(a_caller("contributor"), desk.home.id, made.id)
        await desk.service.delete_export(a_caller("editor"), desk.home.id, made.id)

    async def test_is_gone_in_the_middle_of_writing(self, desk: Desk) -> None:
        asked = await desk.ask()
        row = await stored.begin(desk.home.id, asked.id)
        await desk.service.delete_export(desk.caller, desk.home.id, asked.id)
        with mock.patch.object(stored, "begin", mock.AsyncMock(return_value=row)):
            await exporting.run(desk.blobs, desk.home.id, asked.id)
        assert await desk.blobs.size(exporting.blob_key(desk.home.id, asked.id, 1)) is None


class TestForgetExports:
    async def test_takes_what_has_expired_and_nothing_else(self, desk: Desk) -> None:
        old = await desk.done()
        key = exporting.blob_key(desk.home.id, old.id, 1)
        await export_tasks.forget(desk.blobs)
        assert await desk.blobs.size(key) == old.size
        with clock.frozen(old.expires_at + dt.timedelta(seconds=1)):
            assert await export_tasks.forget(desk.blobs) >= 1
        assert await desk.blobs.size(key) is None
        assert await db.fetchval("SELECT count(*) FROM exports WHERE id = $1", old.id) == 0

    async def test_goes_on_past_a_file_that_the_store_keeps(
        self, desk: Desk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        stuck, after = await desk.done(), await desk.done()
        key, delete = exporting.blob_key(desk.home.id, stuck.id, 1), desk.blobs.delete

        async def fails(asked: str) -> None:
            if asked == key:
                raise BlobStoreError("The store does not answer.")
            await delete(asked)

        with clock.frozen(after.expires_at + dt.timedelta(seconds=1)):
            with monkeypatch.context() as patched:
                patched.setattr(desk.blobs, "delete", fails)
                await export_tasks.forget(desk.blobs)
            assert await desk.blobs.size(exporting.blob_key(desk.home.id, after.id, 1)) is None
            assert await desk.blobs.size(key) == stuck.size
            await export_tasks.forget(desk.blobs)
        assert await desk.blobs.size(key) is None

    async def test_takes_those_of_deleted_books(self, desk: Desk) -> None:
        made = await desk.done()
        await desk.service.delete_book(desk.caller, desk.home.id, if_match=None)
        with clock.frozen(clock.now() + dt.timedelta(hours=2)):
            await export_tasks.forget(desk.blobs)
        assert await desk.blobs.size(exporting.blob_key(desk.home.id, made.id, 1)) is None
