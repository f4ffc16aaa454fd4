"""From an event's commit to its webhook's first attempt, and workers that are killed."""

import asyncio
import datetime as dt
import statistics
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import httpx

from tests.bench.figures import Figure
from tests.bench.scale import Scale
from tests.bench.world import World
from tests.live import Person, fresh_database, serving, working
from tests.notifications.killing import ENVIRONMENT, Outcome, kill_workers
from tests.notifications.receiver import Receiver
from tests.notifications.spending import Household

RATE: Final = 50
"""Events a second."""
_PATIENCE: Final = 60


def deliveries(world: World, scale: Scale) -> Iterator[Figure]:
    """At fifty events a second, by a worker of its own beside the service."""
    folder = world.folder / "deliveries"
    folder.mkdir()
    seconds = asyncio.run(_paced(world, folder, scale.event_seconds))
    percentiles = statistics.quantiles(seconds, n=100)
    name = f"from commit to a webhook's first attempt, {RATE} events a second"
    yield Figure(f"{name}, p99", percentiles[98], "s", 2)
    yield Figure(f"{name}, p50", percentiles[49], "s")


async def _paced(world: World, folder: Path, seconds: int) -> list[float]:
    """The seconds that each event took."""
    servers = (folder, await fresh_database(world.database_url), world.redis_url)
    receiver = Receiver()
    with serving(*servers, ENVIRONMENT) as service, working(*servers, ENVIRONMENT):
        async with receiver.running():
            person = await asyncio.to_thread(Person, service.url)
            home = await asyncio.to_thread(Household, person)
            kinds = {"event_types": ["transaction.large"]}
            await asyncio.to_thread(
                lambda: person.call("POST", "/notifications/webhooks", url=receiver.url, **kinds)
            )
            await _spend(home, 1)
            await _heard(receiver, 1)  # the worker is up
            receiver.received.clear()
            committed = await _spend(home, RATE * seconds)
            await _heard(receiver, len(committed))
            person.http.close()
    return [each.at - committed[-each.json["data"]["amount"]] for each in receiver.received]


async def _heard(receiver: Receiver, messages: int) -> None:
    async with asyncio.timeout(_PATIENCE):
        while len(receiver.received) < messages:
            receiver.heard.clear()
            await receiver.heard.wait()


async def _spend(home: Household, events: int) -> dict[int, float]:
    """When each amount's transaction was answered, at an even pace: it was committed before."""
    committed: dict[int, float] = {}
    headers = home.person.http.headers
    address = str(home.person.http.base_url)
    async with httpx.AsyncClient(base_url=address, headers=headers, timeout=30) as http:

        async def one(number: int, at: float) -> None:
            await asyncio.sleep(max(0.0, at - time.monotonic()))
            amount = 100_000 + number
            answer = await http.post(
                f"/budget/books/{home.book}/transactions",
                json={"account_id": home.account, "amount": -amount,
                      "date": dt.datetime.now(dt.UTC).date().isoformat()},
            )  # fmt: skip
            answer.raise_for_status()
            committed[amount] = time.monotonic()

        began = time.monotonic()
        await asyncio.gather(*(one(n, began + n / RATE) for n in range(events)))
    return committed


def killed(world: World, scale: Scale) -> Iterator[Figure]:
    """Workers killed with -9 at any moment: what was lost, and what was shown twice."""
    folder = world.folder / "killed"
    folder.mkdir()
    told = asyncio.run(_killed(world, folder, scale.killed))
    name = f"of {len(told.wanted):,} messages, with {scale.killed:,} workers killed"
    yield Figure(f"{name}, lost", len(told.lost), "", 0)
    yield Figure(f"{name}, shown twice", told.twice, "", 0)
    yield Figure(f"{name}, sent again under their id", told.repeated, "")


async def _killed(world: World, folder: Path, trials: int) -> Outcome:
    servers = (folder, await fresh_database(world.database_url), world.redis_url)

    def tell(done: int) -> None:
        if done % 100 == 0:
            print(f"{done} workers killed", file=sys.stderr, flush=True)

    receiver = Receiver()
    with serving(*servers, ENVIRONMENT) as service:
        async with receiver.running():
            return await kill_workers(trials, service.url, servers, receiver, tell)
