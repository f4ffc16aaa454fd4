"""What the domain budget does, for whoever implements or calls it."""

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar, Protocol
from uuid import UUID

from generated.budget.models import (
    Account,
    AccountClose,
    AccountCreate,
    AccountKind,
    AccountPage,
    AccountUpdate,
    Assignment,
    AssignmentSet,
    AssignmentsUpdate,
    Attachment,
    AttachmentCreate,
    AttachmentList,
    AuditPage,
    AutoAssign,
    AutoAssigned,
    BalanceHistory,
    BalanceInterval,
    Book,
    BookCreate,
    BookPage,
    BookUpdate,
    Category,
    CategoryCover,
    CategoryCovered,
    CategoryCreate,
    CategoryGroup,
    CategoryGroupCreate,
    CategoryGroupList,
    CategoryGroupOrder,
    CategoryGroupPage,
    CategoryGroupUpdate,
    CategoryKind,
    CategoryList,
    CategoryOrder,
    CategoryPage,
    CategoryUpdate,
    ChangeEntity,
    ChangePage,
    Conversion,
    Export,
    ExportCreate,
    ExportPage,
    Goal,
    GoalCreate,
    GoalPage,
    GoalProgress,
    GoalUpdate,
    Hold,
    HoldSet,
    Import,
    ImportCreate,
    ImportDecision,
    ImportMapping,
    ImportPage,
    ImportProfile,
    ImportProfileCreate,
    ImportProfilePage,
    ImportProfileUpdate,
    ImportRowPage,
    ImportRowStatus,
    ImportRowsUpdate,
    ImportStatus,
    InvitationAccept,
    InvitationCreate,
    InvitationCreated,
    InvitationPage,
    Limit,
    LimitCreate,
    LimitPage,
    LimitPeriodPage,
    LimitUpdate,
    Member,
    MemberPage,
    MemberUpdate,
    MoneyMove,
    MoneyMoveCreate,
    MoneyMovePage,
    MonthAssignments,
    MonthBudget,
    MonthPage,
    Occurrence,
    OccurrencePage,
    OccurrencePost,
    OccurrenceState,
    Payee,
    PayeeCreate,
    PayeeMerge,
    PayeePage,
    PayeeUpdate,
    Rate,
    RateCreate,
    RateImport,
    RateImportCreate,
    RatePage,
    RateSet,
    RateSource,
    Reconciliation,
    ReconciliationCreate,
    ReconciliationFinish,
    ReconciliationPage,
    ReconciliationStatus,
    RecurringCandidateConfirm,
    RecurringCandidateList,
    Rule,
    RuleCreate,
    RuleOrder,
    RulePage,
    RuleRun,
    RuleRunCreate,
    RuleRunPage,
    RuleTest,
    RuleTestResult,
    RuleUpdate,
    Schedule,
    ScheduleCreate,
    SchedulePage,
    SchedulePreview,
    SchedulePreviewRequest,
    ScheduleUpdate,
    SplitsReplace,
    Tag,
    TagCreate,
    TagPage,
    TagUpdate,
    Transaction,
    TransactionCreate,
    TransactionMatch,
    TransactionPage,
    TransactionsEdit,
    TransactionsEdited,
    TransactionStatus,
    TransactionsWrite,
    TransactionsWritten,
    TransactionUpdate,
    TransactionView,
    TransferCandidatePage,
    TransferCreate,
    Undoing,
)
from generated.runtime import Caller, Encoded, File, IfMatch, Result


@dataclass(frozen=True, slots=True)
class GetAttachmentContentOk(Result):
    """The file; `media_type` of the attachment says of what sort it is."""

    status: ClassVar[int] = 200
    body: File


@dataclass(frozen=True, slots=True)
class GetAttachmentContentPartialContent(Result):
    """The range of it that was asked for."""

    status: ClassVar[int] = 206
    body: File


@dataclass(frozen=True, slots=True)
class GetExportContentOk(Result):
    """The file; `media_type` of the export says of what sort it is."""

    status: ClassVar[int] = 200
    body: File


@dataclass(frozen=True, slots=True)
class GetExportContentPartialContent(Result):
    """The range of it that was asked for."""

    status: ClassVar[int] = 206
    body: File


