"""What the domain budget does with books, for whoever implements or calls it."""

from typing import Protocol
from uuid import UUID

from generated.budget.models import Book, BookCreate, BookPage, BookUpdate
from generated.runtime import Caller, Encoded, IfMatch


class BooksService(Protocol):
    """One method an operation; 5 of them."""

    async def list_books(
        self,
        caller: Caller,
        *,
        limit: int,
        cursor: str | None,
    ) -> BookPage | Encoded[BookPage]:
        """List the caller's books.

        The books the caller is a member of, by name. A personal access token that was made for
        some books sees only those.
        """
        ...

    async def create_book(
        self,
        caller: Caller,
        *,
        body: BookCreate,
    ) -> Book | Encoded[Book]:
        """Create a book.

        Creates a book whose owner is the caller. With a template it starts with ordinary
        categories, which can all be renamed, hidden or deleted later.

        Raises UnknownCurrency, UnknownTimeZone.
        """
        ...

    async def get_book(
        self,
        caller: Caller,
        book_id: UUID,
    ) -> Book | Encoded[Book]:
        """Get a book.

        The book, the caller's role in it, and the number of its latest change.
        """
        ...

    async def update_book(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        if_match: IfMatch | None,
        body: BookUpdate,
    ) -> Book | Encoded[Book]:
        """Change a book.

        Changes the fields that are given (JSON Merge Patch). The base currency is fixed at
        creation, because all budgets are kept in it.

        Raises UnknownTimeZone.
        """
        ...

    async def delete_book(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        if_match: IfMatch | None,
    ) -> None:
        """Delete a book.

        Deletes the book with everything in it, for all its members. There is no way back.
        """
        ...
