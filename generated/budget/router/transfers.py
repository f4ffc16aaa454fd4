"""The operations on transfers of the domain budget: what each takes, and what answers it."""

from generated import operations
from generated.budget import models
from generated.budget.parameters import transfers as parameters
from generated.budget.service.transfers import TransfersService
from generated.runtime import Binding, Body, Caller, Encoded, Parameter


class _Calls:
    """The service's methods as the runtime calls them."""

    def __init__(self, service: TransfersService) -> None:
        self._service = service

    async def match_transaction(
        self,
        caller: Caller,
        given: parameters.MatchTransactionParameters,
        body: models.TransactionMatch,
    ) -> models.Transaction | Encoded[models.Transaction]:
        return await self._service.match_transaction(
            caller, given.book_id, given.transaction_id, unlock=given.unlock, body=body
        )

    async def unmatch_transaction(
        self,
        caller: Caller,
        given: parameters.UnmatchTransactionParameters,
        body: None,
    ) -> models.Transaction | Encoded[models.Transaction]:
        return await self._service.unmatch_transaction(
            caller, given.book_id, given.transaction_id, unlock=given.unlock
        )

    async def create_transfer(
        self,
        caller: Caller,
        given: parameters.CreateTransferParameters,
        body: models.TransferCreate,
    ) -> models.Transaction | Encoded[models.Transaction]:
        return await self._service.create_transfer(caller, given.book_id, body=body)

    async def list_transfer_candidates(
        self,
        caller: Caller,
        given: parameters.ListTransferCandidatesParameters,
        body: None,
    ) -> models.TransferCandidatePage | Encoded[models.TransferCandidatePage]:
        return await self._service.list_transfer_candidates(
            caller,
            given.book_id,
            account_id=given.account_id,
            date_from=given.date_from,
            date_to=given.date_to,
            days=given.days,
            limit=given.limit,
            cursor=given.cursor,
        )


def bindings(service: TransfersService) -> tuple[Binding, ...]:
    """Each operation with what the runtime needs to serve it."""
    calls = _Calls(service)
    return (
        Binding(
            operations.MATCH_TRANSACTION,
            calls.match_transaction,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("transaction_id", "transaction_id", "path"),
                Parameter("unlock", "unlock", "query", kind="boolean"),
            ),
            model=parameters.MatchTransactionParameters,
            body=Body(models.TransactionMatch),
        ),
        Binding(
            operations.UNMATCH_TRANSACTION,
            calls.unmatch_transaction,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("transaction_id", "transaction_id", "path"),
                Parameter("unlock", "unlock", "query", kind="boolean"),
            ),
            model=parameters.UnmatchTransactionParameters,
        ),
        Binding(
            operations.CREATE_TRANSFER,
            calls.create_transfer,
            parameters=(Parameter("book_id", "book_id", "path"),),
            model=parameters.CreateTransferParameters,
            body=Body(models.TransferCreate),
        ),
        Binding(
            operations.LIST_TRANSFER_CANDIDATES,
            calls.list_transfer_candidates,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("account_id", "account_id", "query"),
                Parameter("date_from", "date_from", "query"),
                Parameter("date_to", "date_to", "query"),
                Parameter("days", "days", "query", kind="integer"),
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=parameters.ListTransferCandidatesParameters,
        ),
    )
