"""Migrations say all that the tables say, go back to nothing, and may be run by many at once."""

import asyncio
import subprocess
import sys
from typing import Final

import asyncpg
import pytest

from impl.platform import jobs
from tests.live import ROOT, fresh_database

pytestmark = pytest.mark.timeout(120)

_SCHEMA: Final = """
SELECT format('%s.%s %s %s %s', table_name, column_name, data_type, is_nullable, column_default)
FROM information_schema.columns
WHERE table_schema IN ('public', 'budget_read') AND table_name <> 'aerich'
UNION ALL
SELECT format('%s.%s: %s', schemaname, viewname, definition) FROM pg_views
WHERE schemaname = 'budget_read'
UNION ALL
SELECT format('%s: %s', conrelid::regclass, pg_get_constraintdef(oid)) FROM pg_constraint
WHERE connamespace = 'public'::regnamespace AND conrelid::regclass::text <> 'aerich'
UNION ALL
SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> 'aerich'
ORDER BY 1
"""
_KEYS: Final = """
SELECT conrelid::regclass::text AS name, pg_get_constraintdef(oid) AS definition
FROM pg_constraint WHERE contype = 'p' AND connamespace = 'public'::regnamespace
"""
BY_BOOK: Final = {
    "accounts": "(book_id, id)",
    "book_members": "(book_id, user_id)",
    "budget_months": "(book_id, month)",
    "categories": "(book_id, id)",
    "category_groups": "(book_id, id)",
    "category_months": "(book_id, category_id, month)",
    "account_months": "(book_id, account_id, month)",
    "changes": "(book_id, seq, ordinal)",
    "payees": "(book_id, id)",
    "postings": "(book_id, transaction_id, ordinal)",
    "transactions": "(book_id, id)",
}


def _migrations() -> list[str]:
    return sorted(path.name for path in (ROOT / "migrations" / "models").glob("*.py"))


def _command(*arguments: str) -> str:
    """Run a step in a process of its own: Tortoise keeps one database a process."""
    done = subprocess.run(  # noqa: S603  # our own module
        [sys.executable, "-m", "tests.house.migration", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


async def _query(url: str, sql: str) -> list[asyncpg.Record]:
    connection = await asyncpg.connect(url)
    try:
        rows: list[asyncpg.Record] = await connection.fetch(sql)
        return rows
    finally:
        await connection.close()


async def _schema(url: str) -> list[str]:
    return [row[0] for row in await _query(url, _SCHEMA)]


@pytest.fixture
async def empty_url(postgres_url: str) -> str:
    return await fresh_database(postgres_url)


class TestMigrations:
    async def test_up_down_to_nothing_and_up_again_gives_the_same_schema(
        self, empty_url: str
    ) -> None:
        _command("up", empty_url)
        once = await _schema(empty_url)
        assert any(line.startswith("transactions.") for line in once)
        _command("down", empty_url)
        assert await _schema(empty_url) == []
        _command("up", empty_url)
        assert await _schema(empty_url) == once

    def test_no_two_have_the_same_number(self) -> None:
        """Two branches may have taken the next one; which comes first would be chance."""
        numbers = [name.partition("_")[0] for name in _migrations()]
        assert sorted(numbers) == sorted(set(numbers))

    async def test_tables_and_migrations_do_not_drift(self, empty_url: str) -> None:
        before = _migrations()
        _command("up", empty_url)
        assert _command("drift", empty_url) == "none"
        assert _migrations() == before

    async def test_several_replicas_may_migrate_at_once(self, empty_url: str) -> None:
        processes = [
            await asyncio.create_subprocess_exec(
                sys.executable, "-m", "tests.house.migration", "up", empty_url, cwd=ROOT
            )
            for _ in range(4)
        ]
        assert [await process.wait() for process in processes] == [0, 0, 0, 0]
        found = await _query(empty_url, "SELECT count(*) AS n FROM aerich")
        assert found[0]["n"] == len(_migrations())
        made = await _query(
            empty_url, f"SELECT to_regclass('{jobs.SCHEMA}.procrastinate_jobs') AS made"
        )
        assert made[0]["made"] is not None


class TestKeys:
    async def test_every_table_of_a_book_leads_its_key_with_the_book(
        self, database_url: str
    ) -> None:
        keys = {row["name"]: row["definition"] for row in await _query(database_url, _KEYS)}
        found = {name: keys[name].removeprefix("PRIMARY KEY ") for name in BY_BOOK}
        assert found == BY_BOOK
        assert keys["idempotency_keys"] == "PRIMARY KEY (caller_id, operation, key)"
