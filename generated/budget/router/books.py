"""The operations on books of the domain budget: what each takes, and what answers it."""

from generated import operations
from generated.budget import models
from generated.budget.parameters import books as parameters
from generated.budget.service.books import BooksService
from generated.runtime import Binding, Body, Caller, Encoded, IfMatch, Parameter


class _Calls:
    """The service's methods as the runtime calls them."""

    def __init__(self, service: BooksService) -> None:
        self._service = service

    async def list_books(
        self,
        caller: Caller,
        given: parameters.ListBooksParameters,
        body: None,
    ) -> models.BookPage | Encoded[models.BookPage]:
        return await self._service.list_books(caller, limit=given.limit, cursor=given.cursor)

    async def create_book(
        self,
        caller: Caller,
        given: None,
        body: models.BookCreate,
    ) -> models.Book | Encoded[models.Book]:
        return await self._service.create_book(caller, body=body)

    async def get_book(
        self,
        caller: Caller,
        given: parameters.GetBookParameters,
        body: None,
    ) -> models.Book | Encoded[models.Book]:
        return await self._service.get_book(caller, given.book_id)

    async def update_book(
        self,
        caller: Caller,
        given: parameters.UpdateBookParameters,
        body: models.BookUpdate,
    ) -> models.Book | Encoded[models.Book]:
        return await self._service.update_book(
            caller, given.book_id, if_match=IfMatch.parse(given.if_match), body=body
        )

    async def delete_book(
        self,
        caller: Caller,
        given: parameters.DeleteBookParameters,
        body: None,
    ) -> None:
        return await self._service.delete_book(
            caller, given.book_id, if_match=IfMatch.parse(given.if_match)
        )


def bindings(service: BooksService) -> tuple[Binding, ...]:
    """Each operation with what the runtime needs to serve it."""
    calls = _Calls(service)
    return (
        Binding(
            operations.LIST_BOOKS,
            calls.list_books,
            parameters=(
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=parameters.ListBooksParameters,
        ),
        Binding(operations.CREATE_BOOK, calls.create_book, body=Body(models.BookCreate)),
        Binding(
            operations.GET_BOOK,
            calls.get_book,
            parameters=(Parameter("book_id", "book_id", "path"),),
            model=parameters.GetBookParameters,
        ),
        Binding(
            operations.UPDATE_BOOK,
            calls.update_book,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=parameters.UpdateBookParameters,
            body=Body(models.BookUpdate),
        ),
        Binding(
            operations.DELETE_BOOK,
            calls.delete_book,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=parameters.DeleteBookParameters,
        ),
    )
