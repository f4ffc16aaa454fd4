"""The models of the contract."""

from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Field

from centime.values import (
    Boolean,
    Choice,
    Closed,
    Date,
    DateTime,
    Integer,
    NotNull,
    Number,
    Patch,
    Unique,
    Upload,
    Uuid,
)

Confidence: TypeAlias = Annotated[Number, Field(ge=0, le=1)]
"""The chance that it is right."""


Id: TypeAlias = Uuid
"""A UUIDv7, made by the server."""


Timestamp: TypeAlias = DateTime
"""An instant, RFC 3339, in UTC."""


Currency: TypeAlias = Annotated[str, Field(max_length=3, min_length=3, pattern="^[A-Z]{3}$")]
"""An ISO 4217 code."""


Amount: TypeAlias = Annotated[Integer, Field(ge=-9007199254740991, le=9007199254740991)]
"""Signed minor units of the currency that stands beside it (cents of EUR, yen of JPY).
Outflow is negative. Bounded so that every JSON reader holds it exactly.
"""


Version: TypeAlias = Annotated[Integer, Field(ge=1, le=9007199254740991)]
"""Counts the changes of this resource; the `v` of its ETag."""


NextCursor: TypeAlias = Annotated[
    str | None, Field(max_length=1024, min_length=1, pattern="^[A-Za-z0-9_-]+$")
]
"""The cursor of the next page; null on the last one."""


Slug: TypeAlias = Annotated[
    str, Field(max_length=60, min_length=1, pattern="^[a-z]+(-[a-z0-9]+)*$")
]
"""A short name in a URL."""


HtmlPage: TypeAlias = Annotated[str, Field(max_length=100000)]
"""A page for people, as HTML in UTF-8."""


class Liveness(Closed):
    """That the process runs."""

    status: Literal["alive"]


class ReadinessCheck(Closed):
    """One thing the server needs."""

    name: Annotated[str, Field(max_length=40)]
    status: Literal["ok", "failed", "absent"]
    detail: Annotated[str | None, Field(max_length=300)]


class Startup(Closed):
    """That the server has started."""

    status: Literal["started"]
    release: Annotated[str, Field(max_length=60)]
    started_at: Timestamp


class ProblemType(Closed):
    """A sort of problem, explained."""

    slug: Slug
    type: Annotated[str, Field(max_length=80)]
    status: Annotated[Integer, Field(ge=400, le=599)]
    title: Annotated[str, Field(max_length=200)]
    meaning: Annotated[str, Field(max_length=1000)]
    action: Annotated[str, Field(max_length=1000)]


class ProblemTypeList(Closed):
    """The catalogue of problems."""

    items: Annotated[list[ProblemType], Field(max_length=500)]


class CurrencyInfo(Closed):
    """A currency."""

    code: Currency
    decimals: Annotated[Integer, Field(ge=0, le=4)]


class CurrencyList(Closed):
    """The currencies there are."""

    items: Annotated[list[CurrencyInfo], Field(max_length=500)]


Email: TypeAlias = Annotated[
    str,
    Field(
        max_length=254,
        min_length=6,
        pattern="^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+$",
    ),
]
"""An e-mail address, as HTML forms take it, with a domain of at least two parts. Capitals are
kept but make no difference.
"""


DisplayName: TypeAlias = Annotated[
    str,
    Field(
        max_length=100,
        min_length=1,
        pattern="^[^\\s\\u0085\\ufeff]([^\\n\\r\\u2028\\u2029]*[^\\s\\u0085\\ufeff])?$",
    ),
]
"""What to call the person. No blanks at either end."""


Locale: TypeAlias = Annotated[
    str, Field(max_length=35, min_length=2, pattern="^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")
]
"""A BCP 47 language tag, for the texts that the server writes."""


Scope: TypeAlias = Literal[
    "auth:self",
    "budget:read",
    "budget:write",
    "analytics:read",
    "ai:use",
    "ocr:write",
    "notifications:read",
    "notifications:write",
]
"""What a token may do: see and change the account itself (`auth:self`), read or write budgets,
read reports, use assistance, upload receipts, read and manage notifications.
"""


class Registration(Closed):
    """A new account."""

    email: Email
    password: Annotated[str, Field(max_length=128, min_length=10)]
    display_name: DisplayName
    locale: Annotated[
        str, Field(max_length=35, min_length=2, pattern="^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")
    ] = "en"


class Login(Closed):
    """What proves who is logging in, and from which device."""

    email: Email
    password: Annotated[str, Field(max_length=128, min_length=1)]
    device_name: Annotated[str | None, Field(max_length=100, min_length=1), NotNull] = None


class TokenRefresh(Closed):
    """The refresh token to use up."""

    refresh_token: Annotated[str, Field(max_length=200, min_length=1)]


class User(Closed):
    """An account."""

    id: Id
    email: Email
    email_verified: Boolean
    display_name: DisplayName
    locale: Locale
    created_at: Timestamp
    updated_at: Timestamp
    version: Version


class UserUpdate(Patch):
    """The fields of the account to change."""

    display_name: Annotated[DisplayName | None, NotNull] = None
    locale: Annotated[Locale | None, NotNull] = None


class Session(Closed):
    """A device that is logged in."""

    id: Id
    device_name: Annotated[str | None, Field(max_length=100)]
    user_agent: Annotated[str, Field(max_length=400)]
    address: Annotated[str, Field(max_length=45)]
    current: Boolean
    created_at: Timestamp
    last_used_at: DateTime
    expires_at: DateTime


class SessionPage(Closed):
    """A page of sessions."""

    items: Annotated[list[Session], Field(max_length=200)]
    next_cursor: NextCursor


class PersonalTokenCreate(Closed):
    """A new personal access token."""

    name: Annotated[
        str,
        Field(
            max_length=100,
            min_length=1,
            pattern="^[^\\s\\u0085\\ufeff]([^\\n\\r\\u2028\\u2029]*[^\\s\\u0085\\ufeff])?$",
        ),
    ]
    scopes: Annotated[list[Scope], Field(max_length=20, min_length=1)]
    book_ids: Annotated[list[Id] | None, Field(max_length=100, min_length=1), NotNull] = None
    expires_in_days: Annotated[Integer, Field(ge=1, le=366)] = 90


class PersonalToken(Closed):
    """A personal access token, without its secret."""

    id: Id
    name: Annotated[str, Field(max_length=100)]
    hint: Annotated[str, Field(max_length=20)]
    scopes: Annotated[list[Scope], Field(max_length=20)]
    book_ids: Annotated[list[Id] | None, Field(max_length=100)]
    created_at: Timestamp
    expires_at: DateTime
    last_used_at: DateTime | None


