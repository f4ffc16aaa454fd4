"""Workers that are killed, wherever they are: nothing is lost, and nothing is shown twice."""

import asyncio
import itertools
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest

from tests.live import Person, Service, serving, working
from tests.notifications.receiver import Receiver
from tests.notifications.spending import Household

TRIALS: Final = 50
ENVIRONMENT: Final = {
    "CENTIME_OUTBOUND_ALLOW": "127.0.0.0/8",
    "CENTIME_RUN_WORKER_IN_PROCESS": "false",
    "CENTIME_WEBHOOK_TIMEOUT_SECONDS": "1",
}
_LONGEST_LIFE: Final = 0.4
"""Seconds that a worker has after the first message of a trial came, or would have come."""

pytestmark = pytest.mark.timeout(400)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("service")


@pytest.fixture(scope="module")
def service(folder: Path, live_database_url: str, valkey_url: str) -> Iterator[Service]:
    """A service without a worker."""
    with serving(folder, live_database_url, valkey_url, ENVIRONMENT) as running:
        yield running


async def feed_of(person: Person) -> list[dict[str, Any]]:
    """All entries of the kind that the trials cause, oldest first."""
    found: list[dict[str, Any]] = []
    query = "?type=transaction.large&limit=200"
    page = await asyncio.to_thread(person.call, "GET", f"/notifications/feed{query}")
    found += page["items"]
    while page["next_cursor"] is not None:
        path = f"/notifications/feed{query}&cursor={page['next_cursor']}"
        page = await asyncio.to_thread(person.call, "GET", path)
        found += page["items"]
    return found[::-1]


async def until_heard(receiver: Receiver, amounts: set[int]) -> None:
    async with asyncio.timeout(60):
        while not amounts <= {each.json["data"]["amount"] for each in receiver.received}:
            receiver.heard.clear()
            await receiver.heard.wait()


class TestKilledWorkers:
    async def test_lose_nothing_and_show_nothing_twice(
        self,
        service: Service,
        folder: Path,
        live_database_url: str,
        valkey_url: str,
        receiver: Receiver,
    ) -> None:
        chance = random.Random(20_261)  # noqa: S311  # moments to die at
        servers = (folder, live_database_url, valkey_url, ENVIRONMENT)

        async def answer_late(writer: asyncio.StreamWriter) -> None:
            await asyncio.sleep(chance.uniform(0, 0.2))
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")

        receiver.answers = [answer_late]
        ada = await asyncio.to_thread(Person, service.url)
        home = await asyncio.to_thread(Household, ada)
        kinds = {"event_types": ["transaction.large"]}
        await asyncio.to_thread(
            lambda: ada.call("POST", "/notifications/webhooks", url=receiver.url, **kinds)
        )
        for amount in range(100_000, 100_000 + TRIALS):
            receiver.heard.clear()
            await asyncio.to_thread(home.spend, amount)
            with working(*servers) as worker:
                await asyncio.wait_for(receiver.heard.wait(), 30)
                await asyncio.to_thread(home.spend, amount + 100_000)
                await asyncio.sleep(chance.uniform(0, _LONGEST_LIFE))
                worker.kill()
                worker.wait(10)
        wanted = {
            -amount - more for amount in range(100_000, 100_000 + TRIALS) for more in (0, 100_000)
        }
        with working(*servers):
            await until_heard(receiver, wanted)
        shown = await feed_of(ada)
        assert sorted(each["data"]["amount"] for each in shown) == sorted(wanted)
        assert all(one["sequence"] < two["sequence"] for one, two in itertools.pairwise(shown))
        ids_of: dict[int, set[str]] = {}
        for each in receiver.received:
            ids_of.setdefault(each.json["data"]["amount"], set()).add(each.id)
        assert {len(ids) for ids in ids_of.values()} == {1}
        assert len(receiver.received) > len({each.id for each in receiver.received})
        ada.http.close()
