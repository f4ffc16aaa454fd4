"""Category groups and categories: order, names, carrying, and deleting with a successor."""

import datetime as dt
from typing import Any
from uuid import UUID

import pytest

from generated.budget.models import (
    AssignmentSet,
    Category,
    CategoryGroup,
    CategoryGroupCreate,
    CategoryGroupOrder,
    CategoryGroupUpdate,
    CategoryOrder,
    CategoryUpdate,
)
from generated.problems import (
    CategoryGroupInUse,
    CategoryInUse,
    CategoryMoveRefused,
    NameTaken,
    NotFound,
    OrderMismatch,
    PreconditionFailed,
    TooManyCategories,
    TransactionReconciled,
)
from generated.runtime import IfMatch
from impl.budget.service import categories
from impl.platform import clock
from tests.factories.budget import Household, plain

JANUARY = dt.datetime(2026, 1, 20, tzinfo=dt.UTC)


async def _group(home: Household, name: str) -> CategoryGroup:
    body = CategoryGroupCreate(name=name)
    return await home.service.create_category_group(home.caller, home.id, body=body)


async def _assign(home: Household, category: Category, month: str, amount: int) -> None:
    with clock.frozen(JANUARY):
        await home.service.assign_to_category(
            home.caller, home.id, month, category.id, body=AssignmentSet(assigned=amount)
        )


async def _delete(home: Household, category: Category, move_to: UUID | None = None) -> None:
    await home.service.delete_category(
        home.caller, home.id, category.id, move_to=move_to, unlock=False, if_match=None
    )


async def _cells(home: Household, month: str) -> dict[str, Any]:
    return {each["name"]: each for each in (await home.month(month))["categories"]}


class TestCategoryGroups:
    async def test_come_in_the_order_they_were_made(self, home: Household) -> None:
        for name in ("Zoo", "Ark", "Moon"):
            await _group(home, name)
        names, cursor = [], None
        while True:
            page = await home.service.list_category_groups(
                home.caller, home.id, limit=1, cursor=cursor
            )
            names += [each.name for each in page.items]
            cursor = page.next_cursor
            if cursor is None:
                break
        assert names == ["Zoo", "Ark", "Moon"]

    async def test_have_names_of_their_own(self, home: Household) -> None:
        group, _ = await _group(home, "Home"), await _group(home, "Daily")
        with pytest.raises(NameTaken):
            await _group(home, "HOME")
        with pytest.raises(NameTaken):
            await home.service.update_category_group(
                home.caller, home.id, group.id, if_match=None,
                body=CategoryGroupUpdate(name="daily"),
            )  # fmt: skip
        renamed = await home.service.update_category_group(
            home.caller, home.id, group.id, if_match=IfMatch(frozenset({1})),
            body=CategoryGroupUpdate(name="HOME"),
        )  # fmt: skip
        assert (renamed.name, renamed.version) == ("HOME", 2)

    async def test_are_deleted_only_when_empty(self, home: Household) -> None:
        group = await _group(home, "Home")
        category = await home.category(category_group_id=group.id)
        with pytest.raises(CategoryGroupInUse):
            await home.service.delete_category_group(home.caller, home.id, group.id, if_match=None)
        await _delete(home, category)
        await home.service.delete_category_group(home.caller, home.id, group.id, if_match=None)
        with pytest.raises(NotFound):
            await home.category(category_group_id=group.id)


class TestReorderCategoryGroups:
    async def test_puts_them_all_in_the_order_given(self, home: Household) -> None:
        groups = [await _group(home, name) for name in ("Zoo", "Ark", "Moon")]
        answer = await home.service.reorder_category_groups(
            home.caller, home.id,
            body=CategoryGroupOrder(category_group_ids=[groups[n].id for n in (2, 0, 1)]),
        )  # fmt: skip
        page = await home.service.list_category_groups(home.caller, home.id, limit=9, cursor=None)
        assert page.items == answer.items
        assert [each.name for each in page.items] == ["Moon", "Zoo", "Ark"]
        assert [each.version for each in page.items] == [2, 2, 2]

    async def test_changes_nothing_that_stays_where_it_is(self, home: Household) -> None:
        groups = [await _group(home, name) for name in ("Zoo", "Ark", "Moon")]
        body = CategoryGroupOrder(category_group_ids=[groups[n].id for n in (0, 2, 1)])
        answer = await home.service.reorder_category_groups(home.caller, home.id, body=body)
        assert [each.version for each in answer.items] == [1, 2, 2]
        seq = (await home.service.get_book(home.caller, home.id)).latest_seq
        await home.service.reorder_category_groups(home.caller, home.id, body=body)
        assert (await home.service.get_book(home.caller, home.id)).latest_seq == seq

    async def test_refuses_an_order_that_leaves_one_out(self, home: Household) -> None:
        zoo, ark = await _group(home, "Zoo"), await _group(home, "Ark")
        with pytest.raises(OrderMismatch) as refused:
            await home.service.reorder_category_groups(
                home.caller, home.id, body=CategoryGroupOrder(category_group_ids=[ark.id])
            )
        assert refused.value.members == {"missing": [zoo.id], "misplaced": []}