class PersonalTokenCreated(Closed):
    """A new personal access token, with its secret."""

    id: Id
    name: Annotated[str, Field(max_length=100)]
    hint: Annotated[str, Field(max_length=20)]
    scopes: Annotated[list[Scope], Field(max_length=20)]
    book_ids: Annotated[list[Id] | None, Field(max_length=100)]
    created_at: Timestamp
    expires_at: DateTime
    last_used_at: DateTime | None
    token: Annotated[str, Field(max_length=44, min_length=44, pattern="^ctm_pat_[0-9A-Za-z]{36}$")]


class PersonalTokenPage(Closed):
    """A page of personal access tokens."""

    items: Annotated[list[PersonalToken], Field(max_length=200)]
    next_cursor: NextCursor


class JsonWebKey(Closed):
    """A public key on the curve P-256 (RFC 7517, RFC 7518)."""

    kty: Literal["EC"]
    crv: Literal["P-256"]
    alg: Literal["ES256"]
    use: Literal["sig"]
    kid: Annotated[str, Field(max_length=43, min_length=43, pattern="^[A-Za-z0-9_-]+$")]
    x: Annotated[str, Field(max_length=43, min_length=43, pattern="^[A-Za-z0-9_-]+$")]
    y: Annotated[str, Field(max_length=43, min_length=43, pattern="^[A-Za-z0-9_-]+$")]


class JsonWebKeySet(Closed):
    """Public keys (RFC 7517)."""

    keys: Annotated[list[JsonWebKey], Field(max_length=20, min_length=1)]


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
"""What a member may do: a viewer reads; a contributor also adds transactions and payees; an
editor changes everything but the book itself; an owner may do that too.
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


class AccountPage(Closed):
    """A page of accounts."""

    items: Annotated[list[Account], Field(max_length=200)]
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


TransactionView: TypeAlias = Literal["simple", "postings"]
"""How much of a transaction is shown."""


TransactionStatus: TypeAlias = Literal["pending", "cleared", "reconciled"]
"""Entered but not yet seen at the bank; seen there; or checked against a statement and locked."""


TransactionSource: TypeAlias = Literal["manual", "import", "opening"]
"""Where the transaction came from."""


SystemLeg: TypeAlias = Literal["uncategorised", "opening_balance", "exchange", "off_budget"]
"""What balances a transaction where no account or category of the user's does: an amount that
has no category yet, an opening balance, the difference of two currencies, or what lies
outside the budget.
"""


class Split(Closed):
    """A part of a transaction with a category of its own."""

    id: Id
    category_id: Uuid | None
    amount: Amount
    memo: Annotated[str | None, Field(max_length=500)]


class SplitInput(Closed):
    """A part of a transaction to enter."""

    category_id: Uuid | None = None
    amount: EntryAmount
    memo: Annotated[str | None, Field(max_length=500)] = None


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


class PayeePage(Closed):
    """A page of payees."""

    items: Annotated[list[Payee], Field(max_length=200)]
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


class MonthPage(Closed):
    """A page of months."""

    items: Annotated[list[MonthSummary], Field(max_length=200)]
    next_cursor: NextCursor


ImportStatus: TypeAlias = Literal["preview", "committed"]
"""Whether the import is still looked at, or its transactions are in the account."""


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


OutflowFlag: TypeAlias = Annotated[str, Field(max_length=40, min_length=1)]


InflowFlag: TypeAlias = Annotated[str, Field(max_length=40, min_length=1)]


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
    outflow_flags: Annotated[list[OutflowFlag], Field(max_length=20)]
    inflow_flags: Annotated[list[InflowFlag], Field(max_length=20)]
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


Heading: TypeAlias = Annotated[str, Field(max_length=200)]


class ImportMatch(Closed):
    """What a row is a duplicate of."""

    reason: ImportMatchReason
    transaction_id: Uuid | None
    row_index: Annotated[Integer, Field(ge=1, le=200000)] | None
    score: Annotated[Number, Field(ge=0, le=1)]


BankStatus: TypeAlias = Literal["booked", "pending"]
"""Whether the bank has booked the row, or only announced it."""


RawAdditionalProperty: TypeAlias = Annotated[str, Field(max_length=2000)]


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
    transaction_id: Uuid | None
    raw: Annotated[dict[str, RawAdditionalProperty], Field(max_length=200)]


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


class ImportRowPage(Closed):
    """A page of rows."""

    items: Annotated[list[ImportRow], Field(max_length=200)]
    next_cursor: NextCursor


ChangeEntity: TypeAlias = Literal[
    "book",
    "account",
    "category_group",
    "category",
    "payee",
    "transaction",
    "assignment",
    "import",
    "document",
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


CategoryPath: TypeAlias = Literal["rule", "history", "lexicon", "model", "llm"]
"""What spoke for the category: the bank's own wording, the book's history, the list of brands,
the classifier, or the operator's language model.
"""


class StatementRow(Closed):
    """A line of a bank statement."""

    text: Annotated[
        str,
        Field(
            max_length=500,
            min_length=1,
            pattern="^[^\\s\\u0085\\ufeff]([^\\n\\r\\u2028\\u2029]*[^\\s\\u0085\\ufeff])?$",
        ),
    ]
    amount: Amount


class CategorizeRequest(Choice):
    """Transactions of the book, or rows of a statement; one of the two."""

    transaction_ids: Annotated[
        list[Id] | None, Field(max_length=200, min_length=1), Unique, NotNull
    ] = None
    rows: Annotated[list[StatementRow] | None, Field(max_length=200, min_length=1), NotNull] = None


class CategoryChoice(Closed):
    """A category that fits."""

    category_id: Id
    category_name: Annotated[str, Field(max_length=120)]
    confidence: Confidence


Reason: TypeAlias = Annotated[str, Field(max_length=300)]


class CategorizedItem(Closed):
    """What was found for a transaction or a row."""

    transaction_id: Uuid | None
    suggestion_id: Uuid | None
    category_id: Uuid | None
    category_name: Annotated[str | None, Field(max_length=120)]
    confidence: Confidence
    path: CategoryPath | None
    sure: Boolean
    reasons: Annotated[list[Reason], Field(max_length=5)]
    alternatives: Annotated[list[CategoryChoice], Field(max_length=5)]


class Categorization(Closed):
    """What was found."""

    items: Annotated[list[CategorizedItem], Field(max_length=200)]


class Question(Closed):
    """A question about a book."""

    question: Annotated[
        str,
        Field(
            max_length=300,
            min_length=1,
            pattern="^[^\\s\\u0085\\ufeff]([^\\n\\r\\u2028\\u2029]*[^\\s\\u0085\\ufeff])?$",
        ),
    ]


QuestionPath: TypeAlias = Literal["grammar", "llm"]
"""What read the question, the grammar or the operator's language model."""


