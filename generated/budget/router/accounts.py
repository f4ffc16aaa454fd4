"""The operations on accounts of the domain budget: what each takes, and what answers it."""

from generated import operations
from generated.budget import models
from generated.budget.parameters import accounts as parameters
from generated.budget.service.accounts import AccountsService
from generated.runtime import Binding, Body, Caller, Encoded, IfMatch, Parameter


class _Calls:
    """The service's methods as the runtime calls them."""

    def __init__(self, service: AccountsService) -> None:
        self._service = service

    async def list_accounts(
        self,
        caller: Caller,
        given: parameters.ListAccountsParameters,
        body: None,
    ) -> models.AccountPage | Encoded[models.AccountPage]:
        return await self._service.list_accounts(
            caller,
            given.book_id,
            kind=given.kind,
            on_budget=given.on_budget,
            closed=given.closed,
            limit=given.limit,
            cursor=given.cursor,
        )

    async def create_account(
        self,
        caller: Caller,
        given: parameters.CreateAccountParameters,
        body: models.AccountCreate,
    ) -> models.Account | Encoded[models.Account]:
        return await self._service.create_account(caller, given.book_id, body=body)

    async def get_account(
        self,
        caller: Caller,
        given: parameters.GetAccountParameters,
        body: None,
    ) -> models.Account | Encoded[models.Account]:
        return await self._service.get_account(caller, given.book_id, given.account_id)

    async def update_account(
        self,
        caller: Caller,
        given: parameters.UpdateAccountParameters,
        body: models.AccountUpdate,
    ) -> models.Account | Encoded[models.Account]:
        return await self._service.update_account(
            caller,
            given.book_id,
            given.account_id,
            if_match=IfMatch.parse(given.if_match),
            body=body,
        )

    async def delete_account(
        self,
        caller: Caller,
        given: parameters.DeleteAccountParameters,
        body: None,
    ) -> None:
        return await self._service.delete_account(
            caller, given.book_id, given.account_id, if_match=IfMatch.parse(given.if_match)
        )

    async def close_account(
        self,
        caller: Caller,
        given: parameters.CloseAccountParameters,
        body: models.AccountClose,
    ) -> models.Account | Encoded[models.Account]:
        return await self._service.close_account(caller, given.book_id, given.account_id, body=body)

    async def reopen_account(
        self,
        caller: Caller,
        given: parameters.ReopenAccountParameters,
        body: None,
    ) -> models.Account | Encoded[models.Account]:
        return await self._service.reopen_account(caller, given.book_id, given.account_id)

    async def get_balance_history(
        self,
        caller: Caller,
        given: parameters.GetBalanceHistoryParameters,
        body: None,
    ) -> models.BalanceHistory | Encoded[models.BalanceHistory]:
        return await self._service.get_balance_history(
            caller,
            given.book_id,
            given.account_id,
            date_from=given.date_from,
            date_to=given.date_to,
            interval=given.interval,
        )


def bindings(service: AccountsService) -> tuple[Binding, ...]:
    """Each operation with what the runtime needs to serve it."""
    calls = _Calls(service)
    return (
        Binding(
            operations.LIST_ACCOUNTS,
            calls.list_accounts,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("kind", "kind", "query"),
                Parameter("on_budget", "on_budget", "query", kind="boolean"),
                Parameter("closed", "closed", "query", kind="boolean"),
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=parameters.ListAccountsParameters,
        ),
        Binding(
            operations.CREATE_ACCOUNT,
            calls.create_account,
            parameters=(Parameter("book_id", "book_id", "path"),),
            model=parameters.CreateAccountParameters,
            body=Body(models.AccountCreate),
        ),
        Binding(
            operations.GET_ACCOUNT,
            calls.get_account,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("account_id", "account_id", "path"),
            ),
            model=parameters.GetAccountParameters,
        ),
        Binding(
            operations.UPDATE_ACCOUNT,
            calls.update_account,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("account_id", "account_id", "path"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=parameters.UpdateAccountParameters,
            body=Body(models.AccountUpdate),
        ),
        Binding(
            operations.DELETE_ACCOUNT,
            calls.delete_account,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("account_id", "account_id", "path"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=parameters.DeleteAccountParameters,
        ),
        Binding(
            operations.CLOSE_ACCOUNT,
            calls.close_account,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("account_id", "account_id", "path"),
            ),
            model=parameters.CloseAccountParameters,
            body=Body(models.AccountClose),
        ),
        Binding(
            operations.REOPEN_ACCOUNT,
            calls.reopen_account,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("account_id", "account_id", "path"),
            ),
            model=parameters.ReopenAccountParameters,
        ),
        Binding(
            operations.GET_BALANCE_HISTORY,
            calls.get_balance_history,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("account_id", "account_id", "path"),
                Parameter("date_from", "date_from", "query"),
                Parameter("date_to", "date_to", "query"),
                Parameter("interval", "interval", "query"),
            ),
            model=parameters.GetBalanceHistoryParameters,
        ),
    )
