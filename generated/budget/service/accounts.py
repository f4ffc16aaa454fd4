"""What the domain budget does with accounts, for whoever implements or calls it."""

import datetime as dt
from typing import Protocol
from uuid import UUID

from generated.budget.models import (
    Account,
    AccountClose,
    AccountCreate,
    AccountKind,
    AccountPage,
    AccountUpdate,
    BalanceHistory,
    BalanceInterval,
)
from generated.runtime import Caller, Encoded, IfMatch


class AccountsService(Protocol):
    """One method an operation; 8 of them."""

    async def list_accounts(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        kind: AccountKind | None,
        on_budget: bool | None,
        closed: bool | None,
        limit: int,
        cursor: str | None,
    ) -> AccountPage | Encoded[AccountPage]:
        """List accounts.

        The book's accounts with their balances, by name. Closed accounts are included.
        """
        ...

    async def create_account(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        body: AccountCreate,
    ) -> Account | Encoded[Account]:
        """Create an account.

        Creates an account. An opening balance becomes a transaction of its own (`source:
        opening`): on budget it counts as income of its month and so is money to assign; off
        budget it is balanced by equity and touches no month.

        `kind`, `currency` and `on_budget` are fixed once the account exists, because past months
        were computed with them.

        Raises UnknownCurrency, NameTaken, AccountKindMismatch, MissingRate, DateOutOfRange,
        AmountOutOfRange.
        """
        ...

    async def get_account(
        self,
        caller: Caller,
        book_id: UUID,
        account_id: UUID,
    ) -> Account | Encoded[Account]:
        """Get an account.

        The account with its balances as of all its transactions, future ones included.
        """
        ...

    async def update_account(
        self,
        caller: Caller,
        book_id: UUID,
        account_id: UUID,
        *,
        if_match: IfMatch | None,
        body: AccountUpdate,
    ) -> Account | Encoded[Account]:
        """Change an account.

        Changes the fields that are given (JSON Merge Patch). `closed: true` closes the account as
        `close_account` does, if nothing is on it; `closed: false` opens it again.

        Raises NameTaken, AccountKindMismatch, AccountNotEmpty.
        """
        ...

    async def delete_account(
        self,
        caller: Caller,
        book_id: UUID,
        account_id: UUID,
        *,
        if_match: IfMatch | None,
    ) -> None:
        """Delete an account.

        Deletes an account that was never used: one without transactions, or with nothing but its
        opening balance, which goes with it. An account that was used can be closed instead.

        Raises AccountInUse.
        """
        ...

    async def close_account(
        self,
        caller: Caller,
        book_id: UUID,
        account_id: UUID,
        *,
        body: AccountClose,
    ) -> Account | Encoded[Account]:
        """Close an account.

        Closes an account: it keeps its transactions, but takes no new ones, and those it has can
        neither go nor have other amounts. Nothing may be left on it. If something is, `transfer_account_id` names the
        account that it goes to (or that pays what is owed); the transfer and the closing are one
        write, which can be undone. An account that is closed already stays as it is.

        Raises AccountClosed, AccountNotEmpty, TransferToSameAccount, TransferNeedsCategory,
        TransferTakesNoCategory, TransferAmountMismatch, MissingRate, DateOutOfRange,
        AmountOutOfRange.
        """
        ...

    async def reopen_account(
        self,
        caller: Caller,
        book_id: UUID,
        account_id: UUID,
    ) -> Account | Encoded[Account]:
        """Open an account again.

        Lets a closed account take transactions again. What was transferred away when it was
        closed stays where it is. An account that is open already stays as it is.
        """
        ...

    async def get_balance_history(
        self,
        caller: Caller,
        book_id: UUID,
        account_id: UUID,
        *,
        date_from: dt.date | None,
        date_to: dt.date | None,
        interval: BalanceInterval,
    ) -> BalanceHistory | Encoded[BalanceHistory]:
        """Get an account's balance over time.

        What the account held at the end of each day, week or month of a range, in its own
        currency, and what moved in it; days on which nothing moved are there, too. The first and
        the last period reach only as far as the range. Pending transactions count.

        Raises DateOutOfRange, DateRangeRefused.
        """
        ...
