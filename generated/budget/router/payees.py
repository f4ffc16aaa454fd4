"""The operations on payees of the domain budget: what each takes, and what answers it."""

from generated import operations
from generated.budget import models
from generated.budget.parameters import payees as parameters
from generated.budget.service.payees import PayeesService
from generated.runtime import Binding, Body, Caller, Encoded, IfMatch, Parameter


class _Calls:
    """The service's methods as the runtime calls them."""

    def __init__(self, service: PayeesService) -> None:
        self._service = service

    async def list_payees(
        self,
        caller: Caller,
        given: parameters.ListPayeesParameters,
        body: None,
    ) -> models.PayeePage | Encoded[models.PayeePage]:
        return await self._service.list_payees(
            caller, given.book_id, q=given.q, limit=given.limit, cursor=given.cursor
        )

    async def create_payee(
        self,
        caller: Caller,
        given: parameters.CreatePayeeParameters,
        body: models.PayeeCreate,
    ) -> models.Payee | Encoded[models.Payee]:
        return await self._service.create_payee(caller, given.book_id, body=body)

    async def get_payee(
        self,
        caller: Caller,
        given: parameters.GetPayeeParameters,
        body: None,
    ) -> models.Payee | Encoded[models.Payee]:
        return await self._service.get_payee(caller, given.book_id, given.payee_id)

    async def update_payee(
        self,
        caller: Caller,
        given: parameters.UpdatePayeeParameters,
        body: models.PayeeUpdate,
    ) -> models.Payee | Encoded[models.Payee]:
        return await self._service.update_payee(
            caller, given.book_id, given.payee_id, if_match=IfMatch.parse(given.if_match), body=body
        )

    async def delete_payee(
        self,
        caller: Caller,
        given: parameters.DeletePayeeParameters,
        body: None,
    ) -> None:
        return await self._service.delete_payee(
            caller,
            given.book_id,
            given.payee_id,
            move_to=given.move_to,
            unlock=given.unlock,
            if_match=IfMatch.parse(given.if_match),
        )

    async def merge_payees(
        self,
        caller: Caller,
        given: parameters.MergePayeesParameters,
        body: models.PayeeMerge,
    ) -> models.Payee | Encoded[models.Payee]:
        return await self._service.merge_payees(
            caller, given.book_id, given.payee_id, unlock=given.unlock, body=body
        )


def bindings(service: PayeesService) -> tuple[Binding, ...]:
    """Each operation with what the runtime needs to serve it."""
    calls = _Calls(service)
    return (
        Binding(
            operations.LIST_PAYEES,
            calls.list_payees,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("q", "q", "query"),
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=parameters.ListPayeesParameters,
        ),
        Binding(
            operations.CREATE_PAYEE,
            calls.create_payee,
            parameters=(Parameter("book_id", "book_id", "path"),),
            model=parameters.CreatePayeeParameters,
            body=Body(models.PayeeCreate),
        ),
        Binding(
            operations.GET_PAYEE,
            calls.get_payee,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("payee_id", "payee_id", "path"),
            ),
            model=parameters.GetPayeeParameters,
        ),
        Binding(
            operations.UPDATE_PAYEE,
            calls.update_payee,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("payee_id", "payee_id", "path"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=parameters.UpdatePayeeParameters,
            body=Body(models.PayeeUpdate),
        ),
        Binding(
            operations.DELETE_PAYEE,
            calls.delete_payee,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("payee_id", "payee_id", "path"),
                Parameter("move_to", "move_to", "query"),
                Parameter("unlock", "unlock", "query", kind="boolean"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=parameters.DeletePayeeParameters,
        ),
        Binding(
            operations.MERGE_PAYEES,
            calls.merge_payees,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("payee_id", "payee_id", "path"),
                Parameter("unlock", "unlock", "query", kind="boolean"),
            ),
            model=parameters.MergePayeesParameters,
            body=Body(models.PayeeMerge),
        ),
    )
