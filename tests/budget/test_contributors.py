"""What a contributor may do to the own transactions, and to nobody else's."""

from collections.abc import Awaitable, Callable
from typing import Any
from uuid import UUID

import pytest

from generated.budget.models import (
    SplitsReplace,
    Transaction,
    TransactionMatch,
    TransactionsEdit,
    TransactionsWrite,
    TransactionUpdate,
)
from generated.problems import NotOwnTransaction
from tests.budget.test_sharing import _join, _members, _set_role
from tests.factories.budget import Household, plain


class TestContributors:
    async def test_change_and_delete_what_they_have_entered(self, home: Household) -> None:
        account, friend = await home.account(), await _join(home, "contributor")
        entered = await friend.enter(account, -500)
        await friend.service.update_transaction(
            friend.caller, home.id, entered.id, unlock=False, if_match=None,
            body=TransactionUpdate(amount=-700),
        )  # fmt: skip
        assert await home.balance(account) == -700
        await friend.service.delete_transaction(
            friend.caller, home.id, entered.id, unlock=False, if_match=None
        )
        assert await home.balance(account) == 0

    async def test_leave_alone_what_others_have(self, home: Household) -> None:
        account, friend = await home.account(), await _join(home, "contributor")
        entered = await home.enter(account, -500)
        with pytest.raises(NotOwnTransaction):
            await friend.service.update_transaction(
                friend.caller, home.id, entered.id, unlock=False, if_match=None,
                body=TransactionUpdate(memo="Bread"),
            )  # fmt: skip
        with pytest.raises(NotOwnTransaction):
            await friend.service.delete_transaction(
                friend.caller, home.id, entered.id, unlock=False, if_match=None
            )

    async def test_keep_their_own_when_others_change_it(self, home: Household) -> None:
        account, friend = await home.account(), await _join(home, "contributor")
        entered = await friend.enter(account, -500)
        for changer in (home, friend):
            await changer.service.update_transaction(
                changer.caller, home.id, entered.id, unlock=False, if_match=None,
                body=TransactionUpdate(memo=f"By {changer.caller.user_id}"),
            )  # fmt: skip

    async def test_change_everything_once_they_are_editors(self, home: Household) -> None:
        account, friend = await home.account(), await _join(home, "contributor")
        entered = await home.enter(account, -500)
        await _set_role(home, (await _members(home))[friend.caller.user_id], "editor")
        await friend.service.update_transaction(
            friend.caller, home.id, entered.id, unlock=False, if_match=None,
            body=TransactionUpdate(memo="Bread"),
        )  # fmt: skip


Attempt = Callable[[Household, Transaction], Awaitable[object]]


async def match(who: Household, one: Transaction, other: UUID) -> None:
    await who.service.match_transaction(
        who.caller, who.id, one.id, unlock=False, body=TransactionMatch(transaction_id=other)
    )


async def split(who: Household, entered: Transaction) -> None:
    parts = [{"amount": -200, "category_id": None}, {"amount": -300, "category_id": None}]
    await who.service.replace_splits(
        who.caller, who.id, entered.id, unlock=False, if_match=None,
        body=SplitsReplace.model_validate({"splits": parts}),
    )  # fmt: skip


async def join(who: Household, entered: Transaction) -> None:
    await who.service.delete_splits(who.caller, who.id, entered.id, unlock=False, if_match=None)


async def delete(who: Household, entered: Transaction) -> None:
    await who.service.delete_transaction(
        who.caller, who.id, entered.id, unlock=False, if_match=None
    )


async def restore(who: Household, entered: Transaction) -> None:
    await who.service.restore_transaction(who.caller, who.id, entered.id, unlock=False)


async def unmatch(who: Household, entered: Transaction) -> None:
    await who.service.unmatch_transaction(who.caller, who.id, entered.id, unlock=False)


async def rows(who: Household, **values: Any) -> Any:
    body = TransactionsWrite.model_validate(values)
    return await who.service.write_transactions(who.caller, who.id, body=body)


