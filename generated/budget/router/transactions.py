"""The operations on transactions of the domain budget: what each takes, and what answers it."""

from generated import operations
from generated.budget import models
from generated.budget.parameters import transactions as parameters
from generated.budget.service.transactions import TransactionsService
from generated.runtime import Binding, Body, Caller, Encoded, IfMatch, Parameter


class _Calls:
    """The service's methods as the runtime calls them."""

    def __init__(self, service: TransactionsService) -> None:
        self._service = service

    async def list_transactions(
        self,
        caller: Caller,
        given: parameters.ListTransactionsParameters,
        body: None,
    ) -> models.TransactionPage | Encoded[models.TransactionPage]:
        return await self._service.list_transactions(
            caller,
            given.book_id,
            account_id=given.account_id,
            category_id=given.category_id,
            payee_id=given.payee_id,
            tag_id=given.tag_id,
            import_id=given.import_id,
            date_from=given.date_from,
            date_to=given.date_to,
            status=given.status,
            amount_min=given.amount_min,
            amount_max=given.amount_max,
            uncategorised=given.uncategorised,
            q=given.q,
            view=given.view,
            limit=given.limit,
            cursor=given.cursor,
        )

    async def create_transaction(
        self,
        caller: Caller,
        given: parameters.CreateTransactionParameters,
        body: models.TransactionCreate,
    ) -> models.Transaction | Encoded[models.Transaction]:
        return await self._service.create_transaction(caller, given.book_id, body=body)

    async def get_transaction(
        self,
        caller: Caller,
        given: parameters.GetTransactionParameters,
        body: None,
    ) -> models.Transaction | Encoded[models.Transaction]:
        return await self._service.get_transaction(
            caller, given.book_id, given.transaction_id, view=given.view
        )

    async def update_transaction(
        self,
        caller: Caller,
        given: parameters.UpdateTransactionParameters,
        body: models.TransactionUpdate,
    ) -> models.Transaction | Encoded[models.Transaction]:
        return await self._service.update_transaction(
            caller,
            given.book_id,
            given.transaction_id,
            unlock=given.unlock,
            if_match=IfMatch.parse(given.if_match),
            body=body,
        )

    async def delete_transaction(
        self,
        caller: Caller,
        given: parameters.DeleteTransactionParameters,
        body: None,
    ) -> None:
        return await self._service.delete_transaction(
            caller,
            given.book_id,
            given.transaction_id,
            unlock=given.unlock,
            if_match=IfMatch.parse(given.if_match),
        )

    async def restore_transaction(
        self,
        caller: Caller,
        given: parameters.RestoreTransactionParameters,
        body: None,
    ) -> models.Transaction | Encoded[models.Transaction]:
        return await self._service.restore_transaction(
            caller, given.book_id, given.transaction_id, unlock=given.unlock
        )

    async def replace_splits(
        self,
        caller: Caller,
        given: parameters.ReplaceSplitsParameters,
        body: models.SplitsReplace,
    ) -> models.Transaction | Encoded[models.Transaction]:
        return await self._service.replace_splits(
            caller,
            given.book_id,
            given.transaction_id,
            unlock=given.unlock,
            if_match=IfMatch.parse(given.if_match),
            body=body,
        )

    async def delete_splits(
        self,
        caller: Caller,
        given: parameters.DeleteSplitsParameters,
        body: None,
    ) -> None:
        return await self._service.delete_splits(
            caller,
            given.book_id,
            given.transaction_id,
            unlock=given.unlock,
            if_match=IfMatch.parse(given.if_match),
        )

    async def write_transactions(
        self,
        caller: Caller,
        given: parameters.WriteTransactionsParameters,
        body: models.TransactionsWrite,
    ) -> models.TransactionsWritten | Encoded[models.TransactionsWritten]:
        return await self._service.write_transactions(caller, given.book_id, body=body)

    async def edit_transactions(
        self,
        caller: Caller,
        given: parameters.EditTransactionsParameters,
        body: models.TransactionsEdit,
    ) -> models.TransactionsEdited | Encoded[models.TransactionsEdited]:
        return await self._service.edit_transactions(caller, given.book_id, body=body)


def bindings(service: TransactionsService) -> tuple[Binding, ...]:
    """Each operation with what the runtime needs to serve it."""
    calls = _Calls(service)
    return (
        Binding(
            operations.LIST_TRANSACTIONS,
            calls.list_transactions,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("account_id", "account_id", "query"),
                Parameter("category_id", "category_id", "query"),
                Parameter("payee_id", "payee_id", "query"),
                Parameter("tag_id", "tag_id", "query"),
                Parameter("import_id", "import_id", "query"),
                Parameter("date_from", "date_from", "query"),
                Parameter("date_to", "date_to", "query"),
                Parameter("status", "status", "query"),
                Parameter("amount_min", "amount_min", "query", kind="integer"),
                Parameter("amount_max", "amount_max", "query", kind="integer"),
                Parameter("uncategorised", "uncategorised", "query", kind="boolean"),
                Parameter("q", "q", "query"),
                Parameter("view", "view", "query"),
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=parameters.ListTransactionsParameters,
        ),
        Binding(
            operations.CREATE_TRANSACTION,
            calls.create_transaction,
            parameters=(Parameter("book_id", "book_id", "path"),),
            model=parameters.CreateTransactionParameters,
            body=Body(models.TransactionCreate),
        ),
        Binding(
            operations.GET_TRANSACTION,
            calls.get_transaction,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("transaction_id", "transaction_id", "path"),
                Parameter("view", "view", "query"),
            ),
            model=parameters.GetTransactionParameters,
        ),
        Binding(
            operations.UPDATE_TRANSACTION,
            calls.update_transaction,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("transaction_id", "transaction_id", "path"),
                Parameter("unlock", "unlock", "query", kind="boolean"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=parameters.UpdateTransactionParameters,
            body=Body(models.TransactionUpdate),
        ),
        Binding(
            operations.DELETE_TRANSACTION,
            calls.delete_transaction,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("transaction_id", "transaction_id", "path"),
                Parameter("unlock", "unlock", "query", kind="boolean"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=parameters.DeleteTransactionParameters,
        ),
        Binding(
            operations.RESTORE_TRANSACTION,
            calls.restore_transaction,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("transaction_id", "transaction_id", "path"),
                Parameter("unlock", "unlock", "query", kind="boolean"),
            ),
            model=parameters.RestoreTransactionParameters,
        ),
        Binding(
            operations.REPLACE_SPLITS,
            calls.replace_splits,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("transaction_id", "transaction_id", "path"),
                Parameter("unlock", "unlock", "query", kind="boolean"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=parameters.ReplaceSplitsParameters,
            body=Body(models.SplitsReplace),
        ),
        Binding(
            operations.DELETE_SPLITS,
            calls.delete_splits,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("transaction_id", "transaction_id", "path"),
                Parameter("unlock", "unlock", "query", kind="boolean"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=parameters.DeleteSplitsParameters,
        ),
        Binding(
            operations.WRITE_TRANSACTIONS,
            calls.write_transactions,
            parameters=(Parameter("book_id", "book_id", "path"),),
            model=parameters.WriteTransactionsParameters,
            body=Body(models.TransactionsWrite),
        ),
        Binding(
            operations.EDIT_TRANSACTIONS,
            calls.edit_transactions,
            parameters=(Parameter("book_id", "book_id", "path"),),
            model=parameters.EditTransactionsParameters,
            body=Body(models.TransactionsEdit),
        ),
    )
