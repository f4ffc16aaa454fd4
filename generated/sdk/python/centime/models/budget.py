"""The models of budget."""

from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Field

from centime.models.shared import Amount, Currency, Id, Money, NextCursor, Timestamp, Version
from centime.values import (
    Boolean,
    Closed,
    Date,
    DateTime,
    Integer,
    MailAddress,
    NotNull,
    Number,
    Patch,
    Unique,
    Upload,
    Uri,
    Uuid,
)

Name: TypeAlias = Annotated[
    str,
    Field(
        max_length=120,
        min_length=1,
        pattern="^[^\\s\\u0085\\ufeff]([^\\n\\r\\u2028\\u2029]*[^\\s\\u0085\\ufeff])?$",
    ),
]
"""One line of text that neither begins nor ends with white space."""


Month: TypeAlias = Annotated[
    str, Field(max_length=7, min_length=7, pattern="^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])$")
]
"""A calendar month from 1900-01 to 2199-12, in the book's time zone."""


BookRole: TypeAlias = Literal["viewer", "contributor", "editor", "owner"]
"""What a member may do: a viewer reads; a contributor also adds transactions and payees, and
changes or deletes those transactions that are the member's own; an editor changes
everything but the book itself; an owner may do that too, and says who is in the book.
"""


BookTemplate: TypeAlias = Literal["none", "personal", "household", "freelance"]
"""The categories a new book starts with, group by group.

* `none`: no categories.
* `personal`: **Income** (Salary, Interest, Other income; these three are income
  categories); **Home** (Rent or mortgage, Electricity and heating, Internet and phone,
  Insurance, Furniture and repairs); **Daily life** (Groceries, Eating out, Clothing,
  Personal care); **Getting about** (Public transport, Car and fuel); **Health** (Doctor
  and pharmacy, Sport); **Leisure** (Entertainment, Subscriptions, Holidays, Gifts);
  **Savings** (Emergency fund, Larger purchases); **Other** (Bank charges, Taxes,
  Miscellaneous).
* `household`: `personal` and **Children** (Childcare, School, Pocket money, Clothing and
  toys) and **Pets** (Food, Vet).
* `freelance`: `personal` and **Business income** (Client invoices, an income category) and
  **Business** (Tools and software, Travel, Office, Professional services, Income tax set
  aside, Sales tax set aside). Only the two that are set aside carry overspending.
"""


class Book(Closed):
    """One set of accounts and budgets, shared by its members."""

    id: Id
    name: Name
    base_currency: Currency
    time_zone: Annotated[str, Field(max_length=64)]
    first_month: Month
    role: BookRole
    latest_seq: Annotated[Integer, Field(ge=0, le=9007199254740991)]
    version: Version
    created_at: Timestamp
    updated_at: Timestamp


class BookCreate(Closed):
    """A book to create."""

    name: Name
    base_currency: Currency
    time_zone: Annotated[str, Field(max_length=64, min_length=1, pattern="^[A-Za-z0-9_+/-]+$")] = (
        "UTC"
    )
    first_month: Annotated[Month | None, NotNull] = None
    template: BookTemplate = "none"


class BookUpdate(Patch):
    """What to change in a book; fields that are left out stay."""

    name: Annotated[Name | None, NotNull] = None
    time_zone: Annotated[
        str | None, Field(max_length=64, min_length=1, pattern="^[A-Za-z0-9_+/-]+$"), NotNull
    ] = None
    first_month: Annotated[Month | None, NotNull] = None


class BookPage(Closed):
    """A page of books."""

    items: Annotated[list[Book], Field(max_length=200)]
    next_cursor: NextCursor


InvitationToken: TypeAlias = Annotated[
    str, Field(max_length=51, min_length=51, pattern="^ctm_inv_[A-Za-z0-9_-]{43}$")
]
"""What an invitation is accepted with."""


class Member(Closed):
    """Somebody who shares the book."""

    id: Id
    user_id: Id
    display_name: Annotated[str | None, Field(max_length=100)]
    role: BookRole
    version: Version
    created_at: Timestamp


class MemberUpdate(Patch):
    """What to change in a member."""

    role: Annotated[BookRole | None, NotNull] = None


class MemberPage(Closed):
    """A page of members."""

    items: Annotated[list[Member], Field(max_length=200)]
    next_cursor: NextCursor


class Invitation(Closed):
    """An invitation to the book that was not accepted yet."""

    id: Id
    role: BookRole
    email: Annotated[MailAddress, Field(max_length=254)] | None
    expires_at: DateTime
    created_by: Uuid | None
    created_at: Timestamp


class InvitationCreate(Closed):
    """Whom to invite, and as what."""

    role: BookRole
    email: Annotated[MailAddress | None, Field(max_length=254), NotNull] = None


class InvitationCreated(Closed):
    """An invitation with its token, which is shown this once."""

    id: Id
    role: BookRole
    email: Annotated[MailAddress, Field(max_length=254)] | None
    expires_at: DateTime
    created_by: Uuid | None
    created_at: Timestamp
    token: InvitationToken


class InvitationPage(Closed):
    """A page of invitations."""

    items: Annotated[list[Invitation], Field(max_length=200)]
    next_cursor: NextCursor


class InvitationAccept(Closed):
    """The token of an invitation, or which one it is."""

    token: Annotated[InvitationToken | None, NotNull] = None
    book_id: Annotated[Id | None, NotNull] = None
    invitation_id: Annotated[Id | None, NotNull] = None


EntryAmount: TypeAlias = Annotated[Integer, Field(ge=-999999999999, le=999999999999)]
"""Signed minor units that a person or a bank enters at once; outflow is negative. Smaller than
`Amount`, so that sums of many still fit there.
"""


ExchangeRate: TypeAlias = Annotated[
    str,
    Field(
        max_length=20,
        min_length=1,
        pattern="^([1-9][0-9]{0,5}(\\.[0-9]{1,12})?|0\\.0{0,11}[1-9][0-9]{0,11})$",
    ),
]
"""How many units of the book's base currency one unit (not minor unit) of the account's
currency is worth; a decimal above zero.
"""


AccountKind: TypeAlias = Literal["asset", "liability", "equity"]
"""What the account stands for in the balance sheet: what is owned, what is owed, or the rest."""


AccountSubtype: TypeAlias = Literal[
    "checking",
    "savings",
    "cash",
    "credit_card",
    "loan",
    "mortgage",
    "investment",
    "property",
    "receivable",
    "other",
]
"""What sort of account it is. Assets: checking, savings, cash, investment, property,
receivable, other. Liabilities: credit_card, loan, mortgage, other. Equity: other.
"""


class Account(Closed):
    """A place where money is or is owed, with its balances in its own currency."""

    id: Id
    name: Name
    kind: AccountKind
    subtype: AccountSubtype
    currency: Currency
    on_budget: Boolean
    identifier: Annotated[str | None, Field(max_length=64)]
    note: Annotated[str | None, Field(max_length=2000)]
    balance: Amount
    cleared_balance: Amount
    uncleared_balance: Amount
    closed_at: DateTime | None
    version: Version
    created_at: Timestamp
    updated_at: Timestamp


class AccountCreate(Closed):
    """An account to create."""

    name: Name
    kind: AccountKind
    subtype: AccountSubtype
    currency: Currency
    on_budget: Annotated[Boolean | None, NotNull] = None
    identifier: Annotated[str | None, Field(max_length=64, min_length=1), NotNull] = None
    note: Annotated[str | None, Field(max_length=2000), NotNull] = None
    opening_balance: EntryAmount = 0
    opening_date: Annotated[Date | None, NotNull] = None
    opening_exchange_rate: Annotated[ExchangeRate | None, NotNull] = None


class AccountUpdate(Patch):
    """What to change in an account; fields that are left out stay."""

    name: Annotated[Name | None, NotNull] = None
    subtype: Annotated[AccountSubtype | None, NotNull] = None
    identifier: Annotated[str | None, Field(max_length=64, min_length=1)] = None
    note: Annotated[str | None, Field(max_length=2000)] = None
    closed: Annotated[Boolean | None, NotNull] = None


class AccountClose(Closed):
    """What becomes of what is on an account that is closed."""

    transfer_account_id: Annotated[Id | None, NotNull] = None
    transfer_amount: Annotated[EntryAmount | None, NotNull] = None
    category_id: Annotated[Id | None, NotNull] = None
    exchange_rate: Annotated[ExchangeRate | None, NotNull] = None
    date: Annotated[Date | None, NotNull] = None


BalanceInterval: TypeAlias = Literal["day", "week", "month"]
"""How long the periods of a balance's history are. A week begins on Monday."""


class BalancePoint(Closed):
    """A period, and what the account held at its end."""

    date_from: Date
    date_to: Date
    change: Amount
    balance: Amount


class BalanceHistory(Closed):
    """An account's balance, period by period."""

    account_id: Id
    currency: Currency
    interval: BalanceInterval
    items: Annotated[list[BalancePoint], Field(max_length=400)]


class AccountPage(Closed):
    """A page of accounts."""

    items: Annotated[list[Account], Field(max_length=200)]
    next_cursor: NextCursor


ReconciliationStatus: TypeAlias = Literal["open", "finished"]
"""Whether what agrees is still being found, or is locked."""


class Reconciliation(Closed):
    """An account compared with a statement, and the transactions that agree with it."""

    id: Id
    account_id: Id
    statement_date: Date
    statement_balance: Amount
    status: ReconciliationStatus
    cleared_balance: Amount
    difference: Amount
    transaction_ids: Annotated[list[Id], Field(max_length=10000)]
    adjustment_id: Uuid | None
    finished_at: DateTime | None
    version: Version
    created_at: Timestamp
    updated_at: Timestamp


class ReconciliationCreate(Closed):
    """A statement to compare an account with."""

    statement_date: Date
    statement_balance: Annotated[Integer, Field(ge=-4503599627370496, le=4503599627370496)]


class ReconciliationFinish(Closed):
    """What becomes of a difference that is left."""

    adjust: Boolean = False
    category_id: Annotated[Id | None, NotNull] = None
    exchange_rate: Annotated[ExchangeRate | None, NotNull] = None