class ReadPhrase(Closed):
    """A part of a question and how it was read."""

    words: Annotated[str, Field(max_length=300)]
    meaning: Annotated[str, Field(max_length=300)]


DidYouMeanItem: TypeAlias = Annotated[str, Field(max_length=300)]


SuggestionStatus: TypeAlias = Literal["pending", "accepted", "rejected"]
"""Nobody has decided yet; the transaction got a category by it; or it was refused."""


class Suggestion(Closed):
    """A category that was suggested for a transaction."""

    id: Id
    transaction_id: Id
    category_id: Id
    confidence: Confidence
    path: CategoryPath
    reasons: Annotated[list[Reason], Field(max_length=5)]
    alternatives: Annotated[list[CategoryChoice], Field(max_length=5)]
    status: SuggestionStatus
    chosen_category_id: Uuid | None
    decided_at: DateTime | None
    version: Version
    created_at: Timestamp
    updated_at: Timestamp


class SuggestionAccept(Closed):
    """How a suggestion is accepted."""

    category_id: Annotated[Id | None, NotNull] = None


class SuggestionPage(Closed):
    """A page of suggestions."""

    items: Annotated[list[Suggestion], Field(max_length=200)]
    next_cursor: NextCursor


DocumentStatus: TypeAlias = Literal["queued", "reading", "extracting", "done", "failed"]
"""It waits; its text is read; its fields are looked for; it is read; or it cannot be, and
`problem` says why.
"""


DocumentMediaType: TypeAlias = Literal["image/jpeg", "image/png", "image/webp", "application/pdf"]
"""What the file is, by its content."""


DocumentProblemCode: TypeAlias = Literal[
    "damaged", "encrypted", "too_many_pages", "too_many_pixels", "too_costly", "no_text", "crashed"
]
"""The file is damaged or cut off; it asks for a password; it has more pages or pixels than
are read; reading it takes too much time or memory; no text was found; or the reader
stopped on it several times.
"""


class DocumentProblem(Closed):
    """Why a document could not be read."""

    code: DocumentProblemCode
    message: Annotated[str, Field(max_length=500)]


DocumentContent: TypeAlias = Upload
"""The file's bytes."""


class DocumentCreate(Closed):
    """A file to read."""

    file: Upload


class DocumentSummary(Closed):
    """What was found, in short, as corrected."""

    merchant_name: Annotated[str | None, Field(max_length=120)]
    date: Date | None
    total: Annotated[Integer, Field(ge=-999999999999, le=999999999999)] | None
    currency: Currency


class Document(Closed):
    """An uploaded file, and the job that reads it."""

    id: Id
    status: DocumentStatus
    progress: Annotated[Integer, Field(ge=0, le=100)]
    problem: DocumentProblem | None
    filename: Annotated[str | None, Field(max_length=255)]
    media_type: DocumentMediaType
    size: Annotated[Integer, Field(ge=1, le=33554432)]
    sha256: Annotated[str, Field(max_length=64, min_length=64, pattern="^[0-9a-f]{64}$")]
    pages: Annotated[Integer, Field(ge=1, le=1000)] | None
    engine: Annotated[str | None, Field(max_length=60)]
    summary: DocumentSummary | None
    transaction_id: Uuid | None
    version: Version
    created_at: Timestamp
    updated_at: Timestamp
    read_at: DateTime | None


class DocumentPage(Closed):
    """A page of documents."""

    items: Annotated[list[Document], Field(max_length=200)]
    next_cursor: NextCursor


DocumentKind: TypeAlias = Literal["receipt", "invoice", "statement"]
"""Whether it says what was paid, what is to pay, or what moved on an account."""


PaymentMethod: TypeAlias = Literal["cash", "card", "transfer", "wallet", "voucher"]
"""How it was paid."""


FieldSource: TypeAlias = Literal["ocr", "derived", "llm", "user"]
"""Where a value comes from: it stands on the document, it follows from what stands there, a
language model said so, or a person did.
"""


RawText: TypeAlias = Annotated[str | None, Field(max_length=500)]
"""The text it was read from; null where it was not read."""


PageNumber: TypeAlias = Annotated[Integer, Field(ge=1, le=1000)] | None
"""The page it stands on, counted from 1."""


class Point(Closed):
    """A point on a page, in shares of its width and height from the top left."""

    x: Annotated[Number, Field(ge=0, le=1)]
    y: Annotated[Number, Field(ge=0, le=1)]


Polygon: TypeAlias = Annotated[list[Point] | None, Field(max_length=4, min_length=4)]
"""The corners of its place on the page, clockwise from the top left."""


class TextField(Closed):
    """A text that was found."""

    value: Annotated[str, Field(max_length=300, min_length=1)]
    raw: RawText
    confidence: Confidence
    page: PageNumber
    polygon: Polygon
    source: FieldSource


class KindField(Closed):
    """The kind of document."""

    value: DocumentKind
    raw: RawText
    confidence: Confidence
    page: PageNumber
    polygon: Polygon
    source: FieldSource


class PaymentField(Closed):
    """How it was paid."""

    value: PaymentMethod
    raw: RawText
    confidence: Confidence
    page: PageNumber
    polygon: Polygon
    source: FieldSource


class DateField(Closed):
    """A date that was found. Where the order of day and month is not sure, the confidence is lower."""

    value: Date
    raw: RawText
    confidence: Confidence
    page: PageNumber
    polygon: Polygon
    source: FieldSource


TimeOfDay: TypeAlias = Annotated[
    str, Field(max_length=8, min_length=8, pattern="^([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$")
]
"""A time of day where the document was made, without a zone."""


class CurrencyField(Closed):
    """The currency. With the source `derived` and no `raw`, nothing on the document names one: it
    follows from words, or is the book's own.
    """

    value: Currency
    raw: RawText
    confidence: Confidence
    page: PageNumber
    polygon: Polygon
    source: FieldSource


DocumentAmount: TypeAlias = Annotated[Integer, Field(ge=-999999999999, le=999999999999)]
"""Minor units of the document's currency, as the document has it: what is to pay is positive."""


Quantity: TypeAlias = Annotated[
    str | None, Field(max_length=16, min_length=1, pattern="^[0-9]{1,9}(\\.[0-9]{1,4})?$")
]
"""How many or how much, a decimal number."""


Percentage: TypeAlias = Annotated[
    str | None, Field(max_length=8, min_length=1, pattern="^[0-9]{1,3}(\\.[0-9]{1,4})?$")
]
"""Percent, a decimal number."""


