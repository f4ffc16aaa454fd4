"""The book of a million transactions, which several measurements share."""

import asyncio
import sys
from typing import Final

import asyncpg

from impl.budget.rebuild import rebuild_totals
from impl.platform import db
from impl.platform.settings import load
from tests.bench.scale import Scale
from tests.bench.world import YEARS, World
from tests.factories.book import LargeBook, make_book

_made: Final[dict[str, LargeBook]] = {}
"""By the world's database."""


def largest(world: World, scale: Scale) -> LargeBook:
    """Seeded by whoever asks for it first."""
    if world.database_url not in _made:
        print(f"seeding a book of {scale.large_book:,} transactions", file=sys.stderr, flush=True)
        _made[world.database_url] = asyncio.run(seeded(world, scale.large_book))
    return _made[world.database_url]


async def seeded(world: World, transactions: int) -> LargeBook:
    """A book of the world's owner, whose statistics PostgreSQL knows."""
    url = world.database_url
    await db.connect(load(database_url=url, statement_timeout_seconds=600), url)
    connection = await asyncpg.connect(url)
    try:
        book = await make_book(connection, transactions, YEARS, world.owner)
        await rebuild_totals(book.id)
        await connection.execute("VACUUM ANALYZE")
    finally:
        await connection.close()
        await db.disconnect()
    return book
