"""What the ai domain holds about a person: what they decided of suggestions."""

from collections.abc import AsyncIterator
from typing import Final
from uuid import UUID

from impl.platform.portability import Document, listed

_DECIDED: Final = """
SELECT suggestion.id, suggestion.book_id, suggestion.transaction_id, suggestion.category_id,
  suggestion.status, suggestion.chosen_category_id, suggestion.decided_at
FROM book_members member JOIN ai_suggestions suggestion ON suggestion.book_id = member.book_id
WHERE member.user_id = $1 AND suggestion.decided_by = $1
  AND ($2::uuid IS NULL OR suggestion.id > $2)
ORDER BY suggestion.id LIMIT $3
"""


async def tell(user_id: UUID) -> AsyncIterator[Document]:
    """An impl.platform.portability.Teller."""
    yield listed("ai/decisions.json", _DECIDED, user_id)