class LineField(Closed):
    """A line of goods."""

    description: Annotated[str | None, Field(max_length=200)]
    quantity: Quantity
    unit_price: Annotated[Integer, Field(ge=-999999999999, le=999999999999)] | None
    amount: DocumentAmount
    category_id: Uuid | None
    raw: RawText
    confidence: Confidence
    page: PageNumber
    polygon: Polygon
    source: FieldSource


class TaxField(Closed):
    """A tax that the document names."""

    name: Annotated[str, Field(max_length=60)]
    rate: Percentage
    amount: DocumentAmount
    included: Boolean
    raw: RawText
    confidence: Confidence
    page: PageNumber
    polygon: Polygon
    source: FieldSource


class ExtractionCheck(Closed):
    """Whether the figures agree; null where the document does not say enough."""

    lines_add_up: Boolean | None
    total_adds_up: Boolean | None
    difference: Annotated[Integer, Field(ge=-9007199254740991, le=9007199254740991)] | None


class LineInput(Closed):
    """A line as corrected."""

    description: Annotated[str | None, Field(max_length=200)] = None
    quantity: Quantity | None = None
    unit_price: Annotated[Integer | None, Field(ge=-999999999999, le=999999999999)] = None
    amount: DocumentAmount
    category_id: Uuid | None = None


class TaxInput(Closed):
    """A tax as corrected."""

    name: Annotated[str, Field(max_length=60, min_length=1)]
    rate: Percentage | None = None
    amount: DocumentAmount
    included: Boolean = True


class ExtractionUpdate(Patch):
    """What to correct; fields that are left out stay."""

    kind: Annotated[DocumentKind | None, NotNull] = None
    merchant_name: Annotated[
        str | None,
        Field(
            max_length=120,
            min_length=1,
            pattern="^[^\\s\\u0085\\ufeff]([^\\n\\r\\u2028\\u2029]*[^\\s\\u0085\\ufeff])?$",
        ),
    ] = None
    merchant_address: Annotated[str | None, Field(max_length=300, min_length=1)] = None
    merchant_tax_number: Annotated[str | None, Field(max_length=60, min_length=1)] = None
    number: Annotated[str | None, Field(max_length=60, min_length=1)] = None
    date: Date | None = None
    time: Annotated[
        str | None,
        Field(max_length=8, min_length=8, pattern="^([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$"),
    ] = None
    currency: Annotated[Currency | None, NotNull] = None
    lines: Annotated[list[LineInput] | None, Field(max_length=200), NotNull] = None
    subtotal: Annotated[Integer | None, Field(ge=-999999999999, le=999999999999)] = None
    taxes: Annotated[list[TaxInput] | None, Field(max_length=20), NotNull] = None
    tip: Annotated[Integer | None, Field(ge=-999999999999, le=999999999999)] = None
    total: Annotated[Integer | None, Field(ge=-999999999999, le=999999999999)] = None
    payment: PaymentMethod | None = None


class DraftRequest(Closed):
    """What the draft is for."""

    account_id: Uuid | None = None
    split: Boolean = True


DraftWarningCode: TypeAlias = Literal[
    "no_total",
    "no_date",
    "no_merchant",
    "unsure_total",
    "unsure_date",
    "unsure_merchant",
    "lines_do_not_add_up",
    "other_currency",
    "statement",
    "already_entered",
]
"""What a person should look at."""


class DraftWarning(Closed):
    """What a person should look at before confirming."""

    code: DraftWarningCode
    message: Annotated[str, Field(max_length=300)]


DraftAmount: TypeAlias = Annotated[Integer, Field(ge=-999999999999, le=999999999999)]
"""Signed minor units, outflow negative."""


class DocumentSplitInput(Closed):
    """A part of the transaction to enter."""

    category_id: Uuid | None = None
    amount: DraftAmount
    memo: Annotated[str | None, Field(max_length=500)] = None


class DocumentTransactionCreate(Closed):
    """The transaction to enter, as confirmed."""

    account_id: Id
    date: Date
    amount: DraftAmount
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
    splits: Annotated[list[DocumentSplitInput] | None, Field(max_length=100, min_length=2)] = None
    exchange_rate: Annotated[
        str | None,
        Field(
            max_length=20,
            min_length=1,
            pattern="^([1-9][0-9]{0,5}(\\.[0-9]{1,12})?|0\\.0{0,11}[1-9][0-9]{0,11})$",
        ),
    ] = None


class DocumentTransaction(Closed):
    """A document and the transaction it is attached to."""

    document_id: Id
    transaction_id: Id
    created_at: Timestamp


ReadStatus: TypeAlias = Literal["unread", "read"]
"""Whether an entry was read."""


Sequence: TypeAlias = Annotated[Integer, Field(ge=1, le=9007199254740991)]
"""The place of the entry in the feed; newer entries have larger ones."""


class NotificationUpdate(Patch):
    """What to change of an entry."""

    read: Annotated[Boolean | None, NotNull] = None


class NotificationsMark(Patch):
    """Which entries to mark as read; with both members, those of either."""

    notification_ids: Annotated[list[Id] | None, Field(max_length=200, min_length=1), NotNull] = (
        None
    )
    through_sequence: Annotated[Sequence | None, NotNull] = None


class NotificationsMarked(Closed):
    """What marking has changed."""

    marked: Annotated[Integer, Field(ge=0, le=2147483647)]
    unread: Annotated[Integer, Field(ge=0, le=2147483647)]


class StreamTicket(Closed):
    """What opens the live stream once."""

    ticket: Annotated[str, Field(max_length=100, min_length=1)]
    expires_at: Timestamp


EventName: TypeAlias = Annotated[
    str, Field(max_length=64, min_length=3, pattern="^[a-z]+(_[a-z]+)*\\.[a-z]+(_[a-z]+)*$")
]
"""The name of a kind of event. Others are added in time."""


KnownEvent: TypeAlias = Literal[
    "import.finished",
    "import.failed",
    "budget.exceeded",
    "budget.threshold_reached",
    "transaction.large",
    "security.login_new_device",
    "security.token_created",
    "security.refresh_reuse",
    "webhook.disabled",
]
"""A kind of event that there is."""


class ImportFinished(Closed):
    """What there is to know of import.finished."""

    book_id: Id
    book_name: Annotated[str, Field(max_length=120)]
    import_id: Id
    account_id: Id
    account_name: Annotated[str, Field(max_length=120)]
    filename: Annotated[str | None, Field(max_length=255)]
    transactions_created: Annotated[Integer, Field(ge=0, le=2147483647)]
    actor_id: Uuid | None


class ImportFailed(Closed):
    """What there is to know of import.failed."""

    book_id: Id
    book_name: Annotated[str, Field(max_length=120)]
    account_id: Id
    account_name: Annotated[str, Field(max_length=120)]
    filename: Annotated[str | None, Field(max_length=255)]
    problem: Annotated[str, Field(max_length=60, pattern="^[a-z]+(-[a-z0-9]+)*$")]
    detail: Annotated[str, Field(max_length=4000)]
    actor_id: Uuid | None