async def change_in_bulk(who: Household, entered: Transaction) -> None:
    await rows(who, update=[{"transaction_id": entered.id, "changes": {"memo": "Bread"}}])


async def delete_in_bulk(who: Household, entered: Transaction) -> None:
    await rows(who, delete=[{"transaction_id": entered.id}])


async def edit(who: Household, entered: Transaction, *, dry_run: bool = False) -> Any:
    body = TransactionsEdit.model_validate(
        {
            "filter": {"date_from": f"{entered.date}", "date_to": f"{entered.date}"},
            "changes": {"memo": "Bread"},
            "dry_run": dry_run,
        }
    )
    return plain(await who.service.edit_transactions(who.caller, who.id, body=body))


class TestOwnTransactions:
    @pytest.mark.parametrize("attempt", [split, change_in_bulk, delete_in_bulk, edit])
    async def test_are_the_contributors_to_change_and_others_are_not(
        self, home: Household, attempt: Attempt
    ) -> None:
        account, friend = await home.account(), await _join(home, "contributor")
        theirs = await home.enter(account, -500, date="2026-02-01")
        with pytest.raises(NotOwnTransaction):
            await attempt(friend, theirs)
        await attempt(friend, await friend.enter(account, -500))

    async def test_are_split_and_joined_again(self, home: Household) -> None:
        account, friend = await home.account(), await _join(home, "contributor")
        theirs, own = await home.enter(account, -500), await friend.enter(account, -500)
        await split(home, theirs)
        await split(friend, own)
        await join(friend, own)
        with pytest.raises(NotOwnTransaction):
            await join(friend, theirs)

    async def test_are_restored_after_anybody_has_deleted_them(self, home: Household) -> None:
        account, friend = await home.account(), await _join(home, "contributor")
        theirs, own = await home.enter(account, -500), await friend.enter(account, -300)
        for gone in (theirs, own):
            await delete(home, gone)
        await restore(friend, own)
        with pytest.raises(NotOwnTransaction):
            await restore(friend, theirs)
        assert await home.balance(account) == -300

    async def test_are_matched_with_each_other_and_taken_apart(self, home: Household) -> None:
        account, friend = await home.account(), await _join(home, "contributor")
        own = await friend.enter(account, -500)
        booked = await friend.enter(account, -500, status="cleared")
        await match(friend, own, booked.id)
        assert await home.balance(account) == -500
        await unmatch(friend, own)
        assert await home.balance(account) == -1_000

    async def test_are_not_matched_with_others_nor_others_taken_apart(
        self, home: Household
    ) -> None:
        account, friend = await home.account(), await _join(home, "contributor")
        own = await friend.enter(account, -500)
        theirs = await home.enter(account, -500, status="cleared")
        with pytest.raises(NotOwnTransaction):
            await match(friend, own, theirs.id)
        with pytest.raises(NotOwnTransaction):
            await match(friend, theirs, own.id)
        await match(home, own, theirs.id)
        with pytest.raises(NotOwnTransaction):
            await unmatch(friend, own)
        assert await home.balance(account) == -500

    async def test_stand_beside_refusals_where_each_row_stands_for_itself(
        self, home: Household
    ) -> None:
        account, friend = await home.account(), await _join(home, "contributor")
        theirs, own = await home.enter(account, -500), await friend.enter(account, -300)
        both = [{"transaction_id": theirs.id}, {"transaction_id": own.id}]
        done = await rows(friend, delete=both, mode="each")
        assert [row.outcome for row in done.rows] == ["refused", "deleted"]
        assert done.rows[0].refusal.problem == "not-own-transaction"
        assert await home.balance(account) == -500

    async def test_are_told_apart_by_a_dry_run(self, home: Household) -> None:
        account, friend = await home.account(), await _join(home, "contributor")
        theirs, own = await home.enter(account, -500), await friend.enter(account, -300)
        tried = await edit(friend, own, dry_run=True)
        assert (tried["matched"], tried["changed"], tried["refused"]) == (2, 1, 1)
        assert tried["refusals"][0]["transaction_id"] == str(theirs.id)
