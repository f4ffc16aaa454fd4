"""The feed of changes: complete, in order, and honest about where it ends."""

from typing import Any
from uuid import UUID

import pytest

from generated.budget.models import ChangePage
from generated.problems import InvalidInput, ResyncRequired
from impl.platform import db
from tests.factories.budget import Household, plain


async def _page(home: Household, since: int = 0, limit: int = 50, cursor: Any = None) -> Any:
    return plain(
        await home.service.list_changes(
            home.caller, home.id, since=since, limit=limit, cursor=cursor
        )
    )


class TestListChanges:
    async def test_tells_of_the_payee_and_the_transaction_as_one_write(
        self, home: Household
    ) -> None:
        account = await home.account()
        since = (await home.service.get_book(home.caller, home.id)).latest_seq
        entered = await home.enter(account, -500, payee_name="Corner Market")
        page = ChangePage.model_validate(await _page(home, since))
        assert [(each.entity, each.operation) for each in page.items] == [
            ("payee", "create"),
            ("transaction", "create"),
        ]
        assert {each.seq for each in page.items} == {since + 1}
        assert len({each.change_set_id for each in page.items}) == 1
        payee, transaction = page.items
        assert (transaction.entity_id, transaction.version) == (entered.id, 1)
        assert transaction.actor_id == home.caller.user_id
        assert payee.after is not None
        assert payee.after["name"] == "Corner Market"
        assert page.latest_seq == since + 1

    async def test_ends_all_pages_of_a_run_at_the_same_change(self, home: Household) -> None:
        account = await home.account()
        first = await _page(home, limit=1)
        await home.enter(account, -500)
        items, cursor = first["items"], first["next_cursor"]
        while cursor is not None:
            page = await _page(home, limit=1, cursor=cursor)
            assert page["latest_seq"] == first["latest_seq"]
            items += page["items"]
            cursor = page["next_cursor"]
        assert max(item["seq"] for item in items) == first["latest_seq"]
        later = await _page(home, first["latest_seq"])
        assert [item["entity"] for item in later["items"]] == ["transaction"]

    async def test_has_nothing_after_the_latest_change(self, home: Household) -> None:
        latest = (await home.service.get_book(home.caller, home.id)).latest_seq
        assert (await _page(home, latest))["items"] == []

    async def test_sends_clients_away_that_it_cannot_serve(self, home: Household) -> None:
        with pytest.raises(ResyncRequired):
            await _page(home, since=99)
        await home.account()
        await db.execute("UPDATE books SET forgotten_seq = 2 WHERE id = $1", home.id)
        with pytest.raises(ResyncRequired) as refused:
            await _page(home, since=1)
        assert refused.value.members == {"oldest_seq": 2, "latest_seq": 2}
        assert (await _page(home, since=2))["items"] == []
        assert [each["seq"] for each in (await _page(home, since=0))["items"]][-1] == 2

    async def test_binds_the_cursor_to_since(self, home: Household) -> None:
        await home.account()
        cursor = (await _page(home, limit=1))["next_cursor"]
        with pytest.raises(InvalidInput):
            await _page(home, since=1, limit=1, cursor=cursor)


class TestJournal:
    async def test_keeps_what_was_before(self, home: Household) -> None:
        entered = await home.enter(await home.account(), -500, memo="Bread")
        await home.service.delete_transaction(
            home.caller, home.id, entered.id, unlock=False, if_match=None
        )
        before = await db.fetchval(
            "SELECT before FROM changes WHERE book_id = $1 AND entity_id = $2 AND op = 'delete'",
            home.id,
            entered.id,
        )
        assert (UUID(before["id"]), before["memo"]) == (entered.id, "Bread")
