"""Books that requests name: whoever asks is in them."""

from collections.abc import Collection
from uuid import UUID

from generated.notifications.problems import BookNotFound
from generated.runtime import Caller
from impl.notifications.repository import books


async def check_books(caller: Caller, wanted: Collection[UUID] | None) -> None:
    """Raises BookNotFound unless the caller is in all of them, and the token is for them."""
    if not wanted:
        return
    known = await books.books_of(caller.user_id, wanted)
    if caller.books is not None:
        known &= caller.books
    if set(wanted) - known:
        raise BookNotFound("There is no such book among yours.")
