"""The operations on goals of the domain budget: what each takes, and what answers it."""

from generated import operations
from generated.budget import models
from generated.budget.parameters import goals as parameters
from generated.budget.service.goals import GoalsService
from generated.runtime import Binding, Body, Caller, Encoded, IfMatch, Parameter


class _Calls:
    """The service's methods as the runtime calls them."""

    def __init__(self, service: GoalsService) -> None:
        self._service = service

    async def list_goals(
        self,
        caller: Caller,
        given: parameters.ListGoalsParameters,
        body: None,
    ) -> models.GoalPage | Encoded[models.GoalPage]:
        return await self._service.list_goals(
            caller,
            given.book_id,
            category_id=given.category_id,
            limit=given.limit,
            cursor=given.cursor,
        )

    async def create_goal(
        self,
        caller: Caller,
        given: parameters.CreateGoalParameters,
        body: models.GoalCreate,
    ) -> models.Goal | Encoded[models.Goal]:
        return await self._service.create_goal(caller, given.book_id, body=body)

    async def get_goal(
        self,
        caller: Caller,
        given: parameters.GetGoalParameters,
        body: None,
    ) -> models.Goal | Encoded[models.Goal]:
        return await self._service.get_goal(caller, given.book_id, given.goal_id)

    async def update_goal(
        self,
        caller: Caller,
        given: parameters.UpdateGoalParameters,
        body: models.GoalUpdate,
    ) -> models.Goal | Encoded[models.Goal]:
        return await self._service.update_goal(
            caller, given.book_id, given.goal_id, if_match=IfMatch.parse(given.if_match), body=body
        )

    async def delete_goal(
        self,
        caller: Caller,
        given: parameters.DeleteGoalParameters,
        body: None,
    ) -> None:
        return await self._service.delete_goal(
            caller, given.book_id, given.goal_id, if_match=IfMatch.parse(given.if_match)
        )

    async def get_goal_progress(
        self,
        caller: Caller,
        given: parameters.GetGoalProgressParameters,
        body: None,
    ) -> models.GoalProgress | Encoded[models.GoalProgress]:
        return await self._service.get_goal_progress(
            caller, given.book_id, given.goal_id, month=given.month
        )


def bindings(service: GoalsService) -> tuple[Binding, ...]:
    """Each operation with what the runtime needs to serve it."""
    calls = _Calls(service)
    return (
        Binding(
            operations.LIST_GOALS,
            calls.list_goals,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("category_id", "category_id", "query"),
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=parameters.ListGoalsParameters,
        ),
        Binding(
            operations.CREATE_GOAL,
            calls.create_goal,
            parameters=(Parameter("book_id", "book_id", "path"),),
            model=parameters.CreateGoalParameters,
            body=Body(models.GoalCreate),
        ),
        Binding(
            operations.GET_GOAL,
            calls.get_goal,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("goal_id", "goal_id", "path"),
            ),
            model=parameters.GetGoalParameters,
        ),
        Binding(
            operations.UPDATE_GOAL,
            calls.update_goal,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("goal_id", "goal_id", "path"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=parameters.UpdateGoalParameters,
            body=Body(models.GoalUpdate),
        ),
        Binding(
            operations.DELETE_GOAL,
            calls.delete_goal,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("goal_id", "goal_id", "path"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=parameters.DeleteGoalParameters,
        ),
        Binding(
            operations.GET_GOAL_PROGRESS,
            calls.get_goal_progress,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("goal_id", "goal_id", "path"),
                Parameter("month", "month", "query"),
            ),
            model=parameters.GetGoalProgressParameters,
        ),
    )
