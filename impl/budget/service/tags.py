"""Tags."""

from typing import Final
from uuid import UUID

from generated.budget.models import Tag, TagCreate, TagPage, TagUpdate
from generated.problems import NameTaken, TooManyTags, TransactionReconciled
from generated.runtime import Caller, IfMatch
from impl.budget import ledger
from impl.budget.repository import ledger as stored
from impl.budget.repository.base import Row
from impl.budget.repository.tags import Tags as Rows
from impl.budget.service.base import Resource, uuid_of
from impl.platform import journal
from impl.platform.conditional import check_version

MOST_TAGS: Final = 2_000


class Tags(Resource):
    async def list_tags(
        self,
        caller: Caller,  # noqa: ARG002  # the Protocol's
        book_id: UUID,
        *,
        q: str | None,
        limit: int,
        cursor: str | None,
    ) -> TagPage:
        filters = {"list": "tags", "book": book_id, "q": q}
        after = self._after(cursor, filters)
        key = (str(after[0]), uuid_of(after[1])) if after else None
        rows = await Rows.page(book_id, q, key, limit + 1)
        shown = rows[:limit]
        following = shown and [shown[-1]["name_key"], shown[-1]["id"]]
        return TagPage(
            items=[_tag(row) for row in shown],
            next_cursor=self._next(rows, limit, filters, following),
        )

    async def create_tag(self, caller: Caller, book_id: UUID, *, body: TagCreate) -> Tag:
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            await _check_name(book_id, body.name)
            if await Rows.count(book_id) >= MOST_TAGS:
                raise TooManyTags(f"The book has {MOST_TAGS:,} tags already.")
            return _tag(await Rows.create(changes, {"name": body.name}))

    async def update_tag(
        self,
        caller: Caller,
        book_id: UUID,
        tag_id: UUID,
        *,
        if_match: IfMatch | None,
        body: TagUpdate,
    ) -> Tag:
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            row = await Rows.find(book_id, tag_id)
            check_version(if_match, row["version"], "tag")
            values = body.model_dump(exclude_unset=True)
            await _check_name(book_id, (row | values)["name"], but=tag_id)
            return _tag(await Rows.update(changes, row, values))

    async def delete_tag(
        self,
        caller: Caller,
        book_id: UUID,
        tag_id: UUID,
        *,
        unlock: bool,
        if_match: IfMatch | None,
    ) -> None:
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            row = await Rows.find(book_id, tag_id)
            check_version(if_match, row["version"], "tag")
            wanted = await Rows.transactions(book_id, tag_id)
            tagged = list((await stored.load(book_id, wanted)).values())
            if not unlock and any(transaction.reconciled for transaction in tagged):
                raise TransactionReconciled("A transaction with the tag is reconciled.")
            await ledger.untag(changes, tagged, tag_id)
            await Rows.delete(changes, row)


async def _check_name(book_id: UUID, name: str, but: UUID | None = None) -> None:
    taken = await Rows.named(book_id, name)
    if taken is not None and taken != but:
        raise NameTaken(f"The book has a tag {name} already.", existing_id=taken)


def _tag(row: Row) -> Tag:
    return Tag(**{name: row[name] for name in Rows.columns})
