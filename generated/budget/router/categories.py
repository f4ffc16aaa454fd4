"""The operations on categories of the domain budget: what each takes, and what answers it."""

from generated import operations
from generated.budget import models
from generated.budget.parameters import categories as parameters
from generated.budget.service.categories import CategoriesService
from generated.runtime import Binding, Body, Caller, Encoded, IfMatch, Parameter


class _Calls:
    """The service's methods as the runtime calls them."""

    def __init__(self, service: CategoriesService) -> None:
        self._service = service

    async def list_category_groups(
        self,
        caller: Caller,
        given: parameters.ListCategoryGroupsParameters,
        body: None,
    ) -> models.CategoryGroupPage | Encoded[models.CategoryGroupPage]:
        return await self._service.list_category_groups(
            caller, given.book_id, limit=given.limit, cursor=given.cursor
        )

    async def create_category_group(
        self,
        caller: Caller,
        given: parameters.CreateCategoryGroupParameters,
        body: models.CategoryGroupCreate,
    ) -> models.CategoryGroup | Encoded[models.CategoryGroup]:
        return await self._service.create_category_group(caller, given.book_id, body=body)

    async def reorder_category_groups(
        self,
        caller: Caller,
        given: parameters.ReorderCategoryGroupsParameters,
        body: models.CategoryGroupOrder,
    ) -> models.CategoryGroupList | Encoded[models.CategoryGroupList]:
        return await self._service.reorder_category_groups(caller, given.book_id, body=body)

    async def update_category_group(
        self,
        caller: Caller,
        given: parameters.UpdateCategoryGroupParameters,
        body: models.CategoryGroupUpdate,
    ) -> models.CategoryGroup | Encoded[models.CategoryGroup]:
        return await self._service.update_category_group(
            caller,
            given.book_id,
            given.category_group_id,
            if_match=IfMatch.parse(given.if_match),
            body=body,
        )

    async def delete_category_group(
        self,
        caller: Caller,
        given: parameters.DeleteCategoryGroupParameters,
        body: None,
    ) -> None:
        return await self._service.delete_category_group(
            caller, given.book_id, given.category_group_id, if_match=IfMatch.parse(given.if_match)
        )

    async def list_categories(
        self,
        caller: Caller,
        given: parameters.ListCategoriesParameters,
        body: None,
    ) -> models.CategoryPage | Encoded[models.CategoryPage]:
        return await self._service.list_categories(
            caller,
            given.book_id,
            category_group_id=given.category_group_id,
            kind=given.kind,
            hidden=given.hidden,
            limit=given.limit,
            cursor=given.cursor,
        )

    async def create_category(
        self,
        caller: Caller,
        given: parameters.CreateCategoryParameters,
        body: models.CategoryCreate,
    ) -> models.Category | Encoded[models.Category]:
        return await self._service.create_category(caller, given.book_id, body=body)

    async def reorder_categories(
        self,
        caller: Caller,
        given: parameters.ReorderCategoriesParameters,
        body: models.CategoryOrder,
    ) -> models.CategoryList | Encoded[models.CategoryList]:
        return await self._service.reorder_categories(caller, given.book_id, body=body)

    async def get_category(
        self,
        caller: Caller,
        given: parameters.GetCategoryParameters,
        body: None,
    ) -> models.Category | Encoded[models.Category]:
        return await self._service.get_category(caller, given.book_id, given.category_id)

    async def update_category(
        self,
        caller: Caller,
        given: parameters.UpdateCategoryParameters,
        body: models.CategoryUpdate,
    ) -> models.Category | Encoded[models.Category]:
        return await self._service.update_category(
            caller,
            given.book_id,
            given.category_id,
            if_match=IfMatch.parse(given.if_match),
            body=body,
        )

    async def delete_category(
        self,
        caller: Caller,
        given: parameters.DeleteCategoryParameters,
        body: None,
    ) -> None:
        return await self._service.delete_category(
            caller,
            given.book_id,
            given.category_id,
            move_to=given.move_to,
            unlock=given.unlock,
            if_match=IfMatch.parse(given.if_match),
        )


def bindings(service: CategoriesService) -> tuple[Binding, ...]:
    """Each operation with what the runtime needs to serve it."""
    calls = _Calls(service)
    return (
        Binding(
            operations.LIST_CATEGORY_GROUPS,
            calls.list_category_groups,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=parameters.ListCategoryGroupsParameters,
        ),
        Binding(
            operations.CREATE_CATEGORY_GROUP,
            calls.create_category_group,
            parameters=(Parameter("book_id", "book_id", "path"),),
            model=parameters.CreateCategoryGroupParameters,
            body=Body(models.CategoryGroupCreate),
        ),
        Binding(
            operations.REORDER_CATEGORY_GROUPS,
            calls.reorder_category_groups,
            parameters=(Parameter("book_id", "book_id", "path"),),
            model=parameters.ReorderCategoryGroupsParameters,
            body=Body(models.CategoryGroupOrder),
        ),
        Binding(
            operations.UPDATE_CATEGORY_GROUP,
            calls.update_category_group,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("category_group_id", "category_group_id", "path"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=parameters.UpdateCategoryGroupParameters,
            body=Body(models.CategoryGroupUpdate),
        ),
        Binding(
            operations.DELETE_CATEGORY_GROUP,
            calls.delete_category_group,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("category_group_id", "category_group_id", "path"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=parameters.DeleteCategoryGroupParameters,
        ),
        Binding(
            operations.LIST_CATEGORIES,
            calls.list_categories,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("category_group_id", "category_group_id", "query"),
                Parameter("kind", "kind", "query"),
                Parameter("hidden", "hidden", "query", kind="boolean"),
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=parameters.ListCategoriesParameters,
        ),
        Binding(
            operations.CREATE_CATEGORY,
            calls.create_category,
            parameters=(Parameter("book_id", "book_id", "path"),),
            model=parameters.CreateCategoryParameters,
            body=Body(models.CategoryCreate),
        ),
        Binding(
            operations.REORDER_CATEGORIES,
            calls.reorder_categories,
            parameters=(Parameter("book_id", "book_id", "path"),),
            model=parameters.ReorderCategoriesParameters,
            body=Body(models.CategoryOrder),
        ),
        Binding(
            operations.GET_CATEGORY,
            calls.get_category,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("category_id", "category_id", "path"),
            ),
            model=parameters.GetCategoryParameters,
        ),
        Binding(
            operations.UPDATE_CATEGORY,
            calls.update_category,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("category_id", "category_id", "path"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=parameters.UpdateCategoryParameters,
            body=Body(models.CategoryUpdate),
        ),
        Binding(
            operations.DELETE_CATEGORY,
            calls.delete_category,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("category_id", "category_id", "path"),
                Parameter("move_to", "move_to", "query"),
                Parameter("unlock", "unlock", "query", kind="boolean"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=parameters.DeleteCategoryParameters,
        ),
    )