class BudgetExceeded(Closed):
    """What there is to know of budget.exceeded."""

    book_id: Id
    book_name: Annotated[str, Field(max_length=120)]
    category_id: Id
    category_name: Annotated[str, Field(max_length=120)]
    month: Annotated[str, Field(max_length=7, pattern="^[0-9]{4}-(0[1-9]|1[0-2])$")]
    held: Amount
    spent: Amount
    balance: Amount
    currency: Currency


class BudgetThresholdReached(Closed):
    """What there is to know of budget.threshold_reached."""

    book_id: Id
    book_name: Annotated[str, Field(max_length=120)]
    category_id: Id
    category_name: Annotated[str, Field(max_length=120)]
    month: Annotated[str, Field(max_length=7, pattern="^[0-9]{4}-(0[1-9]|1[0-2])$")]
    threshold: Annotated[Integer, Field(ge=1, le=100)]
    held: Amount
    spent: Amount
    balance: Amount
    currency: Currency


class TransactionLarge(Closed):
    """What there is to know of transaction.large."""

    book_id: Id
    book_name: Annotated[str, Field(max_length=120)]
    transaction_id: Id
    account_id: Id
    account_name: Annotated[str, Field(max_length=120)]
    date: Date
    amount: Amount
    currency: Currency
    payee_name: Annotated[str | None, Field(max_length=120)]
    memo: Annotated[str | None, Field(max_length=500)]
    actor_id: Uuid | None


class LoginNewDevice(Closed):
    """What there is to know of security.login_new_device."""

    session_id: Id
    device_name: Annotated[str | None, Field(max_length=100)]
    user_agent: Annotated[str, Field(max_length=400)]
    address: Annotated[str, Field(max_length=45)]


Scope1: TypeAlias = Annotated[str, Field(max_length=60)]


class TokenCreated(Closed):
    """What there is to know of security.token_created."""

    token_id: Id
    name: Annotated[str, Field(max_length=100)]
    scopes: Annotated[list[Scope1], Field(max_length=20)]


class RefreshReuse(Closed):
    """What there is to know of security.refresh_reuse."""

    session_id: Id
    device_name: Annotated[str | None, Field(max_length=100)]
    user_agent: Annotated[str, Field(max_length=400)]
    address: Annotated[str, Field(max_length=45)]


class WebhookDisabled(Closed):
    """What there is to know of webhook.disabled."""

    webhook_id: Id
    host: Annotated[str, Field(max_length=260)]
    reason: Annotated[str, Field(max_length=20, pattern="^(gone|failing)$")]


class WebhookTest(Closed):
    """What there is to know of webhook.test."""

    webhook_id: Id


class EventTypeSummary(Closed):
    """A kind of event."""

    name: EventName
    title: Annotated[str, Field(max_length=100, min_length=1)]
    description: Annotated[str, Field(max_length=4000, min_length=1)]
    always_in_app: Boolean


class EventTypeList(Closed):
    """All kinds of events."""

    items: Annotated[list[EventTypeSummary], Field(max_length=100)]


class EventType(Closed):
    """A kind of event, with its message."""

    name: EventName
    title: Annotated[str, Field(max_length=100, min_length=1)]
    description: Annotated[str, Field(max_length=4000, min_length=1)]
    always_in_app: Boolean
    message_schema: Annotated[dict[str, Any], Field(max_length=50)]
    example: Annotated[dict[str, Any], Field(max_length=50)]


class Preference(Closed):
    """The channels of one kind of event."""

    event_type: EventName
    in_app: Boolean
    webhook: Boolean


class PreferenceSet(Closed):
    """The channels to use for one kind of event."""

    event_type: KnownEvent
    in_app: Boolean
    webhook: Boolean


LargeTransactionAmount: TypeAlias = Annotated[Integer, Field(ge=1, le=999999999999)]
"""From which amount on a transaction is a large one: minor units of the base currency of the
book it is in, whichever way the money went.
"""


class Preferences(Closed):
    """What reaches the caller, and how."""

    items: Annotated[list[Preference], Field(max_length=100)]
    large_transaction_amount: LargeTransactionAmount
    version: Version


class PreferencesReplace(Closed):
    """The preferences to have from now on."""

    items: Annotated[list[PreferenceSet], Field(max_length=50)]
    large_transaction_amount: Annotated[LargeTransactionAmount | None, NotNull] = None


WebhookUrl: TypeAlias = Annotated[
    str, Field(max_length=2000, min_length=10, pattern="^https?://[!-~]+$")
]
"""Where messages are sent to by POST. A key in its query is seen by whoever reads the webhook."""


WebhookDescription: TypeAlias = Annotated[str | None, Field(max_length=200)]
"""What it is for, in the owner's words."""


WebhookEventTypes: TypeAlias = Annotated[list[EventName] | None, Field(max_length=50, min_length=1)]
"""The kinds of events that are sent; null for all, also those still to come."""


WebhookEventTypesSet: TypeAlias = Annotated[
    list[KnownEvent] | None, Field(max_length=50, min_length=1)
]
"""The kinds of events to send; null or left out for all, also those still to come."""


WebhookBooks: TypeAlias = Annotated[list[Id] | None, Field(max_length=100, min_length=1)]
"""The books whose events are sent, and nothing of the account; null for all books and the
account.
"""


WebhookStatus: TypeAlias = Literal["enabled", "disabled"]
"""Whether messages are sent."""


WebhookDisabledReason: TypeAlias = Annotated[
    str | None, Field(max_length=20, pattern="^(owner|gone|failing)$")
]
"""Why it is disabled: by its `owner`, because the address said that it is `gone` (410), or
because it was `failing` for 120 hours. Null while it is enabled.
"""


WebhookSecretText: TypeAlias = Annotated[
    str, Field(max_length=100, min_length=38, pattern="^whsec_[A-Za-z0-9+/]+=*$")
]
"""The secret that messages are signed with, as Standard Webhooks writes it."""


class Webhook(Closed):
    """An address that messages are sent to."""

    id: Id
    url: WebhookUrl
    description: WebhookDescription
    event_types: WebhookEventTypes
    book_ids: WebhookBooks
    status: WebhookStatus
    disabled_reason: WebhookDisabledReason
    disabled_at: DateTime | None
    failing_since: DateTime | None
    previous_secret_expires_at: DateTime | None
    version: Version
    created_at: Timestamp
    updated_at: Timestamp


