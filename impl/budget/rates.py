"""What currencies are worth in each other on days, by the rates of a book."""

import datetime as dt
from collections.abc import Collection
from typing import TypeAlias
from uuid import UUID

from impl.budget.repository import rates as stored
from impl.platform import exchange
from impl.platform.exchange import Exchange

Asked: TypeAlias = tuple[str, str, dt.date]
"""From a currency, to another, on a day."""


async def exchanges(
    book_id: UUID, base: str, asked: Collection[Asked]
) -> dict[Asked, Exchange | None]:
    """What holds for each; None where the book has no rate. `base` is its base currency."""
    pairs = {each: exchange.pairs(each[0], each[1], base) for each in asked}
    wanted = {(pair, each[2]) for each, looked_at in pairs.items() for pair in looked_at}
    known = await stored.as_of(book_id, wanted) if wanted else {}
    found = {}
    for each, looked_at in pairs.items():
        one, two, day = each
        held = {pair: known[pair, day] for pair in looked_at if (pair, day) in known}
        found[each] = exchange.exchange(one, two, base, held)
    return found
