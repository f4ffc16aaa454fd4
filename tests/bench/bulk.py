"""A thousand transactions at once, on the book of fifty thousand."""

import statistics
import time
from collections.abc import Iterator
from typing import Any, Final

from tests.bench.figures import Figure
from tests.bench.scale import Scale
from tests.bench.world import World

ROWS: Final = 1_000
_SECONDS: Final = 2


def bulk(world: World, scale: Scale) -> Iterator[Figure]:
    """Created, edited by a filter, changed one by one and deleted; each in one request."""
    book = f"/budget/books/{world.large.id}/transactions"
    spent: dict[str, list[float]] = {"created": [], "edited": [], "changed": [], "deleted": []}
    for _ in range(scale.rounds):
        rows = [_row(world, number) for number in range(ROWS)]
        made = _timed(spent["created"], world, f"{book}/bulk", {"create": rows})
        ids = [row["transaction_id"] for row in made["rows"]]
        category = str(world.large.categories[2])
        edit = {"filter": {"transaction_ids": ids}, "changes": {"category_id": category}}
        edited = _timed(spent["edited"], world, f"{book}/bulk-edit", {**edit, "dry_run": False})
        if edited["changed"] != ROWS:
            raise RuntimeError(f"{edited['changed']} rows were edited, not {ROWS}")
        changes = [{"transaction_id": id_, "changes": {"amount": -77}} for id_ in ids]
        _timed(spent["changed"], world, f"{book}/bulk", {"update": changes})
        gone = [{"transaction_id": id_} for id_ in ids]
        _timed(spent["deleted"], world, f"{book}/bulk", {"delete": gone})
    for what, seconds in spent.items():
        median = statistics.median(seconds)
        yield Figure(f"{ROWS:,} transactions {what} in one request", median, "s", _SECONDS)


def _row(world: World, number: int) -> dict[str, Any]:
    book = world.large
    return {
        "account_id": str(book.accounts[number % len(book.accounts)]),
        "date": f"{book.last_month:%Y-%m}-{number % 28 + 1:02}",
        "amount": -number - 1,
        "category_id": str(book.categories[1]),
        "payee_id": str(book.payees[number % len(book.payees)]),
    }


def _timed(spent: list[float], world: World, path: str, body: dict[str, Any]) -> Any:
    began = time.perf_counter()
    answer = world.person.http.post(path, json=body, timeout=60)
    spent.append(time.perf_counter() - began)
    return answer.raise_for_status().json()