class WebhookCreated(Closed):
    """A new webhook, and its secret."""

    id: Id
    url: WebhookUrl
    description: WebhookDescription
    event_types: WebhookEventTypes
    book_ids: WebhookBooks
    status: WebhookStatus
    disabled_reason: WebhookDisabledReason
    disabled_at: DateTime | None
    failing_since: DateTime | None
    previous_secret_expires_at: DateTime | None
    version: Version
    created_at: Timestamp
    updated_at: Timestamp
    secret: WebhookSecretText


class WebhookCreate(Closed):
    """A webhook to create."""

    url: WebhookUrl
    description: WebhookDescription | None = None
    event_types: WebhookEventTypesSet | None = None
    book_ids: WebhookBooks | None = None


class WebhookUpdate(Patch):
    """What to change of a webhook."""

    url: Annotated[WebhookUrl | None, NotNull] = None
    description: WebhookDescription | None = None
    event_types: WebhookEventTypesSet | None = None
    book_ids: WebhookBooks | None = None


class WebhookPage(Closed):
    """A page of webhooks."""

    items: Annotated[list[Webhook], Field(max_length=200)]
    next_cursor: NextCursor


class WebhookSecret(Closed):
    """The new secret of a webhook."""

    secret: WebhookSecretText
    previous_secret_expires_at: Timestamp


AttemptOutcome: TypeAlias = Literal["delivered", "failed"]
"""Whether the address took the message."""


class WebhookAttempt(Closed):
    """One try to deliver a message."""

    id: Id
    message_id: Id
    event_type: EventName
    number: Annotated[Integer, Field(ge=1, le=1000)]
    outcome: AttemptOutcome
    status_code: Annotated[Integer, Field(ge=100, le=999)] | None
    error: Annotated[str | None, Field(max_length=300)]
    duration_ms: Annotated[Integer, Field(ge=0, le=2147483647)]
    response_excerpt: Annotated[str | None, Field(max_length=500)]
    attempted_at: Timestamp
    next_attempt_at: DateTime | None


class WebhookAttemptPage(Closed):
    """A page of attempts."""

    items: Annotated[list[WebhookAttempt], Field(max_length=200)]
    next_cursor: NextCursor


Measure: TypeAlias = Literal["sum", "count", "average", "min", "max", "balance"]
"""What is computed of a group of entries.

* `sum`: their amounts together; outflow is negative.
* `count`: how many there are. A split transaction counts once per split, a transfer once on
  each account.
* `average`: `sum` divided by `count`, or by the periods that `average_per` names; rounded to
  the minor unit, halves away from zero.
* `min`, `max`: the lowest and the highest amount; with outflow negative, the largest expense
  is the `min`.
* `balance`: what is on the accounts at the end of the row's period, all entries before it
  included.
"""


Dimension: TypeAlias = Literal[
    "day",
    "week",
    "month",
    "quarter",
    "year",
    "weekday",
    "category",
    "group",
    "payee",
    "account",
    "account_kind",
    "kind",
    "currency",
    "member",
]
"""What entries are grouped by.

* `day`, `week`, `month`, `quarter`, `year`: the period of the entry; weeks begin on Monday
  (ISO 8601).
* `weekday`: from Monday to Sunday.
* `category`, `group`: the category, and its group.
* `payee`, `account`: who and where; `account_kind` is `asset` or `liability`.
* `kind`: income, expense, transfer and so on, see `EntryKind`.
* `currency`: the account's currency. Amounts are then in the row's currency, and totals are
  of the rows in base currency only.
* `member`: who entered the transaction.
"""


EntryKind: TypeAlias = Literal[
    "income", "expense", "uncategorised", "transfer", "opening", "off_budget"
]
"""What an entry is.

* `income`, `expense`: it has a category of that kind. A refund in an expense category is a
  positive expense.
* `uncategorised`: it is on budget and has no category yet.
* `transfer`: money from another account of the book. A transfer that enters or leaves the
  budget has a category, and is `income` or `expense` on the account on budget.
* `opening`: an account's opening balance.
* `off_budget`: any other entry on an account off budget.
"""


EntryStatus: TypeAlias = Literal["pending", "cleared", "reconciled"]
"""How far an entry is settled on its account, as in the budget domain."""


RelativePeriod: TypeAlias = Literal[
    "today",
    "yesterday",
    "this_week",
    "last_week",
    "this_month",
    "last_month",
    "this_quarter",
    "last_quarter",
    "this_year",
    "last_year",
    "year_to_date",
    "last_7_days",
    "last_30_days",
    "last_90_days",
    "last_3_months",
    "last_6_months",
    "last_12_months",
    "all",
]
"""A period counted from the day it is in the book's time zone. `this_` means the whole period
that the day is in, `last_week` and the like the whole one before it. `last_7_days` ends with
the day and includes it; `last_3_months` are three calendar months, the current one included.
`all` is the whole history.
"""


CompareTo: TypeAlias = Literal["previous_period", "previous_year"]
"""What an answer is compared with: the period of the same length just before (of whole months:
as many months), or the same days of the year before. Periods of time are compared in their
order, the first with the first.
"""


FilterIds: TypeAlias = Annotated[list[Id], Field(max_length=100, min_length=1), Unique]
"""Ids that a filter names."""


Flow: TypeAlias = Literal["inflow", "outflow"]
"""Amounts above zero, or below it."""


AveragePer: TypeAlias = Literal["entry", "day", "week", "month", "year"]
"""What `average` divides by: the number of entries, or of the days, weeks, months or years that
the period touches, those without entries too.
"""


OrderBy: TypeAlias = Literal["label", "sum", "count", "average", "min", "max", "balance"]
"""The labels of the dimensions, or a measure of the query."""


OrderDirection: TypeAlias = Literal["ascending", "descending", "largest_first", "smallest_first"]
"""`ascending` and `descending` go by the value, `largest_first` and `smallest_first` by its
size, whatever the sign: `largest_first` begins with the largest expense. Labels ascend, unless
`descending` is asked for.
"""


ChartTheme: TypeAlias = Literal["auto", "light", "dark"]
"""The background a picture is made for. `auto` follows the viewer in an SVG, and is `light` in a
PNG.
"""


class ChartOptions(Closed):
    """How a picture of the answer looks; JSON and CSV do not care."""

    title: Annotated[str | None, Field(max_length=120, min_length=1), NotNull] = None
    theme: ChartTheme = "auto"
    width: Annotated[Integer, Field(ge=480, le=1920)] = 960
    height: Annotated[Integer, Field(ge=320, le=1440)] = 540


AnalyticColumnRole: TypeAlias = Literal["dimension", "measure"]
"""Whether the column is one of the keys or one of the values."""


