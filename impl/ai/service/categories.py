"""Categories for transactions: a book's facts, remembered while they hold, and verdicts on them."""

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Protocol
from uuid import UUID

import structlog

from impl.ai.repository import ledger
from impl.ai.rules.descriptors import read
from impl.ai.rules.learning import evidence, unrecognised
from impl.ai.rules.links import Category, Links, links
from impl.ai.rules.memory import Memory, Visit
from impl.ai.rules.recognition import recognise
from impl.ai.rules.verdicts import Heard, Purposes, Verdict, decide
from impl.platform.engine_process import EngineError

_BOOKS: Final = 64
_NOBODY: Final[frozenset[UUID]] = frozenset()
_log = structlog.get_logger("centime.ai")


class Reader(Protocol):
    """The reading engine (impl/ai/engines/reader.py), wherever it runs."""

    async def guess(self, texts: Sequence[str]) -> list[dict[str, float]]: ...

    async def likeness(self, texts: Sequence[str]) -> list[list[float]]: ...

    async def closeness(self, texts: Sequence[str], others: Sequence[str]) -> list[list[float]]: ...


@dataclass(frozen=True, slots=True)
class Item:
    """What a category is looked for."""

    text: str
    amount: int


@dataclass(frozen=True, slots=True)
class BookFacts:
    """What is known of a book at one of its seqs."""

    seq: int
    categories: Mapping[UUID, Category]
    memory: Memory
    links: Links


class Categorizer:
    """Verdicts on items. Without the engine it goes on with what needs none."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self._known: OrderedDict[UUID, BookFacts] = OrderedDict()

    async def verdicts(
        self, book: BookFacts, items: Sequence[Item], rejected: Mapping[str, frozenset[UUID]]
    ) -> list[Verdict]:
        """One an item, in their order."""
        descriptors = [read(item.text) for item in items]
        guesses = await self._guess([descriptor.spoken for descriptor in descriptors])
        made = []
        for item, descriptor, guessed in zip(items, descriptors, guesses, strict=True):
            incoming = item.amount > 0
            remembered = book.memory.recall(descriptor, item.amount)
            seen = remembered.visits.keys() if remembered else _NOBODY
            heard = Heard(
                incoming,
                recognise(descriptor, incoming=incoming),
                guessed,
                remembered,
                rejected.get(descriptor.key, _NOBODY) - seen,
            )
            made.append(decide(heard, book.links, book.categories))
        return made

    async def facts(self, book_id: UUID) -> BookFacts:
        """The book's facts, read anew when it has changed."""
        seq = await ledger.seq(book_id)
        known = self._known.get(book_id)
        if known is None or known.seq != seq:
            categories = await ledger.categories(book_id)
            visits = await ledger.visits(book_id)
            memory = Memory(Visit(each.text, each.amount, each.category_id) for each in visits)
            known = await self.learn(seq, categories, memory)
        self._known[book_id] = known
        self._known.move_to_end(book_id)
        while len(self._known) > _BOOKS:
            self._known.popitem(last=False)
        return known

    async def learn(self, seq: int, categories: Sequence[Category], memory: Memory) -> BookFacts:
        """What follows from a book's categories and its merchants."""
        names = unrecognised(memory)
        guessed = dict(zip(names, await self._guess(names), strict=True))
        made = links(categories, evidence(memory, guessed), await self._likeness(categories))
        return BookFacts(seq, {each.id: each for each in categories}, memory, made)

    async def _guess(self, texts: Sequence[str]) -> list[Purposes]:
        if not texts:
            return []
        try:
            return list(await self.reader.guess(texts))
        except EngineError as error:
            _log.warning("engine_failed", error=str(error))
            return [{} for _ in texts]

    async def _likeness(self, categories: Sequence[Category]) -> dict[UUID, list[float]] | None:
        if not categories:
            return None
        try:
            rows = await self.reader.likeness([each.spoken for each in categories])
        except EngineError as error:
            _log.warning("engine_failed", error=str(error))
            return None
        return {each.id: row for each, row in zip(categories, rows, strict=True)}
