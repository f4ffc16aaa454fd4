"""Workers that are killed while they read and enter a large file: each row is entered once."""

import asyncio
import os
import random
import signal
from pathlib import Path
from typing import Any, Final
from uuid import UUID

import asyncpg
import pytest

from impl.budget.import_tasks import blueprint
from impl.platform import jobs
from tests.conftest import settings_of
from tests.live import Person, serving
from tests.notifications.killing import ENVIRONMENT
from tests.nursery import Nursery, nursery

ROWS: Final = 6_000
LIMITS: Final = {**ENVIRONMENT, "CENTIME_IMPORT_AT_ONCE_ROWS": "1000"}
_LONGEST_LIFE: Final = 0.3
"""Seconds that a worker has after it got somewhere."""
_PATIENCE: Final = 60

pytestmark = pytest.mark.timeout(300)


class Statement:
    """A large file on its way into a book, through one worker after the other."""

    def __init__(self, person: Person, connection: asyncpg.Connection, workers: Nursery) -> None:
        self.person, self.connection, self.workers = person, connection, workers
        self.chance = random.Random(20_262)  # noqa: S311  # moments to die at
        self.book = UUID(
            person.call("POST", "/budget/books", name="Home", base_currency="EUR")["id"]
        )
        self.account = self.call("POST", "accounts", name="Current", kind="asset",
                                 subtype="checking", currency="EUR")["id"]  # fmt: skip
        self.import_id = self._send()

    def call(self, method: str, path: str, **body: Any) -> Any:
        return self.person.call(method, f"/budget/books/{self.book}/{path}", **body)

    def job(self) -> dict[str, Any]:
        found: dict[str, Any] = self.call("GET", f"imports/{self.import_id}/job")
        return found

    async def survive(self, app: Any, task: str, counted: str) -> list[int]:
        """Have the job done by two workers that are killed, and one that is not: how far each."""
        reached = [0]
        for _ in range(2):
            pid = await asyncio.to_thread(self.workers.worker)
            await self._until(lambda job: job["result"][counted] > reached[-1])
            await asyncio.sleep(self.chance.uniform(0, _LONGEST_LIFE))
            os.kill(pid, signal.SIGKILL)
            reached.append(self.job()["result"][counted])
            await self._hand_back(app, task)
        pid = await asyncio.to_thread(self.workers.worker)
        await self._until(lambda job: job["status"] == "done")
        os.kill(pid, signal.SIGKILL)
        return reached[1:]

    async def _until(self, wanted: Any) -> None:
        async with asyncio.timeout(_PATIENCE):
            while not wanted(await asyncio.to_thread(self.job)):  # noqa: ASYNC110  # another process
                await asyncio.sleep(0.02)

    async def _hand_back(self, app: Any, task: str) -> None:
        """What the rescue of stalled jobs does a minute later."""
        job_id = await self.connection.fetchval(
            "SELECT id FROM import_jobs WHERE book_id = $1", self.book
        )
        await app.configure_task(task).defer_async(
            book_id=str(self.book), import_id=self.import_id, job_id=str(job_id)
        )

    def _send(self) -> str:
        lines = (
            f"2026-01-{number % 28 + 1:02d},Shop {number % 50},-{number % 90 + 1}.50\n"
            for number in range(ROWS)
        )
        answer = self.person.http.post(
            f"/budget/books/{self.book}/imports",
            data={"account_id": self.account},
            files={"file": ("large.csv", "Date,Payee,Amount\n" + "".join(lines), "text/csv")},
        )
        assert answer.status_code == 202, answer.text
        assert answer.headers["Location"].endswith(answer.json()["id"])
        return str(answer.json()["id"])


class TestKilledWorkers:
    async def test_read_and_enter_each_row_once(
        self, tmp_path: Path, live_database_url: str, valkey_url: str
    ) -> None:
        servers = (tmp_path, live_database_url, valkey_url)
        connection = await asyncpg.connect(live_database_url)
        imports = blueprint(settings_of(live_database_url))
        with (
            serving(*servers, LIMITS, measured=False) as service,
            nursery(*servers, LIMITS) as workers,
        ):
            person = Person(service.url)
            made = await asyncio.to_thread(lambda: Statement(person, connection, workers))
            async with jobs.opened(live_database_url, imports) as app:
                read = await made.survive(app, "budget:read_import", "rows_read")
                assert made.call("GET", f"imports/{made.import_id}")["rows"]["new"] == ROWS
                accepted = made.call("POST", f"imports/{made.import_id}/commit")
                assert accepted["status"] == "committing"
                entered = await made.survive(app, "budget:commit_import", "rows_written")
            done = made.call("GET", f"imports/{made.import_id}")
            balance = made.call("GET", f"accounts/{made.account}")["balance"]
            person.http.close()
        rows = await connection.fetch(
            "SELECT import_row, count(*) AS times FROM transactions WHERE book_id = $1 GROUP BY 1",
            made.book,
        )
        sets = await connection.fetchval(
            "SELECT count(DISTINCT change_set_id) FROM changes "
            "WHERE book_id = $1 AND entity = 'transaction'",
            made.book,
        )
        await connection.close()
        assert read[0] <= ROWS
        assert entered[0] < ROWS, "all was entered before anybody was killed"
        assert (len(rows), {row["times"] for row in rows}, sets) == (ROWS, {1}, 1)
        assert done["transactions_created"] == ROWS
        assert balance == -sum(number % 90 * 100 + 150 for number in range(ROWS))