AnalyticColumnType: TypeAlias = Literal[
    "date", "month", "quarter", "year", "week", "weekday", "id", "text", "amount", "count"
]
"""What the column holds. Of keys: `date` is `2026-01-31`, `week` the `2026-W05` of ISO 8601,
`month` `2026-01`, `quarter` `2026-Q1`, `year` `2026`, `weekday` `1` (Monday) to `7`, `id` an
id of the book's, `text` a word of a list. Of values: `amount` is minor units, `count` a number.
"""


class AnalyticColumn(Closed):
    """A column of an answer."""

    name: Annotated[str, Field(max_length=20)]
    role: AnalyticColumnRole
    type: AnalyticColumnType
    label: Annotated[str, Field(max_length=60)]


class AnalyticKey(Closed):
    """What a row is about, in one dimension."""

    value: Annotated[str | None, Field(max_length=40)]
    label: Annotated[str, Field(max_length=120)]


MeasureValues1: TypeAlias = Annotated[Integer, Field(ge=-9007199254740991, le=9007199254740991)]


MeasureValues: TypeAlias = Annotated[list[MeasureValues1 | None], Field(max_length=6)]
"""The measures in the order of the columns. Null where there is no value: of no entries there is
neither `average`, `min` nor `max`.
"""


MissingRates: TypeAlias = Annotated[list[Currency], Field(max_length=200), Unique]
"""The currencies of which something is missing in these amounts, for want of a rate or because
rows are each in their own currency.
"""


class AnalyticRow(Closed):
    """A group of entries."""

    keys: Annotated[list[AnalyticKey], Field(max_length=3)]
    other: Boolean
    values: MeasureValues
    previous: MeasureValues | None
    missing_rates: MissingRates


class AnalyticTotals(Closed):
    """The measures over everything, also over what the limit left out."""

    values: MeasureValues
    previous: MeasureValues | None
    missing_rates: MissingRates


WarningCode: TypeAlias = Literal[
    "entries_without_rate", "balance_without_rate", "uncategorised_left_out"
]
"""* `entries_without_rate`: entries that were never booked in base currency are left out.
* `balance_without_rate`: accounts in another currency are left out of balances.
* `uncategorised_left_out`: income or expenses were asked for, and there are entries on budget
  that have no category yet. Said of queries that are filtered by nothing but days and kinds.
"""


class AnalyticWarning(Closed):
    """What an answer leaves out."""

    code: WarningCode
    currency: Currency
    amount: Amount
    entries: Annotated[Integer, Field(ge=0, le=9007199254740991)] | None
    message: Annotated[str, Field(max_length=300)]


class AnalyticPeriod(Closed):
    """A range of days."""

    date_from: Date | None
    date_to: Date | None


class AnalyticResult(Closed):
    """An answer. Its amounts are minor units of `currency`, unless a row names its own."""

    title: Annotated[str, Field(max_length=200)]
    currency: Currency
    period: AnalyticPeriod
    compared_with: AnalyticPeriod | None
    columns: Annotated[list[AnalyticColumn], Field(max_length=9)]
    rows: Annotated[list[AnalyticRow], Field(max_length=10000)]
    periods: Annotated[list[AnalyticRow], Field(max_length=10000)]
    totals: AnalyticTotals
    omitted: Annotated[Integer, Field(ge=0, le=2147483647)]
    warnings: Annotated[list[AnalyticWarning], Field(max_length=400)]
    seq: Annotated[Integer, Field(ge=0, le=9007199254740991)]


AnalyticTable: TypeAlias = Annotated[str, Field(max_length=8000000)]
"""A table, RFC 4180."""


ChartImage: TypeAlias = Upload
"""A picture of the answer's first measure."""


SpendingBy: TypeAlias = Literal["category", "group"]
"""What spending is grouped by."""


SpendingInterval: TypeAlias = Literal["total", "month", "quarter", "year"]
"""The periods that spending is shown for."""


ReportInterval: TypeAlias = Literal["month", "quarter", "year"]
"""The periods that a report is shown for."""


NetWorthBy: TypeAlias = Literal["account_kind", "account", "total"]
"""What net worth is made up of."""


class Readiness(Closed):
    """Whether the server can serve, and how what it needs is doing."""

    status: Literal["ready", "degraded"]
    checks: Annotated[list[ReadinessCheck], Field(max_length=20)]


class SessionTokens(Closed):
    """What a session gives its device."""

    access_token: Annotated[str, Field(max_length=4096, min_length=1)]
    token_type: Literal["Bearer"]
    expires_in: Annotated[Integer, Field(ge=1, le=86400)]
    refresh_token: Annotated[str, Field(max_length=200, min_length=1)]
    refresh_expires_at: DateTime
    session_id: Id
    user: User


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


class ImportCounts(Closed):
    """How many rows there are of each sort."""

    total: RowCount
    new: RowCount
    duplicate: RowCount
    problem: RowCount
    accepted: RowCount
    skipped: RowCount
    undecided: RowCount


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
    uncertain: Annotated[list[MappingGuess], Field(max_length=4)]
    headings: Annotated[list[Heading], Field(max_length=200)]
    rows: ImportCounts
    warnings: Annotated[list[ImportNotice], Field(max_length=100)]
    exchange_rate: Annotated[str | None, Field(max_length=20)]
    transactions_created: Annotated[Integer, Field(ge=0, le=200000)]
    committed_at: DateTime | None
    version: Version
    created_at: Timestamp
    updated_at: Timestamp


class ImportPage(Closed):
    """A page of imports."""

    items: Annotated[list[Import], Field(max_length=200)]
    next_cursor: NextCursor


class TimeField(Closed):
    """A time of day that was found."""

    value: TimeOfDay
    raw: RawText
    confidence: Confidence
    page: PageNumber
    polygon: Polygon
    source: FieldSource


class AmountField(Closed):
    """An amount that was found."""

    value: DocumentAmount
    raw: RawText
    confidence: Confidence
    page: PageNumber
    polygon: Polygon
    source: FieldSource


class Extraction(Closed):
    """What a document says."""

    document_id: Id
    kind: KindField
    merchant_name: TextField | None
    merchant_address: TextField | None
    merchant_tax_number: TextField | None
    number: TextField | None
    date: DateField | None
    time: TimeField | None
    currency: CurrencyField
    locale: TextField | None
    lines: Annotated[list[LineField], Field(max_length=200)]
    subtotal: AmountField | None
    taxes: Annotated[list[TaxField], Field(max_length=20)]
    tip: AmountField | None
    total: AmountField | None
    payment: PaymentField | None
    check: ExtractionCheck
    engine: Annotated[str, Field(max_length=60)]
    version: Version
    created_at: Timestamp
    updated_at: Timestamp


class DraftSplit(Closed):
    """A part of the draft."""

    category_id: Uuid | None
    amount: DraftAmount
    memo: Annotated[str | None, Field(max_length=500)]


