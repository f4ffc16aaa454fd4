"""Workers that are killed with -9 at any moment, one after the other, while messages are due."""

import asyncio
import os
import random
import signal
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from tests.live import Person
from tests.notifications.receiver import Receiver
from tests.notifications.spending import Household
from tests.nursery import nursery

ENVIRONMENT: Final = {
    "CENTIME_OUTBOUND_ALLOW": "127.0.0.0/8",
    "CENTIME_RUN_WORKER_IN_PROCESS": "false",
    "CENTIME_WEBHOOK_TIMEOUT_SECONDS": "1",
    "CENTIME_ACCESS_TOKEN_MINUTES": "120",  # a thousand lives take longer than one token
}
_LONGEST_LIFE: Final = 0.4
"""Seconds that a worker has after the first message of a trial came, or would have come."""
_IN_THE_ACT: Final = 5
"""One worker of so many dies for sure between sending and hearing the answer."""
_PATIENCE: Final = 60
"""Seconds until a message is given up."""


@dataclass
class Outcome:
    """What people were told of what happened."""

    wanted: list[int]
    """The amounts that were spent."""
    shown: list[dict[str, Any]]
    """The feed, oldest first."""
    received: list[Any]
    """What the webhook's receiver got."""
    ids: dict[int, set[str]] = field(default_factory=dict)
    """The ids under which each amount was sent."""

    def __post_init__(self) -> None:
        for each in self.received:
            self.ids.setdefault(each.json["data"]["amount"], set()).add(each.id)

    @property
    def lost(self) -> set[int]:
        return {*self.wanted} - {*self.ids} | {*self.wanted} - {*self._amounts}

    @property
    def twice(self) -> int:
        """Messages that came under two ids, or stood in the feed twice."""
        doubled = len(self.shown) - len({*self._amounts})
        return doubled + sum(len(ids) - 1 for ids in self.ids.values())

    @property
    def repeated(self) -> int:
        """Messages that were sent again under their id, as at least once means."""
        return len(self.received) - len({each.id for each in self.received})

    @property
    def _amounts(self) -> list[int]:
        return [each["data"]["amount"] for each in self.shown]


async def kill_workers(
    trials: int,
    url: str,
    servers: tuple[Path, str, str],
    receiver: Receiver,
    tell: Callable[[int], None] = lambda _: None,
) -> Outcome:
    """Two messages a trial, of which the worker that is killed has sent one, or neither."""
    chance = random.Random(20_261)  # noqa: S311  # moments to die at
    amounts = range(100_000, 100_000 + trials)

    async def answer_late(writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(chance.uniform(0, 0.2))
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")

    receiver.answers = [answer_late]
    person = await asyncio.to_thread(Person, url)
    home = await asyncio.to_thread(Household, person)
    kinds = {"event_types": ["transaction.large"]}
    await asyncio.to_thread(
        lambda: person.call("POST", "/notifications/webhooks", url=receiver.url, **kinds)
    )
    wanted = [-each - more for each in amounts for more in (0, 1_000_000)]
    with nursery(*servers, ENVIRONMENT) as workers:
        for done, amount in enumerate(amounts):
            receiver.heard.clear()
            await asyncio.to_thread(home.spend, amount)
            pid = await asyncio.to_thread(workers.worker)
            await asyncio.wait_for(receiver.heard.wait(), _PATIENCE)
            receiver.heard.clear()
            await asyncio.to_thread(home.spend, amount + 1_000_000)
            if done % _IN_THE_ACT == 0:
                await asyncio.wait_for(receiver.heard.wait(), _PATIENCE)
            else:
                await asyncio.sleep(chance.uniform(0, _LONGEST_LIFE))
            os.kill(pid, signal.SIGKILL)
            tell(done + 1)
        await asyncio.to_thread(workers.worker)
        await _until_heard(receiver, {*wanted})
    shown = await asyncio.to_thread(feed_of, person)
    person.http.close()
    return Outcome(wanted, shown, receiver.received)


async def _until_heard(receiver: Receiver, amounts: set[int]) -> None:
    async with asyncio.timeout(_PATIENCE + 0.1 * len(amounts)):
        while not amounts <= {each.json["data"]["amount"] for each in receiver.received}:
            receiver.heard.clear()
            await receiver.heard.wait()


def feed_of(person: Person) -> list[dict[str, Any]]:
    """All entries of the kind that the trials cause, oldest first."""
    path = query = "/notifications/feed?type=transaction.large&limit=200"
    found: list[dict[str, Any]] = []
    while True:
        page = person.call("GET", path)
        found += page["items"]
        if page["next_cursor"] is None:
            return found[::-1]
        path = f"{query}&cursor={page['next_cursor']}"
