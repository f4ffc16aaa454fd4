"""What the domain budget does with transfers, for whoever implements or calls it."""

import datetime as dt
from typing import Protocol
from uuid import UUID

from generated.budget.models import (
    Transaction,
    TransactionMatch,
    TransferCandidatePage,
    TransferCreate,
)
from generated.runtime import Caller, Encoded


class TransfersService(Protocol):
    """One method an operation; 4 of them."""

    async def match_transaction(
        self,
        caller: Caller,
        book_id: UUID,
        transaction_id: UUID,
        *,
        unlock: bool,
        body: TransactionMatch,
    ) -> Transaction | Encoded[Transaction]:
        """Match two transactions.

        Makes one transaction of two; that of the path stays, under its id, the other is deleted.

        * **On one account**, one pending and the other seen at the bank: the bank's date, amount,
          status, external id and import stand; category, splits, payee and memo are those of the
          pending one, or else the bank's. Tags come together. If the pending one is a transfer to
          the account, its other end becomes what the bank has there.
        * **On two accounts**, of opposite amounts: they become one transfer. What the transaction of
          the path lacks (payee, memo, category where it needs one) is taken from the other.

        If the other one was posted of a schedule, the one that stays is what the occurrence has
        become. `unmatch_transaction` takes it back. What is reconciled needs `unlock=true`. A contributor
        matches only two transactions of the contributor's own.

        Raises NotOwnTransaction, AccountClosed, SplitsUnbalanced, TransferNeedsCategory,
        TransferAmountMismatch, NotAMatch, MissingRate, AmountOutOfRange, TransactionReconciled.
        """
        ...

    async def unmatch_transaction(
        self,
        caller: Caller,
        book_id: UUID,
        transaction_id: UUID,
        *,
        unlock: bool,
    ) -> Transaction | Encoded[Transaction]:
        """Take a match back.

        Makes two transactions again of what `match_transaction` made one: each is what it was before,
        under its id. If the transaction was changed since, the answer is 409 `changed-since`. A
        contributor takes apart only what is the contributor's own.

        Raises NotOwnTransaction, AccountClosed, NotMatched, AmountOutOfRange, ExternalIdTaken,
        TransactionReconciled, ChangedSince.
        """
        ...

    async def create_transfer(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        body: TransferCreate,
    ) -> Transaction | Encoded[Transaction]:
        """Create a transfer.

        Enters money that moved from one account of the book to another: one transaction, entered on
        the account that pays. `create_transaction` can do the same; here both amounts are positive.

        Between two currencies, `to_amount` says what arrived, or `rate` what one unit that leaves is
        worth where it arrives (rounded to the minor unit, halves to even). With neither, the book's
        rate of the date is taken; if there is none, the answer is 422 `missing-rate`.

        Between an account on budget and one off budget it needs `category_id`, otherwise it takes
        none.

        Raises AccountClosed, ConflictingFields, TransferToSameAccount, TransferNeedsCategory,
        TransferTakesNoCategory, TransferAmountMismatch, MissingRate, DateOutOfRange,
        AmountOutOfRange, ExternalIdTaken.
        """
        ...

    async def list_transfer_candidates(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        account_id: UUID | None,
        date_from: dt.date | None,
        date_to: dt.date | None,
        days: int,
        limit: int,
        cursor: str | None,
    ) -> TransferCandidatePage | Encoded[TransferCandidatePage]:
        """List what may be transfers.

        Pairs of transactions that look like the two halves of one transfer: on two accounts, of
        opposite amounts, a few days apart at most; neither is split nor a transfer already. Between
        currencies, what both were booked at in base currency differs by 2 % at most. The surest
        come first, with the reasons; `match_transaction` makes one transfer of a pair. At most the
        2,000 latest of what is not linked yet, and the 1,000 nearest of their pairs, are looked at.

        Raises DateOutOfRange.
        """
        ...
