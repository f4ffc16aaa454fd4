"""Payees: who has a name alone, and what becomes of transactions when payees go."""

from uuid import UUID

import pytest

from generated.budget.models import Payee, PayeeCreate, PayeeMerge, PayeeUpdate
from generated.problems import (
    ChangedSince,
    NameTaken,
    NotFound,
    PayeeInUse,
    PayeeMoveRefused,
    PreconditionFailed,
    TransactionReconciled,
)
from generated.runtime import IfMatch
from impl.budget.service import payees
from tests.budget.test_rules import listed, make
from tests.budget.test_undo import last_write, state, undo
from tests.factories.budget import NO_FILTERS, Household, plain


async def _payee(home: Household, name: str) -> Payee:
    return await home.service.create_payee(home.caller, home.id, body=PayeeCreate(name=name))


async def _merge(home: Household, target: Payee, *merged: Payee, unlock: bool = False) -> Payee:
    body = PayeeMerge(payee_ids=[each.id for each in merged])
    return await home.service.merge_payees(
        home.caller, home.id, target.id, unlock=unlock, body=body
    )


async def _delete(
    home: Household, payee: Payee, move_to: UUID | None = None, *, unlock: bool = False
) -> None:
    await home.service.delete_payee(
        home.caller, home.id, payee.id, move_to=move_to, unlock=unlock, if_match=None
    )


async def _names(home: Household) -> list[str]:
    page = await home.service.list_payees(home.caller, home.id, q=None, limit=50, cursor=None)
    return [each.name for each in page.items]


async def _amounts(home: Household, payee: Payee) -> list[int]:
    page = await home.service.list_transactions(
        home.caller, home.id, **(NO_FILTERS | {"payee_id": payee.id}), view="simple", limit=50,
        cursor=None,
    )  # fmt: skip
    return [each["amount"] for each in plain(page)["items"]]


class TestGetPayee:
    async def test_shows_the_payee(self, home: Household) -> None:
        payee = await _payee(home, "Corner Market")
        assert await home.service.get_payee(home.caller, home.id, payee.id) == payee
        with pytest.raises(NotFound):
            await home.service.get_payee(home.caller, home.id, home.id)


class TestUpdatePayee:
    async def test_renames_it_in_all_its_transactions(self, home: Household) -> None:
        entered = await home.enter(
            await home.account(), -500, payee_name="Corner Market", status="reconciled"
        )
        assert entered.payee_id is not None
        renamed = await home.service.update_payee(
            home.caller, home.id, entered.payee_id, if_match=IfMatch(frozenset({1})),
            body=PayeeUpdate(name="CORNER MARKET"),
        )  # fmt: skip
        assert (renamed.name, renamed.version) == ("CORNER MARKET", 2)
        shown = plain(
            await home.service.get_transaction(home.caller, home.id, entered.id, view="simple")
        )
        assert (shown["payee_name"], shown["version"]) == ("CORNER MARKET", 1)

    async def test_refuses_a_name_another_has_and_a_stale_version(self, home: Household) -> None:
        payee, other = await _payee(home, "Baker"), await _payee(home, "Corner Market")
        with pytest.raises(NameTaken) as refused:
            await home.service.update_payee(
                home.caller, home.id, payee.id, if_match=None,
                body=PayeeUpdate(name="corner market"),
            )  # fmt: skip
        assert refused.value.members == {"existing_id": other.id}
        with pytest.raises(PreconditionFailed):
            await home.service.update_payee(
                home.caller, home.id, payee.id, if_match=IfMatch(frozenset({2})),
                body=PayeeUpdate(name="Bakery"),
            )  # fmt: skip


class TestDeletePayee:
    async def test_takes_an_unused_one_away(self, home: Household) -> None:
        await _delete(home, await _payee(home, "Baker"))
        assert await _names(home) == []

    async def test_asks_who_takes_over(self, home: Household) -> None:
        account, payee = await home.account(), await _payee(home, "Baker")
        await home.enter(account, -500, payee_id=payee.id)
        with pytest.raises(PayeeInUse):
            await _delete(home, payee)
        with pytest.raises(PayeeMoveRefused):
            await _delete(home, payee, payee.id)
        with pytest.raises(NotFound):
            await _delete(home, payee, home.id)

    async def test_hands_its_transactions_over(self, home: Household) -> None:
        account, payee = await home.account(), await _payee(home, "Baker")
        other = await _payee(home, "Corner Market")
        await home.enter(account, -500, payee_id=payee.id)
        await _delete(home, payee, other.id)
        assert await _names(home) == ["Corner Market"]
        assert await _amounts(home, other) == [-500]