class TestReorderCategories:
    async def test_puts_a_groups_categories_in_the_order_given(self, home: Household) -> None:
        first, second = await home.category("One"), await home.category("Two")
        elsewhere = await home.category("One", category_group_id=(await _group(home, "Pets")).id)
        answer = await home.service.reorder_categories(
            home.caller, home.id,
            body=CategoryOrder(category_group_id=first.category_group_id,
                               category_ids=[second.id, first.id]),
        )  # fmt: skip
        assert [(each.name, each.position) for each in answer.items] == [("Two", 1), ("One", 2)]
        unmoved = await home.service.get_category(home.caller, home.id, elsewhere.id)
        assert unmoved == elsewhere

    async def test_refuses_what_stands_in_another_group(self, home: Household) -> None:
        here = await home.category("One")
        there = await home.category("Two", category_group_id=(await _group(home, "Pets")).id)
        for ids, misplaced in (([here.id, there.id], [there.id]), ([there.id], [there.id])):
            with pytest.raises(OrderMismatch) as refused:
                await home.service.reorder_categories(
                    home.caller, home.id,
                    body=CategoryOrder(category_group_id=here.category_group_id, category_ids=ids),
                )  # fmt: skip
            assert refused.value.members["misplaced"] == misplaced

    async def test_knows_only_categories_of_the_book(self, home: Household) -> None:
        here = await home.category("One")
        with pytest.raises(NotFound):
            await home.service.reorder_categories(
                home.caller, home.id,
                body=CategoryOrder(category_group_id=here.category_group_id,
                                   category_ids=[here.id, home.id]),
            )  # fmt: skip


