"""What the domain budget does with categories, for whoever implements or calls it."""

from typing import Protocol
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
from generated.runtime import Caller, Encoded, IfMatch


class CategoriesService(Protocol):
    """One method an operation; 11 of them."""

    async def list_category_groups(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        limit: int,
        cursor: str | None,
    ) -> CategoryGroupPage | Encoded[CategoryGroupPage]:
        """List category groups.

        The book's category groups in their order.
        """
        ...

    async def create_category_group(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        body: CategoryGroupCreate,
    ) -> CategoryGroup | Encoded[CategoryGroup]:
        """Create a category group.

        Creates an empty group, which comes after the ones that are there.

        Raises NameTaken.
        """
        ...

    async def reorder_category_groups(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        body: CategoryGroupOrder,
    ) -> CategoryGroupList | Encoded[CategoryGroupList]:
        """Reorder the category groups.

        Puts all groups of the book into the order in which they are named. A list that leaves one
        out is refused, so that two people who order at once do not mix their orders.

        Raises OrderMismatch.
        """
        ...

    async def update_category_group(
        self,
        caller: Caller,
        book_id: UUID,
        category_group_id: UUID,
        *,
        if_match: IfMatch | None,
        body: CategoryGroupUpdate,
    ) -> CategoryGroup | Encoded[CategoryGroup]:
        """Change a category group.

        Changes the fields that are given (JSON Merge Patch).

        Raises NameTaken.
        """
        ...

    async def delete_category_group(
        self,
        caller: Caller,
        book_id: UUID,
        category_group_id: UUID,
        *,
        if_match: IfMatch | None,
    ) -> None:
        """Delete a category group.

        Deletes an empty group. Move or delete its categories first.

        Raises CategoryGroupInUse.
        """
        ...

    async def list_categories(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        category_group_id: UUID | None,
        kind: CategoryKind | None,
        hidden: bool | None,
        limit: int,
        cursor: str | None,
    ) -> CategoryPage | Encoded[CategoryPage]:
        """List categories.

        The book's categories in the order of their groups, hidden ones included.
        """
        ...

    async def create_category(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        body: CategoryCreate,
    ) -> Category | Encoded[Category]:
        """Create a category.

        Creates a category, which comes last in its group. A book has 1,000 categories at most.

        Raises NameTaken, TooManyCategories.
        """
        ...

    async def reorder_categories(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        body: CategoryOrder,
    ) -> CategoryList | Encoded[CategoryList]:
        """Reorder the categories of a group.

        Puts all categories of a group into the order in which they are named, hidden ones too. A
        list that leaves one out is refused, so that two people who order at once do not mix their
        orders. To put a category into another group, use `update_category`.

        Raises OrderMismatch.
        """
        ...

    async def get_category(
        self,
        caller: Caller,
        book_id: UUID,
        category_id: UUID,
    ) -> Category | Encoded[Category]:
        """Get a category.

        The category. What it holds in a month stands in `get_month`.
        """
        ...

    async def update_category(
        self,
        caller: Caller,
        book_id: UUID,
        category_id: UUID,
        *,
        if_match: IfMatch | None,
        body: CategoryUpdate,
    ) -> Category | Encoded[Category]:
        """Change a category.

        Changes the fields that are given (JSON Merge Patch). `carry_overspending` applies from
        the current month on; months before keep what they were closed with. The kind is fixed.

        Raises NameTaken.
        """
        ...

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
        """Delete a category.

        Deletes a category. If it has transactions or assignments, `move_to` says which category
        of the same kind takes them over: transactions and splits change their category, assigned
        money is added month by month, and no total of the book changes. A goal that the category
        has goes with it; in limits the other category takes its place.

        Raises CategoryInUse, CategoryMoveRefused, AmountOutOfRange, TransactionReconciled.
        """
        ...