class ReconciliationSummary(Closed):
    """A reconciliation without its transactions."""

    id: Id
    account_id: Id
    statement_date: Date
    statement_balance: Amount
    status: ReconciliationStatus
    adjustment_id: Uuid | None
    finished_at: DateTime | None
    version: Version
    created_at: Timestamp
    updated_at: Timestamp


class ReconciliationPage(Closed):
    """A page of reconciliations."""

    items: Annotated[list[ReconciliationSummary], Field(max_length=200)]
    next_cursor: NextCursor


CategoryKind: TypeAlias = Literal["income", "expense"]
"""An expense category is an envelope that money is assigned to. What comes in through an
income category is money to assign.
"""


class CategoryGroup(Closed):
    """A heading that categories stand under."""

    id: Id
    name: Name
    position: Annotated[Integer, Field(ge=1, le=2147483647)]
    version: Version
    created_at: Timestamp
    updated_at: Timestamp


class CategoryGroupCreate(Closed):
    """A category group to create."""

    name: Name


class CategoryGroupUpdate(Patch):
    """What to change in a category group."""

    name: Annotated[Name | None, NotNull] = None


class CategoryGroupPage(Closed):
    """A page of category groups."""

    items: Annotated[list[CategoryGroup], Field(max_length=200)]
    next_cursor: NextCursor


class CategoryGroupOrder(Closed):
    """All groups of the book in their new order."""

    category_group_ids: Annotated[list[Id], Field(max_length=1000, min_length=1), Unique]


class CategoryGroupList(Closed):
    """All groups of the book."""

    items: Annotated[list[CategoryGroup], Field(max_length=1000)]


class Category(Closed):
    """What money is for, or where it comes from."""

    id: Id
    category_group_id: Id
    name: Name
    kind: CategoryKind
    carry_overspending: Boolean
    hidden: Boolean
    note: Annotated[str | None, Field(max_length=2000)]
    position: Annotated[Integer, Field(ge=1, le=2147483647)]
    version: Version
    created_at: Timestamp
    updated_at: Timestamp


class CategoryCreate(Closed):
    """A category to create."""

    category_group_id: Id
    name: Name
    kind: CategoryKind = "expense"
    carry_overspending: Boolean = False
    note: Annotated[str | None, Field(max_length=2000), NotNull] = None


class CategoryUpdate(Patch):
    """What to change in a category; fields that are left out stay."""

    category_group_id: Annotated[Id | None, NotNull] = None
    name: Annotated[Name | None, NotNull] = None
    carry_overspending: Annotated[Boolean | None, NotNull] = None
    hidden: Annotated[Boolean | None, NotNull] = None
    note: Annotated[str | None, Field(max_length=2000)] = None


class CategoryPage(Closed):
    """A page of categories."""

    items: Annotated[list[Category], Field(max_length=200)]
    next_cursor: NextCursor


class CategoryOrder(Closed):
    """All categories of a group in their new order."""

    category_group_id: Id
    category_ids: Annotated[list[Id], Field(max_length=1000, min_length=1), Unique]


class CategoryList(Closed):
    """All categories of a group."""

    items: Annotated[list[Category], Field(max_length=1000)]


TransactionView: TypeAlias = Literal["simple", "postings"]
"""How much of a transaction is shown."""


TransactionStatus: TypeAlias = Literal["pending", "cleared", "reconciled"]
"""Entered but not yet seen at the bank; seen there; or checked against a statement and locked."""


TransactionSource: TypeAlias = Literal["manual", "import", "opening", "schedule"]
"""Where the transaction came from."""


SystemLeg: TypeAlias = Literal["uncategorised", "opening_balance", "exchange", "off_budget"]
"""What balances a transaction where no account or category of the user's does: an amount that
has no category yet, an opening balance, the difference of two currencies, or what lies
outside the budget.
"""


TagIds: TypeAlias = Annotated[list[Id], Field(max_length=20), Unique]
"""Tags, each once."""


class Split(Closed):
    """A part of a transaction with a category of its own."""

    id: Id
    category_id: Uuid | None
    amount: Amount
    memo: Annotated[str | None, Field(max_length=500)]
    tags: TagIds


class SplitInput(Closed):
    """A part of a transaction to enter."""

    category_id: Uuid | None = None
    amount: EntryAmount
    memo: Annotated[str | None, Field(max_length=500)] = None
    tags: Annotated[TagIds | None, NotNull] = None


class Posting(Closed):
    """One leg of a transaction in the ledger. Exactly one of `account_id`, `category_id` and
    `system` says where it stands; per currency, the legs of a transaction sum to zero.
    """

    id: Id
    account_id: Uuid | None
    category_id: Uuid | None
    system: SystemLeg | None
    amount: Amount
    currency: Currency
    memo: Annotated[str | None, Field(max_length=500)]


class Transaction(Closed):
    """Money that moved on an account."""

    id: Id
    date: Date
    account_id: Id
    amount: Amount
    currency: Currency
    base_amount: Annotated[Integer, Field(ge=-9007199254740991, le=9007199254740991)] | None
    exchange_rate: Annotated[str | None, Field(max_length=20)]
    payee_id: Uuid | None
    payee_name: Annotated[str | None, Field(max_length=120)]
    memo: Annotated[str | None, Field(max_length=500)]
    status: TransactionStatus
    category_id: Uuid | None
    tags: TagIds
    splits: Annotated[list[Split], Field(max_length=100)]
    transfer_account_id: Uuid | None
    transfer_amount: Annotated[Integer, Field(ge=-9007199254740991, le=9007199254740991)] | None
    transfer_currency: Annotated[
        str | None, Field(max_length=3, min_length=3, pattern="^[A-Z]{3}$")
    ]
    transfer_status: TransactionStatus | None
    source: TransactionSource
    external_id: Annotated[str | None, Field(max_length=255)]
    import_id: Uuid | None
    postings: Annotated[list[Posting] | None, Field(max_length=210)]
    version: Version
    created_at: Timestamp
    updated_at: Timestamp


class TransactionCreate(Closed):
    """A transaction to enter."""

    account_id: Id
    date: Date
    amount: EntryAmount
    payee_id: Uuid | None = None
    payee_name: Annotated[
        str | None,
        Field(
            max_length=120,
            min_length=1,
            pattern="^[^\\s\\u0085\\ufeff]([^\\n\\r\\u2028\\u2029]*[^\\s\\u0085\\ufeff])?$",
        ),
    ] = None
    memo: Annotated[str | None, Field(max_length=500)] = None
    status: TransactionStatus = "pending"
    category_id: Uuid | None = None
    tags: Annotated[TagIds | None, NotNull] = None
    splits: Annotated[list[SplitInput] | None, Field(max_length=100, min_length=2)] = None
    transfer_account_id: Uuid | None = None
    transfer_amount: Annotated[Integer | None, Field(ge=-999999999999, le=999999999999)] = None
    transfer_status: TransactionStatus | None = None
    exchange_rate: Annotated[
        str | None,
        Field(
            max_length=20,
            min_length=1,
            pattern="^([1-9][0-9]{0,5}(\\.[0-9]{1,12})?|0\\.0{0,11}[1-9][0-9]{0,11})$",
        ),
    ] = None
    external_id: Annotated[str | None, Field(max_length=255, min_length=1)] = None
    apply_rules: Boolean = True


class TransactionUpdate(Patch):
    """What to change in a transaction; fields that are left out stay."""

    account_id: Annotated[Id | None, NotNull] = None
    date: Annotated[Date | None, NotNull] = None
    amount: Annotated[EntryAmount | None, NotNull] = None
    payee_id: Uuid | None = None
    payee_name: Annotated[
        str | None,
        Field(
            max_length=120,
            min_length=1,
            pattern="^[^\\s\\u0085\\ufeff]([^\\n\\r\\u2028\\u2029]*[^\\s\\u0085\\ufeff])?$",
        ),
    ] = None
    memo: Annotated[str | None, Field(max_length=500)] = None
    status: Annotated[TransactionStatus | None, NotNull] = None
    category_id: Uuid | None = None
    tags: Annotated[TagIds | None, NotNull] = None
    splits: Annotated[list[SplitInput] | None, Field(max_length=100, min_length=2)] = None
    transfer_account_id: Uuid | None = None
    transfer_amount: Annotated[Integer | None, Field(ge=-999999999999, le=999999999999)] = None
    transfer_status: TransactionStatus | None = None
    exchange_rate: Annotated[
        str | None,
        Field(
            max_length=20,
            min_length=1,
            pattern="^([1-9][0-9]{0,5}(\\.[0-9]{1,12})?|0\\.0{0,11}[1-9][0-9]{0,11})$",
        ),
    ] = None
    external_id: Annotated[str | None, Field(max_length=255, min_length=1)] = None


class SplitsReplace(Closed):
    """All the splits of a transaction."""

    splits: Annotated[list[SplitInput], Field(max_length=100, min_length=2)]


class TransactionPage(Closed):
    """A page of transactions."""

    items: Annotated[list[Transaction], Field(max_length=200)]
    next_cursor: NextCursor


class Payee(Closed):
    """Somebody who pays or is paid."""

    id: Id
    name: Name
    version: Version
    created_at: Timestamp
    updated_at: Timestamp


class PayeeCreate(Closed):
    """A payee to create."""

    name: Name


class PayeeUpdate(Patch):
    """What to change in a payee."""

    name: Annotated[Name | None, NotNull] = None


class PayeeMerge(Closed):
    """Payees to be merged into another one."""

    payee_ids: Annotated[list[Id], Field(max_length=200, min_length=1), Unique]


class PayeePage(Closed):
    """A page of payees."""

    items: Annotated[list[Payee], Field(max_length=200)]
    next_cursor: NextCursor


class Tag(Closed):
    """A label that transactions and splits can have beside their category."""

    id: Id
    name: Name
    version: Version
    created_at: Timestamp
    updated_at: Timestamp


class TagCreate(Closed):
    """A tag to create."""

    name: Name


