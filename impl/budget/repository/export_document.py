"""What is planned and booked, as one JSON document: each thing as the feed of changes shows it.

A client that has the document goes on with `list_changes` from its `seq`; a narrowed one has none.
Imports, scanned documents, members and invitations are in the feed and not in it.
"""

from collections.abc import AsyncIterator, Iterable, Sequence
from typing import Final, Protocol
from uuid import UUID

import orjson

from impl.budget.repository import books, export_facts, ledger
from impl.budget.repository.accounts import Accounts
from impl.budget.repository.attachments import Attachments
from impl.budget.repository.base import Resource, Row
from impl.budget.repository.categories import Categories, CategoryGroups
from impl.budget.repository.goals import Goals
from impl.budget.repository.import_profiles import ImportProfiles
from impl.budget.repository.limits import Limits
from impl.budget.repository.money_moves import MoneyMoves
from impl.budget.repository.payees import Payees
from impl.budget.repository.rates import Rates
from impl.budget.repository.reconciliations import Reconciliations
from impl.budget.repository.rules import Rules
from impl.budget.repository.schedules import Occurrences, Schedules
from impl.budget.repository.tags import Tags
from impl.budget.rules.views import snapshot
from impl.budget.values import Booked
from impl.platform import clock

FORMAT: Final = "centime-book"
VERSION: Final = 1
"""Rises when a member changes its meaning or goes; new members may come at any time."""
_BEFORE: Final[dict[str, type[Resource]]] = {
    "accounts": Accounts,
    "category_groups": CategoryGroups,
    "categories": Categories,
    "payees": Payees,
    "tags": Tags,
}
_AFTER: Final[dict[str, type[Resource]]] = {
    "attachments": Attachments,
    "money_moves": MoneyMoves,
    "limits": Limits,
    "goals": Goals,
    "schedules": Schedules,
    "occurrences": Occurrences,
    "rules": Rules,
    "import_profiles": ImportProfiles,
    "reconciliations": Reconciliations,
    "rates": Rates,
}
LISTS: Final = (*_BEFORE, "transactions", "assignments", "holds", *_AFTER)
"""The members of the document that are lists, in their order."""


class Shown(Protocol):
    """Transactions as items of their list."""

    def __call__(self, found: Sequence[Booked], *, first: bool) -> str: ...


async def before(book_id: UUID, *, whole: bool) -> AsyncIterator[str]:
    """Up to the list of transactions, which is opened; `whole` if all of them are to follow."""
    book = await books.find(book_id)
    head = {
        "format": FORMAT,
        "version": VERSION,
        "exported_at": clock.now(),
        **({"seq": book["seq"]} if whole else {}),
        "book": books.snapshot(book),
    }
    yield _json(head)[:-1]
    async for text in _lists(book_id, _BEFORE):
        yield text
    yield ',"transactions":['


async def transactions(book_id: UUID) -> Shown:
    system = frozenset(await ledger.system_categories(book_id))

    def shown(found: Sequence[Booked], *, first: bool) -> str:
        items = ",\n".join(_json(snapshot(each, system)) for each in found)
        return items if first else f",\n{items}"

    return shown


async def after(book_id: UUID) -> AsyncIterator[str]:
    """From the end of the list of transactions."""
    yield "]"
    yield f',"assignments":[{_items(await export_facts.assignments(book_id))}]'
    yield f',"holds":[{_items(await export_facts.holds(book_id))}]'
    async for text in _lists(book_id, _AFTER):
        yield text
    yield "}\n"


async def _lists(book_id: UUID, wanted: dict[str, type[Resource]]) -> AsyncIterator[str]:
    for name, resource in wanted.items():
        yield f',"{name}":['
        first = True
        async for rows in export_facts.things(book_id, resource):
            yield _items(rows) if first else f",\n{_items(rows)}"
            first = False
        yield "]"


def _items(rows: Iterable[Row]) -> str:
    return ",\n".join(map(_json, rows))


def _json(value: object) -> str:
    """As the journal writes it; ids as asyncpg gives them are of a subclass of their own."""
    return orjson.dumps(value, default=str, option=orjson.OPT_UTC_Z).decode()