class TestMergePayees:
    async def test_makes_one_of_several(
        self, home: Household, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(payees, "_AT_ONCE", 1)
        account, food = await home.account(), await home.category()
        one, two, three = [await _payee(home, name) for name in ("One", "Two", "Three")]
        await home.enter(account, -100, payee_id=one.id)
        await home.enter(account, -200, payee_id=two.id, category_id=food.id)
        await home.enter(
            account, -300, payee_id=three.id,
            splits=[{"amount": -100, "category_id": food.id}, {"amount": -200}],
        )  # fmt: skip
        before = await home.month("2026-01")
        assert await _merge(home, one, two, three) == one
        assert await _names(home) == ["One"]
        assert sorted(await _amounts(home, one)) == [-300, -200, -100]
        assert await home.month("2026-01") == before

    async def test_is_one_write_that_undoing_takes_back_exactly(self, home: Household) -> None:
        account = await home.account()
        one, two, three = [await _payee(home, name) for name in ("One", "Two", "Three")]
        for payee in (one, two, two, three):
            await home.enter(account, -100, payee_id=payee.id)
        before = await state(home)
        seq = (await home.service.get_book(home.caller, home.id)).latest_seq
        await _merge(home, one, two, three)
        assert (await home.service.get_book(home.caller, home.id)).latest_seq == seq + 1
        merged = await state(home)
        await undo(home)
        assert await state(home) == before
        await undo(home)
        assert await state(home) == merged

    async def test_is_not_undone_over_a_name_that_was_given_again(self, home: Household) -> None:
        one, two = await _payee(home, "One"), await _payee(home, "Two")
        await _merge(home, one, two)
        write = await last_write(home)
        again = await _payee(home, "two")
        with pytest.raises(NameTaken) as refused:
            await undo(home, write)
        assert refused.value.members == {"existing_id": again.id}

    async def test_is_not_undone_past_a_later_change(self, home: Household) -> None:
        one, two = await _payee(home, "One"), await _payee(home, "Two")
        entered = await home.enter(await home.account(), -100, payee_id=two.id)
        await _merge(home, one, two)
        write = await last_write(home)
        await home.service.delete_transaction(
            home.caller, home.id, entered.id, unlock=False, if_match=None
        )
        with pytest.raises(ChangedSince):
            await undo(home, write)

    async def test_refuses_a_payee_merged_into_itself_and_strangers(self, home: Household) -> None:
        one, two = await _payee(home, "One"), await _payee(home, "Two")
        with pytest.raises(PayeeMoveRefused):
            await _merge(home, one, two, one)
        body = PayeeMerge(payee_ids=[two.id, home.id])
        with pytest.raises(NotFound):
            await home.service.merge_payees(home.caller, home.id, one.id, unlock=False, body=body)
        assert await _names(home) == ["One", "Two"]

    async def test_touches_reconciled_transactions_only_when_unlocked(
        self, home: Household
    ) -> None:
        one, two = await _payee(home, "One"), await _payee(home, "Two")
        await home.enter(await home.account(), -100, payee_id=two.id, status="reconciled")
        with pytest.raises(TransactionReconciled):
            await _merge(home, one, two)
        assert await _names(home) == ["One", "Two"]
        await _merge(home, one, two, unlock=True)
        assert await _amounts(home, one) == [-100]

    async def test_leaves_closed_accounts_as_they_are(self, home: Household) -> None:
        account = await home.account()
        one, two = await _payee(home, "One"), await _payee(home, "Two")
        await home.enter(account, -100, payee_id=two.id)
        await home.enter(account, 100, payee_id=one.id)
        await home.close(account)
        await _merge(home, one, two)
        assert sorted(await _amounts(home, one)) == [-100, 100]


class TestRulesOfMergedPayees:
    async def test_look_for_the_one_that_is_left_and_set_it(self, home: Household) -> None:
        one, two, other = [await _payee(home, name) for name in ("Shop", "Shop 42", "Baker")]
        both = {"field": "payee", "operator": "is", "payee_ids": [two.id, one.id, other.id]}
        acts = [{"type": "set_payee", "payee_id": two.id}]
        await make(home, conditions=[both], actions=acts)
        alone = await make(home, "Baker's", conditions=[{**both, "payee_ids": [other.id]}])
        await _merge(home, one, two)
        merged, left = await listed(home)
        assert merged.model_dump(mode="json")["conditions"][0]["payee_ids"] == [
            str(one.id), str(other.id),
        ]  # fmt: skip
        assert merged.model_dump(mode="json")["actions"][0]["payee_id"] == str(one.id)
        assert left == alone
        entered = await home.enter(await home.account(), -500, payee_name="Baker")
        assert entered.payee_id == one.id

    async def test_are_what_they_were_once_the_merge_is_undone(self, home: Household) -> None:
        one, two = await _payee(home, "Shop"), await _payee(home, "Shop 42")
        said = {"field": "payee", "operator": "is", "payee_ids": [two.id]}
        rule = await make(home, conditions=[said])
        before = await state(home)
        await _merge(home, one, two)
        await undo(home)
        assert await state(home) == before
        (again,) = await listed(home)
        assert again.conditions == rule.conditions

    async def test_follow_a_payee_that_another_one_takes_over(self, home: Household) -> None:
        one, two = await _payee(home, "Shop"), await _payee(home, "Shop 42")
        acts = [{"type": "set_payee", "payee_id": two.id}]
        await make(home, conditions=[{"field": "is_split", "value": False}], actions=acts)
        await _delete(home, two, move_to=one.id)
        entered = await home.enter(await home.account(), -500)
        assert entered.payee_id == one.id
