"""The transactions among which something may recur."""

import datetime as dt
from typing import Final
from uuid import UUID

from impl.budget.rules.recurring import Sighting
from impl.platform import db

MOST: Final = 20_000
"""The latest transactions that are looked at."""
_SIGHTINGS: Final = """
SELECT id, date, account_id, payee_id, amount, category_id FROM transactions
WHERE book_id = $1 AND date >= $2 AND date <= $3 AND payee_id IS NOT NULL
  AND transfer_account_id IS NULL AND source <> 'opening' AND amount <> 0
ORDER BY date DESC, id DESC LIMIT $4
"""
_STREAM: Final = f"""
WITH latest AS ({_SIGHTINGS})
SELECT latest.id, latest.date, account_id, payee_id, latest.amount, latest.category_id
FROM latest JOIN latest AS one USING (account_id, payee_id) WHERE one.id = $5
ORDER BY latest.date, latest.id
"""  # noqa: S608  # the statement above


async def sightings(book_id: UUID, first: dt.date, last: dt.date) -> list[Sighting]:
    """What was paid to somebody, or came from somebody, in a span of days."""
    rows = await db.fetch(_SIGHTINGS, book_id, first, last, MOST)
    return [Sighting(**dict(row)) for row in rows]


async def beside(book_id: UUID, first: dt.date, last: dt.date, id_: UUID) -> list[Sighting]:
    """Those among them that are the same payee's on the same account as one of them."""
    rows = await db.fetch(_STREAM, book_id, first, last, MOST, id_)
    return [Sighting(**dict(row)) for row in rows]
