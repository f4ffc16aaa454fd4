"""Answers of other domains: models, or JSON that is one; and all pages of a list."""

from collections.abc import Awaitable, Callable
from typing import Protocol, TypeVar

from pydantic import BaseModel

from generated.runtime import Encoded

T = TypeVar("T")
M = TypeVar("M", bound=BaseModel)


class Page(Protocol[T]):
    """A page of a list, and where the next one begins."""

    @property
    def items(self) -> list[T]: ...
    @property
    def next_cursor(self) -> str | None: ...


def read(model: type[M], answer: M | Encoded[M]) -> M:
    """What was answered, as the model that it is."""
    return model.model_validate_json(answer.content) if isinstance(answer, Encoded) else answer


async def whole(page: Callable[[str | None], Awaitable[Page[T]]]) -> list[T]:
    """The items of all pages; `page` answers the one that a cursor leads to."""
    found: list[T] = []
    cursor: str | None = None
    while True:
        asked = await page(cursor)
        found += asked.items
        cursor = asked.next_cursor
        if cursor is None:
            return found