class TestCreateCategory:
    async def test_refuses_a_name_its_group_has(self, home: Household) -> None:
        await home.category("Food")
        with pytest.raises(NameTaken):
            await home.category("food")
        other = await _group(home, "Pets")
        assert (await home.category("Food", category_group_id=other.id)).position == 1

    async def test_refuses_more_than_a_book_may_have(
        self, home: Household, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(categories, "MOST_CATEGORIES", 1)
        await home.category("One")
        with pytest.raises(TooManyCategories):
            await home.category("Two")


class TestListCategories:
    async def test_come_in_the_order_of_their_groups(self, home: Household) -> None:
        later, sooner = await _group(home, "Later"), await _group(home, "Sooner")
        for group, name in ((sooner, "c"), (later, "b"), (later, "a")):
            await home.category(name, category_group_id=group.id)
        names, cursor = [], None
        while True:
            page = await home.service.list_categories(
                home.caller, home.id, category_group_id=None, kind="expense", hidden=False,
                limit=2, cursor=cursor,
            )  # fmt: skip
            names += [each.name for each in page.items]
            cursor = page.next_cursor
            if cursor is None:
                break
        assert names == ["b", "a", "c"]

    async def test_narrow_to_a_group_that_there_is(self, home: Household) -> None:
        group = await _group(home, "Empty")
        await home.category()
        page = await home.service.list_categories(
            home.caller, home.id, category_group_id=group.id, kind=None, hidden=None, limit=50,
            cursor=None,
        )  # fmt: skip
        assert page.items == []
        with pytest.raises(NotFound):
            await home.service.list_categories(
                home.caller, home.id, category_group_id=home.id, kind=None, hidden=None, limit=50,
                cursor=None,
            )  # fmt: skip


class TestUpdateCategory:
    async def test_moves_last_into_another_group(self, home: Household) -> None:
        category = await home.category("Food")
        group = await _group(home, "Pets")
        await home.category("Vet", category_group_id=group.id)
        moved = await home.service.update_category(
            home.caller, home.id, category.id, if_match=IfMatch(frozenset({1})),
            body=CategoryUpdate(category_group_id=group.id, note="Cats"),
        )  # fmt: skip
        assert (moved.category_group_id, moved.position, moved.note) == (group.id, 2, "Cats")

    async def test_refuses_a_name_taken_where_it_moves(self, home: Household) -> None:
        category = await home.category("Food")
        group = await _group(home, "Pets")
        await home.category("food", category_group_id=group.id)
        with pytest.raises(NameTaken):
            await home.service.update_category(
                home.caller, home.id, category.id, if_match=None,
                body=CategoryUpdate(category_group_id=group.id),
            )  # fmt: skip

    async def test_refuses_a_stale_version(self, home: Household) -> None:
        category = await home.category()
        with pytest.raises(PreconditionFailed):
            await home.service.update_category(
                home.caller, home.id, category.id, if_match=IfMatch(frozenset({5})),
                body=CategoryUpdate(hidden=True),
            )  # fmt: skip

    async def test_carries_from_the_current_month_on(self, home: Household) -> None:
        account, category = await home.account(), await home.category()
        for month in (1, 3):
            await home.enter(account, -100, date=dt.date(2026, month, 10), category_id=category.id)
        with clock.frozen(dt.datetime(2026, 3, 31, tzinfo=dt.UTC)):
            await home.service.update_category(
                home.caller, home.id, category.id, if_match=None,
                body=CategoryUpdate(carry_overspending=True),
            )  # fmt: skip
        shown = [(await _cells(home, f"2026-0{n}"))["Groceries"] for n in (1, 2, 3, 4)]
        assert [each["balance"] for each in shown] == [-100, 0, -100, -100]
        assert [each["carry_overspending"] for each in shown] == [False, False, True, True]
        assert (await home.month("2026-04"))["overspent"] == 0


class TestDeleteCategory:
    async def test_asks_who_takes_over(self, home: Household) -> None:
        account, category = await home.account(), await home.category()
        await home.enter(account, -100, category_id=category.id)
        with pytest.raises(CategoryInUse):
            await _delete(home, category)
        assigned = await home.category("Rent")
        await _assign(home, assigned, "2026-01", 500)
        with pytest.raises(CategoryInUse):
            await _delete(home, assigned)

    async def test_hands_transactions_splits_and_assignments_over(self, home: Household) -> None:
        account, food = await home.account(), await home.category("Food")
        rent = await home.category("Rent")
        one = await home.enter(account, -100, category_id=food.id)
        two = await home.enter(
            account, -90, splits=[{"amount": -40, "category_id": food.id}, {"amount": -50}]
        )
        await _assign(home, food, "2026-01", 500)
        await _assign(home, rent, "2026-01", 30)
        before = await home.month("2026-01")
        await _delete(home, food, rent.id)
        after = await home.month("2026-01")
        assert [each["name"] for each in after["categories"]] == ["Rent"]
        cell = after["categories"][0]
        assert (cell["assigned"], cell["activity"], cell["balance"]) == (530, -140, 390)
        for name in ("assigned", "activity", "balance", "ready_to_assign"):
            assert after[name] == before[name]
        shown = [
            plain(await home.service.get_transaction(
                home.caller, home.id, each.id, view="simple"))
            for each in (one, two)
        ]  # fmt: skip
        assert shown[0]["category_id"] == str(rent.id)
        assert [split["category_id"] for split in shown[1]["splits"]] == [str(rent.id), None]
        assert [each["version"] for each in shown] == [2, 2]

    async def test_refuses_itself_and_the_other_kind(self, home: Household) -> None:
        food, salary = await home.category("Food"), await home.category("Salary", kind="income")
        for target in (food, salary):
            with pytest.raises(CategoryMoveRefused):
                await _delete(home, food, target.id)
        with pytest.raises(NotFound):
            await _delete(home, food, home.id)

    async def test_touches_reconciled_transactions_only_when_unlocked(
        self, home: Household
    ) -> None:
        account, food, rent = (
            await home.account(), await home.category("Food"), await home.category("Rent")
        )  # fmt: skip
        await home.enter(account, -100, category_id=food.id, status="reconciled")
        with pytest.raises(TransactionReconciled):
            await _delete(home, food, rent.id)
        await home.service.delete_category(
            home.caller, home.id, food.id, move_to=rent.id, unlock=True, if_match=None
        )
        assert (await _cells(home, "2026-01"))["Rent"]["activity"] == -100

    async def test_needs_no_successor_once_nothing_is_left(self, home: Household) -> None:
        category = await home.category()
        await _assign(home, category, "2026-01", 500)
        await _assign(home, category, "2026-01", 0)
        await _delete(home, category)
        with pytest.raises(NotFound):
            await home.service.get_category(home.caller, home.id, category.id)
