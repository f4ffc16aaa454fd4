"""Deleted transactions that come back, and splits put in and taken away."""

from typing import Any
from uuid import uuid4

import pytest

from generated.budget.models import SplitInput, SplitsReplace, Transaction
from generated.problems import (
    ChangedSince,
    ExternalIdTaken,
    NotDeleted,
    NotFound,
    PreconditionFailed,
    SplitsUnbalanced,
    TransactionReconciled,
)
from generated.runtime import IfMatch
from tests.factories.budget import Household, a_household, plain


async def _get(home: Household, old: Transaction) -> Any:
    answer = await home.service.get_transaction(home.caller, home.id, old.id, view="simple")
    return plain(answer)


async def _delete(home: Household, old: Transaction, *, unlock: bool = False) -> None:
    await home.service.delete_transaction(
        home.caller, home.id, old.id, unlock=unlock, if_match=None
    )


async def _restore(home: Household, old: Transaction, *, unlock: bool = False) -> Any:
    return plain(
        await home.service.restore_transaction(home.caller, home.id, old.id, unlock=unlock)
    )


async def _split(
    home: Household, old: Transaction, splits: list[Any], if_match: IfMatch | None = None
) -> Any:
    body = SplitsReplace.model_construct(
        splits=[SplitInput.model_validate(each) for each in splits]
    )
    answer = await home.service.replace_splits(
        home.caller, home.id, old.id, unlock=False, if_match=if_match, body=body
    )
    return plain(answer)


class TestRestoreTransaction:
    async def test_brings_back_all_of_it_under_its_id(self, home: Household) -> None:
        account, food, tag = await home.account(), await home.category(), await home.tag()
        splits = [{"amount": -1, "category_id": food.id, "tags": [tag.id]}, {"amount": -2}]
        entered = await home.enter(account, -3, splits=splits, payee_name="Market", memo="Bread")
        await _delete(home, entered)
        restored = await _restore(home, entered)
        assert restored["version"] == 2
        ignored = {"version", "updated_at"}
        assert {k: v for k, v in restored.items() if k not in ignored} == {
            k: v for k, v in plain(entered).items() if k not in ignored
        }
        assert await _get(home, entered) == restored
        assert await home.balance(account) == -3

    async def test_does_so_as_often_as_it_was_deleted(self, home: Household) -> None:
        entered = await home.enter(await home.account(), -3)
        for version in (2, 3):
            await _delete(home, entered)
            assert (await _restore(home, entered))["version"] == version

    async def test_says_that_it_is_there(self, home: Household) -> None:
        entered = await home.enter(await home.account(), -3)
        with pytest.raises(NotDeleted):
            await _restore(home, entered)

    async def test_knows_what_was_in_the_book(self, home: Household) -> None:
        account = await home.account()
        entered = await home.enter(account, -3)
        for id_ in (uuid4(), account.id):
            with pytest.raises(NotFound):
                await _restore(home, entered.model_copy(update={"id": id_}))
        other = await a_household(home.service)
        elsewhere = await other.enter(await other.account(), -1)
        await _delete(other, elsewhere)
        with pytest.raises(NotFound):
            await _restore(home, elsewhere)

    async def test_names_the_deletion_of_what_it_needs(self, home: Household) -> None:
        account, food = await home.account(), await home.category()
        entered = await home.enter(account, -3, category_id=food.id)
        await _delete(home, entered)
        await home.service.delete_category(
            home.caller, home.id, food.id, move_to=None, unlock=False, if_match=None
        )
        with pytest.raises(ChangedSince) as refused:
            await _restore(home, entered)
        assert refused.value.members["entity_id"] == food.id

    async def test_finds_its_external_id_taken(self, home: Household) -> None:
        account = await home.account()
        entered = await home.enter(account, -3, external_id="A")
        await _delete(home, entered)
        other = await home.enter(account, -4, external_id="A")
        with pytest.raises(ExternalIdTaken) as refused:
            await _restore(home, entered)
        assert refused.value.members == {"transaction_id": other.id}

    async def test_unlocks_what_was_reconciled(self, home: Household) -> None:
        entered = await home.enter(await home.account(), -3, status="reconciled")
        await _delete(home, entered, unlock=True)
        with pytest.raises(TransactionReconciled):
            await _restore(home, entered)
        assert (await _restore(home, entered, unlock=True))["status"] == "reconciled"


class TestReplaceSplits:
    async def test_splits_and_splits_otherwise(self, home: Household) -> None:
        account, food = await home.account(), await home.category()
        entered = await home.enter(account, -300, category_id=food.id)
        shown = await _split(
            home, entered, [{"amount": -100, "category_id": food.id}, {"amount": -200}]
        )
        assert [each["amount"] for each in shown["splits"]] == [-100, -200]
        assert shown["category_id"] is None
        shown = await _split(home, entered, [{"amount": 50}, {"amount": -50}, {"amount": -300}])
        assert (shown["version"], len(shown["splits"])) == (3, 3)
        with pytest.raises(SplitsUnbalanced):
            await _split(home, entered, [{"amount": -100}, {"amount": -100}])
        with pytest.raises(PreconditionFailed):
            await _split(home, entered, [{"amount": -1}], if_match=IfMatch(frozenset({1})))

    async def test_takes_the_place_of_a_transfer(self, home: Household) -> None:
        account, other = await home.account(), await home.account("Other")
        entered = await home.enter(account, -300, transfer_account_id=other.id)
        shown = await _split(home, entered, [{"amount": -100}, {"amount": -200}])
        assert shown["transfer_account_id"] is None
        assert await home.balance(other) == 0


class TestDeleteSplits:
    async def test_leaves_one_amount_without_category(self, home: Household) -> None:
        account, food = await home.account(), await home.category()
        splits = [{"amount": -100, "category_id": food.id}, {"amount": -200}]
        entered = await home.enter(account, -300, splits=splits)
        arguments: Any = {"unlock": False, "if_match": None}
        await home.service.delete_splits(home.caller, home.id, entered.id, **arguments)
        shown = await _get(home, entered)
        assert (shown["splits"], shown["category_id"], shown["amount"]) == ([], None, -300)
        assert (await home.month("2026-01"))["uncategorised"] == -300
        with pytest.raises(NotFound):
            await home.service.delete_splits(home.caller, home.id, entered.id, **arguments)
