"""The feed of changes."""

from dataclasses import dataclass
from uuid import UUID

import orjson

from generated.budget.models import ChangePage
from generated.problems import ResyncRequired
from generated.runtime import Caller, Encoded
from impl.budget.repository import changes
from impl.budget.repository.changes import Page
from impl.budget.service.base import Resource


class Changes(Resource):
    async def list_changes(
        self,
        caller: Caller,  # noqa: ARG002  # the Protocol's
        book_id: UUID,
        *,
        since: int,
        limit: int,
        cursor: str | None,
    ) -> Encoded[ChangePage]:
        filters = {"list": "feed", "book": book_id, "since": since}
        after = self._after(cursor, filters)
        run = Run(*map(int, after)) if after else Run(since, _ALL)
        found = await changes.page(book_id, (run.seq, run.ordinal), run.last, limit + 1)
        if not run.reaches(found):
            raise ResyncRequired(
                f"The feed reaches from change {found.forgotten} to change {found.latest}; throw"
                " the copy away, and ask for changes since 0.",
                oldest_seq=found.forgotten,
                latest_seq=found.latest,
            )
        last = found.latest if run.last is None else run.last
        shown = found.rows[:limit]
        following = [*shown[-1][:2], last, found.forgotten] if shown else []
        page = orjson.dumps(
            {
                "items": [orjson.Fragment(change) for _, _, change in shown],
                "next_cursor": self._next(found.rows, limit, filters, following),
                "latest_seq": last,
            }
        )
        return Encoded(page)


_ALL = 2**31 - 1
"""An ordinal after all those of one change set."""


@dataclass(frozen=True, slots=True)
class Run:
    """How far a run of pages is, and what it began with."""

    seq: int
    ordinal: int
    last: int | None = None
    """The change that it ends with; None at its beginning."""
    forgotten: int = 0
    """The last deletion that was not told any more when the page before was read."""

    def reaches(self, page: Page) -> bool:
        """Whether the page goes on where the client is, without having forgotten a deletion.

        Who knows nothing yet, and begins at 0, need not hear of things that are gone.
        """
        if self.last is None:
            return self.seq == 0 or page.forgotten <= self.seq <= page.latest
        return page.forgotten == self.forgotten or page.forgotten < self.seq
