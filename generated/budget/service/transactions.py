"""What the domain budget does with transactions, for whoever implements or calls it."""

import datetime as dt
from typing import Protocol
from uuid import UUID

from generated.budget.models import (
    SplitsReplace,
    Transaction,
    TransactionCreate,
    TransactionPage,
    TransactionsEdit,
    TransactionsEdited,
    TransactionStatus,
    TransactionsWrite,
    TransactionsWritten,
    TransactionUpdate,
    TransactionView,
)
from generated.runtime import Caller, Encoded, IfMatch


class TransactionsService(Protocol):
    """One method an operation; 10 of them."""

    async def list_transactions(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        account_id: UUID | None,
        category_id: UUID | None,
        payee_id: UUID | None,
        tag_id: UUID | None,
        import_id: UUID | None,
        date_from: dt.date | None,
        date_to: dt.date | None,
        status: TransactionStatus | None,
        amount_min: int | None,
        amount_max: int | None,
        uncategorised: bool | None,
        q: str | None,
        view: TransactionView,
        limit: int,
        cursor: str | None,
    ) -> TransactionPage | Encoded[TransactionPage]:
        """List transactions.

        The book's transactions, newest date first. Filters narrow the list together. A filter
        that names something the book does not have answers 404.

        With `account_id` the list is the account's register: what was entered there, and
        transfers from other accounts to it. Each transaction still shows the side it was entered
        on; for a transfer to the account, `transfer_amount` is what arrived there.
        """
        ...

    async def create_transaction(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        body: TransactionCreate,
    ) -> Transaction | Encoded[Transaction]:
        """Create a transaction.

        Enters money that moved on an account. The book's rules are applied to it (`create_rule`).
        It is one of these:

        * **plain**: `category_id`, or nothing, which leaves it uncategorised;
        * **split**: two or more `splits`, whose amounts sum to `amount`;
        * **transfer**: `transfer_account_id`, the account of the same book at the other end.
          Between two accounts on budget, or two off budget, it takes no category; between one on
          and one off budget it needs `category_id`, because money then leaves or enters the
          budget. If the accounts have different currencies, `transfer_amount` says what arrives.

        Categories are kept in the base currency. For an account on budget in another currency the
        amount is converted with `exchange_rate`, or with the book's rate of the date; without
        either the answer is 422 `missing-rate`. No rate is needed where `transfer_amount` is
        already in the base currency.

        Money that moves on an account off budget is outside the budget: it takes neither a category
        nor splits, and counts as uncategorised nowhere.

        Raises AccountClosed, ConflictingFields, SplitsUnbalanced, OffBudgetTakesNoCategory,
        TransferToSameAccount, TransferNeedsCategory, TransferTakesNoCategory,
        TransferAmountMismatch, MissingRate, DateOutOfRange, AmountOutOfRange, ExternalIdTaken.
        """
        ...

    async def get_transaction(
        self,
        caller: Caller,
        book_id: UUID,
        transaction_id: UUID,
        *,
        view: TransactionView,
    ) -> Transaction | Encoded[Transaction]:
        """Get a transaction.

        The transaction, from the side of the account it was entered on.
        """
        ...

    async def update_transaction(
        self,
        caller: Caller,
        book_id: UUID,
        transaction_id: UUID,
        *,
        unlock: bool,
        if_match: IfMatch | None,
        body: TransactionUpdate,
    ) -> Transaction | Encoded[Transaction]:
        """Change a transaction.

        Changes the fields that are given (JSON Merge Patch); the result must be as
        `create_transaction` asks. `splits` replaces all of them at once.

        What excludes something else replaces it: giving `category_id` drops the splits, giving
        `splits` drops the category and the transfer, giving `transfer_account_id` drops the
        splits and, where a transfer takes none, the category. Null takes a thing away and
        leaves what remains uncategorised. With a new `amount` a split transaction needs new
        `splits`; a transfer within one currency follows by itself, one between currencies needs
        a new `transfer_amount`.

        Both ends of a transfer are this one transaction. If either end is reconciled, the change
        needs `unlock=true`. A contributor changes only what is the contributor's own.

        Raises NotOwnTransaction, AccountClosed, ConflictingFields, SplitsUnbalanced,
        OffBudgetTakesNoCategory, TransferToSameAccount, TransferNeedsCategory,
        TransferTakesNoCategory, TransferAmountMismatch, MissingRate, DateOutOfRange,
        AmountOutOfRange, ExternalIdTaken, TransactionReconciled.
        """
        ...

    async def delete_transaction(
        self,
        caller: Caller,
        book_id: UUID,
        transaction_id: UUID,
        *,
        unlock: bool,
        if_match: IfMatch | None,
    ) -> None:
        """Delete a transaction.

        Deletes the transaction with its splits; of a transfer, both ends. If it is reconciled,
        this needs `unlock=true`. A contributor deletes only what is the contributor's own.

        Raises NotOwnTransaction, AccountClosed, AmountOutOfRange, TransactionReconciled.
        """
        ...

    async def restore_transaction(
        self,
        caller: Caller,
        book_id: UUID,
        transaction_id: UUID,
        *,
        unlock: bool,
    ) -> Transaction | Encoded[Transaction]:
        """Restore a deleted transaction.

        Enters a deleted transaction again as it was, under its id, with its splits, tags and
        transfer. Its version goes on counting. If it names something that was deleted since, the
        answer is 409 `changed-since`, which names that deletion: undo it first. What was reconciled
        needs `unlock=true`. A contributor restores only what is the contributor's own.

        Raises NotOwnTransaction, AccountClosed, NotDeleted, AmountOutOfRange, ExternalIdTaken,
        TransactionReconciled, ChangedSince.
        """
        ...

    async def replace_splits(
        self,
        caller: Caller,
        book_id: UUID,
        transaction_id: UUID,
        *,
        unlock: bool,
        if_match: IfMatch | None,
        body: SplitsReplace,
    ) -> Transaction | Encoded[Transaction]:
        """Split a transaction.

        Splits the transaction, or puts other splits in place of those that it has; their amounts
        sum to its amount. Splits take the place of its category or its transfer. A contributor
        splits only what is the contributor's own.

        Raises NotOwnTransaction, AccountClosed, SplitsUnbalanced, OffBudgetTakesNoCategory,
        MissingRate, AmountOutOfRange, TransactionReconciled.
        """
        ...

    async def delete_splits(
        self,
        caller: Caller,
        book_id: UUID,
        transaction_id: UUID,
        *,
        unlock: bool,
        if_match: IfMatch | None,
    ) -> None:
        """Join a transaction's splits.

        Takes the splits away; the transaction keeps its amount and tags, and is uncategorised. One
        that is not split answers 404. A contributor joins only what is the contributor's own.

        Raises NotOwnTransaction, AccountClosed, AmountOutOfRange, TransactionReconciled.
        """
        ...

    async def write_transactions(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        body: TransactionsWrite,
    ) -> TransactionsWritten | Encoded[TransactionsWritten]:
        """Create, change and delete transactions.

        Deletes, changes and creates up to 1,000 transactions, in this order, in one write that
        `undo_change_set` takes back. Rows are what `create_transaction`, `update_transaction` and
        `delete_transaction` take. A row with a `version` is refused if the transaction has another.

        With `mode: atomic` all of it is done or nothing: the first row that is refused gives the
        answer its problem, whose `detail` begins with the row's place, such as `/create/3`. With
        `mode: each` every row stands for itself, and the answer says what came of it. `dry_run`
        writes nothing and answers as `each` does. A contributor changes and deletes only what is the
        contributor's own.

        Raises NotOwnTransaction, AccountClosed, ConflictingFields, SplitsUnbalanced,
        OffBudgetTakesNoCategory, TransferToSameAccount, TransferNeedsCategory,
        TransferTakesNoCategory, TransferAmountMismatch, TooManyTransactions, VersionDiffers,
        NamedTwice, MissingRate, DateOutOfRange, AmountOutOfRange, ExternalIdTaken,
        TransactionReconciled.
        """
        ...

    async def edit_transactions(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        body: TransactionsEdit,
    ) -> TransactionsEdited | Encoded[TransactionsEdited]:
        """Change all transactions that fit a filter.

        Makes the same changes in every transaction that fits the filter, up to 1,000 of them, in one
        write that `undo_change_set` takes back. A `dry_run`, which is what you get unless you say
        otherwise, writes nothing: it says how many would change, shows some of them before and
        after, and names those that cannot be changed and why. Without it, all are changed or none:
        the first that cannot gives the answer its problem, whose `detail` begins with its id. A
        contributor changes only what is the contributor's own.

        Raises NotOwnTransaction, AccountClosed, TooManyTags, ConflictingFields, SplitsUnbalanced,
        OffBudgetTakesNoCategory, TransferToSameAccount, TransferNeedsCategory,
        TransferTakesNoCategory, TransferAmountMismatch, TooManyTransactions, MissingRate,
        DateOutOfRange, AmountOutOfRange, ExternalIdTaken, TransactionReconciled.
        """
        ...
