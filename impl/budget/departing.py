"""Who goes for good: out of all books, of which those that nobody else is in go too."""

from uuid import UUID

from impl.budget.repository import books
from impl.budget.repository import members as rows
from impl.platform import journal


async def depart(user_id: UUID) -> None:
    """Leave every book. Where the last owner goes, whoever may most, or came first, becomes one."""
    for book_id in await rows.books_of(user_id):
        async with journal.change_set(book_id, actor=None) as changes:
            leaving = await rows.of_user(book_id, user_id)
            heir = await rows.next_in_line(book_id, user_id)
            if heir is None:
                await books.delete(changes, await books.find(book_id))
                continue
            if leaving["role"] == "owner" and await rows.owners(book_id) == 1:
                await rows.set_role(changes, heir, "owner")
            await rows.remove(changes, leaving)
