"""Reports on a book of a million transactions, and what the totals for them cost writers."""

import asyncio
import datetime as dt
import itertools
import statistics
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import nullcontext
from typing import Any, Final
from unittest import mock

from impl.budget.rules.totals import Totals
from impl.platform import db
from impl.platform.settings import load
from tests.bench.figures import Figure
from tests.bench.largest import largest
from tests.bench.scale import Scale
from tests.bench.world import World
from tests.factories.budget import a_household, a_service

UNCACHED: Final = 200
CACHED: Final = 20
"""Milliseconds, p95."""
_WRITES: Final = 1.3
_REPORTS: Final[dict[str, dict[str, str]]] = {
    "spending": {"by": "category", "interval": "month"},
    "income-expense": {"interval": "month"},
    "net-worth": {"by": "account", "interval": "month"},
}


def reports(world: World, scale: Scale) -> Iterator[Figure]:
    """Each canned report over the whole history, by month; over HTTP, one after the other."""
    book = largest(world, scale).id
    days = itertools.count(1)
    for name, parameters in _REPORTS.items():
        path = f"/analytics/books/{book}/{name}"

        def anew(path: str = path, parameters: dict[str, str] = parameters) -> None:
            """A period that was not asked for before, and has the whole history in it."""
            first = dt.date(1990, 1, 1) + dt.timedelta(days=next(days))
            _asked(world, path, {**parameters, "date_from": first.isoformat()})

        def again(path: str = path, parameters: dict[str, str] = parameters) -> None:
            _asked(world, path, {**parameters, "period": "all"})

        again()
        title = f"{name} of {scale.large_book:,} transactions, p95"
        yield Figure(title, _p95(anew, scale.reports), "ms", UNCACHED)
        yield Figure(f"{title}, cached", _p95(again, scale.reports), "ms", CACHED)


def _asked(world: World, path: str, parameters: dict[str, str]) -> None:
    world.person.http.get(path, params=parameters).raise_for_status()


def _p95(ask: Callable[[], None], times: int) -> float:
    """Milliseconds that 95 in 100 requests take at most."""
    spent = []
    for _ in range(times):
        began = time.perf_counter()
        ask()
        spent.append(1000 * (time.perf_counter() - began))
    return statistics.quantiles(spent, n=20)[-1]


def maintenance(world: World, scale: Scale) -> Iterator[Figure]:
    """What a transaction costs with the months of accounts, and without: in turns."""
    yield Figure("cost of entering a transaction, with the months of accounts by without",
                 asyncio.run(_ratio(world.database_url, scale)), "", _WRITES)  # fmt: skip


async def _ratio(url: str, scale: Scale) -> float:
    await db.connect(load(database_url=url), url)
    try:
        home = await a_household(a_service(url))
        account, category = await home.account(), await home.category()

        async def enter() -> None:
            for _ in range(scale.entered):
                await home.enter(account, -100, category_id=category.id)

        await enter()
        ratios = []
        for _ in range(scale.rounds):
            spent = [await _seconds(enter, without=each) for each in (True, False)]
            ratios.append(spent[1] / spent[0])
        return statistics.median(ratios)
    finally:
        await db.disconnect()


async def _seconds(enter: Callable[[], Awaitable[None]], *, without: bool) -> float:
    nothing: Any = mock.patch.object(Totals, "account_months", return_value={})
    with nothing if without else nullcontext():
        began = time.perf_counter()
        await enter()
        return time.perf_counter() - began
