"""A client that keeps a copy of a book by its feed, and begins afresh when it is told to."""

from dataclasses import dataclass, field
from typing import Any, TypeAlias

from generated.problems import ResyncRequired
from impl.platform import db
from tests.budget.following import Ask

State: TypeAlias = dict[tuple[str, str], Any]
"""By the sort of a thing and its id, what it is."""


@dataclass
class Copy:
    """What the client knows, page after page."""

    ask: Ask
    since: int = 0
    cursor: str | None = None
    state: State = field(default_factory=dict)
    resyncs: int = 0

    async def page(self) -> bool:
        """Take in one page; whether the run of pages is over."""
        try:
            page = await self.ask(self.since, self.cursor)
        except ResyncRequired:
            assert self.since or self.cursor, "who begins with nothing is always answered"
            self.state.clear()
            self.since, self.cursor = 0, None
            self.resyncs += 1
            return False
        for change in page["items"]:
            key = (change["entity"], change["entity_id"])
            if change["operation"] == "delete":
                self.state.pop(key, None)
            else:
                self.state[key] = change["after"]
        self.cursor = page["next_cursor"]
        if self.cursor is None:
            self.since = page["latest_seq"]
        return self.cursor is None

    async def catch_up(self) -> State:
        """End the run that was begun, and take in what has come since."""
        while self.cursor is not None:
            await self.page()
        while not await self.page():
            pass
        return self.state


async def replayed(book_id: object) -> State:
    """What the whole journal comes to, whatever the feed tells of it."""
    state: State = {}
    for row in await db.fetch(
        "SELECT entity, entity_id, after FROM changes WHERE book_id = $1 ORDER BY seq, ordinal",
        book_id,
    ):
        state[row["entity"], str(row["entity_id"])] = row["after"]
    return {key: after for key, after in state.items() if after is not None}
