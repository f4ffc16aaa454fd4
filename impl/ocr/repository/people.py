"""What the ocr domain holds about a person: receipts that they sent, and what they put right."""

from collections.abc import AsyncIterator
from typing import Final
from uuid import UUID

from impl.platform.portability import Document, listed

_DOCUMENTS: Final = """
SELECT document.id, document.book_id, document.filename, document.media_type, document.size,
  document.sha256, document.status, document.extraction, document.created_at, document.updated_at
FROM book_members member JOIN documents document ON document.book_id = member.book_id
WHERE member.user_id = $1 AND document.created_by = $1 AND ($2::uuid IS NULL OR document.id > $2)
ORDER BY document.id LIMIT $3
"""
_CORRECTIONS: Final = """
SELECT correction.id, correction.book_id, correction.document_id, correction.field,
  correction.read, correction.value, correction.created_at
FROM book_members member JOIN extraction_corrections correction
  ON correction.book_id = member.book_id
WHERE member.user_id = $1 AND correction.created_by = $1
  AND ($2::uuid IS NULL OR correction.id > $2)
ORDER BY correction.id LIMIT $3
"""


async def tell(user_id: UUID) -> AsyncIterator[Document]:
    """An impl.platform.portability.Teller; the receipts themselves are downloaded one by one."""
    yield listed("ocr/documents.json", _DOCUMENTS, user_id)
    yield listed("ocr/corrections.json", _CORRECTIONS, user_id)
