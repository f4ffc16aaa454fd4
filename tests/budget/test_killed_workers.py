"""Workers that are killed while they enter what falls due: each occurrence is entered once."""

import asyncio
import datetime as dt
import os
import random
import signal
from pathlib import Path
from typing import Any, Final
from uuid import UUID, uuid4

import asyncpg
import pytest

from impl.budget.tasks import tasks
from impl.platform import jobs
from tests.live import Person, serving
from tests.notifications.killing import ENVIRONMENT
from tests.nursery import Nursery, nursery

TRIALS: Final = 4
DAYS: Final = 200
"""What is to be entered: more than workers that are killed can do."""
_LONGEST_LIFE: Final = 0.5
"""Seconds that workers have after one of them entered something."""
_PATIENCE: Final = 60

pytestmark = pytest.mark.timeout(300)


class Bills:
    """A book whose schedule of every day nobody has looked at for long."""

    def __init__(self, person: Person, connection: asyncpg.Connection) -> None:
        self.person, self.connection = person, connection
        self.today = dt.datetime.now(dt.UTC).date()
        self.book = UUID(
            person.call("POST", "/budget/books", name="Home", base_currency="EUR")["id"]
        )
        self.account = self._made("accounts", name="Current", kind="asset", subtype="checking",
                                  currency="EUR")  # fmt: skip
        first = self.today - dt.timedelta(days=DAYS - 1)
        self.schedule = self._made(
            "schedules", name="Coffee", rule="FREQ=DAILY", start_date=f"{first}",
            account_id=self.account, amount=-250, autopost=True,
        )  # fmt: skip

    async def neglect(self) -> None:
        await self.connection.execute(
            "UPDATE schedules SET seen_through = start_date - 1 WHERE book_id = $1", self.book
        )

    async def entered(self) -> int:
        """How many days were posted."""
        found: int = await self.connection.fetchval(
            "SELECT count(*) FROM occurrences WHERE book_id = $1", self.book
        )
        return found

    async def reach(self, wanted: int) -> None:
        """Wait until so many are posted."""
        async with asyncio.timeout(_PATIENCE):
            while await self.entered() < wanted:  # noqa: ASYNC110  # another process does it
                await asyncio.sleep(0.01)

    def call(self, method: str, path: str, **body: Any) -> Any:
        return self.person.call(method, f"/budget/books/{self.book}/{path}", **body)

    def _made(self, things: str, **body: Any) -> str:
        return str(self.call("POST", things, **body)["id"])


async def _begin(app: Any, workers: Nursery) -> list[int]:
    """Two workers, each with a look to take."""
    for _ in range(2):
        task = app.tasks["look_at_schedules"].configure(queueing_lock=str(uuid4()))
        await task.defer_async(timestamp=0)
    return [await asyncio.to_thread(workers.worker) for _ in range(2)]


class TestKilledWorkers:
    async def test_enter_each_occurrence_once(
        self, tmp_path: Path, live_database_url: str, valkey_url: str
    ) -> None:
        servers = (tmp_path, live_database_url, valkey_url)
        chance = random.Random(20_261)  # noqa: S311  # moments to die at
        connection = await asyncpg.connect(live_database_url)
        reached = []
        with serving(*servers, ENVIRONMENT, measured=False) as service:
            bills = await asyncio.to_thread(lambda: Bills(Person(service.url), connection))
            await bills.neglect()
            async with jobs.opened(live_database_url, tasks) as app:
                with nursery(*servers, ENVIRONMENT) as workers:
                    for _ in range(TRIALS):
                        pids = await _begin(app, workers)
                        await bills.reach(min(DAYS, await bills.entered() + 1))
                        await asyncio.sleep(chance.uniform(0, _LONGEST_LIFE))
                        for pid in pids:
                            os.kill(pid, signal.SIGKILL)
                        reached.append(await bills.entered())
                    await _begin(app, workers)
                    await bills.reach(DAYS)
                    await asyncio.sleep(1)  # whatever still runs may do too much now
            account = bills.call("GET", f"accounts/{bills.account}")
            bills.person.http.close()
        rows = await connection.fetch(
            "SELECT date, count(*) AS times FROM transactions WHERE book_id = $1 GROUP BY date",
            bills.book,
        )
        noted = await connection.fetchval(
            "SELECT count(DISTINCT seq) FROM changes WHERE book_id = $1 AND entity = 'occurrence'",
            bills.book,
        )
        await connection.close()
        assert reached[0] < DAYS, "all was done before anybody was killed"
        assert len(rows) == DAYS
        assert {row["times"] for row in rows} == {1}
        assert (account["balance"], noted) == (-250 * DAYS, DAYS)