class TagUpdate(Patch):
    """What to change in a tag; fields that are left out stay."""

    name: Annotated[Name | None, NotNull] = None


class TagPage(Closed):
    """A page of tags."""

    items: Annotated[list[Tag], Field(max_length=200)]
    next_cursor: NextCursor


RecurrenceRule: TypeAlias = Annotated[
    str,
    Field(
        max_length=200,
        min_length=3,
        pattern="^(RRULE:)?[A-Za-z]+=[A-Za-z0-9,+-]+(;[A-Za-z]+=[A-Za-z0-9,+-]+)*$",
    ),
]
"""A recurrence rule of RFC 5545 with the parts that days need: `FREQ` (DAILY, WEEKLY, MONTHLY or
YEARLY), `INTERVAL` up to 1,000, `COUNT` up to 1,000 or `UNTIL` (a date), `BYMONTH`,
`BYMONTHDAY`, `BYDAY`, `BYSETPOS` and `WKST`. What the rule leaves open is taken from the start,
which is an occurrence only if the rule gives that day. No rule goes on for more than a hundred
years.
"""


MonthEnd: TypeAlias = Literal["clamp", "skip"]
"""What becomes of the 29th, 30th or 31st of a month that has none, in rules that are monthly or
yearly: it is the last day of that month (`clamp`; RFC 7529 calls it SKIP=BACKWARD), or left
out (`skip`, as in RFC 5545).
"""


WeekendRule: TypeAlias = Literal["none", "before", "after", "skip"]
"""What becomes of a Saturday or Sunday: nothing, the Friday before, the Monday after, or it is
left out.
"""


AmountKind: TypeAlias = Literal["fixed", "estimate", "range"]
"""How well the amount is known: always the same, about as much, or from `amount_min` to
`amount_max`. Without another one, `amount` is what is entered.
"""


class ScheduleSplit(Closed):
    """A part of what is entered."""

    category_id: Uuid | None
    amount: EntryAmount
    memo: Annotated[str | None, Field(max_length=500)]


class ScheduleSplitInput(Closed):
    """A part of what is to be entered."""

    category_id: Uuid | None = None
    amount: EntryAmount
    memo: Annotated[str | None, Field(max_length=500)] = None


class Schedule(Closed):
    """A transaction that recurs."""

    id: Id
    name: Name
    rule: RecurrenceRule
    start_date: Date
    excluded_dates: Annotated[list[Date], Field(max_length=200)]
    month_end: MonthEnd
    weekend: WeekendRule
    end_date: Date | None
    next_due_date: Date | None
    account_id: Id
    currency: Currency
    amount_kind: AmountKind
    amount: EntryAmount
    amount_min: Annotated[Integer, Field(ge=-999999999999, le=999999999999)] | None
    amount_max: Annotated[Integer, Field(ge=-999999999999, le=999999999999)] | None
    payee_id: Uuid | None
    payee_name: Annotated[str | None, Field(max_length=120)]
    memo: Annotated[str | None, Field(max_length=500)]
    category_id: Uuid | None
    splits: Annotated[list[ScheduleSplit], Field(max_length=100)]
    transfer_account_id: Uuid | None
    transfer_amount: Annotated[Integer, Field(ge=-999999999999, le=999999999999)] | None
    autopost: Boolean
    remind_days_before: Annotated[Integer, Field(ge=0, le=60)] | None
    version: Version
    created_at: Timestamp
    updated_at: Timestamp


class ScheduleCreate(Closed):
    """A schedule to create."""

    name: Name
    rule: RecurrenceRule
    start_date: Date
    excluded_dates: Annotated[list[Date], Field(max_length=200)] = []
    month_end: MonthEnd = "clamp"
    weekend: WeekendRule = "none"
    account_id: Id
    amount_kind: AmountKind = "fixed"
    amount: EntryAmount
    amount_min: Annotated[Integer | None, Field(ge=-999999999999, le=999999999999)] = None
    amount_max: Annotated[Integer | None, Field(ge=-999999999999, le=999999999999)] = None
    payee_id: Uuid | None = None
    payee_name: Annotated[
        str | None,
        Field(
            max_length=120,
            min_length=1,
            pattern="^[^\\s\\u0085\\ufeff]([^\\n\\r\\u2028\\u2029]*[^\\s\\u0085\\ufeff])?$",
        ),
    ] = None
    memo: Annotated[str | None, Field(max_length=500)] = None
    category_id: Uuid | None = None
    splits: Annotated[list[ScheduleSplitInput] | None, Field(max_length=100, min_length=2)] = None
    transfer_account_id: Uuid | None = None
    transfer_amount: Annotated[Integer | None, Field(ge=-999999999999, le=999999999999)] = None
    autopost: Boolean = False
    remind_days_before: Annotated[Integer | None, Field(ge=0, le=60)] = None


class ScheduleUpdate(Patch):
    """What to change in a schedule; fields that are left out stay."""

    name: Annotated[Name | None, NotNull] = None
    rule: Annotated[RecurrenceRule | None, NotNull] = None
    start_date: Annotated[Date | None, NotNull] = None
    excluded_dates: Annotated[list[Date] | None, Field(max_length=200), NotNull] = None
    month_end: Annotated[MonthEnd | None, NotNull] = None
    weekend: Annotated[WeekendRule | None, NotNull] = None
    account_id: Annotated[Id | None, NotNull] = None
    amount_kind: Annotated[AmountKind | None, NotNull] = None
    amount: Annotated[EntryAmount | None, NotNull] = None
    amount_min: Annotated[Integer | None, Field(ge=-999999999999, le=999999999999)] = None
    amount_max: Annotated[Integer | None, Field(ge=-999999999999, le=999999999999)] = None
    payee_id: Uuid | None = None
    payee_name: Annotated[
        str | None,
        Field(
            max_length=120,
            min_length=1,
            pattern="^[^\\s\\u0085\\ufeff]([^\\n\\r\\u2028\\u2029]*[^\\s\\u0085\\ufeff])?$",
        ),
    ] = None
    memo: Annotated[str | None, Field(max_length=500)] = None
    category_id: Uuid | None = None
    splits: Annotated[list[ScheduleSplitInput] | None, Field(max_length=100, min_length=2)] = None
    transfer_account_id: Uuid | None = None
    transfer_amount: Annotated[Integer | None, Field(ge=-999999999999, le=999999999999)] = None
    autopost: Annotated[Boolean | None, NotNull] = None
    remind_days_before: Annotated[Integer | None, Field(ge=0, le=60)] = None


class SchedulePage(Closed):
    """A page of schedules."""

    items: Annotated[list[Schedule], Field(max_length=200)]
    next_cursor: NextCursor


class SchedulePreviewRequest(Closed):
    """A rule to look at."""

    rule: RecurrenceRule
    start_date: Date
    excluded_dates: Annotated[list[Date], Field(max_length=200)] = []
    month_end: MonthEnd = "clamp"
    weekend: WeekendRule = "none"
    date_from: Date | None = None
    count: Annotated[Integer, Field(ge=1, le=100)] = 12


class PreviewedOccurrence(Closed):
    """A day on which it would fall due."""

    date: Date
    due_date: Date


class SchedulePreview(Closed):
    """When a rule falls due."""

    rule: RecurrenceRule
    end_date: Date | None
    items: Annotated[list[PreviewedOccurrence], Field(max_length=100)]


TransferAmount: TypeAlias = Annotated[Integer, Field(ge=1, le=999999999999)]
"""Minor units, above zero."""


class TransferCreate(Closed):
    """A transfer to enter."""

    from_account_id: Id
    to_account_id: Id
    date: Date
    amount: TransferAmount
    to_amount: Annotated[Integer | None, Field(ge=1, le=999999999999)] = None
    rate: Annotated[
        str | None,
        Field(
            max_length=20,
            min_length=1,
            pattern="^([1-9][0-9]{0,5}(\\.[0-9]{1,12})?|0\\.0{0,11}[1-9][0-9]{0,11})$",
        ),
    ] = None
    category_id: Uuid | None = None
    payee_id: Uuid | None = None
    memo: Annotated[str | None, Field(max_length=500)] = None
    tags: Annotated[TagIds | None, NotNull] = None
    status: TransactionStatus = "pending"
    to_status: TransactionStatus | None = None
    exchange_rate: Annotated[
        str | None,
        Field(
            max_length=20,
            min_length=1,
            pattern="^([1-9][0-9]{0,5}(\\.[0-9]{1,12})?|0\\.0{0,11}[1-9][0-9]{0,11})$",
        ),
    ] = None
    external_id: Annotated[str | None, Field(max_length=255, min_length=1)] = None


class TransactionMatch(Closed):
    """What to match a transaction with."""

    transaction_id: Id


CandidateReason: TypeAlias = Literal[
    "same_amount",
    "booked_amount",
    "same_day",
    "near_day",
    "names_account",
    "uncategorised",
    "only_one",
]
"""* `same_amount`: what leaves arrives, in one currency.
* `booked_amount`: both were booked at about as much in base currency.
* `same_day`, `near_day`: they are on one day, or some days apart.
* `names_account`: one names the account of the other, in its payee or memo.
* `uncategorised`: neither has a category.
* `only_one`: neither is half of another candidate.
"""


class CandidateHalf(Closed):
    """One half of what may be a transfer."""

    transaction_id: Id
    account_id: Id
    date: Date
    amount: Amount
    currency: Currency
    payee_name: Annotated[str | None, Field(max_length=120)]
    memo: Annotated[str | None, Field(max_length=500)]
    status: TransactionStatus


class TransferCandidate(Closed):
    """Two transactions that may be one transfer."""

    outflow: CandidateHalf
    inflow: CandidateHalf
    score: Annotated[Number, Field(ge=0, le=1)]
    reasons: Annotated[list[CandidateReason], Field(max_length=7)]


class TransferCandidatePage(Closed):
    """A page of pairs."""

    items: Annotated[list[TransferCandidate], Field(max_length=200)]
    next_cursor: NextCursor


BulkMode: TypeAlias = Literal["atomic", "each"]
"""Whether all rows are written or none, or each stands for itself."""


