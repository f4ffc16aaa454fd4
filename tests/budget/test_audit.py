"""Who did what: newest first, with before and after."""

from typing import Any

import pytest

from generated.budget.models import AuditEntry, AuditPage, TransactionUpdate
from generated.problems import InvalidInput, NotFound
from tests.budget.test_undo import last_write, undo
from tests.factories.budget import Household, a_household, plain


async def page(home: Household, limit: int = 50, cursor: str | None = None, **narrowed: Any) -> Any:
    filters = dict.fromkeys(("entity", "entity_id", "change_set_id", "actor_id")) | narrowed
    return plain(
        await home.service.list_audit_entries(
            home.caller, home.id, **filters, limit=limit, cursor=cursor
        )
    )


async def entries(home: Household, **narrowed: Any) -> list[AuditEntry]:
    return AuditPage.model_validate(await page(home, **narrowed)).items


class TestListAuditEntries:
    async def test_shows_what_was_before_and_after(self, home: Household) -> None:
        entered = await home.enter(await home.account(), -500, memo="Bread")
        await home.service.update_transaction(
            home.caller, home.id, entered.id, unlock=False, if_match=None,
            body=TransactionUpdate(memo="Rolls", amount=-700),
        )  # fmt: skip
        latest = (await entries(home))[0]
        assert latest.before is not None
        assert latest.after is not None
        assert latest.changed == ["amount", "base_amount", "memo"]
        assert (latest.before["memo"], latest.after["memo"]) == ("Bread", "Rolls")
        assert latest.before.keys() == latest.after.keys()
        assert (latest.actor_id, latest.entity_id) == (home.caller.user_id, entered.id)

    async def test_tells_the_whole_story_of_one_thing(self, home: Household) -> None:
        account = await home.account()
        entered = await home.enter(account, -500)
        await home.enter(account, -900)
        await home.service.delete_transaction(
            home.caller, home.id, entered.id, unlock=False, if_match=None
        )
        await undo(home)
        told = await entries(home, entity="transaction", entity_id=entered.id)
        assert [each.operation for each in told] == ["create", "delete", "create"]
        assert [each.changed for each in told] == [[], [], []]
        assert told[0].before is None
        assert told[1].after is None

    async def test_is_narrowed_to_a_write_a_sort_and_a_person(self, home: Household) -> None:
        await home.enter(await home.account(), -500, payee_name="Corner Market")
        write = await last_write(home)
        both = await entries(home, change_set_id=write)
        assert [each.entity for each in both] == ["transaction", "payee"]
        payees = await entries(home, change_set_id=write, entity="payee")
        assert [each.entity for each in payees] == ["payee"]
        mine = await entries(home, actor_id=home.caller.user_id)
        assert len(mine) == len(await entries(home))

    async def test_goes_from_page_to_page(self, home: Household) -> None:
        account = await home.account()
        for amount in range(5):
            await home.enter(account, -amount, payee_name="Corner Market")
        whole = await page(home)
        cursor, found = None, []
        while True:
            part = await page(home, limit=2, cursor=cursor)
            found += part["items"]
            cursor = part["next_cursor"]
            if cursor is None:
                break
        assert found == whole["items"]
        first = await page(home, limit=2)
        with pytest.raises(InvalidInput):
            await page(home, cursor=first["next_cursor"], entity="payee")

    async def test_shows_nothing_of_other_books(self, home: Household) -> None:
        other = await a_household(home.service)
        await other.account()
        theirs = (await entries(other))[0]
        names = {"change_set_id": theirs.change_set_id, "entity_id": theirs.entity_id,
                 "actor_id": theirs.actor_id}  # fmt: skip
        for name, id_ in names.items():
            with pytest.raises(NotFound):
                await entries(home, **{name: id_})
