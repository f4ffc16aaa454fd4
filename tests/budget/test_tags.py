"""Tags: labels across categories, on transactions and on their splits."""

from typing import Any
from uuid import UUID, uuid4

import pytest

from generated.budget.models import TagUpdate, TransactionUpdate
from generated.problems import NameTaken, NotFound, PreconditionFailed, TransactionReconciled
from generated.runtime import IfMatch
from impl.platform import db
from tests.budget.test_undo import last_write, state, undo
from tests.factories.budget import NO_FILTERS, Household, a_household, plain


async def _get(home: Household, id_: UUID) -> Any:
    return plain(await home.service.get_transaction(home.caller, home.id, id_, view="simple"))


async def _tagged(home: Household, tag: UUID, **filters: Any) -> list[int]:
    """The amounts of the transactions that have a tag, as listed, over pages of one."""
    found, cursor = [], None
    while True:
        page = plain(
            await home.service.list_transactions(
                home.caller, home.id, **NO_FILTERS | {"tag_id": tag} | filters,
                view="simple", limit=1, cursor=cursor,
            )
        )  # fmt: skip
        found += [each["amount"] for each in page["items"]]
        cursor = page["next_cursor"]
        if cursor is None:
            return found


async def _change(home: Household, id_: UUID, **fields: Any) -> Any:
    body = TransactionUpdate.model_validate(fields)
    answer = await home.service.update_transaction(
        home.caller, home.id, id_, unlock=False, if_match=None, body=body
    )
    return plain(answer)


class TestCreateTag:
    async def test_makes_one_of_a_name_whatever_its_case(self, home: Household) -> None:
        tag = await home.tag("Straße")
        assert (tag.name, tag.version) == ("Straße", 1)
        with pytest.raises(NameTaken) as refused:
            await home.tag("STRASSE")
        assert refused.value.members == {"existing_id": tag.id}


class TestListTags:
    async def test_is_by_name_and_narrowed_by_text(self, home: Household) -> None:
        for name in ("work", "Alps", "House"):
            await home.tag(name)
        shown = []
        cursor = None
        while True:
            page = await home.service.list_tags(
                home.caller, home.id, q=None, limit=2, cursor=cursor
            )
            shown += [each["name"] for each in plain(page)["items"]]
            cursor = plain(page)["next_cursor"]
            if cursor is None:
                break
        assert shown == ["Alps", "House", "work"]
        page = await home.service.list_tags(home.caller, home.id, q="O", limit=9, cursor=None)
        assert [each["name"] for each in plain(page)["items"]] == ["House", "work"]


class TestUpdateTag:
    async def test_renames_it_unless_another_has_the_name(self, home: Household) -> None:
        tag, other = await home.tag("Alps"), await home.tag("House")
        args = (home.caller, home.id, tag.id)
        renamed = await home.service.update_tag(
            *args, if_match=IfMatch(frozenset({1})), body=TagUpdate(name="ALPS")
        )
        assert (renamed.name, renamed.version) == ("ALPS", 2)
        with pytest.raises(NameTaken) as refused:
            await home.service.update_tag(*args, if_match=None, body=TagUpdate(name="house"))
        assert refused.value.members == {"existing_id": other.id}
        with pytest.raises(PreconditionFailed):
            await home.service.update_tag(
                *args, if_match=IfMatch(frozenset({1})), body=TagUpdate(name="Alps")
            )
        with pytest.raises(NotFound):
            await home.service.update_tag(
                home.caller, home.id, uuid4(), if_match=None, body=TagUpdate(name="Alps")
            )