BulkOutcome: TypeAlias = Literal["created", "updated", "unchanged", "deleted", "refused"]
"""What came of a row, or would come of it in a dry run."""


class BulkUpdate(Closed):
    """A transaction to change."""

    transaction_id: Id
    version: Annotated[Integer | None, Field(ge=1, le=9007199254740991)] = None
    changes: TransactionUpdate


class BulkDelete(Closed):
    """A transaction to delete."""

    transaction_id: Id
    version: Annotated[Integer | None, Field(ge=1, le=9007199254740991)] = None


class TransactionsWrite(Patch):
    """Transactions to create, to change and to delete; up to 1,000 together."""

    mode: BulkMode | None = None
    dry_run: Boolean = False
    unlock: Boolean = False
    create: Annotated[list[TransactionCreate] | None, Field(max_length=1000), NotNull] = None
    update: Annotated[list[BulkUpdate] | None, Field(max_length=1000), NotNull] = None
    delete: Annotated[list[BulkDelete] | None, Field(max_length=1000), NotNull] = None


class Refusal(Closed):
    """Why something is refused; a problem of the catalogue."""

    problem: Annotated[str, Field(max_length=60)]
    status: Annotated[Integer, Field(ge=400, le=599)]
    detail: Annotated[str, Field(max_length=2000)]


class BulkRow(Closed):
    """What came of one row."""

    place: Annotated[str, Field(max_length=20)]
    outcome: BulkOutcome
    transaction_id: Uuid | None
    version: Annotated[Integer, Field(ge=1, le=9007199254740991)] | None
    refusal: Refusal | None


class TransactionsWritten(Closed):
    """What came of the rows."""

    dry_run: Boolean
    change_set_id: Uuid | None
    rows: Annotated[list[BulkRow], Field(max_length=1000)]


class TransactionFilter(Patch):
    """Which transactions are meant: those that fulfil everything that is given, as the parameters of
    `list_transactions` do. An id that the book does not have answers 404.
    """

    transaction_ids: Annotated[
        list[Id] | None, Field(max_length=1000, min_length=1), Unique, NotNull
    ] = None
    account_id: Annotated[Id | None, NotNull] = None
    category_id: Annotated[Id | None, NotNull] = None
    payee_id: Annotated[Id | None, NotNull] = None
    tag_id: Annotated[Id | None, NotNull] = None
    import_id: Annotated[Id | None, NotNull] = None
    date_from: Annotated[Date | None, NotNull] = None
    date_to: Annotated[Date | None, NotNull] = None
    status: Annotated[TransactionStatus | None, NotNull] = None
    amount_min: Annotated[Amount | None, NotNull] = None
    amount_max: Annotated[Amount | None, NotNull] = None
    uncategorised: Annotated[Boolean | None, NotNull] = None
    q: Annotated[str | None, Field(max_length=100, min_length=3), NotNull] = None


class BulkChanges(Patch):
    """What to change in each of them; fields that are left out stay."""

    date: Annotated[Date | None, NotNull] = None
    payee_id: Uuid | None = None
    payee_name: Annotated[
        str | None,
        Field(
            max_length=120,
            min_length=1,
            pattern="^[^\\s\\u0085\\ufeff]([^\\n\\r\\u2028\\u2029]*[^\\s\\u0085\\ufeff])?$",
        ),
    ] = None
    memo: Annotated[str | None, Field(max_length=500)] = None
    status: Annotated[TransactionStatus | None, NotNull] = None
    category_id: Uuid | None = None
    tags: Annotated[TagIds | None, NotNull] = None
    add_tags: Annotated[TagIds | None, NotNull] = None
    remove_tags: Annotated[TagIds | None, NotNull] = None


class TransactionsEdit(Closed):
    """The same changes for many transactions."""

    filter: TransactionFilter
    changes: BulkChanges
    dry_run: Boolean = True
    unlock: Boolean = False


class EditSample(Closed):
    """A transaction before the changes and after them."""

    before: Transaction
    after: Transaction


class EditRefusal(Closed):
    """A transaction that cannot be changed so."""

    transaction_id: Id
    refusal: Refusal


class TransactionsEdited(Closed):
    """What was changed, or would be."""

    dry_run: Boolean
    change_set_id: Uuid | None
    matched: Annotated[Integer, Field(ge=0, le=1000)]
    changed: Annotated[Integer, Field(ge=0, le=1000)]
    refused: Annotated[Integer, Field(ge=0, le=1000)]
    sample: Annotated[list[EditSample], Field(max_length=10)]
    refusals: Annotated[list[EditRefusal], Field(max_length=10)]


OccurrenceState: TypeAlias = Literal["due", "overdue", "posted", "skipped"]
"""It falls due today or later; it fell due and nothing was entered; a transaction was entered;
or it was left out.
"""


class Occurrence(Closed):
    """One time that something recurs."""

    schedule_id: Id
    name: Name
    date: Date
    due_date: Date
    state: OccurrenceState
    transaction_id: Uuid | None
    account_id: Id
    currency: Currency
    amount_kind: AmountKind
    amount: EntryAmount
    payee_id: Uuid | None
    category_id: Uuid | None
    transfer_account_id: Uuid | None
    autopost: Boolean


class OccurrencePage(Closed):
    """A page of occurrences."""

    items: Annotated[list[Occurrence], Field(max_length=200)]
    next_cursor: NextCursor


class OccurrencePost(Closed):
    """What to enter otherwise than the schedule says."""

    date: Annotated[Date | None, NotNull] = None
    amount: Annotated[EntryAmount | None, NotNull] = None
    payee_id: Uuid | None = None
    payee_name: Annotated[
        str | None,
        Field(
            max_length=120,
            min_length=1,
            pattern="^[^\\s\\u0085\\ufeff]([^\\n\\r\\u2028\\u2029]*[^\\s\\u0085\\ufeff])?$",
        ),
    ] = None
    memo: Annotated[str | None, Field(max_length=500)] = None
    status: TransactionStatus = "pending"
    category_id: Uuid | None = None
    splits: Annotated[list[SplitInput] | None, Field(max_length=100, min_length=2)] = None
    tags: Annotated[TagIds | None, NotNull] = None
    transfer_amount: Annotated[Integer | None, Field(ge=-999999999999, le=999999999999)] = None
    exchange_rate: Annotated[
        str | None,
        Field(
            max_length=20,
            min_length=1,
            pattern="^([1-9][0-9]{0,5}(\\.[0-9]{1,12})?|0\\.0{0,11}[1-9][0-9]{0,11})$",
        ),
    ] = None


class PriceChange(Closed):
    """From when on something cost something else."""

    date: Date
    amount_before: Amount
    amount_after: Amount


class RecurringCandidate(Closed):
    """What recurs, and when it is to be expected next."""

    id: Id
    account_id: Id
    currency: Currency
    payee_id: Id
    payee_name: Annotated[str, Field(max_length=120)]
    category_id: Uuid | None
    every: Literal["week", "two_weeks", "month", "quarter", "year"]
    rule: RecurrenceRule
    next_date: Date
    amount: Amount
    amount_kind: AmountKind
    amount_min: Annotated[Integer, Field(ge=-9007199254740991, le=9007199254740991)] | None
    amount_max: Annotated[Integer, Field(ge=-9007199254740991, le=9007199254740991)] | None
    confidence: Annotated[Number, Field(ge=0, le=1)]
    count: Annotated[Integer, Field(ge=2, le=20000)]
    first_date: Date
    last_date: Date
    price_changes: Annotated[list[PriceChange], Field(max_length=200)]
    missed_dates: Annotated[list[Date], Field(max_length=50)]


class RecurringCandidateList(Closed):
    """What recurs, the surest first."""

    items: Annotated[list[RecurringCandidate], Field(max_length=100)]


class RecurringCandidateConfirm(Closed):
    """Which candidate is to be scheduled, and how."""

    candidate_id: Id
    name: Annotated[Name | None, NotNull] = None
    autopost: Boolean = False
    remind_days_before: Annotated[Integer | None, Field(ge=0, le=60)] = None


AttachmentMediaType: TypeAlias = Literal[
    "image/jpeg",
    "image/png",
    "image/webp",
    "image/gif",
    "image/heic",
    "application/pdf",
    "text/plain",
]
"""What the file is, by its content."""


ScanStatus: TypeAlias = Literal["not_scanned", "pending", "clean", "infected"]
"""What the virus scanner says: the server has none; it has not answered yet; nothing was
found; or something was, and the file is never served.
"""


class Attachment(Closed):
    """A file that belongs to a transaction."""

    id: Id
    transaction_id: Id
    filename: Annotated[str | None, Field(max_length=255)]
    media_type: AttachmentMediaType
    size: Annotated[Integer, Field(ge=1, le=33554432)]
    sha256: Annotated[str, Field(max_length=64, pattern="^[0-9a-f]{64}$")]
    scan_status: ScanStatus
    created_by: Uuid | None
    version: Version
    created_at: Timestamp
    updated_at: Timestamp


class AttachmentCreate(Closed):
    """A file to attach."""

    file: Upload


class AttachmentList(Closed):
    """The attachments of a transaction."""

    items: Annotated[list[Attachment], Field(max_length=1000)]


AttachmentContent: TypeAlias = Upload
"""The file's bytes, or some of them."""


RuleStage: TypeAlias = Literal["pre", "default", "post"]
"""When a rule is applied: `pre` before all others, for instance to give payees one name; `post`
after all others, for what shall have the last word.
"""


RuleMatch: TypeAlias = Literal["all", "any"]
"""Whether all conditions must hold, or one is enough."""


RulePattern: TypeAlias = Annotated[str, Field(max_length=200, min_length=1)]
"""A text to compare with, or the expression of `matches`; case does not matter."""


class RuleTextCondition(Closed):
    """The text is, or has in it, one of the values."""

    field: Literal["payee_name", "memo", "imported_text"]
    operator: Literal[
        "is",
        "is_not",
        "contains",
        "does_not_contain",
        "starts_with",
        "ends_with",
        "matches",
        "does_not_match",
    ]
    values: Annotated[list[RulePattern], Field(max_length=50, min_length=1), Unique]


