"""Transactions join, roll back, and are tried again when PostgreSQL chose them as victims."""

import asyncio
from uuid import UUID

import asyncpg
import pytest

from generated.problems import NotFound
from impl.platform import clock, db, ids, journal, telemetry

pytestmark = pytest.mark.usefixtures("app")  # which has opened the database


@pytest.fixture
async def book() -> UUID:
    book_id = ids.new_id()
    await db.execute(
        "INSERT INTO books (id, name, base_currency, time_zone, first_month, seq, compacted_seq,"
        " version, created_at, updated_at)"
        " VALUES ($1, 'Test', 'EUR', 'UTC', '2026-01-01', 0, 0, 1, $2, $2)",
        book_id,
        clock.now(),
    )
    return book_id


async def _name(book_id: UUID) -> str:
    name: str = await db.fetchval("SELECT name FROM books WHERE id = $1", book_id)
    return name


async def _rename(book_id: UUID, name: str) -> None:
    await db.execute("UPDATE books SET name = $2 WHERE id = $1", book_id, name)


class TestTransactions:
    async def test_an_error_undoes_everything_inside(self, book: UUID) -> None:
        async def fail() -> None:
            async with db.transaction():
                await _rename(book, "changed")
                raise ValueError("no")

        with pytest.raises(ValueError, match="no"):
            await fail()
        assert await _name(book) == "Test"

    async def test_an_inner_transaction_joins_the_outer_one(self, book: UUID) -> None:
        async def fail_outside() -> None:
            async with db.transaction() as outer:
                async with db.transaction() as inner:
                    assert inner is outer
                    await _rename(book, "changed")
                raise ValueError("no")

        with pytest.raises(ValueError, match="no"):
            await fail_outside()
        assert await _name(book) == "Test"

    async def test_whole_sets_are_joined_without_going_row_by_row(self) -> None:
        join = (
            "EXPLAIN SELECT FROM payees JOIN unnest($1::text[]) AS wanted (name_key)"
            " USING (name_key) WHERE book_id = $2"
        )
        asked = (join, ["tea"], ids.new_id())
        async with db.transaction():
            async with db.whole_sets():
                inside = "\n".join(row[0] for row in await db.fetch(*asked))
            after = "\n".join(row[0] for row in await db.fetch(*asked))
        assert "Nested Loop" not in inside
        assert "Nested Loop" in after

    async def test_a_session_holds_one_connection_without_begin(self) -> None:
        async with db.session() as held:
            assert not held.is_in_transaction()
            first = await db.fetchval("SELECT pg_backend_pid()")
            assert await db.fetchval("SELECT pg_backend_pid()") == first

    async def test_a_session_inside_a_session_or_a_transaction_uses_what_is_held(self) -> None:
        async with db.session() as outer, db.session() as inner:
            assert inner is outer
        async with db.transaction() as held, db.session() as seen:
            assert seen is held

    async def test_a_conflict_that_does_not_end_is_given_up(self) -> None:
        tries = 0

        async def fail() -> None:
            nonlocal tries
            tries += 1
            raise asyncpg.SerializationError("could not serialize access")

        before = telemetry.RETRIES._value.get()
        with pytest.raises(asyncpg.SerializationError):
            await db.retried(fail)
        assert tries == db.ATTEMPTS
        assert telemetry.RETRIES._value.get() == before + db.ATTEMPTS - 1

    async def test_a_deadlock_is_tried_again_until_both_are_done(self) -> None:
        one, two = ids.new_id(), ids.new_id()
        await db.execute("CREATE TABLE IF NOT EXISTS deadlock (id uuid PRIMARY KEY, n int)")
        await db.executemany("INSERT INTO deadlock VALUES ($1, 0)", [(one,), (two,)])
        both, tries = asyncio.Barrier(2), 0

        async def count_up(first: UUID, second: UUID) -> None:
            nonlocal tries
            tries += 1
            async with db.transaction():
                await db.execute("UPDATE deadlock SET n = n + 1 WHERE id = $1", first)
                if tries <= 2:
                    await both.wait()
                await db.execute("UPDATE deadlock SET n = n + 1 WHERE id = $1", second)

        await asyncio.gather(
            db.retried(lambda: count_up(one, two)), db.retried(lambda: count_up(two, one))
        )
        counts = await db.fetch("SELECT n FROM deadlock WHERE id IN ($1, $2)", one, two)
        assert [row["n"] for row in counts] == [2, 2]
        assert tries == 3
        await db.execute("DROP TABLE deadlock")

    async def test_another_error_is_not_tried_again(self) -> None:
        tries = 0

        async def fail() -> None:
            nonlocal tries
            tries += 1
            await db.execute("SELECT 1 / 0")

        with pytest.raises(asyncpg.DivisionByZeroError):
            await db.retried(fail)
        assert tries == 1


