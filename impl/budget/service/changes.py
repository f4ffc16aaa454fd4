"""The feed of changes."""

from uuid import UUID

import orjson

from generated.budget.models import ChangePage
from generated.problems import ResyncRequired
from generated.runtime import Caller, Encoded
from impl.budget.repository import changes
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
        filters = {"list": "changes", "book": book_id, "since": since}
        oldest, latest = await changes.bounds(book_id)
        after = self._after(cursor, filters)
        seq, ordinal, last = (int(each) for each in after or (since, _ALL, latest))
        if not oldest <= seq <= latest:
            raise ResyncRequired(
                f"The feed reaches from change {oldest} to change {latest}.",
                oldest_seq=oldest,
                latest_seq=latest,
            )
        found = await changes.page(book_id, (seq, ordinal), last, limit + 1)
        shown = found[:limit]
        following = [*shown[-1][:2], last] if shown else []
        page = orjson.dumps(
            {
                "items": [orjson.Fragment(change) for _, _, change in shown],
                "next_cursor": self._next(found, limit, filters, following),
                "latest_seq": last,
            }
        )
        return Encoded(page)


_ALL = 2**31 - 1
"""An ordinal after all those of one change set."""