RuleMembership: TypeAlias = Literal["is", "is_not"]
"""Whether it is one of those that are named, or none of them."""


class RulePayeeCondition(Closed):
    """The payee is one of these."""

    field: Literal["payee"]
    payee_ids: Annotated[list[Id], Field(max_length=100, min_length=1), Unique]
    operator: RuleMembership


class RuleAccountCondition(Closed):
    """The account, or the one at the other end of a transfer, is one of these."""

    field: Literal["account", "transfer_account"]
    account_ids: Annotated[list[Id], Field(max_length=100, min_length=1), Unique]
    operator: RuleMembership


class RuleCategoryCondition(Closed):
    """The category, or that of a split, is one of these."""

    field: Literal["category"]
    category_ids: Annotated[list[Id], Field(max_length=100, min_length=1), Unique]
    operator: RuleMembership


class RuleTagCondition(Closed):
    """A tag of the transaction, or of a split, is one of these."""

    field: Literal["tag"]
    tag_ids: Annotated[list[Id], Field(max_length=100, min_length=1), Unique]
    operator: RuleMembership


class RuleAmountCondition(Closed):
    """The amount flows in this direction and is within these bounds."""

    field: Literal["amount"]
    direction: Literal["any", "inflow", "outflow"]
    minimum: Annotated[Integer, Field(ge=0, le=999999999999)] | None
    maximum: Annotated[Integer, Field(ge=0, le=999999999999)] | None


class RuleDateCondition(Closed):
    """The date is within these days, both included."""

    field: Literal["date"]
    date_from: Date | None
    date_to: Date | None


class RuleStatusCondition(Closed):
    """The status on the account it was entered on is one of these."""

    field: Literal["status"]
    statuses: Annotated[list[TransactionStatus], Field(max_length=3, min_length=1), Unique]
    operator: RuleMembership


class RuleSourceCondition(Closed):
    """Where it comes from is one of these."""

    field: Literal["source"]
    sources: Annotated[list[TransactionSource], Field(max_length=10, min_length=1), Unique]
    operator: RuleMembership


class RuleCurrencyCondition(Closed):
    """The account's currency is one of these."""

    field: Literal["currency"]
    currencies: Annotated[list[Currency], Field(max_length=20, min_length=1), Unique]
    operator: RuleMembership


class RuleFlagCondition(Closed):
    """What a transaction is or is not."""

    field: Literal["is_transfer", "is_split", "is_uncategorised"]
    value: Boolean


RuleCondition: TypeAlias = Annotated[
    RuleTextCondition
    | RulePayeeCondition
    | RuleAccountCondition
    | RuleCategoryCondition
    | RuleTagCondition
    | RuleAmountCondition
    | RuleDateCondition
    | RuleStatusCondition
    | RuleSourceCondition
    | RuleCurrencyCondition
    | RuleFlagCondition,
    Field(discriminator="field"),
]
"""What must hold of a transaction; `field` says which condition it is."""


class RuleCategoryAction(Closed):
    """Gives the transaction a category; splits are left as they are."""

    type: Literal["set_category"]
    category_id: Id


class RulePayeeAction(Closed):
    """Gives the transaction a payee of the book."""

    type: Literal["set_payee"]
    payee_id: Id


class RulePayeeNameAction(Closed):
    """Gives the transaction the payee of this name, found or created."""

    type: Literal["set_payee_name"]
    payee_name: Name


class RuleTagAction(Closed):
    """Gives the transaction a tag, or takes it away; the tags of splits stay."""

    type: Literal["add_tag", "remove_tag"]
    tag_id: Id


class RuleMemoAction(Closed):
    """Writes a memo, or puts a text after or before the one there is."""

    type: Literal["set_memo", "append_memo", "prepend_memo"]
    memo: Annotated[str, Field(max_length=200, min_length=1)]


class RuleStatusAction(Closed):
    """Gives the transaction a status; reconciled ones are left alone."""

    type: Literal["set_status"]
    status: Literal["pending", "cleared"]


class RulePercentPart(Closed):
    """A part that has a percentage of the amount; percentages are rounded half to even at the ends of what they cover together."""

    share: Literal["percent"]
    percent: Annotated[
        str,
        Field(max_length=6, min_length=1, pattern="^(100(\\.0{1,2})?|[0-9]{1,2}(\\.[0-9]{1,2})?)$"),
    ]
    category_id: Uuid | None
    memo: Annotated[str | None, Field(max_length=500)]


class RuleFixedPart(Closed):
    """A part that has a fixed amount."""

    share: Literal["fixed"]
    amount: Annotated[Integer, Field(ge=1, le=999999999999)]
    category_id: Uuid | None
    memo: Annotated[str | None, Field(max_length=500)]


class RuleRemainderPart(Closed):
    """The part that has what the others leave."""

    share: Literal["remainder"]
    category_id: Uuid | None
    memo: Annotated[str | None, Field(max_length=500)]


RulePart: TypeAlias = Annotated[
    RulePercentPart | RuleFixedPart | RuleRemainderPart, Field(discriminator="share")
]
"""A part of a split; `share` says how much of the amount it has."""


class RuleSplitAction(Closed):
    """Splits the transaction. Each part has a share of the amount, one of them the remainder, so
    that they always sum to it. Fixed shares that are more than the amount split nothing.
    """

    type: Literal["split"]
    parts: Annotated[list[RulePart], Field(max_length=20, min_length=2)]


class RuleScheduleAction(Closed):
    """Makes the transaction what a schedule has posted: the occurrence that falls due nearest to it, at
    most ten days away, of those that are not settled. It must be money of the schedule's account, in
    the same direction. One that is linked to an occurrence already stays linked to it.
    """

    type: Literal["link_schedule"]
    schedule_id: Id


class RuleDeleteAction(Closed):
    """Keeps the transaction out: a row of an import is skipped, a run deletes the transaction. One that
    is entered by itself is entered all the same.
    """

    type: Literal["delete"]


RuleAction: TypeAlias = Annotated[
    RuleCategoryAction
    | RulePayeeAction
    | RulePayeeNameAction
    | RuleTagAction
    | RuleMemoAction
    | RuleStatusAction
    | RuleSplitAction
    | RuleScheduleAction
    | RuleDeleteAction,
    Field(discriminator="type"),
]
"""What is done to a transaction; `type` says which action it is."""


class Rule(Closed):
    """What is done by itself to transactions of which its conditions hold."""

    id: Id
    name: Name
    stage: RuleStage
    enabled: Boolean
    match: RuleMatch
    conditions: Annotated[list[RuleCondition], Field(max_length=20, min_length=1)]
    actions: Annotated[list[RuleAction], Field(max_length=20)]
    stop: Boolean
    position: Annotated[Integer, Field(ge=1, le=2147483647)]
    version: Version
    created_at: Timestamp
    updated_at: Timestamp


class RuleCreate(Closed):
    """A rule to create."""

    name: Name
    stage: RuleStage = "default"
    enabled: Boolean = True
    match: RuleMatch = "all"
    conditions: Annotated[list[RuleCondition], Field(max_length=20, min_length=1)]
    actions: Annotated[list[RuleAction], Field(max_length=20)]
    stop: Boolean = False


class RuleUpdate(Patch):
    """What to change in a rule."""

    name: Annotated[Name | None, NotNull] = None
    stage: Annotated[RuleStage | None, NotNull] = None
    enabled: Annotated[Boolean | None, NotNull] = None
    match: Annotated[RuleMatch | None, NotNull] = None
    conditions: Annotated[
        list[RuleCondition] | None, Field(max_length=20, min_length=1), NotNull
    ] = None
    actions: Annotated[list[RuleAction] | None, Field(max_length=20), NotNull] = None
    stop: Annotated[Boolean | None, NotNull] = None


class RulePage(Closed):
    """A page of rules."""

    items: Annotated[list[Rule], Field(max_length=200)]
    next_cursor: NextCursor


class RuleOrder(Closed):
    """The order of the rules of one stage."""

    stage: RuleStage
    rule_ids: Annotated[list[Id], Field(max_length=500, min_length=1), Unique]


class RuleFilter(Closed):
    """Which transactions are meant; what is left out or null narrows nothing."""

    account_id: Uuid | None = None
    date_from: Date | None = None
    date_to: Date | None = None
    uncategorised: Boolean | None = None
    transaction_ids: Annotated[list[Id] | None, Field(max_length=1000, min_length=1)] = None


class RuleTest(Closed):
    """Which rules to try: one that is not there yet, or one of the book's, or else all of the
    book's that are enabled.
    """

    rule: RuleCreate | None = None
    rule_id: Uuid | None = None
    filter: Annotated[RuleFilter | None, NotNull] = None
    limit: Annotated[Integer, Field(ge=1, le=200)] = 50
    cursor: Annotated[
        str | None, Field(max_length=1024, min_length=1, pattern="^[A-Za-z0-9_-]+$")
    ] = None


class ImportSplit(Closed):
    """A part of a row that a rule or another program split."""

    amount: Amount
    category_id: Uuid | None
    memo: Annotated[str | None, Field(max_length=500)]


class RuleView(Closed):
    """What rules can change in a transaction."""

    payee_id: Uuid | None
    payee_name: Annotated[str | None, Field(max_length=120)]
    memo: Annotated[str | None, Field(max_length=500)]
    status: TransactionStatus
    category_id: Uuid | None
    tags: TagIds
    splits: Annotated[list[ImportSplit], Field(max_length=100)]
    schedule_id: Uuid | None


class RuleEffect(Closed):
    """A transaction that would not stay as it is."""

    transaction_id: Id
    date: Date
    amount: Amount
    currency: Currency
    rule_ids: Annotated[list[Id], Field(max_length=500)]
    reconciled: Boolean
    before: RuleView
    after: RuleView | None


class RuleTestResult(Closed):
    """What rules would change, as far as they were tried."""

    items: Annotated[list[RuleEffect], Field(max_length=200)]
    examined: Annotated[Integer, Field(ge=0, le=20000)]
    fired: Annotated[Integer, Field(ge=0, le=20000)]
    next_cursor: NextCursor


