"""A client that follows the feed of changes, and keeps a copy of the book."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

Page: TypeAlias = Mapping[str, Any]
"""An answer of `list_changes`."""
Ask: TypeAlias = Callable[[int, str | None], Awaitable[Page]]
"""Asks for the changes since a number, or for the page of a cursor."""


@dataclass
class Follower:
    """What was heard so far: every change once, in its order, or something is wrong."""

    ask: Ask
    since: int = 0
    heard: list[Any] = field(default_factory=list)
    polls: int = 0

    async def poll(self) -> int:
        """Catch up with the feed; how many changes there were."""
        before, cursor = len(self.heard), None
        while True:
            page = await self.ask(self.since, cursor)
            self.heard += page["items"]
            cursor = page["next_cursor"]
            if cursor is None:
                break
        self.since = page["latest_seq"]
        self.polls += 1
        return len(self.heard) - before

    async def follow(self, writers: Awaitable[object]) -> None:
        """Poll as fast as the server answers while others write, and once more at the end."""
        writing = asyncio.ensure_future(writers)
        while not writing.done():
            await self.poll()
        await writing
        await self.poll()

    def copy(self, entity: str) -> dict[str, Any]:
        """What there is of a sort of thing, as the changes have told it."""
        found: dict[str, Any] = {}
        for change in self.heard:
            if change["entity"] != entity:
                continue
            if change["operation"] == "delete":
                del found[change["entity_id"]]
            else:
                assert (change["entity_id"] in found) == (change["operation"] == "update")
                found[change["entity_id"]] = change["after"]
        return found
