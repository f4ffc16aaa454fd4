"""The operations on reconciliations of the domain budget: what each takes, and what answers it."""

from generated import operations
from generated.budget import models
from generated.budget.parameters import reconciliations as parameters
from generated.budget.service.reconciliations import ReconciliationsService
from generated.runtime import Binding, Body, Caller, Encoded, IfMatch, Parameter


class _Calls:
    """The service's methods as the runtime calls them."""

    def __init__(self, service: ReconciliationsService) -> None:
        self._service = service

    async def list_reconciliations(
        self,
        caller: Caller,
        given: parameters.ListReconciliationsParameters,
        body: None,
    ) -> models.ReconciliationPage | Encoded[models.ReconciliationPage]:
        return await self._service.list_reconciliations(
            caller,
            given.book_id,
            given.account_id,
            status=given.status,
            limit=given.limit,
            cursor=given.cursor,
        )

    async def create_reconciliation(
        self,
        caller: Caller,
        given: parameters.CreateReconciliationParameters,
        body: models.ReconciliationCreate,
    ) -> models.Reconciliation | Encoded[models.Reconciliation]:
        return await self._service.create_reconciliation(
            caller, given.book_id, given.account_id, body=body
        )

    async def get_reconciliation(
        self,
        caller: Caller,
        given: parameters.GetReconciliationParameters,
        body: None,
    ) -> models.Reconciliation | Encoded[models.Reconciliation]:
        return await self._service.get_reconciliation(
            caller, given.book_id, given.reconciliation_id
        )

    async def delete_reconciliation(
        self,
        caller: Caller,
        given: parameters.DeleteReconciliationParameters,
        body: None,
    ) -> None:
        return await self._service.delete_reconciliation(
            caller, given.book_id, given.reconciliation_id, if_match=IfMatch.parse(given.if_match)
        )

    async def finish_reconciliation(
        self,
        caller: Caller,
        given: parameters.FinishReconciliationParameters,
        body: models.ReconciliationFinish,
    ) -> models.Reconciliation | Encoded[models.Reconciliation]:
        return await self._service.finish_reconciliation(
            caller, given.book_id, given.reconciliation_id, body=body
        )


def bindings(service: ReconciliationsService) -> tuple[Binding, ...]:
    """Each operation with what the runtime needs to serve it."""
    calls = _Calls(service)
    return (
        Binding(
            operations.LIST_RECONCILIATIONS,
            calls.list_reconciliations,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("account_id", "account_id", "path"),
                Parameter("status", "status", "query"),
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=parameters.ListReconciliationsParameters,
        ),
        Binding(
            operations.CREATE_RECONCILIATION,
            calls.create_reconciliation,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("account_id", "account_id", "path"),
            ),
            model=parameters.CreateReconciliationParameters,
            body=Body(models.ReconciliationCreate),
        ),
        Binding(
            operations.GET_RECONCILIATION,
            calls.get_reconciliation,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("reconciliation_id", "reconciliation_id", "path"),
            ),
            model=parameters.GetReconciliationParameters,
        ),
        Binding(
            operations.DELETE_RECONCILIATION,
            calls.delete_reconciliation,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("reconciliation_id", "reconciliation_id", "path"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=parameters.DeleteReconciliationParameters,
        ),
        Binding(
            operations.FINISH_RECONCILIATION,
            calls.finish_reconciliation,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("reconciliation_id", "reconciliation_id", "path"),
            ),
            model=parameters.FinishReconciliationParameters,
            body=Body(models.ReconciliationFinish),
        ),
    )