RuleRunStatus: TypeAlias = Literal["queued", "running", "done", "failed"]
"""It waits, goes on, is done, or cannot go on, and `problem` says why."""


class RuleRunCreate(Closed):
    """What to apply to which transactions."""

    rule_ids: Annotated[list[Id] | None, Field(max_length=500, min_length=1), Unique] = None
    filter: Annotated[RuleFilter | None, NotNull] = None


class RuleProblem(Closed):
    """What stands in the way."""

    code: Annotated[str, Field(max_length=60)]
    message: Annotated[str, Field(max_length=500)]


class RuleTally(Closed):
    """What became of one rule."""

    rule_id: Id
    fired: Annotated[Integer, Field(ge=0, le=2147483647)]
    problem: RuleProblem | None


class RuleRunResult(Closed):
    """What a run has done so far."""

    examined: Annotated[Integer, Field(ge=0, le=2147483647)]
    changed: Annotated[Integer, Field(ge=0, le=2147483647)]
    deleted: Annotated[Integer, Field(ge=0, le=2147483647)]
    locked: Annotated[Integer, Field(ge=0, le=2147483647)]
    refused: Annotated[Integer, Field(ge=0, le=2147483647)]
    rules: Annotated[list[RuleTally], Field(max_length=500)]


class RuleRunFilter(Closed):
    """Which transactions a run is about."""

    account_id: Uuid | None
    date_from: Date | None
    date_to: Date | None
    uncategorised: Boolean | None
    transaction_ids: Annotated[list[Id] | None, Field(max_length=1000)]


class RuleRun(Closed):
    """Rules applied to the history, as a job."""

    id: Id
    status: RuleRunStatus
    progress: Annotated[Integer, Field(ge=0, le=100)]
    filter: RuleRunFilter
    result: RuleRunResult
    problem: RuleProblem | None
    change_set_id: Id
    created_by: Uuid | None
    created_at: Timestamp
    started_at: DateTime | None
    finished_at: DateTime | None


class RuleRunPage(Closed):
    """A page of runs."""

    items: Annotated[list[RuleRun], Field(max_length=200)]
    next_cursor: NextCursor


ImportStatus: TypeAlias = Literal[
    "reading", "unread", "preview", "committing", "stopped", "committed"
]
"""Whether the import is still looked at (`preview`), or its transactions are in the account
(`committed`). A large file is read (`reading`) and entered (`committing`) by a job; if that
was cancelled or failed, the file is `unread`, or `stopped` with some of its rows entered.
"""


ImportFormat: TypeAlias = Literal["ofx", "qif", "camt", "mt940", "csv"]
"""The format of the file; `ofx` includes QFX."""


ImportRowStatus: TypeAlias = Literal["new", "duplicate", "problem"]
"""Not in the account yet; already there, or twice in the file; or not fit to enter as it
stands.
"""


ImportDecision: TypeAlias = Literal["accept", "skip", "undecided"]
"""What a commit does with the row. At first, new rows are accepted, duplicates skipped, and
rows with a problem undecided.
"""


ImportMatchReason: TypeAlias = Literal["external_id", "similar", "same_file"]
"""Why a row is a duplicate: the same external id; the same amount, a near date and a similar
payee; or the external id of an earlier row of the same file.
"""


ColumnRole: TypeAlias = Literal[
    "ignore",
    "date",
    "amount",
    "debit",
    "credit",
    "sign",
    "balance",
    "currency",
    "payee",
    "memo",
    "reference",
    "category",
    "external_id",
    "account",
]
"""What a column says. `amount` is signed, or unsigned beside a `sign` column, whose words tell
inflow from outflow; `debit` is outflow and `credit` inflow. `balance` is the one after the
row, `account` the user's own number. `memo` may be several columns, which are joined.
"""


DateOrder: TypeAlias = Literal["ymd", "dmy", "mdy"]
"""In which order a date names year, month and day."""


MappingGuess: TypeAlias = Literal["date_order", "decimal_separator", "sign", "columns"]
"""What had to be guessed."""


ImportMappingOutflowFlagsItem: TypeAlias = Annotated[str, Field(max_length=40, min_length=1)]


ImportMappingInflowFlagsItem: TypeAlias = Annotated[str, Field(max_length=40, min_length=1)]


class ImportMapping(Closed):
    """How a CSV file is read. Of a QIF file only `encoding`, `date_order`, `decimal_separator` and
    `invert` count.
    """

    encoding: Annotated[str, Field(max_length=40, min_length=1, pattern="^[A-Za-z0-9_-]+$")]
    delimiter: Annotated[str, Field(max_length=1, min_length=1, pattern='^[^"\\r\\n]$')]
    skip_rows: Annotated[Integer, Field(ge=0, le=1000)]
    has_header: Boolean
    date_order: DateOrder
    decimal_separator: Literal[".", ","]
    columns: Annotated[list[ColumnRole], Field(max_length=200)]
    outflow_flags: Annotated[list[ImportMappingOutflowFlagsItem], Field(max_length=20)]
    inflow_flags: Annotated[list[ImportMappingInflowFlagsItem], Field(max_length=20)]
    debit_negative: Boolean
    invert: Boolean
    currency: Annotated[str | None, Field(max_length=3, min_length=3, pattern="^[A-Z]{3}$")]


class ImportCreate(Closed):
    """A bank file and the account it is for."""

    file: Upload
    account_id: Id
    statement: Annotated[Integer | None, Field(ge=1, le=1000), NotNull] = None
    exchange_rate: Annotated[ExchangeRate | None, NotNull] = None
    mapping: Annotated[ImportMapping | None, NotNull] = None


class ImportNotice(Closed):
    """Something to know about a file or a row."""

    code: Annotated[str, Field(max_length=60, pattern="^[a-z]+(-[a-z]+)*$")]
    message: Annotated[str, Field(max_length=500)]


class ImportStatement(Closed):
    """What the file says about the statement. Whatever it does not say is null."""

    account_identifier: Annotated[str | None, Field(max_length=100)]
    account_name: Annotated[str | None, Field(max_length=200)]
    currency: Annotated[str | None, Field(max_length=3, min_length=3, pattern="^[A-Z]{3}$")]
    date_from: Date | None
    date_to: Date | None
    opening_balance: Annotated[Integer, Field(ge=-9007199254740991, le=9007199254740991)] | None
    closing_balance: Annotated[Integer, Field(ge=-9007199254740991, le=9007199254740991)] | None
    difference: Annotated[Integer, Field(ge=-9007199254740991, le=9007199254740991)] | None


RowCount: TypeAlias = Annotated[Integer, Field(ge=0, le=200000)]
"""A number of rows."""


class ImportCounts(Closed):
    """How many rows there are of each sort."""

    total: RowCount
    new: RowCount
    duplicate: RowCount
    problem: RowCount
    accepted: RowCount
    skipped: RowCount
    undecided: RowCount


ImportHeadingsItem: TypeAlias = Annotated[str, Field(max_length=200)]


class Import(Closed):
    """A bank file on its way into an account."""

    id: Id
    account_id: Id
    status: ImportStatus
    filename: Annotated[str | None, Field(max_length=255)]
    size: Annotated[Integer, Field(ge=1, le=33554432)]
    format: ImportFormat
    dialect: Annotated[str | None, Field(max_length=60)]
    encoding: Annotated[str, Field(max_length=40)]
    statement: ImportStatement
    mapping: ImportMapping | None
    profile_id: Uuid | None
    uncertain: Annotated[list[MappingGuess], Field(max_length=4)]
    headings: Annotated[list[ImportHeadingsItem], Field(max_length=200)]
    rows: ImportCounts
    warnings: Annotated[list[ImportNotice], Field(max_length=100)]
    exchange_rate: Annotated[str | None, Field(max_length=20)]
    transactions_created: Annotated[Integer, Field(ge=0, le=200000)]
    committed_at: DateTime | None
    version: Version
    created_at: Timestamp
    updated_at: Timestamp


class ImportMatch(Closed):
    """What a row is a duplicate of."""

    reason: ImportMatchReason
    transaction_id: Uuid | None
    row_index: Annotated[Integer, Field(ge=1, le=200000)] | None
    score: Annotated[Number, Field(ge=0, le=1)]


BankStatus: TypeAlias = Literal["booked", "pending"]
"""Whether the bank has booked the row, or only announced it."""


ImportRowRawValue: TypeAlias = Annotated[str, Field(max_length=2000)]


class ImportRow(Closed):
    """One movement of the statement, as it was read, with the user's edits. Whatever the file does
    not say is null.
    """

    index: Annotated[Integer, Field(ge=1, le=200000)]
    line: Annotated[Integer, Field(ge=1, le=2147483647)] | None
    date: Date | None
    amount: Annotated[Integer, Field(ge=-9007199254740991, le=9007199254740991)] | None
    currency: Currency
    payee: Annotated[str | None, Field(max_length=120)]
    memo: Annotated[str | None, Field(max_length=500)]
    reference: Annotated[str | None, Field(max_length=255)]
    category: Annotated[str | None, Field(max_length=200)]
    external_id: Annotated[str | None, Field(max_length=255)]
    bank_status: BankStatus
    status: ImportRowStatus
    decision: ImportDecision
    match: ImportMatch | None
    problem: ImportNotice | None
    category_id: Uuid | None
    payee_id: Uuid | None
    tags: TagIds
    splits: Annotated[list[ImportSplit], Field(max_length=20)]
    rule_ids: Annotated[list[Id], Field(max_length=500)]
    transaction_id: Uuid | None
    raw: Annotated[dict[str, ImportRowRawValue], Field(max_length=200)]


