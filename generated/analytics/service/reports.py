"""What the domain analytics does with reports, for whoever implements or calls it."""

import datetime as dt
from typing import Literal, Protocol
from uuid import UUID

from generated.analytics.models import (
    AnalyticResult,
    ChartTheme,
    CompareTo,
    NetWorthBy,
    RelativePeriod,
    ReportInterval,
    SpendingBy,
    SpendingInterval,
)
from generated.runtime import Caller, Encoded, File


class ReportsService(Protocol):
    """One method an operation; 3 of them."""

    async def get_spending(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        period: RelativePeriod | None,
        date_from: dt.date | None,
        date_to: dt.date | None,
        by: SpendingBy,
        interval: SpendingInterval,
        compare_to: CompareTo | None,
        limit: int | None,
        theme: ChartTheme,
        width: int,
        height: int,
        accept: Literal["application/json", "text/csv", "image/svg+xml", "image/png"],
    ) -> AnalyticResult | Encoded[AnalyticResult] | File:
        """Get what was spent.

        What went through expense categories, by category or group, largest first. Spending is
        negative, as everywhere; refunds lessen it. If there are entries without a category,
        `warnings` say what they come to.

        It is the query of `sum` by the interval and by category or group, of the kind `expense`.

        Raises DateOutOfRange, AmountOutOfRange, UnanswerableQuery, TooManyRows, QueryTooSlow,
        ChartsUnavailable.
        """
        ...

    async def get_income_expense(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        period: RelativePeriod | None,
        date_from: dt.date | None,
        date_to: dt.date | None,
        interval: ReportInterval,
        compare_to: CompareTo | None,
        theme: ChartTheme,
        width: int,
        height: int,
        accept: Literal["application/json", "text/csv", "image/svg+xml", "image/png"],
    ) -> AnalyticResult | Encoded[AnalyticResult] | File:
        """Get income and expenses.

        What came in through income categories and what went through expense categories, period by
        period; `periods` has what was left over. What is uncategorised comes apart from both;
        opening balances and transfers are neither.

        It is the query of `sum` by the interval and by `kind`, empty periods included.

        Raises DateOutOfRange, AmountOutOfRange, UnanswerableQuery, TooManyRows, QueryTooSlow,
        ChartsUnavailable.
        """
        ...

    async def get_net_worth(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        period: RelativePeriod | None,
        date_from: dt.date | None,
        date_to: dt.date | None,
        by: NetWorthBy,
        interval: ReportInterval,
        compare_to: CompareTo | None,
        theme: ChartTheme,
        width: int,
        height: int,
        accept: Literal["application/json", "text/csv", "image/svg+xml", "image/png"],
    ) -> AnalyticResult | Encoded[AnalyticResult] | File:
        """Get net worth.

        What the accounts hold at the end of every period, on budget and off; `periods` has assets
        and liabilities together, which is the net worth. Accounts in another currency than the
        base are left out, and named in `warnings`.

        It is the query of `balance` by the interval, and by account or kind of account.

        Raises DateOutOfRange, AmountOutOfRange, UnanswerableQuery, TooManyRows, QueryTooSlow,
        ChartsUnavailable.
        """
        ...
