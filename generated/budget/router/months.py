"""The operations on months of the domain budget: what each takes, and what answers it."""

from generated import operations
from generated.budget import models
from generated.budget.parameters import months as parameters
from generated.budget.service.months import MonthsService
from generated.runtime import Binding, Body, Caller, Encoded, Parameter


class _Calls:
    """The service's methods as the runtime calls them."""

    def __init__(self, service: MonthsService) -> None:
        self._service = service

    async def list_months(
        self,
        caller: Caller,
        given: parameters.ListMonthsParameters,
        body: None,
    ) -> models.MonthPage | Encoded[models.MonthPage]:
        return await self._service.list_months(
            caller,
            given.book_id,
            month_from=given.month_from,
            month_to=given.month_to,
            limit=given.limit,
            cursor=given.cursor,
        )

    async def get_month(
        self,
        caller: Caller,
        given: parameters.GetMonthParameters,
        body: None,
    ) -> models.MonthBudget | Encoded[models.MonthBudget]:
        return await self._service.get_month(caller, given.book_id, given.month)

    async def assign_to_category(
        self,
        caller: Caller,
        given: parameters.AssignToCategoryParameters,
        body: models.AssignmentSet,
    ) -> models.Assignment | Encoded[models.Assignment]:
        return await self._service.assign_to_category(
            caller, given.book_id, given.month, given.category_id, body=body
        )

    async def update_assignments(
        self,
        caller: Caller,
        given: parameters.UpdateAssignmentsParameters,
        body: models.AssignmentsUpdate,
    ) -> models.MonthAssignments | Encoded[models.MonthAssignments]:
        return await self._service.update_assignments(caller, given.book_id, given.month, body=body)

    async def replace_hold(
        self,
        caller: Caller,
        given: parameters.ReplaceHoldParameters,
        body: models.HoldSet,
    ) -> models.Hold | Encoded[models.Hold]:
        return await self._service.replace_hold(caller, given.book_id, given.month, body=body)

    async def delete_hold(
        self,
        caller: Caller,
        given: parameters.DeleteHoldParameters,
        body: None,
    ) -> None:
        return await self._service.delete_hold(caller, given.book_id, given.month)

    async def auto_assign(
        self,
        caller: Caller,
        given: parameters.AutoAssignParameters,
        body: models.AutoAssign,
    ) -> models.AutoAssigned | Encoded[models.AutoAssigned]:
        return await self._service.auto_assign(caller, given.book_id, given.month, body=body)

    async def cover_category(
        self,
        caller: Caller,
        given: parameters.CoverCategoryParameters,
        body: models.CategoryCover,
    ) -> models.CategoryCovered | Encoded[models.CategoryCovered]:
        return await self._service.cover_category(caller, given.book_id, given.month, body=body)

    async def create_money_move(
        self,
        caller: Caller,
        given: parameters.CreateMoneyMoveParameters,
        body: models.MoneyMoveCreate,
    ) -> models.MoneyMove | Encoded[models.MoneyMove]:
        return await self._service.create_money_move(caller, given.book_id, given.month, body=body)

    async def list_money_moves(
        self,
        caller: Caller,
        given: parameters.ListMoneyMovesParameters,
        body: None,
    ) -> models.MoneyMovePage | Encoded[models.MoneyMovePage]:
        return await self._service.list_money_moves(
            caller,
            given.book_id,
            month=given.month,
            category_id=given.category_id,
            limit=given.limit,
            cursor=given.cursor,
        )

    async def get_money_move(
        self,
        caller: Caller,
        given: parameters.GetMoneyMoveParameters,
        body: None,
    ) -> models.MoneyMove | Encoded[models.MoneyMove]:
        return await self._service.get_money_move(caller, given.book_id, given.money_move_id)


def bindings(service: MonthsService) -> tuple[Binding, ...]:
    """Each operation with what the runtime needs to serve it."""
    calls = _Calls(service)
    return (
        Binding(
            operations.LIST_MONTHS,
            calls.list_months,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("month_from", "month_from", "query"),
                Parameter("month_to", "month_to", "query"),
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=parameters.ListMonthsParameters,
        ),
        Binding(
            operations.GET_MONTH,
            calls.get_month,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("month", "month", "path"),
            ),
            model=parameters.GetMonthParameters,
        ),
        Binding(
            operations.ASSIGN_TO_CATEGORY,
            calls.assign_to_category,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("month", "month", "path"),
                Parameter("category_id", "category_id", "path"),
            ),
            model=parameters.AssignToCategoryParameters,
            body=Body(models.AssignmentSet),
        ),
        Binding(
            operations.UPDATE_ASSIGNMENTS,
            calls.update_assignments,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("month", "month", "path"),
            ),
            model=parameters.UpdateAssignmentsParameters,
            body=Body(models.AssignmentsUpdate),
        ),
        Binding(
            operations.REPLACE_HOLD,
            calls.replace_hold,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("month", "month", "path"),
            ),
            model=parameters.ReplaceHoldParameters,
            body=Body(models.HoldSet),
        ),
        Binding(
            operations.DELETE_HOLD,
            calls.delete_hold,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("month", "month", "path"),
            ),
            model=parameters.DeleteHoldParameters,
        ),
        Binding(
            operations.AUTO_ASSIGN,
            calls.auto_assign,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("month", "month", "path"),
            ),
            model=parameters.AutoAssignParameters,
            body=Body(models.AutoAssign),
        ),
        Binding(
            operations.COVER_CATEGORY,
            calls.cover_category,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("month", "month", "path"),
            ),
            model=parameters.CoverCategoryParameters,
            body=Body(models.CategoryCover),
        ),
        Binding(
            operations.CREATE_MONEY_MOVE,
            calls.create_money_move,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("month", "month", "path"),
            ),
            model=parameters.CreateMoneyMoveParameters,
            body=Body(models.MoneyMoveCreate),
        ),
        Binding(
            operations.LIST_MONEY_MOVES,
            calls.list_money_moves,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("month", "month", "query"),
                Parameter("category_id", "category_id", "query"),
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=parameters.ListMoneyMovesParameters,
        ),
        Binding(
            operations.GET_MONEY_MOVE,
            calls.get_money_move,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("money_move_id", "money_move_id", "path"),
            ),
            model=parameters.GetMoneyMoveParameters,
        ),
    )