class TransactionDraft(Closed):
    """A transaction that could be entered. What is null has to be filled in before it can be."""

    document_id: Id
    account_id: Uuid | None
    date: Date | None
    amount: Annotated[Integer, Field(ge=-999999999999, le=999999999999)] | None
    currency: Currency
    payee_id: Uuid | None
    payee_name: Annotated[str | None, Field(max_length=120)]
    memo: Annotated[str | None, Field(max_length=500)]
    category_id: Uuid | None
    splits: Annotated[list[DraftSplit], Field(max_length=100)]
    warnings: Annotated[list[DraftWarning], Field(max_length=20)]


class Notification(Closed):
    """An entry of the feed. `data` is as the event's message has it. Kinds of events are added in
    time: show the `title` of those that are not known.
    """

    id: Id
    sequence: Sequence
    type: EventName
    title: Annotated[str, Field(max_length=300, min_length=1)]
    book_id: Uuid | None
    data: Annotated[dict[str, Any], Field(max_length=50)]
    occurred_at: Timestamp
    created_at: Timestamp
    read_at: DateTime | None


class NotificationPage(Closed):
    """A page of the feed."""

    items: Annotated[list[Notification], Field(max_length=200)]
    next_cursor: NextCursor
    latest_sequence: Annotated[Integer, Field(ge=0, le=9007199254740991)]


class NotificationCount(Closed):
    """How much is unread of one kind of event."""

    type: EventName
    unread: Annotated[Integer, Field(ge=1, le=2147483647)]


class ImportFinishedMessage(Closed):
    """The message of import.finished."""

    type: Literal["import.finished"]
    timestamp: Timestamp
    data: ImportFinished


class ImportFailedMessage(Closed):
    """The message of import.failed."""

    type: Literal["import.failed"]
    timestamp: Timestamp
    data: ImportFailed


class BudgetExceededMessage(Closed):
    """The message of budget.exceeded."""

    type: Literal["budget.exceeded"]
    timestamp: Timestamp
    data: BudgetExceeded


class BudgetThresholdReachedMessage(Closed):
    """The message of budget.threshold_reached."""

    type: Literal["budget.threshold_reached"]
    timestamp: Timestamp
    data: BudgetThresholdReached


class TransactionLargeMessage(Closed):
    """The message of transaction.large."""

    type: Literal["transaction.large"]
    timestamp: Timestamp
    data: TransactionLarge


class LoginNewDeviceMessage(Closed):
    """The message of security.login_new_device."""

    type: Literal["security.login_new_device"]
    timestamp: Timestamp
    data: LoginNewDevice


class TokenCreatedMessage(Closed):
    """The message of security.token_created."""

    type: Literal["security.token_created"]
    timestamp: Timestamp
    data: TokenCreated


class RefreshReuseMessage(Closed):
    """The message of security.refresh_reuse."""

    type: Literal["security.refresh_reuse"]
    timestamp: Timestamp
    data: RefreshReuse


class WebhookDisabledMessage(Closed):
    """The message of webhook.disabled."""

    type: Literal["webhook.disabled"]
    timestamp: Timestamp
    data: WebhookDisabled


class WebhookTestMessage(Closed):
    """The message of webhook.test."""

    type: Literal["webhook.test"]
    timestamp: Timestamp
    data: WebhookTest


class AnalyticFilter(Closed):
    """Which entries count: those that fulfil everything that is given. Of a list, one item must
    fit. An id that the book does not have answers 404.
    """

    period: Annotated[RelativePeriod | None, NotNull] = None
    date_from: Annotated[Date | None, NotNull] = None
    date_to: Annotated[Date | None, NotNull] = None
    kinds: Annotated[list[EntryKind] | None, Field(max_length=6, min_length=1), Unique, NotNull] = (
        None
    )
    flow: Annotated[Flow | None, NotNull] = None
    accounts: Annotated[FilterIds | None, NotNull] = None
    exclude_accounts: Annotated[FilterIds | None, NotNull] = None
    on_budget: Annotated[Boolean | None, NotNull] = None
    currencies: Annotated[
        list[Currency] | None, Field(max_length=20, min_length=1), Unique, NotNull
    ] = None
    categories: Annotated[FilterIds | None, NotNull] = None
    exclude_categories: Annotated[FilterIds | None, NotNull] = None
    groups: Annotated[FilterIds | None, NotNull] = None
    exclude_groups: Annotated[FilterIds | None, NotNull] = None
    payees: Annotated[FilterIds | None, NotNull] = None
    exclude_payees: Annotated[FilterIds | None, NotNull] = None
    members: Annotated[FilterIds | None, NotNull] = None
    statuses: Annotated[
        list[EntryStatus] | None, Field(max_length=3, min_length=1), Unique, NotNull
    ] = None
    size_min: Annotated[Integer | None, Field(ge=0, le=9007199254740991), NotNull] = None
    size_max: Annotated[Integer | None, Field(ge=0, le=9007199254740991), NotNull] = None
    text: Annotated[str | None, Field(max_length=100, min_length=3), NotNull] = None


class AnalyticOrder(Closed):
    """The order of the groups."""

    by: OrderBy
    direction: OrderDirection = "largest_first"


class AnalyticQuery(Closed):
    """A question to a book."""

    measures: Annotated[list[Measure], Field(max_length=6, min_length=1), Unique]
    dimensions: Annotated[list[Dimension], Field(max_length=3), Unique] = []
    filter: Annotated[AnalyticFilter | None, NotNull] = None
    compare_to: Annotated[CompareTo | None, NotNull] = None
    average_per: AveragePer = "entry"
    order: Annotated[AnalyticOrder | None, NotNull] = None
    limit: Annotated[Integer | None, Field(ge=1, le=1000), NotNull] = None
    other: Boolean = True
    include_empty: Boolean = False
    chart: Annotated[ChartOptions | None, NotNull] = None


class QuestionAnswer(Closed):
    """A question, as it was understood, and its answer."""

    question: Annotated[str, Field(max_length=300)]
    understood: Boolean
    path: QuestionPath | None
    confidence: Confidence
    phrases: Annotated[list[ReadPhrase], Field(max_length=60)]
    query: AnalyticQuery | None
    answer: Annotated[str | None, Field(max_length=1000)]
    result: AnalyticResult | None
    reason: Annotated[str | None, Field(max_length=300)]
    did_you_mean: Annotated[list[DidYouMeanItem], Field(max_length=5)]


class NotificationCounts(Closed):
    """How much is unread."""

    unread: Annotated[Integer, Field(ge=0, le=2147483647)]
    by_type: Annotated[list[NotificationCount], Field(max_length=100)]