class ImportRowUpdate(Closed):
    """What to change in one row; fields that are left out stay."""

    index: Annotated[Integer, Field(ge=1, le=200000)]
    decision: Annotated[ImportDecision | None, NotNull] = None
    date: Annotated[Date | None, NotNull] = None
    amount: Annotated[EntryAmount | None, NotNull] = None
    payee: Annotated[
        str | None,
        Field(
            max_length=120,
            min_length=1,
            pattern="^[^\\s\\u0085\\ufeff]([^\\n\\r\\u2028\\u2029]*[^\\s\\u0085\\ufeff])?$",
        ),
    ] = None
    payee_id: Uuid | None = None
    memo: Annotated[str | None, Field(max_length=500)] = None
    category_id: Uuid | None = None


class ImportRowsUpdate(Closed):
    """What to change in the rows of a preview."""

    rows: Annotated[list[ImportRowUpdate], Field(max_length=1000, min_length=1)]


class ImportPage(Closed):
    """A page of imports."""

    items: Annotated[list[Import], Field(max_length=200)]
    next_cursor: NextCursor


class ImportRowPage(Closed):
    """A page of rows."""

    items: Annotated[list[ImportRow], Field(max_length=200)]
    next_cursor: NextCursor


class MonthSummary(Closed):
    """The totals of a month, in the book's base currency."""

    month: Month
    currency: Currency
    income: Amount
    assigned: Amount
    activity: Amount
    balance: Amount
    overspent: Amount
    hold: Amount
    ready_to_assign: Amount
    assigned_in_future: Amount
    uncategorised: Amount


class CategoryMonth(Closed):
    """A category in a month, in the book's base currency."""

    category_id: Id
    category_group_id: Id
    name: Name
    kind: CategoryKind
    hidden: Boolean
    carried: Amount
    assigned: Amount
    activity: Amount
    balance: Amount
    carry_overspending: Boolean


class MonthBudget(Closed):
    """A month's totals and categories, in the book's base currency."""

    month: Month
    currency: Currency
    income: Amount
    assigned: Amount
    activity: Amount
    balance: Amount
    overspent: Amount
    hold: Amount
    ready_to_assign: Amount
    assigned_in_future: Amount
    uncategorised: Amount
    categories: Annotated[list[CategoryMonth], Field(max_length=1000)]


class AssignmentSet(Closed):
    """What a category shall have been assigned in a month."""

    assigned: EntryAmount


class Assignment(Closed):
    """What is assigned to a category in a month, and what it leaves."""

    month: Month
    category_id: Id
    assigned: Amount
    activity: Amount
    balance: Amount
    ready_to_assign: Amount


class CategoryAssignmentSet(Closed):
    """What one of several categories shall have been assigned."""

    category_id: Id
    assigned: EntryAmount


class AssignmentsUpdate(Closed):
    """What categories shall have been assigned in a month."""

    assignments: Annotated[list[CategoryAssignmentSet], Field(max_length=1000, min_length=1)]


class CategoryAssignment(Closed):
    """What is assigned to a category in the month, and what it leaves there."""

    category_id: Id
    assigned: Amount
    activity: Amount
    balance: Amount


class MonthAssignments(Closed):
    """What is assigned to some of a month's categories, and what it leaves."""

    month: Month
    ready_to_assign: Amount
    items: Annotated[list[CategoryAssignment], Field(max_length=1000)]


class HoldSet(Closed):
    """What a month shall keep back for the next one."""

    amount: Annotated[Integer, Field(ge=0, le=999999999999)]


class Hold(Closed):
    """What a month keeps back for the next one."""

    month: Month
    amount: Amount
    ready_to_assign: Amount


class MonthPage(Closed):
    """A page of months."""

    items: Annotated[list[MonthSummary], Field(max_length=200)]
    next_cursor: NextCursor


AutoAssignStrategy: TypeAlias = Literal["underfunded", "goals", "last_month", "average", "zero"]
"""The rule by which money is assigned."""


class AutoAssign(Closed):
    """By which rule to assign, and to what."""

    strategy: AutoAssignStrategy
    category_ids: Annotated[list[Id] | None, Field(max_length=1000, min_length=1), NotNull] = None
    months: Annotated[Integer, Field(ge=1, le=60)] = 3
    dry_run: Boolean = False


class AutoAssignment(Closed):
    """What a rule made of one category."""

    category_id: Id
    assigned_before: Amount
    wanted: Amount
    assigned: Amount
    balance: Amount


class AutoAssigned(Closed):
    """What was assigned by a rule, or would be."""

    month: Month
    strategy: AutoAssignStrategy
    dry_run: Boolean
    change_set_id: Uuid | None
    assigned: Amount
    missing: Amount
    ready_to_assign: Amount
    items: Annotated[list[AutoAssignment], Field(max_length=1000)]


class CategoryCover(Closed):
    """Which category to cover, and with whose money."""

    category_id: Id
    from_category_ids: Annotated[list[Id], Field(max_length=1000)] = []
    from_ready_to_assign: Boolean = False


MovedAmount: TypeAlias = Annotated[Integer, Field(ge=1, le=999999999999)]
"""How much is moved, in minor units of the base currency."""


class MoneyMove(Closed):
    """Money that was moved in a month, in the book's base currency."""

    id: Id
    month: Month
    from_category_id: Uuid | None
    to_category_id: Uuid | None
    amount: MovedAmount
    note: Annotated[str | None, Field(max_length=500)]
    version: Version
    created_at: Timestamp
    updated_at: Timestamp


class CategoryCovered(Closed):
    """What was moved to an overspent category."""

    month: Month
    category_id: Id
    covered: Amount
    remaining: Amount
    ready_to_assign: Amount
    moves: Annotated[list[MoneyMove], Field(max_length=1001, min_length=1)]


class MoneyMoveCreate(Closed):
    """Money to move in a month. One end may be left out, not both."""

    from_category_id: Uuid | None = None
    to_category_id: Uuid | None = None
    amount: MovedAmount
    note: Annotated[str | None, Field(max_length=500)] = None


class MoneyMovePage(Closed):
    """A page of money moves."""

    items: Annotated[list[MoneyMove], Field(max_length=200)]
    next_cursor: NextCursor


LimitSpan: TypeAlias = Literal["week", "month", "quarter", "year", "days"]
"""How long a period is; `days` is so many days as the field of that name says."""


LimitAmount: TypeAlias = Annotated[Integer, Field(ge=1, le=999999999999)]
"""What may be spent in a period, in minor units of the base currency."""


LimitDays: TypeAlias = Annotated[Integer, Field(ge=1, le=366)] | None
"""How many days a period has; for `days` alone."""


ThresholdsElement: TypeAlias = Annotated[Integer, Field(ge=1, le=1000)]


Thresholds: TypeAlias = Annotated[list[ThresholdsElement], Field(max_length=10)]
"""How many percent of what is available are worth knowing of, in any order."""


LimitCategories: TypeAlias = Annotated[list[Id], Field(max_length=1000)]
"""The expense categories that it is over."""


LimitGroups: TypeAlias = Annotated[list[Id], Field(max_length=1000)]
"""The groups that it is over, with all expense categories that are in them."""


class Limit(Closed):
    """How much may be spent in a period, in the book's base currency."""

    id: Id
    name: Name
    amount: LimitAmount
    period: LimitSpan
    days: LimitDays
    starts_on: Date
    rollover: Boolean
    thresholds: Thresholds
    category_ids: LimitCategories
    category_group_ids: LimitGroups
    version: Version
    created_at: Timestamp
    updated_at: Timestamp


class LimitCreate(Closed):
    """A limit to create; over one category or group at least."""

    name: Name
    amount: LimitAmount
    period: LimitSpan
    days: LimitDays | None = None
    starts_on: Date
    rollover: Boolean = False
    thresholds: Thresholds = [50, 80, 100]
    category_ids: LimitCategories = []
    category_group_ids: LimitGroups = []


class LimitUpdate(Patch):
    """What to change in a limit."""

    name: Annotated[Name | None, NotNull] = None
    amount: Annotated[LimitAmount | None, NotNull] = None
    period: Annotated[LimitSpan | None, NotNull] = None
    days: LimitDays | None = None
    starts_on: Annotated[Date | None, NotNull] = None
    rollover: Annotated[Boolean | None, NotNull] = None
    thresholds: Annotated[Thresholds | None, NotNull] = None
    category_ids: Annotated[LimitCategories | None, NotNull] = None
    category_group_ids: Annotated[LimitGroups | None, NotNull] = None


class LimitPage(Closed):
    """A page of limits."""

    items: Annotated[list[Limit], Field(max_length=200)]
    next_cursor: NextCursor


LimitPeriodReachedItem: TypeAlias = Annotated[Integer, Field(ge=1, le=1000)]


class LimitPeriod(Closed):
    """What was spent in a period of a limit, in the book's base currency."""

    start_date: Date
    end_date: Date
    current: Boolean
    amount: LimitAmount
    carried: Amount
    available: Amount
    spent: Amount
    remaining: Amount
    projected: Amount
    reached: Annotated[list[LimitPeriodReachedItem], Field(max_length=10)]


class LimitPeriodPage(Closed):
    """A page of periods."""

    items: Annotated[list[LimitPeriod], Field(max_length=200)]
    next_cursor: NextCursor


GoalKind: TypeAlias = Literal[
    "target_balance", "target_balance_by_date", "monthly_funding", "spending_target"
]
"""What sort of goal it is."""


GoalAmount: TypeAlias = Annotated[Integer, Field(ge=1, le=999999999999)]
"""What is to be reached, in minor units of the base currency."""


class Goal(Closed):
    """What a category is to reach, in the book's base currency."""

    id: Id
    category_id: Id
    kind: GoalKind
    amount: GoalAmount
    target_date: Date | None
    note: Annotated[str | None, Field(max_length=500)]
    version: Version
    created_at: Timestamp
    updated_at: Timestamp


class GoalCreate(Closed):
    """A goal to create."""

    category_id: Id
    kind: GoalKind
    amount: GoalAmount
    target_date: Date | None = None
    note: Annotated[str | None, Field(max_length=500)] = None


class GoalUpdate(Patch):
    """What to change in a goal."""

    kind: Annotated[GoalKind | None, NotNull] = None
    amount: Annotated[GoalAmount | None, NotNull] = None
    target_date: Date | None = None
    note: Annotated[str | None, Field(max_length=500)] = None


