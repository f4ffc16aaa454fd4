"""The words that questions about a book may use, remembered while the book stays as it is."""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from impl.ai.repository import ledger
from impl.ai.repository import names as naming
from impl.ai.rules.links import Evidence, links
from impl.ai.rules.questions.names import Name, Names, Synonyms
from impl.platform.currencies import DECIMALS

_BOOKS: Final = 64


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """A book's names at one of its seqs."""

    seq: int
    listed: Sequence[Name]
    names: Names
    decimals: int
    time_zone: ZoneInfo


class Vocabularies:
    """The names of the books asked about last."""

    def __init__(self) -> None:
        self._known: OrderedDict[UUID, Vocabulary] = OrderedDict()

    async def of(self, book_id: UUID) -> Vocabulary:
        """The book's names, read anew when it has changed."""
        seq = await ledger.seq(book_id)
        known = self._known.get(book_id)
        if known is None or known.seq != seq:
            known = await self._read(book_id, seq)
        self._known[book_id] = known
        self._known.move_to_end(book_id)
        while len(self._known) > _BOOKS:
            self._known.popitem(last=False)
        return known

    @staticmethod
    async def _read(book_id: UUID, seq: int) -> Vocabulary:
        book = await naming.settings(book_id)
        categories = await ledger.categories(book_id)
        listed = await naming.names(book_id)
        synonyms = Synonyms(links(categories, Evidence()), {each.id: each for each in categories})
        decimals = DECIMALS.get(book.base_currency, 2)
        return Vocabulary(seq, listed, Names(listed, synonyms), decimals, ZoneInfo(book.time_zone))
