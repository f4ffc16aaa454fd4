"""The operations on limits of the domain budget: what each takes, and what answers it."""

from generated import operations
from generated.budget import models
from generated.budget.parameters import limits as parameters
from generated.budget.service.limits import LimitsService
from generated.runtime import Binding, Body, Caller, Encoded, IfMatch, Parameter


class _Calls:
    """The service's methods as the runtime calls them."""

    def __init__(self, service: LimitsService) -> None:
        self._service = service

    async def list_limits(
        self,
        caller: Caller,
        given: parameters.ListLimitsParameters,
        body: None,
    ) -> models.LimitPage | Encoded[models.LimitPage]:
        return await self._service.list_limits(
            caller, given.book_id, limit=given.limit, cursor=given.cursor
        )

    async def create_limit(
        self,
        caller: Caller,
        given: parameters.CreateLimitParameters,
        body: models.LimitCreate,
    ) -> models.Limit | Encoded[models.Limit]:
        return await self._service.create_limit(caller, given.book_id, body=body)

    async def get_limit(
        self,
        caller: Caller,
        given: parameters.GetLimitParameters,
        body: None,
    ) -> models.Limit | Encoded[models.Limit]:
        return await self._service.get_limit(caller, given.book_id, given.limit_id)

    async def update_limit(
        self,
        caller: Caller,
        given: parameters.UpdateLimitParameters,
        body: models.LimitUpdate,
    ) -> models.Limit | Encoded[models.Limit]:
        return await self._service.update_limit(
            caller, given.book_id, given.limit_id, if_match=IfMatch.parse(given.if_match), body=body
        )

    async def delete_limit(
        self,
        caller: Caller,
        given: parameters.DeleteLimitParameters,
        body: None,
    ) -> None:
        return await self._service.delete_limit(
            caller, given.book_id, given.limit_id, if_match=IfMatch.parse(given.if_match)
        )

    async def list_limit_periods(
        self,
        caller: Caller,
        given: parameters.ListLimitPeriodsParameters,
        body: None,
    ) -> models.LimitPeriodPage | Encoded[models.LimitPeriodPage]:
        return await self._service.list_limit_periods(
            caller, given.book_id, given.limit_id, limit=given.limit, cursor=given.cursor
        )


def bindings(service: LimitsService) -> tuple[Binding, ...]:
    """Each operation with what the runtime needs to serve it."""
    calls = _Calls(service)
    return (
        Binding(
            operations.LIST_LIMITS,
            calls.list_limits,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=parameters.ListLimitsParameters,
        ),
        Binding(
            operations.CREATE_LIMIT,
            calls.create_limit,
            parameters=(Parameter("book_id", "book_id", "path"),),
            model=parameters.CreateLimitParameters,
            body=Body(models.LimitCreate),
        ),
        Binding(
            operations.GET_LIMIT,
            calls.get_limit,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("limit_id", "limit_id", "path"),
            ),
            model=parameters.GetLimitParameters,
        ),
        Binding(
            operations.UPDATE_LIMIT,
            calls.update_limit,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("limit_id", "limit_id", "path"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=parameters.UpdateLimitParameters,
            body=Body(models.LimitUpdate),
        ),
        Binding(
            operations.DELETE_LIMIT,
            calls.delete_limit,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("limit_id", "limit_id", "path"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=parameters.DeleteLimitParameters,
        ),
        Binding(
            operations.LIST_LIMIT_PERIODS,
            calls.list_limit_periods,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("limit_id", "limit_id", "path"),
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=parameters.ListLimitPeriodsParameters,
        ),
    )
