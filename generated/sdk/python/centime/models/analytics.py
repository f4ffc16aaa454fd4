"""The models of analytics."""

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from centime.models.shared import Amount, Currency, Id
from centime.values import Boolean, Closed, Date, Integer, NotNull, Unique, Upload

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
    "tag",
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
* `tag`: the tags of the transaction, and of the split. An entry with several tags counts in
  the row of each (and once for each in `other`); `periods` and `totals` count it once, and
  the warning `counted_in_each_tag` says by how much the rows come to more.
"""


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


Flow: TypeAlias = Literal["inflow", "outflow"]
"""Amounts above zero, or below it."""


FilterIds: TypeAlias = Annotated[list[Id], Field(max_length=100, min_length=1), Unique]
"""Ids that a filter names."""


EntryStatus: TypeAlias = Literal["pending", "cleared", "reconciled"]
"""How far an entry is settled on its account, as in the budget domain."""


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
    tags: Annotated[FilterIds | None, NotNull] = None
    exclude_tags: Annotated[FilterIds | None, NotNull] = None
    members: Annotated[FilterIds | None, NotNull] = None
    statuses: Annotated[
        list[EntryStatus] | None, Field(max_length=3, min_length=1), Unique, NotNull
    ] = None
    size_min: Annotated[Integer | None, Field(ge=0, le=9007199254740991), NotNull] = None
    size_max: Annotated[Integer | None, Field(ge=0, le=9007199254740991), NotNull] = None
    text: Annotated[str | None, Field(max_length=100, min_length=3), NotNull] = None


CompareTo: TypeAlias = Literal["previous_period", "previous_year"]
"""What an answer is compared with: the period of the same length just before (of whole months:
as many months), or the same days of the year before. Periods of time are compared in their
order, the first with the first.
"""


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


class AnalyticOrder(Closed):
    """The order of the groups."""

    by: OrderBy
    direction: OrderDirection = "largest_first"


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


class AnalyticPeriod(Closed):
    """A range of days."""

    date_from: Date | None
    date_to: Date | None


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


MeasureValuesElement: TypeAlias = (
    Annotated[Integer, Field(ge=-9007199254740991, le=9007199254740991)] | None
)


MeasureValues: TypeAlias = Annotated[list[MeasureValuesElement], Field(max_length=6)]
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
    "entries_without_rate", "balance_without_rate", "uncategorised_left_out", "counted_in_each_tag"
]
"""* `entries_without_rate`: entries that were never booked in base currency are left out, for
  the book has no rate of their day.
* `balance_without_rate`: accounts in another currency are left out of balances, for the book
  has no rate at the end of a period.
* `uncategorised_left_out`: income or expenses were asked for, and there are entries on budget
  that have no category yet. Said of queries that are filtered by nothing but days and kinds.
* `counted_in_each_tag`: entries that have several tags count in the row of each.
"""


class AnalyticWarning(Closed):
    """What an answer leaves out, or counts more than once."""

    code: WarningCode
    currency: Currency
    amount: Amount
    entries: Annotated[Integer, Field(ge=0, le=9007199254740991)] | None
    message: Annotated[str, Field(max_length=300)]


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