class GoalPage(Closed):
    """A page of goals."""

    items: Annotated[list[Goal], Field(max_length=200)]
    next_cursor: NextCursor


class GoalProgress(Closed):
    """How far a goal is in a month, in the book's base currency."""

    goal_id: Id
    month: Month
    amount: GoalAmount
    saved: Amount
    remaining: Amount
    assigned: Amount
    needed: Amount
    underfunded: Amount
    months_left: Annotated[Integer, Field(ge=0, le=3600)] | None
    percent: Annotated[Integer, Field(ge=0, le=100)]
    on_track: Boolean
    reached: Boolean


ImportJobKind: TypeAlias = Literal["read", "commit"]
"""Whether the file is read, or its rows are made transactions."""


ImportJobStatus: TypeAlias = Literal["queued", "running", "done", "failed", "cancelled"]
"""It waits, goes on, is done, cannot go on, and `problem` says why, or was stopped by
`cancel_import`.
"""


class ImportJobProblem(Closed):
    """Why a job failed."""

    code: Annotated[str, Field(max_length=60)]
    message: Annotated[str, Field(max_length=1000)]


class ImportJobResult(Closed):
    """How many rows have been gone through."""

    rows_total: Annotated[Integer, Field(ge=0, le=200000)] | None
    rows_read: Annotated[Integer, Field(ge=0, le=200000)]
    rows_examined: Annotated[Integer, Field(ge=0, le=200000)]
    rows_written: Annotated[Integer, Field(ge=0, le=200000)]


class ImportJob(Closed):
    """What is done with an import, while nobody waits for it."""

    import_id: Id
    kind: ImportJobKind
    status: ImportJobStatus
    progress: Annotated[Integer, Field(ge=0, le=100)]
    result: ImportJobResult
    problem: ImportJobProblem | None
    created_by: Uuid | None
    created_at: Timestamp
    started_at: DateTime | None
    finished_at: DateTime | None


ImportHeadingsElement: TypeAlias = Annotated[str, Field(max_length=200)]


ImportHeadings: TypeAlias = Annotated[
    list[ImportHeadingsElement], Field(max_length=200, min_length=1)
]
"""The names of the columns, from left to right."""


class ImportProfile(Closed):
    """How CSV files with certain headings are read."""

    id: Id
    name: Name
    headings: ImportHeadings
    mapping: ImportMapping
    version: Version
    created_at: Timestamp
    updated_at: Timestamp


class ImportProfileCreate(Closed):
    """An import profile to create."""

    name: Name
    headings: ImportHeadings
    mapping: ImportMapping


class ImportProfileUpdate(Patch):
    """What to change in an import profile; fields that are left out stay."""

    name: Annotated[Name | None, NotNull] = None
    mapping: Annotated[ImportMapping | None, NotNull] = None


class ImportProfilePage(Closed):
    """A page of import profiles."""

    items: Annotated[list[ImportProfile], Field(max_length=200)]
    next_cursor: NextCursor


ExportFormat: TypeAlias = Literal["csv", "json", "ofx", "beancount", "hledger"]
"""What the file is."""


ExportStatus: TypeAlias = Literal["queued", "running", "done", "failed"]
"""Waiting for the worker, being written, ready to be downloaded, or given up; `problem` then
says why.
"""


class ExportCreate(Closed):
    """What to export."""

    format: ExportFormat
    account_ids: Annotated[
        list[Id] | None, Field(max_length=200, min_length=1), Unique, NotNull
    ] = None
    tag_ids: Annotated[list[Id] | None, Field(max_length=200, min_length=1), Unique, NotNull] = None
    date_from: Annotated[Date | None, NotNull] = None
    date_to: Annotated[Date | None, NotNull] = None


class ExportFilter(Closed):
    """What the export is narrowed to; null narrows nothing."""

    account_ids: Annotated[list[Id] | None, Field(max_length=200)]
    tag_ids: Annotated[list[Id] | None, Field(max_length=200)]
    date_from: Date | None
    date_to: Date | None


class ExportProblem(Closed):
    """Why no file was written."""

    code: Annotated[str, Field(max_length=60)]
    message: Annotated[str, Field(max_length=500)]


class Export(Closed):
    """The book, or some of it, as a file."""

    id: Id
    format: ExportFormat
    filter: ExportFilter
    status: ExportStatus
    progress: Annotated[Integer, Field(ge=0, le=100)]
    transactions: Annotated[Integer, Field(ge=0, le=2147483647)]
    filename: Annotated[str, Field(max_length=100)]
    media_type: Annotated[str, Field(max_length=40)]
    size: Annotated[Integer, Field(ge=0, le=9007199254740991)] | None
    sha256: Annotated[str | None, Field(max_length=64, pattern="^[0-9a-f]{64}$")]
    problem: ExportProblem | None
    created_by: Uuid | None
    created_at: Timestamp
    started_at: DateTime | None
    finished_at: DateTime | None
    expires_at: DateTime


class ExportPage(Closed):
    """A page of exports."""

    items: Annotated[list[Export], Field(max_length=200)]
    next_cursor: NextCursor


ExportContent: TypeAlias = Upload
"""The file's bytes, or some of them."""


RateSource: TypeAlias = Literal["manual", "ecb"]
"""Who said so, a person, or a file of the European Central Bank."""


RateText: TypeAlias = Annotated[
    str,
    Field(
        max_length=20,
        min_length=1,
        pattern="^([1-9][0-9]{0,5}(\\.[0-9]{1,12})?|0\\.0{0,11}[1-9][0-9]{0,11})$",
    ),
]
"""How many units of `quote` one unit (not minor unit) of `base` is worth; a decimal above
zero, exactly as it was given.
"""


class Rate(Closed):
    """What a currency was worth in another one from a day on."""

    id: Id
    base: Currency
    quote: Currency
    date: Date
    rate: RateText
    source: RateSource
    version: Version
    created_at: Timestamp
    updated_at: Timestamp


class RateCreate(Closed):
    """A rate to enter."""

    base: Currency
    quote: Currency
    date: Date
    rate: RateText


class RateSet(Closed):
    """What a day's rate is to be."""

    rate: RateText


class RatePage(Closed):
    """A page of rates."""

    items: Annotated[list[Rate], Field(max_length=200)]
    next_cursor: NextCursor


class RateImportCreate(Closed):
    """A file of reference rates, or where there is one."""

    file: Annotated[Upload | None, NotNull] = None
    url: Annotated[Uri | None, Field(max_length=2000, pattern="^https?://"), NotNull] = None
    currencies: Annotated[list[Currency] | None, Field(max_length=60, min_length=1), NotNull] = None
    date_from: Annotated[Date | None, NotNull] = None


RateCount: TypeAlias = Annotated[Integer, Field(ge=0, le=1000000)]
"""How many rates."""


class RateImport(Closed):
    """What became of a file of reference rates."""

    source: RateSource
    date_from: Date | None
    date_to: Date | None
    currencies: Annotated[list[Currency], Field(max_length=200)]
    unknown_currencies: Annotated[list[Currency], Field(max_length=200)]
    created: RateCount
    updated: RateCount
    unchanged: RateCount
    kept: RateCount
    change_set_id: Uuid | None


ConversionWay: TypeAlias = Literal["same", "direct", "inverse", "cross"]
"""Both currencies are the same one; the rate of the two was taken, or the one the other way
round; or two rates were taken, one after the other.
"""


class UsedRate(Closed):
    """A rate of the book that a conversion used."""

    base: Currency
    quote: Currency
    date: Date
    rate: RateText
    source: RateSource
    inverted: Boolean


class Conversion(Closed):
    """An amount in two currencies."""

    date: Date
    original: Money
    converted: Money
    way: ConversionWay
    rate: Annotated[str, Field(max_length=20)]
    rates: Annotated[list[UsedRate], Field(max_length=2)]


ChangeEntity: TypeAlias = Literal[
    "book",
    "member",
    "invitation",
    "account",
    "category_group",
    "category",
    "payee",
    "tag",
    "transaction",
    "schedule",
    "occurrence",
    "reconciliation",
    "rule",
    "assignment",
    "hold",
    "money_move",
    "limit",
    "goal",
    "import",
    "import_profile",
    "document",
    "rate",
    "attachment",
]
"""What sort of thing changed."""


ChangeOperation: TypeAlias = Literal["create", "update", "delete"]
"""What happened to it."""


class Change(Closed):
    """One thing that one write created, changed or deleted. A transaction comes with its splits
    as one change.
    """

    seq: Annotated[Integer, Field(ge=1, le=9007199254740991)]
    change_set_id: Id
    entity: ChangeEntity
    entity_id: Id
    operation: ChangeOperation
    version: Annotated[Integer, Field(ge=1, le=9007199254740991)] | None
    after: dict[str, Any] | None
    actor_id: Uuid | None
    at: Timestamp


class ChangePage(Closed):
    """A page of changes."""

    items: Annotated[list[Change], Field(max_length=200)]
    next_cursor: NextCursor
    latest_seq: Annotated[Integer, Field(ge=0, le=9007199254740991)]


AuditEntryChangedItem: TypeAlias = Annotated[str, Field(max_length=60)]


class AuditEntry(Closed):
    """What one write did to one thing."""

    seq: Annotated[Integer, Field(ge=1, le=9007199254740991)]
    change_set_id: Id
    entity: ChangeEntity
    entity_id: Id
    operation: ChangeOperation
    before: dict[str, Any] | None
    after: dict[str, Any] | None
    changed: Annotated[list[AuditEntryChangedItem], Field(max_length=100)]
    actor_id: Uuid | None
    at: Timestamp


class AuditPage(Closed):
    """A page of what was done."""

    items: Annotated[list[AuditEntry], Field(max_length=200)]
    next_cursor: NextCursor


class Undoing(Closed):
    """The write that took another one back."""

    change_set_id: Id
    undoes: Id
    seq: Annotated[Integer, Field(ge=1, le=9007199254740991)]
    changes: Annotated[Integer, Field(ge=1, le=1000000)]
    at: Timestamp
