"""What the budget domain holds about a person: the books that they are a member of."""

from collections.abc import AsyncIterator
from typing import Final
from uuid import UUID

from impl.budget.repository import export_document as document
from impl.budget.repository import export_facts as facts
from impl.budget.repository import members
from impl.budget.repository.export_facts import Narrowed
from impl.platform.portability import Document, listed

_MEMBERSHIPS: Final = """
SELECT member.id, member.book_id, book.name AS book_name, member.role, member.created_at
FROM book_members member JOIN books book ON book.id = member.book_id
WHERE member.user_id = $1 AND book.deleted_at IS NULL AND ($2::uuid IS NULL OR member.id > $2)
ORDER BY member.id LIMIT $3
"""


async def tell(user_id: UUID) -> AsyncIterator[Document]:
    """Each book as its JSON export has it (impl.platform.portability.Teller)."""
    yield listed("budget/memberships.json", _MEMBERSHIPS, user_id)
    for book_id in await members.books_of(user_id):
        yield Document(f"budget/books/{book_id}.json", _book(book_id))


async def _book(book_id: UUID) -> AsyncIterator[bytes]:
    async for text in document.before(book_id, whole=True):
        yield text.encode()
    shown, first = await document.transactions(book_id), True
    async for found in facts.transactions(book_id, Narrowed()):
        yield shown(found, first=first).encode()
        first = False
    async for text in document.after(book_id):
        yield text.encode()
