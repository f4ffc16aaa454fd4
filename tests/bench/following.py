"""Delta sync: sixteen writers, and a client that follows the feed of their book."""

import asyncio
import random
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, Final
from uuid import UUID, uuid4

import httpx

from tests.bench.figures import Figure
from tests.bench.scale import Scale
from tests.bench.world import World
from tests.budget.following import Follower, Page

WRITERS: Final = 16
_DRAINED: Final = 10_000
"""Changes that a client should catch up with in a second."""


def following(world: World, scale: Scale) -> Iterator[Figure]:
    """Over HTTP, on a book of its own; then all of its feed at once."""
    follower, seconds, drained = asyncio.run(_follow(world, scale.followed))
    changes = len(drained.heard)
    heard = Counter((each["seq"], each["entity_id"]) for each in follower.heard)
    there = Counter((each["seq"], each["entity_id"]) for each in drained.heard)
    name = f"of {changes:,} changes that {WRITERS} writers make, to a client that polls"
    yield Figure(f"{name}, missed", (there - heard).total(), "", 0)
    yield Figure(f"{name}, heard twice", (heard - there).total(), "", 0)
    yield Figure(f"{name}, polls", follower.polls, "")
    yield Figure(f"writes of {WRITERS} writers on one book, a client polling",
                 scale.followed / seconds[0], "a second")  # fmt: skip
    yield Figure(f"to drain {_DRAINED:,} changes of the feed",
                 seconds[1] * _DRAINED / changes, "s", 1)  # fmt: skip
    yield Figure("of which processor time of the service", seconds[2] * _DRAINED / changes, "s")


async def _follow(
    world: World, writes: int
) -> tuple[Follower, tuple[float, float, float], Follower]:
    """The client that followed, one that came afterwards, and the seconds of both.

    The third are the service's own while it answers the second client.
    """
    http = world.person.http
    limits = httpx.Limits(max_connections=WRITERS + 1)
    async with httpx.AsyncClient(
        base_url=str(http.base_url), headers=http.headers, timeout=60, limits=limits
    ) as client:
        home = await _post(client, "/budget/books", {"name": "Followed", "base_currency": "EUR"})
        book = f"/budget/books/{home['id']}"
        account = {"kind": "asset", "subtype": "checking", "currency": "EUR"}
        accounts = [
            (await _post(client, f"{book}/accounts", {**account, "name": f"Account {n}"}))["id"]
            for n in range(3)
        ]
        share = writes // WRITERS

        async def ask(since: int, cursor: str | None) -> Page:
            parameters: dict[str, Any] = {"since": since, "limit": 200}
            asked = {**parameters, "cursor": cursor} if cursor else parameters
            page: Page = (await client.get(f"{book}/changes", params=asked)).json()
            return page

        follower, drained = Follower(ask), Follower(ask)
        began = time.monotonic()
        await follower.follow(
            asyncio.gather(*(_write(client, book, accounts, n, share) for n in range(WRITERS)))
        )
        wrote, spent = time.monotonic(), world.service.cpu_seconds()
        await drained.poll()
        read = time.monotonic() - wrote
        return follower, (wrote - began, read, world.service.cpu_seconds() - spent), drained


async def _write(
    client: httpx.AsyncClient, book: str, accounts: Sequence[str], seed: int, writes: int
) -> None:
    """Mostly new transactions; some are changed or deleted again."""
    chance = random.Random(seed)  # noqa: S311  # the same writes every time
    there: list[UUID] = []
    for _ in range(writes):
        dice = chance.random()
        if there and dice < 0.1:
            await _send(client, "DELETE", f"{book}/transactions/{there.pop()}")
        elif there and dice < 0.3:
            path = f"{book}/transactions/{chance.choice(there)}"
            await _send(client, "PATCH", path, {"memo": f"{dice}"})
        else:
            body = {"account_id": chance.choice(accounts), "date": "2026-01-15",
                    "amount": chance.randint(-9_000, 9_000)}  # fmt: skip
            made = await _send(client, "POST", f"{book}/transactions", body)
            there.append(made.json()["id"])


async def _post(client: httpx.AsyncClient, path: str, body: dict[str, Any]) -> Any:
    return (await _send(client, "POST", path, body)).json()


async def _send(
    client: httpx.AsyncClient, method: str, path: str, body: dict[str, Any] | None = None
) -> httpx.Response:
    """What a client does that is told to come back: it sends the same again, under its key."""
    headers = {"Idempotency-Key": uuid4().hex} if method == "POST" else {}
    while True:
        answer = await client.request(method, path, json=body, headers=headers)
        if answer.status_code != httpx.codes.SERVICE_UNAVAILABLE:
            return answer.raise_for_status()
        await asyncio.sleep(float(answer.headers["Retry-After"]))
