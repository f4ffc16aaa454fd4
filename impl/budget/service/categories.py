"""Category groups and categories."""

from typing import Any, Final
from uuid import UUID

from generated.budget.models import (
    Category,
    CategoryCreate,
    CategoryGroup,
    CategoryGroupCreate,
    CategoryGroupList,
    CategoryGroupOrder,
    CategoryGroupPage,
    CategoryGroupUpdate,
    CategoryKind,
    CategoryList,
    CategoryOrder,
    CategoryPage,
    CategoryUpdate,
)
from generated.problems import (
    CategoryGroupInUse,
    CategoryInUse,
    CategoryMoveRefused,
    NameTaken,
    TooManyCategories,
    TransactionReconciled,
)
from generated.runtime import Caller, IfMatch
from impl.budget import envelopes, ledger
from impl.budget.repository import ledger as stored
from impl.budget.repository.base import Row
from impl.budget.repository.categories import Categories as Rows
from impl.budget.repository.categories import CategoryGroups as Groups
from impl.budget.repository.goals import Goals
from impl.budget.repository.limits import Limits
from impl.budget.repository.schedules import Schedules
from impl.budget.repository.sums import envelope_of
from impl.budget.rules.envelope import month_of
from impl.budget.service.base import Resource, today, uuid_of
from impl.budget.service.order import put_in_order
from impl.platform import journal
from impl.platform.conditional import check_version

MOST_CATEGORIES: Final = 1_000
_MOST_IN_ORDER: Final = 1_000


class CategoryGroups(Resource):
    async def list_category_groups(
        self,
        caller: Caller,  # noqa: ARG002  # the Protocol's
        book_id: UUID,
        *,
        limit: int,
        cursor: str | None,
    ) -> CategoryGroupPage:
        filters = {"list": "category_groups", "book": book_id}
        after = self._after(cursor, filters)
        key = (int(after[0]), uuid_of(after[1])) if after else None
        rows = await Groups.page(book_id, key, limit + 1)
        shown = rows[:limit]
        following = shown and [shown[-1]["position"], shown[-1]["id"]]
        return CategoryGroupPage(
            items=[_group(row) for row in shown],
            next_cursor=self._next(rows, limit, filters, following),
        )

    async def create_category_group(
        self, caller: Caller, book_id: UUID, *, body: CategoryGroupCreate
    ) -> CategoryGroup:
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            await _check_group_name(book_id, body.name)
            position = await Groups.next_position(book_id)
            return _group(await Groups.create(changes, {"name": body.name, "position": position}))

    async def reorder_category_groups(
        self, caller: Caller, book_id: UUID, *, body: CategoryGroupOrder
    ) -> CategoryGroupList:
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            there = await Groups.page(book_id, None, _MOST_IN_ORDER + 1)
            rows = await put_in_order(changes, Groups, there, body.category_group_ids)
            return CategoryGroupList(items=[_group(row) for row in rows])

    async def update_category_group(
        self,
        caller: Caller,
        book_id: UUID,
        category_group_id: UUID,
        *,
        if_match: IfMatch | None,
        body: CategoryGroupUpdate,
    ) -> CategoryGroup:
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            row = await Groups.find(book_id, category_group_id)
            check_version(if_match, row["version"], "category group")
            if body.name is not None:
                await _check_group_name(book_id, body.name, but=category_group_id)
            return _group(await Groups.update(changes, row, body.model_dump(exclude_unset=True)))

    async def delete_category_group(
        self, caller: Caller, book_id: UUID, category_group_id: UUID, *, if_match: IfMatch | None
    ) -> None:
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            row = await Groups.find(book_id, category_group_id)
            check_version(if_match, row["version"], "category group")
            size = await Groups.size(book_id, category_group_id)
            if size:
                raise CategoryGroupInUse(f"Categories in the group: {size}.")
            await Limits.replace(changes, category_group_id, None)
            await Groups.delete(changes, row)


