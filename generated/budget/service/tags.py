"""What the domain budget does with tags, for whoever implements or calls it."""

from typing import Protocol
from uuid import UUID

from generated.budget.models import Tag, TagCreate, TagPage, TagUpdate
from generated.runtime import Caller, Encoded, IfMatch


class TagsService(Protocol):
    """One method an operation; 4 of them."""

    async def list_tags(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        q: str | None,
        limit: int,
        cursor: str | None,
    ) -> TagPage | Encoded[TagPage]:
        """List tags.

        The book's tags, by name.
        """
        ...

    async def create_tag(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        body: TagCreate,
    ) -> Tag | Encoded[Tag]:
        """Create a tag.

        Creates a tag. Transactions and their splits name it in `tags`, beside their category: a
        category says what money was for, tags say whatever else belongs together.

        Raises NameTaken, TooManyTags.
        """
        ...

    async def update_tag(
        self,
        caller: Caller,
        book_id: UUID,
        tag_id: UUID,
        *,
        if_match: IfMatch | None,
        body: TagUpdate,
    ) -> Tag | Encoded[Tag]:
        """Change a tag.

        Changes the fields that are given (JSON Merge Patch).

        Raises NameTaken.
        """
        ...

    async def delete_tag(
        self,
        caller: Caller,
        book_id: UUID,
        tag_id: UUID,
        *,
        unlock: bool,
        if_match: IfMatch | None,
    ) -> None:
        """Delete a tag.

        Deletes the tag and takes it off every transaction and split that has it, in one write that
        can be undone. If one of them is reconciled, this needs `unlock=true`.

        Raises TransactionReconciled.
        """
        ...
