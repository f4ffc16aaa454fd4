"""A run of two hundred rules over a history of a hundred thousand transactions."""

import asyncio
import sys
import time
from collections.abc import Iterator
from typing import Any, Final
from uuid import UUID

import psutil

from generated.budget.models import RuleCreate, RuleRun, RuleRunCreate
from impl.budget.tasks import run_rules
from impl.platform import db
from impl.platform.settings import load
from tests.bench.figures import Figure
from tests.bench.largest import seeded
from tests.bench.scale import Scale
from tests.bench.world import World
from tests.factories.book import LargeBook
from tests.factories.budget import a_caller, a_service

RULES: Final = 200
_SECONDS: Final = 60


def rules(world: World, scale: Scale) -> Iterator[Figure]:
    """As the worker does it, in this process; half of the transactions get another category."""
    print(f"seeding a book of {scale.ruled:,} transactions", file=sys.stderr, flush=True)
    book = asyncio.run(seeded(world, scale.ruled))
    wall, cpu, run = asyncio.run(_run(world.database_url, book))
    name = f"{RULES} rules run over {run.result.examined:,} transactions"
    yield Figure(name, wall, "s", _SECONDS)
    yield Figure(f"{name}, processor time of the worker", cpu, "s")
    yield Figure("of which are changed", 100 * run.result.changed / run.result.examined, "%")


async def _run(url: str, book: LargeBook) -> tuple[float, float, RuleRun]:
    """Seconds, processor seconds, and the run when it was done."""
    await db.connect(load(database_url=url, statement_timeout_seconds=120), url)
    try:
        service, caller = a_service(url), a_caller()
        for number in range(RULES):
            body = RuleCreate.model_validate(_rule(book, number))
            await service.create_rule(caller, book.id, body=body)
        queued = await service.run_rules(caller, book.id, body=RuleRunCreate())
        began, process = time.perf_counter(), psutil.Process()
        spent = sum(process.cpu_times()[:2])
        await run_rules(str(book.id), str(queued.id))
        wall = time.perf_counter() - began
        cpu = sum(process.cpu_times()[:2]) - spent
        return wall, cpu, await service.get_rule_run(caller, book.id, queued.id)
    finally:
        await db.disconnect()


def _rule(book: LargeBook, number: int) -> dict[str, Any]:
    """Half are about one payee each; the others look at texts and amounts, and seldom fire."""
    outflow = {"field": "amount", "direction": "outflow", "minimum": 100 + number, "maximum": None}
    if number < RULES // 2:
        said = [{"field": "payee_name", "operator": "is", "values": [f"payee {number}"]}, outflow]
        done = {"type": "set_category", "category_id": _category(book, number)}
    elif number % 2:
        expression = rf"receipt \d{{0,3}}{number}$"
        said = [{"field": "memo", "operator": "matches", "values": [expression]}]
        done = {"type": "append_memo", "memo": "checked"}
    else:
        texts = {"field": "payee_name", "operator": "contains", "values": [f"shop {number}", "xyz"]}
        said = [texts, {"field": "memo", "operator": "starts_with", "values": [f"{number}"]}]
        done = {"type": "set_status", "status": "pending"}
    return {"name": f"Rule {number}", "conditions": said, "actions": [done]}


def _category(book: LargeBook, number: int) -> UUID:
    return book.categories[1 + number % (len(book.categories) - 1)]
