"""Lists, searches and months of books of three sizes, in a crowd; and how they grow."""

import datetime as dt
import random
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from tests.bench.figures import Figure
from tests.bench.largest import largest
from tests.bench.operations import ALONE, CROWD
from tests.bench.scale import Scale
from tests.bench.traffic import Request, Traffic
from tests.bench.world import YEARS, World, plans
from tests.factories.book import FIRST_YEAR, PAYEES, LargeBook

_PAGES: Final = (50, 60, 100)
_MONTHS: Final = (50, 50, 100)
"""Milliseconds, p95, of the small book, the large and the largest one."""
_SEARCH: Final = 150
_CREATE: Final = 30
_GROWTH: Final = 1.3
_PLANNED: Final = 300
_EARLY: Final = dt.date(FIRST_YEAR + 1, 1, 1)


def lists(world: World, scale: Scale) -> Iterator[Figure]:
    """Each plan by itself, on each book; then what is alone and may not grow."""
    traffic = Traffic(world.folder, world.person.access_token)
    books = (world.small, world.large, largest(world, scale))

    def p95(requests: Sequence[Request], connections: int = CROWD) -> float:
        return traffic.turn(world.service, requests, connections, scale.seconds).p95

    for name, plan, targets in (
        ("list", _listed, _PAGES),
        ("filtered list", _filtered, _PAGES),
        ("search", _searched, _PAGES),
        ("month", lambda book: plans(book)["get_month"], _MONTHS),
    ):
        for book, target in zip(books, targets, strict=True):
            size = f"{name} of {len(book.transactions):,} transactions"
            title = f"{size}, p95 at {CROWD} connections"
            yield Figure(title, p95(plan(book)), "ms", target)
    yield from _alone(p95, books)


def _alone(p95: Callable[..., float], books: Sequence[LargeBook]) -> Iterator[Figure]:
    small, _, book = books
    count = f"{len(book.transactions):,}"
    listed = [p95(_listed(each), ALONE) for each in (small, book)]
    yield Figure(f"list, p95 at {count} transactions of that at 1,000", listed[1] / listed[0],
                 "times", _GROWTH)  # fmt: skip
    depth = [p95(_listed(book, first), ALONE) for first in (_EARLY, book.last_month)]
    yield Figure(f"list of {count}, p95 of the oldest pages of that of the newest",
                 depth[0] / depth[1], "times", _GROWTH)  # fmt: skip
    for kind, words in _WORDS.items():
        requests = [_list(book, f"&q={word}") for word in words]
        yield Figure(f"search of {count} for {kind}, p95", p95(requests, ALONE), "ms", _SEARCH)
    created = plans(book)["create_transaction"]
    yield Figure(f"create_transaction among {count}, p95", p95(created, ALONE), "ms", _CREATE)


_WORDS: Final = {
    "what a third has": ["receipt", "Receipt", "ceip", "eceipt"],
    "what few have": [f"receipt%20{n}" for n in range(1_000, 99_000, 981)],
    "what none has": [f"nobody%20{n}" for n in range(50)],
    "a payee": [f"payee%20{n}" for n in range(100, PAYEES)],
}


def _list(book: LargeBook, query: str) -> Request:
    return Request("GET", f"/api/v1/budget/books/{book.id}/transactions?limit=50{query}")


def _listed(book: LargeBook, until: dt.date | None = None) -> list[Request]:
    """Pages anywhere in the history, or all in the year before a day."""
    chance = random.Random(11)  # noqa: S311  # the same requests every time
    end, span = (until, 365) if until else (book.last_month, 365 * YEARS)
    days = (end - dt.timedelta(chance.randrange(span)) for _ in range(_PLANNED))
    return [_list(book, f"&date_to={day}") for day in days]


def _filtered(book: LargeBook) -> list[Request]:
    """By account, category, payee, both, and what has no category; some anywhere, some newest."""
    chance = random.Random(12)  # noqa: S311  # the same
    found = []
    for _ in range(_PLANNED):
        account, category = chance.choice(book.accounts), chance.choice(book.categories[1:])
        filters = chance.choice(
            [
                f"account_id={account}",
                f"category_id={category}",
                f"payee_id={chance.choice(book.payees)}",
                f"account_id={account}&category_id={category}",
                f"account_id={account}&amount_max=-10000",
            ]
        )
        day = book.last_month - dt.timedelta(chance.randrange(365 * YEARS))
        found.append(_list(book, f"&{filters}" + chance.choice(["", f"&date_to={day}"])))
    return found


def _searched(book: LargeBook) -> list[Request]:
    words = [word for each in _WORDS.values() for word in each]
    chance = random.Random(13)  # noqa: S311  # the same
    return [_list(book, f"&q={chance.choice(words)}") for _ in range(_PLANNED)]