class TestJournal:
    async def test_a_change_set_gives_its_entries_the_next_seq(self, book: UUID) -> None:
        with journal.watching() as seqs:
            async with journal.change_set(book, None) as changes:
                changes.record("payee", ids.new_id(), "create", None, {"name": "Baker"})
                changes.record("payee", ids.new_id(), "create", None, {"name": "Miller"})
        assert seqs == {book: 1}
        rows = await db.fetch(
            "SELECT seq, ordinal, after->>'name' AS name FROM changes WHERE book_id = $1"
            " ORDER BY seq, ordinal",
            book,
        )
        assert [tuple(row) for row in rows] == [(1, 1, "Baker"), (1, 2, "Miller")]

    async def test_a_change_set_without_entries_takes_no_seq(self, book: UUID) -> None:
        async with journal.change_set(book, None) as changes:
            pass
        assert changes.seq is None
        assert await db.fetchval("SELECT seq FROM books WHERE id = $1", book) == 0

    async def test_a_failed_change_set_leaves_neither_entries_nor_a_gap(self, book: UUID) -> None:
        async def fail() -> None:
            async with journal.change_set(book, None) as changes:
                changes.record("payee", ids.new_id(), "create", None, {"name": "Baker"})
                raise ValueError("no")

        with pytest.raises(ValueError, match="no"):
            await fail()
        assert await db.fetchval("SELECT count(*) FROM changes WHERE book_id = $1", book) == 0
        assert await db.fetchval("SELECT seq FROM books WHERE id = $1", book) == 0

    async def test_a_snapshot_keeps_ids_and_refuses_what_json_cannot_say(self, book: UUID) -> None:
        payee: UUID = await db.fetchval("SELECT gen_random_uuid()")
        async with journal.change_set(book, None) as changes:
            changes.record("payee", payee, "create", None, {"id": payee})
            with pytest.raises(TypeError, match="not JSON serializable"):
                changes.record("payee", payee, "update", None, {"id": object()})
        kept = await db.fetchval("SELECT after->>'id' FROM changes WHERE book_id = $1", book)
        assert kept == str(payee)

    async def test_an_inner_change_set_of_the_same_book_joins_the_outer_one(
        self, book: UUID
    ) -> None:
        async with (
            journal.change_set(book, None) as outer,
            journal.change_set(book, None) as inner,
        ):
            assert inner is outer

    async def test_a_book_that_is_gone_cannot_be_written(self) -> None:
        with pytest.raises(NotFound):
            async with journal.change_set(ids.new_id(), None):
                pass

    async def test_many_writers_queue_up_and_seq_is_without_gaps(self, book: UUID) -> None:
        async def write() -> None:
            async with journal.change_set(book, None) as changes:
                changes.record("payee", ids.new_id(), "create", None, {})

        await asyncio.gather(*(write() for _ in range(30)))
        rows = await db.fetch("SELECT seq FROM changes WHERE book_id = $1 ORDER BY seq", book)
        assert [row["seq"] for row in rows] == list(range(1, 31))