class Service(Protocol):
    """One method an operation; 138 of them."""

    async def list_books(
        self,
        caller: Caller,
        *,
        limit: int,
        cursor: str | None,
    ) -> BookPage | Encoded[BookPage]:
        """List the caller's books.

        The books the caller is a member of, by name. A personal access token that was made for
        some books sees only those.
        """
        ...

    async def create_book(
        self,
        caller: Caller,
        *,
        body: BookCreate,
    ) -> Book | Encoded[Book]:
        """Create a book.

        Creates a book whose owner is the caller. With a template it starts with ordinary
        categories, which can all be renamed, hidden or deleted later.

        Raises UnknownCurrency, UnknownTimeZone.
        """
        ...

    async def get_book(
        self,
        caller: Caller,
        book_id: UUID,
    ) -> Book | Encoded[Book]:
        """Get a book.

        The book, the caller's role in it, and the number of its latest change.
        """
        ...

    async def update_book(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        if_match: IfMatch | None,
        body: BookUpdate,
    ) -> Book | Encoded[Book]:
        """Change a book.

        Changes the fields that are given (JSON Merge Patch). The base currency is fixed at
        creation, because all budgets are kept in it.

        Raises UnknownTimeZone.
        """
        ...

    async def delete_book(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        if_match: IfMatch | None,
    ) -> None:
        """Delete a book.

        Deletes the book with everything in it, for all its members. There is no way back.
        """
        ...

    async def list_members(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        limit: int,
        cursor: str | None,
    ) -> MemberPage | Encoded[MemberPage]:
        """List members.

        The book's members, those who came first at the top.
        """
        ...

    async def update_member(
        self,
        caller: Caller,
        book_id: UUID,
        member_id: UUID,
        *,
        if_match: IfMatch | None,
        body: MemberUpdate,
    ) -> Member | Encoded[Member]:
        """Change a member's role.

        Gives a member another role, from the next request on. A book always has an owner: the
        last one cannot be made anything else.

        Raises LastOwner.
        """
        ...

    async def delete_member(
        self,
        caller: Caller,
        book_id: UUID,
        member_id: UUID,
        *,
        if_match: IfMatch | None,
    ) -> None:
        """Remove a member.

        Takes a member out of the book, who sees none of it from the next request on; what the
        member entered stays. The last owner cannot go. Members leave by themselves with
        `leave_book`.

        Raises LastOwner.
        """
        ...

    async def leave_book(
        self,
        caller: Caller,
        book_id: UUID,
    ) -> None:
        """Leave a book.

        Takes the caller out of the book; what the caller entered stays. The last owner cannot
        leave: make somebody else an owner first, or delete the book.

        Raises LastOwner.
        """
        ...

    async def list_invitations(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        limit: int,
        cursor: str | None,
    ) -> InvitationPage | Encoded[InvitationPage]:
        """List invitations.

        The invitations that can still be accepted, newest first, without their tokens.
        """
        ...

    async def create_invitation(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        body: InvitationCreate,
    ) -> InvitationCreated | Encoded[InvitationCreated]:
        """Invite somebody.

        Makes an invitation to the book with a role. Its token is shown this once: hand it to
        whoever is invited, who joins with `accept_invitation`. It works once, within seven days,
        and for one address alone if one is named. Where the server sends mail, the token is sent to
        that address too; and whoever has an account with it is told that there is an invitation
        (`book.invited`), without the token.

        There is no other way into a book: nobody is made a member without saying yes.

        Raises TooManyInvitations.
        """
        ...

    async def delete_invitation(
        self,
        caller: Caller,
        book_id: UUID,
        invitation_id: UUID,
    ) -> None:
        """Take an invitation back.

        Its token works no more. Whoever has joined with it already stays a member.
        """
        ...

    async def accept_invitation(
        self,
        caller: Caller,
        *,
        body: InvitationAccept,
    ) -> Book | Encoded[Book]:
        """Accept an invitation.

        Makes the caller a member of the book that the token invites to. The token stands in the
        body, for paths are logged. One that is unknown, used, taken back or too old answers 404
        `invitation-not-found`.

        Raises InvitationNotFound, InvitationForAnother, AlreadyMember.
        """
        ...

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

    async def list_reconciliations(
        self,
        caller: Caller,
        book_id: UUID,
        account_id: UUID,
        *,
        status: ReconciliationStatus | None,
        limit: int,
        cursor: str | None,
    ) -> ReconciliationPage | Encoded[ReconciliationPage]:
        """List an account's reconciliations.

        The account's reconciliations, the latest statement first.
        """
        ...

    async def create_reconciliation(
        self,
        caller: Caller,
        book_id: UUID,
        account_id: UUID,
        *,
        body: ReconciliationCreate,
    ) -> Reconciliation | Encoded[Reconciliation]:
        """Begin to reconcile an account.

        Compares the account with a statement. `cleared_balance` is what is cleared or reconciled
        up to the statement's date, `difference` what is missing to the statement's balance. As
        transactions are cleared, entered or mended, `get_reconciliation` shows both anew; when
        nothing is missing, `finish_reconciliation` locks what agrees.

        Raises DateOutOfRange.
        """
        ...

    async def get_reconciliation(
        self,
        caller: Caller,
        book_id: UUID,
        reconciliation_id: UUID,
    ) -> Reconciliation | Encoded[Reconciliation]:
        """Get a reconciliation.

        The reconciliation with its transactions: those that finishing would lock now, or those
        that it locked.
        """
        ...

    async def delete_reconciliation(
        self,
        caller: Caller,
        book_id: UUID,
        reconciliation_id: UUID,
        *,
        if_match: IfMatch | None,
    ) -> None:
        """Give up a reconciliation.

        Deletes an open reconciliation, which has changed nothing. A finished one stays; its
        finishing can be undone with `undo_change_set`.

        Raises ReconciliationFinished.
        """
        ...

    async def finish_reconciliation(
        self,
        caller: Caller,
        book_id: UUID,
        reconciliation_id: UUID,
        *,
        body: ReconciliationFinish,
    ) -> Reconciliation | Encoded[Reconciliation]:
        """Finish a reconciliation.

        Locks what is cleared up to the statement's date: it becomes `reconciled` and changes only
        with `unlock=true`. Of a transfer, the side on this account does; the transaction is
        locked with it.

        Nothing may be missing to the statement's balance. With `adjust: true`, a transaction of
        the statement's date enters the difference, and is locked with the others. All of it is
        one write; to undo it, send `unlock=true` with `undo_change_set`.

        Raises AccountClosed, OffBudgetTakesNoCategory, MissingRate, AmountOutOfRange,
        ReconciliationFinished, ReconciliationUnbalanced, ReconciliationTooLarge.
        """
        ...

    async def list_category_groups(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        limit: int,
        cursor: str | None,
    ) -> CategoryGroupPage | Encoded[CategoryGroupPage]:
        """List category groups.

        The book's category groups in their order.
        """
        ...

    async def create_category_group(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        body: CategoryGroupCreate,
    ) -> CategoryGroup | Encoded[CategoryGroup]:
        """Create a category group.

        Creates an empty group, which comes after the ones that are there.

        Raises NameTaken.
        """
        ...

    async def reorder_category_groups(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        body: CategoryGroupOrder,
    ) -> CategoryGroupList | Encoded[CategoryGroupList]:
        """Reorder the category groups.

        Puts all groups of the book into the order in which they are named. A list that leaves one
        out is refused, so that two people who order at once do not mix their orders.

        Raises OrderMismatch.
        """
        ...

    async def update_category_group(
        self,
        caller: Caller,
        book_id: UUID,
        category_group_id: UUID,
        *,
        if_match: IfMatch | None,
        body: CategoryGroupUpdate,
    ) -> CategoryGroup | Encoded[CategoryGroup]:
        """Change a category group.

        Changes the fields that are given (JSON Merge Patch).

        Raises NameTaken.
        """
        ...

    async def delete_category_group(
        self,
        caller: Caller,
        book_id: UUID,
        category_group_id: UUID,
        *,
        if_match: IfMatch | None,
    ) -> None:
        """Delete a category group.

        Deletes an empty group. Move or delete its categories first.

        Raises CategoryGroupInUse.
        """
        ...

    async def list_categories(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        category_group_id: UUID | None,
        kind: CategoryKind | None,
        hidden: bool | None,
        limit: int,
        cursor: str | None,
    ) -> CategoryPage | Encoded[CategoryPage]:
        """List categories.

        The book's categories in the order of their groups, hidden ones included.
        """
        ...

    async def create_category(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        body: CategoryCreate,
    ) -> Category | Encoded[Category]:
        """Create a category.

        Creates a category, which comes last in its group. A book has 1,000 categories at most.

        Raises NameTaken, TooManyCategories.
        """
        ...

    async def reorder_categories(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        body: CategoryOrder,
    ) -> CategoryList | Encoded[CategoryList]:
        """Reorder the categories of a group.

        Puts all categories of a group into the order in which they are named, hidden ones too. A
        list that leaves one out is refused, so that two people who order at once do not mix their
        orders. To put a category into another group, use `update_category`.

        Raises OrderMismatch.
        """
        ...

    async def get_category(
        self,
        caller: Caller,
        book_id: UUID,
        category_id: UUID,
    ) -> Category | Encoded[Category]:
        """Get a category.

        The category. What it holds in a month stands in `get_month`.
        """
        ...

    async def update_category(
        self,
        caller: Caller,
        book_id: UUID,
        category_id: UUID,
        *,
        if_match: IfMatch | None,
        body: CategoryUpdate,
    ) -> Category | Encoded[Category]:
        """Change a category.

        Changes the fields that are given (JSON Merge Patch). `carry_overspending` applies from
        the current month on; months before keep what they were closed with. The kind is fixed.

        Raises NameTaken.
        """
        ...

    async def delete_category(
        self,
        caller: Caller,
        book_id: UUID,
        category_id: UUID,
        *,
        move_to: UUID | None,
        unlock: bool,
        if_match: IfMatch | None,
    ) -> None:
        """Delete a category.

        Deletes a category. If it has transactions or assignments, `move_to` says which category
        of the same kind takes them over: transactions and splits change their category, assigned
        money is added month by month, and no total of the book changes. A goal that the category
        has goes with it; in limits the other category takes its place.

        Raises CategoryInUse, CategoryMoveRefused, AmountOutOfRange, TransactionReconciled.
        """
        ...

    async def list_payees(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        q: str | None,
        limit: int,
        cursor: str | None,
    ) -> PayeePage | Encoded[PayeePage]:
        """List payees.

        The book's payees, by name.
        """
        ...

    async def create_payee(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        body: PayeeCreate,
    ) -> Payee | Encoded[Payee]:
        """Create a payee.

        Creates a payee. There is seldom a need to: a transaction with `payee_name` finds or
        creates its payee by itself.

        Raises NameTaken.
        """
        ...

    async def get_payee(
        self,
        caller: Caller,
        book_id: UUID,
        payee_id: UUID,
    ) -> Payee | Encoded[Payee]:
        """Get a payee.

        The payee. Its transactions are listed by `list_transactions`.
        """
        ...

    async def update_payee(
        self,
        caller: Caller,
        book_id: UUID,
        payee_id: UUID,
        *,
        if_match: IfMatch | None,
        body: PayeeUpdate,
    ) -> Payee | Encoded[Payee]:
        """Change a payee.

        Changes the fields that are given (JSON Merge Patch). A new name shows in all transactions
        of the payee, reconciled ones too. To make one payee of two, use `merge_payees`.

        Raises NameTaken.
        """
        ...

    async def delete_payee(
        self,
        caller: Caller,
        book_id: UUID,
        payee_id: UUID,
        *,
        move_to: UUID | None,
        unlock: bool,
        if_match: IfMatch | None,
    ) -> None:
        """Delete a payee.

        Deletes a payee. If it has transactions, `move_to` says which payee takes them over. In
        previews of bank files the name stays as the file has it.

        Raises PayeeInUse, PayeeMoveRefused, TransactionReconciled.
        """
        ...

    async def merge_payees(
        self,
        caller: Caller,
        book_id: UUID,
        payee_id: UUID,
        *,
        unlock: bool,
        body: PayeeMerge,
    ) -> Payee | Encoded[Payee]:
        """Merge payees.

        Makes one payee of several: the payee of the path takes over the transactions and schedules
        of those in `payee_ids`, which are deleted, and their places in rules. All of it is one
        write, so `undo_change_set` brings every payee back with all that was its own.

        Raises PayeeMoveRefused, TransactionReconciled.
        """
        ...

    async def list_tags(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        q: str | None,
        limit: int,
        cursor: str | None,
    ) -> TagPage | Encoded[TagPage]:
        """List tags.

        The book's tags, by name.
        """
        ...

    async def create_tag(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        body: TagCreate,
    ) -> Tag | Encoded[Tag]:
        """Create a tag.

        Creates a tag. Transactions and their splits name it in `tags`, beside their category: a
        category says what money was for, tags say whatever else belongs together.

        Raises NameTaken, TooManyTags.
        """
        ...

    async def update_tag(
        self,
        caller: Caller,
        book_id: UUID,
        tag_id: UUID,
        *,
        if_match: IfMatch | None,
        body: TagUpdate,
    ) -> Tag | Encoded[Tag]:
        """Change a tag.

        Changes the fields that are given (JSON Merge Patch).

        Raises NameTaken.
        """
        ...

    async def delete_tag(
        self,
        caller: Caller,
        book_id: UUID,
        tag_id: UUID,
        *,
        unlock: bool,
        if_match: IfMatch | None,
    ) -> None:
        """Delete a tag.

        Deletes the tag and takes it off every transaction and split that has it, in one write that
        can be undone. If one of them is reconciled, this needs `unlock=true`.

        Raises TransactionReconciled.
        """
        ...

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

    async def list_schedules(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        limit: int,
        cursor: str | None,
    ) -> SchedulePage | Encoded[SchedulePage]:
        """List schedules.

        The book's schedules, by name.
        """
        ...

    async def create_schedule(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        body: ScheduleCreate,
    ) -> Schedule | Encoded[Schedule]:
        """Create a schedule.

        Creates a transaction that recurs. `rule` says on which days (RFC 5545), `month_end` and
        `weekend` what becomes of days that a month lacks or that banks do not work on; the rest
        says what is entered, as `create_transaction` asks for it. Nothing is entered yet.

        Whatever exchange rate is needed is that of the day it falls due. A book has 500 schedules
        at most.

        Raises AccountClosed, ConflictingFields, SplitsUnbalanced, OffBudgetTakesNoCategory,
        TransferToSameAccount, TransferNeedsCategory, TransferTakesNoCategory,
        TransferAmountMismatch, DateOutOfRange, AmountOutOfRange, RecurrenceRefused,
        TooManySchedules.
        """
        ...

    async def preview_schedule(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        body: SchedulePreviewRequest,
    ) -> SchedulePreview | Encoded[SchedulePreview]:
        """Preview on which days a rule falls due.

        The first occurrences of a rule from a day on, by default from its start. Nothing is
        written, and the book does not matter but for who may ask.

        Raises DateOutOfRange, RecurrenceRefused.
        """
        ...

    async def get_schedule(
        self,
        caller: Caller,
        book_id: UUID,
        schedule_id: UUID,
    ) -> Schedule | Encoded[Schedule]:
        """Get a schedule.

        The schedule, with the day on which it falls due next.
        """
        ...

    async def update_schedule(
        self,
        caller: Caller,
        book_id: UUID,
        schedule_id: UUID,
        *,
        if_match: IfMatch | None,
        body: ScheduleUpdate,
    ) -> Schedule | Encoded[Schedule]:
        """Change a schedule.

        Changes the fields that are given (JSON Merge Patch); the result must be as
        `create_schedule` asks, and what excludes something else replaces it, as in
        `update_transaction`. What was entered before stays as it is.

        Raises AccountClosed, ConflictingFields, SplitsUnbalanced, OffBudgetTakesNoCategory,
        TransferToSameAccount, TransferNeedsCategory, TransferTakesNoCategory,
        TransferAmountMismatch, DateOutOfRange, AmountOutOfRange, RecurrenceRefused.
        """
        ...

    async def delete_schedule(
        self,
        caller: Caller,
        book_id: UUID,
        schedule_id: UUID,
        *,
        if_match: IfMatch | None,
    ) -> None:
        """Delete a schedule.

        Deletes the schedule. The transactions that it entered stay.
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

    async def post_occurrence(
        self,
        caller: Caller,
        book_id: UUID,
        schedule_id: UUID,
        date: dt.date,
        *,
        body: OccurrencePost,
    ) -> Transaction | Encoded[Transaction]:
        """Enter what falls due.

        Enters the transaction of one occurrence, whether it is due yet or not, and notes that it was
        posted. What is given stands in place of what the schedule says, as in `update_transaction`;
        an empty body enters it as it stands, on the day on which it falls due.

        An occurrence is posted once. If it was posted already, the answer is 409
        `occurrence-posted` with the transaction; once that is deleted, it can be posted again. One
        that was skipped can be posted.

        Raises AccountClosed, ConflictingFields, SplitsUnbalanced, OffBudgetTakesNoCategory,
        TransferToSameAccount, TransferNeedsCategory, TransferTakesNoCategory,
        TransferAmountMismatch, MissingRate, DateOutOfRange, AmountOutOfRange, OccurrencePosted.
        """
        ...

    async def skip_occurrence(
        self,
        caller: Caller,
        book_id: UUID,
        schedule_id: UUID,
        date: dt.date,
    ) -> Occurrence | Encoded[Occurrence]:
        """Leave out what falls due.

        Notes that nothing is to be entered of one occurrence; neither is it overdue then, nor does
        the service enter it. Doing it again changes nothing. To leave days out for good, say so in
        the schedule's `excluded_dates`.

        Raises OccurrencePosted.
        """
        ...

    async def list_occurrences(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        date_from: dt.date | None,
        date_to: dt.date | None,
        schedule_id: UUID | None,
        state: OccurrenceState | None,
        limit: int,
        cursor: str | None,
    ) -> OccurrencePage | Encoded[OccurrencePage]:
        """List what falls due in a window.

        The occurrences of all schedules that fall due from `date_from` to `date_to`, 366 days at most,
        in the order of their days: those to come, those that are overdue, and those that were posted
        or skipped, also where the schedule was changed since and gives that day no longer.

        Raises DateOutOfRange.
        """
        ...

    async def list_recurring_candidates(
        self,
        caller: Caller,
        book_id: UUID,
    ) -> RecurringCandidateList | Encoded[RecurringCandidateList]:
        """List what recurs in the history.

        Payments to and from a payee on an account that come weekly, every two weeks, monthly,
        quarterly or yearly, most of the time, and go on; the surest first, 100 at most. The last
        three years are looked at, and the last 20,000 transactions in them. Transfers are left out,
        and so is what a schedule enters already.

        A new price is told in `price_changes`, a time that was missed in `missed_dates`; what was
        missed three times in a row has ended. Nothing is written.
        """
        ...

    async def confirm_recurring_candidate(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        body: RecurringCandidateConfirm,
    ) -> Schedule | Encoded[Schedule]:
        """Make a schedule of what recurs.

        Creates a schedule that begins on the `next_date` of a candidate, which is named by its last
        transaction. If another has come since, the answer is 404: list the candidates anew.

        Raises AccountClosed, OffBudgetTakesNoCategory, DateOutOfRange, AmountOutOfRange,
        TooManySchedules.
        """
        ...

    async def list_attachments(
        self,
        caller: Caller,
        book_id: UUID,
        transaction_id: UUID,
    ) -> AttachmentList | Encoded[AttachmentList]:
        """List the attachments of a transaction.

        The files of the transaction, oldest first; there are 20 at most.
        """
        ...

    async def create_attachment(
        self,
        caller: Caller,
        book_id: UUID,
        transaction_id: UUID,
        *,
        body: AttachmentCreate,
    ) -> Attachment | Encoded[Attachment]:
        """Attach a file to a transaction.

        Keeps a file with a transaction. What the file is tells its content, never its name or its
        declared type: JPEG, PNG, WebP, GIF, HEIC, PDF and plain text are taken. A transaction has
        20 attachments at most.

        If the server has a virus scanner, `scan_status` is `pending` until it has answered, some
        seconds later; only then can the file be downloaded, and never if it is `infected`.

        Raises AttachmentTypeUnsupported, AttachmentTooLarge, TooManyAttachments.
        """
        ...

    async def get_attachment(
        self,
        caller: Caller,
        book_id: UUID,
        attachment_id: UUID,
    ) -> Attachment | Encoded[Attachment]:
        """Get an attachment.

        What the file is, without its content.
        """
        ...

    async def delete_attachment(
        self,
        caller: Caller,
        book_id: UUID,
        attachment_id: UUID,
        *,
        if_match: IfMatch | None,
    ) -> None:
        """Delete an attachment.

        Takes the file from its transaction. It can be had back with `undo_change_set` for 30 days,
        or as long as the server keeps it; then it is gone for good.
        """
        ...

    async def get_attachment_content(
        self,
        caller: Caller,
        book_id: UUID,
        attachment_id: UUID,
        *,
        range: str | None,
        if_range: str | None,
    ) -> GetAttachmentContentOk | GetAttachmentContentPartialContent:
        """Download an attachment.

        The file as it was uploaded, whole or one range of its bytes (RFC 9110, 14). Its ETag is
        the SHA-256 of the content, so a download that broke off can go on with `Range` and
        `If-Range`. Several ranges at once, or a form that is not understood, get the whole file.

        Raises AttachmentNotScanned, AttachmentInfected, RangeNotSatisfiable.
        """
        ...

    async def list_rules(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        limit: int,
        cursor: str | None,
    ) -> RulePage | Encoded[RulePage]:
        """List rules.

        The book's rules in the order in which they are applied: by stage, and within a stage by
        `position`.
        """
        ...

    async def create_rule(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        body: RuleCreate,
    ) -> Rule | Encoded[Rule]:
        """Create a rule.

        Creates a rule, which comes last in its stage. From then on it is applied to transactions
        that are entered or imported; what is there already is left alone until `run_rules`. A book
        has 500 rules at most.

        Rules are applied one after the other, each to what the ones before it left. If its
        conditions hold, a rule fires: it does its actions in their order. An action that does not
        go with a transaction is left out: a transfer between accounts on budget takes no category,
        an account off budget neither that nor a split.

        Expressions of `matches` are those of RE2, whose time is linear in the text, so that no text
        can stop it: they have no back-references and no look-around. One that would take too much
        room is refused with 422 `expression-refused`.

        Raises NameTaken, TooManyRules, ExpressionRefused, SharesUnbalanced.
        """
        ...

    async def get_rule(
        self,
        caller: Caller,
        book_id: UUID,
        rule_id: UUID,
    ) -> Rule | Encoded[Rule]:
        """Get a rule.

        The rule. What it would do stands in `test_rules`.
        """
        ...

    async def update_rule(
        self,
        caller: Caller,
        book_id: UUID,
        rule_id: UUID,
        *,
        if_match: IfMatch | None,
        body: RuleUpdate,
    ) -> Rule | Encoded[Rule]:
        """Change a rule.

        Changes the fields that are given (JSON Merge Patch); `conditions` and `actions` replace
        all that there were. In another stage the rule comes last.

        Raises NameTaken, ExpressionRefused, SharesUnbalanced.
        """
        ...

    async def delete_rule(
        self,
        caller: Caller,
        book_id: UUID,
        rule_id: UUID,
        *,
        if_match: IfMatch | None,
    ) -> None:
        """Delete a rule.

        Deletes the rule. What it did stays.
        """
        ...

    async def reorder_rules(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        body: RuleOrder,
    ) -> RuleOrder | Encoded[RuleOrder]:
        """Put the rules of a stage in order.

        Gives the rules of one stage the order in which they are named, all of them once.

        Raises OrderMismatch.
        """
        ...

    async def test_rules(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        body: RuleTest,
    ) -> RuleTestResult | Encoded[RuleTestResult]:
        """See what rules would change.

        Applies rules to the history, newest date first, and shows the transactions that would not
        stay as they are, before and after. Nothing is written. Up to 20,000 transactions are
        looked at; `next_cursor` goes on behind them, or behind the last one that is shown.

        Raises ExpressionRefused, SharesUnbalanced, ConflictingFields.
        """
        ...

    async def run_rules(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        body: RuleRunCreate,
    ) -> RuleRun | Encoded[RuleRun]:
        """Apply rules to the history.

        Starts a job that applies the book's rules, or some of them, to all transactions or to
        those that the filter leaves; `get_rule_run` says how far it is. The rules are applied as
        they are now. Reconciled transactions are left alone, and so is what cannot be as the rules
        would have it; the result counts both, and names the rules that something stood in the way
        of.

        The run writes 500 transactions at a time, so that others can write in between, and goes on
        where it was if its server stops. All of it is one change set: `undo_change_set` with its
        `change_set_id` takes it back.

        Raises RuleRunUnfinished.
        """
        ...

    async def list_rule_runs(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        limit: int,
        cursor: str | None,
    ) -> RuleRunPage | Encoded[RuleRunPage]:
        """List runs of rules.

        The last 50 runs of the book's rules, newest first.
        """
        ...

    async def get_rule_run(
        self,
        caller: Caller,
        book_id: UUID,
        rule_run_id: UUID,
    ) -> RuleRun | Encoded[RuleRun]:
        """Get a run of rules.

        The run, with how far it is and what it has done so far.
        """
        ...

    async def list_months(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        month_from: str | None,
        month_to: str | None,
        limit: int,
        cursor: str | None,
    ) -> MonthPage | Encoded[MonthPage]:
        """List months.

        The totals of a range of months, oldest first, without their categories. Left out, the
        range begins with the book's first month and ends with the current one. A range that ends
        before it begins is empty.
        """
        ...

    async def get_month(
        self,
        caller: Caller,
        book_id: UUID,
        month: str,
    ) -> MonthBudget | Encoded[MonthBudget]:
        """Get a month.

        The budget of a month: its totals, and every category with what was assigned, what
        happened and what is left. Any month can be asked for; one without entries follows the
        same formulas as the others.

        For month `m` and an expense category `c`, with activity below zero for spending:

        * `carried(c,m)` is `balance(c,m-1)` if the category carried overspending in `m-1`, else
          `max(0, balance(c,m-1))`;
        * `balance(c,m) = assigned(c,m) + activity(c,m) + carried(c,m)`;
        * `overspent(m)` is the sum of `min(0, balance(c,m-1))` over the categories that did not
          carry overspending in `m-1`;
        * `ready_to_assign(m) = income(m) + ready_to_assign(m-1) + hold(m-1) + overspent(m)
          - assigned(m) - hold(m)`.

        So at every month's end the balances of the accounts on budget are `ready_to_assign + hold
        + balance + uncategorised`.
        """
        ...

    async def assign_to_category(
        self,
        caller: Caller,
        book_id: UUID,
        month: str,
        category_id: UUID,
        *,
        body: AssignmentSet,
    ) -> Assignment | Encoded[Assignment]:
        """Assign money to a category.

        Sets how much is assigned to an expense category in a month, in place of what was assigned
        there before; 0 takes the assignment away. More can be assigned than there is:
        `ready_to_assign` is then below zero. The month lies between the book's first one and ten
        years from now.

        Raises CategoryNotAssignable, AmountOutOfRange, MonthOutOfRange.
        """
        ...

    async def update_assignments(
        self,
        caller: Caller,
        book_id: UUID,
        month: str,
        *,
        body: AssignmentsUpdate,
    ) -> MonthAssignments | Encoded[MonthAssignments]:
        """Assign money to many categories.

        Sets what is assigned to many expense categories in a month at once, all of it or nothing:
        one write, which is undone as a whole. Categories that are not named keep what they have.
        For each, the rules of `assign_to_category` hold.

        Raises CategoryNotAssignable, AmountOutOfRange, MonthOutOfRange.
        """
        ...

    async def replace_hold(
        self,
        caller: Caller,
        book_id: UUID,
        month: str,
        *,
        body: HoldSet,
    ) -> Hold | Encoded[Hold]:
        """Hold money for the next month.

        Keeps money of a month back for the next one, in place of what was held before: it is not
        ready to assign in this month, and is again in the next. 0 takes the hold away.

        No more can be held than is ready to assign without the hold. That is asked when a hold is
        set, not for ever after: when more is assigned or less has come in later on, the hold
        stays, and `ready_to_assign` is below zero.

        Raises MonthOutOfRange, HoldTooLarge.
        """
        ...

    async def delete_hold(
        self,
        caller: Caller,
        book_id: UUID,
        month: str,
    ) -> None:
        """Hold nothing for the next month.

        Gives back what the month keeps for the next one. A month that holds nothing is left as it
        is.
        """
        ...

    async def auto_assign(
        self,
        caller: Caller,
        book_id: UUID,
        month: str,
        *,
        body: AutoAssign,
    ) -> AutoAssigned | Encoded[AutoAssigned]:
        """Assign money by a rule.

        Sets what is assigned to many expense categories in a month by one rule. With `dry_run` it
        only shows what it would do; else it is one write, which is undone as a whole.

        | strategy | what a category shall have been assigned |
        |---|---|
        | `underfunded` | what it has, and what it is overspent by or its goal needs: the larger |
        | `goals` | what it has, and what its goal needs still |
        | `last_month` | what it had in the month before |
        | `average` | what was spent on average in the `months` before, none below zero |
        | `zero` | nothing: all assignments of the month are taken back |

        **No more is given than there is.** First, whatever shall have less than before gives it
        back. Then the categories get more, one after the other, until nothing is ready to assign:
        the last one may get a part. `missing` says how much it would have taken to give all of
        them what they shall have. Money that is held stays held.

        The categories are those in `category_ids`, in that order; left out, all that are not
        hidden, in the order of `get_month`.

        Raises CategoryNotAssignable, AmountOutOfRange, MonthOutOfRange.
        """
        ...

    async def cover_category(
        self,
        caller: Caller,
        book_id: UUID,
        month: str,
        *,
        body: CategoryCover,
    ) -> CategoryCovered | Encoded[CategoryCovered]:
        """Cover an overspent category.

        Moves what an overspent category lacks in a month to it: from the categories in
        `from_category_ids`, one after the other, and then from what is ready to assign, if
        `from_ready_to_assign` says so. Each gives what it has above zero, and no more than is
        needed. If that is not enough, the category is covered in part, and `remaining` says by
        how much it is overspent still.

        Each step is a money move, as `create_money_move` makes them; all are one write.

        Raises CategoryNotAssignable, AmountOutOfRange, MonthOutOfRange, CategoryNotOverspent,
        NothingToCoverWith.
        """
        ...

    async def create_money_move(
        self,
        caller: Caller,
        book_id: UUID,
        month: str,
        *,
        body: MoneyMoveCreate,
    ) -> MoneyMove | Encoded[MoneyMove]:
        """Move money between categories.

        Moves money of a month from one expense category to another, or between a category and
        what is ready to assign: the end that is left out. What is assigned at each end changes
        by the amount, and the move goes on record; both are one write and are undone together.

        As with `assign_to_category`, more can be moved than there is. `cover_category` never
        takes more than that.

        Raises CategoryNotAssignable, AmountOutOfRange, MonthOutOfRange, MoneyMoveRefused.
        """
        ...

    async def list_limits(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        limit: int,
        cursor: str | None,
    ) -> LimitPage | Encoded[LimitPage]:
        """List limits.

        The book's limits by name. What is spent of each stands in `list_limit_periods`.
        """
        ...

    async def create_limit(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        body: LimitCreate,
    ) -> Limit | Encoded[Limit]:
        """Create a limit.

        Limits what is spent in a period over expense categories: those in `category_ids`, and all
        that are in the groups of `category_group_ids` at the time. It holds nobody back; it says
        how much is spent, and which thresholds are reached.

        Weeks, and periods of so many `days`, begin on `starts_on` and go on from there; months,
        quarters and years are those of the calendar, from the one with `starts_on` in it.

        A category that is deleted leaves its limits, or is replaced in them by the one that takes
        it over; a limit that has nothing left goes, too.

        Raises CategoryNotAssignable, DateOutOfRange, AmountOutOfRange, LimitPeriodMismatch,
        LimitCoversNothing.
        """
        ...

    async def get_limit(
        self,
        caller: Caller,
        book_id: UUID,
        limit_id: UUID,
    ) -> Limit | Encoded[Limit]:
        """Get a limit.

        The limit. What is spent of it stands in `list_limit_periods`.
        """
        ...

    async def update_limit(
        self,
        caller: Caller,
        book_id: UUID,
        limit_id: UUID,
        *,
        if_match: IfMatch | None,
        body: LimitUpdate,
    ) -> Limit | Encoded[Limit]:
        """Change a limit.

        Changes the fields that are given (JSON Merge Patch). They hold for all its periods, those
        before this one, too.

        Raises CategoryNotAssignable, DateOutOfRange, AmountOutOfRange, LimitPeriodMismatch,
        LimitCoversNothing.
        """
        ...

    async def delete_limit(
        self,
        caller: Caller,
        book_id: UUID,
        limit_id: UUID,
        *,
        if_match: IfMatch | None,
    ) -> None:
        """Delete a limit.

        Deletes the limit. Its categories stay as they are.
        """
        ...

    async def list_limit_periods(
        self,
        caller: Caller,
        book_id: UUID,
        limit_id: UUID,
        *,
        limit: int,
        cursor: str | None,
    ) -> LimitPeriodPage | Encoded[LimitPeriodPage]:
        """List the periods of a limit.

        What was spent in each period, from the current one back to the first. A limit that has
        not begun yet has none.

        `spent` counts what is entered with a date in the period, less what came back. For the
        current period `projected` goes on at the pace of the days so far, or says what is entered
        ahead, if that is more.

        With `rollover`, what a period leaves goes on into the next one: what is left over as well
        as what was spent too much.
        """
        ...

    async def list_goals(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        category_id: UUID | None,
        limit: int,
        cursor: str | None,
    ) -> GoalPage | Encoded[GoalPage]:
        """List goals.

        The book's goals, the oldest first. How far each is stands in `get_goal_progress`.
        """
        ...

    async def create_goal(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        body: GoalCreate,
    ) -> Goal | Encoded[Goal]:
        """Create a goal.

        Gives an expense category a goal. A category has one at most.

        | kind | the goal |
        |---|---|
        | `target_balance` | The category holds `amount`. |
        | `target_balance_by_date` | It holds `amount` by the month of `target_date`. |
        | `monthly_funding` | `amount` is assigned to it every month. |
        | `spending_target` | It has `amount` to spend every month, with what is carried in. |

        `auto_assign` fills what a goal needs. When the category is deleted, so is its goal.

        Raises CategoryNotAssignable, DateOutOfRange, CategoryHasGoal, GoalDateMismatch.
        """
        ...

    async def get_goal(
        self,
        caller: Caller,
        book_id: UUID,
        goal_id: UUID,
    ) -> Goal | Encoded[Goal]:
        """Get a goal.

        The goal. How far it is stands in `get_goal_progress`.
        """
        ...

    async def update_goal(
        self,
        caller: Caller,
        book_id: UUID,
        goal_id: UUID,
        *,
        if_match: IfMatch | None,
        body: GoalUpdate,
    ) -> Goal | Encoded[Goal]:
        """Change a goal.

        Changes the fields that are given (JSON Merge Patch). The category is fixed. A goal of
        another kind than `target_balance_by_date` has no `target_date`: send null with its kind.

        Raises DateOutOfRange, GoalDateMismatch.
        """
        ...

    async def delete_goal(
        self,
        caller: Caller,
        book_id: UUID,
        goal_id: UUID,
        *,
        if_match: IfMatch | None,
    ) -> None:
        """Delete a goal.

        Deletes the goal. The category and what it holds stay as they are.
        """
        ...

    async def get_goal_progress(
        self,
        caller: Caller,
        book_id: UUID,
        goal_id: UUID,
        *,
        month: str | None,
    ) -> GoalProgress | Encoded[GoalProgress]:
        """Get the progress of a goal.

        How far the goal is in a month, and what it needs to be reached in time.

        `needed` is what shall be assigned in the month: for `monthly_funding` the amount; for
        `spending_target` what was not carried in; for `target_balance` all that the category
        lacks; and for `target_balance_by_date` that, divided by the months that are left, this
        one and the one of `target_date` included, and rounded up. So it falls when more is
        assigned than needed, and rises after a month without. Past its date the whole is needed
        at once.
        """
        ...

    async def list_money_moves(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        month: str | None,
        category_id: UUID | None,
        limit: int,
        cursor: str | None,
    ) -> MoneyMovePage | Encoded[MoneyMovePage]:
        """List money moves.

        What was moved by `create_money_move` and `cover_category`, newest first. Assignments that
        were set say nothing of where the money came from, and are in `list_audit_entries` alone.
        """
        ...

    async def get_money_move(
        self,
        caller: Caller,
        book_id: UUID,
        money_move_id: UUID,
    ) -> MoneyMove | Encoded[MoneyMove]:
        """Get a money move.

        The move as it was made. It never changes; `undo_change_set` takes it back with what it
        did.
        """
        ...

    async def list_imports(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        account_id: UUID | None,
        status: ImportStatus | None,
        limit: int,
        cursor: str | None,
    ) -> ImportPage | Encoded[ImportPage]:
        """List imports.

        The book's imports, newest first. Those rolled back are not among them.
        """
        ...

    async def create_import(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        body: ImportCreate,
    ) -> Import | Encoded[Import]:
        """Preview a bank file.

        Reads a bank file and shows what it would bring to an account, without changing the
        account. `list_import_rows` shows the rows, `update_import_rows` edits them,
        `replace_import_mapping` corrects how columns were read, `commit_import` makes
        transactions of them, and `delete_import` throws the preview away.

        **Formats**, told by content and not by name: OFX 1 and 2, QFX, QIF, CAMT.052, CAMT.053,
        CAMT.054, MT940, and CSV with any columns that include a date and an amount. For CSV and
        QIF, `mapping` may say how to read it; otherwise the import profile of the file's headings
        does, or that is detected. The answer shows it.

        **Other programs.** CSV files that YNAB (register), Actual and Firefly III export, and those
        of `create_export`, are known by their headings. Their splits, tags, categories and cleared
        states are kept as far as the book has categories and tags of these names, and the
        statement is chosen by the account's name. A transfer is a row in each of its accounts,
        which `list_transfer_candidates` finds again.

        **Rules** of the book are applied to the rows, so that what they do is seen, and can be
        edited, before anything is entered; the rows say which fired.

        **Which statement.** If the file has statements of several accounts, the one whose number
        is the account's `identifier` is taken; where none is, the answer is 422
        `statement-choice`, which lists them, and `statement` picks one. Several statements of one
        account count as one.

        **Duplicates.** A row is a duplicate of a transaction of the account with the same
        external id (or whose own id it is, as in files that this server exported), or else of one with the same amount, a date within three days and a similar
        payee. A transaction that came from an earlier file of the same kind has that file's id,
        so with another id it is the same movement only on the same day, or while it is pending.
        Each transaction stands for one row at most. Importing the same file twice therefore adds
        nothing.

        Nothing is stored of a file that cannot be read, but its sender is told with
        `import.failed`. A preview that is not committed is thrown away after 30 days.

        Raises AccountClosed, NotABankFile, ColumnsNotFound, MappingRefused, BankFileRefused,
        BankFileDamaged, BankFileTooLarge, StatementChoice, StatementAccountMismatch,
        StatementCurrencyMismatch.
        """
        ...

    async def get_import(
        self,
        caller: Caller,
        book_id: UUID,
        import_id: UUID,
    ) -> Import | Encoded[Import]:
        """Get an import.

        The import, with what the file says and how many rows it has of each sort.
        """
        ...

    async def delete_import(
        self,
        caller: Caller,
        book_id: UUID,
        import_id: UUID,
        *,
        unlock: bool,
        if_match: IfMatch | None,
    ) -> None:
        """Roll an import back.

        Throws a preview away, or rolls a committed import back: the transactions it created are
        deleted, edited ones too, and the same file can then be imported anew. If one of them is
        reconciled, this needs `unlock=true`.

        Rolling back deletes transactions, so it takes the role editor; a contributor may throw
        previews away.

        Raises AccountClosed, AmountOutOfRange, TransactionReconciled.
        """
        ...

    async def list_import_rows(
        self,
        caller: Caller,
        book_id: UUID,
        import_id: UUID,
        *,
        status: ImportRowStatus | None,
        decision: ImportDecision | None,
        limit: int,
        cursor: str | None,
    ) -> ImportRowPage | Encoded[ImportRowPage]:
        """List the rows of an import.

        The rows of the statement in the order of the file.
        """
        ...

    async def update_import_rows(
        self,
        caller: Caller,
        book_id: UUID,
        import_id: UUID,
        *,
        if_match: IfMatch | None,
        body: ImportRowsUpdate,
    ) -> Import | Encoded[Import]:
        """Edit rows of a preview.

        Changes the rows that are named, each by the fields that are given (JSON Merge Patch, row
        by row); either all of them or none. A row the import does not have answers 404.

        A row with a problem can be skipped, or mended by giving what it lacks: with both a date
        and an amount it becomes `new`. An amount that is given is in the account's currency. A
        row with a new date, amount or payee is checked for duplicates again, and is accepted
        unless it is one or the same change decides otherwise.

        Raises ConflictingFields, OffBudgetTakesNoCategory, DateOutOfRange,
        ImportAlreadyCommitted.
        """
        ...

    async def replace_import_mapping(
        self,
        caller: Caller,
        book_id: UUID,
        import_id: UUID,
        *,
        if_match: IfMatch | None,
        body: ImportMapping,
    ) -> Import | Encoded[Import]:
        """Read the file anew with another mapping.

        Reads the file of a preview once more, as the mapping says. Rows, duplicates and decisions
        are made anew; edits of rows are lost. If the file cannot be read that way, the preview
        stays as it was.

        Raises MappingRefused, BankFileTooLarge, StatementChoice, StatementAccountMismatch,
        StatementCurrencyMismatch, ImportAlreadyCommitted, ImportHasNoMapping.
        """
        ...

    async def commit_import(
        self,
        caller: Caller,
        book_id: UUID,
        import_id: UUID,
        *,
        skip_problems: bool,
    ) -> Import | Encoded[Import]:
        """Commit an import.

        Makes transactions of the accepted rows: all of them in one write, or none. Rows that are
        undecided stop it, and so do rows that still have a problem, unless they are skipped one
        by one or all together with `skip_problems=true`. Duplicates are looked for once more, so
        that a row whose transaction has come in the meantime is not entered twice; what that
        skipped shows in the answer's `rows`.

        A mapping that somebody gave is remembered as an import profile for the next file with the
        same headings.

        A booked row becomes a cleared transaction, a pending one a pending transaction. A row
        accepted although it matches a transaction by external id is entered without that id.

        Raises AccountClosed, OffBudgetTakesNoCategory, MissingRate, AmountOutOfRange,
        ImportAlreadyCommitted, ImportRowsUnresolved.
        """
        ...

    async def list_import_profiles(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        limit: int,
        cursor: str | None,
    ) -> ImportProfilePage | Encoded[ImportProfilePage]:
        """List import profiles.

        The book's import profiles, by name.
        """
        ...

    async def create_import_profile(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        body: ImportProfileCreate,
    ) -> ImportProfile | Encoded[ImportProfile]:
        """Create an import profile.

        Remembers how CSV files with these headings are read. `create_import` uses the profile by
        itself for each file that has them, unless it is sent a `mapping`, and names it in
        `profile_id`. Case, spaces and empty headings at the end make no difference.

        Profiles also come by themselves: `commit_import` remembers a mapping that somebody gave,
        under the account's name, or puts it into the profile of these headings.

        Raises NameTaken, ImportProfileExists, TooManyImportProfiles, MappingRefused.
        """
        ...

    async def get_import_profile(
        self,
        caller: Caller,
        book_id: UUID,
        import_profile_id: UUID,
    ) -> ImportProfile | Encoded[ImportProfile]:
        """Get an import profile.

        The headings that it is for, and how files that have them are read.
        """
        ...

    async def update_import_profile(
        self,
        caller: Caller,
        book_id: UUID,
        import_profile_id: UUID,
        *,
        if_match: IfMatch | None,
        body: ImportProfileUpdate,
    ) -> ImportProfile | Encoded[ImportProfile]:
        """Change an import profile.

        Changes the fields that are given (JSON Merge Patch); `mapping` is replaced as a whole.
        Previews that were read with it stay as they are.

        Raises NameTaken, MappingRefused.
        """
        ...

    async def delete_import_profile(
        self,
        caller: Caller,
        book_id: UUID,
        import_profile_id: UUID,
        *,
        if_match: IfMatch | None,
    ) -> None:
        """Delete an import profile.

        The next file with these headings is read as it is detected.
        """
        ...

    async def list_exports(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        limit: int,
        cursor: str | None,
    ) -> ExportPage | Encoded[ExportPage]:
        """List exports.

        The book's exports whose files are kept, newest first.
        """
        ...

    async def create_export(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        body: ExportCreate,
    ) -> Export | Encoded[Export]:
        """Export the book.

        Writes the book, or some of its transactions, to a file. The answer comes at once; the
        worker writes the file, all of it as the book was at one moment. `get_export` tells how far
        it is, `get_export_content` downloads it. The file is kept for seven days.

        **Formats.** `csv`: one row a transaction, or one row a split. `json`: everything in the
        book, as its own operations show it. `ofx`: OFX 2.2, one statement an account. `beancount`
        and `hledger`: the double-entry ledger, with its balances asserted where the whole book is
        exported. The guide *Exports* describes each.

        **Filters** choose transactions. A transfer belongs to both of its accounts. What else is in
        a file, such as accounts and categories, is always whole. Filters of different kinds must
        all fit.

        A book has ten unfinished exports at most.

        Raises TooManyExports.
        """
        ...

    async def get_export(
        self,
        caller: Caller,
        book_id: UUID,
        export_id: UUID,
    ) -> Export | Encoded[Export]:
        """Get an export.

        The export, with how far it is.
        """
        ...

    async def delete_export(
        self,
        caller: Caller,
        book_id: UUID,
        export_id: UUID,
    ) -> None:
        """Delete an export.

        Takes the file away before its time, or gives up one that is not written yet. Contributors
        delete their own exports, editors those of others as well; a viewer's go with their time.
        """
        ...

    async def get_export_content(
        self,
        caller: Caller,
        book_id: UUID,
        export_id: UUID,
        *,
        range: str | None,
        if_range: str | None,
    ) -> GetExportContentOk | GetExportContentPartialContent:
        """Download an export.

        The file, whole or one range of its bytes (RFC 9110, 14). Its ETag is the SHA-256 of the
        content, so a download that broke off can go on with `Range` and `If-Range`.

        Raises RangeNotSatisfiable, ExportNotReady.
        """
        ...

    async def list_rates(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        base: str | None,
        quote: str | None,
        source: RateSource | None,
        date_from: dt.date | None,
        date_to: dt.date | None,
        limit: int,
        cursor: str | None,
    ) -> RatePage | Encoded[RatePage]:
        """List exchange rates.

        The book's rates, newest first, each with its date and its source.
        """
        ...

    async def create_rate(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        body: RateCreate,
    ) -> Rate | Encoded[Rate]:
        """Enter an exchange rate.

        Enters what one unit of `base` was worth in `quote` on a day. It holds from that day until
        the next rate of the two currencies, in either direction. If the book has one of that day
        already, the answer is 409 `rate-exists`; `replace_rate` puts another in its place.

        Nothing that is booked changes: transactions keep the rate that they were booked with.
        Reports in base currency use the rate for what was booked without one.

        Raises UnknownCurrency, RateExists, SameCurrency, DateOutOfRange.
        """
        ...

    async def import_rates(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        body: RateImportCreate,
    ) -> RateImport | Encoded[RateImport]:
        """Import reference rates of the ECB.

        Takes the euro foreign exchange reference rates of the European Central Bank into the book:
        a file that is sent, or the file at an address. Both forms of the file are read, XML and
        CSV, of one day or of many, and a zip archive with one of them.

        Rates that a person entered stay as they are (`kept`). Codes of currencies that are no
        more are named in `unknown_currencies`, and left out. All of the file is one write, which
        can be undone: `undo_change_set` with `change_set_id`.

        A file holds 100,000 rates at most, or what the server allows; of the whole history, say
        which `currencies` are wanted, or from which day on. An address is called from the server,
        never one of its own network.

        Raises ConflictingFields, RatesFileRefused, RatesFileTooLarge, RatesNotFetched.
        """
        ...

    async def get_rate(
        self,
        caller: Caller,
        book_id: UUID,
        base: str,
        quote: str,
        date: dt.date,
    ) -> Rate | Encoded[Rate]:
        """Get the exchange rate of a day.

        The rate that was entered for exactly this day. What holds on a day without a rate of its
        own says `convert_amount`.
        """
        ...

    async def replace_rate(
        self,
        caller: Caller,
        book_id: UUID,
        base: str,
        quote: str,
        date: dt.date,
        *,
        if_match: IfMatch | None,
        body: RateSet,
    ) -> Rate | Encoded[Rate]:
        """Set the exchange rate of a day.

        Sets the rate of the day, in place of the one there was, if there was one. Its source is
        `manual` from then on, and files that are imported later leave it as it is.

        Raises UnknownCurrency, SameCurrency, DateOutOfRange.
        """
        ...

    async def delete_rate(
        self,
        caller: Caller,
        book_id: UUID,
        base: str,
        quote: str,
        date: dt.date,
        *,
        if_match: IfMatch | None,
    ) -> None:
        """Delete the exchange rate of a day.

        Deletes the rate; the one before it holds longer then. Transactions keep the rates that
        they were booked with.
        """
        ...

    async def convert_amount(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        from_currency: str,
        to_currency: str,
        amount: int | None,
        date: dt.date | None,
    ) -> Conversion | Encoded[Conversion]:
        """Convert an amount.

        What an amount comes to in another currency on a day, by the rates of the book, and which
        rates those are: of which day, and from which source.

        A rate holds from its day until the next one of the same two currencies. If the book has
        no rate of the two in either direction, or an older one, two rates are crossed through the
        book's base currency, or through the euro, which the rates of the ECB are told in. The
        freshest way wins; of several of one day the shortest.

        `rate` has 12 decimals at most, and the amount follows from it: rounded to the minor unit,
        halves to the even neighbour. Where there is no rate the answer is 422 `missing-rate`;
        nothing is ever converted at 1 to 1.

        Raises UnknownCurrency, MissingRate, DateOutOfRange, AmountOutOfRange.
        """
        ...

    async def list_changes(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        since: int,
        limit: int,
        cursor: str | None,
    ) -> ChangePage | Encoded[ChangePage]:
        """List what changed.

        Everything that changed in the book after change number `since`, in the order it was
        committed. A client that keeps a copy follows `next_cursor` to the last page, and then
        keeps `latest_seq` as its next `since`. All pages of one run end at the same
        `latest_seq`, whatever is written meanwhile.

        Since 0, the feed brings everything there is: a copy may begin there, too. Changes older
        than a week are compacted: of each thing only the last one is told, so the first that is
        heard of a thing may be its `update`, and it may come before what it refers to. Put `after`
        into the copy whatever the operation is, and let a `delete` of what is not there pass.

        Deletions are told for 90 days at least. If one that came after `since` is told no longer,
        or the book never had that number, the answer is 410 `resync-required`, in the middle of a
        run, too: throw the copy away, and ask for changes since 0. `list_audit_entries` goes on
        showing every change.

        Raises ResyncRequired.
        """
        ...

    async def list_audit_entries(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        entity: ChangeEntity | None,
        entity_id: UUID | None,
        change_set_id: UUID | None,
        actor_id: UUID | None,
        limit: int,
        cursor: str | None,
    ) -> AuditPage | Encoded[AuditPage]:
        """List who did what.

        What the book's members and the server did, newest first, each with what was before and
        what was after. `changed` names the members that differ.

        `list_changes` serves copies of the book, this serves people: it looks back from now, and
        can be narrowed to one thing (`entity_id`), one write (`change_set_id`) or one person.
        It reaches as far back as the journal is kept; of what the journal does not know, the
        answer is 404.
        """
        ...

    async def undo_change_set(
        self,
        caller: Caller,
        book_id: UUID,
        change_set_id: UUID,
        *,
        unlock: bool,
    ) -> Undoing | Encoded[Undoing]:
        """Undo a write.

        Makes everything that one write created, changed or deleted what it was before, whatever
        the write was: an edit, a deletion, a merge, an import that was committed or rolled back.
        The undoing is a write of its own and can be undone in the same way.

        **All or nothing.** If one of the things was changed again since, or something else has
        come to need it, the answer is 409 `changed-since`, which names the later write: undo that
        one first. What is reconciled needs `unlock=true`.

        **What stays.** Payees that the write created on the side stay if they are in use. What
        was never part of the accounts is not brought back: previews of bank files, and documents
        with their pictures; nor can a book be undone, nor who is in it with which role. A write that did nothing else answers 422
        `not-undoable`.

        A change set is named in `list_changes` and in `list_audit_entries`.

        Raises NameTaken, AccountClosed, AmountOutOfRange, ExternalIdTaken, TransactionReconciled,
        ChangedSince, NotUndoable.
        """
        ...