class Categories(Resource):
    async def list_categories(
        self,
        caller: Caller,  # noqa: ARG002  # the Protocol's
        book_id: UUID,
        *,
        category_group_id: UUID | None,
        kind: CategoryKind | None,
        hidden: bool | None,
        limit: int,
        cursor: str | None,
    ) -> CategoryPage:
        filters = {
            "list": "categories",
            "book": book_id,
            "group": category_group_id,
            "kind": kind,
            "hidden": hidden,
        }
        after = self._after(cursor, filters)
        key = (
            (int(after[0]), uuid_of(after[1]), int(after[2]), uuid_of(after[3])) if after else None
        )
        if category_group_id is not None:
            await Groups.find(book_id, category_group_id)
        rows = await Rows.page(book_id, (category_group_id, kind, hidden), key, limit + 1)
        shown = rows[:limit]
        names = ("group_position", "category_group_id", "position", "id")
        following = [shown[-1][name] for name in names] if shown else []
        return CategoryPage(
            items=[_category(row) for row in shown],
            next_cursor=self._next(rows, limit, filters, following),
        )

    async def create_category(
        self, caller: Caller, book_id: UUID, *, body: CategoryCreate
    ) -> Category:
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            group_id = (await Groups.find(book_id, body.category_group_id))["id"]
            await _check_name(book_id, group_id, body.name)
            if await Rows.count(book_id) >= MOST_CATEGORIES:
                raise TooManyCategories(f"The book has {MOST_CATEGORIES} categories already.")
            values = body.model_dump() | {
                "position": await Rows.next_position(book_id, group_id),
                "initial_carry": body.carry_overspending,
            }
            return _category(await Rows.create(changes, values))

    async def reorder_categories(
        self, caller: Caller, book_id: UUID, *, body: CategoryOrder
    ) -> CategoryList:
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            group = await Groups.find(book_id, body.category_group_id)
            filters = (group["id"], None, None)
            there = await Rows.page(book_id, filters, None, _MOST_IN_ORDER + 1)
            rows = await put_in_order(changes, Rows, there, body.category_ids)
            return CategoryList(items=[_category(row) for row in rows])

    async def get_category(
        self,
        caller: Caller,  # noqa: ARG002  # the Protocol's
        book_id: UUID,
        category_id: UUID,
    ) -> Category:
        return _category(await Rows.find(book_id, category_id))

    async def update_category(
        self,
        caller: Caller,
        book_id: UUID,
        category_id: UUID,
        *,
        if_match: IfMatch | None,
        body: CategoryUpdate,
    ) -> Category:
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            row = await Rows.find(book_id, category_id)
            check_version(if_match, row["version"], "category")
            values: dict[str, Any] = body.model_dump(exclude_unset=True)
            group_id: UUID = (row | values)["category_group_id"]
            if group_id != row["category_group_id"]:
                await Groups.find(book_id, group_id)
                values["position"] = await Rows.next_position(book_id, group_id)
            name: str = (row | values)["name"]
            await _check_name(book_id, group_id, name, but=category_id)
            carry: bool = (row | values)["carry_overspending"]
            kept = None
            if carry != row["carry_overspending"] and row["kind"] == "expense":
                kept = await Rows.kept(row)
                month = month_of(today(changes.book.time_zone))
                await envelopes.switch_carry(changes, envelope_of(row), month, carry=carry)
            return _category(await Rows.update(changes, row, values, kept))

    async def delete_category(
        self,
        caller: Caller,
        book_id: UUID,
        category_id: UUID,
        *,
        move_to: UUID | None,
        unlock: bool,
        if_match: IfMatch | None,
    ) -> None:
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            row = await Rows.find(book_id, category_id)
            check_version(if_match, row["version"], "category")
            target = None if move_to is None else await Rows.find(book_id, move_to)
            if target is not None and (target["id"] == row["id"] or target["kind"] != row["kind"]):
                raise CategoryMoveRefused("Another category of the same kind can take it over.")
            wanted = await Rows.transactions(book_id, category_id)
            moved = list((await stored.load(book_id, wanted)).values())
            if not unlock and any(transaction.reconciled for transaction in moved):
                raise TransactionReconciled("A transaction of the category is reconciled.")
            scheduled = await Schedules.with_category(book_id, category_id)
            if target is not None:
                await ledger.move_category(changes, moved, envelope_of(row), envelope_of(target))
                await Schedules.move_category(changes, scheduled, row["id"], target["id"])
            elif moved or scheduled or await envelopes.is_assigned(book_id, category_id):
                raise CategoryInUse("The category is in use; name another one in move_to.")
            await Limits.replace(changes, category_id, None if target is None else target["id"])
            for goal in (await Goals.of_categories(book_id, [category_id])).values():
                await Goals.delete(changes, goal)
            await Rows.delete(changes, row)


async def _check_group_name(book_id: UUID, name: str, but: UUID | None = None) -> None:
    taken = await Groups.named(book_id, name)
    if taken is not None and taken != but:
        raise NameTaken(f"The book has a category group {name} already.", existing_id=taken)


async def _check_name(book_id: UUID, group_id: UUID, name: str, but: UUID | None = None) -> None:
    taken = await Rows.named(book_id, group_id, name)
    if taken is not None and taken != but:
        raise NameTaken(f"The group has a category {name} already.", existing_id=taken)


def _group(row: Row) -> CategoryGroup:
    return CategoryGroup(**{name: row[name] for name in Groups.columns})


def _category(row: Row) -> Category:
    return Category(**{name: row[name] for name in Rows.columns})