class TestTaggedTransactions:
    async def test_show_their_tags_and_those_of_their_splits(self, home: Household) -> None:
        account, food = await home.account(), await home.category()
        alps, house = await home.tag("Alps"), await home.tag("House")
        entered = await home.enter(
            account, -300, tags=[house.id, alps.id],
            splits=[{"amount": -100, "category_id": food.id, "tags": [alps.id]},
                    {"amount": -200}],
        )  # fmt: skip
        assert entered.tags == [house.id, alps.id]
        assert [each.tags for each in entered.splits] == [[alps.id], []]
        shown = await _get(home, entered.id)
        assert shown == plain(entered)

    async def test_keep_their_tags_whatever_else_changes(self, home: Household) -> None:
        account, food = await home.account(), await home.category()
        alps, house = await home.tag("Alps"), await home.tag("House")
        entered = await home.enter(account, -300, tags=[alps.id])
        halves = [{"amount": -100, "tags": [house.id]}, {"amount": -200}]
        split = await _change(home, entered.id, splits=halves)
        assert split["tags"] == [str(alps.id)]
        assert [each["tags"] for each in split["splits"]] == [[str(house.id)], []]
        moved = await _change(home, entered.id, date="2026-02-01")
        assert [each["tags"] for each in moved["splits"]] == [[str(house.id)], []]
        whole = await _change(home, entered.id, category_id=food.id)
        assert (whole["splits"], whole["tags"]) == ([], [str(alps.id)])
        assert (await _change(home, entered.id, tags=[]))["tags"] == []

    async def test_are_found_by_tag_also_in_a_split_newest_first(self, home: Household) -> None:
        account, other = await home.account(), await home.account("Other")
        alps, house = await home.tag("Alps"), await home.tag("House")
        await home.enter(account, -1, date="2026-01-01", tags=[alps.id])
        await home.enter(account, -2, date="2026-01-03", tags=[house.id])
        await home.enter(other, -3, date="2026-01-02", tags=[alps.id, house.id])
        await home.enter(
            account, -9, date="2026-01-04", tags=[alps.id],
            splits=[{"amount": -4, "tags": [house.id, alps.id]}, {"amount": -5}],
        )  # fmt: skip
        assert await _tagged(home, alps.id) == [-9, -3, -1]
        assert await _tagged(home, house.id) == [-9, -2, -3]
        assert await _tagged(home, alps.id, account_id=other.id) == [-3]
        assert await _tagged(home, alps.id, amount_max=-2) == [-9, -3]
        with pytest.raises(NotFound):
            await _tagged(home, uuid4())

    async def test_take_no_tag_of_another_book(self, home: Household) -> None:
        account = await home.account()
        elsewhere = await (await a_household(home.service)).tag()
        with pytest.raises(NotFound, match="no such tag"):
            await home.enter(account, -1, tags=[elsewhere.id])
        with pytest.raises(NotFound, match="no such tag"):
            await home.enter(
                account, -2, splits=[{"amount": -1, "tags": [elsewhere.id]}, {"amount": -1}]
            )
        entered = await home.enter(account, -1)
        with pytest.raises(NotFound, match="no such tag"):
            await _change(home, entered.id, tags=[elsewhere.id])

    async def test_cost_no_statement_more_when_entered_without(
        self, home: Household, statements: list[str]
    ) -> None:
        account, tag = await home.account(), await home.tag()
        statements.clear()
        await home.enter(account, -1)
        without = len(statements)
        statements.clear()
        await home.enter(account, -1, tags=[tag.id])
        assert without == len(statements)


class TestDeleteTag:
    async def test_takes_it_off_transactions_and_splits_and_comes_back_whole(
        self, home: Household
    ) -> None:
        account = await home.account()
        alps, house = await home.tag("Alps"), await home.tag("House")
        entered = await home.enter(
            account, -300, tags=[alps.id, house.id],
            splits=[{"amount": -100, "tags": [alps.id]}, {"amount": -200, "tags": [house.id]}],
        )  # fmt: skip
        before = await state(home)
        await home.service.delete_tag(home.caller, home.id, alps.id, unlock=False, if_match=None)
        shown = await _get(home, entered.id)
        assert (shown["tags"], shown["version"]) == ([str(house.id)], 2)
        assert [each["tags"] for each in shown["splits"]] == [[], [str(house.id)]]
        with pytest.raises(NotFound):
            await _tagged(home, alps.id)
        await undo(home)
        assert await state(home) == before
        assert await _tagged(home, alps.id) == [-300]

    async def test_asks_before_it_touches_what_is_reconciled(self, home: Household) -> None:
        account, tag = await home.account(), await home.tag()
        await home.enter(account, -1, status="reconciled", tags=[tag.id])
        args: Any = (home.caller, home.id, tag.id)
        with pytest.raises(TransactionReconciled):
            await home.service.delete_tag(*args, unlock=False, if_match=None)
        with pytest.raises(PreconditionFailed):
            await home.service.delete_tag(*args, unlock=True, if_match=IfMatch(frozenset({7})))
        await home.service.delete_tag(*args, unlock=True, if_match=None)
        assert await db.fetchval("SELECT count(*) FROM tags WHERE book_id = $1", home.id) == 0

    async def test_is_named_where_a_transaction_cannot_come_back(self, home: Household) -> None:
        account, tag = await home.account(), await home.tag()
        entered = await home.enter(account, -1, tags=[tag.id])
        await home.service.delete_transaction(
            home.caller, home.id, entered.id, unlock=False, if_match=None
        )
        write = await last_write(home)
        await home.service.delete_tag(home.caller, home.id, tag.id, unlock=False, if_match=None)
        with pytest.raises(Exception, match="left the tag otherwise"):
            await undo(home, write)
